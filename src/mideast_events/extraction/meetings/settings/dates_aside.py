"""Which dates of a sentence are of something else than what a word tells, and which of the others is nearest."""

from itertools import chain, pairwise

from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.settings.turns import (
    AND,
    RELATIVE,
    THAT,
    another_clause_follows,
    does_a_thing,
    leads_aside,
    opens_another,
    turns_away,
)
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.times.contexts import EVENT_NOUNS
from mideast_events.extraction.times.rules import FROM_EVENT, SINCE_THEN

_CALLED_OFF = words("meetings", "cues", "cancelled") | words("meetings", "cues", "postponed")
_REPORTING = words("meetings", "words", "reporting")
_NOT_THEN = frozenset({"since", "until", "after", "before", "following"})
_QUOTES = frozenset({"“", '"'})
_THIS_DAY = frozenset({"this", "today", "tonight", "yesterday"})
_JUDGING = frozenset({"described", "hailed", "praised", "defended", "criticised", "criticized", "recalled"})
_ARRIVING = frozenset({"arrival", "arriving", "landing"})  # "met A shortly after his arrival on Monday"
_SINCE = frozenset({"since", "until"})
_OCCASIONS = EVENT_NOUNS - {"summit", "conference", "talks", "negotiations", "round", "peace", "report"} | {"one"}
_BEGUN = frozenset({"started", "began", "begun", "erupted"})
_OWN = frozenset({"his", "her", "their"})
_OWN_TALKS = frozenset({"talks", "meeting", "meetings", "discussions", "visit", "trip"})
_LEADING_ASIDE = THAT | {"where", "and"}
_RESOLVING = frozenset({"agreed", "decided", "vowed", "promised", "offered", "refused", "declined"})
_FOR_LATER = frozenset({"ahead", "prepare", "preparing", "preparation", "preparations"})
_NEAR = 4
_FAR = 9
_FARTHEST_DATE = 16


def is_owned(scene: Scene, last: int, i: int) -> bool:
    """Say whether a noun is told to be of a day: "after Sunday's meeting with A"."""
    return i < last < i + _NEAR and scene.is_possessive(i) and all(scene.keys[i + 1 : last])


def is_after_another(scene: Scene, last: int, i: int, date: DateExpression) -> bool:
    """Say whether a date counts from what somebody else did: "is to see A on Monday, two weeks after B was there"."""
    return date.rule == FROM_EVENT and i > last and i + 1 < len(scene.units) and scene.units[i + 1].acts


def nearest_date(scene: Scene, place: int, last: int, inside: list[int], outside: list[int]) -> int | None:
    """Return which date tells when it was what the words from one place to another tell, those of its clause first."""
    # What stands before "that" says on which day somebody told it.
    outside = [i for i in outside if i > place or _is_told_of_what_follows(scene, i, place)]
    # Nor is what stands behind "and that": "said that A had rung him and that they would meet on Sunday".
    outside = [i for i in outside if ["and", "that"] not in ([*pair] for pair in pairwise(scene.keys[last:i]))]
    wanted = chain(
        (i for i in inside if place < i < last),
        (i for i in inside if i > last),
        (i for i in reversed(inside) if i < place),
        (i for i in reversed(outside) if i < place),
        (i for i in outside if 0 < i - last < _FARTHEST_DATE),
    )
    return next(wanted, None)


def is_followed(scene: Scene, i: int, place: int) -> bool:
    """Say whether a date is of what followed what a word tells: "saw A on Sunday following a tour with B and C"."""
    if i > place or "following" not in scene.keys[i + 1 : place] or "," in scene.keys[i + 1 : place]:
        return False
    return sum(unit.acts for unit in scene.units[:i]) > 1  # but "left Cairo on Sunday following talks"


def is_of_a_speech(scene: Scene, i: int) -> bool:
    """Say whether a day is counted from when a quoted person spoke: "'This evening I received A,' B said"."""
    return scene.keys[0] in _QUOTES and scene.reading.tokens.keys[scene.units[i].first] in _THIS_DAY


def is_before_he_does(scene: Scene, start: int) -> bool:
    """Say whether a clause tells what somebody did later than what is told before it."""
    return scene.at[start - 1] == "before" and start < len(scene.units) and scene.units[start].acts


def _is_told_of_what_follows(scene: Scene, i: int, place: int) -> bool:
    """Say whether a date tells when a word behind it was: "In May, at talks that were kept secret, A met B"."""
    that = scene.keys.index("that", i, place - 1) if "that" in scene.keys[i : place - 1] else None
    if that is None:
        return True
    return i <= 1 and scene.at[that - 1] not in _REPORTING and "," in scene.keys[that:place]


