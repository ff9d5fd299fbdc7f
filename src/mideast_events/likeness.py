"""How alike two records are that two coders wrote: what each says in a field, and whether that is the same.

Each value of a field becomes a `Value`, whichever class it is of, so that one rule tells how alike two values are.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from enum import IntEnum, StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, TypeAlias, cast, final

from mideast_events.actors import Actor, ActorKind, Office
from mideast_events.calendars import bounds_of
from mideast_events.capacities import Capacities
from mideast_events.ceasefires import Ceasefire
from mideast_events.certainty import Certainty
from mideast_events.crossings import CrossingState
from mideast_events.dates import Span, When
from mideast_events.edtf import Precision
from mideast_events.events import Event
from mideast_events.lookups import Lookup, fold
from mideast_events.meetings import Meeting, ParticipantRole, Participation
from mideast_events.places import Place
from mideast_events.rules import UNKNOWN_CHOICES

ComparedRecord: TypeAlias = Meeting | Ceasefire | CrossingState | Event
"""A record of a class that is drafted from articles, and compared."""

_MOST_DAYS_APART = 31


class Content(StrEnum):
    """What the values of a field are, and so when two of them are the same."""

    PARTICIPANT = "participant"
    ROLE = "role"
    ACTOR = "actor"
    PLACE = "place"
    TIME = "time"
    CHOICE = "choice"


FIELDS: Mapping[str, Mapping[str, Content]] = MappingProxyType(
    {
        Meeting.type_name: {
            "participants": Content.PARTICIPANT,
            "participants.role": Content.ROLE,
            "when": Content.TIME,
            "place": Content.PLACE,
            "status": Content.CHOICE,
            "format": Content.CHOICE,
            "activity": Content.CHOICE,
            "directness": Content.CHOICE,
            "publicity": Content.CHOICE,
        },
        Ceasefire.type_name: {
            "parties": Content.ACTOR,
            "mediators": Content.ACTOR,
            "declared": Content.TIME,
            "in_effect.start": Content.TIME,
            "in_effect.end": Content.TIME,
            "status": Content.CHOICE,
            "kind": Content.CHOICE,
            "purposes": Content.CHOICE,
            "end_reason": Content.CHOICE,
            "ended_by": Content.ACTOR,
        },
        CrossingState.type_name: {
            "span.start": Content.TIME,
            "span.end": Content.TIME,
            "side": Content.PLACE,
            "flow": Content.CHOICE,
            "direction": Content.CHOICE,
            "status": Content.CHOICE,
            "controller": Content.ACTOR,
            "control_basis": Content.CHOICE,
        },
        Event.type_name: {
            "actors": Content.ACTOR,
            "recipients": Content.ACTOR,
            "when": Content.TIME,
            "place": Content.PLACE,
            "status": Content.CHOICE,
        },
    }
)
"""The fields that are compared, by class name: neither the coder's own words, nor ids of the coder's choosing."""


class Value(NamedTuple):
    """One value of a field, ready to be compared.

    Attributes:
        shown: the value as it stands in the record.
        ids: what it is; two values that share one of these are the same.
        names: these, and what it stands for besides, such as the state that a person serves.
        time: the value where it is a time; else `None`.
    """

    shown: object
    ids: frozenset[str]
    names: frozenset[str]
    time: When | Span | None = None

    @property
    def label(self) -> tuple[list[str], list[str]]:
        """What orders values, alike on whichever side they stand."""
        return sorted(self.ids), sorted(self.names)


class Likeness(IntEnum):
    """How alike two values are: different, such that both can be right, or the same."""

    DIFFERENT = 0
    COMPATIBLE = 1
    SAME = 2


def likeness(one: Value, other: Value) -> Likeness:
    """Say how alike two values of a field are."""
    if not one.ids.isdisjoint(other.ids):
        return Likeness.SAME
    if one.time is not None and other.time is not None:
        return Likeness.COMPATIBLE if _says_the_same_more_exactly(one.time, other.time) else Likeness.DIFFERENT
    stands_for_it = not (one.ids.isdisjoint(other.names) and one.names.isdisjoint(other.ids))
    return Likeness.COMPATIBLE if stands_for_it else Likeness.DIFFERENT


def _says_the_same_more_exactly(one: When | Span, other: When | Span) -> bool:
    """Say whether the days of one lie within those of the other, and the other is not much wider."""
    first, _, _, last = bounds_of(one)
    other_first, _, _, other_last = bounds_of(other)
    within = (other_first <= first and last <= other_last) or (first <= other_first and other_last <= last)
    near = abs(first - other_first) <= _MOST_DAYS_APART and abs(last - other_last) <= _MOST_DAYS_APART
    return within and near and one.overlaps(other) is not Certainty.NO


class Candidate(NamedTuple):
    """Two things that may be made a pair.

    Attributes:
        rank: what comes first is paired first; the same whichever of the two stands on which side.
        drafted: the number of the one.
        coded: the number of the other.
    """

    rank: tuple[object, ...]
    drafted: int
    coded: int


def paired(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return pairs of which no two share a member: the best first, then the best of what is left."""
    drafted: set[int] = set()
    coded: set[int] = set()
    found: list[Candidate] = []
    for one in sorted(candidates):
        if one.drafted not in drafted and one.coded not in coded:
            drafted.add(one.drafted)
            coded.add(one.coded)
            found.append(one)
    return found


