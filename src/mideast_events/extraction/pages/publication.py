"""`publication_of`: the day on which an article was published, and how that is known; never today, never a guess."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import islice

from mideast_events.dates import When
from mideast_events.evidence import DateBasis
from mideast_events.extraction.pages.datelines import read_dateline
from mideast_events.extraction.pages.house_styles import house_styles
from mideast_events.extraction.pages.printed_dates import (
    WEEKDAYS,
    PrintedDate,
    day_or_none,
    day_without_year,
    days_of_year,
    printed_dates,
)
from mideast_events.extraction.pages.publication_lines import is_later
from mideast_events.segments import Segment, SegmentKind

_LEAD_PARAGRAPHS = 2
_NEAR_DAYS = 10
_LONGEST_LEADER = 60
_SAME_YEAR_DAYS = 120
_REPRINT_DAYS = 60
_MONTH_DAYS = 31
_YEARS_TOLD_AFTER = 3
_WEEK = 7
_DAYS_TOLD_AFTER = 2
_AROUND_FACT = 150
_TRIED = 20

# Quick where it begins with a letter, and not with "\b".
_WEEKDAY_NAME = re.compile(r"(M(?<!\wM)on|T(?<!\wT)(?:ues|hurs)|W(?<!\wW)ednes|F(?<!\wF)ri|S(?<!\wS)(?:atur|un))day\b")
_IN_AMERICA = re.compile(r"\b(?:E[SD]?T|[CMP][SD]T)\b")
"""The hour of the United States, where the month comes first: "12/06/2023 6:45 pm EST"."""
_SHORT_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)
_YEAR = re.compile(r"(\b(?:after|since)\s+)?\b((?:19|20)\d\d)\b")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\D{0,20}((?:19|20)\d\d)\b", re.IGNORECASE)
_POST = re.compile(r"[-–—]{1,2} ?[^\n@]{1,80}\(@\w{1,30}\)\s*(?=[A-Z\d])")
_NUMBERS = {
    word: number
    for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
}
_RELATIVE = re.compile(
    r"\b(?:(?P<week>last week)|(?P<this>this week)|(?P<month>last month)|(?P<day>yesterday|a day (?:ago|earlier))"
    rf"|(?P<weeks>a|two|three) weeks? ago|(?P<days>{'|'.join(_NUMBERS)}|\d\d?) days ago)\b"
)
_DASH = re.compile(r"\s[–—-]{1,2}\s")
_FROM_FILE = re.compile(r"\b(?:file|archive)\b", re.IGNORECASE)
_PRINTING = frozenset({SegmentKind.PUBLISHED, SegmentKind.BYLINE})
_RECENT = frozenset({SegmentKind.PARAGRAPH, SegmentKind.CAPTION, SegmentKind.TITLE})


def publication_of(
    text: str, layout: Iterable[Segment], *, country: str | None = None
) -> tuple[When, DateBasis] | None:
    r"""Return the day of publication and how it is known, or `None` where nothing in the text tells it.

    A day that the page prints comes first, then the dateline's, then that of a post which is quoted with its day, and
    at last one that follows from a weekday and a dated fact. What stays undecided is given as the days it can be.
    A dateline that gives another day, months before the page's, tells when an archive's article first came out.

    Args:
        text: the article's text.
        layout: its parts.
        country: the outlet's country, ISO 3166-1 alpha-3, for its order of day and month; `None` where unknown.

    Examples:
        >>> text = "Talks go on\n\nUpdated 03/04/2013 13:05\n\nThe envoys met again to talk of a truce."
        >>> from mideast_events.extraction.pages.layouts import layout_of
        >>> publication_of(text, layout_of(text))
        (When.parse('[2013-03-04,2013-04-03]'), <DateBasis.PRINTED: 'printed'>)
        >>> publication_of(text, layout_of(text), country="USA")
        (When.parse('2013-03-04'), <DateBasis.PRINTED: 'printed'>)
    """
    parts = list(layout)
    if printed := _printed(text, parts, country):
        first = _before_reprint(text, parts, printed)
        return (first, DateBasis.DATELINE) if first else (printed, DateBasis.PRINTED)
    if in_dateline := _in_dateline(text, parts, country):
        return in_dateline, DateBasis.DATELINE
    paragraphs = [part for part in parts if part.kind is SegmentKind.PARAGRAPH]
    weekday = _weekday_in(text, _leads(parts))
    if posted := _embedded(text, paragraphs, weekday):
        return posted
    inferred = _from_lead(text, parts, paragraphs, weekday) or _from_fact(text, paragraphs, weekday)
    return (inferred, DateBasis.INFERRED) if inferred else None


# --- printed ---


def _printed(text: str, parts: Sequence[Segment], country: str | None) -> When | None:
    later: tuple[PrintedDate, Segment] | None = None
    for part in parts:
        if part.kind in _PRINTING:
            start = part.start
            for found in printed_dates(text, part.start, part.end):
                if not is_later(text, start, found.start):
                    return _decided(text, parts, found, part, country)
                later = later or (found, part)
                start = found.end
    return _decided(text, parts, *later, country) if later else _printed_without_year(text, parts)


def _printed_without_year(text: str, parts: Sequence[Segment]) -> When | None:
    """Return the day that stands beside the author without its year, as in "By Ann Writer August 21 at 7:30 PM"."""
    for place, part in enumerate(parts):
        if part.kind in _PRINTING:
            day = day_without_year(text[part.start : part.end])
            if day is not None:
                return _with_year(text, parts, place, *day)
    return None


def _decided(text: str, parts: Sequence[Segment], found: PrintedDate, part: Segment, country: str | None) -> When:
    """Return the day that a printed date means: the order of day and month is known by another sign, or left open."""
    readings = list(found.readings)
    if country is None and _IN_AMERICA.search(text, found.end, part.end):
        country = "USA"
    if len(readings) > 1:
        named = {_number_of(name) for name in _SHORT_WEEKDAY.findall(text[part.start : part.end])}
        readings = _only(readings, lambda day: day.weekday() in named)
    if len(readings) > 1:
        others = {one.readings[0] for one in _dates_of(text, parts) if len(one.readings) == 1}
        readings = _only(readings, lambda day: _is_near(day, others))
    if len(readings) > 1:
        recent = (part for part in parts if part.kind in _RECENT)
        told = {day for one in recent for day in days_of_year(text, readings[0].year, one.start, one.end)}
        readings = _only(readings, lambda day: _is_near(day, told))
    dotted = text.count(".", found.start, found.end)
    always_day_first = dotted and text[found.start : found.end][-4:].isdigit()  # "06.12.2023", not "12.06.23"
    if len(readings) > 1 and country is None and not always_day_first:
        weekday = _weekday_in(text, _leads(parts))
        readings = _only(readings, lambda day: _days_after(weekday, day) in {0, 1})
    if len(readings) > 1 and (country is not None or dotted):
        readings = readings[1:] if country == "USA" else readings[:1]
    if len(readings) > 1:
        return When.parse(f"[{','.join(sorted(day.isoformat() for day in readings))}]")
    return When.on(readings[0])


def _leads(parts: Iterable[Segment]) -> list[Segment]:
    return list(islice((part for part in parts if part.kind is SegmentKind.PARAGRAPH), _LEAD_PARAGRAPHS))


def _days_after(weekday: int | None, day: date) -> int | None:
    """Return how many days a day is after the lead's weekday: what happened "on Thursday" is told then, or on Friday.

    `None` means that no weekday is told.
    """
    return None if weekday is None else (day.weekday() - weekday) % _WEEK


def _is_near(day: date, others: Iterable[date]) -> bool:
    return any(abs((day - other).days) <= _NEAR_DAYS for other in others)


def _only(readings: list[date], fits: Callable[[date], bool]) -> list[date]:
    fitting = [day for day in readings if fits(day)]
    return fitting if len(fitting) == 1 else readings


def _dates_of(text: str, parts: Iterable[Segment]) -> Iterator[PrintedDate]:
    for part in parts:
        if part.kind is not SegmentKind.FURNITURE:
            yield from printed_dates(text, part.start, part.end)


def _number_of(weekday: str) -> int:
    return WEEKDAYS.index(weekday[:3].lower())


# --- in the dateline ---


def _in_dateline(text: str, parts: Sequence[Segment], country: str | None) -> When | None:
    for place, part in enumerate(parts):
        if part.kind is SegmentKind.DATELINE:
            for found in printed_dates(text, part.start, part.end):
                return _decided(text, parts, found, part, country)
            dateline = read_dateline(text, part.start, part.end)
            if led := _led_by_day(text, parts[place + 1 : place + 2]):
                return led
            day = day_without_year(dateline.day) if dateline else None
            return _with_year(text, parts, place, *day) if day else None
    leads = _leads(parts)
    is_chronology = _led_by_day(text, leads[1:]) is not None
    return None if is_chronology else _led_by_day(text, leads[:1])


def _before_reprint(text: str, parts: Iterable[Segment], printed: When) -> When | None:
    """Return the whole date in a dateline that is months before the day which the page prints."""
    for part in parts:
        if part.kind is SegmentKind.DATELINE:
            for found in printed_dates(text, part.start, part.end):
                day = found.readings[0]
                late = printed.earliest is not None and (printed.earliest - day).days > _REPRINT_DAYS
                return When.on(day) if late and len(found.readings) == 1 else None
    return None


def _led_by_day(text: str, parts: Iterable[Segment]) -> When | None:
    """Return the day with which a paragraph begins: "CAIRO – 14 August 2014: An envoy", "30 June 2016 – An envoy"."""
    for part in parts:
        for found in printed_dates(text, part.start, min(part.end, part.start + _LONGEST_LEADER)):
            alone = found.start == part.start and _DASH.match(text, found.end)
            if len(found.readings) == 1 and (alone or text[found.end : found.end + 1] == ":"):
                return When.on(found.readings[0])
    return None


def _with_year(text: str, parts: Sequence[Segment], place: int, month: int, day_of_month: int) -> When | None:
    """Return the day in the year that the rest of the text tells: its copyright, a near date, or the lead's weekday."""
    furniture = (text[part.start : part.end] for part in parts if part.kind is SegmentKind.FURNITURE)
    for line in furniture:
        if (signed := _COPYRIGHT.search(line)) and (found := day_or_none(int(signed[1]), month, day_of_month)):
            return When.on(found)
    weekday = _weekday_in(text, parts[place : place + 1 + _LEAD_PARAGRAPHS])
    near = {
        candidate
        for one in _dates_of(text, parts)
        if len(one.readings) == 1 and (candidate := day_or_none(one.readings[0].year, month, day_of_month))
        if abs((candidate - one.readings[0]).days) <= _SAME_YEAR_DAYS
        # "Jan 14 - A said on Monday that B was there on 25 April 2018" is of the year after
        if 0 <= (candidate - one.readings[0]).days <= _MONTH_DAYS or not _is_weekday_a_year_later(candidate, weekday)
    }
    if len(near) == 1:
        return When.on(near.pop())
    years = [found for part in parts if part.kind in _RECENT for found in _YEAR.finditer(text, part.start, part.end)]
    if weekday is None or not years:
        return None
    latest = max(int(year[2]) for year in years)
    is_past = any(year[1] for year in years if int(year[2]) == latest)  # "after 2007" is not told in 2007
    told = range(latest + is_past, latest + _YEARS_TOLD_AFTER + 1)
    days = [day for year in told if (day := day_or_none(year, month, day_of_month))]
    likely = [] if is_past else days[:2]
    fitting = (
        *(day for day in likely if _days_after(weekday, day) == 0),
        *(day for day in likely if _days_after(weekday, day) == 1),
        *(day for day in days if _days_after(weekday, day) == 0),
    )
    return When.on(fitting[0]) if fitting else None


