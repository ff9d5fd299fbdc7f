"""What one sentence says of crossings: which, whether open, for what, which way, and who took them."""

from collections.abc import Iterator
from typing import final

from attrs import define, field

from mideast_events.certainty import Certainty
from mideast_events.crossings import ControlBasis, CrossingStatus, Direction, Flow
from mideast_events.extraction import modality
from mideast_events.extraction.crossings.conditions import direction_of, flow_of, status_of
from mideast_events.extraction.crossings.gates import ANY_FLOW, Gate, Gates, Recalled
from mideast_events.extraction.crossings.references import CLAUSE_ENDS, SKIPPED, gate_of, is_side_of
from mideast_events.extraction.crossings.sides import Sides
from mideast_events.extraction.crossings.times import Told, begun_by, is_since, told_at
from mideast_events.extraction.crossings.verbs import CrossingVerb, crossing_verbs
from mideast_events.extraction.expressions import DateBound
from mideast_events.extraction.findings import Passed
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.modality import Modality, Said
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.syntax.scenes import Scene

_FIGURES = words("crossing_words", "words", "figures")
_LOADS = frozenset({
    "trucks", "lorries", "truckloads", "truck", "shipments", "convoy", "convoys", "shipment", "tankers", "supplies",
    "tons", "tonnes",
})  # fmt: skip
_HOLDING = frozenset({"kept", "keeps", "keeping", "left", "leaves", "keep", "leave", "with"})
_CROWDS = frozenset({
    "hundreds", "dozens", "thousands", "scores", "groups", "group", "patients", "wounded", "pilgrims", "students",
    "buses", "ambulances", "people", "passengers", "travellers", "travelers", "evacuees", "foreigners", "nationals",
    "workers", "residents", "cases", "families",
})  # fmt: skip
_TURNING = frozenset({"and", "was", "were", "will", "would", "then", "has", "later", "it"})
_CONDITIONS = frozenset({"if", "once", "unless", "provided"})
_STAYING = frozenset({"keep", "kept", "keeping", "remain"})
_ENTERING = frozenset({"entry", "deliveries", "shipments", "movement", "operations", "passage"})
_AFTER = 16
_AUXILIARIES = 3
_REACH = 12


@define
class CrossingSighting:
    """What a sentence says of one crossing.

    Attributes:
        rule: the name of the rule that found it.
        trigger: the characters of the verb or noun that says it.
        passage: the characters of the clause.
        crossing: the id of the crossing.
        told: the time that the sentence gives.
        said: whether it is a fact or announced.
        passing: whether it is not said to go on beyond the day told.
    """

    rule: str
    trigger: tuple[int, int]
    passage: tuple[int, int]
    crossing: str
    told: Told
    said: Said
    status: CrossingStatus | None = None
    side: str | None = None
    flow: Flow | None = None
    direction: Direction | None = None
    controller: str | None = None
    control_basis: ControlBasis | None = None
    passing: bool = False
    hearsay: bool = False
    notes: list[str] = field(factory=list[str])


