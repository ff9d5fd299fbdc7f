"""How records are called where people look at them, and in which lanes they stand: for pictures and for pages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mideast_events.actors import Tenure
from mideast_events.ceasefires import Ceasefire, CeasefireStatus
from mideast_events.certainty import Certainty
from mideast_events.crossings import CrossingState
from mideast_events.errors import refuse_unless_among
from mideast_events.events import Event, EventStatus
from mideast_events.figures import Figure
from mideast_events.involvement import named_in
from mideast_events.lookups import Lookup
from mideast_events.meetings import Meeting, MeetingStatus, narrowest
from mideast_events.records import RECORD_CLASSES, TimedRecord

_MOST_NAMED = 3

# Whether what a record tells of took place; what is not listed did.
_FIRMNESS: Mapping[str, Certainty] = {
    MeetingStatus.PLANNED: Certainty.MAYBE,
    MeetingStatus.UNCONFIRMED: Certainty.MAYBE,
    MeetingStatus.POSTPONED: Certainty.MAYBE,
    MeetingStatus.CANCELLED: Certainty.NO,
    MeetingStatus.REFUSED: Certainty.NO,
    CeasefireStatus.PROPOSED: Certainty.MAYBE,
    CeasefireStatus.UNDER_NEGOTIATION: Certainty.MAYBE,
    CeasefireStatus.AGREED: Certainty.MAYBE,
    CeasefireStatus.NEVER_IN_EFFECT: Certainty.NO,
    EventStatus.THREATENED: Certainty.MAYBE,
    EventStatus.DENIED: Certainty.NO,
}

COLOURS = {
    "tenure": "#56b4e9",
    "meeting": "#0072b2",
    "ceasefire": "#009e73",
    "crossing_state": "#e69f00",
    "event": "#d55e00",
    "figure": "#cc79a7",
}
"""The colour of each class: Okabe and Ito's, which those who do not tell red from green tell apart."""

LANES = ("kind", "actor")
"""By what records are put into lanes."""


class Lane(NamedTuple):
    """Records that are shown side by side.

    Attributes:
        id: the name of a record class, or the id of an actor or an office.
        name: what it is called.
        records: the records, in the order in which they were given.
    """

    id: str
    name: str
    records: tuple[TimedRecord, ...]


def kind_of(type_name: str) -> str:
    """Return what the records of a class are called: `crossing states`."""
    return f"{type_name.replace('_', ' ')}s"


def actors_in(record: TimedRecord) -> tuple[str, ...]:
    """Return the ids of those who have a part in a record, each once: of a participant the narrowest that is named."""
    match record:
        case Meeting():
            ids = [*map(narrowest, record.participants)]
        case Tenure():
            ids = [record.person]
        case _:
            ids = [*named_in(record)]
    return tuple(dict.fromkeys(ids))


def label_of(record: TimedRecord, lookup: Lookup) -> str:
    """Return what a record is about in a few words, by names rather than ids."""
    match record:
        case Meeting():
            return _listed(actors_in(record), lookup) or "nobody named"
        case Ceasefire():
            return f"Truce of {_listed(record.parties, lookup)}"
        case Event():
            return record.summary
        case Figure():
            return f"{record.amount} {record.unit} {record.measure} ({record.of})"
        case CrossingState():
            held = f"held by {lookup.name_of(record.controller)}" if record.controller else None
            about = _joined(record.side and lookup.name_of(record.side), record.flow, record.direction)
            subject = f"{lookup.name_of(record.crossing)}{f' ({about})' if about else ''}"
            return f"{subject}: {_joined(record.status, held)}"
        case Tenure():
            return f"{lookup.name_of(record.person)}, {lookup.name_of(record.office)}"


def _listed(ids: Iterable[str], lookup: Lookup) -> str:
    names = [lookup.name_of(id) for id in ids]
    if len(names) > _MOST_NAMED:
        names[_MOST_NAMED - 1 :] = [f"{len(names) - _MOST_NAMED + 1} more"]
    return " and ".join([", ".join(names[:-1])] * (len(names) > 1) + names[-1:])


def _joined(*parts: str | None) -> str:
    return ", ".join(part.replace("_", " ") for part in parts if part)


def firmness_of(record: TimedRecord) -> Certainty:
    """Say whether what a record tells of took place, as far as its status says: planned is MAYBE, refused is NO."""
    return _FIRMNESS.get(getattr(record, "status", None) or "", Certainty.YES)


def lanes_of(records: Iterable[TimedRecord], by: str, lookup: Lookup) -> tuple[Lane, ...]:
    """Return records in lanes: by class, in the order of the classes; or by actor, those with most records first.

    In lanes by actor a record stands in the lane of each of `actors_in`, and so in several or in none.

    Raises:
        QueryError: where `by` is neither `kind` nor `actor`.
    """
    refuse_unless_among("by", by, LANES)
    found: defaultdict[str, dict[str, TimedRecord]] = defaultdict(dict)
    for record in records:
        for id in [record.type_name] if by == "kind" else actors_in(record):
            found[id][record.id] = record
    order = list(RECORD_CLASSES)
    ids = sorted(found, key=order.index) if by == "kind" else sorted(found, key=lambda id: (-len(found[id]), id))
    return tuple(Lane(id, kind_of(id) if by == "kind" else lookup.name_of(id), tuple(found[id].values())) for id in ids)
