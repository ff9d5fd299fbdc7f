"""`Corpus`: records by id, and the questions that one asks of them."""

from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from itertools import groupby
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast, final

from mideast_events.actors import Actor, Office, Tenure
from mideast_events.ceasefires import Ceasefire
from mideast_events.crossings import Crossing, CrossingState
from mideast_events.dates import TimeLike
from mideast_events.displays import Shown, Table, counted
from mideast_events.errors import DuplicateIdError, UnknownIdError, nearest
from mideast_events.events import Event
from mideast_events.evidence import Article, Evidence
from mideast_events.figures import Figure
from mideast_events.frames import records_frame
from mideast_events.integrity import Disagreement, Finding, disagreements, verify
from mideast_events.lookups import Lookup, Resolution, by_class
from mideast_events.meetings import Meeting
from mideast_events.places import Place
from mideast_events.records import RECORD_CLASSES, Record, TimedRecord
from mideast_events.tables import records_table

if TYPE_CHECKING:
    from pandas import DataFrame

    from mideast_events.relations import Relations
    from mideast_events.situations import Ledger, Situation
    from mideast_events.timelines import Timeline

R = TypeVar("R", bound=Record)

_ANY_CLASS = "record"


@final
class RecordMap(Shown, Mapping[str, R], Generic[R]):
    """The records of one class by id; it cannot be changed.

    Asking for an id that does not exist raises `UnknownIdError`, a `KeyError` that names the nearest id.
    """

    __slots__ = ("_lookup", "_records", "_type_name")

    def __init__(self, type_name: str, records: dict[str, R], lookup: Lookup) -> None:
        """Show these records, and the names of those to which they refer."""
        self._type_name = type_name
        self._records = records
        self._lookup = lookup

    def __getitem__(self, id: str) -> R:
        try:
            return self._records[id]
        except KeyError:
            kind = self._type_name.replace("_", " ")
            raise UnknownIdError(kind, id, nearest(id, self._records.keys())) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, id: object) -> bool:
        return id in self._records

    def keys(self) -> KeysView[str]:
        """Return the ids."""
        return self._records.keys()

    def values(self) -> ValuesView[R]:
        """Return the records."""
        return self._records.values()

    def items(self) -> ItemsView[str, R]:
        """Return the ids with their records."""
        return self._records.items()

    def to_dataframe(self) -> "DataFrame":
        """Return the records as a pandas DataFrame: one row a record, with its fields as columns, `id` first.

        A time `x` takes three columns: `x`, its EDTF text; `x_earliest` and `x_latest`, its first and last possible
        day as `datetime64[s]`, `NaT` where there is no such bound; of `when` these are `earliest` and `latest`.
        Choices are their texts, and fields of several values are tuples: of ids, of texts, of the texts of names.
        Of participants there are two, alike in length: `participants` has the id of each one's actor or, where none is
        named, of the office or of the one served; `roles` has the roles.
        Of evidence there is `evidence`, the number of passages, and `articles`, a tuple of the ids of their articles.
        The text and the layout of an article are left out.

        Raises:
            MissingExtraError: where pandas is not installed.

        Examples:
            >>> import mideast_events as me
            >>> meetings = me.load_seed_corpus().meetings.to_dataframe()
            >>> meetings.groupby("status").size().to_dict()
            {'held': 18, 'planned': 3, 'refused': 1, 'unconfirmed': 6}
            >>> meetings[["id", "when", "earliest", "latest"]].iloc[6].astype(str).tolist()
            ['netanyahu-mubarak-cairo-2010', '2010', '2010-01-01 00:00:00', '2010-12-31 00:00:00']
        """
        return records_frame(RECORD_CLASSES[self._type_name], self.values())

    def _display(self) -> Table:
        return records_table(repr(self)[1:-1], self.values(), len(self), self._lookup.name_of)

    def __repr__(self) -> str:
        return f"<{counted(len(self), self._type_name.replace('_', ' '))}>"


