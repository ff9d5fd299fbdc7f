"""`Referents`: for whom a pronoun or a calling stands: "he", "him", "the envoy", "the president"."""

from functools import cached_property
from typing import final

from mideast_events.dates import When
from mideast_events.extraction.lexicons import lexicon
from mideast_events.extraction.meetings.memories import SPEAKING, Memory, is_woman
from mideast_events.extraction.mentions import Mention, MentionKind
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import PERSONAL, UnitKind

_SENDING = frozenset({"sent", "sends", "dispatched", "dispatches", "send"})
_JOINING = frozenset({",", "and", "the", "as", "well"})
_HIS = frozenset({"his", "her"})
_NOMINATIVE = frozenset({"he", "she"})
_HERS = frozenset({"she", "her"})
_TITLES = frozenset({"prime", "foreign", "defence", "defense"})
_DEPENDING = frozenset({"because", "although", "when", "while", "where", "after", "before"})
_LEADING_IN = frozenset({"after", "before", "following", "having", "during", "despite"})
_AT_FIRST = frozenset({"in", "at", "from"})
_NOT_ACTING = frozenset({",", "and", ".", "'s", "’s"})
_ANY = frozenset({"a", "an"})
_QUOTES = frozenset({"“", '"', "‘"})
_FEWEST = 2
_NEAR = 5


