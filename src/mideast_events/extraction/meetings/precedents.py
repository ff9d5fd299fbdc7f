"""What a sentence says of the time before: "their first meeting since January", "a visit set for April was put off"."""

from attrs import evolve
from msgspec.structs import replace

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.cues.statuses import fate_of
from mideast_events.extraction.meetings.memories import Memory
from mideast_events.extraction.meetings.sightings import Sighting
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import UnitKind
from mideast_events.meetings import MeetingFormat, MeetingStatus, ParticipantRole

_ANY = frozenset({"a", "an", "another"})
_THE_SAME = frozenset({"the", "his", "her", "their"})
_WHICH = frozenset({"which", "that"})
_JOURNEYS = frozenset({"trip", "visit", "journey", "tour"})
_PLANNED = frozenset({"planned", "scheduled", "set", "due", "originally", "first", "initially"})
_OCCASIONS = words("meetings", "words", "occasions")
_OF_OTHERS = frozenset({"to", "by", "of", "with", "between"})
_NOT = frozenset({"not", "never"})
_HAVE = frozenset({"have", "had"})
_CALLS = frozenset({"call", "conversation"})
_NEAR = 7
_FARTHEST = 5
_MOST = 4
_LONG_AGO = 8
_FEWEST = 2


def precedent(scene: Scene, memory: Memory) -> Sighting | None:
    """Return the meeting before the one told of last, of which a sentence tells without who met, or `None`.

    It was held where a sentence says since when there was none; what was called off is another of the same people's.
    """
    if "since" not in scene.keys:
        return _called_off(scene, memory) or _put_off_first(scene, memory)
    if memory.recent is None:
        return None
    since = scene.keys.index("since")
    date = scene.units[since + 1].date if since + 1 < len(scene.units) else None
    before = scene.keys[max(0, since - _NEAR) : since]
    near = scene.units[max(0, since - _NEAR) : since]
    shared = "their" in before or any(unit.kind is UnitKind.SEVERAL for unit in near)
    same = shared and (before[-1:] == ["first"] or not _OCCASIONS.isdisjoint(before))
    told_then = "when" in scene.keys[since + 2 : since + 4]
    apart = shared and _have_not_met(before)
    if date is None or told_then or not (apart or (same and "first" in before)):
        return None
    by_call = not _CALLS.isdisjoint(before)
    told = memory.told[-1:] if not by_call else memory.told[: -_MOST - 1 : -1]
    last = next((one for one in told if not by_call or one.format is MeetingFormat.REMOTE), None)
    if last is None or len(last.parties) < _FEWEST:
        return None
    remote = last.format is MeetingFormat.REMOTE and not apart
    role = ParticipantRole.PARTY if remote else ParticipantRole.ATTENDEE
    return evolve(
        last,
        rule="first-since",
        trigger=scene.span(since, since + 1),
        passage=scene.span(0, len(scene.units) - 1),
        parties=[replace(party, role=role) for party in last.parties],
        place=None,
        time=date,
        status=MeetingStatus.HELD,
        format=MeetingFormat.REMOTE if remote else MeetingFormat.UNSPECIFIED,
        later=[],
        apart=[],
        notes=["the last before the one told of"],
    )


def _called_off(scene: Scene, memory: Memory) -> Sighting | None:
    """Return a meeting of the same people that was not to be: "A visit planned for April was called off"."""
    noun = next((i for i in range(1, _FARTHEST) if scene.at[i] in _OCCASIONS), 0)
    date = next((i for i in scene.dates if noun < i < noun + 2 * _NEAR), None)
    told = memory.last if memory.age <= _LONG_AGO else None
    if told is None or date is None or not noun:
        return None
    went = (one for one in reversed(memory.told) if one.place is not None)
    last = next(went, told) if scene.keys[noun] in _JOURNEYS else told
    another = scene.at[0] in _ANY and (scene.at[noun + 1] not in _OF_OTHERS or _is_by_one_of(last, scene, noun))
    another = another or (_is_first_planned(scene, noun) and last.status is MeetingStatus.HELD)
    verb = next((i for i in range(noun, len(scene.units)) if scene.is_finite(i)), noun)
    turn = next((i for i in range(date, len(scene.keys)) if scene.keys[i] == "but"), date)
    fate = (fate_of(scene, noun) or fate_of(scene, turn)) if another else None
    if fate is None or any(unit.acts for i, unit in enumerate(scene.units[:verb]) if i != noun + 2):
        return None
    return _another(last, scene, noun, date, fate)


def _put_off_first(scene: Scene, memory: Memory) -> Sighting | None:
    """Return the day for which what a sentence tells was set at first: "met A, which had been set for May but"."""
    which = next((i for i in scene.places_of(_WHICH) if scene.at[i - 1] == ","), 0)
    but = next((i for i in range(which, len(scene.keys)) if scene.keys[i] == "but"), 0) if which else 0
    date = next((i for i in scene.dates if which < i < but), None)
    last = memory.last if not memory.age else None
    if last is None or date is None or _PLANNED.isdisjoint(scene.keys[which:date]):
        return None
    fate = fate_of(scene, but) if last.status is MeetingStatus.HELD else None
    return _another(last, scene, which, date, fate) if fate is not None else None


def _another(last: Sighting, scene: Scene, place: int, date: int, fate: MeetingStatus) -> Sighting:
    """Return a meeting of those told of last that was not to be, told by the word at a place, on another day."""
    return evolve(
        last,
        rule="called-off-before",
        trigger=scene.span(place, place),
        passage=scene.span(0, len(scene.units) - 1),
        parties=[replace(party, role=ParticipantRole.ATTENDEE) for party in last.parties],
        time=scene.units[date].date,
        status=fate,
        format=MeetingFormat.UNSPECIFIED,
        later=[],
        apart=[],
        notes=["another of those told of"],
    )


def _is_by_one_of(last: Sighting, scene: Scene, noun: int) -> bool:
    """Say whether a visit is by one of those told of: "An earlier visit by A was called off", "by the envoy"."""
    by = scene.units[noun + 2] if scene.at[noun + 1] == "by" and noun + 2 < len(scene.units) else None
    if by is None or by.mention is None:
        return by is not None and (by.kind is UnitKind.ROLE or by.key == "the")
    return by.mention.actor is not None and by.mention.actor in {party.actor for party in last.parties}


def _is_first_planned(scene: Scene, noun: int) -> bool:
    """Say whether what was held in the end had been planned before: "The trip, planned for May, was put off"."""
    return scene.at[0] in _THE_SAME and not _PLANNED.isdisjoint(scene.keys[noun + 1 : noun + _FARTHEST])


def _have_not_met(before: list[str]) -> bool:
    """Say whether several are told to have been apart: "the two have not met since January"."""
    met = before.index("met") if "met" in before else 0
    return met > 1 and before[met - 1] in _NOT and before[met - 2] in _HAVE
