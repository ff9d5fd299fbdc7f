"""`Stroke`: which days of a time are drawn solid, which faded, and how its two ends are drawn."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from mideast_events import edtf
from mideast_events.calendars import bounds_of
from mideast_events.dates import Edge, Span, When
from mideast_events.shades import shades_of


class End(StrEnum):
    """How an end of a time is drawn.

    Attributes:
        KNOWN: as it is, within the picture.
        OPEN: there is no such end.
        UNKNOWN: there is one, and no source bounds it.
        BEYOND: there is one, and the picture does not reach so far.
    """

    KNOWN = "known"
    OPEN = "open"
    UNKNOWN = "unknown"
    BEYOND = "beyond"


class Stroke(NamedTuple):
    """A time between the first and the last day of a picture, in runs of day numbers.

    Attributes:
        certain: the days on which it certainly is, if any.
        possible: the days on which it possibly is, as far as a source bounds them.
        endless: the days on which it possibly is, on a side without a bound.
        start: how its first day is drawn.
        end: how its last day is drawn.
    """

    certain: tuple[edtf.Run, ...]
    possible: tuple[edtf.Run, ...]
    endless: tuple[edtf.Run, ...]
    start: End
    end: End

    @property
    def reach(self) -> edtf.Run | None:
        """The first and the last day that are drawn; `None` where all of it lies beyond the picture."""
        runs = [*self.certain, *self.possible, *self.endless]
        return (min(first for first, _ in runs), max(last for _, last in runs)) if runs else None


def stroke_of(time: When | Span, first: int, last: int) -> Stroke:
    """Return how a time is drawn in a picture of the days from the one number to the other."""
    earliest, latest_start, earliest_end, latest = bounds_of(time)
    certain, possible = shades_of(time)
    bounded = [run for run in possible if run[0] > edtf.PAST and run[1] < edtf.FUTURE]
    endless = [run for run in possible if run not in bounded]
    start, end = (time.start, time.end) if isinstance(time, Span) else (None, None)
    return Stroke(
        _clipped(certain, first, last),
        _clipped(bounded, first, last),
        _clipped(endless, first, last),
        start=_end(start, known=latest_start >= first, bounded=earliest > edtf.PAST, within=earliest >= first),
        end=_end(end, known=earliest_end <= last, bounded=latest < edtf.FUTURE, within=latest <= last),
    )


def _end(side: When | Edge | None, *, known: bool, bounded: bool, within: bool) -> End:
    """Say how an end is drawn: whether it possibly is within the picture, has a bound, and has it there."""
    if side is Edge.OPEN:
        return End.OPEN
    if known and not bounded:
        return End.UNKNOWN
    return End.KNOWN if within else End.BEYOND


def _clipped(runs: Iterable[edtf.Run], first: int, last: int) -> tuple[edtf.Run, ...]:
    return tuple((max(start, first), min(end, last)) for start, end in runs if start <= last and end >= first)
