"""`group_phrases`: unnamed people of one side, such as "an Israeli delegation", and peoples."""

from collections.abc import Iterator

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.mentions import A_PEOPLE, Mention, MentionKind
from mideast_events.extraction.names.gazetteers import EntryKind
from mideast_events.extraction.names.grounds import Ground, Phrase
from mideast_events.extraction.names.naming import Name
from mideast_events.extraction.names.words import DETERMINERS, GROUPS, MODIFIERS, MOST_BEFORE, STANDING

_SHORTEST_PEOPLE = 4
_FAR = 12
_FAR_MOVEMENT = 80
_SHORT_STATES = frozenset({"US", "U.S", "UN", "U.N", "EU", "UK"})
_OF_SOME_STATE = frozenset({"counterparts", "counterpart", "diplomat", "official", "source", "sources", "capitals"})
"""What is of one Arab state or another where it is called "Arab", and not of all of them."""
_COUNTS = frozenset({"two", "three", "four", "five"})
"""What makes "the three leaders" those told of together, and not a group."""
_SERVING = frozenset({
    "aide", "aides", "envoy", "envoys", "adviser", "advisers", "negotiator", "negotiators", "emissary", "emissaries",
})  # fmt: skip
"""Who serves him whose name stands before without more: "a Netanyahu aide", "Trump envoy in Doha"."""
_ONES_OWN = _SERVING | {"deputies", "delegation", "team", "representatives", "representative", "men"}
_FROM = frozenset({"from", "of", "for", "representing"})
_DESCRIBING = MODIFIERS | {"-"}
_REFERRING = MODIFIERS | {"the", "that", "this"}
_MOVEMENTS = words("names", "words", "movements")
_THE_MOVEMENT = frozenset({"group", "movement", "faction"})
_BEFORE_OWN = DETERMINERS | {"two", "several"}
_BETWEEN = MODIFIERS | STANDING | {"-"}
_BEFORE_OWNERS = MODIFIERS | {"the", "both", "rival"}
_BEFORE_WHOM = _BEFORE_OWNERS | {
    "faction",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "moderate",
    "terror",
    "terrorist",
    "islamist",
}
_ADJECTIVE = EntryKind.ADJECTIVE
_LONGEST_BODY = 5
_BODIES = frozenset({
    "council", "bureau", "committee", "team", "wing", "leadership", "delegation", "parliament", "cabinet",
})  # fmt: skip


def group_phrases(ground: Ground, taken: set[int]) -> Iterator[Phrase]:
    """Give the groups of a text, in order; `taken` are the tokens of persons and offices."""
    last: dict[str, Mention] = {}
    adjectives = {one.first: one for one in ground.names if _is_adjective(one) and ground.at[one.first] is one}
    nouns = [i for i in ground.tokens.places_of(GROUPS) if ground.at[i] is None]
    for place in sorted((*adjectives, *nouns)):
        if place in taken:
            continue
        if place in adjectives:
            yield from _people(ground, adjectives[place])
        elif not _is_title(ground, place):
            yield from _group(ground, place, last, taken)


def _group(ground: Ground, place: int, last: dict[str, Mention], taken: set[int]) -> Iterator[Phrase]:
    """Give the group that a noun names, and the other side of two; `last` has the group last named by each noun."""
    keys = ground.tokens.keys
    owner, first = _owner_before(ground, place)
    while first > 0 and ground.at[first - 1] is None and keys[first - 1] in _DESCRIBING:
        first -= 1
    end, rule = place + 1, "group of a side"
    if owner is None:
        owner, first = _owner_said_before(ground, place, first, taken)
    if owner is None:
        owner, end = _owner_after(ground, place)
    if keys[place - 1] == "arab" and keys[place] in _OF_SOME_STATE:
        return
    singular = keys[place].removesuffix("s")
    if owner is None:
        before = last.get(singular)
        if before is None or keys[place - 1] not in _REFERRING or not _COUNTS.isdisjoint(keys[first:place]):
            return
        owner, rule = before.actor, "group said before"
    others = _other_owners(ground, first)
    for other in others:
        yield _of(ground, other, other.first, other.end, "group of a side")
    if first > 0 and keys[first - 1] in _BEFORE_OWN:
        first -= 1
    phrase = ground.phrase(MentionKind.GROUP, (first, end), (first, end), actor=owner, rule=rule)
    if others:
        last.pop(singular, None)  # "the leaders" are then those of both
    else:
        last[singular] = phrase.mention
    yield phrase


