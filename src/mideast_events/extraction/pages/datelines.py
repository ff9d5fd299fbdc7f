"""`Dateline`: the place, and perhaps the day and the agency, before an article's first sentence."""

import re
from typing import NamedTuple

from mideast_events.extraction.pages.house_styles import INVISIBLE, house_styles
from mideast_events.extraction.pages.printed_dates import MONTH, WEEKDAY

_LONGEST = 160

# A word and what stands between two words have no character in common, so that no text is matched in two ways.
_WORD = r"(?:[A-ZÀ-Þ][\w.’'`]*|(?:el|al|e[sdr]|a[sdr])(?=-[A-Z])|of|and)"
_PLACE = rf"{_WORD}(?:(?: ?/ ?|[ -]){_WORD}){{0,5}}"
_NUMBER = r"\d\d?(?:st|nd|rd|th)?"
_DAY = rf"(?:{WEEKDAY},?\s)?(?:{MONTH}\b\.?\s{_NUMBER}|{_NUMBER}\s{MONTH}\b)\.?(?:,?\s\d{{4}})?"
_DATELINE = re.compile(
    rf"(?P<place>(?-i:{_PLACE}(?:,\s?(?!(?i:{WEEKDAY}|{MONTH})\b){_PLACE}){{0,2}}))?"
    rf"(?P<day>(?:,\s?|\s|^)(?:{_DAY}))?,?"
    r"(?:\s?(?P<agency>\([a-z][\w.’'&/ -]{1,40}\)|/[a-z][\w ]{1,20}/)\.?|\s(?P<bare>(?-i:[A-Z]{3,6}))(?=\s-))?"
    r"(?P<mark>\s?(?::|[-–—_]{1,2})|(?=\s?(?-i:[A-Z“\"‘']|$)))",
    re.IGNORECASE,
)
_MARKS = frozenset(":-–—_)/")
"""What no dateline does without: a dash or a colon behind it, or the bracket or stroke behind an agency."""
_FOLLOWING = re.compile(rf"[\s{INVISIBLE}]*")

_STYLES = house_styles("datelines")
_NOT_PLACES = frozenset(_STYLES["not_places"])
_CITIES = frozenset(_STYLES["cities"])
_OUTLETS = frozenset(
    mark for name, outlet in house_styles("outlets").items() for mark in (name, *outlet.get("marks", ()))
)
_FEWEST_LETTERS = 4


class Dateline(NamedTuple):
    """What stands before a first sentence.

    Attributes:
        place: the place or places as printed; empty where there are none.
        day: the day as printed; empty where there is none.
        agency: the agency as printed; empty where there is none.
        end: the character after the dash, counted in the text.
    """

    place: str
    day: str
    agency: str
    end: int


def read_dateline(text: str, start: int = 0, end: int | None = None) -> Dateline | None:
    """Return the dateline with which a paragraph begins, or `None`.

    Examples:
        >>> read_dateline("GAZA/CAIRO, June 19 (Reuters) - A truce took hold.")
        Dateline(place='GAZA/CAIRO', day='June 19', agency='Reuters', end=31)
        >>> read_dateline("CAIRO, Egypt (AP) — An envoy landed.").place
        'CAIRO, Egypt'
        >>> read_dateline("Hamas – which rules Gaza – agreed.")
    """
    limit = start + _LONGEST
    head = text[start : limit if end is None else min(end, limit)]
    found = None if _MARKS.isdisjoint(head) else _DATELINE.match(head)
    if not found or not found.end():
        return None
    place, day = (found["place"] or "").strip(" ,"), (found["day"] or "").strip(" ,")
    agency, mark = (found["agency"] or "")[1:-1] or found["bare"] or "", found["mark"]
    if not _is_dateline(place, day, agency, mark, head[found.end() : found.end() + 1]):
        return None
    return Dateline(place, day, agency, start + found.end())


def _is_dateline(place: str, day: str, agency: str, mark: str, following: str) -> bool:
    if place.upper() in _NOT_PLACES or not (place or agency):
        return False
    is_capital = _is_in_capitals(place)
    dash = mark.strip()
    if not dash:
        return agency in _OUTLETS and (bool(place) or not following.isspace())
    if agency:
        return True
    if dash == ":":
        return is_capital and following.isspace()
    is_spaced = following.isspace() and mark[0].isspace()
    if not is_spaced and dash in {"-", "_"}:
        return False
    return is_capital or bool(day) or (is_spaced and place.lower() in _CITIES)


def _is_in_capitals(place: str) -> bool:
    city = place.partition(",")[0]
    return city.isupper() and sum(map(str.isalpha, city)) >= _FEWEST_LETTERS


def is_city_line(line: str) -> bool:
    """Say whether a line holds nothing but the cities that an article was written in.

    Examples:
        >>> is_city_line("CAIRO / ISTANBUL"), is_city_line("Cairo talks")
        (True, False)
    """
    return len(line) <= _LONGEST and all(city.strip().lower() in _CITIES for city in line.split("/"))


def after_dateline(text: str, dateline: Dateline) -> int:
    """Return where the first sentence begins."""
    found = _FOLLOWING.match(text, dateline.end)
    return found.end() if found else dateline.end
