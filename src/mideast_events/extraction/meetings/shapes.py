"""`Shapes`: the ways of telling who meets whom - mutual, hosting, joining, inviting, answering, carrying, a noun.

Each is a method; the words are data. Going somewhere is told in `visits`.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import final

from attrs import evolve

from mideast_events.certainty import Certainty
from mideast_events.dates import When
from mideast_events.edtf import Precision
from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.findings import Passed
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.absences import Absences
from mideast_events.extraction.meetings.circumstances import Circumstances
from mideast_events.extraction.meetings.memories import Memory
from mideast_events.extraction.meetings.nouns import Nouns
from mideast_events.extraction.meetings.participants import ASSEMBLIES, Participants, is_ambassador, part_of_a_visit
from mideast_events.extraction.meetings.settings import Settings
from mideast_events.extraction.meetings.sightings import Party, Sighting
from mideast_events.extraction.meetings.spots import Spot
from mideast_events.extraction.meetings.triggers import PASSIVE, PEOPLE, doer, is_figure_of_speech, is_object_of_a_verb
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.scenes import Scene
from mideast_events.extraction.times.rules import FROM_EVENT
from mideast_events.extraction.units import UnitKind
from mideast_events.meetings import Directness, MeetingActivity, MeetingFormat, MeetingStatus, ParticipantRole

_ONE_BY_ONE = words("meetings", "words", "one_by_one")
_GATHERINGS = words("meetings", "words", "gatherings")
_DECLINED = words("meetings", "cues", "refused") | {"pulled", "stayed"}
_MATTERS = words("meetings", "topics", "matters")
_DEALS = words("meetings", "topics", "deals")
_TALKS = frozenset({"talks", "consultations", "negotiations", "discussions"})
_OFFICIALS = frozenset({
    "officials", "mediators", "leaders", "negotiators", "authorities", "ministers", "generals", "king", "emir",
})  # fmt: skip
_HANDING = frozenset({"handed", "passed", "gave"})
_NO_TELLERS = frozenset({"and", "sources", "source", "officials", "official", "diplomats", "diplomat", "aides", "aide"})
_AIMS = frozenset({"aim", "view", "goal", "hope", "hopes", "intention", "purpose", "no", "little", "each", "one"})
_IN_WRITING = words("meetings", "words", "in_writing")
_AUDIENCES = words("meetings", "words", "audiences")
_EACH_ALONE = frozenset({"calls", "meetings", "conversations"})
_TOURS = frozenset({"trip", "tour", "visit", "swing", "stops", "journey", "sidelines", "margins"})
_OFFICES = frozenset({"coalition", "government", "cabinet", "party", "list", "alliance", "boycott"})
_LONGEST_JOINED = 8
_INFORMED = frozenset({"source", "sources", "briefed"})
_ASKED_BY = frozenset({"from", "by", "of"})
_THAT = frozenset({"that", "which"})
_BEFORE_NOUNS = frozenset({"their", "his", "her", "our", "my", "its", "on", "by", "of"})
_HAVING = frozenset({"had", "held", "received", "made", "conducted"})
_WITH = frozenset({"with", "between", "among"})
_FROM = frozenset({"with", "from", "to"})
_BEING = frozenset({"was", "were", "is", "are"})
_DUE = frozenset({"due", "scheduled", "set", "expected", "to"})
_IS = frozenset({"is", "are"})
_BESIDES = frozenset({"together", "along", "with", "alongside", "joined", "backed", "and", ""})
_GREETINGS = frozenset({"shake-hands", "embrace"})
_ARTICLES = frozenset({"a", "an"})
_NEGOTIATING = frozenset({"talks", "negotiations", "dialogue"})
_AUXILIARIES = PASSIVE | {"to", "have", "has", "had", "will", "would"}
_NEXT = frozenset({"then", "later", "once", "afterwards", "earlier"})
_FEWEST = 2
_FARTHEST = 5
_NEAR = 5
_SEPARATE_REACH = 11
_ARTICLE_REACH = 8
_NEAREST = 3
_THEN_REACH = 6
_PHRASE = UnitKind.PHRASE
_QUOTES = frozenset({"“", '"'})
_KEEPING = frozenset({"remained", "remains", "remain", "remaining", "stayed", "stays", "stay", "kept", "keeps", "keep"})
_ASIDE_OF = frozenset({"before", "after", "during", "ahead", "following"})
_WHERE_AND_WHEN = frozenset({"in", "at", "on", "late", "early", "evening", "morning", "afternoon", "night"})


@final
class Shapes:
    """Finds who meets whom around a word, by the way in which it tells it."""

    def __init__(self, participants: Participants, settings: Settings, circumstances: Circumstances) -> None:
        """Take what finds participants and places, and what goes with them."""
        self._who = participants
        self._where = settings
        self._nouns = Nouns(participants)
        self._absences = Absences(participants, settings, circumstances)
        self._sighting = circumstances.sighting
        self._shapes: dict[str, Callable[[Spot], Sighting | Passed | None]] = {
            "mutual": self._mutual,
            "hosting": self._hosting,
            "joining": self._joining,
            "inviting": self._inviting,
            "answering": self._answering,
            "carrying": self._carrying,
            "noun": self._noun,
            "declining": self._absences.tell,
        }

    def tell(self, spot: Spot) -> Sighting | Passed | None:
        """Return what a word tells of a meeting, why it is passed over, or `None` where it tells of none."""
        tell = None if spot.trigger.going else self._shapes.get(spot.trigger.shape)
        return tell(spot) if tell is not None else None

    def _mutual(self, spot: Spot) -> Sighting | Passed | None:
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
        people = self._who.are_people if somewhere else self._who.are_persons  # "officials discussed it with B in Doha"
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
        if (unknown := _who_is_unknown(spot, one, others)) is not None:
            return spot.passed(unknown)
        many = len(one) == 1 and not others and self._who.is_assembly(one[0])  # "Arab ministers met in Cairo"
        sides = {self._who.side_of(party) for party in one}
        if len(sides) == 1 and None not in sides and not others and not many and _is_with_officials(spot):
            one = [*self._receiving(spot, one[0]), *one]  # "held talks in Cairo"
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
        return _with_apart(spot, found, others, alone=alone and remote)

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

    def _receiving(self, spot: Spot, visitor: Party) -> list[Party]:
        """Return who is at home where something is told to be, if it is not the visitor's own home."""
        where = self._where.place_of(spot.scene, spot.place, spot.last)
        return self._government(spot, where, visitor) if where else []

    def _government(self, spot: Spot, where: str, visitor: Party) -> list[Party]:
        state = self._where.government_at(where, spot.scene.reading.article.published)
        home = state is None or self._who.side_of(visitor) == state
        return [] if home or state is None else [Party(None, None, state, ParticipantRole.HOST, "")]

    def _on_leaving(self, spot: Spot, where: str) -> Sighting | Passed | None:
        """Take those who leave a place for guests there: "left Cairo on Monday after three days of talks"."""
        visitors = self._who.parties(
            spot.scene, self._who.acting(spot.scene, spot.place), spot.memory, ParticipantRole.VISITOR
        )
        hosts = self._government(spot, where, visitors[0]) if visitors else []
        return self._sighting(spot, [*hosts, *visitors], start=spot.place, where=where) if hosts else None

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

    def _hosting(self, spot: Spot) -> Sighting | Passed | None:
        _, scene, place, last, _ = spot
        subjects = self._who.acting(scene, place)
        objects = scene.objects(last) or scene.with_whom(place)
        objects = objects or [i for i in scene.objects(place) if i < last]  # "gave A dinner"
        start = spot.after(subjects)
        verbs = [key for key in scene.keys[max(start, place - 4) : place] if key in _AUXILIARIES]
        suffered = verbs[-1:] != [] and verbs[-1] in PASSIVE and not scene.keys[place].endswith("ing")
        passive = scene.at[place + 1] == "by" or suffered
        if not passive and (held := _held_by_host(scene, place)) is not None:
            return self._holding(spot._replace(last=held), subjects, objects)
        if not objects and suffered:
            return self._received_there(spot, subjects)
        if passive and objects and not subjects and self._is_of_a_gathering_told(spot):
            hosts = self._who.parties(scene, objects, spot.memory, ParticipantRole.HOST)
            return self._attending(spot, hosts)  # "The summit is being hosted by A"
        if not objects or is_figure_of_speech(scene, last) or _hosts_nobody(spot, subjects, objects, passive=passive):
            return None
        said = suffered or scene.at[place - 1] in _IS
        if passive and not said and not scene.units[place - 1].acts:
            parties = self._who.parties(scene, objects, spot.memory, ParticipantRole.HOST)
            several = len(parties) >= _FEWEST and not _GATHERINGS.isdisjoint(scene.keys[max(0, place - _NEAR) : place])
            return self._sighting(spot, parties, start=place) if several else None  # "a summit hosted by A and B"
        return self._receiving_persons(spot, subjects, objects, passive=passive)

    def _is_of_a_gathering_told(self, spot: Spot) -> bool:
        """Say whether a sentence begins with the meeting told of before: "The summit is hosted by"."""
        begins = spot.scene.at[0] == "the" and spot.scene.at[1] in _GATHERINGS and spot.place < _NEAR
        return begins and spot.memory.recent is not None

    def _holding(self, spot: Spot, subjects: list[int], objects: list[int]) -> Sighting | Passed | None:
        """Take for guests those for whom a host holds what `spot.last` names: "hosted talks between A and B"."""
        scene, held, start = spot.scene, spot.last, spot.after(subjects)
        with_ = scene.at[held + 1] in {"with", "of"}
        guests = self._who.between(scene, held) or [i for i in objects if i > held and with_]
        if not guests and scene.at[held - 1] in ASSEMBLIES:
            many = Party(None, None, ASSEMBLIES[scene.at[held - 1]], ParticipantRole.VISITOR, "")
            return self._sighting(spot, [*self._received(spot, subjects, []), many], start=start)
        return self._sighting(spot, self._received(spot, subjects, guests), start=start) if guests else None

    def _receiving_persons(
        self, spot: Spot, subjects: list[int], objects: list[int], *, passive: bool
    ) -> Sighting | Passed | None:
        """Take who receives for the host and who is received for the guest, and whoever receives him next."""
        scene = spot.scene
        others = _received_by_others(scene, objects[-1]) if passive else []
        next_ = bool(others) and not _NEXT.isdisjoint(scene.keys[objects[-1] : others[0]])
        hosts, guests = (objects if next_ else objects + others, subjects) if passive else (subjects, objects)
        if not hosts:
            return spot.passed("who received them is not named")
        kinds = {mention.kind if (mention := scene.units[i].mention) else MentionKind.PERSON for i in guests}
        if not kinds & PEOPLE:
            return None
        parties = self._received(spot, hosts, guests)
        found = self._sighting(spot, parties, start=spot.after(subjects))
        if isinstance(found, Sighting) and spot.trigger.declined and found.status is MeetingStatus.HELD:
            found.status, found.directness = MeetingStatus.REFUSED, Directness.UNKNOWN
        if next_ and isinstance(found, Sighting):
            found.later = [evolve(found, parties=self._received(spot, others, guests))]
        apart = ParticipantRole.HOST if passive else ParticipantRole.VISITOR
        return _with_apart(spot, found, [party for party in parties if party.role is apart])

    def _received_there(self, spot: Spot, subjects: list[int]) -> Sighting | Passed | None:
        """Take those who are at home for the hosts of somebody: "was received in Ankara", "was hosted there"."""
        scene, place = spot.scene, spot.place
        there = spot.memory.there if scene.at[place + 1] == "there" else None
        where = there or self._where.place_of(scene, place, spot.last)
        if where is None or not self._who.are_persons(scene, subjects):
            return None
        visitors = self._who.parties(scene, subjects, spot.memory, ParticipantRole.VISITOR)
        hosts = self._government(spot, where, visitors[0]) if visitors else []
        return self._sighting(spot, [*hosts, *visitors], start=spot.after(subjects), where=where) if hosts else None

    def _received(self, spot: Spot, hosts: list[int], guests: list[int]) -> list[Party]:
        parties = self._who.parties(spot.scene, hosts, spot.memory, ParticipantRole.HOST)
        return parties + self._who.parties(spot.scene, guests, spot.memory, ParticipantRole.VISITOR)

    def _joining(self, spot: Spot) -> Sighting | Passed | None:
        _, scene, place, last, memory = spot
        passive = "by" in scene.keys[place + 1 : place + 3] or scene.at[place + 1] == "of"
        inverted = 0 if scene.subjects(place) else _inverted(scene, place)
        if others := self._joined(scene, last) if last > place else []:
            subjects = self._who.acting(scene, place)
            parties = self._who.parties(scene, [*subjects, *others], memory) if subjects else []
            return self._sighting(spot, parties, start=spot.after(subjects))
        listed = scene.at[place - 1] == "those" or scene.keys[max(0, place - 2) : place] == ["those", "who"]
        if spot.trigger.name == "among-those" and not listed:  # "among those present were A and B"
            return None
        away = inverted or int(listed)
        named = scene.objects(place + away) if passive or away else self._who.acting(scene, place)
        parties = self._who.parties(scene, named, memory)
        if passive and len(parties) == 1 and "at" in scene.keys[max(0, place - _ARTICLE_REACH) : place]:
            subjects = self._who.acting(scene, place)  # "A won them over at a meeting attended by B"
            parties += self._who.parties(scene, subjects if self._who.are_persons(scene, subjects) else [], memory)
        near = range(max(0, place - _ARTICLE_REACH), max(place, last))
        fresh = any(scene.keys[i] in _ARTICLES and scene.keys[i + 1] != "half" for i in near)  # not "half an hour"
        if self._who.are_of_several_sides(parties) and (fresh or not memory.parties):
            return self._sighting(spot, parties, start=0)
        if parties and not memory.parties and last > place and (hosts := self._receiving(spot, parties[0])):
            return self._sighting(spot, [*hosts, *parties], start=0)  # "joined the talks in Doha"
        if not parties or not memory.parties or scene.at[last - 1] in _ARTICLES:
            return None  # "took part in a session", which nobody has told of
        return self._attending(spot, parties)

    def _joined(self, scene: Scene, noun: int) -> list[int]:
        """Return whom somebody joins who were named after the noun: "talks with A", "talks between A and B"."""
        return self._nouns.with_whom(scene, noun) or (
            self._who.between(scene, noun) if scene.at[noun + 1] == "between" else []
        )

    def _attending(self, spot: Spot, parties: list[Party]) -> Sighting | Passed | None:
        """Take those who were there as well for participants of the meeting told of last, or for who refused."""
        memory = spot.memory
        found = self._sighting(spot, parties, start=0, fewest=1)
        if isinstance(found, Sighting) and found.status is MeetingStatus.REFUSED:
            return self._absences.tell(spot)
        if isinstance(found, Sighting):
            before = memory.last
            elsewhere = before is not None and self._where.are_apart(found.place, before.place)
            found.attending = not elsewhere or len(parties) < _FEWEST
        return found if isinstance(found, Sighting) else None

    def _inviting(self, spot: Spot) -> Sighting | Passed | None:
        _, scene, place, _, memory = spot
        target = self._where.destination(scene, place)
        what = {*scene.keys[place : (target or place) + _ARTICLE_REACH]}
        if (target is None and _GATHERINGS.isdisjoint(what)) or _summons_an_ambassador(scene, place):
            return None
        where = self._where.place_named(scene, target) if target is not None else None
        passive = not PASSIVE.isdisjoint(scene.keys[max(0, place - 3) : place])
        subjects = self._who.acting(scene, place)
        guests = subjects if passive else [i for i in scene.objects(place) if target is None or i < target]
        by = [] if not passive else scene.objects(place) if scene.at[place + 1] == "by" else []
        hosts = self._who.parties(scene, by if passive else subjects, memory, ParticipantRole.HOST)
        if not hosts and where is not None:
            state = self._where.government_at(where, scene.reading.article.published)
            hosts = [Party(None, None, state, ParticipantRole.HOST, "")] if state else []
        visitors = self._who.parties(scene, guests, memory, ParticipantRole.VISITOR)
        if not hosts or not visitors:
            return None
        found = self._sighting(spot, [*hosts, *visitors], start=spot.after(subjects), where=where)
        if isinstance(found, Sighting):
            declined = not _DECLINED.isdisjoint(scene.keys[place:])
            found.status = MeetingStatus.REFUSED if declined else MeetingStatus.PLANNED
            found.directness = Directness.UNKNOWN
            today = scene.reading.article.published
            if not declined and found.time is not None and today is not None and found.time.value is not None:
                to_come = found.time.value.after(today) is not Certainty.NO
                found.time = found.time if to_come else None  # the day on which somebody was invited
            found.notes = ["invited, and declined" if declined else "invited"]
        return _with_apart(spot, found, visitors)

    def _answering(self, spot: Spot) -> Sighting | Passed | None:
        """Take who says whether he will come: "accepted an invitation from A", "turned down an invitation to Cairo"."""
        _, scene, place, last, memory = spot
        subjects = self._who.acting(scene, place)
        visitors = self._who.parties(scene, subjects, memory, ParticipantRole.VISITOR)
        target = self._where.destination(scene, last)
        where = self._where.place_named(scene, target) if target is not None else None
        owner = self._who.owner(scene, last)
        named = [owner] if owner is not None else scene.objects(last)[:1] if scene.at[last + 1] in _ASKED_BY else []
        hosts = self._who.parties(scene, named, memory, ParticipantRole.HOST)
        if not hosts and where is not None and visitors:
            hosts = self._government(spot, where, visitors[0])
        if not hosts and visitors and (state := self._who.state_called(scene.at[last - 1])) is not None:
            hosts = [Party(None, None, state, ParticipantRole.HOST, "")]  # "an Egyptian invitation"
        if not hosts or not visitors:
            return None
        found = self._sighting(spot, [*hosts, *visitors], start=spot.after(subjects), where=where)
        if isinstance(found, Sighting) and found.status is MeetingStatus.HELD:
            accepted = scene.keys[place].startswith("accept")
            found.status = MeetingStatus.PLANNED if accepted else MeetingStatus.REFUSED
            found.notes = ["invited, and coming" if accepted else "invited, and declined"]
        return found

    def _carrying(self, spot: Spot) -> Sighting | Passed | None:
        _, scene, place, _, memory = spot
        between = self._who.between(scene, place)
        subjects = self._who.acting(scene, place)
        if not between or not subjects or _is_what_was_brokered(scene, subjects[0]):
            return None
        more: list[int] = []
        joined = scene.at[subjects[0] + 1] == "," and scene.at[subjects[0] + 2] in _BESIDES
        if joined:  # "A, together with B and C, has mediated"
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
        found = self._sighting(spot, [*mediators, *sides], start=spot.after(subjects))
        if isinstance(found, Sighting):
            found.directness, found.activity = Directness.INDIRECT, MeetingActivity.MEDIATION
            found.place = None
            found.time = found.time or self._where.since(scene)
        return found

    def _had(self, spot: Spot) -> Sighting | Passed | None:
        """Take who had a meeting and with whom: "the call that A received on Sunday from B"."""
        scene, verb = spot.scene, spot.place
        leading = (i for i in range(verb + 1, min(verb + _ARTICLE_REACH, len(scene.units))) if scene.keys[i] in _FROM)
        with_ = next(leading, None)
        others = scene.objects(with_) if with_ is not None else []
        parties = self._who.parties(scene, [verb - 1, *others], spot.memory) if others else []
        return self._sighting(spot, parties, start=verb) if len(parties) >= _FEWEST else None

    def _noun(self, spot: Spot) -> Sighting | Passed | None:
        if (verb := _whose_it_was(spot.scene, spot.place)) is not None:
            return self._had(spot._replace(place=verb, last=verb))
        if is_object_of_a_verb(spot.scene, spot.place):
            return None
        left = self._where.left(spot.scene, spot.place)
        alone = left is not None and _WITH.isdisjoint(spot.scene.keys[spot.place :])
        parties, start = self._nouns.parties(spot.scene, spot.place, spot.memory) if not alone else ([], 0)
        if not parties and left is not None:
            return self._on_leaving(spot, left)
        fewest = 1 if len(parties) == 1 and self._who.is_assembly(parties[0]) else _FEWEST
        found = self._sighting(spot, parties, start=start, fewest=fewest) if len(parties) >= fewest else None
        if isinstance(found, Sighting) and self._are_in_general(spot, found):
            return spot.passed("talked about only")
        visit = spot.memory.last
        if isinstance(found, Sighting) and visit is not None and part_of_a_visit(spot.scene, spot.place) is not None:
            found.place, found.time = found.place or visit.place, found.time or visit.time
        if isinstance(found, Sighting) and spot.scene.keys[spot.place] in _EACH_ALONE:
            named = self._nouns.with_whom(spot.scene, spot.place)
            found.apart = self._who.parties(spot.scene, named, spot.memory)  # "received calls from A and B"
        return found

    def _are_in_general(self, spot: Spot, found: Sighting) -> bool:
        """Say whether sides are but said to negotiate: "peace talks of A and B stalled", "talks failed in 2014"."""
        time = found.time.value if found.time is not None else None
        year = isinstance(time, When) and time.precision is Precision.YEAR and spot.scene.at[spot.place] in _NEGOTIATING
        peace = spot.scene.at[spot.place - 1] == "peace"
        return (year or peace) and found.place is None and all(map(self._who.is_collective, found.parties))


