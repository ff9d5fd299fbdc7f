"""`DateExpression`: the calendar expressions of an article, each with its value, its rule and its anchor."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from itertools import filterfalse
from re import Match, Pattern
from typing import NamedTuple, final

from attrs import frozen

from mideast_events.dates import Span, When
from mideast_events.edtf import Precision
from mideast_events.errors import DateTextError
from mideast_events.extraction.names.tokens import BREAK, Tokens
from mideast_events.extraction.pages.sentences import Sentence
from mideast_events.extraction.times.anchors import Clues, NoAnchorError, Place, Told
from mideast_events.extraction.times.rules import DATE_RULES, DateRule
from mideast_events.extraction.times.words import (
    FIGURE,
    STARTS,
    UNITS,
    day_number,
    gate_of,
    month_number,
    needs_unit,
    pattern_of,
)
from mideast_events.segments import SegmentKind


class DateBound(StrEnum):
    """What a preposition makes of a date.

    Attributes:
        START: something holds from then on: "since 1979".
        END: something holds up to then: "until Thursday".
    """

    START = "start"
    END = "end"


@final
@frozen
class DateExpression:
    """A calendar expression of an article: "Thursday", "last week", "May 21", "a day earlier".

    Its text is the date without its preposition.
    Durations ("for 11 days", "two-hour talks") are none.

    Attributes:
        start: its first character, counted from 0 in the article's text.
        end: the character after its last.
        text: the article's words.
        value: what it means; `None` where that cannot be told, as of a weekday in an article without a day of
            publication.
        rule: the name of the rule that found it.
        anchor: the date that it was resolved against, the day of publication or a date told before; `None` where it
            stands for itself.
        bound: whether it is told as a start ("since 1979") or an end ("until Thursday"), or `None`, as of a period that
            has both.

    Examples:
        >>> import mideast_events as me
        >>> (date,) = me.find_dates(me.read_article("The truce has held since Friday.", published="2021-05-25"))
        >>> date.text, str(date.value), date.bound
        ('Friday', '2021-05-21', <DateBound.START: 'start'>)
    """

    start: int
    end: int
    text: str
    value: When | Span | None
    rule: str
    anchor: When | Span | None = None
    bound: DateBound | None = None


class _Found(NamedTuple):
    """A match of a rule, not resolved yet."""

    rule: DateRule
    match: Match[str]
    place: Place


_TOKEN = re.compile(r"(?<![^\W\d_])[A-Za-z]+|[0-9]+")
_THE = "the"
_NO_BREAK_SPACE = "&nbsp;"
_CACHED_WORDS = 1 << 14
_BOUNDS = {
    "since": DateBound.START,
    "from": DateBound.START,
    "starting": DateBound.START,
    "beginning": DateBound.START,
    "until": DateBound.END,
    "till": DateBound.END,
    "til": DateBound.END,
    "by": DateBound.END,
}
_JOINED = re.compile(r"\s*(?:,|and|or|to|until|through|&|,\s*and|[-–—])\s*", re.IGNORECASE)
_RANGE = re.compile(
    r"(?P<dash>\s?[-–]\s?)|\s+(?P<word>to|until|till|through|and)\s+(?:(?:early|late)\s+)?(?:on\s+)?", re.IGNORECASE
)
_WIDEST_PUBLICATION = 31
_EVENT = re.compile(r"[^,.;:!?]*")
_FAR = 90
_MOST_DAYS_APART = 330


def dates_in(
    text: str, sentences: Sequence[Sentence], published: When | None, tokens: Tokens | None = None
) -> tuple[DateExpression, ...]:
    """Return the calendar expressions of an article's sentences, in order; no two overlap.

    Weekdays, "yesterday" and days without a year are resolved against the day of publication, "a day earlier" and "that
    year" against the dates told before them.

    Args:
        text: the article's text.
        sentences: its sentences, in order.
        published: the day of publication; where it is a few possible days, so are the dates that depend on it.
        tokens: the words of the sentences; `None` finds them.

    Examples:
        >>> from mideast_events.extraction.pages.sentences import Sentence
        >>> text = "The envoys met on Thursday for two hours. A week earlier a truce had begun."
        >>> sentence = Sentence(SegmentKind.PARAGRAPH, 0, len(text))
        >>> [(one.text, str(one.value)) for one in dates_in(text, [sentence], When.parse("2021-05-28"))]
        [('Thursday', '2021-05-27'), ('A week earlier', '2021-05-20')]
    """
    clues = Clues(text)
    tokens = Tokens(text, ((one.start, one.end) for one in sentences)) if tokens is None else tokens
    found = [
        one
        for number, (sentence, candidates) in enumerate(zip(sentences, _candidates(tokens), strict=True))
        for one in _matches(clues, candidates, sentence, number)
    ]
    _borrow_years(text, found)
    days = _possible_days(published)
    told = Told()
    lead = next((number for number, one in enumerate(sentences) if one.kind is SegmentKind.PARAGRAPH), -1)
    paragraph = reached = 0
    resolved: list[DateExpression] = []
    for index, one in enumerate(found):
        place = one.place
        for number in range(reached + 1, place.number + 1):
            if "\n" in text[sentences[number - 1].end : sentences[number].start]:
                paragraph = number
        reached, place.paragraph = place.number, paragraph
        place.follows = bool(resolved) and text[resolved[-1].end : place.start].strip() == "on"
        if one.rule.beside_event:
            place.apposed = _apposed(text, resolved[-1], place) if resolved else None
            behind = found[index + 1] if index + 1 < len(found) else None
            if (
                behind is not None
                and _EVENT.fullmatch(text, place.end, min(behind.place.start, place.end + _FAR))
                and behind.place.start - place.end < _FAR
                and behind.place.number == place.number
            ):
                place.event = _resolved(behind, published, days, told).value
        expression = _resolved(one, published, days, told)
        if expression.value is not None and place.sentence.kind is SegmentKind.PARAGRAPH:
            leading = place.paragraph == lead
            told.add(expression.value, place, leading=leading)
        resolved.append(expression)
    return tuple(_with_ranges(text, resolved, found))


class _Start(NamedTuple):
    """What can start with a word.

    Attributes:
        gate: a pattern that any of its rules' matches pass.
        rules: the rules with their patterns.
        needs_unit: whether each of them needs a unit of time, such as "days".
    """

    gate: Pattern[str]
    rules: tuple[tuple[DateRule, Pattern[str]], ...]
    needs_unit: bool


@cache
def _starts() -> dict[str, _Start]:
    """Return the rules by the words that they can start with; compiled when first asked for."""
    rules: defaultdict[str, list[DateRule]] = defaultdict(list)
    for rule in DATE_RULES:
        for start in rule.starts.split():
            the, _, name = start.rpartition("_")
            for word in STARTS.get(name, (name,)):
                rules[f"{the} {word}" if the else word].append(rule)
    return {
        word: _Start(
            gate_of(tuple(rule.pattern for rule in its_rules)),
            tuple((rule, pattern_of(rule.pattern)) for rule in its_rules),
            all(needs_unit(rule.pattern) for rule in its_rules),
        )
        for word, its_rules in rules.items()
    }


@cache
def _known_words() -> frozenset[str]:
    """Return the words that any of the rules can start with, and the units of time that some of them need."""
    return UNITS.union(*(start.split() for start in _starts()))


@lru_cache(_CACHED_WORDS)
def _beginnings(token: str) -> tuple[tuple[int, int, str], ...]:
    """Return the words in a token with which a date may begin, as rules are filed by them, between their bounds.

    Of most tokens there are none; of "mid90s" there may be several.
    """
    pieces = ((*found.span(), found[0].lower()) for found in _TOKEN.finditer(token))
    filed = ((start, end, FIGURE * len(word) if word.isdigit() else word) for start, end, word in pieces)
    return tuple(piece for piece in filed if piece[2] in _known_words())


def _candidates(tokens: Tokens) -> Iterator[list[tuple[int, int, str]]]:
    """Yield, for each sentence, the words with which a date may begin, as rules are filed by them."""
    words, starts = tokens.words, tokens.starts
    keys = set(tokens.keys)
    wanted = {BREAK, *filter(_beginnings, filterfalse(str.isalpha, keys))} | (_known_words() & keys)
    found: list[tuple[int, int, str]] = []
    for place in tokens.places_of(wanted):
        token, at = words[place], starts[place]
        if token == BREAK:
            yield found
            found = []
        for start, end, word in _beginnings(token):
            found.append((at + start, at + end, word))


def _matches(
    clues: Clues, candidates: Sequence[tuple[int, int, str]], sentence: Sentence, number: int
) -> Iterator[_Found]:
    """Yield what the rules find in a sentence, from left to right."""
    starts = _starts()
    text = clues.text
    reached = sentence.start
    units = [start for start, _, word in candidates if word in UNITS]
    last_unit = units[-1] if units else -1
    for place, (start, end, word) in enumerate(candidates):
        if start < reached:
            continue
        begun = starts.get(_with_next(text, end, candidates[place + 1 : place + 2]) if word == _THE else word)
        if begun is None or (begun.needs_unit and start > last_unit) or not begun.gate.match(text, start, sentence.end):
            continue
        best = _best(begun.rules, clues, start, sentence, number)
        if best is not None:
            reached = best.place.end
            yield best


def _with_next(text: str, end: int, following: Sequence[tuple[int, int, str]]) -> str:
    """Return "the" with the candidate that follows it, where nothing but a space stands between them."""
    for start, _, word in following:
        if text[end:start].replace(_NO_BREAK_SPACE, " ").isspace():
            return f"{_THE} {word}"
    return _THE


def _best(
    rules: tuple[tuple[DateRule, Pattern[str]], ...], clues: Clues, start: int, sentence: Sentence, number: int
) -> _Found | None:
    """Return the longest match of these rules that begins at a character and is a date."""
    matches = [(rule, match) for rule, pattern in rules if (match := pattern.match(clues.text, start, sentence.end))]
    matches.sort(key=_length, reverse=True)
    for rule, match in matches:
        place = Place(clues, start, match.end(), sentence, number)
        if rule.fits(match, place):
            _learn_year(match, clues)
            return _Found(rule, match, place)
    return None


def _length(one: tuple[DateRule, Match[str]]) -> int:
    return one[1].end()


def _learn_year(match: Match[str], clues: Clues) -> None:
    groups = match.groupdict()
    if groups.get("day") and groups.get("month") and groups.get("year") and not groups.get("day2"):
        clues.years[month_number(groups["month"]), day_number(groups["day"])] = int(groups["year"])


def _borrow_years(text: str, found: list[_Found]) -> None:
    """Give a month or day the year of the one that it is joined to, as in "July and August 2014"."""
    for one, following in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if one.place.number != following.place.number:
            continue
        groups, next_groups = one.match.groupdict(), following.match.groupdict()
        if not groups.get("month") or groups.get("year"):
            continue
        year = next_groups.get("year") or following.place.borrowed_year
        if year and next_groups.get("month") and _JOINED.fullmatch(text, one.place.end, following.place.start):
            later = month_number(groups["month"]) > month_number(next_groups["month"])
            one.place.borrowed_year = int(year) - later


def _possible_days(published: When | None) -> tuple[date, ...]:
    """Return the first and last possible day of publication; none where they are too far apart to resolve with."""
    if published is None or published.earliest is None or published.latest is None:
        return ()
    if published.earliest == published.latest:
        return (published.earliest,)
    if (published.latest - published.earliest).days > _WIDEST_PUBLICATION:
        return ()
    return published.earliest, published.latest


def _apposed(text: str, before: DateExpression, place: Place) -> When | Span | None:
    """Return the date right before a place, but for a comma."""
    return before.value if text[before.end : place.start].strip() in {",", "–", "—", "-", "("} else None


def _resolved(one: _Found, published: When | None, days: tuple[date, ...], told: Told) -> DateExpression:
    place = one.place
    value: When | Span | None = None
    for today in days or (None,):
        place.settle(published, today, told)
        its_value = _value(one)
        value = its_value if value is None or its_value is None else _either(value, its_value)
        if value is None:
            break
    return DateExpression(
        start=place.start,
        end=place.end,
        text=place.text[place.start : place.end],
        value=value,
        rule=one.rule.name,
        anchor=place.anchor,
        bound=None if isinstance(value, Span) else _BOUNDS.get(place.word_before.lower()),
    )


def _value(one: _Found) -> When | Span | None:
    try:
        return one.rule.resolve(one.match, one.place)
    except (NoAnchorError, DateTextError, ValueError, OverflowError):
        return None  # nothing to resolve it against, or no day of the calendar


def _either(one: When | Span, other: When | Span) -> When | Span | None:
    """Return what is either of two, as far as it can be said."""
    if one == other:
        return one
    if isinstance(one, Span) or isinstance(other, Span):
        return None
    bounds = [day for value in (one, other) for day in (value.earliest, value.latest)]
    known = [day for day in bounds if day is not None]
    return When.between(min(known), max(known)) if len(known) == len(bounds) else None


def _with_ranges(text: str, resolved: list[DateExpression], found: list[_Found]) -> Iterator[DateExpression]:
    """Yield the expressions, those of "from May 3 to June 5" made one."""
    index = 0
    while index < len(resolved):
        one = resolved[index]
        if index + 1 < len(resolved):
            joined = _range(text, one, resolved[index + 1], found[index], found[index + 1])
            if joined is not None:
                yield joined
                index += 2
                continue
        yield one
        index += 1


def _range(
    text: str, one: DateExpression, other: DateExpression, first: _Found, second: _Found
) -> DateExpression | None:
    gap = _RANGE.fullmatch(text, one.end, other.start) if first.place.number == second.place.number else None
    if gap is None or not isinstance(one.value, When) or not isinstance(other.value, When):
        return None
    before = first.place.word_before.lower()
    word = (gap["word"] or "").lower()
    if not word:
        fits = first.rule.name == second.rule.name
    elif word == "and":
        fits = before == "between"
    else:
        fits = before in {"from", "between"} or word == "through"
    if not fits:
        return None
    value = _period(one.value, other.value, weekdays=second.rule.name == "weekday")
    if value is None:
        return None
    return DateExpression(
        start=one.start,
        end=other.end,
        text=text[one.start : other.end],
        value=value,
        rule="range",
        anchor=other.anchor or one.anchor,
    )


def _period(start: When, end: When, *, weekdays: bool) -> Span | None:
    """Return the period from one to another; a weekday that would lie before the first is that of the week after."""
    first, last = start.earliest, end.latest
    if first is not None and last is not None and end.precision is Precision.DAY:
        if weekdays and last < first:
            end = When.on(last + timedelta(7))
        elif (
            not weekdays
            and (last - first).days > _MOST_DAYS_APART
            and (last.month, last.day) > (first.month, first.day)
        ):
            end = When.on(last.replace(year=first.year))
    try:
        return Span.of(start, end)
    except DateTextError:
        return None
