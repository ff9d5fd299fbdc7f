"""The rhythm of records: by calendar period, their gaps, the whole they span, and how long ago something was."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar, final

from attrs import frozen

from mideast_events import edtf
from mideast_events.calendars import Calendar, bounds_of, runs_of
from mideast_events.certainty import Certainty
from mideast_events.dates import Edge, Span, When
from mideast_events.displays import Shown, Table, counted
from mideast_events.errors import UnknownIdError, nearest
from mideast_events.frames import Column, Columns, frame
from mideast_events.lookups import Resolution
from mideast_events.meetings import Meeting
from mideast_events.narrowing import known_time
from mideast_events.periods import Period, Unit, periods
from mideast_events.records import TimedRecord

if TYPE_CHECKING:
    from pandas import DataFrame

R = TypeVar("R", bound=TimedRecord)

_COLUMNS: Columns = {
    "period": Column.TEXT,
    "first": Column.DAY,
    "last": Column.DAY,
    "certain": Column.COUNT,
    "possible": Column.COUNT,
}


@final
@frozen
class Elapsed:
    """How long ago something was, as far as the record settles it.

    Attributes:
        least: the least number of days.
        most: the greatest number of days; `None` where there is no such bound, or they may never have met.
        certain: whether they certainly met.
        meetings: the meetings that may have been the last, in display order.

    Examples:
        >>> import mideast_events as me
        >>> elapsed = me.load_seed_corpus().timeline.since("abbas-kamel", "naftali-bennett", on="2021-08-30")
        >>> elapsed.least, elapsed.most
        (11, 15)
    """

    least: int
    most: int | None
    certain: bool
    meetings: tuple[Meeting, ...]

    def __str__(self) -> str:
        if self.most is None:
            return f"{self.least} days or more{'' if self.certain else ', or never'}"
        return f"{self.least} days" if self.least == self.most else f"{self.least} to {self.most} days"


@final
class Periods(Shown, Mapping[str, Resolution[R]], Generic[R]):
    """Records by calendar period: of each that has any, those that are certainly in it, and those that possibly are.

    The key is the period's name: `2024-05-15`, `2024-W20`, `2024-05`, `2024-Q2` or `2024`.

    Examples:
        >>> import mideast_events as me
        >>> years = me.load_seed_corpus().timeline.of(me.Ceasefire).by("year")
        >>> {year: (len(group.certain), len(group.possible)) for year, group in years.items()}
        {'2021': (1, 0), '2022': (0, 1), '2023': (0, 1), '2025': (1, 0)}
    """

    def __init__(self, unit: Unit, calendar: Calendar[R]) -> None:
        """Group what a calendar holds."""
        self._unit = unit
        self._calendar = calendar

    @cached_property
    def _periods(self) -> Mapping[str, Period]:
        days = [day for record in self._calendar.items for day in known_days(record)]
        spanned = periods(self._unit, min(days), max(days)) if days else ()
        return {one.label: one for one in spanned if self._calendar.window(one.first, one.last)}

    def __getitem__(self, label: str) -> Resolution[R]:
        if label not in self._periods:
            raise UnknownIdError(f"{self._unit} with a record", label, nearest(label, self._periods))
        _, first, last = self._periods[label]
        certain = self._calendar.window(first, last, certain=True)
        known = {record.id for record in certain}
        possible = [record for record in self._calendar.window(first, last) if record.id not in known]
        return Resolution(tuple(certain), tuple(possible))

    def __iter__(self) -> Iterator[str]:
        return iter(self._periods)

    def __len__(self) -> int:
        return len(self._periods)

    def to_dataframe(self) -> "DataFrame":
        """Return the periods as a pandas DataFrame: one row a period that has a record.

        The columns are `period`, its name; `first` and `last`, its first and last day as `datetime64[s]`; `certain` and
        `possible`, how many records are certainly in it, and how many more possibly are.

        Raises:
            MissingExtraError: where pandas is not installed.

        Examples:
            >>> import mideast_events as me
            >>> years = me.load_seed_corpus().timeline.of(me.Ceasefire).by("year").to_dataframe()
            >>> years[["period", "certain", "possible"]].values.tolist()
            [['2021', 1, 0], ['2022', 0, 1], ['2023', 0, 1], ['2025', 1, 0]]
        """
        groups = ((period, self[label]) for label, period in self._periods.items())
        rows = (
            (period.label, edtf.day(period.first), edtf.day(period.last), len(group.certain), len(group.possible))
            for period, group in groups
        )
        return frame(_COLUMNS, rows)

    def _display(self) -> Table:
        rows = ((label, len(group.certain), len(group.possible)) for label, group in self.items())
        return Table.of(repr(self)[1:-1], (str(self._unit), "certain", "possible"), rows, len(self))

    def __repr__(self) -> str:
        return f"<Periods: {counted(len(self), self._unit)} with a record>"


def known_days(record: TimedRecord) -> list[int]:
    """Return the numbers of the days that bound a record's time."""
    return [day for day in bounds_of(known_time(record)) if edtf.PAST < day < edtf.FUTURE]


