"""`Chains`: who is named in one row with whom, past what only describes them: "A, who leads the team, and B"."""

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.names.words import POSSESSIVE
from mideast_events.extraction.syntax.rows import FINITE, SAYING, Row
from mideast_events.extraction.syntax.units import UnitKind
from mideast_events.segments import SegmentKind

PREPOSITIONS = frozenset({
    "with", "to", "of", "from", "in", "by", "for", "at", "on", "about", "against", "between", "over", "including",
    "alongside", "into", "near", "around", "toward", "towards", "under", "through", "via", "versus", "like",
    "despite", "than", "without", "among", "behind", "regarding", "concerning", "per",
})  # fmt: skip
"""Words that make whoever follows them no subject."""
BREAKS = frozenset({
    "•", ";", ":", "—", "–", "“", "”", '"', "that", "when", "where", "while", "because", "if", "although", "though",
    "whereas", "unless", "but", "whether", "until", "since", "saying", "adding", "as", "after", "before", "said",
    "says", "told", "reported", "announced", "confirmed", "and", "or", "(", ")", "…", "...", ".", ",", "-", "added",
    "whose", "who", "which", "following",
})  # fmt: skip
"""Marks and words behind which a clause begins."""
HEADING = frozenset({"headed", "led"})
"""What the head of a group does, with "by" behind it."""
WHOSE = frozenset({"who", "whose", "which"})
"""What begins a clause about somebody named just before."""
ARTICLES = frozenset({"a", "an", "the"})
"""The articles."""
UNNAMED = frozenset({MentionKind.OFFICE, MentionKind.GROUP})
"""Mentions of people without their names."""

_BASE_FORMS = words("meetings", "words", "base_forms")
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

_OWN = frozenset({"his", "her", "their"})
_CHARGED = frozenset({"in", "for", "at", "dealing", "responsible", "handling", "tasked"})
_SIDING = frozenset({"of", "for"})
_GROUPS = frozenset({
    "delegation", "delegations", "team", "teams", "group", "number", "panel", "contingent", "trio", "majority",
    "couple", "party", "convoy", "negotiators", "mediators", "officials", "representatives", "envoys", "diplomats",
})  # fmt: skip
_INSERTED = frozenset({
    "the", "a", "an", "at", "himself", "herself", "then", "once", "now", "in", "on", "accompanied", "flanked", "right",
    "left", "centre", "center",
})  # fmt: skip
_BODIES = frozenset({MentionKind.ORGANIZATION, MentionKind.STATE, MentionKind.GROUP})
_NO_ADJECTIVES = (PREPOSITIONS | BREAKS | FINITE | {"whom"}) - {"-"}
_MOST_DESCRIBING = 6
_MOST_BEFORE = 8


class Chains(Row):
    """A sentence in which those who are named together are found."""

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

    def _begins(self, chain: list[int], before: str) -> bool:
        """Say whether those named in a row begin a clause, by the word before them."""
        after = self.at[chain[-1] + 1]
        sent = before in _SENDING and (after == "to" or (before == "let" and after in _BASE_FORMS))
        if before in BREAKS or sent or (before in KEEPING and after == "from"):
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
            if not self.keys[k] or self.keys[k] in _NO_ADJECTIVES or self.is_past(k):
                break
        return None

    def _is_described(self, first: int) -> bool:
        """Say whether no more than an article and adjectives before those named begin a clause: "a three-man team"."""
        if self.units[first].mention is None:
            return False
        for k in range(first - 1, max(-1, first - _MOST_DESCRIBING), -1):
            if self.keys[k] in ARTICLES:
                return not k or self.keys[k - 1] in BREAKS
            if not self.keys[k] or self.keys[k] in _NO_ADJECTIVES:
                return False
        return False

    def _is_of_a_group(self, first: int) -> bool:
        """Say whether those named from a place on are told of as in "a delegation of" or "a number of"."""
        return self._begin_of_group(first) < first

    def _begin_of_group(self, first: int) -> int:
        """Return where "a delegation of", "a delegation led by" and the like before a place begins, or that place."""
        of = first - 1 if self.at[first - 1] in {"of", "from", "by"} else first - 2
        group = of - 1
        if self.at[of] == "by" and self.at[group] in HEADING:
            group -= 2 if self.at[group - 1] == "," else 1
        elif self.at[of] not in {"of", "from"}:
            return first
        if self.at[group] not in _GROUPS:
            return first
        return group - 1 if self.at[group - 1] in ARTICLES else group

    def _is_skipped(self, i: int) -> bool:
        key = self.keys[i]
        if not key:
            return self.units[i].date is not None
        return key in _ADVERBS or (key.endswith("ly") and len(key) > 4)  # noqa: PLR2004

    def _whose_side(self, i: int) -> int:
        """Return the person of whom a unit says the side, "A of Fatah", "A for Israel", or the unit itself."""
        if self.at[i - 1] not in _SIDING or i < 2:  # noqa: PLR2004 - a person and "of"
            return i
        person = self.units[i - 2].mention
        return i - 2 if person is not None and person.kind is MentionKind.PERSON else i

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

    def _past_apposition(self, i: int) -> int:
        """Return whom the words between two commas tell of, of which a comma is the second; or the comma itself."""
        commas = [k for k in range(i - 1, max(-1, i - 24), -1) if self.at[k] == ","]
        first = next(iter(commas), None)
        if first is None:
            return i
        if first == 1 and self.units[first + 1].acts and self.at[first + 2] in SAYING and self.units[0].acts:
            return 0  # "A, B said on Sunday, will meet C"
        if self.keys[first + 1] == "whose" and first + 3 == i and self.units[first + 2].acts:
            return first + 2  # "the service, whose director, A, met"
        if self.keys[first + 1] not in WHOSE:  # "A, who visited B, C and D, called"
            first = next((k for k in commas if self.keys[k + 1] in WHOSE and self._has_finite(k + 2, first)), first)
        if first < 1 or not self.units[first - 1].acts or self.is_possessive(first - 1):
            return i
        inside = self.at[first + 1]
        relative = inside in WHOSE
        alone = self.units[first + 1]
        called = alone.kind is UnitKind.ROLE or (alone.mention is not None and alone.mention.kind in UNNAMED)
        told = self.at[first + 2] == "who" or (
            self.at[first + 2] in _CHARGED and FINITE.isdisjoint(self.keys[first + 2 : i])
        )
        if called and (i - first == 2 or told):  # noqa: PLR2004 - "A, a US envoy who saw B, met", "A, an official in charge"
            return first - 1
        plain = inside in _INSERTED and not any(key in FINITE for key in self.keys[first + 1 : i])
        return first - 1 if relative or plain else i

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
        if not joined or self.at[joined + 1] not in ARTICLES | _OWN or self._has_finite(0, i):
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
