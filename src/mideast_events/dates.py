"""Uncertain days and periods: `When` and `Span`, read and written as EDTF (ISO 8601-2).

News seldom names a day outright.
These two classes keep what a source leaves open, and answer questions about order with a `Certainty`.
The unit is the day, as in the field's data sets: there is no time of day and no time zone.
"""

# When and Span are two halves of one idea, and the functions that fill them stand beside them.
# pyright: reportPrivateUsage=false

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Self, TypeAlias, final

from mideast_events import edtf
from mideast_events.certainty import Certainty
from mideast_events.edtf import Precision, Qualifier
from mideast_events.errors import DateTextError

_EXPECTED_SPAN = "an EDTF period such as '2025-01-19/2025-03-18', '2024-05-07/..' or '/2024-05-07'"
_CACHED_TEXTS = 1 << 15
_YES, _NO, _MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE  # of the class they take long to look up


class Edge(StrEnum):
    """A side of a `Span` that is not a date.

    Attributes:
        OPEN: `..`, no such end: still going on, or since ever.
        UNKNOWN: nothing written, there is such a day but the source does not say when.
    """

    OPEN = "open"
    UNKNOWN = "unknown"


_EDGES = {"..": Edge.OPEN, "": Edge.UNKNOWN}
_EDGE_TEXTS = {edge: text for text, edge in _EDGES.items()}


class UncertainTime:
    """What `When` and `Span` have in common; there is no third.

    Either is a period whose first and last day are each known within bounds; of a `When` both are the same day.
    Every question takes a `When`, a `Span`, a `datetime.date`, or a text that `parse_when` reads.
    """

    # The four bounds in day numbers: first day at least and at most, last day at least and at most.
    __slots__ = ("_bounds", "_text")

    _bounds: tuple[int, int, int, int]
    _text: str

    @property
    def earliest(self) -> date | None:
        """The first day that it can be or begin, or `None` where there is no such bound."""
        return edtf.day(self._bounds[0])

    @property
    def latest(self) -> date | None:
        """The last day that it can be or end, or `None` where there is no such bound."""
        return edtf.day(self._bounds[3])

    def before(self, other: "TimeLike") -> Certainty:
        """Say whether this ends before `other` begins.

        Examples:
            >>> When.parse("2021-05-20").before("2021-05-21/..")
            <Certainty.YES: 'yes'>
            >>> When.parse("2021-05").before("2021-05-15")
            <Certainty.MAYBE: 'maybe'>
        """
        _, _, last_from, last_to = self._bounds
        first_from, first_to, _, _ = as_time(other)._bounds
        return Certainty.of(always=last_to < first_from, ever=last_from < first_to)

    def after(self, other: "TimeLike") -> Certainty:
        """Say whether this begins after `other` ends: the converse of `before`.

        Examples:
            >>> When.parse("2024-05-15").after("2024-05-07")
            <Certainty.YES: 'yes'>
        """
        first_from, first_to, _, _ = self._bounds
        _, _, last_from, last_to = as_time(other)._bounds
        return Certainty.of(always=last_to < first_from, ever=last_from < first_to)

    def overlaps(self, other: "TimeLike") -> Certainty:
        """Say whether this and `other` have a day in common; of two days, whether they are the same.

        Examples:
            >>> Span.parse("2025-01-19/2025-03-18").overlaps("2025-03")
            <Certainty.MAYBE: 'maybe'>
        """
        that = as_time(other)
        first_from, first_to, last_from, last_to = self._bounds
        other_first_from, other_first_to, other_last_from, other_last_to = that._bounds
        if first_to <= other_last_from and other_first_to <= last_from:
            return _YES
        ever = first_from <= other_last_to and other_first_from <= last_to
        return _MAYBE if ever and edtf.meet(self._possible(), that._possible()) else _NO

    def contains(self, other: "TimeLike") -> Certainty:
        """Say whether the whole of `other` lies within this.

        Examples:
            >>> Span.parse("2024-05-07/..").contains("2024-05-15")
            <Certainty.YES: 'yes'>
            >>> Span.parse("2024-05/2024-07").contains("2024-05-15")
            <Certainty.MAYBE: 'maybe'>
            >>> When.parse("[2024-10-14,2024-10-16]").contains("2024-10-15")
            <Certainty.NO: 'no'>
        """
        that = as_time(other)
        first_from, first_to, last_from, last_to = self._bounds
        other_first_from, other_first_to, other_last_from, other_last_to = that._bounds
        always = first_to <= other_first_from and other_last_to <= last_from
        ever = first_from <= other_first_to and other_last_from <= last_to
        if isinstance(self, When) and other_last_from > other_first_to:
            return Certainty.NO  # one day does not contain two
        return Certainty.of(always=always, ever=ever and edtf.meet(self._possible(), that._possible()))

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """A key for a deterministic display order, which agrees with every YES of `before`.

        It is no statement about time: of two overlapping dates it puts the one that may be earliest first.
        """
        return self._bounds[0], self._bounds[3], self._text

    def _possible(self) -> tuple[edtf.Run, ...]:
        return ((self._bounds[0], self._bounds[3]),)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return self._text == other._text if isinstance(other, UncertainTime) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._text)

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"{type(self).__name__}.parse({self._text!r})"

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return parse_when, (self._text,)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


