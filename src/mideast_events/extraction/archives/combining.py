"""One record of several that tell of the same, and records with other ids."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeVar, cast

import attrs
from attrs import evolve

from mideast_events.actors import Actor
from mideast_events.calendars import bounds_of
from mideast_events.ceasefires import Ceasefire, CeasefireKind
from mideast_events.certainty import Certainty
from mideast_events.crossings import CrossingState
from mideast_events.dates import Edge, Span, When
from mideast_events.errors import DateTextError, RecordError
from mideast_events.evidence import Evidence
from mideast_events.extraction.meetings.sightings import PLAIN_ROLES
from mideast_events.integrity import references_of
from mideast_events.lookups import Lookup
from mideast_events.meetings import (
    Directness,
    Meeting,
    MeetingActivity,
    MeetingFormat,
    MeetingStatus,
    Participation,
    Publicity,
)
from mideast_events.records import Record

V = TypeVar("V")
R = TypeVar("R", Meeting, Ceasefire, CrossingState)

STRENGTH: Final = {
    status: rank
    for course in (
        # What came of a plan replaces it; what an article vouches for replaces what another leaves open.
        ("planned", "unconfirmed", "held", "postponed", "refused", "cancelled"),
        ("proposed", "under_negotiation", "agreed", "in_effect", "ended", "never_in_effect"),
    )
    for rank, status in enumerate(course)
}
"""How far a status is along its course: of two that fit each other, the record has the farther one."""

_REFERRING = frozenset(
    {
        "actor", "actors", "by", "concerns", "controller", "ended_by", "group", "mediators", "on_behalf_of", "part_of",
        "parties", "recipients",
    }
)  # fmt: skip
_BLANK = frozenset({MeetingFormat.UNSPECIFIED, MeetingActivity.UNSPECIFIED, Directness.UNKNOWN, Publicity.UNKNOWN,
                    CeasefireKind.UNCLEAR, None})  # fmt: skip


def renamed(record: Record, names: Mapping[str, str]) -> Record:
    """Return a record with other ids, its own and those that it refers to by."""
    if names.keys() & references_of(record):
        record = _referring(record, names)
    return evolve(record, id=names[record.id]) if record.id in names else record


def _referring(part: V, names: Mapping[str, str]) -> V:
    changes: dict[str, Any] = {}
    for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(part))):
        value: Any = getattr(part, field.name)
        if field.name in _REFERRING and isinstance(value, str):
            changes[field.name] = names.get(value, value)
        elif isinstance(value, tuple):
            refers = field.name in _REFERRING
            changes[field.name] = tuple(
                (names.get(one, one) if refers else one)
                if isinstance(one, str)
                else _referring(one, names)
                if attrs.has(cast("type[object]", type(one)))
                else one
                for one in cast("Iterable[Any]", value)
            )
    return cast("V", evolve(cast("Any", part), **changes))


def combined(records: Sequence[tuple[Record, Sequence[str]]], evidence: Iterable[Evidence], lookup: Lookup) -> Record:
    """Return the one record that several are which tell of the same.

    Args:
        records: the records, the one with the closest time first, each with who its participants are in their order.
        evidence: all their evidence.
        lookup: what says what lies where.
    """
    all_evidence = tuple(dict.fromkeys(evidence))
    first = records[0][0]
    of_class = [record for record, _ in records]
    match first:
        case Meeting():
            meetings = cast("list[Meeting]", of_class)
            who = [ids for _, ids in records]
            return evolve(_meeting(meetings, who, lookup), evidence=all_evidence)
        case Ceasefire():
            return evolve(_ceasefire(cast("list[Ceasefire]", of_class)), evidence=all_evidence)
        case CrossingState():
            return evolve(_state(cast("list[CrossingState]", of_class)), evidence=all_evidence)
        case Actor():
            names = {name.text: name for record in cast("list[Actor]", of_class) for name in record.names}
            return evolve(first, names=tuple(names.values()), evidence=all_evidence)
        case _:
            return first


def _meeting(records: list[Meeting], who: Sequence[Sequence[str]], lookup: Lookup) -> Meeting:
    parts: dict[str, Participation] = {}
    for record, ids in zip(records, who, strict=True):
        for id, part in zip(ids, record.participants, strict=True):
            parts[id] = _participation(parts[id], part) if id in parts else part
    place: str | None = None
    for record in records:
        place = narrower_place(place, record.place, lookup)
    return evolve(
        records[0],
        place=place,
        participants=tuple(parts.values()),
        status=MeetingStatus(_farthest(records)),
        format=_first(one.format for one in records) or MeetingFormat.UNSPECIFIED,
        activity=_first(one.activity for one in records) or MeetingActivity.UNSPECIFIED,
        directness=_first(one.directness for one in records) or Directness.UNKNOWN,
        publicity=_first(one.publicity for one in records) or Publicity.UNKNOWN,
        topics=tuple(dict.fromkeys(topic for one in records for topic in one.topics)),
        outcome=_first(one.outcome for one in records),
        part_of=_first(one.part_of for one in records),
    )


def _participation(one: Participation, other: Participation) -> Participation:
    return Participation(
        actor=one.actor or other.actor,
        office=one.office or other.office,
        on_behalf_of=one.on_behalf_of or other.on_behalf_of,
        role=other.role if one.role in PLAIN_ROLES and other.role not in PLAIN_ROLES else one.role,
        description=one.description or other.description,
        name_in_source=one.name_in_source or other.name_in_source,
    )


def _ceasefire(records: list[Ceasefire]) -> Ceasefire:
    farthest = _farthest(records)
    found = next(one for one in records if one.status == farthest)
    found = evolve(
        found,
        id=records[0].id,
        mediators=tuple(dict.fromkeys(id for one in records for id in one.mediators)),
        kind=_first((found.kind, *(one.kind for one in records))) or CeasefireKind.UNCLEAR,
        purposes=frozenset[Any]().union(*(one.purposes for one in records)),
        scope=_first((found.scope, *(one.scope for one in records))),
        conflict=_first((found.conflict, *(one.conflict for one in records))),
    )
    declared = _narrowest([one.declared for one in records])
    spans = [one.in_effect for one in records if one.in_effect is not None]
    found = _with(found, declared=declared)
    return _with(found, in_effect=_span(spans, found.in_effect)) if found.in_effect is not None else found


def _state(records: list[CrossingState]) -> CrossingState:
    found = evolve(
        records[0],
        control_basis=_first(one.control_basis for one in records),
        reason=_first(one.reason for one in records),
    )
    return _with(found, span=_span([one.span for one in records], found.span))


def _with(record: R, **changes: object) -> R:
    """Return a record with a change, or without it where it breaks a rule."""
    try:
        return cast("R", evolve(cast("Any", record), **changes))
    except RecordError:
        return record


def _span(spans: Iterable[Span], known: Span) -> Span:
    """Return a period that begins and ends on the days that are known most closely."""
    given = list(spans)
    start = _narrowest([span.start for span in given])
    end = _narrowest([known.end, *(span.end for span in given)])
    try:
        return Span.of(start or known.start, end or known.end)
    except (DateTextError, RecordError):
        return known


def _narrowest(times: Iterable[When | Edge | None]) -> When | None:
    known = [one for one in times if isinstance(one, When)]
    return min(known, key=width, default=None)


def width(time: When | Span) -> int:
    """Return over how many days a time reaches, less one."""
    first, *_, last = bounds_of(time)
    return last - first


def ends_agree(one: Span, other: Span) -> bool:
    """Say whether two periods can have the same end."""
    if isinstance(one.end, When) and isinstance(other.end, When):
        return one.end.overlaps(other.end) is not Certainty.NO
    return True


def narrower_place(one: str | None, other: str | None, lookup: Lookup) -> str | None:
    """Return the narrower of two places, or `None` where neither lies in the other."""
    if one is None or other is None:
        return one or other
    if other in lookup.wholes_of(one):
        return one
    return other if one in lookup.wholes_of(other) else None


def _farthest(records: Iterable[Meeting | Ceasefire]) -> str:
    return max((str(one.status) for one in records), key=STRENGTH.__getitem__)


def _first(values: Iterable[V | None]) -> V | None:
    """Return the first value that says something."""
    return next((one for one in values if one not in _BLANK), None)
