"""The conditions by which a timeline is narrowed, and the indexes by which they are answered."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar, final

from mideast_events import edtf
from mideast_events.calendars import Calendar, bounds_of, is_within
from mideast_events.certainty import Certainty
from mideast_events.crossings import CrossingState
from mideast_events.dates import Span, When
from mideast_events.errors import QueryError
from mideast_events.events import Event
from mideast_events.involvement import Involvement
from mideast_events.lookups import Lookup
from mideast_events.meetings import Meeting
from mideast_events.records import TIME_FIELDS, TimedRecord, time_of

R = TypeVar("R", bound=TimedRecord)


class Window(NamedTuple):
    """The condition that a record has a day among consecutive days.

    Attributes:
        first: the first day's number.
        last: the last day's number.
        certain: whether it has to be so for certain.
    """

    first: int
    last: int
    certain: bool

    def holds(self, record: TimedRecord) -> bool:
        """Say whether it holds for a record."""
        return is_within(known_time(record), self.first, self.last, certain=self.certain)

    def among(self, calendar: Calendar[TimedRecord]) -> list[TimedRecord]:
        """Return the records of a calendar for which it holds."""
        return calendar.window(self.first, self.last, certain=self.certain)

    @property
    def width(self) -> int:
        """The days among which it looks: the fewer, the sooner it is asked."""
        return self.last - self.first


class Moment(NamedTuple):
    """Any other condition on the time of a record.

    Attributes:
        relation: how the record's time stands to `time`.
        time: the day or period asked about.
        certain: whether it has to be so for certain.
    """

    relation: str
    time: When | Span
    certain: bool

    def holds(self, record: TimedRecord) -> bool:
        """Say whether it holds for a record."""
        time = known_time(record)
        match self.relation:
            case "before":
                answer = time.before(self.time)
            case "after":
                answer = time.after(self.time)
            case _:
                answer = time.overlaps(self.time)
        return answer is Certainty.YES or (not self.certain and answer is Certainty.MAYBE)

    def among(self, calendar: Calendar[TimedRecord]) -> list[TimedRecord]:
        """Return the records of a calendar for which it holds."""
        first, first_to, last_from, last = bounds_of(self.time)
        match self.relation:
            case "before":
                # What ends before a day has begun before it.
                found = calendar.beginning_by(first_to)
            case "after":
                found = calendar.window(last_from, edtf.FUTURE)
            case _:
                found = calendar.window(first, last)
        return [record for record in found if self.holds(record)]

    @property
    def width(self) -> int:
        """See `Window.width`."""
        first, _, _, last = bounds_of(self.time)
        return last - first if self.relation == "overlaps" else edtf.FUTURE


def overlapping(time: When | Span, *, certain: bool) -> Window | Moment:
    """Return the condition that a record has a day in common with a day or period."""
    first, first_to, last_from, last = bounds_of(time)
    if first == first_to and last_from == last:
        return Window(first, last, certain)
    return Moment("overlaps", time, certain)


class Selection(NamedTuple):
    """A condition that has an index of its own, made when it is first asked for.

    Attributes:
        kind: what is asked about.
        wanted: the names that are asked for.
        certain: whether it has to be so for certain.
    """

    kind: str
    wanted: frozenset[str]
    certain: bool = False

    @property
    def shows_in_record(self) -> bool:
        """Whether a record itself shows if it is meant; it needs an index only where nothing narrower has one."""
        return self.kind in {"class", "status"}

    def fits(self, record: TimedRecord) -> bool:
        """Say of a condition that shows in the record whether it holds."""
        return (record.type_name if self.kind == "class" else getattr(record, "status", None)) in self.wanted


@final
class Shelf:
    """The records that all views of a timeline share, with the indexes made so far."""

    def __init__(self, calendar: Calendar[TimedRecord], lookup: Lookup) -> None:
        """Put up these records, and what they refer to."""
        self.calendar = calendar
        self.lookup = lookup
        self._narrower: dict[Selection, Calendar[TimedRecord]] = {}

    @cached_property
    def involvement(self) -> Involvement:
        """The parts that actors have in the records."""
        return Involvement(self.calendar.items, self.lookup)

    def narrower(self, selection: Selection) -> Calendar[TimedRecord]:
        """Return a calendar of the records that a selection asks for."""
        found = self._narrower.get(selection)
        if found is None:
            found = self._narrower[selection] = calendar_of(self._select(selection))
        return found

    def _select(self, selection: Selection) -> Iterable[TimedRecord]:
        match selection.kind:
            case "class" | "status":
                return (record for record in self.calendar.items if selection.fits(record))
            case "place":
                return (record for record in self.calendar.items if selection.wanted & set(self._places_of(record)))
            case "named":
                (actor,) = selection.wanted
                return self.involvement.naming(actor)
            case _:
                (actor,) = selection.wanted
                return (
                    record
                    for record, answer in self.involvement.of(actor)
                    if answer is Certainty.YES or not selection.certain
                )

    def _places_of(self, record: TimedRecord) -> tuple[str, ...]:
        """Return the ids of the places, and of the crossing, that a record is about."""
        match record:
            case Meeting() | Event():
                return () if record.place is None else (record.place,)
            case CrossingState():
                if record.side is not None:
                    return record.crossing, record.side
                crossing = self.lookup.of("crossing").get(record.crossing)
                return record.crossing, *(crossing.sides if crossing is not None else ())
            case _:
                return ()


def timed(records: Iterable[Any]) -> Iterator[TimedRecord]:
    """Give those records that have a time."""
    for record in records:
        if type(record) in TIME_FIELDS and time_of(record) is not None:
            yield record


def known_time(record: TimedRecord) -> When | Span:
    """Return the time of a record that has to have one.

    Raises:
        QueryError: where it has none.
    """
    time = time_of(record) if type(record) in TIME_FIELDS else None
    if time is None:
        raise QueryError("record", record.id, "has no time")
    return time


def calendar_of(records: Iterable[R]) -> Calendar[R]:
    """Return a calendar of records that have a time."""
    return Calendar(records, time_of=known_time, name_of=attrgetter("id"))
