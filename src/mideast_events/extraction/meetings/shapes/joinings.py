"""`Joinings`: who else was there, told by a word for it: "attended by", "joined the talks", "among those present"."""

from typing import final

from mideast_events.extraction.findings import Passed
from mideast_events.extraction.meetings.circumstances import Circumstances
from mideast_events.extraction.meetings.people.participants import Participants
from mideast_events.extraction.meetings.settings.settings import Settings
from mideast_events.extraction.meetings.shapes.absences import Absences
from mideast_events.extraction.meetings.shapes.hosts import Hosts
from mideast_events.extraction.meetings.shapes.nouns import Nouns
from mideast_events.extraction.meetings.sightings import Party, Sighting
from mideast_events.extraction.meetings.spots import Spot
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.meetings import MeetingStatus

_BEING = frozenset({"was", "were", "is", "are"})
_ARTICLES = frozenset({"a", "an"})
_RELATIVE = frozenset({"that", "which"})
_FEWEST = 2
_NEAR = 5
_ARTICLE_REACH = 8


@final
class Joinings:
    """Finds who joins a meeting, be it told before or by the same words."""

    def __init__(
        self,
        participants: Participants,
        settings: Settings,
        circumstances: Circumstances,
        hosts: Hosts,
        absences: Absences,
    ) -> None:
        """Take what finds participants and places, what goes with them, who is at home where and who stayed away."""
        self._who = participants
        self._where = settings
        self._nouns = Nouns(participants)
        self._hosts = hosts
        self._absences = absences
        self._sighting = circumstances.sighting

    def tell(self, spot: Spot) -> Sighting | Passed | None:
        """Return those who joined a meeting or made one, why it is passed over, or `None` where there are none."""
        _, scene, place, last, memory = spot
        passive = "by" in scene.keys[place + 1 : place + 3] or scene.at[place + 1] == "of"
        inverted = 0 if scene.subjects(place) else _inverted(scene, place)
        if others := self._joined(scene, last) if last > place else []:
            subjects = self._who.acting(scene, place)
            parties = self._who.parties(scene, [*subjects, *others], memory) if subjects else []
            return self._sighting(spot, parties, start=spot.after(subjects))
        listed = scene.at[place - 1] == "those" or scene.keys[max(0, place - 2) : place] == ["those", "who"]
        if spot.trigger.name == "among-those" and not listed:  # "among those present were A and B"
            return None
        away = inverted or int(listed)
        named = scene.objects(place + away) if passive or away else self._who.acting(scene, place)
        parties = self._who.parties(scene, named, memory)
        if passive and len(parties) == 1 and "at" in scene.keys[max(0, place - _ARTICLE_REACH) : place]:
            subjects = self._who.acting(scene, place)  # "A won them over at a meeting attended by B"
            parties += self._who.parties(scene, subjects if self._who.are_persons(scene, subjects) else [], memory)
        near = range(max(0, place - _ARTICLE_REACH), max(place, last))
        relative = scene.at[place - 2] in _RELATIVE and memory.last is not None and not memory.age
        fresh = not relative and any(
            scene.keys[i] in _ARTICLES and scene.keys[i + 1] != "half" for i in near
        )  # not "half an hour"
        if self._who.are_of_several_sides(parties) and (fresh or not memory.parties):
            return self._sighting(spot, parties, start=0)
        if parties and not memory.parties and last > place and (hosts := self._hosts.of(spot, parties[0])):
            return self._sighting(spot, [*hosts, *parties], start=0)  # "joined the talks in Doha"
        if not parties or not memory.parties or scene.at[last - 1] in _ARTICLES:
            return None  # "took part in a session", which nobody has told of
        return self.attending(spot, parties)

    def _joined(self, scene: Scene, noun: int) -> list[int]:
        """Return whom somebody joins who were named after the noun: "talks with A", "talks between A and B"."""
        return self._nouns.with_whom(scene, noun) or (
            self._who.between(scene, noun) if scene.at[noun + 1] == "between" else []
        )

    def attending(self, spot: Spot, parties: list[Party]) -> Sighting | Passed | None:
        """Take those who were there as well for participants of the meeting told of last, or for who refused."""
        memory = spot.memory
        found = self._sighting(spot, parties, start=0, fewest=1)
        if isinstance(found, Sighting) and found.status is MeetingStatus.REFUSED:
            return self._absences.tell(spot)
        before = memory.last
        held = before is not None and before.status is MeetingStatus.HELD
        if held and isinstance(found, Sighting) and found.status is MeetingStatus.PLANNED:
            return None  # "is expected to join the mediators for another round"
        if isinstance(found, Sighting):
            elsewhere = before is not None and self._where.are_apart(found.place, before.place)
            found.attending = not elsewhere or len(parties) < _FEWEST
        return found if isinstance(found, Sighting) else None


def _inverted(scene: Scene, place: int) -> int:
    """Return how far behind "also attending" or "also present at the talks" the verb stands before those who were."""
    near = range(place + 1, min(place + _NEAR, len(scene.units)))
    being = next((i for i in near if scene.keys[i] in _BEING or scene.units[i].acts), place)
    return being - place if scene.keys[being] in _BEING else 0