@final
class CrossingSightings:
    """Finds what sentences say of crossings."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry's crossings and lands."""
        self._gates = Gates(gazetteer)
        self._sides = Sides(gazetteer)
        self._verbs = crossing_verbs()
        self._barring = next(verb for verb in self._verbs["halted"] if verb.through)
        self._closing = self._verbs["closed"][0]

    def sight(self, scene: Scene, recalled: Recalled) -> Iterator[CrossingSighting | Passed]:
        """Give what a sentence says of crossings, and what looks like it and is not taken for it."""
        recalled.age += 1
        recalled.age_told += 1
        before = recalled.last if recalled.age <= 1 else ()
        gates = self._gates.of(scene, recalled)
        if not (gates or before) or self._verbs.keys().isdisjoint(scene.keys):
            return
        subject: Gate | None = None
        for place in scene.places_of(self._verbs):
            for verb in self._verbs[scene.keys[place]]:
                gate, behind = gate_of(verb, scene, place, gates, before, subject)
                if gate is None or not self._fits(verb, scene, place, gate):
                    continue
                if not behind and not verb.through:
                    subject = gate
                yield from self._told(verb, scene, place, gate, recalled)
                break

    # Whether the words fit

    def _fits(self, verb: CrossingVerb, scene: Scene, place: int, gate: Gate) -> bool:
        if verb.through and not _passes(verb, scene, place, gate):
            return False
        if (verb.subject and gate.first > place) or scene.at[place + 1] in verb.unless:
            return False
        low, high = min(place, gate.first), max(place + 1, gate.end)
        around = set(scene.keys[max(0, low - 2) : high + 6]) - {scene.at[place]}
        if verb.needs and not verb.needs & (
            around | ({scene.at[place]} if verb.noun and scene.at[place] in verb.needs else set())
        ):
            return False
        if gate.is_bare and verb.status is None and not is_side_of(scene, gate.first):
            return False
        following = [scene.at[i] for i in range(place + 1, place + 4)]
        return verb.through or place < gate.first or _FIGURES.isdisjoint(following[:1])

    # What is said of it

    def _continues(self, scene: Scene, place: int) -> bool:
        """Say whether a past state is told of without a day, which is then that of the sentence before."""
        return bool(
            {"was", "were", "remained"} & set(scene.keys[max(0, place - 3) : place])
        ) and not scene.reading.dates_of(scene.sentence)

    def _told(
        self, verb: CrossingVerb, scene: Scene, place: int, gate: Gate, recalled: Recalled
    ) -> Iterator[CrossingSighting | Passed]:
        verb, said = self._meant(verb, scene, place, gate)
        if said.modality is Modality.UNREAL:
            yield Passed(*scene.span(place, place), f"crossing {verb.name}", said.reason)
            return
        if not gate.crossings:
            yield Passed(*scene.span(place, place), f"crossing {verb.name}", "no crossing is named")
            return
        window = self._window(scene, place, gate)
        told = self._when(verb, scene, place, window, recalled)
        published = scene.reading.article.published
        time = told.start or told.end
        if (
            said.modality is Modality.FACT
            and told.start is not None
            and published is not None
            and told.start.after(published) is Certainty.YES
        ):
            said = Said(Modality.ANNOUNCED, "after the day of publication")
        if said.modality is Modality.ANNOUNCED and _is_open_ended(scene, place, gate, is_dated=time is not None):
            yield Passed(*scene.span(place, place), f"crossing {verb.name}", "announced without a day")
            return
        since = bool(told.dates) and told.dates[0].bound is DateBound.START
        if (verb.through and (time is None or not told.dates)) or (verb.since and not since):
            yield Passed(*scene.span(place, place), f"crossing {verb.name}", "no day is told")
            return
        status, passing = status_of(verb, scene, place, window, told, said)
        passing = passing and not since
        flows = flow_of(verb, scene, window, gate) if status is not None else None
        direction = direction_of(verb, scene, window, flows) if status is not None else None
        controller = self._sides.controller(verb, scene, place) if verb.status is None else None
        if status is None and controller is None:
            yield Passed(*scene.span(place, place), f"crossing {verb.name}", "nobody is named who took it")
            return
        clause = scene.span(min(gate.first, place, *window[:1]), max(gate.end, place + 1, *window[-1:]) - 1)
        for crossing, its_flow in zip(gate.crossings, gate.flows or (None,) * len(gate.crossings), strict=True):
            flow = (its_flow or flows) if status is not None else None
            yield CrossingSighting(
                f"crossing {verb.name}", scene.span(place, place), clause, crossing, told, said, status,
                self._sides.side_of(scene, place, gate, crossing, controller), flow, direction, controller,
                self._sides.basis(verb, scene, controller), passing, modality.is_hearsay(scene), [said.reason],
            )  # fmt: skip

    def _meant(self, verb: CrossingVerb, scene: Scene, place: int, gate: Gate) -> tuple[CrossingVerb, Said]:
        """Return how a verb is meant; what has not been open since a day has been closed since."""
        said = self._said(verb, scene, place, gate)
        if said is modality.DENIAL and verb.status is CrossingStatus.OPEN and is_since(scene, place):
            return self._barring if verb.through else self._closing, Said(Modality.FACT, "not so since")
        return verb, said

    def _when(self, verb: CrossingVerb, scene: Scene, place: int, window: range, recalled: Recalled) -> Told:
        """Return the time told of a verb, be it that of the sentence before, and keep it for the next sentence."""
        told = told_at(scene, place, window, sole=verb.through)
        if not told.dates and self._continues(scene, place):
            told = recalled.told if recalled.told is not None and recalled.age_told <= 1 else told
        elif told.dates:
            recalled.told, recalled.age_told = told, 0
        remained = "remained" in scene.keys[max(0, place - 3) : place]
        return begun_by(told) if remained and told.dates and told.dates[0].bound is None else told

    def _said(self, verb: CrossingVerb, scene: Scene, place: int, gate: Gate) -> Said:
        key, before = scene.at[place], scene.at[gate.first - 1]
        if before in {"the", "its"}:
            before = scene.at[gate.first - 2]
        if gate.end <= place <= gate.end + 2 and before in _HOLDING:
            holding = next(i for i in (gate.first - 1, gate.first - 2) if scene.at[i] == before)
            return (
                modality.said_of_base_form(scene, holding)
                if before in {"keep", "leave"}
                else modality.said_of_verb(scene, holding)
            )
        as_noun = key in verb.noun and (
            key not in verb.ing
            or scene.at[place + 1] == "of"
            or scene.at[place - 1] in {"the", "a", "'s", "full", "its"}
            or (place > gate.first and place < gate.end + 2)
        )
        if as_noun:
            return modality.said_of_noun(scene, place, presumed=verb.presumed or self._is_dated(scene, place))
        if key in verb.base and not (key in {"open", "shut"} and scene.at[place - 1] == "the"):
            return modality.said_of_base_form(scene, place)
        return modality.said_of_verb(scene, place)

    def _is_dated(self, scene: Scene, place: int) -> bool:
        """Say whether a noun such as "opening" comes with a past day of its own, or is told as news."""
        published = scene.reading.article.published
        before = set(scene.keys[max(0, place - 4) : place])
        if before & {"after", "following", "since", "welcomed", "despite", "hailed"}:
            return True
        dates = [unit.date for unit in scene.units[place : place + _REACH] if unit.date is not None]
        value = dates[0].value if dates else None
        return value is not None and published is not None and value.after(published) is Certainty.NO

    def _window(self, scene: Scene, place: int, gate: Gate) -> range:
        """Return the units that belong to what is said."""
        start = min(place, gate.first)
        relative = gate.end < place and (scene.at[gate.end], scene.at[gate.end + 1]) == (",", "which")
        while (
            not relative
            and start > 0
            and start > min(place, gate.first) - _REACH
            and not _stops(scene, start - 1)
            and scene.at[start - 1] not in {"that", "which", "who"}
        ):
            start -= 1
        end = place + 1
        while end < len(scene.units) and end - place < _AFTER and not _stops(scene, end):
            relative = scene.at[end] == "," and scene.at[end + 1] == "which"
            if end >= gate.end and (relative or self._begins_another(scene, end)):
                break
            end += 1
        while end > place + 1 and scene.at[end - 1] in {".", "\n", ",", "and"}:
            end -= 1
        return range(start, max(end, gate.end if gate.first > place else end))

    def _begins_another(self, scene: Scene, i: int) -> bool:
        key = scene.at[i]
        if key == ",":
            k = i + 1
            while scene.at[k] in SKIPPED:
                k += 1
            return scene.at[k] in self._verbs and k - i <= _AUXILIARIES
        if key in {"said", "told", "announced", "who", "after"}:
            return key != "after" or not (scene.units[i + 1 : i + 2] and scene.units[i + 1].date is not None)
        return key in self._verbs and scene.at[i - 1] in _TURNING


