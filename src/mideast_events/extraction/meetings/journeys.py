"""What the words around a place say of a journey there: whether it is one, how far it is told, where it goes on."""

from collections.abc import Iterator, Sequence

from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.people.participants import is_ambassador
from mideast_events.extraction.meetings.settings.turns import goes_elsewhere
from mideast_events.extraction.meetings.triggers import PASSIVE, Trigger
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.segments import SegmentKind

_TALKING = words("meetings", "words", "talking")
_OCCASIONS = words("meetings", "words", "occasions")
_OFFICIALS = words("names", "words", "officials")
SENDING = frozenset({
    "sent", "send", "sends", "sending", "dispatched", "dispatch", "dispatches", "dispatching", "took", "takes",
    "taking",
})  # fmt: skip
_CARRIED = frozenset({"message", "messages", "letter", "letters", "reply", "proposal", "proposals"})
_JOINING = frozenset({",", "and", "then", "followed", "by", "on", "in", "to"})
_AHEAD = frozenset({"goes", "continues", "travels", "flies", "proceeds", "moves"})
_BEFORE_A_PLACE = frozenset({"the", "occupied", "neighbouring", "neighboring"})
_SET_OUT = frozenset({"off", "out", "for"})
_CHIEFS = frozenset({"head", "heads"})
_DUE = frozenset({"due", "expected", "awaited"})
_BEING = frozenset({"is", "was", "are", "were", "be", "been"})
_AUXILIARIES = PASSIVE | {"is", "are", "has", "have", "had", "to", "will", "would", "due", "also", "then", "", ","}
_NEXT = frozenset({"on", "afterwards", "later"})
_AFTER_A_ROW = frozenset({
    "and", "on", "in", "for", "to", "at", "as", "before", "after", "amid", "ahead", "this", "next", "last", "later",
    "early", "late", "with", "where", "during", "over", "from", "today", "tomorrow",
})  # fmt: skip
_TRAVELLED = frozenset({"flew", "travelled", "traveled", "went", "left", "returned", "headed", "drove"})
BACK = frozenset({"return", "returned", "returns", "returning"})
_RECORDS = frozenset({"first", "latest", "highest", "senior", "last"})
_BEFORE_ANOTHER = frozenset({";", "—", "who", "which", "while", "but", "when"})
_THERE = frozenset({"there", "here"})
_ARTICLES = frozenset({"a", "an", "the"})
_INSIDE = frozenset({"in", "at", "near", "outside"})
_BEFORE_STOPS = frozenset({"after", "before", "with", "of", "for", "including", "two", "three", "four", "earlier"})
_MOVING = frozenset({"moved", "moves"})
_THINGS = frozenset({"its", "his", "her", "their", "the", "a"})
_ROOMS = words("meetings", "be-at-the-home-of", "verb")
_NOT = frozenset({"not", "without"})
_MET = frozenset({"met", "saw"})
_MEETINGS = frozenset({"meet", "sit", "meeting", "sitting", "seeing"})
_UNNAMED = frozenset({MentionKind.GROUP, MentionKind.OFFICE})
_HOST_REACH = 14
_PURPOSE_REACH = 8
_BESIDE = 3
_NEAR = 4
_MANY_STOPS = 4


def word_for_there(scene: Scene, place: int, cities: frozenset[str]) -> int | None:
    """Return the word for a place told before: "there", "here" or "the city"; `None` where none follows closely."""
    for i in range(place + 1, min(place + _NEAR, len(scene.units))):
        if scene.keys[i] in _THERE or (scene.keys[i] in cities and scene.keys[i - 1] == "the"):
            return i
    return None


def end_of_visit(scene: Scene, target: int) -> int:
    """Return up to where a visit is told: "was in Cairo, flew to Doha for talks with A", "with a message from A"."""
    ends = range(target + 1, min(len(scene.units), target + _HOST_REACH))
    travelled = (i for i in ends if scene.keys[i - 1] == "," and scene.keys[i] in _TRAVELLED)
    carried = (i for i in ends if scene.keys[i] == "from" and scene.keys[i - 1] in _CARRIED)
    return min(next(travelled, ends.stop), next(carried, ends.stop))


