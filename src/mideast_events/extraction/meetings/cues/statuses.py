"""What the words around a verb or a noun say of it: whether it happened, was planned, refused or called off."""

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.cues.nouns import reading_of_noun
from mideast_events.extraction.meetings.cues.phrasings import (
    BEING,
    NEAR,
    follows_soon,
    is_called_off,
    is_hearsay,
    is_put_off,
    is_to_take_place,
)
from mideast_events.extraction.meetings.cues.readings import DONE, POSSIBLY, UNREAL, Reading, words_after, words_before
from mideast_events.extraction.meetings.cues.unreal import is_asked_back, is_untrue, why_unreal
from mideast_events.extraction.meetings.cues.verbs import reading_carried_on, reading_of_verb
from mideast_events.extraction.syntax.chains import KEEPING
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.subjects import CALLING
from mideast_events.meetings import MeetingStatus

_REFUSED = words("meetings", "cues", "refused")
_CANCELLED = words("meetings", "cues", "cancelled")
_POSTPONED = words("meetings", "cues", "postponed")
_UNCONFIRMED = words("meetings", "cues", "unconfirmed")
_HYPOTHETICAL = words("meetings", "cues", "hypothetical")
_NEGATED = words("meetings", "cues", "negated")
_DISPUTED = frozenset({"denied", "denies", "denying", "unnamed", "unconfirmed", "unfounded", "baseless", "untrue"})
_ASKED_WITH = frozenset({
    "will", "would", "could", "can", "should", "may", "might", "did", "does", "do", "has", "have", "is", "are", "was",
})  # fmt: skip
_DENYING = frozenset({"denied", "denies", "denying"})
_DISMISSING = frozenset({"dismissed", "dismisses", "dismissing", "rejected", "rejects", "rejecting"})
_KEPT_OUT = frozenset({"entry", "access", "permission", "permits", "visas", "exit"})
_CONFIRMING = frozenset({"confirm", "confirmed", "confirmation", "affirmed"})
_SILENT = _NEGATED | {"declined", "refused"}
_NEEDED = frozenset({"necessary", "needed", "need", "required", "asked", "invited"})
_REPORTS = frozenset({"report", "reports", "rumours", "rumors", "claim", "claims"})
_LETTING = frozenset({"let", "allow", "allowed", "permit", "permitted", "letting", "allowing"})


def status_of(scene: Scene, place: int, *, start: int, noun: bool, announced: bool = False) -> Reading:
    """Say whether what the word at a place tells took place.

    Args:
        scene: the sentence.
        place: the place of the verb or the noun.
        start: where the words that govern it begin, such as the place after its subject.
        noun: whether it is a noun.
        announced: whether the word itself says that something is to come, as "expected" does.
    """
    found = _as_told(scene, place, start=start, noun=noun, announced=announced)
    if found.status is MeetingStatus.REFUSED and _denied(scene, place):
        return Reading(None, "denied by the sentence")  # "dismissed a report that A had refused to meet B"
    return found


def _as_told(  # noqa: C901, PLR0911, PLR0912 - one return a cue
    scene: Scene, place: int, *, start: int, noun: bool, announced: bool
) -> Reading:
    if (unreal := why_unreal(scene, place, start)) is not None:
        return Reading(None, unreal)
    before = (
        words_before(scene, place, start) if start < 1 else _meant_for(scene, start) + words_before(scene, place, start)
    )
    if "and" in before and scene.at[place] in DONE:
        before = before[len(before) - before[::-1].index("and") :]  # "called off a trip to Amman and met A"
    after = words_after(scene, place)
    if announced:
        after = scene.keys[place + 1 :]
        noun = True
    around = before + after
    if (not_let := _not_let(scene, start)) is not None:
        return not_let
    if not noun and before[-1:] == ["to"] and not _REFUSED.isdisjoint(before[-3:]):
        return Reading(MeetingStatus.REFUSED, "refused")
    if "?" in scene.keys[-3:] and (scene.at[0] in _ASKED_WITH or is_asked_back(scene)):
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
    if needed or not UNREAL.isdisjoint(words_before(scene, place, 0) if start else before) or scene.at[0] == "should":
        return Reading(None, "wished for or possible only")
    if noun:
        verdict = reading_of_noun(scene, place, start, before, after)
    else:
        governing = [key for key in before if key != "also"][-5:]  # "will also stop over in Amman to see A"
        verdict = reading_of_verb(scene, governing, place) or reading_carried_on(scene, place, start)
        if verdict is not None and verdict.status is MeetingStatus.PLANNED:
            return _undone(scene.keys[place + 1 :]) or _denied(scene, place) or verdict
    if verdict is not None:
        return verdict
    clause = scene.clause(place)
    if (
        not _UNCONFIRMED.isdisjoint(scene.keys[clause.start : clause.stop])
        or is_hearsay(scene.keys)
        or _DISPUTED & scene.words
        or is_untrue(scene, place)
        or _denied(scene, place)
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
    around = words_before(scene, place, 0) + words_after(scene, place)
    if not POSSIBLY.isdisjoint(around):
        return None  # "could be put off"
    if not _POSTPONED.isdisjoint(around) or is_put_off(around):
        return MeetingStatus.POSTPONED
    called_off = not _CANCELLED.isdisjoint(around) or is_called_off(around, around)
    return MeetingStatus.CANCELLED if called_off else None


def _undone(after: list[str]) -> Reading | None:
    """Say whether what was planned is called off later in the sentence: ", but the trip was cancelled"."""
    if not {"but", "before", "until", "and", "which", ";", "though", "although"} & set(after):
        return None
    if not _POSTPONED.isdisjoint(after) or is_put_off(after):
        return Reading(MeetingStatus.POSTPONED, "put off")
    if not _CANCELLED.isdisjoint(after) or is_called_off([], after):
        return Reading(MeetingStatus.CANCELLED, "called off")
    return None


def _denied(scene: Scene, place: int) -> Reading | None:
    """Say whether what is told to be planned is denied: "denied reports that A would meet B", "reports that A will"."""
    that = scene.clause(place).start - 1
    before, after = scene.keys[: max(0, that)], scene.keys[place + 1 :]
    reported = not _REPORTS.isdisjoint(before)
    denied = not _DENYING.isdisjoint(before) or (reported and not _DENYING.isdisjoint(after))
    denied = denied or (reported and not _DISMISSING.isdisjoint(before))
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
        return [*words_before(scene, first, 0), key]
    if key == "on" and scene.keys[first - 1] in CALLING:
        return ["urged"]
    return [key] if key in _HYPOTHETICAL else []


def _is_put_off_until(scene: Scene, place: int) -> bool:
    """Say whether a day is told for which a noun's visit or talks are put off: "postponed until Monday a visit"."""
    near = scene.keys[max(0, place - NEAR) : place]
    return "until" in near and near[near.index("until") - 1] in _POSTPONED
