"""Where a sentence turns from what it tells to something else: the next act, another's, a journey that goes on."""

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import Unit

GOING = frozenset({"goes", "flies", "travels", "heads", "leaves", "continues", "proceeds", "returns"})
"""How a journey is said to go on."""
WHO = frozenset({"who", "whose", "whom"})
"""What begins a clause about a person."""
RELATIVE = WHO | {"which"}
"""What begins a clause about somebody or something named just before."""
THAT = RELATIVE | {"that"}
"""What begins a clause about what stands before it, or what somebody said."""
WAS = frozenset({"was", "were", "had", "has"})
"""What leads to a verb for what was."""
AHEAD = frozenset({"will", "would", "is", "are"})
"""What leads to a verb for what is to come."""
AND = frozenset({"and", "but", "while"})
"""What adds one clause to another."""

_PLANNED = words("meetings", "cues", "planned")
_GATHERINGS = words("meetings", "words", "gatherings")
_LISTING = frozenset({"between", "of", "involving", "among", "together"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_HELD_SOMEWHERE = frozenset({"held", "place"})
_DUE = frozenset({"to", "due", "expected", "scheduled"})
_PREPARATIONS = frozenset({"preparations", "preparation", "prepare"})
_TO_COME = frozenset({"will", "due", "expected", "scheduled"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_ENDING = frozenset({".", ",", "in", "at"})
_NEAR = 4


def turns_away(scene: Scene, last: int, k: int) -> bool:
    """Say whether a sentence turns, after "and", to what is to come or to what somebody else does."""
    if scene.keys[k] in AND:
        return _looks_ahead(scene, last, k)
    return scene.keys[k - 1] in AND and _somebody_else_acts(scene, last, k)


def _somebody_else_acts(scene: Scene, last: int, k: int) -> bool:
    """Say whether somebody begins a clause of his own after "and", and is not listed: "between A and B was held"."""
    hosts = scene.at[last + 1] == "by" and scene.at[last - 1] in _GATHERINGS  # "a summit hosted by A and B was held"
    if hosts or not (scene.units[k].acts and scene.begins_clause(k)):
        return False
    return _LISTING.isdisjoint(scene.keys[last:k]) or "and" in scene.keys[last + 1 : k - 1]


def does_a_thing(scene: Scene, k: int, i: int) -> bool:
    """Say whether a plain noun does something else on a date: "met A, and the text was signed five days later"."""
    if scene.keys[k] != "and" or scene.at[k + 1] not in _ARTICLES:
        return False
    verb = next((m for m in range(k + 2, i) if not scene.keys[m] or scene.is_finite(m)), i)
    return verb < i and bool(scene.keys[verb])


def leads_aside(scene: Scene, k: int) -> bool:
    """Say whether a word begins a relative clause or the next one, or a journey goes on there."""
    on = scene.keys[k] == "and" and _goes_on(scene, k)
    return on or scene.keys[k] in WHO or _begins_another(scene, k) or _is_about_somebody(scene, k)


def is_of_another_occasion(scene: Scene, i: int) -> bool:
    """Say whether what is prepared is an occasion other than the one told: "met A ahead of a summit in Amman"."""
    ahead = scene.at[i] == "ahead" and scene.at[i + 1] == "of" and scene.at[i + 2] in {"a", "an"}
    another = ahead or (scene.at[i] in _PREPARATIONS and scene.at[i + 1] == "for")
    return another and not _GATHERINGS.isdisjoint(scene.keys[i + 2 : i + 3 + _NEAR])


def _looks_ahead(scene: Scene, last: int, k: int) -> bool:
    """Say whether a sentence turns from what was to what is to come: "had met A and would see B on Friday"."""
    due = scene.at[k + 1] in WAS and not _DUE.isdisjoint(scene.keys[k + 2 : k + _NEAR])
    return (due or scene.at[k + 1] in AHEAD) and AHEAD.isdisjoint(scene.keys[max(0, last - _NEAR) : last])


def another_clause_follows(scene: Scene, last: int, i: int) -> bool:
    """Say whether a verb follows a comma: "who met A in May, is to arrive on Friday", "sees A, heads to B"."""
    commas = (k for k in range(last + 1, i) if scene.keys[k] == ",")
    verbs = (comma + 1 + (scene.keys[comma + 1] == "and") for comma in commas)
    return any((scene.is_finite(k) and not is_of_the_same(scene, k)) or scene.keys[k] in GOING for k in verbs)


def is_of_the_same(scene: Scene, k: int) -> bool:
    """Say whether a verb says where a meeting is: "A meeting of A and B, put off in May, will now take place"."""
    return not _HELD_SOMEWHERE.isdisjoint(scene.keys[k : k + _NEAR])


def opens_another(scene: Scene, i: int, turns: frozenset[str]) -> bool:
    """Say whether a date leads to what somebody did next: "saw A in Ramallah, and the next day he was in Ankara"."""
    i += scene.at[i] == "on"
    if i + 2 >= len(scene.units) or scene.units[i].date is None:
        return False
    acts = scene.units[i + 1].acts and not scene.is_possessive(i + 1)
    return scene.at[i + 1] in turns or (acts and (scene.is_finite(i + 2) or scene.at[i + 2] in _ENDING))


def _goes_on(scene: Scene, k: int) -> bool:
    """Say whether a journey goes on, by a verb or without one: "to see A and goes on to Cairo on Wednesday"."""
    return scene.at[k + 1] in GOING or goes_elsewhere(scene, k)


def goes_elsewhere(scene: Scene, k: int) -> bool:
    """Say whether a journey goes on at a place: "to Jerusalem today to meet A, and to Ramallah on Thursday"."""
    to = k + 1
    while to < len(scene.units) and (scene.units[to].date is not None or scene.keys[to] == "on"):
        to += 1  # "and last Wednesday to Nicosia"
    on = scene.keys[k] == "and" and scene.at[to] == "to" and to + 1 < len(scene.units)
    return on and _names_a_place(scene.units[to + 1])


def _names_a_place(unit: Unit) -> bool:
    return unit.mention is not None and unit.mention.place is not None


def _is_about_somebody(scene: Scene, k: int) -> bool:
    """Say whether a clause tells what somebody did or had done: "talks with A, which he broke off on Sunday"."""
    verbs = range(k + 1, k + _NEAR)
    planned = not _TO_COME.isdisjoint(scene.keys[:k]) and any(map(scene.is_past, verbs))  # "will see A where he met B"
    before = scene.keys[k] == "where" and (planned or "had" in scene.keys[k + 1 : k + _NEAR])
    if not (before or scene.keys[k] == "which") or k + 1 == len(scene.units):
        return False
    if not (scene.units[k + 1].acts or scene.keys[k + 1] in _PRONOUNS):
        return False
    return _PLANNED.isdisjoint(scene.keys[k + 1 : k + _NEAR])


def _begins_another(scene: Scene, k: int) -> bool:
    """Say whether "that" begins what happened then, and not for when something was planned."""
    if scene.keys[k] != "that" or scene.at[k + 1] not in WAS or scene.keys[k + 2 : k + 4] == ["to", "have"]:
        return False
    return _PLANNED.isdisjoint(scene.keys[k + 1 : k + _NEAR])
