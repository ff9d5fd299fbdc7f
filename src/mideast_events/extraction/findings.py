"""`Found` and `Passed`: what the rules for each class of records give, and what they share in making records."""

import re
from typing import NamedTuple, final

from mideast_events.dates import AnyTime, parse_when
from mideast_events.evidence import Evidence, Stance, digest_of
from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.readings import Reading
from mideast_events.lookups import fold
from mideast_events.records import Record

# Whatever a slug cannot have; a hyphen between two letters it can, and most parts of an id are slugs themselves.
_UNFIT = re.compile(r"[^a-z0-9-][^a-z0-9]*|-[^a-z0-9]+")
_LONGEST_SLUG = 150
_NAMED_IN_ID = 3
_fold = fold.__wrapped__  # each is asked for once, which would only fill the cache


class Reason(NamedTuple):
    """Why a passage made a record, or a part of one.

    Attributes:
        rule: the name of the rule.
        start: the first character of the word that set off the rule.
        end: the character after its last.
        dates: the expressions of dates that gave its time.
        notes: what else the rule went by.
    """

    rule: str
    start: int
    end: int
    dates: tuple[DateExpression, ...] = ()
    notes: tuple[str, ...] = ()


class Found(NamedTuple):
    """A drafted record, and why it was drafted: one reason for each passage."""

    record: Record
    reasons: tuple[Reason, ...]


class Passed(NamedTuple):
    """What looked like something to record and was not drafted.

    Attributes:
        start: the first character of the word that set off the rule.
        end: the character after its last.
        rule: the name of the rule that saw it.
        reason: why nothing was drafted.
    """

    start: int
    end: int
    rule: str
    reason: str


def cite(
    reading: Reading, passage: tuple[int, int], supports: tuple[str, ...], stance: Stance = Stance.ASSERTS
) -> Evidence:
    """Return the evidence that a passage of an article gives."""
    start, end = passage
    digest = digest_of(reading.text[start:end])
    return Evidence(article=reading.article.id, start=start, end=end, digest=digest, supports=supports, stance=stance)


def time_of_telling(reading: Reading, *, to_come: bool | None) -> AnyTime:
    """Return when something happens of which only the article's day is known: by then, or from then on.

    Where neither is said (`None`), as of a visit that was called off, the day is unknown.
    """
    published = reading.article.published
    day = published.latest if published is not None else None
    if day is None or to_come is None:
        return parse_when("XXXX")
    return parse_when(f"[{day}..]" if to_come else f"[..{day}]")


def _is_slug(text: str) -> bool:
    """Say whether a text in lower case is made of letters, digits and single hyphens, as most parts of ids are."""
    return text.isascii() and "--" not in text and text.replace("-", "").isalnum()


@final
class Ids:
    """Gives ids that say what a record is about, each once an article."""

    def __init__(self) -> None:
        """Begin an article."""
        self._given: set[str] = set()

    def give(self, kind: str, names: list[str], place: str | None, time: AnyTime) -> str:
        """Return an id made of the class, the first names, the place and the first day."""
        day = time.earliest or time.latest
        parts = [kind, *sorted(names)[:_NAMED_IN_ID], *([place] if place else []), str(day or "undated")]
        said = "-".join(parts).lower()
        if not _is_slug(said):
            said = _UNFIT.sub("-", said if said.isascii() else _fold(said))
        stem = said.strip("-")[:_LONGEST_SLUG]
        id, number = stem, 1
        while id in self._given:
            number += 1
            id = f"{stem}-{number}"
        self._given.add(id)
        return id
