"""What is drafted of a small article: all of it, its meetings, or what the rules of one class of records give."""

from collections.abc import Callable
from typing import TypeVar

from mideast_events.dates import When
from mideast_events.extraction.articles import read_article
from mideast_events.extraction.drafting import ArticleDraft, Drafter, Rules
from mideast_events.extraction.findings import Found, Ids, Passed
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.readings import Reading
from mideast_events.extraction.syntax.scenes import Scene, scenes_of
from mideast_events.meetings import Meeting
from mideast_events.records import Record

MONDAY = "2018-03-05"
FRIDAY = "2018-03-09"

OneRecord = TypeVar("OneRecord", bound=Record)


def reading_of(gazetteer: Gazetteer, text: str, day: str) -> Reading:
    """Return a text as an article of a day, taken apart."""
    return Reading(read_article(text, id="article", published=When.parse(day)), gazetteer)


def scenes_in(gazetteer: Gazetteer, text: str, day: str = MONDAY) -> list[Scene]:
    """Return the sentences of a text."""
    return scenes_of(reading_of(gazetteer, text, day))


def found_in(kind: Callable[[Gazetteer], Rules], gazetteer: Gazetteer, text: str, day: str) -> list[Found | Passed]:
    """Return what rules draft, and what they pass over."""
    reading = reading_of(gazetteer, text, day)
    return list(kind(gazetteer).find(reading, scenes_of(reading), Ids()))


def records_among(found: list[Found | Passed], cls: type[OneRecord]) -> list[OneRecord]:
    """Return the records of a class among what was found."""
    records = [one.record for one in found if isinstance(one, Found)]
    return [record for record in records if isinstance(record, cls)]


def drafted(drafter: Drafter, text: str, day: str | None = MONDAY) -> ArticleDraft:
    """Return what is drafted of a small article."""
    return drafter.draft(read_article(text, id="article", published=When.parse(day) if day else None))


def meetings_in(drafter: Drafter, text: str, day: str | None = MONDAY) -> list[Meeting]:
    """Return the meetings of a small article."""
    return [one for one in drafted(drafter, text, day).records if isinstance(one, Meeting)]


def told(drafter: Drafter, text: str, day: str = FRIDAY) -> list[str]:
    """Return status, day, place and participants of each meeting of a small article."""
    found: list[str] = []
    for one in meetings_in(drafter, text, day):
        who = "+".join(part.actor or part.office or f"~{part.on_behalf_of}" for part in one.participants)
        found.append(f"{one.status} {one.when} {one.place} {who}")
    return found
