"""Which side of a crossing is told of, and who took it."""

from typing import final

from mideast_events.crossings import ControlBasis
from mideast_events.extraction.crossings.gates import Gate
from mideast_events.extraction.crossings.verbs import CrossingVerb
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.syntax.scenes import Scene

_SIDES = {"gaza-strip": frozenset({"gazan", "palestinian", "hamas", "gaza"}),
          "egypt-territory": frozenset({"egyptian", "egypt"}),
          "israel-territory": frozenset({"israeli", "israel"})}  # fmt: skip
_IN_GAZA = frozenset({"hamas", "palestinian-authority", "state-of-palestine", "gaza-government"})
ADJECTIVES = {"israeli": "israel", "egyptian": "egypt"}
"""Whose forces an adjective says that they are."""
_FORCES = frozenset({
    "troops", "soldiers", "tanks", "forces", "army", "military", "gunmen", "militants", "fighters", "brigade",
    "militiamen",
})  # fmt: skip


@final
class Sides:
    """Tells sides and who controls them, by a registry."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry's crossings and lands."""
        self._gazetteer = gazetteer

    def side_of(self, scene: Scene, place: int, gate: Gate, crossing: str, controller: str | None) -> str | None:
        """Return the side told of; what somebody took who is not at home there is the side of Gaza."""
        sides = self._gazetteer.registry.crossings[crossing].sides
        found: str | None = None
        for i in range(max(0, gate.first - 5), min(gate.end + 4, len(scene.units))):
            group = scene.units[i].mention
            if i < gate.first and scene.at[i + 1] not in {"of", "at"}:
                continue  # "the Egyptian side told the Palestinian side that the crossing was closed"
            if group is not None and group.kind is MentionKind.GROUP and group.text.lower().endswith("side"):
                found = self._land(group.actor)
            if scene.at[i] != "side":
                continue
            k = i - 1
            while scene.at[k] in {"'s", "own"}:
                k -= 1
            mention = scene.units[k].mention if k >= 0 else None
            word = scene.at[k]
            if mention is not None:
                found = mention.place or self._land(mention.actor)
            elif word in {"its", "their"} and place < gate.first:
                found = self._land(self._doer(scene, place))
            else:
                found = next((side for side, its_words in _SIDES.items() if word in its_words), None)
        if found is None and controller is not None and "gaza-strip" in sides:
            other = next(side for side in sides if side != "gaza-strip")
            found = "gaza-strip" if self._land(controller) != other else None
        return found if found in sides else None

    def controller(self, verb: CrossingVerb, scene: Scene, place: int) -> str | None:
        """Return who took a crossing, or got it handed over."""
        if verb.name == "hand-over":
            to = [i for i in range(place + 1, len(scene.units)) if scene.at[i] == "to"]
            for i in to:
                actor = self._actor(
                    scene, next((k for k in range(i + 1, min(i + 4, len(scene.units))) if scene.units[k].acts), None)
                )
                if actor is not None:
                    return actor
            return None
        return self._doer(scene, place)

    def basis(self, verb: CrossingVerb, scene: Scene, controller: str | None) -> ControlBasis | None:
        """Return on what the control rests."""
        if controller is None:
            return None
        keys = set(scene.keys)
        if verb.name == "hand-over":
            return ControlBasis.AGREEMENT if keys & {"agreement", "deal", "reconciliation", "accord"} else None
        if verb.military or keys & _FORCES or controller in {"israel", "hamas"}:
            return ControlBasis.MILITARY
        return None

    def _land(self, actor: str | None) -> str | None:
        if actor is None:
            return None
        if actor in _IN_GAZA:
            return "gaza-strip"
        for whole in self._gazetteer.lookup.wholes_of(actor):
            if whole in self._gazetteer.lands:
                return self._gazetteer.lands[whole]
        return None

    def _doer(self, scene: Scene, place: int) -> str | None:
        """Return whose side took or shut a crossing: of an army or a person its state."""
        by = next((i for i in range(place + 1, min(place + 5, len(scene.units))) if scene.at[i] == "by"), None)
        if by is not None:
            candidates: list[int] = [k for k in range(by + 1, min(by + 4, len(scene.units))) if scene.units[k].acts]
        else:
            candidates = scene.subjects(place)
        if place > 1 and scene.at[place - 1] == "'s":
            candidates = [place - 2]
        found = self._actor(scene, candidates[0] if candidates else None)
        side = next((key for key in reversed(scene.keys[max(0, place - 4) : place]) if key in ADJECTIVES), None)
        return found or (ADJECTIVES[side] if side is not None and not candidates else None)

    def _actor(self, scene: Scene, i: int | None) -> str | None:
        mention = scene.units[i].mention if i is not None else None
        if mention is None:
            return None
        id = mention.actor
        registry = self._gazetteer.registry
        if id is None and mention.office is not None:
            id = registry.offices[mention.office].organization
        if id is None or id not in registry.actors or registry.actors[id].kind == "person":
            return None
        states = [whole for whole in self._gazetteer.lookup.wholes_of(id) if registry.actors[whole].kind == "state"]
        return states[-1] if states and id != "palestinian-authority" else id
