"""`Gate`: the crossings that a sentence names, or means by "the crossing", "both crossings" and "it"."""

from collections.abc import Iterator
from typing import NamedTuple, final

from attrs import define

from mideast_events.crossings import Flow
from mideast_events.extraction.crossings.times import Told
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.mentions import Mention, MentionKind
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.names.words import POSSESSIVE
from mideast_events.extraction.syntax.scenes import Scene

_CROSSING, _PLACE = MentionKind.CROSSING, MentionKind.PLACE
_NOUNS = words("crossing_words", "words", "nouns")
FLOWS = {flow: words("crossing_words", "flows", flow) for flow in Flow}
"""The words for what passes a crossing, by flow."""
ANY_FLOW = frozenset[str]().union(*FLOWS.values())
"""The words for anything that passes."""
_MEANT = {"crossing": 1, "terminal": 1, "checkpoint": 1, "gate": 1, "passage": 1,
          "crossings": 2, "terminals": 2, "checkpoints": 2, "gates": 2}  # fmt: skip
_DETERMINERS = frozenset({"the", "this", "that", "both", "these", "its"})
_DESCRIBING = frozenset({
    "border", "land", "key", "main", "vital", "sole", "commercial", "two", "three", "cargo", "goods", "only",
    "strategic", "closed", "crucial", "nearby", "same",
})  # fmt: skip
_KINDS = frozenset({"goods", "cargo", "fuel", "commercial", "land", "pedestrian", "passenger", "aid"})
_OWNED = _NOUNS | {"land", "main", "only"}
_BEFORE_BORDERS = _NOUNS | _DESCRIBING | {"its", "the"}
_BEFORE_HEADS = _NOUNS | _DESCRIBING | {"pedestrian", "passenger"}
_JOINING = frozenset({
    ",", "and", "the", "its", "crossing", "crossings", "terminal", "terminals", "at", "of", "commercial", "goods",
    "cargo", "as", "well", "&", "or", "border", "point", "points", "checkpoint", "pedestrian", "passenger", "main",
    "fuel", "(", ")", "in", "both", "gates",
})  # fmt: skip
_AT = frozenset({"at", "in", "of", "near"})
_ONWARD = frozenset({
    "", "\n", ".", ",", ";", "and", "for", "to", "on", "in", "after", "before", "at", "is", "was", "has", "had",
    "will", "remains", "remained", "again", "until", "since", "because", "during", "amid", "would", "as", "by",
    "from", "with", "this", "temporarily", "partially", "exceptionally", "briefly", "”", '"', "?", "-", "—", "–",
    ":", "while", "but", "or", "stays", "reopened", "reopens", "closed", "shut", "crossings", "resumed", "resumes",
    "opened", "opens", "open",
})  # fmt: skip
_LETTING = frozenset({
    "opened", "open", "opens", "reopened", "reopen", "reopens", "closed", "close", "closes", "shut", "shuts",
    "sealed", "opening", "reopening", "closing", "closure", "via", "through", "of", "kept", "keep", "keeps",
    "keeping",
})  # fmt: skip
_LISTING = frozenset({",", ":", "—", "-", "–", "(", "into", "with", "the", "strip", "both", "at"})
_FEWEST = 2
_FAR = 8
_APPOSED = 16
_EGYPTS = "rafah"


class Gate(NamedTuple):
    """Crossings named together, in units of a scene.

    Attributes:
        first: the first unit.
        end: the unit after the last.
        crossings: their ids; empty where it is not said which are meant.
        flows: what passes each, where its name says so, as "the commercial crossing at Kerem Shalom".
        is_bare: whether a town's name stands for the crossing.
    """

    first: int
    end: int
    crossings: tuple[str, ...]
    flows: tuple[Flow | None, ...] = ()
    is_bare: bool = False


