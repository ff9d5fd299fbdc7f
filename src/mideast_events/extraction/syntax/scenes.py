"""`Scene`: a sentence as a row of units - phrases, dates and words - and who does what around a word of it.

There is no parser. Who acts is looked for to the left of a word and who is acted on to its right, past what only
qualifies, up to where another clause begins.
"""

from itertools import pairwise
from typing import final

from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.readings import Reading
from mideast_events.extraction.syntax.chains import ARTICLES, HEADING
from mideast_events.extraction.syntax.rows import FINITE, SAYING
from mideast_events.extraction.syntax.subjects import Subjects
from mideast_events.extraction.syntax.units import UnitKind

_CONNECTING = frozenset({
    "with", "and", ",", "both", "the", "a", "an", "his", "her", "their", "as", "well", "along", "together",
    "accompanied", "by", "including", "in", "at", "on", "separately", "also", "late", "early", "morning", "evening",
    "afternoon", "night", "for", "of", "&", "between", "alongside", "then", "later", "from", "former", "new", "its",
    "again", "here", "there", "to", "earlier", "-",
})  # fmt: skip
_LOOSE = frozenset({
    "counterpart", "israeli", "palace", "airport", "office", "residence", "headquarters", "hotel", "capital",
    "resort", "city", "separate", "first", "second", "round", "time", "private", "closed", "talks", "day",
    "downing", "street", "department", "ministry", "house", "exile",
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
_GOING_ON = frozenset({",", "and", "with", "earlier", "later", "then", "also", "separately", "afterwards"})
_AS_WELL = ["as", "well", "as"]
_AGAIN = frozenset({"with", "on", "to"})
_THEN = frozenset({"then", "later", "earlier", "afterwards", "followed", "finally"})
_IN_TURN = _THEN | {"with", "separately"}
_TURNING = _THEN | _AGAIN | {",", "and", "by", "in", "at", "also", "separately", "as", "well"}
_PARTS_OF_A_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_DURING = frozenset({"over", "during"})
_QUOTES = frozenset({'"', "”"})
_OCCASIONS = frozenset({"gathering", "summit", "conference", "forum"})
_MOST_UNKNOWN = 4
_MOST_BEFORE = 8
_FARTHEST_WITH = 12


@final
class Scene(Subjects):
    """A sentence in which those who act and those who are acted on are found."""

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
                elif not found and self.at[i + 1] in SAYING and "," in self.keys[place + 1 : i]:
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
            elif unit.key in HEADING and found and self.at[i + 1] == "by":
                i = next((k for k in range(i + 2, len(self.units)) if self.units[k].acts), i)  # "a team led by A and B"
            elif unit.key and unit.key not in _CONNECTING:
                with_ = unit.key in _QUOTES and i == place + 1 and self.at[i + 1] == "with"
                if with_ or (unit.key in _DURING and self._is_date(i + 1) and not found):
                    i += 1  # 'had a "useful exchange" with', "spoke over the weekend with"
                    continue
                done = unit.key in FINITE or self.is_past(i)
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
        of_one = self.at[i - 1] == "of" or (self.at[i - 1] in ARTICLES and self.at[i + 1] in _OCCASIONS)
        return of_one and i > place + 2

    def _is_date(self, i: int) -> bool:
        return i < len(self.units) and self.units[i].date is not None

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

        So it is after "a summit of" and "a summit hosted by" too, and after "a summit bringing together" that begins a
        sentence.
        """
        listing = self.at[place] in {"between", "of", "involving", "among"}
        listing = listing or (self.at[place + 1] == "by" and self.at[place - 1] in _OCCASIONS)
        if self.at[place] == "together":
            listing = not any(self.units[k].acts or self.is_finite(k) for k in range(place))
        return listing and "and" not in self.keys[place + 1 : i - 1]

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
            if key in _ENDING or (key in FINITE and key not in _THEN):
                break
        return []


def scenes_of(reading: Reading) -> list[Scene]:
    """Return the sentences of an article as scenes, in order."""
    parts = zip(reading.sentences, reading.ranges, reading.phrases_of_sentences, strict=True)
    return [Scene(reading, sentence, tokens, phrases) for sentence, tokens, phrases in parts]
