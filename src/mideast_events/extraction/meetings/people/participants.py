"""`Participants`: who does what a word says and with whom, as participants of a meeting."""

from collections.abc import Iterator, Sequence
from typing import final

from msgspec.structs import replace

from mideast_events.extraction.lexicons import lexicon, words
from mideast_events.extraction.meetings.memories import DELEGATIONS, SPEAKING, Memory
from mideast_events.extraction.meetings.people.referents import Referents
from mideast_events.extraction.meetings.people.sides import Sides
from mideast_events.extraction.meetings.sightings import Party, party_of
from mideast_events.extraction.mentions import Mention, MentionKind
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import PERSONAL, Unit, UnitKind
from mideast_events.meetings import ParticipantRole

_NOUNS = frozenset(
    word for table in lexicon("meetings").values() if table.get("shape") == "noun" for word in table["verb"]
)
_ADDRESSING = words("meetings", "words", "addressing")
_SIDES = words("meetings", "words", "sides")
_SIDED = frozenset({MentionKind.STATE, MentionKind.ORGANIZATION, MentionKind.GROUP})
_JOINED = frozenset({"joined", "joins", "join"})
_HEADING = frozenset({"headed", "led", "chaired"})
_WHERE = frozenset({"in", "from", "to", "into", "through", "via"})
_BETWEEN = frozenset({"between", "involving", "among"})
_HAVING = frozenset({"include", "includes", "included", "feature", "features"})
_VISITS = frozenset({"visit", "trip", "tour", "stay", "programme", "program", "schedule", "agenda", "itinerary"})
_AMBASSADORS = frozenset({"ambassador", "ambassadors"})
_NO_OWNER = frozenset({"'s", "'", "’", ",", "with", "and"})
_JOINING = frozenset({",", "and"})
_INCLUDING = frozenset({"included", "includes", "including", "comprising", "comprised", "comprises"})
_COUNTERPARTS = frozenset({"counterpart", "counterparts", "number", "numbers"})
_COUNTS = {"three": 3, "four": 4, "five": 5, "trio": 3}
_LEADING = ("president", "-prime-minister", "-king", "-emir", "-leader", "-chancellor")
_OF_FATAH = {"plo": "state-of-palestine"}
_OWNING = frozenset({"his", "her"})
BRIEFING = frozenset({"briefed", "updated", "informed", "brief", "update", "inform"})
"""What is done to tell somebody of one's own talks."""

_ANNOUNCING = SPEAKING | {"announced", "confirmed", "stated", "declared"}
_NO_SPEAKERS = frozenset({"the", "of", "from"})  # "said the team": one told of before
_THEY = frozenset({"they", "them"})
_ONE = UnitKind.ONE
_WOMAN = frozenset({"she", "her"})
_MAN = frozenset({"he", "him"})
_ANEW = frozenset({"a", "an", "another"})
_ARTICLES = _ANEW | {"the"}
_ANY = frozenset({"a", "an", "another", "other"})
_RECENT = 2
_NEAR = 5
_FAR = 9
_FAR_BETWEEN = 14
_FEWEST = 2


