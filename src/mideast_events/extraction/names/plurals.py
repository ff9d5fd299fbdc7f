"""`plural_titles`: one office of each of several, as in "the Egyptian and Jordanian foreign ministers"."""

from collections.abc import Iterator

from msgspec.structs import replace

from mideast_events.extraction.names.gazetteers import EntryKind, keys_of
from mideast_events.extraction.names.grounds import Ground
from mideast_events.extraction.names.naming import Name
from mideast_events.extraction.names.titles import Title
from mideast_events.extraction.names.tokens import BREAK
from mideast_events.extraction.names.words import MODIFIERS

_NOUNS = {
    "chiefs": "chief", "directors": "director", "heads": "head", "kings": "king", "ministers": "minister",
    "premiers": "premier", "presidents": "president", "fms": "fm", "pms": "pm",
}  # fmt: skip
_JOINING = frozenset({",", "and"})
_JOINING_AFTER = _JOINING | {"of", "the"}
_OF_OFFICES = MODIFIERS | {"prime", "spy"}
_FIELDS = frozenset({"intelligence", "general"})
_MOST_WORDS = 3
_FEWEST = 2


def plural_titles(ground: Ground) -> Iterator[Title]:
    """Give the offices that a plural names with whose they are, each where its owner stands; one has the noun too."""
    for place in ground.tokens.places_of(_NOUNS):
        first = _first_word(ground, place)
        called = (*ground.tokens.keys[first:place], _NOUNS[ground.tokens.keys[place]])
        for owners in (_in_a_row(ground, first - 1, -1), after := _after(ground, place)):
            field = _field_behind(ground, owners[-1]) if owners and owners is after else ()
            titles = [title for owner in owners if (title := _title(ground, owner, (*field, *called))) is not None]
            if len(titles) != len(owners) or len(titles) < _FEWEST:
                continue
            if titles[0].first < first:
                titles[-1] = replace(titles[-1], end=place + 1)
            else:
                titles[0] = replace(titles[0], first=first)
            yield from titles
            break


def _first_word(ground: Ground, place: int) -> int:
    """Return the first word of those before a plural that belong to it: "foreign ministers"."""
    first = place
    while first > 0 and place - first < _MOST_WORDS and ground.at[first - 1] is None:
        if ground.tokens.keys[first - 1] not in _OF_OFFICES:
            break
        first -= 1
    return first


def _after(ground: Ground, place: int) -> list[Name]:
    """Return whose offices a plural is of, told after it: "ministers of Egypt and Jordan"."""
    keys = ground.tokens.keys
    if keys[place + 1 : place + 2] != ["of"]:
        return []
    return _in_a_row(ground, place + 2 + (keys[place + 2 : place + 3] == ["the"]), 1)


def _field_behind(ground: Ground, last: Name) -> tuple[str, ...]:
    """Return of what offices are, told behind whose they are: "heads of Egyptian and Jordanian intelligence"."""
    keys = ground.tokens.keys
    end = next((i for i in range(last.end, last.end + _MOST_WORDS) if keys[i] not in _FIELDS), last.end)
    inside = [key for key in keys[last.first : last.end] if key in _FIELDS]
    return (*inside, *keys[last.end : end])


def _in_a_row(ground: Ground, place: int, step: int) -> list[Name]:
    """Return the owners that are joined in a row from a token on or, with a step of -1, up to it; all need an "and"."""
    keys = ground.tokens.keys
    found: list[Name] = []
    joined = ""
    while 0 <= place < len(keys) and (name := ground.owner_at(place)) is not None:
        found.append(name)
        i = name.end if step > 0 else name.first - 1
        joining = _JOINING if step < 0 else _JOINING_AFTER
        while 0 <= i < len(keys) and keys[i] in joining:
            joined += keys[i]
            i += step
        if i == (name.end if step > 0 else name.first - 1):
            break
        place = i
    headed = joined == "," and step < 0 and (not place or keys[found[-1].first - 1] == BREAK)
    return found[::step] if "and" in joined or headed else []  # "Egypt, Jordan intelligence chiefs meet Abbas"


def _title(ground: Ground, owner: Name, called: tuple[str, ...]) -> Title | None:
    """Return the one office of an owner that is called so, or `None` where there is none or several."""
    gazetteer = ground.gazetteer
    owners = ground.actors_of(owner)
    body = owner.entries[0].kind is EntryKind.ORGANIZATION
    own = keys_of(ground.text[ground.tokens.starts[owner.first] : ground.tokens.ends[owner.end - 1]]) if body else ()
    for words in ((*own, *called), called):
        ids = {id for phrase, ids in gazetteer.offices.get(words[0], ()) if phrase == words for id in ids}
        held = tuple(sorted(id for id in ids if any(gazetteer.belongs_to(id, one) for one in owners)))
        if len(held) == 1:
            return Title(owner.first, owner.end, owner.first, held, owners, is_held=True, keys=words)
    return None
