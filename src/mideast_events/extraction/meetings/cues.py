"""What the words around a verb or a noun say of it: whether it happened, was planned, refused or called off."""

from itertools import pairwise
from typing import NamedTuple

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.phrasings import (
    BEING,
    HEARD,
    NEAR,
    SENDING,
    WILL,
    does_not_come_about,
    follows_soon,
    is_aim_of_a_plan,
    is_called_for,
    is_called_off,
    is_far_off,
    is_gone_back_to,
    is_hearsay,
    is_in_the_air,
    is_in_the_making,
    is_in_vain,
    is_left_undone,
    is_not_to_be,
    is_put_off,
    is_ruled_out,
    is_to_take_place,
    is_turned_down,
    said_to_be,
)
from mideast_events.extraction.scenes import CALLING, KEEPING, Scene
from mideast_events.extraction.units import UnitKind
from mideast_events.meetings import MeetingStatus
from mideast_events.segments import SegmentKind

_PLANNED = words("meetings", "cues", "planned")
_REFUSED = words("meetings", "cues", "refused")
_CANCELLED = words("meetings", "cues", "cancelled")
_POSTPONED = words("meetings", "cues", "postponed")
_UNCONFIRMED = words("meetings", "cues", "unconfirmed")
_HYPOTHETICAL = words("meetings", "cues", "hypothetical")
_NEGATED = words("meetings", "cues", "negated")
_BACK = 9
_AHEAD = 16
_STARTS = frozenset({
    ";", ":", "—", "–", "that", "when", "while", "because", "although", "though", "but", "whereas", "who", "which",
    "where", "until", "since", "as",
})  # fmt: skip
_TURNS_BACK = frozenset({"after", "before", "during", "following", "ahead"})
_MOVING = frozenset({
    "arrived", "flew", "travelled", "traveled", "went", "came", "headed", "drove", "returned", "sent", "dispatched",
    "landed", "left", "crossed", "visited", "travels", "flies", "goes", "drives",
    "visit", "trip", "stop", "stopover", "detour", "stopped", "used", "stayed", "managed", "paused", "slipped",
    "rushed", "hurried", "interrupted", "journeyed", "proceeded", "rushes", "hurries", "flown", "driven", "taken",
    "arrival",
})  # fmt: skip
_OPEN = frozenset({"when", "where"})
_TELLING = frozenset({"say", "said", "clear", "known", "disclose", "specify", "reveal"})
_MOVES = frozenset({"travels", "flies", "goes", "drives", "rushes", "hurries"})
_DISPUTED = frozenset({"denied", "denies", "denying", "unnamed", "unconfirmed", "unfounded", "baseless", "untrue"})
_BASE = words("meetings", "words", "base_forms")
_GOES_ON = frozenset({"and", "then", "before", "or"})
_BEFORE_IT = frozenset({"before", "ahead"})
_PREPARES = frozenset({"prepare", "prepares", "preparing"})
PREPARING = _PREPARES | {"preparations", "preparation", "way", "groundwork", "ground"}
"""What says that something is prepared."""

