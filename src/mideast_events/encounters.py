"""`Encounters`: who was with whom in which meeting, found by actor and by pair without a look at the others.

Actors are numbered by their ids and meetings by display order, so that sets of numbers stand for either.
An encounter that is certain, on a day that is known, is the common case and no more than two numbers in two lists.
Each of the others, whose day or participant is uncertain, is an `Encounter` of its own, filed in a `Calendar`.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import combinations
from typing import NamedTuple, TypeAlias, final

from mideast_events.actors import Actor, ActorKind
from mideast_events.calendars import Calendar, bounds_of
from mideast_events.capacities import Answers, Capacities, face_to_face
from mideast_events.certainty import Certainty
from mideast_events.dates import Span, When
from mideast_events.lookups import Lookup
from mideast_events.meetings import Directness, Meeting, MeetingStatus, ParticipantRole, Participation
from mideast_events.pauses import collector_paused

LEVELS = ("person", "organization", "state")
"""What participants can be rolled up to."""

Level: TypeAlias = str | None
"""One of `LEVELS`, or `None` where participants are taken as the record names them."""


class Encounter(NamedTuple):
    """That an actor was with another in a meeting, where the day or either's presence is uncertain.

    Attributes:
        position: the meeting's number.
        other: the number of the other actor.
        certain: whether both were certainly there, and face to face.
        meeting: the meeting.
    """

    position: int
    other: int
    certain: bool
    meeting: Meeting


class Window(NamedTuple):
    """Consecutive days, and the meetings that begin in them.

    Attributes:
        first: the first day's number.
        last: the last day's number; before the first where the window is empty.
        since: the number of the first meeting that begins within.
        until: the number after that of the last meeting that begins within.
    """

    first: int
    last: int
    since: int
    until: int


@final
class _Uncertain:
    """Encounters that are uncertain in some way, by day."""

    __slots__ = ("_calendar", "items")

    def __init__(self, items: list[Encounter]) -> None:
        self.items = items
        self._calendar: Calendar[Encounter] | None = None

    def within(self, window: Window | None) -> list[tuple[Encounter, bool]]:
        """Return those that are possibly in a window, each with whether it certainly is."""
        if window is None:
            return [(one, one.certain) for one in self.items]
        if window.last < window.first:
            return []
        if self._calendar is None:
            self._calendar = Calendar(self.items, time_of=_time_of, name_of=_name_of)
        certain = {id(one) for one in self._calendar.window(window.first, window.last, certain=True) if one.certain}
        return [(one, id(one) in certain) for one in self._calendar.window(window.first, window.last)]


def _time_of(encounter: Encounter) -> When | Span:
    return encounter.meeting.when


def _name_of(encounter: Encounter) -> str:
    return encounter.meeting.id


_NEVER: list[int] = []


@final
class Circle:
    """Whom one actor was with in the meetings of one status.

    Args:
        at: of the certain encounters on known days, the meetings' numbers, ascending.
        others: beside each of these, the number of the other actor.
        uncertain: the other encounters.
    """

    __slots__ = ("_at", "_others", "_records", "_uncertain", "_uncertain_with", "_with")

    def __init__(self, at: list[int], others: list[int], uncertain: list[Encounter]) -> None:
        """Take the encounters."""
        self._at = at
        self._others = others
        self._uncertain = _Uncertain(uncertain)
        # By other actor, made when a pair is first asked for.
        self._with: dict[int, list[int]] | None = None
        self._uncertain_with: dict[int, _Uncertain] = {}
        self._records: dict[int, list[Meeting]] = {}

    def counts(self, window: Window | None) -> tuple[dict[int, int], dict[int, int]]:
        """Return how often the actor was with each other one: certainly, and possibly besides."""
        certain: Counter[int] = Counter(self._certain_in(window))
        possible: dict[int, int] = {}
        if self._uncertain.items:
            for one, is_certain in self._uncertain.within(window):
                found = certain if is_certain else possible
                found[one.other] = found.get(one.other, 0) + 1
        return certain, possible

    def meetings(self, other: int, window: Window | None, *, certain: bool) -> list[int]:
        """Return the numbers of the meetings with another actor, possible or certain ones, ascending."""
        found = (self._paired() if self._with is None else self._with).get(other, _NEVER)
        if window is not None:
            found = found[bisect_left(found, window.since) : bisect_left(found, window.until)]
        if other in self._uncertain_with:
            within = self._uncertain_with[other].within(window)
            found = sorted([*found, *(one.position for one, is_certain in within if is_certain or not certain)])
        return found

    def records(self, other: int, window: Window | None, order: list[Meeting], *, certain: bool) -> Iterable[Meeting]:
        """Return the meetings with another actor, possible or certain ones, given the meetings by number."""
        if self._with is None or other in self._uncertain_with:
            return map(order.__getitem__, self.meetings(other, window, certain=certain))
        found = self._with.get(other, _NEVER)
        records = self._records.get(other)
        if records is None:
            records = self._records[other] = [order[position] for position in found]
        if window is None:
            return records
        return records[bisect_left(found, window.since) : bisect_left(found, window.until)]

    def near(self, window: Window | None, *, certain: bool) -> frozenset[int]:
        """Return the numbers of the actors that this one was with, possibly or certainly."""
        found = frozenset(self._certain_in(window))
        if not self._uncertain.items:
            return found
        within = self._uncertain.within(window)
        return found.union(one.other for one, is_certain in within if is_certain or not certain)

    def _certain_in(self, window: Window | None) -> list[int]:
        if window is None:
            return self._others
        return self._others[bisect_left(self._at, window.since) : bisect_left(self._at, window.until)]

    def _paired(self) -> dict[int, list[int]]:
        found: defaultdict[int, list[int]] = defaultdict(list)
        for position, other in zip(self._at, self._others, strict=True):
            found[other].append(position)
        uncertain: defaultdict[int, list[Encounter]] = defaultdict(list)
        for one in self._uncertain.items:
            uncertain[one.other].append(one)
        self._with = dict(found)
        self._uncertain_with = {other: _Uncertain(encounters) for other, encounters in uncertain.items()}
        return self._with


@final
class Neighbours(dict[int, frozenset[int]]):
    """Whom actors were with, each found when first asked for."""

    __slots__ = ("_find",)

    def __init__(self, find: Callable[[int], frozenset[int]]) -> None:
        """Take what finds them."""
        super().__init__()
        self._find = find

    def __missing__(self, actor: int) -> frozenset[int]:
        found = self[actor] = self._find(actor)
        return found


class _Table(NamedTuple):
    """The meetings of one status, at one level.

    Attributes:
        attended: by actor, the numbers of the meetings, ascending.
        groups: by meeting, the actors, where each was certainly there and with each other.
        pairs: by any other meeting, the encounters of each actor.
        circles: by actor, the index that is made when it is first asked for.
    """

    attended: dict[int, list[int]]
    groups: dict[int, list[int]]
    pairs: dict[int, dict[int, list[Encounter]]]
    circles: dict[int, Circle]


@final
class Encounters:
    """An index of who was with whom, over all meetings of a lookup; each part is made when it is first asked for."""

    def __init__(self, lookup: Lookup) -> None:
        """Ask this lookup."""
        self.lookup = lookup
        self._capacities = Capacities(lookup)
        self._tables: dict[tuple[Level, MeetingStatus], _Table] = {}
        self._outermost: dict[str, str] = {}
        self._steady: dict[str, dict[str, dict[int, Certainty]]] = {}
        self._near: dict[tuple[Level, tuple[MeetingStatus, ...], bool], Neighbours] = {}

    def __reduce__(self) -> tuple[type["Encounters"], tuple[Lookup]]:
        return Encounters, (self.lookup,)

    @cached_property
    def actors(self) -> list[Actor]:
        """The actors in the order of their ids."""
        found: Mapping[str, Actor] = self.lookup.of("actor")
        return [found[id] for id in sorted(found)]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each actor, by id."""
        return {actor.id: number for number, actor in enumerate(self.actors)}

    @cached_property
    def _persons(self) -> dict[str, int]:
        return {one.id: number for number, one in enumerate(self.actors) if one.kind is ActorKind.PERSON}

    @cached_property
    def _keyed(self) -> list[tuple[int, int, str, Meeting]]:
        found: Mapping[str, Meeting] = self.lookup.of("meeting")
        with collector_paused():
            return sorted([((bounds := bounds_of(one.when))[0], bounds[3], id, one) for id, one in found.items()])

    @cached_property
    def meetings(self) -> list[Meeting]:
        """The meetings of every status in display order: by first and last possible day, and id."""
        return [meeting for *_, meeting in self._keyed]

    @cached_property
    def _firsts(self) -> list[int]:
        return [first for first, *_ in self._keyed]

    @cached_property
    def _by_status(self) -> dict[MeetingStatus, list[int]]:
        found: dict[MeetingStatus, list[int]] = {status: [] for status in MeetingStatus}
        for position, meeting in enumerate(self.meetings):
            found[meeting.status].append(position)
        return found

    @cached_property
    def mediated(self) -> list[Meeting]:
        """The meetings, of every status, in which a mediator is named, and two parties or more."""
        found: list[Meeting] = []
        for meeting in self.meetings:
            roles = [part.role for part in meeting.participants]
            if ParticipantRole.MEDIATOR in roles and roles.count(ParticipantRole.PARTY) > 1:
                found.append(meeting)
        return found

    def window(self, first: int, last: int) -> Window:
        """Return the window from a day to a day."""
        return Window(first, last, bisect_left(self._firsts, first), bisect_right(self._firsts, last))

    def attended(self, level: Level, status: MeetingStatus) -> Mapping[int, list[int]]:
        """Return the numbers of the meetings of each actor that was with somebody."""
        return self._table(level, status).attended

    def neighbours(
        self, level: Level, statuses: tuple[MeetingStatus, ...], window: Window | None, *, certain: bool
    ) -> Neighbours:
        """Return whom each actor possibly or certainly was with, in the meetings of these statuses."""

        def find(actor: int) -> frozenset[int]:
            found = [self.circle(level, status, actor).near(window, certain=certain) for status in statuses]
            return found[0] if len(found) == 1 else frozenset[int]().union(*found)

        key = level, statuses, certain
        if window is not None:
            return Neighbours(find)
        if key not in self._near:
            self._near[key] = Neighbours(find)
        return self._near[key]

    def circle(self, level: Level, status: MeetingStatus, actor: int) -> Circle:
        """Return whom an actor was with."""
        table = self._tables.get((level, status)) or self._table(level, status)
        found = table.circles.get(actor)
        if found is None:
            found = table.circles[actor] = self._circle(table, actor)
        return found

    def _circle(self, table: _Table, actor: int) -> Circle:
        keyed, groups = self._keyed, table.groups
        at: list[int] = []
        others: list[int] = []
        uncertain: list[Encounter] = []
        with collector_paused():
            for position in table.attended.get(actor, ()):
                group = groups.get(position)
                if group is None:
                    uncertain += table.pairs[position][actor]
                    continue
                first, last, _, meeting = keyed[position]
                if first != last:
                    uncertain += [Encounter(position, other, True, meeting) for other in group if other != actor]  # noqa: FBT003 - a field
                    continue
                for other in group:
                    if other != actor:
                        at.append(position)
                        others.append(other)
        return Circle(at, others, uncertain)

    def _table(self, level: Level, status: MeetingStatus) -> _Table:
        found = self._tables.get((level, status))
        if found is None:
            with collector_paused():
                found = self._tables[level, status] = self._tabulated(level, status)
        return found

    def _tabulated(self, level: Level, status: MeetingStatus) -> _Table:
        attended: defaultdict[int, list[int]] = defaultdict(list)
        groups: dict[int, list[int]] = {}
        pairs: dict[int, dict[int, list[Encounter]]] = {}
        for position in self._by_status[status]:
            meeting = self.meetings[position]
            group = self._group(level, meeting)
            if group is None:
                pairs[position] = self._paired(level, position, meeting)
                group = list(pairs[position])
            elif len(group) > 1:
                groups[position] = group
            else:
                continue
            for actor in group:
                attended[actor].append(position)
        return _Table(dict(attended), groups, pairs, {})

    def _group(self, level: Level, meeting: Meeting) -> list[int] | None:
        """Return who was at a meeting, each once, or `None` where not all were certainly there and face to face."""
        if meeting.directness is Directness.INDIRECT:
            return None
        if level is None or level == "person":
            named = [part.actor for part in meeting.participants]
            if None not in named:
                known = self.numbers if level is None else self._persons
                return list({known[id]: None for id in named if id in known})
        present: dict[int, None] = {}
        for _, who in self.present(level, meeting):
            if len(who) > 1 or Certainty.MAYBE in who.values():
                return None
            present |= dict.fromkeys(who)
        return list(present)

    def _paired(self, level: Level, position: int, meeting: Meeting) -> dict[int, list[Encounter]]:
        """Return the encounters of each actor at a meeting.

        Who may have been one and the same participant met by way of two participants only.
        """
        found: dict[tuple[int, int], Certainty] = {}
        for (one, these), (other, those) in combinations(self.present(level, meeting), 2):
            if not face_to_face(meeting, one, other):
                continue
            for this, this_present in these.items():
                for that, that_present in those.items():
                    both = (this, that) if this < that else (that, this)
                    found[both] = found.get(both, Certainty.NO) | (this_present & that_present)
        encounters: defaultdict[int, list[Encounter]] = defaultdict(list)
        for (this, that), met in found.items():
            if this != that:
                certain = met is Certainty.YES
                encounters[this].append(Encounter(position, that, certain, meeting))
                encounters[that].append(Encounter(position, this, certain, meeting))
        return dict(encounters)

    def present(self, level: Level, meeting: Meeting) -> Iterator[tuple[Participation, dict[int, Certainty]]]:
        """Give each participant of a meeting with the numbers of the actors that it was, or was for."""
        for part in meeting.participants:
            yield part, self.rolled_up(level, part, meeting.when)

    def rolled_up(self, level: Level, part: Participation, on: When | Span) -> dict[int, Certainty]:
        """Return the numbers of the actors that a participant was, or was for."""
        if level is None or level == "person":
            return _numbered(self._capacities.who(part, on), self.numbers if level is None else self._persons)
        if part.actor is not None and part.office is None and part.on_behalf_of is None:
            # Whom somebody who never held an office served is the same on every day.
            if part.actor not in self._steady:
                steady = not self.lookup.offices_of(part.actor)
                self._steady[part.actor] = {one: self._sides(one, part, on) for one in LEVELS} if steady else {}
            if found := self._steady[part.actor]:
                return found[level]
        return self._sides(level, part, on)

    def _sides(self, level: str, part: Participation, on: When | Span) -> dict[int, Certainty]:
        sides = self._capacities.sides(part, on)
        if level == "state":
            wider: Answers = {}
            for side, served in sides.items():
                state = self.outermost(side)
                wider[state] = wider.get(state, Certainty.NO) | served
            sides = wider
        return _numbered(sides, self.numbers) or _numbered(self._capacities.who(part, on), self.numbers)

    def outermost(self, id: str) -> str:
        """Return the id of the outermost actor that an actor is part of, or its own."""
        found = self._outermost.get(id)
        if found is None:
            known = [whole for whole in self.lookup.wholes_of(id) if whole in self.numbers]
            found = self._outermost[id] = known[-1] if known else id
        return found


def _numbered(answers: Answers, numbers: Mapping[str, int]) -> dict[int, Certainty]:
    return {numbers[id]: certainty for id, certainty in answers.items() if id in numbers}
