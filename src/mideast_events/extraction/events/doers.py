"""Who did what an event tells of, and to whom."""

from collections.abc import Iterator
from typing import NamedTuple, final

from mideast_events.certainty import Certainty
from mideast_events.events import EventKind
from mideast_events.extraction.crossings.sides import ADJECTIVES
from mideast_events.extraction.events import nouns
from mideast_events.extraction.mentions import Mention, MentionKind
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import PERSONAL

_NEAR = 6
_FIGHTING = frozenset({
    "hamas", "islamic-jihad", "hezbollah", "houthis", "iran", "qassam-brigades", "quds-brigades",
    "al-aqsa-martyrs-brigades", "popular-resistance-committees", "pflp", "dflp", "islamic-state-sinai",
})  # fmt: skip
_FORCES = frozenset({"soldiers", "troops", "forces", "police", "army", "military", "authorities", "commandos", "navy"})
SITES = frozenset({
    "site", "sites", "target", "targets", "position", "positions", "post", "posts", "compound", "facility",
    "facilities", "base", "bases", "infrastructure", "camp", "headquarters", "outpost", "outposts", "militants",
    "militant", "fighters", "cell", "commander", "tunnel", "tunnels", "squad",
})  # fmt: skip
"""What armies and aircraft hit."""
_PASSIVE = frozenset({"was", "were", "been", "being", "be"})
_BEFORE_PASSIVE = _PASSIVE | {"has", "had", "have", "who", ","}
_OTHERS = frozenset({
    "egyptian", "syrian", "saudi", "american", "us", "russian", "iranian", "turkish", "palestinian", "jordanian",
    "british", "lebanese",
})  # fmt: skip
_OBJECTS_NOT = frozenset({"of", "by", "for", "from"})


class EventVerb(NamedTuple):
    """One kind of event, and the words that tell of it."""

    name: str
    kind: EventKind
    label: str
    base: frozenset[str]
    near: frozenset[str]
    before: frozenset[str]
    directly: frozenset[str]
    actor: str
    recipient: str
    toward: str
    dated: bool
    noun: bool
    whom: frozenset[str]
    placed: bool


