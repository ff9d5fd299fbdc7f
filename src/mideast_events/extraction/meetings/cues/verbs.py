"""What the words before a verb say of what it tells."""

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.cues.phrasings import (
    BEING,
    HEARD,
    NEAR,
    SENDING,
    WILL,
    follows_soon,
    is_in_vain,
    is_ruled_out,
)
from mideast_events.extraction.meetings.cues.readings import (
    AHEAD_OF,
    AHEAD_OF_IT,
    ASKED,
    BEFORE_IT,
    EXPECTED,
    FAR,
    FARTHEST,
    POSSIBLY,
    RECORDS,
    WISHED,
    Reading,
    is_after_the_fact,
)
from mideast_events.extraction.meetings.cues.unreal import (
    is_a_record,
    is_asked,
    is_conditional,
    is_for_the_first_time,
    is_hoped_for,
    is_often,
)
from mideast_events.extraction.syntax.chains import KEEPING
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import UnitKind
from mideast_events.meetings import MeetingStatus
from mideast_events.segments import SegmentKind

_PLANNED = words("meetings", "cues", "planned")
_REFUSED = words("meetings", "cues", "refused")
_HYPOTHETICAL = words("meetings", "cues", "hypothetical")
_NEGATED = words("meetings", "cues", "negated")
_MOVING = frozenset({
    "arrived", "flew", "travelled", "traveled", "went", "came", "headed", "drove", "returned", "sent", "dispatched",
    "landed", "left", "crossed", "visited", "travels", "flies", "goes", "drives",
    "visit", "trip", "stop", "stopover", "detour", "stopped", "used", "stayed", "managed", "paused", "slipped",
    "rushed", "hurried", "interrupted", "journeyed", "proceeded", "rushes", "hurries", "flown", "driven", "taken",
    "arrival",
})  # fmt: skip
_MOVES = frozenset({"travels", "flies", "goes", "drives", "rushes", "hurries"})
_BASE = words("meetings", "words", "base_forms")
_GOES_ON = frozenset({"and", "then", "before", "or"})
_WILL_OR_WOULD = WILL | {"would"}
_AS_A_RULE = frozenset({"regularly", "frequently", "periodically", "often", "monthly", "weekly"})
_HAVE = frozenset({"has", "have"})
_SO_LONG = frozenset({"hour", "hours", "minutes", "shortly", "day", "days", "weeks"})
_RECEIVING = frozenset({"meet", "receive"})
_RESUMING = frozenset({"resume", "restart", "start", "begin", "open", "reopen"})
_PEACE = frozenset({"negotiations", "peace", "direct", "dialogue"})
_PLANS = frozenset({"plan", "plans", "intention", "intentions"})
_CHOSE = frozenset({"decided", "chose", "chosen", "opted", "vowed", "preferred", "pledged", "decision"})
_UP_TO_NOW = frozenset({"since", "yet", "for", "until", "had", "has", "have"})
_FAR_FROM_DONE = frozenset({
    "ways", "way", "efforts", "effort", "bid", "attempt", "attempts", "push", "how", "readiness", "willingness",
    "desire",
})  # fmt: skip
_TO_MEET = frozenset({"meet", "meeting", "see", "seeing"})


def _to_have_been(ruling: list[str]) -> Reading | None:
    """Say what "to have met" tells: "was to have met A", "is said to have met A", "one of the few to have met A"."""
    if HEARD & set(ruling):
        return None
    due = not (BEING | _PLANNED).isdisjoint(ruling[-2:])
    return Reading(MeetingStatus.CANCELLED, "was to have been") if due else Reading(None, "said in passing")


