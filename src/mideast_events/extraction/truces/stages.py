"""How far a sentence says that a truce has come: proposed, negotiated, agreed, in force or over."""

from enum import IntEnum
from typing import NamedTuple

from mideast_events.ceasefires import EndReason
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import UnitKind
from mideast_events.extraction.truces.clauses import clause_of, dates_among
from mideast_events.extraction.truces.nouns import STARTS, Noun, is_brokered, is_phase, modifiers_of, noun_at
from mideast_events.extraction.truces.words import (
    AGREED,
    BEGAN,
    BREAKS,
    EFFECT,
    FUTURE,
    HELD,
    INTO,
    NEGATED,
    QUOTES,
    STOPPING,
)

_WORKING = words("truces", "cues", "working")
_PROPOSED = words("truces", "cues", "proposed")
_REJECTED = words("truces", "cues", "rejected")
_WISHED = words("truces", "cues", "wished")
_STANDING = words("truces", "cues", "standing")
_COLLAPSED = words("truces", "cues", "collapsed")
_OVER = words("truces", "cues", "over")
_EXPIRED = words("truces", "cues", "expired")
_RENOUNCED = words("truces", "cues", "renounced")
_FIGHTING = words("truces", "cues", "fighting")
_JOINING = frozenset({"with", "between", "and", "the"})
_DECLARING = words("truces", "cues", "declaring") | {"pronounced", "considers", "considered"}
_FAILED = words("truces", "cues", "failed")
_CLAUSES = frozenset(
    {
        "that",
        "when",
        "while",
        "because",
        "although",
        "though",
        "but",
        "whereas",
        "who",
        "where",
        "as",
        "if",
        "after",
        "before",
        "since",
        "until",
        "which",
    }
)
_TYING = frozenset({"after", "since", "before", "as", "amid"})
_ENDING_BEFORE = BREAKS | (_CLAUSES - _TYING)
_OTHER_CLAUSES = _CLAUSES - {"that", "which"}
_ENDING_BEHIND = BREAKS | _OTHER_CLAUSES | STARTS
_NOT_YET = _WORKING | _WISHED | {"could", "would", "if"}
_LOOSE = frozenset({")", ",", ".", "across", "after", "along", "and", "around", "as", "at", "before", "but",
                    "by", "despite", "early", "firm", "for", "from", "in", "into", "just", "late", "on",
                    "over", "overnight", "shortly", "since", "so", "through", "to", "until", "up", "when",
                    "while", "with"})  # fmt: skip
_NEAR = 4
_UNDER = words("truces", "cues", "under")
_WAVERING = words("truces", "cues", "wavering")
_PARTS = words("truces", "cues", "parts")
_SEEMING = words("truces", "cues", "seeming")
_BEFORE = 9
_AFTER = 14
TOOK_EFFECT = "took effect"
TURNED = "to be made another"
DECLARED_OVER = "declared over"
BROKEN = "broken"


class Stage(IntEnum):
    """How far a sentence says that a truce has come."""

    PROPOSED = 1
    NEGOTIATED = 2
    AGREED = 3
    IN_FORCE = 4
    OVER = 5


_FALLING = frozenset({"fell", "broke"})
_ENTERING = frozenset({"entered", "enters"})
_PUTTING = frozenset({"put", "brought"})
_TELLING_BEHIND = frozenset({"over", "dead", "called"}).union(
    *(_COLLAPSED, _EXPIRED, _OVER, _FALLING, _ENTERING, INTO, BEGAN, STOPPING, _PUTTING, AGREED, _WAVERING)
)
"""The words behind a noun for a truce that can say how far it has come."""
_TELLING_BEFORE = frozenset({
    "will", "agree", "agreed", "end", "ending", "since", "after", "broke", "favour", "favor", "declare", "see",
    "include", "includes", "involve",
}).union(
    *(AGREED, _COLLAPSED, _EXPIRED, _RENOUNCED, _UNDER, _PARTS, HELD, _REJECTED, _WISHED, _PROPOSED, _WORKING)
)  # fmt: skip
"""The words before a noun for a truce that can say how far it has come."""


class Verdict(NamedTuple):
    """How far a truce has come, by which word at which place; `None` where nothing is said of a real one."""

    stage: Stage | None
    cue: int
    rule: str
    reason: EndReason | None = None


