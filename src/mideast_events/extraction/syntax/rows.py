"""`Row`: a sentence as a row of units - phrases, dates and words - and where its clauses begin and end."""

from bisect import bisect_left
from collections.abc import Container, Iterator
from functools import cached_property

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.mentions import Mention, MentionKind
from mideast_events.extraction.names.grounds import Phrase
from mideast_events.extraction.names.tokens import places_in
from mideast_events.extraction.names.words import POSSESSIVE
from mideast_events.extraction.pages.sentences import Sentence
from mideast_events.extraction.readings import Reading
from mideast_events.extraction.syntax.units import Unit, units_of
from mideast_events.extraction.times.rules import FROM_EVENT

FINITE = frozenset({
    "was", "were", "is", "are", "has", "have", "had", "will", "would", "said", "says", "flew", "told", "met",
    "also", "agreed", "arrived", "travelled", "traveled", "left", "visited", "attended", "can", "could", "may",
    "did", "does", "held", "spoke", "urged", "called", "announced", "hosted", "received", "then", "continued",
    "expressed", "discussed", "stressed", "welcomed", "condemned", "went", "came", "returned", "reported",
    "confirmed", "added", "telephoned", "phoned", "rang", "saw", "conferred", "toured", "landed", "drove",
    "adds", "confirms", "tells", "insists",
})  # fmt: skip
"""Verbs that make a clause."""
SAYING = frozenset({"said", "says", "told", "tells", "added", "adds", "reported", "confirmed", "confirms"})
"""Verbs for what somebody says."""
BEING = frozenset({"was", "is", "were", "are"})
"""Forms of to be that make a clause."""

_IRREGULAR = frozenset({"gave", "made", "took", "began", "saw", "sent", "put", "spoke", "sought", "drew", "laid"})
_PARTICIPLES = words("names", "words", "participles") | {
    "accompanied", "joined", "followed", "flanked", "headed", "represented", "pictured", "seated", "united",
}  # fmt: skip
_OF_ONE = frozenset({"was", "is", "has"})
_THAT = frozenset({"that", "which"})
_PLANNED = frozenset({"to", "due", "scheduled", "set", "planned", "supposed"})
_CLAUSES = frozenset({
    ";", ":", "—", "–", "“", "”", '"', "that", "when", "while", "because", "although", "though", "but", "whereas",
    "who", "which", "what", "whose", "where", "after", "before", "until", "since", "as", "saying",
})  # fmt: skip
_MOST_DESCRIBING = 6
_MOST_BEFORE = 8
_BEYOND = [""] * 16  # before the first, too, where a place below 0 counts from the end


