"""`MeetingRules`: what the sentences of an article tell of meetings, one sighting at a time.

Each shape of telling - mutual, hosting, going, joining, carrying, a noun - is a method; the words are data.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple, final

from attrs import evolve

from mideast_events.certainty import Certainty
from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.findings import Passed
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings import cues
from mideast_events.extraction.meetings.memories import Memory
from mideast_events.extraction.meetings.nouns import Nouns
from mideast_events.extraction.meetings.participants import Participants
from mideast_events.extraction.meetings.settings import Settings
from mideast_events.extraction.meetings.sightings import Party, Sighting
from mideast_events.extraction.meetings.triggers import (
    PEOPLE,
    Trigger,
    fits,
    is_figure_of_speech,
    is_object_of_a_verb,
    spanned,
    triggers_by_word,
)
from mideast_events.extraction.meetings.visits import Visit, Visits
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.scenes import Scene
from mideast_events.meetings import (
    Directness,
    MeetingActivity,
    MeetingFormat,
    MeetingStatus,
    ParticipantRole,
    Publicity,
)
from mideast_events.segments import SegmentKind

_SECRET = words("meetings", "cues", "secret")
_UNDISCLOSED = words("meetings", "cues", "undisclosed")
_PUBLIC = words("meetings", "cues", "public")
_INDIRECT = words("meetings", "cues", "indirect")
_ONE_BY_ONE = words("meetings", "words", "one_by_one")
_GATHERINGS = words("meetings", "words", "gatherings")
_DECLINED = words("meetings", "cues", "refused") | {"pulled", "stayed"}
_PASSIVE = frozenset({"was", "were", "been", "be", "being"})
_IS = frozenset({"is", "are"})
_REAL = frozenset({MeetingStatus.HELD, MeetingStatus.UNCONFIRMED})
_FEWEST = 2
_LEAD = 2
_NEAR = 5
_SEPARATE_REACH = 11
_ARTICLE_REACH = 8
_DAY_REACH = 3


class _Spot(NamedTuple):
    """A word that tells of a meeting, where it stands.

    Attributes:
        trigger: the way of telling.
        scene: the sentence.
        place: the unit of the word.
        last: the unit of the noun that belongs to it, or of the word itself.
        memory: what the sentences before told.
    """

    trigger: Trigger
    scene: Scene
    place: int
    last: int
    memory: Memory


@final
class MeetingRules:
    """The rules, with the registry that says whose offices and places are which."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry's names."""
        self._triggers = triggers_by_word()
        self._who = Participants(gazetteer)
        self._nouns = Nouns(self._who)
        self._where = Settings(gazetteer, frozenset(self._triggers))
        self._visits = Visits(self._who, self._where)
        self._shapes: dict[str, Callable[[_Spot], Sighting | Passed | None]] = {
            "mutual": self._mutual,
            "hosting": self._hosting,
            "joining": self._joining,
            "inviting": self._inviting,
            "carrying": self._carrying,
            "noun": self._noun,
        }

    def sight(self, scene: Scene, memory: Memory) -> Iterator[Sighting | Passed]:
        """Give what a sentence says of meetings, and what looks like one and is not taken for one."""
        memory.begin(scene)
        told = memory.last
        free = 0
        captioned = scene.sentence.kind is SegmentKind.CAPTION
        triggers = self._triggers
        for place in [i for i, key in enumerate(scene.keys) if key in triggers]:
            for trigger in triggers[scene.keys[place]]:
                if place < free or (trigger.caption and not captioned) or not fits(trigger, scene, place):
                    continue
                spot = _Spot(trigger, scene, place, spanned(trigger, scene, place)[-1], memory)
                found = list(self._seen(spot))
                yield from found
                if any(isinstance(one, Sighting) for one in found):
                    free = spot.last + 1
                if found:
                    break
        if memory.last is not None:
            yield from self._heads(scene, memory.last)
        if told is not None and told is memory.last and memory.age == 1 and cues.is_disclaimed(scene):
            _doubt(told)
        memory.end(scene, self._who.sides_in(scene))

    def _seen(self, spot: _Spot) -> Iterator[Sighting | Passed]:
        """Give what a word tells, with what goes with it."""
        apart = list(self._in_several_places(spot))
        for one in apart:
            self._complete(spot, one)
            spot.memory.tell(one)
            yield one
        if apart:
            return
        visit = self._visit(spot)
        then = visit.later if visit is not None else []
        others = list(self._visits.elsewhere(spot.trigger, spot.scene, spot.place, visit)) if visit is not None else []
        found = self._of_visit(spot, visit) if visit is not None else self._of_shape(spot)
        if found is None or (isinstance(found, Sighting) and self._is_told(spot, found)):
            return
        if isinstance(found, Passed) or found.attending:
            yield found
            return
        self._complete(spot, found)
        spot.memory.tell(found)
        if spot.trigger.shape != "carrying":
            found.apart = found.apart or self._who.enemies(found.parties)
        yield from self._one_by_one(found)
        found.later += [evolve(found, parties=parties, later=[]) for parties in then]
        for one in found.later:
            one.place, one.time = one.place or found.place, one.time or found.time
            yield from self._one_by_one(one)
        for other in others:
            yield evolve(found, parties=other.parties, place=other.place)
        if others or then:
            further = [*(other.parties for other in others), *then]
            parties = (*found.parties, *(one for parties in further for one in parties))
            spot.memory.parties = spot.memory.latest = list({one.key: one for one in parties}.values())

    def _in_several_places(self, spot: _Spot) -> Iterator[Sighting]:
        """Give the meetings of one verb at several places: "met A in Jerusalem and B in Ramallah"."""
        trigger, scene, place, last, memory = spot
        received = trigger.shape == "hosting" and scene.key(place + 1) == "by"
        if not (received or trigger.shape == "mutual") or trigger.format is MeetingFormat.REMOTE:
            return
        if sum(scene.units[i].place is not None for i in scene.marked) < _FEWEST:
            return
        objects = scene.objects(last)
        if received and objects:  # "was received by A in Cairo and by B in Amman"
            again = (i for i in range(objects[-1] + 1, len(scene.units)) if scene.keys[i - 1 : i + 1] == ["and", "by"])
            objects = [*objects, *(one for i in again for one in scene.objects(i))]
        groups = _by_place(scene, objects)
        subjects = self._who.acting(scene, place) if len(groups) > 1 else []
        hosts = self._who.parties(scene, subjects, memory)
        for where, date, group in groups if hosts else ():
            parties = [*hosts, *self._who.parties(scene, group, memory)]
            found = self._sighting(spot, parties, start=_after(subjects, place), where=where)
            if isinstance(found, Sighting):
                found.time = date or found.time
                yield found

    def _is_told(self, spot: _Spot, found: Sighting) -> bool:
        """Say whether a noun tells of the meeting just told by a verb: "arrived for talks with"."""
        last = spot.memory.last
        if spot.trigger.shape != "noun" or last is None or spot.memory.age:
            return False
        return {party.key for party in found.parties} == {party.key for party in spot.memory.parties}

    # The shapes

    def _visit(self, spot: _Spot) -> Visit | None:
        if spot.trigger.shape == "going":
            return self._visits.by_verb(spot.trigger, spot.scene, spot.place, spot.memory)
        if spot.trigger.going:
            return self._visits.by_noun(spot.trigger, spot.scene, spot.place, spot.memory)
        return None

    def _of_visit(self, spot: _Spot, visit: Visit) -> Sighting | Passed | None:
        found = self._sighting(spot, visit.parties, start=visit.start, where=visit.place)
        if isinstance(found, Sighting) and found.format is MeetingFormat.UNSPECIFIED:
            found.format = MeetingFormat.VISIT
        return found

    def _of_shape(self, spot: _Spot) -> Sighting | Passed | None:
        tell = None if spot.trigger.going else self._shapes.get(spot.trigger.shape)
        return tell(spot) if tell is not None else None

    def _mutual(self, spot: _Spot) -> Sighting | Passed | None:
        trigger, scene, place, last, memory = spot
        if trigger.format is not MeetingFormat.REMOTE and is_figure_of_speech(scene, last):
            return _passed(spot, "a figure of speech")
        subjects = self._who.acting(scene, place)
        objects = scene.objects(place if trigger.format is MeetingFormat.REMOTE else last) or scene.with_whom(place)
        if not objects and (further := scene.further_with(last)) is not None:
            objects = scene.objects(further)
        if trigger.together and objects and not {"with", "to"} & set(scene.keys[last : objects[0]]):
            objects = objects if trigger.noun else []  # "A and B spoke on Sunday, C said"
        if trigger.persons and not self._who.are_persons(scene, [*subjects, *objects]):
            return None
        if trigger.gathers:
            return self._gathering(spot, subjects)
        if trigger.needs_with and not (objects or trigger.together or scene.key(last + 2) in {"each", "one"}):
            return None  # "A and B spoke to reporters"
        if objects and not subjects:
            return _passed(spot, "who met them is not named")
        groups = scene.in_turn(objects) if objects else [objects]
        others = self._who.parties(scene, groups[0], memory)
        one = self._who.parties(scene, subjects, memory)
        found = self._sighting(spot, [*one, *others], start=_after(subjects, place))
        if isinstance(found, Sighting):
            found.later = [
                evolve(found, parties=later)
                for group in groups[1:]
                if (later := [*one, *self._who.parties(scene, group, memory)])
            ]
        alone = len(one) == 1
        return _with_apart(spot, found, others, alone=alone and trigger.format is MeetingFormat.REMOTE)

    def _gathering(self, spot: _Spot, subjects: list[int]) -> Sighting | Passed | None:
        """Take whoever brings others together for the host: "A brought B and C together", "B and C were brought"."""
        _, scene, place, last, memory = spot
        guests = [i for i in scene.objects(place) if i < last] + scene.objects(last)
        hosts = subjects
        if not _PASSIVE.isdisjoint(scene.keys[max(0, place - 3) : place]):
            by = next((i for i in range(last, min(last + _NEAR, len(scene.units))) if scene.keys[i] == "by"), None)
            hosts, guests = (scene.objects(by) if by is not None else []), subjects
        hosts = [i for i in hosts if i not in guests and self._who.are_persons(scene, [i])]
        parties = self._who.parties(scene, guests, memory)
        if len(parties) < _FEWEST:
            return None
        return self._sighting(spot, [*self._who.parties(scene, hosts, memory, ParticipantRole.HOST), *parties], start=0)

    def _hosting(self, spot: _Spot) -> Sighting | Passed | None:  # noqa: PLR0911 - one return a wording
        _, scene, place, last, _ = spot
        subjects = self._who.acting(scene, place)
        objects = scene.objects(last)
        start = _after(subjects, place)
        verbs = scene.keys[max(start, place - 4) : place]
        passive = scene.key(place + 1) == "by" or not _PASSIVE.isdisjoint(verbs)
        held = next((i for i in range(place + 1, place + _NEAR + 1) if scene.key(i) in _GATHERINGS), None)
        if held is not None and not passive:
            with_ = scene.key(held + 1) in {"with", "of"}
            guests = self._who.between(scene, held) or [i for i in objects if i > held and with_]
            if not guests:
                return None
            return self._sighting(spot._replace(last=held), self._received(spot, subjects, guests), start=start)
        if not objects or is_figure_of_speech(scene, last):
            return None
        if not passive and {"with", "from"} & set(scene.keys[place : objects[0]]):
            return None  # "welcomed the outcome in a call with A", "received a call from A"
        said = not _PASSIVE.isdisjoint(verbs) or scene.key(place - 1) in _IS
        if passive and not said and not scene.units[place - 1].acts:
            return None  # a summit hosted by somebody
        hosts, guests = (objects, subjects) if passive else (subjects, objects)
        kinds = {mention.kind if (mention := scene.units[i].mention) else MentionKind.PERSON for i in guests}
        if not kinds & PEOPLE:
            return None
        parties = self._received(spot, hosts, guests)
        found = self._sighting(spot, parties, start=start)
        apart = ParticipantRole.HOST if passive else ParticipantRole.VISITOR
        return _with_apart(spot, found, [party for party in parties if party.role is apart])

    def _received(self, spot: _Spot, hosts: list[int], guests: list[int]) -> list[Party]:
        parties = self._who.parties(spot.scene, hosts, spot.memory, ParticipantRole.HOST)
        return parties + self._who.parties(spot.scene, guests, spot.memory, ParticipantRole.VISITOR)

    def _joining(self, spot: _Spot) -> Sighting | Passed | None:
        _, scene, place, last, memory = spot
        passive = "by" in scene.keys[place + 1 : place + 3] or scene.key(place + 1) == "of"
        if others := self._nouns.with_whom(scene, last) if last > place else []:
            subjects = self._who.acting(scene, place)
            parties = self._who.parties(scene, [*subjects, *others], memory) if subjects else []
            return self._sighting(spot, parties, start=_after(subjects, place))
        parties = self._who.parties(scene, scene.objects(place) if passive else self._who.acting(scene, place), memory)
        fresh = {"a", "an"} & set(scene.keys[max(0, place - _ARTICLE_REACH) : place])
        if len(parties) >= _FEWEST and (fresh or not memory.parties):
            return self._sighting(spot, parties, start=0)
        if not parties or not memory.parties:
            return None
        found = self._sighting(spot, parties, start=0, fewest=1)
        if isinstance(found, Sighting):
            before = memory.last
            elsewhere = before is not None and found.place and before.place and found.place != before.place
            found.attending = not elsewhere or len(parties) < _FEWEST
        return found if isinstance(found, Sighting) else None

    def _inviting(self, spot: _Spot) -> Sighting | Passed | None:
        _, scene, place, _, memory = spot
        target = self._where.destination(scene, place)
        what = {*scene.keys[place : (target or place) + _ARTICLE_REACH]}
        if target is None and _GATHERINGS.isdisjoint(what):
            return None
        where = self._where.place_named(scene, target) if target is not None else None
        passive = not _PASSIVE.isdisjoint(scene.keys[max(0, place - 3) : place])
        subjects = self._who.acting(scene, place)
        guests = subjects if passive else [i for i in scene.objects(place) if target is None or i < target]
        by = [] if not passive else scene.objects(place) if scene.key(place + 1) == "by" else []
        hosts = self._who.parties(scene, by if passive else subjects, memory, ParticipantRole.HOST)
        if not hosts and where is not None:
            state = self._where.government_at(where, scene.reading.article.published)
            hosts = [Party(None, None, state, ParticipantRole.HOST, "")] if state else []
        visitors = self._who.parties(scene, guests, memory, ParticipantRole.VISITOR)
        if not hosts or not visitors:
            return None
        found = self._sighting(spot, [*hosts, *visitors], start=_after(subjects, place), where=where)
        if isinstance(found, Sighting):
            declined = not _DECLINED.isdisjoint(scene.keys[place:])
            found.status = MeetingStatus.REFUSED if declined else MeetingStatus.PLANNED
            found.directness = Directness.UNKNOWN
            found.notes = ["invited, and declined" if declined else "invited"]
        return found

    def _carrying(self, spot: _Spot) -> Sighting | Passed | None:
        _, scene, place, _, memory = spot
        between = self._who.between(scene, place)
        subjects = self._who.acting(scene, place)
        if not between or not subjects:
            return None
        more: list[int] = []
        if scene.key(subjects[0] + 1) == ",":  # "A, together with B and C, has mediated"
            more = [i for i in range(subjects[-1] + 1, place) if scene.units[i].acts and i not in subjects]
        mediators = self._who.parties(scene, [*subjects, *more], memory, ParticipantRole.MEDIATOR)
        known = {party.key for party in mediators}
        sides = [
            party
            for party in self._who.parties(scene, between, memory, ParticipantRole.PARTY)
            if party.key not in known
        ]
        if not mediators or len(sides) < _FEWEST:
            return None
        found = self._sighting(spot, [*mediators, *sides], start=_after(subjects, place))
        if isinstance(found, Sighting):
            found.directness, found.activity = Directness.INDIRECT, MeetingActivity.MEDIATION
            found.place = None
            found.time = found.time or self._where.since(scene)
        return found

    def _noun(self, spot: _Spot) -> Sighting | Passed | None:
        if is_object_of_a_verb(spot.scene, spot.place):
            return None
        parties, start = self._nouns.parties(spot.scene, spot.place, spot.memory)
        return self._sighting(spot, parties, start=start) if len(parties) >= _FEWEST else None

    # What a word tells

    def _sighting(
        self, spot: _Spot, parties: list[Party], *, start: int, where: str | None = None, fewest: int = _FEWEST
    ) -> Sighting | Passed | None:
        trigger, scene, place, last, memory = spot
        parties = self._who.of_several_sides(list({party.key: party for party in parties}.values()))
        if len(parties) < fewest:
            return _passed(spot, "nobody to meet is named") if trigger.shape == "mutual" else None
        noun = trigger.shape == "noun"
        status, reason = cues.status_of(scene, place, start=start, noun=noun, announced=trigger.announced)
        if status is None:
            memory.latest = parties
            return _passed(spot, reason)
        time = self._where.time_of(scene, place, last, start)
        about = last if last > place else len(scene.units)
        told_at = self._where.place_of(scene, place, about if trigger.name == "discuss" else place)
        vague = where is None and time is None and all(self._who.is_collective(one) for one in parties)
        reported = trigger.name == "contact" and status is MeetingStatus.UNCONFIRMED
        if vague and not told_at and trigger.shape != "carrying" and not reported:
            return _passed(spot, "no day, no place and nobody in person")
        if status is MeetingStatus.HELD and _is_to_come(scene, time):
            status, reason = MeetingStatus.PLANNED, "after the day of publication"
        where = where or told_at
        if where is None and memory.destination and memory.destination[0] in {party.key[1] for party in parties}:
            where = memory.destination[1] if self._may_receive(scene, parties, memory.destination[1]) else None
        remote = trigger.format is MeetingFormat.REMOTE
        clause = scene.clause(place)
        return Sighting(
            rule=trigger.name,
            trigger=scene.span(place, last),
            passage=scene.span(clause.start, clause.stop - 1),
            parties=self._with_roles(parties, where, remote=remote),
            place=None if remote else where,
            time=time,
            status=status,
            format=trigger.format,
            activity=trigger.activity,
            directness=_directness(spot, status),
            publicity=_publicity(spot),
            headline=scene.sentence.kind is SegmentKind.TITLE,
            notes=[reason],
        )

    def _may_receive(self, scene: Scene, parties: list[Party], where: str) -> bool:
        """Say whether those who receive others do it at home, if it is at a place told before."""
        hosts = [party for party in parties if party.role is ParticipantRole.HOST]
        return all(self._visits.is_at_home(scene, host, where) for host in hosts)

    def _is_there_too(self, scene: Scene, others: list[Party], last: Sighting) -> bool:
        """Say whether others can have been met where somebody was met before."""
        where = last.place or ""
        received = any(self._visits.is_at_home(scene, party, where) for party in last.parties)
        return not received or any(self._visits.is_at_home(scene, party, where) for party in others)

    def _with_roles(self, parties: list[Party], where: str | None, *, remote: bool) -> list[Party]:
        """Say who is at home and who comes, where the text has not said it and the place tells."""
        if remote:
            return [party._replace(role=ParticipantRole.PARTY) for party in parties]
        country = self._where.country_of(where) if where else None
        home = [country is not None and self._who.country_of(party) == country for party in parties]
        if country is None or all(home):
            return parties
        away = ParticipantRole.VISITOR if any(home) else ParticipantRole.PARTY
        return [
            party._replace(role=ParticipantRole.HOST if at_home else away)
            if party.role is ParticipantRole.ATTENDEE
            else party
            for party, at_home in zip(parties, home, strict=True)
        ]

    # What goes with it

    def _complete(self, spot: _Spot, found: Sighting) -> None:
        """Take what a sentence leaves out from the meeting told just before, or from the dateline."""
        memory, last = spot.memory, spot.memory.last
        remote = found.format is MeetingFormat.REMOTE
        if last is not None and memory.age <= 1 and found.status in _REAL and last.status in _REAL:
            shared = {party.key for party in found.parties} & {party.key for party in last.parties}
            if shared and found.time is None and last.time is not None:
                found.time = last.time
                found.notes.append("the day of the meeting told before")
            if shared and found.place is None and memory.age == 0 and not remote and last.place:
                fresh = [party for party in found.parties if party.key not in shared]
                found.place = last.place if self._is_there_too(spot.scene, fresh, last) else None
        home = memory.home
        if home is None or found.place is not None or remote:
            return
        here = "here" in spot.scene.keys
        lead = found.status in _REAL and memory.lead <= _LEAD
        at_home = memory.lead == 1 or any(self._visits.is_at_home(spot.scene, one, home) for one in found.parties)
        if here or (lead and at_home):
            found.place = home
            found.notes.append("the place of the dateline")

    def _one_by_one(self, found: Sighting) -> Iterator[Sighting]:
        """Give a meeting, or those that somebody had with several one by one."""
        apart = {party.key for party in found.apart}
        together = [party for party in found.parties if party.key not in apart]
        others = [party for party in found.parties if party.key in apart]
        if len(others) < _FEWEST or not together:
            yield found
            return
        found.parties = [*together, others[0]]
        yield found
        yield from (evolve(found, parties=[*together, other]) for other in others[1:])

    def _heads(self, scene: Scene, last: Sighting) -> Iterator[Sighting]:
        """Give who heads the delegation that was told of before: "the delegation, led by A, ..."."""
        for i in scene.marked:
            mention = scene.units[i].mention
            if mention is None or mention.kind is not MentionKind.GROUP:
                continue
            head = self._who.head_of(scene, i)
            known = {party.key for party in last.parties}
            if head is not None and head.key not in known and ("side", mention.actor) in known:
                yield evolve(
                    last,
                    rule="headed-by",
                    trigger=scene.span(i, i),
                    passage=scene.span(0, len(scene.units) - 1),
                    parties=[head],
                    attending=True,
                    notes=["who heads the delegation told of before"],
                )
                last.parties.append(head)


