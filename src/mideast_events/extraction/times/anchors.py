"""What a date is told against: the day of publication, the dates told before it, and the words around it.

"A day earlier" and "that year" mean the last date told; "yesterday" and "Thursday" mean the day of publication.
A `Place` hands these to the rules, and remembers which of them a rule asked for.
"""

import re
from collections import deque
from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import final

from mideast_events.certainty import Certainty
from mideast_events.dates import Edge, Span, When
from mideast_events.edtf import Precision
from mideast_events.extraction.pages.sentences import Sentence
from mideast_events.extraction.times.tenses import Tense, is_announced, tense_at
from mideast_events.segments import SegmentKind

_REMEMBERED = 40
_AROUND = 48
_DAYS_OF_NEWS = 7
_MONTH_FIRST = re.compile(r"(?<![0-9/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2[0-9]|3[01])/(?:20)?[0-9]{2}(?![0-9/])")
_LAST_WORD = re.compile(r"(?:.*[^\w’'-])?([\w’'-]+)[\s(“\"]*", re.DOTALL)
_NEXT_WORD = re.compile(r"[\s)]*([\w’'-]+)")
_REPORTING_WORDS = (
    *("said", "says", "told", "reported", "wrote", "quoted", "announced", "added", "stated", "according"),
)
_REPORTING = re.compile(
    rf"\b(?:{'|'.join(_REPORTING_WORDS)})(?:\s\w+){{0,2}}?(?:\s(?:on|in|late|early))*\s$", re.IGNORECASE
)
_BESIDES = re.compile(
    r"\b(?:who|whom|whose|which|once|since|until|because|although|though|if|unless|than)\b[^,;.:—–]*$", re.IGNORECASE
)
_OCCASION = re.compile(
    r"[ -](?:\w+ )?"
    r"(?:attacks?|assaults?|massacres?|wars?|accords?|treaty|elections?|truce|ceasefires?|revolution|coup)\b"
)


class NoAnchorError(Exception):
    """A rule asked for a date to resolve against, and the article gives none."""


@final
class Told:
    """The dates told so far in an article, for those that refer back.

    A date of the telling ("reported on Tuesday") or of something besides ("which he left on Sunday") stands in for a
    date of what is told only in its own sentence.
    """

    __slots__ = ("_dates", "lead")

    def __init__(self) -> None:
        self._dates: deque[tuple[When | Span, Place]] = deque(maxlen=_REMEMBERED)
        self.lead: When | None = None

    def add(self, value: When | Span, place: "Place", *, leading: bool = False) -> None:
        """Remember a date told at a place; the first day of the first paragraph, not besides, is what it is about."""
        self._dates.append((value, place))
        if leading and self.lead is None and isinstance(value, When) and is_day(value) and not place.besides:
            self.lead = value

    def last(self, sentence: int, fits: Callable[[When | Span], bool]) -> When | Span | None:
        """Return the last date that fits for one in a sentence, or `None`."""
        besides: When | Span | None = None
        for value, place in reversed(self._dates):
            if not fits(value):
                continue
            if place.number == sentence or not place.aside:
                return value
            besides = besides or value
        return besides

    def last_since(self, sentence: int, fits: Callable[[When | Span], bool]) -> When | Span | None:
        """Return the last date that fits of those told since a sentence began, or `None`."""
        told = ((value, place) for value, place in reversed(self._dates) if place.number >= sentence)
        return next((value for value, place in told if fits(value) and not place.aside), None)


_NOTHING_TOLD = Told()