class Alignment(NamedTuple):
    """The values of a field in two records, each set beside its like.

    Attributes:
        same: how many are the same.
        compatible: how many more are compatible.
        drafted: the values of the one that have none that is the same.
        coded: those of the other.
    """

    same: int
    compatible: int
    drafted: tuple[object, ...]
    coded: tuple[object, ...]


def align(drafted: tuple[Value, ...], coded: tuple[Value, ...]) -> Alignment:
    """Set the values of two records beside each other, one to one: those that are the same first."""
    candidates: list[Candidate] = []
    for number, one in enumerate(drafted):
        for other_number, other in enumerate(coded):
            found = likeness(one, other)
            if found is not Likeness.DIFFERENT:
                labels = sorted((one.label, other.label))
                candidates.append(Candidate((-found, labels[0] != labels[1], labels), number, other_number))
    pairs = paired(candidates)
    same = [pair for pair in pairs if pair.rank[0] == -Likeness.SAME]
    known, other_known = {pair.drafted for pair in same}, {pair.coded for pair in same}
    return Alignment(
        len(same),
        len(pairs) - len(same),
        tuple(value.shown for number, value in enumerate(drafted) if number not in known),
        tuple(value.shown for number, value in enumerate(coded) if number not in other_known),
    )


def given(record: ComparedRecord, field: str) -> tuple[object, ...]:
    """Return the values that a record gives in a field; empty where it says nothing, or that nothing is known."""
    if field == "participants.role":
        parts = cast("Meeting", record).participants
        return tuple(part for part in parts if part.role is not ParticipantRole.ATTENDEE)
    value: object = record
    for step in field.split("."):
        value = getattr(value, step, None)
    if isinstance(value, tuple | frozenset):
        members = cast("Iterable[object]", value)
        return tuple(members if isinstance(value, tuple) else sorted(members, key=str))
    says_nothing = (
        value is None
        or (isinstance(value, StrEnum) and value in UNKNOWN_CHOICES)
        or (isinstance(value, When) and value.precision is Precision.UNKNOWN)
    )
    return () if says_nothing else (value,)