def reading_of_verb(scene: Scene, governing: list[str], place: int) -> Reading | None:  # noqa: C901, PLR0911, PLR0912 - one return a cue
    """Say what the words before a verb make of it, or `None` where they make it a fact."""
    key = scene.at[place]
    if is_for_the_first_time(scene, place) or is_often(scene, place, perfect=not _HAVE.isdisjoint(governing)):
        return Reading(None, "said in passing")
    if key == "open" and scene.at[place + 1] == "to":
        return Reading(None, "wished for or possible only")
    last = [one for one in governing if not one.endswith("ly")]
    if scene.at[place + 1] in {"no", "nothing"}:  # "held no talks with A", "would send no delegation", "sign nothing"
        last.append("no")
    if not _NEGATED.isdisjoint(last[-4:]):
        if {"will", "would"} & set(last[-4:]) and "had" not in last:
            return Reading(MeetingStatus.REFUSED, "would not")
        if ("no" in last and _PLANS & set(last) and key in _TO_MEET) or ("to" in last[-2:] and _CHOSE & set(last)):
            return Reading(MeetingStatus.REFUSED, "not meant to")
        if key in _RECEIVING and "did" in last[-3:] and _UP_TO_NOW.isdisjoint(scene.keys):
            return Reading(MeetingStatus.REFUSED, "did not")
        return Reading(None, "denied by the sentence")
    if key in BEING and not EXPECTED.isdisjoint(scene.keys[place + 1 : place + 3]):
        return Reading(MeetingStatus.PLANNED, "announced")  # "is also expected there"
    infinitive = last[-1:] == ["to"] or not key.endswith("ed") or last[-1:] in (["have"], ["be"], ["been"])
    if infinitive and "to" in last[-2:] and not _ends_a_phrase(scene, place):
        if "became" in scene.keys[max(0, place - FARTHEST) : place] and not RECORDS.isdisjoint(scene.words):
            return None  # "became the first premier in a decade to meet A"
        if is_a_record(scene, place):
            return Reading(None, "said in passing")
        if key == "meet" and not _AS_A_RULE.isdisjoint(scene.keys[place + 1 : place + NEAR]):
            return Reading(None, "as a rule only")  # "agreed to meet regularly"
        ruling = last[: len(last) - 1 - last[::-1].index("to")][-4:]
        if not _REFUSED.isdisjoint(ruling) or follows_soon(ruling, "turned", "down"):
            return Reading(MeetingStatus.REFUSED, "refused")
        if "have" in last[-1:] and key != "have":
            return _to_have_been(ruling)
        if ruling[-1:] == ["for"] and (_PLANNED | _PLANS | _MOVING).isdisjoint(ruling):
            return Reading(None, "wished for or possible only")
        if not ASKED.isdisjoint(ruling) and is_in_vain(scene.keys[place:]):
            return Reading(MeetingStatus.REFUSED, "asked for in vain")
        if not WISHED.isdisjoint(ruling) or not _FAR_FROM_DONE.isdisjoint(ruling[-2:]):
            return Reading(None, "wished for or possible only")
        where = [key for key in ruling if key != "and"][-1:]
        there = where in (["in"], ["on"]) and not (BEING - {"be"}).isdisjoint(ruling) and _PLANNED.isdisjoint(ruling)
        if ruling[-1:] == ["been"] or ruling[-2:] == ["been", "to"] or there:
            return None  # "had been to see", "was in Cairo to see"
        if not ruling and is_asked(scene, place):
            return Reading(None, "wished for or possible only")
        if ruling[-1:] == ["were"] and "if" in scene.keys[:place]:
            return Reading(None, "wished for or possible only")  # "If A, who leads Fatah, were to meet B"
        return _meant(scene, place, ruling)
    if key == "meet" and not last and scene.at[place - 2] == "that":
        return Reading(None, "wished for or possible only")  # "suggested that A meet B"
    if not _WILL_OR_WOULD.isdisjoint(last[-4:]) and (
        ("would" in last[-3:] and "have" in last[-2:]) or is_conditional(scene, place)
    ):
        return Reading(None, "wished for or possible only")
    if not _WILL_OR_WOULD.isdisjoint(last[-4:]) and is_hoped_for(scene, place):
        return Reading(None, "wished for or possible only")
    if not WILL.isdisjoint(last[-4:]):
        return Reading(MeetingStatus.PLANNED, "announced")
    if "would" in last[-3:]:
        return Reading(MeetingStatus.PLANNED, "announced")
    if not POSSIBLY.isdisjoint(last[-3:]):
        return Reading(None, "wished for or possible only")
    if key in SENDING and (not last or last[-1] in BEING):
        return Reading(MeetingStatus.PLANNED, "announced")
    if last[-1:] == ["be"]:
        return Reading(MeetingStatus.PLANNED, "announced")  # "was to fly to Cairo and be received by A"
    if key.endswith("ing"):
        if last[-1:] == ["from"] and not KEEPING.isdisjoint(last):
            return Reading(None, "kept from it")
        if not AHEAD_OF_IT.isdisjoint(last[-2:]):
            so_long = scene.at[place - 2] in _SO_LONG
            if (so_long or is_after_the_fact(scene, place)) and (WILL | _PLANNED).isdisjoint(scene.keys):
                return None  # "hours before meeting A, he met B", "met B before flying to Amman"
            return Reading(MeetingStatus.PLANNED, BEFORE_IT)
        if not _REFUSED.isdisjoint(last[-3:]) or is_ruled_out(last):
            return Reading(MeetingStatus.REFUSED, "refused")
        if not _HYPOTHETICAL.isdisjoint(last if "to" in last else last[-3:]):
            return Reading(None, "wished for or possible only")
        if not _PLANNED.isdisjoint(last[-3:]):
            return Reading(MeetingStatus.PLANNED, "announced")
    return None


