"""`Scene`: a sentence as a row of units - phrases, dates and words - and who does what around a word of it.

There is no parser. Who acts is looked for to the left of a word and who is acted on to its right, past what only
qualifies, up to where another clause begins.
"""

from bisect import bisect_left
from collections.abc import Container, Iterator
from functools import cached_property
from itertools import pairwise
from typing import final

from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.mentions import Mention, MentionKind
from mideast_events.extraction.names.grounds import Phrase
from mideast_events.extraction.names.tokens import places_in
from mideast_events.extraction.names.words import POSSESSIVE
from mideast_events.extraction.pages.sentences import Sentence
from mideast_events.extraction.readings import Reading
from mideast_events.extraction.times.rules import FROM_EVENT
from mideast_events.extraction.units import Unit, UnitKind, units_of
from mideast_events.segments import SegmentKind

_BASE_FORMS = words("meetings", "words", "base_forms")
_OPENING = frozenset({
    "that", "as", "while", "after", "before", "when", "because", "but", "said", "says", "reports",
})  # fmt: skip
"""Words behind which another clause begins, with who does what it tells."""
_PREPOSITIONS = frozenset({
    "with", "to", "of", "from", "in", "by", "for", "at", "on", "about", "against", "between", "over", "including",
    "alongside", "into", "near", "around", "toward", "towards", "under", "through", "via", "versus", "like",
    "despite", "than", "without", "among", "behind", "regarding", "concerning", "per",
})  # fmt: skip
_ADVERBS = frozenset({
    "has", "have", "had", "is", "was", "were", "are", "be", "been", "being", "will", "would", "also", "then",
    "later", "to", "not", "never", "again", "twice", "both", "each", "all", "separately", "jointly", "still", "now",
    "first", "last", "once", "soon", "just", "already", "himself", "herself", "due", "set", "scheduled", "expected",
    "about", "likely", "planning", "plans", "planned", "hopes", "hoped", "refused", "refuses", "declined",
    "declines", "agreed", "agrees", "wants", "wanted", "intends", "intended", "supposed", "slated", "can", "could",
    "may", "might", "must", "should", "shall", "did", "does", "do", "yet", "only", "having", "recently",
    "said", "t", "today", "yesterday", "tomorrow", "earlier", "instead", "therefore", "thus", "so", "always",
    "often", "there", "here", "even", "ready", "able", "unable", "unwilling", "willing", "failed", "fails", "known",
    "believed", "understood", "thought", "rumoured", "rumored",
})  # fmt: skip
_BREAKS = frozenset({
    "•", ";", ":", "—", "–", "“", "”", '"', "that", "when", "where", "while", "because", "if", "although", "though",
    "whereas", "unless", "but", "whether", "until", "since", "saying", "adding", "as", "after", "before", "said",
    "says", "told", "reported", "announced", "confirmed", "and", "or", "(", ")", "…", "...", ".", ",", "-", "added",
    "whose", "who", "which", "following",
})  # fmt: skip
_SENDING = frozenset({
    "sent", "send", "sends", "sending", "dispatched", "dispatch", "invited", "invites", "invite", "asked", "urged",
    "instructed", "allowed", "told", "ordered", "assigned", "deployed", "sees", "saw", "brought", "brings", "bring",
    "helped", "let", "persuaded", "allow", "permit", "permitted", "authorised", "authorized", "tasked",
})  # fmt: skip
KEEPING = frozenset({
    "kept", "keep", "keeping", "prevented", "prevent", "stopped", "stop", "barred", "bars", "blocked", "blocks",
    "banned",
})  # fmt: skip
"""What keeps somebody from doing something."""

CAPTIVES = frozenset({"soldier", "captive", "hostage", "prisoner"})
"""What is said of people who are talked about and do nothing."""

CAPTURED = frozenset({"captured", "abducted", "kidnapped", "imprisoned", "jailed"})
"""What was done to them."""

CALLING = frozenset({"call", "called", "calling", "calls"})
"""What asks somebody for something, with "on" or "for" behind it."""

