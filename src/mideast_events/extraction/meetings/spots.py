"""`Spot`: a word that tells of a meeting, where it stands in an article."""

from typing import NamedTuple

from mideast_events.extraction.findings import Passed
from mideast_events.extraction.meetings.memories import Memory
from mideast_events.extraction.meetings.triggers import Trigger
from mideast_events.extraction.syntax.scenes import Scene


class Spot(NamedTuple):
    """A word that tells of a meeting, where it stands.

    Attributes:
        trigger: the way of telling.
        scene: the sentence.
        place: the unit of the word.
        last: the unit of the noun that belongs to it, or of the word itself.
        memory: what the sentences before told.
    """

    trigger: Trigger
    scene: Scene
    place: int
    last: int
    memory: Memory

    def passed(self, reason: str) -> Passed:
        """Say why nothing is drafted of the word."""
        return Passed(*self.scene.span(self.place, self.place), self.trigger.name, reason)

    def after(self, subjects: list[int]) -> int:
        """Return the unit after a subject that stands before the word, or 0."""
        return subjects[-1] + 1 if subjects and subjects[-1] < self.place else 0
