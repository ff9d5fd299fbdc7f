"""`Ceasefire`: arrangements to stop fighting, and the negotiations for them."""

from enum import StrEnum
from typing import Annotated, ClassVar, TypeAlias, final

from attrs import frozen

from mideast_events.calendars import bounds_of
from mideast_events.certainty import Certainty
from mideast_events.dates import Edge, Span, TimeLike, When, as_time
from mideast_events.displays import Shown
from mideast_events.evidence import ActorId, Evidence
from mideast_events.rules import AT_LEAST_ONE, Id, Text, conform, listed, refuse, refuse_repeats

CeasefireId: TypeAlias = Id
"""The id of a `Ceasefire`."""


class CeasefireKind(StrEnum):
    """The classes of the ETH/PRIO Civil Conflict Ceasefire Dataset.

    Attributes:
        CESSATION_OF_HOSTILITIES: fighting stops; nobody watches over it.
        PRELIMINARY: with a mechanism for compliance.
        DEFINITIVE: with a mechanism and the disarming or integration of forces.
        UNCLEAR: the sources do not say.
    """

    CESSATION_OF_HOSTILITIES = "cessation_of_hostilities"
    PRELIMINARY = "preliminary"
    DEFINITIVE = "definitive"
    UNCLEAR = "unclear"


class CeasefirePurpose(StrEnum):
    """What a ceasefire is for, after ETH/PRIO, which counts several purposes of one.

    Attributes:
        HUMANITARIAN: aid or evacuation.
        PEACE_PROCESS: room for talks.
        HOLIDAY: a holiday.
        ELECTION: an election.
        PRISONER_EXCHANGE: the release of hostages or prisoners.
        OTHER: something else that the sources name.
    """

    HUMANITARIAN = "humanitarian"
    PEACE_PROCESS = "peace_process"
    HOLIDAY = "holiday"
    ELECTION = "election"
    PRISONER_EXCHANGE = "prisoner_exchange"
    OTHER = "other"


class CeasefireStatus(StrEnum):
    """How far a ceasefire has come, by the newest evidence of the record.

    Attributes:
        PROPOSED: a side or a mediator has put it forward.
        UNDER_NEGOTIATION: terms are talked about.
        AGREED: accepted; not known to have begun.
        IN_EFFECT: in force, and not known to have ended.
        ENDED: it was in force, and is over.
        NEVER_IN_EFFECT: it came to nothing.
    """

    PROPOSED = "proposed"
    UNDER_NEGOTIATION = "under_negotiation"
    AGREED = "agreed"
    IN_EFFECT = "in_effect"
    ENDED = "ended"
    NEVER_IN_EFFECT = "never_in_effect"


class EndReason(StrEnum):
    """Why a ceasefire ended.

    Attributes:
        EXPIRED: its time was up.
        RESUMED_HOSTILITIES: fighting began again.
        RENOUNCED: a party declared it over.
        SUPERSEDED: another arrangement took its place.
        CONFLICT_ENDED: the conflict itself ended.
        UNCLEAR: the sources do not say.
    """

    EXPIRED = "expired"
    RESUMED_HOSTILITIES = "resumed_hostilities"
    RENOUNCED = "renounced"
    SUPERSEDED = "superseded"
    CONFLICT_ENDED = "conflict_ended"
    UNCLEAR = "unclear"