@final
class Reader:
    """Makes values of what the records of one coder say."""

    def __init__(self, lookup: Lookup, own: Collection[str]) -> None:
        """Resolve offices, places and what belongs to what by this lookup.

        Args:
            lookup: all that is known.
            own: the ids of the actors and places that this coder alone has, and that are known by name therefore.
        """
        self._lookup = lookup
        self._own = own
        self._capacities = Capacities(lookup)
        self._stood_for: dict[tuple[str, When | Span | None], frozenset[str]] = {}

    def values(self, record: ComparedRecord, field: str, time: When | Span | None) -> tuple[Value, ...]:
        """Return the values that a record of some time gives in a field."""
        content = FIELDS[record.type_name][field]
        return tuple(self._value(shown, content, time) for shown in given(record, field))

    def _value(self, shown: object, content: Content, time: When | Span | None) -> Value:
        if isinstance(shown, Participation):
            who = self._participant(shown, time)
            return who if content is Content.PARTICIPANT else _in_role(who, shown.role)
        text = str(shown)
        match content:
            case Content.PLACE:
                return Value(shown, self._ids([text]), self._ids(self._lookup.wholes_of(text)))
            case Content.ACTOR:
                return Value(shown, self._ids([text]), self._standing_for(text, time))
            case _:
                ids = frozenset((text,))
                return Value(shown, ids, ids, shown if isinstance(shown, When | Span) else None)

    def _ids(self, found: Iterable[str]) -> frozenset[str]:
        """Return ids of actors and places, and the names of those that the other coder may call by another id."""
        ids = set(found)
        strangers = (self._lookup.get(id) for id in ids if id in self._own)
        named = (one for one in strangers if isinstance(one, Actor | Place))
        return frozenset(ids | {f"name {fold(name.text)}" for one in named for name in one.names})

    def _participant(self, part: Participation, time: When | Span | None) -> Value:
        """Return a participant as the actor named, else as the office and its only holder, else as the side served."""
        holders: Mapping[str, Certainty] = {}
        if part.actor is not None:
            ids = {part.actor}
        elif part.office is not None:
            holders = {} if time is None else self._capacities.holders(part.office, time)
            sole = len(holders) == 1
            ids = {part.office, *(id for id, answer in holders.items() if sole and answer is Certainty.YES)}
        else:
            ids = {str(part.on_behalf_of)}
        roots = {*ids, *holders, *(id for id in (part.office, part.on_behalf_of) if id is not None)}
        return Value(part, self._ids(ids), frozenset[str]().union(*(self._standing_for(id, time) for id in roots)))

    def _standing_for(self, id: str, time: When | Span | None) -> frozenset[str]:
        """Return the id of an actor or office, and those of all that it stands for at a time."""
        key = id, time
        if key not in self._stood_for:
            self._stood_for[key] = self._find_standing_for(id, time)
        return self._stood_for[key]

    def _find_standing_for(self, id: str, time: When | Span | None) -> frozenset[str]:
        offices: Mapping[str, Office] = self._lookup.of("office")
        actor: Actor | None = self._lookup.of("actor").get(id)
        held = {id} if id in offices else self._offices_at(id, time)
        served = {offices[office].organization for office in held if office in offices}
        if actor is not None and actor.kind is ActorKind.PERSON and not served and actor.part_of is None:
            served = self._states.get(actor.country, set())
        wholes = (self._lookup.wholes_of(one) for one in {id, *served})
        return self._ids(held.union(*wholes))

    def _offices_at(self, person: str, time: When | Span | None) -> set[str]:
        """Return the offices that a person possibly held at a time."""
        if time is None:
            return set()
        tenures = (one for office in self._lookup.offices_of(person) for one in self._lookup.tenures_of(office))
        return {one.office for one in tenures if one.person == person and one.span.overlaps(time) is not Certainty.NO}

    @cached_property
    def _states(self) -> Mapping[str | None, set[str]]:
        """The states of each country code."""
        actors: Mapping[str, Actor] = self._lookup.of("actor")
        found: defaultdict[str | None, set[str]] = defaultdict(set)
        for actor in actors.values():
            if actor.kind is ActorKind.STATE and actor.country is not None:
                found[actor.country].add(actor.id)
        return found


def _in_role(who: Value, role: ParticipantRole) -> Value:
    """Return a participant as somebody in a role, the same only as the same one in the same role."""
    ids, names = (frozenset(f"{role} {id}" for id in found) for found in (who.ids, who.names))
    return who._replace(ids=ids, names=names)
