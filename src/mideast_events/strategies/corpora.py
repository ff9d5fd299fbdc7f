"""A strategy for whole corpora, whose records belong together."""

from collections.abc import Collection
from datetime import date
from typing import Final

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from mideast_events.actors import Actor, Office, Tenure
from mideast_events.ceasefires import Ceasefire
from mideast_events.corpora import Corpus
from mideast_events.crossings import Crossing, CrossingState
from mideast_events.events import Event
from mideast_events.evidence import Article
from mideast_events.figures import Figure
from mideast_events.meetings import Meeting, MeetingStatus
from mideast_events.places import Place
from mideast_events.records import Record, TimedRecord
from mideast_events.strategies.times import refuse_bad_count, refuse_bad_window, spans, times, whens
from mideast_events.strategies.worlds import Window, World

FIRST_DAY: Final[date] = date(2021, 1, 1)
"""The first day of the half-year in which all happens, unless a caller says otherwise."""
LAST_DAY: Final[date] = date(2021, 6, 30)
"""The last day of that half-year."""

_REACH = 10
_UNTIMED: tuple[type[Record], ...] = (Actor, Place, Article, Office, Crossing)
_TIMED: tuple[type[TimedRecord], ...] = (Meeting, Ceasefire, Event, Figure, CrossingState, Tenure)


def corpora(  # noqa: PLR0913 - each narrows one thing
    *,
    of: Collection[type[TimedRecord]] | None = None,
    most: int = 6,
    first: date = FIRST_DAY,
    last: date = LAST_DAY,
    length: int = 60,
    with_articles: bool = True,
    contradictions: bool = False,
) -> SearchStrategy[Corpus]:
    """Return a strategy for whole corpora: every reference leads to a record, and `verify` finds nothing.

    They are small and crowded: most of what happens lies in one half-year, so that much of it overlaps.
    There are records of every class, status and form of date, actors and places that are part of others, articles
    published on uncertain days or on none, and evidence of passages that their texts have.
    It shrinks to the empty corpus; one with a meeting shrinks to that meeting and what it refers to.

    Args:
        of: the classes of records with a time that it may hold; `None` means all six of them.
        most: how many tenures it may hold at most, and how many other records that have a time.
        first: the first day about which they are dated, from the year 2; see `whens`.
        last: the last day about which they are dated, up to the year 9998.
        length: how long a period is, in days; see `spans`.
        with_articles: whether there are articles, and evidence from them.
        contradictions: whether records may contradict each other: two holders of an office for one person, somebody
            who meets others after death or in an office that was another's. References lead somewhere all the same.

    Raises:
        InvalidArgument: where `of` has a class without a time, `most` or `length` is negative, or `last` is before
            `first`.

    Examples:
        >>> from hypothesis import find
        >>> find(corpora(), lambda corpus: corpus.meetings)
        <Corpus without a name: 1 meeting>
        >>> find(corpora(), lambda corpus: corpus.tenures)
        <Corpus without a name: 2 actors, 1 office, 1 tenure>
    """
    refuse_bad_window(first, last)
    refuse_bad_count("most", most)
    refuse_bad_count("length", length)
    for cls in of or ():
        if cls not in _TIMED:
            message = f"of: {cls!r} is not one of {', '.join(known.__name__ for known in _TIMED)}"
            raise InvalidArgument(message)
    return _corpus(
        classes=tuple(cls.type_name for cls in _TIMED if of is None or cls in of),
        most=most,
        first=first,
        last=last,
        length=length,
        with_articles=with_articles,
        contradictions=contradictions,
    )


@st.composite
def _corpus(  # noqa: PLR0913 - what the caller gives
    draw: st.DrawFn,
    *,
    classes: tuple[str, ...],
    most: int,
    first: date,
    last: date,
    length: int,
    with_articles: bool,
    contradictions: bool,
) -> Corpus:
    window = Window(
        whens(first, last, reach=_REACH),
        spans(first, last, length=length, reach=_REACH),
        times(first, last, length=length, reach=_REACH),
    )
    world = World(draw, window, with_articles=with_articles)
    chosen = [cls for cls in _TIMED if cls.type_name in classes]
    for some in (
        [cls for cls in _UNTIMED if with_articles or cls is not Article],
        [cls for cls in chosen if cls is Tenure],
        [cls for cls in chosen if cls is not Tenure],
    ):
        world.add_some(some, most)
    corpus = Corpus(world.records)
    return corpus if contradictions else _reconciled(corpus)


def _reconciled(corpus: Corpus) -> Corpus:
    """Return a corpus whose records do not contradict each other.

    An office that two persons certainly hold at once is one that is shared, and a meeting that cannot have been held is
    one that nobody confirms.
    """
    wrong = {finding.record for finding in corpus.verify()}
    return Corpus(_mended(record) if record.id in wrong else record for record in corpus) if wrong else corpus


def _mended(record: Record) -> Record:
    if isinstance(record, Office):
        return evolve(record, shared=True)
    return evolve(record, status=MeetingStatus.UNCONFIRMED) if isinstance(record, Meeting) else record
