"""Drafting by executors: the same comes out, in the same order, and a worker that dies takes its shard only."""

import json
import multiprocessing
import os
import tempfile
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest

import mideast_events as me
from mideast_events.extraction.archives import shards, workers
from mideast_events.extraction.articles import read_articles
from mideast_events.extraction.drafting import Drafter
from mideast_events.extraction.drafts import Draft, draft_articles, draft_corpus

TEXT = (
    "CAIRO, March {day}, 2018 (Reuters) - Egyptian intelligence chief Abbas Kamel met Israeli national security "
    "adviser Meir Ben-Shabbat in Cairo on Sunday. John Newcomer met Kamel in Cairo on Friday.\n"
)
MARK = "This article ends its worker."


@pytest.fixture
def texts(monkeypatch) -> list[str]:
    """Some articles, to be drafted three at a time."""
    monkeypatch.setattr(shards, "ARTICLES_A_SHARD", 3)
    return [TEXT.format(day=day) for day in range(1, 13)]


@pytest.fixture
def folder(tmp_path, texts, monkeypatch) -> Path:
    """A folder of articles, one of them unreadable; nothing else is left on the disk."""
    place = tmp_path / "articles"
    place.mkdir()
    for number, text in enumerate(texts):
        (place / f"a{number:02}.txt").write_text(text, encoding="utf-8")
    (place / "a05.txt").write_bytes(b"\xff\x00 no UTF-8")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    return place


@pytest.fixture
def lines(tmp_path, texts) -> Path:
    """The same articles as lines, some of which are empty or bad."""
    file = tmp_path / "articles.jsonl"
    rows = [json.dumps({"text": text, "id": f"line-{number}"}) for number, text in enumerate(texts)]
    rows[2:2] = ["", '{"text": 5}', "no JSON"]
    file.write_bytes(b"\xef\xbb\xbf" + "\n".join(rows).encode())
    return file


@pytest.fixture(params=["thread", "process"])
def executor(request) -> Iterator[Executor]:
    """Executors of the standard library."""
    with {"thread": ThreadPoolExecutor, "process": ProcessPoolExecutor}[request.param](2) as found:
        yield found


@pytest.fixture(scope="module")
def client() -> Iterator[object]:
    """A Dask cluster of two workers on this machine."""
    distributed = pytest.importorskip("distributed", reason="distributed is not installed: the extra 'dask' brings it")
    with distributed.Client(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0"
    ) as found:
        yield found


def assert_same(one: Draft, other: Draft) -> None:
    """Check that two drafts say the same of everything, in the same order."""
    assert list(one) == list(other)
    assert one.explanations == other.explanations
    assert one.passed_over == other.passed_over
    assert [*map(str, one.failures)] == [*map(str, other.failures)]
    assert [(article.text, article.layout) for article in one.articles.values()] == [
        (article.text, article.layout) for article in other.articles.values()
    ]


def test_any_executor_drafts_the_same(folder, lines, executor):
    """A folder, a file of lines and articles at hand are drafted alike by threads, processes and this process."""
    here = draft_corpus(folder)
    assert [f"{folder / 'a05.txt'}: is not UTF-8: the byte 0xff at position 0"] == [*map(str, here.failures)]
    assert here.meetings
    assert_same(here, draft_corpus(folder, executor=executor))

    of_lines = draft_corpus(lines)
    assert [f"{lines}:4", f"{lines}:5"] == [failure.source for failure in of_lines.failures]
    assert_same(of_lines, draft_corpus(lines, executor=executor))
    assert list(here.meetings) == list(of_lines.meetings)[: len(here.meetings)]

    articles = list(read_articles(lines, on_error=lambda _: None))
    assert_same(draft_corpus(articles), draft_corpus(iter(articles), executor=executor))
    assert [] == [*Path(tempfile.gettempdir()).iterdir()], "what was written for the workers is gone"


def test_results_come_in_the_order_of_the_articles(folder, executor):
    """One draft an article, in the order in which they are read."""
    found = [draft.article.id for draft in draft_articles(folder, executor=executor, on_error=lambda _: None)]
    assert [f"a{number:02}" for number in range(12) if number != 5] == found


@pytest.mark.parametrize("pure", [False, True])
def test_dask_drafts_the_same(folder, client, pure):
    """Two workers of a Dask cluster draft the same, whether or not equal calls count as one."""
    assert_same(draft_corpus(folder), draft_corpus(folder, executor=client.get_executor(pure=pure)))
    articles = list(read_articles(folder, on_error=lambda _: None))
    assert_same(draft_corpus(articles), draft_corpus(articles, executor=client.get_executor(pure=pure)))


