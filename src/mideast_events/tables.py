"""Tables of records: of each class what tells one record from another, with names in place of ids."""

from collections.abc import Iterable, Mapping
from itertools import islice
from types import MappingProxyType
from typing import Any, NamedTuple

from mideast_events.actors import Actor, Office, Tenure
from mideast_events.ceasefires import Ceasefire
from mideast_events.certainty import Certainty
from mideast_events.crossings import Crossing, CrossingState
from mideast_events.displays import ROWS_SHOWN, Names, Table
from mideast_events.events import Event, EventStatus
from mideast_events.evidence import Article
from mideast_events.figures import Figure
from mideast_events.lookups import Resolution, name_of
from mideast_events.meetings import Meeting, narrowest
from mideast_events.places import Place
from mideast_events.records import Record, TimedRecord, time_of

# In the order in which they stand; a table has those of which one of its records says something.
_COLUMNS = (
    *("when", "record", "name", "kind", "status", "outlet", "who", "country", "part of"),
    *("where", "sides", "flows", "what", "certainty", "id"),
)


def records_table(
    title: str,
    records: Iterable[Record],
    total: int,
    names: Names,
    certainties: Mapping[Record, Certainty] = MappingProxyType({}),
) -> Table:
    """Return the first of some records as a table.

    Args:
        title: what they are and how many.
        records: the records; no more are taken than are shown.
        total: how many there are.
        names: what gives the names of the records to which they refer.
        certainties: how certain each is; empty where that is not asked.
    """
    shown = list(islice(records, ROWS_SHOWN))
    rows = [{**_cells(record, names), "id": record.id} for record in shown]
    if certainties:
        for record, row in zip(shown, rows, strict=True):
            # The status is that of today, and no answer to what was so at another time.
            row.update(status="", certainty=certainties[record].value)
    if len({record.type_name for record in shown}) > 1:
        for record, row in zip(shown, rows, strict=True):
            row["record"] = record.type_name.replace("_", " ")
    return Table.of(title, _COLUMNS, [[row.get(column, "") for column in _COLUMNS] for row in rows], total)


def _cells(record: Record, names: Names) -> dict[str, str]:
    """Return what a row says of a record, by column."""

    def named(*ids: str | None) -> str:
        return ", ".join(map(names, _given(*ids)))

    match record:
        case Actor() | Place():
            own = {"name": record.name, "kind": record.kind, "country": record.country or ""}
            return {**own, "part of": named(record.part_of)}
        case Office():
            return {"name": record.title, "part of": named(record.organization)}
        case Crossing():
            return {"name": record.name, "sides": named(*record.sides), "flows": ", ".join(sorted(record.flows))}
        case Article():
            published = str(record.published or "")
            return {"when": published, "outlet": record.outlet or "", "what": record.title or ""}
        case _:
            status, who, where, what = outline(record, names)
            shown = "" if status == EventStatus.OCCURRED else status or ""
            when = str(time_of(record) or "")
            return {"when": when, "status": shown, "who": named(*who), "where": named(*where), "what": what or ""}


class Outline(NamedTuple):
    """What a record that has a time says, in short.

    Attributes:
        status: its status; `None` where it has none.
        who: the ids of the actors, or of the offices where it names no more.
        where: the ids of the place, or of the crossing and its side.
        what: what it is about, in words; `None` where it says no more.
    """

    status: str | None
    who: tuple[str, ...]
    where: tuple[str, ...]
    what: str | None


def outline(record: TimedRecord, names: Names) -> Outline:
    """Return what a record that has a time says, in short."""
    match record:
        case Tenure():
            return Outline(None, (record.person,), (), names(record.office))
        case Meeting():
            who = map(narrowest, record.participants)
            return Outline(record.status, _given(*who), _given(record.place), None)
        case Ceasefire():
            return Outline(record.status, record.parties, (), record.scope)
        case CrossingState():
            about = ", ".join(_given(record.flow, record.direction))
            where = _given(record.crossing, record.side)
            return Outline(record.status, _given(record.controller), where, about or None)
        case Event():
            return Outline(record.status, record.actors, _given(record.place), f"{record.kind}: {record.summary}")
        case Figure():
            what = f"{record.measure}: {record.amount} {record.unit} ({record.of})"
            return Outline(None, _given(record.by), (), what)


def _given(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def answer_cells(answer: Resolution[Any]) -> tuple[str, str]:
    """Return what is certain and what is possible, by name."""
    return ", ".join(map(name_of, answer.certain)), ", ".join(map(name_of, answer.possible))
