"""`Hosts`: who receives others where something is told to be, though nobody says so."""

from typing import final

from mideast_events.extraction.meetings.people.participants import Participants
from mideast_events.extraction.meetings.settings.settings import Settings
from mideast_events.extraction.meetings.sightings import Party, unnamed_host
from mideast_events.extraction.meetings.spots import Spot
from mideast_events.extraction.syntax.scenes import Scene


@final
class Hosts:
    """Finds who is at home at a place."""

    def __init__(self, participants: Participants, settings: Settings) -> None:
        """Take what knows who is who, and who is at home where."""
        self._who = participants
        self._where = settings

    def of(self, spot: Spot, visitor: Party) -> list[Party]:
        """Return who is at home where something is told to be, if it is not the visitor's own home."""
        where = self._where.place_of(spot.scene, spot.place, spot.last)
        return self.at(spot.scene, where, visitor) if where else []

    def at(self, scene: Scene, where: str, visitor: Party) -> list[Party]:
        """Return who is at home at a place, if it is not the visitor's own home."""
        state = self._where.government_at(where, scene.reading.article.published)
        home = state is None or self._who.side_of(visitor) == state
        return [] if home or state is None else [unnamed_host(state)]