@final
class Referents:
    """Finds who is meant by words that name nobody."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry, which says who held which office."""
        self._gazetteer = gazetteer
        self._actors = gazetteer.actors

    @cached_property
    def countries(self) -> dict[str, str | None]:
        """The countries by the adjectives of their states."""
        states = lexicon("names")["states"].items()
        known = ((self._actors[id].country, state) for id, state in states if id in self._actors)
        return {word.lower(): country for country, state in known for word in state["adjectives"]}

    def called(self, scene: Scene, place: int, memory: Memory) -> Mention | None:
        """Return the person who was last called as a unit calls somebody: "the envoy", "the Israeli minister".

        It is nobody whom the same clause names.
        """
        unit = scene.units[place]
        *_, adjective, noun = scene.reading.tokens.keys[unit.first : unit.end]
        country = self.countries.get(adjective)
        if adjective not in _TITLES | {"the"} and country is None:
            return None
        said = {noun} if adjective == "the" or country else {adjective, noun}
        near = [i for i in scene.marked if i in scene.clause(place) and not scene.is_possessive(i)]
        keys = scene.reading.tokens.keys  # "the president was there, the first visit by a sitting US president"
        firsts = {i: scene.units[i].first for i in near}
        named = [i for i, first in firsts.items() if _ANY.isdisjoint(keys[max(0, first - 2) : first + 1])]
        here = {mention.actor for i in named if (mention := scene.units[i].mention)}
        known = [(mention, words_) for mention, words_ in reversed(memory.called.values()) if mention.actor not in here]
        topic = memory.person.actor if memory.person is not None else None
        if not country:  # "A met B, the foreign minister of C. The minister", who is A
            known.sort(key=lambda one: topic is None or one[0].actor != topic)
        for mention, words_ in sorted(known, key=lambda one: noun not in one[1]) if country else known:
            theirs = self._actors[mention.actor].country if mention.actor in self._actors else None
            if theirs == country if country else said <= words_:
                return mention
        before = [one for i in range(place) if (one := scene.units[i].mention) and one.kind is MentionKind.PERSON]
        others = [*reversed(before), *(mention for mention, _ in known)] if country is None else []
        day = scene.reading.article.published
        return next((one for one in others if one.actor not in here and self._holds(one, said, day)), None)

    def _holds(self, mention: Mention, said: set[str], day: When | None) -> bool:
        """Say whether a person holds an office that is called by these words, on a day."""
        lookup = self._gazetteer.lookup
        if mention.actor not in self._actors or day is None:
            return False
        offices = (office for office in lookup.offices_of(mention.actor) if said <= {*office.split("-")})
        return any(
            one.id == mention.actor for office in offices for one in self._gazetteer.holders(office, day).certain
        )

    def before(self, scene: Scene, place: int, known: Mention | None, memory: Memory) -> Mention | None:
        """Return whom "he" stands for inside a sentence: the first person before it; "him": the last who is another.

        "After an hour with A, he met B" goes on with the person `known` from the sentences before.
        """
        other = _beside(scene, place)
        told = {i: one for i in range(place) if (one := self._person_at(scene, i, memory)) is not None}
        told = {i: one for i, one in told.items() if not _is_quoted(scene, i, place)}
        named = {i: one for i, one in told.items() if other is None or one.actor != other}
        pronoun = scene.reading.tokens.keys[scene.units[place].first]
        if pronoun in _HERS:
            women = [i for i, one in named.items() if is_woman(one)]
            persons = women or (list(named) if known is None or not is_woman(known) else [])
        else:
            persons = [i for i, one in named.items() if not is_woman(one)] or list(named)
        with_one = len(persons) == 1 and scene.at[persons[0] - 1] == "with"
        owners = other is not None and all(scene.is_possessive(i) for i in persons)
        carried_on = scene.at[0] in _HIS and pronoun in _NOMINATIVE  # "His visit was short; he and A"
        again = pronoun in _NOMINATIVE and _is_told_of_already(scene, place, pronoun, persons)
        if known is not None and (with_one or owners or carried_on or again):
            return None
        if pronoun == "him":
            persons = _others(scene, place, persons)
        elif (said := _subject_of_what_is_said(scene, place)) in named:
            return named[said]
        elif scene.at[0] in _LEADING_IN and len(persons) >= _FEWEST and scene.keys[persons[1] - 1] == ",":
            persons = persons[1:]  # "After meeting A, B flew to Tel Aviv, where he met C"
        elif _is_there(scene, place) and len(persons) >= _FEWEST:
            came = scene.clause(scene.clause(place).start - 2)
            if scene.at[came.start - 1] in _DEPENDING and (inside := [i for i in persons if i in came]):
                return named[inside[0]]  # "A met B after C flew to Cairo, where he met D"
            sent = not _SENDING.isdisjoint(scene.keys[persons[0] : persons[1]])
            persons = persons[1:] if sent else persons  # "A sent B to Cairo, where he met C"
        if not persons and pronoun == "him":
            return _unnamed(scene, place)
        if not named and pronoun in _NOMINATIVE and _is_there(scene, place):
            return self._person_behind(scene, place, memory)
        return named[persons[0]] if persons else None

    def _person_behind(self, scene: Scene, place: int, memory: Memory) -> Mention | None:
        """Return whom "he" stands for before he is named: "in Cairo, where he met A, B said"."""
        if scene.at[0] not in _AT_FIRST:
            return None
        comma = next((i for i in range(place, len(scene.units) - 2) if scene.keys[i] == ","), None)
        behind = self._person_at(scene, comma + 1, memory) if comma is not None else None
        return behind if comma is not None and scene.keys[comma + 2] not in _NOT_ACTING else None

    def _person_at(self, scene: Scene, place: int, memory: Memory) -> Mention | None:
        """Return the person whom a unit names or calls as somebody was called before."""
        unit = scene.units[place]
        if unit.kind is UnitKind.ROLE:
            return self.called(scene, place, memory)
        return unit.mention if unit.mention is not None and unit.mention.kind in PERSONAL else None

    @staticmethod
    def speaker(scene: Scene, known: Mention | None) -> Mention | None:
        """Return whom "I" stands for: who is said in the same sentence to say it, or `known` where that is "he"."""
        for i, key in enumerate(scene.keys):
            for k in (i - 1, i + 1) if key in SPEAKING else ():
                unit = scene.units[k] if 0 <= k < len(scene.units) else None
                if unit is not None and unit.acts and scene.reading.tokens.keys[unit.first] != "i":
                    return unit.mention if unit.kind is UnitKind.PHRASE else known
        return None

    @staticmethod
    def together(scene: Scene, place: int, count: int | None = None) -> list[Mention]:
        """Return the persons whom a sentence names in a row before a place, or else the last two; all, if so many."""
        mentions = {i: mention for i in range(place) if (mention := scene.units[i].mention) is not None}
        persons = [i for i, mention in mentions.items() if mention.kind in PERSONAL and mention.actor]
        everybody = {mentions[i].actor: mentions[i] for i in persons}
        if count is not None and len(everybody) == count:
            return list(everybody.values())
        row: list[int] = []
        for i in persons:
            if row and not set(scene.keys[row[-1] + 1 : i]) <= _JOINING:
                if len(row) >= _FEWEST:
                    break
                row = []
            row.append(i)
        chosen = row if len(row) >= _FEWEST else persons[-_FEWEST:]
        distinct = {mentions[i].actor: mentions[i] for i in chosen if mentions[i].actor}
        return list(distinct.values()) if len(distinct) >= _FEWEST else []


