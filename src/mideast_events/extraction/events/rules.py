"""The rules for the other events with a clear trigger; their words stand in `data/event_words.toml`."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import final

from attrs import define, evolve, field

from mideast_events.certainty import Certainty
from mideast_events.dates import AnyTime, Span, When
from mideast_events.events import Event, EventKind, EventStatus
from mideast_events.evidence import Stance
from mideast_events.extraction import modality
from mideast_events.extraction.crossings.times import Told, told_at
from mideast_events.extraction.events import nouns
from mideast_events.extraction.events.doers import SITES, Doers, EventVerb
from mideast_events.extraction.findings import Found, Ids, Passed, Reason, cite, time_of_telling
from mideast_events.extraction.lexicons import lexicon
from mideast_events.extraction.modality import Modality, Said
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.names.words import DETERMINERS
from mideast_events.extraction.readings import Reading
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.segments import SegmentKind

_NEAR = 6
_IN = frozenset({"in", "at", "near", "into", "on", "outside", "across", "toward", "towards", "inside"})
_PARTS = frozenset({"the", "southern", "northern", "central"})
_PLACED = frozenset({
    EventKind.ASSAULT, EventKind.PROTEST, EventKind.AID, EventKind.MOBILIZE, EventKind.RETREAT, EventKind.AGREE,
    EventKind.SANCTION, EventKind.COERCE,
})  # fmt: skip
_BEFORE_NOUNS = DETERMINERS | {"of", "for", "about", "with", "from", "recently", "newly"}
_SIDES = frozenset({"side", "'s", "’s"})
_BEFORE_TAKEN = frozenset({
    "the", "side", "of", "control", "'s", "’s", "palestinian", "gazan", "egyptian", "israeli", "entire", "whole",
    "strategic", "key", "its", "over", "southern", "northern",
})  # fmt: skip
_IN_GAZA = "gaza-strip"
_FAR = 9
_FACT = Said(Modality.FACT, "told as a fact")
_UNREAL = Said(Modality.UNREAL, "planned, feared or denied")
_STATES = ("israel", "egypt")
_ARMIES = frozenset({"israeli-air-force", "israel-defense-forces", "israeli-navy"})
_GOING_ON = frozenset({"was", "were", "is", "has", "have", "said", "told", "then", "will", "later", "also"})
_ENDS = frozenset({
    ";", "—", "–", "“", "”", '"', "while", "but", "who", "which", "that", "\n", "whereas", "although", "said",
})  # fmt: skip
_ENDS_BEHIND = _ENDS | {"after", "before"}


@define
class _Told:
    """An event as an article tells it, with its passages."""

    rule: EventVerb
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    time: AnyTime
    is_dated: bool
    place: str | None
    said: Said
    passages: list[tuple[int, int]] = field(factory=list[tuple[int, int]])
    reasons: list[Reason] = field(factory=list[Reason])


@final
class EventRules:
    """Finds the other events of an article."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry, which says who serves whom and what lies where."""
        self._gazetteer = gazetteer
        self._doers = Doers(gazetteer)

    @cached_property
    def _rules(self) -> dict[str, list[EventVerb]]:
        found: dict[str, list[EventVerb]] = {}
        for name, table in lexicon("event_words").items():
            if name == "sides":
                continue
            base, near, before, directly = (
                frozenset[str](table.get(key, ())) for key in ("base", "near", "before", "with")
            )
            rule = EventVerb(
                name, EventKind(table["kind"]), table["label"], base, near, before, directly,
                table["actor"], table["recipient"], table.get("toward", "to"), table.get("dated", False),
                table.get("noun", False), frozenset(table.get("whom", ())), table.get("placed", False),
            )  # fmt: skip
            for word in (*table["verb"], *base):
                found.setdefault(word, []).append(rule)
        return found

    @cached_property
    def _triggers(self) -> frozenset[str]:
        return frozenset(self._rules)

    def find(self, reading: Reading, scenes: Sequence[Scene], ids: Ids) -> Iterator[Found | Passed]:
        """Give the events, and what looks like one and is not drafted."""
        told: list[_Told] = []
        for scene in scenes:
            if self._triggers.isdisjoint(scene.keys):
                continue
            for one in self._sight(reading, scene):
                if isinstance(one, Passed):
                    yield one
                else:
                    _add(told, one)
        for one in told:
            if one.is_dated or not one.rule.dated:
                yield Found(self._record(reading, one, ids), tuple(one.reasons))
            else:
                first = one.reasons[0]
                yield Passed(first.start, first.end, one.rule.name, "no day is told")

    def _sight(self, reading: Reading, scene: Scene) -> Iterator[_Told | Passed]:
        of_verbs: set[int] = set()  # the nouns that belong to a verb: "resumed rocket fire"
        for place in scene.places_of(self._rules):
            for rule in self._rules[scene.keys[place]]:
                if not _fits(rule, scene, place) or (rule.noun and place in of_verbs):
                    continue
                found = self._read(rule, reading, scene, place)
                if found is not None:
                    of_verbs.update(range(place, place + _NEAR))
                    yield found
                    break

    def _read(  # noqa: PLR0911 - one return a reason
        self, rule: EventVerb, reading: Reading, scene: Scene, place: int
    ) -> _Told | Passed | None:
        actors, recipients = self._doers.who(rule, scene, place)
        if actors is None or recipients is None:
            return None
        said = _said(rule, scene, place)
        trigger = scene.span(place, place)
        if said.modality is Modality.UNREAL:
            return Passed(*trigger, rule.name, said.reason)
        window = _window(scene, place, self._triggers)
        told = _date_of_noun(scene, place) if rule.noun else told_at(scene, place, window, lasting=False)
        if said.modality is Modality.ANNOUNCED and not told.dates:
            return Passed(*trigger, rule.name, "announced without a day")
        if not told.dates and scene.sentence.kind in {SegmentKind.CAPTION, SegmentKind.HEADING}:
            return Passed(*trigger, rule.name, "no day is told")
        where = self._place(rule, scene, place, window) if rule.kind in _PLACED else None
        if rule.recipient == "israel" and not actors and not self._is_in_israel(scene, window, where):
            return Passed(*trigger, rule.name, "not said to be fired at Israel")
        time = (
            told.dates[0].value
            if told.dates and told.dates[0].value is not None
            else time_of_telling(reading, to_come=False)
        )
        published = reading.article.published
        if (
            told.dates
            and said.modality is Modality.FACT
            and published is not None
            and time.after(published) is Certainty.YES
        ):
            return Passed(*trigger, rule.name, "after the day of publication")
        if rule.placed and where is None:
            return None
        if rule.noun and not (actors and recipients):
            actors, recipients = self._sides(rule, time, where, actors, recipients)
            if not recipients and not (actors and where):
                return None
        passage = scene.span(window.start, window.stop - 1)
        reason = Reason(rule.name, *trigger, told.dates, (said.reason,))
        return _Told(rule, actors, recipients, _whole(told, time), bool(told.dates), where, said, [passage], [reason])

    def _sides(
        self, rule: EventVerb, time: AnyTime, where: str | None, actors: tuple[str, ...], recipients: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return who fought whom, where a noun names not both: by its place, its day, or whose the place is."""
        known = lexicon("event_words")["sides"]
        if rule.name == "war":
            sides = tuple(known["wars"].get(where, ()))
            return (actors or sides, () if sides else recipients)
        if (sides := known["attacks"].get(str(time))) and rule.name == "attack" and not actors:
            return (sides[0],), (sides[1],)
        lookup = self._gazetteer.lookup
        lands = (state for state in _STATES if where and f"{state}-territory" in (where, *lookup.wholes_of(where)))
        state = next((state for state in lands if state not in actors), None)
        return actors, recipients or ((state,) if state is not None else ())

    # Where

    def _place(self, rule: EventVerb, scene: Scene, place: int, window: range) -> str | None:
        if rule.noun:
            return nouns.where(scene, place)
        if rule.placed:
            return self._taken(scene, place)
        after = [
            i
            for i in window
            if i > place and scene.units[i].place and (i == place + 1 or scene.at[i - 1] in _IN | _PARTS)
        ]
        before = [i for i in window if i < place and scene.units[i].place and scene.at[i - 1] in {"in", "at"}]
        first = next(iter(after), None) or next(iter(before), None)
        if first is None:
            return None
        return scene.units[first].place if scene.at[first - 1] not in {"near", "from", "outside"} else None

    def _taken(self, scene: Scene, place: int) -> str | None:
        """Return the place that a verb is done to: "seized the Gaza half of Rafah"."""
        for i in range(place + 1, min(place + _FAR, len(scene.units))):
            mention = scene.units[i].mention
            gate = self._gazetteer.registry.crossings.get(mention.crossing or "") if mention is not None else None
            where = _IN_GAZA if gate is not None and _IN_GAZA in gate.sides else scene.units[i].place
            if where is not None and scene.at[i + 1] not in _SIDES:
                return where
            if scene.keys[i] not in _BEFORE_TAKEN and scene.units[i].place is None:
                break
        return None

    def _is_in_israel(self, scene: Scene, window: range, where: str | None) -> bool:
        lookup = self._gazetteer.lookup
        places = [where, *(scene.units[i].place for i in window)]
        if any(one is not None and "israel-territory" in lookup.wholes_of(one) for one in places):
            return True
        if any(
            (mention := scene.units[i].mention) is not None and mention.actor == "israel" and scene.at[i - 1] in _IN
            for i in window
        ):
            return True
        if any(
            scene.units[i].place == "gaza-strip"
            and scene.at[i - 1] in {"from", "the"}
            and "from" in scene.keys[max(0, i - 2) : i]
            for i in window
        ):
            return True
        if any(one is not None for one in places):
            return False
        unknown = [i + 1 for i in window if scene.at[i] in {"near", "at"} and scene.at[i + 1]]
        words = scene.reading.tokens.words
        return any(words[scene.units[i].first][:1].isupper() for i in unknown)

    # The record

    def _record(self, reading: Reading, one: _Told, ids: Ids) -> Event:
        to_come = one.said.modality is Modality.ANNOUNCED
        stance = Stance.ANTICIPATES if to_come else Stance.ASSERTS
        said = (
            "kind",
            *["actors"] * bool(one.actors),
            *["recipients"] * bool(one.recipients),
            *["when"] * one.is_dated,
        )
        return Event(
            id=ids.give("event", [one.rule.name, *one.actors, *one.recipients], one.place, one.time),
            kind=one.rule.kind,
            mode=one.rule.name.replace("-", " "),
            when=one.time,
            place=one.place,
            actors=one.actors,
            recipients=one.recipients,
            summary=self._summary(one),
            status=EventStatus.PLANNED if to_come else EventStatus.OCCURRED,
            evidence=tuple(cite(reading, passage, said, stance) for passage in dict.fromkeys(one.passages)),
        )

    def _summary(self, one: _Told) -> str:
        """Return what happened in our own words: "Accusation by Hamas against Israel"."""
        parts = [one.rule.label]
        if one.actors:
            parts.append(f"by {self._names(one.actors)}")
        if one.recipients:
            parts.append(f"{one.rule.toward} {self._names(one.recipients)}")
        if one.place is not None:
            parts.append(f"({self._gazetteer.places[one.place].names[0].text})")
        return " ".join(parts)

    def _names(self, ids: tuple[str, ...]) -> str:
        actors = self._gazetteer.actors
        return " and ".join(actors[id].names[0].text if id in actors else id.replace("-", " ").title() for id in ids)


def _said(rule: EventVerb, scene: Scene, place: int) -> Said:
    """Say how the word at a place is meant."""
    if rule.noun:
        return _UNREAL if nouns.is_unreal(scene, place) else _FACT
    if rule.before:
        return modality.said_of_noun(scene, place)
    if scene.at[place] in rule.base:
        return modality.said_of_base_form(scene, place)
    return modality.said_of_verb(scene, place)


def _fits(rule: EventVerb, scene: Scene, place: int) -> bool:
    after = place + 1
    while (scene.at[after] == "on" and "on" not in rule.directly) or (
        after < len(scene.units) and scene.units[after].date is not None
    ):
        after += 1
    if rule.directly and scene.at[after] not in rule.directly:
        return False
    if (
        rule.before
        and scene.at[place - 1] not in rule.before
        and not (rule.name == "strike-noun" and scene.at[place].startswith("airstrike"))
    ):
        return False
    if not (rule.before or rule.noun) and scene.at[place - 1] in _BEFORE_NOUNS and place:
        return False  # "the release of captured soldiers", where both are no verbs
    if not rule.near or (rule.name == "air-strike" and _is_aimed(scene, place)):
        return True
    near = scene.units[max(0, place - _NEAR) : place + _NEAR + 2]
    tokens = scene.reading.tokens.keys  # those of phrases too: "its ambassador"
    return not rule.near.isdisjoint(tokens[near[0].first : near[-1].end])


def _is_aimed(scene: Scene, place: int) -> bool:
    """Say whether the army or the air force of Israel hits something: "the IDF attacked two sites"."""
    before = (unit.mention for unit in scene.units[max(0, place - _NEAR) : place])
    if all(one is None or one.actor not in _ARMIES for one in before):
        return False
    behind = scene.units[place + 1 : place + _NEAR + 2]
    return any(unit.place or unit.key in SITES for unit in behind)


def _window(scene: Scene, place: int, triggers: frozenset[str]) -> range:
    start = place
    while start > 0 and scene.at[start - 1] not in _ENDS and not _turns(scene, start - 1, triggers):
        start -= 1
    end = place + 1
    while end < len(scene.units) and scene.at[end] not in _ENDS_BEHIND and not _turns(scene, end, triggers):
        end += 1
    while end > place + 1 and scene.at[end - 1] in {".", ",", "\n"}:
        end -= 1
    return range(start, end)


def _turns(scene: Scene, i: int, triggers: frozenset[str]) -> bool:
    """Say whether "and" begins another clause."""
    if scene.at[i] != "and" or i + 1 >= len(scene.units):
        return False
    after = scene.at[i + 1]
    return scene.units[i + 1].acts or after in _GOING_ON or not triggers.isdisjoint(scene.keys[i + 1 : i + 5])


def _date_of_noun(scene: Scene, place: int) -> Told:
    date = nouns.date_of(scene, place)
    value = date.value if date is not None else None
    if date is None or value is None:
        return Told(None, None)
    if isinstance(value, Span):
        start, end = (side if isinstance(side, When) else None for side in (value.start, value.end))
        return Told(start, end, (date,))
    return Told(value, None, (date,))


def _whole(told: Told, time: AnyTime) -> AnyTime:
    """Return the time of an event: of several days told the whole period."""
    if told.start is not None and told.end is not None:
        return Span.of(told.start, told.end)
    return time


def _add(told: list[_Told], one: _Told) -> None:
    """Add an event, or its passage to the same event told before."""
    for other in told:
        same = other.rule.kind is one.rule.kind and other.rule.label == one.rule.label
        if not same or other.said.modality is not one.said.modality or other.time.overlaps(one.time) is Certainty.NO:
            continue
        if set(other.actors) != set(one.actors) or (
            other.recipients and one.recipients and set(other.recipients) != set(one.recipients)
        ):
            continue
        if other.place and one.place and other.place != one.place and other.is_dated and one.is_dated:
            continue
        merged = one if one.is_dated and not other.is_dated else other
        place = other.place or one.place
        recipients = other.recipients or one.recipients
        passages, reasons = other.passages + one.passages, other.reasons + one.reasons
        told[told.index(other)] = evolve(merged, place=place, recipients=recipients, passages=passages, reasons=reasons)
        return
    told.append(one)
