"""Strategies for articles, their parts, and the passages on which records rest."""

from functools import cache
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from mideast_events.dates import When
from mideast_events.evidence import Article, Attribution, DateBasis, Evidence, Stance, digest_of
from mideast_events.meetings import Meeting
from mideast_events.records import Record
from mideast_events.segments import Segment, SegmentKind
from mideast_events.strategies.fields import Fields, Given, built, given
from mideast_events.strategies.times import whens
from mideast_events.strategies.values import choices, field_names, ids, languages, maybe, phrases, tuples

_LONGEST_TEXT = 60
_LONGEST_PASSAGE = 300
_LAST_POSITION = 10**9


def attributions(
    *,
    name: SearchStrategy[str] | None = None,
    actor: SearchStrategy[str | None] | None = None,
) -> SearchStrategy[Attribution]:
    """Return a strategy for the links of source chains.

    It shrinks to an unnamed official.

    Args:
        name: the source as the passage names it.
        actor: the id of that source, or `None`.

    Raises:
        InvalidArgument: where an argument is no strategy.

    Examples:
        >>> from hypothesis import find
        >>> find(attributions(), lambda link: True)
        <Attribution an unnamed official>
    """
    return built(attribution, **given(name=name, actor=actor))


def attribution(fields: Fields) -> Attribution:
    """Return a link of a source chain, the fields that are open drawn."""
    fields.rest(name=phrases("an unnamed official", "Example Radio", "وكالة"), actor=maybe(ids("actor")))
    return fields.make(Attribution)


def evidences(  # noqa: PLR0913 - one for each field
    *,
    article: SearchStrategy[str] | None = None,
    start: SearchStrategy[int] | None = None,
    end: SearchStrategy[int] | None = None,
    digest: SearchStrategy[str] | None = None,
    supports: SearchStrategy[tuple[str, ...]] | None = None,
    stance: SearchStrategy[Stance] | None = None,
    attributed_to: SearchStrategy[tuple[Attribution, ...]] | None = None,
    stated: SearchStrategy[str | None] | None = None,
) -> SearchStrategy[Evidence]:
    """Return a strategy for the evidence of some passage; the fields that it supports are those of a `Meeting`.

    What it points at is made up: of passages that an article really has, `corpora` gives evidence.
    It shrinks to the first character of an article, asserted, for the whole record.

    Args:
        article: the id of the article.
        start: the passage's first character, counted from 0.
        end: the character after the passage's last; by default up to 300 after the first.
        digest: SHA-256 of the passage.
        supports: the names of the fields that the passage bears on.
        stance: how the passage stands to the record.
        attributed_to: the source chain, nearest first.
        stated: what the passage says of the one supported field; by default `None` unless there is one such field.

    Raises:
        InvalidArgument: where an argument is no strategy.

    Examples:
        >>> from hypothesis import find
        >>> find(evidences(), lambda one: one.stance is Stance.DENIES)
        <Evidence article-1[0:1] denies>
    """
    return built(
        evidence,
        **given(
            article=article,
            start=start,
            end=end,
            digest=digest,
            supports=supports,
            stance=stance,
            attributed_to=attributed_to,
            stated=stated,
        ),
    )


def evidence(fields: Fields) -> Evidence:
    """Return the evidence of a passage, the fields that are open drawn."""
    fields.one("article", ids("article"))
    end = fields.values.get("end", _LAST_POSITION)
    start = fields.one("start", st.integers(0, max(0, min(5000, end - 1))))
    fields.one("end", st.integers(start + 1, max(start + 1, min(start + _LONGEST_PASSAGE, _LAST_POSITION))))
    names = field_names(Meeting.type_name)
    supports = fields.one("supports", names.filter(lambda some: len(some) == 1) if fields.says("stated") else names)
    fields.one("stated", maybe(phrases()) if len(supports) == 1 else st.none())
    fields.rest(**_open_fields())
    return fields.make(Evidence)


@cache
def _open_fields() -> Given:
    return {
        "digest": phrases().map(digest_of),
        "stance": choices(Stance),
        "attributed_to": tuples(attributions(), most=2),
    }


@cache
def proofs(cls: type[Record]) -> SearchStrategy[tuple[Evidence, ...]]:
    """Return a strategy for the evidence of a record of a class."""
    return tuples(evidences(supports=field_names(cls.type_name)), most=2)