def _window(scene: Scene, noun: Noun) -> tuple[list[int], range]:
    """Return the places of the words before and after the noun that can say something of it."""
    keys = scene.keys
    before: list[int] = []
    for i in range(noun.first - 1, -1, -1):
        key = keys[i]
        if key in QUOTES and noun.first - i <= _NEAR:
            continue  # an "Eid truce" in quotation marks
        if key in _ENDING_BEFORE:
            break
        before.append(i)
        if key in _TYING or len(before) == _BEFORE:
            break
    start = noun.end + 1 if scene.at[noun.end] in QUOTES else noun.end
    after = range(start, min(start + _AFTER + 6, len(keys)))
    for i in after:
        key = keys[i]
        if key in _ENDING_BEHIND and (
            key in BREAKS or (key in _OTHER_CLAUSES and i > noun.end) or noun_at(scene, i) is not None
        ):
            return before, range(start, i)
    return before, after


def verdict_of(scene: Scene, noun: Noun) -> Verdict:  # noqa: PLR0911 - one return a sign
    """Say how far a sentence says that a truce has come."""
    if noun.head == "other":
        return Verdict(None, noun.first, "not a truce itself")
    before, after = _window(scene, noun)
    denied = [scene.at[i] for i in before[:2]]
    if "no" in denied or "without" in denied:
        return Verdict(None, noun.first, "denied by the sentence")
    verdict = _turned(scene, noun, before) or _after_noun(scene, noun, after)
    earlier = _before_noun(scene, noun, before)
    if verdict is not None:
        one_sided = verdict.stage is Stage.AGREED and any(scene.units[i].acts for i in range(noun.end, verdict.cue))
        is_known = verdict.stage is Stage.AGREED and earlier is not None and earlier.stage is Stage.IN_FORCE
        if not is_known and not (one_sided and earlier is not None and earlier.stage is Stage.PROPOSED):
            return verdict
    verdict = earlier
    if verdict is not None:
        if noun.is_weak and verdict.rule not in {"agreed", "brokered", "adjective"}:
            return Verdict(None, noun.first, "calm in general")
        return verdict
    if noun.is_weak and not is_brokered(scene, noun):
        return Verdict(None, noun.first, "calm in general")
    return _by_phrase(scene, noun)


def _turned(scene: Scene, noun: Noun, before: list[int]) -> Verdict | None:
    """See "turn a lull into a lasting truce"."""
    keys = scene.keys
    if "into" not in keys:
        return None
    for i in before:
        if (
            keys[i] in {"turn", "turning", "transform", "convert", "transforming"}
            and "into" in keys[noun.first : noun.end + 6]
        ):
            return Verdict(Stage.NEGOTIATED, i, TURNED)
        if keys[i] in {"turn", "turning", "transform", "convert"} and "into" in keys[i : noun.first]:
            return Verdict(Stage.NEGOTIATED, i, TURNED)
    return None


def _after_noun(scene: Scene, noun: Noun, after: range) -> Verdict | None:  # noqa: C901, PLR0911, PLR0912 - one return a cue
    keys = scene.keys
    began: int | None = None
    agreed: int | None = None
    if noun.head in {"negotiation", "proposal"}:
        return None
    for n, i in enumerate(after):
        key = keys[i]
        if key not in _TELLING_BEHIND:
            continue
        near = [keys[j] for j in after[max(0, n - 4) : n]]
        ahead = bool(FUTURE & set(near)) and not _SEEMING & set(near) and not ({"that", "which"} & set(near[-1:]))
        row = {"by", "between", "with"} & {keys[j] for j in after[:n]}
        distant = not row and any(
            scene.units[j].mention is not None and scene.at[j - 1] in {"and", "but"} for j in after[max(0, n - 3) : n]
        )
        if distant and key not in INTO:
            continue
        if (
            key in _COLLAPSED
            or key in _EXPIRED
            or (key in _OVER and _is_end(scene, i))
            or (key in _FALLING and keys[i + 1 : i + 2] and keys[i + 1] in {"apart", "down"})
        ):
            if ahead or {"due", "verge", "brink"} & set(near):
                began = began if began is not None else i
                continue
            reason = (
                EndReason.EXPIRED
                if key in _EXPIRED or key == "lapsed"
                else (EndReason.RESUMED_HOSTILITIES if key not in _OVER else None)
            )
            return Verdict(Stage.OVER, i, "ended", reason)
        if key in _ENTERING and "day" in keys[i + 1 : i + 5]:
            began = i
        if (key == "over" and near and near[-1] in {"was", "is", "were"}) or (
            key in {"over", "dead"} and _is_said_over(scene, noun, i)
        ):
            return Verdict(Stage.OVER, i, DECLARED_OVER, EndReason.RENOUNCED)
        if key == "called" and keys[i + 1 : i + 2] == ["off"] and not ahead:
            return Verdict(Stage.OVER, i, "called off", EndReason.RENOUNCED)
        if (key in INTO and EFFECT & set(keys[i + 1 : i + 3])) or (
            key in BEGAN and n < _AFTER and _has_no_object(scene, i)
        ):
            if ahead:
                if {"would", "could", "may", "might", "should", "if", "unless", "must"} & set(near):
                    continue
                agreed = i
                continue
            if NEGATED & set(near):
                continue
            began = began if began is not None else i
        elif (key in STOPPING and _FIGHTING & set(keys[i + 1 : i + 8])) or (
            key in _PUTTING and keys[i + 2 : i + 4] and "end" in keys[i + 1 : i + 4]
        ):
            if ahead:
                continue
            began = began if began is not None else i
        elif (
            key in AGREED
            and agreed is None
            and not ahead
            and not NEGATED & set(near)
            and (n < _NEAR or {"was", "were", "been", "which", ","} & set(near))
        ):
            agreed = i
        elif key in _WAVERING and (n <= _NEAR or row):
            began = began if began is not None else i
    if began is not None:
        return Verdict(Stage.IN_FORCE, began, TOOK_EFFECT)
    put_forward = next(
        (
            i
            for i in after[:6]
            if keys[i] in {"proposed", "offered", "suggested", "forward"} and keys[i + 1 : i + 2] == ["by"]
        ),
        None,
    )
    if (
        agreed is None
        and put_forward is not None
        and not {"voted", "accepted", "approved", "agreed"} & set(keys[: noun.first])
    ):
        return Verdict(Stage.PROPOSED, put_forward, "proposal")
    if agreed is not None:
        if _has(
            scene,
            noun.first,
            5,
            _NOT_YET,
            after=("to", "could", "would", "if", "for"),
        ):
            return None
        return Verdict(Stage.AGREED, agreed, "agreed")
    return None


