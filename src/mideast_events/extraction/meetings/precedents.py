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
        return _called_off(scene, memory)
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
    another = scene.at[0] in _ANY and scene.at[noun + 1] not in _OF_OTHERS and memory.age <= _LONG_AGO
    fate = fate_of(scene, noun) if noun and another else None
    dates = [unit.date for unit in scene.units[noun : noun + 2 * _NEAR] if unit.date is not None]
    verb = next((i for i in range(noun, len(scene.units)) if scene.is_finite(i)), noun)
    if memory.last is None or fate is None or not dates or any(unit.acts for unit in scene.units[:verb]):
        return None
    return evolve(
        memory.last,
        rule="called-off-before",
        trigger=scene.span(noun, noun),
        passage=scene.span(0, len(scene.units) - 1),
        parties=[replace(party, role=ParticipantRole.ATTENDEE) for party in memory.last.parties],
        time=dates[0],
        status=fate,
        format=MeetingFormat.UNSPECIFIED,
        later=[],
        apart=[],
        notes=["another of those told of"],
    )


def _have_not_met(before: list[str]) -> bool:
    """Say whether several are told to have been apart: "the two have not met since January"."""
    met = before.index("met") if "met" in before else 0
    return met > 1 and before[met - 1] in _NOT and before[met - 2] in _HAVE
