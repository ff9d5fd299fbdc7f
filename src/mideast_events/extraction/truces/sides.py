"""`Sides`: who fights and who mediates in an article, as the sides for which persons and organizations stand."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import final

from mideast_events.extraction.lexicons import lexicon, words
from mideast_events.extraction.mentions import Mention, MentionKind
from mideast_events.extraction.names.gazetteers import EntryKind, Gazetteer
from mideast_events.extraction.readings import Reading
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import ACTING

_FACTIONS = words("truces", "cues", "factions")
_MEDIATING = words("truces", "cues", "mediating")
_USUAL = words("truces", "mediators", "usual")
_NAMED = ""  # the key of a phrase or a date
_MEDIATING_OR_NAMED = _MEDIATING | {_NAMED}
_FACTIONS_OR_NAMED = _FACTIONS | {_NAMED}
_OFFICE, _GROUP = MentionKind.OFFICE, MentionKind.GROUP
_PALESTINIAN = "palestinian-authority"
_ISRAEL = "israel"
_JIHAD = "islamic-jihad"
_HAMAS = "hamas"
_FIGHTING = frozenset({_ISRAEL, _PALESTINIAN, "fatah"})
_LISTING = frozenset({"among", "including", "include", "namely", "such"})
_LONGEST_LIST = 16
_BACK = 9
_BY = 3


@final
class Parties:
    """For which side of a conflict an actor of the registry stands."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry, which says what belongs to what."""
        self.gazetteer = gazetteer
        self._actors = gazetteer.actors
        states = {str(actor.country): id for id, actor in self._actors.items() if actor.kind == "state"}
        self._states = states | {"PSE": _PALESTINIAN}
        self._known: dict[str, str | None] = {}
        self._fighting = frozenset(id for id, actor in self._actors.items() if actor.sector == "REB" or id in _FIGHTING)

    def side_of(self, actor: str | None, office: str | None = None) -> str | None:
        """Return the armed movement, state or body for which an actor, or the holder of an office, stands."""
        if office is not None:
            actor = self.gazetteer.offices_by_id[office].organization
        if actor is None:
            return None
        if actor not in self._known:
            self._known[actor] = self._find(actor)
        return self._known[actor]

    def fights(self, side: str | None) -> bool:
        """Say whether a side is one of those that mostly fight here, and do not mediate."""
        return side in self._fighting

    def _find(self, actor: str) -> str | None:
        if actor not in self._actors:
            return None
        one = self._actors[actor]
        if one.kind == "person" and one.part_of is None:
            offices = self.gazetteer.lookup.offices_of(actor)
            sides = [self.side_of(None, office) for office in offices]
            return sides[0] if sides else self._states.get(str(one.country))
        wholes = [id for id in self.gazetteer.lookup.wholes_of(actor) if id in self._actors]
        armed = [id for id in wholes if self._actors[id].sector == "REB"]
        if armed:
            return armed[-1]
        for id in wholes:
            if id in {_PALESTINIAN, "fatah", "plo"} or self._actors[id].kind == "state":
                return id if id != "state-of-palestine" else _PALESTINIAN
        if one.sector in {"MED", "NGO", "PTY", "CVL"}:
            return None
        return wholes[-1] if one.country is None else self._states.get(str(one.country))


