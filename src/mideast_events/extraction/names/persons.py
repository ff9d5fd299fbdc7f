"""`PersonPhrases`: persons by name, with the titles and the words around them."""

from collections import Counter, defaultdict
from functools import cached_property
from typing import final

from msgspec.structs import replace

from mideast_events.certainty import Certainty
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.names.gazetteers import EntryKind, keys_of
from mideast_events.extraction.names.grounds import OWNING, Ground, Phrase
from mideast_events.extraction.names.naming import Name
from mideast_events.extraction.names.titles import Called, Title, called_by, says_whose
from mideast_events.extraction.names.tokens import BREAK
from mideast_events.extraction.names.words import (
    BEFORE_TITLES,
    CALLINGS,
    DETERMINERS,
    HONORIFICS,
    MODIFIERS,
    POSSESSIVE,
)

_ALIKE = 3
_LONGEST_APPOSITION = 16
_LONGEST_CALLING = 10
_TITLE_REACH = 3
_BEFORE_CALLINGS = BEFORE_TITLES | {"prime", "vice", "opposite"}
_LEADING_ON = frozenset({"to", "of", "in", "for"})
_INSIDE_CALLINGS = MODIFIERS | {"the", "'s", "'", "’", "-", "bureau", "file", "wing", "delegation"}
_PARTICIPLES = words("names", "words", "participles")
_VERBS_INSIDE = words("names", "words", "verbs_inside")
_SERVING = frozenset({
    "envoy", "adviser", "advisor", "aide", "confidant", "emissary", "negotiator", "representative", "spokesman",
    "spokeswoman", "deputy", "son",
})  # fmt: skip
_SON_IN_LAW = ["son", "-", "in", "-", "law"]
_NOT_APPOSED = frozenset(
    {"to", "for", "after", "before", "during"}
)  # "sent an aide, A, to Cairo for talks with the king"
_MARKS = frozenset({",", ".", ";", BREAK, "—", "(", "”"})


