"""`MeetingRules`: what the sentences of an article tell of meetings, one sighting at a time."""

from collections.abc import Iterator
from itertools import chain
from typing import final

from attrs import evolve

from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.findings import Passed
from mideast_events.extraction.meetings.afterwords import reconsider
from mideast_events.extraction.meetings.circumstances import Circumstances
from mideast_events.extraction.meetings.memories import DELEGATIONS, Memory
from mideast_events.extraction.meetings.people.participants import Participants
from mideast_events.extraction.meetings.precedents import precedent
from mideast_events.extraction.meetings.settings.settings import Settings
from mideast_events.extraction.meetings.shapes.shapes import Shapes
from mideast_events.extraction.meetings.sightings import Party, Sighting
from mideast_events.extraction.meetings.spots import Spot
from mideast_events.extraction.meetings.triggers import fits, is_object_of_a_verb, spanned, triggers_by_word
from mideast_events.extraction.meetings.visits import Visit, Visits
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.meetings import Directness, MeetingActivity, MeetingFormat, MeetingStatus
from mideast_events.segments import SegmentKind

_JOINED = frozenset({"by", "with", "on"})
_BETWEEN_PLACES = frozenset({"in", "at", "with", "and", ",", "on", "then", "later"})
_THREE_SIDED = frozenset({"three", "trilateral", "tripartite", "joint"})
_PAST_IT = frozenset({"following", "after"})
_ANEW = frozenset({"again", "then"})
_BEFORE_ANEW = _ANEW | {"on", "in", "secret"}
_ENDS = frozenset({".", ",", ";", ""})
_GROUP = MentionKind.GROUP
_OF_ANOTHER = frozenset({"discuss", "news-conference"})  # "A said before their talks that he would discuss"
_FEWEST = 2
_NEAR = 5
_DAY_REACH = 3
_ENDS_OF_A_ROW = frozenset({",", ";", "and"})
_AGAIN_REACH = 9


