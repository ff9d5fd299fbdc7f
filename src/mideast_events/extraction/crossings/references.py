"""Which crossings a verb or a noun is about: what stands behind it, or before it as its subject."""

from mideast_events.extraction.crossings.gates import ANY_FLOW, Gate
from mideast_events.extraction.crossings.verbs import CrossingVerb
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import UnitKind

_BETWEEN = words("crossing_words", "words", "between")
_BEHIND = words("crossing_words", "words", "behind")
_HEADS = words("crossing_words", "words", "heads")
_AWAY = words("crossing_words", "words", "away")
SKIPPED = frozenset({
    "has", "have", "had", "is", "was", "were", "are", "be", "been", "being", "will", "would", "to", "not", "never",
    "also", "still", "now", "remain", "remains", "remained", "stay", "stays", "stayed", "kept", "keep", "both",
    "again", "then", "only", "first", "already", "due", "set", "expected", "scheduled", "could", "may",
    "might", "must", "should", "can", "all", "finally", "itself", "which", "that", "currently", "yet", "since",
    "long", "soon", "once", "did", "does", "having", "later", "reportedly", "almost", "half", "completely",
    "largely", "mostly", "ordered", "declared", "begin", "began", "begun", "as", "effectively",
    "continue", "continues", "continued", "last",
})  # fmt: skip
_POSTMODIFYING = frozenset({
    "with", "between", "into", "from", "on", "in", "to", "linking", "connecting", "bordering", "'s", "of", "at",
})  # fmt: skip
CLAUSE_ENDS = frozenset({";", "while", "but", "—", "–", "”", '"', "\n", "whereas", "although", "though"})
_OWN = frozenset({"the", "its", "a", "an", "his", "their"})
_PASSIVE = frozenset({"was", "were", "been", "be"})
_OF_CONTROL = frozenset({"control", "of", "over", "the"})
_NEAR = 5
_REACH = 12
_LEAD = 2
_AFTER = 16


def gate_of(  # noqa: PLR0913, PLR0917 - a word, and the crossings around it
    verb: CrossingVerb, scene: Scene, place: int, gates: list[Gate], before: tuple[str, ...], subject: Gate | None
) -> tuple[Gate | None, bool]:
    """Return the crossings that a word is about, and whether they stand behind it."""
    right = _right(verb, scene, place, gates)
    if right is not None and not right.crossings:
        left = _left(verb, scene, place, gates, before, subject)
        if left is not None and left.crossings:
            return left, False  # "the terminal opened its gates", "is open for humanitarian crossings"
    if right is not None:
        return right, True
    if scene.at[place + 1] == "the" and scene.at[place + 2] == "two":
        return None, True
    it = place + 1 if scene.at[place + 1] == "it" else _its_side(scene, place)
    if it is not None:
        known = [gate for gate in gates if gate.end <= place and gate.crossings]
        ids = known[-1].crossings[-1:] if known else before[-1:]
        return Gate(it, it + 1, ids, (None,) * len(ids)) if ids else None, True
    return _left(verb, scene, place, gates, before, subject), False


def _its_side(scene: Scene, place: int) -> int | None:
    """Return the place of "its" where something is done to a side of what was told of: "seized its Gaza side"."""
    its = next((i for i in range(place + 1, place + _NEAR) if scene.at[i] == "its"), None)
    if its is None or not all(scene.at[i] in _OF_CONTROL for i in range(place + 1, its)):
        return None
    return its if "side" in {scene.at[i] for i in range(its + 1, its + _NEAR)} else None


def _right(verb: CrossingVerb, scene: Scene, place: int, gates: list[Gate]) -> Gate | None:
    gate = next((gate for gate in gates if gate.first > place), None)
    if gate is None or gate.first - place > (_AFTER if verb.through else _REACH):
        return None
    inside = range(place + 1, gate.first)
    if verb.through:
        keys = {scene.at[i] for i in inside}
        nearest = [scene.at[i] for i in range(max(place + 1, gate.first - 4), gate.first)]
        led = {"via", "through", "at", "across", "from"} & set(nearest)
        if CLAUSE_ENDS & keys or not (led or (verb.name == "stop-flow" and len(inside) <= 1)):
            return None
        return gate if not keys & {"after", "before", "who", "that", "said"} else None
    apposed = gate.first - 1 if scene.at[gate.first - 1] == "," and scene.at[gate.first - 2] == "crossing" else None
    return gate if all(i == apposed or _may_stand_between(scene, i) for i in inside) else None


def _may_stand_between(scene: Scene, i: int) -> bool:
    unit = scene.units[i]
    if unit.mention is not None:
        if unit.mention.kind is MentionKind.GROUP and unit.mention.text.lower().endswith("side"):
            return True
        return (
            scene.is_possessive(i)
            or unit.mention.kind in {MentionKind.PLACE, MentionKind.STATE}
            or scene.at[i + 1] == "-"
        )
    return unit.date is not None or unit.key in _BETWEEN or unit.key in ANY_FLOW or _is_adverb(unit.key)


def _is_adverb(key: str) -> bool:
    return key.endswith("ly") and len(key) > 4  # noqa: PLR2004 - "only" and "July" are none