def _summons_an_ambassador(scene: Scene, place: int) -> bool:
    """Say whether somebody is called in, and comes: "summoned the Israeli ambassador", "the envoy was summoned"."""
    named = [*scene.subjects(place), *scene.objects(place)] if scene.keys[place].startswith("summon") else []
    return any(is_ambassador(scene, i) for i in named)


def _is_what_was_brokered(scene: Scene, subject: int) -> bool:
    """Say whether a mediator is but named as whose work something is: "the truce that A brokered between B and C"."""
    that = subject - 1
    return scene.at[that] in _THAT and scene.at[that - 1] in _DEALS


def _is_given_a_name(scene: Scene, i: int) -> bool:
    """Say whether somebody is but called something: "called him a threat", "called A “a thief”"."""
    return scene.at[i + 1 + (scene.at[i + 1] in _QUOTES)] in _ARTICLES


def _whose_it_was(scene: Scene, place: int) -> int | None:
    """Return the verb of a clause that tells who had a meeting: "the outcome of the talks that he had with A"."""
    who = place + 1 + (scene.at[place + 1] in _THAT)
    named = who + 1 < len(scene.units) and scene.units[who].acts
    return who + 1 if named and scene.keys[who + 1] in _HAVING else None


def _is_told_on_a_day(spot: Spot) -> bool:
    """Say whether it is told when or where somebody told another something, by itself: "A told B on Monday that"."""
    scene, clause = spot.scene, spot.scene.clause(spot.place)
    units = [scene.units[i] for i in clause]
    told = scene.at[spot.place - 1] not in _NO_TELLERS and any(
        one.date is not None or one.place is not None for one in units
    )
    return told and _IN_WRITING.isdisjoint(scene.keys)


