"""`Lookup`: what every question needs to know of a set of records, found without searching.

Who bears a name, who holds an office on a day, what belongs to what.
Each index is made when it is first asked for.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, Generic, TypeVar, cast, final

from attrs import frozen

from mideast_events import edtf
from mideast_events.actors import Actor, ActorKind, Office, Tenure
from mideast_events.calendars import bounds_of, runs_of
from mideast_events.certainty import Certainty, any_of
from mideast_events.crossings import Crossing
from mideast_events.dates import Span, TimeLike, When, as_time
from mideast_events.displays import Shown, Table
from mideast_events.errors import UnknownIdError, nearest
from mideast_events.places import Place
from mideast_events.records import RECORD_CLASSES, Record

Found_co = TypeVar("Found_co", covariant=True)
One = TypeVar("One", bound=Record)

_INSIDE_WORDS = re.compile(r"['’‘ʼʿʾ`´.]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_ARTICLES = ("al", "el", "as", "ash", "ad", "an", "ar", "at", "az", "ul")
_CACHED_NAMES = 1 << 14
_BEGINNING = 3
_MOST_COMPARED = 100


@final
@frozen
class Resolution(Shown, Generic[Found_co]):
    """The answer to "who?" or "what?" on a day: what is certain, and what is possible besides.

    Attributes:
        certain: what holds on every reading of the record, in order of ids or in display order.
        possible: what holds on some readings only, in the same order; never what is certain.
    """

    certain: tuple[Found_co, ...] = ()
    possible: tuple[Found_co, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is recorded at all."""
        return not (self.certain or self.possible)

    def __repr__(self) -> str:
        certain = ", ".join(_label(one) for one in self.certain) or "nothing"
        possible = ", ".join(_label(one) for one in self.possible) or "nothing"
        return f"<Resolution certain: {certain}; possible: {possible}>"

    def __str__(self) -> str:  # on one line, since answers stand within lines
        return repr(self)

    def _display(self) -> Table:
        found = [(sure, one) for sure, ones in (("yes", self.certain), ("maybe", self.possible)) for one in ones]
        title = f"{len(self.certain):,} certain, {len(self.possible):,} possible" if found else "nothing recorded"
        rows = ((name_of(one), sure, str(getattr(one, "id", ""))) for sure, one in found)
        return Table.of(title, ("what", "certainty", "id"), rows, len(found))


def _label(found: object) -> str:
    return str(getattr(found, "id", found))


def name_of(found: object) -> str:
    """Return the name of a record, its id where it has none, or what an answer says where it is no record."""
    if isinstance(found, Actor | Place | Crossing):
        return found.name
    return found.title if isinstance(found, Office) else _label(found)


@lru_cache(_CACHED_NAMES)
def fold(name: str) -> str:
    """Return a name as names are compared: without case, accents, hyphens, apostrophes and the Arabic article.

    Examples:
        >>> fold("Abdel-Fattah al-Sisi") == fold("ABDEL FATTAH EL SISI") == fold("Abdel Fattah Sisi")
        True
    """
    # Twice, since some letters become capitals when they are taken apart, and others are taken apart when folded.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name.casefold()).casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = _BETWEEN_WORDS.sub(" ", _INSIDE_WORDS.sub("", plain)).split()
    return " ".join([word for word in words if word not in _ARTICLES] or words)