def _is_said_over(scene: Scene, noun: Noun, place: int) -> bool:
    """Say whether somebody declares a truce over: "Hamas declared the truce over on Friday"."""
    following = scene.units[place + 1] if place + 1 < len(scene.units) else None
    ends = following is None or following.key in _LOOSE | BREAKS | {"\n"}
    apart = all(scene.units[i].acts or scene.at[i] in _JOINING | QUOTES for i in range(noun.end, place))
    return ends and apart and not _DECLARING.isdisjoint(scene.keys[max(0, noun.first - _NEAR) : noun.first])


def _is_end(scene: Scene, place: int) -> bool:
    """Say whether "ended" has no object: what is ended is the truce itself."""
    following = scene.units[place + 1] if place + 1 < len(scene.units) else None
    if following is None or following.kind is UnitKind.DATE or scene.at[place] == "lapsed":
        return True
    return (
        following.key in {".", ",", "on", "in", "at", "with", "when", "after", "early", "abruptly", "and", "last"}
        and scene.at[place] == "ended"
    )


def _has_no_object(scene: Scene, place: int) -> bool:
    """Say whether nothing is held or begun by what holds or begins."""
    if place + 1 >= len(scene.units):
        return True
    following = scene.units[place + 1]
    return following.kind is UnitKind.DATE or following.key in _LOOSE or following.key.endswith("ly")


def _has(scene: Scene, place: int, width: int, cues: frozenset[str] | set[str], after: tuple[str, ...]) -> bool:
    keys = scene.keys[max(0, place - width) : place]
    return any(key in cues for key in keys) and any(key in after for key in keys)


