"""Which records an actor has a part in: by name, by an office held on the day, or by those who act for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import permutations
from typing import final

from mideast_events.actors import Actor, ActorKind, Office, Tenure
from mideast_events.capacities import Answers, Capacities, face_to_face
from mideast_events.ceasefires import Ceasefire
from mideast_events.certainty import Certainty, any_of
from mideast_events.crossings import CrossingState
from mideast_events.dates import Span, When
from mideast_events.events import Event
from mideast_events.figures import Figure
from mideast_events.lookups import Lookup
from mideast_events.meetings import Meeting, Participation
from mideast_events.records import TimedRecord, time_of


@final
class Involvement:
    """The parts that actors have in records.

    An actor is involved in a record that names it; in one that names an office, if the actor held it at the time; and
    in one in which somebody acts for it or for a part of it, by what the record says or by the offices held at the
    time.
    """

    def __init__(self, records: Iterable[TimedRecord], lookup: Lookup) -> None:
        """Look into these records."""
        self._records = records
        self._lookup = lookup
        self._capacities = Capacities(lookup)

    @cached_property
    def _by_name(self) -> defaultdict[str, dict[str, TimedRecord]]:
        """The records that name each actor or office, by id; ids are unique across classes."""
        found: defaultdict[str, dict[str, TimedRecord]] = defaultdict(dict)
        for record in self._records:
            for id in named_in(record):
                found[id][record.id] = record
        return found

    def naming(self, id: str) -> Iterable[TimedRecord]:
        """Return the records that name an actor or an office."""
        return self._by_name[id].values() if id in self._by_name else ()

    def of(self, actor: str) -> Iterator[tuple[TimedRecord, Certainty]]:
        """Give the records in which an actor certainly or possibly has a part."""
        parts = self._lookup.parts_of(actor)
        named = self._by_name.get(actor, {})
        for record in named.values():
            yield record, Certainty.YES
        seen = set(named)
        for id in self._ids_behind_which(parts) - {actor}:
            for record in self.naming(id):
                if record.id not in seen:
                    seen.add(record.id)
                    if (answer := self._of_parts(record, parts)) is not Certainty.NO:
                        yield record, answer

    def _ids_behind_which(self, parts: frozenset[str]) -> set[str]:
        """Return the ids by which a record that involves an actor, or a part of it, may name it."""
        offices = {id for id, office in self._lookup.of("office").items() if office.organization in parts}
        persons = {tenure.person for office in offices for tenure in self._lookup.tenures_of(office)}
        held = {office for part in parts for office in self._lookup.offices_of(part)}
        return {*parts, *offices, *persons, *held}

    def in_record(self, record: TimedRecord, actor: str) -> Certainty:
        """Say whether an actor has a part in a record."""
        return self._of_parts(record, self._lookup.parts_of(actor))

    def _of_parts(self, record: TimedRecord, parts: frozenset[str]) -> Certainty:
        return any_of(_among(found, parts) for found in self._parts_in(record))

    def together(self, meeting: Meeting, actor: str, other: str) -> Certainty:
        """Say whether two actors face each other in a meeting; of indirect talks, the sides meet the mediator alone."""
        sides = [(part, self._standing(part, meeting.when)) for part in meeting.participants]
        parts, other_parts = self._lookup.parts_of(actor), self._lookup.parts_of(other)
        return any_of(
            _among(mine, parts) & _among(theirs, other_parts)
            for (one, mine), (another, theirs) in permutations(sides, 2)
            if face_to_face(meeting, one, another)
        )

    def _parts_in(self, record: TimedRecord) -> Iterator[Answers]:
        match record:
            case Meeting():
                for part in record.participants:
                    yield self._standing(part, record.when)
            case Tenure():
                yield {record.person: Certainty.YES}
                office: Office | None = self._lookup.of("office").get(record.office)
                if office is not None:
                    yield {office.organization: Certainty.YES}
            case _:
                time = time_of(record)
                for id in named_in(record):
                    yield {id: Certainty.YES}
                    actor: Actor | None = self._lookup.of("actor").get(id)
                    if time is not None and actor is not None and actor.kind is ActorKind.PERSON:
                        yield self._capacities.served(id, time)

    def _standing(self, part: Participation, when: When | Span) -> Answers:
        """Return all for whom a participant stands."""
        who, sides = self._capacities.who(part, when), self._capacities.sides(part, when)
        return {id: who.get(id, Certainty.NO) | sides.get(id, Certainty.NO) for id in who | sides}


def named_in(record: TimedRecord) -> Iterator[str]:
    """Give the ids of the actors and offices that a record names as having a part in it."""
    match record:
        case Meeting():
            for part in record.participants:
                yield from (id for id in (part.actor, part.office, part.on_behalf_of) if id is not None)
        case Event():
            yield from (*record.actors, *record.recipients)
        case Ceasefire():
            yield from (*record.parties, *record.mediators)
            yield from () if record.ended_by is None else (record.ended_by,)
        case CrossingState():
            yield from () if record.controller is None else (record.controller,)
        case Figure():
            yield from (id for id in (record.group, record.by) if id is not None)
        case Tenure():
            yield from (record.person, record.office)


def _among(found: Answers, parts: frozenset[str]) -> Certainty:
    return any_of(answer for id, answer in found.items() if id in parts)