@final
class Doers:
    """Tells who did something and to whom, by a registry."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry, which says who serves whom and what lies where."""
        self._gazetteer = gazetteer

    def who(self, rule: EventVerb, scene: Scene, place: int) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
        """Return who did it and to whom; `None` where somebody is missing whom the rule wants."""
        passive = any(scene.at[i] in _PASSIVE for i in range(max(0, place - 2), place)) or scene.at[place + 1] == "by"
        passive = passive or scene.at[place - 1] in rule.near  # "the agreement signed in Cairo"
        by = next((i for i in range(place + 1, min(place + 5, len(scene.units))) if scene.at[i] == "by"), None)
        if rule.noun:
            subjects, objects = nouns.owners(scene, place), nouns.against(scene, place)
        elif rule.before:
            subjects, objects = [], []
        elif rule.whom:
            subjects, objects = scene.subjects(place), _whom(rule, scene, place)
        elif passive:
            subjects = scene.objects(by)[:1] if by is not None else []
            objects = self._passive_objects(scene, place)
        else:
            subjects = scene.subjects(place)
            objects = [i for i in scene.objects(place) if scene.at[i - 1] not in _OBJECTS_NOT][:2]
            if (
                rule.recipient == "person"
                and not objects
                and scene.at[place - 1] == ","
                and place > 1
                and scene.units[place - 2].acts
            ):
                subjects, objects = [], [place - 2]
        actors = self._actors(rule, scene, place, subjects)
        recipients = self._recipients(rule, scene, place, objects)
        if actors is not None and recipients is not None:
            recipients = tuple(id for id in recipients if id not in actors)
            if not recipients and (rule.recipient in {"named", "person"} or (rule.actor == "anyone" and not actors)):
                return actors, None
        return actors, recipients

    def _passive_objects(self, scene: Scene, place: int) -> list[int]:
        """Return to whom a passive verb was done: its subject, also that of "who was captured"."""
        i = place - 1
        while i >= 0 and (scene.at[i] in _BEFORE_PASSIVE or scene.units[i].date is not None):
            i -= 1
        return [i] if i >= 0 and scene.units[i].acts else scene.subjects(place)

    def _actors(  # noqa: PLR0911 - one return a way of saying who
        self, rule: EventVerb, scene: Scene, place: int, subjects: list[int]
    ) -> tuple[str, ...] | None:
        named = [id for i in subjects if (id := self._named(scene.units[i].mention)) is not None]
        match rule.actor:
            case "none":
                return ()
            case "anyone":
                known = tuple(id for id in dict.fromkeys(named) if id in _FIGHTING or self._state_of(id) is not None)
                by = next((i for i in range(place + 1, min(place + 3, len(scene.units))) if scene.at[i] == "by"), place)
                state = next(
                    (ADJECTIVES[key] for key in scene.keys[by + 1 : by + 3] if key in ADJECTIVES and by > place), None
                )
                return known[:1] or _forces_before(scene, place) or ((state,) if state is not None else ())
            case "fighters":
                if rule.recipient == "israel" and scene.at[place] not in {"fired", "launched", "resumed", "renewed"}:
                    return ()
                if (
                    "israel" in {self._state_of(id) for id in named}
                    or "israeli" in scene.keys[max(0, place - 5) : place]
                ):
                    return None
                return tuple(id for id in dict.fromkeys(named) if id in _FIGHTING)
            case "israel":
                return self._israel(rule, scene, place, named)
            case "person":
                return _persons(scene, subjects) or None
            case "any":
                adjective = next(
                    (ADJECTIVES[key] for key in nouns.words_before(scene, place) if key in ADJECTIVES), None
                )
                return tuple(dict.fromkeys(named)) or ((adjective,) if adjective is not None else ())
            case _:
                return tuple(dict.fromkeys(named)) or _forces_before(scene, place)

    def _israel(self, rule: EventVerb, scene: Scene, place: int, named: list[str]) -> tuple[str, ...] | None:
        """Return Israel where its forces did it, or its aircraft by all that is said."""
        if named:
            return ("israel",) if "israel" in {self._state_of(id) for id in named} else None
        before = set(scene.keys[max(0, place - _NEAR) : place])
        if "israeli" in before:
            return ("israel",)
        if before & _OTHERS - {"palestinian"}:
            return None
        return ("israel",) if rule.name in {"air-strike", "strike-noun"} and self._is_in_gaza(scene) else None

    def _recipients(self, rule: EventVerb, scene: Scene, place: int, objects: list[int]) -> tuple[str, ...] | None:
        mentions = [
            one for i in objects if (one := scene.units[i].mention) is not None and one.kind is not MentionKind.GROUP
        ]
        match rule.recipient:
            case "none":
                return ()
            case "israel":
                return ("israel",)
            case "sites":
                return tuple(dict.fromkeys(self._hit(scene, place)))
            case "person":
                return _persons(scene, objects) or None
            case _:
                ids = tuple(dict.fromkeys(id for one in mentions if (id := self._named(one)) is not None))
                return ids or (() if rule.recipient == "any" else None)

    def _hit(self, scene: Scene, place: int) -> Iterator[str]:
        """Give whose sites were hit."""
        for i in range(place + 1, min(place + _NEAR + 2, len(scene.units))):
            mention = scene.units[i].mention
            if mention is not None and mention.actor in _FIGHTING and ({scene.at[i + 1], scene.at[i + 2]} & SITES):
                yield str(mention.actor)

    def _named(self, mention: Mention | None) -> str | None:
        """Return the actor that a mention certainly names; of unnamed people their side."""
        if mention is None or mention.certainty is not Certainty.YES:
            return None
        if mention.actor is not None:
            return mention.actor
        return self._gazetteer.offices_by_id[mention.office].organization if mention.office is not None else None

    def _state_of(self, id: str) -> str | None:
        actors = self._gazetteer.actors
        wholes = self._gazetteer.lookup.wholes_of(id)
        return next((whole for whole in reversed(wholes) if whole in actors and actors[whole].kind == "state"), None)

    def _is_in_gaza(self, scene: Scene) -> bool:
        places = [unit.place for unit in scene.units if unit.place is not None]
        return any("gaza-strip" in self._gazetteer.lookup.wholes_of(one) for one in places)


def _whom(rule: EventVerb, scene: Scene, place: int) -> list[int]:
    """Return to whom it was done, behind a word: "called on A to", "warrants for A and B"."""
    near = range(place + 1, min(place + _NEAR, len(scene.units)))
    before = next((i for i in near if scene.keys[i] in rule.whom), None)
    found = scene.objects(before)[:2] if before is not None else []
    asked = "to" not in rule.near or (bool(found) and scene.at[found[-1] + 1] == "to")
    return found if asked else []  # "called on A yesterday to deliver a letter", who was visited


def _persons(scene: Scene, places: list[int]) -> tuple[str, ...]:
    mentions = [mention for i in places if (mention := scene.units[i].mention) is not None]
    persons = [one.actor for one in mentions if one.kind in PERSONAL]
    return tuple(dict.fromkeys(id for id in persons if id is not None))


def _forces_before(scene: Scene, place: int) -> tuple[str, ...] | None:
    """Return the state of forces without a name: "Israeli soldiers", "Egyptian police"."""
    for i in range(max(0, place - _NEAR), place - 1):
        state = ADJECTIVES.get(scene.at[i])
        if (
            state is not None
            and _FORCES & set(scene.keys[i + 1 : i + 3])
            and scene.at[i - 1] not in {"by", "of", "with", "at"}
        ):
            return (state,)
    return None
