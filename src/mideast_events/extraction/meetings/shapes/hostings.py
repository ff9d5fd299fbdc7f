"""`Hostings`: who receives whom, told by what a host does: "hosted A", "was received by B", "hosted talks between"."""

from typing import final

from attrs import evolve

from mideast_events.extraction.findings import Passed
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.circumstances import Circumstances
from mideast_events.extraction.meetings.people.participants import Participants
from mideast_events.extraction.meetings.people.sides import ASSEMBLIES
from mideast_events.extraction.meetings.settings.settings import Settings
from mideast_events.extraction.meetings.shapes.hosts import Hosts
from mideast_events.extraction.meetings.shapes.joinings import Joinings
from mideast_events.extraction.meetings.shapes.separately import told_apart
from mideast_events.extraction.meetings.sightings import Party, Sighting
from mideast_events.extraction.meetings.spots import Spot
from mideast_events.extraction.meetings.triggers import PASSIVE, PEOPLE, is_figure_of_speech
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.meetings import Directness, MeetingStatus, ParticipantRole

_GATHERINGS = words("meetings", "words", "gatherings")
_DUE = frozenset({"due", "scheduled", "set", "expected", "to"})
_IS = frozenset({"is", "are"})
_AUXILIARIES = PASSIVE | {"to", "have", "has", "had", "will", "would"}
_WELCOMING = frozenset({"welcomed", "welcomes", "welcoming"})
_NEXT = frozenset({"then", "later", "once", "afterwards", "earlier"})
_FEWEST = 2
_NEAR = 5
_ASIDE_OF = frozenset({"before", "after", "during", "ahead", "following"})


@final
class Hostings:
    """Finds hosts and guests around a word."""

    def __init__(
        self,
        participants: Participants,
        settings: Settings,
        circumstances: Circumstances,
        hosts: Hosts,
        joinings: Joinings,
    ) -> None:
        """Take what finds participants and places, what goes with them, who is at home where and who joins others."""
        self._who = participants
        self._where = settings
        self._hosts = hosts
        self._attending = joinings.attending
        self._sighting = circumstances.sighting

    def tell(self, spot: Spot) -> Sighting | Passed | None:
        """Return the meeting of a host with guests, why it is passed over, or `None` where a word tells of none."""
        _, scene, place, last, _ = spot
        subjects = self._who.acting(scene, place)
        objects = scene.objects(last) or scene.with_whom(place)
        objects = objects or [i for i in scene.objects(place) if i < last]  # "gave A dinner"
        start = spot.after(subjects)
        verbs = [key for key in scene.keys[max(start, place - 4) : place] if key in _AUXILIARIES]
        suffered = verbs[-1:] != [] and verbs[-1] in PASSIVE and not scene.keys[place].endswith("ing")
        passive = scene.at[place + 1] == "by" or suffered
        if not passive and (held := _held_by_host(scene, place)) is not None:
            return self._holding(spot._replace(last=held), subjects, objects)
        if not objects and suffered:
            return self._received_there(spot, subjects)
        if passive and objects and not subjects and self._is_of_a_gathering_told(spot):
            hosts = self._who.parties(scene, objects, spot.memory, ParticipantRole.HOST)
            return self._attending(spot, hosts)  # "The summit is being hosted by A"
        if not objects or is_figure_of_speech(scene, last) or _hosts_nobody(spot, subjects, objects, passive=passive):
            return None
        said = suffered or scene.at[place - 1] in _IS
        if passive and not said and not scene.units[place - 1].acts:
            parties = self._who.parties(scene, objects, spot.memory, ParticipantRole.HOST)
            several = len(parties) >= _FEWEST and not _GATHERINGS.isdisjoint(scene.keys[max(0, place - _NEAR) : place])
            return self._sighting(spot, parties, start=place) if several else None  # "a summit hosted by A and B"
        return self._receiving_persons(spot, subjects, objects, passive=passive)

    def _is_of_a_gathering_told(self, spot: Spot) -> bool:
        """Say whether a sentence begins with the meeting told of before: "The summit is hosted by"."""
        begins = spot.scene.at[0] == "the" and spot.scene.at[1] in _GATHERINGS and spot.place < _NEAR
        return begins and spot.memory.recent is not None

    def _holding(self, spot: Spot, subjects: list[int], objects: list[int]) -> Sighting | Passed | None:
        """Take for guests those for whom a host holds what `spot.last` names: "hosted talks between A and B"."""
        scene, held, start = spot.scene, spot.last, spot.after(subjects)
        with_ = scene.at[held + 1] in {"with", "of"}
        guests = self._who.between(scene, held) or [i for i in objects if i > held and with_]
        if not guests and scene.at[held - 1] in ASSEMBLIES:
            many = Party(None, None, ASSEMBLIES[scene.at[held - 1]], ParticipantRole.VISITOR, "")
            return self._sighting(spot, [*self._received(spot, subjects, []), many], start=start)
        return self._sighting(spot, self._received(spot, subjects, guests), start=start) if guests else None

    def _receiving_persons(
        self, spot: Spot, subjects: list[int], objects: list[int], *, passive: bool
    ) -> Sighting | Passed | None:
        """Take who receives for the host and who is received for the guest, and whoever receives him next."""
        scene = spot.scene
        others = _received_by_others(scene, objects[-1]) if passive else []
        next_ = bool(others) and not _NEXT.isdisjoint(scene.keys[objects[-1] : others[0]])
        hosts, guests = (objects if next_ else objects + others, subjects) if passive else (subjects, objects)
        if not hosts:
            return spot.passed("who received them is not named")
        kinds = {mention.kind if (mention := scene.units[i].mention) else MentionKind.PERSON for i in guests}
        if not kinds & PEOPLE:
            return None
        parties = self._received(spot, hosts, guests)
        found = self._sighting(spot, parties, start=spot.after(subjects))
        if isinstance(found, Sighting) and spot.trigger.declined and found.status is MeetingStatus.HELD:
            found.status, found.directness = MeetingStatus.REFUSED, Directness.UNKNOWN
        if next_ and isinstance(found, Sighting):
            found.later = [evolve(found, parties=self._received(spot, others, guests))]
        apart = ParticipantRole.HOST if passive else ParticipantRole.VISITOR
        return told_apart(spot, found, [party for party in parties if party.role is apart])

    def _received_there(self, spot: Spot, subjects: list[int]) -> Sighting | Passed | None:
        """Take those who are at home for the hosts of somebody: "was received in Ankara", "was hosted there"."""
        scene, place = spot.scene, spot.place
        there = spot.memory.there if scene.at[place + 1] == "there" else None
        where = there or self._where.place_of(scene, place, spot.last)
        if where is None or not self._who.are_persons(scene, subjects):
            return None
        visitors = self._who.parties(scene, subjects, spot.memory, ParticipantRole.VISITOR)
        hosts = self._hosts.at(scene, where, visitors[0]) if visitors else []
        return self._sighting(spot, [*hosts, *visitors], start=spot.after(subjects), where=where) if hosts else None

    def _received(self, spot: Spot, hosts: list[int], guests: list[int]) -> list[Party]:
        parties = self._who.parties(spot.scene, hosts, spot.memory, ParticipantRole.HOST)
        return parties + self._who.parties(spot.scene, guests, spot.memory, ParticipantRole.VISITOR)


