"""The page that tells the score says what a fresh score says, and the newsroom behind it is whole."""

import importlib.util
import json
import re
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

import mideast_events as me

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "explanation" / "how-well-it-reads.md"
NEWSROOM = ROOT / "tests" / "newsroom"
PARTS = sorted(folder.name for folder in NEWSROOM.iterdir() if folder.is_dir())
KINDS = {kind.value for kind in me.MentionKind}


@pytest.fixture(scope="module")
def score() -> ModuleType:
    """The script that scores and writes the page."""
    spec = importlib.util.spec_from_file_location("score", ROOT / "tools" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def corpus_of(part: str) -> me.Corpus:
    """Return a part's coded records with the articles' texts."""
    return me.load_corpus(NEWSROOM / part)


def marks_of(part: str, name: str) -> list[dict[str, object]]:
    """Return the marks of a part, a dict for each."""
    file = NEWSROOM / part / "marks" / f"{name}.jsonl"
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def told(score: ModuleType, part: str) -> str:
    """Return what the page says of a part."""
    text = PAGE.read_text(encoding="utf-8")
    return text.partition(score.BEGIN.format(part))[2].partition(score.END)[0]


@pytest.mark.parametrize("part", ["held_out", "development", "seeds"])
def test_the_page_tells_a_fresh_score(score: ModuleType, part: str) -> None:
    """Each table is what `python tools/score.py --write` writes; of the seeds where their texts are at hand."""
    fresh = score.table(part)
    if not fresh:
        pytest.skip("the seed articles are not at hand")
    assert fresh == told(score, part)


def test_the_page_tells_of_every_part(score: ModuleType) -> None:
    """The parts of the newsroom and the seeds have a table each."""
    assert {*PARTS, "seeds"} == set(score.PARTS)
    assert all(re.search(r"^\| meeting ", told(score, part), flags=re.MULTILINE) for part in score.PARTS)


@pytest.mark.parametrize("part", PARTS)
def test_the_newsroom_is_coded_without_faults(part: str, registry: me.Corpus) -> None:
    """Each part loads with its texts, and everything in it leads somewhere in the registry."""
    corpus = corpus_of(part)

    assert () == (registry | corpus).verify()
    assert sorted(path.stem for path in (NEWSROOM / part / "articles").glob("*.txt")) == sorted(corpus.articles)
    assert all(article.text for article in corpus.articles.values())


def test_the_parts_share_no_article() -> None:
    """No article that the rules were written with is among those they were not written with."""
    digests = [article.digest for part in PARTS for article in corpus_of(part).articles.values()]

    assert len(digests) == len(set(digests))
    assert 25 <= len(digests)


@pytest.mark.parametrize("part", PARTS)
def test_every_marked_date_is_where_it_says(part: str) -> None:
    """A date's offsets give its text, and its value is a date or empty where the article does not tell it."""
    articles = corpus_of(part).articles
    for mark in marks_of(part, "dates"):
        assert mark["text"] == articles[mark["article"]].text[mark["start"] : mark["end"]], mark
        assert mark["value"] == "" or me.parse_when(mark["value"]), mark


@pytest.mark.parametrize("part", PARTS)
def test_every_marked_mention_is_where_it_says(part: str, registry: me.Corpus) -> None:
    """A mention's offsets give its text, its kind is a kind of mentions, and its id one of the registry, or none."""
    corpus = registry | corpus_of(part)
    for mark in marks_of(part, "mentions"):
        assert mark["text"] == corpus.articles[mark["article"]].text[mark["start"] : mark["end"]], mark
        assert mark["kind"] in KINDS, mark
        assert mark["id"] is None or mark["id"] in corpus, mark