_WISHED = _HYPOTHETICAL | words("meetings", "cues", "aims")
_EXPECTED = frozenset({"expected", "anticipated", "scheduled", "due", "set", "slated", "likely"})
_AHEAD_OF = WILL | {"to", "would"}
_DONE = frozenset({
    "met", "held", "saw", "had", "spoke", "conferred", "visited", "arrived", "flew", "received", "hosted", "talked",
    "was", "laid", "toured", "opened", "attended", "addressed", "signed", "stopped", "landed", "spent",
})  # fmt: skip
_WILL_OR_WOULD = WILL | {"would"}
_ASKING = frozenset({
    "press", "ask", "urge", "push", "get", "force", "pressure", "persuade", "convince", "lobby", "urged", "pressed",
    "encouraged", "implored", "urges", "urging", "pressing", "encouraging", "persuading", "convincing", "coaxing",
})  # fmt: skip
_BEFORE_ASKED = frozenset({"to", "and", ",", "the", "both"})
_ASKED_FOR = frozenset({"who", "what", "when", "where", "why", "how", "which", "did", "does", "whom", '"', "“", "”"})
_AS_A_RULE = frozenset({"regularly", "frequently", "periodically", "often", "monthly", "weekly"})
_SEVERAL = frozenset({"several", "many", "numerous", "countless", "of"})
_HAVE = frozenset({"has", "have"})
_HABITS = frozenset({"regularly", "frequently", "often", "usually", "always", "routinely", "normally"})
_EACH = frozenset({"each", "every"})
_WHENEVER = frozenset({"whenever", "until"})
_PRESENT = frozenset(
    {"speak", "speaks", "talk", "meets", "meet", "visits", "visit", "receives", "hosts", "holds", "sees", "confers"}
)
_NOBODY = frozenset({"no", "neither"})
_BEFORE_NOBODY = frozenset({"no", "neither", "nor"})
_UNDONE = frozenset({"instead", "rather", "far", "short"})
_COPULAS = frozenset({"be", "been", "mark", "marked", "constitute", "represent"})
_ON_OCCASION = frozenset({"during", "in", "at"})
_PAST_IT = frozenset({"after", "following"})
_ASKED_WITH = frozenset({
    "will", "would", "could", "can", "should", "may", "might", "did", "does", "do", "has", "have", "is", "are", "was",
})  # fmt: skip
_ASIDE = frozenset({"sidelines", "margins"})
_ARRANGING = frozenset({"arrange", "schedule", "organise", "organize"})
_TRYING = frozenset({"trying", "try", "tries", "tried", "attempt", "attempts", "attempting", "struggling"})
_SO_LONG = frozenset({"hour", "hours", "minutes", "shortly", "day", "days", "weeks"})
_RECORDS = frozenset({"first", "latest", "highest", "only"})
_FAR = 9
_FARTHEST = 12
_DENYING = frozenset({"denied", "denies", "denying"})
_NONE = frozenset({"none", "neither"})
_KEPT_OUT = frozenset({"entry", "access", "permission", "permits", "visas", "exit"})
_CONFIRMING = frozenset({"confirm", "confirmed", "confirmation", "affirmed"})
_SILENT = _NEGATED | {"declined", "refused"}
_UNREAL = frozenset({"if", "unless", "whether"})
_NEEDED = frozenset({"necessary", "needed", "need", "required", "asked", "invited"})
_ANYBODY = frozenset({"any", "anyone", "anybody"})
_POSSIBLY = frozenset({"could", "may", "might", "should", "can", "must", "if", "unless"})
_MIGHT = frozenset({"could", "may", "might"})
_RECEIVING = frozenset({"meet", "receive"})
_HOPING = frozenset({
    "hope", "hopes", "hoped", "hoping", "wished", "suggested", "proposed", "proposal", "wants", "insisted",
})  # fmt: skip
BEFORE_IT = "before it"
"""Why a meeting is taken for planned that is told of by what was done before it."""

_RENEWING = frozenset({"resuming", "restarting", "reviving", "relaunching", "renewing", "salvaging", "starting"})
_DISCUSSING = frozenset({"discuss", "discusses", "discussing", "discussed"})
_OWN = frozenset({"his", "her", "their"})
_SAID = frozenset({"said", "says", "that", "noted", "added"})
_OPPOSED = frozenset({"opposed", "opposes", "opposing", "opposition", "objects", "objected"})
_LEADING = frozenset({"head", "heads", "headed", "heading", "lead", "leads", "led", "leading", "conduct", "conducts"})
_BASES = frozenset({"base", "springboard", "launchpad"})
_HOPES = frozenset({"hope", "hopes", "hoped", "hoping"})
_HOPE_ENDS = frozenset({",", ";", "and", "who", "which", "when", "where"})
_RESUMING = frozenset({"resume", "restart", "start", "begin", "open", "reopen"})
_PEACE = frozenset({"negotiations", "peace", "direct", "dialogue"})
_PLANS = frozenset({"plan", "plans", "intention", "intentions"})
_CHOSE = frozenset({"decided", "chose", "chosen", "opted", "vowed", "preferred", "pledged", "decision"})
_UP_TO_NOW = frozenset({"since", "yet", "for", "until", "had", "has", "have"})
_FAR_FROM_DONE = frozenset({
    "ways", "way", "efforts", "effort", "bid", "attempt", "attempts", "push", "how", "readiness", "willingness",
    "desire",
})  # fmt: skip
_REPORTS = frozenset({"report", "reports", "rumours", "rumors", "claim", "claims"})
STOPPING = frozenset({"blocks", "blocked", "blocking", "vetoed", "vetoes", "vetoing", "nixed", "nixes"})
"""What somebody does so that others' visit or meeting does not come about."""

_LETTING = frozenset({"let", "allow", "allowed", "permit", "permitted", "letting", "allowing"})
_BEGINNING = frozenset({"launch", "resumption", "relaunch", "revival", "restart", "renewal"})
_CONSIDERED = frozenset({"considered", "mooted", "mulled", "contemplated", "weighed", "explored"})
_ARTICLES = frozenset({"a", "an", "the"})
_OF = frozenset({"of", "in"})
_STANDING = frozenset({"state", "status", "course", "fate", "future", "progress", "prospects", "resumption", "pace"})
_TO_MEET = frozenset({"meet", "meeting", "see", "seeing"})
_COUNTLESS = frozenset({"many", "of", "countless", "numerous"})  # "dozens of times"
_NO_PLANS = {("no", "date"), ("no", "plans"), ("no", "plan"), ("no", "day"), ("no", "time")}
_JUDGED = words("meetings", "words", "judged")
_ACCUSING = frozenset({"accused", "accuses", "accusing"})
_GOING_ON = frozenset({"go", "continue", "proceed"})
_CUT_OFF = frozenset({"cut", "severed", "suspended", "froze", "frozen", "broke"})
_NEAR_CUT = 7
_ASKED = frozenset({"offer", "offers", "request", "requests", "invitation", "appeal", "appeals", "proposal"})