def _is_adjective(name: Name) -> bool:
    return bool(name.entries) and name.entries[0].kind is _ADJECTIVE


def _is_state(name: Name) -> bool:
    return bool(name.entries) and name.entries[0].kind is EntryKind.STATE


def _is_title(ground: Ground, place: int) -> bool:
    """Say whether a noun belongs to the name after it, as in "negotiator Ofer Dekel" and "an official Hamas source"."""
    after = ground.name_at(place + 1)
    return after is not None and (after.is_person or ground.tokens.keys[place] == "official")


def _of(ground: Ground, name: Name, first: int, end: int, rule: str) -> Phrase:
    actor = name.entries[0].ids[0]
    return ground.phrase(MentionKind.GROUP, (name.first, name.end), (first, end), actor=actor, rule=rule)


def _people(ground: Ground, name: Name) -> Iterator[Phrase]:
    """Take "the Israelis" for the side, and "the Egyptian capital" for the city."""
    keys = ground.tokens.keys
    word = ground.tokens.words[name.first]
    first = name.first - 1 if name.first and keys[name.first - 1] == "the" else name.first
    if word.endswith("s") and len(word) >= _SHORTEST_PEOPLE:
        yield _of(ground, name, first, name.end, A_PEOPLE)
    elif keys[name.end : name.end + 1] == ["capital"]:
        owner, end = name.entries[0].ids[0], name.end + 1
        city = next((id for id, state in ground.gazetteer.capitals.items() if state == owner), None)
        if city is not None:
            yield ground.phrase(MentionKind.PLACE, (name.first, end), (first, end), place=city, rule="a capital")


def _other_owners(ground: Ground, first: int) -> list[Name]:
    """Return the other sides of "Israeli and Palestinian leaders" and "Egyptian, Qatari and US mediators", in order."""
    found: list[Name] = []
    keys = ground.tokens.keys
    joined = "," if first > 1 and keys[first - 1] == "," else "and"  # "calls Saudi, Turkish counterparts"
    if first > 1 and keys[first - 1] in {"a", "an"} and keys[first - 2] == joined:
        first -= 1  # "an Israeli and a Palestinian delegation"
    while first > 1 and keys[first - 1] == joined:
        name = ground.at[first - 2]
        of_one = name is not None and (_is_adjective(name) or ground.tokens.words[name.first] in _SHORT_STATES)
        owner = ground.at[first]
        alike = name is not None and owner is not None and _is_state(name) and _is_state(owner)  # "A and B envoys"
        if name is None or not (of_one or alike):
            break
        found.insert(0, name)
        first, joined = name.first, ","
    return found


def _owner_before(ground: Ground, place: int) -> tuple[str | None, int]:
    """Return whose the group is by what stands before it, and the first token of that."""
    keys = ground.tokens.keys
    i = place - 1
    while i > 0 and ground.at[i] is None and place - i <= MOST_BEFORE:
        joins = keys[i] == "and" and keys[i - 1] in MODIFIERS and keys[i + 1] in MODIFIERS
        if not joins and keys[i] not in _BETWEEN:
            break
        i -= 1
    if i < 0:
        return None, place
    owner = ground.owner_at(i) or (ground.owner_at(i - 1) if ground.is_possessive(i) else None)
    owners = ground.actors_of(owner) if owner is not None else ()
    return (owners[0], owner.first) if owner is not None and owners else (None, i + 1)


def _owner_said_before(ground: Ground, place: int, first: int, taken: set[int]) -> tuple[str | None, int]:
    """Return whose the group is that is "its", somebody's or "the movement's", and the first token of that."""
    keys = ground.tokens.keys
    if "its" in keys[first:place] and (owner := _named_before(ground, first)) is not None:
        return owner, first
    if ground.is_possessive(first - 1) and keys[first - 2] in _THE_MOVEMENT:
        return _movement_before(ground, first), first - 2
    if keys[place] not in _ONES_OWN:
        return None, first
    owner, first = _person_before(ground, place, first)
    while owner is not None and {first, first - 1} <= taken:
        first -= 1  # "Foreign Minister A's envoy"
    return owner, first


