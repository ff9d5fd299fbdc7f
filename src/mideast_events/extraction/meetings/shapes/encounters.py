"""`Encounters`: who meets whom, told by a verb for both: "met", "held talks with", "spoke by telephone"."""

from itertools import pairwise
from typing import final

from attrs import evolve

from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.findings import Passed
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.circumstances import Circumstances
from mideast_events.extraction.meetings.memories import DELEGATIONS, Memory
from mideast_events.extraction.meetings.people.participants import Participants
from mideast_events.extraction.meetings.settings.settings import Settings
from mideast_events.extraction.meetings.shapes.hosts import Hosts
from mideast_events.extraction.meetings.shapes.separately import told_apart
from mideast_events.extraction.meetings.sightings import Party, Sighting
from mideast_events.extraction.meetings.spots import Spot
from mideast_events.extraction.meetings.triggers import PASSIVE, doer, is_figure_of_speech, is_told_after_its_matter
from mideast_events.extraction.syntax.chains import HEADING
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import UnitKind
from mideast_events.extraction.times.rules import FROM_EVENT
from mideast_events.meetings import MeetingActivity, MeetingFormat, MeetingStatus, ParticipantRole

_GATHERINGS = words("meetings", "words", "gatherings")
_MATTERS = words("meetings", "topics", "matters")
_TALKS = frozenset({"talks", "consultations", "negotiations", "discussions"})
_OFFICIALS = frozenset({
    "officials", "mediators", "leaders", "negotiators", "authorities", "ministers", "generals", "king", "emir",
})  # fmt: skip
_HANDING = frozenset({"handed", "passed", "gave"})
_NO_TELLERS = frozenset({"and", "sources", "source", "officials", "official", "diplomats", "diplomat", "aides", "aide"})
_AIMS = frozenset({"aim", "view", "goal", "hope", "hopes", "intention", "purpose", "no", "little", "each", "one"})
_IN_WRITING = words("meetings", "words", "in_writing")
_AUDIENCES = words("meetings", "words", "audiences")
_TOURS = frozenset({"trip", "tour", "visit", "swing", "stops", "journey", "sidelines", "margins"})
_OFFICES = frozenset({"coalition", "government", "cabinet", "party", "list", "alliance", "boycott"})
_LONGEST_JOINED = 8
_INFORMED = frozenset({"source", "sources", "briefed"})
_BEFORE_NOUNS = frozenset({"their", "his", "her", "our", "my", "its", "on", "by", "of"})
_GREETINGS = frozenset({"shake-hands", "embrace"})
_ARTICLES = frozenset({"a", "an"})
_FEWEST = 2
_FARTHEST = 5
_NEAR = 5
_NEAREST = 3
_THEN_REACH = 6
_PHRASE = UnitKind.PHRASE
_QUOTES = frozenset({"“", '"'})
_KEEPING = frozenset({"remained", "remains", "remain", "remaining", "stayed", "stays", "stay", "kept", "keeps", "keep"})
_WHERE_AND_WHEN = frozenset({"in", "at", "on", "late", "early", "evening", "morning", "afternoon", "night"})


