"""`Scope`: the encounters that a view is about, rolled up to one level and within one window."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import TypeAlias, final

from mideast_events.calendars import is_within
from mideast_events.dates import Span, When
from mideast_events.encounters import Encounters, Level, Window
from mideast_events.errors import QueryError, nearest
from mideast_events.meetings import Meeting, MeetingStatus

Statuses: TypeAlias = MeetingStatus | str | Iterable[MeetingStatus | str]
"""What `statuses=` takes: one status of meetings or several, or their texts."""

Chosen: TypeAlias = tuple[MeetingStatus, ...]
"""Statuses of meetings, each once, in the order of the enum."""

HELD: Chosen = (MeetingStatus.HELD,)
"""The statuses that count where nothing else is asked for."""

Days: TypeAlias = tuple[int, int]
"""The numbers of the first and the last day of a window."""


@final
class Scope:
    """Which encounters count, and questions about them; actors are numbers.

    Attributes:
        index: the encounters of all meetings.
        level: to what those who took part are rolled up; `None` where they are taken as the record names them.
        days: the numbers of the first and the last day, the last before the first where no day is left; `None` where
            there is no window.
    """

    __slots__ = ("days", "index", "level")

    days: Days | None
    index: Encounters
    level: Level

    def __init__(self, index: Encounters, level: Level = None, days: Days | None = None) -> None:
        """Take the encounters, and what of them counts."""
        self.index = index
        self.level = level
        self.days = days

    def window(self) -> Window | None:
        """Return the window for a circle."""
        return None if self.days is None else self.index.window(*self.days)

    def counts(self, actor: int, statuses: Chosen) -> tuple[Mapping[int, int], Mapping[int, int]]:
        """Return how often an actor met each other one: certainly, and possibly besides."""
        window = self.window()
        found = [self.index.circle(self.level, status, actor).counts(window) for status in statuses]
        if len(found) == 1:
            return found[0]
        certain, possible = Counter[int](), Counter[int]()
        for more_certain, more_possible in found:
            certain.update(more_certain)
            possible.update(more_possible)
        return certain, possible

    def near(self, statuses: Chosen, *, certain: bool = False) -> Mapping[int, frozenset[int]]:
        """Return whom each actor met, possibly or certainly; each is found when first asked for."""
        return self.index.neighbours(self.level, statuses, self.window(), certain=certain)

    def positions(self, one: int, other: int, statuses: Chosen, *, certain: bool = False) -> list[int]:
        """Return the numbers of the meetings of two actors, ascending."""
        window, index, level = self.window(), self.index, self.level
        if len(statuses) == 1:
            return index.circle(level, statuses[0], one).meetings(other, window, certain=certain)
        found = (index.circle(level, status, one).meetings(other, window, certain=certain) for status in statuses)
        return sorted(chain.from_iterable(found))

    def meetings(self, one: int, other: int, statuses: Chosen, *, certain: bool = False) -> tuple[Meeting, ...]:
        """Return the meetings of two actors, in display order."""
        index = self.index
        if len(statuses) == 1:
            circle = index.circle(self.level, statuses[0], one)
            return tuple(circle.records(other, self.window(), index.meetings, certain=certain))
        return tuple(map(index.meetings.__getitem__, self.positions(one, other, statuses, certain=certain)))

    def graph(self, statuses: Chosen) -> dict[int, frozenset[int]]:
        """Return for each actor that possibly met somebody, in the order of ids, whom."""
        attended = [self.index.attended(self.level, status) for status in statuses]
        near = self.near(statuses)
        return {actor: near[actor] for actor in sorted(set[int]().union(*attended)) if near[actor]}

    def served(self, statuses: Chosen) -> dict[int, int]:
        """Return for each actor that possibly met somebody the state, or itself, that it served in most meetings."""
        index, met = self.index, self.graph(statuses)
        found: dict[int, Counter[int]] = {actor: Counter() for actor in met}
        pairs = ((one, other) for one, near in met.items() for other in near if one < other)
        for position in {position for pair in pairs for position in self.positions(*pair, statuses)}:
            meeting = index.meetings[position]
            for part in meeting.participants:
                states = index.rolled_up("state", part, meeting.when)
                for actor in index.rolled_up(self.level, part, meeting.when).keys() & met.keys():
                    found[actor].update(states.keys())
        return {actor: min(states, key=lambda one: (-states[one], one)) for actor, states in found.items()}

    def covers(self, time: When | Span) -> bool:
        """Say whether something possibly has a day in the window."""
        if self.days is None:
            return True
        first, last = self.days
        return first <= last and is_within(time, first, last, certain=False)


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
            raise QueryError("statuses", one, expected, nearest(one, [status.value for status in known]))
    return tuple(status for status in known if status in asked)
