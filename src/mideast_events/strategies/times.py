"""Uncertain days and periods of every form that EDTF gives them.

Periods are drawn as a day and a length rather than as two days: they are valid from the start, and shrink better.
"""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypeVar

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from mideast_events.dates import Edge, Span, When
from mideast_events.edtf import QUALIFIERS, Precision, Qualifier

E = TypeVar("E", bound=StrEnum)

FIRST_DAY: Final[date] = date(1901, 1, 1)
"""The first day about which dates are given, unless a caller says otherwise."""
LAST_DAY: Final[date] = date(2098, 12, 31)
"""The last day about which dates are given, unless a caller says otherwise."""

# A winter begins in the year before, and a range reaches beyond its days.
_BOUNDS = date(2, 1, 1), date(9998, 12, 31)
_SEASONS = {3: "21", 6: "22", 9: "23", 12: "24"}
_HEDGES = {qualifier: text for text, qualifier in QUALIFIERS.items()}
_EDGE_TEXTS = {Edge.OPEN: "..", Edge.UNKNOWN: ""}
# A week becomes the range of its days, which bears no qualifier; nor does what says nothing.
_UNHEDGED = {Precision.WEEK, Precision.UNKNOWN}
# In the order in which they are simple; some are drawn more often.
_PRECISIONS = (
    *(2 * (Precision.DAY,)),
    Precision.MONTH,
    Precision.YEAR,
    Precision.SEASON,
    Precision.DECADE,
    Precision.UNKNOWN,
    Precision.WEEK,
    *(3 * (Precision.RANGE,)),
)
_HEDGINGS: tuple[Qualifier | None, ...] = (*(3 * (None,)), *Qualifier)


@frozen
class Forms:
    """The forms of dates that a caller wants.

    Attributes:
        reach: how many days a range reaches to either side of its day at most.
        precisions: how narrowly they may say their day.
        qualifiers: how they may be hedged; `None` means not at all.
    """

    reach: int
    precisions: tuple[Precision, ...]
    qualifiers: tuple[Qualifier | None, ...]

    @classmethod
    def of(
        cls, reach: int, precisions: Iterable[Precision] | None, qualifiers: Iterable[Qualifier | None] | None
    ) -> "Forms":
        """Return what a caller wants, where `None` means every form.

        Raises:
            InvalidArgument: where no date has such a form.
        """
        refuse_bad_count("reach", reach)
        narrow = {*Precision} if precisions is None else {_member("precisions", Precision, one) for one in precisions}
        hedges: set[Qualifier | None] = {None, *Qualifier}
        if qualifiers is not None:
            hedges = {one and _member("qualifiers", Qualifier, one) for one in qualifiers}
        found = cls(
            reach,
            tuple(one for one in _PRECISIONS if one in narrow),
            tuple(one for one in _HEDGINGS if one in hedges and (one is None or narrow - _UNHEDGED)),
        )
        if not found.precisions or not found.qualifiers:
            message = f"no date has one of precisions={precisions!r} and one of qualifiers={qualifiers!r}"
            raise InvalidArgument(message)
        return found

    def __repr__(self) -> str:
        hedges = [str(one) for one in dict.fromkeys(self.qualifiers)]
        return f"<Forms {', '.join(dict.fromkeys(self.precisions))}; {', '.join(hedges)}; reach {self.reach}>"


def refuse_bad_count(name: str, value: object) -> None:
    """Refuse an argument that is no whole number from 0.

    Raises:
        InvalidArgument: where it is none.
    """
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        message = f"{name}={value!r} is not a whole number from 0"
        raise InvalidArgument(message)


def refuse_bad_window(first: date, last: date) -> None:
    """Refuse days between which no date lies.

    Raises:
        InvalidArgument: where one is no day, or they are in the wrong order.
    """
    _refuse_bad_day("first", first)
    _refuse_bad_day("last", last)
    if last < first:
        message = f"last={last!r} is before first={first!r}"
        raise InvalidArgument(message)


def _refuse_bad_day(name: str, day: object) -> None:
    if not isinstance(day, date) or isinstance(day, datetime):
        message = f"{name}={day!r} is not a datetime.date"
        raise InvalidArgument(message)
    if not _BOUNDS[0] <= day <= _BOUNDS[1]:
        message = f"{name}={day!r} is not from {_BOUNDS[0]} to {_BOUNDS[1]}"
        raise InvalidArgument(message)


def _member(argument: str, kind: type[E], value: E) -> E:
    try:
        return kind(value)
    except ValueError:
        message = f"{argument}: {value!r} is not one of {', '.join(kind)}"
        raise InvalidArgument(message) from None