class Reading(NamedTuple):
    """What the words around a trigger say.

    Attributes:
        status: whether it took place; `None` where it is not said of anything real.
        reason: why it is taken so.
    """

    status: MeetingStatus | None
    reason: str


def status_of(  # noqa: C901, PLR0911, PLR0912 - one return a cue
    scene: Scene, place: int, *, start: int, noun: bool, announced: bool = False
) -> Reading:
    """Say whether what the word at a place tells took place.

    Args:
        scene: the sentence.
        place: the place of the verb or the noun.
        start: where the words that govern it begin, such as the place after its subject.
        noun: whether it is a noun.
        announced: whether the word itself says that something is to come, as "expected" does.
    """
    if (unreal := _unreal(scene, place, start)) is not None:
        return Reading(None, unreal)
    before = _before(scene, place, start) if start < 1 else _meant_for(scene, start) + _before(scene, place, start)
    if "and" in before and scene.at[place] in _DONE:
        before = before[len(before) - before[::-1].index("and") :]  # "called off a trip to Amman and met A"
    after = _after(scene, place)
    if announced:
        after = scene.keys[place + 1 :]
        noun = True
    around = before + after
    if (not_let := _not_let(scene, start)) is not None:
        return not_let
    if not noun and before[-1:] == ["to"] and not _REFUSED.isdisjoint(before[-3:]):
        return Reading(MeetingStatus.REFUSED, "refused")
    if "?" in scene.keys[-3:] and (scene.at[0] in _ASKED_WITH or _is_asked_back(scene)):
        return Reading(None, "asked")  # "Will A and B meet?"
    if is_called_off(before, after) and (noun or "to" in before):
        return Reading(MeetingStatus.CANCELLED, "called off")
    for cues, status in ((_CANCELLED, MeetingStatus.CANCELLED), (_POSTPONED, MeetingStatus.POSTPONED)):
        cue = None if cues.isdisjoint(around) else next(key for key in around if key in cues)
        if cue and noun and follows_soon(after, cue, "from") and is_to_take_place(after[after.index(cue) + 1 :]):
            return Reading(MeetingStatus.PLANNED, "on another day")
        if cue and (noun or {"to", "had"} & set(before) or "was" in after):
            return Reading(status, cue)
    if (is_put_off(around) and (noun or "to" in before)) or (noun and _is_put_off_until(scene, place)):
        return Reading(MeetingStatus.POSTPONED, "put off")
    if noun and BEING.intersection(after[:2]) and follows_soon(after, "to", "have"):
        return _undone(scene.keys[place + 1 :]) or Reading(MeetingStatus.CANCELLED, "was to have been")
    needed = "if" in after[:-1] and after[after.index("if") + 1] in _NEEDED  # "to meet A if necessary"
    if needed or not _UNREAL.isdisjoint(_before(scene, place, 0) if start else before) or scene.at[0] == "should":
        return Reading(None, "wished for or possible only")
    if noun:
        verdict = _noun(scene, place, start, before, after)
    else:
        governing = [key for key in before if key != "also"][-5:]  # "will also stop over in Amman to see A"
        verdict = _verb(scene, governing, place) or _carried_on(scene, place, start)
        if verdict is not None and verdict.status is MeetingStatus.PLANNED:
            return _undone(scene.keys[place + 1 :]) or _denied(scene, place) or verdict
    if verdict is not None:
        return verdict
    clause = scene.clause(place)
    if (
        not _UNCONFIRMED.isdisjoint(scene.keys[clause.start : clause.stop])
        or is_hearsay(scene.keys)
        or _DISPUTED & scene.words
        or _is_untrue(scene, place)
    ):
        return Reading(MeetingStatus.UNCONFIRMED, "reported and not confirmed")
    if announced:
        return Reading(MeetingStatus.PLANNED, "announced")
    return Reading(MeetingStatus.HELD, "told as a fact")


def is_disclaimed(scene: Scene) -> bool:
    """Say whether a sentence denies what was told before it, or has nobody confirm it."""
    denying = next((i for i in scene.places_of(_DENYING)), -1)
    unsure = denying >= 0 and scene.at[denying + 1] not in _KEPT_OUT  # "was denied entry"
    return unsure or not (_CONFIRMING.isdisjoint(scene.keys) or _SILENT.isdisjoint(scene.keys))


