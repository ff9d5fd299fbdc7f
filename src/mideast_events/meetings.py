"""`Meeting`, `Participation`: who met whom, or was to, in what capacity."""

from enum import StrEnum
from typing import ClassVar, TypeAlias, final

from attrs import frozen

from mideast_events.actors import OfficeId
from mideast_events.dates import AnyTime
from mideast_events.displays import Names, Shown, told
from mideast_events.evidence import ActorId, Evidence
from mideast_events.places import PlaceId
from mideast_events.rules import Id, Text, conform, listed, refuse

MeetingId: TypeAlias = Id
"""The id of a `Meeting`."""


class MeetingStatus(StrEnum):
    """Whether a meeting took place.

    Attributes:
        PLANNED: announced or intended; whether it was held is not recorded.
        HELD: it took place.
        CANCELLED: it was called off.
        POSTPONED: it was put off.
        REFUSED: one side would not meet, or the other sought it in vain.
        UNCONFIRMED: reported, and neither confirmed nor denied by those concerned.
    """

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    REFUSED = "refused"
    UNCONFIRMED = "unconfirmed"


class MeetingFormat(StrEnum):
    """How the participants came together, after PLOVER's modes of `consult`.

    Attributes:
        VISIT: one side came to the other.
        THIRD_LOCATION: two sides met where neither is at home.
        MULTILATERAL: three sides or more.
        REMOTE: by telephone or video.
        UNSPECIFIED: the sources do not say.
    """

    VISIT = "visit"
    THIRD_LOCATION = "third_location"
    MULTILATERAL = "multilateral"
    REMOTE = "remote"
    UNSPECIFIED = "unspecified"


class MeetingActivity(StrEnum):
    """What was done at a meeting; the terms are CAMEO's (040, 046, 045, 057).

    Attributes:
        CONSULTATION: views were exchanged.
        NEGOTIATION: terms were bargained over.
        MEDIATION: a third side worked between two others.
        SIGNING: an agreement was signed.
        CEREMONY: an occasion of protocol.
        UNSPECIFIED: the sources do not say.
    """

    CONSULTATION = "consultation"
    NEGOTIATION = "negotiation"
    MEDIATION = "mediation"
    SIGNING = "signing"
    CEREMONY = "ceremony"
    UNSPECIFIED = "unspecified"


class Directness(StrEnum):
    """Whether the sides faced each other.

    Attributes:
        DIRECT: they did.
        INDIRECT: a mediator carried messages between them.
        UNKNOWN: the sources do not say.
    """

    DIRECT = "direct"
    INDIRECT = "indirect"
    UNKNOWN = "unknown"


class Publicity(StrEnum):
    """Whether a meeting was made known.

    Attributes:
        PUBLIC: at the time, by those who met.
        UNDISCLOSED: it was not announced, and became known through others.
        SECRET: it was kept from the public on purpose.
        UNKNOWN: the sources do not say.
    """

    PUBLIC = "public"
    UNDISCLOSED = "undisclosed"
    SECRET = "secret"  # noqa: S105 - not a password
    UNKNOWN = "unknown"


