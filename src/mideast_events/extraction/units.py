"""`Unit`: a part of a sentence that stands for itself - a phrase, a date, a pronoun or a word."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

import msgspec

from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.lexicons import lexicon, words
from mideast_events.extraction.mentions import Mention, MentionKind
from mideast_events.extraction.names.grounds import Phrase
from mideast_events.extraction.pages.sentences import Sentence
from mideast_events.extraction.readings import Reading

ACTING = frozenset(
    {MentionKind.PERSON, MentionKind.OFFICE, MentionKind.ORGANIZATION, MentionKind.STATE, MentionKind.GROUP}
)
"""The kinds of mentions that can meet, agree or fight."""

PERSONAL = frozenset({MentionKind.PERSON, MentionKind.OFFICE})
"""The kinds of mentions that name one person."""

POSSESSIVE = frozenset({"'s", "'", "’"})
"""What follows a name that possesses."""

_LOCATING = frozenset({MentionKind.PLACE, MentionKind.ORGANIZATION})
_PAIRS = frozenset({
    ("the", "two"), ("the", "pair"), ("both", "sides"), ("both", "men"), ("both", "leaders"), ("the", "sides"),
    ("the", "leaders"), ("the", "men"), ("the", "parties"), ("both", "parties"), ("the", "three"), ("these", "two"),
    ("two", "men"), ("two", "leaders"), ("two", "sides"), ("the", "same"), ("the", "four"), ("the", "trio"),
    ("the", "five"),
})  # fmt: skip
_PAIR_NOUNS = frozenset({
    "men", "leaders", "sides", "women", "ministers", "officials", "presidents", "countries", "parties",
    "counterparts", "delegations", "chiefs", "governments", "diplomats", "allies", "teams", "neighbours", "neighbors",
    "intelligence", "security", "spy", "envoys", "negotiators", "heads", "foreign", "prime", "defence", "defense",
    "nations", "three", "four", "five", "movements", "factions", "rivals", "premiers",
})  # fmt: skip
_ROLES = words("names", "words", "roles")
_NATIONAL = frozenset(
    adjective.lower() for state in lexicon("names")["states"].values() for adjective in state["adjectives"]
)
_SINGULAR = frozenset({"he", "she", "him", "i"})
_AFTER_HER = frozenset({
    ".", ",", ";", "in", "at", "on", "for", "to", "and", "with", "after", "before", "during", "when", "where", "there",
    "here", "that", "again", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday",
    "late", "early", "earlier", "later", "from", "as", "twice", "over", "by", "about",
})  # fmt: skip
_AFTER_IT = frozenset({
    "met", "held", "arrived", "left", "returned", "returns", "flew", "travelled", "traveled", "talked", "conferred",
    "visited",
})  # fmt: skip
_AFTER_A_STATE = frozenset({",", ".", ";", ")", "on", "for", "where", "after", "before", "during", "late", "early"})
_PLURAL = frozenset({"they", "them"})
_PRONOUNS = _SINGULAR | _PLURAL | {"her", "it"}
_BEGINNINGS = {first for first, _ in _PAIRS}


class UnitKind(StrEnum):
    """What a unit of a scene is."""

    PHRASE = "phrase"
    DATE = "date"
    WORD = "word"
    ONE = "one"
    ROLE = "role"
    SEVERAL = "several"


class Unit(msgspec.Struct, frozen=True, gc=False):
    """A part of a scene: a phrase, a date, a pronoun or a word.

    Attributes:
        kind: what it is.
        key: the word as words are compared; empty for phrases and dates.
        first: its first token.
        end: the token after its last.
        mention: what a phrase names; `None` of other kinds.
        date: the expression of a date; `None` of other kinds.
        place: the id of the place that a phrase names as a place; `None` of other kinds.
        acts: whether it can be somebody who acts.
    """

    kind: UnitKind
    key: str
    first: int
    end: int
    mention: Mention | None = None
    date: DateExpression | None = None
    place: str | None = None
    acts: bool = False


def units_of(reading: Reading, sentence: Sentence, tokens: range, phrases: Iterable[Phrase]) -> Iterator[Unit]:
    """Give the units of a sentence: outer phrases, dates, pronouns and words."""
    keys, starts = reading.tokens.keys, reading.tokens.starts
    by_first = _by_first(reading, phrases)
    dates = {one.start: one for one in reading.dates_of(sentence)}
    place, stop = tokens.start, tokens.stop
    word = UnitKind.WORD
    before: Unit | None = None
    while place < stop:
        key = keys[place]
        end = place + 1
        if place in by_first:
            unit = _of_phrase(by_first[place])
            if before is not None and before.place and _is_of_the_place(keys, unit, stop):
                unit = msgspec.structs.replace(unit, acts=False)
        elif starts[place] in dates:
            date = dates[starts[place]]
            while end < stop and starts[end] < date.end:
                end += 1
            unit = Unit(UnitKind.DATE, "", place, end, None, date)
        elif key == "the" and (role := _role_at(keys, place, stop, by_first)):
            end = role
            unit = Unit(UnitKind.ROLE, "", place, end, acts=True)
        elif key in _PRONOUNS and (pronoun := _pronoun_at(keys, place, tokens)):
            unit = Unit(pronoun, "", place, end, acts=True)
        elif key not in _BEGINNINGS:
            unit = Unit(word, key, place, end)
        else:
            end = _several_at(keys, place, stop) or end
            several = end > place + 1
            unit = Unit(UnitKind.SEVERAL if several else word, "" if several else key, place, end, acts=several)
        yield unit
        before = before if unit.key == "," else unit
        place = unit.end


def _pronoun_at(keys: list[str], place: int, tokens: range) -> UnitKind | None:
    """Return which kind of pronoun stands at a token, or `None`: "her" owns what follows, "it" acts before a verb."""
    key = keys[place]
    after = keys[place + 1] if place + 1 < tokens.stop else "."
    if key in _PLURAL:
        return UnitKind.SEVERAL
    hers = key == "her" and (after in _AFTER_HER or after[:1].isdigit())
    it = key == "it" and place == tokens.start and after in _AFTER_IT
    return UnitKind.ONE if key in _SINGULAR or hers or it else None


def _is_of_the_place(keys: list[str], unit: Unit, stop: int) -> bool:
    """Say whether a state says where the place named just before it lies: "in Amman, Jordan, on Monday"."""
    state = unit.mention is not None and unit.mention.kind is MentionKind.STATE
    return state and keys[unit.first - 1] == "," and (unit.end >= stop or keys[unit.end] in _AFTER_A_STATE)


def _by_first(reading: Reading, phrases: Iterable[Phrase]) -> dict[int, Phrase]:
    """Return phrases by their first token; one that begins in another begins after it: "President A's envoy B"."""
    keys, starts = reading.tokens.keys, reading.tokens.starts
    found: dict[int, Phrase] = {}
    covered = 0
    for phrase in phrases:
        first = phrase.first
        if first < covered < phrase.end and starts[covered] < phrase.mention.start:
            first = covered + (keys[covered] in POSSESSIVE)
        found.setdefault(first, phrase)
        covered = max(covered, phrase.end)
    return found


def _several_at(keys: list[str], place: int, stop: int) -> int:
    """Return the end of "the two leaders" or "the same four" where it begins at a token, or 0."""
    end = place + 1
    if end >= stop or (keys[place], keys[end]) not in _PAIRS:
        return 0
    first = end
    end += 1
    while end < stop and keys[end] in _PAIR_NOUNS:
        end += 1
    return 0 if keys[first] == "same" and end == first + 1 else end


def _role_at(keys: list[str], place: int, stop: int, phrases: Mapping[int, Phrase]) -> int:
    """Return the end of "the envoy" or "the Israeli minister" where it begins at a token, or 0."""
    for end in (place + 2, place + 3):
        role = keys[end - 1] if end < stop else ""
        of_a_state = role == "official" and end == place + 3 and keys[place + 1] in _NATIONAL
        if (role in _ROLES or of_a_state) and end not in phrases and phrases.keys().isdisjoint(range(place, end)):
            return end
    return 0


def _of_phrase(phrase: Phrase) -> Unit:
    mention = phrase.mention
    place = mention.place if mention.kind in _LOCATING else None
    acts = mention.kind in ACTING and place is None
    return Unit(UnitKind.PHRASE, "", phrase.first, phrase.end, mention, None, place, acts)