def fate_of(scene: Scene, place: int) -> MeetingStatus | None:
    """Say whether what was planned was put off or called off, told by a noun for it: "the trip was put off"."""
    around = _before(scene, place, 0) + _after(scene, place)
    if not _POSSIBLY.isdisjoint(around):
        return None  # "could be put off"
    if not _POSTPONED.isdisjoint(around) or is_put_off(around):
        return MeetingStatus.POSTPONED
    called_off = not _CANCELLED.isdisjoint(around) or is_called_off(around, around)
    return MeetingStatus.CANCELLED if called_off else None


def _noun(  # noqa: C901, PLR0911, PLR0912 - one return a cue
    scene: Scene, place: int, start: int, before: list[str], after: list[str]
) -> Reading | None:
    """Say what the words before and after a noun make of it, or `None` where they make it a fact."""
    if not _CONSIDERED.isdisjoint(after[:NEAR]) and not BEING.isdisjoint(after[:NEAR]):
        return Reading(None, "wished for or possible only")
    if not _REFUSED.isdisjoint(before) or {"turned", "down"} <= {*before} or is_ruled_out(before) or "vain" in before:
        accused = "of" in before and not _ACCUSING.isdisjoint(scene.keys[:place])
        return Reading(None if accused else MeetingStatus.REFUSED, "refused")
    if not STOPPING.isdisjoint(before[-3:]):
        return Reading(MeetingStatus.REFUSED, "stopped by others")
    if is_turned_down(after) or (not _ASKED.isdisjoint(before[-4:]) and is_in_vain(after)):
        return Reading(MeetingStatus.REFUSED, "refused")
    if before[-1:] == ["no"] or any(pair in _NO_PLANS for pair in pairwise(before)) or is_not_to_be(after):
        return Reading(None, "denied by the sentence")
    if ("for" in before and is_called_for(before)) or _is_how_it_stands(scene, place):
        return Reading(None, "talked about only")
    if is_far_off(after) or (not _JUDGED.isdisjoint(after) and not _JUDGED.isdisjoint(said_to_be(after)[:2])):
        return Reading(None, "talked about only")
    if does_not_come_about(after):
        return Reading(MeetingStatus.CANCELLED, "will not take place")
    if not _DISCUSSING.isdisjoint(before[-3:]) and scene.at[place - 1] not in _OWN:
        return Reading(None, "talked about only")  # "A and B discuss truce talks with C"
    if not _OPPOSED.isdisjoint(before[-5:]):
        return Reading(None, "talked about only")  # "is opposed to renewed negotiations with A"
    if scene.at[place - 1] == "peace" and not _LEADING.isdisjoint(before[-3:]):
        return Reading(None, "talked about only")  # "who heads peace talks with A"
    if not _RENEWING.isdisjoint(before[-3:]) or not _BASES.isdisjoint(before[-2:]):
        return Reading(None, "talked about only")  # "to discuss resuming peace talks with A", "a base for talks with A"
    if "neither" in before[-4:]:
        return Reading(None, "denied by the sentence")
    if _goes_on(scene, place, after) or not _CUT_OFF.isdisjoint(before[-_NEAR_CUT:]):
        return Reading(None, "talked about only")
    if is_in_the_making(after):
        return Reading(MeetingStatus.PLANNED, "prepared")
    if is_in_the_air(before, after):
        return Reading(None, "talked about only")
    if not _MIGHT.isdisjoint(after[:1]):
        return Reading(None, "wished for or possible only")  # "a summit might be held"
    if not _ARRANGING.isdisjoint(before[-4:]) and not _TRYING.isdisjoint(before):
        return Reading(None, "wished for or possible only")  # "are trying to arrange a visit"
    if not _HOPES.isdisjoint(before) or ("that" in scene.keys[:place] and _is_hoped(scene, place)):
        return Reading(None, "wished for or possible only")  # "hopes meetings with A will lead to"
    if is_to_take_place(
        _up_to_comma(scene, place, after) if _is_past_it(scene, place, before) else after
    ) or not _PLANNED.isdisjoint(before[-4:]):
        return Reading(MeetingStatus.PLANNED, "announced")
    if not _ASIDE.isdisjoint(before) and not _MIGHT.isdisjoint(before):
        return Reading(None, "wished for or possible only")  # "might see A on the sidelines of a visit to B"
    if "include" in before and "did" not in before:
        return Reading(MeetingStatus.PLANNED, "announced")  # "the visit will include talks with A", "his stops include"
    if (to_come := _to_be_one(before)) is not None:
        return to_come
    if is_aim_of_a_plan(before) or _is_occasion_of_a_plan(scene, place, start):
        return Reading(MeetingStatus.PLANNED, "announced")
    if before[:2] == ["ahead", "of"] or (
        not _BEFORE_IT.isdisjoint(before[-3:]) and not _is_after_the_fact(scene, place)
    ):
        return Reading(MeetingStatus.PLANNED, BEFORE_IT)
    if _is_prepared(before):
        return Reading(MeetingStatus.PLANNED, "prepared")
    if not _BEGINNING.isdisjoint(before[-5:]) or is_gone_back_to(before):
        return Reading(None, "talked about only")
    if not (_WISHED.isdisjoint(before[-6:]) if "to" in before[-4:] else _HYPOTHETICAL.isdisjoint(before[-4:])):
        return Reading(None, "wished for or possible only")
    if not _NEGATED.isdisjoint(before[-4:]):
        return Reading(None, "denied by the sentence")
    return None


