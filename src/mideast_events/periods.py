"""Calendar periods: the days, ISO weeks, months, quarters and years that a stretch of days touches."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from dateutil.relativedelta import relativedelta


class Unit(StrEnum):
    """A calendar period by which a timeline can be grouped.

    Attributes:
        DAY: a day, as `2024-05-15`.
        WEEK: Monday to Sunday, as `2024-W20`, by ISO 8601.
        MONTH: as `2024-05`.
        QUARTER: three months from January, April, July or October, as `2024-Q2`.
        YEAR: as `2024`.
    """

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Period(NamedTuple):
    """One calendar period.

    Attributes:
        label: its name.
        first: the number of its first day.
        last: the number of its last day.
    """

    label: str
    first: int
    last: int


_LENGTHS = {
    Unit.DAY: relativedelta(days=1),
    Unit.WEEK: relativedelta(weeks=1),
    Unit.MONTH: relativedelta(months=1),
    Unit.QUARTER: relativedelta(months=3),
    Unit.YEAR: relativedelta(years=1),
}
_MONTHS_IN_A_QUARTER = 3


def periods(unit: Unit, first: int, last: int) -> Iterator[Period]:
    """Give the periods that touch the days from `first` to `last`, by day number."""
    start = _start(unit, date.fromordinal(first))
    while start.toordinal() <= last:
        try:
            following = start + _LENGTHS[unit]
        except (ValueError, OverflowError):  # the calendar ends with the year 9999
            yield Period(_label(unit, start), start.toordinal(), date.max.toordinal())
            return
        yield Period(_label(unit, start), start.toordinal(), following.toordinal() - 1)
        start = following


def _start(unit: Unit, day: date) -> date:
    """Return the first day of the period in which a day lies."""
    match unit:
        case Unit.DAY:
            return day
        case Unit.WEEK:
            return date.fromordinal(max(1, day.toordinal() - day.weekday()))
        case Unit.MONTH:
            return day.replace(day=1)
        case Unit.QUARTER:
            return day.replace(month=day.month - (day.month - 1) % _MONTHS_IN_A_QUARTER, day=1)
        case Unit.YEAR:
            return day.replace(month=1, day=1)


def _label(unit: Unit, start: date) -> str:
    match unit:
        case Unit.DAY:
            return start.isoformat()
        case Unit.WEEK:
            return f"{start.isocalendar().year:04}-W{start.isocalendar().week:02}"
        case Unit.MONTH:
            return f"{start.year:04}-{start.month:02}"
        case Unit.QUARTER:
            return f"{start.year:04}-Q{(start.month + 2) // _MONTHS_IN_A_QUARTER}"
        case Unit.YEAR:
            return f"{start.year:04}"
