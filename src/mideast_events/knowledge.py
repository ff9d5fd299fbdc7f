"""What was known of a record on a day: what the articles published by then say."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import attrs

from mideast_events.ceasefires import Ceasefire, CeasefireStatus
from mideast_events.certainty import Certainty
from mideast_events.dates import Edge, Span, When
from mideast_events.errors import RecordError
from mideast_events.evidence import Article, Evidence
from mideast_events.records import TIME_FIELDS, TimedRecord

R = TypeVar("R", bound=TimedRecord)

# A ceasefire's status says that there is such a time.
_TIED_TO_STATUS = {"in_effect"}


def as_known_on(record: R, day: When | Span, articles: Mapping[str, Article], *, certain: bool = False) -> R | None:
    """Return a record as the articles published by a day tell it, or `None` where none of them does.

    The evidence of later articles is left out.
    With it goes what only they tell: a field that they alone support is empty where it may be, and a period ends
    nowhere after the last article that is left; of a truce that ended later it is not yet known that it ended.
    Where what is left says too little to be a record, none was known.

    Args:
        record: the record.
        day: the day; an article published on it was known.
        articles: the articles by id; of one that is not among them, or whose day is not known, it is open whether it
            was published.
        certain: leave out articles that were only possibly published by then.
    """
    wanted = {Certainty.YES} if certain else {Certainty.YES, Certainty.MAYBE}
    kept = tuple(one for one in record.evidence if _published_by(articles.get(one.article), day) in wanted)
    if len(kept) == len(record.evidence):
        return record if kept else None
    if not kept:
        return None
    changes: dict[str, Any] = {"evidence": kept, **_emptied(record, kept)}
    if (last := _last_publication(kept, articles)) is not None:
        for field in _time_fields(record):
            time = getattr(record, field)
            if isinstance(time, Span):
                changes[field] = _ending_as_known(time, last)
    changes |= _status_as_known(record, changes)
    try:
        return attrs.evolve(record, **changes)
    except RecordError:  # what is left does not say what the record is about
        return None


def _time_fields(record: TimedRecord) -> tuple[str, ...]:
    return TIME_FIELDS[type(record)]


def _published_by(article: Article | None, day: When | Span) -> Certainty:
    if article is None or article.published is None:
        return Certainty.MAYBE
    return ~article.published.after(day)


def _last_publication(kept: Sequence[Evidence], articles: Mapping[str, Article]) -> When | None:
    """Return the day of the last of the articles, or `None` where that is open."""
    found = [articles[one.article].published for one in kept if one.article in articles]
    days = [day for day in found if day is not None and day.latest is not None]
    return max(days, key=lambda day: (day.latest, day.sort_key)) if len(days) == len(kept) else None


def _emptied(record: TimedRecord, kept: Sequence[Evidence]) -> dict[str, Any]:
    """Return the default of each optional field for which no evidence is left of what there was."""
    if not all(one.supports for one in kept):
        return {}  # a passage that bears on the whole record is left
    supported = {field for one in record.evidence for field in one.supports}
    still = {field for one in kept for field in one.supports}
    return {
        field.name: field.default
        for field in attrs.fields(type(record))
        if field.name in supported - still and field.name not in _TIED_TO_STATUS and field.default is not attrs.NOTHING
    }


def _ending_as_known(time: Span, last: When) -> Span:
    """Return a period without what it says of the days after the last publication."""
    if isinstance(time.end, Edge):
        return time
    end_from, end_to, limit = time.end.earliest, time.end.latest, last.latest
    if limit is None or (end_to is not None and end_to <= limit):
        return time
    if time.earliest is not None and time.earliest > limit:  # it was foreseen
        return time
    not_before = limit if end_from is None or end_from > limit else end_from
    return Span.of(time.start, When.parse(f"[{not_before.isoformat()}..]"))


def _status_as_known(record: TimedRecord, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return what else was not known of a truce whose end was not."""
    if isinstance(record, Ceasefire) and changes.get("in_effect", record.in_effect) != record.in_effect:
        return {"status": CeasefireStatus.IN_EFFECT, "end_reason": None, "ended_by": None}
    return {}
