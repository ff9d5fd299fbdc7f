"""`Sides`: of which country, movement or body participants are, and what the registry says of them."""

from collections.abc import Sequence

from mideast_events.extraction.lexicons import lexicon
from mideast_events.extraction.meetings.sightings import Party
from mideast_events.extraction.mentions import Mention
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.syntax.scenes import Scene

ASSEMBLIES: dict[str, str] = lexicon("meetings")["assemblies"]
"""The actors for many states that meet, by what stands before "summit" and the like."""
_POLITICAL = frozenset({"REB", "PTY", "GOV"})
_PARTIES = frozenset({"REB", "PTY"})
_ENEMIES = {"ISR", "PSE"}
_FEWEST = 2


class Sides:
    """Says of which side participants are."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry, which says who is of which side."""
        self._gazetteer = gazetteer
        self._actors = gazetteer.actors
        self._states = {
            actor.country: actor.id for actor in reversed(list(self._actors.values())) if actor.kind == "state"
        }

    def side_of(self, party: Party) -> str | None:
        """Return the state or the movement that somebody acts for, or `None` where it is not known."""
        id = self._body(party)
        if id is None:
            return None
        actor = self._actors[id]
        if actor.kind == "person":
            return self._states.get(actor.country) if actor.sector != "REB" else None
        return self._gazetteer.lookup.wholes_of(id)[-1]

    def _movement_of(self, party: Party) -> str | None:
        """Return the movement in which somebody has held an office, or `None` where none is known."""
        bodies = self._gazetteer.bodies_of(party.actor)[1:] if party.actor else ()
        wholes = (self._gazetteer.lookup.wholes_of(body)[-1] for body in bodies)
        return next((one for one in wholes if self.is_movement(one)), None)

    def country_of(self, party: Party) -> str | None:
        """Return the country of a participant, or `None` where it is not known."""
        id = self._body(party)
        return self._actors[id].country if id is not None else None

    def _body(self, party: Party) -> str | None:
        """Return the actor of the registry that takes part; for somebody whom it lacks, the body of the office."""
        offices = self._gazetteer.offices_by_id
        id = party.body(offices)
        if id not in self._actors and party.office:
            id = offices[party.office].organization
        return id if id in self._actors else None

    def is_of(self, party: Party, whole: str) -> bool:
        """Say whether a participant is of an organization or a part of it, or has held an office of it."""
        id = party.body(self._gazetteer.offices_by_id)
        bodies = self._gazetteer.bodies_of(id) if id else ()
        wider = [part for one in bodies if one in self._actors and (part := self._actors[one].part_of)]
        return any(whole in self._gazetteer.lookup.wholes_of(one) for one in (*bodies, *wider))

    def enemies(self, parties: list[Party]) -> list[Party]:
        """Return the unnamed people of Israel and of Palestinians, whom somebody alone does not meet together."""
        groups = [party for party in parties if party.side and party.name]
        if len(parties) != len(groups) + 1 or {self.country_of(party) for party in groups} != _ENEMIES:
            return []
        alone = next(party for party in parties if party not in groups)
        return groups if self.country_of(alone) not in _ENEMIES else []

    def are_of_several_sides(self, parties: Sequence[Party]) -> bool:
        """Say whether participants can meet each other: two at least, and not all of one side."""
        sides = [self.side_of(party) for party in parties]
        return len(sides) >= _FEWEST and (None in sides or len({*sides}) >= _FEWEST)

    def of_several_sides(self, parties: list[Party]) -> list[Party]:
        """Return participants without a group whom only their own meet: "the factions' meeting with Abbas"."""
        if len(parties) != _FEWEST:
            return parties
        one, other = parties
        alike = self.is_collective(one) is self.is_collective(other)
        if alike or (side := self.side_of(one) or self._movement_of(one)) is None:
            return parties
        if side != (self.side_of(other) or self._movement_of(other)) and not self._is_his_party(one, other):
            return parties
        return [party for party in parties if not self.is_collective(party)]

    def _is_his_party(self, one: Party, other: Party) -> bool:
        """Say whether one of two is a political party, and the other an official of its country."""
        sectors = [self._actors[party.actor].sector for party in (one, other) if party.actor in self._actors]
        return "PTY" in sectors and "REB" not in sectors and self.country_of(one) == self.country_of(other)

    def is_collective(self, party: Party) -> bool:
        """Say whether a participant is a state, an organization or unnamed people of one."""
        if party.side or party.actor is None:
            return party.office is None
        return party.actor in self._actors and self._actors[party.actor].kind != "person"

    def is_state(self, party: Party) -> bool:
        """Say whether a participant is a state itself, which goes nowhere."""
        return party.actor in self._actors and self._actors[party.actor].kind == "state"

    def is_official(self, party: Party) -> bool:
        """Say whether somebody travels for a government: the registry knows him or her, or an office is named."""
        known = party.actor in self._actors and self._actors[party.actor].kind == "person"
        return party.office is not None or known

    def is_movement(self, id: str) -> bool:
        """Say whether an actor is an armed movement, and no state."""
        return self._actors[id].sector == "REB"

    def is_of_no_country(self, id: str) -> bool:
        """Say whether an actor belongs to no country, as the United Nations do not."""
        return self._actors[id].country is None

    def is_assembly(self, party: Party) -> bool:
        """Say whether somebody stands for many states, whose ministers meet each other: "Arab foreign ministers"."""
        return (party.actor or party.side) in ASSEMBLIES.values()

    def meet_alone(self, scene: Scene, places: Sequence[int]) -> bool:
        """Say whether units name but many states: "a meeting of the Quartet", but not "a session of the Assembly"."""
        named = [mention for i in places if (mention := scene.units[i].mention) is not None]
        return any(one.actor in ASSEMBLIES.values() for one in named)

    def _is_of_the_press(self, mention: Mention) -> bool:
        return mention.actor in self._actors and self._actors[mention.actor].sector == "MED"

    def _is_party(self, id: str) -> bool:
        """Say whether an actor is a movement or a political party, and no state's government."""
        return id in self._actors and self._actors[id].sector in _PARTIES

    def _is_side(self, id: str) -> bool:
        return id in self._actors and (self._actors[id].kind == "state" or self._actors[id].sector in _POLITICAL)