@final
class MeetingRules:
    """The rules, with the registry that says whose offices and places are which."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry's names."""
        self._triggers = triggers_by_word()
        self._who = Participants(gazetteer)
        settings = Settings(gazetteer, frozenset(self._triggers))
        self._visits = Visits(self._who, settings)
        self._about = Circumstances(self._who, settings, self._visits)
        self._shapes = Shapes(self._who, settings, self._about)

    def sight(self, scene: Scene, memory: Memory) -> Iterator[Sighting | Passed]:
        """Give what a sentence says of meetings, and what looks like one and is not taken for one."""
        memory.begin(scene)
        told = memory.last
        free = 0
        besides: set[bool] = set()
        captioned = scene.sentence.kind is SegmentKind.CAPTION
        triggers = self._triggers
        for place in scene.places_of(triggers):
            for trigger in triggers[scene.keys[place]]:
                if place < free or (trigger.caption and not captioned) or not fits(trigger, scene, place):
                    continue
                spot = Spot(trigger, scene, place, spanned(trigger, scene, place)[-1], memory)
                found = list(self._seen(spot))
                yield from found
                seen = [one for one in found if isinstance(one, Sighting)]
                if seen:
                    free = spot.last + 1
                    besides.update(one.attending for one in seen if one.attending or trigger.shape != "noun")
                if found:
                    break
        if memory.last is not None:
            yield from self._heads(scene, memory.last)
        if (before := precedent(scene, memory)) is not None:
            yield before
        if told is not None and told is memory.last:
            reconsider(scene, told, memory)
        memory.end(scene, self._who.sides_in(scene), beside=besides == {True})

    def with_roles(self, parties: list[Party], place: str | None, *, remote: bool) -> list[Party]:
        """Return those who met, each as host or visitor where the place tells it and nothing else has."""
        return self._about.with_roles(parties, place, remote=remote)

    def _seen(self, spot: Spot) -> Iterator[Sighting | Passed]:
        """Give what a word tells, with what goes with it."""
        apart = list(self._apart(spot))
        for one in apart:
            self._about.complete(spot, one)
            spot.memory.tell(one)
            yield one
        if apart:
            return
        visit = self._visit(spot)
        then = visit.later if visit is not None else []
        others = list(self._visits.elsewhere(spot.trigger, spot.scene, spot.place, visit)) if visit is not None else []
        found = self._of_visit(spot, visit) if visit is not None else self._shapes.tell(spot)
        if found is None or (isinstance(found, Sighting) and self._is_told(spot, found)):
            return
        if isinstance(found, Passed) or found.attending:
            yield found
            return
        self._about.complete(spot, found)
        _join_host(spot, found)
        spot.memory.tell(found)
        near = spot.scene.keys[max(0, spot.place - _NEAR) : spot.last + 1]
        together = found.directness is Directness.INDIRECT or not _THREE_SIDED.isdisjoint(near)
        if spot.trigger.shape != "carrying" and not together:
            found.apart = found.apart or self._who.enemies(found.parties)
        yield from self._one_by_one(found)
        found.later += [evolve(found, parties=parties, later=[]) for parties in then]
        if (again := _again(spot)) is not None:
            yield evolve(found, time=again, later=[], apart=[])
        for one in found.later:
            one.place, one.time = one.place or found.place, one.time or found.time
            yield from self._one_by_one(one)
        for other in others:
            yield evolve(found, parties=other.parties, place=other.place, time=other.time or found.time)
        if others or then:
            further = [*(other.parties for other in others), *then]
            parties = (*found.parties, *(one for parties in further for one in parties))
            spot.memory.parties = spot.memory.latest = list({one.key: one for one in parties}.values())

    def _apart(self, spot: Spot) -> Iterator[Sighting]:
        """Give the meetings of one verb, apart by place or by day: "met A in Jerusalem and B in Ramallah"."""
        trigger, scene, place, last, memory = spot
        received = trigger.shape == "hosting" and scene.at[place + 1] == "by"
        carried = trigger.shape == "carrying" and scene.at[place + 1] == "between"
        if not (received or carried or trigger.shape == "mutual" or (trigger.shape == "noun" and not trigger.going)):
            return
        if trigger.activity is MeetingActivity.SIGNING:
            return  # "signed treaties with A in 1979 and B in 1994"
        if len(scene.dates) < _FEWEST and sum(scene.units[i].place is not None for i, _ in scene.mentions) < _FEWEST:
            return
        objects = scene.objects(last)
        if objects and (joined := scene.keys[objects[0] - 1]) in _JOINED:
            # "was received by A in Cairo and by B in Amman"
            ends = range(objects[-1] + 1, len(scene.units))
            again = [i for i in ends if scene.keys[i - 1 : i + 1] == ["and", joined]]
            objects = [*objects, *(one for i in again for one in scene.objects(i))]
        elif objects:
            objects = list(chain.from_iterable(scene.in_turn(objects)))
        groups = _by_place(scene, objects) if trigger.format is not MeetingFormat.REMOTE else []
        groups = groups if len(groups) > 1 else _in_places(scene, last)
        groups = groups if len(groups) > 1 or carried else _by_day(scene, objects)
        if trigger.shape == "noun" and (is_object_of_a_verb(scene, place) or not _with_each(scene, groups)):
            return
        subjects = self._who.acting(scene, place) if len(groups) > 1 else []
        # "The meetings with A in Cairo and B in Amman" are those of whoever was told of.
        hosts = self._who.parties(scene, subjects, memory) if subjects else self._who.whose(scene, place, memory)
        for where, date, group in groups if hosts else ():
            parties = [*hosts, *self._who.parties(scene, group, memory)]
            found = self._about.sighting(spot, parties, start=spot.after(subjects), where=where)
            if isinstance(found, Sighting):
                found.time = date or found.time
                if where is None and any(other for other, _, _ in groups):
                    found.place = None  # "met A on Monday and B in Cairo on Tuesday"
                yield found

    def _is_told(self, spot: Spot, found: Sighting) -> bool:
        """Say whether a word tells of the meeting just told by a verb: "arrived for talks with", "and briefed him"."""
        trigger, last = spot.trigger, spot.memory.last
        if trigger.name in _OF_ANOTHER and found.status is MeetingStatus.PLANNED:
            met = (one for one in spot.memory.told if one.status is MeetingStatus.HELD)
            return any(found.keys <= one.keys and _is_of_the_day(found, one) for one in met)
        again = trigger.only_to_persons and trigger.format is not MeetingFormat.REMOTE
        if again and found.time is None and found.place is None and spot.memory.age:
            calls = (one for one in spot.memory.told if one.format is MeetingFormat.REMOTE)
            if any(_are_those_of(found, one) for one in calls):
                return True  # "spoke by telephone. A briefed B"
        if last is None or spot.memory.age:
            return False
        meant = (
            found.status is MeetingStatus.PLANNED
            and last.status is MeetingStatus.HELD
            and found.time in {None, last.time}
        )
        journey = spot.scene.at[spot.place - 1] == "to" and len(found.parties) > _FEWEST
        if not (trigger.shape == "noun" or again or meant or journey):
            return False
        known = {party.key for party in spot.memory.parties}
        persons = {party.key for party in found.parties if not self._who.is_assembly(party)}
        assembled = _FEWEST <= len(persons) < len(found.parties)  # "A and B joined C at a session of the Quartet"
        part = assembled or trigger.name == "be-in-his-office"
        return persons <= known if part else found.keys == known

    def _visit(self, spot: Spot) -> Visit | None:
        if spot.trigger.shape == "going":
            return self._visits.by_verb(spot.trigger, spot.scene, spot.place, spot.memory)
        if spot.trigger.going:
            return self._visits.by_noun(spot.trigger, spot.scene, spot.place, spot.memory)
        return None

    def _of_visit(self, spot: Spot, visit: Visit) -> Sighting | Passed | None:
        found = self._about.sighting(spot, visit.parties, start=visit.start, where=visit.place)
        if isinstance(found, Sighting) and found.format is MeetingFormat.UNSPECIFIED:
            found.format = MeetingFormat.VISIT
        return found

    def _one_by_one(self, found: Sighting) -> Iterator[Sighting]:
        """Give a meeting, or those that somebody had with several one by one."""
        apart = {party.key for party in found.apart}
        together = [party for party in found.parties if party.key not in apart]
        others = [party for party in found.parties if party.key in apart]
        if len(others) < _FEWEST or not together:
            yield found
            return
        found.parties, found.aside = [*together, others[0]], True
        yield found
        yield from (evolve(found, parties=[*together, other]) for other in others[1:])

    def _heads(self, scene: Scene, last: Sighting) -> Iterator[Sighting]:
        """Give who heads a delegation told of before, and belongs to it: "the team, led by A, includes B"."""
        groups = (i for i, one in scene.mentions if one.kind is _GROUP)
        for i in (*groups, *scene.places_of(DELEGATIONS)):
            if not _is_delegation(scene, i, last):
                continue
            told = (self._who.head_of(scene, i), *self._who.members_of(scene, i))
            fresh = [one for one in told if one is not None and one.key not in last.keys]
            if fresh:
                yield evolve(
                    last,
                    rule="headed-by",
                    trigger=scene.span(i, i),
                    passage=scene.span(0, len(scene.units) - 1),
                    parties=fresh,
                    attending=True,
                    notes=["who belongs to the delegation told of before"],
                )
                last.parties += fresh