def _who_is_unknown(spot: Spot, one: list[Party], others: list[Party]) -> str | None:
    """Say who of those who meet is not known, or `None` where all are."""
    if others and not one:
        return "who met them is not known"
    return "whom they met is not named" if not others and len(one) > 1 and _is_with_somebody_else(spot) else None


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
    discussed = scene.at[place].startswith("discuss") and found and "with" not in scene.keys[place : found[0]]
    if trigger.format is MeetingFormat.REMOTE and found and scene.at[found[0] - 2] in _MATTERS:
        return []  # "discussed truce talks with A by phone"
    return [] if discussed else found  # "A and B discuss Gilad Shalit"


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


def _hosts_nobody(spot: Spot, subjects: list[int], objects: list[int], *, passive: bool) -> bool:
    """Say whether nobody is told to be received, or not by whom: "received a call from A", "their host, A"."""
    scene, place = spot.scene, spot.place
    if passive:
        return bool(subjects) and _is_a_gathering(scene, subjects[-1], place)
    noun = scene.keys[place] == "host" and scene.at[place + 1] == ","
    noun = noun or (scene.at[place - 1] == "the" and scene.at[place + 1] == "of")  # "including the hosting of a team"
    return noun or not {"with", "from"}.isdisjoint(scene.keys[place : objects[0]])


