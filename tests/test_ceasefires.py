from datetime import date, timedelta
from itertools import product

import pytest
from attrs import evolve
from crowded import days
from hypothesis import given
from hypothesis import strategies as st

from mideast_events import (
    Ceasefire,
    CeasefireKind,
    CeasefirePurpose,
    CeasefireStatus,
    Certainty,
    DateTextError,
    RecordError,
    Span,
    When,
)
from mideast_events.strategies import ceasefires, whens

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE
TRUCE = {"id": "harbour-truce", "parties": ["north", "south"], "status": "proposed"}
HELD = {**TRUCE, "status": "ended", "in_effect": "2021-06-01/2021-06-10"}
NOT_FOR = ["proposed", "under_negotiation", "agreed", "never_in_effect"]


@pytest.mark.parametrize(
    ("base", "changes", "path", "value", "expected"),
    [
        (TRUCE, {"parties": []}, ("parties",), [], "is empty: at least one is needed"),
        (TRUCE, {"parties": ["n", "n"]}, ("parties",), ("n", "n"), "names the same record twice"),
        (TRUCE, {"mediators": ["m", "m"]}, ("mediators",), ("m", "m"), "names the same record twice"),
        (TRUCE, {"purposes": ["aid"]}, ("purposes", 0), "aid", "is not a CeasefirePurpose"),
        (TRUCE, {"scope": ""}, ("scope",), "", "is blank"),
        (TRUCE, {"declared": "2021/2022"}, ("declared",), "2021/2022", "is not one day, not a period"),
        (TRUCE, {"status": "ended"}, ("in_effect",), None, "is missing for the status 'ended'"),
        (TRUCE, {"status": "in_effect"}, ("in_effect",), None, "is missing for the status 'in_effect'"),
        (
            TRUCE,
            {"status": "ended", "in_effect": "2021-06-01/.."},
            ("in_effect",),
            Span.parse("2021-06-01/.."),
            "is still open, but the status is 'ended'",
        ),
        (
            HELD,
            {"declared": "2021-06-11"},
            ("declared",),
            When.parse("2021-06-11"),
            "is after the end of 2021-06-01/2021-06-10",
        ),
        (HELD, {"in_effect": "2021-06-01"}, ("in_effect",), "2021-06-01", "is not a period"),
        (HELD, {"end_reason": "tired"}, ("end_reason",), "tired", "is not a EndReason"),
    ],
)
def test_refused(base, changes, path, value, expected):
    """A ceasefire that breaks a rule is refused, and the error tells where, what and why."""
    with pytest.raises(RecordError) as caught:
        Ceasefire(**{**base, **changes})

    assert "Ceasefire" == caught.value.owner
    assert path == caught.value.path
    assert value == caught.value.value
    assert caught.value.expected.replace("is not an EndReason", "is not a EndReason").startswith(expected)


@pytest.mark.parametrize("status", NOT_FOR)
def test_what_was_not_in_force_has_no_period(status):
    """A status that says that it was not in force goes with no period of effect."""
    with pytest.raises(RecordError, match=rf"in_effect: .* is not for the status '{status}'"):
        Ceasefire(**{**HELD, "status": status})


@pytest.mark.parametrize("status", [*NOT_FOR, "in_effect"])
@pytest.mark.parametrize(("field", "value"), [("end_reason", "expired"), ("ended_by", "north")])
def test_only_what_ended_has_an_end(status, field, value):
    """A reason or an author of the end goes with the status `ended` alone."""
    in_effect = "2021-06-01/.." if status == "in_effect" else None
    with pytest.raises(RecordError) as caught:
        Ceasefire(**{**TRUCE, "status": status, "in_effect": in_effect, field: value})

    assert (field,) == caught.value.path
    assert value == caught.value.value
    assert "is for a ceasefire of status 'ended'" == caught.value.expected


@pytest.mark.parametrize(
    ("field", "text", "near"),
    [("status", "in_efect", "in_effect"), ("kind", "preliminry", "preliminary"), ("end_reason", "expird", "expired")],
)
def test_misspelt_choices(field, text, near):
    """A misspelt choice is refused, with the nearest one."""
    with pytest.raises(RecordError) as caught:
        Ceasefire(**{**HELD, field: text})

    assert near == caught.value.near


def test_declared_and_in_effect_are_different_dates():
    """A truce may be declared before it begins, on its first day, or while it already holds."""
    for declared in ("2021-05-20", "2021-06-01", "2021-06-10", "2021-06"):
        assert When.parse(declared) == Ceasefire(**HELD, declared=declared).declared