def _before_noun(scene: Scene, noun: Noun, before: list[int]) -> Verdict | None:  # noqa: C901, PLR0911, PLR0912 - one return a cue
    """Say what the words before a truce make of it, the nearest first."""
    keys = scene.keys
    if noun.head == "negotiation":
        wished = {"calls", "call"} & set(keys[max(0, noun.first - 3) : noun.first])
        return Verdict(None, noun.first, "wished for") if wished else Verdict(Stage.NEGOTIATED, noun.end - 1, "talks")
    if noun.head == "proposal":
        return Verdict(Stage.PROPOSED, noun.end - 1, "proposal")
    if noun.head == "violation":
        return Verdict(Stage.IN_FORCE, noun.end - 1, "broken in part")
    if is_phase(scene, noun):
        return Verdict(Stage.NEGOTIATED, noun.first, "a further phase")
    is_verb = keys[noun.first : noun.first + 2] == ["cease", "fire"]
    for n, i in enumerate(before):
        key = keys[i]
        if key not in _TELLING_BEFORE or (i and keys[i - 1] == "-"):
            continue  # the second half of "Egyptian-brokered" says nothing
        near = [keys[j] for j in before[n + 1 : n + 6]]
        if is_verb and key in {"will", "agreed", "agree"}:
            return Verdict(Stage.AGREED, i, "agreed")
        if key in _COLLAPSED or key in _EXPIRED or (key in {"end", "ending"} and keys[i + 1] in {"of", "the", "a"}):
            if {
                "if",
                "could",
                "may",
                "might",
                "risk",
                "avoid",
                "prevent",
                "would",
                "will",
                "to",
                "verge",
                "brink",
                "threatened",
                "before",
                "until",
            } & set(near):
                return Verdict(Stage.IN_FORCE, i, "in force")
            reason = (
                EndReason.EXPIRED if key in _EXPIRED else (EndReason.RESUMED_HOSTILITIES if key in _COLLAPSED else None)
            )
            return Verdict(Stage.OVER, i, "ended", reason)
        if key in _RENOUNCED and n < _NEAR:
            return Verdict(Stage.OVER, i, "renounced", EndReason.RENOUNCED)
        if (key in _UNDER and n < _NEAR) or (key in _PARTS and keys[i + 1] == "of" and not FUTURE & set(near)):
            return Verdict(Stage.IN_FORCE, i, "under it")
        if key in {"since", "after"} and n < _NEAR and keys[i + 1] in {"the", "a"}:
            return Verdict(Stage.IN_FORCE, i, "after it")
        if key == "broke" and _is_broken(scene, i):
            return Verdict(Stage.OVER, i, BROKEN, EndReason.RESUMED_HOSTILITIES)
        if key in {"favour", "favor"} and "voted" in near:
            return Verdict(Stage.AGREED, i, "agreed")
        if key == "declare" and not {"could", "might", "may", "should", "not", "if"} & set(near[:3]):
            return Verdict(Stage.PROPOSED, i, "to be declared")
        if key in HELD:
            return Verdict(Stage.IN_FORCE, i, "in force")
        if key in _REJECTED:
            return Verdict(Stage.PROPOSED, i, "rejected")
        if key in _WISHED:
            return Verdict(None, i, "wished for")
        if key in AGREED:
            if NEGATED & set(near[:3]) or _FAILED & set(near):
                return Verdict(Stage.NEGOTIATED, i, "not agreed")
            if {"could", "would", "may", "might", "should", "if", "must", "can"} & set(near[:3]):
                return Verdict(None, i, "wished for or possible only")
            if "to" in near[:1] or "will" in near[:2]:
                return Verdict(Stage.NEGOTIATED, i, "to be agreed")
            return Verdict(Stage.AGREED, i, "agreed")
        if key in _PROPOSED:
            return Verdict(Stage.PROPOSED, i, "proposal")
        if key in _WORKING:
            if key in {"towards", "toward"} and _WISHED & set(near):
                continue
            if {"urged", "urge", "urging", "called", "calls", "wants", "could", "hope", "hopes", "hoped"} & set(near):
                return Verdict(None, i, "wished for")
            return Verdict(Stage.NEGOTIATED, i, "talks")
        if key in {"see", "include", "includes", "involve"} and {"would"} & set(near):
            return Verdict(Stage.PROPOSED, i, "would see")
    return None


def _is_broken(scene: Scene, place: int) -> bool:
    """Say whether the sentence itself tells on which day a truce was broken, and does not report a claim."""
    claimed = {"said", "says", "accused", "accuses", "accusing", "claimed", "claims", "that", "if"} & set(
        scene.keys[:place]
    )
    return not claimed and bool(dates_among(scene, clause_of(scene, place)))


def _by_phrase(scene: Scene, noun: Noun) -> Verdict:
    """Say what the phrase of the noun alone tells: a truce of a day, a brokered or a fragile one is in force."""
    modifiers = modifiers_of(scene, noun)
    if is_brokered(scene, noun):
        return Verdict(Stage.AGREED, noun.first, "brokered")
    if _STANDING & set(modifiers):
        return Verdict(Stage.IN_FORCE, noun.first, "in force")
    if noun.first and (
        scene.units[noun.first - 1].kind is UnitKind.DATE
        or (scene.is_possessive(noun.first - 2) and scene.units[noun.first - 2].kind is UnitKind.DATE)
    ):
        return Verdict(Stage.IN_FORCE, noun.first, "of a day")
    if scene.sentence.kind == "title" and scene.at[noun.end] in {"with", "between"}:
        return Verdict(Stage.IN_FORCE, noun.first, "headline")
    before = scene.keys[max(0, noun.first - len(modifiers) - 3) : noun.first]
    if scene.at[noun.end] in {"between", "with"} and {"the", "this"} & set(before):
        return Verdict(Stage.IN_FORCE, noun.first, "told as known")
    return Verdict(None, noun.first, "said in passing")