class Lookup:
    """Indexes over records that questions share; it holds the records, and knows no corpus.

    The mappings of records by id are in the order in which the records were given.
    """

    def __init__(self, records: Mapping[str, Mapping[str, Record]]) -> None:
        """Take the records by class name and id."""
        self._records = records
        self._wholes: dict[str, tuple[str, ...]] = {}

    def records(self) -> Iterator[Record]:
        """Give every record, class by class."""
        for of_class in self._records.values():
            yield from of_class.values()

    def of(self, type_name: str) -> Mapping[str, Any]:
        """Return the records of a class by id."""
        return self._records[type_name]

    def get(self, id: str) -> Record | None:
        """Return the record with this id, of whichever class, or `None`."""
        for found in self._records.values():
            if id in found:
                return found[id]
        return None

    def name_of(self, id: str) -> str:
        """Return the name of the record with this id, or the id where it has none or there is none."""
        found = self.get(id)
        return id if found is None else name_of(found)

    def nearest_id(self, id: str) -> str | None:
        """Return the id that looks most like one that does not exist, or `None`; of many, one that begins alike."""
        ids = self._ids
        if len(ids) > _MOST_COMPARED:
            start = bisect_left(ids, id[:_BEGINNING])
            ids = ids[start : start + _MOST_COMPARED]
        return nearest(id, ids)

    @cached_property
    def _ids(self) -> list[str]:
        return sorted(record.id for record in self.records())

    def require(self, type_name: str, id: str) -> Any:  # noqa: ANN401 - the record of that class
        """Return the record of a class with this id.

        Raises:
            UnknownIdError: where there is none; it names the nearest id.
        """
        found = self._records[type_name].get(id)
        if found is None:
            raise UnknownIdError(type_name.replace("_", " "), id, nearest(id, self._records[type_name].keys()))
        return found

    def bearers(self, name: str) -> tuple[Actor, ...]:
        """Return the actors that bear a name, compared as `fold` does, by id.

        A name that nobody bears in full is looked for among the last words of persons' names.
        """
        folded = fold(name)
        return self._bearers.get(folded) or self._surnames.get(folded, ())

    @cached_property
    def _bearers(self) -> Mapping[str, tuple[Actor, ...]]:
        return _grouped((fold(name.text), actor) for actor in self._sorted("actor") for name in actor.names)

    @cached_property
    def _surnames(self) -> Mapping[str, tuple[Actor, ...]]:
        persons = (actor for actor in self._sorted("actor") if actor.kind is ActorKind.PERSON)
        return _grouped((fold(name.text).split(" ")[-1], person) for person in persons for name in person.names)

    def tenures_of(self, office: str) -> tuple[Tenure, ...]:
        """Return the tenures of an office, by id."""
        return self._tenures_by_office.get(office, ())

    @cached_property
    def _tenures_by_office(self) -> Mapping[str, tuple[Tenure, ...]]:
        return _grouped((tenure.office, tenure) for tenure in self._sorted("tenure"))

    def offices_of(self, person: str) -> tuple[str, ...]:
        """Return the ids of the offices that a person ever held, sorted."""
        return self._offices_by_person.get(person, ())

    @cached_property
    def _offices_by_person(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, set[str]] = defaultdict(set)
        for tenure in self._records["tenure"].values():
            found[cast("Tenure", tenure).person].add(cast("Tenure", tenure).office)
        return {person: tuple(sorted(offices)) for person, offices in found.items()}

    def wholes_of(self, id: str) -> tuple[str, ...]:
        """Return the id of an actor or a place, and those of all that it is part of, the nearest first."""
        if id not in self._wholes:
            found = [id]
            while (whole := getattr(self.get(found[-1]), "part_of", None)) is not None and whole not in found:
                found.append(whole)
            self._wholes[id] = tuple(found)
        return self._wholes[id]

    def parts_of(self, id: str) -> frozenset[str]:
        """Return the id of an actor or a place, and those of all that is part of it, directly or by way of others."""
        found = {id}
        fresh = [id]
        while fresh:
            fresh = [part for whole in fresh for part in self._parts.get(whole, ()) if part not in found]
            found.update(fresh)
        return frozenset(found)

    @cached_property
    def _parts(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for type_name in ("actor", "place"):
            for part in self._records[type_name].values():
                if (whole := cast("Actor | Place", part).part_of) is not None:
                    found[whole].append(part.id)
        return found

    def holders(self, office: str, on: TimeLike) -> Resolution[Actor]:
        """Return who held an office on a day, or throughout a period.

        Of an office that one person holds at a time, a certain holder rules all others out.
        A day on which it changes hands, or may do so, is shared: the record does not say at which hour.
        Of a day that is not known, a certain holder is one on whichever day it was.
        Nobody holds an office after death.

        Raises:
            UnknownIdError: where there is no such office.
            DateTextError: where `on` is no date.
        """
        record: Office = self.require("office", office)
        time = as_time(on)
        if isinstance(time, Span) or time.earliest == time.latest is not None:
            certain, possible = self._holders(record, time)
        else:
            found = [self._holders(record, day) for day in self._days_that_differ(record, time)]
            ever = set[str]().union(*(always | maybe for always, maybe in found))
            certain = {person for person in ever if all(person in always for always, _ in found)}
            possible = ever - certain
        return Resolution(self._actors(certain), self._actors(possible))

    def _holders(self, office: Office, time: When | Span) -> tuple[set[str], set[str]]:
        """Return the ids of the certain and of the possible holders on a known day, or throughout a period."""
        holds: dict[str, list[tuple[Certainty, Certainty]]] = defaultdict(list)
        for tenure in self.tenures_of(office.id):
            held = self.held(tenure, time)
            if held is not Certainty.NO:
                holds[tenure.person].append((held, _edge_on(tenure, time)))
        certain = {person for person, found in holds.items() if any(held is Certainty.YES for held, _ in found)}
        possible = holds.keys() - certain
        if certain and not office.shared:
            # Within a tenure nobody else can hold the office; on its first or last day somebody else can.
            within = {person for person in certain if (Certainty.YES, Certainty.NO) in holds[person]}
            at_an_edge = {
                person for person, found in holds.items() if any(edge is not Certainty.NO for _, edge in found)
            }
            possible = certain - within if within else at_an_edge - (certain if len(certain) == 1 else set())
            certain = certain - possible
        return certain, possible

    def held(self, tenure: Tenure, time: When | Span) -> Certainty:
        """Say whether a tenure was held on a day, or throughout a period, by somebody who was alive."""
        last = time.end if isinstance(time, Span) and isinstance(time.end, When) else time
        held = tenure.span.contains(time)
        return held if held is Certainty.NO else held & self._lived(tenure, last)

    def _lived(self, tenure: Tenure, time: When | Span) -> Certainty:
        """Say whether the person of a tenure was alive at a time, and when the tenure began."""
        died = self._died(tenure.person)
        return Certainty.YES if died is None else ~died.before(time) & ~died.before(tenure.span)

    def _died(self, person: str) -> When | None:
        actor = self._records["actor"].get(person)
        return actor.died if isinstance(actor, Actor) else None

    def _days_that_differ(self, office: Office, day: When) -> list[When]:
        """Return, of the days that a day may be, enough for every answer that any of them would give."""
        times: list[When | Span] = []
        for tenure in self.tenures_of(office.id):
            sides = (tenure.span.start, tenure.span.end, self._died(tenure.person))
            times += [tenure.span, *(side for side in sides if isinstance(side, When))]
        turns = {bound + step for time in times for bound in bounds_of(time) for step in (-1, 0, 1)}
        found: set[int] = set()
        for first, last in runs_of(day):
            first_day, last_day = max(first, edtf.PAST + 1), min(last, edtf.FUTURE - 1)
            found |= {first_day, last_day, *(turn for turn in turns if first_day <= turn <= last_day)}
        return [When.on(date.fromordinal(one)) for one in sorted(found)]

    def holders_during(self, office: str, period: TimeLike) -> Resolution[Actor]:
        """Return who held an office on at least one day of a period.

        Raises:
            UnknownIdError: where there is no such office.
            DateTextError: where `period` is no date.
        """
        self.require("office", office)
        time = as_time(period)
        found: dict[Certainty, set[str]] = defaultdict(set)
        for tenure in self.tenures_of(office):
            found[tenure.span.overlaps(time) & self._lived(tenure, time)].add(tenure.person)
        certain = found[Certainty.YES]
        return Resolution(self._actors(certain), self._actors(found[Certainty.MAYBE] - certain))

    def _actors(self, ids: Iterable[str]) -> tuple[Actor, ...]:
        actors = self._records["actor"]
        return tuple(actors[one] for one in sorted(ids) if one in actors)  # type: ignore[misc]

    def _sorted(self, type_name: str) -> list[Any]:
        found = self._records[type_name]
        return [found[id] for id in sorted(found)]


def _edge_on(tenure: Tenure, day: When | Span) -> Certainty:
    """Say whether a tenure begins or ends on a day; a side that is bounded on one side only says no such thing."""
    edges = [side for side in (tenure.span.start, tenure.span.end) if isinstance(side, When)]
    return any_of(side.overlaps(day) for side in edges if side.earliest is not None and side.latest is not None)


def _grouped(pairs: Iterable[tuple[str, One]]) -> Mapping[str, tuple[One, ...]]:
    """Return the records of each key, each once, in the order in which they came."""
    found: dict[str, dict[str, One]] = defaultdict(dict)
    for key, record in pairs:
        found[key][record.id] = record
    return {key: tuple(records.values()) for key, records in found.items()}


def by_class(records: Iterable[Record]) -> dict[str, dict[str, Record]]:
    """Return an empty table for each record class, filled with these records by id."""
    tables: dict[str, dict[str, Record]] = {name: {} for name in RECORD_CLASSES}
    for record in records:
        tables[record.type_name][record.id] = record
    return tables
