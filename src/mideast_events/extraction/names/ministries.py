"""`ministries_in`: ministries that a text names without their state, as newspapers do with those of their own."""

from collections.abc import Iterator, Sequence

from mideast_events.extraction.names.gazetteers import MINISTRIES, Entry, EntryKind, Gazetteer
from mideast_events.extraction.names.naming import Name
from mideast_events.extraction.names.tokens import Tokens

_MOST_BEFORE = 3
_BEFORE = frozenset({"of", "by", "from"})


def ministries_in(
    tokens: Tokens, gazetteer: Gazetteer, names: Sequence[Name], starts: Sequence[int], home: str | None
) -> Iterator[Name]:
    """Give the ministries named without their state: of the capital named behind them, else of the outlet's country.

    Args:
        tokens: the words of the text.
        gazetteer: the registry's names.
        names: the names found in the text, no part of which is read again.
        starts: the tokens with which sentences begin.
        home: the country of the outlet; `None` where it is not known.
    """
    keys = tokens.keys
    for head in tokens.places_of(MINISTRIES):
        end = head + 3 if keys[head + 1 : head + 2] == ["of"] else head + 1
        for first in range(max(0, head - _MOST_BEFORE), head + 1):
            known = gazetteer.domestic.get(tuple(keys[first:end]))
            if known is None or any(name.first < end and first < name.end for name in names):
                continue
            country = _seat_behind(tokens, gazetteer, end) or home
            if country in known and _is_nobodys(tokens, first, starts):
                yield Name(
                    first, end, (Entry(EntryKind.ORGANIZATION, (known[country],), None),), "name without its state"
                )
                break


def _is_nobodys(tokens: Tokens, place: int, starts: Sequence[int]) -> bool:
    """Say whether nothing stands before a ministry that says whose it is."""
    before = tokens.keys[place - 1] if place else ""
    return before == "the" or place in starts or (tokens.words[place][0].isupper() and before in _BEFORE)


def _seat_behind(tokens: Tokens, gazetteer: Gazetteer, end: int) -> str | None:
    """Return the country of the capital in which a ministry is said to be: "the Foreign Ministry in Cairo"."""
    if tokens.keys[end : end + 1] != ["in"] or end + 1 >= len(tokens):
        return None
    entries = gazetteer.longest_at(tokens, end + 1)[1]
    states = (gazetteer.capitals.get(id) for entry in entries for id in entry.ids)
    return next((gazetteer.actors[id].country for id in states if id), None)