@final
class When(UncertainTime):
    """One day that is not known exactly.

    It reads and writes EDTF: `2021-05-21`, `2021-05`, `2021`, `2024-21` (a season), `202X`, `2021-08-1X`,
    `2021-XX-19`, `[2024-05-06..2024-05-12]`, `[2024-10-14,2024-10-16]`, `[..2021-08-19]`, `XXXX` (unknown),
    with `~`, `?` or `%` behind the first eight of these forms.
    An ISO week (`2024-W20`) is read, and written as the range of its days.
    Two are equal when they print the same: `2021-05` says a month, and is not equal to the range of its days.
    There is no `<`: ask `before`, or sort by `sort_key`.

    Examples:
        >>> when = When.parse("2021-08-1X")
        >>> when.earliest, when.latest
        (datetime.date(2021, 8, 10), datetime.date(2021, 8, 19))
        >>> str(When.parse("2024-W20"))
        '[2024-05-13..2024-05-19]'
    """

    # The possible days where they have gaps; `None` where every day between the bounds is possible.
    __slots__ = ("_precision", "_qualifier", "_runs")

    _precision: Precision
    _qualifier: Qualifier | None
    _runs: tuple[edtf.Run, ...] | None

    def __init__(self) -> None:
        """Refuse a bare call: a `When` is made by `parse`, `on` or `between`."""
        message = "a When is made by When.parse(text), When.on(date) or When.between(first, last)"
        raise TypeError(message)

    @classmethod
    def parse(cls, text: str) -> "When":
        """Return the day that an EDTF text says.

        Raises:
            DateTextError: where the text is no EDTF date, or is a period.

        Examples:
            >>> When.parse("2024-10?").qualifier
            <Qualifier.UNCERTAIN: 'uncertain'>
        """
        time = parse_when(text)
        if not isinstance(time, When):
            raise DateTextError(text, f"one day, not a period; {edtf.EXPECTED}")
        return time

    @classmethod
    def on(cls, day: date) -> "When":
        """Return exactly this day.

        Raises:
            DateTextError: where `day` is a `datetime`, whose day depends on a time zone.

        Examples:
            >>> from datetime import date
            >>> str(When.on(date(2021, 5, 21)))
            '2021-05-21'
        """
        if isinstance(day, datetime) or not isinstance(day, date):  # pyright: ignore[reportUnnecessaryIsInstance] - callers without types
            raise DateTextError(day, "a datetime.date (of a datetime, pass .date())")
        return cls.parse(day.isoformat())

    @classmethod
    def between(cls, first: date, last: date) -> "When":
        """Return one day from `first` to `last`, both included.

        Raises:
            DateTextError: where `last` is before `first`.

        Examples:
            >>> from datetime import date
            >>> str(When.between(date(2024, 5, 6), date(2024, 5, 12)))
            '[2024-05-06..2024-05-12]'
        """
        start, end = cls.on(first)._bounds[0], cls.on(last)._bounds[0]
        if end < start:
            text = f"{first}..{last}"
            raise DateTextError(text, "a first day that is not after the last")
        return _when(edtf.one_of([(start, end)]))

    @property
    def precision(self) -> Precision:
        """How narrowly the day is said."""
        return self._precision

    @property
    def qualifier(self) -> Qualifier | None:
        """How the source hedges the day, or `None`; it widens nothing by itself."""
        return self._qualifier

    def padded(self, *, days: int) -> "When":
        """Return this day give or take some days, for a reader's own idea of "about".

        The qualifier is dropped, since the width now says it; with no days it is returned as it is.

        Raises:
            DateTextError: where `days` is negative.

        Examples:
            >>> str(When.parse("2024-05-20~").padded(days=2))
            '[2024-05-18..2024-05-22]'
        """
        if days < 0:
            raise DateTextError(days, "a number of days that is not negative")
        if days == 0 or self.precision is Precision.UNKNOWN:
            return self
        floor, ceiling = 1, edtf.FUTURE - 1
        wider = (
            (
                first if first == edtf.PAST else max(floor, first - days),
                last if last == edtf.FUTURE else min(ceiling, last + days),
            )
            for first, last in self._possible()
        )
        return _when(edtf.one_of(wider))

    def _possible(self) -> tuple[edtf.Run, ...]:
        return self._runs or ((self._bounds[0], self._bounds[3]),)


