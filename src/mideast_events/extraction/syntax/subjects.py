"""`Subjects`: who does what a word of a sentence tells, looked for to its left, past what only qualifies."""

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.syntax.chains import ARTICLES, BREAKS, PREPOSITIONS, UNNAMED, WHOSE, Chains
from mideast_events.extraction.syntax.rows import BEING, FINITE, SAYING

_OPENING = frozenset({
    "that", "as", "while", "after", "before", "when", "because", "but", "said", "says", "reports",
})  # fmt: skip
"""Words behind which another clause begins, with who does what it tells."""

CAPTIVES = frozenset({"soldier", "captive", "hostage", "prisoner"})
"""What is said of people who are talked about and do nothing."""

CAPTURED = frozenset({"captured", "abducted", "kidnapped", "imprisoned", "jailed"})
"""What was done to them."""

CALLING = frozenset({"call", "called", "calling", "calls"})
"""What asks somebody for something, with "on" or "for" behind it."""

_BEFORE_GERUNDS = frozenset({"before", "after"})
_DASHES = frozenset({"—", "–"})
_MARKS_BEHIND = _DASHES | {","}
_RELATING = frozenset({"who", "which", "currently"})
_LISTING = frozenset({"including", "comprising"})
_NOT_OTHERS = words("meetings", "words", "occasions") | {
    "arrival", "dinner", "lunch", "speech", "conference", "prayers", "funeral", "ceremony",
    # What a speaker may say of his own:
    "movement", "group", "government", "country", "side", "party", "organisation", "organization", "kingdom",
    "administration", "cabinet",
}  # fmt: skip
_NO_NOUN = BREAKS | {"it", "reports"}
_RECORDS = frozenset({"first", "only", "latest"})
_MOST_DESCRIBING = 6
_MOST_DESCRIBING_OFFICE = 12
_MOST_BRACKETED = 8


