"""The rules for crossings: what an article says several times of one is one observation with several passages."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, final

from attrs import define

from mideast_events.certainty import Certainty
from mideast_events.crossings import ControlBasis, CrossingState, CrossingStatus, Direction, Flow
from mideast_events.dates import Span, When
from mideast_events.evidence import Evidence, Stance
from mideast_events.extraction.crossings.gates import Recalled
from mideast_events.extraction.crossings.sightings import CrossingSighting, CrossingSightings
from mideast_events.extraction.crossings.times import ended, span_of
from mideast_events.extraction.findings import Found, Ids, Passed, Reason, cite
from mideast_events.extraction.modality import Modality
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.readings import Reading
from mideast_events.extraction.syntax.scenes import Scene

_STRENGTH = {CrossingStatus.OPEN: 0, CrossingStatus.RESTRICTED: 1, CrossingStatus.EXCEPTIONALLY_OPEN: 2}


@define
class _State:
    """An observation as an article tells it, with all its sightings."""

    sightings: list[CrossingSighting]
    span: Span
    is_told: bool
    status: CrossingStatus | None
    about: "_About"


class _About(NamedTuple):
    """What an observation is about besides; `None` where it is not said."""

    side: str | None
    flow: Flow | None
    direction: Direction | None
    controller: str | None
    control_basis: ControlBasis | None

    def agrees(self, other: "_About") -> bool:
        """Say whether nothing that both give differs."""
        return all(one is None or that is None or one == that for one, that in zip(self, other, strict=True))

    def filled(self, other: "_About") -> "_About":
        """Return it with what the other gives besides."""
        return _About(
            self.side or other.side,
            self.flow or other.flow,
            self.direction or other.direction,
            self.controller or other.controller,
            self.control_basis or other.control_basis,
        )


@final
class CrossingRules:
    """Finds what an article says of crossings."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry's crossings."""
        self._sightings = CrossingSightings(gazetteer)

    def find(self, reading: Reading, scenes: Sequence[Scene], ids: Ids) -> Iterator[Found | Passed]:
        """Give the states of crossings, and what looks like one and is not drafted."""
        recalled = Recalled()
        states: list[_State] = []
        for scene in scenes:
            for one in self._sightings.sight(scene, recalled):
                if isinstance(one, Passed):
                    yield one
                elif not _add(states, one, reading):
                    yield Passed(*one.trigger, one.rule, "no day is told or known")
        _end_closures(states)
        for state in states:
            yield Found(_record(reading, state, ids), tuple(_reason(one) for one in state.sightings))


def _add(states: list[_State], one: CrossingSighting, reading: Reading) -> bool:
    """Add a sighting to the observation that it repeats, or as one of its own; say whether it has a time."""
    to_come = one.said.modality is Modality.ANNOUNCED
    span = span_of(one.told, reading, to_come=to_come, passing=one.passing)
    if span is None:
        return False
    is_told = bool(one.told.dates)
    about = _About(one.side, one.flow, one.direction, one.controller, one.control_basis)
    for state in states:
        if not _is_same(state, one, about, span, is_told=is_told):
            continue
        if is_told and not state.is_told:
            state.span, state.is_told = span, True
            state.sightings.insert(0, one)
        else:
            state.sightings.append(one)
        state.status = _more_exact(state.status, one.status)
        state.about = state.about.filled(about)
        return True
    states.append(_State([one], span, is_told, one.status, about))
    return True


def _is_same(state: _State, one: CrossingSighting, about: _About, span: Span, *, is_told: bool) -> bool:
    first = state.sightings[0]
    if first.crossing != one.crossing or (state.status is None) is not (one.status is None):
        return False
    if (state.status is CrossingStatus.CLOSED) is not (one.status is CrossingStatus.CLOSED):
        return False
    if not state.about.agrees(about):
        return False
    told = is_told and state.is_told
    if state.status is not one.status and told and str(state.span.start) != str(span.start):
        return False
    if not told and state.status is not one.status and first.said.modality is not one.said.modality:
        return False
    return not told or _start_alike(state.span, span)


def _start_alike(one: Span, other: Span) -> bool:
    if not isinstance(one.start, When) or not isinstance(other.start, When):
        return one.overlaps(other) is not Certainty.NO
    return one.start.overlaps(other.start) is not Certainty.NO


def _more_exact(one: CrossingStatus | None, other: CrossingStatus | None) -> CrossingStatus | None:
    if one is None or other is None or one not in _STRENGTH or other not in _STRENGTH:
        return one or other
    return max(one, other, key=lambda status: _STRENGTH[status])


def _end_closures(states: list[_State]) -> None:
    """End each closure that goes on in the article's words the day before the opening told of the same crossing."""
    for state in states:
        first = state.sightings[0]
        days = first.told.days if first.said.modality is Modality.FACT else None
        if state.status is not CrossingStatus.CLOSED or not (state.is_told or days):
            continue
        for other in states:
            opened = other.status is CrossingStatus.OPEN and other.is_told and isinstance(other.span.start, When)
            if (
                opened
                and other.sightings[0].crossing == state.sightings[0].crossing
                and isinstance(other.span.start, When)
            ):
                state.span = ended(state.span, other.span.start, days=0 if state.is_told else days)


def _record(reading: Reading, state: _State, ids: Ids) -> CrossingState:
    first = state.sightings[0]
    evidence: dict[tuple[int, int], Evidence] = {}
    for one in state.sightings:
        evidence.setdefault(one.passage, _evidence(reading, one))
    return CrossingState(
        id=ids.give("crossing-state", [state.status.value if state.status else "control"], first.crossing, state.span),
        crossing=first.crossing,
        span=state.span,
        status=state.status,
        side=state.about.side,
        flow=state.about.flow,
        direction=state.about.direction,
        controller=state.about.controller,
        control_basis=state.about.control_basis,
        evidence=tuple(evidence.values()),
    )


def _evidence(reading: Reading, one: CrossingSighting) -> Evidence:
    said = ["crossing", "status" if one.status is not None else "controller"]
    said += [name for name in ("side", "flow", "direction") if getattr(one, name) is not None]
    said += ["span"] if one.told.dates else []
    stance = Stance.ASSERTS
    if one.said.modality is Modality.ANNOUNCED:
        stance = Stance.ANTICIPATES
    elif one.hearsay:
        stance = Stance.REPORTS
    return cite(reading, one.passage, tuple(said), stance)


def _reason(one: CrossingSighting) -> Reason:
    return Reason(one.rule, *one.trigger, one.told.dates, tuple(one.notes))
