"""`Shapes`: the ways of telling who meets whom - mutual, hosting, joining, inviting, answering, carrying, a noun.

Mediating and what a noun tells stand here, the others in modules of their own; the words are data.
Going somewhere is told in `visits`.
"""

from collections.abc import Callable
from typing import final

from mideast_events.dates import When
from mideast_events.edtf import Precision
from mideast_events.extraction.findings import Passed
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.circumstances import Circumstances
from mideast_events.extraction.meetings.people.participants import Participants, part_of_a_visit
from mideast_events.extraction.meetings.settings.settings import Settings
from mideast_events.extraction.meetings.shapes.absences import Absences
from mideast_events.extraction.meetings.shapes.encounters import Encounters
from mideast_events.extraction.meetings.shapes.hostings import Hostings
from mideast_events.extraction.meetings.shapes.hosts import Hosts
from mideast_events.extraction.meetings.shapes.invitations import Invitations
from mideast_events.extraction.meetings.shapes.joinings import Joinings
from mideast_events.extraction.meetings.shapes.nouns import Nouns
from mideast_events.extraction.meetings.sightings import Sighting
from mideast_events.extraction.meetings.spots import Spot
from mideast_events.extraction.meetings.triggers import is_object_of_a_verb
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.meetings import Directness, MeetingActivity, ParticipantRole

_DEALS = words("meetings", "topics", "deals")
_EACH_ALONE = frozenset({"calls", "meetings", "conversations"})
_THAT = frozenset({"that", "which"})
_HAVING = frozenset({"had", "held", "received", "made", "conducted"})
_WITH = frozenset({"with", "between", "among"})
_FROM = frozenset({"with", "from", "to"})
_BESIDES = frozenset({"together", "along", "with", "alongside", "joined", "backed", "and", ""})
_NEGOTIATING = frozenset({"talks", "negotiations", "dialogue"})
_BROKEN = frozenset({"broke", "broken", "collapsed", "stalled", "foundered", "frozen", "suspended", "deadlocked"})
_FEWEST = 2
_ARTICLE_REACH = 8


