"""Tests of how far a long run is: shown where somebody looks on, and told in full to whoever asks."""

import io
import sys
from types import ModuleType
from typing import ClassVar

import pytest

import mideast_events as me
from mideast_events import loaders
from mideast_events.progress import bar_for


class Bar:
    """A bar that keeps what it is told."""

    made: ClassVar[list["Bar"]] = []

    def __init__(self, **told):
        self.told, self.done, self.closed = told, 0, False
        self.made.append(self)

    def update(self, n):
        """Count."""
        assert not self.closed
        self.done += n

    def close(self):
        """Take note of the end."""
        self.closed = True


class Terminal(io.StringIO):
    """What stderr is where somebody looks on."""

    def isatty(self):
        """Say that it is one."""
        return True


@pytest.fixture(autouse=True)
def no_bars():
    """Forget the bars of other tests."""
    Bar.made.clear()


@pytest.fixture
def folder(tmp_path):
    """Return a folder with two files of records."""
    for name in "ab":
        places = [me.Place(id=f"{name}{number}", kind="city", names=["City"]) for number in range(1_200)]
        me.save_corpus(me.Corpus(places, name=name), tmp_path / f"{name}.jsonl")
    return tmp_path


def test_loading_tells_of_every_byte(folder):
    """Of the files that are loaded, the bytes are counted, their first lines too."""
    me.load_corpus(folder, progress=Bar)
    (bar,) = Bar.made
    size = sum(file.stat().st_size for file in folder.iterdir())
    assert {"total": size, "unit": "B", "unit_scale": True, "desc": "loading"} == bar.told
    assert (size, True) == (bar.done, bar.closed)


def test_saving_tells_of_every_record(folder):
    """Of a corpus that is saved, the records are counted."""
    corpus = me.load_corpus(folder)
    me.save_corpus(corpus, folder / "all.jsonl", progress=Bar)
    (bar,) = Bar.made
    assert {"total": 2_400, "unit": " records", "unit_scale": False, "desc": "saving"} == bar.told
    assert (2_400, True) == (bar.done, bar.closed)
    assert corpus == me.load_corpus(folder / "all.jsonl")


def test_a_bar_is_closed_whatever_goes_wrong(folder):
    """A bar does not stay on the screen after an error."""
    (folder / "c.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(me.CorpusError):
        me.load_corpus(folder, progress=Bar)
    with pytest.raises(me.DataFileError):
        me.save_corpus(me.Corpus(), folder / "none" / "x.jsonl", progress=Bar)
    assert [True, True] == [bar.closed for bar in Bar.made]


@pytest.mark.parametrize(
    ("progress", "is_terminal", "is_long", "shows"),
    [
        (None, True, True, True),
        (None, True, False, False),
        (None, False, True, False),
        (False, True, True, False),
        (True, False, False, True),
    ],
)
def test_a_bar_is_shown_for_what_takes_long(folder, monkeypatch, progress, is_terminal, is_long, shows):  # noqa: PLR0913, PLR0917 - the cases
    """Unless it is asked for or not wanted, a bar is shown on a terminal, and for what takes more than a moment."""
    pytest.importorskip("tqdm", reason="tqdm is not installed: the extra 'progress' brings it")
    screen = Terminal() if is_terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    if is_long:
        monkeypatch.setattr(loaders, "_MANY_BYTES", 1)
        monkeypatch.setattr(loaders, "_MANY_RECORDS", 1)
    corpus = me.load_corpus(folder, progress=progress)
    assert shows is ("loading" in screen.getvalue())
    me.save_corpus(corpus, folder / "all.jsonl", progress=progress)
    assert shows is ("saving" in screen.getvalue())


def test_a_notebook_is_watched(monkeypatch):
    """In a notebook a bar is shown though stderr is no terminal; tqdm chooses which."""
    pytest.importorskip("tqdm", reason="tqdm is not installed: the extra 'progress' brings it")
    import tqdm.auto  # noqa: PLC0415 - before there seems to be a notebook, whose bar needs a browser

    screen = io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    bar_for(None, 3, doing="waiting", unit=" days").close()
    assert not screen.getvalue()
    monkeypatch.setitem(sys.modules, "ipykernel.zmqshell", ModuleType("zmqshell"))
    bar = bar_for(None, 3, doing="waiting", unit=" days")
    assert isinstance(bar, tqdm.auto.tqdm)
    bar.update(3)
    bar.close()
    assert "waiting: 100%" in screen.getvalue()


def test_without_tqdm_nothing_is_shown(folder, monkeypatch):
    """It is silently off, and where it is asked for, the extra is named."""
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(loaders, "_MANY_BYTES", 1)
    assert 2_400 == len(me.load_corpus(folder))
    with pytest.raises(me.MissingExtraError, match=r"pip install 'mideast-events\[progress\]'"):
        me.load_corpus(folder, progress=True)


def test_a_missing_file_is_told_of_as_ever(tmp_path):
    """That a file cannot be measured is no error of its own."""
    (tmp_path / "gone.jsonl").symlink_to(tmp_path / "nowhere.jsonl")
    with pytest.raises(me.CorpusError) as caught:
        me.load_corpus(tmp_path, progress=Bar)
    assert "gone.jsonl: cannot be read" in str(caught.value)
    assert 0 == Bar.made[0].told["total"]
