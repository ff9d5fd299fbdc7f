"""Where records and their labels find room: rows in which nothing overlaps."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Extent = tuple[float, float]
"""From where to where something reaches across a row, in pixels."""

_APART = 6.0


class Seat(NamedTuple):
    """The place of one thing.

    Attributes:
        row: the number of its row, from the top.
        choice: which of the extents that it can have it has.
    """

    row: int
    choice: int


class _Row:
    """What stands in a row, from left to right."""

    def __init__(self) -> None:
        self._taken: list[Extent] = []

    def takes(self, extent: Extent) -> bool:
        """Take what has room, and say whether it had."""
        place = bisect_left(self._taken, extent)
        left, right = extent
        before, after = self._taken[:place][-1:], self._taken[place : place + 1]
        if any(end + _APART > left for _, end in before) or any(start < right + _APART for start, _ in after):
            return False
        self._taken.insert(place, extent)
        return True


def seated(things: Iterable[Sequence[Extent]], most: int) -> list[Seat | None]:
    """Seat things in rows, each in the first row that has room for one of the extents that it can have.

    Args:
        things: of each, the extents in order of preference, the last for want of room only: before that one is taken,
            a new row is begun.
        most: how many rows there may be.

    Returns:
        The seat of each thing, or `None` for one that found no room.
    """
    rows: list[_Row] = []
    return [_seat(rows, extents, most) for extents in things]


def _seat(rows: list[_Row], extents: Sequence[Extent], most: int) -> Seat | None:
    *wanted, last = enumerate(extents)
    for number, row in enumerate(rows):
        for choice, extent in wanted:
            if row.takes(extent):
                return Seat(number, choice)
    if len(rows) < most:
        rows.append(_Row())
        rows[-1].takes(extents[0])
        return Seat(len(rows) - 1, 0)
    for number, row in enumerate(rows):
        if row.takes(last[1]):
            return Seat(number, last[0])
    return None


def rows_of(seats: Iterable[Seat | None]) -> int:
    """Return how many rows are taken."""
    return max((seat.row + 1 for seat in seats if seat is not None), default=0)


def allowance(needed: Sequence[int], room: int) -> int:
    """Return how many rows each lane may have at most, at least one, so that all together have no more than there are.

    Args:
        needed: how many rows each lane would have.
        room: how many rows there are.
    """
    most = max(needed, default=1)
    while most > 1 and sum(min(need, most) for need in needed) > room:
        most -= 1
    return most