def _is_delegation(scene: Scene, i: int, last: Sighting) -> bool:
    """Say whether a delegation stands at a place that was told to meet: "the Egyptian team", "the three-man team"."""
    mention = scene.units[i].mention
    if mention is not None:
        return mention.kind is _GROUP and ("side", mention.actor) in last.keys
    if scene.keys[i] not in DELEGATIONS or "the" not in scene.keys[max(0, i - _NEAR) : i]:
        return False
    return any(one.side and one.name.rpartition(" ")[2].lower() in DELEGATIONS for one in last.parties)


def _join_host(spot: Spot, found: Sighting) -> None:
    """Let three meet where one is received by another: "was received by A, in three-way talks with B"."""
    last, near = spot.memory.last, spot.scene.keys[max(0, spot.place - _NEAR) : spot.place]
    if last is None or spot.memory.age or spot.trigger.shape != "noun" or "in" not in near:
        return
    if not _THREE_SIDED.isdisjoint(near) and len(found.parties) == len(last.parties) == _FEWEST:
        shared = found.keys & last.keys
        found.parties += [party for party in last.parties if shared and party.key not in shared]


def _are_those_of(found: Sighting, last: Sighting) -> bool:
    """Say whether all who are named are those who met before, some perhaps by office."""
    known = last.keys | {("office", party.office) for party in last.parties if party.office}
    return found.keys <= known


