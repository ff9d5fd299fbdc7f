"""`Gazetteer`: the names of a registry, filed by their first word, so that a text is searched in one pass."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import TypeAlias, final

import msgspec

from mideast_events.actors import Actor, ActorKind, Office
from mideast_events.corpora import Corpus
from mideast_events.dates import When
from mideast_events.evidence import Article
from mideast_events.extraction.lexicons import lexicon, words
from mideast_events.extraction.names.tokens import Tokens, key_of
from mideast_events.lookups import Lookup, Resolution, by_class
from mideast_events.places import Place

_VOWELS = re.compile("[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")
_SPELLINGS = (("q", "k"), ("kh", "k"), ("ck", "k"), ("ph", "f"), ("ch", "sh"), ("'", ""))
_LEAST_CONSONANTS = 5
_SHORT = 4
_ALSO_CALLED = {
    "palestinian-authority": {"palestinian-authority", "plo", "state-of-palestine"},
    "state-of-palestine": {"state-of-palestine", "plo"},
}
"""The actors whose offices newspapers call one actor's."""
_SURNAME_BEGINNINGS = words("names", "words", "surname_beginnings")
_SKIPPED = frozenset({"-", "–", "."}) | words("names", "words", "articles")


class EntryKind(StrEnum):
    """What a name in the gazetteer stands for."""

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"
    PLACE = "place"
    CROSSING = "crossing"
    ADJECTIVE = "adjective"


class Entry(msgspec.Struct, frozen=True, gc=False):
    """What one spelling of a name stands for.

    Attributes:
        kind: what the name stands for.
        ids: the ids of the records that bear it.
        printed: the spelling that the text must have to the letter; `None` where only its words count.
    """

    kind: EntryKind
    ids: tuple[str, ...]
    printed: str | None = None


_NO_NAMES: dict[str, list[tuple[tuple[str, ...], Entry]]] = {"": []}
_Filed: TypeAlias = tuple[tuple[str, ...], EntryKind, str | None, str]
"""A name's words, the kind and the printed form of its entry, and the id of what bears it."""


def keys_of(name: str) -> tuple[str, ...]:
    """Return the words by which a name is filed: without hyphens and Arabic articles.

    Examples:
        >>> keys_of("Abdel-Fattah al-Sisi")
        ('abdel', 'fattah', 'sisi')
    """
    keys = [key for key in Tokens(name).keys if key not in _SKIPPED]
    return tuple(keys or Tokens(name).keys)


@lru_cache(1 << 14)
def skeleton(key: str) -> str:
    """Return the consonants of a word as transliterations of Arabic and Hebrew agree on them.

    Examples:
        >>> skeleton("meshaal") == skeleton("mashal"), skeleton("sissi") == skeleton("sisi")
        (True, True)
    """
    first = "a" if key[0] in "aeiou" else ""
    plain = key
    for spelling, other in _SPELLINGS:
        plain = plain.replace(spelling, other)
    plain = _VOWELS.sub("", _DOUBLED.sub(r"\1", plain))
    return first + (plain[:-1] if plain.endswith("h") and not plain.endswith(("sh", "th", "dh", "gh")) else plain)


def surname_of(keys: Sequence[str]) -> tuple[str, ...]:
    """Return the part of a person's name that stands for it alone: the last word, with what must stand before it.

    Examples:
        >>> surname_of(("nabil", "abu", "rudeineh")), surname_of(("ban", "ki", "moon"))
        (('abu', 'rudeineh'), ('moon',))
    """
    start = len(keys) - 1
    while start > 1 and keys[start - 1] in _SURNAME_BEGINNINGS:
        start -= 1
    return tuple(keys[start:])