def _goes_on(scene: Scene, place: int, after: list[str]) -> bool:
    """Say whether talks are but said to go on some time: "consultations with A would go on"."""
    undated = not any(i > place for i in scene.dates)
    return undated and any(pair[0] in _AHEAD_OF and pair[1] in _GOING_ON for pair in pairwise(after[:5]))


def _is_for_the_first_time(scene: Scene, place: int) -> bool:
    """Say whether it but tells of what is told already that it is new: "it is the first time that A sees B"."""
    before = scene.keys[max(0, place - _FARTHEST) : place]
    new = any(key == "time" and not _RECORDS.isdisjoint(before[max(0, i - 3) : i]) for i, key in enumerate(before))
    return new and not {"is", "'s"}.isdisjoint(before)


def _to_have_been(ruling: list[str]) -> Reading | None:
    """Say what "to have met" tells: "was to have met A", "is said to have met A", "one of the few to have met A"."""
    if HEARD & set(ruling):
        return None
    due = not (BEING | _PLANNED).isdisjoint(ruling[-2:])
    return Reading(MeetingStatus.CANCELLED, "was to have been") if due else Reading(None, "said in passing")


def _is_often(scene: Scene, place: int, *, perfect: bool) -> bool:
    """Say whether what a verb tells was done several times: "has visited Cairo several times", "dozens of times"."""
    after = scene.keys[place : place + _FAR]
    return any(key == "times" and before in (_SEVERAL if perfect else _COUNTLESS) for before, key in pairwise(after))


def _is_how_it_stands(scene: Scene, place: int) -> bool:
    """Say whether a noun is but what a report is about: "told A about the state of negotiations with B"."""
    i = place - 1
    while scene.at[i] in _ARTICLES:
        i -= 1
    return scene.at[i] in _OF and scene.at[i - 1] in _STANDING


def _is_prepared(before: list[str]) -> bool:
    """Say whether what a noun tells is prepared: "preparations for talks", "to prepare a three-way summit"."""
    return any(key in PREPARING and ("for" in before[i + 1 :] or key in _PREPARES) for i, key in enumerate(before))


def _verb(scene: Scene, governing: list[str], place: int) -> Reading | None:  # noqa: C901, PLR0911, PLR0912 - one return a cue
    """Say what the words before a verb make of it, or `None` where they make it a fact."""
    key = scene.at[place]
    if _is_for_the_first_time(scene, place) or _is_often(scene, place, perfect=not _HAVE.isdisjoint(governing)):
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
    if key in BEING and not _EXPECTED.isdisjoint(scene.keys[place + 1 : place + 3]):
        return Reading(MeetingStatus.PLANNED, "announced")  # "is also expected there"
    infinitive = last[-1:] == ["to"] or not key.endswith("ed") or last[-1:] in (["have"], ["be"], ["been"])
    if infinitive and "to" in last[-2:] and not _ends_a_phrase(scene, place):
        if "became" in scene.keys[max(0, place - _FARTHEST) : place] and not _RECORDS.isdisjoint(scene.words):
            return None  # "became the first premier in a decade to meet A"
        if _is_a_record(scene, place):
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
        if not _ASKED.isdisjoint(ruling) and is_in_vain(scene.keys[place:]):
            return Reading(MeetingStatus.REFUSED, "asked for in vain")
        if not _WISHED.isdisjoint(ruling) or not _FAR_FROM_DONE.isdisjoint(ruling[-2:]):
            return Reading(None, "wished for or possible only")
        where = [key for key in ruling if key != "and"][-1:]
        there = where in (["in"], ["on"]) and not (BEING - {"be"}).isdisjoint(ruling) and _PLANNED.isdisjoint(ruling)
        if ruling[-1:] == ["been"] or ruling[-2:] == ["been", "to"] or there:
            return None  # "had been to see", "was in Cairo to see"
        if not ruling and _is_asked(scene, place):
            return Reading(None, "wished for or possible only")
        if ruling[-1:] == ["were"] and "if" in scene.keys[:place]:
            return Reading(None, "wished for or possible only")  # "If A, who leads Fatah, were to meet B"
        return _meant(scene, place, ruling)
    if key == "meet" and not last and scene.at[place - 2] == "that":
        return Reading(None, "wished for or possible only")  # "suggested that A meet B"
    if not _WILL_OR_WOULD.isdisjoint(last[-4:]) and (
        ("would" in last[-3:] and "have" in last[-2:]) or _is_conditional(scene, place)
    ):
        return Reading(None, "wished for or possible only")
    if not _WILL_OR_WOULD.isdisjoint(last[-4:]) and _is_hoped_for(scene, place):
        return Reading(None, "wished for or possible only")
    if not WILL.isdisjoint(last[-4:]):
        return Reading(MeetingStatus.PLANNED, "announced")
    if "would" in last[-3:]:
        return Reading(MeetingStatus.PLANNED, "announced")
    if not _POSSIBLY.isdisjoint(last[-3:]):
        return Reading(None, "wished for or possible only")
    if key in SENDING and (not last or last[-1] in BEING):
        return Reading(MeetingStatus.PLANNED, "announced")
    if last[-1:] == ["be"]:
        return Reading(MeetingStatus.PLANNED, "announced")  # "was to fly to Cairo and be received by A"
    if key.endswith("ing"):
        if last[-1:] == ["from"] and not KEEPING.isdisjoint(last):
            return Reading(None, "kept from it")
        if not _BEFORE_IT.isdisjoint(last[-2:]):
            so_long = scene.at[place - 2] in _SO_LONG
            if (so_long or _is_after_the_fact(scene, place)) and (WILL | _PLANNED).isdisjoint(scene.keys):
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
    way = [key for key in scene.keys[max(scene.clause(place).start, place - _FAR) : place] if key]
    went = not _MOVING.isdisjoint(way)
    # Without a word that rules it, it is a plan, but not in "arrived in Aqaba, Jordan, to meet A".
    if not _PLANNED.isdisjoint(ruling) or (ruling[-1] in BEING if ruling else not went):
        return Reading(MeetingStatus.PLANNED, "announced")
    if not _MOVES.isdisjoint(ruling) and _is_still_to_go(scene, place):
        return Reading(MeetingStatus.PLANNED, BEFORE_IT)
    if went:
        to_come = any(key in _MOVING and way[i - 1] in _AHEAD_OF for i, key in enumerate(way) if i)
        return Reading(MeetingStatus.PLANNED, "announced") if to_come else None
    if scene.at[place] in _RESUMING and scene.at[place + 1] in _PEACE:
        return Reading(None, "talked about only")  # "won a pledge to resume peace talks with A"
    return Reading(MeetingStatus.PLANNED, "intended")