def _is_a_gathering(scene: Scene, subject: int, place: int) -> bool:
    """Say whether what a host is said to hold is an occasion which a plain word names behind the subject."""
    named = next((i for i in range(place - 1, subject, -1) if scene.keys[i] in _GATHERINGS), None)
    return named is not None and scene.keys[named + 1] in _DUE and named - subject > _NEAR


def _held_by_host(scene: Scene, place: int) -> int | None:
    """Return the place of what a host holds for others, "hosted a round of talks"; `None` where it is nothing."""
    near = range(place + 1, place + _NEAR + 1)
    if any(scene.at[i] in _ASIDE_OF for i in near):
        return None  # "received A before the session"
    held = next((i for i in near if scene.at[i] in _GATHERINGS), None)
    if held is not None and "for" in scene.keys[place:held] and scene.objects(place):
        return None  # "hosted A for talks"
    if held is not None and scene.at[held + 1] == "of":  # "a round of indirect talks"
        return next((i for i in range(held + 2, held + _NEAR) if scene.at[i] in _GATHERINGS), held)
    return held


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


def _received_by_others(scene: Scene, last: int) -> list[int]:
    """Return who else received somebody: "was received by A and by B", "by A and later by B"; past nobody else."""
    near = range(last + 1, min(last + _NEAR, len(scene.units)))
    by = next((i for i in near if scene.keys[i] == "by" or scene.units[i].acts), last)
    joined = not ({"and"} | _NEXT).isdisjoint(scene.keys[last + 1 : by])
    return scene.objects(by) if scene.keys[by] == "by" and joined else []


def _inverted(scene: Scene, place: int) -> int:
    """Return how far behind "also attending" or "also present at the talks" the verb stands before those who were."""
    near = range(place + 1, min(place + _NEAR, len(scene.units)))
    being = next((i for i in near if scene.keys[i] in _BEING or scene.units[i].acts), place)
    return being - place if scene.keys[being] in _BEING else 0


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


def _with_apart(
    spot: Spot, found: Sighting | Passed | None, others: list[Party], *, alone: bool = False
) -> Sighting | Passed | None:
    """Note with whom somebody met one by one: "separately with A and B", or by telephone with each."""
    keys = spot.scene.keys
    near = set(keys[max(0, spot.place - 3) : spot.place + _SEPARATE_REACH])
    each = keys.index("each") if "each" in near and "each" in keys[spot.place :] else -1
    alone = alone or (each > 0 and keys[each + 1 : each + 2] in (["of"], ["on"]))  # "each of them", "each on their own"
    if isinstance(found, Sighting) and (_ONE_BY_ONE & near or (alone and "conference" not in near)):
        found.apart = others
    return found