@final
class Encounters:
    """Finds those who meet around a word."""

    def __init__(
        self, participants: Participants, settings: Settings, circumstances: Circumstances, hosts: Hosts
    ) -> None:
        """Take what finds participants and places, what goes with them, and who is at home where."""
        self._who = participants
        self._where = settings
        self._hosts = hosts
        self._sighting = circumstances.sighting

    def tell(self, spot: Spot) -> Sighting | Passed | None:
        """Return the meeting of those around a word, why it is passed over, or `None` where it tells of none."""
        trigger, scene, place, last, _ = spot
        signing = trigger.activity is MeetingActivity.SIGNING
        if not signing and trigger.format is not MeetingFormat.REMOTE and is_figure_of_speech(scene, last):
            return spot.passed("a figure of speech")
        subjects = self._who.acting(scene, place)
        objects = _objects(spot)
        if not objects and len(subjects) == 1:
            subjects = scene.in_a_row_before_who(subjects[0])
        if _is_what_is_discussed(spot, objects) or not self._is_meant(spot, subjects, objects):
            return None
        if trigger.gathers:
            return self._gathering(spot, subjects)
        if objects and not subjects:
            return spot.passed("who met them is not named")
        return self._met(spot, subjects, objects)

    def _is_meant(self, spot: Spot, subjects: list[int], objects: list[int]) -> bool:
        """Say whether those who are named around a word can be told by it to meet."""
        trigger, scene, place, last, _ = spot
        if trigger.activity is MeetingActivity.SIGNING:
            # Not "Egypt and Israel signed a treaty", nor "the leaders signed accords", when they met.
            kinds = {scene.units[i].kind for i in subjects}
            by_name = bool(objects) or kinds in (set(), {_PHRASE}, {_PHRASE, UnitKind.ONE})  # "that he and A signed"
            return by_name and not self._who.has_states(scene, [*subjects, *objects])
        # "Presented a plan that A had made", "saw it on their telephones", "A and B have had few meetings",
        # "asked, consulted", "handed him the telephone", "at a meeting called by A".
        made = trigger.name == "deliver" and bool(objects) and "to" not in scene.keys[last : objects[0]]
        noun = trigger.format is MeetingFormat.REMOTE and scene.at[place - 1] in _BEFORE_NOUNS
        if made or noun or ("few" in scene.keys[place:last] and "a" not in scene.keys[place:last]):
            return False
        asked = not objects and scene.at[place] == "consulted" and scene.at[place - 1] in PASSIVE
        handed = trigger.name == "on-the-phone" and scene.at[place - 2] in _HANDING  # "handed the telephone to A"
        in_talks = trigger.name == "address-by-telephone" and "with" in scene.keys[last : last + _NEAREST]
        summoned = trigger.name == "call" and scene.at[place + 1] == "by" and scene.at[place - 1] not in PASSIVE
        named = trigger.name == "call" and bool(objects) and _is_given_a_name(scene, objects[-1])
        kept = trigger.name == "in-touch" and scene.at[place - 2] in _KEEPING  # "has remained in touch with A"
        # "A, who joined B in a coalition"
        kept = kept or (trigger.name == "join" and not _OFFICES.isdisjoint(scene.keys[place : place + _LONGEST_JOINED]))
        if (
            asked
            or handed
            or in_talks
            or summoned
            or named
            or kept
            or (trigger.name == "tell" and not _is_told_on_a_day(spot))
        ):
            return False
        first = objects[:1] if trigger.only_to_persons else objects
        discussed = scene.at[place].startswith("discuss") and trigger.name == "discuss"
        somewhere = discussed and self._where.place_of(scene, place, last) is not None
        somewhere = somewhere or (trigger.name == "see" and _is_a_delegation(scene, objects))
        # "Officials discussed it with B in Doha", "A saw a Hamas delegation"
        people = self._who.are_people if somewhere else self._who.are_persons
        if trigger.persons and not people(scene, [*subjects, *first]):
            return False
        if scene.at[last] == "round" and scene.at[last + 1] == "of" and scene.at[last + 2] not in _TALKS | {"dialogue"}:
            return False  # "began a round of strikes"
        # Not "A and B spoke to reporters".
        alone = trigger.together or scene.at[last + 2] in {"each", "one"}
        return bool(objects) or alone or not trigger.needs_with

    def _met(self, spot: Spot, subjects: list[int], objects: list[int]) -> Sighting | Passed | None:
        """Take the subjects and the objects for those who meet, and further objects for whom they met then."""
        trigger, scene, _, _, memory = spot
        groups = scene.in_turn(objects) if objects else [objects]
        others = self._who.parties(scene, groups[0], memory)
        one = self._who.parties(scene, subjects, memory)
        if (unknown := _who_is_unknown(spot, subjects, one, others)) is not None:
            return spot.passed(unknown)
        many = len(one) == 1 and not others and self._who.is_assembly(one[0])  # "Arab ministers met in Cairo"
        sides = {self._who.side_of(party) for party in one}
        if len(sides) == 1 and None not in sides and not others and not many and _is_with_officials(spot):
            one = [*self._hosts.of(spot, one[0]), *one]  # "held talks in Cairo"
        fewest = 1 if many else _FEWEST
        found = self._sighting(spot, [*one, *others], start=spot.after(subjects), fewest=fewest)
        if isinstance(found, Sighting):
            signing = trigger.activity is MeetingActivity.SIGNING
            if signing and found.time is None and all(self._who.is_collective(party) for party in found.parties):
                return None
            found.later = [
                evolve(found, parties=[*one, *parties], place=where or found.place, time=date or found.time)
                for before, group in pairwise(groups)
                if (parties := self._who.parties(scene, group, memory))
                for where, date in [_then(scene, before[-1], group)]
            ]
        if isinstance(found, Sighting) and found.status is MeetingStatus.REFUSED and trigger.name in _GREETINGS:
            return None  # "would not shake his hand", when they met
        if isinstance(found, Sighting) and objects and self._are_both(scene, objects[0], others):
            found.apart = others
        alone = len(one) == 1
        if (trigger.companions or trigger.name == "join") and isinstance(found, Sighting):
            found.attending = self._is_of_the_meeting_before(found, memory) or _is_joined_there(spot, found)
            found.attending = found.attending or _has_joined_them(spot, objects, others)
            if trigger.companions and not found.attending:
                return None
        if alone and isinstance(found, Sighting) and self._is_on_a_tour(spot, others):
            found.apart = others
            found.place = None if _has_stops(spot) else found.place  # "to fly to Cairo and Amman and meet A and B"
        remote = isinstance(found, Sighting) and (
            found.format is MeetingFormat.REMOTE or (found.place is None and _has_spoken(spot))
        )
        return told_apart(spot, found, others, alone=alone and remote)

    def _are_both(self, scene: Scene, place: int, others: list[Party]) -> bool:
        """Say whether "both" leads to those whom somebody met: "both A and B", "both men"."""
        unit = scene.units[place]
        both = unit.kind is UnitKind.SEVERAL and scene.reading.tokens.keys[unit.first] == "both"
        return scene.at[place - 1] == "both" or (both and not any(self._who.is_collective(one) for one in others))

    def _is_on_a_tour(self, spot: Spot, others: list[Party]) -> bool:
        """Say whether somebody met people of several countries while travelling: "on his trip he saw A, B and C"."""
        keys = spot.scene.keys
        by_whom = next((i for i in range(spot.last, len(keys)) if keys[i] in _INFORMED), len(keys))
        # Not "the visit came a day after A met B and C", nor by "a source briefed on the visit".
        counted = (i for i in spot.scene.dates if i < spot.place and _is_counted(spot.scene, i))
        begin = max(counted, default=0)
        touring = _has_stops(spot) or not _TOURS.isdisjoint(keys[begin:by_whom]) or _has_days(spot.scene)
        if len(others) < _FEWEST or not touring:
            return False
        countries = {self._who.country_of(one) for one in others}
        return None not in countries and len(countries) == len(others) and not _GATHERINGS & set(spot.scene.keys)

    def _is_of_the_meeting_before(self, found: Sighting, memory: Memory) -> bool:
        """Say whether it but tells with whom of his own side somebody met: "Netanyahu was joined by his adviser"."""
        told = memory.last if memory.age <= _FARTHEST else None
        sides = {self._who.side_of(party) for party in found.parties}
        if told is None or (found.place and told.place and found.place != told.place):
            return False
        return len(sides) == 1 and None not in sides and not told.keys.isdisjoint(found.keys)

    def _gathering(self, spot: Spot, subjects: list[int]) -> Sighting | Passed | None:
        """Take whoever brings others together for the host: "A brought B and C together", "B and C were brought"."""
        _, scene, place, last, memory = spot
        guests = [i for i in scene.objects(place) if i < last] + scene.objects(last)
        hosts = subjects
        if not PASSIVE.isdisjoint(scene.keys[max(0, place - 3) : place]):
            by = next((i for i in range(last, min(last + _NEAR, len(scene.units))) if scene.keys[i] == "by"), None)
            hosts, guests = (scene.objects(by) if by is not None else []), subjects
        hosts = [i for i in hosts if i not in guests and self._who.are_persons(scene, [i])]
        parties = self._who.parties(scene, guests, memory)
        if len(parties) < _FEWEST:
            return None
        return self._sighting(spot, [*self._who.parties(scene, hosts, memory, ParticipantRole.HOST), *parties], start=0)


