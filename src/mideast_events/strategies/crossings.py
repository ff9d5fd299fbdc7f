"""Strategies for crossings, and for what was observed of them."""

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from mideast_events.actors import Name
from mideast_events.crossings import ControlBasis, Crossing, CrossingState, CrossingStatus, Direction, Flow
from mideast_events.dates import Span
from mideast_events.evidence import Evidence
from mideast_events.strategies.actors import names
from mideast_events.strategies.evidence import proofs
from mideast_events.strategies.fields import Fields, Given, built, given
from mideast_events.strategies.times import spans
from mideast_events.strategies.values import (
    choice_sets,
    choices,
    draw_coordinates,
    id_tuples,
    ids,
    maybe,
    phrases,
    tuples,
)


def crossings(  # noqa: PLR0913 - one for each field
    *,
    id: SearchStrategy[str] | None = None,
    names: SearchStrategy[tuple[Name, ...]] | None = None,
    sides: SearchStrategy[tuple[str, ...]] | None = None,
    flows: SearchStrategy[frozenset[Flow]] | None = None,
    latitude: SearchStrategy[float | None] | None = None,
    longitude: SearchStrategy[float | None] | None = None,
    coordinate_source: SearchStrategy[str | None] | None = None,
) -> SearchStrategy[Crossing]:
    """Return a strategy for crossings between two places.

    It shrinks to a crossing with one name and without coordinates, of which no flow is known.

    Args:
        id: its id.
        names: its names, at least one.
        sides: the ids of the two places it joins.
        flows: what passes it.
        latitude: degrees north, or `None`; by default there where `longitude` is.
        longitude: degrees east, or `None`; by default there where `latitude` is.
        coordinate_source: who gives the coordinates, or `None`; by default `None` where there are none.

    Raises:
        InvalidArgument: where an argument is no strategy.
        RecordError: as a value is drawn, where the strategies given do not fit each other.

    Examples:
        >>> from hypothesis import find
        >>> find(crossings(), lambda crossing: True)
        <Crossing crossing-1: Old Gate, place-1 to place-2>
    """
    return built(
        crossing,
        **given(
            id=id,
            names=names,
            sides=sides,
            flows=flows,
            latitude=latitude,
            longitude=longitude,
            coordinate_source=coordinate_source,
        ),
    )


def crossing(fields: Fields) -> Crossing:
    """Return a crossing, the fields that are open drawn."""
    draw_coordinates(fields)
    fields.one("coordinate_source", maybe(phrases("a gazetteer")) if fields.says("latitude") else st.none())
    fields.rest(**_crossing_fields())
    return fields.make(Crossing)


@cache
def _crossing_fields() -> Given:
    return {
        "id": ids("crossing"),
        "names": tuples(names(text=phrases("Old Gate", "Al‑Bab gate", "معبر الباب", "מעבר השער")), least=1),
        "sides": id_tuples("place", least=2, most=2),
        "flows": choice_sets(Flow),
    }


def crossing_states(  # noqa: PLR0913 - one for each field
    *,
    id: SearchStrategy[str] | None = None,
    crossing: SearchStrategy[str] | None = None,
    span: SearchStrategy[Span] | None = None,
    side: SearchStrategy[str | None] | None = None,
    flow: SearchStrategy[Flow | None] | None = None,
    direction: SearchStrategy[Direction | None] | None = None,
    status: SearchStrategy[CrossingStatus | None] | None = None,
    controller: SearchStrategy[str | None] | None = None,
    control_basis: SearchStrategy[ControlBasis | None] | None = None,
    reason: SearchStrategy[str | None] | None = None,
    evidence: SearchStrategy[tuple[Evidence, ...]] | None = None,
) -> SearchStrategy[CrossingState]:
    """Return a strategy for observations of crossings: of whether one was open, of who controlled it, or of both.

    It shrinks to a crossing that was open on one day.

    Args:
        id: its id.
        crossing: the id of the crossing.
        span: from when to when.
        side: the id of the side it is about, or `None`.
        flow: what it is about, or `None`.
        direction: which way, or `None`.
        status: whether it was open, or `None`; by default there where `controller` is `None`.
        controller: the id of the actor in control, or `None`; by default there where `status` is `None`, and where
            `control_basis` is not.
        control_basis: on what the control rests, or `None`; by default `None` where `controller` is.
        reason: why it is so, or `None`.
        evidence: the passages on which the record rests.

    Raises:
        InvalidArgument: where an argument is no strategy.
        RecordError: as a value is drawn, where the strategies given do not fit each other.

    Examples:
        >>> from hypothesis import find
        >>> find(crossing_states(), lambda state: state.controller is not None)
        <CrossingState state-1: crossing-1 held by actor-1, 2000-01-01/2000-01-01>
    """
    return built(
        crossing_state,
        **given(
            id=id,
            crossing=crossing,
            span=span,
            side=side,
            flow=flow,
            direction=direction,
            status=status,
            controller=controller,
            control_basis=control_basis,
            reason=reason,
            evidence=evidence,
        ),
    )


def crossing_state(fields: Fields) -> CrossingState:
    """Return an observation of a crossing, the fields that are open drawn."""
    fields.one("id", ids("state"))
    of_control = fields.says("control_basis") or fields.values.get("status", ...) is None
    controller = fields.one("controller", ids("actor") if of_control else maybe(ids("actor")))
    fields.one("status", choices(CrossingStatus) if controller is None else maybe(choices(CrossingStatus)))
    fields.one("control_basis", st.none() if controller is None else maybe(choices(ControlBasis)))
    fields.rest(**_state_fields())
    return fields.make(CrossingState)


@cache
def _state_fields() -> Given:
    return {
        "crossing": ids("crossing"),
        "span": spans(),
        "side": maybe(ids("place")),
        "flow": maybe(choices(Flow)),
        "direction": maybe(choices(Direction)),
        "reason": maybe(phrases("a holiday")),
        "evidence": proofs(CrossingState),
    }