@final
class Span(UncertainTime):
    """A period from one day to another, each uncertain, both included.

    It reads and writes EDTF intervals: `2025-01-19/2025-03-18`; an end still to come is `2024-05-07/..`,
    an end that no source gives is `2024-05-07/`, and `/2024-05-07` is the same of a start.

    Examples:
        >>> span = Span.parse("2025-01-19/2025-03-18")
        >>> span.end
        When.parse('2025-03-18')
        >>> Span.parse("2024-05-07/..").end
        <Edge.OPEN: 'open'>
    """

    __slots__ = ("_end", "_start")

    _start: When | Edge
    _end: When | Edge

    def __init__(self) -> None:
        """Refuse a bare call: a `Span` is made by `parse` or `of`."""
        message = "a Span is made by Span.parse(text) or Span.of(start, end)"
        raise TypeError(message)

    @classmethod
    def parse(cls, text: str) -> "Span":
        """Return the period that an EDTF interval says.

        Raises:
            DateTextError: where the text is no EDTF interval, or certainly ends before it starts.

        Examples:
            >>> Span.parse("2025-01-19/2025-03-18").contains("2025-03-01")
            <Certainty.YES: 'yes'>
        """
        time = parse_when(text)
        if not isinstance(time, Span):
            raise DateTextError(text, _EXPECTED_SPAN)
        return time

    @classmethod
    def of(cls, start: "When | date | str | Edge", end: "When | date | str | Edge") -> "Span":
        """Return the period from `start` to `end`; an `Edge` says that a side is open or unknown.

        Raises:
            DateTextError: where a side is no date, both are an `Edge`, or it certainly ends before it starts.

        Examples:
            >>> str(Span.of("2024-05-07", Edge.OPEN))
            '2024-05-07/..'
        """
        sides = [_EDGE_TEXTS[side] if isinstance(side, Edge) else str(as_time(side)) for side in (start, end)]
        return cls.parse("/".join(sides))

    @property
    def start(self) -> When | Edge:
        """The first day, or an `Edge`."""
        return self._start

    @property
    def end(self) -> When | Edge:
        """The last day, or an `Edge`."""
        return self._end

    def padded(self, *, days: int) -> "Span":
        """Return this period with each known side padded by some days; see `When.padded`.

        Examples:
            >>> str(Span.parse("2024-05-07/..").padded(days=1))
            '[2024-05-06..2024-05-08]/..'
        """
        sides = [side if isinstance(side, Edge) else side.padded(days=days) for side in (self.start, self.end)]
        return Span.of(*sides)


