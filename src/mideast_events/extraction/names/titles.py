"""`titles_in`: the offices that a text names, with whose they are and whether they are held."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.names.gazetteers import EntryKind
from mideast_events.extraction.names.grounds import Ground
from mideast_events.extraction.names.words import BEFORE_TITLES, COMING, FORMER, MOST_BEFORE

_NOT_HELD = FORMER | COMING
_NOT_YET_HELD = words("names", "words", "coming_after")
_BEFORE_OWNERS = _NOT_HELD | {"then", "-"}
_OF = frozenset({"of", "for"})
_WHERE_AND_HOW = frozenset({"gaza", "in", "of", "political", "politburo", "top", "us", "u", "s", "american", "hamas"})
_HIS = frozenset({"his", "her"})
_WHOLES = frozenset({"country", "kingdom", "emirate", "movement", "group"})
_ABBREVIATED = 3
_FAR = 12
_INSIDE = frozenset({"-", "the", "'s", "'", "’"})


class Title(msgspec.Struct, frozen=True, gc=False):
    """An office as a text says it.

    Attributes:
        first: the first token, with whose office it is.
        end: the token after the last.
        own: the first token of the words for the office itself.
        offices: the ids of the offices that it can be.
        owners: the ids of the actors whose office it is said to be, beside it or in its own words, as "Shin Bet chief"
            does; empty where that is not said.
        is_held: whether it is held, as offices are that are not said to be past or still to come.
        keys: the words for the office.
    """

    first: int
    end: int
    own: int
    offices: tuple[str, ...]
    owners: tuple[str, ...]
    is_held: bool
    keys: tuple[str, ...]


Called = tuple[tuple[str, ...], tuple[str, ...]]
"""How somebody is called: the words for an office, and whose it is."""


def called_by(title: Title) -> Called:
    """Return how a title calls somebody, without where: "Hamas leader in Gaza" and "Hamas political leader" are one."""
    return tuple(key for key in title.keys if key not in _WHERE_AND_HOW), title.owners[:1]


def titles_in(ground: Ground) -> Iterator[Title]:
    """Give the offices that a text names, in order; the longest words for one count."""
    offices, keys = ground.gazetteer.offices, ground.tokens.keys
    reached, last = 0, None
    for place in ground.tokens.places_of(offices):
        following = keys[place + 1]  # after the last word stands a break
        for phrase, ids in offices[keys[place]] if place >= reached else ():
            if len(phrase) > 1 and phrase[1] != following and following not in _INSIDE:
                continue
            found = _match(ground, place, phrase)
            if found is not None:
                title = _joined(ground, last, _title(ground, found, phrase, ids))
                yield title
                reached, last = title.end, title
                break


def says_whose(ground: Ground, title: Title) -> bool:
    """Say whether a text says whose an office is, perhaps by the land in the words for it, as "Gaza chief" does."""
    if title.owners or len(title.offices) != 1:
        return bool(title.owners)
    return any(ground.owner_at(i) is not None for i in range(title.own, title.end)) and not names_another(ground, title)


def names_another(ground: Ground, title: Title) -> bool:
    """Say whether the words for an office name an actor, and none whose it is: "the envoy to the United Nations"."""
    return not title.owners and bool(_actors_inside(ground, title.own, title.end))


def _actors_inside(ground: Ground, first: int, end: int) -> tuple[str, ...]:
    names = dict.fromkeys(ground.owner_at(i) for i in range(first, end))
    return tuple(id for name in names if name is not None for id in ground.actors_of(name))


class _Words(NamedTuple):
    """The words for an office in a text: the first token, the one after the last, and whose it is by those inside."""

    first: int
    end: int
    owners: tuple[str, ...]


def _match(ground: Ground, place: int, phrase: tuple[str, ...]) -> _Words | None:
    """Return the words for an office that begin at a token, or `None` where none do."""
    keys = ground.tokens.keys
    owners: tuple[str, ...] = ()
    i = place
    for key in phrase[1:]:
        i += 1
        while keys[i] != key:
            owner = ground.owner_at(i)
            if keys[i] in _INSIDE:
                i += 1
            elif owner is not None and keys[i - 1] in _OF:
                owners = owner.entries[0].ids
                i = owner.end
            else:
                return None
    return _Words(place, i + 1, owners)


def _title(ground: Ground, found: _Words, phrase: tuple[str, ...], ids: tuple[str, ...]) -> Title:
    own, end, owners = found
    keys = ground.tokens.keys
    suffix = end + (keys[end : end + 1] == ["-"])
    held = not _NOT_YET_HELD.intersection(keys[suffix : suffix + 1])
    if not held:
        end = suffix + 1
    i = _past_abbreviation(ground, own - 1)
    while i >= 0 and keys[i] in BEFORE_TITLES and ground.at[i] is None and own - i <= MOST_BEFORE:
        held = held and keys[i] not in _NOT_HELD
        i -= 1
    first = i + 1
    possessive = ground.is_possessive(i) if i >= 0 else False
    owner = ground.owner_at(i - 1 if possessive else i)
    if not owners and owner is not None and (possessive or owner.entries[0].kind is not EntryKind.PLACE):
        owners = ground.actors_of(owner)
        first = owner.first
    if not owners and owner is None:
        owners, first = _by_person(ground, i, first)
    if not owners:
        owners, end = _owner_behind(ground, end)
    if _past_abbreviation(ground, end + _ABBREVIATED - 1) == end - 1:
        end += _ABBREVIATED
    while first > 0 and keys[first - 1] in _BEFORE_OWNERS and ground.at[first - 1] is None:
        held = held and keys[first - 1] not in _NOT_HELD
        first -= 1
    belongs_to = ground.gazetteer.belongs_to
    if not owners:
        inside = _actors_inside(ground, own, found.end)
        owners = tuple(owner for owner in inside if any(belongs_to(id, owner) for id in ids))
    if owners:
        ids = tuple(dict.fromkeys(id for id in ids for owner in owners if belongs_to(id, owner)))
    return Title(first, end, own, ids, owners, held, phrase)


def _joined(ground: Ground, last: Title | None, title: Title) -> Title:
    """Return an office with whose it is by the one that "and" joins it to: "Egypt's president and spy chief"."""
    if title.owners or last is None or last.end != title.first - 1 or ground.tokens.keys[last.end] != "and":
        return title
    belongs_to = ground.gazetteer.belongs_to
    ids = tuple(id for id in title.offices if any(belongs_to(id, owner) for owner in last.owners))
    follower = ground.name_at(title.end)
    return title if not ids or (follower and follower.is_person) else replace(title, owners=last.owners, offices=ids)


def _by_person(ground: Ground, i: int, first: int) -> tuple[tuple[str, ...], int]:
    """Return whose an office is by a person, "Mubarak's intelligence chief" or "his", and the first token; or nobody's.

    What says whose it is ends at the token `i`; where it is nobody's, the first token is `first`.
    """
    possessive = i > 0 and ground.is_possessive(i)
    if possessive and ground.tokens.keys[i - 1] in _WHOLES and ground.tokens.keys[i - 2] in {"the", "that"}:
        return _side_before(ground, i), i - 2  # "the country's intelligence chief"
    side = ground.side_at(i - 1) if possessive else None
    if side is not None:
        return (side,), ground.first_at(i - 1)
    return (_side_before(ground, i), first) if i >= 0 and ground.tokens.keys[i] in _HIS else ((), first)


def _side_before(ground: Ground, place: int) -> tuple[str, ...]:
    """Return the side of whoever is named last before "his": "Abbas Kamel's host sent his intelligence chief"."""
    for i in range(place - 1, max(-1, place - _FAR), -1):
        name = ground.at[i]
        if ground.tokens.words[i] in {".", ";"}:
            break
        if name is not None and name.is_person:
            side = ground.side_at(i)
            return (side,) if side is not None else ()
    return ()


def _owner_behind(ground: Ground, end: int) -> tuple[tuple[str, ...], int]:
    """Return whose an office is by "of" and a name behind it, and the token after that; or nobody's, and `end`."""
    keys = ground.tokens.keys
    if end + 1 >= len(keys) or keys[end] not in _OF:
        return (), end
    owner = ground.owner_at(end + 2 if keys[end + 1] == "the" else end + 1)
    return (ground.actors_of(owner), owner.end) if owner is not None else ((), end)


def _past_abbreviation(ground: Ground, i: int) -> int:
    """Return the token before an abbreviation in brackets that ends at a token, or that token: "Authority (PA)"."""
    words_ = ground.tokens.words
    bracketed = _ABBREVIATED - 1 < i < len(words_) and words_[i] == ")" and words_[i - 2] == "("
    return i - _ABBREVIATED if bracketed and words_[i - 1].isupper() else i
