"""`TruceRules`: what a sentence says of a truce: how far it has come, whose it is, who brokered it, and when."""

from collections.abc import Iterator
from itertools import islice
from typing import final

from attrs import evolve

from mideast_events.ceasefires import EndReason
from mideast_events.extraction.findings import Passed
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.truces.dates import date_near, give_dates
from mideast_events.extraction.truces.nouns import (
    STARTS,
    Noun,
    days_of,
    is_phase,
    land_of,
    modifiers_of,
    noun_at,
    purposes_of,
)
from mideast_events.extraction.truces.parties import doers_of, parties_of
from mideast_events.extraction.truces.sides import Sides
from mideast_events.extraction.truces.sightings import TruceSighting
from mideast_events.extraction.truces.stages import DECLARED_OVER, TURNED, Stage, Verdict, verdict_of
from mideast_events.extraction.truces.words import FUTURE, NEGATED

_OFFENSIVE = words("truces", "cues", "offensive")
_HALTED = words("truces", "cues", "halted")
_PREVIOUS = words("truces", "cues", "previous")
_FURTHER = words("truces", "cues", "further")
_TRIGGERS = STARTS | _HALTED


_TWO_SIDES = 2
_MOST_IN_SENTENCE = 8  # there are no more in prose


@final
class TruceRules:
    """Finds what the sentences of an article say of truces."""

    def sight(self, scene: Scene, sides: Sides) -> Iterator[TruceSighting | Passed]:
        """Give what a sentence says of truces, and what looks like it and is not taken."""
        if _TRIGGERS.isdisjoint(scene.keys):
            return
        reached = found = 0
        for place in scene.places_of(STARTS):
            noun = noun_at(scene, place) if place >= reached and found < _MOST_IN_SENTENCE else None
            if noun is not None:
                reached = noun.end
                found += 1
                yield from self._sight_noun(scene, noun, sides)
        if not found:
            yield from _halts(scene, sides)

    def _sight_noun(self, scene: Scene, noun: Noun, sides: Sides) -> Iterator[TruceSighting | Passed]:
        trigger = scene.span(noun.first, noun.end - 1)
        verdict = verdict_of(scene, noun)
        if verdict.stage is None:
            if not noun.is_weak:
                yield Passed(*trigger, "truce", verdict.rule)
            return
        named = parties_of(scene, noun, verdict, sides)
        notes = tuple(note for note in (scene.at[verdict.cue], named.how) if note)
        land = land_of(scene, noun)
        if land == "":
            yield Passed(*trigger, "truce", "of a land whose sides are not known")
            return
        talks = verdict.stage in {Stage.PROPOSED, Stage.NEGOTIATED}
        mediators = sides.mediating(scene, noun.first)
        if not mediators and (verdict.stage is Stage.AGREED or verdict.cue > noun.end):
            mediators = sides.announcing(scene, doers_of(scene, noun, verdict))
        if talks:
            mediators = tuple(dict.fromkeys((*mediators, *sides.beside_talks(scene, noun.first))))
        before = modifiers_of(scene, noun)
        sighting = TruceSighting(
            rule=verdict.rule, trigger=trigger, passage=_passage(scene, noun, verdict), stage=verdict.stage,
            parties=named.parties, mediators=mediators, end_reason=verdict.reason, land=land, days=days_of(scene, noun),
            purposes=purposes_of(scene, noun), is_title=scene.sentence.kind in {"title", "heading"},
            is_further=bool(_FURTHER & set(before)) or is_phase(scene, noun) or verdict.rule == TURNED,
            is_previous=bool(_PREVIOUS & set(before)),
            is_alone=named.alone, notes=notes,
        )  # fmt: skip
        give_dates(scene, noun, verdict, sighting)
        if verdict.stage is Stage.OVER and sighting.end_reason in {EndReason.RESUMED_HOSTILITIES, EndReason.RENOUNCED}:
            ending = noun.first if verdict.rule == DECLARED_OVER else verdict.cue
            sighting.ended_by = next(iter(sides.fighters(scene, scene.subjects(ending))), None)
        if "separate" not in before or len(named.parties) < _TWO_SIDES:
            yield sighting
            return
        for party in named.parties:
            yield evolve(sighting, parties=(party,), is_alone=True)


def _halts(scene: Scene, sides: Sides) -> Iterator[TruceSighting]:
    """Give a halt to one side's fighting: "Israel suspended its offensive"."""
    places = (i for i in scene.places_of(_HALTED) if scene.at[i + 1] in {"its", "the", "all"})
    for place in islice((i for i in places if scene.at[i + 2] in _OFFENSIVE), _MOST_IN_SENTENCE):
        yield from _halt(scene, place, sides)


def _halt(scene: Scene, place: int, sides: Sides) -> Iterator[TruceSighting]:
    party = next(iter(sides.fighters(scene, scene.subjects(place))), None)
    if party is None or set(scene.keys[max(0, place - 3) : place]) & (FUTURE | NEGATED):
        return
    sighting = TruceSighting(
        "halt",
        scene.span(place, place),
        scene.span(max(0, place - 1), place + 2),
        Stage.IN_FORCE,
        parties=(party,),
        is_alone=True,
        notes=("one side's own halt",),
    )
    sighting.began = date_near(scene, place, place)
    yield sighting


def _passage(scene: Scene, noun: Noun, verdict: Verdict) -> tuple[int, int]:
    """Return the characters of the clause that says so."""
    clause = scene.clause(noun.first)
    first = min(clause.start, verdict.cue)
    last = max(clause.stop - 1, min(verdict.cue + 3, len(scene.units) - 1))
    while last > verdict.cue and last >= noun.end and scene.at[last] in {".", ",", "”", '"'}:
        last -= 1
    return scene.span(first, last)
