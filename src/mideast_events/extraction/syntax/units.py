"""`Unit`: a part of a sentence that stands for itself - a phrase, a date, a pronoun or a word."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from enum import StrEnum

import msgspec

from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.lexicons import lexicon, words
from mideast_events.extraction.mentions import Mention, MentionKind
from mideast_events.extraction.names.grounds import Phrase
from mideast_events.extraction.names.words import POSSESSIVE
from mideast_events.extraction.pages.sentences import Sentence
from mideast_events.extraction.readings import Reading

ACTING = frozenset(
    {MentionKind.PERSON, MentionKind.OFFICE, MentionKind.ORGANIZATION, MentionKind.STATE, MentionKind.GROUP}
)
"""The kinds of mentions that can meet, agree or fight."""

PERSONAL = frozenset({MentionKind.PERSON, MentionKind.OFFICE})
"""The kinds of mentions that name one person."""


_LOCATING = frozenset({MentionKind.PLACE, MentionKind.ORGANIZATION})
_PAIRS = frozenset({
    ("the", "two"), ("the", "pair"), ("both", "sides"), ("both", "men"), ("both", "leaders"), ("the", "sides"),
    ("the", "leaders"), ("the", "men"), ("the", "parties"), ("both", "parties"), ("the", "three"), ("these", "two"),
    ("two", "men"), ("two", "leaders"), ("two", "sides"), ("the", "same"), ("the", "four"), ("the", "trio"),
    ("the", "five"), ("the", "visitors"), ("his", "visitors"), ("the", "guests"), ("his", "guests"), ("her", "guests"),
})  # fmt: skip
_PAIR_NOUNS = frozenset({
    "men", "leaders", "sides", "women", "ministers", "secretaries", "officials", "presidents", "countries", "parties",
    "counterparts", "delegations", "chiefs", "governments", "diplomats", "allies", "teams", "neighbours", "neighbors",
    "intelligence", "security", "spy", "envoys", "negotiators", "heads", "foreign", "prime", "defence", "defense",
    "nations", "three", "four", "five", "movements", "factions", "rivals", "premiers", "groups", "states", "camps",
    "foes", "enemies", "kings", "princes", "politicians", "generals", "capitals", "administrations", "organisations",
    "organizations", "spymasters", "colleagues", "friends", "statesmen", "main", "rival",
})  # fmt: skip
_NO_NOUNS = frozenset({"always", "perhaps", "besides", "sometimes", "afterwards", "was", "has", "is", "as"})
_ROLES = words("names", "words", "roles")
_BODIES = frozenset({"delegation", "team"})
_AFTER_BODIES = frozenset({
    ",", "of", "from", "headed", "led", "which", "that", "to", "in", "including", "comprising", "for", "(", "",
})  # fmt: skip
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
_WILL = frozenset({"will", "would"})
_BASE_FORMS = words("meetings", "words", "base_forms") - {"come", "have", "see", "call"}
_AFTER_A_STATE = frozenset({",", ".", ";", ")", "on", "for", "where", "after", "before", "during", "late", "early"})
_PLURAL = frozenset({"they", "them"})
_PRONOUNS = _SINGULAR | _PLURAL | {"her", "it"}
_BEGINNINGS = {first for first, _ in _PAIRS}
_CONTRACTIONS: dict[str, str] = lexicon("modality")["contractions"]
_MARKING = _PRONOUNS | _BEGINNINGS | {"the"} | _CONTRACTIONS.keys()


class UnitKind(StrEnum):
    """What a unit of a scene is."""

    PHRASE = "phrase"
    DATE = "date"
    WORD = "word"
    ONE = "one"
    ROLE = "role"
    SEVERAL = "several"


_PHRASE, _DATE, _WORD = UnitKind.PHRASE, UnitKind.DATE, UnitKind.WORD


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


def units_of(reading: Reading, sentence: Sentence, tokens: range, phrases: Iterable[Phrase]) -> list[Unit]:
    """Return the units of a sentence: outer phrases, dates, pronouns and words."""
    keys, starts = reading.tokens.keys, reading.tokens.starts
    by_first = _by_first(reading, phrases)
    dates = {i: one for one in reading.dates_of(sentence) if starts[i := bisect_left(starts, one.start)] == one.start}
    found = by_first.keys() | dates.keys()
    units: list[Unit] = []
    place, stop = tokens.start, tokens.stop
    while place < stop:
        key = keys[place]
        if key == "he" and _is_his_excellency(reading.tokens.words, place):
            place += 1
        elif key in _MARKING or place in found:
            phrase, date = by_first.get(place), dates.get(place)
            if phrase is not None:
                unit = _of_phrase(phrase, acts=not _is_of_the_place(keys, phrase, units, stop))
            elif date is not None:
                unit = Unit(_DATE, "", place, bisect_left(starts, date.end, place + 1, stop), None, date)
            elif key in _CONTRACTIONS:
                units.append(Unit(_WORD, _CONTRACTIONS[key], place, place + 1))
                unit = Unit(_WORD, "not", place, place + 1)  # "did" and "not" of "didn't"
            else:
                unit = _of_word(keys, place, tokens, by_first)
            units.append(unit)
            place = unit.end
        else:
            units.append(Unit(_WORD, key, place, place + 1))
            place += 1
    return units


def _of_word(keys: list[str], place: int, tokens: range, phrases: Mapping[int, Phrase]) -> Unit:
    """Return what begins with a word that may be more than a word: a role, a pronoun, "the two leaders"."""
    key, end = keys[place], place + 1
    if key == "the" and (role := _role_at(keys, place, tokens.stop, phrases)):
        return Unit(UnitKind.ROLE, "", place, role, acts=True)
    if key in _PRONOUNS and (pronoun := _pronoun_at(keys, place, tokens)):
        return Unit(pronoun, "", place, end, acts=True)
    if key in _BEGINNINGS and (several := _several_at(keys, place, tokens.stop)):
        return Unit(UnitKind.SEVERAL, "", place, several, acts=True)
    return Unit(_WORD, key, place, end)


def _pronoun_at(keys: list[str], place: int, tokens: range) -> UnitKind | None:
    """Return which kind of pronoun stands at a token, or `None`: "her" owns what follows, "it" acts before a verb."""
    key = keys[place]
    after = keys[place + 1] if place + 1 < tokens.stop else "."
    if key in _PLURAL:
        return UnitKind.SEVERAL
    hers = key == "her" and (after in _AFTER_HER or after[:1].isdigit())
    it = key == "it" and place == tokens.start and (after in _AFTER_IT or _is_to_go(keys, place, tokens))
    return UnitKind.ONE if key in _SINGULAR or hers or it else None


def _is_his_excellency(words_: list[str], place: int) -> bool:
    """Say whether "HE" stands for "His Excellency": "met with HE the Minister of State", but not "HE MEETS"."""
    after = words_[place + 1 : place + 2]
    return words_[place] == "HE" and bool(after) and (after[0] == "the" or after[0].istitle())


def _is_to_go(keys: list[str], place: int, tokens: range) -> bool:
    """Say whether "it" is said to go somewhere or to meet somebody: "it will travel on to Amman"."""
    return keys[place + 1] in _WILL and place + 2 < tokens.stop and keys[place + 2] in _BASE_FORMS


def _is_of_the_place(keys: list[str], phrase: Phrase, before: list[Unit], stop: int) -> bool:
    """Say whether a state says where the place named just before it lies: "in Amman, Jordan, on Monday"."""
    if keys[phrase.first - 1] != "," or phrase.mention.kind is not MentionKind.STATE:
        return False
    last = next((unit for unit in reversed(before) if unit.key != ","), None)
    located = last is not None and last.place is not None
    return located and (phrase.end >= stop or keys[phrase.end] in _AFTER_A_STATE)


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
    if end > first + 1:
        return end
    after = keys[end] if end < stop else ""
    if after == "-" or after.endswith("est") or (after == "of" and keys[place] == "both"):
        return 0  # "the three-man team", "the two biggest movements", "on both sides of the border"
    others = after.endswith("s") and not after.endswith("ss") and after not in _NO_NOUNS  # "the two prisoners"
    return 0 if keys[first] == "same" or (others and after[:-1] not in _NATIONAL) else end


def _role_at(keys: list[str], place: int, stop: int, phrases: Mapping[int, Phrase]) -> int:
    """Return the end of "the envoy" or "the Israeli minister" where it begins at a token, or 0."""
    for end in (place + 2, place + 3):
        role = keys[end - 1] if end < stop else ""
        of_a_state = role == "official" and end == place + 3 and keys[place + 1] in _NATIONAL
        after = keys[end] if end < stop else ""
        known = ((role in _ROLES or of_a_state) and after != "of") or (role in _BODIES and after not in _AFTER_BODIES)
        if known and end not in phrases and phrases.keys().isdisjoint(range(place, end)):
            return end
    return 0


def _of_phrase(phrase: Phrase, *, acts: bool) -> Unit:
    mention = phrase.mention
    place = mention.place if mention.kind in _LOCATING else None
    acts = acts and place is None and mention.kind in ACTING and not phrase.reporting
    return Unit(_PHRASE, "", phrase.first, phrase.end, mention, None, place, acts)
