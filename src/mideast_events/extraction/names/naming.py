"""Which words of a text are names, and whose: the first pass over the tokens.

Full names come first, wherever they stand; a surname alone is then read as the person named in full elsewhere in the
same article, and failing that as the one bearer in the registry who held an office at the time.
"""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import compress, takewhile
from operator import eq, ne

import msgspec

from mideast_events.certainty import Certainty
from mideast_events.dates import Span, When
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.names.gazetteers import Entry, EntryKind, Gazetteer, keys_of, skeleton, surname_of
from mideast_events.extraction.names.tokens import Tokens
from mideast_events.extraction.names.words import CALLINGS, HONORIFICS
from mideast_events.lookups import fold

_EVERYDAY = words("names", "words", "everyday")
_NO_NAMES = words("names", "words", "no_names")
_NO_PARTS = _NO_NAMES | CALLINGS
_NO_PERSONS = _NO_PARTS | HONORIFICS
_ARTICLES = words("names", "words", "articles")
_BEFORE_NAMES = _NO_PERSONS | _ARTICLES
_PARTICLES = words("names", "words", "surname_beginnings") | _ARTICLES
_PEERS = frozenset({"lord", "lady", "sir", "dame", "baroness"})
_OF_PEERS = "GBR"
_NO_FORENAMES = HONORIFICS | _PARTICLES
_PRINCELY = frozenset({"sheikh", "shaikh", "sheik", "sheikha", "prince"})
_SAYING = frozenset({"said", "says", "told", "added", "tells", "wrote", "noted", "who", "whose", "warned", "insisted"})
_BEHIND_SURNAMES = _SAYING | {",", "'s"}
_PERSON = EntryKind.PERSON
_ALSO_IN_PERSONS = frozenset({EntryKind.ORGANIZATION, EntryKind.STATE, EntryKind.PLACE})
_FAMILY_FIRST = frozenset({"CHN", "KOR"})
_LONGEST_NAME = 5
_LONGEST_LINEAGE = 8
_LONGEST_CALLING = 7
_BEFORE_CALLINGS = frozenset({"a", "an", "the", "head", "chief", "egypt"})
_LEADING_ON = frozenset({"in", "at", "on", "to", "for", "from", "with", "by", "and", "as", "after", "before", "amid"})
_SHORTEST = 3
_SHORTLY = 1000
_CACHED_SPANS = 1 << 12
_SLUG = re.compile(r"[^a-z0-9]+")


class Name(msgspec.Struct, frozen=True, gc=False):
    """Some tokens that are a name.

    Attributes:
        first: the first token.
        end: the token after the last.
        entries: what the name stands for in the registry; empty for a person of no registry.
        rule: the name of the rule that found it.
        certainty: whether it stands for that.
        new: the id made for a person of no registry; `None` otherwise.
    """

    first: int
    end: int
    entries: tuple[Entry, ...]
    rule: str
    certainty: Certainty = Certainty.YES
    new: str | None = None

    @property
    def person(self) -> str | None:
        """The id of the person, or `None` where it is no person or not certainly one."""
        if self.new or not self.is_person:
            return self.new
        ids = {id for entry in self.entries for id in (entry.ids if entry.kind is _PERSON else (None,))}
        return next(iter(ids)) if len(ids) == 1 else None

    @property
    def is_person(self) -> bool:
        """Whether it names a person."""
        return self.new is not None or (bool(self.entries) and self.entries[0].kind is _PERSON)


def _is_plain(written: Sequence[str]) -> bool:
    """Say whether "the" and a word of everyday stand where a name such as The National would."""
    return len(written) == 2 and written[0] == "the" and written[1].islower()  # noqa: PLR2004 - "the" and a word


class _Bearers:
    """The names in full of those who bear one surname in a text."""

    def __init__(self) -> None:
        self.persons: set[str | None] = set()
        self._names: list[Name] = []

    def add(self, name: Name, person: str | None) -> None:
        self.persons.add(person)
        insort(self._names, name, key=_first)

    def nearest(self, place: int) -> Name:
        """Return the last name before a token, or else the first after it."""
        return self._names[max(0, bisect_left(self._names, place, key=_first) - 1)]