def _is_weekday_a_year_later(day: date, weekday: int | None) -> bool:
    """Say whether a day is on a weekday only in the year after."""
    later = day_or_none(day.year + 1, day.month, day.day)
    return later is not None and day.weekday() != weekday == later.weekday()


# --- in a post that is quoted ---


def _embedded(text: str, paragraphs: Iterable[Segment], weekday: int | None) -> tuple[When, DateBasis] | None:
    """Return the day of the latest post, or the lead's weekday right after it."""
    posts = [
        found.readings[0]
        for part in paragraphs
        if text.find("(@", part.start, part.end) >= 0
        for post in _POST.finditer(text, part.start, part.end)
        for found in _first(printed_dates(text, post.end(), min(part.end, post.end() + 30)))
        if len(found.readings) == 1
    ]
    if not posts:
        return None
    posted = max(posts)
    ahead = 0 if weekday is None else (weekday - posted.weekday()) % _WEEK
    if 0 < ahead <= _DAYS_TOLD_AFTER:
        return When.on(posted + timedelta(ahead)), DateBasis.INFERRED
    if ahead == _DAYS_TOLD_AFTER + 1:
        return When.between(posted, posted + timedelta(ahead)), DateBasis.INFERRED
    return When.on(posted), DateBasis.EMBEDDED


