"""`Scope`: the encounters that a view is about, rolled up to one level and within one window."""

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from mideast_events import edtf
from mideast_events.certainty import Certainty
from mideast_events.dates import Edge, Span, When
from mideast_events.encounters import Circle, Encounters, Level, Window
from mideast_events.errors import QueryError, nearest
from mideast_events.meetings import Meeting, MeetingStatus

Statuses: TypeAlias = MeetingStatus | str | Iterable[MeetingStatus | str]
"""What `statuses=` takes: one status of meetings or several, or their texts."""

Chosen: TypeAlias = tuple[MeetingStatus, ...]
"""Statuses of meetings, each once, in the order of the enum."""

HELD: Chosen = (MeetingStatus.HELD,)
"""The statuses that count where nothing else is asked for."""


class Scope(NamedTuple):
    """Which encounters count, and questions about them; actors are numbers.

    Attributes:
        index: the encounters of all meetings.
        level: to what those who took part are rolled up; `None` where they are taken as the record names them.
        days: the numbers of the first and the last day, the last before the first where no day is left; `None` where
            there is no window.
    """

    index: Encounters
    level: Level = None
    days: tuple[int, int] | None = None

    def window(self) -> Window | None:
        """Return the window for a circle."""
        return None if self.days is None else self.index.window(*self.days)

    def circles(self, actor: int, statuses: Chosen) -> list[Circle]:
        """Return whom an actor was with, in the meetings of each status."""
        return [self.index.circle(self.level, status, actor) for status in statuses]

    def near(self, actor: int, statuses: Chosen, *, certain: bool = False) -> frozenset[int]:
        """Return whom an actor met, possibly or certainly."""
        window = self.window()
        found = [circle.near(window, certain=certain) for circle in self.circles(actor, statuses)]
        return found[0] if len(found) == 1 else frozenset[int]().union(*found)

    def positions(self, one: int, other: int, statuses: Chosen, *, certain: bool = False) -> list[int]:
        """Return the numbers of the meetings of two actors, ascending."""
        window = self.window()
        found = [circle.meetings(other, window, certain=certain) for circle in self.circles(one, statuses)]
        return found[0] if len(found) == 1 else sorted(sum(found, []))

    def meetings(self, one: int, other: int, statuses: Chosen, *, certain: bool = False) -> tuple[Meeting, ...]:
        """Return the meetings of two actors, in display order."""
        meetings = self.index.meetings
        return tuple([meetings[position] for position in self.positions(one, other, statuses, certain=certain)])

    def graph(self, statuses: Chosen) -> dict[int, frozenset[int]]:
        """Return for each actor that possibly met somebody, in the order of ids, whom."""
        attended = [self.index.attended(self.level, status) for status in statuses]
        met = {actor: self.near(actor, statuses) for actor in sorted(set[int]().union(*attended))}
        return {actor: near for actor, near in met.items() if near}

    def covers(self, time: When | Span) -> bool:
        """Say whether something possibly has a day in the window."""
        if self.days is None:
            return True
        first, last = self.days
        if last < first:
            return False
        window = Span.of(edtf.day(first) or Edge.OPEN, edtf.day(last) or Edge.OPEN)
        return time.overlaps(window) is not Certainty.NO


def chosen(statuses: Statuses) -> Chosen:
    """Return the statuses that an argument names.

    Raises:
        QueryError: where one does not exist.
    """
    if statuses is HELD:
        return HELD
    expected = "is no status of meetings"
    try:
        asked = [statuses] if isinstance(statuses, str) else list(statuses)
    except TypeError:
        raise QueryError("statuses", statuses, expected) from None
    known = list(MeetingStatus)
    for one in asked:
        if one not in known:
            raise QueryError("statuses", one, expected, nearest(one, known))
    return tuple(status for status in known if status in asked)
