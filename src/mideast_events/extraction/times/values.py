"""The values that date rules give: days, months, years and their parts, and the nearest of a name."""

from bisect import bisect_right
from calendar import isleap, monthrange
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from mideast_events.dates import Span, When
from mideast_events.extraction.times.anchors import Place
from mideast_events.extraction.times.tenses import Tense
from mideast_events.extraction.times.words import PARTS, SEASONS

_DAYS_AHEAD = {Tense.FUTURE: 240, Tense.NEAR: 45, Tense.UNTOLD: 31, Tense.PAST: 0}
"""How far ahead of publication a day without a year may lie, by the tense of its clause."""
_MONTHS_AHEAD = {Tense.FUTURE: 8, Tense.NEAR: 6, Tense.UNTOLD: 0, Tense.PAST: 0}
_WEEKDAYS_AHEAD = {Tense.FUTURE: 7, Tense.NEAR: 4, Tense.UNTOLD: 0, Tense.PAST: 0}
_LONG_PAST = 300
_SLIP = 2
_NEWS = 10
"""A day so near to publication, in days, needs no year told elsewhere."""
_LEAP_YEARS_APART = 8
_LEAP_DAY = (2, 29)

_VAGUE_AGO = {"day": (2, 7), "week": (14, 42), "month": (60, 300)}
_VAGUE_YEARS = (2, 9)
_VAGUE_SPAN = {"day": 14, "week": 56, "month": 180, "year": 1095, "decade": 7300}


def on(day: date) -> When:
    """Return a day."""
    return When.on(day)


def month(year: int, number: int) -> When:
    """Return a month, also of a number past the year's end or start."""
    years, index = divmod(number - 1, 12)
    return When.parse(f"{year + years:04}-{index + 1:02}")


def year(number: int) -> When:
    """Return a year."""
    return When.parse(f"{number:04}")


def between(first: date, last: date) -> When:
    """Return a day from one to another."""
    return When.between(first, last)


def week(day: date) -> When:
    """Return Monday to Sunday of the week of a day."""
    monday = day - timedelta(day.weekday())
    return between(monday, monday + timedelta(6))


def weekend(day: date) -> When:
    """Return Saturday and Sunday of the week of a day."""
    saturday = day + timedelta(5 - day.weekday())
    return between(saturday, saturday + timedelta(1))


def season(number: int, first_month: int) -> When:
    """Return the three months of a season; winter runs into the next year."""
    first = date(number, first_month, 1)
    return between(first, first + relativedelta(months=3, days=-1))


def last_of_month(number: int, its_month: int) -> date:
    """Return the last day of a month."""
    return date(number, its_month, monthrange(number, its_month)[1])


def part_of_month(number: int, its_month: int, part: int) -> When:
    """Return the days 1 to 10, 11 to 20, or 21 to the last."""
    first = date(number, its_month, 1 + 10 * part)
    last = last_of_month(number, its_month)
    return between(first, min(last, first + timedelta(9)) if part < PARTS["late"] else last)


def part_of_year(number: int, part: int) -> When:
    """Return January to April, May to August, or September to December."""
    return between(date(number, 1 + 4 * part, 1), last_of_month(number, 4 + 4 * part))


def nearest_day(place: Place, its_month: int, day: int, weekday: int | None = None) -> date:
    """Return the day of this month and number that an article means without a year.

    The year is that of the date it is joined to; else the nearest that suits the weekday told beside it, or the tense.
    Where that is no news, the year that the article gives this day elsewhere comes first.
    """
    if place.borrowed_year is not None:
        return date(place.borrowed_year, its_month, day)
    known = place.clues.years.get((its_month, day))
    if known is not None and not place.is_dated:
        return date(known, its_month, day)
    today = place.today
    years = range(today.year - _LEAP_YEARS_APART, today.year + _LEAP_YEARS_APART)
    days = [date(one, its_month, day) for one in years if (its_month, day) != _LEAP_DAY or isleap(one)]
    if weekday is not None and (near := [one for one in days if one.weekday() == weekday]):
        return min(near, key=lambda one: abs(one - today))
    nearest = _by_tense(place, days)
    return nearest if known is None or abs(nearest - today).days <= _NEWS else date(known, its_month, day)