def _subject_of_what_is_said(scene: Scene, place: int) -> int | None:
    """Return who does what "that" tells, where "he" stands in a clause that depends on it: "that A left because he"."""
    start = scene.clause(place).start
    that = next((i for i in range(start - 2, 0, -1) if scene.keys[i] == "that"), None)
    return that + 1 if that is not None and scene.at[start - 1] in _DEPENDING else None


def _is_told_of_already(scene: Scene, place: int, pronoun: str, persons: list[int]) -> bool:
    """Say whether "he" before all persons of a sentence goes on: "he went to see A, and a week later he hosted B".

    So it does in another main clause after them: "he was received by A; he also met B".
    """
    keys = scene.reading.tokens.keys
    first = next((i for i in scene.marked if scene.units[i].kind is UnitKind.ONE), place)
    again = first < place and keys[scene.units[first].first] == pronoun and bool(persons) and first < persons[0]
    before = scene.at[scene.clause(place).start - 1]
    if before == "where":  # "He will see A before flying to Amman, where he met B", but "He sent A to Amman, where he"
        return again and _SENDING.isdisjoint(scene.keys[first : persons[0]])
    return again and (before == ";" or (before == "" and "and" in scene.keys[first:place]))


def _unnamed(scene: Scene, place: int) -> Mention | None:
    """Return the one with whom a sentence begins and who is not named: "An Israeli envoy came, and A received him"."""
    first = scene.units[0].mention if place else None
    one = first is not None and first.kind is MentionKind.GROUP and not scene.is_possessive(0)
    return first if one and not scene.reading.tokens.keys[scene.units[0].end - 1].endswith("s") else None


def _beside(scene: Scene, place: int) -> str | None:
    """Return whom a pronoun is named together with, "he and A", and for whom it cannot stand."""
    after = scene.units[place + 2] if scene.at[place + 1] == "and" and place + 2 < len(scene.units) else None
    return after.mention.actor if after is not None and after.mention is not None else None


def _is_quoted(scene: Scene, i: int, place: int) -> bool:
    """Say whether a person before a place is who says it, and so is no "he" of it: "A said: 'The king came and he'"."""
    opened = next((k for k in range(i + 1, min(i + _NEAR, place)) if scene.keys[k] in _QUOTES), 0)
    return bool(opened) and not SPEAKING.isdisjoint(scene.keys[i:opened])


def _is_there(scene: Scene, place: int) -> bool:
    return scene.at[scene.clause(place).start - 1] == "where"


def _others(scene: Scene, place: int, persons: list[int]) -> list[int]:
    """Return for whom "him" can stand, of the persons before it; first the likeliest."""
    first = next((i for i, unit in enumerate(scene.units) if unit.acts), place)
    subjects = scene.subjects(place)
    if first < place and scene.units[first].kind is UnitKind.ONE and first not in subjects:
        return []  # "he flew to Amman, where the king received him", but "he rang A, having met him"
    # "Fabius, whose mission took him to Cairo"
    own = [i for i in persons if "whose" in scene.keys[i + 1 : i + 3]]
    others = [i for i in persons if i not in subjects and scene.at[i - 1] != "of"]
    if subjects and scene.keys[subjects[-1] + 1 : subjects[-1] + 3] == [",", "who"]:
        others = [i for i in others if i < subjects[-1] or not scene.is_possessive(i)]  # "A, who has B's job, saw him"
    # "flew to see A and went on to Amman, where B received him"
    return own[-1:] or (others[:1] if _is_there(scene, place) else others[-1:])