def _hosts_nobody(spot: Spot, subjects: list[int], objects: list[int], *, passive: bool) -> bool:
    """Say whether nobody is told to be received, or not by whom: "received a call from A", "their host, A"."""
    scene, place = spot.scene, spot.place
    if passive:
        return bool(subjects) and _is_a_gathering(scene, subjects[-1], place)
    noun = scene.keys[place] == "host" and scene.at[place + 1] == ","
    noun = noun or (scene.at[place - 1] == "the" and scene.at[place + 1] == "of")  # "including the hosting of a team"
    noun = noun or (scene.at[place] in _WELCOMING and scene.at[objects[-1] + 1] == "as")  # "welcomed A as leader"
    return noun or not {"with", "from"}.isdisjoint(scene.keys[place : objects[0]])


def _is_a_gathering(scene: Scene, subject: int, place: int) -> bool:
    """Say whether what a host is said to hold is an occasion which a plain word names behind the subject."""
    named = next((i for i in range(place - 1, subject, -1) if scene.keys[i] in _GATHERINGS), None)
    return named is not None and scene.keys[named + 1] in _DUE and named - subject > _NEAR


def _held_by_host(scene: Scene, place: int) -> int | None:
    """Return the place of what a host holds for others, "hosted a round of talks"; `None` where it is nothing."""
    near = range(place + 1, place + _NEAR + 1)
    if any(scene.at[i] in _ASIDE_OF for i in near):
        return None  # "received A before the session"
    held = next((i for i in near if scene.at[i] in _GATHERINGS), None)
    if held is not None and "for" in scene.keys[place:held] and scene.objects(place):
        return None  # "hosted A for talks"
    if held is not None and scene.at[held + 1] == "of":  # "a round of indirect talks"
        return next((i for i in range(held + 2, held + _NEAR) if scene.at[i] in _GATHERINGS), held)
    return held


def _received_by_others(scene: Scene, last: int) -> list[int]:
    """Return who else received somebody: "was received by A and by B", "by A and later by B"; past nobody else."""
    near = range(last + 1, min(last + _NEAR, len(scene.units)))
    by = next((i for i in near if scene.keys[i] == "by" or scene.units[i].acts), last)
    joined = not ({"and"} | _NEXT).isdisjoint(scene.keys[last + 1 : by])
    return scene.objects(by) if scene.keys[by] == "by" and joined else []
