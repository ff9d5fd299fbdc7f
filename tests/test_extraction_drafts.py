"""Drafted corpora: complete, explained, and ready to be saved, merged and asked."""

import gc
import io
import pickle
import sys
from pathlib import Path

import pytest

import mideast_events as me
from mideast_events.extraction import drafts as drafts_module
from mideast_events.extraction.archives.failures import DraftingError
from mideast_events.extraction.articles import read_article, read_articles
from mideast_events.extraction.drafting import ArticleDraft, Drafter
from mideast_events.extraction.drafts import draft_articles, draft_corpus, needed_of

TEXT = (
    "CAIRO, March 4, 2018 (Reuters) - Egyptian intelligence chief Abbas Kamel met Israeli national security adviser "
    "Meir Ben-Shabbat in Cairo on Sunday.\n"
)


@pytest.fixture(scope="module")
def draft() -> drafts_module.Draft:
    """What is drafted of an article."""
    return draft_corpus(read_article(TEXT, id="an-article"))


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder with two articles and a file that is none."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xff")
    (tmp_path / "c.txt").write_text(TEXT.replace("March 4", "March 11"), encoding="utf-8")
    return tmp_path


class Bar:
    """Takes note of what tqdm would show."""

    def __init__(self, **told) -> None:
        self.told, self.done, self.closed = told, 0, False
        Bar.last = self

    def update(self, n):
        """Take note of what is done."""
        self.done += n

    def close(self):
        """Take note of the end."""
        self.closed = True


def test_a_draft_can_be_asked_on_its_own(draft):
    """It has the drafted meeting, and of the registry all that its questions need."""
    assert draft.verify() == ()
    (meeting,) = draft.meetings.values()
    assert "2018-03-04" == str(meeting.when)
    assert meeting in draft.timeline.of(me.Meeting).involving("abbas-kamel")
    assert ["abbas-kamel"] == [actor.id for actor in draft.holders("egypt-intelligence-director", on="2019").certain]
    assert "abbas-kamel" in [actor.id for actor in draft.on("2018-07-01").holder("egypt-intelligence-director").certain]
    assert ["israel"] == [one.actor.id for one in draft.relations.by("state").contacts("egypt")]
    assert draft.quote(meeting.evidence[0]) in TEXT
    assert draft.find("Kamel")


def test_every_drafted_record_is_explained(draft):
    """A record says which rule found it where; what was not drafted has none to say."""
    (id,) = draft.meetings
    found = draft.explain(id)
    assert ["an-article"] == [one.article for one in found]
    assert [one.trigger for one in found] == [TEXT[one.start : one.end] for one in found]
    with pytest.raises(me.UnknownIdError, match=f"no drafted record has the id '{id}s'; did you mean '{id}'"):
        draft.explain(f"{id}s")


def test_a_draft_is_saved_and_loaded_and_merged(draft, tmp_path):
    """It is an ordinary corpus, and stands on the same registry as the coded one."""
    me.save_corpus(draft, tmp_path / "draft.jsonl")
    assert draft == me.load_corpus(tmp_path / "draft.jsonl")
    both = me.load_seed_corpus() | draft
    assert both.verify() == ()
    assert len(me.load_seed_corpus().meetings) + 1 == len(both.meetings)


def test_a_draft_pickles(draft):
    """With all that it tells."""
    again = pickle.loads(pickle.dumps(draft))  # noqa: S301 - our own
    assert (draft, draft.explanations, draft.passed_over) == (again, again.explanations, again.passed_over)
    assert "<Corpus draft: " in repr(again)


def test_only_what_is_needed_of_the_registry_is_there(draft):
    """An office comes with its tenures, a place with what it is in, a person with the offices, and no more."""
    registry = me.load_registry()
    assert len(draft.actors) < len(registry.actors)
    offices = {tenure.office for tenure in registry.tenures.values() if tenure.person == "abbas-kamel"}
    assert offices <= draft.offices.keys()

    def ids(*records):
        return {record.id for record in needed_of(registry, records)}

    state = me.CrossingState(id="s", crossing="rafah", span=me.Span.parse("2014-07-08/.."), status="closed")
    assert {"rafah", "gaza-strip", "egypt-territory"} <= ids(state)
    assert set() == ids(me.Event(id="e", kind="assault", when="2014", summary="shelling", status="occurred"))


def test_no_article_and_no_finding_is_a_draft_too():
    """Of nothing, nothing is drafted; of an article without an event, the article."""
    assert 0 == len(draft_corpus([]))
    found = draft_corpus(read_article("A quiet day.\n\nNothing happened on the coast.", id="quiet"))
    assert ["quiet"] == [record.id for record in found]


def test_one_unreadable_article_is_told_of(folder):
    """The others are drafted, and the failure names the file."""
    told = []
    found = draft_corpus(folder, on_error=told.append)

    assert ["a", "c"] == list(found.articles)
    assert 2 == len(found.meetings)
    assert found.failures == tuple(told)
    (failure,) = told
    assert (str(folder / "b.txt"), 1) == (failure.source, failure.articles)
    assert "is not UTF-8" in failure.problem
    assert str(failure) == str(pickle.loads(pickle.dumps(failure)))  # noqa: S301 - our own