def last_day(records: Iterable[TimedRecord]) -> When | None:
    """Return the last day that any record names, or `None` where none names one."""
    days = [day for record in records for day in known_days(record)]
    return When.on(date.fromordinal(max(days))) if days else None


def span_of(records: Sequence[TimedRecord]) -> Span | None:
    """Return the period from the first to the last day of any record, or `None` where none has a bound."""
    if not records:
        return None
    starts, latest_starts, earliest_ends, ends = zip(*(bounds_of(known_time(one)) for one in records), strict=True)
    start, end = _side(min(starts), min(latest_starts)), _side(max(earliest_ends), max(ends))
    return None if isinstance(start, Edge) and isinstance(end, Edge) else Span.of(start, end)


def _side(first: int, last: int) -> When | Edge:
    """Return the side of a period that lies between two days."""
    if first == edtf.FUTURE or last == edtf.PAST:
        return Edge.OPEN
    if first == edtf.PAST and last == edtf.FUTURE:
        return Edge.UNKNOWN
    days = ["" if day in {edtf.PAST, edtf.FUTURE} else date.fromordinal(day).isoformat() for day in (first, last)]
    return When.parse(days[0] if first == last else f"[{'..'.join(days)}]")


def gaps_between(records: Iterable[TimedRecord], days: int) -> tuple[Span, ...]:
    """Return the periods of at least so many days, between records, on which none possibly is."""
    found: list[Span] = []
    reach: int | None = None
    for first, last in sorted(run for record in records for run in runs_of(known_time(record))):
        if reach is not None and first - reach > days:
            found.append(Span.of(date.fromordinal(reach + 1), date.fromordinal(first - 1)))
        reach = last if reach is None else max(reach, last)
    return tuple(found)


def elapsed_since(meetings: Iterable[tuple[Meeting, Certainty]], day: When | Span) -> Elapsed | None:
    """Return how long before a day the last of some meetings was.

    Args:
        meetings: the meetings, each with whether it counts; one that was after the day does not.
        day: the day from which to look back.
    """
    from_day, _, _, to_day = bounds_of(day)
    found: list[tuple[int, int | None, Meeting]] = []
    certain = False
    for meeting, counts in meetings:
        answer = counts & ~meeting.when.after(day)
        if answer is Certainty.NO:
            continue
        _, _, last_from, _ = bounds_of(meeting.when)
        least = max(0, from_day - max(min(last, to_day) for first, last in runs_of(meeting.when) if first <= to_day))
        most = None
        if answer is Certainty.YES:
            certain = True
            if last_from > edtf.PAST and to_day < edtf.FUTURE:
                most = max(0, to_day - last_from)
        found.append((least, most, meeting))
    if not found:
        return None
    bound = min((most for _, most, _ in found if most is not None), default=None)
    last_ones = tuple(meeting for least, _, meeting in found if bound is None or least <= bound)
    return Elapsed(min(least for least, _, _ in found), bound, certain, last_ones)