@final
class Participants(Sides):
    """Finds the participants of meetings around the words of a sentence."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry, which says who is of which side."""
        super().__init__(gazetteer)
        self._referents = Referents(gazetteer)

    # Where they stand in a sentence

    def acting(self, scene: Scene, place: int) -> list[int]:
        """Return the subject of a word; of a participle without one, that of the clause it belongs to."""
        found = scene.subjects(place)
        if found:
            return found if scene.keys[place] in _NOUNS or not scene.is_done_by_others(place) else []
        before = scene.at[place - 1]
        doing = any(scene.at[i].endswith("ing") for i in (0, place - 1, place))
        if doing or before in {"after", "before", "by", "while"}:
            return self.after_comma(scene, place)
        return []

    def after_comma(self, scene: Scene, place: int) -> list[int]:
        """Return the subject of the clause that follows the words with which a sentence begins."""
        comma = next((i for i in range(place, len(scene.units)) if scene.keys[i] == ","), None)
        where_or_when = sum(one.place is not None or one.date is not None for one in scene.units[:place])
        if comma is None or place - where_or_when >= _NEAR:
            return []
        near = range(comma + 1, min(comma + _NEAR, len(scene.units)))
        after = [i for i in near if scene.units[i].acts][:1]
        while after and scene.at[after[-1] + 1] == "and" and scene.units[after[-1] + 2].acts:
            after.append(after[-1] + 2)
        return after

    def between(self, scene: Scene, place: int) -> list[int]:
        """Return who is named after "between" behind a word; persons may be named further behind it."""
        for i in range(place + 1, len(scene.units)):
            if scene.keys[i] == "between" and "took" in scene.keys[place:i]:
                found = scene.objects(i)
                if self.are_persons(scene, found):
                    return found
        for i in range(place + 1, min(place + _FAR, len(scene.units))):
            if scene.keys[i] in _BETWEEN:
                return scene.objects(i, farthest=_FAR_BETWEEN)
            if scene.units[i].acts or scene.keys[i] in {"with", "that", "who", "but", ".", ";"}:
                break
        return []

    def owner(self, scene: Scene, place: int) -> int | None:
        """Return whose meeting or visit it is: "Kamel's meeting"."""
        i = place - 1
        while i > 0 and _qualifies(scene, i) and scene.keys[i] not in _NO_OWNER and place - i < _NEAR:
            if scene.keys[i] == "whose":
                i -= scene.at[i - 1] == ","
                return i - 1 if i and scene.units[i - 1].acts else None  # "A, whose visit"
            i -= 1
        return i - 1 if i > 0 and scene.is_possessive(i - 1) and scene.units[i - 1].acts else None

    def whose(self, scene: Scene, place: int, memory: Memory) -> list[Party]:
        """Return who meets those named after a noun, by "his talks", or by the sentence before "a session followed"."""
        i = place - 1
        while i > 0 and _qualifies(scene, i) and scene.keys[i] not in _NO_OWNER | _OWNING and place - i < _NEAR:
            i -= 1
        known: Mention | None = None
        if scene.at[i] in _OWNING:
            told = memory.one(scene.at[i])
            known = self._briefing(scene, i) or self._referents.before(scene, i, told, memory) or told
        elif part_of_a_visit(scene, place) is not None:
            parties = memory.last.parties if memory.last is not None and memory.age <= _RECENT else []
            return [party for party in parties if party.role is ParticipantRole.VISITOR]
        elif not place or (not i and scene.at[0] in (_ARTICLES if scene.keys[place] == "meetings" else _ANEW)):
            known = memory.person
        party = party_of(known) if known is not None else None
        return [party] if party is not None else []

    def _briefing(self, scene: Scene, place: int) -> Mention | None:
        """Return who tells another of his own talks: "A rang B, and B briefed A on his talks with C"."""
        verb = next((i for i in range(place - 1, max(0, place - _NEAR), -1) if scene.keys[i] in BRIEFING), None)
        subjects = scene.subjects(verb) if verb is not None else []
        return scene.units[subjects[-1]].mention if subjects else None

    def last_told(self, memory: Memory, role: ParticipantRole) -> list[Party]:
        """Return the person told of last in the sentences before."""
        party = party_of(memory.person, role) if memory.person is not None else None
        return [party] if party is not None else []

    def speakers_delegation(self, scene: Scene, place: int, memory: Memory, role: ParticipantRole) -> list[Party]:
        """Return the delegation of which somebody says what a word tells: "Hamas said a senior team had left for"."""
        near = range(place - 1, max(0, place - _NEAR), -1)
        last = next((i for i in near if scene.keys[i] in DELEGATIONS), None)
        if last is None or not all(scene.keys[last:place]):
            return []
        said = next((i for i in range(last - 1, max(0, last - _FAR), -1) if scene.keys[i] in _ANNOUNCING), None)
        if said is None or not _NO_SPEAKERS.isdisjoint(scene.keys[said:last]):
            return []
        speakers = self.parties(scene, scene.subjects(said), memory)
        sides = [self.side_of(one) or self._movement_of(one) for one in speakers]
        return [Party(None, None, side, role, scene.keys[last]) for side in sides if side][:1]

    # Who they are

    def parties(
        self, scene: Scene, places: Sequence[int], memory: Memory, role: ParticipantRole = ParticipantRole.ATTENDEE
    ) -> list[Party]:
        """Return the participants that units name, each once."""
        found: dict[tuple[str, str], Party] = {}
        for place in places:
            for party in self._parties_at(scene, place, memory, role):
                found.setdefault(party.key, party)
        return self._without_counterparts(scene, places, list(found.values()))

    def _parties_at(self, scene: Scene, place: int, memory: Memory, role: ParticipantRole) -> Iterator[Party]:
        unit = scene.units[place]
        last = scene.reading.tokens.keys[unit.end - 1]
        if unit.mention is not None:
            yield from self._named_at(scene, place, unit.mention, memory, role)
        elif unit.kind is UnitKind.ROLE and last in DELEGATIONS:
            yield from memory.delegation()
        elif unit.kind is UnitKind.SEVERAL:
            yield from self._several(scene, place, unit, memory, role)
        else:
            known = self._referents.called if unit.kind is UnitKind.ROLE else self._meant
            mention = known(scene, place, memory)
            party = party_of(mention, role) if mention is not None else None
            yield from _led(party, memory.people_of(party) if party is not None and party.side else ())

    def _named_at(
        self, scene: Scene, place: int, mention: Mention, memory: Memory, role: ParticipantRole
    ) -> Iterator[Party]:
        """Give who is named at a place, with whoever heads a delegation and belongs to it."""
        keys, unit = scene.reading.tokens.keys, scene.units[place]
        if mention.kind is MentionKind.GROUP:
            several = self._factions_of(scene, place, role)
            known = self._is_party(mention.actor or "")  # "the Hamas and Fatah factions"
            if several or (keys[unit.end - 1] == "factions" and not known):
                yield from several  # nobody knows which factions, where none is named
                return
        party = party_of(mention, role) if not self._is_of_the_press(mention) else None
        head = self.head_of(scene, place) if party is not None and party.side else None
        again = keys[unit.end - 1] in DELEGATIONS and keys[unit.first] not in _ANY
        people = [head] if head is not None else []
        if again and head is None and party is not None and party.side:
            people = memory.people_of(party)
        yield from _led(party, people)
        if party is not None and party.side:
            yield from self.members_of(scene, place)

    def _meant(self, scene: Scene, place: int, memory: Memory) -> Mention | None:
        """Return for whom "he" stands."""
        pronoun = scene.reading.tokens.keys[scene.units[place].first]
        told = memory.one(pronoun)
        if pronoun == "i":
            return self._referents.speaker(scene, told)
        if (other := _of_the_other_sex(scene, pronoun)) is not None:
            told = memory.last_called(woman=other) or told  # "She last saw him in May"
        before = self._referents.before(scene, place, told, memory) if pronoun != "it" else None
        if before is None and scene.at[place - 1] == "where":
            before = _first_of_a_group(scene, place)
        return before or told

    def _several(self, scene: Scene, place: int, unit: Unit, memory: Memory, role: ParticipantRole) -> Iterator[Party]:
        """Give whom "they", "the two men" or "the two sides" stand for."""
        headed = scene.at[place + 1] == "," and scene.at[place + 2] in _HEADING and scene.at[place + 3] == "by"
        heads = scene.objects(place + 3) if headed else []
        if len(heads) >= _FEWEST and self.are_persons(scene, heads):
            yield from self.parties(scene, heads, memory, role)  # "the two teams, headed by A and B"
            return
        if _SIDES & set(scene.reading.tokens.keys[unit.first : unit.end]):
            sides = self._sides_apart(scene, place, memory)
            yield from (Party(None, None, side, role, "") for side in sides if len(sides) == _FEWEST)
            return
        they = scene.reading.tokens.keys[unit.first] in _THEY
        group = self._group_before(scene, place) if they else None
        if they and not place and memory.they is not None:
            group = party_of(memory.they)
        start = scene.span(place, place)[0]
        just_told = memory.last is not None and not memory.age and memory.last.trigger[1] < start
        # "A met B before C joined them", "A flew to Cairo. B and C also joined them"
        joined = scene.reading.tokens.keys[unit.first] == "them" and (just_told or scene.at[place - 1] in _JOINED)
        said = {_COUNTS[key] for key in scene.reading.tokens.keys[unit.first : unit.end] if key in _COUNTS}
        count = next(iter(said), None)
        together = [] if group is not None or joined else self._referents.together(scene, place, count)
        together = together or self._he_and_another(scene, place, memory)
        if group is not None:
            yield replace(group, role=role)
        elif together:
            yield from (party for one in together if (party := party_of(one, role)))
        else:
            known = memory.parties if just_told else memory.together
            if "leaders" in scene.reading.tokens.keys[unit.first : unit.end] and not self._are_leaders(known):
                told = (one.parties for one in reversed(memory.told))
                known = next((parties for parties in told if self._are_leaders(parties)), known)
            known = memory.called_so(scene.reading.tokens.keys[unit.end - 1], known) or known
            persons = [one for one in known if not one.is_unnamed_host]
            known = persons if len(persons) >= _FEWEST else known
            if they and any(one.acts for one in scene.units[place + 1 :]):
                own = [one for one in known if self.side_of(one) == self.side_of(known[0])]
                known = own if len(own) >= _FEWEST else known  # "A and B saw C. They were also received by D"
            if not said or len(known) in said:
                yield from (replace(one, role=role) for one in known)

    def _he_and_another(self, scene: Scene, place: int, memory: Memory) -> list[Mention]:
        """Return him who speaks and to whom, "he told A that the two", or nobody where the words before are others."""
        keys = scene.reading.tokens.keys
        told = next((i for i in range(place - 1, 0, -1) if scene.keys[i] in _ADDRESSING), None)
        subjects, objects = (scene.subjects(told), scene.objects(told)[:1]) if told is not None else ([], [])
        if len(subjects) != 1 or not self.are_persons(scene, objects):
            return []
        unit = scene.units[subjects[0]]
        known = memory.one(keys[unit.first]) if unit.kind is UnitKind.ONE and keys[unit.first] != "i" else None
        other = scene.units[objects[0]].mention
        return [known, other] if known is not None and other is not None and known.actor != other.actor else []

    def _are_leaders(self, parties: Sequence[Party]) -> bool:
        """Say whether two at least have led a state or a movement, as those do who are called "the leaders"."""
        lookup = self._gazetteer.lookup
        offices = ({one.office, *lookup.offices_of(one.actor or "")} for one in parties if not one.side)
        return sum(any(office and office.endswith(_LEADING) for office in held) for held in offices) >= _FEWEST

    def _sides_apart(self, scene: Scene, place: int, memory: Memory) -> list[str]:
        """Return the two sides told of last, without that of who does it: "A shuttled between the two sides"."""
        spoken = max((i for i in range(place) if scene.keys[i] in SPEAKING), default=-1)
        acting = [party for i, one in scene.mentions if spoken < i < place and (party := party_of(one))]
        taken = [self.side_of(party) for party in acting]
        found: list[str] = []
        for side in reversed(memory.sides):
            whole = self.side_of(Party(None, None, side, ParticipantRole.PARTY, ""))
            whole = _OF_FATAH.get(whole or "", whole)
            if whole not in taken and len(found) < _FEWEST:
                found.insert(0, side)
                taken.append(whole)
        return found

    def _group_before(self, scene: Scene, place: int) -> Party | None:
        """Return the people for whom "they" stands in what they say: "Egyptian officials said that they met B"."""
        said = next((i for i in range(place - 1, 0, -1) if scene.keys[i] in SPEAKING), None)
        subjects = scene.subjects(said) if said is not None else []
        mention = scene.units[subjects[0]].mention if len(subjects) == 1 else None
        return party_of(mention) if mention is not None and mention.kind is MentionKind.GROUP else None

    def together_before(self, scene: Scene, place: int) -> list[Party]:
        """Return those who do something together before a place: "A and B spoke to reporters after their meeting".

        Those of one side tell of a meeting with others.
        """
        mentions = [mention for i in scene.subjects(place) if (mention := scene.units[i].mention) is not None]
        found = [party for one in mentions if (party := party_of(one))]
        return found if self.are_of_several_sides(found) else []

    def head_of(self, scene: Scene, place: int) -> Party | None:
        """Return who heads the delegation named at a place: "headed by", "led by"."""
        for i in range(place + 1, min(place + _NEAR + 1, len(scene.units) - 1)):
            if _kind(scene.units[i]) is MentionKind.GROUP and scene.keys[i - 1] in _JOINING:
                break  # "officials of A and a team of B led by C"
            if i == place + 1 and scene.keys[i] == "under":  # "a delegation under A"
                mention = scene.units[i + 1].mention
                personal = mention is not None and mention.kind in PERSONAL
                return party_of(mention, ParticipantRole.HEAD_OF_DELEGATION) if personal and mention else None
            if scene.keys[i] in _HEADING and scene.keys[i + 1] == "by":
                reach = range(i + 2, min(i + _FAR + 2, len(scene.units)))
                near = [k for k in reach if scene.units[k].acts and not scene.is_possessive(k)]
                head = next((k for k in near if _kind(scene.units[k]) in PERSONAL), next(iter(near), None))
                mention = scene.units[head].mention if head is not None else None
                return party_of(mention, ParticipantRole.HEAD_OF_DELEGATION) if mention is not None else None
        return None

    def _factions_of(self, scene: Scene, place: int, role: ParticipantRole) -> list[Party]:
        """Return the movements that are named of several: "the Palestinian factions, including Hamas and Fatah"."""
        mentions = [scene.units[i].mention for i in self._named_of(scene, place)]
        bodies = [one for one in mentions if one is not None and one.kind is MentionKind.ORGANIZATION]
        found = [party for one in bodies if self._is_side(one.actor or "") and (party := party_of(one, role))]
        return found if len(found) >= _FEWEST else []

    @staticmethod
    def _named_of(scene: Scene, place: int) -> list[int]:
        """Return who is named of a group at a place, after "including" or "among them"."""
        led = scene.at[place + 1] == "," and scene.at[place + 2] in _HEADING  # "the team, led by A, includes B"
        near = range(place + 1, min(place + (_FAR_BETWEEN if led else _NEAR), len(scene.units)))
        verb = next((i for i in near if scene.keys[i] in _INCLUDING or scene.keys[i - 1] == "among"), None)
        named = scene.objects(verb) if verb is not None else []
        while named and scene.at[named[-1] + 1] in _JOINING and named[-1] + 2 < len(scene.units):
            if not scene.units[named[-1] + 2].acts:
                break
            named.append(named[-1] + 2)  # "including A and B met", where B begins no clause
        return named

    def members_of(self, scene: Scene, place: int) -> Iterator[Party]:
        """Give who is said to belong to the delegation named at a place: "which included A and B"."""
        for i in self._named_of(scene, place):
            mention = scene.units[i].mention
            if mention is not None and mention.kind in PERSONAL and (one := party_of(mention, ParticipantRole.MEMBER)):
                yield one

    def _without_counterparts(self, scene: Scene, places: Sequence[int], parties: list[Party]) -> list[Party]:
        """Leave out "his counterparts" where they are named after it."""
        keys = scene.reading.tokens.keys
        if _COUNTERPARTS.isdisjoint([keys[scene.units[i].end - 1] for i in places]):
            return parties
        named = {self.side_of(party) for party in parties if party.actor}
        return [party for party in parties if party.actor or self.side_of(party) not in named]

    def speaking(self, scene: Scene, memory: Memory) -> list[Party]:
        """Return who talks to whom at a meeting that names nobody: "during a meeting in Cairo, A told B"."""
        for i, key in enumerate(scene.keys):
            if key in _ADDRESSING:
                told = self.parties(scene, scene.objects(i)[:1], memory)
                parties = self.parties(scene, [*scene.subjects(i), *scene.objects(i)[:1]], memory)
                if told and len(parties) >= _FEWEST and not any(self.is_collective(one) for one in parties):
                    return parties
        return []

    # What they are

    def are_persons(self, scene: Scene, places: Sequence[int]) -> bool:
        """Say whether units name persons only, and at least one, or are two pronouns: "she saw him"."""
        kinds = {_kind(scene.units[i]) for i in places} - {None}
        pronouns = [i for i in places if scene.units[i].kind is _ONE]
        return kinds <= PERSONAL and (bool(kinds) or len(pronouns) >= _FEWEST)

    @staticmethod
    def are_people(scene: Scene, places: Sequence[int]) -> bool:
        """Say whether units name persons only, with or without a name, and at least one."""
        kinds = {_kind(scene.units[i]) for i in places} - {None}
        return bool(kinds) and kinds <= PERSONAL | {MentionKind.GROUP}

    @staticmethod
    def has_states(scene: Scene, places: Sequence[int]) -> bool:
        """Say whether a unit names a state."""
        return any(_kind(scene.units[i]) is MentionKind.STATE for i in places)

    def state_called(self, adjective: str) -> str | None:
        """Return the state of which an adjective in lower case is, as "egyptian" is, or `None` where it is of none."""
        return self._states.get(self._referents.countries.get(adjective))

    def sides_in(self, scene: Scene) -> list[str]:
        """Return the states and movements that a sentence names, in order, but for where somebody was or came from."""
        told = (one for i, one in scene.mentions if one.kind is not MentionKind.STATE or scene.at[i - 1] not in _WHERE)
        return [one.actor for one in told if one.actor and one.kind in _SIDED and self._is_side(one.actor)]