def _first(found: Iterator[PrintedDate]) -> Iterator[PrintedDate]:
    for one in found:
        yield one
        return


# --- inferred ---


def _from_lead(text: str, parts: Iterable[Segment], paragraphs: Sequence[Segment], weekday: int | None) -> When | None:
    """Return the day that the lead tells with its weekday, or a caption for the lead's weekday, or the day after."""
    if weekday is None:
        return None
    captions = [
        part for part in parts if part.kind is SegmentKind.CAPTION and not _FROM_FILE.search(text, part.start, part.end)
    ]
    for part in [*paragraphs[:1], *captions]:
        for found in printed_dates(text, part.start, part.end):
            day = found.readings[0]
            named = part.kind is SegmentKind.CAPTION or _WEEKDAY_NAME.search(
                text, max(part.start, found.start - 15), found.start
            )
            if len(found.readings) == 1 and day.weekday() == weekday and named:
                return When.between(day, day + timedelta(1))
    return None


def _from_fact(text: str, paragraphs: Iterable[Segment], weekday: int | None) -> When | None:
    parts = list(paragraphs)
    for part in parts:
        for relative in islice(_RELATIVE.finditer(text, part.start, part.end), _TRIED):
            around = text[
                max(part.start, relative.start() - _AROUND_FACT) : min(part.end, relative.end() + _AROUND_FACT)
            ]
            for day, fact in _facts():
                if fact.search(around):
                    return _narrowed(text, parts, *_period(day, relative), weekday)
    return None


