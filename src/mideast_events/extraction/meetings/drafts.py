"""From sightings to meetings: what is told several times in an article is one meeting with several passages."""

from collections.abc import Iterator, Sequence
from typing import final

from mideast_events.evidence import Article, Evidence, Stance
from mideast_events.extraction.findings import Found, Ids, Passed, Reason, cite, time_of_telling
from mideast_events.extraction.meetings.memories import Memory
from mideast_events.extraction.meetings.rules import MeetingRules
from mideast_events.extraction.meetings.sightings import Party, Sighting
from mideast_events.extraction.meetings.tellings import CALLED_OFF, Teller, Told
from mideast_events.extraction.names.gazetteers import EntryKind, Gazetteer
from mideast_events.extraction.names.tokens import Tokens
from mideast_events.extraction.readings import Reading
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.meetings import (
    Meeting,
    MeetingActivity,
    MeetingFormat,
    MeetingStatus,
    ParticipantRole,
    Participation,
    Publicity,
)

_STANCES = {MeetingStatus.PLANNED: Stance.ANTICIPATES, MeetingStatus.UNCONFIRMED: Stance.REPORTS}


@final
class MeetingDrafts:
    """Finds the meetings that an article tells of."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry's names."""
        self._gazetteer = gazetteer
        self._rules = MeetingRules(gazetteer)
        self._teller = Teller(gazetteer)

    def find(self, reading: Reading, scenes: Sequence[Scene], ids: Ids) -> Iterator[Found | Passed]:
        """Give the meetings, and what looks like one and is not drafted."""
        memory = Memory(home=self._home(reading.article))
        sightings: list[Sighting] = []
        for scene in scenes:
            for one in self._rules.sight(scene, memory):
                if isinstance(one, Sighting):
                    sightings.append(one)
                else:
                    yield one
        for told in self._teller.tell(sightings, reading.article.published):
            told.parties = self._with_roles(told)
            format = self._teller.format_of(told)
            yield Found(_meeting(reading, told, format, ids), tuple(_reason(one) for one in told.sightings))

    def _with_roles(self, told: Told) -> list[Party]:
        """Return the participants with the roles that the place gives, if one of them is at home there.

        Whoever is only said to have been there besides keeps no role.
        """
        beside = {party.key for one in told.sightings if one.attending for party in one.parties}
        met = self._rules.with_roles(
            [party for party in told.parties if party.key not in beside], told.place, remote=told.is_remote
        )
        if not told.is_remote and all(party.role is not ParticipantRole.HOST for party in met):
            return told.parties
        return met + [party for party in told.parties if party.key in beside]

    def _home(self, article: Article) -> str | None:
        """Return the place of an article's dateline."""
        if not article.dateline:
            return None
        entries = self._gazetteer.longest_at(Tokens(article.dateline.title()), 0)[1]
        return next((entry.ids[0] for entry in entries if entry.kind is EntryKind.PLACE), None)


def _meeting(reading: Reading, told: Told, format: MeetingFormat, ids: Ids) -> Meeting:
    sightings = told.sightings
    to_come = None if told.status in CALLED_OFF else told.status is MeetingStatus.PLANNED
    time = told.time or time_of_telling(reading, to_come=to_come)
    activities = [one.activity for one in sightings if one.activity is not MeetingActivity.UNSPECIFIED]
    publicities = [one.publicity for one in sightings if one.publicity is not Publicity.UNKNOWN]
    return Meeting(
        id=ids.give("meeting", [party.key[1] for party in told.parties], told.place, time),
        when=time,
        place=told.place,
        participants=tuple(_participation(party) for party in told.parties),
        status=told.status,
        format=format,
        activity=next(iter(activities), MeetingActivity.UNSPECIFIED),
        directness=sightings[0].directness,
        publicity=next(iter(publicities), Publicity.UNKNOWN),
        evidence=tuple({one.passage: _evidence(reading, one) for one in reversed(sightings)}.values())[::-1],
    )


def _participation(party: Party) -> Participation:
    described = party.name if party.side and party.name else None
    return Participation(
        actor=party.actor, office=party.office, on_behalf_of=party.side, role=party.role, description=described
    )


def _evidence(reading: Reading, one: Sighting) -> Evidence:
    said = ("participants", *["status"] * (not one.attending), *["place"] * bool(one.place), *["when"] * bool(one.time))
    return cite(reading, one.passage, said, _STANCES.get(one.status, Stance.ASSERTS))


def _reason(one: Sighting) -> Reason:
    return Reason(one.rule, *one.trigger, (one.time,) if one.time is not None else (), tuple(one.notes))