def is_of_own_talks(scene: Scene, place: int, i: int) -> bool:
    """Say whether a date is of what somebody tells another of: "briefed A on his talks with B on Sunday"."""
    said = scene.keys[place:i]
    return not _OWN.isdisjoint(said) and not _OWN_TALKS.isdisjoint(said)


def is_aside(scene: Scene, last: int, i: int, turns: frozenset[str]) -> bool:
    """Say whether a date belongs to what a relative clause or the next clause tells: "met A, who left on Friday"."""
    between = range(last + 1, i)
    opening = i - 1 if scene.keys[i - 1] == "on" else i
    if scene.keys[opening - 1] == "and" and opens_another(scene, opening, turns):
        return True
    said = scene.keys[last + 1 : i]
    if any(key in _FOR_LATER and after in {"of", "for"} for key, after in pairwise(said)):
        return True  # "met A ahead of a summit on Sunday", "to prepare for"
    if not _LEADING_ASIDE.isdisjoint(said) and any(leads_aside(scene, k) for k in between):
        return True
    apart = "and" in said and any(does_a_thing(scene, k, i) for k in between)
    if apart or ("," in said and another_clause_follows(scene, last, i)):
        return True
    if AND.isdisjoint(scene.keys[last : i - 1]):
        return False
    return any(turns_away(scene, last, k) for k in between)


def when_before(scene: Scene, start: int) -> int | None:
    """Return the date of which a clause says what was then: "their first since December, when the two met"."""
    if scene.at[start - 1] != "when":
        return None
    date = start - 3 if scene.at[start - 2] == "," else start - 2
    return date if date > 0 and scene.units[date].date is not None else None


def is_before(scene: Scene, start: int, place: int, i: int) -> bool:
    """Say whether a date belongs to a clause that ends before the subject: "a march is set for Friday, and A met B"."""
    relative = next((k for k in range(i - 1, max(-1, i - _FAR), -1) if scene.keys[k] in RELATIVE), None)
    if relative is not None and "," in scene.keys[i:place]:
        return True
    if "," in scene.keys[i:place] and any(unit.acts for unit in scene.units[start:i]) and start:
        return True  # "who sees A on Monday, has turned down talks with B"
    clause = scene.clause(i)
    return (
        i < start - 1
        and any(scene.keys[k] in AND and not scene.is_finite(k + 1) for k in range(i, start))
        and any(scene.is_finite(k) for k in range(clause.start, i))
    )


def _is_of_an_occasion(scene: Scene, i: int) -> bool:
    """Say whether a date belongs to the name of something else: "the ceasefire of 26 August"."""
    return scene.at[i + 1] in _OCCASIONS or (scene.at[i - 1] == "of" and scene.at[i - 2] in _OCCASIONS)


def is_of_a_beginning(scene: Scene, i: int) -> bool:
    """Say whether a date tells when a war or the like began: "the war, which started on October 7"."""
    before = scene.at[i - 1]
    return before in _BEGUN or (before in {"on", "in"} and scene.at[i - 2] in _BEGUN)


def is_another(scene: Scene, last: int, i: int) -> bool:
    """Say whether a date tells since when, until when, or on which day somebody said it, and not when."""
    before = scene.at[i - 1]
    owning = i > last and scene.is_possessive(i)  # "talks with A before Sunday's vote"
    judged = scene.at[i + 1] in _JUDGING and i < last  # "on Monday described his talks with A"
    described = i > last and before in {"a", "an"}  # "refused to see A until Hamas accepts a 2002 plan"
    if owning or judged or described or is_of_a_beginning(scene, i) or _is_of_an_occasion(scene, i):
        return True
    verb = scene.at[i - 2] if before in {"on", "from"} else before
    date = scene.units[i].date
    if date is not None and (date.rule == SINCE_THEN or is_after_another(scene, last, i, date)):
        return True
    resolved = verb in _RESOLVING and scene.at[i + 1] in {"to", "not"}  # "agreed on Sunday to hold talks"
    if before in _NOT_THEN or verb in _REPORTING or verb in _CALLED_OFF or resolved:
        return True
    start = i
    while start > 0 and scene.keys[start - 1] not in {",", ";", "—"}:
        start -= 1
    if i > last:
        if "until" in scene.keys[start:i] and "late" in scene.keys[start:i]:
            return False  # "met until late on Tuesday"
        between = scene.keys[max(start, last + 1) : i]
        return not _NOT_THEN.isdisjoint(between) and _ARRIVING.isdisjoint(between)
    return not _SINCE.isdisjoint(scene.keys[start:i]) and "," in scene.keys[i:last]
