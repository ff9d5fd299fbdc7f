"""`Stroke`: which days of a time are drawn solid, which faded, and how its two ends are drawn."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from mideast_events import edtf
from mideast_events.calendars import bounds_of, runs_of
from mideast_events.dates import Edge, Span, When

_KNOWN_WELL = 366
_SHARE_OF_RECORDS = 0.1
_SHARE_OF_AXIS = 0.5
_NEARLY = 1.25


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
    certain: list[edtf.Run] = []
    possible: list[edtf.Run] = []
    if isinstance(time, When):
        (certain if earliest == latest else possible).extend(runs_of(time))
    elif latest_start <= earliest_end and latest_start < edtf.FUTURE and earliest_end > edtf.PAST:
        certain = [(latest_start, earliest_end)]
        possible = [
            *[(earliest, latest_start - 1)] * (earliest < latest_start),
            *[(earliest_end + 1, latest)] * (earliest_end < latest),
        ]
    else:
        possible = [(earliest, latest)]
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


def range_of(times: Iterable[When | Span]) -> edtf.Run | None:
    """Return the days that a picture of some times is to show, or `None` where no time has a bound.

    Bounds that are known within a year count, or, where there are none, all.
    Where a tenth of the times or fewer would take half of the picture or more, they are left to its edges.
    """
    bounds = [bounds_of(time) for time in times]
    reaches = [reach for one in bounds if (reach := _reach(one, _KNOWN_WELL))]
    reaches = reaches or [reach for one in bounds if (reach := _reach(one, edtf.FUTURE))]
    if not reaches:
        return None
    whole, *others = (_densest(reaches, spare) for spare in range(int(len(reaches) * _SHARE_OF_RECORDS) + 1))
    if not others or _length(others[-1]) >= _SHARE_OF_AXIS * _length(whole):
        return whole
    return next(one for one in others if _length(one) <= _NEARLY * _length(others[-1]))  # no more than need be left out


def _length(run: edtf.Run) -> int:
    return run[1] - run[0] + 1


def _reach(bounds: tuple[int, int, int, int], width: int) -> edtf.Run | None:
    """Return the first and last bound of one time, without sides that are less well known than within some days."""
    days: list[int] = []
    for side in (bounds[:2], bounds[2:]):
        known = [day for day in side if edtf.PAST < day < edtf.FUTURE]
        if known and known[-1] - known[0] <= width:
            days += known
    return (min(days), max(days)) if days else None


def _densest(reaches: list[edtf.Run], spare: int) -> edtf.Run:
    """Return the shortest range that has all but a few of some reaches whole."""
    found: list[edtf.Run] = []
    starts = sorted(reaches)
    for left in range(spare + 1):
        rest = sorted((last for _, last in starts[left:]), reverse=True)
        found.append((starts[left][0], rest[spare - left]))
    return min(found, key=lambda run: (run[1] - run[0], run))