def _first(name: Name) -> int:
    return name.first


class Naming:
    """The search for names in one text."""

    def __init__(self, tokens: Tokens, gazetteer: Gazetteer, published: When | None, starts: Sequence[int]) -> None:
        """Take what the search needs; `starts` are the tokens with which sentences begin."""
        self._tokens = tokens
        self._gazetteer = gazetteer
        self._published = published
        self._starts = frozenset(starts)
        self._owned = [False] * len(tokens)
        self._names: list[Name] = []
        self._surnames: defaultdict[tuple[str, ...], _Bearers] = defaultdict(_Bearers)

    def names(self) -> list[Name]:
        """Return all names, in the order of the text."""
        self._known()
        words_, keys = self._tokens.words, self._tokens.keys
        written = compress(range(len(words_)), map(ne, words_, keys))  # otherwise than their keys, in lower case
        capitals = [i for i in written if words_[i][0].isupper() and not self._owned[i]]
        self._spelt_otherwise(capitals)
        for name in self._names:
            self._file_surname(name)
        self._surnames_between_known(capitals)
        self._given_names(capitals)
        self._unknown(capitals)
        self._bare_surnames(capitals)
        self._names.sort(key=_first)
        return self._names

    def _add(self, name: Name) -> None:
        self._names.append(name)
        self._owned[name.first : name.end] = [True] * (name.end - name.first)

    def _known(self) -> None:
        """Find the names that the registry has."""
        gazetteer, tokens = self._gazetteer, self._tokens
        reached = 0
        for place in tokens.places_of(gazetteer.first_keys):
            first = tokens.words[place][0]
            if place < reached or not (
                first.isupper() or not first.isascii() or tokens.words[place] in gazetteer.lower_starts
            ):
                continue
            end, entries = gazetteer.longest_at(tokens, place)
            if entries and self._stands(place, end, entries):
                self._add(Name(self._start(place, end, entries), end, entries, "name in the registry"))
                reached = end

    def _start(self, place: int, end: int, entries: tuple[Entry, ...] = ()) -> int:
        """Return the token with which a name begins: without an honorific or "the", with the "al-" before it."""
        keys, words_ = self._tokens.keys, self._tokens.words
        person = not entries or entries[0].kind is _PERSON
        while place + 1 < end and (
            (person and keys[place] in HONORIFICS)
            or words_[place] == "the"
            or (words_[place] == "The" and not self._is_outlet(entries))
        ):
            place += 1
        if place > 1 and words_[place - 1] == "-" and keys[place - 2] in _ARTICLES:
            return place - 2
        return place - 1 if place and words_[place - 1] in {"Al", "El"} else place

    def _is_outlet(self, entries: tuple[Entry, ...]) -> bool:
        """Say whether a name is that of a newspaper or a broadcaster, to which "The" belongs, or of The Hague."""
        actors = self._gazetteer.actors
        ids = entries[0].ids if entries else ()
        return any(id == "the-hague" or (id in actors and actors[id].sector == "MED") for id in ids)

    def _stands(self, place: int, end: int, entries: tuple[Entry, ...]) -> bool:
        """Say whether a name is written as one, and is no part of a longer name that the registry lacks."""
        words_ = self._tokens.words
        if entries[0].kind is _PERSON:
            keys = self._tokens.keys
            if keys[place] in HONORIFICS and self._gazetteer.longest_at(self._tokens, place + 1)[0] > end:
                return False
            return all(words_[i][0].isupper() or keys[i] in _PARTICLES or not words_[i][0].isalpha()
                       or words_[i - 1] == "-" for i in range(place, end))  # fmt: skip
        if end - place > 1 or entries[0].kind not in _ALSO_IN_PERSONS:
            return entries[0].kind is not EntryKind.ORGANIZATION or not _is_plain(words_[place:end])
        # A person called Jordan or Abdul Fatah: a first name or an honorific before it, or a surname after it.
        before = self._tokens.keys[place - 1] if place else ""
        if before == "." and place > 1 and self._tokens.keys[place - 2] in HONORIFICS:
            return False
        if before in HONORIFICS or (before in self._gazetteer.first_names and words_[place - 1][0].isupper()):
            return False
        return not self._is_forename(place, end)

    def _is_forename(self, place: int, end: int) -> bool:
        words_, keys = self._tokens.words, self._tokens.keys
        if end + 1 >= len(words_) or keys[place] not in {"jordan", "israel", "chad", "georgia", "francis"}:
            return False
        after = words_[end]
        if not after[0].isupper() or not after.isalpha() or after.isupper() or keys[end] in _NO_PARTS:
            return False
        if self._gazetteer.longest_at(self._tokens, end)[1] or keys[end] in self._gazetteer.offices:
            return False
        return keys[end + 1] in _BEHIND_SURNAMES

    def _spelt_otherwise(self, capitals: list[int]) -> None:
        """Find full names of the registry in other transliterations."""
        skeletons = self._gazetteer.skeletons
        for place in capitals:
            alike = skeletons.get(skeleton(self._tokens.keys[place]))
            if alike is None or self._owned[place]:
                continue
            run = list(takewhile(lambda i: self._tokens.keys[i] not in _LEADING_ON, self._run(place)))
            for length in range(len(run), 1, -1):
                bones = tuple(skeleton(self._tokens.keys[i]) for i in run[:length])
                if all(bones) and (entry := alike.get(bones)):
                    end = run[length - 1] + 1
                    self._add(Name(self._start(place, end), end, (entry,), "name in another spelling"))
                    break

    def _run(self, place: int) -> list[int]:
        """Return the tokens of the capitalised run that begins at a token, without hyphens and articles."""
        words_, keys = self._tokens.words, self._tokens.keys
        run = [place]
        i = place + 1
        while i < len(words_) and len(run) < (_LONGEST_LINEAGE if "bin" in keys[place:i] else _LONGEST_NAME):
            if (keys[i] in _ARTICLES or words_[i] == "-") and i + 1 < len(words_):
                i += 1
                continue
            capital = words_[i][0].isupper() and words_[i][0].isalpha() and not self._owned[i]
            if not capital and not (keys[i] in _PARTICLES and i + 1 < len(words_) and words_[i + 1][0].isupper()):
                break
            run.append(i)
            i += 1
        while len(run) > 1 and not words_[run[-1]][0].isupper():
            run.pop()
        return run

    def _file_surname(self, name: Name) -> None:
        if not name.is_person:
            return
        words_ = self._tokens.words[name.first : name.end]
        keys = [key for key, word in zip(self._tokens.keys[name.first : name.end], words_, strict=True)
                if key not in _ARTICLES and word[0].isalpha()]  # fmt: skip
        if len(keys) < 2:  # noqa: PLR2004 - a surname is filed of names of two words
            return
        surname, person = surname_of(keys), name.person
        self._surnames[surname].add(name, person)
        if len(surname) > 1:
            self._surnames[surname[-1:]].add(name, person)
        actor = self._gazetteer.actors.get(person) if person and not name.new else None
        if actor is not None and actor.country in _FAMILY_FIRST:
            self._surnames[keys[0],].add(name, person)

    def _surnames_between_known(self, capitals: list[int]) -> None:
        """Find the surnames of persons who are named in full in the text."""
        keys = self._tokens.keys
        beginnings = {surname[0] for surname in self._surnames}
        for place in capitals:
            if keys[place] not in beginnings or self._owned[place]:
                continue
            for length in (2, 1):
                bearers = self._surnames.get(tuple(keys[place : place + length]))
                alone = not self._has_other_forename(place) and not self._is_forename_of_another(place, length)
                if bearers and alone and not self._is_honorific(place):
                    self._add_surname(place, place + length, bearers)
                    break

    def _given_names(self, capitals: list[int]) -> None:
        """Find those called "Sheikh Mohammed" or "Prince Faisal" who are named in full after such a title."""
        keys, words_ = self._tokens.keys, self._tokens.words
        given: defaultdict[str, _Bearers] = defaultdict(_Bearers)
        for name in self._names:
            if name.first and keys[name.first - 1] in _PRINCELY and name.is_person:
                given[keys[name.first]].add(name, name.person)
        for place in capitals if given else ():
            after = words_[place + 1 : place + 2]
            whole = not (after and after[0][0].isupper() and after[0].isalpha()) and after != ["-"]
            if keys[place] in given and place and keys[place - 1] in _PRINCELY and not self._owned[place] and whole:
                self._add_surname(place, place + 1, given[keys[place]])

    def _is_honorific(self, place: int) -> bool:
        """Say whether a word such as "Sheikh" is no surname, as it is in "al-Sheikh"."""
        return self._tokens.keys[place] in HONORIFICS and self._tokens.words[place - 1 : place] != ["-"]

    def _add_surname(self, place: int, end: int, bearers: _Bearers) -> None:
        bearer = bearers.nearest(place)
        certainty = Certainty.YES if len(bearers.persons) == 1 else Certainty.MAYBE
        self._add(
            Name(self._start(place, end), end, bearer.entries, "surname after a full name", certainty, bearer.new)
        )

    def _has_other_forename(self, place: int) -> bool:
        """Say whether a surname follows another person's first name."""
        i = place - 1
        while i >= 0 and (self._tokens.keys[i] in _ARTICLES or self._tokens.words[i] == "-"):
            i -= 1
        if i < 0 or self._owned[i]:
            return False
        key, word = self._tokens.keys[i], self._tokens.words[i]
        if not word[0].isupper() or key in _NO_FORENAMES:
            return False
        return key in self._gazetteer.first_names or self._is_unknown_forename(i)

    def _is_forename_of_another(self, place: int, length: int) -> bool:
        """Say whether a surname is but the first name of another person: "envoy Abbas Zaki" beside another Abbas."""
        words_, keys, after = self._tokens.words, self._tokens.keys, place + length
        if length > 1 or keys[place] not in self._gazetteer.first_names or after >= len(words_):
            return False
        named = words_[after].istitle() and words_[after].isalpha() and not self._owned[after]
        called = words_[place - 1].islower() and keys[place - 1] in CALLINGS
        return named and (called or keys[after] in self._gazetteer.surname_starts)

    def _is_unknown_forename(self, place: int) -> bool:
        """Say whether a word in a sentence can but be a first name that the registry lacks: "said Tirza Shalit"."""
        words_, key = self._tokens.words, self._tokens.keys[place]
        if not words_[place].istitle() or key in _NO_PERSONS or place in self._starts or not place:
            return False
        return words_[place - 1] in _SAYING and place - 1 not in self._starts

    def _unknown(self, capitals: list[int]) -> None:
        """Find persons of no registry: names with a first name, an honorific or a calling beside them.

        Those who are named in full come first: "Minister Frej" in a headline is the Esawi Frej of the text.
        """
        alone: list[list[int]] = []
        for place in capitals:
            run = self._without_callings(self._run(place)) if not self._owned[place] else []
            if len(run) > 1:
                self._add_unknown(run)
            elif run:
                alone.append(run)
        for run in alone:
            if not self._owned[run[0]]:
                self._add_unknown(run)
        self._surnames_between_known(capitals)

    def _without_callings(self, run: list[int]) -> list[int]:
        """Return the words of a capitalised run that can be a name."""
        keys = [self._tokens.keys[i] for i in run]
        first = 0
        while first < len(run) - 1 and keys[first] in _BEFORE_NAMES:
            first += 1
        run, keys = run[first:], keys[first:]
        length = next((n for n, key in enumerate(keys) if key in _NO_PARTS), len(run)) if len(run) > 1 else 1
        return run[:length]

    def _add_unknown(self, run: list[int]) -> None:
        keys = [self._tokens.keys[i] for i in run]
        if not _NO_PERSONS.isdisjoint(keys) or not self._looks_like_person(run):
            return
        end = run[-1] + 1
        if tuple(keys) in self._gazetteer.surnames and keys[:-1] == [key for key in keys if key in _PARTICLES]:
            return  # "Abu Marzouk" is a surname of the registry's
        if len(run) > 1 and (known := self._by_a_part(keys)):
            self._add(Name(self._start(run[0], end), end, (Entry(EntryKind.PERSON, (known,)),), "part of a full name"))
            return
        bearers = self._surnames.get(surname_of(keys)) if len(run) == 1 else None
        if bearers:
            self._add_surname(run[0], end, bearers)
        elif slug := self._new_id(" ".join(self._tokens.words[run[0] : end])):
            name = Name(run[0], end, (), "person of no registry", Certainty.YES, slug)
            self._add(name)
            self._file_surname(name)

    def _new_id(self, name: str) -> str:
        """Return an id for a person of no registry, its own; empty where the name is in other letters."""
        slug = _SLUG.sub("-", fold(name)).strip("-")
        return f"{slug}-person" if slug and self._gazetteer.lookup.get(slug) is not None else slug

    def _by_a_part(self, keys: list[str]) -> str | None:
        """Return the one person of the registry with all these words in his name, the surname among them."""
        bearers = self._gazetteer.surnames.get((keys[-1],), ())
        actors = self._gazetteer.actors
        said = {*keys} - _ARTICLES
        found = [id for id in bearers if any(_is_one_name(said, keys_of(name.text)) for name in actors[id].names)]
        return found[0] if len(found) == 1 else None

    def _looks_like_person(self, run: list[int]) -> bool:
        """Say whether words are a name by themselves, and a person's by what stands around them."""
        words_ = [self._tokens.words[i] for i in run]
        initials = all(len(word) == 1 for word in words_)  # "H E" for "His Excellency"
        if initials or any(map(str.isdigit, words_[0])) or any(len(word) > 1 and word.isupper() for word in words_):
            return False
        keys = [self._tokens.keys[i] for i in run]
        if keys[0] not in self._gazetteer.forenames and any(map(self._is_plain, keys)):
            return False  # "Israeli Envoy Secretly Met Egyptian Spy Chief"
        return self._is_called_a_person(run)

    def _is_plain(self, key: str) -> bool:
        """Say whether a longer word is an adverb, or one that the text writes in lower case too, and so no name."""
        return len(key) > _SHORTEST and (key.endswith("ly") or key in self._plain)

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The words that the text writes in lower case."""
        words_, keys = self._tokens.words, self._tokens.keys
        return frozenset(compress(keys, map(eq, words_, keys)))

    def _is_called_a_person(self, run: list[int]) -> bool:
        words_, keys = self._tokens.words, self._tokens.keys
        first, end = run[0], run[-1] + 1
        name = [keys[i] for i in run]
        before = keys[first - 1] if first else ""
        before = keys[first - 2] if before == "." and first > 1 else before
        titled = before in HONORIFICS and words_[first - 1 if keys[first - 1] != "." else first - 2][0].isupper()
        if len(run) == 1:
            called = before in CALLINGS and first not in self._starts and len(name[0]) > _SHORTEST
            return (titled or called) and name[0] not in self._gazetteer.first_names
        if before == "," and first > 1 and keys[first - 2] in CALLINGS:
            before = keys[first - 2]
        if titled or before in CALLINGS or name[0] in self._gazetteer.forenames:
            return True
        after = keys[end] if end < len(keys) else ""
        if before in _SAYING or after in _SAYING:
            return first not in self._starts or after in _SAYING
        if after == "," and end + 2 < len(keys):
            word, *others = keys[end + 1 : end + 1 + _LONGEST_CALLING]
            called = word in _BEFORE_CALLINGS and any(key in CALLINGS for key in (word, *others))
            return word.isdigit() or word == "who" or called
        return False

    def _bare_surnames(self, capitals: list[int]) -> None:
        """Find surnames of the registry's office-holders of the time, though the text never names them in full."""
        surnames, starts, keys = self._gazetteer.surnames, self._gazetteer.surname_starts, self._tokens.keys
        for place in capitals:
            if self._owned[place] or keys[place] not in starts:
                continue
            for length in (2, 1):
                surname = tuple(keys[place : place + length])
                ids = surnames.get(surname)
                if not ids or self._is_honorific(place):
                    continue
                everyday = length == 1 and surname[0] in _EVERYDAY and not self._has_title(place)
                if everyday and not self._is_surname(place):
                    continue
                if not self._is_bare(place, place + length):
                    continue
                ids = self._in_office(ids, now=everyday) if len(ids) > 1 or length == 1 else ids
                if keys[place - 1] in _PEERS:
                    ids = tuple(id for id in ids if self._gazetteer.actors[id].country == _OF_PEERS)
                if len(ids) == 1:
                    entry = Entry(EntryKind.PERSON, ids)
                    end = place + length
                    self._add(Name(self._start(place, end), end, (entry,), "surname of an office-holder"))
                    break

    def _is_surname(self, place: int) -> bool:
        """Say whether a surname that is also an everyday word is meant as a name."""
        keys = self._tokens.keys
        if keys[place] in _NO_NAMES or keys[place] in self._gazetteer.first_names:
            return False
        return place not in self._starts or self._tokens.words[place + 1 : place + 2] != ["-"]

    def _has_title(self, place: int) -> bool:
        i = place - 1
        while i > 0 and (self._tokens.keys[i] in _ARTICLES or self._tokens.words[i] in {"-", "."}):
            i -= 1
        return i >= 0 and (self._tokens.keys[i] in CALLINGS or self._tokens.keys[i] in HONORIFICS)

    def _is_bare(self, place: int, end: int) -> bool:
        """Say whether a surname stands alone, and not in another person's name."""
        words_ = self._tokens.words
        i = place - 1
        while i >= 0 and (self._tokens.keys[i] in _ARTICLES or words_[i] == "-"):
            i -= 1
        if (
            i >= 0
            and words_[i][0].isupper()
            and not (self._owned[i] or i in self._starts)
            and self._tokens.keys[i] not in _NO_PERSONS
        ):
            return False
        return not (end < len(words_) and words_[end][0].isupper() and words_[end].isalpha() and not self._owned[end])

    def _in_office(self, ids: tuple[str, ...], *, now: bool) -> tuple[str, ...]:
        """Return which of these persons held an office at the time, or else shortly before or after it."""
        if self._published is None:
            return () if now else ids
        lookup = self._gazetteer.lookup
        found = dict.fromkeys(ids, 0)
        for id in ids:
            for office in lookup.offices_of(id):
                for tenure in lookup.tenures_of(office):
                    if tenure.person == id:
                        near = _around(tenure.span).overlaps(self._published) is not Certainty.NO
                        current = tenure.span.overlaps(self._published) is not Certainty.NO
                        found[id] = max(found[id], near + current)
        best = max(found.values(), default=0)
        return tuple(id for id in ids if found[id] == best) if best > now else ()


def _is_one_name(said: set[str], known: Sequence[str]) -> bool:
    """Say whether a text says a part of a name, or tells with "bin" more of a lineage than the registry does."""
    return said <= {*known} or ("bin" in said and len(known) > 1 and {*known} - _ARTICLES <= said)


@lru_cache(_CACHED_SPANS)
def _around(tenure: Span) -> Span:
    """Return a tenure with the time shortly before and after it."""
    return tenure.padded(days=_SHORTLY)