def _left(  # noqa: C901, PLR0911, PLR0913, PLR0917 - one return a way of standing before
    verb: CrossingVerb, scene: Scene, place: int, gates: list[Gate], before: tuple[str, ...], subject: Gate | None
) -> Gate | None:
    i = place - 1
    while i >= 0 and (scene.units[i].date is not None or scene.at[i] in SKIPPED or _is_adverb(scene.at[i])):
        i -= 1
    known = [gate for gate in gates if gate.end <= i + 1]
    near = known[-1] if known else None
    if verb.through:
        return (
            near
            if near is not None and _is_leading(scene, near) and near.end >= i - _REACH
            else _passively(scene, i, near)
        )
    if near is not None and near.end == i + 1:
        return near if _is_meant(scene, near) else None
    if i < 0 or scene.at[i] in {"it", "they"} or scene.units[i].kind is UnitKind.SEVERAL:
        plural = scene.at[i] != "it" and i >= 0
        if i < 0:
            return None
        ids = near.crossings if near is not None and near.crossings else before
        ids = ids if plural else ids[-1:]
        return Gate(i, i + 1, ids, (None,) * len(ids)) if ids and (not plural or len(ids) > 1) else None
    if scene.at[i] == "," and known:
        if scene.at[place + 1] in _OWN and scene.at[place - 1] not in _PASSIVE:
            return None  # it is said of what follows
        if known[-1].end == i and scene.at[i + 1] == "which":
            return known[-1]
        return next(
            (gate for gate in reversed(known) if _is_apposed(scene, gate, i) and _is_meant(scene, gate)),
            None,
        )
    if scene.at[i] in {"and", "but", "or"} and subject is not None:
        return subject
    if near is None:
        return None
    if scene.units[i].acts and not scene.is_possessive(i):
        k = i - 1
        while k >= 0 and scene.at[k] in {"the", "has", "have"}:
            k -= 1
        relative = scene.at[k] in {"which", "that"} and near.end in {k, k - 1}
        return near if relative else (near if _is_postmodified(scene, near, i) else None)
    return near if _is_postmodified(scene, near, i) and _is_meant(scene, near) else None


def _is_apposed(scene: Scene, gate: Gate, i: int) -> bool:
    """Say whether the comma at a place ends what stands in commas behind a crossing, or begins it."""
    commas = [k for k in range(gate.end, i + 1) if scene.at[k] == ","]
    if not commas or i - gate.end >= _AFTER:
        return False
    return commas[0] == gate.end or _is_postmodified(scene, gate, commas[0] - 1)


def _is_postmodified(scene: Scene, gate: Gate, i: int) -> bool:
    """Say whether only what qualifies a crossing stands between it and a place: "the crossing with Egypt"."""
    if scene.at[gate.end] not in _POSTMODIFYING or i - gate.end > _REACH:
        return False
    return all(
        scene.at[k] in _BEHIND or scene.units[k].place is not None or scene.units[k].date is not None or
        ((mention := scene.units[k].mention) is not None and mention.kind in {MentionKind.STATE, MentionKind.PLACE})
        for k in range(gate.end, i + 1)
    )  # fmt: skip


def _is_meant(scene: Scene, gate: Gate) -> bool:
    """Say whether a crossing itself is told of, and not what lies near it."""
    i = gate.first - 1
    while i >= 0 and (
        scene.at[i] in {"the", "its", "their", "a", "both", "key", "main", "vital", "'s", "border", "commercial"}
        or scene.is_possessive(i)
    ):
        i -= 1
    key = scene.at[i]
    if is_side_of(scene, i + 1):
        return True
    if "which" in scene.keys[max(0, i - 3) : i + 1] and scene.at[gate.end] == ",":
        return False  # told of within a relative clause that has ended
    if key in _AWAY and not (key in {"from", "to"} and scene.at[i - 1] in _HEADS):
        return False
    if key in {"at", "through", "of", "via", "on", "in", "for", "by"}:
        return scene.at[i - 1] in _HEADS or scene.at[i - 1] in ANY_FLOW
    return True


def _is_leading(scene: Scene, gate: Gate) -> bool:
    """Say whether a sentence begins with the crossing: "At the Kerem Shalom crossing, 41 trucks ..."."""
    return gate.first <= _LEAD and scene.at[0] in {"at", "through", "via"} and scene.at[gate.end] == ","


def _passively(scene: Scene, i: int, near: Gate | None) -> Gate | None:
    """Return the crossing through which something was stopped: "deliveries through Karni were suspended"."""
    if near is None or near.end != i + 1:
        return None
    k = near.first - 1
    while scene.at[k] in {"the", "its"}:
        k -= 1
    return (
        near
        if scene.at[k] in {"through", "via", "at"} or scene.at[near.first - 1] not in {"near", "of", "in"}
        else None
    )


def is_side_of(scene: Scene, i: int) -> bool:
    """Say whether one side of what is named at a place is told of: "the Palestinian side of Rafah"."""
    before = scene.units[i - 2].mention if i > 1 and scene.at[i - 1] == "of" else None
    return scene.at[i - 2] == "side" or (before is not None and before.text.lower().endswith("side"))