def _is_left_open(scene: Scene, place: int) -> bool:
    """Say whether nobody tells when or where somebody is to do what a verb says: "did not say when he would meet A"."""
    start = scene.clause(place).start
    if scene.at[start - 1] not in _OPEN:
        return False
    before = scene.keys[max(0, start - NEAR) : start]
    return not _NEGATED.isdisjoint(before) and not _TELLING.isdisjoint(before)


def _is_asked_back(scene: Scene) -> bool:
    """Say whether a statement in running text is a question by its mark alone: "The two met in Paris?"."""
    return scene.sentence.kind is SegmentKind.PARAGRAPH and _ASKED_FOR.isdisjoint(scene.keys)


def _unreal(scene: Scene, place: int, start: int) -> str | None:
    """Say why what a word tells is nothing that was or will be once; `None` where it may be."""
    nor = "nor" in scene.keys[max(0, place - NEAR) : place]  # "nor did he see A"
    if nor or _is_nobody(scene, place) or _is_left_open(scene, place) or _is_of_nothing(scene, place):
        return "denied by the sentence"
    if not _UNDONE.isdisjoint(scene.keys[:place]) and is_left_undone(_before(scene, place, 0)):
        return "left undone"  # "Instead of meeting A, B received C"
    if (scene.at[place] in _PRESENT and _is_habit(scene, place)) or _is_each_time(scene, place):
        return "as a rule only"
    if scene.at[start - 2] == "had" and scene.at[start - 3] in {"", ","} and "would" in scene.keys[place:]:
        return "wished for or possible only"  # "Had A met B, it would"
    return None


def _is_of_nothing(scene: Scene, place: int) -> bool:
    """Say whether nothing would do what a verb tells: "nothing is planned that would bring A and B together"."""
    before = scene.keys[max(0, place - _FARTHEST) : place]
    return "nothing" in before and ("would" in before[before.index("nothing") :] or before[-2:] == ["nothing", "to"])


def _is_nobody(scene: Scene, place: int) -> bool:
    """Say whether nobody does what a verb says: "no Israeli official met A", "A met with none of the parties"."""
    if scene.at[place + 1] in _NONE or scene.at[place + 2] in _NONE:
        return "of" in scene.keys[place + 2 : place + 4]
    if _NOBODY.isdisjoint(scene.keys[:place]):
        return False
    subjects = scene.subjects(place)
    if subjects and any(scene.keys[i] == "no" and scene.keys[i - 1] in _SAID for i in range(subjects[-1] + 2, place)):
        return True  # "an official said no member of the cabinet had met B"
    return bool(subjects) and scene.at[subjects[0] - 1] in _BEFORE_NOBODY