_CONNECTING = frozenset({
    "with", "and", ",", "both", "the", "a", "an", "his", "her", "their", "as", "well", "along", "together",
    "accompanied", "by", "including", "in", "at", "on", "separately", "also", "late", "early", "morning", "evening",
    "afternoon", "night", "for", "of", "&", "between", "alongside", "then", "later", "from", "former", "new", "its",
    "again", "here", "there", "to", "earlier", "-",
})  # fmt: skip
_LOOSE = frozenset({
    "counterpart", "israeli", "palace", "airport", "office", "residence", "headquarters", "hotel", "capital",
    "resort", "city", "separate", "first", "second", "round", "time", "private", "closed", "talks", "day",
    "downing", "street", "department", "ministry", "house",
})  # fmt: skip
_OF_TITLES = frozenset({
    "minister", "ministry", "state", "foreign", "affairs", "deputy", "secretary", "head", "chief", "director",
    "special", "representative", "coordinator", "envoy", "ambassador", "commissioner", "president", "chairman",
    "member", "committee", "council", "general", "national", "security", "adviser", "assistant", "undersecretary",
})  # fmt: skip
_ENDING = frozenset({
    "about", "over", "amid", "after", "before", "that", "while", "when", "where", "but", ";", ".", ":", "—", "–",
    "“", "”", '"', "because", "since", "until", "during", "ahead", "following", "said", "says", "if", "discuss",
    "discussing", "focused", "focusing", "aimed", "saying", "told", "despite", "though", "although", "regarding",
    "concerning", "was", "were", "is", "are", "has", "have", "had", "will", "would", "against", "under", "which",
    "than", "or", "not", "without", "into", "according",
})  # fmt: skip
_FINITE = frozenset({
    "was", "were", "is", "are", "has", "have", "had", "will", "would", "said", "says", "flew", "told", "met",
    "also", "agreed", "arrived", "travelled", "traveled", "left", "visited", "attended", "can", "could", "may",
    "did", "does", "held", "spoke", "urged", "called", "announced", "hosted", "received", "then", "continued",
    "expressed", "discussed", "stressed", "welcomed", "condemned", "went", "came", "returned", "reported",
    "confirmed", "added", "telephoned", "phoned", "rang", "saw", "conferred", "toured", "landed", "drove",
    "adds", "confirms", "tells", "insists",
})  # fmt: skip
_IRREGULAR = frozenset({"gave", "made", "took", "began", "saw", "sent", "put", "spoke", "sought", "drew", "laid"})
_PARTICIPLES = words("names", "words", "participles") | {
    "accompanied", "joined", "followed", "flanked", "headed", "represented", "pictured", "seated", "united",
}  # fmt: skip
_GOING_ON = frozenset({",", "and", "with", "earlier", "later", "then", "also", "separately", "afterwards"})
_AS_WELL = ["as", "well", "as"]
_AGAIN = frozenset({"with", "on", "to"})
_THEN = frozenset({"then", "later", "earlier", "afterwards", "followed", "finally"})
_IN_TURN = _THEN | {"with", "separately"}
_TURNING = _THEN | _AGAIN | {",", "and", "by", "in", "at", "also", "separately", "as", "well"}
_PARTS_OF_A_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_SAYING = frozenset({"said", "says", "told", "tells", "added", "adds", "reported", "confirmed", "confirms"})
_OF_ONE = frozenset({"was", "is", "has"})
_BEING = frozenset({"was", "is", "were", "are"})
_THAT = frozenset({"that", "which"})
_PLANNED = frozenset({"to", "due", "scheduled", "set", "planned", "supposed"})
_OWN = frozenset({"his", "her", "their"})
_BEFORE_GERUNDS = frozenset({"before", "after"})
_SIDING = frozenset({"of", "for"})
_CLAUSES = frozenset({
    ";", ":", "—", "–", "“", "”", '"', "that", "when", "while", "because", "although", "though", "but", "whereas",
    "who", "which", "whose", "where", "after", "before", "until", "since", "as", "saying",
})  # fmt: skip
_GROUPS = frozenset({
    "delegation", "delegations", "team", "teams", "group", "number", "panel", "contingent", "trio", "majority",
    "couple", "party", "convoy", "negotiators", "mediators", "officials", "representatives", "envoys", "diplomats",
})  # fmt: skip
_HEADING = frozenset({"headed", "led"})
_WHOSE = frozenset({"who", "whose", "which"})
_DASHES = frozenset({"—", "–"})
_MARKS_BEHIND = _DASHES | {","}
_INSERTED = frozenset({
    "the", "a", "an", "at", "himself", "herself", "then", "once", "now", "in", "on", "accompanied", "flanked", "right",
    "left", "centre", "center",
})  # fmt: skip
_RELATING = frozenset({"who", "which", "currently"})
_QUOTES = frozenset({'"', "”"})
_LISTING = frozenset({"including", "comprising"})
_ARTICLES = frozenset({"a", "an", "the"})
_UNNAMED = frozenset({MentionKind.OFFICE, MentionKind.GROUP})
_BODIES = frozenset({MentionKind.ORGANIZATION, MentionKind.STATE, MentionKind.GROUP})
_NO_ADJECTIVES = (_PREPOSITIONS | _BREAKS | _FINITE | {"whom"}) - {"-"}
_NOT_OTHERS = words("meetings", "words", "occasions") | {
    "arrival", "dinner", "lunch", "speech", "conference", "prayers", "funeral", "ceremony",
    # What a speaker may say of his own:
    "movement", "group", "government", "country", "side", "party", "organisation", "organization", "kingdom",
    "administration", "cabinet",
}  # fmt: skip
_NO_NOUN = _BREAKS | {"it", "reports"}
_OCCASIONS = frozenset({"gathering", "summit", "conference", "forum"})
_MOST_DESCRIBING = 6
_MOST_BRACKETED = 8
_MOST_UNKNOWN = 4
_MOST_BEFORE = 8
_FARTHEST_WITH = 12
_BEYOND = [""] * 16  # before the first, too, where a place below 0 counts from the end