@final
class Sides:
    """Who fights and who mediates in one article."""

    def __init__(self, parties: Parties, reading: Reading, scenes: Sequence[Scene]) -> None:
        """Begin an article."""
        self._parties = parties
        self._reading = reading
        self._scenes = scenes

    @cached_property
    def named(self) -> Counter[str]:
        """How often the article names each side that fights, in the order in which they are first named."""
        mentions = [phrase.mention for phrase in self._reading.phrases if phrase.mention.kind in ACTING]
        found = [self.of(mention, generic=False) for mention in mentions]
        return Counter([side for side in found if side is not None and self.fights(side)])

    @cached_property
    def mediators(self) -> tuple[str, ...]:
        """The sides that the article says to mediate, in the order in which it names them."""
        return tuple(
            dict.fromkeys(
                side
                for scene in self._scenes
                if not _MEDIATING.isdisjoint(scene.keys)
                for side in self.mediating(scene)
            )
        )

    def of(self, mention: Mention, *, generic: bool = True) -> str | None:
        """Return the side for which a mention stands; of all Palestinians one that the article names."""
        if mention.kind is _OFFICE:
            side = self._parties.side_of(mention.actor, mention.office)
        else:
            side = self._parties.side_of(mention.actor)
        if generic and mention.kind is _GROUP and side == _PALESTINIAN:
            armed = _FACTIONS & set(mention.text.lower().split())
            if self.named[_HAMAS] and (armed or not self.named[_PALESTINIAN]):
                return _HAMAS
            if armed:
                return _JIHAD if self.named[_JIHAD] else None
        return side

    def of_unit(self, scene: Scene, place: int) -> str | None:
        """Return the side for which what stands at a place stands."""
        mention = scene.units[place].mention
        if mention is None or mention.kind not in ACTING:
            return None
        return self.of(mention)

    def fights(self, side: str | None) -> bool:
        """Say whether a side is one of those that fight."""
        return self._parties.fights(side)

    def fighters(self, scene: Scene, places: Iterable[int]) -> tuple[str, ...]:
        """Return the sides that fight, of those who are named at some places of a sentence."""
        mentions = [scene.units[i].mention for i in places]
        found = [self.of(mention) for mention in mentions if mention is not None and mention.kind in ACTING]
        return tuple(dict.fromkeys([side for side in found if side is not None and self.fights(side)]))

    def name_of(self, place: str) -> str:
        """Return the name of a place of the registry."""
        return self._parties.gazetteer.places[place].name

    def fighting_in(self, land: str | None) -> tuple[str, ...]:
        """Return who fights in a land, where the article names two of them; `None` stands for Gaza."""
        known = lexicon("truces")["lands"].get(land or "gaza-strip", ())
        named = [side for side in known if self.named[side]]
        return tuple(named[:2]) if len(named) > 1 else ()

    def opponent_of(self, side: str) -> str | None:
        """Return the other side of a fight that one side fights, of those whom the article names."""
        if side == _ISRAEL:
            others = [one for one in self.named if one not in {_ISRAEL, _PALESTINIAN, "fatah"}]
            return max(others, key=lambda one: self.named[one], default=None)
        return _ISRAEL if self.named[_ISRAEL] else None

    @cached_property
    def listed_factions(self) -> tuple[str, ...]:
        """The movements that the article lists where it speaks of factions."""
        for scene in self._scenes:
            if _LISTING.isdisjoint(scene.keys):
                continue
            places = scene.places_of(_FACTIONS_OR_NAMED)
            place = next((i for i in places if scene.keys[i] or self._is_of_factions(scene, i)), None)
            if place is None or not _LISTING & set(scene.keys[place : place + 4]):
                continue
            found: list[str] = []
            for i in range(place + 1, min(place + _LONGEST_LIST, len(scene.units))):
                mention = scene.units[i].mention
                if scene.at[i] in {"have", "has", "are", "were", "will", "said", ".", "had"}:
                    break
                if mention is not None and mention.kind in {MentionKind.ORGANIZATION, MentionKind.GROUP}:
                    side = self.of(mention)
                    found += [side] if side is not None and self.fights(side) else []
            if len(found) > 1:
                return tuple(dict.fromkeys(found))
        return ()

    def _is_of_factions(self, scene: Scene, place: int) -> bool:
        mention = scene.units[place].mention
        return mention is not None and mention.kind is _GROUP and not _FACTIONS.isdisjoint(mention.text.lower().split())

    def names_factions(self, scene: Scene) -> bool:
        """Say whether a sentence speaks of the factions as a group."""
        return any(self._is_of_factions(scene, i) for i in scene.marked)

    # Who mediates

    def mediating(self, scene: Scene, near: int | None = None) -> tuple[str, ...]:
        """Return the sides that a sentence says to mediate, or to have brokered what stands near a place."""
        found: list[str] = []
        for place in scene.places_of(_MEDIATING_OR_NAMED if near is None else _MEDIATING):
            mention = scene.units[place].mention
            if scene.keys[place]:
                if near is None or abs(place - near) <= _BACK:
                    found += self._mediating_at(scene, place)
            elif (
                mention is not None
                and mention.kind is _GROUP
                and not _MEDIATING.isdisjoint(mention.text.lower().split())
            ):
                found += [side for side in [self.of(mention)] if side is not None]
        return tuple([side for side in dict.fromkeys(found) if not self.fights(side)])

    def _mediating_at(self, scene: Scene, place: int) -> Iterable[str]:
        key = scene.at[place]
        if (scene.at[place - 1] == "-" and place > 1) or key in {
            "mediation",
            "mediators",
            "mediator",
            "auspices",
            "intermediaries",
        }:
            found = self._adjectives(scene, place)
            if found or scene.at[place - 1] == "-":
                return found
        by = next(
            (i for i in range(place + 1, min(place + 1 + _BY, len(scene.units))) if scene.at[i] in {"by", "of"}), None
        )
        if by is not None:
            return self._row(scene, by + 1)
        if key in {"mediation", "auspices", "broker", "mediator", "led", "backed", "intermediaries"}:
            subject = scene.subjects(place) if key in {"mediator", "broker"} else []
        else:
            subject = scene.subjects(place)
        named = range(subject[0], place) if subject else ()
        return [side for i in named if (side := self.of_unit(scene, i)) is not None]

    def _row(self, scene: Scene, place: int) -> list[str]:
        """Return the sides named one after another from a place on."""
        found: list[str] = []
        i = place
        steps = 0
        while i < len(scene.units) and steps < _BACK:
            unit = scene.units[i]
            side = self.of_unit(scene, i)
            if side is None:
                side = self._adjective(scene, i) if unit.key else None
            if side is not None:
                found.append(side)
                steps = 0
            elif unit.key in {
                "that",
                "which",
                "in",
                "after",
                "on",
                "to",
                "ended",
                ".",
                ";",
                "when",
                "took",
                "went",
                "came",
                "has",
                "between",
                "with",
            }:
                break
            steps += 1
            i += 1
        return found

    def _adjectives(self, scene: Scene, place: int) -> list[str]:
        """Return the states whose adjectives stand before a word: "Egyptian and Qatari mediation", "UN-brokered"."""
        found: list[str] = []
        i = place - 1
        while i >= 0 and place - i <= _BACK:
            side = self.of_unit(scene, i) or self._adjective(scene, i)
            if side is not None and not self.fights(side):
                found.insert(0, side)
            elif scene.at[i] not in {"-", "and", ",", "&", "the", "joint"}:
                break
            i -= 1
        return found

    def _adjective(self, scene: Scene, place: int) -> str | None:
        gazetteer = self._parties.gazetteer
        entries = gazetteer.longest_at(self._reading.tokens, scene.units[place].first)[1]
        id = next(
            (
                entry.ids[0]
                for entry in entries
                if entry.kind in {EntryKind.ADJECTIVE, EntryKind.STATE, EntryKind.ORGANIZATION}
            ),
            None,
        )
        return self._parties.side_of(id)

    def announcing(self, scene: Scene, places: Iterable[int]) -> tuple[str, ...]:
        """Return those who usually mediate, of those who agreed or announced a truce."""
        sides = (self.of_unit(scene, i) for i in places)
        return tuple(dict.fromkeys(side for side in sides if side in _USUAL))

    def beside_talks(self, scene: Scene, noun: int) -> tuple[str, ...]:
        """Return those who usually mediate and whom a sentence names before the noun of what is talked about."""
        sides = (self.of_unit(scene, i) for i in scene.marked if i < noun)
        return tuple(dict.fromkeys(side for side in sides if side in _USUAL))
