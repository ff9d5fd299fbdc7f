"""What the fields of many records hold: ids, texts, choices, and tuples of those."""

import re
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from mideast_events.certainty import Certainty
from mideast_events.countries import COUNTRY_CODES
from mideast_events.records import RECORD_CLASSES
from mideast_events.strategies.fields import Fields

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_PHRASES = (
    "the envoys' talks",
    "معبر رفح",
    "מעבר כרם שלום",
    'a "quiet" truce',
    "one line\nand another",
    "Al‑Arish, 4 km",
)
_NEAR_COUNTRIES = ("EGY", "ISR", "PSE")
_STEM_CHARACTERS = 100


def certainties() -> SearchStrategy[Certainty]:
    """Return a strategy for answers: YES, NO and MAYBE.

    It shrinks to YES.

    Examples:
        >>> from hypothesis import find
        >>> find(certainties(), lambda answer: answer is not Certainty.YES)
        <Certainty.NO: 'no'>
    """
    return st.sampled_from(Certainty)


def ids(stem: str = "record") -> SearchStrategy[str]:
    """Return a strategy for ids: as a rule the stem with a number, sometimes any characters that can be seen.

    The numbers are few, so that two ids are often the same: of a list of records that shall go into one corpus, say
    `unique_by=lambda record: record.id`.
    It shrinks to the stem with a 1.

    Args:
        stem: what most of the ids begin with, such as "meeting"; up to 100 visible characters without white space.

    Raises:
        InvalidArgument: where `stem` cannot begin an id.

    Examples:
        >>> from hypothesis import find
        >>> find(ids("meeting"), lambda id: True)
        'meeting-1'
    """
    if not _begins_ids(stem):
        message = f"stem={stem!r} cannot begin an id, such as 'meeting-1'"
        raise InvalidArgument(message)
    return _ids(stem)


def _begins_ids(stem: object) -> bool:
    return isinstance(stem, str) and stem.isprintable() and " " not in stem and len(stem) <= _STEM_CHARACTERS


@cache
def _ids(stem: str) -> SearchStrategy[str]:
    slugs = st.integers(1, 9).map(lambda number: f"{stem}-{number}")
    return slugs | st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=6)


@cache
def phrases(*usual: str) -> SearchStrategy[str]:
    """Return a strategy for texts that say something: one of these, or any characters, some of them not blank."""
    anything = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
    return st.sampled_from(usual or _PHRASES) | anything.filter(lambda text: bool(re.search(r"\S", text)))


def maybe(strategy: SearchStrategy[T]) -> SearchStrategy[T | None]:
    """Return a strategy for `None`, or what a strategy gives."""
    return st.none() | strategy


def tuples(strategy: SearchStrategy[T], *, least: int = 0, most: int = 3) -> SearchStrategy[tuple[T, ...]]:
    """Return a strategy for tuples of what a strategy gives."""
    return st.lists(strategy, min_size=least, max_size=most).map(tuple)


@cache
def id_tuples(stem: str, *, least: int = 0, most: int = 3) -> SearchStrategy[tuple[str, ...]]:
    """Return a strategy for tuples of different ids."""
    return st.lists(ids(stem), min_size=least, max_size=most, unique=True).map(tuple)


def choices(kind: type[E], default: E | None = None) -> SearchStrategy[E]:
    """Return a strategy for the members of an enum, which shrinks to the default of the field where it has one."""
    return st.sampled_from(sorted(kind, key=lambda member: member is not default))


def choice_sets(kind: type[E]) -> SearchStrategy[frozenset[E]]:
    """Return a strategy for sets of the members of an enum."""
    return st.frozensets(st.sampled_from(kind))


@cache
def field_names(type_name: str) -> SearchStrategy[tuple[str, ...]]:
    """Return a strategy for the names of some fields of a record class that a passage may bear on."""
    names = [field.name for field in attrs.fields(RECORD_CLASSES[type_name])]
    found = st.sampled_from([name for name in names if name not in {"id", "evidence"}])
    return st.lists(found, unique=True, max_size=3).map(tuple)


@cache
def countries() -> SearchStrategy[str]:
    """Return a strategy for the codes of countries, some of them more often."""
    return st.sampled_from(_NEAR_COUNTRIES) | st.sampled_from(sorted(COUNTRY_CODES))


@cache
def sectors() -> SearchStrategy[str]:
    """Return a strategy for PLOVER's codes of roles in society, one or several in a row."""
    return st.lists(st.sampled_from(["GOV", "SPY", "MIL", "REB"]), min_size=1, max_size=4).map("".join)


@cache
def languages() -> SearchStrategy[str]:
    """Return a strategy for the tags of languages."""
    return st.sampled_from(["en", "ar", "he", "arz", "en-GB", "ar-Latn-EG", "zh-Hant"])


def draw_whole(fields: Fields, stem: str) -> None:
    """Draw an id, and the id of another record of that class of which this one is part, or `None`."""
    whole: Any = fields.values.get("part_of")
    id = fields.one("id", ids(stem) if whole is None else ids(stem).filter(lambda id: id != whole))
    fields.one("part_of", maybe(ids(stem)).filter(lambda whole: whole != id))


def draw_coordinates(fields: Fields) -> None:
    """Draw a latitude and a longitude, or neither."""
    pair = {"latitude", "longitude"}
    if fields.says(*pair, "coordinate_source"):
        there = True
    else:
        there = not pair & fields.values.keys() and fields.draw(st.booleans())
    fields.one("latitude", st.floats(-90, 90) if there else st.none())
    fields.one("longitude", st.floats(-180, 180) if there else st.none())