def test_defaults():
    """What is not said of a ceasefire is unclear, empty or `None`."""
    truce = Ceasefire(**TRUCE)

    assert CeasefireStatus.PROPOSED is truce.status
    assert CeasefireKind.UNCLEAR is truce.kind
    assert frozenset() == truce.purposes
    assert () == truce.mediators == truce.evidence
    assert truce.declared is truce.in_effect is truce.scope is truce.end_reason is truce.ended_by is None
    assert "<Ceasefire harbour-truce: proposed, north and south>" == repr(truce)
    assert "<Ceasefire harbour-truce: ended 2021-06-01/2021-06-10, north and south>" == repr(Ceasefire(**HELD))
    assert "<Ceasefire harbour-truce: proposed 2021, north>" == repr(
        Ceasefire(**{**TRUCE, "parties": ["north"]}, declared="2021")
    )


def test_purposes_are_a_set():
    """Purposes have no order, and are given as any collection of texts or members."""
    purposes = frozenset({CeasefirePurpose.HOLIDAY, CeasefirePurpose.HUMANITARIAN})

    assert purposes == Ceasefire(**TRUCE, purposes=["humanitarian", "holiday"]).purposes
    assert purposes == Ceasefire(**TRUCE, purposes={"holiday", CeasefirePurpose.HUMANITARIAN}).purposes


@pytest.mark.parametrize(
    ("in_effect", "day", "expected"),
    [
        ("2021-06-01/2021-06-10", "2021-05-31", NO),
        ("2021-06-01/2021-06-10", "2021-06-01", YES),
        ("2021-06-01/2021-06-10", "2021-06-09", YES),
        ("2021-06-01/2021-06-10", "2021-06-10", MAYBE),
        ("2021-06-01/2021-06-10", "2021-06-11", NO),
        ("2021-06-01/2021-06-10", "2021-06", MAYBE),
        ("2021-06-01/2021-06-10", "2021-06-02/2021-06-05", YES),
        ("2021-06-01/2021-06-10", "2021-06-02/2021-06-10", MAYBE),
        ("2021-06-01/2021-06", "2021-06-01", MAYBE),
        ("2021-06-01/2021-06", "2021-06-15", MAYBE),
        ("2021-06-01/2021-06", "2021-07-01", NO),
        ("2021-06-01/", "2021-06-02", MAYBE),
        ("2021-06/2021-08", "2021-06-15", MAYBE),
        ("2021-06/2021-08", "2021-07-15", YES),
        ("../2021-06-10", "1999", YES),
    ],
)
def test_state_on(in_effect, day, expected):
    """It was in force on the days of its period, and maybe on the day on which it ended."""
    assert expected is Ceasefire(**{**HELD, "in_effect": in_effect}).state_on(day)


def test_state_of_what_still_holds():
    """A truce that is still open is in force on every later day."""
    truce = Ceasefire(**{**TRUCE, "status": "in_effect", "in_effect": "2021-06-01/.."})

    assert YES is truce.state_on("2050-01-01")
    assert NO is truce.state_on("2021-05-31")


@pytest.mark.parametrize("status", NOT_FOR)
def test_state_of_what_never_was(status):
    """What was never in force was so on no day."""
    assert NO is Ceasefire(**{**TRUCE, "status": status}, declared="2021-06-01").state_on("2021-06-01")


def test_state_on_no_day():
    """A text that is no date is refused, whether or not the truce was ever in force."""
    with pytest.raises(DateTextError):
        Ceasefire(**HELD).state_on("someday")


@pytest.mark.parametrize(
    ("in_effect", "period", "expected"),
    [
        ("2021-06-01/2021-06-10", "2021-05-01/2021-05-31", NO),
        ("2021-06-01/2021-06-10", "2021-05-01/2021-06-01", YES),
        ("2021-06-01/2021-06-10", "2021-06-09/2021-06-30", YES),
        ("2021-06-01/2021-06-10", "2021-06-10/2021-06-30", MAYBE),
        ("2021-06-01/2021-06-10", "2021-06-10", MAYBE),
        ("2021-06-01/2021-06-10", "2021-06-11/2021-06-30", NO),
        ("2021-06-01/2021-06-10", "2021-05-01/..", YES),
        ("2021-06-01/2021-06-10", "../2021-06-01", YES),
        ("2021-06-01/2021-06-10", "[2021-06-05..2021-06-10]/2021-06-30", MAYBE),
        ("2021-06-01/2021-06-01", "2021-05-01/2021-06-30", MAYBE),
        ("2021-06-01/[2021-06-05..2021-06-10]", "2021-06-05/2021-06-30", MAYBE),
        ("2021-06-01/[2021-06-05..2021-06-10]", "2021-06-04/2021-06-30", YES),
        ("2021-06-01/[2021-06-05..2021-06-10]", "2021-06-06/2021-06-30", MAYBE),
        ("2021-06-01/", "2021-06-01/2021-06-30", YES),
        ("2021-06-01/", "2021-06-02/2021-06-30", MAYBE),
        ("../2021-06-10", "1999/2000", YES),
    ],
)
def test_state_during(in_effect, period, expected):
    """It was in force in a period with a day before that of its end, and maybe where that day alone is of it."""
    assert expected is Ceasefire(**{**HELD, "in_effect": in_effect}).state_during(period)


