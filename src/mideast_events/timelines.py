"""`Timeline`: the records that have a time, and views of it that chain in any order."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeAlias, TypeVar, cast, final, overload

from mideast_events import edtf
from mideast_events.calendars import Calendar, bounds_of, days_between
from mideast_events.ceasefires import CeasefireStatus
from mideast_events.certainty import Certainty
from mideast_events.crossings import CrossingStatus
from mideast_events.dates import Span, TimeLike, as_time
from mideast_events.displays import Shown, Table
from mideast_events.errors import DuplicateIdError, QueryError, UnknownIdError, nearest, refuse_unless_among
from mideast_events.events import EventStatus
from mideast_events.figures import Figure, Measure
from mideast_events.frames import EVIDENCE, Column, Columns, evidence_cells, frame
from mideast_events.knowledge import as_known_on
from mideast_events.lookups import Lookup, by_class
from mideast_events.meetings import Meeting, MeetingStatus
from mideast_events.narrowing import Moment, Selection, Shelf, Window, calendar_of, known_time, overlapping, timed
from mideast_events.periods import Unit
from mideast_events.records import TIME_FIELDS, TimedRecord
from mideast_events.replacements import replacing
from mideast_events.rhythms import Elapsed, Periods, elapsed_since, gaps_between, last_day, span_of
from mideast_events.tables import outline, records_table

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from pandas import DataFrame

# A test of a record may leave open whether the record passes it.
Predicate: TypeAlias = Callable[[Any], "bool | Certainty"]

R_co = TypeVar("R_co", bound=TimedRecord, covariant=True)
Timed = TypeVar("Timed", bound=TimedRecord)

_STATUSES = (MeetingStatus, CeasefireStatus, EventStatus, CrossingStatus)
_MANY_TO_ADD = 1 << 6
_COLUMNS: Columns = {
    "id": Column.TEXT,
    "type": Column.TEXT,
    "when": Column.TIME,
    "status": Column.TEXT,
    "who": Column.SEVERAL,
    "where": Column.SEVERAL,
    "what": Column.TEXT,
    **EVIDENCE,
}


@final
class Timeline(Shown, Sequence[R_co], Generic[R_co]):
    """Records that have a time, in display order: by first possible day, last possible day, and id.

    That order is for reading, and no statement about time: `order` says what came before what, `certain_order` what
    certainly did.
    Every method that narrows returns another timeline, which looks for its records when they are first asked for.
    Printed, or in a notebook, it is a table of its first records.
    A ceasefire that neither took effect nor was declared on a known day has no time, and is not there.

    Examples:
        >>> import mideast_events as me
        >>> timeline = me.load_seed_corpus().timeline
        >>> kamel = timeline.involving("abbas-kamel").of(me.Meeting).before("2021-09", certain=True)
        >>> kamel[0]
        <Meeting netanyahu-egypt-intelligence-chief-2021: held 2021-05-30, benjamin-netanyahu and \