@final
class Gazetteer:
    """The names, adjectives and offices of a registry, made ready for reading.

    Attributes:
        registry: the corpus whose records are named.
        actors: its actors by id.
        offices_by_id: its offices by id.
        places: its places by id.
        lookup: who held which office, and what belongs to what.
        first_keys: the words with which names begin.
    """

    def __init__(self, registry: Corpus) -> None:
        """File the names of a registry."""
        self.registry = registry
        # As dicts, since the rules ask them for every name.
        self.actors: dict[str, Actor] = dict(registry.actors)
        self.offices_by_id: dict[str, Office] = dict(registry.offices)
        self.places: dict[str, Place] = dict(registry.places)
        self.lookup: Lookup = Lookup(by_class(record for record in registry if not isinstance(record, Article)))
        self._entries: dict[str, list[tuple[tuple[str, ...], Entry]]] = defaultdict(list)
        found: dict[tuple[tuple[str, ...], EntryKind, str | None], list[str]] = defaultdict(list)
        for keys, kind, printed, id in self._names():
            ids = found[keys, kind, printed]
            if id not in ids:
                ids.append(id)
        for (keys, kind, printed), ids in found.items():
            self._entries[keys[0]].append((keys, Entry(kind, tuple(ids), printed)))
        for filed in self._entries.values():
            filed.sort(key=lambda one: (-len(one[0]), _PRECEDENCE[one[1].kind]))
        # By the next word, too: dozens of names begin with "Israeli", and a token is asked about at a time.
        self._by_two: dict[str, dict[str, list[tuple[tuple[str, ...], Entry]]]] = {}
        for first, filed in self._entries.items():
            seconds = {keys[1] for keys, _ in filed if len(keys) > 1} | {""}
            self._by_two[first] = {
                second: [one for one in filed if len(one[0]) == 1 or one[0][1] == second] for second in seconds
            }
        self.first_keys: frozenset[str] = frozenset(self._entries)

    def _names(self) -> Iterable[_Filed]:
        """Give every name with the kind of what bears it."""
        for actor in self.actors.values():
            yield from self._names_of(actor)
        for place in self.places.values():
            for name in place.names:
                yield keys_of(name.text), EntryKind.PLACE, _printed(name.text, keys_of(name.text)), place.id
        for crossing in self.registry.crossings.values():
            for name in crossing.names:
                for text in _crossing_names(name.text):
                    yield keys_of(text), EntryKind.CROSSING, None, crossing.id
        for id, state in lexicon("names")["states"].items():
            if id in self.actors:
                for adjective in state["adjectives"]:
                    keys = keys_of(adjective)
                    yield keys, EntryKind.ADJECTIVE, _printed(adjective, keys), id

    def _names_of(self, actor: Actor) -> Iterable[_Filed]:
        """Give the names of an actor; a person's of one word, but for initials, are left to the search for surnames."""
        kind = EntryKind(actor.kind.value)
        for name in actor.names:
            keys = keys_of(name.text)
            if kind is not EntryKind.PERSON or len(keys) > 1 or name.text.isupper():
                yield keys, kind, _printed(name.text, keys), actor.id
            if kind is EntryKind.ORGANIZATION and (possessive := self._possessives.get(keys[:1])):
                yield (*possessive, *keys[1:]), kind, None, actor.id

    @cached_property
    def _possessives(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """The words of "Egypt's" by those of "Egyptian", for organizations that are called either way."""
        found: dict[tuple[str, ...], tuple[str, ...]] = {}
        for id, state in lexicon("names")["states"].items():
            actor = self.actors.get(id) if id in self.actors else None
            if actor is not None and actor.kind is ActorKind.STATE:
                found |= {(key_of(adjective),): (*keys_of(actor.name), "'s") for adjective in state["adjectives"]}
        return found

    @cached_property
    def domestic(self) -> dict[tuple[str, ...], dict[str, str]]:
        """What a state's own newspapers call its ministries: by those words, their ids by the country."""
        found: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
        owners = {keys_of(one) for state in lexicon("names")["states"].values() for one in state["adjectives"]}
        owners.update(self.states_by_name)
        for actor in self.actors.values():
            for name in actor.names if actor.kind is ActorKind.ORGANIZATION and actor.country else ():
                keys = keys_of(name.text)
                if keys[:1] in owners and len(keys) > 2 and not MINISTRIES.isdisjoint(keys):  # noqa: PLR2004 - "Israeli" and two words
                    found[keys[1:]].setdefault(str(actor.country), actor.id)
        return dict(found)

    @cached_property
    def states_by_name(self) -> dict[tuple[str, ...], str]:
        """The ids of states by the words of their names."""
        states = [actor for actor in self.actors.values() if actor.kind is ActorKind.STATE]
        return {keys_of(name.text): one.id for one in states for name in one.names}

    @cached_property
    def lower_starts(self) -> frozenset[str]:
        """The first words of names that are written without a capital, as in "southern Israel"."""
        places = (name.text for place in self.places.values() for name in place.names)
        return frozenset(text.split()[0] for text in places if text[0].isascii() and text[0].islower()) | {"the"}

    def longest_at(self, tokens: Tokens, place: int) -> tuple[int, tuple[Entry, ...]]:
        """Return where the longest name that begins at a token ends, and all that the name can stand for.

        The end is the place after the name's last token; where no name begins, it is `place` itself.
        Persons come first among what it can stand for.
        """
        length = 0
        found: list[Entry] = []
        end = place
        first = tokens.keys[place]
        following = tokens.keys[place + 1] if place + 1 < len(tokens.keys) else ""
        if following in _SKIPPED:
            candidates, matched = self._entries.get(first, []), 1
        else:
            matched = 2
            by_next = self._by_two.get(first, _NO_NAMES)
            candidates = by_next.get(following, by_next[""])
        for keys, entry in candidates:
            count = len(keys)
            if count < length:
                break
            after = place + count if count <= matched else _match(tokens, place, keys)
            if after and (entry.printed is None or _as_printed(tokens, place, after, entry.printed)):
                length = count
                end = after
                found.append(entry)
        return end, tuple(found)

    @cached_property
    def skeletons(self) -> dict[str, dict[tuple[str, ...], Entry]]:
        """Persons and places by the consonants of their names, for spellings that the registry does not have.

        They are filed by those of the first word.
        """
        found: dict[tuple[str, ...], list[str]] = defaultdict(list)
        kinds: dict[tuple[str, ...], EntryKind] = {}
        bearers: list[tuple[EntryKind, Actor | Place]] = [(EntryKind.PERSON, person) for person in self.persons]
        bearers += [(EntryKind.PLACE, place) for place in self.places.values()]
        for kind, record in bearers:
            for name in record.names:
                bones = tuple(skeleton(key) for key in keys_of(name.text))
                if len(bones) > 1 and sum(map(len, bones)) >= _LEAST_CONSONANTS and record.id not in found[bones]:
                    found[bones].append(record.id)
                    kinds.setdefault(bones, kind)
        filed: dict[str, dict[tuple[str, ...], Entry]] = defaultdict(dict)
        for bones, ids in found.items():
            filed[bones[0]][bones] = Entry(kinds[bones], tuple(ids))
        return dict(filed)

    @cached_property
    def persons(self) -> tuple[Actor, ...]:
        """The persons of the registry."""
        return tuple(actor for actor in self.actors.values() if actor.kind is ActorKind.PERSON)

    @cached_property
    def surnames(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """The ids of persons by their surnames."""
        found: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
        for person in self.persons:
            for name in person.names:
                keys = keys_of(name.text)
                if len(keys) > 1 and "of" not in keys:
                    found[surname_of(keys)][person.id] = None
        return {surname: tuple(ids) for surname, ids in found.items()}

    @cached_property
    def surname_starts(self) -> frozenset[str]:
        """The first words of persons' surnames."""
        return frozenset(surname[0] for surname in self.surnames)

    @cached_property
    def first_names(self) -> frozenset[str]:
        """The first words of persons' names, by which persons of no registry are told from other names."""
        names = (keys_of(name.text) for person in self.persons for name in person.names if name.language == "en")
        found = {keys[0] for keys in names if len(keys) > 1}
        return frozenset(found - _SURNAME_BEGINNINGS - words("names", "words", "no_names"))

    @cached_property
    def offices(self) -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
        """The phrases for offices by their first word: the words of each, longest first, and the ids of the offices."""
        found: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
        for office in self.registry.offices.values():
            for phrase in office.names:
                found[_phrase_keys(phrase)][office.id] = None
        filed: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = defaultdict(list)
        for keys, ids in found.items():
            filed[keys[0]].append((keys, tuple(ids)))
        return {first: tuple(sorted(phrases, key=lambda one: -len(one[0]))) for first, phrases in filed.items()}

    @cached_property
    def capitals(self) -> dict[str, str]:
        """The actors for whose governments cities stand, by the ids of the cities."""
        states = lexicon("names")["states"].items()
        known = self.registry.actors
        return {city: id for id, state in states if id in known for city in state.get("capitals", ())}

    @cached_property
    def lands(self) -> dict[str, str]:
        """The states by the ids of their lands, and the other way round."""
        found: dict[str, str] = {}
        by_country = {actor.country: actor.id for actor in self.actors.values() if actor.kind == "state"}
        for place in self.places.values():
            state = by_country.get(place.country)
            if place.kind == "country" and state:
                found[place.id] = state
                found[state] = place.id
        return found

    @lru_cache(1 << 12)  # noqa: B019 - a gazetteer lives as long as the program reads
    def holders(self, office: str, on: When) -> Resolution[Actor]:
        """Return who held an office on a day, as the lookup says; articles ask for the same ones again and again."""
        return self.lookup.holders(office, on)

    @lru_cache(1 << 12)  # noqa: B019 - as above
    def belongs_to(self, office: str, owner: str) -> bool:
        """Say whether an office is one of a state's or an organization's."""
        wholes = self.lookup.wholes_of(self.offices_by_id[office].organization)
        return not _ALSO_CALLED.get(owner, {owner}).isdisjoint(wholes)


MINISTRIES = frozenset({"ministry", "office", "intelligence"})
"""The words of which one stands in the name of a ministry."""
_PRECEDENCE = {kind: order for order, kind in enumerate(EntryKind)}


def _phrase_keys(phrase: str) -> tuple[str, ...]:
    return tuple(key for key in Tokens(phrase).keys if key not in {"the", "-"})


def _crossing_names(name: str) -> Iterable[str]:
    yield name
    bare = name.removesuffix(" crossing").removesuffix(" border")
    for suffix in ("crossing", "border crossing", "terminal", "border terminal", "checkpoint", "crossing point"):
        yield f"{bare} {suffix}"


def _printed(name: str, keys: tuple[str, ...]) -> str | None:
    """Return a name that must stand to the letter, as an acronym does and a name that is also a word."""
    letters = name.replace(".", "")
    if len(keys) == 1 and letters.isascii() and (letters.isupper() or len(letters) < _SHORT):
        return name
    return None


def _match(tokens: Tokens, place: int, keys: tuple[str, ...]) -> int:
    """Return the place after a name that begins at a token, or 0 where another begins there."""
    all_keys = tokens.keys
    count = len(all_keys)
    for key in keys[1:]:
        place += 1
        while place < count and all_keys[place] != key and all_keys[place] in _SKIPPED:
            place += 1
        if place >= count or all_keys[place] != key:
            return 0
    return place + 1


def _as_printed(tokens: Tokens, place: int, end: int, printed: str) -> bool:
    return "".join(tokens.words[place:end]) == printed.replace(" ", "")


_KEPT_GAZETTEERS = 4
_kept: list[Gazetteer] = []


def gazetteer_of(registry: Corpus) -> Gazetteer:
    """Return the gazetteer of a registry; those of the last few are kept, since making one takes a moment."""
    for one in _kept:
        if one.registry is registry:
            return one
    made = Gazetteer(registry)
    _kept.insert(0, made)
    del _kept[_KEPT_GAZETTEERS:]
    return made