@final
class Clues:
    """What the whole of an article tells about its dates, each looked for once.

    Attributes:
        text: the article's text.
        years: the years that it gives with a month and a day.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.years: dict[tuple[int, int], int] = {}

    @cached_property
    def month_first(self) -> bool:
        """Whether one of its dates in figures can only have the month first."""
        return _MONTH_FIRST.search(self.text) is not None

    @cached_property
    def names_may(self) -> bool:
        """Whether it names a person called May."""
        return "Theresa May" in self.text


@final
class Place:
    """Where an expression stands, and what it can be resolved against.

    Attributes:
        text: the article's text.
        start: where the expression begins.
        end: where it ends.
        sentence: its sentence.
        number: the position of its sentence.
        paragraph: the position of the first sentence of its paragraph.
        before: a few words before it, of its sentence.
        after: a few words behind it, of its sentence.
        word_before: the word before it, or an empty text.
        anchor: the date that a rule has asked for so far, or `None`.
        borrowed_year: the year of a date that this one is joined to ("July and August 2014"), or `None`.
        event: the date of the event that follows it ("a day after the talks on Sunday"), or `None`.
        apposed: the date that it explains ("on Monday, a day after the talks"), or `None`.
        follows: whether it stands right behind another date, but for a word such as "on".
        clues: what the whole article tells about its dates.
    """

    def __init__(self, clues: Clues, start: int, end: int, sentence: Sentence, number: int) -> None:
        self.clues = clues
        self.text: str = clues.text
        self.start = start
        self.end = end
        self.sentence = sentence
        self.number = number
        self.paragraph = number
        self.before: str = clues.text[max(sentence.start, start - _AROUND) : start]
        self.after: str = clues.text[end : min(sentence.end, end + _AROUND)]
        word_before = _LAST_WORD.fullmatch(self.before)
        self.word_before: str = word_before[1] if word_before else ""
        self.borrowed_year: int | None = None
        self.event: When | Span | None = None
        self.apposed: When | Span | None = None
        self.follows = False
        self.anchor: When | Span | None = None
        self._tense: Tense | None = None
        self._word_after: str | None = None  # each kept as it is found: Python 3.11's cached_property takes a lock
        self._published: When | None = None
        self._today: date | None = None
        self._told = _NOTHING_TOLD

    def settle(self, published: When | None, today: date | None, told: Told) -> None:
        """Say what the expression can be resolved against."""
        self._published = published
        self._today = today
        self._told = told
        self.anchor = None

    @property
    def is_dated(self) -> bool:
        """Whether the day of publication is known."""
        return self._today is not None

    @property
    def today(self) -> date:
        """The day of publication.

        Raises:
            NoAnchorError: where it is not known.
        """
        if self._today is None:
            raise NoAnchorError
        self.anchor = self._published
        return self._today

    def told(self, fits: Callable[[When | Span], bool]) -> When | Span:
        """Return the last date told that fits, or else the day of publication.

        Raises:
            NoAnchorError: where there is neither.
        """
        found = self._told.last(self.number, fits)
        if found is None:
            found = When.on(self.today)
        self.anchor = found
        return found

    def told_day(self) -> date:
        """Return the last day told, the end of a period counting as a day.

        Raises:
            NoAnchorError: where the last date told is a month or a year apart from that day, or there is none.
        """
        day = last_day(self.told(self._is_day_told))
        latest = self._told.last(self.number, is_in_year)
        if day is None or (latest is not None and latest.contains(day) is Certainty.NO and not is_day(latest)):
            raise NoAnchorError
        return day

    def _is_day_told(self, value: When | Span) -> bool:
        """Say whether this is a day, and none to come where the clause tells of what has been."""
        return is_day(value) and not self.belies(value)

    def belies(self, value: When | Span) -> bool:
        """Say whether a time would be after publication though the clause tells of what has been."""
        to_come = self._published is not None and value.after(self._published) is Certainty.YES
        return to_come and self.tense is Tense.PAST

    def told_day_of_news(self) -> date:
        """Return the last day told in its paragraph, or else the day that the article's lead is about.

        Where the lead gives no day, it is the last one told, or the day of publication if that is more than a week ago.

        Raises:
            NoAnchorError: where there is neither, nor a day told anywhere.
        """
        lead = self._told.lead
        if self._today is None or (lead is not None and lead.after(When.on(self._today)) is not Certainty.NO):
            return self.told_day()
        if lead is None:
            day = self.told_day()
            return day if (self._today - day).days <= _DAYS_OF_NEWS else self.today
        if self._told.last_since(self.paragraph, is_day) is not None:
            return self.told_day()
        self.anchor = lead
        return last_day(lead) or self._today

    def told_month(self) -> tuple[int, int]:
        """Return the year and month of the last date told that lies within one."""
        first = self.told(is_in_month).earliest
        if first is None:
            raise NoAnchorError
        return first.year, first.month

    def told_year(self) -> int:
        """Return the year of the last date told that lies within one."""
        first = self.told(is_in_year).earliest
        if first is None:
            raise NoAnchorError
        return first.year

    @property
    def tense(self) -> Tense:
        """Where its clause puts it."""
        if self._tense is None:
            bounds = (self.sentence.start, self.sentence.end)
            headline = self.sentence.kind is not SegmentKind.PARAGRAPH
            tense = tense_at(self.text, self.start, self.end, bounds, headline=headline)
            shown = self.sentence.kind is SegmentKind.CAPTION and tense is Tense.FUTURE
            self._tense = Tense.PAST if shown and not is_announced(self.text[slice(*bounds)]) else tense
        return self._tense

    @property
    def word_after(self) -> str:
        """The word behind it, or an empty text."""
        word = self._word_after
        if word is None:
            found = _NEXT_WORD.match(self.after)
            word = self._word_after = found[1] if found else ""
        return word

    @cached_property
    def aside(self) -> bool:
        """Whether it dates the telling, or something besides: "reported on Tuesday", "the October 7 attacks"."""
        before = self.before.lower()
        reporting = any(map(before.__contains__, _REPORTING_WORDS)) and _REPORTING.search(before)
        return bool(reporting or self.besides)

    @cached_property
    def besides(self) -> bool:
        """Whether it dates something besides, as in "since May 5"; not so "on Tuesday" in "since May 5 on Tuesday"."""
        return bool((not self.follows and _BESIDES.search(self.before.lower())) or _OCCASION.match(self.after))


def is_day(value: When | Span) -> bool:
    """Say whether this is one day, or a period that ends on one."""
    return last_day(value) is not None


def last_day(value: When | Span) -> date | None:
    """Return the day that this is, or the day that the period ends on, or `None`."""
    day = value.end if isinstance(value, Span) else value
    if isinstance(day, Edge) or day.precision is not Precision.DAY:
        return None
    return day.earliest


def is_in_month(value: When | Span) -> bool:
    """Say whether all of this lies in one calendar month."""
    first, last = value.earliest, value.latest
    return first is not None and last is not None and (first.year, first.month) == (last.year, last.month)


def is_in_year(value: When | Span) -> bool:
    """Say whether all of this lies in one calendar year."""
    first, last = value.earliest, value.latest
    return first is not None and last is not None and first.year == last.year


def is_bounded(value: When | Span) -> bool:
    """Say whether this has a first and a last day."""
    return value.earliest is not None and value.latest is not None
