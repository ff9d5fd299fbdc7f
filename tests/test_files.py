"""Files are written whole or not at all, and reading leaves the interpreter as it was."""

import gc
import os
from pathlib import Path

import pytest
from samples import FULL_LINES, SHORT_LINES

import mideast_events as me
from mideast_events import serialization
from mideast_events.dates import parse_cached
from mideast_events.files import inside
from mideast_events.pauses import collector_paused
from mideast_events.replacements import replacing

CORPUS = me.Corpus((me.record_from_dict(data) for data in SHORT_LINES.values()), name="mine")
OTHER = me.Corpus([me.record_from_dict(FULL_LINES["place"])], name="other")


class Stopped(Exception):  # noqa: N818 - no error of the library: it stands for whatever happens in the middle
    """What a test raises in the middle of writing."""


def stop_after(count: int, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let the encoding of records raise an error after some of them."""
    encode = serialization.encode_record
    left = iter(range(count))

    def encode_some(record: me.Record) -> bytes:
        if next(left, None) is None:
            raise error
        return encode(record)

    monkeypatch.setattr(serialization, "encode_record", encode_some)


@pytest.mark.parametrize("count", [0, 1, 5])
@pytest.mark.parametrize(
    "error", [Stopped(), KeyboardInterrupt(), MemoryError()], ids=lambda error: type(error).__name__
)
def test_a_save_that_fails_leaves_the_old_file(count, error, tmp_path, monkeypatch):
    """Whatever happens in the middle of a save, the old file stays as it was and nothing else is left."""
    file = tmp_path / "mine.jsonl"
    me.save_corpus(OTHER, file)
    before = file.read_bytes()
    stop_after(count, monkeypatch, error)
    with pytest.raises(type(error)):
        me.save_corpus(CORPUS, file)

    assert before == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())


def test_a_first_save_that_fails_leaves_nothing(tmp_path, monkeypatch):
    """Where there was no file, a save that fails leaves none."""
    stop_after(3, monkeypatch, Stopped())
    with pytest.raises(Stopped):
        me.save_corpus(CORPUS, tmp_path / "mine.jsonl")

    assert [] == list(tmp_path.iterdir())


def test_a_save_for_which_the_disk_has_no_room_is_told(tmp_path, monkeypatch):
    """What the system says against writing is told as a `DataFileError`, and the old file stays."""
    file = tmp_path / "mine.jsonl"
    me.save_corpus(OTHER, file)
    before = file.read_bytes()
    stop_after(3, monkeypatch, OSError(28, "No space left on device"))
    with pytest.raises(me.DataFileError, match=r"mine\.jsonl: cannot be written: No space left on device"):
        me.save_corpus(CORPUS, file)

    assert before == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())


def test_a_save_that_cannot_take_the_files_place_leaves_the_old_file(tmp_path, monkeypatch):
    """Where the last step fails, the old file stays and nothing else is left."""
    file = tmp_path / "mine.jsonl"
    me.save_corpus(OTHER, file)
    before = file.read_bytes()

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(me.DataFileError, match="cannot be written: Permission denied"):
        me.save_corpus(CORPUS, file)

    assert before == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())


def test_readers_see_the_old_file_until_the_new_one_is_whole(tmp_path):
    """While a file is being written, its place still holds the old one."""
    file = tmp_path / "mine.jsonl"
    file.write_bytes(b"old")
    with replacing(file) as new:
        new.write(b"new")
        new.flush()

        assert b"old" == file.read_bytes()

    assert b"new" == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())


def test_a_half_written_file_is_no_file_of_records(tmp_path):
    """What stands beside the file while it is written is not read as a part of the folder."""
    me.save_corpus(CORPUS, tmp_path / "mine.jsonl")
    with replacing(tmp_path / "mine.jsonl") as new:
        new.write(b"half")
        new.flush()

        assert CORPUS == me.load_corpus(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_a_new_file_has_the_mode_of_new_files(tmp_path):
    """A new file may be read by whom the umask lets read, as any file that a program makes."""
    before = os.umask(0o027)
    try:
        me.save_corpus(CORPUS, tmp_path / "mine.jsonl")
        mode = (tmp_path / "mine.jsonl").stat().st_mode & 0o777

        assert 0o640 == mode
        assert 0o027 == os.umask(0o027)
    finally:
        os.umask(before)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_a_file_that_is_replaced_keeps_its_mode(tmp_path):
    """Whoever might read the old file may read the new one, and nobody else."""
    file = tmp_path / "mine.jsonl"
    me.save_corpus(OTHER, file)
    file.chmod(0o604)
    me.save_corpus(CORPUS, file)

    assert 0o604 == file.stat().st_mode & 0o777


@pytest.mark.parametrize("name", ["missing/mine.jsonl", "file.txt/mine.jsonl", "folder"])
def test_a_file_that_cannot_be_written_is_told(name, tmp_path):
    """A folder that is not there, or a folder in the file's place, ends in a `DataFileError` that names the file."""
    (tmp_path / "file.txt").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(me.DataFileError, match="cannot be written") as caught:
        me.save_corpus(CORPUS, tmp_path / name)

    assert str(tmp_path / name) == caught.value.file
    assert {"file.txt", "folder"} == {file.name for file in tmp_path.iterdir()}


def test_a_corpus_is_saved_by_text_or_path(tmp_path):
    """A path may be a text, a `Path` or anything else that is a path."""
    me.save_corpus(CORPUS, str(tmp_path / "a.jsonl"))
    me.save_corpus(CORPUS, tmp_path / "b.jsonl")

    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    assert CORPUS == me.load_corpus(str(tmp_path / "a.jsonl"))


def test_a_corpus_is_saved_to_a_name_without_a_folder(tmp_path, monkeypatch):
    """A bare file name means the current folder."""
    monkeypatch.chdir(tmp_path)
    me.save_corpus(CORPUS, "mine.jsonl")

    assert CORPUS == me.load_corpus("mine.jsonl")
    assert ["mine.jsonl"] == [file.name for file in tmp_path.iterdir()]


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("error", [None, Stopped(), KeyboardInterrupt()], ids=lambda error: type(error).__name__)
def test_the_collectors_setting_is_restored(enabled, error):
    """The garbage collector is off while it is paused, and afterwards as the caller had set it, whatever happened."""
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        with pytest.raises(type(error)) if error else collector_paused(), collector_paused():
            assert not gc.isenabled()
            if error:
                raise error

        assert enabled == gc.isenabled()
    finally:
        (gc.enable if before else gc.disable)()


@pytest.mark.parametrize("enabled", [True, False])
def test_a_load_restores_the_collectors_setting(enabled, tmp_path):
    """After a load, good or bad, the garbage collector is set as before."""
    me.save_corpus(CORPUS, tmp_path / "good.jsonl")
    (tmp_path / "bad.jsonl").write_bytes(b"bad")
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        me.load_corpus(tmp_path / "good.jsonl")

        assert enabled == gc.isenabled()
        for path in (tmp_path / "bad.jsonl", tmp_path / "missing.jsonl"):
            with pytest.raises(me.MideastEventsError):
                me.load_corpus(path)

            assert enabled == gc.isenabled()
    finally:
        (gc.enable if before else gc.disable)()


def test_what_was_frozen_stays_frozen(tmp_path):
    """A program that froze its objects, as servers do before they fork, finds them frozen after a load."""
    me.save_corpus(CORPUS, tmp_path / "mine.jsonl")
    parse_cached.cache_clear()  # a full cache would drop a frozen date for each new one
    gc.freeze()
    try:
        count = gc.get_freeze_count()
        me.load_corpus(tmp_path / "mine.jsonl")

        assert gc.get_freeze_count() >= count > 0
    finally:
        gc.unfreeze()


@pytest.mark.parametrize(("keeping", "calls"), [(True, ["freeze", "unfreeze"]), (False, [])])
def test_little_is_not_filed_as_old(keeping, calls, monkeypatch):
    """Where little is kept, a caller's own new objects stay young, for the collector to find; nothing is walked."""
    called = []
    for name in ("freeze", "unfreeze"):
        monkeypatch.setattr(gc, name, lambda name=name: called.append(name))
    monkeypatch.setattr(gc, "get_freeze_count", lambda: 0 if keeping else pytest.fail("walked what is frozen"))
    before = gc.isenabled()
    gc.enable()
    try:
        with collector_paused(keeping=keeping):
            assert not gc.isenabled()
    finally:
        (gc.enable if before else gc.disable)()

    assert calls == called


def test_a_file_within_a_folder_is_inside_it(tmp_path):
    """A file of a folder is inside it, and a link out of it, or a path that climbs out, is not."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "outside").write_bytes(b"")
    (folder / "file").write_bytes(b"")
    (folder / "link").symlink_to(tmp_path / "outside")

    assert folder / "file" == inside(folder / "file", folder)
    for file in (folder / "link", folder / ".." / "outside"):
        with pytest.raises(me.DataFileError, match="leaves the folder"):
            inside(file, folder)


def test_a_folder_whose_name_begins_alike_is_another(tmp_path):
    """`mine-too` is not inside `mine`."""
    for name in ("mine", "mine-too"):
        (tmp_path / name).mkdir()
    (tmp_path / "mine-too" / "file").write_bytes(b"")
    (tmp_path / "mine" / "link").symlink_to(tmp_path / "mine-too" / "file")
    with pytest.raises(me.DataFileError, match="leaves the folder"):
        inside(tmp_path / "mine" / "link", tmp_path / "mine")
