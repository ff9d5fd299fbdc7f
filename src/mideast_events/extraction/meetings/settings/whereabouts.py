"""How a place is told of: as where something was, by its kind, or as what something is about."""

from mideast_events.extraction.meetings.people.participants import BRIEFING
from mideast_events.extraction.meetings.settings.topics import TROUBLES
from mideast_events.extraction.meetings.settings.turns import AHEAD, WAS
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.segments import SegmentKind

KINDS_OF_PLACES = frozenset({"resort", "city", "town", "village", "capital", "port"})
"""What a place is called besides its name."""
BORDERS = frozenset({"crossing", "border", "terminal", "frontier", "fence"})
"""What of two lands lies where they touch."""
AFTER_PLACES = frozenset({"", ",", "and", "on", "for", "to", "-", ":", "after", "as", "with", "amid", ".", "\n"})
"""What may stand behind a place where something was."""

_AT = frozenset({"in", "at", "near", "outside", "to", "inside", ",", "and"})
_DESCRIBING = frozenset({
    "the", "occupied", "annexed", "nearby", "neighbouring", "neighboring", "besieged", "blockaded", "central",
    "downtown", "northern", "southern", "eastern", "western",
})  # fmt: skip
_OWN = frozenset({"his", "her", "their"})
_ABOUT = frozenset({"on", "about"})
_THROUGH = frozenset({"through", "via"})
_MEETING = frozenset({"met", "held", "spoke", "conferred"})
_NEAR = 4


def is_of_a_meeting_before(scene: Scene, start: int, i: int, place: int) -> bool:
    """Say whether a relative clause tells where two met before: "A and B, who last met in Cairo, are to hold talks"."""
    closed = scene.at[start - 1] == "who" and "," in scene.keys[i:place]
    if closed and not AHEAD.isdisjoint(scene.keys[i:place]):
        return True  # "A, who was in Cairo on Monday, will receive B"
    return closed and not _MEETING.isdisjoint(scene.keys[start:i])


def is_reported(scene: Scene, place: int) -> bool:
    """Say whether somebody but reports of his own talks: "flew to Amman to brief A on his talks with B"."""
    own = scene.at[place - 1] in _OWN and scene.at[place - 2] in _ABOUT
    return own and not BRIEFING.isdisjoint(scene.keys[:place])


def is_told_of_else(scene: Scene, i: int) -> bool:
    """Say whether a place only says of which thing something is told.

    So it is in "the crossing between Gaza and Egypt", "the idea of a Gaza truce", "to end the fighting in Gaza".
    """
    before = scene.keys[i - 1]
    bordering = before == "and" and _is_of_a_crossing(scene, i - 4)
    return bordering or before in {"a", "an"} or (before == "in" and scene.keys[i - 2] in TROUBLES)


def _is_of_a_crossing(scene: Scene, i: int) -> bool:
    """Say whether a crossing stands at a place, and then between what it lies."""
    if i < 0 or scene.keys[i + 1] != "between":
        return False
    mention = scene.units[i].mention
    return scene.keys[i] in BORDERS or (mention is not None and mention.kind is MentionKind.CROSSING)


def is_closed(scene: Scene, start: int, place: int) -> bool:
    """Say whether "where" ended before a place: "A, who was in Kuwait, where he met B, was to travel to Jerusalem"."""
    return any(scene.keys[k] == "," and scene.keys[k + 1] in WAS for k in range(start + 1, place - 1))


def is_before_a_journey(scene: Scene, last: int, i: int) -> bool:
    """Say whether somebody goes to a place after what is told: "received A ahead of his trip to Cairo"."""
    return scene.keys[i - 1] == "to" and "ahead" in scene.keys[last:i]


def is_at(scene: Scene, i: int) -> bool:
    """Say whether a place is told of as where something was: "in Cairo", but not "through Doha and Cairo"."""
    if scene.at[i + 1] in BORDERS or scene.at[i + 1] == "-":
        return False  # "at the Gaza border", "at the Gaza-Egypt border"
    leading = i - 1
    while leading > 0 and scene.keys[leading] in _DESCRIBING:
        leading -= 1  # "in the occupied West Bank", "in nearby Ramallah"
    before = scene.keys[leading]
    if before == "," and scene.sentence.kind is SegmentKind.TITLE and scene.at[i + 1] not in AFTER_PLACES:
        return False  # "A meets B, Gaza force on agenda"
    bordering = before == "and" and "between" in scene.keys[max(0, i - _NEAR) : i]  # "the border between A and B"
    return before in _AT and not bordering and not (before == "and" and scene.at[i - 3] in _THROUGH)


def is_named_by_kind(scene: Scene, i: int) -> bool:
    """Say whether a place is named as in "the resort of Sharm el-Sheikh", "the Palestinian capital of Ramallah"."""
    return (
        scene.at[i - 1] == "of"
        and i > 1
        and (scene.keys[i - 2] in KINDS_OF_PLACES or scene.units[i - 2].place is not None)
    )


def is_at_owned(scene: Scene, i: int) -> bool:
    """Say whether a place is named as in "in Egypt's Sharm el-Sheikh"."""
    return scene.is_possessive(i - 2) and scene.at[i - 3] in _AT
