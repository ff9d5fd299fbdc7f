"""`Sighting`: what one sentence says of one meeting, before several sightings are made one record."""

from collections.abc import Mapping

import msgspec
from attrs import define, field
from msgspec.structs import force_setattr

from mideast_events.actors import Office
from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.mentions import SAID_BEFORE, Mention, MentionKind
from mideast_events.meetings import (
    Directness,
    MeetingActivity,
    MeetingFormat,
    MeetingStatus,
    ParticipantRole,
    Publicity,
)

_HOST = ParticipantRole.HOST
PLAIN_ROLES = frozenset({ParticipantRole.ATTENDEE, ParticipantRole.PARTY})
"""The roles that say no more than that somebody took part."""


class Party(msgspec.Struct, frozen=True, gc=False):
    """A participant as a sighting has it.

    Attributes:
        actor: the id of a person, an organization or a state that takes part itself.
        office: the id of the office in which a person takes part.
        side: the id of the actor for which unnamed people take part.
        role: the part in the meeting.
        name: the name in the text.
        key: what two sightings of the same participant have in common.
    """

    actor: str | None
    office: str | None
    side: str | None
    role: ParticipantRole
    name: str
    key: tuple[str, str] = ("", "")

    def __post_init__(self) -> None:
        if self.actor:
            key = "actor", self.actor
        else:
            key = ("office", self.office) if self.office else ("side", self.side or "")
        force_setattr(self, "key", key)

    def body(self, offices: Mapping[str, Office]) -> str | None:
        """Return the id of who takes part: the actor, the side, or the body of an office without a name."""
        if self.office is not None and self.actor is None:
            return offices[self.office].organization
        return self.actor or self.side

    @property
    def is_unnamed_host(self) -> bool:
        """Whether it is but said where somebody went, and not who received him."""
        return self.role is _HOST and bool(self.side) and not self.name


def party_of(mention: Mention, role: ParticipantRole = ParticipantRole.ATTENDEE) -> Party | None:
    """Return the participant that a mention names, or `None` where it names none."""
    if mention.kind is MentionKind.GROUP:
        return Party(None, None, mention.actor, role, mention.text) if mention.actor else None
    if mention.kind is MentionKind.OFFICE:
        known = mention.actor if mention.rule == SAID_BEFORE else None
        return Party(known, mention.office, None, role, mention.text)
    if mention.actor is None:
        return None
    return Party(mention.actor, mention.office, None, role, mention.text)


def unnamed_host(state: str) -> Party:
    """Return those who receive others for a state or movement, where nobody is named."""
    return Party(None, None, state, ParticipantRole.HOST, "")


@define
class Sighting:
    """What one sentence says of one meeting.

    Attributes:
        rule: the name of the rule that found it.
        trigger: the characters of the word that says that people met.
        passage: the characters of the clause that says so.
        parties: the participants.
        place: the id of the place; `None` where none is said.
        time: the expression of the day; `None` where none is said.
        status: whether it took place.
        format: how the participants come together.
        activity: what is done.
        directness: whether the sides meet themselves.
        publicity: whether it was public, secret or not announced.
        headline: whether a headline says it.
        attending: whether it adds participants to the meeting told before.
        apart: whom the others met one by one.
        later: the meetings that are told as following it.
        before: whether it is told beside something later: "where he had been received on Monday".
        at_home: whether its place is but that of the dateline.
        aside: whether it is told as one beside a larger one: "on the sidelines", "also met".
        notes: why it was taken as it was, for explanations.
    """

    rule: str
    trigger: tuple[int, int]
    passage: tuple[int, int]
    parties: list[Party]
    place: str | None
    time: DateExpression | None
    status: MeetingStatus
    format: MeetingFormat
    activity: MeetingActivity
    directness: Directness
    publicity: Publicity
    headline: bool = False
    attending: bool = False
    apart: list[Party] = field(factory=list[Party])
    later: "list[Sighting]" = field(factory=list["Sighting"])
    before: bool = False
    at_home: bool = False
    aside: bool = False
    notes: list[str] = field(factory=list[str])

    @property
    def keys(self) -> set[tuple[str, str]]:
        """What the participants have in common with those of other sightings."""
        return {party.key for party in self.parties}
