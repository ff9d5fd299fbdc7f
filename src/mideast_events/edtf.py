"""The grammar of uncertain days: EDTF texts to day numbers, and back.

EDTF is the Extended Date/Time Format of ISO 8601-2; its levels 0 and 1 are read, and of level 2 the one-of sets and the
unspecified digits.
Nothing here knows the classes that users see (`mideast_events.dates`): a day is its `date.toordinal` number.
"""

import re
from calendar import isleap
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TypeAlias

from dateutil.relativedelta import relativedelta

from mideast_events.errors import DateTextError

PAST = 0
"""A number before every day: "no first day"."""
FUTURE = date.max.toordinal() + 1
"""A number after every day: "no last day"."""

Run: TypeAlias = tuple[int, int]
"""Consecutive days: the first and the last day's number."""

EXPECTED = "an EDTF date such as '2021-05-21', '2021-05', '2021-08-1X' or '[2021-05-01..2021-05-09]'"

_DAY_CHARACTERS = len("2021-05-21")
_DAYS_CHARACTERS = len("[2024-05-06..2024-05-09]")
_MASK = re.compile(r"([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
_SEASON_STARTS = {"21": 3, "22": 6, "23": 9, "24": 12}
_SEASON = relativedelta(months=3, days=-1)
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_UNSPECIFIED = {"", "XX"}
_LEAST_YEAR_DIGITS = 2


class Precision(StrEnum):
    """How narrowly a `When` says its day.

    Attributes:
        DAY: one day.
        WEEK: Monday to Sunday of one week.
        MONTH: one calendar month.
        SEASON: three months; spring begins in March, as EDTF's codes 21 to 24 in the north.
        YEAR: one calendar year.
        DECADE: ten years, as `202X`.
        RANGE: any other set of days, as `[2024-05-06..2024-05-09]` or `2021-XX-19`.
        UNKNOWN: nothing is known of the day.
    """

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"
    UNKNOWN = "unknown"


class Qualifier(StrEnum):
    """How a source hedges a date, as EDTF writes it after the date.

    Attributes:
        APPROXIMATE: `~`, about then.
        UNCERTAIN: `?`, if the source is right.
        BOTH: `%`, about then, if the source is right.
    """

    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    BOTH = "both"


QUALIFIERS = {"~": Qualifier.APPROXIMATE, "?": Qualifier.UNCERTAIN, "%": Qualifier.BOTH}

Parts: TypeAlias = tuple[str, int, int, Precision, Qualifier | None, tuple[Run, ...] | None]
"""What a text says: its canonical form, first and last day, precision, qualifier, and the runs if there are gaps."""


def read(text: str) -> Parts:
    """Return what an EDTF date says.

    Raises:
        DateTextError: where the text is no such date.
    """
    if (number := _day_number(text)) is not None:
        return text, number, number, Precision.DAY, None, None
    if text[:1] == "[":
        return _read_days(text) or _read_set(text)
    if week := _WEEK.fullmatch(text):
        return one_of([_week_run(text, int(week[1]), int(week[2]))])
    if text[-1:] in QUALIFIERS:
        canonical, first, last, precision, _, runs = _read_plain(text[:-1])
        if precision is Precision.UNKNOWN:
            raise DateTextError(text, "no qualifier on a date of which nothing is known")
        return canonical + text[-1], first, last, precision, QUALIFIERS[text[-1]], runs
    return _read_plain(text)


def _day_number(text: str) -> int | None:
    """Return the number of the day that a text like `2021-05-21` names, or `None` where it is no such text."""
    if len(text) == _DAY_CHARACTERS and text[4] == text[7] == "-":
        try:
            return date.fromisoformat(text).toordinal()
        except ValueError:
            return None
    return None


def _read_days(text: str) -> Parts | None:
    """Return what a range like `[2024-05-06..2024-05-09]` says, the commonest set, or `None` for any other text."""
    if len(text) == _DAYS_CHARACTERS and text[11:13] == ".." and text[23] == "]":
        first, last = _day_number(text[1:11]), _day_number(text[13:23])
        if first and last and last - first > 1:
            return text, first, last, _precision(first, last), None, None
    return None


def _read_set(text: str) -> Parts:
    if text[-1] != "]":
        raise DateTextError(text, "a closing ']' at the end of a one-of set, such as '[2024-10-14,2024-10-16]'")
    members = text[1:-1].split(",")
    runs: list[Run] = []
    for position, member in enumerate(members):
        first, dots, last = member.partition("..")
        if not (first or last) or (not first and position) or (dots and not last and position < len(members) - 1):
            raise DateTextError(text, "'..' without a day only at an end of a one-of set, as '[..2021-08-19]'")
        start, end = _member(text, first) if first else (PAST, PAST)
        if dots:
            end = _member(text, last)[1] if last else FUTURE
        if end < start:
            raise DateTextError(text, f"a range that runs forwards, not {member!r}")
        runs.append((start, end))
    return one_of(runs)


def _member(text: str, member: str) -> Run:
    """Return the days of a member of a one-of set: a day, month, year, decade or season."""
    if (number := _day_number(member)) is not None:
        return number, number
    if _MASK.fullmatch(member):
        _, first, last, precision, _, runs = _read_plain(member)
        if not runs and precision is not Precision.UNKNOWN:
            return first, last
    raise DateTextError(text, f"days, months or years in a one-of set, not {member!r}")


def _week_run(text: str, year: int, week: int) -> Run:
    try:
        monday = date.fromisocalendar(year, week, 1).toordinal()
    except ValueError as error:
        raise DateTextError(text, "a week that its year has, W01 to W52 or W53") from error
    return monday, monday + 6


def _read_plain(text: str) -> Parts:
    """Return the day that a date without a qualifier says, digits unspecified or not."""
    found = _MASK.fullmatch(text)
    if not found:
        raise DateTextError(text, EXPECTED)
    year, month, day = found.groups("")
    if "X" in year.rstrip("X"):
        raise DateTextError(text, "unspecified digits at the end of a year, such as '202X'")
    if year == "0000":
        raise DateTextError(text, "a year from 0001 to 9999")
    if day in _UNSPECIFIED:
        if month in _UNSPECIFIED:
            return _read_year(year)
        if month in _SEASON_STARTS and not day:
            return _read_season(text, year, month)
        day = ""
    return _read_mask(text, year, month, day)


def _read_year(year: str) -> Parts:
    if year == "XXXX":
        return year, PAST, FUTURE, Precision.UNKNOWN, None, None
    start = date(max(1, int(year.replace("X", "0"))), 1, 1).toordinal()
    end = date(int(year.replace("X", "9")), 12, 31).toordinal()
    precision = {0: Precision.YEAR, 1: Precision.DECADE}.get(year.count("X"), Precision.RANGE)
    return year, start, end, precision, None, None


def _read_season(text: str, year: str, season: str) -> Parts:
    # Winter runs into the next year: EDTF orders the seasons of a year from spring to winter.
    if "X" in year or (year == "9999" and season == "24"):
        raise DateTextError(text, "a season of one year, such as '2024-21'")
    first, last = _season_run(int(year), _SEASON_STARTS[season])
    return text, first, last, Precision.SEASON, None, None


@cache
def _season_run(year: int, month: int) -> Run:
    start = date(year, month, 1)
    return start.toordinal(), (start + _SEASON).toordinal()


def _read_mask(text: str, year: str, month: str, day: str) -> Parts:
    """Return the day that a date with a month says; an empty `day` is any of the month."""
    if year.count("X") > _LEAST_YEAR_DIGITS:
        raise DateTextError(text, "at most two unspecified digits of the year beside a month or a day")
    months, days = _month_numbers(month), _day_runs(day)
    if not months or not days:
        raise DateTextError(text, "a month from 01 to 12 (or a season from 21 to 24) and a day from 01 to 31")
    runs: list[Run] = []
    stem = int(year.replace("X", "0"))
    for one_year in range(max(1, stem), stem + 10 ** year.count("X")):
        for one_month in months:
            base = date(one_year, one_month, 1).toordinal() - 1
            length = _month_length(one_year, one_month)
            runs += ((base + first, base + min(last, length)) for first, last in days if first <= length)
    if not runs:
        raise DateTextError(text, "a day that its month has")
    if len(runs) > 1:
        runs = merged(runs)
    canonical = f"{year}-{month}-{day}" if day else f"{year}-{month}"
    exact = "X" not in canonical
    precision = (Precision.DAY if day else Precision.MONTH) if exact else Precision.RANGE
    return canonical, runs[0][0], runs[-1][1], precision, None, tuple(runs) if len(runs) > 1 else None


@cache
def _month_numbers(mask: str) -> tuple[int, ...]:
    return tuple(number for number in range(1, 13) if _fits(mask, number))


@cache
def _day_runs(mask: str) -> tuple[Run, ...]:
    return tuple(merged((number, number) for number in range(1, 32) if _fits(mask or "XX", number)))


def _fits(mask: str, number: int) -> bool:
    return all(digit in ("X", wanted) for digit, wanted in zip(mask, f"{number:02}", strict=True))


def _month_length(year: int, month: int) -> int:
    return 29 if month == 2 and isleap(year) else _MONTH_LENGTHS[month - 1]  # noqa: PLR2004 - February


def merged(runs: Iterable[Run]) -> list[Run]:
    """Return runs in order, those that touch or overlap made one."""
    found: list[Run] = []
    for first, last in sorted(runs):
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def meet(these: tuple[Run, ...], those: tuple[Run, ...]) -> bool:
    """Say whether two series of runs in order have a day in common."""
    mine, yours = iter(these), iter(those)
    first, last = next(mine)
    other_first, other_last = next(yours)
    try:
        while first > other_last or other_first > last:
            if last < other_first:
                first, last = next(mine)
            else:
                other_first, other_last = next(yours)
    except StopIteration:
        return False
    return True


def one_of(runs: Iterable[Run]) -> Parts:
    """Return what one day out of these is, written as an EDTF one-of set."""
    found = merged(runs)
    first, last = found[0][0], found[-1][1]
    if len(found) > 1:
        return f"[{','.join(map(_run_text, found))}]", first, last, Precision.RANGE, None, tuple(found)
    if first == last:
        return str(day(first)), first, last, Precision.DAY, None, None
    if first == PAST and last == FUTURE:
        return _read_year("XXXX")
    return f"[{_run_text(found[0])}]", first, last, _precision(first, last), None, None


def _precision(first: int, last: int) -> Precision:
    monday_to_sunday = last - first == 6 and first % 7 == 1  # noqa: PLR2004 - day 1 was a Monday
    return Precision.WEEK if monday_to_sunday else Precision.RANGE


def _run_text(run: Run) -> str:
    first, last = run
    if first == last:
        return f"{day(first)}"
    if last - first == 1 and first > PAST and last < FUTURE:
        return f"{day(first)},{day(last)}"
    return f"{day(first) or ''}..{day(last) or ''}"


def day(number: int) -> date | None:
    """Return the day with this number, or `None` for `PAST` and `FUTURE`."""
    return date.fromordinal(number) if PAST < number < FUTURE else None