def is_elsewhere(scene: Scene, target: int, i: int) -> bool:
    """Say whether a place is another stop: "to Washington, he stopped in Paris", "to Riyadh, and to Cairo"."""
    if scene.keys[i - 1] == "to":
        return "and" in scene.keys[target:i]
    return scene.keys[i - 1] == "in" and scene.at[i - 2] not in {",", ""}


def is_sent(scene: Scene, subject: int, place: int) -> bool:
    """Say whether nothing but what makes a verb passive stands between somebody and "sent"."""
    return all(key in _AUXILIARIES or key.endswith("ly") for key in scene.keys[subject + 1 : place])


def up_to_after(keys: list[str]) -> list[str]:
    """Return words up to the one that tells what went before: "left for Amman after talks"."""
    return keys[: keys.index("after")] if "after" in keys else keys


def is_after_talks(keys: list[str]) -> bool:
    """Say whether words tell of a way back: "left for Amman on Sunday after talks"."""
    return "after" in keys and not _TALKING.isdisjoint(keys[keys.index("after") :])


def is_no_journey(scene: Scene, place: int) -> bool:
    """Say whether a verb tells of something else than going: "a team headed by A", "moved its mission to Ramallah".

    So does what is no verb: "after stops in Cairo and Amman". By "went to the home of A" the noun tells of the meeting.
    """
    headed = scene.keys[place] == "headed" and scene.at[place + 1] == "by"
    headed = headed or scene.at[place + 1] == "over"  # "went over the smuggling of arms into Gaza"
    headed = headed or (scene.keys[place] in _CHIEFS and scene.at[place + 1] == "of")  # "A, head of a council in Gaza"
    headed = headed or (scene.keys[place] == "set" and scene.at[place + 1] not in _SET_OUT)  # "set to visit"
    noun = scene.keys[place] == "stops" and scene.at[place - 1] in _BEFORE_STOPS
    home = scene.at[place + 2] == "the" and scene.at[place + 3] in _ROOMS and scene.at[place + 4] == "of"
    whom = range(place, min(place + _NEAR, len(scene.units))) if scene.keys[place] in SENDING else ()
    posted = any(is_ambassador(scene, i) for i in whom)  # "sent an ambassador to Cairo"
    return headed or noun or home or posted or (scene.keys[place] in _MOVING and scene.at[place + 1] in _THINGS)


def is_a_record(scene: Scene, place: int) -> bool:
    """Say whether a verb but tells what somebody was the first to do: "the most senior Israeli to visit".

    Who "became" the first to do it did it.
    """
    near = scene.keys[max(0, place - _PURPOSE_REACH) : place]
    return near[-1:] == ["to"] and not _RECORDS.isdisjoint(near) and "became" not in near


def is_not_to_meet(scene: Scene, target: int) -> bool:
    """Say whether a visitor met nobody of those who are at home: "was in Gaza on Friday but did not meet"."""
    if any(scene.keys[i] in _MET and scene.keys[i + 1] == "no" for i in range(target + 1, len(scene.units) - 1)):
        return True  # "visited Gaza but met no officials of A"
    if "not" not in scene.keys and "without" not in scene.keys:
        return False
    denied = (i for i in range(target + 1, len(scene.units)) if scene.keys[i - 1] in _NOT)
    return any(scene.at[i - 2] == "did" or scene.at[i - 1] == "without" for i in denied if scene.keys[i] in _MEETINGS)


