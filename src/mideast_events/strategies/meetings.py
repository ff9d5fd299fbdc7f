"""Strategies for meetings and those who take part in them."""

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from mideast_events.dates import Span, When
from mideast_events.evidence import Evidence
from mideast_events.meetings import (
    Directness,
    Meeting,
    MeetingActivity,
    MeetingFormat,
    MeetingStatus,
    ParticipantRole,
    Participation,
    Publicity,
)
from mideast_events.strategies.evidence import proofs
from mideast_events.strategies.fields import Fields, Given, built, given
from mideast_events.strategies.times import times
from mideast_events.strategies.values import choices, draw_whole, ids, maybe, phrases, tuples

_WHO = ("actor", "office", "on_behalf_of")


def participations(  # noqa: PLR0913 - one for each field
    *,
    actor: SearchStrategy[str | None] | None = None,
    office: SearchStrategy[str | None] | None = None,
    on_behalf_of: SearchStrategy[str | None] | None = None,
    role: SearchStrategy[ParticipantRole] | None = None,
    description: SearchStrategy[str | None] | None = None,
    name_in_source: SearchStrategy[str | None] | None = None,
) -> SearchStrategy[Participation]:
    """Return a strategy for participants: an actor, the holder of an office, somebody for a side, or several of these.

    It shrinks to an actor who attends.

    Args:
        actor: the id of the actor, or `None`; by default there where nothing else says who took part.
        office: the id of the office, or `None`.
        on_behalf_of: the id of the actor served, or `None`.
        role: the part in the meeting.
        description: who it was in the coder's words, or `None`.
        name_in_source: the name as printed, or `None`.

    Raises:
        InvalidArgument: where an argument is no strategy.
        RecordError: as a value is drawn, where the strategies given say nobody.

    Examples:
        >>> from hypothesis import find
        >>> find(participations(role=st.just(ParticipantRole.HOST)), lambda one: one.actor is None)
        <Participation office-1: host>
    """
    return built(
        participation,
        **given(
            actor=actor,
            office=office,
            on_behalf_of=on_behalf_of,
            role=role,
            description=description,
            name_in_source=name_in_source,
        ),
    )


def participation(fields: Fields) -> Participation:
    """Return a participant, the fields that are open drawn."""
    left = [name for name in _WHO if name not in fields.values]
    if left:
        known = fields.draw(st.sets(st.sampled_from(left), min_size=0 if fields.says(*_WHO) else 1))
        stems = {"actor": "actor", "office": "office", "on_behalf_of": "state"}
        fields.rest(**{name: ids(stems[name]) if name in known else st.none() for name in left})
    fields.rest(**_part_fields())
    return fields.make(Participation)


@cache
def _part_fields() -> Given:
    return {
        "role": choices(ParticipantRole, ParticipantRole.ATTENDEE),
        "description": maybe(phrases("two senior officials")),
        "name_in_source": maybe(phrases()),
    }


def meetings(  # noqa: PLR0913 - one for each field
    *,
    id: SearchStrategy[str] | None = None,
    when: SearchStrategy[When | Span] | None = None,
    place: SearchStrategy[str | None] | None = None,
    participants: SearchStrategy[tuple[Participation, ...]] | None = None,
    status: SearchStrategy[MeetingStatus] | None = None,
    format: SearchStrategy[MeetingFormat] | None = None,
    activity: SearchStrategy[MeetingActivity] | None = None,
    directness: SearchStrategy[Directness] | None = None,
    publicity: SearchStrategy[Publicity] | None = None,
    topics: SearchStrategy[tuple[str, ...]] | None = None,
    outcome: SearchStrategy[str | None] | None = None,
    part_of: SearchStrategy[str | None] | None = None,
    evidence: SearchStrategy[tuple[Evidence, ...]] | None = None,
) -> SearchStrategy[Meeting]:
    """Return a strategy for meetings of up to three participants, of every status and form of date.

    It shrinks to a meeting planned for a known day, with nobody named and nothing else said.

    Args:
        id: its id; by default never the same as `part_of`.
        when: the day or the period.
        place: the id of the place, or `None`.
        participants: who took part, or was to.
        status: whether it took place.
        format: how the participants came together.
        activity: what was done.
        directness: whether the sides faced each other.
        publicity: whether it was made known.
        topics: what it was about.
        outcome: what came of it, or `None`.
        part_of: the id of the wider visit or summit, or `None`.
        evidence: the passages on which the record rests.

    Raises:
        InvalidArgument: where an argument is no strategy.
        RecordError: as a value is drawn, where the strategies given do not fit each other.

    Examples:
        >>> from hypothesis import find
        >>> find(meetings(), lambda meeting: True)
        <Meeting meeting-1: planned 2000-01-01, nobody named>
        >>> held = meetings(status=st.just(MeetingStatus.HELD), place=st.sampled_from(["cairo", "tel-aviv"]))
        >>> find(held, lambda meeting: len(meeting.participants) > 1)
        <Meeting meeting-1: held 2000-01-01 in cairo, actor-1 and actor-1>
    """
    return built(
        meeting,
        **given(
            id=id,
            when=when,
            place=place,
            participants=participants,
            status=status,
            format=format,
            activity=activity,
            directness=directness,
            publicity=publicity,
            topics=topics,
            outcome=outcome,
            part_of=part_of,
            evidence=evidence,
        ),
    )


def meeting(fields: Fields) -> Meeting:
    """Return a meeting, the fields that are open drawn."""
    draw_whole(fields, "meeting")
    fields.rest(**_meeting_fields())
    return fields.make(Meeting)


@cache
def _meeting_fields() -> Given:
    return {
        "when": times(),
        "place": maybe(ids("place")),
        "participants": tuples(participations()),
        "status": choices(MeetingStatus),
        "format": choices(MeetingFormat, MeetingFormat.UNSPECIFIED),
        "activity": choices(MeetingActivity, MeetingActivity.UNSPECIFIED),
        "directness": choices(Directness, Directness.UNKNOWN),
        "publicity": choices(Publicity, Publicity.UNKNOWN),
        "topics": tuples(phrases()),
        "outcome": maybe(phrases()),
        "evidence": proofs(Meeting),
    }