def segments(
    *,
    kind: SearchStrategy[SegmentKind] | None = None,
    start: SearchStrategy[int] | None = None,
    end: SearchStrategy[int] | None = None,
) -> SearchStrategy[Segment]:
    """Return a strategy for parts of an article's text.

    It shrinks to a title of one character.

    Args:
        kind: what the part is.
        start: its first character, counted from 0.
        end: the character after its last; by default up to 300 after the first.

    Raises:
        InvalidArgument: where an argument is no strategy.

    Examples:
        >>> from hypothesis import find
        >>> find(segments(), lambda part: True)
        <Segment title [0:1]>
    """
    return built(segment, **given(kind=kind, start=start, end=end))


def segment(fields: Fields) -> Segment:
    """Return a part of a text, the fields that are open drawn."""
    fields.one("kind", choices(SegmentKind))
    start = fields.one("start", st.integers(0, max(0, fields.values.get("end", 5001) - 1)))
    fields.one("end", st.integers(start + 1, start + _LONGEST_PASSAGE))
    return fields.make(Segment)


def articles(  # noqa: PLR0913 - one for each field
    *,
    id: SearchStrategy[str] | None = None,
    outlet: SearchStrategy[str | None] | None = None,
    title: SearchStrategy[str | None] | None = None,
    dateline: SearchStrategy[str | None] | None = None,
    published: SearchStrategy[When | None] | None = None,
    published_basis: SearchStrategy[DateBasis | None] | None = None,
    language: SearchStrategy[str] | None = None,
    url: SearchStrategy[str | None] | None = None,
    text: SearchStrategy[str | None] | None = None,
) -> SearchStrategy[Article]:
    """Return a strategy for articles, their texts attached or not.

    Digest and length are those of the text; of an article without one, those of a text that is not at hand.
    The texts are no news: for a test of what reads articles, give `text` a strategy of your own.
    It shrinks to an article without a text, of which nothing is known but its id, language, digest and length.

    Args:
        id: its id.
        outlet: who published it, or `None`.
        title: its headline, or `None`.
        dateline: the place before the first sentence, or `None`.
        published: the day of publication, or `None`.
        published_basis: how that day is known; by default `None` exactly where that is not.
        language: the tag of its language.
        url: where it was published, or `None`.
        text: the text, or `None`.

    Raises:
        InvalidArgument: where an argument is no strategy.
        RecordError: as a value is drawn, where the strategies given do not fit each other.

    Examples:
        >>> from hypothesis import find
        >>> find(articles(), lambda article: article.published is not None)
        <Article article-1: outlet unknown, 2000-01-01, no text>
    """
    return built(
        article,
        **given(
            id=id,
            outlet=outlet,
            title=title,
            dateline=dateline,
            published=published,
            published_basis=published_basis,
            language=language,
            url=url,
            text=text,
        ),
    )


def article(fields: Fields) -> Article:
    """Return an article, the fields that are open drawn."""
    fields.one("id", ids("article"))
    ours: SearchStrategy[When | None] = maybe(whens())
    if "published_basis" in fields.values:
        ours = whens() if fields.says("published_basis") else st.none()
    published = fields.one("published", ours)
    fields.one("published_basis", st.none() if published is None else choices(DateBasis))
    fields.rest(**_facts())
    text: Any = fields.values["text"]
    told = text if text is not None else fields.draw(_texts())
    fields.values |= {"digest": digest_of(told), "length": len(told)}
    fields.one("layout", _layouts(len(told)) if text is not None else st.just(()))
    return fields.make(Article)


@cache
def _texts() -> SearchStrategy[str]:
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=_LONGEST_TEXT)


@cache
def _facts() -> Given:
    return {
        "outlet": maybe(phrases("Harbour News", "الخليج", "יומן")),
        "title": maybe(phrases()),
        "dateline": maybe(phrases("CAIRO", "TEL AVIV/GAZA")),
        "language": languages(),
        "url": maybe(st.integers(1, 9).map("https://news.example/{}".format)),
        "text": maybe(_texts()),
    }


@st.composite
def _layouts(draw: st.DrawFn, length: int) -> tuple[Segment, ...]:
    """Give the parts of a text of so many characters, in order, or none."""
    cuts = sorted(draw(st.sets(st.integers(0, length), max_size=4)))
    kinds = choices(SegmentKind)
    return tuple(Segment(draw(kinds), start, end) for start, end in pairwise(cuts))
