"""`Gazetteer`: the names of a registry, filed word by word, so that a text is searched in one pass."""

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


class _Beginning:
    """The first words of names: what they stand for by themselves, and the names that go on with another word."""

    __slots__ = ("entries", "longer")

    def __init__(self) -> None:
        self.entries: tuple[Entry, ...] = ()
        self.longer: dict[str, _Beginning] = {}

    def file(self, keys: tuple[str, ...], entry: Entry) -> None:
        """File a name by the words that are left of it."""
        if not keys:
            self.entries += (entry,)
        else:
            self.longer.setdefault(keys[0], _Beginning()).file(keys[1:], entry)


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
        found: dict[tuple[tuple[str, ...], EntryKind, str | None], list[str]] = defaultdict(list)
        for keys, kind, printed, id in self._names():
            ids = found[keys, kind, printed]
            if id not in ids:
                ids.append(id)
        self._beginnings = _Beginning()
        for (keys, kind, printed), ids in sorted(found.items(), key=lambda one: _PRECEDENCE[one[0][1]]):
            self._beginnings.file(keys, Entry(kind, tuple(ids), printed))
        self.first_keys: frozenset[str] = frozenset(self._beginnings.longer)

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
        keys, count = tokens.keys, len(tokens.keys)
        beginning, end = self._beginnings.longer.get(keys[place]), place + 1
        found: list[tuple[int, tuple[Entry, ...]]] = []
        while beginning is not None:
            if beginning.entries:
                found.append((end, beginning.entries))
            longer = beginning.longer
            while end < count and keys[end] in _SKIPPED and keys[end] not in longer:
                end += 1
            beginning, end = (longer.get(keys[end]), end + 1) if longer and end < count else (None, end)
        while found:
            end, entries = found.pop()
            if entries[0].printed is not None or len(entries) > 1:
                entries = tuple(
                    one for one in entries if one.printed is None or _as_printed(tokens, place, end, one.printed)
                )
            if entries:
                return end, entries
        return place, ()

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
        """The first words of persons' names."""
        names = (keys_of(name.text) for person in self.persons for name in person.names if name.language == "en")
        found = {keys[0] for keys in names if len(keys) > 1}
        return frozenset(found - _SURNAME_BEGINNINGS - words("names", "words", "no_names"))

    @cached_property
    def forenames(self) -> frozenset[str]:
        """First names, the registry's and others, by which persons of no registry are told from other names."""
        return self.first_names | words("names", "words", "first_names")

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

    def bodies_of(self, id: str) -> tuple[str, ...]:
        """Return an actor and the organizations of the offices that it has held."""
        return id, *(self.offices_by_id[office].organization for office in self.lookup.offices_of(id))

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