class ParticipantRole(StrEnum):
    """The part that a participant has in a meeting.

    Attributes:
        HOST: receives the others.
        VISITOR: came to the host.
        MEDIATOR: works between two sides.
        PARTY: one of the sides.
        HEAD_OF_DELEGATION: leads a delegation.
        MEMBER: belongs to a delegation.
        ATTENDEE: was there; more is not known.
    """

    HOST = "host"
    VISITOR = "visitor"
    MEDIATOR = "mediator"
    PARTY = "party"
    HEAD_OF_DELEGATION = "head_of_delegation"
    MEMBER = "member"
    ATTENDEE = "attendee"


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Participation:
    """One participant of a meeting: a known actor, the holder of an office, or somebody for a side.

    A participant known only by office is written with `office` alone; who that was follows from the tenures on the day.

    Attributes:
        actor: the id of the actor; `None` where the source does not name one.
        office: the id of the office in which the participant took part; `None` where none is known.
        on_behalf_of: the id of the actor served; `None` where the source does not say.
        role: the part in the meeting.
        description: who it was in the coder's words, where neither actor nor office says it; else `None`.
        name_in_source: the name or title as printed, where it is misspelt or unusual; else `None`.

    Examples:
        >>> Participation(office="egypt-intelligence-director", role=ParticipantRole.VISITOR)
        <Participation egypt-intelligence-director: visitor>
        >>> Participation(role="host")
        Traceback (most recent call last):
        mideast_events.errors.RecordError: Participation.actor: None is missing: ...
    """

    actor: ActorId | None = None
    office: OfficeId | None = None
    on_behalf_of: ActorId | None = None
    role: ParticipantRole = ParticipantRole.ATTENDEE
    description: Text | None = None
    name_in_source: Text | None = None

    def __attrs_post_init__(self) -> None:
        if self.actor is None and self.office is None and self.on_behalf_of is None:
            raise refuse(self, "actor", None, "is missing: give an actor, an office or on_behalf_of")

    def __str__(self) -> str:
        return f"{narrowest(self)} ({self.role})"

    def __repr__(self) -> str:
        return f"<Participation {narrowest(self)}: {self.role}>"


def narrowest(participation: Participation) -> str:
    """Return the id of who took part, as narrowly as it is known: the actor, else the office, else the one served."""
    return participation.actor or participation.office or participation.on_behalf_of or ""


@told.register
def _(participation: Participation, names: Names) -> str:
    one = participation
    who = narrowest(one)
    parts = [f"{names(who)} ({one.role.replace('_', ' ')})"]
    parts += [f"as {names(one.office)}"] if one.office and one.office != who else []
    parts += [f"for {names(one.on_behalf_of)}"] if one.on_behalf_of and one.on_behalf_of != who else []
    parts += [one.description] if one.description else []
    parts += [f"named {one.name_in_source!r} by the source"] if one.name_in_source else []
    return ", ".join(parts)


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Meeting(Shown):
    """An encounter of two sides or more, held, planned or refused: one record with all its participants.

    Attributes:
        id: its id.
        when: the day or the period.
        place: the id of the place; `None` where the sources do not say.
        participants: who took part, or was to.
        status: whether it took place.
        format: how the participants came together.
        activity: what was done.
        directness: whether the sides faced each other.
        publicity: whether it was made known.
        topics: what it was about, in the coder's words.
        outcome: what came of it, in the coder's words; `None` where nothing is reported.
        part_of: the id of the wider visit or summit; `None` where there is none.
        evidence: the passages on which the record rests.

    Examples:
        >>> Meeting(
        ...     id="lapid-kamel-tel-aviv-2021",
        ...     when="2021-08-19",
        ...     place="tel-aviv",
        ...     participants=(Participation(actor="yair-lapid", role="host"), Participation(actor="abbas-kamel")),
        ...     status="held",
        ... )
        <Meeting lapid-kamel-tel-aviv-2021: held 2021-08-19 in tel-aviv, yair-lapid and abbas-kamel>
    """

    type_name: ClassVar[str] = "meeting"

    id: MeetingId
    when: AnyTime
    place: PlaceId | None = None
    participants: tuple[Participation, ...] = ()
    status: MeetingStatus
    format: MeetingFormat = MeetingFormat.UNSPECIFIED
    activity: MeetingActivity = MeetingActivity.UNSPECIFIED
    directness: Directness = Directness.UNKNOWN
    publicity: Publicity = Publicity.UNKNOWN
    topics: tuple[Text, ...] = ()
    outcome: Text | None = None
    part_of: MeetingId | None = None
    evidence: tuple[Evidence, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.part_of is not None and self.part_of == self.id:
            raise refuse(self, "part_of", self.part_of, "is the meeting itself")

    def __repr__(self) -> str:
        place = f" in {self.place}" if self.place else ""
        who = listed([narrowest(one) for one in self.participants]) or "nobody named"
        return f"<Meeting {self.id}: {self.status} {self.when}{place}, {who}>"
