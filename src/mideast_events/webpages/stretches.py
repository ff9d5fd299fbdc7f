"""Which days of a record are drawn as certain, which as possible, and which sides have no bound."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from mideast_events import edtf
from mideast_events.calendars import bounds_of, runs_of
from mideast_events.dates import Edge, Span, When

_MOST = 0.95
_CLEARLY_NARROWER = 0.6


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
    first, first_to, last_from, last = bounds_of(time)
    if isinstance(time, When) and first < last:
        runs = runs_of(time)
        possible = [_stretch(start, end, Shade.POSSIBLE) for start, end in runs]
        gaps = [_stretch(end + 1, start - 1, Shade.GAP) for (_, end), (start, _) in pairwise(runs)]
        return tuple(sorted([*possible, *gaps], key=lambda one: one.first or edtf.PAST))
    if first_to > last_from:
        return (_stretch(first, last, Shade.POSSIBLE),)
    found = [_stretch(first_to, last_from, Shade.CERTAIN)]
    if first < first_to:
        found.insert(0, _stretch(first, first_to - 1, Shade.POSSIBLE))
    if last_from < last:
        found.append(_stretch(last_from + 1, last, Shade.POSSIBLE))
    return tuple(found)


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


def whole_view(times: Iterable[When | Span]) -> tuple[int, int] | None:
    """Return the first day that is a bound of any time, and the day after the last; `None` where none has a bound."""
    days = _bounds(times)
    return (days[0], days[-1] + 1) if days else None


def first_view(times: Iterable[When | Span]) -> tuple[int, int] | None:
    """Return the first day and the day after the last that a picture shows before anybody moves it.

    Where nineteen of twenty bounds lie in a much narrower stretch than all, it is that one; else all of them.
    Nothing unbounded stretches the axis.

    Returns:
        The two day numbers, or `None` where no time has a bound.
    """
    days = _bounds(times)
    aside = int(len(days) * (1 - _MOST))
    most = days[aside : len(days) - aside]
    if most and most[-1] - most[0] < _CLEARLY_NARROWER * (days[-1] - days[0]):
        days = most
    return (days[0], days[-1] + 1) if days else None


def _bounds(times: Iterable[When | Span]) -> list[int]:
    return sorted(day for time in times for day in bounds_of(time) if edtf.PAST < day < edtf.FUTURE)