@cache
def _facts() -> tuple[tuple[date, re.Pattern[str]], ...]:
    return tuple(
        (date.fromisoformat(day), re.compile(fact, re.IGNORECASE)) for day, fact in house_styles("facts").items()
    )


def _period(day: date, relative: re.Match[str]) -> tuple[date, date]:
    """Return the first and last day on which a fact's day is spoken of so."""
    monday = day - timedelta(day.weekday())
    sunday = day - timedelta((day.weekday() + 1) % _WEEK)
    if relative["week"]:  # weeks begin on Sunday for some and on Monday for others
        return min(sunday, monday) + timedelta(_WEEK), max(sunday, monday) + timedelta(2 * _WEEK - 1)
    if relative["this"]:
        return day, max(sunday, monday) + timedelta(_WEEK - 1)
    if relative["month"]:
        first = day.replace(day=monthrange(day.year, day.month)[1]) + timedelta(1)
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    if relative["weeks"]:
        weeks = {"a": 1, "two": 2, "three": 3}[relative["weeks"]]
        return day + timedelta(weeks * _WEEK - 1), day + timedelta(weeks * _WEEK + 1)
    days = relative["days"]
    ago = 1 if relative["day"] else _NUMBERS.get(days) or int(days)
    return day + timedelta(ago), day + timedelta(ago)


def _narrowed(text: str, paragraphs: Iterable[Segment], first: date, last: date, weekday: int | None) -> When:
    """Return the lead's weekday in a period; without one, what is left of a week from its latest weekday told."""
    days = [first + timedelta(number) for number in range((last - first).days + 1)]
    told = [day for day in days if day.weekday() == weekday]
    if len(told) == 1:
        return When.on(told[0])
    if weekday is None and len(days) <= _WEEK + 1:
        named = {_number_of(name) for part in paragraphs for name in _WEEKDAY_NAME.findall(text, part.start, part.end)}
        past = [day for day in days if day.weekday() in named]
        first = past[-1] if past else first
    return When.between(first, last)


def _weekday_in(text: str, parts: Iterable[Segment]) -> int | None:
    """Return the first weekday that these parts name, from Monday, 0."""
    for part in parts:
        if found := _WEEKDAY_NAME.search(text, part.start, part.end):
            return _number_of(found[1])
    return None
