"""`body_phrase`: organizations, states, places and crossings by name, and which of them a name stands for."""

from mideast_events.extraction.lexicons import lexicon, words
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.names.gazetteers import EntryKind
from mideast_events.extraction.names.grounds import Ground, Phrase
from mideast_events.extraction.names.naming import Name
from mideast_events.extraction.names.tokens import BREAK

_VENUES: dict[str, str] = lexicon("names")["venues"]
_LOCATING = words("names", "words", "locating")
_MOTION = words("names", "words", "motion")
_MOTION_FROM = _MOTION | {"away", "fired", "rockets"}
_BEFORE_PLACES = _LOCATING | {"to", "from", "at", "of", "near"}
_SPEAKING = words("names", "words", "governing")
_NEXT_TO_GOVERNMENTS = frozenset(
    {"between", "with", "by", "against", "that", "but", "urged", "asked", "told", "accused"}
)
_PASSED = frozenset({"border", "borders", "frontier", "crossing", "terminal"})
_CALLED = frozenset({"called", "calls", "call", "calling", "pressure", "leaned"})
_REACH = 4
_BEFORE_SEATS = frozenset({"at", "visited", "visits", "visiting"})
_COMING = frozenset(
    {"visit", "visits", "trip", "invited", "invitation", "came", "comes", "went", "drove", "return", "returned"}
)
_HELD_THERE = frozenset({"meeting", "meetings", "talks", "summit", "dinner", "lunch", "session", "ceremony"})
_FIRST_IN_A_ROW = 2
_OWNED_WORDS = 3  # "Egypt's Ministry"
_ORGANIZATION, _STATE, _PLACE = EntryKind.ORGANIZATION, EntryKind.STATE, EntryKind.PLACE
_CROSSING = EntryKind.CROSSING
_A_BODY, _A_STATE, _SOMEWHERE = MentionKind.ORGANIZATION, MentionKind.STATE, MentionKind.PLACE
_LANDS = frozenset({_STATE, _PLACE})


def body_phrase(ground: Ground, name: Name) -> Phrase | None:
    """Return the phrase of a name that is no person's, or `None` where it is but an adjective."""
    by_kind = {entry.kind: entry.ids[0] for entry in name.entries}
    actor = place = crossing = None
    kind = _A_BODY
    if _ORGANIZATION in by_kind:
        actor = by_kind[_ORGANIZATION]
        after = ground.tokens.keys[name.end] if name.end < len(ground.tokens) else BREAK
        seat = _VENUES.get(actor)
        there = seat is not None and (after in _HELD_THERE or _is_where(ground, name))
        place = seat if there and seat in ground.gazetteer.registry.places else None
    elif _STATE in by_kind:
        actor = by_kind[_STATE]
        place = ground.gazetteer.lands.get(actor)
        kind = _SOMEWHERE if _is_place(ground, name) else _A_STATE
    elif _CROSSING in by_kind and _is_crossing(ground, name, by_kind):
        crossing = by_kind[_CROSSING]
        kind = MentionKind.CROSSING
    elif _PLACE in by_kind:
        place = by_kind[_PLACE]
        government = ground.gazetteer.capitals.get(place)
        kind = _SOMEWHERE
        if government and not _is_place(ground, name) and _is_government(ground, name):
            actor, kind = government, _A_STATE
    else:
        return None
    first = name.first - 1 if name.first and ground.tokens.keys[name.first - 1] == "the" else name.first
    start = _owned_from(ground, name) if kind is _A_BODY else name.first
    spot, whole = (start, name.end), (first, name.end)
    return ground.phrase(kind, spot, whole, actor=actor, place=place, crossing=crossing, rule=name.rule)


def _is_where(ground: Ground, name: Name) -> bool:
    """Say whether a body stands for its seat: "at the White House", "invited to the White House"."""
    before = _word_before(ground, name)
    near = ground.tokens.keys[max(0, name.first - _REACH) : name.first]
    return before in _BEFORE_SEATS or (before == "to" and not _COMING.isdisjoint(near))


