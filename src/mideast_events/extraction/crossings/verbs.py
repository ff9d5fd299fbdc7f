"""`CrossingVerb`: the ways of telling that a crossing was opened, closed, eased or taken."""

from functools import cache
from typing import NamedTuple

from mideast_events.crossings import CrossingStatus
from mideast_events.extraction.lexicons import lexicon


class CrossingVerb(NamedTuple):
    """One way of telling of a crossing; see `data/crossing_words.toml`.

    Attributes:
        name: its name, for explanations.
        status: what the crossing is then; `None` where it is about control.
        needs: the words of which one stands near.
        base: the forms that need "will" or "to" before them.
        ing: the forms in "-ing".
        noun: the nouns.
        presumed: whether the noun alone says that it happened.
        military: whether it is done by force.
        through: whether it tells what passes through a crossing.
        subject: whether the crossing stands before it.
        since: whether it is told only with the day since when.
        unless: the words of which none may follow directly.
    """

    name: str
    status: CrossingStatus | None
    needs: frozenset[str]
    base: frozenset[str]
    ing: frozenset[str]
    noun: frozenset[str]
    presumed: bool
    military: bool
    through: bool
    subject: bool
    since: bool
    unless: frozenset[str]


@cache
def crossing_verbs() -> dict[str, tuple[CrossingVerb, ...]]:
    """Return the ways of telling of a crossing by each of their words."""
    found: dict[str, dict[str, CrossingVerb]] = {}
    for name, table in lexicon("crossing_words").items():
        if "past" not in table:
            continue
        base, ing, noun = (frozenset[str](table.get(key, ())) for key in ("base", "ing", "noun"))
        status = CrossingStatus(table["status"]) if "status" in table else None
        verb = CrossingVerb(
            name, status, frozenset(table.get("needs", ())), base, ing, noun,
            table.get("presumed", False), table.get("military", False), table.get("through", False),
            table.get("subject", False), table.get("since", False), frozenset(table.get("unless", ())),
        )  # fmt: skip
        for word in (*table["past"], *base, *ing, *noun):
            found.setdefault(word, {})[name] = verb
    return {word: tuple(named.values()) for word, named in found.items()}
