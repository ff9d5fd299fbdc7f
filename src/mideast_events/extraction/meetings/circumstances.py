"""`Circumstances`: what a sighting of a meeting is given besides who meets.

From its sentence come place, day, status, roles, directness and publicity; what it leaves out, from the meeting told
before or from the dateline.
"""

from typing import final

from msgspec.structs import replace

from mideast_events.certainty import Certainty
from mideast_events.dates import Span
from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.findings import Passed
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings import cues
from mideast_events.extraction.meetings.dates_aside import is_before_he_does, is_followed
from mideast_events.extraction.meetings.days import (
    PERFECT,
    day_of_one,
    day_of_the_summit,
    on_the_weekday_to_come,
    within,
)
from mideast_events.extraction.meetings.noun_cues import PREPARING
from mideast_events.extraction.meetings.participants import Participants
from mideast_events.extraction.meetings.readings import BEFORE_IT
from mideast_events.extraction.meetings.settings import Settings
from mideast_events.extraction.meetings.sightings import Party, Sighting
from mideast_events.extraction.meetings.spots import Spot
from mideast_events.extraction.meetings.visits import Visits
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.meetings import Directness, MeetingFormat, MeetingStatus, ParticipantRole, Publicity
from mideast_events.segments import SegmentKind

_SECRET = words("meetings", "cues", "secret")
_UNDISCLOSED = words("meetings", "cues", "undisclosed")
_PUBLIC = words("meetings", "cues", "public")
_INDIRECT = words("meetings", "cues", "indirect")
_REAL = frozenset({MeetingStatus.HELD, MeetingStatus.UNCONFIRMED})
_OPEN = frozenset({"may", "asked"})
_HEADS = frozenset({
    "heads", "leaves", "flies", "drives", "travels", "departs", "returns", "meets", "hosts", "receives", "sees",
    "goes",
})  # fmt: skip
_PRESENT = frozenset({"is", "are", "will"})
_WAS = frozenset({"was", "were"})
_DUE = frozenset({"due", "scheduled", "expected", "set", "to"})
_GOES = _HEADS | {"goes", "arrives", "visits", "comes"}
_LEADING_IN = frozenset({"in", "during", "by"})
_CALLS = frozenset({"call", "phone", "telephone", "videoconference"})
_OFTEN = frozenset({"often", "repeatedly", "previously", "recently", "regularly", "once", "formerly", "times"})
_BESIDES = frozenset({"also", "then", "later"})
_ASIDE = frozenset({"sidelines", "margins"})
_AFTER = frozenset({"after", "following"})
_SAID = frozenset({"said", "told"})
_OWN = frozenset({"his", "her", "their"})
_ABOUT = frozenset({"on", "about", "of"})
_RELATIVE = frozenset({"who", "whom", "which", "where"})
_TOPICS = frozenset({"over", "about", "regarding", "discuss", "discussing", "receive"})
_TO_SOMEBODY = frozenset({"pay-call", "call-on", "with-a-call-on", "pay-visit", "visit-somebody"})
_MEMBER = ParticipantRole.MEMBER
_MARKS = frozenset({".", "?", "!", "”", '"', "…", "...", ":", ")"})
_NEAR = 4
_FAR = 9
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
        status, reason = cues.status_of(scene, place, start=start, noun=noun, announced=trigger.announced)
        before = memory.recent.time if memory.recent is not None else None
        time = self._where.time_of(scene, place, last, start, before)
        if time is not None and _is_of_another(spot, time, status):
            time = None
        if status is None and _is_open(spot, start) and _is_to_come(scene, time):
            status, reason = MeetingStatus.PLANNED, "may be on a day to come"
        if status is None:
            memory.latest = parties
            return spot.passed(reason)
        about = last if last > place else len(scene.units)
        told_at = self._where.place_of(scene, place, about if trigger.name == "discuss" else place)
        if status in _REAL and trigger.shape != "carrying":
            time = time or within(scene, place)
        contact = trigger.name == "contact"
        vague = where is None and time is None
        vague = vague and (contact or all(self._who.is_collective(one) for one in parties))
        reported = contact and status is MeetingStatus.UNCONFIRMED
        reported = reported or _is_the_news(spot, start)
        if vague and not told_at and trigger.shape != "carrying" and not reported:
            return spot.passed("no day, no place and nobody in person")
        if status is MeetingStatus.HELD and (time is None or time.value is None) and _is_under_way(spot):
            status, reason = MeetingStatus.PLANNED, "told in the present tense"
        if status is MeetingStatus.HELD and (_is_to_come(scene, time) or _is_going_on(scene, place, time)):
            status, reason = MeetingStatus.PLANNED, "after the day of publication"
        if status is MeetingStatus.PLANNED:
            time = on_the_weekday_to_come(scene, place, time)
            time = None if _is_over(scene, place, time) else time  # "met A on Monday and are due to see B"
            reason = BEFORE_IT if _is_invited(scene, place) else reason
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
        if found.time is None and found.status in _REAL:
            self._date(spot, found)
        remote = found.format is MeetingFormat.REMOTE
        elsewhere = _is_told_about(spot)
        if last is not None and found.status in _REAL and last.status in _REAL and not elsewhere:
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
        lead = found.status in _REAL and memory.lead <= _LEAD
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
        if journey is None or journey.visitor not in {party.key[1] for party in parties}:
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
            or _is_since(spot)
            or _is_told_about(spot)
            or is_before_he_does(spot.scene, spot.scene.clause(spot.place).start)
            or any(is_followed(spot.scene, i, spot.place) for i in spot.scene.dates)
        ):
            return
        elif last is not None and _has_a_day(last) and not last.keys.isdisjoint(found.keys):
            found.time, note = last.time, "the day of the meeting told before"
        elif found.status is MeetingStatus.HELD and not _is_of_another_time(spot):
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


