"""Which days of a record are drawn as certain, which as possible, and which sides have no bound."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from mideast_events import edtf
from mideast_events.calendars import bounds_of
from mideast_events.dates import Edge, Span, When
from mideast_events.shades import shades_of


class Shade(StrEnum):
    """What is known of a stretch of days.

    Attributes:
        CERTAIN: it was so on each of these days.
        POSSIBLE: it may have been so on these days.
        GAP: days that are ruled out, between others that are possible.
    """

    CERTAIN = "certain"
    POSSIBLE = "possible"
    GAP = "gap"


class Stretch(NamedTuple):
    """Consecutive days that are drawn alike.

    Attributes:
        first: the number of the first day; `None` where there is no such bound.
        end: the number of the day after the last; `None` where there is no such bound.
        shade: what is known of them.
    """

    first: int | None
    end: int | None
    shade: Shade


def stretches_of(time: When | Span) -> tuple[Stretch, ...]:
    """Return the stretches of a time, in order; none reaches into another."""
    certain, possible = shades_of(time)
    found = sorted([*((run, Shade.CERTAIN) for run in certain), *((run, Shade.POSSIBLE) for run in possible)])
    stretches = [_stretch(first, last, shade) for (first, last), shade in found[:1]]
    for ((_, before), _), ((first, last), shade) in pairwise(found):
        stretches += [_stretch(before + 1, first - 1, Shade.GAP)] * (before + 1 < first)
        stretches.append(_stretch(first, last, shade))
    return tuple(stretches)


def _stretch(first: int, last: int, shade: Shade) -> Stretch:
    return Stretch(None if first == edtf.PAST else first, None if last == edtf.FUTURE else last + 1, shade)


def edges_of(time: When | Span) -> tuple[Edge | None, Edge | None]:
    """Return what its two sides are where they have no bound: open, or not known; `None` where there is a bound."""
    first, _, _, last = bounds_of(time)
    start, end = (time.start, time.end) if isinstance(time, Span) else (time, time)
    return (
        _edge(start) if first == edtf.PAST else None,
        _edge(end) if last == edtf.FUTURE else None,
    )


def _edge(side: When | Edge) -> Edge:
    return side if isinstance(side, Edge) else Edge.UNKNOWN


def is_exact(time: When | Span) -> bool:
    """Say whether each side of a time is one day without a hedge, or open."""
    first, first_to, last_from, last = bounds_of(time)
    sides = (time.start, time.end) if isinstance(time, Span) else (time,)
    hedged = any(isinstance(side, When) and side.qualifier is not None for side in sides)
    return first == first_to and last_from == last and not hedged


def whole_range(times: Iterable[When | Span]) -> edtf.Run | None:
    """Return the first and the last day that is a bound of any time; `None` where none has a bound."""
    days = [day for time in times for day in bounds_of(time) if edtf.PAST < day < edtf.FUTURE]
    return (min(days), max(days)) if days else None
