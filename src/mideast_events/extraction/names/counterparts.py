"""`counterpart_phrases`: who holds the same office elsewhere, such as "his Israeli counterpart"."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache, partial
from operator import attrgetter

from msgspec.structs import replace

from mideast_events.certainty import Certainty
from mideast_events.extraction.mentions import Mention, MentionKind
from mideast_events.extraction.names.gazetteers import EntryKind
from mideast_events.extraction.names.grounds import Ground, Phrase

_COUNTERPART = "counterpart"
_OPPOSITE, _NUMBER = "opposite", "number"


def counterpart_phrases(ground: Ground, named: list[Phrase], taken: set[int]) -> Iterator[Phrase]:
    """Give the counterparts that a text names by their country alone, of whoever is named last before them.

    Those whom it names besides, as in "his Israeli counterpart, A", are given the office in `named`.

    Args:
        ground: the text.
        named: its persons and offices.
        taken: the tokens of these.
    """
    keys = ground.tokens.keys
    if _COUNTERPART not in keys and _OPPOSITE not in keys:
        return
    held = {one.mention.actor: one.mention.office for one in named if one.mention.actor and one.mention.office}
    before = sorted(named, key=attrgetter("first"))
    firsts = [one.first for one in before]
    persons = {i: n for n, one in enumerate(named) if one.mention.office is None for i in range(one.first, one.end)}
    same_office = cache(partial(_same_office, ground))
    for place in ground.tokens.places_of({_COUNTERPART, _NUMBER}):
        at = place - (keys[place] == _NUMBER)
        called = keys[place] == _COUNTERPART or (place and keys[at] == _OPPOSITE)
        owner = ground.owner_at(at - 1) if called and (place not in taken or place in persons) else None
        if owner is None or owner.entries[0].kind is not EntryKind.ADJECTIVE:
            continue
        state = owner.entries[0].ids[0]
        nearest = bisect_left(firsts, owner.first - 1) - 1
        theirs = _their_office(before[nearest].mention, held) if nearest >= 0 else None
        if nearest > 0 and theirs is not None and ground.gazetteer.belongs_to(theirs, state):
            theirs = _their_office(before[nearest - 1].mention, held)  # "A met B and his counterpart, C"
        office = same_office(theirs, state)
        if office is None:
            continue
        if (person := persons.get(place)) is not None:
            named[person] = replace(named[person], mention=replace(named[person].mention, office=office))
            continue
        holders = ground.gazetteer.holders(office, ground.published) if ground.published is not None else None
        certain = holders.certain if holders is not None and not holders.possible else ()
        actor = certain[0].id if len(certain) == 1 else None
        first = (
            owner.first - 1 if owner.first and keys[owner.first - 1] in {"his", "her", "their", "the"} else owner.first
        )
        yield ground.phrase(
            MentionKind.OFFICE,
            (owner.first, place + 1),
            (first, place + 1),
            actor=actor,
            office=office,
            certainty=Certainty.YES if actor else Certainty.MAYBE,
            rule="the same office elsewhere",
        )


def _their_office(mention: Mention, held: Mapping[str, str]) -> str | None:
    """Return the office of a person or phrase, also one that the text gives the person elsewhere, or `None`."""
    return mention.office or held.get(mention.actor or "")


def _same_office(ground: Ground, office: str | None, owner: str) -> str | None:
    """Return the office of an owner that newspapers call as they call another one, or `None`."""
    offices = ground.gazetteer.offices_by_id
    if office not in offices:
        return None
    called = set(offices[office].names)
    shared = {id: len(called & set(one.names)) for id, one in offices.items() if ground.gazetteer.belongs_to(id, owner)}
    best = max(shared, key=lambda id: shared[id], default=None)
    return best if best is not None and shared[best] else None