@final
class PersonPhrases:
    """Makes the phrases of the persons of a text.

    Attributes:
        used: the titles that belong to a named person.
        called: the persons beside whose names titles stand, by the words for these and whose they are.
    """

    def __init__(self, ground: Ground, titles: list[Title]) -> None:
        """Take the text and the titles in it."""
        self._ground = ground
        self._by_end = {title.end: title for title in titles}
        self._by_first = {title.first: title for title in titles}
        self.used: set[Title] = set()
        self.called: dict[Called, set[str]] = defaultdict(set)

    def phrase(self, name: Name) -> Phrase:
        """Return the phrase of a person's name."""
        before = self._title_before(name)
        title = before or self._title_after(name)
        if title is not None:
            self.used.add(title)
        first = self._left(before.first if before else name.first, titled=before is not None)
        end = self._right(title.end if title is not None and before is None else name.end)
        misspelt = self._misspelt(name, title)
        person = misspelt or name.person
        ids = (person,) if person else tuple(dict.fromkeys(id for entry in name.entries for id in entry.ids))
        ids = self._narrowed(ids, title, first)
        actor = ids[0] if len(ids) == 1 else None
        other = self._joined(first, title)
        if other is not None and any(self._holds(actor, office) for office in other.offices):
            self.used.add(other)
            if other.end <= first:
                title, first = other, self._left(other.first, titled=True)
        if actor is not None and title is not None and title.is_held:
            self.called[called_by(title)].add(actor)
        office = self._office_of(actor, title) if actor and title and title.is_held else None
        if office is not None and self._follows_another(first) and self._holds(actor, office):
            first += 1
        certain = actor is not None and name.certainty is Certainty.YES and misspelt is None
        phrase = self._ground.phrase(
            MentionKind.PERSON,
            (name.first, name.end),
            (first, end),
            actor=actor,
            possible=() if actor else ids,
            office=office,
            certainty=Certainty.YES if certain else Certainty.MAYBE,
            is_new=name.new is not None and misspelt is None,
            rule="holder of the office, misspelt" if misspelt else name.rule,
        )
        return replace(phrase, reporting=True) if name.new and self._is_of_the_press(first) else phrase

    def _is_of_the_press(self, first: int) -> bool:
        """Say whether a newspaper, an agency or a broadcaster is named where a phrase begins: "the BBC's A"."""
        first += self._ground.tokens.keys[first] == "the"
        name, actors = self._ground.name_at(first), self._ground.gazetteer.actors
        ids = name.entries[0].ids if name is not None and name.entries else ()
        return any(id in actors and actors[id].sector == "MED" for id in ids)

    def _follows_another(self, first: int) -> bool:
        """Say whether "then" at a token may lead on to the next person: "met A, then Foreign Minister B"."""
        keys = self._ground.tokens.keys
        return keys[first] == "then" and keys[first + 1] != "-" and first > 0 and keys[first - 1] in {",", "and"}

    def _title_before(self, name: Name) -> Title | None:
        keys, words_ = self._ground.tokens.keys, self._ground.tokens.words
        i = name.first
        while i not in self._by_end and i > 0 and (keys[i - 1] in HONORIFICS or words_[i - 1] in {".", "("}):
            i -= 1
        if i in self._by_end:
            return self._by_end[i]
        if i > 1 and words_[i - 1] == "," and i - 1 in self._by_end and says_whose(self._ground, self._by_end[i - 1]):
            after = words_[name.end] if name.end < len(words_) else "."
            if after in {",", ".", "(", ";", "—", "-", "”", '"'} or after == "and":
                return self._by_end[i - 1]
        return None

    def _title_after(self, name: Name) -> Title | None:
        words_, keys = self._ground.tokens.words, self._ground.tokens.keys
        i = name.end
        if i + 1 >= len(words_) or words_[i] not in {",", "("}:
            return None
        i += 1
        if keys[i] in DETERMINERS:
            i += 1
        for step in range(_TITLE_REACH):
            if i + step in self._by_first:
                title = self._by_first[i + step]
                if self._ground.is_possessive(title.end):
                    return None  # "Dekel, the prime minister's envoy"
                after = self._ground.at[title.end] if title.end < len(keys) else None
                if (after is not None and after.is_person) or self._is_of_another_country(name, title):
                    return None  # "Abbas, Jordan's King Abdullah", "Abbas, Jordan's king confer"
                return title
            if i + step < len(keys) and keys[i + step] not in BEFORE_TITLES:
                break
        return None

    def _is_of_another_country(self, name: Name, title: Title) -> bool:
        """Say whether a person of the registry is of another country than whose an office is said to be."""
        actors = self._ground.gazetteer.actors
        countries = {actors[owner].country for owner in title.owners if owner in actors} - {None}
        person = actors.get(name.person or "")
        return person is not None and person.country is not None and bool(countries) and person.country not in countries

    def _joined(self, first: int, title: Title | None) -> Title | None:
        """Return the office that "and" joins to a person: "prime minister and foreign minister X"."""
        keys = self._ground.tokens.keys
        if first > 1 and keys[first - 1] == "and":
            return self._by_end.get(first - 1)
        return self._by_first.get(title.end + 1) if title is not None and keys[title.end] == "and" else None

    def _left(self, first: int, *, titled: bool) -> int:
        """Return the first token of a phrase: with honorifics, callings, whose it is and whom he serves."""
        keys, words_ = self._ground.tokens.keys, self._ground.tokens.words
        kin = keys[first - 1] == "law" and keys[max(0, first - len(_SON_IN_LAW)) : first] == _SON_IN_LAW
        i = self._past_callings(first - len(_SON_IN_LAW) * kin, called=titled or kin)
        if keys[i - 1] == "and" and keys[max(0, i - 1 - len(_SON_IN_LAW)) : i - 1] == _SON_IN_LAW:
            i -= 1 + len(_SON_IN_LAW)  # "Trump son-in-law and adviser Jared Kushner"
        served = self._ground.name_at(i - 1)
        if served is not None and served.is_person and words_[i].removesuffix("s") in _SERVING:
            i = self._past_callings(served.first, called=True)  # "senior Netanyahu aide Ron Dermer"
        if i > 0 and keys[i - 1] in DETERMINERS:
            i -= 1
        return i

    def _past_callings(self, first: int, *, called: bool) -> int:
        """Return the first token of what stands before a name, or before its title: "Mr", "Egypt's envoy"."""
        keys, words_ = self._ground.tokens.keys, self._ground.tokens.words
        i = first
        while i > 0:
            key, name = keys[i - 1], self._ground.at[i - 1]
            if name is not None:
                kind = name.entries[0].kind if name.entries else EntryKind.PERSON
                if kind is EntryKind.ADJECTIVE or (called and kind in {EntryKind.ORGANIZATION, EntryKind.STATE}):
                    i = name.first
                    continue
                break
            owner = self._ground.at[i - 2] if key in POSSESSIVE and i > 1 and self._is_possessive(i - 1) else None
            if owner is not None and (called or (i == first and owner.entries and owner.entries[0].kind in OWNING)):
                i = owner.first
                break
            after_calling = self._calling_before(i - 1) if key == "," and i == first and self._closes(first) else None
            if after_calling is not None:
                i, called = after_calling, True
                continue
            # "US envoys Steve Witkoff and Jared Kushner", "his opposite number, A"
            calling = key.removesuffix("s") in CALLINGS or self._is_opposite_number(i - 1)
            if calling or key in HONORIFICS:
                called = called or calling
            elif words_[i - 1] == "." and i > 1 and keys[i - 2] in HONORIFICS:
                pass
            elif not (called and key in _BEFORE_CALLINGS and words_[i - 1] != "."):
                break
            i -= 1
        return i

    def _is_opposite_number(self, place: int) -> bool:
        """Say whether a token ends "opposite number", as a counterpart is called."""
        keys = self._ground.tokens.keys
        return keys[place] == "number" and keys[place - 1] == "opposite"

    def _is_possessive(self, place: int) -> bool:
        """Say whether a token ends a possessive, and is no quotation mark: "Egypt's", "Hamas'"."""
        tokens = self._ground.tokens
        return tokens.keys[place] == "'s" or (
            tokens.words[place] in {"'", "’"} and tokens.ends[place - 1] == tokens.starts[place]
        )

    def _calling_before(self, comma: int) -> int | None:
        """Return the token after a calling that a comma ends: "the envoy, A", "the envoy to the Gaza Strip, A"."""
        keys = self._ground.tokens.keys
        for i in range(comma - 1, max(-1, comma - _LONGEST_CALLING), -1):
            name = self._ground.at[i]
            if (keys[i] in CALLINGS or self._is_opposite_number(i)) and name is None:
                return i + 1 if i + 1 == comma or keys[i + 1] in _LEADING_ON else None
            if (name is None or name.is_person) and keys[i] not in _LEADING_ON and keys[i] not in _INSIDE_CALLINGS:
                return None
        return None

    def _right(self, end: int) -> int:
        """Return the end of a person's phrase with what is said of him between commas: "Ofer Dekel, the envoy"."""
        keys, words_ = self._ground.tokens.keys, self._ground.tokens.words
        if end + 1 >= len(keys) or words_[end] != "," or keys[end + 1] in _NOT_APPOSED:
            return end
        called = False
        for i in range(end + 1, min(end + _LONGEST_APPOSITION, len(keys))):
            name = self._ground.at[i]
            if words_[i] in _MARKS:
                if words_[i] == "." and keys[i - 1] in HONORIFICS:
                    continue
                return i if called else end
            if (name is not None and name.is_person and keys[i - 1] != "'s") or keys[i] in _VERBS_INSIDE:
                return end
            if keys[i].endswith("ed") and words_[i].islower() and keys[i] not in _PARTICIPLES:
                return end
            placed = name is not None and bool(name.entries) and name.entries[0].kind is EntryKind.PLACE
            called = called or (keys[i] in CALLINGS and not placed and (i > end + 2 or name is None))
        return end

    def _closes(self, first: int) -> bool:
        """Say whether a name that follows a comma ends an apposition: "his counterpart, Majed Faraj."."""
        name = self._ground.at[first]
        end = name.end if name is not None else first + 1
        return (
            self._ground.tokens.keys[end] in {",", ".", ";", "and", BREAK, "(", "”", '"', "—"}
            if end < len(self._ground.tokens)
            else True
        )

    def _misspelt(self, name: Name, title: Title | None) -> str | None:
        """Return the certain holder of the office beside an unknown name that begins as the holder's does."""
        if (
            name.new is None
            or title is None
            or len(title.offices) != 1
            or not title.is_held
            or self._ground.published is None
        ):
            return None
        holders = self._ground.gazetteer.holders(title.offices[0], self._ground.published).certain
        beginning = self._ground.tokens.keys[name.end - 1][:_ALIKE]
        known = [one.id for one in holders if any(word[:_ALIKE] == beginning for word in keys_of(one.name))]
        return known[0] if len(known) == 1 else None

    def _narrowed(self, ids: tuple[str, ...], title: Title | None, first: int) -> tuple[str, ...]:
        """Return which of several bearers of a name hold the office that stands beside it."""
        if len(ids) > 1 and title is not None:
            holding = tuple(id for id in ids if set(self._ground.gazetteer.lookup.offices_of(id)) & set(title.offices))
            ids = holding or ids
        if len(ids) > 1:
            owner = self._owner_near(first)
            if owner is not None:
                actors = self._ground.gazetteer.actors
                country = actors[owner].country if owner in actors else None
                same = tuple(id for id in ids if actors[id].country == country)
                ids = same or ids
        if len(ids) > 1:
            offices_of = self._ground.gazetteer.lookup.offices_of
            in_office = tuple(id for id in ids if any(self._holds(id, office) for office in offices_of(id)))
            ids = in_office or ids
        return self._of_the_country_told_of(ids) if len(ids) > 1 else ids

    def _of_the_country_told_of(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return which of several bearers of a name are of the country that the text names most."""
        actors, told = self._ground.gazetteer.actors, self._countries
        best = max((told[actors[id].country] for id in ids if id in actors), default=0)
        same = tuple(id for id in ids if id in actors and told[actors[id].country] == best)
        return same if best and len(same) == 1 else ids

    @cached_property
    def _countries(self) -> Counter[str | None]:
        """How often the text names actors of each country, but for persons."""
        ground = self._ground
        actors = ground.gazetteer.actors
        bodies = (name for name in ground.names if not name.is_person)
        return Counter(actors[id].country for name in bodies for id in ground.actors_of(name)[:1] if id in actors)

    def _owner_near(self, first: int) -> str | None:
        """Return the state whose adjective or name stands where a person's phrase begins."""
        for place in range(max(0, first - 2), first + 1):
            name = self._ground.owner_at(place)
            if name is not None and name.entries[0].kind in {EntryKind.ADJECTIVE, EntryKind.STATE}:
                return name.entries[0].ids[0]
        return None

    def _holds(self, person: str | None, office: str) -> bool:
        """Say whether a person holds an office, or may, on the day of publication; without one, that is not said."""
        day = self._ground.published
        if day is None:
            return False
        tenures = self._ground.gazetteer.lookup.tenures_of(office)
        return any(one.person == person and one.span.overlaps(day) is not Certainty.NO for one in tenures)

    def _office_of(self, person: str, title: Title) -> str | None:
        """Return the office that a title beside a person's name says."""
        lookup = self._ground.gazetteer.lookup
        held = [office for office in title.offices if office in lookup.offices_of(person)]
        now = [office for office in held if self._holds(person, office)]
        if held:
            return now[0] if now else None
        return title.offices[0] if title.owners and len(title.offices) == 1 else None