def _is_a_delegation(scene: Scene, objects: list[int]) -> bool:
    """Say whether a group is one that was sent: "a Hamas delegation", but not "Hamas fighters"."""
    keys = scene.reading.tokens.keys
    return bool(objects) and not DELEGATIONS.isdisjoint(
        keys[scene.units[objects[0]].first : scene.units[objects[0]].end]
    )


def _is_given_a_name(scene: Scene, i: int) -> bool:
    """Say whether somebody is but called something: "called him a threat", "called A “a thief”"."""
    return scene.at[i + 1 + (scene.at[i + 1] in _QUOTES)] in _ARTICLES


def _is_told_on_a_day(spot: Spot) -> bool:
    """Say whether it is told when or where somebody told another something, by itself: "A told B on Monday that"."""
    scene, clause = spot.scene, spot.scene.clause(spot.place)
    units = [scene.units[i] for i in clause]
    told = scene.at[spot.place - 1] not in _NO_TELLERS and any(
        one.date is not None or one.place is not None for one in units
    )
    return told and _IN_WRITING.isdisjoint(scene.keys)


def _who_is_unknown(spot: Spot, subjects: list[int], one: list[Party], others: list[Party]) -> str | None:
    """Say who of those who meet is not known, or `None` where all are."""
    if others and not one:
        return "who met them is not known"
    several = not others and len(one) > 1
    alone = several and (_is_with_somebody_else(spot) or _are_heads_of_one(spot.scene, subjects))
    return "whom they met is not named" if alone else None