def test_workers_read_the_registry_of_the_caller(folder, executor):
    """A registry other than the packaged one goes out as a file, and a worker that has read one reads another."""
    packaged = draft_corpus(folder, executor=executor)
    own = me.Corpus(record for record in me.load_registry() if record.id != "meir-ben-shabbat")
    assert_same(draft_corpus(folder, own), draft_corpus(folder, own, executor=executor))
    assert packaged != draft_corpus(folder, own, executor=executor)
    assert_same(packaged, draft_corpus(folder, executor=executor))


class Inline(Executor):
    """Does the work when it is asked for, so that tests can count and fail calls."""

    def __init__(self, fail=lambda _: None) -> None:
        self.calls: list[tuple[object, ...]] = []
        self.pending = 0
        self.most_pending = 0
        self._fail = fail
        self._numbers = count()

    def submit(self, fn, /, *args, **kwargs) -> Future:
        """Take note of a call."""
        self.calls.append((fn, *args, *kwargs.values()))
        error = self._fail(next(self._numbers))
        executor = self

        class Lazy(Future):
            def result(self, timeout=None):  # noqa: ARG002 - the interface has it
                executor.pending -= 1
                if error is not None:
                    raise error
                return fn(*args, **kwargs)

        self.pending += 1
        self.most_pending = max(self.most_pending, self.pending)
        return Lazy()


def test_paths_go_out_and_bytes_come_back(folder):
    """No text and no record is sent, and no two calls are equal."""
    executor = Inline()
    articles = list(read_articles(folder, on_error=lambda _: None))
    draft_corpus(articles, executor=executor)
    draft_corpus(folder, executor=executor)

    assert len(executor.calls) == len({repr(call) for call in executor.calls}) == 8
    assert "Ben-Shabbat" not in repr(executor.calls)
    assert not any(isinstance(part, me.Article | me.Corpus) for call in executor.calls for part in call)


def test_few_shards_are_in_work_at_a_time(texts, monkeypatch):
    """Articles are taken from the caller as the work goes on, never all at once."""
    monkeypatch.setattr(workers, "SHARDS_AT_ONCE", 2)
    taken = count()
    articles = (me.Article.from_text(text, id=f"a-{next(taken)}") for text in texts)
    executor = Inline()
    drafts = draft_articles(articles, executor=executor)

    assert "a-0" == next(drafts).article.id
    assert 6 == next(taken)
    assert 11 == len(list(drafts))
    assert 2 == executor.most_pending


def test_a_run_that_is_left_is_cleaned_up(folder):
    """Whoever stops asking leaves no files, and nothing that waits."""
    with ThreadPoolExecutor(1) as executor:
        drafts = draft_articles(read_articles(folder, on_error=lambda _: None), executor=executor)
        next(drafts)
        drafts.close()
        assert [] == [*Path(tempfile.gettempdir()).iterdir()]


@pytest.mark.parametrize("error", [RuntimeError("killed four times"), MemoryError()])
def test_a_lost_shard_is_named(folder, error):
    """Whatever ends a worker takes its shard only, and how many articles that are is told."""
    executor = Inline(lambda number: error if number == 2 else None)
    draft = draft_corpus(folder, executor=executor)

    assert [f"a{number:02}" for number in range(12) if number not in {5, 6, 7, 8}] == list(draft.articles)
    lost = draft.failures[1]
    assert f"{folder / 'a06.txt'} to {folder / 'a08.txt'}" == lost.source
    assert (f"was lost: {type(error).__name__}: {error}".rstrip(": "), 3) == (lost.problem, lost.articles)


@pytest.mark.parametrize("kind", ["folder", "lines", "given"])
def test_a_lost_shard_is_named_by_what_it_was_of(folder, lines, kind):
    """A shard is told by its files, by its lines or by the ids of its articles."""
    source = {
        "folder": folder,
        "lines": lines,
        "given": [me.Article.from_text(TEXT, id=f"a-{number}") for number in range(5)],
    }[kind]
    executor = Inline(lambda number: RuntimeError("lost") if number == 0 else None)
    expected = {
        "folder": f"{folder / 'a00.txt'} to {folder / 'a02.txt'}",
        "lines": f"{lines}:1 to 3",
        "given": "article a-0 to article a-2",
    }[kind]
    assert expected == draft_corpus(source, executor=executor).failures[0].source