class Subjects(Chains):
    """A sentence in which those who act are found."""

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
        i = self._who_became(self._invited(self._whose_side(i)))
        if self.units[i].acts and not self.is_possessive(i):
            chain = self._chain_left(i)
            before = self.at[chain[0] - 1]
            if len(chain) == 2 and self._is_another_clause(chain, before):  # noqa: PLR2004 - "met A, and B rang C"
                return chain[1:]
            before = "of" if before in CAPTIVES | CAPTURED else before  # "talks on captured soldier A went on"
            calling = before == "on" and self.at[chain[0] - 2] in CALLING
            asked = (calling or before == "for") and self.at[chain[-1] + 1] == "to"
            if before not in PREPOSITIONS or asked or self._is_of_a_group(chain[0]):
                return chain
            return self._past_preposition(chain, before, place)
        return self._subjects_further(i, place)

    def _past_preposition(self, chain: list[int], before: str, place: int) -> list[int]:
        """Return who does what is told at a place, where those in a row before it follow a preposition.

        They may be those named last in the row: "After talks of A and B, C and D met", or all: "factions including A".
        """
        gaps = [k for k in range(1, len(chain)) if self.keys[chain[k - 1] + 1 : chain[k]] == [","]]
        if gaps and self.keys[0] in PREPOSITIONS | _OPENING:
            return chain[gaps[-1] :]
        return self._subjects_further(chain[0] - 1, place) or (chain if before in _LISTING else [])

    def _invited(self, i: int) -> int:
        """Return who is given the invitation at a place, "handed A an invitation to visit", or the place."""
        given = self.at[i] == "invitation" and i > 1 and self.at[i - 1] in ARTICLES
        return i - 2 if given and self.units[i - 2].acts else i

    def _who_became(self, i: int) -> int:
        """Return who "became on Sunday the first Israeli" to do what is told, of which a place is the end; or it."""
        near = range(i - 1, max(0, i - _MOST_DESCRIBING), -1)
        became = next((k for k in near if self.keys[k] == "became"), 0)
        if not became or _RECORDS.isdisjoint(self.keys[became:i]):
            return i
        return next((k for k in range(became - 1, -1, -1) if self.units[k].acts), i)

    def _thanked_for(self, i: int, place: int) -> int:
        """Return who is thanked or blamed for what he did, "thanked A for receiving B", or the place that was given.

        That is not whoever somebody "apologised to".
        """
        if i != place - 1 or self.keys[i] != "for" or not i or not self._is_person(i - 1):
            return i
        return i if self.at[self._chain_left(i - 1)[0] - 1] == "to" else i - 1

    def _is_another_clause(self, chain: list[int], before: str) -> bool:
        """Say whether the second of two, after a comma and "and", begins a clause of his own: "met A, and B rang C"."""
        between = self.keys[chain[0] + 1 : chain[1]]
        joined = between == [",", "and"] or (between == ["and"] and before in FINITE)
        return joined and chain[0] > 0 and not self._begins(chain, before)

    def is_done_by_others(self, place: int) -> bool:
        """Say whether a plain word names who does what a verb says: "A said that mediators flew to Cairo"."""
        gerund = self.keys[place].endswith("ing") and self.at[place - 1] not in BEING
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

    def _past_dashes(self, i: int) -> int:
        """Return whom the words between two dashes tell of, of which a place is the second; or the place itself."""
        first = next((k for k in range(i - 1, 0, -1) if self.keys[k] in _DASHES), 0)
        inserted = self.at[first + 1] in WHOSE | ARTICLES | _LISTING
        return first - 1 if first and self.units[first - 1].acts and inserted else i

    def _past_brackets(self, i: int) -> int:
        """Return the place before the bracket that a place closes, or before that place where it closes none near."""
        opened = next((k for k in range(i - 1, max(-1, i - _MOST_BRACKETED), -1) if self.keys[k] == "("), i)
        return opened - 1

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
                if before == "," and self._says_by_whom(chain[0] - 2):
                    i = chain[0] - 2  # "was joined by the head of the office, A, and spoke"
                    continue
                if before == "," and self._is_attribution(chain[-1]):
                    i = chain[0] - 1  # "A will meet B, C said, and will fly home"
                    continue
                if before == "and" and self._goes_on(chain[-1] + 1, place):
                    i = chain[0] - 1
                    continue
                if self._begins(chain, before) and not (before in BREAKS and self._is_inverted(chain[0], i)):
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
        if self.at[comma + 1] not in ARTICLES or not comma or not self.units[comma - 1].acts:
            return None
        return comma - 1 if not self.is_possessive(comma - 1) else None

    def _past_service(self, i: int) -> int:
        """Return who serves somebody: "A, an aide to B, who"; or the place itself."""
        if self.at[i - 1] != "to" or self.at[i + 1] != ",":
            return i
        near = range(i - 2, max(0, i - _MOST_DESCRIBING), -1)
        comma = next((k for k in near if not self.keys[k] or self.keys[k] == ","), 0)
        served = self.at[comma] == "," and self.at[comma + 1] in ARTICLES and self.units[comma - 1].acts
        return comma - 1 if served else i

    def _is_apposed(self, i: int) -> bool:
        """Say whether what stands at a place before a comma names by office whom the words after it name in person."""
        mention = self.units[i].mention
        return mention is not None and mention.kind in UNNAMED and not self.is_possessive(i)

    def _says_by_whom(self, i: int) -> bool:
        """Say whether the words up to a place, before a comma, say by whom something was done."""
        near = range(i, max(0, i - _MOST_DESCRIBING_OFFICE), -1)
        by = next((k for k in near if self.keys[k] in {"by", ",", ";"}), 0)
        return self.keys[by] == "by" and self.keys[by - 1].endswith("ed")

    def _is_inverted(self, first: int, last: int) -> bool:
        """Say whether somebody is named after the word for speaking: ", said Mubarak."."""
        spoken = self.at[first - 1] in {"said", "says", "told", "added"} and self.at[last + 1] in {",", ".", "”", '"'}
        return spoken and self.at[first - 2] in {",", "”", '"', "?", "!"}

    def _is_attribution(self, last: int) -> bool:
        """Say whether a verb for speaking follows somebody, and after it what is said goes on."""
        return self.at[last + 1] in SAYING and self.at[last + 2] == "," and self.at[last + 3] in {"and", "but"}