def part_of_a_visit(scene: Scene, place: int) -> int | None:
    """Return the noun for the visit of which a meeting is part, "the visit will include talks", or `None`."""
    near = range(place - 1, max(-1, place - _NEAR), -1)
    verb = next((i for i in near if scene.keys[i] in _HAVING), 0)
    visit = next((i for i in range(verb - 1, max(-1, verb - _NEAR), -1) if scene.keys[i] in _VISITS), None)
    # Not "after a tour that included talks", which tells of whoever made it.
    return None if visit is None or "that" in scene.keys[visit:verb] else visit


def is_ambassador(scene: Scene, i: int) -> bool:
    """Say whether a unit names an ambassador without a name, who is at home where he is sent."""
    return scene.reading.tokens.keys[scene.units[i].end - 1] in _AMBASSADORS


def _led(party: Party | None, people: Sequence[Party]) -> Iterator[Party]:
    """Give a participant, after whoever heads it or is of it."""
    if party is not None:
        yield from people
        headed = any(one.role is ParticipantRole.HEAD_OF_DELEGATION for one in people)
        yield replace(party, role=ParticipantRole.MEMBER) if headed else party


def _of_the_other_sex(scene: Scene, pronoun: str) -> bool | None:
    """Say whether a woman is meant, of two pronouns in a sentence; `None` where it has no two, or another is meant."""
    said = {scene.reading.tokens.keys[scene.units[i].first] for i in scene.marked if scene.units[i].kind is _ONE}
    if not said & _WOMAN or not said & _MAN or scene.reading.tokens.keys[scene.units[0].first] == pronoun:
        return None
    return True if pronoun in _WOMAN else False if pronoun in _MAN else None


def _first_of_a_group(scene: Scene, place: int) -> Mention | None:
    """Return whom no name is given that "he" may stand for: "an envoy of A came to Cairo, where he met B"."""
    groups = (one for i, one in scene.mentions if i < place and one.kind is MentionKind.GROUP)
    return next(groups, None)


def _qualifies(scene: Scene, i: int) -> bool:
    """Say whether what stands at a place can say of which kind or day a noun is: "Kamel's first visit", "Sunday"."""
    return scene.units[i].kind in {UnitKind.WORD, UnitKind.DATE}


def _kind(unit: Unit) -> MentionKind | None:
    if unit.kind is UnitKind.ROLE:
        return MentionKind.OFFICE  # "the emir"
    return unit.mention.kind if unit.mention is not None else None