def _is_habit(scene: Scene, place: int) -> bool:
    """Say whether what a verb in the present tells is done again and again: "usually meets A", "whenever A meets B"."""
    if not _HABITS.isdisjoint((scene.at[place - 1], scene.at[place - 2], scene.at[place + 1])):
        return True
    if _WHENEVER.isdisjoint(scene.keys[:place]):
        return False
    subjects = scene.subjects(place)
    return bool(subjects) and scene.at[subjects[0] - 1] in _WHENEVER


def _is_each_time(scene: Scene, place: int) -> bool:
    """Say whether what a verb tells is done again and again: "each time they go to Gaza"."""
    near = range(max(1, place - NEAR), place)
    return any(scene.keys[i] == "time" and scene.keys[i - 1] in _EACH for i in near)


def _is_untrue(scene: Scene, place: int) -> bool:
    """Say whether somebody says that a verb tells what is not so: "it is not true that A met B"."""
    before = scene.keys[:place]
    return "true" in before and not _NEGATED.isdisjoint(before[max(0, before.index("true") - 2) : before.index("true")])


def _is_still_to_go(scene: Scene, place: int) -> bool:
    """Say whether somebody does something after what is told: "a week before A flies to Amman to see B"."""
    subjects = scene.subjects(place)
    return bool(subjects) and scene.reading.tokens.keys[scene.units[subjects[0]].first - 1] in _BEFORE_IT


def _is_conditional(scene: Scene, place: int) -> bool:
    """Say whether somebody would do what a verb tells under a condition, or with anybody: "only once A is freed"."""
    after = _after(scene, place)
    once = any(key == "only" and after[i + 1 : i + 2] == ["once"] for i, key in enumerate(after))
    return once or not _UNREAL.isdisjoint(after) or not _ANYBODY.isdisjoint(after[:2])


def _is_hoped_for(scene: Scene, place: int) -> bool:
    """Say whether it is but hoped that somebody will do what a verb tells: "said she hoped the two would meet"."""
    near = range(place - 1, max(-1, place - _FAR), -1)
    hoped = next((i for i in near if scene.keys[i] in _HOPING or scene.keys[i] in _HOPE_ENDS), -1)
    return hoped >= 0 and scene.keys[hoped] in _HOPING and scene.keys[hoped + 1] != "to"


def _is_hoped(scene: Scene, place: int) -> bool:
    """Say whether somebody hopes what a clause with a noun tells: "I hope that [the talks with A] will go on"."""
    start = scene.clause(place).start
    return scene.at[start - 1] == "that" and scene.at[start - 2] in _HOPES


def _is_after_the_fact(scene: Scene, place: int) -> bool:
    """Say whether what is told before "before" was done: "met A before driving to Ramallah"."""
    before = scene.keys[:place]
    if place == 1:  # "Before meeting A, B saw C"
        comma = scene.keys.index(",") if "," in scene.keys else place
        return not _DONE.isdisjoint(scene.keys[comma : comma + NEAR])
    return scene.at[place - 1] == "before" and not _DONE.isdisjoint(before) and "to" not in before[:-2]


def _carried_on(scene: Scene, place: int, start: int) -> Reading | None:
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


def _undone(after: list[str]) -> Reading | None:
    """Say whether what was planned is called off later in the sentence: ", but the trip was cancelled"."""
    if not {"but", "before", "until", "and", "which", ";", "though", "although"} & set(after):
        return None
    if not _POSTPONED.isdisjoint(after) or is_put_off(after):
        return Reading(MeetingStatus.POSTPONED, "put off")
    if not _CANCELLED.isdisjoint(after) or is_called_off([], after):
        return Reading(MeetingStatus.CANCELLED, "called off")
    return None


def _is_occasion_of_a_plan(scene: Scene, place: int, start: int) -> bool:
    """Say whether something is to be done when a noun tells that people meet: "is expected to ask it in his talks"."""
    clause = max(start, scene.clause(place).start)
    on = next((i for i in range(place - 1, max(clause, place - NEAR), -1) if scene.keys[i] in _ON_OCCASION), None)
    ruling = scene.keys[clause:on] if on is not None else []
    return any(
        key == "to" and ruling[i - 1] in _EXPECTED and not BEING.isdisjoint(ruling[max(0, i - 3) : i])
        for i, key in enumerate(ruling)
        if i
    )


def _to_be_one(before: list[str]) -> Reading | None:
    """Say what "it would be the first meeting between" makes of a noun, or `None` where nothing is to be one."""
    i = next((i for i, key in enumerate(before) if key in _COPULAS), 0)
    if not i or len(before) - i > NEAR - 1:
        return None
    if before[i - 1] == "to" and i > 1 and before[i - 2] in BEING:
        return Reading(MeetingStatus.PLANNED, "announced")  # "was to be the guest of A"
    if before[i - 1] not in WILL | {"would", "have"}:
        return None
    if before[i - 1] == "have":
        unreal = "would" in before[:i]
        return Reading(None, "wished for or possible only") if unreal else None
    return Reading(MeetingStatus.PLANNED, "announced")


