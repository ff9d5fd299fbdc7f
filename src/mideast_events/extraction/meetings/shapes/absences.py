"""`Absences`: who did not come to the meeting told of before: "as Hamas refused to attend", "Syria stayed away"."""

from typing import final

from msgspec.structs import replace

from mideast_events.certainty import Certainty
from mideast_events.dates import When
from mideast_events.extraction.findings import Passed
from mideast_events.extraction.meetings.circumstances import Circumstances
from mideast_events.extraction.meetings.people.participants import Participants
from mideast_events.extraction.meetings.settings.settings import Settings
from mideast_events.extraction.meetings.sightings import Party, Sighting, unnamed_host
from mideast_events.extraction.meetings.spots import Spot
from mideast_events.meetings import MeetingStatus, ParticipantRole

_THREATENING = frozenset({"threatened", "threatens", "threatening", "may", "might", "could", "would", "not", "never"})
_RECENT_DAYS = 31
_FARTHEST = 2
_MOST = 4
_NEAR = 4


@final
class Absences:
    """Finds who stays away from whom."""

    def __init__(self, participants: Participants, settings: Settings, circumstances: Circumstances) -> None:
        """Take what finds participants and places, and what goes with them."""
        self._who = participants
        self._where = settings
        self._sighting = circumstances.sighting

    def tell(self, spot: Spot) -> Sighting | Passed | None:
        """Return the meeting of somebody with the hosts told of before that he refused, or `None` where he did not."""
        trigger, scene, place, _, memory = spot
        if not memory.told or memory.age > _FARTHEST:
            return None
        subjects = self._who.acting(scene, place)
        absent = self._who.parties(scene, subjects, memory, ParticipantRole.VISITOR)
        published = scene.reading.article.published
        recent = (one for one in memory.told[: -_MOST - 1 : -1] if _is_recent(one, published))
        held = next(((one, hosts) for one in recent if (hosts := self._hosts(spot, one, absent))), None)
        if not absent or held is None:
            return None
        last, hosts = held
        if all(one.role is ParticipantRole.VISITOR for one in hosts):
            absent = [replace(one, role=ParticipantRole.HOST) for one in absent]
        found = self._sighting(spot, [*hosts, *absent], start=spot.after(subjects), where=last.place)
        if trigger.declined and isinstance(found, Sighting) and found.status is MeetingStatus.HELD:
            if not _THREATENING.isdisjoint(scene.keys[max(0, place - _NEAR) : place]):
                return None
            found.status, found.notes = MeetingStatus.REFUSED, ["stayed away"]
        if not isinstance(found, Sighting) or found.status is not MeetingStatus.REFUSED:
            return None
        found.time = found.time or last.time
        return found

    def _hosts(self, spot: Spot, last: Sighting, absent: list[Party]) -> list[Party]:
        """Return who held the meeting told of last, without those who stay away and their like.

        Those who are at home where it was stay away from whoever came: "met A in Gaza. B stayed away".
        """
        sides = {self._who.side_of(party) for party in absent}
        countries = {self._who.country_of(party) for party in absent} - {None}
        visitors = [party for party in last.parties if party.role is ParticipantRole.VISITOR]
        others = [party for party in last.parties if party.role is ParticipantRole.HOST]
        others = [party for party in others if self._who.side_of(party) not in sides]
        if visitors and any(self._who.country_of(party) in countries for party in others):
            return [party for party in visitors if self._who.country_of(party) not in countries]
        hosts = [party for party in last.parties if party.role is ParticipantRole.HOST]
        if not hosts and last.place is not None:
            state = self._where.government_at(last.place, spot.scene.reading.article.published)
            hosts = [unnamed_host(state)] if state else []
        return [party for party in hosts if self._who.side_of(party) not in sides]


def _is_recent(told: Sighting, published: When | None) -> bool:
    """Say whether a meeting can be what an article is about, and not one of long before."""
    if told.time is None or told.time.value is None or published is None:
        return True
    return told.time.value.padded(days=_RECENT_DAYS).before(published) is not Certainty.YES
