"""What a noun tells of an event: whose it was, against whom, where and when: "Monday's rocket fire on Sderot"."""

from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.names.words import POSSESSIVE
from mideast_events.extraction.syntax.scenes import Scene

_AGAINST = frozenset({"on", "against", "at", "of", "with"})
_AROUND = frozenset({"in", "on", "at", "of", "against", "near", "over", "with", "inside"})
_BEFORE_DATES = frozenset({"in", "on", "of", "late", "early", "earlier"})
_BEGAN = frozenset({"began", "started", "erupted"})
_RELATIVE = frozenset({"which", "that"})
_STOPS = frozenset({
    "the", "a", "an", "of", "and", "or", "to", "by", "in", "on", "at", "with", "from", "for", "after", "before", ",",
    "since", "during", ";", ":", "“", "”", '"', "(", ")", "—", "–", "\n", "that", "who", "which", "than", "but",
})  # fmt: skip
_UNREAL = frozenset({
    "planned", "possible", "potential", "threatened", "looming", "imminent", "expected", "feared", "alleged", "foiled",
    "thwarted", "no", "any", "future", "another", "plan", "plans", "planning", "threat", "threats", "avert", "prevent",
    "attempted", "heart", "verbal", "panic",
})  # fmt: skip
_REACH = 5
_FAR = 8


def owners(scene: Scene, place: int) -> list[int]:
    """Return the units of those whose deed the noun at a place is: "Israel's strikes", "a Hamas attack", "by A"."""
    by = next((i for i in range(place + 1, min(place + _REACH, len(scene.units))) if scene.keys[i] == "by"), None)
    if by is not None:
        return scene.objects(by)[:1]
    for i in _before(scene, place):
        if scene.units[i].acts:
            return [i]
    return []


def words_before(scene: Scene, place: int) -> list[str]:
    """Return the words that qualify the noun at a place."""
    return [scene.keys[i] for i in _before(scene, place)]


def against(scene: Scene, place: int) -> list[int]:
    """Return the units of those against whom it was: "the attack on Israel", "the killing of A"."""
    return scene.objects(place + 1)[:2] if scene.at[place + 1] in _AGAINST else []


def where(scene: Scene, place: int) -> str | None:
    """Return the id of the place named right before the noun, or behind it: "the Gaza war", "a raid on Jenin"."""
    before = next((scene.units[i].place for i in _before(scene, place) if scene.units[i].place), None)
    behind = range(place + 2, min(place + _FAR, len(scene.units)))
    named = (scene.units[i].place for i in behind if scene.keys[i - 1] in _AROUND)
    return before or next((place for place in named if place is not None), None)


def is_unreal(scene: Scene, place: int) -> bool:
    """Say whether it is but planned or denied, or none: "plans for an attack", "no raids", "a heart attack"."""
    return not _UNREAL.isdisjoint(scene.keys[max(0, place - _REACH) : place])


def date_of(scene: Scene, place: int) -> DateExpression | None:
    """Return when it was, told right before the noun or behind it: "the 2014 war", "the war that began on May 10"."""
    for i in _before(scene, place):
        if (date := scene.units[i].date) is not None and date.value is not None:
            return date
    i = place + 1
    i += scene.at[i] == ","
    i += scene.at[i] in _RELATIVE
    began = scene.at[i] in _BEGAN
    if not began and i > place + 1:
        return None
    for k in range(i + began, min(i + began + _REACH, len(scene.units))):
        unit = scene.units[k]
        if unit.date is not None and unit.date.value is not None:
            return unit.date
        passed = scene.keys[k] in _AROUND | _BEFORE_DATES or unit.place is not None or unit.acts
        if not (passed or scene.keys[k].isalpha()) or scene.keys[k] in {"since", "after", "before", "and"}:
            break
        if scene.is_past(k) or scene.is_finite(k):
            break
    return None


def _before(scene: Scene, place: int) -> list[int]:
    """Return the units that qualify a noun, the nearest first: "Monday's deadly Hamas" before "attack"."""
    found: list[int] = []
    for i in range(place - 1, max(-1, place - 1 - _REACH), -1):
        if scene.keys[i] in _STOPS or scene.is_finite(i) or (scene.is_past(i) and scene.keys[i] != "led"):
            break
        if scene.keys[i] not in POSSESSIVE:
            found.append(i)
    return found
