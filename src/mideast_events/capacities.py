"""In what capacity: who took part in a meeting, and for whom, by the offices held on the day."""

from collections.abc import Iterator
from typing import TypeAlias, final

from mideast_events.actors import Actor, ActorKind, Office
from mideast_events.certainty import Certainty
from mideast_events.dates import Span, When
from mideast_events.lookups import Lookup
from mideast_events.meetings import Directness, Meeting, ParticipantRole, Participation

Answers: TypeAlias = dict[str, Certainty]
"""The ids for which something holds, each with YES or MAYBE."""


@final
class Capacities:
    """Who stood behind an office, and whom a person served, on the day of a meeting.

    Of a period, somebody who was in office all the time is certain, and somebody who was for a part of it possible.
    """

    def __init__(self, lookup: Lookup) -> None:
        """Ask this lookup."""
        self._lookup = lookup
        self._held: dict[tuple[str, When | Span], Answers] = {}

    def holders(self, office: str, on: When | Span) -> Answers:
        """Return the ids of the persons who held an office; empty where nobody is known to have."""
        found = self._held.get((office, on))
        if found is None:
            found = self._held[office, on] = self._find_holders(office, on)
        return found

    def _find_holders(self, office: str, on: When | Span) -> Answers:
        if office not in self._lookup.of("office"):
            return {}  # a reference that leads nowhere is told by `verify`
        resolution = self._lookup.holders(office, on)
        found = {actor.id: Certainty.MAYBE for actor in resolution.possible}
        if isinstance(on, Span):
            for_a_part = self._lookup.holders_during(office, on)
            found |= {actor.id: Certainty.MAYBE for actor in (*for_a_part.certain, *for_a_part.possible)}
        return found | {actor.id: Certainty.YES for actor in resolution.certain}

    def who(self, part: Participation, on: When | Span) -> Answers:
        """Return who a participant was: the actor named, else the holder of the office, else the side served.

        Where several certainly or possibly held the office, each is possible: one participant is one of them.
        """
        if part.actor is not None:
            return {part.actor: Certainty.YES}
        if part.office is not None and (holders := self.holders(part.office, on)):
            return holders if len(holders) == 1 else dict.fromkeys(holders, Certainty.MAYBE)
        return self._sides_named(part)

    def sides(self, part: Participation, on: When | Span) -> Answers:
        """Return the organizations and states that a participant served.

        What the participation itself says settles it; else the offices held on the day do.
        Empty where neither says any.
        """
        if part.actor is None or part.on_behalf_of is not None or part.office is not None:
            return self._sides_named(part)
        actor: Actor | None = self._lookup.of("actor").get(part.actor)
        if actor is None or actor.kind is not ActorKind.PERSON:
            return {part.actor: Certainty.YES}
        return self.served(part.actor, on)

    def served(self, person: str, on: When | Span) -> Answers:
        """Return the organizations that a person served by the offices held, and by what the person is part of."""
        found: Answers = {}
        for office in self._lookup.offices_of(person):
            record: Office | None = self._lookup.of("office").get(office)
            held = self.holders(office, on).get(person)
            if record is not None and held is not None:
                found[record.organization] = found.get(record.organization, Certainty.NO) | held
        actor: Actor | None = self._lookup.of("actor").get(person)
        if actor is not None and actor.part_of is not None:
            found[actor.part_of] = Certainty.YES
        return found

    def _sides_named(self, part: Participation) -> Answers:
        if part.on_behalf_of is not None:
            return {part.on_behalf_of: Certainty.YES}
        record: Office | None = self._lookup.of("office").get(part.office) if part.office is not None else None
        return {record.organization: Certainty.YES} if record is not None else {}

    def present(self, meeting: Meeting) -> Iterator[tuple[Participation, Answers]]:
        """Give each participant of a meeting with who it was."""
        for part in meeting.participants:
            yield part, self.who(part, meeting.when)


def face_to_face(meeting: Meeting, one: Participation, other: Participation) -> bool:
    """Say whether two participants of a meeting met each other: of indirect talks, the sides met the mediator alone."""
    return meeting.directness is not Directness.INDIRECT or ParticipantRole.MEDIATOR in {one.role, other.role}