def test_an_article_that_no_rule_survives_is_told_of(monkeypatch):
    """Whatever goes wrong with one article, the others are drafted."""
    draft_one = Drafter.draft

    def stumble(self, article):
        if article.id == "b":
            raise KeyError("missing")
        return draft_one(self, article)

    monkeypatch.setattr(Drafter, "draft", stumble)
    found = draft_corpus(
        read_article(TEXT.replace("March 4", f"March {4 + day}"), id=id) for day, id in enumerate("abc")
    )
    assert (["a", "c"], ["b: KeyError: 'missing'"]) == (list(found.articles), [*map(str, found.failures)])


def test_an_article_without_its_text_is_told_of():
    """What has no text cannot be drafted."""
    article = me.Article(id="a", digest="0" * 64, length=1)
    (failure,) = draft_corpus([article]).failures
    assert "a" == failure.source
    assert "its text is not attached" in failure.problem


def test_drafts_come_one_by_one(folder):
    """An article is read when its draft is asked for, and what cannot be read is raised unless it is taken."""
    found = draft_articles(folder)
    assert "a" == next(found).article.id
    with pytest.raises(DraftingError, match="is not UTF-8"):
        next(found)
    assert ["a", "c"] == [draft.article.id for draft in draft_articles(folder, on_error=lambda _: None)]


@pytest.mark.parametrize("ask", [draft_corpus, draft_articles])
def test_what_is_no_archive_is_refused_at_once(ask, tmp_path):
    """A path that leads nowhere, or to something else, is told before anything is drafted."""
    with pytest.raises(me.DataFileError, match="does not exist"):
        ask(tmp_path / "none")
    with pytest.raises(me.DataFileError, match="without a"):
        ask(str(tmp_path))
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(me.DataFileError, match="neither a folder nor a"):
        ask(tmp_path / "a.txt")


def test_what_is_no_article_is_refused():
    """Texts are read first."""
    with pytest.raises(me.QueryError, match="is not an Article; read_article makes one of a text"):
        draft_corpus([TEXT])


def test_streaming_holds_nothing(tmp_path, monkeypatch):
    """The memory for an archive does not grow with it."""
    for number in range(3_000):
        (tmp_path / f"{number}.txt").write_text(f"Nothing happened in the town of {number}. " * 20, encoding="utf-8")
    few = tmp_path / "few"
    few.mkdir()
    for number in range(300):
        (few / f"{number}.txt").write_text(f"Nothing happened in the town of {number}. " * 20, encoding="utf-8")
    # What the rules do with a text is not what is asked here.
    monkeypatch.setattr(Drafter, "draft", lambda _, article: ArticleDraft(article, (), (), ()))

    def most_alive(folder, every: int) -> int:
        alive = [0]
        for number, _ in enumerate(draft_articles(folder)):
            if number % every == 0:
                alive.append(sum(type(one) in {ArticleDraft, me.Article} for one in gc.get_objects()))
        return max(alive)

    assert most_alive(tmp_path, every=1_000) < most_alive(few, every=100) + 10


def test_a_display_is_told_how_far_it_is(folder):
    """Of a folder the number of articles is known; an article that cannot be read counts as done."""
    draft_corpus(folder, progress=Bar)
    assert ({"total": 3, "unit": " articles", "unit_scale": False, "desc": "drafting"}, 3, True) == (
        Bar.last.told,
        Bar.last.done,
        Bar.last.closed,
    )
    articles = list(read_articles(folder, on_error=lambda _: None))
    draft_corpus(articles, progress=Bar)
    assert (2, 2) == (Bar.last.told["total"], Bar.last.done)
    draft_corpus(iter(articles), progress=Bar)
    assert (None, 2) == (Bar.last.told["total"], Bar.last.done)


class Terminal(io.StringIO):
    """What stderr is where somebody looks on."""

    def isatty(self):
        """Say that it is one."""
        return True


@pytest.mark.parametrize(
    ("progress", "is_terminal", "shows"),
    [(None, True, True), (None, False, False), (False, True, False), (True, False, True)],
)
def test_progress_is_shown_on_a_terminal_only(folder, monkeypatch, progress, is_terminal, shows):
    """Unless it is asked for, or not wanted."""
    pytest.importorskip("tqdm", reason="tqdm is not installed: the extra 'progress' brings it")
    screen = Terminal() if is_terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    draft_corpus(folder, progress=progress)
    assert shows is ("drafting" in screen.getvalue())


def test_progress_without_tqdm(folder, monkeypatch):
    """It is silently off, and where it is asked for, the extra is named."""
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert 2 == len(draft_corpus(folder).articles)
    with pytest.raises(me.MissingExtraError, match=r"pip install 'mideast-events\[progress\]'"):
        draft_corpus(folder, progress=True)


def test_where_there_is_no_stderr(folder, monkeypatch):
    """A program without a console shows nothing."""
    monkeypatch.setattr(sys, "stderr", None)
    assert 2 == len(draft_corpus(folder).articles)