class Corpus(Shown):
    """A set of records in which each id is one record's; it cannot be changed, only merged into a new one.

    Records refer to each other by id; `verify` says which references lead nowhere, so that a part of a larger record
    can be loaded, saved and merged on its own.

    Args:
        records: the records, in any order; equal ones count once.
        name: what the corpus is called, for messages and files; no part of equality.

    Raises:
        DuplicateIdError: where records with different content share an id.

    Examples:
        >>> corpus = Corpus([Place(id="cairo", kind="city", names=("Cairo",))], name="mine")
        >>> corpus
        <Corpus mine: 1 place>
        >>> corpus.places["cario"]
        Traceback (most recent call last):
        mideast_events.errors.UnknownIdError: no place has the id 'cario'; did you mean 'cairo'?
    """

    __slots__ = ("_ledger", "_lookup", "_relations", "_tables", "_timeline", "name")

    name: str

    def __init__(self, records: Iterable[Record] = (), *, name: str = "") -> None:
        """Take the records."""
        tables = by_class(())
        clashes: set[str] = set()
        for _, run in groupby(records, type):
            of_class = list(run)
            name_of_class = of_class[0].type_name
            fresh = {record.id: record for record in of_class}
            if len(fresh) == len(of_class) and not tables[name_of_class]:
                tables[name_of_class] = fresh  # as nearly always: a file holds its records class by class
            else:
                clashes |= _merged(tables[name_of_class], of_class)
        clashes |= _in_two_classes(tables)
        if clashes:
            raise DuplicateIdError(tuple(sorted(clashes)))
        self._tables = tables
        self._lookup = Lookup(tables)
        # Made when they are first asked for.
        self._timeline: Timeline[TimedRecord] | None = None
        self._ledger: Ledger | None = None
        self._relations: Relations | None = None
        self.name = name

    def _map(self, cls: type[R]) -> RecordMap[R]:
        return RecordMap(cls.type_name, cast("dict[str, R]", self._tables[cls.type_name]), self._lookup)

    @property
    def actors(self) -> RecordMap[Actor]:
        """The actors by id."""
        return self._map(Actor)

    @property
    def offices(self) -> RecordMap[Office]:
        """The offices by id."""
        return self._map(Office)

    @property
    def tenures(self) -> RecordMap[Tenure]:
        """The tenures by id."""
        return self._map(Tenure)

    @property
    def places(self) -> RecordMap[Place]:
        """The places by id."""
        return self._map(Place)

    @property
    def crossings(self) -> RecordMap[Crossing]:
        """The crossings by id."""
        return self._map(Crossing)

    @property
    def articles(self) -> RecordMap[Article]:
        """The articles by id."""
        return self._map(Article)

    @property
    def meetings(self) -> RecordMap[Meeting]:
        """The meetings by id."""
        return self._map(Meeting)

    @property
    def ceasefires(self) -> RecordMap[Ceasefire]:
        """The ceasefires by id."""
        return self._map(Ceasefire)

    @property
    def crossing_states(self) -> RecordMap[CrossingState]:
        """The observations of crossings by id."""
        return self._map(CrossingState)

    @property
    def events(self) -> RecordMap[Event]:
        """The events by id."""
        return self._map(Event)

    @property
    def figures(self) -> RecordMap[Figure]:
        """The figures by id."""
        return self._map(Figure)

    def find(self, name: str) -> tuple[Actor, ...]:
        """Return the actors that bear a name, by id; empty where none does.

        Case, accents, hyphens, apostrophes and the Arabic article (al-, el-, as-) do not count.
        A name that nobody bears in full is looked for among the last words of persons' names, so "Haniya" is found.

        Examples:
            >>> import mideast_events as me
            >>> me.load_registry().find("abu mazen")
            (<Actor mahmoud-abbas: Mahmoud Abbas, person>,)
        """
        return self._lookup.bearers(name)

    def holders(self, office: str, *, on: TimeLike) -> Resolution[Actor]:
        """Return who held an office on a day: who certainly did, and who else possibly.

        Raises:
            UnknownIdError: where there is no such office.
            DateTextError: where `on` is no date.

        Examples:
            >>> import mideast_events as me
            >>> me.load_registry().holders("egypt-intelligence-director", on="2021-05-30")
            <Resolution certain: abbas-kamel; possible: nothing>
        """
        return self._lookup.holders(office, on)

    @property
    def timeline(self) -> "Timeline[TimedRecord]":
        """The records that have a time, in display order, to be narrowed by day, actor, place, class and status.

        Examples:
            >>> import mideast_events as me
            >>> me.load_seed_corpus().timeline.at("gaza-strip").between("2024-05-13", "2024-05-15", certain=True)
            <Timeline: 4 crossing states, 2 events; 2023-10-07/[2025-04-29..]>
        """
        if self._timeline is None:
            from mideast_events.timelines import Timeline  # noqa: PLC0415 - imported when it is first needed

            self._timeline = Timeline(self._lookup.records(), self._lookup)
        return self._timeline

    @property
    def relations(self) -> "Relations":
        """Who met whom, who mediated between whom, and who followed whom in an office.

        Examples:
            >>> import mideast_events as me
            >>> me.load_seed_corpus().relations.between("2021-08", "2021-08").by("state").contacts("egypt")[0]
            <Contact israel: 4 meetings, 2021-05-21/2021-08-19 to 2021-08-19>
        """
        if self._relations is None:
            from mideast_events.relations import Relations  # noqa: PLC0415 - imported when it is first needed

            self._relations = Relations(self._lookup)
        return self._relations

    def on(self, day: TimeLike) -> "Situation":
        """Return what stood on a day: offices, crossings, truces, fighting and detentions.

        Raises:
            DateTextError: where `day` is no date, or is a period.

        Examples:
            >>> import mideast_events as me
            >>> me.load_seed_corpus().on("2024-05-15")
            <Situation on 2024-05-15: 91 of 104 offices held, 3 of 10 crossings observed, 0 truces>
        """
        return self._filed.on(day)

    def during(self, start: TimeLike, end: TimeLike | None = None) -> "Situation":
        """Return what stood on at least one day of a period.

        Args:
            start: the period, or the day, month or year with which it begins.
            end: the day, month or year with which it ends; `None` where `start` says it all.

        Raises:
            DateTextError: where `start` or `end` is no date.
            QueryError: where the period ends before it starts.

        Examples:
            >>> import mideast_events as me
            >>> me.load_seed_corpus().during("2024-10").holder("egypt-intelligence-director")
            <Resolution certain: abbas-kamel, hassan-rashad; possible: nothing>
        """
        return self._filed.during(start, end)

    @property
    def _filed(self) -> "Ledger":
        if self._ledger is None:
            from mideast_events.situations import Ledger  # noqa: PLC0415 - imported when it is first needed

            self._ledger = Ledger(self._lookup)
        return self._ledger

    def quote(self, evidence: Evidence) -> str:
        """Return the passage that a piece of evidence points at.

        Raises:
            UnknownIdError: where the article is not in the corpus.
            PassageError: where its text is not attached, or does not have the passage that was cited.
        """
        return self.articles[evidence.article].quote(evidence)

    def verify(self) -> tuple[Finding, ...]:
        """Return what is wrong between the records, by record id; empty where nothing is.

        Examples:
            >>> corpus = Corpus([Tenure(id="t", office="o", person="p", span="2021/2022")])
            >>> print(corpus.verify()[0])
            t: office: no record has the id 'o' (dangling_id)
        """
        return verify(self._lookup)

    def disagreements(self) -> tuple[Disagreement, ...]:
        """Return the fields on which the evidence does not agree, by record id and field."""
        return disagreements(self)

    def __getitem__(self, id: str) -> Record:
        record = self._lookup.get(id)
        if record is None:
            raise UnknownIdError(_ANY_CLASS, id, nearest(id, [one.id for one in self]))
        return record

    def __contains__(self, record: object) -> bool:
        """Say whether a record, or a record with this id, is in the corpus."""
        if isinstance(record, str):
            return self._lookup.get(record) is not None
        id = getattr(record, "id", None)
        return isinstance(id, str) and self._lookup.get(id) == record

    def __iter__(self) -> Iterator[Record]:
        return self._lookup.records()

    def __len__(self) -> int:
        return sum(map(len, self._tables.values()))

    def __or__(self, other: "Corpus") -> "Corpus":
        if not isinstance(other, Corpus):  # pyright: ignore[reportUnnecessaryIsInstance] - callers without types
            return NotImplemented
        name = " | ".join(name for name in (self.name, other.name) if name)
        return Corpus((record for corpus in (self, other) for record in corpus), name=name)

    def __eq__(self, other: object) -> bool:
        return self._tables == other._tables if isinstance(other, Corpus) else NotImplemented

    # As for a dict: large, and compared by content.
    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (tuple(self), self.name)

    def _display(self) -> Table:
        counts = [(name.replace("_", " "), len(table)) for name, table in self._tables.items() if table]
        title = f"Corpus {self.name or 'without a name'}: {counted(len(self), 'record')}"
        return Table.of(title, ("class", "records"), counts, len(counts))

    def __repr__(self) -> str:
        maps = [repr(self._map(cls))[1:-1] for cls in RECORD_CLASSES.values() if self._tables[cls.type_name]]
        return f"<Corpus {self.name or 'without a name'}: {', '.join(maps) or 'empty'}>"


def _rebuilt(records: tuple[Record, ...], name: str) -> Corpus:
    return Corpus(records, name=name)


def _merged(table: dict[str, Record], records: Iterable[Record]) -> set[str]:
    """Add records of a class to its table, and return the ids that have two different ones."""
    clashes: set[str] = set()
    for record in records:
        known = table.setdefault(record.id, record)
        if known is not record:
            if known != record:
                clashes.add(record.id)
            elif isinstance(record, Article) and record.text is not None:
                table[record.id] = record
    return clashes


def _in_two_classes(tables: Mapping[str, Mapping[str, Record]]) -> set[str]:
    *smaller, largest = sorted(tables.values(), key=len)  # the ids of the largest need not be copied
    seen: set[str] = set()
    clashes: set[str] = set()
    for table in smaller:
        clashes |= seen & table.keys()
        seen |= table.keys()
    return clashes | (seen & largest.keys())