def _is_a_record(scene: Scene, place: int) -> bool:
    """Say whether a verb but tells what somebody is the first to do: "is the first Egyptian official to meet A"."""
    before = scene.reading.tokens.keys[scene.units[0].first : scene.units[place].first][-_FAR:]
    if before[-1:] != ["to"] or _RECORDS.isdisjoint(before) or BEING.isdisjoint(before):
        return False
    record = max(i for i, key in enumerate(before) if key in _RECORDS)
    return BEING.isdisjoint(before[record:])  # "is attending his first summit and is to meet A"


def _is_asked(scene: Scene, place: int) -> bool:
    """Say whether somebody is but to be asked to do what a verb tells: "to press A and B to start"."""
    i = place - 1
    while i >= 0 and (scene.keys[i] in _BEFORE_ASKED or scene.units[i].acts):
        i -= 1
    return scene.at[i] in _ASKING


def _ends_a_phrase(scene: Scene, place: int) -> bool:
    """Say whether "to" before a verb leads to a name and not to the verb: "the envoy to Gaza met"."""
    return scene.units[place - 1].kind is UnitKind.PHRASE and scene.at[place - 2] in {"to", "the"}


def _is_past_it(scene: Scene, place: int, before: list[str]) -> bool:
    """Say whether a noun tells after what something was: "after talks with A, B", ", a day after talks with A,"."""
    first = scene.units[place].first
    return not _PAST_IT.isdisjoint(before[:1]) or scene.reading.tokens.keys[first - 1] in _PAST_IT


def _up_to_comma(scene: Scene, place: int, after: list[str]) -> list[str]:
    """Return the words after a place that stand before the next comma: "after their talks, A said he would"."""
    comma = next((i for i in range(place + 1, len(scene.keys)) if scene.keys[i] == ","), len(scene.keys))
    return after[: sum(bool(key) for key in scene.keys[place + 1 : comma])]


def _before(scene: Scene, place: int, start: int) -> list[str]:
    """Return the words before a place, back to where its clause begins."""
    found: list[str] = []
    for key in reversed(scene.keys[start:place]):
        if key in _STARTS or key == "," or len(found) >= _BACK:
            break
        if key:
            found.append(key)
        if key in _TURNS_BACK:
            break
    return found[::-1]


def _denied(scene: Scene, place: int) -> Reading | None:
    """Say whether what is told to be planned is denied: "denied reports that A would meet B", "reports that A will"."""
    that = scene.clause(place).start - 1
    before, after = scene.keys[: max(0, that)], scene.keys[place + 1 :]
    denied = not _DENYING.isdisjoint(before) or (not _REPORTS.isdisjoint(before) and not _DENYING.isdisjoint(after))
    said = scene.at[that] == "that" and denied
    return Reading(MeetingStatus.UNCONFIRMED, "reported and not confirmed") if said else None


def _not_let(scene: Scene, start: int) -> Reading | None:
    """Say whether others do not let somebody do what is told: "barred A from flying to see B", "did not let A go"."""
    first = start - 1
    while first > 0 and (scene.units[first].acts or scene.keys[first] in {"and", ","}):
        first -= 1
    if scene.keys[first] in KEEPING and scene.at[start] == "from":
        kept = scene.keys[first].startswith(("kept", "keep"))
        return Reading(None, "kept from it") if kept else Reading(MeetingStatus.REFUSED, "not let")
    refused = scene.keys[first] in _LETTING and not _NEGATED.isdisjoint(scene.keys[max(0, first - NEAR) : first])
    return Reading(MeetingStatus.REFUSED, "not let") if refused else None


def _meant_for(scene: Scene, start: int) -> list[str]:
    """Return what stands before those who are to do something: "no plan for A to meet B", "want A to meet B"."""
    if scene.at[start] != "to":
        return []
    first = start - 1
    while first > 0 and (scene.units[first].acts or scene.keys[first] in {"and", ","}):
        first -= 1
    key = scene.keys[first]
    if key == "for":
        return [*_before(scene, first, 0), key]
    if key == "on" and scene.keys[first - 1] in CALLING:
        return ["urged"]
    return [key] if key in _HYPOTHETICAL else []


def _after(scene: Scene, place: int) -> list[str]:
    found: list[str] = []
    for key in scene.keys[place + 1 :]:
        if key in {";", "—", "–", "while", "but", "although"} or len(found) >= _AHEAD:
            break
        if key:
            found.append(key)
    return found


def _is_put_off_until(scene: Scene, place: int) -> bool:
    """Say whether a day is told for which a noun's visit or talks are put off: "postponed until Monday a visit"."""
    near = scene.keys[max(0, place - NEAR) : place]
    return "until" in near and near[near.index("until") - 1] in _POSTPONED
