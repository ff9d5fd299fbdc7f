"""What rows of words around a meeting say of it: that it is called off, put off, turned down or but heard of."""

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.syntax.subjects import CALLING

_PUTTING = frozenset({"moved", "put", "pushed"})
BEING = frozenset({"is", "are", "was", "were", "been", "be"})
HEARD = frozenset({"said", "believed", "understood", "rumoured", "rumored", "reported", "thought"})
WILL = frozenset({"will", "shall", "ll"})
SENDING = frozenset({"sending", "dispatching"})
_WILL_OR_DID = WILL | {"would", "did"}
_COMING_ABOUT = (["take", "place"], ["go", "ahead"], ["happen", "."], ["happen", ","])
_WILL_OR_SEND = WILL | SENDING
NEAR = 7
_RETURNING = frozenset({"return", "returning"})
_TURNED_DOWN = frozenset({"rejected", "rebuffed", "declined", "refused"})
_SEEMING = BEING | {
    "remains", "remain", "remained", "seems", "seem", "seemed", "looks", "look", "looked", "appears", "appeared",
}  # fmt: skip
_FAR_OFF = words("meetings", "words", "far_off")
_FEW = 4
_MAKING = frozenset({"being", "in", "under", "still"})
_PREPARED = frozenset({
    "prepared", "arranged", "planned", "organised", "organized", "works", "preparation", "offing", "pipeline",
})  # fmt: skip
_DISCUSSED = frozenset({
    "discussed", "discussion", "considered", "consideration", "debated", "doubt", "question", "explored", "negotiated",
})  # fmt: skip
_TALK = frozenset({
    "talk", "prospect", "prospects", "idea", "chance", "chances", "possibility", "likelihood", "speculation", "date",
    "hope", "hopes", "working", "work", "rumours", "rumors", "condition", "conditions", "basis", "framework",
    "provides", "provide", "provided",
})  # fmt: skip
_JUDGING = frozenset({
    "a", "an", "useful", "helpful", "good", "possible", "premature", "pointless", "welcome", "difficult", "futile",
    "wrong",
})  # fmt: skip
_OF = frozenset({"of", "for", "on", "about"})
_AGENDA = frozenset({"agenda", "schedule", "itinerary", "cards", "programme", "program"})
_TAKES_PLACE = frozenset({"take", "held", "place", "be", "come", "follow", "focus", "cover"})
_NEVER_WAS = frozenset({"materialise", "materialize", "happen", "happened"})
_NOT_EVER = frozenset({"not", "never"})
_LEFT_UNDONE = {"instead": "of", "rather": "than", "far": "from", "short": "of"}
_NOT_TO_BE = _AGENDA | {"planned", "scheduled", "expected", "foreseen", "envisaged", "held", "arranged"}


def does_not_come_about(after: list[str]) -> bool:
    """Say whether what a noun tells is off: "will not take place", "would not go ahead", "never happened"."""
    if any(key in _NEVER_WAS and after[i - 1] in _NOT_EVER for i, key in enumerate(after[:NEAR]) if i):
        return True
    off = next((i for i, key in enumerate(after) if key == "not" and i and after[i - 1] in _WILL_OR_DID), None)
    return off is not None and after[off + 1 : off + 3] in _COMING_ABOUT


def is_aim_of_a_plan(before: list[str]) -> bool:
    """Say whether somebody is to go somewhere for what a noun tells: "was to return in the evening for a session"."""
    to_come = (
        i for i, key in enumerate(before) if key in _WILL_OR_SEND or (key in BEING and before[i + 1 : i + 2] == ["to"])
    )
    return any("for" in before[i:] for i in to_come)


def is_called_off(before: list[str], after: list[str]) -> bool:
    """Say whether words around a noun say that it is off: "called off", "talks were dropped"."""
    for keys in (before, after):
        if "off" in keys and any(follows_soon(keys, verb, "off") for verb in ("called", "calling", "broken")):
            return True
    if "dropped" in before or follows_soon(after, "dropped", "from"):
        return True
    return any(one in BEING and "dropped" in after[i : i + 3] for i, one in enumerate(after[:NEAR]))


def is_called_for(before: list[str]) -> bool:
    """Say whether somebody but demands what a noun tells: "called for direct talks with A"."""
    return any(key == "for" and before[i - 1] in CALLING for i, key in enumerate(before) if i)


def is_turned_down(after: list[str]) -> bool:
    """Say whether what a noun tells was asked for in vain: "his request for a meeting with A was turned down"."""
    said = said_to_be(after)[:3]
    return not _TURNED_DOWN.isdisjoint(said) or follows_soon(said, "turned", "down")


def is_in_vain(after: list[str]) -> bool:
    """Say whether what was asked for had no answer: "his offers to meet A have gone unanswered"."""
    return "unanswered" in after or "ignored" in after or is_turned_down(after)


def is_gone_back_to(before: list[str]) -> bool:
    """Say whether a noun tells what somebody takes up again: "would return to peace negotiations with A"."""
    return not _RETURNING.isdisjoint(before[-3:-1]) and "to" in before[-2:] and "for" not in before[-2:]


