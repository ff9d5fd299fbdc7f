"""`Invitations`: who invites whom, and who says whether he will come."""

from typing import final

from mideast_events.certainty import Certainty
from mideast_events.extraction.findings import Passed
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.circumstances import Circumstances
from mideast_events.extraction.meetings.people.participants import Participants, is_ambassador
from mideast_events.extraction.meetings.settings.settings import Settings
from mideast_events.extraction.meetings.shapes.hosts import Hosts
from mideast_events.extraction.meetings.shapes.separately import told_apart
from mideast_events.extraction.meetings.sightings import Sighting, unnamed_host
from mideast_events.extraction.meetings.spots import Spot
from mideast_events.extraction.meetings.triggers import PASSIVE
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.meetings import Directness, MeetingStatus, ParticipantRole

_GATHERINGS = words("meetings", "words", "gatherings")
_DECLINED = words("meetings", "cues", "refused") | {"pulled", "stayed"}
_ASKED_BY = frozenset({"from", "by", "of"})
_ARTICLE_REACH = 8


@final
class Invitations:
    """Finds who invites and who is invited around a word."""

    def __init__(
        self, participants: Participants, settings: Settings, circumstances: Circumstances, hosts: Hosts
    ) -> None:
        """Take what finds participants and places, what goes with them, and who is at home where."""
        self._who = participants
        self._where = settings
        self._hosts = hosts
        self._sighting = circumstances.sighting

    def invited(self, spot: Spot) -> Sighting | Passed | None:
        """Return the meeting to which somebody is invited, or `None` where a word tells of none."""
        _, scene, place, _, memory = spot
        target = self._where.destination(scene, place)
        what = {*scene.keys[place : (target or place) + _ARTICLE_REACH]}
        if (target is None and _GATHERINGS.isdisjoint(what)) or _summons_an_ambassador(scene, place):
            return None
        where = self._where.place_named(scene, target) if target is not None else None
        passive = not PASSIVE.isdisjoint(scene.keys[max(0, place - 3) : place])
        subjects = self._who.acting(scene, place)
        guests = subjects if passive else [i for i in scene.objects(place) if target is None or i < target]
        by = [] if not passive else scene.objects(place) if scene.at[place + 1] == "by" else []
        hosts = self._who.parties(scene, by if passive else subjects, memory, ParticipantRole.HOST)
        if not hosts and where is not None:
            state = self._where.government_at(where, scene.reading.article.published)
            hosts = [unnamed_host(state)] if state else []
        visitors = self._who.parties(scene, guests, memory, ParticipantRole.VISITOR)
        if not hosts or not visitors:
            return None
        found = self._sighting(spot, [*hosts, *visitors], start=spot.after(subjects), where=where)
        if isinstance(found, Sighting):
            declined = not _DECLINED.isdisjoint(scene.keys[place:])
            found.status = MeetingStatus.REFUSED if declined else MeetingStatus.PLANNED
            found.directness = Directness.UNKNOWN
            today = scene.reading.article.published
            if not declined and found.time is not None and today is not None and found.time.value is not None:
                to_come = found.time.value.after(today) is not Certainty.NO
                found.time = found.time if to_come else None  # the day on which somebody was invited
            found.notes = ["invited, and declined" if declined else "invited"]
        return told_apart(spot, found, visitors)

    def answered(self, spot: Spot) -> Sighting | Passed | None:
        """Take who says whether he will come: "accepted an invitation from A", "turned down an invitation to Cairo"."""
        _, scene, place, last, memory = spot
        subjects = self._who.acting(scene, place)
        visitors = self._who.parties(scene, subjects, memory, ParticipantRole.VISITOR)
        target = self._where.destination(scene, last)
        where = self._where.place_named(scene, target) if target is not None else None
        owner = self._who.owner(scene, last)
        named = [owner] if owner is not None else scene.objects(last)[:1] if scene.at[last + 1] in _ASKED_BY else []
        hosts = self._who.parties(scene, named, memory, ParticipantRole.HOST)
        if not hosts and where is not None and visitors:
            hosts = self._hosts.at(scene, where, visitors[0])
        if not hosts and visitors and (state := self._who.state_called(scene.at[last - 1])) is not None:
            hosts = [unnamed_host(state)]  # "an Egyptian invitation"
        if not hosts or not visitors:
            return None
        found = self._sighting(spot, [*hosts, *visitors], start=spot.after(subjects), where=where)
        if isinstance(found, Sighting) and found.status is MeetingStatus.HELD:
            accepted = scene.keys[place].startswith("accept")
            found.status = MeetingStatus.PLANNED if accepted else MeetingStatus.REFUSED
            found.notes = ["invited, and coming" if accepted else "invited, and declined"]
        return found


def _summons_an_ambassador(scene: Scene, place: int) -> bool:
    """Say whether somebody is called in, and comes: "summoned the Israeli ambassador", "the envoy was summoned"."""
    named = [*scene.subjects(place), *scene.objects(place)] if scene.keys[place].startswith("summon") else []
    return any(is_ambassador(scene, i) for i in named)