def _is_of_the_day(found: Sighting, other: Sighting) -> bool:
    """Say whether no day is told by which a meeting is another than one told before."""
    days = [one.time.value for one in (found, other) if one.time is not None and one.time.value is not None]
    return found.time is None or len({*days}) <= 1


_Group = tuple[str | None, DateExpression | None, list[int]]
"""Where and when somebody met those whom units name."""


def _by_day(scene: Scene, objects: list[int]) -> list[_Group]:
    """Return who is named before each of several days: "met A on Monday and B on Tuesday"."""
    ends = [*objects[1:], objects[-1] + _NEAR] if objects else []
    found: list[_Group] = []
    group: list[int] = []
    for one, end in zip(objects, ends, strict=True):
        group.append(one)
        stops = (i for i in range(one + 1, end) if one == objects[-1] and scene.at[i] in _ENDS_OF_A_ROW)
        told = scene.units[one + 1 : next(stops, end)]
        date = next((unit.date for unit in told if unit.date is not None), None)
        if date is not None:
            found.append((next((unit.place for unit in told if unit.place), None), date, group))
            group = []
    return found if not group else []


def _by_place(scene: Scene, objects: list[int]) -> list[_Group]:
    """Return who is named before each of several places, and the day told after it, where everybody has a place."""
    found: list[_Group] = []
    group: list[int] = []
    for i in range(objects[0] if objects else 0, len(scene.units) if objects else 0):
        where = scene.units[i].place
        if i in objects:
            group.append(i)
        elif where and group and scene.keys[i - 1] in {"in", "at", "of"}:
            dates = (unit.date for unit in scene.units[i + 1 : i + _DAY_REACH] if scene.keys[i + 1] != "and")
            date = scene.day_aside_before(group[0]) or next((one for one in dates if one), None)
            found.append((where, date, group))
            group = []
        elif i > objects[-1] + _NEAR:
            break
    return found if not group else []


def _in_places(scene: Scene, last: int) -> list[_Group]:
    """Return who is named after each of several places: "talks in Jerusalem with A and in Ramallah with B"."""
    found: list[_Group] = []
    where: str | None = None
    for i in range(last + 1, len(scene.units)):
        unit, key = scene.units[i], scene.keys[i]
        if unit.place and scene.keys[i - 1] in {"in", "at"}:
            where = unit.place
        elif unit.acts and where and key == "" and scene.keys[i - 1] == "with":
            found.append((where, None, scene.objects(i - 1)))
            where = None
        elif not (unit.acts or unit.date or key in _BETWEEN_PLACES):
            break
    return found


def _with_each(scene: Scene, groups: list[_Group]) -> bool:
    """Say whether a noun goes on with each of several: "talks with A in Cairo and with B in Amman"."""
    return len(groups) > 1 and all(scene.keys[group[0] - 1] in {"with", "and", ","} for _, _, group in groups)


def _again(spot: Spot) -> DateExpression | None:
    """Return the day on which the same met once more: "met A on Monday and again on Thursday", "twice, on ... and"."""
    scene = spot.scene
    twice = "twice" in scene.keys
    for i in range(spot.last + 1, len(scene.units) - 2):
        if scene.keys[i] == "and" and scene.units[i + 1].acts and scene.begins_clause(i + 1):
            break  # "met A, and B has met C twice"
        if scene.keys[i] in _PAST_IT:
            break  # "met A, following talks with B on Monday and again on Thursday"
        if scene.keys[i] != "and" or not (twice or scene.keys[i + 1] in _ANEW):
            continue
        then = next((k for k in range(i + 1, len(scene.units)) if scene.keys[k] not in _BEFORE_ANEW), i)
        near = range(then, min(i + _AGAIN_REACH, len(scene.units)))
        if scene.keys[i + 1] not in _ANEW:
            near = range(then, then + 1)  # not "met twice to end a row between B and C, A said on Monday"
        if scene.keys[i + 1] == "then":
            near = range(then, then + (scene.at[then + 1] in _ENDS))  # but "and then on Thursday flew to Cairo"
        date = next((date for k in near if (date := scene.units[k].date) is not None), None)
        if date is not None and any(unit.date is not None for unit in scene.units[spot.place : i]):
            return date
    return None
