"""Tables of records: of each class what tells one record from another, with names in place of ids."""

from collections.abc import Iterable, Mapping
from itertools import islice
from types import MappingProxyType
from typing import Any

from mideast_events.actors import Actor, Office, Tenure
from mideast_events.ceasefires import Ceasefire
from mideast_events.certainty import Certainty
from mideast_events.crossings import Crossing, CrossingState
from mideast_events.displays import ROWS_SHOWN, Names, Table
from mideast_events.events import Event, EventStatus
from mideast_events.evidence import Article
from mideast_events.figures import Figure, amount_of
from mideast_events.lookups import Resolution, name_of
from mideast_events.meetings import Meeting
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
        return ", ".join(names(id) for id in ids if id)

    match record:
        case Actor():
            own = {"name": record.name, "kind": record.kind, "country": record.country or ""}
            return {**own, "part of": named(record.part_of)}
        case Office():
            return {"name": record.title, "part of": named(record.organization)}
        case Place():
            own = {"name": record.name, "kind": record.kind, "country": record.country or ""}
            return {**own, "part of": named(record.part_of)}
        case Crossing():
            return {"name": record.name, "sides": named(*record.sides), "flows": ", ".join(sorted(record.flows))}
        case Article():
            published = str(record.published or "")
            return {"when": published, "outlet": record.outlet or "", "what": record.title or ""}
        case _:
            return {"when": str(time_of(record) or ""), **_timed_cells(record, names)}


def _timed_cells(record: TimedRecord, names: Names) -> dict[str, str]:
    def named(*ids: str | None) -> str:
        return ", ".join(names(id) for id in ids if id)

    match record:
        case Tenure():
            return {"who": named(record.person), "what": named(record.office)}
        case Meeting():
            who = named(*(one.actor or one.office or one.on_behalf_of for one in record.participants))
            return {"status": record.status, "who": who, "where": named(record.place)}
        case Ceasefire():
            return {"status": record.status, "who": named(*record.parties), "what": record.scope or ""}
        case CrossingState():
            where = named(record.crossing, record.side)
            about = ", ".join(filter(None, (record.flow, record.direction)))
            return {"status": record.status or "", "who": named(record.controller), "where": where, "what": about}
        case Event():
            status = "" if record.status is EventStatus.OCCURRED else record.status
            where, what = named(record.place), f"{record.kind}: {record.summary}"
            return {"status": status, "who": named(*record.actors), "where": where, "what": what}
        case Figure():
            what = f"{record.measure}: {amount_of(record)} {record.unit} ({record.of})"
            return {"who": named(record.by), "what": what}


def answer_cells(answer: Resolution[Any]) -> tuple[str, str]:
    """Return what is certain and what is possible, by name."""
    return ", ".join(map(name_of, answer.certain)), ", ".join(map(name_of, answer.possible))
