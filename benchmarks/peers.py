"""What the library is measured beside: meetings as structs and models, and indexes of intervals.

The meetings are bare msgspec structs, the limit, and frozen pydantic models, what users write today.
Neither reads dates, checks digests or ids, or shares equal ids; both take the enums for enums.
The pydantic models refuse unknown keys, as ours do; the structs do not.

An index of intervals takes day numbers that are ready to use, and returns the records themselves.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import msgspec
import numpy as np
import pandas as pd
from intervaltree import IntervalTree
from ncls import NCLS
from pydantic import BaseModel, ConfigDict
from superintervals import IntervalMap

from mideast_events import (
    Directness,
    Event,
    MeetingActivity,
    MeetingFormat,
    MeetingStatus,
    ParticipantRole,
    Publicity,
    Stance,
)


class BareAttribution(msgspec.Struct):
    """An `Attribution`."""

    name: str
    actor: str | None = None


class BareEvidence(msgspec.Struct, kw_only=True):
    """An `Evidence`."""

    article: str
    start: int
    end: int
    digest: str
    supports: tuple[str, ...] = ()
    stance: Stance = Stance.ASSERTS
    attributed_to: tuple[BareAttribution, ...] = ()
    stated: str | None = None


class BareParticipation(msgspec.Struct, kw_only=True):
    """A `Participation`."""

    actor: str | None = None
    office: str | None = None
    on_behalf_of: str | None = None
    role: ParticipantRole = ParticipantRole.ATTENDEE
    description: str | None = None
    name_in_source: str | None = None


class BareMeeting(msgspec.Struct, kw_only=True, tag_field="type", tag="meeting"):
    """A `Meeting`."""

    id: str
    when: str
    place: str | None = None
    participants: tuple[BareParticipation, ...] = ()
    status: MeetingStatus
    format: MeetingFormat = MeetingFormat.UNSPECIFIED
    activity: MeetingActivity = MeetingActivity.UNSPECIFIED
    directness: Directness = Directness.UNKNOWN
    publicity: Publicity = Publicity.UNKNOWN
    topics: tuple[str, ...] = ()
    outcome: str | None = None
    part_of: str | None = None
    evidence: tuple[BareEvidence, ...] = ()


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class AttributionModel(_Model):
    """An `Attribution`."""

    name: str
    actor: str | None = None


class EvidenceModel(_Model):
    """An `Evidence`."""

    article: str
    start: int
    end: int
    digest: str
    supports: tuple[str, ...] = ()
    stance: Stance = Stance.ASSERTS
    attributed_to: tuple[AttributionModel, ...] = ()
    stated: str | None = None


class ParticipationModel(_Model):
    """A `Participation`."""

    actor: str | None = None
    office: str | None = None
    on_behalf_of: str | None = None
    role: ParticipantRole = ParticipantRole.ATTENDEE
    description: str | None = None
    name_in_source: str | None = None


class MeetingModel(_Model):
    """A `Meeting`."""

    type: str
    id: str
    when: str
    place: str | None = None
    participants: tuple[ParticipationModel, ...] = ()
    status: MeetingStatus
    format: MeetingFormat = MeetingFormat.UNSPECIFIED
    activity: MeetingActivity = MeetingActivity.UNSPECIFIED
    directness: Directness = Directness.UNKNOWN
    publicity: Publicity = Publicity.UNKNOWN
    topics: tuple[str, ...] = ()
    outcome: str | None = None
    part_of: str | None = None
    evidence: tuple[EvidenceModel, ...] = ()


Search: TypeAlias = Callable[[int, int], list[Any]]
"""A search for the records that have a day from a first to a last one."""

FOREVER = 3_652_059
"""The last of all days, for what is still going on."""


def bounds(events: Sequence[Event]) -> list[tuple[int, int]]:
    """Return the first and last day of events whose days are known."""
    found: list[tuple[int, int]] = []
    for event in events:
        first, last = event.when.earliest, event.when.latest
        assert first is not None
        found.append((first.toordinal(), FOREVER if last is None else last.toordinal()))
    return found


def in_superintervals(events: Sequence[Event]) -> Search:
    """File events in a superintervals map."""
    index = IntervalMap()
    for (first, last), event in zip(bounds(events), events, strict=True):
        index.add(first, last, event)
    index.build()
    return index.search_values


def in_ncls(events: Sequence[Event]) -> Search:
    """File the places of events in a nested containment list, which excludes the end."""
    firsts, lasts = np.array(bounds(events), dtype=np.int64).T
    index = NCLS(firsts.copy(), lasts + 1, np.arange(len(events)))
    records = _array(events)

    def search(first: int, last: int) -> list[Any]:
        _, places = index.all_overlaps_both(np.array([first]), np.array([last + 1]), np.array([0]))
        return records[places].tolist()

    return search


def in_intervaltree(events: Sequence[Event]) -> Search:
    """File events in an interval tree, which excludes the end and takes equal intervals with different data."""
    ends = ((first, last + 1, event) for (first, last), event in zip(bounds(events), events, strict=True))
    index = IntervalTree.from_tuples(ends)
    return lambda first, last: [found.data for found in index.overlap(first, last + 1)]


def in_pandas(events: Sequence[Event]) -> Search:
    """Ask a pandas interval index which intervals overlap."""
    index = pd.IntervalIndex.from_tuples(bounds(events), closed="both")
    records = _array(events)
    return lambda first, last: records[index.overlaps(pd.Interval(first, last, closed="both"))].tolist()


def _array(events: Sequence[Event]) -> Any:  # noqa: ANN401 - an array of objects
    found = np.empty(len(events), dtype=object)
    found[:] = events
    return found