def _by_tense(place: Place, days: list[date]) -> date:
    """Return the last of these days until publication, or the first after it where the clause looks ahead."""
    today = place.today
    after = bisect_right(days, today)
    past, ahead = days[after - 1], days[after]
    until, since = (ahead - today).days, (today - past).days
    if since == 0:
        return past
    if since > _LONG_PAST and until <= _SLIP:
        return ahead
    recent = place.tense is Tense.UNTOLD and since < _LONG_PAST
    return ahead if until <= _DAYS_AHEAD[place.tense] and not recent else past


def nearest_month(place: Place, its_month: int) -> tuple[int, int]:
    """Return the year and month that an article means by a month's name."""
    if place.borrowed_year is not None:
        return place.borrowed_year, its_month
    today = place.today
    if today.month == its_month:
        return today.year, its_month
    if (its_month - today.month) % 12 <= _MONTHS_AHEAD[place.tense]:
        return today.year + (its_month < today.month), its_month
    return today.year - (its_month > today.month), its_month


def nearest_weekday(place: Place, weekday: int) -> date:
    """Return the day that an article means by a weekday's name."""
    today = place.today
    back = (today.weekday() - weekday) % 7
    if back and 7 - back <= _WEEKDAYS_AHEAD[place.tense]:
        return today + timedelta(7 - back)
    return today - timedelta(back)


def shifted(day: date, unit: str, count: int) -> When:
    """Return what lies so many units from a day, as narrowly as the unit says it."""
    if unit == "day":
        return on(day + timedelta(count))
    if unit == "week":
        there = day + timedelta(7 * count)
        return on(there) if abs(count) == 1 else week(there)
    if unit == "month":
        return month(day.year, day.month + count)
    return year(day.year + count * (10 if unit == "decade" else 1))


def vaguely_shifted(day: date, unit: str, direction: int) -> When | None:
    """Return what lies a few units from a day; `None` for decades."""
    if unit == "decade":
        return None
    if unit == "year":
        near, far = (day.year + direction * years for years in _VAGUE_YEARS)
        return When.parse(f"[{min(near, far):04}..{max(near, far):04}]")
    near_day, far_day = (day + timedelta(direction * days) for days in _VAGUE_AGO[unit])
    return between(min(near_day, far_day), max(near_day, far_day))


def rolling(today: date, unit: str, count: int | None, direction: int) -> When | Span:
    """Return the units up to or from publication: a period where they are counted, else a day within bounds."""
    if count is None:
        reach = today + timedelta(direction * _VAGUE_SPAN[unit])
        return between(reach, today) if direction < 0 else between(today + timedelta(1), reach)
    units = {"day": "days", "week": "weeks", "month": "months", "year": "years", "decade": "years"}[unit]
    step = relativedelta(**{units: direction * count * (10 if unit == "decade" else 1)})  # type: ignore[arg-type]
    reach = today + step
    return Span.of(reach, today) if direction < 0 else between(today + timedelta(1), reach)


def season_near(place: Place, name: str, which: str) -> When:
    """Return last, this or next summer, and so on."""
    today, first_month = place.today, SEASONS[name.lower()]
    # A winter that began in December is still this year's in January and February.
    this = today.year - (first_month == 12 and today.month <= 2)  # noqa: PLR2004 - December and February
    if which == "last":
        over = date(this, first_month, 1) + relativedelta(months=3) <= today
        return season(this if over else this - 1, first_month)
    if which == "next":
        begun = date(this, first_month, 1) <= today
        return season(this + 1 if begun else this, first_month)
    return season(this, first_month)
