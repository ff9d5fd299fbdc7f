"""The same meetings as bare msgspec structs, the limit, and as frozen pydantic models, what users write today.

Neither reads dates, checks digests or ids, or shares equal ids; both take the enums for enums.
The pydantic models refuse unknown keys, as ours do; the structs do not.
"""

import msgspec
from pydantic import BaseModel, ConfigDict

from mideast_events import (
    Directness,
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
