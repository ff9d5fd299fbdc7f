"""`Matches`: whether participants of two sightings, or their places, can be the same."""

from collections.abc import Collection

from mideast_events.dates import When
from mideast_events.extraction.meetings.sightings import Party
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.meetings import ParticipantRole

_MEMBER = ParticipantRole.MEMBER


class Matches:
    """Says which participants and places of two sightings can be the same."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry, which says who is on whose side and what lies where."""
        self._gazetteer = gazetteer
        self._published: When | None = None
        self._sides: dict[str, str | None] = {}

    def _match(self, one: Party, other: Party, *, among: Collection[tuple[str, str]] = ()) -> bool:
        """Say whether two participants can be the same: a person and the unnamed people of the same side can.

        A person and his movement can where both meet the same others, of whom the keys are `among`.
        """
        if one.key == other.key:
            return True
        if one.office and one.office == other.office and (one.actor is None or other.actor is None):
            return True
        if self._holds(one, other) or self._holds(other, one):
            return True
        if self._rank(one) and self._rank(other):
            return False
        if self._side_of(one) == self._side_of(other) is not None:
            return True
        person, group = sorted((one, other), key=self._rank, reverse=True)
        movement = group.body(self._gazetteer.offices_by_id)
        return (
            bool(among) and movement is not None and self._side_of(group) == movement and self._is_of(person, movement)
        )

    def _holds(self, one: Party, other: Party) -> bool:
        """Say whether a person may hold the office by which alone the other is named, when the article is published.

        Of an article of unknown day it is whoever has ever held it. Of an office that nobody holds then it is whoever
        is of its movement: "Hamas leader" in a headline.
        """
        if one.actor is None or other.actor is not None or other.office is None:
            return False
        if self._published is None:
            return other.office in self._gazetteer.lookup.offices_of(one.actor)
        known = self._gazetteer.holders(other.office, self._published)
        holders = (*known.certain, *known.possible)
        if not holders:
            movement = self._side_of(other)
            return self._rank(one) > 1 and movement is not None and self._is_of(one, movement)
        return any(holder.id == one.actor for holder in holders)

    def _rank(self, party: Party) -> int:
        """Return how closely a participant is named: 0 as a side, 1 by office, 2 in person."""
        if party.actor and not party.side:
            actors = self._gazetteer.actors
            return 2 if party.actor not in actors or actors[party.actor].kind == "person" else 0
        return 1 if party.office else 0

    def _side_of(self, party: Party) -> str | None:
        id = party.body(self._gazetteer.offices_by_id)
        if id is None or id not in self._gazetteer.actors:
            return None
        if id not in self._sides:
            self._sides[id] = self._side_of_actor(id)
        return self._sides[id]

    def _side_of_actor(self, id: str) -> str | None:
        actors, wholes = self._gazetteer.actors, self._gazetteer.lookup.wholes_of(id)
        if any(actors[whole].sector == "REB" for whole in wholes):
            return wholes[-1]
        return actors[id].country

    def _is_of(self, party: Party, side: str) -> bool:
        """Say whether a participant is of a side, or has held an office of it."""
        id = party.body(self._gazetteer.offices_by_id)
        bodies = self._gazetteer.bodies_of(id) if id else ()
        return self._side_of(party) == side or any(side in self._gazetteer.lookup.wholes_of(one) for one in bodies)

    def _with_members(self, parties: list[Party]) -> set[tuple[str, str]]:
        """Return the unnamed people of whom some are named: "politicians including A and B" are nobody else."""
        members = {self._side_of(one) for one in parties if one.role is _MEMBER and not one.side}
        if not members:
            return set()
        return {one.key for one in parties if one.side and self._side_of(one) in members}

    def _narrower(self, one: str | None, other: str | None) -> str | None:
        """Return the narrower of two places of one meeting."""
        if one is None or other is None:
            return one or other
        if other in self._gazetteer.lookup.wholes_of(one) or other in self._gazetteer.lands:
            return one
        return other

    def _may_be_one(self, one: str, other: str) -> bool:
        """Say whether two places can be told of one meeting: one lies in the other, or is its state's capital."""
        lookup, capitals, lands = self._gazetteer.lookup, self._gazetteer.capitals, self._gazetteer.lands
        if other in lookup.wholes_of(one) or one in lookup.wholes_of(other):
            return True
        return capitals.get(one, one) == lands.get(other, other) or capitals.get(other, other) == lands.get(one, one)