_WERE_IN_FORCE = {CeasefireStatus.IN_EFFECT, CeasefireStatus.ENDED}


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Ceasefire(Shown):
    """An arrangement by or between parties to stop fighting from a specific point in time (ETH/PRIO).

    When it was declared, took effect and ended are three different dates.

    Attributes:
        id: its id.
        parties: the ids of the actors that are to stop fighting; one where it is unilateral.
        mediators: the ids of the actors that brokered it.
        declared: the day it was announced; `None` where that is not known.
        in_effect: when it was in force; `None` where it never was, or is not known to have been.
        kind: its class.
        purposes: what it is for; empty means that the sources do not say.
        scope: where or to what it applies, in the coder's words; `None` where the sources do not say.
        status: how far it has come.
        end_reason: why it ended; `None` unless it has ended.
        ended_by: the id of the actor whose act ended it; `None` where none is named.
        conflict: the fighting that it stops, in the coder's words; `None` where the sources do not say.
        evidence: the passages on which the record rests.

    Examples:
        >>> truce = Ceasefire(
        ...     id="january-2025", parties=("israel", "hamas"), in_effect="2025-01-19/2025-03-18", status="ended"
        ... )
        >>> truce
        <Ceasefire january-2025: ended 2025-01-19/2025-03-18, israel and hamas>
        >>> truce.state_on("2025-03-17"), truce.state_on("2025-03-18")
        (<Certainty.YES: 'yes'>, <Certainty.MAYBE: 'maybe'>)
    """

    type_name: ClassVar[str] = "ceasefire"

    id: CeasefireId
    parties: Annotated[tuple[ActorId, ...], AT_LEAST_ONE]
    mediators: tuple[ActorId, ...] = ()
    declared: When | None = None
    in_effect: Span | None = None
    kind: CeasefireKind = CeasefireKind.UNCLEAR
    purposes: frozenset[CeasefirePurpose] = frozenset()
    scope: Text | None = None
    status: CeasefireStatus
    end_reason: EndReason | None = None
    ended_by: ActorId | None = None
    conflict: Text | None = None
    evidence: tuple[Evidence, ...] = ()

    def __attrs_post_init__(self) -> None:
        refuse_repeats(self, "parties", "mediators")
        if (self.in_effect is not None) is not (self.status in _WERE_IN_FORCE):
            verb = "is missing for" if self.in_effect is None else "is not for"
            raise refuse(self, "in_effect", self.in_effect, f"{verb} the status {self.status.value!r}")
        if self.in_effect is not None and self.status is CeasefireStatus.ENDED and self.in_effect.end is Edge.OPEN:
            raise refuse(self, "in_effect", self.in_effect, "is still open, but the status is 'ended'")
        if (
            self.declared is not None
            and self.in_effect is not None
            and self.in_effect.before(self.declared) is Certainty.YES
        ):
            raise refuse(self, "declared", self.declared, f"is after the end of {self.in_effect}")
        if self.status is not CeasefireStatus.ENDED:
            for field in ("end_reason", "ended_by"):
                if getattr(self, field) is not None:
                    raise refuse(self, field, getattr(self, field), "is for a ceasefire of status 'ended'")

    def state_on(self, day: TimeLike) -> Certainty:
        """Say whether it was in force on a day.

        The day on which it ended is MAYBE: it held for a part of that day.

        Raises:
            DateTextError: where `day` is no date.
        """
        if self.in_effect is None:
            return Certainty.NO
        held = self.in_effect.contains(day)
        end = self.in_effect.end
        if held is Certainty.YES and isinstance(end, When) and end.overlaps(day) is not Certainty.NO:
            return Certainty.MAYBE
        return held

    def state_during(self, period: TimeLike) -> Certainty:
        """Say whether it was in force on at least one day of a period.

        Of a period that begins on the day on which it ended, that is MAYBE, as for `state_on`.

        Raises:
            DateTextError: where `period` is no date.

        Examples:
            >>> truce = Ceasefire(id="t", parties=("a", "b"), in_effect="2025-01-19/2025-03-18", status="ended")
            >>> truce.state_during("2025-03-18/2025-03-31"), truce.state_during("2025-03-17/2025-03-31")
            (<Certainty.MAYBE: 'maybe'>, <Certainty.YES: 'yes'>)
        """
        if self.in_effect is None:
            return Certainty.NO
        time = as_time(period)
        held = self.in_effect.overlaps(time)
        if held is not Certainty.YES or isinstance(self.in_effect.end, Edge):
            return held
        # It held all day only on days before that of its end.
        _, first_to, last_from, _ = bounds_of(self.in_effect)
        _, period_first_to, _, _ = bounds_of(time)
        return Certainty.of(always=max(first_to, period_first_to) < last_from, ever=True)

    def __repr__(self) -> str:
        when = self.in_effect or self.declared
        return f"<Ceasefire {self.id}: {self.status}{f' {when}' if when else ''}, {listed(self.parties)}>"