def _named_before(ground: Ground, first: int) -> str | None:
    """Return the state or movement named last before "its" in a sentence: "Israel said its negotiators"."""
    for i in range(first - 1, max(-1, first - _FAR), -1):
        name = ground.at[i]
        if ground.tokens.words[i] in {".", ";"}:
            break
        kind = name.entries[0].kind if name is not None and name.entries else None
        if (
            name is not None
            and kind in {EntryKind.STATE, EntryKind.ORGANIZATION}
            and not ground.is_possessive(name.end)
        ):
            return next(iter(ground.actors_of(name)), None)
    return None


def _movement_before(ground: Ground, first: int) -> str | None:
    """Return the movement named last before "the group" and the like: "Hamas said no. The group's delegation left"."""
    for i in range(first - 1, max(-1, first - _FAR_MOVEMENT), -1):
        name = ground.at[i]
        if name is not None and name.entries and name.entries[0].ids[0] in _MOVEMENTS:
            return name.entries[0].ids[0]
    return None


def _person_before(ground: Ground, place: int, first: int) -> tuple[str | None, int]:
    """Return the side of the person whose people a noun names, and the first token of that.

    So it is in "Kamel's deputies" and "a Kamel aide". Where it is nobody's, that token is `first`.
    """
    i = place - 1
    while i > 0 and ground.at[i] is None and ground.tokens.keys[i] in MODIFIERS:
        i -= 1
    owned = i > 0 and ground.is_possessive(i)
    i -= owned
    name = ground.at[i] if owned or ground.tokens.keys[place] in _SERVING else None
    side = ground.side_at(i) if name is not None else None
    return (side, name.first) if name is not None and side is not None else (None, first)


def _describes(ground: Ground, i: int) -> bool:
    """Say whether an adjective says but of which people an owner after it is: "from the Palestinian group Hamas"."""
    k = i + 1
    while k < len(ground.at) and ground.at[k] is None and ground.tokens.keys[k] in _BEFORE_OWNERS | {"faction"}:
        k += 1
    owner = ground.owner_at(k)
    return owner is not None and owner.entries[0].kind is EntryKind.ORGANIZATION


def _owner_after(ground: Ground, place: int) -> tuple[str | None, int]:
    """Return whose the group is by what stands after it, "leaders of Hamas", and the token after that."""
    keys = ground.tokens.keys
    i = place + 1
    if i >= len(keys) or keys[i] not in _FROM:
        return None, place + 1
    i += 1
    while i < len(keys) and keys[i] in _BEFORE_WHOM and (ground.at[i] is None or _describes(ground, i)):
        i += 1
    owner = ground.owner_at(i)
    many = owner is not None and keys[owner.end : owner.end + 1] in (["states"], ["countries"], ["nations"])
    compound = owner is not None and keys[owner.end : owner.end + 1] == ["-"]  # "officials of the Iran-backed group"
    if owner is not None and ((owner.entries[0].kind is _ADJECTIVE and not many) or compound):
        owner = None
    if owner is None and keys[i - 1] in _THE_MOVEMENT and not DETERMINERS.isdisjoint(keys[place + 2 : i - 1]):
        return _movement_before(ground, place), i
    owners = ground.actors_of(owner) if owner is not None else ()
    return (owners[0], _end_of_body(ground, owner.end)) if owner is not None and owners else (None, place + 1)


def _end_of_body(ground: Ground, end: int) -> int:
    """Return the token after whose body a group is of: "members of Fatah's central committee", or the one given."""
    keys = ground.tokens.keys
    if keys[end : end + 1] != ["'s"]:
        return end
    near = range(end + 1, min(end + _LONGEST_BODY, len(keys)))
    body = next((i for i in near if keys[i] in _BODIES), end - 1)
    return body + 1 if all(ground.at[i] is None for i in range(end, body + 1)) else end