def _are_heads_of_one(scene: Scene, subjects: list[int]) -> bool:
    """Say whether those who are to meet but lead one group together: "a team led by A and B sat down for talks"."""
    return scene.at[subjects[0] - 1] == "by" and scene.at[subjects[0] - 2] in HEADING


def _is_with_somebody_else(spot: Spot) -> bool:
    """Say whether several met others who are not named: "A and B met with families", but not "with the aim of"."""
    after = spot.scene.keys[spot.last + 1 : spot.last + _NEAR]
    return after[:1] == ["with"] and _AIMS.isdisjoint(after)


def _is_with_officials(spot: Spot) -> bool:
    """Say whether somebody met officials of whom nothing is said: "held talks in Cairo", "met mediators in Doha"."""
    scene, last = spot.scene, spot.last
    near = scene.keys[last + 1 : last + _NEAR]
    if not _OFFICIALS.isdisjoint(near):
        return "of" not in [*near, scene.at[last + _NEAR]]  # but "leaders of aid groups"
    after = scene.units[last + 1] if last + 1 < len(scene.units) else None
    there = scene.at[last + 1] in {"in", "on"} or (after is not None and after.date is not None)
    return scene.keys[last] in _TALKS and last > spot.place and there and "with" not in scene.keys[last:]


def _objects(spot: Spot) -> list[int]:
    """Return with whom a word says that somebody met."""
    trigger, scene, place, last, _ = spot
    if trigger.only_to_persons and (by := doer(scene, place)) is not None:
        return scene.objects(by)
    if trigger.noun and scene.at[last + 1] == "from" and not trigger.only_to_persons:
        to = scene.keys.index("to", last) if "to" in scene.keys[last : last + _NEAR] else None
        return scene.objects(to) if to is not None else []  # "delivered a letter from A to B"
    if scene.at[place + 1] == "to" and scene.at[place + 2] in _AUDIENCES:
        return []  # "spoke to reporters, as did B"
    straight = trigger.format is MeetingFormat.REMOTE or trigger.only_to_persons
    whom = scene.with_whom(place)
    found = whom if whom and scene.at[last + 1] == "," else scene.objects(place if straight else last) or whom
    if not found and (further := scene.further_with(last)) is not None:
        found = scene.objects(further)
    if trigger.together and found and not trigger.noun and not {"with", "to"} & set(scene.keys[last : found[0]]):
        return []  # "A and B spoke on Sunday, C said"
    return [] if found and _is_matter(spot, found[0]) else found


