"""`Calendar`: things that have an uncertain time, found by day without a look at the others.

Days are a natural grid.
The things lie in one list in display order, by first possible day, so that all which begin in a window are one slice.
What began earlier and still runs comes from a snapshot of what was running shortly before.
It is copied, and loses the few things that have ended since.
Where many things begin on a day there are two such snapshots: of those that began long before, on few days since they
change slowly, and of those that began lately, on many.
An answer is thus some slices joined, in display order, and costs little more than copying it.
"""

# Day numbers are the business of this module and of `dates` alone.
# pyright: reportPrivateUsage=false

from array import array
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable
from copy import copy
from datetime import date
from operator import itemgetter
from typing import Generic, NamedTuple, TypeAlias, TypeVar, final

from mideast_events import edtf
from mideast_events.dates import Edge, Span, TimeLike, When, as_time
from mideast_events.errors import QueryError
from mideast_events.pauses import collector_paused

T = TypeVar("T")

Key: TypeAlias = tuple[int, int, str]
"""What things are ordered by: first and last possible day, and name."""

# These count the days on which something begins. Measured on ten thousand and on a million things in 22 years: shorter
# steps cost memory, longer ones time.
_LATELY = 32
_SPARSE_STEP = 24
_DENSE_STEP = 2
_ONLY_STEP = 4
_MANY_A_DAY = 6
_MOST_LATE_COMERS = 1 << 8


class _Snapshot(NamedTuple, Generic[T]):
    """What was running when a day began.

    Attributes:
        running: the things, in display order.
        lasts: the last days of those that end before the next snapshot, ascending.
        positions: where in `running` each of these stands.
    """

    running: tuple[T, ...]
    lasts: "array[int]"
    positions: "array[int]"


