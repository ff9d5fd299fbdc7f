"""`Circumstances`: what a sighting of a meeting is given besides who meets.

From its sentence come place, day, status, roles, directness and publicity; what it leaves out, from the meeting told
before or from the dateline.
"""

from typing import final

from msgspec.structs import replace

from mideast_events.certainty import Certainty
from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.findings import Passed
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.cues import statuses
from mideast_events.extraction.meetings.cues.readings import BEFORE_IT
from mideast_events.extraction.meetings.people.participants import Participants
from mideast_events.extraction.meetings.settings.dates_aside import is_before_he_does, is_followed
from mideast_events.extraction.meetings.settings.days import (
    PERFECT,
    day_of_one,
    day_of_the_summit,
    on_the_weekday_to_come,
    within,
)
from mideast_events.extraction.meetings.settings.settings import Settings
from mideast_events.extraction.meetings.settings.whereabouts import is_reported
from mideast_events.extraction.meetings.sightings import Party, Sighting
from mideast_events.extraction.meetings.spots import Spot
from mideast_events.extraction.meetings.timings import (
    REAL,
    has_a_day,
    is_going_on,
    is_invited,
    is_of_another,
    is_of_another_time,
    is_over,
    is_since,
    is_to_come,
    is_told_about,
    is_under_way,
)
from mideast_events.extraction.meetings.visits import Visits
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.meetings import Directness, MeetingFormat, MeetingStatus, ParticipantRole, Publicity
from mideast_events.segments import SegmentKind

_SECRET = words("meetings", "cues", "secret")
_UNDISCLOSED = words("meetings", "cues", "undisclosed")
_PUBLIC = words("meetings", "cues", "public")
_INDIRECT = words("meetings", "cues", "indirect")
_OPEN = frozenset({"may", "asked"})
_LEADING_IN = frozenset({"in", "during", "by"})
_CALLS = frozenset({"call", "phone", "telephone", "videoconference"})
_CONVERSATIONS = frozenset({"conversation", "conversations"})
_BY_PHONE = frozenset({"phone", "telephone"})
_BESIDES = frozenset({"also", "then", "later"})
_ASIDE = frozenset({"sidelines", "margins"})
_RELATIVE = frozenset({"who", "whom", "which", "where"})
_TOPICS = frozenset({"over", "about", "regarding", "discuss", "discussing", "receive"})
_TO_SOMEBODY = frozenset({"pay-call", "call-on", "with-a-call-on", "pay-visit", "visit-somebody"})
_MEMBER = ParticipantRole.MEMBER
_NEAR = 4
_FEWEST = 2
_LEAD = 2