class Row:
    """A sentence as a row of units.

    Attributes:
        sentence: the sentence.
        units: its units, in order.
        keys: the words of the units; empty texts for phrases and dates.
        at: the same, with empty texts beyond both ends, so that a place can be asked for what stands beside it.
        marked: the places of the units that are more than words.
        mentions: the places of its phrases, each with what it names.
        dates: the places of its dates.
    """

    def __init__(self, reading: Reading, sentence: Sentence, tokens: range, phrases: list[Phrase]) -> None:
        """Make the units of a sentence, from the phrases that stand in it."""
        self.reading = reading
        self.sentence = sentence
        self.units: list[Unit] = units_of(reading, sentence, tokens, phrases)
        self.keys: list[str] = [unit.key for unit in self.units]
        self.at: list[str] = self.keys + _BEYOND
        self.marked: list[int] = [i for i, key in enumerate(self.keys) if not key]
        self.mentions: list[tuple[int, Mention]] = [
            (i, one) for i in self.marked if (one := self.units[i].mention) is not None
        ]
        self.dates: list[int] = [i for i in self.marked if self.units[i].date is not None]

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the sentence, those inside phrases too."""
        if not self.units:
            return frozenset()
        return frozenset(self.reading.tokens.keys[self.units[0].first : self.units[-1].end])

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the characters from the first of one unit to the last of another, both included."""
        tokens = self.reading.tokens
        return tokens.starts[self.units[first].first], tokens.ends[self.units[last].end - 1]

    def places_of(self, keys: Container[str]) -> Iterator[int]:
        """Give the places of these words, in order."""
        return places_in(self.keys, keys)

    def is_possessive(self, place: int) -> bool:
        """Say whether what stands at a place owns what follows."""
        return self.at[place + 1] in POSSESSIVE

    def is_finite(self, place: int) -> bool:
        """Say whether the word at a place is a verb that makes a clause."""
        return self.keys[place] in FINITE

    def is_past(self, place: int) -> bool:
        """Say whether the word at a place looks like a past form that makes a clause."""
        key = self.at[place]
        return key in _IRREGULAR or (key.endswith("ed") and key not in _PARTICIPLES)

    def _has_finite(self, first: int, end: int) -> bool:
        return any(self.is_past(k) or self.is_finite(k) for k in range(first, end))

    def _is_person(self, i: int) -> bool:
        mention = self.units[i].mention
        return mention is not None and mention.kind is MentionKind.PERSON

    def _is_group(self, place: int) -> bool:
        mention = self.units[place].mention
        return mention is not None and mention.kind is MentionKind.GROUP

    def _is_from_event(self, i: int) -> bool:
        date = self.units[i].date
        return date is not None and date.rule == FROM_EVENT

    def clause(self, place: int) -> range:
        """Return the units of the clause around a place: up to the next mark or word that begins another."""
        turns = self._turns
        i = bisect_left(turns, place, 1)
        return range(turns[i - 1] + 1, turns[i + (turns[i] == place)])

    @cached_property
    def _turns(self) -> list[int]:
        """The places of the marks and words that begin another clause, between those beyond the sentence."""
        beyond = len(self.keys)
        turns = (i for i in self.places_of(_CLAUSES) if not self._is_of_a_plan(i))
        return [-1, *turns, beyond, beyond]

    def _is_of_a_plan(self, i: int) -> bool:
        """Say whether a relative clause tells for when something was planned: "talks that were to open on Sunday"."""
        planned = self.at[i] in _THAT and self.at[i + 1] in BEING
        return planned and not _PLANNED.isdisjoint((self.at[i + 2], self.at[i + 3]))

    def begins_clause(self, i: int) -> bool:
        """Say whether somebody begins a clause of his own, as after "and" before a verb."""
        if self.at[i - 1] not in {"and", ",", "but", "while"}:
            return True
        j, comma = i + 1, 0
        while (
            j + 1 < len(self.units)
            and self.at[j] in {"and", ","}
            and self.units[j + 1].acts
            and not self.is_possessive(j + 1)
        ):
            comma = j if self.at[j] == "," else comma
            j += 2
        if self.at[j] in SAYING and (self.at[i + 1] == "," or (comma and self._is_group(j - 1))):
            return False  # "met A and B, an official said", "met A, B and C, US and Israeli officials said"
        while j + 1 < len(self.units) and (self.units[j].date or (self.at[j] == "on" and self.units[j + 1].date)):
            j += 1  # "and A on Sunday flew"
        if self.at[i + 1] == "and" and j > i + 1 and self.at[j] in _OF_ONE:
            return False  # "a summit at which he was to meet A, B and C was called off"
        if self.at[j] == ",":
            close = next((k for k in range(j + 1, min(j + _MOST_BEFORE, len(self.keys))) if self.keys[k] == ","), -1)
            if close > 0 and self.at[close + 1] in FINITE:
                return True  # ", and A, a minister, arrived"
        anew = self.at[i - 1] == "," or self.at[i - 2] == ","
        if anew and self.at[i + 1] != "and" and self.is_past(j):
            return True  # "after his talks with A, B affirmed"
        listed = self.at[j] == "," and j > i + 1  # "met A, B and C, an official said"
        said = self.at[i - 1] == "," and not listed and self._is_said_by(j)
        return said or self.at[j] in FINITE

    def begins_clause_of_its_own(self, i: int) -> bool:
        """Say whether a verb follows somebody, and those named with him."""
        while self.at[i + 1] in {"and", ","} and i + 2 < len(self.units) and self.units[i + 2].acts:
            i += 2
        return self.at[i + 1] in FINITE

    def _is_said_by(self, first: int) -> bool:
        """Say whether a verb for speaking follows soon: ", the US embassy in Beirut said."."""
        near = range(first, min(first + _MOST_DESCRIBING, len(self.keys)))
        said = next((k for k in near if self.keys[k] in SAYING), None)
        plain = said is not None and not any(self.units[k].acts or self.is_finite(k) for k in range(first, said))
        return plain and not {",", ";", "and"} & {*self.keys[first:said]}