def _is_matter(spot: Spot, first: int) -> bool:
    """Say whether who is named behind a word is but talked about: "A and B discuss C", "exchanged views on Libya"."""
    trigger, scene, place, _, _ = spot
    if trigger.format is MeetingFormat.REMOTE and scene.at[first - 2] in _MATTERS:
        return True  # "discussed truce talks with A by phone"
    about = scene.at[place].startswith("discuss") or is_told_after_its_matter(trigger)
    return about and "with" not in scene.keys[place:first]


def _has_stops(spot: Spot) -> bool:
    """Say whether several places are told of before a word: "will travel to Cairo and Amman and meet"."""
    return sum(unit.place is not None for unit in spot.scene.units[: spot.place]) >= _FEWEST


def _is_counted(scene: Scene, i: int) -> bool:
    """Say whether a date counts from what is told behind it: "a day after A met B"."""
    date = scene.units[i].date
    return date is not None and date.rule == FROM_EVENT


def _has_days(scene: Scene) -> bool:
    """Say whether a sentence tells of several days up to now: "has in the past few days met A and B"."""
    return any(one.text.lower().endswith(("days", "weeks")) for i in scene.dates if (one := scene.units[i].date))


def _is_joined_there(spot: Spot, found: Sighting) -> bool:
    """Say whether a participle adds to the meeting just told: "held talks with A on Sunday, joined by B"."""
    told = spot.memory.last if not spot.memory.age else None
    joined = spot.scene.at[spot.place - 1] == "," and spot.scene.at[spot.place + 1] == "by"
    return joined and told is not None and not told.keys.isdisjoint(found.keys)


def _has_joined_them(spot: Spot, objects: list[int], others: list[Party]) -> bool:
    """Say whether somebody comes to the meeting told of before: "A and B flew to Cairo. C also joined them"."""
    told = spot.memory.recent
    them = bool(objects) and spot.scene.units[objects[0]].kind is UnitKind.SEVERAL
    return them and told is not None and bool(others) and {party.key for party in others} <= told.keys


def _then(scene: Scene, before: int, group: list[int]) -> tuple[str | None, DateExpression | None]:
    """Return where and when a verb goes on with others, where that is said: "and in Cairo with B on Tuesday"."""
    ends = range(group[-1] + 1, min(group[-1] + _THEN_REACH, len(scene.units)))
    end = next((i for i in ends if scene.keys[i] and scene.keys[i] not in _WHERE_AND_WHEN), ends.stop)
    begin = next((i for i in range(group[0] - 1, before, -1) if scene.keys[i] in {",", "and"}), before)
    after = scene.units[group[-1] + 1 : end]
    told = [*scene.units[begin + 1 : group[0]], *after]
    where = next((unit.place for unit in told if unit.place), None)
    dates = [unit.date for unit in (*after, scene.units[group[0] - 1]) if unit.date is not None]
    date = next(iter(dates), None)  # "saw A on Monday, and B on Tuesday", "and on Tuesday B"
    return where, date or scene.day_aside_before(group[0])


def _is_what_is_discussed(spot: Spot, objects: list[int]) -> bool:
    """Say whether a word but tells what is discussed: "discussed his talks with A", "met A and B to discuss"."""
    trigger, scene, place, _, memory = spot
    if trigger.name == "discuss" and objects:
        return scene.at[objects[0] - 2] in _MATTERS
    about = scene.at[place + 1] == "about" and not objects  # "the two had talked about"
    if trigger.together and about and memory.recent is not None:
        return True
    told = memory.last is not None and not memory.age
    return told and trigger.together and not objects and scene.at[place - 1] == "to"


def _has_spoken(spot: Spot) -> bool:
    """Say whether somebody spoke to people, of whom each may have been elsewhere: "has spoken to A and B"."""
    key, after = spot.scene.keys[spot.place], spot.scene.at[spot.place + 1]
    return spot.trigger.name == "speak-with" and (key == "spoken" or (key in {"speak", "spoke"} and after == "to"))