@final
class Circumstances:
    """Says what goes with those who meet."""

    def __init__(self, participants: Participants, settings: Settings, visits: Visits) -> None:
        """Take what knows who is who, where and when something is told to be, and who is at home where."""
        self._who = participants
        self._where = settings
        self._visits = visits

    def sighting(
        self, spot: Spot, parties: list[Party], *, start: int, where: str | None = None, fewest: int = _FEWEST
    ) -> Sighting | Passed | None:
        """Return what a word tells of those who meet, why it is passed over, or `None` where it tells of no meeting.

        Args:
            spot: the word.
            parties: those who meet.
            start: where the words that govern the word begin.
            where: the id of the place, where the way of telling says it.
            fewest: how many must meet.
        """
        trigger, scene, place, last, memory = spot
        parties = self._who.of_several_sides(list({party.key: party for party in parties}.values()))
        if sum(party.role is not _MEMBER for party in parties) < fewest:
            return spot.passed("nobody to meet is named") if trigger.shape == "mutual" else None
        noun = trigger.shape == "noun"
        status, reason = statuses.status_of(scene, place, start=start, noun=noun, announced=trigger.announced)
        before = memory.recent.time if memory.recent is not None else None
        time = self._where.time_of(scene, place, last, start, before)
        if time is not None and is_of_another(spot, time, status):
            time = None
        if status is None and _is_open(spot, start) and is_to_come(scene, time):
            status, reason = MeetingStatus.PLANNED, "may be on a day to come"
        if status is None:
            memory.latest = parties
            return spot.passed(reason)
        about = last if last > place else len(scene.units)
        told_at = self._where.place_of(scene, place, about if trigger.name == "discuss" else place)
        if status in REAL and trigger.shape != "carrying":
            time = time or within(scene, place)
        contact = trigger.name == "contact"
        vague = where is None and time is None
        vague = vague and (contact or all(self._who.is_collective(one) for one in parties))
        reported = contact and status is MeetingStatus.UNCONFIRMED
        reported = reported or _is_the_news(spot, start)
        if vague and not told_at and trigger.shape != "carrying" and not reported:
            return spot.passed("no day, no place and nobody in person")
        if status is MeetingStatus.HELD and (time is None or time.value is None) and is_under_way(spot):
            status, reason = MeetingStatus.PLANNED, "told in the present tense"
        if status is MeetingStatus.HELD and (is_to_come(scene, time) or is_going_on(scene, place, time)):
            status, reason = MeetingStatus.PLANNED, "after the day of publication"
        if status is MeetingStatus.PLANNED:
            time = on_the_weekday_to_come(scene, place, time)
            time = None if is_over(scene, place, time) else time  # "met A on Monday and are due to see B"
            reason = BEFORE_IT if is_invited(scene, place) else reason
        told_there = "there" in scene.keys[last + 1 : scene.clause(place).stop]
        where = where and (self._where.inside(scene, place, where) or where)
        where = where or told_at or (memory.there if told_there else None)
        where = where or self._destination(spot, parties, status, time)
        format = _format(spot)
        remote = format is MeetingFormat.REMOTE
        clause = scene.clause(place)
        return Sighting(
            rule=trigger.name,
            trigger=scene.span(place, last),
            passage=scene.span(clause.start, clause.stop - 1),
            parties=self.with_roles(parties, where, remote=remote),
            place=None if remote else where,
            time=time,
            status=status,
            format=format,
            activity=trigger.activity,
            directness=_directness(spot, status),
            publicity=_publicity(spot),
            headline=scene.sentence.kind is SegmentKind.TITLE,
            aside=trigger.aside or _is_aside(scene, clause.start, place, last),
            before=scene.at[place - 1] == "last"
            or (scene.at[clause.start - 1] in _RELATIVE and "had" in scene.keys[clause.start : place]),
            notes=[reason],
        )

    def complete(self, spot: Spot, found: Sighting) -> None:
        """Take what a sentence leaves out from the meeting told just before, or from the dateline."""
        memory, last = spot.memory, spot.memory.recent
        if _is_of_a_plan(spot, found):
            found.status = MeetingStatus.PLANNED
            found.notes.append("told before as planned")
        if found.time is None and found.status in REAL:
            self._date(spot, found)
        remote = found.format is MeetingFormat.REMOTE
        elsewhere = is_told_about(spot)
        if last is not None and found.status in REAL and last.status in REAL and not elsewhere:
            shared = found.keys & last.keys
            near = memory.age == 0 and ";" not in spot.scene.keys[: spot.place]
            if shared and found.place is None and near and not remote and last.place:
                fresh = [party for party in found.parties if party.key not in shared]
                found.place = last.place if self._is_there_too(spot.scene, fresh, last) else None
        home = memory.home
        if home is None or found.place is not None or remote:
            return
        if last is not None and last.place and last.keys == found.keys:
            return  # the same met where they met before, or it is not said where
        here = "here" in spot.scene.keys
        lead = found.status in REAL and memory.lead <= _LEAD
        called_on = spot.trigger.name in _TO_SOMEBODY  # "paid a call on A", who is at home
        hosts = found.parties[-1:] if called_on else found.parties
        at_home = any(self._visits.is_at_home(spot.scene, one, home) for one in hosts)
        at_home = at_home or (memory.lead == 1 and not called_on)
        if here or (lead and at_home):
            found.place, found.at_home = home, not here
            found.notes.append("the place of the dateline")

    def _destination(
        self, spot: Spot, parties: list[Party], status: MeetingStatus, time: DateExpression | None
    ) -> str | None:
        """Return where one of those who meet was said to go before, if he can have met the others there."""
        scene, journey = spot.scene, spot.memory.journey
        known = journey is not None and journey.visitor in {party.key[1] for party in parties}
        if journey is None or not known or is_reported(scene, spot.place):
            return None
        others = [party for party in parties if party.key[1] != journey.visitor]
        received = any(self._visits.is_at_home(scene, one, journey.place) for one in others)
        if time is not None and journey.time is not None and not received:
            when, then = time.value, journey.time.value
            if when is not None and then is not None and when.overlaps(then) is Certainty.NO:
                return None  # "flew to Cairo on Monday. On Thursday he met"
        if not received and (status is MeetingStatus.PLANNED or all(self._who.country_of(one) for one in others)):
            return None
        return journey.place if self._may_receive(scene, parties, journey.place) else None

    def _date(self, spot: Spot, found: Sighting) -> None:
        """Take the day from the sentences before, where nothing says that it was another."""
        last = spot.memory.recent
        if (day := day_of_the_summit(spot.scene)) is not None:
            found.time, note = day, "the day of the summit told before"
        elif "also" in spot.scene.keys and last and found.place and last.place and found.place != last.place:
            return  # "also met B in Ramallah", on whichever day
        elif found.status is MeetingStatus.HELD and (
            _is_told_of(spot, found)
            or is_since(spot)
            or is_told_about(spot)
            or is_before_he_does(spot.scene, spot.scene.clause(spot.place).start)
            or any(is_followed(spot.scene, i, spot.place) for i in spot.scene.dates)
        ):
            return
        elif last is not None and has_a_day(last) and not last.keys.isdisjoint(found.keys):
            found.time, note = last.time, "the day of the meeting told before"
        elif found.status is MeetingStatus.HELD and not is_of_another_time(spot):
            actors = {party.actor for party in found.parties if party.actor}
            found.time, note = day_of_one(spot.scene, actors), "the day told before of one of them"
        else:
            return
        if found.time is not None:
            found.notes.append(note)

    def _may_receive(self, scene: Scene, parties: list[Party], where: str) -> bool:
        """Say whether those who receive others do it at home, if it is at a place told before."""
        hosts = [party for party in parties if party.role is ParticipantRole.HOST]
        return all(self._visits.is_at_home(scene, host, where) for host in hosts)

    def _is_there_too(self, scene: Scene, others: list[Party], last: Sighting) -> bool:
        """Say whether others can have been met where somebody was met before."""
        where = last.place or ""
        in_person = not any(self._who.is_collective(one) for one in others)  # "went to Damascus and embraced A"
        hosts = [one for one in last.parties if not (in_person and one.is_unnamed_host)]
        received = any(self._visits.is_at_home(scene, party, where) for party in hosts)
        return not received or any(self._visits.is_at_home(scene, party, where) for party in others)

    def with_roles(self, parties: list[Party], where: str | None, *, remote: bool) -> list[Party]:
        """Say who is at home and who comes, where the text has not said it and the place tells."""
        if remote:
            return [replace(party, role=ParticipantRole.PARTY) for party in parties]
        country = self._where.country_of(where) if where else None
        home = [country is not None and self._who.country_of(party) == country for party in parties]
        if country is None or all(home):
            return parties
        away = ParticipantRole.VISITOR if any(home) else ParticipantRole.PARTY
        return [
            replace(party, role=ParticipantRole.HOST if at_home else away)
            if party.role is ParticipantRole.ATTENDEE
            else party
            for party, at_home in zip(parties, home, strict=True)
        ]


