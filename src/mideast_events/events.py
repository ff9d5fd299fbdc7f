"""`Event`: everything else that articles report and a timeline needs."""

from enum import StrEnum
from typing import ClassVar, TypeAlias, final

from attrs import frozen

from mideast_events.dates import AnyTime
from mideast_events.displays import Shown
from mideast_events.evidence import ActorId, Evidence
from mideast_events.places import PlaceId
from mideast_events.rules import Id, Text, brief, conform, refuse_repeats

EventId: TypeAlias = Id
"""The id of an `Event`."""
RecordId: TypeAlias = Id
"""The id of a record of any class."""


class EventKind(StrEnum):
    """PLOVER's sixteen event types.

    Attributes:
        AGREE: agrees to or promises something.
        CONSULT: talks, visits; a meeting proper is a `Meeting`.
        SUPPORT: gives diplomatic or other support.
        CONCEDE: gives in, eases, releases.
        COOPERATE: works together in substance.
        AID: gives money, goods or help.
        RETREAT: withdraws, disarms.
        REQUEST: asks, appeals, proposes.
        ACCUSE: blames, denounces, brings to court.
        REJECT: refuses, declines.
        THREATEN: warns of harm or sanction.
        PROTEST: demonstrates, riots.
        SANCTION: cuts relations, payments or aid.
        MOBILIZE: readies forces.
        COERCE: seizes, arrests, blocks, detains.
        ASSAULT: attacks with force.
    """

    AGREE = "agree"
    CONSULT = "consult"
    SUPPORT = "support"
    CONCEDE = "concede"
    COOPERATE = "cooperate"
    AID = "aid"
    RETREAT = "retreat"
    REQUEST = "request"
    ACCUSE = "accuse"
    REJECT = "reject"
    THREATEN = "threaten"
    PROTEST = "protest"
    SANCTION = "sanction"
    MOBILIZE = "mobilize"
    COERCE = "coerce"
    ASSAULT = "assault"


class EventStatus(StrEnum):
    """Whether an event took place.

    Attributes:
        PLANNED: announced or intended.
        OCCURRED: it took place.
        THREATENED: somebody said that it would follow.
        DENIED: those concerned say that it did not take place.
    """

    PLANNED = "planned"
    OCCURRED = "occurred"
    THREATENED = "threatened"
    DENIED = "denied"


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Event(Shown):
    """Something that an actor did, said or announced, as an article reports it.

    Attributes:
        id: its id.
        kind: PLOVER's type.
        mode: a narrower type in the coder's or PLOVER's words, such as "visit"; `None` where there is none.
        when: the day or the period.
        place: the id of the place; `None` where the sources do not say.
        actors: the ids of those who did it; empty where the sources do not say.
        recipients: the ids of those to whom it was done; empty where nobody is named.
        summary: what happened, in the coder's own words.
        concerns: the ids of records that it bears on, such as a crossing seized or a ceasefire violated.
        status: whether it took place.
        evidence: the passages on which the record rests.

    Examples:
        >>> Event(
        ...     id="sinwar-killed", kind="assault", when="2024-10-16", actors=("israel",), recipients=("yahya-sinwar",),
        ...     summary="Israeli soldiers kill Yahya Sinwar", status="occurred",
        ... )
        <Event sinwar-killed: assault 2024-10-16, Israeli soldiers kill Yahya Sinwar>
    """

    type_name: ClassVar[str] = "event"

    id: EventId
    kind: EventKind
    mode: Text | None = None
    when: AnyTime
    place: PlaceId | None = None
    actors: tuple[ActorId, ...] = ()
    recipients: tuple[ActorId, ...] = ()
    summary: Text
    concerns: tuple[RecordId, ...] = ()
    status: EventStatus
    evidence: tuple[Evidence, ...] = ()

    def __attrs_post_init__(self) -> None:
        refuse_repeats(self, "actors", "recipients", "concerns")

    def __repr__(self) -> str:
        status = "" if self.status is EventStatus.OCCURRED else f" {self.status}"
        return f"<Event {self.id}:{status} {self.kind} {self.when}, {brief(self.summary)}>"
