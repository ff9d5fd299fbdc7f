import pytest
from hypothesis import given

from mideast_events import (
    ControlBasis,
    Crossing,
    CrossingState,
    CrossingStatus,
    Direction,
    Flow,
    RecordError,
    Span,
)
from mideast_events.strategies import crossing_states, crossings

CROSSING = {"id": "north-gate", "names": ["North Gate"], "sides": ["upland", "lowland"]}
STATE = {"id": "north-gate-open", "crossing": "north-gate", "span": "2021-06-01/..", "status": "open"}


@pytest.mark.parametrize(
    ("cls", "changes", "path", "value", "expected", "near"),
    [
        (Crossing, {"names": []}, ("names",), [], "is empty: at least one is needed", None),
        (Crossing, {"sides": ["a"]}, ("sides",), ["a"], "is not two places: a crossing has two sides", None),
        (
            Crossing,
            {"sides": list("abc")},
            ("sides",),
            list("abc"),
            "is not two places: a crossing has two sides",
            None,
        ),
        (Crossing, {"sides": ["a", "a"]}, ("sides",), ("a", "a"), "names the same record twice", None),
        (Crossing, {"flows": ["peple"]}, ("flows", 0), "peple", "is not a Flow", "people"),
        (Crossing, {"flows": ["aid", "aid"]}, ("flows",), ["aid", "aid"], "names the same choice twice", None),
        (Crossing, {"latitude": 95, "longitude": 34}, ("latitude",), 95, "is not in degrees from -90 to 90", None),
        (
            Crossing,
            {"latitude": 31},
            ("longitude",),
            None,
            "is missing: give both latitude and longitude, or neither",
            None,
        ),
        (
            Crossing,
            {"coordinate_source": "a map"},
            ("coordinate_source",),
            "a map",
            "is for coordinates, and there are none",
            None,
        ),
        (
            CrossingState,
            {"status": None},
            ("status",),
            None,
            "is missing: give a status, a controller or both",
            None,
        ),
        (
            CrossingState,
            {"control_basis": "military"},
            ("control_basis",),
            ControlBasis.MILITARY,
            "is for a controller, and there is none",
            None,
        ),
        (CrossingState, {"status": "opn"}, ("status",), "opn", "is not a CrossingStatus", "open"),
        (CrossingState, {"flow": "fules"}, ("flow",), "fules", "is not a Flow", "fuel"),
        (CrossingState, {"direction": "exits"}, ("direction",), "exits", "is not a Direction", "exit"),
        (CrossingState, {"reason": " "}, ("reason",), " ", "is blank; leave an unknown text out", None),
    ],
)
def test_refused(cls, changes, path, value, expected, near):  # noqa: PLR0913, PLR0917 - a table's columns
    """A crossing or an observation that breaks a rule is refused, and the error tells where, what and why."""
    with pytest.raises(RecordError) as caught:
        cls(**{**(CROSSING if cls is Crossing else STATE), **changes})

    assert (cls.__name__, path, value, expected, near) == (
        caught.value.owner,
        caught.value.path,
        caught.value.value,
        caught.value.expected,
        caught.value.near,
    )


def test_a_day_is_no_period():
    """An observation holds for a period; a single day is refused."""
    with pytest.raises(RecordError, match=r"CrossingState\.span: '2021-06-01' is not a period"):
        CrossingState(**{**STATE, "span": "2021-06-01"})


def test_crossing_defaults():
    """Of a crossing no more than id, a name and two sides is needed."""
    crossing = Crossing(**CROSSING)

    assert "North Gate" == crossing.name
    assert ("upland", "lowland") == crossing.sides
    assert frozenset() == crossing.flows
    assert crossing.latitude is crossing.longitude is crossing.coordinate_source is None
    assert "<Crossing north-gate: North Gate, upland to lowland>" == repr(crossing)


def test_coordinates_have_a_source():
    """Coordinates may name their source."""
    crossing = Crossing(**CROSSING, latitude=31, longitude=34, coordinate_source="a map", flows=["aid", "fuel"])

    assert "a map" == crossing.coordinate_source
    assert frozenset({Flow.AID, Flow.FUEL}) == crossing.flows


def test_state_defaults():
    """An observation that says no more is about both sides, all flows and both ways."""
    state = CrossingState(**STATE)

    assert CrossingStatus.OPEN is state.status
    assert Span.parse("2021-06-01/..") == state.span
    assert (
        state.side is state.flow is state.direction is state.controller is state.control_basis is state.reason is None
    )
    assert "<CrossingState north-gate-open: north-gate open, 2021-06-01/..>" == repr(state)


def test_control():
    """An observation may be about control alone, or about both."""
    held = {"side": "upland", "controller": "north", "control_basis": "military"}
    control = CrossingState(**{**STATE, "status": None, **held})
    both = CrossingState(**{**STATE, **held, "flow": "aid", "direction": "entry"})

    assert ControlBasis.MILITARY is control.control_basis
    assert Direction.ENTRY is both.direction
    assert "<CrossingState north-gate-open: north-gate (upland) held by north, 2021-06-01/..>" == repr(control)
    assert "<CrossingState north-gate-open: north-gate (upland, aid, entry) open held by north, 2021-06-01/..>" == repr(
        both
    )


@given(crossings())
def test_two_different_sides(crossing):
    """A valid crossing has two sides, which differ."""
    assert 2 == len(set(crossing.sides))


@given(crossing_states())
def test_an_observation_says_something(state):
    """A valid observation has a status or a controller."""
    assert {None} != {state.status, state.controller}