@define
class Recalled:
    """The crossings that sentences before spoke of.

    Attributes:
        last: those named last, together.
        age: how many sentences ago that was.
        told: the time told last of a crossing.
        age_told: how many sentences ago that was.
    """

    last: tuple[str, ...] = ()
    age: int = 99
    told: Told | None = None
    age_told: int = 99


_BEGINNING = _DETERMINERS | {"crossings"}
_WORDS = _NOUNS | _MEANT.keys() | {"crossings"}


@final
class Gates:
    """Finds the crossings in scenes."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry's crossings, by the names of the towns where they lie."""
        self._by_town: dict[str, str] = {}
        self._towns: set[str] = set()
        for crossing in gazetteer.registry.crossings.values():
            for name in crossing.names:
                bare = name.text.lower().removesuffix(" crossing").removesuffix(" border")
                self._by_town.setdefault(bare, crossing.id)
            self._towns.add(crossing.name.lower().removesuffix(" crossing"))

    def of(self, scene: Scene, recalled: Recalled) -> list[Gate]:
        """Return the crossings of a sentence in order, those named together as one."""
        found: list[Gate] = []
        if not self._may_have(scene):
            return found
        for one in self._single(scene, recalled, found):
            gate = one
            if found and not found[-1].crossings and gate.crossings and self._is_listed(scene, found[-1], gate):
                gate = gate._replace(first=found.pop().first)
            if found and gate.crossings and found[-1].crossings and self._are_joined(scene, found[-1], gate):
                before = found.pop()
                ids, flows = (before.crossings + gate.crossings, before.flows + gate.flows)
                merged = dict(zip(reversed(ids), reversed(flows), strict=True))
                gate = Gate(before.first, gate.end, tuple(reversed(merged)), tuple(reversed(merged.values())))
            found.append(gate)
            if gate.crossings:
                recalled.last, recalled.age = gate.crossings, 0
        return found

    def _may_have(self, scene: Scene) -> bool:
        """Say whether a sentence has a word for a crossing, or a name that can be one's: most have neither."""
        if not _WORDS.isdisjoint(scene.keys):
            return True
        others = [one.text.lower() for _, one in scene.mentions if one.crossing is None]
        return len(others) < len(scene.mentions) or not self._by_town.keys().isdisjoint(others)

    def _is_listed(self, scene: Scene, one: Gate, other: Gate) -> bool:
        """Say whether the crossings spoken of are named next: "two crossings into Gaza, Erez and Kerem Shalom"."""
        between = range(one.end, other.first)
        if not 0 < len(between) <= _FAR or not {",", ":", "—", "-", "–", "("} & {scene.at[i] for i in between}:
            return False
        return all(scene.at[i] in _LISTING or scene.units[i].place is not None for i in between)

    def _are_joined(self, scene: Scene, one: Gate, other: Gate) -> bool:
        between = {scene.at[i] for i in range(one.end, other.first)}
        if one.is_bare or other.is_bare:
            return between <= {"and", ","}
        return between <= _JOINING

    def _single(self, scene: Scene, recalled: Recalled, found: list[Gate]) -> Iterator[Gate]:
        reached = 0
        beginning = {*scene.places_of(_BEGINNING), *scene.marked, *(i - 1 for i in scene.places_of(POSSESSIVE))}
        for i in sorted(beginning):
            gate = (self._named(scene, i) or self._meant(scene, i, recalled)) if i >= reached else None
            if gate is None:
                continue
            apposed = found and found[-1].end == i - 1 and scene.at[i - 1] == ","
            if apposed and found[-1].crossings and set(gate.crossings) <= set(found[-1].crossings):
                reached = gate.end  # "the Erez crossing, the main passage for workers"
            elif not found or gate.first >= found[-1].end:
                yield gate
                reached = gate.end

    def _named(self, scene: Scene, i: int) -> Gate | None:  # noqa: PLR0911 - one return a way of naming
        mention = scene.units[i].mention
        if mention is None:
            return None
        if mention.place == "gaza-strip":
            return self._border_of_gaza(scene, i)
        id = self._id_of(mention)
        if id is None:
            return None
        after = i + 2 if scene.is_possessive(i) and scene.at[i + 2] in _OWNED else i + 1
        if after > i + 1 and scene.at[after] not in _NOUNS:
            after += 1
        while scene.at[after] in _NOUNS or (scene.at[after] in _KINDS and scene.at[after + 1] in _NOUNS):
            after += 1
        if mention.kind is _CROSSING:
            first = self._head_before(scene, i)
            return Gate(first, after, (id,), (self._flow(scene, first, after),))
        if scene.at[after - 1] in _NOUNS:
            return Gate(i, after, (id,), (self._flow(scene, i, after),))
        first = self._head_before(scene, i)
        if first < i:
            return Gate(first, i + 1, (id,), (self._flow(scene, first, i),))
        before = scene.at[i - 1]
        follows = scene.at[i + 1]
        onward = (
            follows in _ONWARD
            or follows.endswith("ly")
            or any(unit.date is not None for unit in scene.units[i + 1 : i + 2])
        )
        eased = before == "at" and scene.at[i - 2] in {"restrictions", "curbs", "traffic", "movement", "checks"}
        if (
            mention.text.lower() in self._towns
            and onward
            and (before in _LETTING or eased or self._is_said_of(scene, i))
        ):
            return Gate(i, i + 1, (id,), (None,), is_bare=True)
        return None

    def _id_of(self, mention: Mention) -> str | None:
        """Return the id of the crossing that a mention names, by its own name or by its town's."""
        if mention.kind is _CROSSING:
            return mention.crossing
        return self._by_town.get(mention.text.lower()) if mention.kind is _PLACE else None

    def _border_of_gaza(self, scene: Scene, i: int) -> Gate | None:
        """Return Egypt's crossing where its border with Gaza is told of: the crossing named for the border town."""
        if not self._is_egypt(scene):
            return None
        k = i - 1
        while scene.at[k] in {"the", "with", "into", "to"}:
            k -= 1
        if k < i - 1 and scene.at[k] in {"border", "crossing", "frontier", "terminal"} and scene.at[i + 1] not in _AT:
            first = k
            while scene.at[first - 1] in _BEFORE_BORDERS:
                first -= 1
            return Gate(first, i + 1, (_EGYPTS,), (None,), is_bare=True)
        if scene.at[i + 1] in {"border", "frontier"} and scene.at[i - 1] not in {"near", "along", "at", "to"}:
            return Gate(i, i + 3 if scene.at[i + 2] in _NOUNS else i + 2, (_EGYPTS,), (None,), is_bare=True)
        return None

    def _is_egypt(self, scene: Scene) -> bool:
        """Say whether a sentence begins with what Egypt did."""
        lead = scene.units[:_FAR]
        return "egyptian" in scene.keys[:_FAR] or any(
            one.mention is not None and one.mention.actor == "egypt" for one in lead
        )

    def _egypts(self, scene: Scene, i: int, k: int, recalled: Recalled) -> Gate | None:
        """Return Egypt's crossing where "the border" was named before, or the lands are told between which it lies."""
        count = _MEANT.get(scene.at[k])
        if count is None and scene.at[k - 1] == "border" and scene.at[k] in _ONWARD - {"with"} and k > i + 1:
            known = recalled.last[-1:] == (_EGYPTS,) and self._is_egypt(scene)
            return Gate(i, k, (_EGYPTS,), (None,), is_bare=True) if known else None
        end = self._to_egypt(scene, i, k + 1) if count == 1 else None
        return Gate(i, end, (_EGYPTS,), (None,)) if end is not None else None

    def _to_egypt(self, scene: Scene, first: int, k: int) -> int | None:
        """Return where "between Egypt and Gaza" and, of Gaza's crossing, "with Egypt" end behind a noun, or `None`."""
        if scene.at[k] == "between":
            ends = [self._land(scene, i) for i in range(k + 1, min(k + 5, len(scene.units)))]
            last = max((i for i, land in enumerate(ends) if land), default=0)
            return k + 2 + last if {"egypt-territory", "gaza-strip"} == set(filter(None, ends)) else None
        of_gaza = scene.is_possessive(first) and self._land(scene, first) == "gaza-strip"
        with_egypt = scene.at[k] in {"with", "to", "into"} and self._land(scene, k + 1) == "egypt-territory"
        return k + 2 if of_gaza and with_egypt else None

    def _land(self, scene: Scene, i: int) -> str | None:
        mention = scene.units[i].mention if i < len(scene.units) else None
        return mention.place if mention is not None else None

    def _is_said_of(self, scene: Scene, i: int) -> bool:
        """Say whether a town is said to be open or closed."""
        after = scene.keys[i + 1 : i + (_APPOSED if scene.at[i + 1] == "," else 6)]
        return bool(
            {"opened", "reopened", "re-opened", "closed", "shut", "open", "reopen", "reopens", "sealed"} & set(after)
        ) and (
            scene.at[i - 1] not in _AT | {"into", "from", "near", "to"} or scene.keys[i + 1 : i + 3] == [",", "which"]
        )

    def _head_before(self, scene: Scene, i: int) -> int:
        """Return where "the border crossing at" begins before a name, or the name's own place."""
        k = i - 2
        while k > max(0, i - _FAR) and (
            scene.at[k] in {"with", "between", "the", "and", "into"}
            or ((mention := scene.units[k].mention) is not None and mention.kind is not MentionKind.CROSSING)
        ):
            k -= 1
        if (
            scene.at[i - 1] in _AT
            and scene.at[k] in _NOUNS
            and (k == i - 2 or scene.at[k + 1] in {"with", "between", "into"})
        ):
            while scene.at[k - 1] in _BEFORE_HEADS:
                k -= 1
            return k
        return i

    def _flow(self, scene: Scene, first: int, end: int) -> Flow | None:
        """Return what passes a crossing as its name says: "commercial crossing", "fuel terminal"."""
        said = {scene.at[k] for k in range(first - 1, end)}
        found = [flow for flow, its_words in FLOWS.items() if its_words & said]
        return found[0] if len(found) == 1 else None

    def _meant(self, scene: Scene, i: int, recalled: Recalled) -> Gate | None:
        """Return the crossings meant by "the crossing", "both crossings"."""
        if scene.at[i] not in _DETERMINERS and not scene.is_possessive(i):
            is_generic = scene.at[i] == "crossings" and scene.at[i + 1] not in _AT
            return Gate(i, i + 1, ()) if is_generic else None
        k = i + 2 if scene.is_possessive(i) else i + 1
        while scene.at[k] in _DESCRIBING:
            k += 1
        count = _MEANT.get(scene.at[k])
        egypts = self._egypts(scene, i, k, recalled) if count or scene.at[k - 1] == "border" else None
        if egypts is not None:
            return egypts
        if (
            count is None
            or scene.at[k + 1] in {"at", "in", "of", "between", "-", "into"}
            or (scene.at[k] in {"gate", "gates", "passage"} and scene.at[k + 1] == "to")
        ):
            return None
        near = [one.mention for one in scene.units[k + 1 : k + _FAR] if one.mention is not None]
        if any(one.kind is MentionKind.CROSSING for one in near[:1]) and scene.units[k + 1].mention is not None:
            return None
        if scene.at[k + 1] == "with" and any(one.text.lower() in self._by_town for one in near):
            return None  # named further behind: "the crossing with Egypt at Rafah"
        ids = (
            recalled.last
            if count == _FEWEST and len(recalled.last) >= _FEWEST
            else recalled.last[-1:]
            if count == 1
            else ()
        )
        if scene.is_possessive(i) and count == _FEWEST:
            ids = ()
        return Gate(i, k + 1, ids, (None,) * len(ids))
