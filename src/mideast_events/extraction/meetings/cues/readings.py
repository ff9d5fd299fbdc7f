"""`Reading`: what the words around a verb or a noun say of it; and the words before and behind it."""

from typing import NamedTuple

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.cues.phrasings import NEAR, WILL
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.meetings import MeetingStatus

_BACK = 9
_AHEAD = 16
_STARTS = frozenset({
    ";", ":", "—", "–", "that", "when", "while", "because", "although", "though", "but", "whereas", "who", "which",
    "where", "until", "since", "as",
})  # fmt: skip
_TURNS_BACK = frozenset({"after", "before", "during", "following", "ahead"})
_QUOTES = frozenset({'"', "“", "”"})
_ENDS = frozenset({";", "—", "–", "while", "but", "although"})

BEFORE_IT = "before it"
"""Why a meeting is taken for planned that is told of by what was done before it."""

FAR = 9
"""Within how many words the cue of a reading is looked for."""
FARTHEST = 12
"""Within how many words the beginning of a longer phrase is looked for, as of "nothing is planned that would"."""

AHEAD_OF_IT = frozenset({"before", "ahead"})
"""What leads to something that was still to come."""
AHEAD_OF = WILL | {"to", "would"}
"""What leads to a verb that tells what is to come."""
EXPECTED = frozenset({"expected", "anticipated", "scheduled", "due", "set", "slated", "likely"})
"""What is said of somebody who is to do something."""
WISHED = words("meetings", "cues", "hypothetical") | words("meetings", "cues", "aims")
"""What says that something is but wanted or aimed at."""
HOPES = frozenset({"hope", "hopes", "hoped", "hoping"})
"""What says that something is but hoped for."""
ASKED = frozenset({"offer", "offers", "request", "requests", "invitation", "appeal", "appeals", "proposal"})
"""What is answered, and may be turned down."""
UNREAL = frozenset({"if", "unless", "whether"})
"""What begins a condition."""
POSSIBLY = UNREAL - {"whether"} | {"could", "may", "might", "should", "can", "must"}
"""What says that something may be or not."""
RECORDS = frozenset({"first", "latest", "highest", "only"})
"""What somebody is among those who did the same."""
DONE = frozenset({
    "met", "held", "saw", "had", "spoke", "conferred", "visited", "arrived", "flew", "received", "hosted", "talked",
    "was", "laid", "toured", "opened", "attended", "addressed", "signed", "stopped", "landed", "spent",
})  # fmt: skip
"""Verbs that tell that something was done."""


class Reading(NamedTuple):
    """What the words around a trigger say.

    Attributes:
        status: whether it took place; `None` where it is not said of anything real.
        reason: why it is taken so.
    """

    status: MeetingStatus | None
    reason: str


def is_after_the_fact(scene: Scene, place: int) -> bool:
    """Say whether what is told before "before" was done: "met A before driving to Ramallah"."""
    before = scene.keys[:place]
    if place == 1:  # "Before meeting A, B saw C"
        comma = scene.keys.index(",") if "," in scene.keys else place
        return not DONE.isdisjoint(scene.keys[comma : comma + NEAR])
    return scene.at[place - 1] == "before" and not DONE.isdisjoint(before) and "to" not in before[:-2]


def words_before(scene: Scene, place: int, start: int) -> list[str]:
    """Return the words before a place, back to where its clause begins."""
    found: list[str] = []
    for key in reversed(scene.keys[start:place]):
        if key in _STARTS or key == "," or len(found) >= _BACK:
            break
        if key and key not in _QUOTES:
            found.append(key)
        if key in _TURNS_BACK:
            break
    return found[::-1]


def words_after(scene: Scene, place: int) -> list[str]:
    """Return the words after a place, up to where another clause begins."""
    found: list[str] = []
    for key in scene.keys[place + 1 :]:
        if key in _ENDS or len(found) >= _AHEAD:
            break
        if key:
            found.append(key)
    return found