if TYPE_CHECKING:
    AnyTime: TypeAlias = When | Span
    """A day or a period: what the time of a record may be."""
    TimeLike: TypeAlias = When | Span | date | str
    """What every question about time takes: also a `datetime.date`, or a text that `parse_when` reads."""
else:
    # The codec takes one class for a field, not a union of two of our own; at run time these are that class.
    AnyTime = TimeLike = UncertainTime


def as_time(value: TimeLike) -> When | Span:
    """Return what `value` says as a `When` or a `Span`.

    Raises:
        DateTextError: where it is none of `When`, `Span`, `datetime.date` and a text that `parse_when` reads.

    Examples:
        >>> from datetime import date
        >>> as_time(date(2021, 5, 21)) == as_time("2021-05-21")
        True
    """
    if type(value) is str:  # the most frequent case first: asking a union is slow
        return parse_cached(value)
    if type(value) is When or type(value) is Span:
        return value
    return When.on(value) if isinstance(value, date) else parse_when(value)


def parse_when(text: str) -> When | Span:
    """Return the `When` or, for a text with a `/`, the `Span` that an EDTF text says.

    Equal texts give the same object.

    Raises:
        DateTextError: where the text is no EDTF of levels 0 and 1, nor one-of set or unspecified digits of level 2.

    Examples:
        >>> parse_when("2021-05-21"), parse_when("2024-05-07/..")
        (When.parse('2021-05-21'), Span.parse('2024-05-07/..'))
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers without types
        raise DateTextError(text, edtf.EXPECTED)
    return parse_cached(str(text))


def _parse(text: str) -> When | Span:
    return _span(text) if "/" in text else _when(edtf.read(text))


parse_cached: Callable[[str], When | Span] = lru_cache(maxsize=_CACHED_TEXTS)(_parse)
"""`parse_when` for what is known to be a text; `parse_cached.__wrapped__` parses afresh."""


def _when(parts: edtf.Parts) -> When:
    text, first, last, precision, qualifier, runs = parts
    when: When = _new(When)
    when._text = text
    when._bounds = first, last, first, last
    when._precision = precision
    when._qualifier = qualifier
    when._runs = runs
    return when


def _span(text: str) -> Span:
    sides = text.split("/")
    if len(sides) != 2:  # noqa: PLR2004 - a period has two sides
        raise DateTextError(text, _EXPECTED_SPAN)
    start, end = (_EDGES[side] if side in _EDGES else When.parse(side) for side in sides)
    if isinstance(start, Edge) and isinstance(end, Edge):
        raise DateTextError(text, f"a start or an end; {_EXPECTED_SPAN}")
    starts, ends = _side(start, edtf.PAST), _side(end, edtf.FUTURE)
    first_from, last_to = starts[0][0], ends[-1][1]
    if last_to < first_from:
        raise DateTextError(text, "an end that is not before the start")
    span: Span = _new(Span)
    span._text = "/".join(_EDGE_TEXTS[side] if isinstance(side, Edge) else side._text for side in (start, end))
    # No start is after the last possible end, and no end before the first possible start.
    first_to = max(min(last, last_to) for first, last in starts if first <= last_to)
    last_from = min(max(first, first_from) for first, last in ends if last >= first_from)
    span._bounds = first_from, first_to, last_from, last_to
    span._start = start
    span._end = end
    return span


def _side(side: When | Edge, limit: int) -> tuple[edtf.Run, ...]:
    """Return the possible days of a side of a period."""
    if isinstance(side, When):
        return side._possible()
    return ((limit, limit),) if side is Edge.OPEN else ((edtf.PAST, edtf.FUTURE),)


_new = object.__new__
