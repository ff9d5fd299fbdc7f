"""`Mediation`: who stood between whom."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import TypeAlias, final

from attrs import frozen

from mideast_events import edtf
from mideast_events.actors import Actor
from mideast_events.calendars import Key, display_key
from mideast_events.ceasefires import Ceasefire
from mideast_events.dates import Span, When
from mideast_events.meetings import Meeting, ParticipantRole, Participation
from mideast_events.records import time_of
from mideast_events.scopes import Chosen, Scope

Mediated: TypeAlias = Meeting | Ceasefire
"""A record that may name a mediator."""

_UNKNOWN_DAY = When.parse("XXXX")


@final
@frozen
class Mediation:
    """That an actor stood between two others: a mediator where they were parties.

    Attributes:
        mediator: the actor between.
        between: the two parties, by id.
        records: the meetings and the ceasefires that say so, in display order; those without a time come last.

    Examples:
        >>> import mideast_events as me
        >>> me.load_seed_corpus().relations.between("2014", "2014").mediations()
        (<Mediation egypt between hamas and israel: 1 record>,)
    """

    mediator: Actor
    between: tuple[Actor, Actor]
    records: tuple[Mediated, ...]

    def __repr__(self) -> str:
        one, other = self.between
        number = len(self.records)
        told = f"{number} record{'' if number == 1 else 's'}"
        return f"<Mediation {self.mediator.id} between {one.id} and {other.id}: {told}>"


def mediations(scope: Scope, statuses: Chosen) -> tuple[Mediation, ...]:
    """Return who mediated between whom, by the ids of the mediator and the parties."""
    found: defaultdict[tuple[int, int, int], list[Mediated]] = defaultdict(list)
    for record, parts, on in _mediated(scope, statuses):
        present = [(part.role, scope.index.rolled_up(scope.level, part, on)) for part in parts]
        mediators = {one for role, who in present if role is ParticipantRole.MEDIATOR for one in who}
        parties = [who for role, who in present if role is ParticipantRole.PARTY]
        # Who may have been one and the same participant are no two parties.
        pairs = {
            (min(this, that), max(this, that))
            for these, those in combinations(parties, 2)
            for this in these
            for that in those
            if this != that
        }
        for mediator in mediators:
            for pair in pairs:
                if mediator not in pair:
                    found[mediator, *pair].append(record)
    actors = scope.index.actors
    return tuple(
        Mediation(actors[mediator], (actors[one], actors[other]), tuple(sorted(records, key=_display_key)))
        for (mediator, one, other), records in sorted(found.items(), key=_numbers_of)
    )


def _mediated(scope: Scope, statuses: Chosen) -> Iterator[tuple[Mediated, tuple[Participation, ...], When | Span]]:
    """Give the records that may name a mediator, each with who took part and when."""
    for meeting in scope.index.mediated:
        if meeting.status in statuses and scope.covers(meeting.when):
            yield meeting, meeting.participants, meeting.when
    ceasefires: Mapping[str, Ceasefire] = scope.index.lookup.of("ceasefire")
    for ceasefire in ceasefires.values():
        time = time_of(ceasefire)
        if scope.days is None or (time is not None and scope.covers(time)):
            mediators = (Participation(actor=id, role=ParticipantRole.MEDIATOR) for id in ceasefire.mediators)
            parties = (Participation(actor=id, role=ParticipantRole.PARTY) for id in ceasefire.parties)
            yield ceasefire, (*mediators, *parties), time or _UNKNOWN_DAY


def _numbers_of(found: tuple[tuple[int, int, int], list[Mediated]]) -> tuple[int, int, int]:
    return found[0]


def _display_key(record: Mediated) -> Key:
    time = time_of(record)
    return (edtf.FUTURE, edtf.FUTURE, record.id) if time is None else display_key(time, record.id)