@final
class Scene:
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

    # Who acts

    def subjects(self, place: int) -> list[int]:
        """Return the places of those who do what the word at a place says; empty where none is found."""
        i = place - 1
        while i >= 0 and self._is_skipped(i):
            i -= 1
        if i < 0:
            return []
        if self.keys[place].endswith("ing"):
            if i < place - 1 and self._is_from_event(place - 1):
                return self._subjects_further(place - 1, place)  # "A met B a day after seeing C"
            i = self._thanked_for(i, place)
        if self.at[i] in _MARKS_BEHIND:
            i = self._past_apposition(i) if self.at[i] == "," else self._past_dashes(i)
        if self.at[i] == ")":
            i = max(self._past_brackets(i), 0)
        i = self._whose_side(i)
        if self.units[i].acts and not self.is_possessive(i):
            chain = self._chain_left(i)
            before = self.at[chain[0] - 1]
            if len(chain) == 2 and self._is_another_clause(chain, before):  # noqa: PLR2004 - "met A, and B rang C"
                return chain[1:]
            before = "of" if before in CAPTIVES | CAPTURED else before  # "talks on captured soldier A went on"
            calling = before == "on" and self.at[chain[0] - 2] in CALLING
            asked = (calling or before == "for") and self.at[chain[-1] + 1] == "to"
            if before not in _PREPOSITIONS or asked or self._is_of_a_group(chain[0]):
                return chain
            return self._past_preposition(chain, before, place)
        return self._subjects_further(i, place)

    def _past_preposition(self, chain: list[int], before: str, place: int) -> list[int]:
        """Return who does what is told at a place, where those in a row before it follow a preposition.

        They may be those named last in the row: "After talks of A and B, C and D met", or all: "factions including A".
        """
        gaps = [k for k in range(1, len(chain)) if self.keys[chain[k - 1] + 1 : chain[k]] == [","]]
        if gaps and self.keys[0] in _PREPOSITIONS | _OPENING:
            return chain[gaps[-1] :]
        return self._subjects_further(chain[0] - 1, place) or (chain if before in _LISTING else [])

    def _thanked_for(self, i: int, place: int) -> int:
        """Return who is thanked or blamed for what he did, "thanked A for receiving B", or the place that was given.

        That is not whoever somebody "apologised to".
        """
        if i != place - 1 or self.keys[i] != "for" or not i or not self._is_person(i - 1):
            return i
        return i if self.at[self._chain_left(i - 1)[0] - 1] == "to" else i - 1

    def _is_from_event(self, i: int) -> bool:
        date = self.units[i].date
        return date is not None and date.rule == FROM_EVENT

    def _is_another_clause(self, chain: list[int], before: str) -> bool:
        """Say whether the second of two, after a comma and "and", begins a clause of his own: "met A, and B rang C"."""
        between = self.keys[chain[0] + 1 : chain[1]]
        joined = between == [",", "and"] or (between == ["and"] and before in _FINITE)
        return joined and chain[0] > 0 and not self._begins(chain, before)

    def is_done_by_others(self, place: int) -> bool:
        """Say whether a plain word names who does what a verb says: "A said that mediators flew to Cairo"."""
        gerund = self.keys[place].endswith("ing") and self.at[place - 1] not in _BEING
        if self.at[place - 1] == "to" or gerund:
            return False
        i = place - 1
        while i >= 0 and self._is_skipped(i):
            i -= 1
        last = i
        while i >= 0 and self.keys[i] and self.keys[i] not in _NO_NOUN:
            i -= 1
        own = self.keys[last] in _NOT_OTHERS and "from" not in self.keys[i:last]  # "a team from the new government"
        return 0 <= i < last and self.keys[i] in _OPENING and not own

    def _past_apposition(self, i: int) -> int:
        """Return whom the words between two commas tell of, of which a comma is the second; or the comma itself."""
        commas = [k for k in range(i - 1, max(-1, i - 24), -1) if self.at[k] == ","]
        first = next(iter(commas), None)
        if first is None:
            return i
        if first == 1 and self.units[first + 1].acts and self.at[first + 2] in _SAYING and self.units[0].acts:
            return 0  # "A, B said on Sunday, will meet C"
        if self.keys[first + 1] == "whose" and first + 3 == i and self.units[first + 2].acts:
            return first + 2  # "the service, whose director, A, met"
        if self.keys[first + 1] not in _WHOSE:  # "A, who visited B, C and D, called"
            first = next((k for k in commas if self.keys[k + 1] in _WHOSE and self._has_finite(k + 2, first)), first)
        if first < 1 or not self.units[first - 1].acts or self.is_possessive(first - 1):
            return i
        inside = self.at[first + 1]
        relative = inside in _WHOSE
        alone = self.units[first + 1]
        called = alone.kind is UnitKind.ROLE or (alone.mention is not None and alone.mention.kind in _UNNAMED)
        if called and (i - first == 2 or self.at[first + 2] == "who"):  # noqa: PLR2004 - "A, a US envoy who saw B, met"
            return first - 1
        plain = inside in _INSERTED and not any(key in _FINITE for key in self.keys[first + 1 : i])
        return first - 1 if relative or plain else i

    def _past_dashes(self, i: int) -> int:
        """Return whom the words between two dashes tell of, of which a place is the second; or the place itself."""
        first = next((k for k in range(i - 1, 0, -1) if self.keys[k] in _DASHES), 0)
        inserted = self.at[first + 1] in _WHOSE | _ARTICLES | _LISTING
        return first - 1 if first and self.units[first - 1].acts and inserted else i

    def _has_finite(self, first: int, end: int) -> bool:
        return any(self._is_past(k) or self.is_finite(k) for k in range(first, end))

    def _past_brackets(self, i: int) -> int:
        """Return the place before the bracket that a place closes, or before that place where it closes none near."""
        opened = next((k for k in range(i - 1, max(-1, i - _MOST_BRACKETED), -1) if self.keys[k] == "("), i)
        return opened - 1

    def _is_of_a_group(self, first: int) -> bool:
        """Say whether those named from a place on are told of as in "a delegation of" or "a number of"."""
        return self._begin_of_group(first) < first

    def _begin_of_group(self, first: int) -> int:
        """Return where "a delegation of", "a delegation led by" and the like before a place begins, or that place."""
        of = first - 1 if self.at[first - 1] in {"of", "from", "by"} else first - 2
        group = of - 1
        if self.at[of] == "by" and self.at[group] in _HEADING:
            group -= 2 if self.at[group - 1] == "," else 1
        elif self.at[of] not in {"of", "from"}:
            return first
        if self.at[group] not in _GROUPS:
            return first
        return group - 1 if self.at[group - 1] in _ARTICLES else group

    def _is_skipped(self, i: int) -> bool:
        key = self.keys[i]
        if not key:
            return self.units[i].date is not None
        return key in _ADVERBS or (key.endswith("ly") and len(key) > 4)  # noqa: PLR2004

    def _subjects_further(self, i: int, place: int) -> list[int]:  # noqa: C901, PLR0912 - one branch a wording
        """Look for the subject past other verbs, objects and qualifications."""
        crossed = False
        listed: list[int] = []  # "ministers, including A and B, met", where nobody knows whose ministers
        while i >= 0:
            unit = self.units[i]
            if unit.key == ")":
                i = self._past_brackets(i)
                continue
            if unit.key in _RELATING:
                j = i - 1
                while j >= 0 and self.at[j] in {",", "of", "(", ")", "(R)", "too"}:
                    j -= 1
                if j >= 0 and self.units[j].acts:
                    if not crossed:
                        served = self.at[j - 1] == "for" and self._is_person(j)  # "A, spokesman for B, who"
                        return [j if served else self._whose_side(self._described(j))]
                    i = j  # a relative clause that has ended before the word
                    unit = self.units[i]
                elif not crossed and (apposed := self._whom_words_describe(j)) is not None:
                    return [apposed]
                elif not crossed and unit.key == "who" and self.at[i - 1].isalpha():
                    return []  # "criticised diplomats who met A"
            if unit.acts and not self.is_possessive(i):
                chain = self._chain_left(i)
                before = self.at[chain[0] - 1] if chain[0] else ","
                if before == "," and chain[0] > 1 and self._is_apposed(chain[0] - 2):
                    i = chain[0] - 2  # "rang his counterpart, A, and spoke"
                    continue
                if before == "," and self._is_attribution(chain[-1]):
                    i = chain[0] - 1  # "A will meet B, C said, and will fly home"
                    continue
                if before == "and" and self._goes_on(chain[-1] + 1, place):
                    i = chain[0] - 1
                    continue
                if self._begins(chain, before) and not (before in _BREAKS and self._is_inverted(chain[0], i)):
                    return chain
                among = before in _LISTING or (before == "them" and self.at[chain[0] - 2] == "among")
                listed = listed or (chain if among else [])
                i = chain[0] - 1
                continue
            if unit.key == ",":
                crossed = True
                jump = self._past_apposition(i)
                if jump < i:
                    i = jump
                    continue
            i -= 1
        return listed

    def _goes_on(self, first: int, place: int) -> bool:
        """Say whether no verb of his own follows somebody: "met A on Monday and B on Tuesday before flying"."""
        near = range(first + 1, place + 1)
        going = (k for k in near if self.keys[k].endswith("ing") and self.keys[k - 1] in _BEFORE_GERUNDS)
        gerund = next(going, None)
        return gerund is not None and not self._has_finite(first, gerund)

    def _is_person(self, i: int) -> bool:
        mention = self.units[i].mention
        return mention is not None and mention.kind is MentionKind.PERSON

    def _described(self, i: int) -> int:
        """Return whom an official who is not named is: "A, the senior official who"; or the one at the place.

        Who serves somebody is told of, and not whom he serves: "A, an aide to B, who".
        """
        i = self._past_service(i)
        mention, before = self.units[i].mention, self.units[i - 2].mention if i > 1 else None
        group = mention is not None and mention.kind is MentionKind.GROUP and self.at[i - 1] == ","
        return i - 2 if group and before is not None and before.kind is MentionKind.PERSON else i

    def _whom_words_describe(self, i: int) -> int | None:
        """Return who is described by words up to a place: "A, a former general who", "A, a Fatah lawmaker who"."""
        comma = next((k for k in range(i, max(0, i - _MOST_DESCRIBING), -1) if self.keys[k] == ","), 0)
        if self.at[comma + 1] not in _ARTICLES or not comma or not self.units[comma - 1].acts:
            return None
        return comma - 1 if not self.is_possessive(comma - 1) else None

    def _past_service(self, i: int) -> int:
        """Return who serves somebody: "A, an aide to B, who"; or the place itself."""
        if self.at[i - 1] != "to" or self.at[i + 1] != ",":
            return i
        near = range(i - 2, max(0, i - _MOST_DESCRIBING), -1)
        comma = next((k for k in near if not self.keys[k] or self.keys[k] == ","), 0)
        served = self.at[comma] == "," and self.at[comma + 1] in _ARTICLES and self.units[comma - 1].acts
        return comma - 1 if served else i

    def _begins(self, chain: list[int], before: str) -> bool:
        """Say whether those named in a row begin a clause, by the word before them."""
        after = self.at[chain[-1] + 1]
        sent = before in _SENDING and (after == "to" or (before == "let" and after in _BASE_FORMS))
        if before in _BREAKS or sent or (before in KEEPING and after == "from"):
            return True
        if not chain[0]:
            return False
        if self._is_of_a_group(chain[0]) or self._is_described(chain[0]):
            return True
        if (body := self._body_before(chain[0])) is not None:
            return self._begins([body], self.at[body - 1])
        first = chain[0] - 1 if self.units[chain[0] - 1].place else chain[0]
        if self.keys[first - 1] in POSSESSIVE:  # "Netanyahu's envoy, A, flew", "Obama's Middle East envoy"
            owner = first - 2
            return owner == 0 or (owner > 0 and self._begins([owner], self.at[owner - 1]))
        unknown = chain[0] == 1 and self._may_describe(0)  # "Chadian President A"
        return unknown or self.units[chain[0] - 1].date is not None or all(map(self._is_skipped, range(chain[0])))

    def _may_describe(self, i: int) -> bool:
        """Say whether a word can be an adjective, as one of a country that the registry lacks."""
        return bool(self.keys[i]) and self.keys[i] not in _NO_ADJECTIVES and not self.keys[i].endswith(("ing", "ed"))

    def _body_before(self, first: int) -> int | None:
        """Return the body of which plain words before somebody tell what he is there: "Hamas deputy head A"."""
        for k in range(first - 1, max(-1, first - _MOST_DESCRIBING), -1):
            mention = self.units[k].mention
            if mention is not None and mention.kind in _BODIES:
                return k if k < first - 1 else None
            if not self.keys[k] or self.keys[k] in _NO_ADJECTIVES or self._is_past(k):
                break
        return None

    def _is_described(self, first: int) -> bool:
        """Say whether no more than an article and adjectives before those named begin a clause: "a three-man team"."""
        if self.units[first].mention is None:
            return False
        for k in range(first - 1, max(-1, first - _MOST_DESCRIBING), -1):
            if self.keys[k] in _ARTICLES:
                return not k or self.keys[k - 1] in _BREAKS
            if not self.keys[k] or self.keys[k] in _NO_ADJECTIVES:
                return False
        return False

    def _is_apposed(self, i: int) -> bool:
        """Say whether what stands at a place before a comma names by office whom the words after it name in person."""
        mention = self.units[i].mention
        return mention is not None and mention.kind in _UNNAMED and not self.is_possessive(i)

    def _is_inverted(self, first: int, last: int) -> bool:
        """Say whether somebody is named after the word for speaking: ", said Mubarak."."""
        spoken = self.at[first - 1] in {"said", "says", "told", "added"} and self.at[last + 1] in {",", ".", "”", '"'}
        return spoken and self.at[first - 2] in {",", "”", '"', "?", "!"}

    def _is_attribution(self, last: int) -> bool:
        """Say whether a verb for speaking follows somebody, and after it what is said goes on."""
        return self.at[last + 1] in _SAYING and self.at[last + 2] == "," and self.at[last + 3] in {"and", "but"}

    def _chain_left(self, i: int) -> list[int]:
        """Return the places of those who are named together, up to and with the one at a place."""
        chain = [i]
        while i >= 2:  # noqa: PLR2004 - one more and the word between
            begin = self._begin_of_group(i)
            j = self._past_kinship(begin - 1)
            j -= self.at[j] in _OWN and self.at[j - 1] == "and"  # "A and his counterpart"
            while j > 0 and self.at[j] in {"and", ",", "the", "as", "well", "&"}:
                j -= 1
            if j > 0 and self.at[j + 1] == "," and self.at[j + 2] == "and":
                inserted = self._past_apposition(j + 1)  # "A, who leads the team, and B"
                j = inserted if not inserted or self._begins([inserted], self.at[inserted - 1]) else j
            if j > 0 and not self.units[j].acts and self.at[j + 1] == ",":
                j = self._past_calling(self._past_body(j))
            if j == begin - 1 or j < 0 or not self.units[j].acts or self.is_possessive(j):
                break
            j = self._whose_side(self._antecedent(j))
            if (
                {self.at[k] for k in range(j + 1, i)} == {","}
                and len(chain) == 1
                and self.sentence.kind is not SegmentKind.TITLE
            ):
                break  # an apposition
            chain.insert(0, j)
            i = j
        return chain

    def row_before(self, i: int) -> list[int]:
        """Return all who are named in a row up to a place: "A, B and C's talks"."""
        return self._chain_left(i)

    def in_a_row_before_who(self, i: int) -> list[int]:
        """Return all of whom a relative clause that follows one of them tells: "A and B, who last met in Cairo"."""
        followed = self.at[i + 1] == "who" or self.keys[i + 1 : i + 3] == [",", "who"]
        return self._chain_left(i) if followed else [i]

    def _whose_side(self, i: int) -> int:
        """Return the person of whom a unit says the side, "A of Fatah", "A for Israel", or the unit itself."""
        if self.at[i - 1] not in _SIDING or i < 2:  # noqa: PLR2004 - a person and "of"
            return i
        person = self.units[i - 2].mention
        return i - 2 if person is not None and person.kind is MentionKind.PERSON else i

    def _past_body(self, i: int) -> int:
        """Return who is of the body that words up to a place name: "A, of the party's committee,"; or the place."""
        for k in range(i, max(1, i - _MOST_DESCRIBING), -1):
            if self.keys[k] == "of" and self.keys[k - 1] == "," and self.units[k - 2].acts:
                return k - 2
        return i

    def _past_calling(self, i: int) -> int:
        """Return who is named before another's calling, which ends at a place: "A, and the head of B's staff, C"."""
        near = range(i, max(1, i - _MOST_BEFORE), -1)
        joined = next((k for k in near if self.keys[k] == "and" or self.units[k].date is not None), 0)
        if not joined or self.at[joined + 1] not in _ARTICLES | _OWN or self._has_finite(0, i):
            return i
        before = joined - 2 if self.at[joined - 1] == "," else joined - 1
        return before if before >= 0 and self.units[before].acts else i

    def _past_kinship(self, i: int) -> int:
        """Return the place before "his predecessor," or the like, of which a comma is the end; or the place itself."""
        if self.at[i] != ",":
            return i
        near = range(i - 1, max(0, i - _MOST_DESCRIBING), -1)
        first = next((k for k in near if self.at[k] in _OWN), None)
        words = first is not None and all(self.keys[first:i])
        return first - 1 if first is not None and words and self.at[first - 1] == "and" else i

    def _antecedent(self, i: int) -> int:
        """Return whom a relative clause with something at a place in it is about, or that place itself."""
        for k in range(i - 1, max(0, i - 8), -1):
            if self.units[k].acts or self.at[k] == ",":
                break
            if self.at[k] in {"who", "which"}:
                before = k - 2 if self.at[k - 1] == "," else k - 1
                if before >= 0 and self.units[before].acts:
                    return before
        return i

    # Who is acted on

    def objects(self, place: int, *, farthest: int = _MOST_UNKNOWN) -> list[int]:  # noqa: C901, PLR0912 - one branch a wording
        """Return the places of those to whom or with whom the word at a place is done; empty where none is found."""
        found: list[int] = []
        unknown = 0
        i = place + 1
        while i < len(self.units):
            unit = self.units[i]
            if unit.acts:
                if self.is_possessive(i):
                    if found:
                        break
                    i += 1
                elif unit.mention is not None and self._is_of_an_occasion(place, i):
                    pass
                elif found and (found[-1] == i - 1 or self._is_joined(found[-1], i)):
                    found.append(i)
                elif not found and self.at[i + 1] in _SAYING and "," in self.keys[place + 1 : i]:
                    break  # "were to hold a meeting, officials from both sides said"
                elif (
                    (found or self.at[i - 1] in {",", "and"})
                    and not self._is_paired(place, i)
                    and self.begins_clause(i)
                ):
                    break
                else:
                    found.append(i)
                    unknown = 0
            elif unit.key in {"who", "whose", "which"} or (unit.key == "(" and found):
                close = ")" if unit.key == "(" else ","
                while i < len(self.units) and self.at[i] != close:
                    i += 1
                if i >= len(self.units):
                    break
                if found and self.units[found[-1]].kind is UnitKind.ROLE and close == "," and self._names(i + 1):
                    i += 1
                    found[-1] = i  # "met the general who heads the talks, A"
            elif unit.date is not None and self._is_from_event(i) and self.at[i + 1] == "" and i + 1 < len(self.units):
                break  # "received a delegation, a day after A put off a visit"
            elif unit.key in _HEADING and found and self.at[i + 1] == "by":
                i = next((k for k in range(i + 2, len(self.units)) if self.units[k].acts), i)  # "a team led by A and B"
            elif unit.key and unit.key not in _CONNECTING:
                if unit.key in _QUOTES and i == place + 1 and self.at[i + 1] == "with":
                    i += 1  # 'had a "useful exchange" with'
                    continue
                done = unit.key in _FINITE or self._is_past(i)
                if unit.key in _ENDING or (not found and self.at[i - 1] == "," and done):
                    break  # "A, who opened the meeting, accused B"
                if found and unit.key not in _LOOSE:
                    break
                unknown += unit.key not in _OF_TITLES
                if unknown > farthest:
                    break
            i += 1
        return found

    def _is_of_an_occasion(self, place: int, i: int) -> bool:
        """Say whether somebody but says of whom something is, or where: "of the Assembly", "at an EU gathering"."""
        if self.at[i - 1] == "in":
            return True  # "a meeting in the Knesset"
        of_one = self.at[i - 1] == "of" or (self.at[i - 1] in _ARTICLES and self.at[i + 1] in _OCCASIONS)
        return of_one and i > place + 2

    def _names(self, i: int) -> bool:
        """Say whether a person is named at a place, and does nothing there."""
        return i < len(self.units) and self._is_person(i) and not self.begins_clause_of_its_own(i)

    def with_whom(self, place: int) -> list[int]:
        """Return with whom it is done in a relative clause: "the king, with whom he held talks", "A, whom he met"."""
        whom = next((i for i in range(place - 1, max(0, place - _MOST_BEFORE), -1) if self.keys[i] == "whom"), None)
        if whom is None or (self.at[whom - 1] != "with" and not self.units[whom + 1].acts):
            return []
        i = whom - 1 if self.at[whom - 1] != "with" else whom - 2  # "the king, whom he met"
        i -= self.at[i] == ","
        return [i] if i >= 0 and self.units[i].acts else []

    def further_with(self, place: int) -> int | None:
        """Return the place of "with" further on, past nobody else: "sat down for the third time with"."""
        for i in range(place + 1, min(place + _FARTHEST_WITH, len(self.units))):
            if self.keys[i] == "with":
                return i
            if self.units[i].acts or self.keys[i] in _ENDING or self.keys[i] == ",":
                break
        return None

    def _is_joined(self, before: int, i: int) -> bool:
        """Say whether a verb goes on with somebody else: "met with A, and earlier with B", "met A as well as B"."""
        between = self.keys[before + 1 : i]
        if between[-3:] == _AS_WELL:
            return not self.begins_clause_of_its_own(i)
        return between[-1:] == ["with"] and "and" in between and _GOING_ON.issuperset(between)

    def _is_paired(self, place: int, i: int) -> bool:
        """Say whether "between" at a place needs whom a place after it names: the first "and" begins no clause.

        So it is after "a summit of" too, and after "a summit bringing together" that begins a sentence.
        """
        listing = self.at[place] in {"between", "of", "involving", "among"}
        if self.at[place] == "together":
            listing = not any(self.units[k].acts or self.is_finite(k) for k in range(place))
        return listing and "and" not in self.keys[place + 1 : i - 1]

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
        if self.at[j] in _SAYING and (self.at[i + 1] == "," or (comma and self._is_group(j - 1))):
            return False  # "met A and B, an official said", "met A, B and C, US and Israeli officials said"
        while j + 1 < len(self.units) and (self.units[j].date or (self.at[j] == "on" and self.units[j + 1].date)):
            j += 1  # "and A on Sunday flew"
        if self.at[i + 1] == "and" and j > i + 1 and self.at[j] in _OF_ONE:
            return False  # "a summit at which he was to meet A, B and C was called off"
        if self.at[j] == ",":
            close = next((k for k in range(j + 1, min(j + _MOST_BEFORE, len(self.keys))) if self.keys[k] == ","), -1)
            if close > 0 and self.at[close + 1] in _FINITE:
                return True  # ", and A, a minister, arrived"
        anew = self.at[i - 1] == "," or self.at[i - 2] == ","
        if anew and self.at[i + 1] != "and" and self._is_past(j):
            return True  # "after his talks with A, B affirmed"
        listed = self.at[j] == "," and j > i + 1  # "met A, B and C, an official said"
        said = self.at[i - 1] == "," and not listed and self._is_said_by(j)
        return said or self.at[j] in _FINITE

    def _is_said_by(self, first: int) -> bool:
        """Say whether a verb for speaking follows soon: ", the US embassy in Beirut said."."""
        near = range(first, min(first + _MOST_DESCRIBING, len(self.keys)))
        said = next((k for k in near if self.keys[k] in _SAYING), None)
        plain = said is not None and not any(self.units[k].acts or self.is_finite(k) for k in range(first, said))
        return plain and not {",", ";", "and"} & {*self.keys[first:said]}

    def _is_group(self, place: int) -> bool:
        mention = self.units[place].mention
        return mention is not None and mention.kind is MentionKind.GROUP

    def _is_past(self, place: int) -> bool:
        """Say whether the word at a place looks like a past form that makes a clause."""
        key = self.at[place]
        return key in _IRREGULAR or (key.endswith("ed") and key not in _PARTICIPLES)

    def is_finite(self, place: int) -> bool:
        """Say whether the word at a place is a verb that makes a clause."""
        return self.keys[place] in _FINITE

    def in_turn(self, objects: list[int]) -> list[list[int]]:
        """Return objects in groups, and those that follow them: "met A on Monday, then B and C, followed by D"."""
        groups = [objects[:1]]
        for before, i in pairwise(objects):
            if _IN_TURN.isdisjoint(self.keys[before + 1 : i]) and self.day_aside_before(i) is None:
                groups[-1].append(i)
            else:
                groups.append([i])
        more = self._next_in_turn(groups)
        while more:
            groups.append(more)
            more = self._next_in_turn(groups)
        return groups

    def day_aside_before(self, i: int) -> DateExpression | None:
        """Return the day between two commas before somebody: "met A and, a day later, B", "and, on Sunday, B"."""
        aside = self.at[i - 1] == "," and i > 2 and self.at[i - 3] in {",", "on"}  # noqa: PLR2004 - a comma, a day, a comma
        return self.units[i - 2].date if aside else None

    def _next_in_turn(self, groups: list[list[int]]) -> list[int]:
        before, last = self.at[groups[0][0] - 1], groups[-1][-1]
        for i in range(last + 1, min(last + _FARTHEST_WITH, len(self.units))):
            unit, key = self.units[i], self.keys[i]
            if unit.acts:
                between = self.keys[last + 1 : i]
                again = before in _AGAIN and between[-1:] == [before] and not {"and", "well"}.isdisjoint(between)
                other = sum(bool(key) and key not in _TURNING for key in between)
                then = between[:-1] if between[-1:] == ["with"] else between
                then = then[-1:] if then[-2:-1] in ([","], ["and"]) else between if not other else []
                later = between[-1:] and between[-1] in _PARTS_OF_A_DAY and "and" in between
                dated = between[:1] == ["and"] and self.units[i - 1].date is not None and not other
                apart = between[-1:] == ["with"] and "separately" in between and not other  # "and, separately, with B"
                fits = (again and other < _MOST_UNKNOWN) or later or dated or apart or not _THEN.isdisjoint(then)
                free = not self.is_possessive(i) and not self.begins_clause_of_its_own(i)
                return self.objects(i - 1) if fits and free else []
            if key in _ENDING or (key in _FINITE and key not in _THEN):
                break
        return []

    def begins_clause_of_its_own(self, i: int) -> bool:
        """Say whether a verb follows somebody, and those named with him."""
        while self.at[i + 1] in {"and", ","} and i + 2 < len(self.units) and self.units[i + 2].acts:
            i += 2
        return self.at[i + 1] in _FINITE

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
        planned = self.at[i] in _THAT and self.at[i + 1] in _BEING
        return planned and not _PLANNED.isdisjoint((self.at[i + 2], self.at[i + 3]))


def scenes_of(reading: Reading) -> list[Scene]:
    """Return the sentences of an article as scenes, in order."""
    parts = zip(reading.sentences, reading.ranges, reading.phrases_of_sentences, strict=True)
    return [Scene(reading, sentence, tokens, phrases) for sentence, tokens, phrases in parts]
