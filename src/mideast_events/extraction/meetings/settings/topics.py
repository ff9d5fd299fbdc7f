"""`is_talked_about`: whether a place is where something is that people talk about, and not where they meet."""

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.places import PlaceKind

TROUBLES = words("meetings", "topics", "troubles")
"""What goes on at a place and is talked about elsewhere."""

_DEALS = words("meetings", "topics", "deals")
_TOPICS = words("meetings", "topics", "leading")
_TALKED_OF = _DEALS | {"hostage", "prisoner", "reconstruction", "unity", "reconciliation"}
_TALKS = frozenset({"talks", "negotiations", "summit", "conference", "mediation"})
_NARROW = frozenset({PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.SITE})
_TOURS = frozenset({"visit", "trip", "tour", "journey", "way", "back", "return", "mission"})
_MEETING_THERE = (
    words("meetings", "words", "talking")
    | words("names", "words", "groups")
    | words("meetings", "words", "before_with")
    | {"held", "place", "back", "guest", "stop", "stay", "leader", "leaders", "counterpart", "colleague"}
)


def is_talked_about(gazetteer: Gazetteer, scene: Scene, i: int, start: int) -> bool:
    """Say whether a place is no more than what is talked about: "to discuss the truce in Gaza"."""
    before = scene.at[i - 2]
    if scene.keys[i - 1] == "and" and i > start + 3 and scene.units[i - 2].place:
        i, before = i - 2, scene.at[i - 4]  # "violence in Israel and Gaza"
    place = gazetteer.places.get(scene.units[i].place or "")
    region = place is not None and place.kind is PlaceKind.REGION
    based = scene.at[i + 1] == "-" and scene.at[i + 2].endswith("ed")  # "the Ramallah-based authority"
    if based or scene.at[i + 1] in _TALKED_OF or (region and scene.at[i + 1] in _TALKS):
        return True  # "joined the Gaza truce talks in Doha", "Gaza talks"
    if scene.keys[i - 1] == "to":
        return region and before not in _TOURS
    if scene.keys[i - 1] != "in":
        return False
    if before in TROUBLES:
        return scene.units[i].place not in gazetteer.capitals
    if place is None or place.kind in _NARROW:
        return False
    between = scene.keys[start + 1 : i]
    agreed = any(key in _DEALS and between[k + 1 : k + 2] == ["between"] for k, key in enumerate(between))
    thing = i - 2 > start and before.isalpha() and not before.endswith("ly") and before not in _MEETING_THERE
    return thing or agreed or not _TOPICS.isdisjoint(between)
