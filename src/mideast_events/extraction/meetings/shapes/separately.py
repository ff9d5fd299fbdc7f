"""`told_apart`: with whom somebody met one by one."""

from mideast_events.extraction.findings import Passed
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.sightings import Party, Sighting
from mideast_events.extraction.meetings.spots import Spot

_ONE_BY_ONE = words("meetings", "words", "one_by_one")
_SEPARATE_REACH = 11


def told_apart(
    spot: Spot, found: Sighting | Passed | None, others: list[Party], *, alone: bool = False
) -> Sighting | Passed | None:
    """Note with whom somebody met one by one: "separately with A and B", or by telephone with each."""
    keys = spot.scene.keys
    near = set(keys[max(0, spot.place - 3) : spot.place + _SEPARATE_REACH])
    each = keys.index("each") if "each" in near and "each" in keys[spot.place :] else -1
    alone = alone or (each > 0 and keys[each + 1 : each + 2] in (["of"], ["on"]))  # "each of them", "each on their own"
    if isinstance(found, Sighting) and (_ONE_BY_ONE & near or (alone and "conference" not in near)):
        found.apart = others
    return found