def test_after_a_broken_pool_all_is_drafted_here(folder, monkeypatch):
    """What was with a pool that breaks is drafted in processes of its own, what was not yet sent in this one."""
    monkeypatch.setattr(workers, "SHARDS_AT_ONCE", 2)
    executor = Inline(lambda number: BrokenExecutor("a process ended") if number >= 1 else None)
    assert_same(draft_corpus(folder), draft_corpus(folder, executor=executor))
    assert 3 == len(executor.calls)


def test_a_pool_that_is_broken_from_the_start(folder):
    """A pool that takes no work is as one that breaks."""

    class Broken(Inline):
        def submit(self, *_, **__):
            raise BrokenExecutor

    articles = list(read_articles(folder, on_error=lambda _: None))
    assert_same(draft_corpus(articles), draft_corpus(articles, executor=Broken()))


def forking_pool() -> ProcessPoolExecutor:
    """Return a process pool whose workers have what a test has changed."""
    if "fork" not in multiprocessing.get_all_start_methods():
        pytest.skip("this system cannot fork, so a test cannot change what its workers do")
    return ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork"))


@pytest.fixture
def deadly(folder, monkeypatch) -> Path:
    """The folder with an article that ends the process that drafts it, but for this one."""
    (folder / "a04.txt").write_text(f"{TEXT.format(day=9)}\n{MARK}\n", encoding="utf-8")
    draft, own = Drafter.draft, os.getpid()

    def end(self, article):
        if MARK in article.text and os.getpid() != own:
            os._exit(3)
        return draft(self, article)

    monkeypatch.setattr(Drafter, "draft", end)
    return folder


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_worker_that_dies_once_loses_nothing(deadly):
    """What ended with a worker, and goes well in a process of its own, is there."""
    with forking_pool() as executor:
        assert_same(draft_corpus(deadly), draft_corpus(deadly, executor=executor))


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_worker_that_dies_again_loses_its_shard(deadly, monkeypatch):
    """An article that ends every process takes its shard only, and this process goes on."""
    fatal = f"""
import os
from mideast_events.extraction.drafting import Drafter
draft = Drafter.draft
Drafter.draft = lambda self, article: os._exit(3) if {MARK!r} in article.text else draft(self, article)
{workers.SERVE}"""
    monkeypatch.setattr(workers, "SERVE", fatal)
    with forking_pool() as executor:
        found = draft_corpus(deadly, executor=executor)

    assert [f"a{number:02}" for number in range(12) if number not in {3, 4, 5}] == list(found.articles)
    (lost,) = found.failures
    assert f"{deadly / 'a03.txt'} to {deadly / 'a05.txt'}" == lost.source
    assert "was lost: BrokenExecutor: its process ended with 3" == lost.problem


def test_what_a_process_of_its_own_says_is_told(folder, monkeypatch):
    """The last words of a process that ends are in the failure."""
    monkeypatch.setattr(workers, "SERVE", "raise SystemExit('out of luck')")
    draft = draft_corpus(folder, executor=Inline(lambda _: BrokenExecutor()))
    assert {"was lost: BrokenExecutor: its process ended with 1, saying 'out of luck'"} == {
        failure.problem for failure in draft.failures
    }


def test_a_file_that_is_changed_meanwhile_comes_without_its_text(folder):
    """A text that is no longer the one that was drafted is not attached, and one that is gone neither."""

    class Meddling(Inline):
        def submit(self, fn, /, *args, **kwargs):
            done: Future = Future()
            done.set_result(fn(*args, **kwargs))
            (folder / "a00.txt").write_text("Something else.", encoding="utf-8")
            (folder / "a01.txt").unlink(missing_ok=True)
            return done

    found = draft_corpus(folder, executor=Meddling())
    assert [None, None, True] == [one.text and True for one in list(found.articles.values())[:3]]


def test_a_link_out_of_the_folder_is_not_followed(folder, tmp_path):
    """As by `read_articles`."""
    (tmp_path / "secret.txt").write_text("A secret.", encoding="utf-8")
    try:
        (folder / "a06.txt").unlink()
        (folder / "a06.txt").symlink_to(tmp_path / "secret.txt")
    except OSError:
        pytest.skip("this system makes no links")
    found = draft_corpus(folder)
    assert [f"{folder / 'a05.txt'}", f"{folder / 'a06.txt'}"] == [failure.source for failure in found.failures]
    assert "leaves the folder" in found.failures[1].problem


def test_shards_are_made_as_they_are_asked_for(lines):
    """A file of lines is cut while it is read."""
    found, total = shards.cut(lines)
    assert total is None
    first = next(found)
    assert (1, 3, 0) == (first.line, first.lines, first.start)
    assert [3, 3, 3, 3] == [len(shard) for shard in found]
