"""The days, weeks, months, quarters and years that a stretch of days touches."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mideast_events.periods import Period, Unit, periods

LABELS = {
    Unit.DAY: lambda day: day.isoformat(),
    Unit.WEEK: lambda day: "{:04}-W{:02}".format(*day.isocalendar()),
    Unit.MONTH: lambda day: f"{day.year:04}-{day.month:02}",
    Unit.QUARTER: lambda day: f"{day.year:04}-Q{(day.month - 1) // 3 + 1}",
    Unit.YEAR: lambda day: f"{day.year:04}",
}
LENGTHS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 31, Unit.QUARTER: 92, Unit.YEAR: 366}
each_unit = pytest.mark.parametrize("unit", Unit)


def between(unit: Unit, first: str, last: str) -> list[tuple[str, str, str]]:
    """Return the label, first and last day of each period between two days."""
    found = periods(unit, date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())
    return [(label, str(date.fromordinal(start)), str(date.fromordinal(end))) for label, start, end in found]


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (Unit.DAY, [("2024-12-31", "2024-12-31", "2024-12-31"), ("2025-01-01", "2025-01-01", "2025-01-01")]),
        (Unit.WEEK, [("2025-W01", "2024-12-30", "2025-01-05")]),
        (Unit.MONTH, [("2024-12", "2024-12-01", "2024-12-31"), ("2025-01", "2025-01-01", "2025-01-31")]),
        (Unit.QUARTER, [("2024-Q4", "2024-10-01", "2024-12-31"), ("2025-Q1", "2025-01-01", "2025-03-31")]),
        (Unit.YEAR, [("2024", "2024-01-01", "2024-12-31"), ("2025", "2025-01-01", "2025-12-31")]),
    ],
)
def test_the_turn_of_a_year(unit, expected):
    """Each period is whole, also where the days asked about are but a part of it; an ISO week may lie in two years."""
    assert expected == between(unit, "2024-12-31", "2025-01-01")


def test_months_have_their_own_lengths():
    """February is shorter than its neighbours, and longer in a leap year."""
    assert ["2024-01-31", "2024-02-29", "2024-03-31"] == [
        end for *_, end in between(Unit.MONTH, "2024-01-31", "2024-03-01")
    ]
    assert ["2023-02-28"] == [end for *_, end in between(Unit.MONTH, "2023-02-28", "2023-02-28")]


@pytest.mark.parametrize(
    ("first", "last", "label"),
    [("2020-12-31", "2021-01-03", "2020-W53"), ("2021-01-04", "2021-01-10", "2021-W01")],
)
def test_a_week_belongs_to_the_year_of_its_thursday(first, last, label):
    """The days around New Year belong to the week, and the year, that ISO 8601 gives them."""
    assert [label] == [found for found, _, _ in between(Unit.WEEK, first, last)]


@each_unit
def test_the_first_day_of_all(unit):
    """The calendar begins with the 1st of January of the year 1, a Monday."""
    (found,) = periods(unit, 1, 1)

    assert 1 == found.first
    assert LABELS[unit](date.min) == found.label


@each_unit
def test_the_last_day_of_all(unit):
    """The last period ends with the calendar."""
    (found,) = periods(unit, date.max.toordinal(), date.max.toordinal())

    assert date.max.toordinal() == found.last
    assert LABELS[unit](date.max) == found.label


@each_unit
def test_no_days_touch_no_period(unit):
    """A stretch that ends long before it begins touches nothing."""
    assert [] == list(periods(unit, 740_000, 730_000))


def test_periods_are_given_one_by_one():
    """A long stretch is not walked through before its first period is asked for."""
    assert Period("0001-01-01", 1, 1) == next(periods(Unit.DAY, 1, date.max.toordinal()))


@given(st.sampled_from(Unit), st.dates(), st.integers(0, 500))
def test_periods_follow_each_other_without_a_gap(unit, start, length):
    """The periods touch every day of the stretch, begin where the one before ended, and none lies outside it."""
    first, last = start.toordinal(), min(start.toordinal() + length, date.max.toordinal())
    found = list(periods(unit, first, last))

    assert found[0].first <= first <= found[0].last
    assert found[-1].first <= last <= found[-1].last
    assert [one.last + 1 for one in found[:-1]] == [one.first for one in found[1:]]
    assert all(one.last - one.first < LENGTHS[unit] for one in found)


@given(st.sampled_from(Unit), st.dates())
def test_every_day_of_a_period_bears_its_label(unit, day):
    """The name of a period is what its first day, its last day and any day between is called."""
    (found,) = periods(unit, day.toordinal(), day.toordinal())

    assert {found.label} == {LABELS[unit](date.fromordinal(one)) for one in (found.first, day.toordinal(), found.last)}


@given(st.sampled_from(Unit), st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 800))
def test_the_labels_are_those_of_the_days(unit, start, length):
    """The labels are those of the days of the stretch, each once and in order."""
    days = [date.fromordinal(start.toordinal() + number) for number in range(length + 1)]
    found = periods(unit, days[0].toordinal(), days[-1].toordinal())

    assert list(dict.fromkeys(map(LABELS[unit], days))) == [one.label for one in found]