def owner_phrase(ground: Ground, name: Name) -> Phrase | None:
    """Return the phrase of the state within a name such as "Egypt's Foreign Ministry", or `None`."""
    if name.end - name.first < _OWNED_WORDS:
        return None
    mark = _owned_from(ground, name) - 1
    state = ground.gazetteer.states_by_name.get(tuple(ground.tokens.keys[name.first : mark]))
    if mark <= name.first or state is None:
        return None
    spot = (name.first, mark)
    return ground.phrase(
        MentionKind.STATE, spot, spot, actor=state, place=ground.gazetteer.lands.get(state), rule=name.rule
    )


def _owned_from(ground: Ground, name: Name) -> int:
    """Return the token behind the state in a name such as "Egypt's Foreign Ministry", else the name's first."""
    keys = ground.tokens.keys[name.first : name.end]
    owned = "'s" in keys[1:-1] and tuple(keys[: keys.index("'s")]) in ground.gazetteer.states_by_name
    return name.first + keys.index("'s") + 1 if owned else name.first


def _word_before(ground: Ground, name: Name) -> str:
    keys = ground.tokens.keys
    i = name.first - 1
    while i >= 0 and keys[i] in {"the", "nearby", "southern", "northern", "central"}:
        i -= 1
    return keys[i] if i >= 0 else ""


def _is_crossing(ground: Ground, name: Name, by_kind: dict[EntryKind, str]) -> bool:
    return _PLACE not in by_kind or ground.tokens.keys[name.end - 1] == "crossing"


def _is_place(ground: Ground, name: Name) -> bool:
    """Say whether the name of a state or a capital stands for where, and not for who."""
    keys = ground.tokens.keys
    before = _word_before(ground, name)
    near = keys[max(0, name.first - _REACH - 2) : name.first]
    if before in {"with", "between"} and not _PASSED.isdisjoint(near):
        return True  # "the border with Egypt"
    if before in _LOCATING:
        return keys[name.end : name.end + 1] != ["'s"]
    other = _before_in_a_row(ground, name) if before in {"and", ","} else None
    if other is not None:
        return _is_place(ground, other)  # "visited Israel and Saudi Arabia"
    if before in {"to", "for"}:
        return not _MOTION.isdisjoint(near)
    return before == "from" and not _MOTION_FROM.isdisjoint(near)


def _before_in_a_row(ground: Ground, name: Name) -> Name | None:
    """Return the land named before another one: "Israel and Jordan"; "to Cairo, Amman and Doha", which goes on."""
    keys = ground.tokens.keys
    other = _land_at(ground, name.first - 2)
    if other is None or keys[name.first - 1] == "and":
        return other
    follows = keys[name.end : name.end + 1] in ([","], ["and"]) and _land_at(ground, name.end + 1) is not None
    opening = other.first < _FIRST_IN_A_ROW or keys[other.first - _FIRST_IN_A_ROW] == BREAK  # "In Cairo, Israel and"
    return other if follows and not opening else None


def _land_at(ground: Ground, place: int) -> Name | None:
    name = ground.name_at(place)
    return name if name is not None and not name.is_person and name.entries[0].kind in _LANDS else None


def _is_government(ground: Ground, name: Name) -> bool:
    """Say whether the name of a capital stands for a government."""
    keys = ground.tokens.keys
    before = keys[name.first - 1] if name.first else BREAK
    after = keys[name.end] if name.end < len(keys) else BREAK
    if after == "," and before in {BREAK, "in"}:
        return False
    if before == "on" and after == "to" and not _CALLED.isdisjoint(keys[max(0, name.first - 3) : name.first]):
        return True
    if before in _NEXT_TO_GOVERNMENTS:
        return True
    other = ground.at[name.first - 2] if name.first > 1 else None
    if before in {"and", "or"} and other is not None and not other.is_person:
        side = other.entries[0]
        known = side.kind is not _PLACE or side.ids[0] in ground.gazetteer.capitals
        return known and not _is_place(ground, other)
    if after in {"and", "or"} and ground.at[min(name.end + 1, len(keys) - 1)] is not None:
        return before != BREAK and before not in _BEFORE_PLACES
    return after in _SPEAKING and before not in _BEFORE_PLACES