def _is_aside(scene: Scene, start: int, place: int, last: int) -> bool:
    """Say whether a word tells of a meeting beside a larger one: "on the sidelines", "also met", "bilateral talks"."""
    also = not _BESIDES.isdisjoint(scene.keys[max(start, place - _NEAR) : place])
    return also or "bilateral" in scene.keys[place:last] or not _ASIDE.isdisjoint(scene.keys)


def _is_the_news(spot: Spot, start: int) -> bool:
    """Say whether a lead tells that two "have held a meeting", on whichever day."""
    perfect = not PERFECT.isdisjoint(spot.scene.keys[start : spot.place])
    return perfect and spot.memory.lead == 1 and spot.trigger.shape == "mutual" and spot.trigger.name != "contact"


def _is_of_a_plan(spot: Spot, found: Sighting) -> bool:
    """Say whether a noun names what was told to be planned: "The meeting between A and B comes a week after"."""
    if spot.trigger.shape != "noun" or found.status is not MeetingStatus.HELD or found.time is not None:
        return False
    before = [one.status for one in spot.memory.told if one.keys == found.keys]
    return spot.scene.at[spot.place - 1] == "the" and bool(before) and {*before} == {MeetingStatus.PLANNED}


def _is_told_of(spot: Spot, found: Sighting) -> bool:
    """Say whether a noun tells once more of a meeting that was told of: "the meeting with A lasted an hour"."""
    memory, keys = spot.memory, spot.scene.at
    again = spot.trigger.shape == "noun" and keys[spot.place - 1] == "the" and memory.told
    return bool(again) and found.keys != memory.told[-1].keys and any(one.keys == found.keys for one in memory.told)