def _meant(scene: Scene, place: int, ruling: list[str]) -> Reading | None:
    """Say what is meant by "to" and a verb after the words that rule it: a plan, or what somebody came for."""
    way = [key for key in scene.keys[max(scene.clause(place).start, place - FAR) : place] if key]
    went = not _MOVING.isdisjoint(way)
    # Without a word that rules it, it is a plan, but not in "arrived in Aqaba, Jordan, to meet A".
    if not _PLANNED.isdisjoint(ruling) or (ruling[-1] in BEING if ruling else not went):
        return Reading(MeetingStatus.PLANNED, "announced")
    if not _MOVES.isdisjoint(ruling) and _is_still_to_go(scene, place):
        return Reading(MeetingStatus.PLANNED, BEFORE_IT)
    if went:
        if any(key == "have" and way[i - 1] == "to" and way[i - 2] in BEING for i, key in enumerate(way)):
            return Reading(MeetingStatus.CANCELLED, "was to have been")  # "was to have flown to Amman to meet A"
        to_come = any(key in _MOVING and way[i - 1] in AHEAD_OF for i, key in enumerate(way) if i)
        return Reading(MeetingStatus.PLANNED, "announced") if to_come else None
    if scene.at[place] in _RESUMING and scene.at[place + 1] in _PEACE:
        return Reading(None, "talked about only")  # "won a pledge to resume peace talks with A"
    return Reading(MeetingStatus.PLANNED, "intended")


def _is_still_to_go(scene: Scene, place: int) -> bool:
    """Say whether somebody does something after what is told: "a week before A flies to Amman to see B"."""
    subjects = scene.subjects(place)
    return bool(subjects) and scene.reading.tokens.keys[scene.units[subjects[0]].first - 1] in AHEAD_OF_IT


def reading_carried_on(scene: Scene, place: int, start: int) -> Reading | None:
    """Say what a verb in its base form takes from one before it: "will see A, then travel to Amman"."""
    governed = scene.at[place - 1] == "to"
    if governed or scene.at[place] not in _BASE:
        return None
    if scene.sentence.kind is not SegmentKind.PARAGRAPH:
        to_come = scene.at[start] == "to" and scene.at[place - 1] in {",", "and"}  # "Abbas to address UN, meet Ban"
        return Reading(MeetingStatus.PLANNED, "announced") if to_come else None
    ruling = set(scene.keys[start:place])
    if not ruling & _GOES_ON:
        return None
    supposed = "to" in ruling and (ruling & (_PLANNED | {"supposed"}) or _is_to(scene, start, place))
    if ruling & (WILL | {"would"}) or supposed:
        return Reading(MeetingStatus.PLANNED, "announced")
    if "to" in ruling and ruling & _HYPOTHETICAL:
        return Reading(None, "wished for or possible only")
    return None


def _is_to(scene: Scene, start: int, place: int) -> bool:
    """Say whether somebody "is to" or "was to" do something between two places."""
    return any(scene.keys[i] == "to" and scene.keys[i - 1] in BEING for i in range(start + 1, place))


def _ends_a_phrase(scene: Scene, place: int) -> bool:
    """Say whether "to" before a verb leads to a name and not to the verb: "the envoy to Gaza met"."""
    return scene.units[place - 1].kind is UnitKind.PHRASE and scene.at[place - 2] in {"to", "the"}
