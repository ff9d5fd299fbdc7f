"""What the words around a noun, such as "talks", say of what it tells."""

from itertools import pairwise

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.cues.phrasings import (
    BEING,
    NEAR,
    WILL,
    does_not_come_about,
    is_aim_of_a_plan,
    is_called_for,
    is_far_off,
    is_gone_back_to,
    is_in_the_air,
    is_in_the_making,
    is_in_vain,
    is_not_to_be,
    is_ruled_out,
    is_to_take_place,
    is_turned_down,
    said_to_be,
)
from mideast_events.extraction.meetings.cues.readings import (
    AHEAD_OF,
    AHEAD_OF_IT,
    ASKED,
    BEFORE_IT,
    EXPECTED,
    HOPES,
    WISHED,
    Reading,
    is_after_the_fact,
)
from mideast_events.extraction.meetings.cues.unreal import is_hoped
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.meetings import MeetingStatus

_PLANNED = words("meetings", "cues", "planned")
_REFUSED = words("meetings", "cues", "refused")
_HYPOTHETICAL = words("meetings", "cues", "hypothetical")
_NEGATED = words("meetings", "cues", "negated")
_PREPARES = frozenset({"prepare", "prepares", "preparing"})
PREPARING = _PREPARES | {"preparations", "preparation", "way", "groundwork", "ground"}
"""What says that something is prepared."""

_COPULAS = frozenset({"be", "been", "mark", "marked", "constitute", "represent"})
_ON_OCCASION = frozenset({"during", "in", "at"})
_PAST_IT = frozenset({"after", "following"})
_ASIDE = frozenset({"sidelines", "margins"})
_ARRANGING = frozenset({"arrange", "schedule", "organise", "organize"})
_TRYING = frozenset({"trying", "try", "tries", "tried", "attempt", "attempts", "attempting", "struggling"})
_MIGHT = frozenset({"could", "may", "might"})
_RENEWING = frozenset({"resuming", "restarting", "reviving", "relaunching", "renewing", "salvaging", "starting"})
_DISCUSSING = frozenset({"discuss", "discusses", "discussing", "discussed"})
_OWN = frozenset({"his", "her", "their"})
_INSISTING = frozenset({"insists", "insisted", "insist", "insisting"})
_OPPOSED = frozenset({"opposed", "opposes", "opposing", "opposition", "objects", "objected"})
_LEADING = frozenset({"head", "heads", "headed", "heading", "lead", "leads", "led", "leading", "conduct", "conducts"})
_BASES = frozenset({"base", "springboard", "launchpad"})
STOPPING = frozenset({"blocks", "blocked", "blocking", "vetoed", "vetoes", "vetoing", "nixed", "nixes"})
"""What somebody does so that others' visit or meeting does not come about."""

_IN_CHARGE = (["charge", "of"], ["responsible", "for"])
_BEGINNING = frozenset({"launch", "resumption", "relaunch", "revival", "restart", "renewal"})
_CONSIDERED = frozenset({"considered", "mooted", "mulled", "contemplated", "weighed", "explored"})
_ARTICLES = frozenset({"a", "an", "the"})
_OF = frozenset({"of", "in"})
_STANDING = frozenset({"state", "status", "course", "fate", "future", "progress", "prospects", "resumption", "pace"})
_NO_PLANS = {("no", "date"), ("no", "plans"), ("no", "plan"), ("no", "day"), ("no", "time")}
_JUDGED = words("meetings", "words", "judged")
_ACCUSING = frozenset({"accused", "accuses", "accusing"})
_GOING_ON = frozenset({"go", "continue", "proceed"})
_CUT_OFF = frozenset({"cut", "severed", "suspended", "froze", "frozen", "broke"})
_NEAR_CUT = 7