def _is_to_come(scene: Scene, time: DateExpression | None) -> bool:
    published = scene.reading.article.published
    value = time.value if time is not None else None
    return value is not None and published is not None and value.after(published) is Certainty.YES


def _is_invited(scene: Scene, place: int) -> bool:
    """Say whether somebody was but invited to do what a verb tells: "was invited last month to visit Cairo"."""
    return "invited" in scene.keys[scene.clause(place).start : place]


def _is_over(scene: Scene, place: int, time: DateExpression | None) -> bool:
    """Say whether a date cannot be when somebody "is to" do something, as it has passed."""
    before = scene.keys[max(0, place - _NEAR) : place]
    announced = not _PRESENT.isdisjoint(before) or _is_invited(scene, place)
    if time is None or not (announced or _is_before_a_plan(scene, place, time)):
        return False
    published, value = scene.reading.article.published, time.value
    return value is not None and published is not None and value.before(published) is Certainty.YES


def _is_before_a_plan(scene: Scene, place: int, time: DateExpression) -> bool:
    """Say whether a date stands before what announces a meeting: "met A on Tuesday and was due to see B"."""
    plan = next((i for i in range(place - 1, 1, -1) if scene.keys[i] == "and" and scene.keys[i + 1] in _WAS), 0)
    due = bool(plan) and not _DUE.isdisjoint(scene.keys[plan + 2 : plan + _NEAR])
    return due and time.end < scene.span(plan, plan)[0]


def _is_of_another(spot: Spot, time: DateExpression, status: MeetingStatus | None) -> bool:
    """Say whether a date belongs to what goes before an announced meeting, or follows one that was held."""
    if spot.trigger.announced:
        return _is_before_it(spot.scene, spot.place, time)
    if status is MeetingStatus.PLANNED and "ahead" in spot.scene.keys:
        return _is_told_ahead(spot.scene, spot.place, time)
    if status is MeetingStatus.PLANNED and spot.trigger.shape == "noun" and not PREPARING.isdisjoint(spot.scene.keys):
        return time.end < spot.scene.span(spot.place, spot.place)[0]  # "met on Sunday to prepare a summit of A and B"
    held = spot.trigger.shape == "noun" and status is MeetingStatus.HELD
    if held and _is_told_about(spot) and time.end < spot.scene.span(spot.place, spot.place)[0]:
        return True  # "briefed A on Monday on his talks with B"
    return held and (
        _is_of_what_follows(spot.scene, spot.place, time) or _is_of_what_was_said(spot.scene, spot.place, time)
    )


def _is_told_about(spot: Spot) -> bool:
    """Say whether a noun tells what somebody speaks of: "briefed A on his talks with B", but not "on his visit"."""
    before = spot.scene.at[spot.place - 2]
    return spot.scene.at[spot.place - 1] in _OWN and before in _ABOUT and not spot.trigger.going


def _is_before_it(scene: Scene, place: int, time: DateExpression) -> bool:
    """Say whether a date tells what was before: "met on Thursday, a week before A is due there"."""
    start = scene.clause(place).start
    return scene.at[start - 1] == "before" and time.end < scene.span(start, place)[0]