def _with_apart(
    spot: _Spot, found: Sighting | Passed | None, others: list[Party], *, alone: bool = False
) -> Sighting | Passed | None:
    """Note with whom somebody met one by one: "separately with A and B", or by telephone with each."""
    near = set(spot.scene.keys[max(0, spot.place - 3) : spot.place + _SEPARATE_REACH])
    if isinstance(found, Sighting) and (_ONE_BY_ONE & near or (alone and "conference" not in near)):
        found.apart = others
    return found


def _by_place(scene: Scene, objects: list[int]) -> list[tuple[str, DateExpression | None, list[int]]]:
    """Return who is named before each of several places, and the day told after it, where everybody has a place."""
    found: list[tuple[str, DateExpression | None, list[int]]] = []
    group: list[int] = []
    for i in range(objects[0] if objects else 0, len(scene.units) if objects else 0):
        where = scene.units[i].place
        if i in objects:
            group.append(i)
        elif where and group and scene.keys[i - 1] in {"in", "at", "of"}:
            dates = (unit.date for unit in scene.units[i + 1 : i + _DAY_REACH] if scene.keys[i + 1] != "and")
            found.append((where, next((one for one in dates if one), None), group))
            group = []
        elif i > objects[-1] + _NEAR:
            break
    return found if not group else []