def _is_open(spot: Spot, start: int) -> bool:
    """Say whether somebody may go somewhere, or was asked to: "A may fly to Cairo on Tuesday"."""
    return spot.trigger.shape == "going" and not _OPEN.isdisjoint(spot.scene.keys[start : spot.place])


def _format(spot: Spot) -> MeetingFormat:
    """Return how the participants come together, by the word or by how the sentence begins: "In a call on Monday,"."""
    scene = spot.scene
    if not _CALLS.isdisjoint(scene.keys[spot.place + 1 : spot.last]) or scene.at[spot.place - 1] in _CALLS:
        return MeetingFormat.REMOTE  # "held a telephone conversation"
    if scene.keys[spot.place] in _CONVERSATIONS and not _BY_PHONE.isdisjoint(scene.keys[: spot.place]):
        return MeetingFormat.REMOTE  # "spoke by telephone, the first such conversation of"
    led_in = spot.trigger.shape == "mutual" and scene.at[0] in _LEADING_IN and "," in scene.keys[: spot.place]
    by_call = led_in and not _CALLS.isdisjoint(scene.keys[: scene.keys.index(",")])
    return MeetingFormat.REMOTE if by_call else spot.trigger.format


def _directness(spot: Spot, status: MeetingStatus) -> Directness:
    end = spot.scene.clause(spot.place).stop if spot.trigger.shape == "going" else spot.last + 2
    # Not "arrived for talks with A over the indirect talks with B".
    end = next((i for i in range(spot.last + 1, end) if spot.scene.keys[i] in _TOPICS), end)
    if not _INDIRECT.isdisjoint(spot.scene.keys[max(0, spot.place - 4) : end]):  # "came for indirect talks"
        return Directness.INDIRECT
    return Directness.DIRECT if status is MeetingStatus.HELD else Directness.UNKNOWN


def _publicity(spot: Spot) -> Publicity:
    near = spot.scene.keys[max(0, spot.place - 6) : spot.last + 4]
    if not _SECRET.isdisjoint(near):
        return Publicity.SECRET
    if not _UNDISCLOSED.isdisjoint(spot.scene.keys):
        return Publicity.UNDISCLOSED
    return Publicity.UNKNOWN if _PUBLIC.isdisjoint(near) else Publicity.PUBLIC
