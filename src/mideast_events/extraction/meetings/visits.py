"""`Visits`: who goes where to see whom, told by a verb or by a noun."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, final

from msgspec.structs import replace

from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.cues.nouns import STOPPING
from mideast_events.extraction.meetings.journeys import (
    BACK,
    SENDING,
    end_of_visit,
    is_a_record,
    is_after_talks,
    is_elsewhere,
    is_first_of_a_kind,
    is_no_journey,
    is_not_to_meet,
    is_of_a_round,
    is_of_another_thing,
    is_onward,
    is_sent,
    is_told_of,
    places_further_on,
    places_in_a_row,
    up_to_after,
    word_for_there,
)
from mideast_events.extraction.meetings.memories import Journey, Memory
from mideast_events.extraction.meetings.people.participants import Participants
from mideast_events.extraction.meetings.settings.settings import Settings
from mideast_events.extraction.meetings.sightings import Party, unnamed_host
from mideast_events.extraction.meetings.triggers import PASSIVE, Trigger, fits, triggers_by_word
from mideast_events.extraction.mentions import A_PEOPLE
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import UnitKind
from mideast_events.meetings import ParticipantRole

_TALKING = words("meetings", "words", "talking")
_ADDRESSING = words("meetings", "words", "addressing")
_GROUPS = words("names", "words", "groups")
_OFFICIALS = words("names", "words", "officials")
_OWN = frozenset({"his", "her", "their"})
_URGING = frozenset({
    "urge", "press", "persuade", "convince", "ask", "tell", "warn", "assure", "thank", "reassure", "present", "deliver",
    "hand", "convey", "inform",
})  # fmt: skip
_MEETING = frozenset({"with", "meet", "see", "from", "brief", "consult"})
_INVITING = frozenset({"invitation", "guest", "guests"})
_STOPS = frozenset({
    "also", "held", "then", "later", "met", "where", "during", "after", "before", "while", "when", "but", ";",
    "who", "which", "will", "would", "is", "are", "was", "were", "has", "had", "agreed", "not",
})  # fmt: skip
_LED = frozenset({"led", "headed"})
_OTHER_PURPOSES = words("meetings", "words", "other_purposes")
_VENUES = words("meetings", "words", "venues")
_PRONOUNS = frozenset({"his", "her", "their", "a", "an"})
_ANOTHER = frozenset({"after", "before", "comes", "came", "follows", "according"})
_RELATIVE = frozenset({"that", "which"})
_JUDGING = frozenset({
    "condemned", "criticised", "criticized", "denounced", "praised", "hailed", "welcomed", "slammed", "attacked",
    "dismissed", "defended", "called", "described", "mocked",
})  # fmt: skip
_ABOUT = frozenset({"about", "on", "over"})
_HAD = frozenset({"had", "has", "was", "planned", "made", "would"})
_SHARED = words("meetings", "topics", "deals") | {"calm", "war", "conflict", "relations", "ties", "border", "peace"}
_BEFORE_DESTINATIONS = frozenset({"to", "in"})  # "a stop in Cairo", but not "a stop to rescue the Gaza truce"
_CITIES = frozenset({"city", "capital", "town", "kingdom", "enclave"})
_PURPOSE_REACH = 10
_OTHER_REACH = 11
_BY_REACH = 6
_NEAR = 4
_ASSEMBLY = "united-nations"  # to which people come to meet one another


class Visit(NamedTuple):
    """Who goes where to see whom.

    Attributes:
        parties: the hosts and the visitors.
        place: the id of the place.
        start: the unit after the visitors, where the words that govern the verb begin.
        later: the hosts and the visitors of what followed there.
        time: when, where it is told apart from the day of the first: "Israel on Friday".
    """

    parties: list[Party]
    place: str
    start: int
    later: list[list[Party]]
    time: DateExpression | None = None


@final
class Visits:
    """Finds visits around the words of a sentence."""

    def __init__(self, participants: Participants, settings: Settings) -> None:
        """Take what finds participants and places."""
        self._who = participants
        self._where = settings

    def by_verb(self, trigger: Trigger, scene: Scene, place: int, memory: Memory) -> Visit | None:
        """Return the visit that a verb tells of."""
        accused = scene.at[place - 1] == "having" and scene.at[place - 2] == "of"
        if accused or is_no_journey(scene, place) or is_a_record(scene, place):
            return None
        target = self._where.destination(scene, place, trigger.toward)
        if target is not None and is_of_another_thing(trigger, scene, place, target):
            return None
        if target is None:
            target = word_for_there(scene, place, frozenset() if trigger.near else _CITIES)
        if target is None:
            return None
        subjects = self._who.acting(scene, place)
        visitors = self._who.parties(scene, subjects, memory, ParticipantRole.VISITOR)
        visitors = visitors or self._who.speakers_delegation(scene, place, memory, ParticipantRole.VISITOR)
        passive = not PASSIVE.isdisjoint(scene.keys[max(0, place - 2) : place]) and not scene.keys[place].endswith(
            "ing"
        )
        if scene.keys[place] in SENDING and passive and not (subjects and is_sent(scene, subjects[-1], place)):
            return None  # "A said that guards were sent to the border"
        if scene.keys[place] in SENDING and not passive:
            sent = [i for i in range(place + 1, target) if scene.units[i].acts and not scene.is_possessive(i)][:1]
            named = self._who.parties(scene, sent, memory, ParticipantRole.VISITOR)
            if not named and scene.at[place + 1] == "her":
                named = self._who.last_told(memory, ParticipantRole.VISITOR)
            if named:
                subjects, visitors = sent, named
            elif not _GROUPS.isdisjoint(scene.keys[place:target]) or not _TALKING.isdisjoint(scene.keys[place:]):
                sides = [self._who.side_of(one) for one in visitors]
                visitors = [Party(None, None, side, ParticipantRole.VISITOR, "") for side in sides if side][:1]
            else:
                return None
        return self._visit(trigger, scene, place, target, subjects, visitors, memory)

    def by_noun(self, trigger: Trigger, scene: Scene, place: int, memory: Memory) -> Visit | None:
        """Return the visit that a noun tells of: "Kamel's visit to Israel", "a visit by Kamel"."""
        target = self._where.destination(scene, place, _BEFORE_DESTINATIONS)
        if target is not None and not _ANOTHER.isdisjoint(scene.keys[place:target]):
            target = None  # "his visit comes two days after A met B in Cairo"
        owner = self._who.owner(scene, place)
        by = next(
            (i for i in range(place + 1, min(place + _BY_REACH, len(scene.units))) if scene.keys[i] == "by"), None
        )
        if by is not None:
            subjects = scene.objects(by)[:1]
            target = target if target is not None else self._where.destination(scene, by)
        else:
            subjects = [owner] if owner is not None else self._travelling(scene, place, target)
        if not subjects and scene.at[place - 1] in _PRONOUNS:
            after = self._who.after_comma(scene, place)
            subjects = [i for i in after if not is_told_of(scene, place, i)]
        if target is None and scene.at[place + 1] == "there":
            target = place + 1
        if target is None or (by is not None and is_first_of_a_kind(scene, place, by, subjects)):
            return None
        between = self._who.between(scene, place)
        where = scene.units[target].place
        if between and where:
            return Visit(self._who.parties(scene, between, memory), where, 0, [])
        visitors = self._who.parties(scene, subjects, memory, ParticipantRole.VISITOR)
        if not subjects:
            visitors = [replace(one, role=ParticipantRole.VISITOR) for one in self._who.whose(scene, place, memory)]
        # "US envoys to brief A after stops in B, C and D": more is told of each
        visitors = [one for one in visitors if scene.keys[place] != "stops" or not one.side]
        found = self._visit(trigger, scene, place, target, subjects, visitors, memory)
        owned = found is not None and owner is not None and scene.keys[owner - 2 : owner] == ["ahead", "of"]
        if found is not None and owner is not None and (owned or scene.at[owner - 1] in STOPPING):
            return found._replace(start=owner - 2)  # "ahead of A's trip to B", "blocks A's trip to B"
        return found

    def _travelling(self, scene: Scene, place: int, target: int | None) -> list[int]:
        """Return who makes the visit that a noun tells of without an owner: "A paid a visit", but not "A condemned"."""
        if target is not None and scene.at[target + 1] in _RELATIVE and scene.at[target + 3] in _HAD:
            return [target + 2]  # "a trip to Israel that A had planned"
        if scene.at[place - 1] == "the" and scene.at[place - 2] in _JUDGING | _ABOUT:
            return []
        return [i for i in self._who.acting(scene, place) if i < place]

    def elsewhere(self, trigger: Trigger, scene: Scene, place: int, visit: Visit) -> Iterator[Visit]:
        """Give the same visit to each further destination: "flew to Tel Aviv, Ramallah and Amman".

        The first visit keeps only the hosts who are not at home at the others.
        """
        target = self._where.destination(scene, place, trigger.toward)
        day = scene.reading.article.published
        visitors = [party for party in visit.parties if party.role is not ParticipantRole.HOST]
        hosts = [party for party in visit.parties if party.role is ParticipantRole.HOST]
        seen = {self._where.government_at(visit.place, day)}
        stops = (*places_in_a_row(scene, target), *places_further_on(scene, target)) if target is not None else ()
        for where, date in stops:
            state = self._where.government_at(where, day)
            if state is None or state in seen or any(self.is_at_home(scene, one, where) for one in visitors):
                continue
            seen.add(state)
            there = [party for party in hosts if self.is_at_home(scene, party, where)]
            if there and len(there) < len(hosts):  # "flew to Cairo and Jerusalem for talks with A and B"
                visit.parties[:] = [party for party in visit.parties if party not in there]
            else:
                there = [unnamed_host(state)]
            yield Visit([*there, *visitors], where, visit.start, [], date)

    def is_at_home(self, scene: Scene, party: Party, place: str) -> bool:
        """Say whether somebody is of the country in which a place lies, or of the movement that rules it."""
        ruler = self._where.government_at(place, scene.reading.article.published)
        if ruler is not None and self._who.is_movement(ruler):
            return self._who.is_of(party, ruler)
        country = self._where.country_of(place)
        if country is not None and self._who.country_of(party) == country:
            return True
        return ruler is not None and self._who.is_of_no_country(ruler) and self._who.is_of(party, ruler)

    def _visit(  # noqa: PLR0913, PLR0917 - what the two ways of telling have found
        self, trigger: Trigger, scene: Scene, place: int, target: int, subjects: Sequence[int], visitors: list[Party],
        memory: Memory,
    ) -> Visit | None:  # fmt: skip
        mention = scene.units[target].mention
        if mention is not None:
            where = mention.place
        elif scene.keys[target] == "here":
            where = memory.home
        else:
            where = self._where.place_before(scene, place) or memory.there
        if where is None:
            return None
        residents = [one for one in visitors if self.is_at_home(scene, one, where)]
        visitors = [one for one in visitors if one not in residents]
        if scene.keys[place] not in SENDING:
            visitors = [one for one in visitors if not self._who.is_state(one)]
        back = residents and scene.keys[place] in BACK  # "A and B returned to Gaza"
        if not visitors or back or (subjects and all(_is_people(scene, i) for i in subjects)):
            return None
        memory.journey = Journey(visitors[0].key[1], where, self._where.time_of(scene, place, target))
        later: list[list[Party]] = []
        visited = trigger.name == "visit" and target > place + 1 and not scene.is_possessive(place + 1)
        visited = visited and self._who.are_persons(scene, [place + 1])
        if visited:
            hosts = self._who.parties(scene, [place + 1], memory, ParticipantRole.HOST)
        else:
            hosts, *later = self._hosts_named(scene, place, target, where, memory) or [[]]
            hosts = hosts or self._hosts_there(scene, target, where, memory)
            if not hosts and len(subjects) > 1:  # "he and Ismail Haniyeh toured Gaza City"
                persons = (one for one in residents if not self._who.is_collective(one))
                hosts = [replace(one, role=ParticipantRole.HOST) for one in persons]
        if not hosts:
            state = self._where.government_at(where, scene.reading.article.published)
            said = trigger.going or trigger.name == "visit"
            told = scene.keys[target : target + _PURPOSE_REACH]
            other = not _OTHER_PURPOSES.isdisjoint(scene.keys[target : target + _OTHER_REACH])
            purpose = not (other and "deliver" in told) and not _TALKING.isdisjoint(
                up_to_after(scene.keys[place : target + _PURPOSE_REACH])
            )
            official = any(one.side or self._who.is_official(one) or _is_titled(scene, one, memory) for one in visitors)
            # A delegation comes back for more, and so does who leads it.
            sent = any(one.side and one.name for one in visitors) or _leads_a_group(scene, subjects)
            mere = (trigger.purposeful and not (sent and trigger.toward and not is_after_talks(told))) or (
                is_onward(scene, place) and not (sent and scene.keys[place] in BACK)
            )
            # "A, who is in Doha, is to meet B"
            beside = scene.at[place - 1] == "who" and scene.keys[place] in {"is", "are"} and trigger.name == "be-there"
            mere = mere or other or state == _ASSEMBLY
            nobodys = where in _VENUES or self._where.is_passage(where)
            meant = (purpose or (not mere and (said or official))) and not (beside or nobodys)
            if state is None or not meant or is_not_to_meet(scene, target) or is_of_a_round(scene, target):
                return None
            hosts = [unnamed_host(state)]
        start = subjects[-1] + 1 if subjects and subjects[-1] < place else 0
        return Visit([*hosts, *visitors], where, start, [[*others, *visitors] for others in later])

    def _hosts_named(self, scene: Scene, place: int, target: int, where: str, memory: Memory) -> list[list[Party]]:
        """Return whom a visitor is said to see there in turn: "for talks with", or whom he tells something."""
        beside = target + 1 + (scene.at[target + 1] == "on")
        beside += beside < len(scene.units) and scene.units[beside].date is not None
        if scene.at[beside] == "with" and (there := self._who.parties(scene, scene.objects(beside), memory)):
            home = [replace(one, role=ParticipantRole.HOST) for one in there if self.is_at_home(scene, one, where)]
            return [home] if home else []
        for i in range(target + 1, end_of_visit(scene, target)):
            if scene.keys[i] in _INVITING and scene.at[i + 1] in {"of", "from"}:
                return [self._who.parties(scene, scene.objects(i + 1)[:1], memory, ParticipantRole.HOST)]
            talking = scene.keys[i] in _MEETING and not _TALKING.isdisjoint(scene.keys[max(0, i - _NEAR) : i + 1])
            if talking and not self._is_shared(scene, i):
                groups = scene.in_turn(found) if (found := scene.objects(i)) else []
                groups = [group for group in groups if group is groups[0] or _is_with_too(scene, i, group[0])]
                return [self._who.parties(scene, group, memory, ParticipantRole.HOST) for group in groups]
            if i > target + 1 and scene.units[i].place and is_elsewhere(scene, target, i):
                break
            if scene.keys[i] in _STOPS and "for" not in scene.keys[i + 1 : i + 3]:
                break
            if scene.keys[i] == "on" and scene.at[i + 1] in _OWN:
                break  # "to brief A on his talks with B"
        for i in range(place + 1, len(scene.units)):
            if _is_addressing(scene, i):
                told = [one for one in scene.objects(i) if scene.units[one].mention is not None]
                parties = self._who.parties(scene, told, memory, ParticipantRole.HOST)
                near = [one for one in parties if self.is_at_home(scene, one, where) and one.actor != _ASSEMBLY]
                named = [one for one in near[:1] if not self._who.is_collective(one)]
                return [named or (near and self._movements(parties))]
        return []

    def _is_shared(self, scene: Scene, with_: int) -> bool:
        """Say whether "with" tells but with whom there is something: "to discuss the calm with Hamas"."""
        near = scene.keys[max(0, with_ - _NEAR - 1) : with_]
        if scene.keys[with_ - 1] not in _SHARED or "discuss" not in near:
            return False
        return not self._who.are_persons(scene, scene.objects(with_))

    def _movements(self, parties: list[Party]) -> list[Party]:
        """Return which of those whom somebody came to urge are movements, and no states: "to persuade Hamas"."""
        return [one for one in parties if one.actor and not self._who.is_state(one)]

    def _hosts_there(self, scene: Scene, target: int, where: str, memory: Memory) -> list[Party]:
        """Return who is at home at a place and has to do with the visitor: "in Amman, where the king gave him a medal".

        Whoever meets the visitor by a word for meeting is told of by that word.
        """
        there = next((i for i in range(target + 1, target + _PURPOSE_REACH) if scene.at[i] == "where"), None)
        if there is None or any(unit.acts for unit in scene.units[target + 1 : there]):
            return []
        clause = scene.clause(there + 1)
        if not any(scene.units[i].kind is UnitKind.ONE for i in clause) or any(
            fits(trigger, scene, i) for i in clause for trigger in triggers_by_word().get(scene.keys[i], ())
        ):
            return []
        persons = [i for i in clause if self._who.are_persons(scene, [i]) and not scene.is_possessive(i)]
        return [
            one
            for one in self._who.parties(scene, persons, memory, ParticipantRole.HOST)
            if self.is_at_home(scene, one, where)
        ]


def _is_addressing(scene: Scene, i: int) -> bool:
    """Say whether somebody tells another something: "urged A to wait", but not "told a news conference with A"."""
    told = scene.keys[i] in _ADDRESSING or (scene.keys[i] in _URGING and scene.keys[i - 1] == "to")
    return told and "conference" not in scene.keys[i : i + _NEAR]


def _is_with_too(scene: Scene, with_: int, i: int) -> bool:
    """Say whether somebody is met at the same place too, and by no word of his own: "talks with A, and then with B"."""
    return scene.keys[i - 1] == "with" and not any(
        fits(trigger, scene, k)
        for k in range(with_ + 1, i - 1)
        for trigger in triggers_by_word().get(scene.keys[k], ())
    )


def _is_titled(scene: Scene, party: Party, memory: Memory) -> bool:
    """Say whether an article calls a person of no registry a minister, an envoy or the like."""
    keys = scene.reading.tokens.keys
    here = (unit for unit in scene.units if unit.mention is not None and unit.mention.actor == party.actor)
    called = memory.called[party.actor][1] if party.actor in memory.called else set[str]()
    return not _OFFICIALS.isdisjoint(called) or any(
        not _OFFICIALS.isdisjoint(keys[one.first : one.end]) for one in here
    )


def _leads_a_group(scene: Scene, subjects: Sequence[int]) -> bool:
    """Say whether somebody is named as who leads others: "a small team led by A"."""
    return any(scene.at[i - 1] == "by" and scene.at[i - 2] in _LED for i in subjects)


def _is_people(scene: Scene, i: int) -> bool:
    """Say whether a unit names a whole people, as "Palestinians" does, which goes nowhere to meet."""
    mention = scene.units[i].mention
    return mention is not None and mention.rule == A_PEOPLE