def _is_told_ahead(scene: Scene, place: int, time: DateExpression) -> bool:
    """Say whether a date tells when that was which went before: "met A on Thursday ahead of talks with B"."""
    ahead = next((i for i in range(place - 1, 0, -1) if scene.keys[i] == "ahead"), 0)
    return bool(ahead) and scene.at[ahead + 1] == "of" and time.end < scene.span(ahead, ahead)[0]


def _is_of_what_follows(scene: Scene, place: int, time: DateExpression) -> bool:
    """Say whether a day to come is that of what came of a meeting: "after their talks, A said he would go on Friday".

    What "lasted" is past, too.
    """
    if not _is_to_come(scene, time):
        return False
    if _AFTER.isdisjoint(scene.keys[max(0, place - _NEAR) : place]):
        return "lasted" in scene.keys[place : scene.clause(place).stop]
    stop = place + 1 if scene.at[place + 1] == "," else scene.clause(place).stop
    return stop < len(scene.units) and time.start >= scene.span(stop, stop)[0]


def _is_of_what_was_said(scene: Scene, place: int, time: DateExpression) -> bool:
    """Say whether a day is of what was said after a meeting: "after the meeting, A said he had seen B on Friday"."""
    if _AFTER.isdisjoint(scene.keys[max(0, place - _NEAR) : place]) or "," not in scene.keys[place:]:
        return False
    comma = scene.keys.index(",", place)
    said = next((i for i in range(comma + 1, len(scene.keys)) if scene.keys[i] in _SAID), None)
    return said is not None and time.start >= scene.span(said, said)[0]


def _is_going_on(scene: Scene, place: int, time: DateExpression | None) -> bool:
    """Say whether somebody "is heading" or "goes" somewhere in a time that has not passed, as in "later this week"."""
    heading = scene.at[place].endswith("ing") and scene.at[place - 1] in {"is", "are"}
    if time is None or not (heading or scene.at[place] in _GOES):
        return False
    published = scene.reading.article.published
    today, latest = published.latest if published else None, time.value.latest if time.value else None
    return today is not None and latest is not None and latest > today


def _has_a_day(sighting: Sighting) -> bool:
    """Say whether a meeting that was held has a day which the next one can share."""
    time = sighting.time if sighting.status in _REAL and not sighting.before else None
    return time is not None and not isinstance(time.value, Span)


def _is_of_another_time(spot: Spot) -> bool:
    """Say whether a word tells what has been or had been before, or what goes on: "has often met", "is shuttling"."""
    clause = spot.scene.clause(spot.place)
    before = set(spot.scene.keys[max(clause.start, spot.place - _NEAR) : spot.place])
    return spot.trigger.shape == "carrying" or not PERFECT.isdisjoint(before) or not _OFTEN.isdisjoint(spot.scene.keys)


def _is_told_of(spot: Spot, found: Sighting) -> bool:
    """Say whether a noun tells once more of a meeting that was told of: "the meeting with A lasted an hour"."""
    memory, keys = spot.memory, spot.scene.at
    again = spot.trigger.shape == "noun" and keys[spot.place - 1] == "the" and memory.told
    return bool(again) and found.keys != memory.told[-1].keys and any(one.keys == found.keys for one in memory.told)


def _is_since(spot: Spot) -> bool:
    """Say whether something has been since what was told before: "the two have since spoken twice"."""
    before = spot.scene.keys[max(0, spot.place - _NEAR) : spot.place]
    return "since" in before and not PERFECT.isdisjoint(before)


def _is_under_way(spot: Spot) -> bool:
    """Say whether running text tells of what is to come: "from Tel Aviv he heads for Cairo", "when he sees A"."""
    scene = spot.scene
    running = scene.sentence.kind is SegmentKind.PARAGRAPH and not _is_a_heading(scene)
    return scene.at[spot.place] in _HEADS and running


def _is_a_heading(scene: Scene) -> bool:
    """Say whether a sentence stands over what follows, as it ends without a mark."""
    last = next((key for key in reversed(scene.keys) if key != "\n"), "")
    return last not in _MARKS and len(scene.keys) > _FAR


def _is_open(spot: Spot, start: int) -> bool:
    """Say whether somebody may go somewhere, or was asked to: "A may fly to Cairo on Tuesday"."""
    return spot.trigger.shape == "going" and not _OPEN.isdisjoint(spot.scene.keys[start : spot.place])


def _format(spot: Spot) -> MeetingFormat:
    """Return how the participants come together, by the word or by how the sentence begins: "In a call on Monday,"."""
    scene = spot.scene
    if not _CALLS.isdisjoint(scene.keys[spot.place + 1 : spot.last]) or scene.at[spot.place - 1] in _CALLS:
        return MeetingFormat.REMOTE  # "held a telephone conversation"
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
