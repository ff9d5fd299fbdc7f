"""What the rules of one class of records give for a small article."""

from collections.abc import Callable
from typing import TypeVar

from mideast_events.dates import When
from mideast_events.extraction.articles import read_article
from mideast_events.extraction.drafting import Rules
from mideast_events.extraction.findings import Found, Ids, Passed
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.readings import Reading
from mideast_events.extraction.scenes import Scene, scenes_of
from mideast_events.records import Record

OneRecord = TypeVar("OneRecord", bound=Record)


def reading_of(gazetteer: Gazetteer, text: str, day: str) -> Reading:
    """Return a text as an article of a day, taken apart."""
    return Reading(read_article(text, id="article", published=When.parse(day)), gazetteer)


def scenes_in(gazetteer: Gazetteer, text: str, day: str = "2018-03-05") -> list[Scene]:
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