def _after(subjects: list[int], place: int) -> int:
    """Return the unit after a subject that stands before a place, or 0."""
    return subjects[-1] + 1 if subjects and subjects[-1] < place else 0


def _is_to_come(scene: Scene, time: DateExpression | None) -> bool:
    published = scene.reading.article.published
    value = time.value if time is not None else None
    return value is not None and published is not None and value.after(published) is Certainty.YES


def _doubt(told: Sighting) -> None:
    if told.status is MeetingStatus.HELD:
        told.status = MeetingStatus.UNCONFIRMED
        told.notes.append("the next sentence denies it or does not confirm it")


def _directness(spot: _Spot, status: MeetingStatus) -> Directness:
    if _INDIRECT & set(spot.scene.keys[max(0, spot.place - 4) : spot.last + 2]):
        return Directness.INDIRECT
    return Directness.DIRECT if status is MeetingStatus.HELD else Directness.UNKNOWN


def _publicity(spot: _Spot) -> Publicity:
    near = set(spot.scene.keys[max(0, spot.place - 6) : spot.last + 4])
    if _SECRET & near:
        return Publicity.SECRET
    if _UNDISCLOSED & set(spot.scene.keys):
        return Publicity.UNDISCLOSED
    return Publicity.PUBLIC if _PUBLIC & near else Publicity.UNKNOWN


def _passed(spot: _Spot, reason: str) -> Passed:
    return Passed(*spot.scene.span(spot.place, spot.place), spot.trigger.name, reason)
