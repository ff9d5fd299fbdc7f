"""The noun of a truce in a sentence, and what its own phrase says: how long, what for, where and of which day."""

from typing import NamedTuple

from mideast_events.ceasefires import CeasefirePurpose
from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.lexicons import lexicon, words
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import UnitKind
from mideast_events.extraction.truces.words import BREAKS, DETERMINERS, STRONG, WEAK

_STOPPED = words("truces", "nouns", "stopped")
_FIGHTING = _STOPPED - {"war", "offensive"}
_HEADS = {name: words("truces", "heads", name) for name in ("deal", "negotiation", "proposal", "violation", "other")}
_PHASES = words("truces", "cues", "phases")
_FURTHER = frozenset({"second", "next", "two", "third"})
_PURPOSES = {CeasefirePurpose(name): words("truces", "purposes", name) for name in lexicon("truces")["purposes"]}
_MODIFIERS = 8
_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
}


STARTS = STRONG | WEAK | {"cease", "pause", "pauses", "cessation", "halt", "end", "suspension"}
"""The words with which the noun of a truce can begin."""


class Noun(NamedTuple):
    """The noun of a truce in a scene: its places, and what follows it in one phrase."""

    first: int
    end: int
    head: str
    is_weak: bool


def noun_at(scene: Scene, place: int) -> Noun | None:  # noqa: C901, PLR0912 - one branch a wording
    """Return the noun of a truce that begins at a place, or `None`."""
    key = scene.at[place]
    end = place + 1
    weak = False
    if key in STRONG:
        pass
    elif key == "cease" and scene.at[place + 1] == "-" and scene.at[place + 2] in {"fire", "fires"}:
        end = place + 3
    elif key == "cease" and scene.at[place + 1] in {"fire", "fires"}:
        end = place + 2
    elif key in {"pause", "pauses"}:
        humanitarian = scene.at[place - 1] in {"humanitarian", "temporary", "tactical"}
        stopped = scene.at[place + 1] == "in" and _stopped(scene, place + 2)
        if not humanitarian and not stopped:
            return None
    elif key in {"cessation", "halt", "suspension", "end"} and scene.at[place + 1] in {"of", "to", "in"}:
        end = _stopped(scene, place + 2)
        if not end or (key == "end" and not _is_declared(scene, place)):
            return None
    elif key in WEAK:
        weak = scene.at[place - 1] != "of" or scene.at[place - 2] != "period"
    else:
        return None
    head, head_end = "", end
    i = end
    for _ in range(5):
        word = scene.at[i]
        found = next((name for name, heads in _HEADS.items() if word in heads), None)
        if found is not None:
            head, head_end = found, i + 1
            if found != "deal":
                break
        elif word not in {
            "and",
            "-",
            "for",
            "hostage",
            "hostages",
            "prisoner",
            "prisoners",
            "captives",
            "exchange",
            "release",
            "swap",
            "captive",
        }:
            break
        i += 1
    return Noun(place, head_end, head, weak)


def _stopped(scene: Scene, place: int) -> int:
    """Return the place after what is stopped, or 0 where it is no fighting."""
    while scene.at[place] in {"the", "all", "their", "months", "of", "military", "weeks"}:
        place += 1
    return place + 1 if scene.at[place] in _FIGHTING else 0


def _is_declared(scene: Scene, place: int) -> bool:
    return bool(
        {"declared", "announced", "declare", "proclaimed", "declares"} & set(scene.keys[max(0, place - 3) : place])
    )


def modifiers_of(scene: Scene, noun: Noun) -> list[str]:
    """Return the words of the noun's phrase before it."""
    found: list[str] = []
    i = noun.first - 1
    while i >= 0 and len(found) < _MODIFIERS:
        key = scene.at[i]
        if (
            key in DETERMINERS
            or key in BREAKS
            or key in {",", "of", "to", "for", "on", "in", "by", "with", "that", "and", "after"}
        ):
            break
        found.append(key)
        if key == "-" and scene.at[i - 1]:
            found.append(f"{scene.at[i - 1]}-{scene.at[i + 1]}")
        i -= 1
    return found


def is_phase(scene: Scene, noun: Noun) -> bool:
    """Say whether it is the next phase of a truce."""
    near = scene.keys[max(0, noun.first - 5) : noun.first]
    return not (_PHASES.isdisjoint(near) or _FURTHER.isdisjoint(near))


def is_brokered(scene: Scene, noun: Noun) -> bool:
    """Say whether its own phrase says that it was brokered: "an Egyptian-brokered truce"."""
    return bool({"brokered", "mediated", "sponsored", "negotiated"} & set(modifiers_of(scene, noun)))


def land_of(scene: Scene, noun: Noun) -> str | None:
    """Return the place that a truce is said to be for; an empty text where it is one that is not known."""
    before = scene.units[noun.first - 1] if noun.first else None
    if before is not None and before.mention is not None and before.mention.place:
        return before.mention.place
    if scene.at[noun.end] in {"in", "for"} and noun.end + 1 < len(scene.units):
        i = noun.end + 1
        while scene.at[i] in {"the", "southern", "northern", "besieged", "war", "-", "torn"}:
            i += 1
        if i >= len(scene.units):
            return None
        unit = scene.units[i]
        if unit.mention is not None:
            return unit.mention.place
        word = scene.reading.tokens.words[unit.first]
        return "" if unit.kind is UnitKind.WORD and word[0].isupper() and word.isalpha() else None
    return None


def days_of(scene: Scene, noun: Noun) -> float | None:
    """Return for how many days a truce is, as in "a 72-hour truce"."""
    lengths = lexicon("truces")["lengths"]
    for i in range(max(0, noun.first - 5), noun.first):
        unit = scene.at[i]
        if unit in lengths and scene.at[i + 1] == "-" and scene.at[i + 2] in {"long", "old"}:
            return float(lengths[unit]) if scene.at[i + 2] == "long" and scene.at[i - 1] != "-" else None
        if unit in lengths and scene.at[i - 1] == "-":
            number = scene.at[i - 2]
            if number.isdecimal() and len(number) < 4:  # noqa: PLR2004 - hours and days, not years
                return int(number) * float(lengths[unit])
            if number in _NUMBERS:
                return _NUMBERS[number] * float(lengths[unit])
    return None


def purposes_of(scene: Scene, noun: Noun) -> frozenset[CeasefirePurpose]:
    """Return what a truce is for, by the words of its own phrase."""
    near = scene.keys[max(0, noun.first - 4) : noun.end + 3]
    return frozenset(purpose for purpose, its_words in _PURPOSES.items() if not its_words.isdisjoint(near))


def own_date(scene: Scene, noun: Noun) -> DateExpression | None:
    """Return the date in a truce's own phrase: "the November 21 truce", "Sunday's truce", "the truce of May 2021"."""
    near = noun.first - 2 if scene.is_possessive(noun.first - 2) else noun.first - 1
    if near >= 0 and scene.units[near].kind is UnitKind.DATE:
        return scene.units[near].date
    if scene.at[noun.end] == "of" and noun.end + 1 < len(scene.units):
        return scene.units[noun.end + 1].date
    return None