@final
class Shapes:
    """Finds who meets whom around a word, by the way in which it tells it."""

    def __init__(self, participants: Participants, settings: Settings, circumstances: Circumstances) -> None:
        """Take what finds participants and places, and what goes with them."""
        self._who = participants
        self._where = settings
        self._nouns = Nouns(participants)
        self._hosts = hosts = Hosts(participants, settings)
        absences = Absences(participants, settings, circumstances)
        joinings = Joinings(participants, settings, circumstances, hosts, absences)
        invitations = Invitations(participants, settings, circumstances, hosts)
        self._sighting = circumstances.sighting
        self._shapes: dict[str, Callable[[Spot], Sighting | Passed | None]] = {
            "mutual": Encounters(participants, settings, circumstances, hosts).tell,
            "hosting": Hostings(participants, settings, circumstances, hosts, joinings).tell,
            "joining": joinings.tell,
            "inviting": invitations.invited,
            "answering": invitations.answered,
            "carrying": self._carrying,
            "noun": self._noun,
            "declining": absences.tell,
        }

    def tell(self, spot: Spot) -> Sighting | Passed | None:
        """Return what a word tells of a meeting, why it is passed over, or `None` where it tells of none."""
        tell = None if spot.trigger.going else self._shapes.get(spot.trigger.shape)
        return tell(spot) if tell is not None else None

    def _on_leaving(self, spot: Spot, where: str) -> Sighting | Passed | None:
        """Take those who leave a place for guests there: "left Cairo on Monday after three days of talks"."""
        visitors = self._who.parties(
            spot.scene, self._who.acting(spot.scene, spot.place), spot.memory, ParticipantRole.VISITOR
        )
        hosts = self._hosts.at(spot.scene, where, visitors[0]) if visitors else []
        return self._sighting(spot, [*hosts, *visitors], start=spot.place, where=where) if hosts else None

    def _carrying(self, spot: Spot) -> Sighting | Passed | None:
        _, scene, place, _, memory = spot
        between = self._who.between(scene, place)
        subjects = self._who.acting(scene, place)
        if not between or not subjects or _is_what_was_brokered(scene, subjects[0]):
            return None
        more: list[int] = []
        joined = scene.at[subjects[0] + 1] == "," and scene.at[subjects[0] + 2] in _BESIDES
        if joined:  # "A, together with B and C, has mediated"
            more = [i for i in range(subjects[-1] + 1, place) if scene.units[i].acts and i not in subjects]
        mediators = self._who.parties(scene, [*subjects, *more], memory, ParticipantRole.MEDIATOR)
        known = {party.key for party in mediators}
        sides = [
            party
            for party in self._who.parties(scene, between, memory, ParticipantRole.PARTY)
            if party.key not in known
        ]
        if not mediators or len(sides) < _FEWEST:
            return None
        found = self._sighting(spot, [*mediators, *sides], start=spot.after(subjects))
        if isinstance(found, Sighting):
            found.directness, found.activity = Directness.INDIRECT, MeetingActivity.MEDIATION
            found.place = None
            found.time = found.time or self._where.since(scene)
        return found

    def _had(self, spot: Spot) -> Sighting | Passed | None:
        """Take who had a meeting and with whom: "the call that A received on Sunday from B"."""
        scene, verb = spot.scene, spot.place
        leading = (i for i in range(verb + 1, min(verb + _ARTICLE_REACH, len(scene.units))) if scene.keys[i] in _FROM)
        with_ = next(leading, None)
        others = scene.objects(with_) if with_ is not None else []
        parties = self._who.parties(scene, [verb - 1, *others], spot.memory) if others else []
        return self._sighting(spot, parties, start=verb) if len(parties) >= _FEWEST else None

    def _noun(self, spot: Spot) -> Sighting | Passed | None:
        if (verb := _whose_it_was(spot.scene, spot.place)) is not None:
            return self._had(spot._replace(place=verb, last=verb))
        if is_object_of_a_verb(spot.scene, spot.place):
            return None
        left = self._where.left(spot.scene, spot.place)
        alone = left is not None and _WITH.isdisjoint(spot.scene.keys[spot.place :])
        parties, start = self._nouns.parties(spot.scene, spot.place, spot.memory) if not alone else ([], 0)
        if not parties and left is not None:
            return self._on_leaving(spot, left)
        fewest = 1 if len(parties) == 1 and self._who.is_assembly(parties[0]) else _FEWEST
        found = self._sighting(spot, parties, start=start, fewest=fewest) if len(parties) >= fewest else None
        if isinstance(found, Sighting) and self._are_in_general(spot, found):
            return spot.passed("talked about only")
        visit = spot.memory.last
        if isinstance(found, Sighting) and visit is not None and part_of_a_visit(spot.scene, spot.place) is not None:
            found.place, found.time = found.place or visit.place, found.time or visit.time
        if isinstance(found, Sighting) and spot.scene.keys[spot.place] in _EACH_ALONE:
            named = self._nouns.with_whom(spot.scene, spot.place)
            found.apart = self._who.parties(spot.scene, named, spot.memory)  # "received calls from A and B"
        return found

    def _are_in_general(self, spot: Spot, found: Sighting) -> bool:
        """Say whether sides are but said to negotiate: "peace talks of A and B stalled", "talks failed in 2014"."""
        time = found.time.value if found.time is not None else None
        at, place = spot.scene.at, spot.place
        wide = isinstance(time, When) and time.precision is not Precision.DAY
        year = isinstance(time, When) and time.precision is Precision.YEAR
        over = year or (wide and not _BROKEN.isdisjoint(spot.scene.keys[place : spot.scene.clause(place).stop]))
        general = (over and at[place] in _NEGOTIATING) or at[place - 1] == "peace"
        return general and found.place is None and all(map(self._who.is_collective, found.parties))


def _is_what_was_brokered(scene: Scene, subject: int) -> bool:
    """Say whether a mediator is but named as whose work something is: "the truce that A brokered between B and C"."""
    that = subject - 1
    return scene.at[that] in _THAT and scene.at[that - 1] in _DEALS


def _whose_it_was(scene: Scene, place: int) -> int | None:
    """Return the verb of a clause that tells who had a meeting: "the outcome of the talks that he had with A"."""
    who = place + 1 + (scene.at[place + 1] in _THAT)
    named = who + 1 < len(scene.units) and scene.units[who].acts
    return who + 1 if named and scene.keys[who + 1] in _HAVING else None