def reading_of_noun(  # noqa: C901, PLR0911, PLR0912 - one return a cue
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
    if is_turned_down(after) or (not ASKED.isdisjoint(before[-4:]) and is_in_vain(after)):
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
    insisting = "on" in before[-3:] and not _INSISTING.isdisjoint(before[-4:])
    if insisting or not _OPPOSED.isdisjoint(before[-5:]):
        return Reading(None, "talked about only")  # "insists on direct talks with A", "is opposed to talks with"
    if before[-2:] in _IN_CHARGE:
        return Reading(None, "talked about only")  # "the official in charge of talks with A"
    if scene.at[place - 1] == "peace" and not _LEADING.isdisjoint(before[-3:]):
        return Reading(None, "talked about only")  # "who heads peace talks with A"
    if not _RENEWING.isdisjoint(before[-3:]) or not _BASES.isdisjoint(before[-2:]):
        return Reading(None, "talked about only")  # "to discuss resuming peace talks with A", "a base for talks with A"
    if "neither" in before[-4:] or ("include" in before and "not" in before):
        return Reading(None, "denied by the sentence")  # "is not expected to include a stop in"
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
    if not HOPES.isdisjoint(before) or ("that" in scene.keys[:place] and is_hoped(scene, place)):
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
        not AHEAD_OF_IT.isdisjoint(before[-3:]) and not is_after_the_fact(scene, place)
    ):
        return Reading(MeetingStatus.PLANNED, BEFORE_IT)
    if _is_prepared(before):
        return Reading(MeetingStatus.PLANNED, "prepared")
    if not _BEGINNING.isdisjoint(before[-5:]) or is_gone_back_to(before):
        return Reading(None, "talked about only")
    if not (WISHED.isdisjoint(before[-6:]) if "to" in before[-4:] else _HYPOTHETICAL.isdisjoint(before[-4:])):
        return Reading(None, "wished for or possible only")
    if not _NEGATED.isdisjoint(before[-4:]):
        return Reading(None, "denied by the sentence")
    return None


def _goes_on(scene: Scene, place: int, after: list[str]) -> bool:
    """Say whether talks are but said to go on some time: "consultations with A would go on"."""
    undated = not any(i > place for i in scene.dates)
    return undated and any(pair[0] in AHEAD_OF and pair[1] in _GOING_ON for pair in pairwise(after[:5]))


def _is_how_it_stands(scene: Scene, place: int) -> bool:
    """Say whether a noun is but what a report is about: "told A about the state of negotiations with B"."""
    i = place - 1
    while scene.at[i] in _ARTICLES:
        i -= 1
    return scene.at[i] in _OF and scene.at[i - 1] in _STANDING


def _is_prepared(before: list[str]) -> bool:
    """Say whether what a noun tells is prepared: "preparations for talks", "to prepare a three-way summit"."""
    return any(key in PREPARING and ("for" in before[i + 1 :] or key in _PREPARES) for i, key in enumerate(before))


def _is_occasion_of_a_plan(scene: Scene, place: int, start: int) -> bool:
    """Say whether something is to be done when a noun tells that people meet: "is expected to ask it in his talks"."""
    clause = max(start, scene.clause(place).start)
    on = next((i for i in range(place - 1, max(clause, place - NEAR), -1) if scene.keys[i] in _ON_OCCASION), None)
    ruling = scene.keys[clause:on] if on is not None else []
    return any(
        key == "to" and ruling[i - 1] in EXPECTED and not BEING.isdisjoint(ruling[max(0, i - 3) : i])
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


def _is_past_it(scene: Scene, place: int, before: list[str]) -> bool:
    """Say whether a noun tells after what something was: "after talks with A, B", ", a day after talks with A,"."""
    first = scene.units[place].first
    return not _PAST_IT.isdisjoint(before[:1]) or scene.reading.tokens.keys[first - 1] in _PAST_IT


def _up_to_comma(scene: Scene, place: int, after: list[str]) -> list[str]:
    """Return the words after a place that stand before the next comma: "after their talks, A said he would"."""
    comma = next((i for i in range(place + 1, len(scene.keys)) if scene.keys[i] == ","), len(scene.keys))
    return after[: sum(bool(key) for key in scene.keys[place + 1 : comma])]
