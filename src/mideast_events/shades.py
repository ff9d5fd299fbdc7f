"""`Shades`: which days of a time are certain and which possible, and which days a picture of times shows."""

from collections.abc import Iterable
from typing import NamedTuple

from mideast_events import edtf
from mideast_events.calendars import bounds_of, runs_of
from mideast_events.dates import Span, When

_KNOWN_WELL = 366
_SHARE_OF_RECORDS = 0.1
_SHARE_OF_AXIS = 0.5
_NEARLY = 1.25


class Shades(NamedTuple):
    """The days of a time, in runs of day numbers in order; none reaches into another.

    A run that begins with `edtf.PAST` or ends with `edtf.FUTURE` has no bound on that side.

    Attributes:
        certain: the days on which it certainly is; none of a day that is not exactly known.
        possible: the days on which it possibly is besides.
    """

    certain: tuple[edtf.Run, ...]
    possible: tuple[edtf.Run, ...]


def shades_of(time: When | Span) -> Shades:
    """Return which days of a time are certain, and which possible."""
    earliest, latest_start, earliest_end, latest = bounds_of(time)
    if isinstance(time, When):
        runs = runs_of(time)
        return Shades(runs, ()) if earliest == latest else Shades((), runs)
    # A side that has no bound is certain on no day.
    if latest_start > earliest_end or latest_start == edtf.FUTURE or earliest_end == edtf.PAST:
        return Shades((), ((earliest, latest),))
    before = ((earliest, latest_start - 1),) if earliest < latest_start else ()
    after = ((earliest_end + 1, latest),) if earliest_end < latest else ()
    return Shades(((latest_start, earliest_end),), before + after)


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
