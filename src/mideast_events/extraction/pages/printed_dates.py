"""`PrintedDate`: whole dates as a page prints them, in the forms of datelines, captions and "Updated" lines."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mideast_events.extraction.pages.house_styles import house_styles

_MONTHS: list[str] = house_styles("dates")["months"]
_NUMBERS = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}

# "Sept." and the full names as well as the first three letters.
MONTH = rf"(?:{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in _MONTHS if name != 'september')}|sep(?:t(?:ember)?)?)"
"""A month's name or its short form, as a regular expression without case."""
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
"""A weekday's name or its short form, as a regular expression without case."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The beginnings of the weekdays' names, from Monday, 0."""

_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"\b(?:(?P<iso>{_YEAR})(?P<dash>[-/.])(?P<iso_month>\d\d?)(?P=dash)(?P<iso_day>\d\d?)(?!\d)"
    rf"|(?P<day>\d\d?)(?:st|nd|rd|th)?[\s/-]{{0,3}}(?:of )?(?P<month>{MONTH})\b\.?,?[\s/-]{{0,3}}"
    rf"(?P<year>{_YEAR})(?!\d)"
    rf"|(?P<name>{MONTH})\b\.?[\s-]{{0,3}}(?P<number>\d\d?)(?:st|nd|rd|th)?(?:,?\s{{1,3}}|,|-)"
    rf"(?:\d\d?:\d\d(?::\d\d)?\s(?:[a-z]{{2,4}}\s)?)?(?P<after>{_YEAR})(?=\d\d?:\d\d|(?!\d))"
    rf"|(?P<one>\d\d?)(?P<mark>[/.-]|\s/\s)(?P<two>\d\d?)(?P=mark)(?P<numeric>{_YEAR}|\d\d)(?![\d/]|[.-]\d))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d(?:\d\d\d|[/.-]\d)")  # what every whole date has, and few lines
_LONGEST_BEFORE_NUMBER = 60
"""What may stand of a whole date before that, in characters, and more."""
_DAY_IN_YEAR = re.compile(
    rf"\b(?:(?P<day>\d\d?)(?:st|nd|rd|th)?\s(?P<month>{MONTH})\b|(?P<name>{MONTH})\b\.?\s(?P<number>\d\d?)(?:st|nd|rd|th)?\b)",
    re.IGNORECASE,
)

_LONG_AGO = ("since ", "Since ", "the ", "The ")


class PrintedDate(NamedTuple):
    """A whole date where it stands.

    Attributes:
        start: its first character.
        end: the character after its last.
        readings: the days it can mean, the one that has the day before the month first: two for "03/04/2013".
    """

    start: int
    end: int
    readings: tuple[date, ...]


def printed_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[PrintedDate]:
    """Yield the dates with a year that stand in a text, or in a part of it, in order.

    Examples:
        >>> [str(day) for one in printed_dates("Updated 21:15, 14-May-2020") for day in one.readings]
        ['2020-05-14']
        >>> [str(day) for one in printed_dates("03/04/2013 13:05") for day in one.readings]
        ['2013-04-03', '2013-03-04']
    """
    end = len(text) if end is None else end
    numbered = _NUMBERED.search(text, start, end)
    if numbered is None:
        return
    for found in _DATE.finditer(text, max(start, numbered.start() - _LONGEST_BEFORE_NUMBER), end):
        readings = tuple(dict.fromkeys(day for parts in _parts(found) if (day := day_or_none(*parts))))
        if readings:
            yield PrintedDate(found.start(), found.end(), readings)


def _parts(found: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    part = found.groupdict()
    if part["iso"]:
        yield int(part["iso"]), int(part["iso_month"]), int(part["iso_day"])
    elif part["month"]:
        yield int(part["year"]), month_number(part["month"]), int(part["day"])
    elif part["name"]:
        yield int(part["after"]), month_number(part["name"]), int(part["number"])
    else:
        year, one, two = int(part["numeric"]), int(part["one"]), int(part["two"])
        yield year if year > 99 else 2000 + year, two, one  # noqa: PLR2004 - a year of two digits
        yield year if year > 99 else 2000 + year, one, two  # noqa: PLR2004 - as above


def month_number(name: str) -> int:
    """Return the number of a month, by its name or short form.

    Examples:
        >>> month_number("Sept"), month_number("March")
        (9, 3)
    """
    return _NUMBERS[name[:3].lower()]


def day_without_year(text: str) -> tuple[int, int] | None:
    """Return the month and day of the first date that stands in a text without its year, or `None`.

    Examples:
        >>> day_without_year("GAZA/CAIRO, June 19 (Reuters) -")
        (6, 19)
    """
    found = _DAY_IN_YEAR.search(text)
    if not found:
        return None
    month = month_number(found["month"] or found["name"])
    return month, int(found["day"] or found["number"])


def days_of_year(text: str, year: int, start: int, end: int) -> Iterator[date]:
    """Yield the days that a part of a text tells without a year, as days of a year.

    Those after "since" and "the" are left out: they may be long ago, as in "since October 7".

    Examples:
        >>> text = "They met on Oct. 11, their first talks since May 3."
        >>> [str(day) for day in days_of_year(text, 2011, 0, len(text))]
        ['2011-10-11']
    """
    for found in _DAY_IN_YEAR.finditer(text, start, end):
        month = month_number(found["month"] or found["name"])
        day = day_or_none(year, month, int(found["day"] or found["number"]))
        if day is not None and not text.endswith(_LONG_AGO, start, found.start()):
            yield day


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Return the day of a calendar, or `None` where it has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