def _passes(verb: CrossingVerb, scene: Scene, place: int, gate: Gate) -> bool:
    """Say whether what passes a crossing, or is stopped there, is named near."""
    low, high = min(place, gate.first), max(place + 1, gate.end)
    said = set(scene.keys[max(0, low - 10) : high + 8])
    if verb.name == "let-pass":
        return not said.isdisjoint(_CROWDS | _LOADS | ANY_FLOW | {"nothing"})
    return not said.isdisjoint(_LOADS | ANY_FLOW | _ENTERING) or place < gate.first <= place + 2


def _is_open_ended(scene: Scene, place: int, gate: Gate, *, is_dated: bool) -> bool:
    """Say whether an announcement hangs on something, or would come about on no day told."""
    if not _CONDITIONS.isdisjoint(scene.keys[place:]):
        return True
    stays = not _STAYING.isdisjoint(scene.keys[max(0, min(place, gate.first) - 4) : place])
    stays = stays or "notice" in scene.keys[place : place + _REACH]  # until further notice
    return not is_dated and not stays and "would" in scene.keys[max(0, place - 4) : place]


def _stops(scene: Scene, i: int) -> bool:
    """Say whether another clause begins; the mark of an HTML entity begins none."""
    if scene.at[i] == "but" and scene.at[i - 1] == "all":
        return False
    return scene.at[i] in CLAUSE_ENDS and scene.at[i - 1] not in {"amp", "nbsp", "quot"}
