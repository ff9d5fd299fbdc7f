"""Whether the words around a verb or a noun tell a fact, something announced, or something only wished for."""

from enum import StrEnum
from typing import NamedTuple

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.segments import SegmentKind

_ANNOUNCED = words("modality", "before", "announced")
_DONE = words("modality", "before", "done")
_REFUSED = words("modality", "before", "refused")
_WISHED = words("modality", "before", "wished")
_ONLY_WISHED = _WISHED - _ANNOUNCED
_MODAL = words("modality", "before", "modal")
_WILL = words("modality", "before", "will")
_NEGATED = words("modality", "before", "negated")
_CONDITION = words("modality", "before", "condition")
_HEARSAY = words("modality", "before", "hearsay")

_STARTS = frozenset({
    ";", ":", "—", "–", "“", "”", '"', "(", ")", "that", "who", "which", "while", "but", "because", "although",
    "though", "whereas", "where", "when", "…",
})  # fmt: skip
_BEING = frozenset({
    "is", "are", "was", "were", "been", "be", "being", "remain", "remains", "remained", "stay", "stayed", "stays",
    "keep", "keeps", "kept", "keeping", "still", "fully", "partially", "partly", "now", "left", "has", "have",
    "had", "briefly", "again",
})  # fmt: skip
_PROGRESS = frozenset({
    "is", "are", "was", "were", "been", "by", "after", "since", "following", ",", "despite", "and", "before",
})  # fmt: skip
_HEADS = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.CAPTION})
_PERMITTED = frozenset({"approved", "authorised", "authorized", "announced", "ordered"})
_ASKING = frozenset({
    "when", "why", "how", "who", "what", "where", "will", "would", "is", "are", "can", "could", "did", "does", "has",
    "should",
})  # fmt: skip
_LONGEST = 12
_RULING = 4


class Modality(StrEnum):
    """What a sentence says of something that may have happened.

    Attributes:
        FACT: that it happened.
        ANNOUNCED: that it is going to.
        UNREAL: neither; it is wished for, possible, refused or denied.
    """

    FACT = "fact"
    ANNOUNCED = "announced"
    UNREAL = "unreal"


class Said(NamedTuple):
    """How something is said, and why it is taken so."""

    modality: Modality
    reason: str


_AS_FACT = Said(Modality.FACT, "told as a fact")
_WISH = Said(Modality.UNREAL, "wished for or possible only")
_REFUSAL = Said(Modality.UNREAL, "refused")
DENIAL = Said(Modality.UNREAL, "denied by the sentence")
"""What is said not to have happened."""
_IF = Said(Modality.UNREAL, "a condition")
_NEWS = Said(Modality.ANNOUNCED, "announced")


def said_of_verb(scene: Scene, place: int, *, base: bool = False) -> Said:  # noqa: C901, PLR0911, PLR0912 - one return a cue
    """Say how the verb at a place is meant, by the words before it in its clause.

    Args:
        scene: the sentence.
        place: the place of the verb.
        base: whether it stands in its base form, as after "to".
    """
    if scene.at[0] in _ASKING and "?" in scene.keys[place:]:
        return Said(Modality.UNREAL, "asked")
    near, ruling = _words_before(scene, place)
    if not base and "and" in near:
        near = near[: near.index("and") + 1]
    key = scene.at[place]
    if not _CONDITION.isdisjoint((*near, *ruling[:3])):
        return _IF
    if "to" in near[:3]:
        behind = near[near.index("to") + 1 :]
        governing = (behind or ruling)[:_RULING]
        if not _NEGATED.isdisjoint(near[:_RULING]) or not _REFUSED.isdisjoint(governing):
            return _REFUSAL
        if not _ONLY_WISHED.isdisjoint(governing):
            return _WISH
        if not _ANNOUNCED.isdisjoint(governing):
            return _NEWS
        if not _DONE.isdisjoint(governing):
            return _AS_FACT
        if not behind and (scene.sentence.kind in _HEADS or not ruling):
            return _NEWS
        return Said(Modality.UNREAL, "an aim only")
    if not _NEGATED.isdisjoint(near[:_RULING]):
        return _REFUSAL if not _WILL.isdisjoint(near[:_RULING]) else DENIAL
    if not _MODAL.isdisjoint(near[:_RULING]):
        return _WISH
    if not _WILL.isdisjoint(near[:_RULING]):
        return _NEWS
    if key.endswith("ing"):
        if next((one for one in near if not one.endswith("ly")), "") in _PROGRESS:
            return _AS_FACT
        return said_of_noun(scene, place, presumed=False)
    return _AS_FACT


def said_of_base_form(scene: Scene, place: int) -> Said:
    """Say how a verb is meant that stands in its base form, as after "will" or in "urged that Egypt open it"."""
    said = said_of_verb(scene, place, base=True)
    if said is not _AS_FACT or scene.sentence.kind in _HEADS:
        return said
    near = _words_before(scene, place)[0]
    if any(one in _BEING or one in {"did", "does", "do", "to"} for one in near[:3]):
        return said
    subjects = scene.subjects(place)
    mention = scene.units[subjects[-1]].mention if subjects else None
    several = len(subjects) > 1 or (mention is not None and mention.kind is MentionKind.GROUP)
    return said if several else _WISH


def said_of_noun(scene: Scene, place: int, *, presumed: bool = True) -> Said:
    """Say how a noun is meant, such as "closure".

    Args:
        scene: the sentence.
        place: the place of the noun.
        presumed: whether the noun alone says that it happened.
    """
    before: list[str] = []
    i = place - 1
    while i >= 0 and scene.at[i] not in _STARTS and len(before) < _LONGEST:
        if scene.at[i]:
            before.append(scene.at[i])
        i -= 1
    if not _REFUSED.isdisjoint(before[:6]):
        return _REFUSAL
    if not _NEGATED.isdisjoint(before[:3]):
        return DENIAL
    if not _WISHED.isdisjoint(before[:6]):
        return _WISH
    if not _WILL.isdisjoint(before[:6]) or any(one in {"ahead", "before", "upcoming", "planned"} for one in before[:3]):
        return _NEWS
    if not presumed and not _PERMITTED.isdisjoint(before[:4]):
        return _NEWS
    return _AS_FACT if presumed else Said(Modality.UNREAL, "not said to have happened")


def is_hearsay(scene: Scene) -> bool:
    """Say whether a sentence only passes on what is not confirmed."""
    return not _HEARSAY.isdisjoint(scene.keys)


def _words_before(scene: Scene, place: int) -> tuple[list[str], list[str]]:
    """Return the words between a verb and its subject, and those before the subject, the nearest first."""
    near: list[str] = []
    i = place - 1
    while i >= 0 and scene.at[i] not in _STARTS and len(near) < _LONGEST:
        unit = scene.units[i]
        if unit.mention is not None and not scene.is_possessive(i):
            break
        if unit.key == "," and near and near[-1] not in {"to", "and"}:
            i -= 1
            continue
        if unit.key == "and" and near and i > 0 and scene.at[i - 1] != ",":
            near.append("and")
        elif unit.key:
            near.append(unit.key)
        i -= 1
    ruling: list[str] = []
    while i >= 0 and scene.at[i] not in _STARTS and len(ruling) < _RULING:
        if scene.at[i] and scene.at[i] not in {"the", "a", "its", "his"}:
            ruling.append(scene.at[i])
        i -= 1
    return near, ruling