def is_not_to_be(after: list[str]) -> bool:
    """Say whether nobody has planned what a noun tells: "a meeting with A was not on his schedule"."""
    said = said_to_be(after)
    return said[:1] == ["not"] and not _NOT_TO_BE.isdisjoint(said[: NEAR - 1])


def said_to_be(after: list[str]) -> list[str]:
    """Return the words behind the form of "be" that follows a noun; empty where none is near."""
    being = next((i for i, key in enumerate(after[:NEAR]) if key in BEING), None)
    return after[being + 1 :] if being is not None else []


def is_far_off(after: list[str]) -> bool:
    """Say whether what a noun tells is but thought of: "a meeting between A and B remains a distant prospect"."""
    seeming = next((i for i, key in enumerate(after[:NEAR]) if key in _SEEMING), None)
    return seeming is not None and not _FAR_OFF.isdisjoint(after[seeming + 1 : seeming + _FEW])


def is_in_the_making(after: list[str]) -> bool:
    """Say whether what a noun tells is prepared: "a meeting between A and B is being arranged", "is in the works"."""
    said = said_to_be(after)[:_FEW]
    return not _MAKING.isdisjoint(said[:1]) and not _PREPARED.isdisjoint(said)


def is_in_the_air(before: list[str], after: list[str]) -> bool:
    """Say whether what a noun tells is but talked about: "is under discussion", "not ruled out", "talk of a summit"."""
    said = said_to_be(after)[:_FEW]
    discussed = not _MAKING.isdisjoint(said[:1]) and not _DISCUSSED.isdisjoint(said)
    judged = follows_soon(after[:NEAR], "would", "be") and not _JUDGING.isdisjoint(said[:1])
    if discussed or judged or before[-1:] == ["any"] or ("not" in after and is_ruled_out(said)):
        return True
    near = before[-_FEW:]
    return any(key in _OF and near[i - 1] in _TALK for i, key in enumerate(near) if i)


def is_put_off(keys: list[str]) -> bool:
    """Say whether words say that something is moved to another day: "put off", "pushed back"."""
    denied = "put" in keys and not _NOT_EVER.isdisjoint(keys[max(0, keys.index("put") - 3) : keys.index("put")])
    return not _PUTTING.isdisjoint(keys) and (
        _is_moved_to(keys)
        or (not denied and follows_soon(keys, "put", "off"))
        or follows_soon(keys, "pushed", "back")
        or follows_soon(keys, "put", "back")
    )


def _is_moved_to(keys: list[str]) -> bool:
    """Say whether something is moved or pushed to another day: "was moved to", but not "Egypt moved to broker"."""
    return any(
        one in {"moved", "pushed"}
        and "to" in keys[i + 1 : i + 4]
        and (keys[i + 1] != "to" or not BEING.isdisjoint(keys[max(0, i - 3) : i]))
        for i, one in enumerate(keys)
    )


def is_ruled_out(keys: list[str]) -> bool:
    """Say whether words say that somebody will have nothing of it: "ruled out", "pulled out"."""
    return "out" in keys and any(
        follows_soon(keys, verb, "out") for verb in ("ruled", "rules", "ruling", "pulled", "pulls")
    )


def follows_soon(keys: list[str], first: str, second: str) -> bool:
    """Say whether a word stands among the three behind another one."""
    return first in keys and any(one == first and second in keys[i + 1 : i + 4] for i, one in enumerate(keys))


def is_left_undone(before: list[str]) -> bool:
    """Say whether words say what somebody did not do: "instead of meeting A", "stopped short of agreeing to meet A"."""
    return any(
        key in _LEFT_UNDONE
        and before[i + 1 : i + 2] == [_LEFT_UNDONE[key]]
        and (before[i + 2 : i + 3] == [] or before[i + 2].endswith("ing"))
        for i, key in enumerate(before)
    )


def is_to_take_place(after: list[str]) -> bool:
    """Say whether what a noun tells is announced behind it: "talks are due", "a stop was added to his schedule"."""
    if "added" in after and not _AGENDA.isdisjoint(after):
        return True  # "a stop in Cairo was added to his schedule"
    if "on" in after[:4] and not _AGENDA.isdisjoint(after[:6]):
        return True  # "talks with A are also on the agenda"
    for i, key in enumerate(after[:8]):
        if key in {
            "will",
            "would",
            "due",
            "scheduled",
            "set",
            "expected",
            "planned",
            "likely",
            "pencilled",
            "penciled",
        }:
            follows = i < 2 or after[i - 1] in {"is", "are", "was", "were", "also", "now"}  # noqa: PLR2004
            return follows or bool(_TAKES_PLACE & set(after[i : i + 4]))
    return False


def is_hearsay(keys: list[str]) -> bool:
    """Say whether something is but said to have been: "is believed to have met"."""
    return not HEARD.isdisjoint(keys) and any(
        key in HEARD
        and not BEING.isdisjoint(keys[max(0, i - 2) : i])
        and keys[i + 1 : i + 2] == ["to"]
        and keys[i + 2 : i + 3] == ["have"]
        for i, key in enumerate(keys)
    )