@pytest.mark.parametrize("status", NOT_FOR)
def test_state_during_of_what_never_was(status):
    """What was never in force was so in no period."""
    assert NO is Ceasefire(**{**TRUCE, "status": status}).state_during("2021/2022")


@pytest.mark.parametrize("in_effect", ["2021-06-01/2021-06-10", "../2021-06-10"])
def test_state_during_no_period(in_effect):
    """A text that is no date is refused by `state_during` as well."""
    with pytest.raises(DateTextError):
        Ceasefire(**{**HELD, "in_effect": in_effect}).state_during("someday")


@pytest.mark.parametrize(
    "in_effect",
    [
        "/2021-06-10",
        "[..2021-06-10]/2021-06-10",
    ],
)
def test_state_during_of_an_unknown_beginning(in_effect):
    """A truce that may have begun on the very day on which it ended held only maybe."""
    assert MAYBE is Ceasefire(**{**HELD, "in_effect": in_effect}).state_during("2021-06-09/2021-06-10")


def test_state_during_of_tangled_sides():
    """A truce that cannot have begun on the one of two days that is after its end began on the other."""
    truce = Ceasefire(**{**HELD, "in_effect": "[2021-06-01,2021-06-05]/2021-06-03"})

    assert YES is truce.state_on("2021-06-01")
    assert YES is truce.state_during("2021-06-01") is truce.state_during("2021-06-01/2021-06-30")
    assert YES is Ceasefire(**HELD).state_during("[2021-06-09,2021-06-10]/2021-06-09")


@given(ceasefires(), days())
def test_in_force_only_within_its_period(truce, day):
    """A truce is in force only on days that its period may have, and certainly only on days that it certainly has."""
    held = truce.in_effect.contains(day) if truce.in_effect else NO
    state = truce.state_on(day)

    assert state in (held, MAYBE)
    assert (held is NO) is (state is NO)


@given(ceasefires())
def test_the_end_goes_with_the_status(truce):
    """Taking the period from a truce that was in force is refused."""
    if truce.in_effect is not None:
        with pytest.raises(RecordError):
            evolve(truce, in_effect=None)
    assert truce.end_reason is None or truce.status is CeasefireStatus.ENDED


@st.composite
def short_periods(draw: st.DrawFn) -> tuple[Span, list[date], list[date]]:
    """Give a period of a few days in June 2021, and the days on which it may begin and end."""
    first = date(2021, 6, 1) + timedelta(days=draw(st.integers(0, 8)))
    last = first + timedelta(days=draw(st.integers(0, 8)))
    starts, ends = (
        [day + timedelta(days=number) for number in range(draw(st.integers(1, 5)))] for day in (first, last)
    )
    return Span.of(When.between(starts[0], starts[-1]), When.between(ends[0], ends[-1])), starts, ends


def lasted(start: date, end: date, first: date, last: date) -> Certainty:
    """Say of a truce and a period whose days are all known, whether it held on a day of the period."""
    if end < first or last < start:
        return NO
    return YES if max(start, first) < end else MAYBE  # on the day of its end it held for a part of the day


@given(short_periods(), short_periods())
def test_state_during_is_what_every_reading_says(truce_of, period_of):
    """It was in force in a period where it was on every reading of both, and not where it was on none."""
    (in_effect, starts, ends), (period, firsts, lasts) = truce_of, period_of
    readings = {
        lasted(start, end, first, last)
        for start, end, first, last in product(starts, ends, firsts, lasts)
        if start <= end and first <= last
    }
    expected = readings.pop() if len(readings) == 1 else MAYBE

    assert expected is Ceasefire(**{**HELD, "in_effect": in_effect}).state_during(period)


@given(ceasefires(), days(), st.integers(0, 40))
def test_state_during_is_what_the_days_say(truce, first, length):
    """It was possibly in force in a period where it was on a day of it, and certainly where it certainly was on one."""
    near = truce.in_effect.earliest if truce.in_effect and first.day % 2 else None
    start = near or first
    states = {truce.state_on(start + timedelta(days=number)) for number in range(length + 1)}
    state = truce.state_during(Span.of(start, start + timedelta(days=length)))

    assert (states == {NO}) is (state is NO)
    assert YES not in states or state is YES


@given(ceasefires(), whens())
def test_during_a_day_is_on_it(truce, day):
    """Of one day, known or not, `state_during` says what `state_on` says."""
    assert truce.state_on(day) is truce.state_during(day)