def whens(
    first: date = FIRST_DAY,
    last: date = LAST_DAY,
    *,
    reach: int = 40,
    precisions: Collection[Precision] | None = None,
    qualifiers: Collection[Qualifier | None] | None = None,
) -> SearchStrategy[When]:
    """Return a strategy for uncertain days of every form.

    The window is about what is dated, not about what is left open: each has a possible day from `first` to `last`, and
    `2021` may be what is said of a day of that March, or `[..2021-03-05]`.
    It shrinks to a known day, the nearest to 2000-01-01; of several precisions, to the simplest.

    Args:
        first: the first day about which dates are given, from the year 2.
        last: the last day about which dates are given, up to the year 9998.
        reach: how many days a range reaches to either side of that day at most.
        precisions: how narrowly they may say their day; `None` means every precision.
        qualifiers: how they may be hedged, where `None` among them means not at all; `None` means every way.

    Raises:
        InvalidArgument: where `last` is before `first`, `reach` is negative, or no date is both of such a precision and
            so hedged.

    Examples:
        >>> from hypothesis import find
        >>> find(whens(), lambda when: True)
        When.parse('2000-01-01')
        >>> find(whens(precisions=[Precision.MONTH], qualifiers=[None]), lambda when: True)
        When.parse('2000-01')
        >>> find(whens(date(2024, 5, 7), qualifiers=[Qualifier.APPROXIMATE]), lambda when: True)
        When.parse('2024-05-07~')
    """
    refuse_bad_window(first, last)
    return _whens(first, last, Forms.of(reach, precisions, qualifiers))


@lru_cache
def _whens(first: date, last: date, forms: Forms) -> SearchStrategy[When]:
    return when_texts(first, last, forms).map(When.parse)


def spans(  # noqa: PLR0913 - each narrows one thing
    first: date = FIRST_DAY,
    last: date = LAST_DAY,
    *,
    length: int = 400,
    reach: int = 40,
    edges: Collection[Edge] | None = None,
    precisions: Collection[Precision] | None = None,
    qualifiers: Collection[Qualifier | None] | None = None,
) -> SearchStrategy[Span]:
    """Return a strategy for uncertain periods: each side of any form, one of them perhaps open or unknown.

    It shrinks to a single known day, the nearest to 2000-01-01, as its first and last.

    Args:
        first: the first day about which a start is given, from the year 2.
        last: the last day about which a start is given, up to the year 9998.
        length: how many days after that day the one is, at most, about which the end is given.
        reach: how many days a range on either side reaches to either side of its day at most.
        edges: what may stand for one of the sides instead of a date; `None` means both edges, and empty means none.
        precisions: how narrowly the sides may say their days; `None` means every precision.
        qualifiers: how the sides may be hedged; see `whens`.

    Raises:
        InvalidArgument: where `last` is before `first`, `length` or `reach` is negative, or no date is both of such a
            precision and so hedged.

    Examples:
        >>> from hypothesis import find
        >>> find(spans(), lambda span: True)
        Span.parse('2000-01-01/2000-01-01')
        >>> find(spans(edges=[Edge.OPEN]), lambda span: span.end is Edge.OPEN)
        Span.parse('2000-01-01/..')
    """
    refuse_bad_window(first, last)
    refuse_bad_count("length", length)
    wanted = {*Edge} if edges is None else {_member("edges", Edge, edge) for edge in edges}
    sides = tuple(edge for edge in Edge if edge in wanted)
    return _spans(first, last, length, sides, Forms.of(reach, precisions, qualifiers))


@lru_cache
def _spans(first: date, last: date, length: int, edges: tuple[Edge, ...], forms: Forms) -> SearchStrategy[Span]:
    return _span_texts(first, last, length, edges, forms).map(Span.parse)


def times(  # noqa: PLR0913 - each narrows one thing
    first: date = FIRST_DAY,
    last: date = LAST_DAY,
    *,
    length: int = 400,
    reach: int = 40,
    edges: Collection[Edge] | None = None,
    precisions: Collection[Precision] | None = None,
    qualifiers: Collection[Qualifier | None] | None = None,
) -> SearchStrategy[When | Span]:
    """Return a strategy for uncertain days and periods: what the time of a meeting, an event or a figure may be.

    It shrinks to a known day, the nearest to 2000-01-01.

    Args:
        first: the first day about which a day or a start is given, from the year 2.
        last: the last day about which a day or a start is given, up to the year 9998.
        length: how long a period is, in days; see `spans`.
        reach: how wide a range is, in days; see `whens`.
        edges: what may stand for a side of a period; see `spans`.
        precisions: how narrowly days may be said; see `whens`.
        qualifiers: how days may be hedged; see `whens`.

    Raises:
        InvalidArgument: as for `whens` and `spans`.

    Examples:
        >>> from hypothesis import find
        >>> find(times(), lambda time: isinstance(time, Span))
        Span.parse('2000-01-01/2000-01-01')
    """
    days = whens(first, last, reach=reach, precisions=precisions, qualifiers=qualifiers)
    return days | spans(
        first, last, length=length, reach=reach, edges=edges, precisions=precisions, qualifiers=qualifiers
    )


