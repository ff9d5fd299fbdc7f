"""What each kind of date expression means: the functions that the date rules resolve with.

Each takes the match of a rule's pattern and the `Place` where it stands.
A date that cannot be, such as February 30, raises `ValueError`; `NoAnchorError` says that nothing is known to resolve
it against.
"""

import re
from datetime import date, timedelta
from re import Match

from mideast_events.dates import Span, When
from mideast_events.extraction.times import values
from mideast_events.extraction.times.anchors import Place
from mideast_events.extraction.times.tenses import Tense
from mideast_events.extraction.times.words import SEASONS, WEEKDAYS, WHICH, day_number, month_number, part_of, steps_of

NAMED_DAYS = {
    (10, 7): (
        2023,
        r"attack|assault|massacre|onslaught|war|hamas|hostage|captive|abduct|kidnap|began|started|erupt|since",
    ),
    (9, 11): (2001, r"attack|hijack|bombing|terror|twin|new york|united states|al-qaeda"),
    (1, 25): (2011, r"revolution|uprising|revolt"),
    (6, 30): (2013, r"revolution|uprising|ouster"),
}
"""Days that are known by their date: the year they mean, and a word near them that tells."""
_NAMED_AROUND = 90


def _named(match: Match[str], name: str) -> str | None:
    return match.groupdict().get(name)


def _year_of(match: Match[str], place: Place) -> int | None:
    """Return the year that the expression itself says, or `None`."""
    if text := _named(match, "year"):
        return int(text)
    word = " ".join((_named(match, "year_word") or "").lower().split())
    if not word:
        return None
    if word in {"last", "this", "next"}:
        return place.today.year + WHICH[word]
    told = place.told_year()
    return told + {"the following": 1, "the previous": -1}.get(word, 0)


def iso_day(match: Match[str], _place: Place) -> When:
    """Read "2021-05-30"."""
    return values.on(date(*(int(match[name]) for name in ("year", "m", "d"))))


def numeric_day(match: Match[str], place: Place) -> When:
    """Read a date in figures: the day first, unless that cannot be or the article's other dates say otherwise."""
    first, second, number = int(match["first"]), int(match["second"]), int(match["full"])
    if number < 100:  # noqa: PLR2004 - two figures of a year
        number += 2000
    month_first = second > 12 or (first <= 12 and place.clues.month_first)  # noqa: PLR2004 - months
    return values.on(date(number, first, second) if month_first else date(number, second, first))


def day_and_month(match: Match[str], place: Place) -> When:
    """Read a day and a month, with the year where it is told."""
    its_month = month_number(match["month"])
    number = day_number(_named(match, "ordinal") or match["day"])
    its_year = _year_of(match, place)
    if its_year is not None:
        return values.on(date(its_year, its_month, number))
    weekday = _named(match, "shortweekday")
    told = WEEKDAYS[weekday.rstrip(".").lower()] if weekday else None
    return values.on(_named_day(place, its_month, number) or values.nearest_day(place, its_month, number, told))


def weekend_of(match: Match[str], place: Place) -> When:
    """Read "the weekend of May 3"."""
    day = day_and_month(match, place)
    return values.weekend(day.earliest) if day.earliest is not None else day


def _named_day(place: Place, its_month: int, number: int) -> date | None:
    its_year, words = NAMED_DAYS.get((its_month, number), (None, ""))
    if (
        its_year is None
        or place.borrowed_year is not None
        or "anniversary" in place.text[place.start - 40 : place.end + 40]
    ):
        return None
    named = date(its_year, its_month, number)
    around = place.text[max(place.sentence.start, place.start - _NAMED_AROUND) : place.end + _NAMED_AROUND]
    return named if re.search(words, around, re.IGNORECASE) and place.today >= named else None


def weekday_and_day(match: Match[str], place: Place) -> When:
    """Read "Thursday, May 20": without a year, the nearest in which they agree."""
    its_month = month_number(match["month"] or match["month2"])
    number = day_number(match["day"] or match["day2"])
    written = match["year"] or match["year2"]
    if written:
        return values.on(date(int(written), its_month, number))
    weekday = WEEKDAYS[match["shortweekday"].rstrip(".").lower()]
    return values.on(values.nearest_day(place, its_month, number, weekday))


def days_of_month(match: Match[str], place: Place) -> Span:
    """Read "May 10 to 21" as a period."""
    first, last = day_number(match["day"]), day_number(match["day2"])
    its_month, its_year = month_number(match["month"]), _year_of(match, place)
    start = date(its_year, its_month, first) if its_year else values.nearest_day(place, its_month, first)
    return Span.of(start, date(start.year, its_month, last))


def month_name(match: Match[str], place: Place) -> When:
    """Read "May" and "May 2021"."""
    its_month, its_year = month_number(match["month"]), _year_of(match, place)
    return values.month(its_year, its_month) if its_year else values.month(*values.nearest_month(place, its_month))


def months_dash(match: Match[str], _place: Place) -> Span:
    """Read "July-August 2014" as a period."""
    first, last, number = month_number(match["month"]), month_number(match["month2"]), int(match["year"])
    return Span.of(values.month(number - (first > last), first), values.month(number, last))


def which_month(match: Match[str], place: Place) -> When:
    """Read "last November", which is never the month of publication."""
    its_month, today = month_number(match["month"]), place.today
    which = match["which"].lower().split()[-1]
    if which in {"last", "past"}:
        return values.month(today.year - (its_month >= today.month), its_month)
    if which in {"next", "coming"}:
        return values.month(today.year + (its_month <= today.month), its_month)
    return values.month(today.year, its_month)


