"""What is said of a crossing: how far it is open, for what, and which way."""

from mideast_events.crossings import CrossingStatus, Direction, Flow
from mideast_events.extraction.crossings.gates import ANY_FLOW, FLOWS, Gate
from mideast_events.extraction.crossings.times import Told
from mideast_events.extraction.crossings.verbs import CrossingVerb
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.modality import Modality, Said
from mideast_events.extraction.syntax.scenes import Scene

_EXCEPTIONALLY = words("crossing_words", "degrees", "exceptionally")
_PARTLY = words("crossing_words", "degrees", "partly")
_CASES = words("crossing_words", "degrees", "cases")
_REST = words("crossing_words", "degrees", "rest")
_PURPOSE = words("crossing_words", "degrees", "purpose")
_NORMAL = words("crossing_words", "degrees", "normal")
_ATTACHED = words("crossing_words", "degrees", "attached")
_EACH = frozenset({"a", "per", "each", "every"})
_COUNTING = frozenset({"this", "in", "since", "a", "all", "last", "so"})
_EXCEPTING = frozenset({"except", "save", "apart", "barring"})
_STATES = frozenset({"open", "operating", "functioning", "operational"})
_WAYS = {way: words("crossing_words", "directions", way) for way in Direction}


def status_of(  # noqa: PLR0911, PLR0913, PLR0917 - one return a cue; what the verb and its clause give
    verb: CrossingVerb, scene: Scene, place: int, window: range, told: Told, said: Said
) -> tuple[CrossingStatus | None, bool]:
    """Return the status, and whether it is not said to go on.

    Args:
        verb: the way of telling.
        scene: the sentence.
        place: the place of the word.
        window: the units of its clause.
        told: the time told.
        said: whether it is a fact.
    """
    after = [scene.at[i] for i in window if i > place]
    near = [scene.at[i] for i in range(max(0, place - 3), place)]
    said_of_it = {*after, *near}
    status = verb.status
    was_last = status is CrossingStatus.OPEN and "last" in near  # "was last opened on August 27"
    if status is None or was_last:
        return CrossingStatus.EXCEPTIONALLY_OPEN if was_last else None, was_last
    only = any(
        key == "only" and ({*after[max(0, k - 3) : k], *after[k + 1 : k + 2]} & _ATTACHED)
        for k, key in enumerate(after)
    )
    counted = status is CrossingStatus.OPEN and any(
        (key == "days" and before.isdigit() and next_ in _COUNTING) or (key in {"hours", "days"} and next_ in _EACH)
        for before, key, next_ in zip(after, after[1:], after[2:], strict=False)
    )
    only = only or counted or ("only" in near and not _ATTACHED.isdisjoint(after[:1]))
    partly = bool(_PARTLY - {"only"} & said_of_it) or only
    stative = scene.at[place] in _STATES and bool({"is", "was", "were", "are", "remained", "remains"} & set(near))
    so_far = {scene.at[i] for i in window if i < place}
    if verb.through:
        if status is CrossingStatus.OPEN and "only" in so_far:
            return CrossingStatus.RESTRICTED, said.modality is Modality.FACT
        if status is CrossingStatus.OPEN and "more" in after and said.modality is Modality.ANNOUNCED:
            return CrossingStatus.RESTRICTED, False
        return status, verb.name == "let-pass" and said.modality is Modality.FACT
    if status is CrossingStatus.CLOSED:
        kept = next((set(after[k:]) for k, key in enumerate(after) if key in _EXCEPTING), set[str]())
        excepted = not kept.isdisjoint(_CASES | ANY_FLOW) or ("all" in after and "but" in scene.keys[place : place + 4])
        rest = bool(_REST & set(after[:3]))
        if partly or excepted or rest:
            return CrossingStatus.RESTRICTED, rest
        return status, False
    if status is CrossingStatus.OPEN:
        purpose = bool(_PURPOSE & set(after)) or "for" in after[:2]
        first = any(after[k : k + 3] == ["for", "the", "first"] for k in range(len(after)))
        if only or (partly and not told.days):
            return CrossingStatus.RESTRICTED, stative or only
        if (
            _EXCEPTIONALLY & said_of_it
            or told.days
            or ("for" in after and _CASES & set(after))
            or (first and (purpose or ANY_FLOW & set(after)))
        ):
            return CrossingStatus.EXCEPTIONALLY_OPEN, True
        normal = bool(_NORMAL & said_of_it)
        ongoing = scene.at[place] not in {"opened", "open"} or normal
        return status, stative or (purpose and not ongoing)
    return status, False


def flow_of(verb: CrossingVerb, scene: Scene, window: range, gate: Gate) -> Flow | None:
    """Return what passes, where one kind alone is named."""
    name = range(gate.first - 1, gate.end) if any(gate.flows) else range(0)
    first = 0 if verb.through else gate.first - 4
    keys = [scene.at[i] for i in window if i >= first and i not in name]
    found = {flow for flow, its_words in FLOWS.items() if its_words & set(keys)}
    if (
        Flow.AID in found
        and not (FLOWS[Flow.AID] - {"humanitarian"}) & set(keys)
        and any(
            key == "humanitarian" and keys[i + 1 : i + 2] in (["cases"], ["grounds"], ["reasons"], ["crisis"])
            for i, key in enumerate(keys)
        )
    ):
        found.discard(Flow.AID)
    if Flow.AID in found and Flow.PEOPLE in found and "medical" in keys:
        found.discard(Flow.AID)
    return next(iter(found)) if len(found) == 1 else None


def direction_of(verb: CrossingVerb, scene: Scene, window: range, flow: Flow | None) -> Direction | None:
    """Return which way, where one way alone is named; goods that are let through come in."""
    keys = [scene.at[i] for i in window]
    said = set(keys)
    if "both" in said and "directions" in said:
        return None
    ways = {way for way, its_words in _WAYS.items() if its_words & said - {"into"}}
    ways |= {Direction.ENTRY} if any(keys[i : i + 2] == ["let", "in"] for i in range(len(keys))) else set()
    for i in window:
        place = scene.units[i + 1].place if scene.at[i] == "into" and i + 1 < len(scene.units) else None
        if place == "gaza-strip" or (scene.at[i] == "into" and scene.at[i + 2] in {"strip", "enclave", "territory"}):
            ways.add(Direction.ENTRY)
        elif place == "egypt-territory" or (
            scene.at[i] == "into"
            and scene.units[i + 1 : i + 2]
            and (one := scene.units[i + 1].mention) is not None
            and one.actor == "egypt"
        ):
            ways.add(Direction.EXIT)
    if len(ways) == 1 and (flow is not None or verb.through):
        return next(iter(ways))
    return Direction.ENTRY if not ways and verb.through and flow in {Flow.GOODS, Flow.FUEL, Flow.AID} else None