ANY_FORM = Forms.of(40, None, None)
"""Every form of a date."""


@st.composite
def when_texts(draw: st.DrawFn, first: date = FIRST_DAY, last: date = LAST_DAY, forms: Forms = ANY_FORM) -> str:
    """Give a text that `When.parse` reads, of a day of a window."""
    return draw(texts_of_day(draw(st.dates(first, last)), forms))


@st.composite
def texts_of_day(draw: st.DrawFn, day: date, forms: Forms = ANY_FORM) -> str:
    """Give an EDTF text of a `When` of which `day` is one possible day."""
    # What is simple takes no more draws than the rest, or it would not be what examples shrink to.
    hedge = draw(st.sampled_from(forms.qualifiers))
    precision = draw(st.sampled_from([one for one in forms.precisions if hedge is None or one not in _UNHEDGED]))
    if precision is Precision.RANGE and hedge is None and draw(st.booleans()):
        return draw(_bracketed_texts(day, forms.reach))
    text = draw(st.sampled_from(_plain_texts(precision, day)))
    return text if hedge is None else text + _HEDGES[hedge]


def _plain_texts(precision: Precision, day: date) -> tuple[str, ...]:
    """Return each form without brackets that a day fits."""
    year, month, number = f"{day.year:04}", f"{day.month:02}", f"{day.day:02}"
    in_year, week, _ = day.isocalendar()
    return {
        Precision.DAY: (f"{day}",),
        Precision.WEEK: (f"{in_year:04}-W{week:02}",),
        Precision.MONTH: (f"{year}-{month}", f"{year}-{month}-XX"),
        Precision.SEASON: (_season_of(day),),
        Precision.YEAR: (year, f"{year}-XX-XX"),
        Precision.DECADE: (f"{year[:3]}X",),
        Precision.UNKNOWN: ("XXXX",),
        Precision.RANGE: (
            f"{year[:2]}XX",
            f"{year}-{month}-{number[0]}X",
            f"{year}-{month}-X{number[1]}",
            f"{year}-XX-{number}",
            f"{year}-XX-{number[0]}X",
            f"{year}-{month[0]}X",
            f"{year}-X{month[1]}-{number}",
            f"{year[:3]}X-{month}",
            f"{year[:3]}X-{month}-{number}",
        ),
    }[precision]


def _season_of(day: date) -> str:
    months = day.year * 12 + day.month - 3
    year, month = divmod(months // 3 * 3, 12)
    return f"{year:04}-{_SEASONS[month + 3]}"


@st.composite
def _bracketed_texts(draw: st.DrawFn, day: date, reach: int) -> str:
    """Give a one-of set that a day fits, reaching some days before and after it, and no week."""
    before, after = draw(st.integers(0, reach)), draw(st.integers(0, reach))
    first, last = _later(day, -before), _later(day, after)
    near, far = _later(day, -before - 2), _later(day, after + 2)
    form = draw(
        st.sampled_from(
            [
                f"[{day},{far}]",
                f"[{first}..{last}]",
                f"[{first}..]",
                f"[..{last}]",
                f"[{near},{day}]",
                f"[{near},{day},{far}]",
                f"[{first}..{day},{far}]",
                f"[..{near},{day}..{last},{_later(last, 2)}..]",
                f"[{str(near)[:7]},{str(day)[:7]}]",
            ]
        )
    )
    return form if When.parse(form).precision is Precision.RANGE else f"[{near},{day},{far}]"


def _later(day: date, by: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))


@st.composite
def _span_texts(  # noqa: PLR0913, PLR0917 - each narrows one thing
    draw: st.DrawFn, first: date, last: date, length: int, edges: tuple[Edge, ...], forms: Forms
) -> str:
    """Give a text that `Span.parse` reads: the period of some day and some length."""
    start = draw(st.dates(first, last))
    end = min(_later(start, draw(st.integers(0, length))), _BOUNDS[1])
    left, right = draw(texts_of_day(start, forms)), draw(texts_of_day(end, forms))
    texts = [_EDGE_TEXTS[edge] for edge in edges]
    whole = [f"{left}/{right}"] * (1 + len(texts))
    return draw(
        st.sampled_from([*whole, *(f"{left}/{text}" for text in texts), *(f"{text}/{right}" for text in texts)])
    )
