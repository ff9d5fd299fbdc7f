"""Offices that a text names without a person: "Egypt's spy chief", "the president"."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import final

from mideast_events.certainty import Certainty
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.mentions import SAID_BEFORE, MentionKind
from mideast_events.extraction.names.grounds import Ground, Phrase
from mideast_events.extraction.names.titles import Called, Title, called_by, names_another, says_whose
from mideast_events.extraction.names.tokens import BREAK
from mideast_events.extraction.names.words import DETERMINERS

_GENERIC = frozenset(tuple(phrase.split()) for phrase in words("names", "words", "generic_offices"))
_NO_NAMES = words("names", "words", "no_names")
_NEAR = 100
_BODIES = frozenset({"office", "bureau"})


@final
class Holders:
    """The persons whom a text names, by the offices in which it names them.

    Attributes:
        persons: their ids.
    """

    def __init__(self, persons: Iterable[Phrase], called: Mapping[Called, set[str]]) -> None:
        """File the phrases of persons, which are in order, and the persons by the titles beside their names."""
        self._called = called
        self.persons: set[str] = set()
        self._by_office: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        offices: defaultdict[str, set[str]] = defaultdict(set)
        named = [(one.first, one.mention.actor, one.mention.office) for one in persons if one.mention.actor]
        for first, actor, office in named:
            self.persons.add(actor)
            offices[actor].update({office} if office else ())
            for one in offices[actor]:  # "President Biden met President Abbas. Biden said ... The president left"
                self._by_office[one].append((first, actor))

    def called_so(self, title: Title) -> str | None:
        """Return the one person whom the text calls by such a title, or `None` where it calls nobody or several so."""
        persons = self._called.get(called_by(title), ())
        return next(iter(persons)) if len(persons) == 1 else None

    def nearest(self, title: Title, *, first: bool = False) -> tuple[str, str] | None:
        """Return who holds such an office, and which: whoever is named last before the title, or else first.

        With `first` it is whoever is named first of all.
        """
        before: list[tuple[int, str, str]] = []
        after: list[tuple[int, str, str]] = []
        for office in title.offices:
            named = self._by_office.get(office, [])
            i = bisect_left(named, (title.first, ""))
            before += [(*one, office) for one in named[max(0, i - 1) : i]]
            after += [(*one, office) for one in named[0 if first else i :][:1]]
        if first and after:
            return min(after)[1:]
        near = [one for one in after if one[0] - title.first < _NEAR]
        return max(before)[1:] if before else min(near)[1:] if near else None


def office_phrase(ground: Ground, title: Title, named: Holders) -> Phrase | None:
    """Return the phrase of an office without a name, or `None` where it cannot be told whose office is meant.

    Args:
        ground: the text.
        title: the office.
        named: the persons named in the text, one of whom "the president" may be.
    """
    keys = ground.tokens.keys
    if not title.is_held or "then" in keys[title.first : title.own] or _is_a_body(ground, title):
        return None
    offices, actor, rule = title.offices, None, "office on the day"
    unique = len(offices) == 1 and title.keys not in _GENERIC and len(title.keys) > 1
    unique = unique and not names_another(ground, title) and not _is_anothers(ground, title)
    if not says_whose(ground, title) and not unique:
        before = keys[title.first - 1] if title.first else BREAK
        own = before == "the" and ground.tokens.words[title.own][0].isupper()  # "the President" of a readout
        known = named.nearest(title, first=own) if before in {"the", BREAK} else None
        if known is None:
            return None
        actor, offices, rule = known[0], (known[1],), SAID_BEFORE
    if not offices:
        return None
    possible: tuple[str, ...] = ()
    any_holder = title.first > 0 and keys[title.first - 1] in {"a", "an"}
    if actor is None and not any_holder and ground.published is not None:
        holders = ground.gazetteer.holders(offices[0], ground.published)
        if len(holders.certain) == 1 and not holders.possible:
            actor = holders.certain[0].id
            if actor in named.persons:
                rule = SAID_BEFORE
        else:
            possible = tuple(one.id for one in (*holders.certain, *holders.possible))
    beside = named.called_so(title) if actor not in named.persons and not any_holder else None
    if beside is not None:
        actor, possible, rule = beside, (), SAID_BEFORE
        offices = tuple(id for id in offices if id in ground.gazetteer.lookup.offices_of(beside))
    first = title.first - 1 if title.first and keys[title.first - 1] in DETERMINERS else title.first
    return ground.phrase(
        MentionKind.OFFICE,
        (title.first, title.end),
        (first, title.end),
        actor=actor,
        office=offices[0] if offices else None,
        possible=possible,
        certainty=Certainty.YES if actor else Certainty.MAYBE,
        rule=rule,
    )


def _is_anothers(ground: Ground, title: Title) -> bool:
    """Say whether a name that is nobody's in the registry follows, as that of another "Crown Prince Hussein" does."""
    after = ground.tokens.words[title.end] if title.end < len(ground.tokens) else ""
    return after[:1].isupper() and ground.at[title.end] is None and ground.tokens.keys[title.end] not in _NO_NAMES


def _is_a_body(ground: Ground, title: Title) -> bool:
    """Say whether an office is but a part of a name such as "the Prime Minister's Office"."""
    after = ground.tokens.keys[title.end : title.end + 2]
    return after[:1] == ["'s"] and bool(_BODIES & set(after))