def is_of_another_thing(trigger: Trigger, scene: Scene, place: int, target: int) -> bool:
    """Say whether a place is not where a verb leads to: "visited a hospital in Gaza", "reached a deal with Egypt"."""
    if trigger.near:
        return target - place > trigger.near
    if trigger.announced and scene.at[place - 1] in _OCCASIONS:
        return True  # "ahead of a summit due in Amman"
    if trigger.name != "visit":
        return False
    plain = scene.keys[place + 1] in _ARTICLES and all(scene.keys[place + 1 : target])
    return plain and scene.keys[target - 1] in _INSIDE and scene.keys[target - 2] not in _OFFICIALS


def is_onward(scene: Scene, place: int) -> bool:
    """Say whether somebody but goes on or back from one place to another: "then flew on to Amman", "going to Doha"."""
    key = scene.keys[place]
    being = not _BEING.isdisjoint(scene.keys[max(0, place - 2) : place])
    if key in _AHEAD or scene.at[place - 1] in {"will", "to"}:
        return False  # "goes on to Ramallah"
    home = scene.at[place + 1] == "back" and key not in _DUE  # "was back in Jerusalem on Friday", "flew back to Cairo"
    on = home or scene.at[place + 1] in _NEXT or "then" in scene.keys[max(0, place - 2) : place]
    return on or key in BACK or (key.endswith("ing") and not being and scene.sentence.kind is SegmentKind.PARAGRAPH)


def places_in_a_row(scene: Scene, first: int) -> Iterator[tuple[str, DateExpression | None]]:
    """Give the places named in a row after the one at a place, with the day told beside each after another day."""
    dated = any(unit.date is not None for unit in scene.units[first + 1 : first + _BESIDE])
    joined = False
    for i in range(first + 1, len(scene.units)):
        unit, mention = scene.units[i], scene.units[i].mention
        if joined and mention is not None and mention.place and not scene.is_possessive(i):
            if scene.keys[i - 1] == "," and scene.at[i + 1].isalpha() and scene.at[i + 1] not in _AFTER_A_ROW:
                break  # "heads to Moscow, Egypt mediates"
            days = (one.date for one in scene.units[i + 1 : i + _BESIDE] if one.date is not None)
            yield mention.place, next(days, None) if dated else None
            joined = False
        elif scene.keys[i] in _JOINING:
            joined = joined or scene.keys[i] not in {"on", "in", "to"}
        elif joined and scene.keys[i] in _BEFORE_A_PLACE:
            continue
        elif unit.date is None:
            break


def is_of_a_round(scene: Scene, first: int) -> bool:
    """Say whether a place is one of many in a row, which tell of a round and not of whom somebody meets."""
    return sum(1 for _ in places_in_a_row(scene, first)) >= _MANY_STOPS


def places_further_on(scene: Scene, first: int) -> Iterator[tuple[str, DateExpression | None]]:
    """Give where a journey goes on after what is done at a place: "to Cairo to see A, and to Amman on Monday"."""
    for i in range(first + 2, len(scene.units) - 2) if scene.keys[first - 1] == "to" else ():
        if scene.keys[i] in _BEFORE_ANOTHER:
            break
        mention = scene.units[i + 2].mention if scene.keys[i] == "and" and goes_elsewhere(scene, i) else None
        if mention is not None and mention.place:
            yield mention.place, next((one.date for one in scene.units[i + 3 : i + 3 + _BESIDE] if one.date), None)


def is_told_of(scene: Scene, place: int, i: int) -> bool:
    """Say whether a verb is told of a visit before a place: "a stop in Cairo was added to his diary, A said"."""
    return any(scene.is_finite(k) for k in range(place, i))


def is_first_of_a_kind(scene: Scene, place: int, by: int, subjects: Sequence[int]) -> bool:
    """Say whether a visit is but said to be the first of its kind: "it was the first by an Egyptian president"."""
    mention = scene.units[subjects[0]].mention if subjects else None
    unnamed = mention is not None and mention.kind in _UNNAMED
    return unnamed and "first" in scene.keys[max(0, place - _NEAR) : by]