@final
class Calendar(Generic[T]):
    """Things in display order: by first possible day, last possible day, and name."""

    __slots__ = (
        "_days",
        "_fuzzy",
        "_gappy",
        "_identities",
        "_items",
        "_lasts",
        "_late",
        "_name_of",
        "_offsets",
        "_tiers",
        "_time_of",
    )

    def __init__(self, items: Iterable[T], *, time_of: Callable[[T], When | Span], name_of: Callable[[T], str]) -> None:
        """File these things, given in any order, by what the two functions say of them."""
        self._time_of = time_of
        self._name_of = name_of
        # Things that were added after the snapshots were taken, by their keys.
        self._late: list[tuple[Key, T]] = []
        # Of things whose days are not all known, by identity: the latest first and the earliest last day.
        self._fuzzy: dict[int, tuple[int, int]] = {}
        # Of things that may be on some days only of those between their first and last, by identity: which days.
        self._gappy: dict[int, tuple[edtf.Run, ...]] = {}
        self._identities: frozenset[int] | None = None
        with collector_paused():
            self._lay_in_order(items)
            # The snapshots, each tier with its step; the last tier has the shortest.
            self._tiers: list[tuple[int, list[_Snapshot[T]]]]
            if len(self._items) < _MANY_A_DAY * len(self._days):
                self._tiers = [(_ONLY_STEP, self._sparse_snapshots(_ONLY_STEP, lately=0))]
            else:
                self._tiers = [
                    (_SPARSE_STEP, self._sparse_snapshots(_SPARSE_STEP, lately=_LATELY)),
                    (_DENSE_STEP, self._dense_snapshots()),
                ]

    def _lay_in_order(self, items: Iterable[T]) -> None:
        time_of, name_of = self._time_of, self._name_of
        by_days: defaultdict[int, defaultdict[int, list[T]]] = defaultdict(lambda: defaultdict(list))
        for item in items:
            time = time_of(item)
            first, first_to, last_from, last = time._bounds
            by_days[first][last].append(item)
            if first_to != first or last_from != last:
                self._note(item, time)
        self._items: list[T] = []
        self._lasts = array("i")
        self._days = sorted(by_days)
        self._offsets = [0]
        for first in self._days:
            for last, alike in sorted(by_days.pop(first).items(), key=itemgetter(0)):
                if len(alike) > 1:
                    alike.sort(key=name_of)
                self._items += alike
                self._lasts.extend([last] * len(alike))
            self._offsets.append(len(self._items))

    def _note(self, item: T, time: When | Span) -> None:
        """Note of a thing what is uncertain of its days."""
        _, first_to, last_from, _ = time._bounds
        self._fuzzy[id(item)] = first_to, last_from
        possible = time._possible()
        if len(possible) > 1:
            self._gappy[id(item)] = possible

    def _sparse_snapshots(self, step: int, *, lately: int) -> list[_Snapshot[T]]:
        """Return what was running on every so many days, but for what began on so many days before."""
        days, offsets, lasts, items = self._days, self._offsets, self._lasts, self._items
        snapshots: list[_Snapshot[T]] = []
        running: list[int] = []
        ending: list[tuple[int, int]] = []
        entered = 0
        for start in range(0, len(days), step):
            day, next_day = days[start], self._next_day(start, step)
            for _, position in sorted(ending, key=itemgetter(1), reverse=True):
                del running[position]
            for index in range(entered, start - lately):
                running += range(bisect_left(lasts, day, offsets[index], offsets[index + 1]), offsets[index + 1])
            entered = max(entered, start - lately)
            ending = [(last, at) for at, place in enumerate(running) if (last := lasts[place]) < next_day]
            snapshots.append(_snapshot([items[place] for place in running], ending))
        return snapshots

    def _dense_snapshots(self) -> list[_Snapshot[T]]:
        """Return what began lately and was running on every few days."""
        days, offsets, lasts, items = self._days, self._offsets, self._lasts, self._items
        snapshots: list[_Snapshot[T]] = []
        for start in range(0, len(days), _DENSE_STEP):
            day, next_day = days[start], self._next_day(start, _DENSE_STEP)
            running: list[T] = []
            ending: list[tuple[int, int]] = []
            for index in range(_first_lately(start), start):
                end = offsets[index + 1]
                place = bisect_left(lasts, day, offsets[index], end)
                ends = range(place, bisect_left(lasts, next_day, place, end))
                ending += [(lasts[one], len(running) + one - place) for one in ends]
                running += items[place:end]
            snapshots.append(_snapshot(running, ending))
        return snapshots

    def _next_day(self, start: int, step: int) -> int:
        """Return the day of the snapshot after the one at `start`."""
        return self._days[start + step] if start + step < len(self._days) else edtf.FUTURE

    def window(self, first: int, last: int, *, certain: bool = False) -> list[T]:
        """Return what possibly, or certainly, has a day from `first` to `last`, in display order."""
        found = self._touching(first, last)
        if certain and self._fuzzy:
            # Known days are at once possible and certain; the others have their own certain bounds.
            fuzzy, known = self._fuzzy.get, (edtf.PAST, edtf.FUTURE)
            found = [
                item
                for item in found
                if (bounds := fuzzy(id(item), known)) is known or (bounds[0] <= last and first <= bounds[1])
            ]
        elif self._gappy:
            wanted, every_day = ((first, last),), ((edtf.PAST, edtf.FUTURE),)
            found = [item for item in found if edtf.meet(self._gappy.get(id(item), every_day), wanted)]
        for _, item in self._late:
            if is_within(self._time_of(item), first, last, certain=certain):
                insort(found, item, key=self._key)
        return found

    def _touching(self, first: int, last: int) -> list[T]:
        """Return what is on a day from `first` to `last` by its outermost bounds."""
        days, offsets, items = self._days, self._offsets, self._items
        begun = bisect_left(days, first)
        until = offsets[bisect_right(days, last, begun)]
        at = begun if begun < len(days) and days[begun] == first else begun - 1
        if at < 0:
            return items[:until]
        found: list[T] = []
        step = 1
        for step, snapshots in self._tiers:
            running, lasts, positions = snapshots[at // step]
            already = len(found)
            found += running
            if ended := bisect_left(lasts, first):
                for position in sorted(positions[:ended], reverse=True):
                    del found[already + position]
        # Of what began since the last snapshot, day by day, those things that last.
        for index in range(at - at % step, begun):
            end = offsets[index + 1]
            found += items[bisect_left(self._lasts, first, offsets[index], end) : end]
        found += items[offsets[begun] : until]
        return found

    def beginning_by(self, last: int) -> list[T]:
        """Return what possibly begins on a day or before it, in display order."""
        found = self._items[: self._offsets[bisect_right(self._days, last)]]
        for key, item in self._late:
            if key[0] <= last:
                insort(found, item, key=self._key)
        return found

    @property
    def items(self) -> list[T]:
        """All things, in display order; not to be changed."""
        return self.beginning_by(edtf.FUTURE) if self._late else self._items

    def __len__(self) -> int:
        return len(self._items) + len(self._late)

    def __contains__(self, item: object) -> bool:
        """Say whether this very thing is filed here."""
        if self._identities is None:
            self._identities = frozenset(map(id, self.items))
        return id(item) in self._identities

    def adding(self, item: T) -> "Calendar[T]":
        """Return a calendar with one thing more; what is filed already is shared, not filed again."""
        if len(self._late) >= _MOST_LATE_COMERS:
            return Calendar([*self.items, item], time_of=self._time_of, name_of=self._name_of)
        wider = copy(self)
        wider._identities = None
        wider._late = sorted([*self._late, (self._key(item), item)], key=itemgetter(0))
        return wider

    def _key(self, item: T) -> Key:
        return display_key(self._time_of(item), self._name_of(item))


def display_key(time: When | Span, name: str) -> Key:
    """Return what something is ordered by."""
    return time._bounds[0], time._bounds[3], name


def bounds_of(time: When | Span) -> tuple[int, int, int, int]:
    """Return four day numbers of a time: its first day at least and at most, its last day at least and at most."""
    return time._bounds


def runs_of(time: When | Span) -> tuple[edtf.Run, ...]:
    """Return the possible days of a time as runs of day numbers, ascending."""
    return time._possible()


def days_between(asked: str, start: TimeLike, end: TimeLike) -> tuple[int, int]:
    """Return the numbers of the first possible day of `start` and of the last possible day of `end`.

    Args:
        asked: the name of the question, for the message.
        start: a day or period; where its first day has no bound, the window begins with the first of all days.
        end: a day or period; where its last day has no bound, the window ends with the last of all days.

    Raises:
        DateTextError: where `start` or `end` is no date.
        QueryError: where the window ends before it starts, or has no bound at all.
    """
    # A plain day needs no reading.
    first = start.toordinal() if type(start) is date else as_time(start)._bounds[0]
    last = end.toordinal() if type(end) is date else as_time(end)._bounds[3]
    if last < first:
        raise QueryError(asked, f"{start}, {end}", "ends before it starts")
    if first == edtf.PAST and last == edtf.FUTURE:
        raise QueryError(asked, f"{start}, {end}", "is bounded on neither side")
    return first, last


def window(asked: str, start: TimeLike, end: TimeLike) -> Span:
    """Return the period from the first possible day of `start` to the last of `end`; see `days_between`."""
    first, last = days_between(asked, start, end)
    return Span.of(edtf.day(first) or Edge.OPEN, edtf.day(last) or Edge.OPEN)


def _snapshot(running: list[T], ending: list[tuple[int, int]]) -> _Snapshot[T]:
    ending.sort()
    return _Snapshot(tuple(running), array("i", [last for last, _ in ending]), array("i", [at for _, at in ending]))


def is_within(time: When | Span, first: int, last: int, *, certain: bool) -> bool:
    """Say of one time what `Calendar.window` says of many things: whether it has a day from `first` to `last`."""
    first_from, first_to, last_from, last_to = time._bounds
    if certain:
        return first_to <= last and first <= last_from
    return first_from <= last and first <= last_to and edtf.meet(time._possible(), ((first, last),))


def _first_lately(start: int) -> int:
    """Return from which day on the dense snapshot of a day has what the sparse one before it has not."""
    return max(0, start - start % _SPARSE_STEP - _LATELY)
