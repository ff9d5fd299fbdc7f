"""What a later sentence says of the meeting told before: that it was called off, put off, denied or never was."""

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.cues import statuses
from mideast_events.extraction.meetings.memories import Memory
from mideast_events.extraction.meetings.sightings import Sighting
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.meetings import MeetingStatus

_OCCASIONS = words("meetings", "words", "occasions")
_OF_THE_SAME = frozenset({"the", "his", "her", "their", "that", "this", "such"})
_TOOK_PLACE = frozenset({"took", "take", "taken", "happened", "happen", "materialised", "materialized"})
_NEVER = frozenset({"never", "not", "no"})
_FARTHEST = 2
_NEAR = 8


def reconsider(scene: Scene, told: Sighting, memory: Memory) -> None:
    """Change the status of the meeting told before a sentence by what the sentence says of it, if anything."""
    if memory.age == 1 and statuses.is_disclaimed(scene):
        _doubt(told, "the next sentence denies it or does not confirm it")
        return
    place = _named(scene) if memory.age <= _FARTHEST else None
    if place is None:
        return
    after = scene.keys[place + 1 : place + 1 + _NEAR]
    if not _TOOK_PLACE.isdisjoint(after) and not _NEVER.isdisjoint(scene.keys[max(0, place - 2) : place + _NEAR]):
        if told.status is MeetingStatus.PLANNED:
            _change(told, MeetingStatus.CANCELLED, "a later sentence says that it never was")
        _doubt(told, "a later sentence says that it never was")
    elif told.status is MeetingStatus.PLANNED and (fate := statuses.fate_of(scene, place)) is not None:
        _change(told, fate, "a later sentence says so")


def _named(scene: Scene) -> int | None:
    """Return the place of the word that stands for the meeting told before: "the visit", "it"; `None` without one."""
    if scene.at[0] == "it":
        return 0
    occasions = scene.places_of(_OCCASIONS)
    return next((i for i in occasions if not _OF_THE_SAME.isdisjoint(scene.keys[max(0, i - 2) : i])), None)


def _doubt(told: Sighting, note: str) -> None:
    if told.status is MeetingStatus.HELD:
        _change(told, MeetingStatus.UNCONFIRMED, note)


def _change(told: Sighting, status: MeetingStatus, note: str) -> None:
    told.status = status
    told.notes.append(note)