egypt-intelligence-director>
        >>> [meeting.id for meeting in kamel.with_status("held").on("2021-08-19", certain=True)]
        ['lapid-kamel-tel-aviv-2021']
    """

    __slots__ = ("_ids", "_kept", "_moments", "_predicates", "_selections", "_shelf")

    def __init__(self, records: Iterable[Any], lookup: Lookup) -> None:
        """Take the records that have a time, and the lookup to which they refer."""
        self._shelf = Shelf(calendar_of(timed(records)), lookup)
        self._selections: tuple[Selection, ...] = ()
        self._moments: tuple[Window | Moment, ...] = ()
        self._predicates: tuple[tuple[Predicate, bool], ...] = ()
        # Found when first asked for. A `cached_property` would cost as much as a narrow window.
        self._kept: list[Any] | None = None
        self._ids: Mapping[str, Any] | None = None

    def _view(
        self,
        selections: tuple[Selection, ...],
        moments: tuple[Window | Moment, ...],
        predicates: tuple[tuple[Predicate, bool], ...],
    ) -> "Timeline[R_co]":
        view: Timeline[R_co] = object.__new__(Timeline)  # pyright: ignore[reportUnknownVariableType] - it is said
        view._shelf = self._shelf
        view._selections = selections
        view._moments = moments
        view._predicates = predicates
        view._kept = view._ids = None
        return view

    def _at(self, moment: Window | Moment) -> "Timeline[R_co]":
        return self._view(self._selections, (*self._moments, moment), self._predicates)

    def _with(self, selection: Selection) -> "Timeline[R_co]":
        return self._view((*self._selections, selection), self._moments, self._predicates)

    # Narrowing by time

    def on(self, day: TimeLike, *, certain: bool = False) -> "Timeline[R_co]":
        """Return the records that possibly have a day in common with a day or period.

        Args:
            day: the day; of one that is not exactly known, the answer holds whichever day it is.
            certain: keep only those that certainly have.

        Raises:
            DateTextError: where `day` is no date.
        """
        return self._at(overlapping(as_time(day), certain=certain))

    def between(self, start: TimeLike, end: TimeLike, *, certain: bool = False) -> "Timeline[R_co]":
        """Return the records that possibly have a day in a window.

        Args:
            start: the window begins with its first possible day; `2021-05` is the 1st of May.
            end: the window ends with its last possible day; `2021-08` is the 31st of August.
            certain: keep only the records that certainly have a day in the window.

        Raises:
            DateTextError: where `start` or `end` is no date.
            QueryError: where the window ends before it starts.
        """
        return self._at(Window(*days_between("between", start, end), certain))

    def before(self, day: TimeLike, *, certain: bool = False) -> "Timeline[R_co]":
        """Return the records that possibly, or certainly, end before a day.

        Raises:
            DateTextError: where `day` is no date.
        """
        return self._at(Moment("before", as_time(day), certain))

    def after(self, day: TimeLike, *, certain: bool = False) -> "Timeline[R_co]":
        """Return the records that possibly, or certainly, begin after a day.

        Raises:
            DateTextError: where `day` is no date.
        """
        return self._at(Moment("after", as_time(day), certain))

    # Narrowing by content

    def of(self, *classes: type[Timed]) -> "Timeline[Timed]":
        """Return the records of these classes.

        Raises:
            QueryError: where one is no class of records that have a time.
        """
        for cls in classes:
            if cls not in list(TIME_FIELDS):  # a list compares what cannot be hashed, too
                raise QueryError("of", _name_of(cls), f"is no class of records with a time: {_timed_classes()}")
        view = self._with(Selection("class", frozenset(cls.type_name for cls in classes)))
        return cast("Timeline[Timed]", view)

    def involving(self, actor: str, *, exactly: bool = False, certain: bool = False) -> "Timeline[R_co]":
        """Return the records in which an actor has a part.

        An actor has a part where the record names it; where it names only an office that the actor held at the time;
        and where somebody takes part on behalf of it or of a part of it, by what the record says or, where it does not
        say, by the offices held at the time.

        Args:
            actor: the id of the actor.
            exactly: count only records that name this actor.
            certain: leave out those in which the part is only possible.

        Raises:
            UnknownIdError: where there is no such actor.
        """
        self._shelf.lookup.require("actor", actor)
        kind = "named" if exactly else "involved"
        return self._with(Selection(kind, frozenset({actor}), certain and not exactly))

    def at(self, place: str) -> "Timeline[R_co]":
        """Return the records at a place or anything in it.

        The state of a crossing is at the side it is about or, where it names none, at both; the id of a crossing gives
        its states.
        Only meetings, events and states of crossings have places.

        Raises:
            UnknownIdError: where there is neither a place nor a crossing of that id.
        """
        lookup = self._shelf.lookup
        if place not in lookup.of("crossing"):
            lookup.require("place", place)
        return self._with(Selection("place", lookup.parts_of(place)))

    def with_status(self, *statuses: str) -> "Timeline[R_co]":
        """Return the records of one of these statuses, whether of meetings, ceasefires, events or crossings.

        Raises:
            QueryError: where one is no status of any class.
        """
        known = sorted({str(one) for cls in _STATUSES for one in cls})
        for status in statuses:
            if status not in known:
                raise QueryError("with_status", status, "is no status of any class", nearest(status, known))
        return self._with(Selection("status", frozenset(map(str, statuses))))

    def where(self, predicate: Callable[[R_co], bool | Certainty], *, certain: bool = False) -> "Timeline[R_co]":
        """Return the records for which a function answers true.

        Args:
            predicate: takes a record, and returns a `bool` or a `Certainty`.
            certain: leave out records of which it answers MAYBE.
        """
        return self._view(self._selections, self._moments, (*self._predicates, (predicate, certain)))

    def as_known_on(self, day: TimeLike, *, certain: bool = False) -> "Timeline[R_co]":
        """Return the records as the articles published by a day tell them.

        A record of which no such article tells is left out, and with it what has no evidence at all.
        Of the others, the evidence of later articles is cut, and with it fields and ends that only they tell.

        Args:
            day: the day; an article that was published on it was known.
            certain: leave out articles that were only possibly published by then.

        Raises:
            DateTextError: where `day` is no date.
        """
        time, articles = as_time(day), self._shelf.lookup.of("article")
        known = (as_known_on(record, time, articles, certain=certain) for record in self)
        return Timeline([record for record in known if record is not None], self._shelf.lookup)

    # The records

    @property
    def _found(self) -> list[R_co]:
        if self._kept is None:
            found: list[Any] = self._selected() if self._selections else self._within(self._shelf.calendar)
            for predicate, certain in self._predicates:
                found = [record for record in found if _fits(predicate, record, certain=certain)]
            self._kept = found
        return self._kept

    def _selected(self) -> list[TimedRecord]:
        # Whatever the order in which the conditions were written, the narrowest index is asked first.
        indexed = [one for one in self._selections if not one.shows_in_record] or list(self._selections)
        calendar, *others = sorted(map(self._shelf.narrower, indexed), key=len)
        found = self._within(calendar)
        for other in others:
            found = [record for record in found if record in other]
        for selection in self._selections:
            if selection not in indexed:
                found = [record for record in found if selection.fits(record)]
        return found

    def _within(self, calendar: Calendar[TimedRecord]) -> list[TimedRecord]:
        """Return the records of a calendar for which the conditions on time hold."""
        if not self._moments:
            return calendar.items
        if len(self._moments) == 1:
            return self._moments[0].among(calendar)
        narrowest, *others = sorted(self._moments, key=attrgetter("width"))
        found = narrowest.among(calendar)
        for moment in others:
            found = [record for record in found if moment.holds(record)]
        return found

    @property
    def _window(self) -> tuple[int, int] | None:
        """The first and the last day of the windows to which this view was narrowed, unless it is open or one day."""
        windows = [moment for moment in self._moments if isinstance(moment, Window)]
        first = max((window.first for window in windows), default=edtf.PAST)
        last = min((window.last for window in windows), default=edtf.FUTURE)
        return (first, last) if edtf.PAST < first < last < edtf.FUTURE else None

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[R_co]:
        return iter(self._found)

    @overload
    def __getitem__(self, index: int) -> R_co: ...
    @overload
    def __getitem__(self, index: slice) -> "Timeline[R_co]": ...
    def __getitem__(self, index: int | slice) -> "R_co | Timeline[R_co]":
        if isinstance(index, slice):
            return Timeline(self._found[index], self._shelf.lookup)
        return self._found[index]

    def __contains__(self, record: object) -> bool:
        """Say whether a record, or a record with this id, is on the timeline."""
        if isinstance(record, str):
            return record in self._by_id
        id = getattr(record, "id", None)
        return isinstance(id, str) and self._by_id.get(id) == record

    @property
    def _by_id(self) -> Mapping[str, R_co]:
        if self._ids is None:
            self._ids = {record.id: record for record in self._found}
        return self._ids

    def __or__(self, other: "Timeline[Timed]") -> "Timeline[R_co | Timed]":
        """Return a timeline of the records of both.

        Raises:
            DuplicateIdError: where they have different records of one id.
        """
        if not isinstance(other, Timeline):  # pyright: ignore[reportUnnecessaryIsInstance] - callers without types
            return NotImplemented
        known: Mapping[str, TimedRecord] = self._by_id
        clashes = sorted(record.id for record in other if known.get(record.id, record) != record)
        if clashes:
            raise DuplicateIdError(tuple(clashes))
        more: list[TimedRecord] = [record for record in other if record.id not in known]
        lookup = self._shelf.lookup
        if other._shelf.lookup is not lookup:
            lookup = Lookup(by_class([*lookup.records(), *other._shelf.lookup.records()]))
        if self._is_narrowed or len(more) > _MANY_TO_ADD:
            return Timeline([*self, *more], lookup)
        # A few more for a whole timeline: what is filed is not filed again.
        wider = cast("Timeline[R_co | Timed]", self._view((), (), ()))
        calendar = self._shelf.calendar
        for record in more:
            calendar = calendar.adding(record)
        wider._shelf = Shelf(calendar, lookup)
        return wider

    @property
    def _is_narrowed(self) -> bool:
        return bool(self._selections or self._moments or self._predicates)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Timeline):
            return NotImplemented
        return self._found == [*cast("Iterable[object]", other)]

    # As for a list: large, and compared by content.
    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return Timeline, (tuple(self), self._shelf.lookup)

    def _display(self) -> Table:
        return records_table(repr(self)[1:-1], self._found, len(self), self._shelf.lookup.name_of)

    def __repr__(self) -> str:
        counts = Counter(record.type_name.replace("_", " ") for record in self)
        listed = ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for name, count in sorted(counts.items()))
        span = self.span
        return f"<Timeline: {listed or 'empty'}{f'; {span}' if span else ''}>"

    # Order

    def order(self, record: TimedRecord | str, other: TimedRecord | str) -> Certainty:
        """Say whether one record is before another: ends before the other begins.

        Args:
            record: a record, or the id of one on this timeline.
            other: the same.

        Raises:
            UnknownIdError: where there is no record of that id on this timeline.
            QueryError: where a record has no time.
        """
        one, another = self._record(record), self._record(other)
        answer = known_time(one).before(known_time(another))
        return Certainty.NO if one is another else answer

    def _record(self, record: TimedRecord | str) -> TimedRecord:
        if not isinstance(record, str):
            return record
        if record not in self._by_id:
            raise UnknownIdError("record on this timeline", record, nearest(record, self._by_id))
        return self._by_id[record]

    def ambiguous_pairs(self) -> Iterator[tuple[R_co, R_co]]:
        """Give the pairs of records of which it is open whether one is before the other.

        Two that certainly share a day are no such pair: neither is before the other.
        There can be very many, so they come one by one, in display order.
        """
        for place, record in enumerate(self):
            time = known_time(record)
            _, _, _, last = bounds_of(time)
            for other in islice(self._found, place + 1, None):
                other_time = known_time(other)
                if bounds_of(other_time)[0] > last:
                    break
                if Certainty.MAYBE in {time.before(other_time), other_time.before(time)}:
                    yield record, other

    def certain_order(self) -> "tuple[Timeline[R_co], ...]":
        """Return the records in layers: each record is certainly after all records of the layers before its own.

        Within a layer nothing is said of the order.
        The layers are as small as that allows.
        """
        layers: list[list[TimedRecord]] = []
        reach = edtf.PAST - 1
        for record in self:
            first, _, _, last = bounds_of(known_time(record))
            if first > reach:
                layers.append([])
            layers[-1].append(record)
            reach = max(reach, last)
        return tuple(Timeline(layer, self._shelf.lookup) for layer in layers)

    # Rhythm

    @property
    def first(self) -> R_co | None:
        """The first record in display order, or `None` where there is none; others may have been before it."""
        return self._found[0] if self._found else None

    @property
    def last(self) -> R_co | None:
        """The last record in display order, or `None` where there is none; others may have been after it."""
        return self._found[-1] if self._found else None

    @property
    def span(self) -> Span | None:
        """The period from the first to the last day of any record, as uncertain as they are.

        `None` where there is no record, or none with a bound.
        """
        return span_of(self)

    def by(self, unit: str) -> "Periods[R_co]":
        """Return the records by calendar periods: certain and possible members of each.

        A record belongs to every period in which it has a day; what has no first or last day belongs to the periods
        between the first and the last day that any record names.

        Args:
            unit: `day`, `week`, `month`, `quarter` or `year`.

        Raises:
            QueryError: where it is none of these.

        Examples:
            >>> import mideast_events as me
            >>> months = me.load_seed_corpus().timeline.of(me.Meeting).by("month")
            >>> len(months["2021-08"].certain), len(months["2021-08"].possible)
            (6, 3)
        """
        refuse_unless_among("by", unit, Unit)
        return Periods(Unit(unit), calendar_of(self._found))

    def gaps(self, *, days: int = 1) -> tuple[Span, ...]:
        """Return the periods between records in which certainly nothing is recorded.

        Args:
            days: the least length of a gap in days.

        Raises:
            QueryError: where `days` is less than 1.
        """
        if days < 1:
            raise QueryError("days", days, "is not at least 1")
        return gaps_between(self, days)

    def since(self, actor: str, other: str, *, on: TimeLike | None = None) -> Elapsed | None:
        """Return how long ago two actors last met, or `None` where no held meeting of the two is recorded.

        Of indirect talks, the sides met the mediator and not each other.

        Args:
            actor: the id of one, as `involving` takes it.
            other: the id of the other.
            on: the day from which to look back; `None` means the last day that any record of this timeline names.

        Raises:
            UnknownIdError: where there is no such actor.
            DateTextError: where `on` is no date.
        """
        meetings = self.of(Meeting).involving(actor).involving(other).with_status(MeetingStatus.HELD)
        day = last_day(self) if on is None else as_time(on)
        if day is None:
            return None
        together = self._shelf.involvement.together
        return elapsed_since(((meeting, together(meeting, actor, other)) for meeting in meetings), day)

    # To look at, and to hand on

    def plot(self, *, by: str = "kind", ax: "Axes | None" = None, most: int = 12) -> "Axes":
        """Draw the records in lanes, from when to when, as far as that is known.

        Solid are the days on which a record certainly is, faded those on which it possibly is; a dotted line with a
        question mark runs to where no source sets a bound, an arrow points to where there is no end.
        What was planned, or is not confirmed, is hatched; what was refused or cancelled is hollow.
        Labels do not overlap: a note under the axes says how many found no room, and of all else that is not drawn.
        Tenures are drawn only where there is nothing else.
        The picture shows the window of `between`, or else the days between the bounds of the records; where a tenth of
        the records or fewer would take half of it, they stand at its edges, with their dates.

        Args:
            by: `kind` or `actor`, by which records are put into lanes.
            ax: where to draw; `None` means a new figure of pyplot, as high as it needs to be.
            most: how many lanes there are at most; of actors, those with most records have one.

        Raises:
            MissingExtraError: where matplotlib is not installed.
            QueryError: where `by` is neither, or `most` is less than 1.

        Examples:
            >>> import mideast_events as me
            >>> timeline = me.load_seed_corpus().timeline
            >>> ax = timeline.of(me.Meeting, me.Ceasefire).between("2021-05", "2021-09").plot()
            >>> [lane.get_text() for lane in ax.get_yticklabels()]
            ['meetings', 'ceasefires']
        """
        if most < 1:
            raise QueryError("most", most, "is not at least 1")
        from mideast_events.plots import timelines  # noqa: PLC0415 - matplotlib is heavy, and an extra

        return timelines.drawn(self, self._shelf.lookup, by=by, ax=ax, days=self._window, most=most)

    def plot_figures(self, *, measure: str | None = None, unit: str | None = None, ax: "Axes | None" = None) -> "Axes":
        """Draw the reported numbers over time, each with its range, and by whom it is given.

        A point is the source's own figure, a bar with caps the range, an arrow says that there may be more, or less.
        A faded bar covers the days for which, or on one of which, a number is given.
        Who gives it is the actor whom the record names or, where it names none, the outlets that report it.

        Args:
            measure: which numbers; `None` means all.
            unit: of which unit; `None` means the one unit that they have.
            ax: where to draw; `None` means a new figure of pyplot.

        Raises:
            MissingExtraError: where matplotlib is not installed.
            QueryError: where there is no such measure, where no number has the unit, or where there are several units
                and none is given: axes have one.

        Examples:
            >>> import mideast_events as me
            >>> ax = me.load_seed_corpus().timeline.plot_figures(measure="killed")
            >>> ax.get_ylabel(), ax.get_yscale()
            ('persons', 'log')
        """
        from mideast_events.plots import figures  # noqa: PLC0415 - matplotlib is heavy, and an extra

        if measure is not None:
            refuse_unless_among("measure", measure, Measure)
        found = [one for one in self.of(Figure) if measure in {None, one.measure}]
        units = sorted({one.unit for one in found})
        if unit is not None:
            refuse_unless_among("unit", unit, units)
        elif len(units) > 1:
            raise QueryError("unit", unit, f"leaves open which: the figures are in {', '.join(units)}")
        chosen = [one for one in found if unit in {None, one.unit}]
        return figures.drawn(chosen, self._shelf.lookup, days=self._window, ax=ax)

    def to_html(self, path: str | PathLike[str], *, title: str | None = None, quotes: bool = False) -> Path:
        """Write the records into one file, as a page to zoom, to filter and to read each record's evidence in.

        The page stands alone: it holds the script that draws it, and asks for nothing from anywhere.
        It filters by kind, by actor as `involving` does, by whether a record's matter took place, by whether its days
        are known exactly, and by words; a list says the same as the drawing.
        Offices held are there too, and not chosen at first where there are other records.
        What is certain is drawn solid, what is possible faded, an open side with an arrow; no bound is drawn that no
        source gives.
        The same records give the same bytes, with one version of the library and of Bokeh.

        Args:
            path: the file, by custom `.html`; it is replaced whole or not at all.
            title: the heading; `None` stands for "Timeline".
            quotes: whether passages are quoted from articles whose texts are attached; else the page says where they
                stand and never what, since a page is made to be handed on and the articles are not ours.

        Returns:
            The path of the file.

        Raises:
            MissingExtraError: where Bokeh is not installed.
            DataFileError: where the file cannot be written.

        Examples:
            >>> import mideast_events as me
            >>> from tempfile import TemporaryDirectory
            >>> truces = me.load_seed_corpus().timeline.of(me.Ceasefire)
            >>> with TemporaryDirectory() as folder:
            ...     truces.to_html(f"{folder}/truces.html", title="Truces").name
            'truces.html'
        """
        from mideast_events.webpages import webpage  # noqa: PLC0415 - imported when it is first needed

        page = webpage(self, self._shelf.lookup, title="Timeline" if title is None else title, quotes=quotes)
        target = Path(path)
        with replacing(target) as file:
            file.write(page.encode())
        return target

    def to_dataframe(self) -> "DataFrame":
        """Return the records as a pandas DataFrame: one row a record, in display order.

        The columns are `id`; `type`, the name of its class, such as `meeting`; `when`, its time as EDTF text, with
        `earliest` and `latest`, its first and last possible day as `datetime64[s]`, `NaT` where there is no
        such bound; `status`, missing where the class has none; `who`, a tuple of the ids of those who met, agreed, held
        or did it, of an office where the record names no more; `where`, a tuple with the id of the place, or those of
        the crossing and its side; `what`, what it is about, in words, missing where the others say it all; `evidence`,
        the number of passages; and `articles`, a tuple of the ids of their articles.
        For every field of a class, ask for the frame of its records, as in `corpus.meetings.to_dataframe()`.

        Raises:
            MissingExtraError: where pandas is not installed.

        Examples:
            >>> import mideast_events as me
            >>> frame = me.load_seed_corpus().timeline.between("2021-08-18", "2021-08-19", certain=True).to_dataframe()
            >>> frame[frame["type"] == "meeting"]["when"].tolist()
            ['2021-05-21/2021-08-19', '2021-08-18', '2021-08-19']
        """
        names = self._shelf.lookup.name_of
        heads = ((record, (record.id, record.type_name, known_time(record))) for record in self)
        rows = ((*head, *outline(record, names), *evidence_cells(record.evidence)) for record, head in heads)
        return frame(_COLUMNS, rows)


def _fits(predicate: Predicate, record: TimedRecord, *, certain: bool) -> bool:
    answer = predicate(record)
    if answer is Certainty.MAYBE:
        return not certain
    return bool(answer)


def _name_of(cls: object) -> str:
    return cls.__name__ if isinstance(cls, type) else str(cls)


def _timed_classes() -> str:
    return ", ".join(cls.__name__ for cls in TIME_FIELDS)