def told_month(match: Match[str], place: Place) -> When:
    """Read "that June", of the last year told."""
    return values.month(place.told_year(), month_number(match["month"]))


def part_of_month(match: Match[str], place: Place) -> When:
    """Read "early May"."""
    its_month, its_year = month_number(match["month"]), _year_of(match, place)
    if _named(match, "last"):
        today = place.today
        its_year = today.year - (its_month >= today.month)
    if its_year is None:
        its_year, its_month = values.nearest_month(place, its_month)
    return values.part_of_month(its_year, its_month, part_of(match))


def week_of_month(match: Match[str], place: Place) -> When:
    """Read "the first week of May"."""
    its_month, its_year = month_number(match["month"]), _year_of(match, place)
    if its_year is None:
        its_year, its_month = values.nearest_month(place, its_month)
    last = values.last_of_month(its_year, its_month)
    position = match["position"].lower()
    if position == "last":
        return values.between(last - timedelta(6), last)
    first = date(its_year, its_month, 1) + timedelta(7 * ("first", "second", "third", "fourth").index(position))
    return values.between(first, first + timedelta(6))


def part_of_year(match: Match[str], _place: Place) -> When:
    """Read "late 2018"."""
    return values.part_of_year(int(match["year"]), part_of(match))


def half_of_month(match: Match[str], place: Place) -> When:
    """Read "the second half of May"."""
    its_month, its_year = month_number(match["month"]), _year_of(match, place)
    if its_year is None:
        its_year, its_month = values.nearest_month(place, its_month)
    if match["half"].lower() == "first":
        return values.between(date(its_year, its_month, 1), date(its_year, its_month, 15))
    return values.between(date(its_year, its_month, 16), values.last_of_month(its_year, its_month))


def half_of_year(match: Match[str], place: Place) -> When | None:
    """Read "the first half of 2018"."""
    its_year = _year_of(match, place)
    if its_year is None:
        return None
    first = 1 if match["half"].lower() == "first" else 7
    return values.between(date(its_year, first, 1), values.last_of_month(its_year, first + 5))


def quarter_of_year(match: Match[str], place: Place) -> When:
    """Read "the first quarter", the last one begun where no year is told."""
    quarter = match["quarter"].lower()
    its_year = _year_of(match, place)
    number = place.today.year if its_year is None else its_year
    position = ("first", "second", "third", "fourth").index(quarter.replace("last", "fourth")) + 1
    if its_year is None and date(number, 3 * position - 2, 1) > place.today:
        number -= 1
    return values.between(date(number, 3 * position - 2, 1), values.last_of_month(number, 3 * position))


def decade(match: Match[str], _place: Place) -> When:
    """Read "the 1990s"."""
    stem = match["decade"][:3]
    if not _named(match, "part"):
        return When.parse(f"{stem}X")
    first, last = ((0, 3), (4, 6), (7, 9))[part_of(match)]
    return When.parse(f"[{stem}{first}..{stem}{last}]")


def year_alone(match: Match[str], _place: Place) -> When:
    """Read "2018"."""
    return values.year(int(match["year"]))


def years_dash(match: Match[str], _place: Place) -> Span:
    """Read "2008-09" as a period."""
    first, second = int(match["year"]), match["second"]
    last = int(second) if len(second) > 2 else first - first % 100 + int(second) + 100 * (int(second) < first % 100)  # noqa: PLR2004 - two figures of a year
    return Span.of(values.year(first), values.year(last))


def weekday_alone(match: Match[str], place: Place) -> When:
    """Read "Thursday"."""
    return values.on(values.nearest_weekday(place, WEEKDAYS[match["weekday"].lower()]))


def weekday_of_week(match: Match[str], place: Place) -> When:
    """Read "Wednesday of last week"."""
    day = place.today + timedelta(7 * steps_of(match))
    return values.on(day + timedelta(WEEKDAYS[match["weekday"].lower()] - day.weekday()))


def which_weekday(match: Match[str], place: Place) -> When | None:
    """Read "last Sunday" and "this coming Sunday"; which was "the previous Sunday" is sure on a Sunday only."""
    weekday, today = WEEKDAYS[match["weekday"].lower()], place.today
    which = match["which"].lower().split()[-1]
    back = (today.weekday() - weekday) % 7
    if which == "previous" and back:
        return None
    if which in {"last", "past", "previous"}:
        return values.on(today - timedelta(back or 7))
    if which in {"next", "coming", "upcoming"} or (back and place.tense is not Tense.PAST):
        return values.on(today + timedelta(7 - back))
    return values.on(today - timedelta(back))


def season_of_year(match: Match[str], place: Place) -> When | None:
    """Read "the summer of 2014"."""
    its_year = _year_of(match, place)
    return None if its_year is None else values.season(its_year, SEASONS[match["season"].lower()])


def feast(match: Match[str], place: Place) -> When:
    """Read "Christmas" and "New Year’s Eve"."""
    name = match[0].lower()
    eve = name.endswith("eve")
    if name.startswith("new"):
        return values.on(values.nearest_day(place, 12, 31) if eve else values.nearest_day(place, 1, 1))
    return values.on(values.nearest_day(place, 12, 24 if eve else 25))


def nine_eleven(_match: Match[str], _place: Place) -> When:
    """Read "9/11"."""
    return values.on(date(2001, 9, 11))
