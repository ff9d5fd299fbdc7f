"""Which sides a sentence gives for a truce."""

from typing import NamedTuple

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import UnitKind
from mideast_events.extraction.truces.nouns import Noun
from mideast_events.extraction.truces.sides import Sides
from mideast_events.extraction.truces.stages import Verdict
from mideast_events.extraction.truces.words import BREAKS, DETERMINERS

_WORD = UnitKind.WORD
_ALONE = words("truces", "cues", "alone")
_DECLARING = words("truces", "cues", "declaring")
_ENDING = frozenset({"that", "which", ".", "after", "has", "had"})
_BEFORE_JOINED = DETERMINERS | BREAKS | {","}
_MODIFIERS = 8
_LONGEST_PAIR = 12
_MOST_PARTIES = 4
_BY = 6
_WITH = 4
_TWO_SIDES = 2
_ISRAEL = "israel"


class Named(NamedTuple):
    """Whose a truce is by a sentence, and how the sentence says so.

    Attributes:
        parties: the sides; empty where it does not say.
        how: by what they were found.
        alone: whether one side alone declared it.
    """

    parties: tuple[str, ...]
    how: str = ""
    alone: bool = False


def parties_of(scene: Scene, noun: Noun, verdict: Verdict, sides: Sides) -> Named:
    """Return the sides that a sentence gives for a truce."""
    if sides.listed_factions and sides.names_factions(scene) and not _is_with_israel(scene, noun, sides):
        return Named(sides.listed_factions, "the factions that the article lists")
    pair = _between(scene, noun, sides) or _joined(scene, noun, sides)
    if pair:
        return Named(pair, "named as the two sides")
    places = doers_of(scene, noun, verdict)
    doers = sides.fighters(scene, places)
    other = _with(scene, noun, sides)
    if other is not None:
        opponent = sides.opponent_of(other)
        ones = tuple(side for side in doers if side != other) or ((opponent,) if opponent is not None else ())
        return Named((*ones, other) if ones else (), "named with whom")
    if len(doers) > 1:
        return Named(doers, "named as those who agree")
    return _of_context(scene, noun, verdict, sides, places)


def _of_context(scene: Scene, noun: Noun, verdict: Verdict, sides: Sides, places: list[int]) -> Named:
    """Return the sides of a truce of which a sentence names at most one that agrees or declares it, at some places."""
    doers = sides.fighters(scene, places)
    first = places[0] if places and verdict.cue < noun.first else 0
    comma = next((i for i in scene.places_of({","}) if i >= noun.end), len(scene.units))
    named = sides.fighters(scene, range(first, comma if first else len(scene.units)))
    if doers and scene.at[verdict.cue] in _DECLARING:
        is_told_on = "that" in scene.keys[verdict.cue : noun.first]
        if _ALONE & set(scene.keys) or (len(named) == 1 and not is_told_on and not sides.mediating(scene, noun.first)):
            return Named(doers[:1], "one side's own", alone=True)
    armed = tuple(side for side in named if side not in {"palestinian-authority", "fatah"})
    if len(armed) == _TWO_SIDES and _ISRAEL in armed:
        return Named(armed, "the two sides that the sentence names")
    opponent = sides.opponent_of(doers[0]) if doers else None
    if opponent is not None:
        return Named((doers[0], opponent), "one side, and the other of the article")
    return Named(())


def _is_with_israel(scene: Scene, noun: Noun, sides: Sides) -> bool:
    """Say whether Israel is named as the other side of the factions' truce."""
    places = [i for i in range(noun.first) if scene.at[i - 1] in {"between", "and", "with"}]
    return _ISRAEL in sides.fighters(scene, places)


def _between(scene: Scene, noun: Noun, sides: Sides) -> tuple[str, ...]:
    """Return the sides of "a truce between Israel and Hamas"; those behind the noun first."""
    places = list(scene.places_of({"between"}))
    for i in [*[i for i in places if i >= noun.end], *[i for i in reversed(places) if i < noun.first]]:
        pair = _pair(scene, i + 1, sides)
        if len(pair) > 1 and any(map(sides.fights, pair)):
            return pair  # not "efforts between Egypt and Qatar for a truce"
    return ()


def _pair(scene: Scene, place: int, sides: Sides) -> tuple[str, ...]:
    found: list[str] = []
    for i in range(place, min(place + _LONGEST_PAIR, len(scene.units))):
        side = sides.of_unit(scene, i)
        if side is not None:
            found += [side] * (not scene.is_possessive(i))
            continue
        is_past = scene.units[i].kind is _WORD and len(found) > 1
        closed = scene.at[i] == "," and "and" in scene.keys[place:i]  # "between Israel and Hamas, a US envoy left"
        if closed or scene.at[i] in _ENDING or (is_past and scene.at[i] not in {"and", ",", "the", "&", "-"}):
            break
    return tuple(dict.fromkeys(found))[:_MOST_PARTIES]


def _joined(scene: Scene, noun: Noun, sides: Sides) -> tuple[str, ...]:
    """Return the sides of "an Israel-Hamas truce"."""
    i = noun.first - 1
    while i > 1 and scene.at[i] and scene.at[i] not in _BEFORE_JOINED and noun.first - i < _MODIFIERS:
        i -= 1
    if i > 1 and scene.at[i - 1] in {"-", "–", "/"}:
        one, other = sides.of_unit(scene, i - 2), sides.of_unit(scene, i)
        if one and other and one != other and (sides.fights(one) or sides.fights(other)):
            return one, other
    return ()


def _with(scene: Scene, noun: Noun, sides: Sides) -> str | None:
    """Return with whom a truce is: "a truce with the movement Hamas"."""
    place = next((i for i in range(noun.end, noun.end + _WITH) if scene.at[i] == "with"), None)
    if place is None:
        return None
    places = range(place + 1, min(place + 1 + _BY, len(scene.units)))
    return next(iter(sides.fighters(scene, [i for i in places if not scene.is_possessive(i)])), None)


def doers_of(scene: Scene, noun: Noun, verdict: Verdict) -> list[int]:
    """Return the places of those who agree, declare or broker a truce: who does it, or by whom it is done."""
    if verdict.cue >= noun.end:
        end = len(scene.units)
        by = next((i for i in range(verdict.cue + 1, min(verdict.cue + _BY, end)) if scene.at[i] == "by"), None)
        return [i for i in range(by, min(by + _BY, end)) if scene.units[i].acts] if by is not None else []
    if verdict.cue == noun.first or scene.at[verdict.cue] in {"since", "after"}:
        return []
    return scene.subjects(verdict.cue)
