"""What the observations of a crossing say of a day, and on which of them it rests."""

import pytest
from attrs import evolve
from crowded import crowded_spans
from hypothesis import given
from hypothesis import strategies as st

from mideast_events import (
    Actor,
    Certainty,
    Corpus,
    Crossing,
    CrossingReport,
    CrossingState,
    CrossingStatus,
    Direction,
    Flow,
    Observation,
    QueryError,
    Resolution,
    UnknownIdError,
    When,
)
from mideast_events.strategies import certainties

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE
OPEN, RESTRICTED, CLOSED = CrossingStatus.OPEN, CrossingStatus.RESTRICTED, CrossingStatus.CLOSED
NORTH, SOUTH = (Actor(id=id, kind="state", names=(id,)) for id in ("north", "south"))
GATE = Crossing(id="gate", names=("Gate",), sides=("hill", "river"))
DAY = "2021-05-15"
OVER = "2021-05-01/2021-05-31"
PERHAPS_OVER = "2021-05-01/2021-05"


def state(id: str = "seen", span: str = OVER, **known: object) -> CrossingState:
    """Return a state of the gate."""
    return CrossingState(id=id, crossing="gate", span=span, **known)


def report(*states: CrossingState, on: str = DAY) -> CrossingReport:
    """Return what these states say of the gate on a day."""
    return Corpus([NORTH, SOUTH, GATE, *states]).on(on).crossing("gate")


def seen(certainty: Certainty = YES, span: str = OVER, **known: object) -> Observation:
    """Return an observation that is no corpus's."""
    return Observation(state(span=span, **known), certainty, 0, settled=False)


def ids(found: tuple[Observation, ...]) -> list[str]:
    """Return the ids of the states that were observed."""
    return [one.state.id for one in found]


def test_nothing_reported_is_not_closed():
    """Of a crossing of which nothing was observed every answer is empty, and none says "closed"."""
    nothing = report()

    assert () == nothing.observations == nothing.conflicts == nothing.about()
    assert Resolution() == nothing.status() == nothing.controller("hill") == nothing.status(flow="aid")
    assert nothing.status().is_empty
    assert {"hill": Resolution(), "river": Resolution()} == nothing.controllers
    assert {Resolution()} == set(nothing.statuses.values())
    assert Resolution((CLOSED,)) == report(state(status="closed")).status()


def test_a_certain_and_a_possible_state():
    """A state that certainly holds is certain, and one that may have ended is possible."""
    assert Resolution((OPEN,)) == report(state(status="open")).status()
    assert Resolution((), (OPEN,)) == report(state(span=PERHAPS_OVER, status="open")).status()
    assert Resolution((OPEN,), (CLOSED,)) == report(
        state("one", status="open", flow="aid"), state("other", PERHAPS_OVER, status="closed")
    ).status(flow="aid")


def test_a_value_that_is_certain_is_not_possible_besides():
    """A value that one observation makes certain is not possible by another."""
    both = report(state("one", status="open"), state("other", PERHAPS_OVER, status="open", flow="aid"))

    assert Resolution((OPEN,)) == both.status(flow="aid")


def test_a_settled_subject_leaves_no_doubt():
    """What may have ended is left out where another state of the same subject certainly began before and goes on."""
    doubtful = state("old", "2021/2021-05", status="open", flow="aid")

    assert Resolution((), (OPEN,)) == report(doubtful).status(flow="aid")
    assert Resolution((CLOSED,)) == report(doubtful, state("new", status="closed", flow="aid")).status(flow="aid")


def test_what_is_settled_of_all_is_settled_of_each():
    """A state of the whole crossing settles what is open of one flow, and not the other way round."""
    whole, part = state("new", status="closed"), state("old", "2021/2021-05", status="open", flow="aid")

    assert Resolution((CLOSED,)) == report(whole, part).status(flow="aid")


@pytest.mark.parametrize("span", ["2021-05-15/2021-05-31", "2021-05-01/2021-05-15"])
def test_a_day_of_change_settles_nothing(span):
    """On the first and last day of a state, what may still have held stays possible."""
    both = report(state("old", "2021/2021-05", status="open"), state("new", span, status="closed"))

    assert Resolution((CLOSED,), (OPEN,)) == both.status()


@pytest.mark.parametrize("other", [{"side": "hill"}, {"flow": "goods"}, {"direction": "exit"}])
def test_another_subject_settles_nothing(other):
    """A certain state of another side, flow or direction does not settle what is open of this one."""
    of_this = {"side": "river", "flow": "aid", "direction": "entry"}
    both = report(
        state("old", "2021/2021-05", status="open", **of_this), state("new", status="closed", **{**of_this, **other})
    )

    assert Resolution((CLOSED,), (OPEN,)) == both.status()


def test_a_state_without_a_status_settles_no_status():
    """An observation of control says nothing of the status, and one of the status nothing of control."""
    both = report(state("old", "2021/2021-05", status="open"), state("new", controller="north"))

    assert Resolution((), (OPEN,)) == both.status()
    assert Resolution((NORTH,)) == both.controller("hill")


def test_control_is_of_a_side():
    """An observation of control counts for its side, and for both sides where it names none."""
    apart = report(state("one", side="hill", controller="north"), state("other", side="river", controller="south"))

    assert Resolution((NORTH,)) == apart.controller("hill")
    assert {"hill": Resolution((NORTH,)), "river": Resolution((SOUTH,))} == apart.controllers
    assert {Resolution((NORTH,))} == set(report(state(controller="north")).controllers.values())


def test_a_controller_that_is_no_record_is_not_told():
    """A controller whose record is not there is in the observation, and in no answer."""
    found = report(state(controller="nobody"))

    assert Resolution() == found.controller("hill")
    assert ["seen"] == ids(found.observations)


def test_status_is_of_a_flow_and_a_direction():
    """A status counts for its side, flow and direction, and for every one that it does not name."""
    found = report(
        state("aid-in", flow="aid", direction="entry", status="closed"),
        state("people", flow="people", status="restricted"),
        state("hill", side="hill", flow="goods", status="open"),
    )

    assert Resolution((CLOSED,)) == found.status(flow="aid") == found.status(flow="aid", direction="entry")
    assert Resolution() == found.status(flow="aid", direction="exit") == found.status(flow="fuel")
    assert Resolution((RESTRICTED,)) == found.status(flow="people", direction="exit")
    assert Resolution((OPEN,)) == found.status(flow="goods") == found.status(flow="goods", side="hill")
    assert Resolution() == found.status(flow="goods", side="river")
    assert Resolution((CLOSED, OPEN, RESTRICTED)) == found.status()
    assert Resolution((CLOSED, RESTRICTED)) == found.status(side="river")


def test_flows_are_taken_as_members_and_as_texts():
    """A flow or a direction is a member or its text."""
    found = report(state(flow="aid", direction="entry", status="open"))

    assert Resolution((OPEN,)) == found.status(flow=Flow.AID, direction=Direction.ENTRY)
    assert ["seen"] == ids(found.about(flow=Flow.AID)) == ids(found.about(direction="entry", side="hill"))
    assert [] == ids(found.about(flow="fuel"))


def test_statuses_are_of_the_flows_of_the_crossing():
    """Of a crossing whose flows are recorded there is a status for each of them, of another for every flow."""
    narrow = Corpus([evolve(GATE, flows=frozenset({Flow.AID}))]).on(DAY).crossing("gate")

    assert [(Flow.AID, Direction.ENTRY), (Flow.AID, Direction.EXIT)] == list(narrow.statuses)
    assert [(flow, way) for flow in Flow for way in Direction] == list(report().statuses)


def test_conflicting_observations_are_both_there_and_marked():
    """Of two observations that cannot both be so, both are in the answer, and they are told as a pair."""
    both = report(state("one", status="open"), state("other", status="closed"), state("third", status="open"))

    assert Resolution((CLOSED, OPEN)) == both.status()
    assert [["one", "other"], ["other", "third"]] == [ids(pair) for pair in both.conflicts]


def test_two_controllers_of_a_side_are_in_conflict():
    """Two actors that certainly control one side contradict each other; of two sides they do not."""
    both = report(state("one", controller="north", side="hill"), state("other", controller="south"))
    apart = report(state("one", controller="north", side="hill"), state("other", controller="south", side="river"))

    assert [["one", "other"]] == [ids(pair) for pair in both.conflicts]
    assert Resolution((NORTH, SOUTH)) == both.controller("hill")
    assert () == apart.conflicts


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        (True, {"status": "open"}, {"status": "closed"}),
        (True, {"status": "open"}, {"status": "restricted", "flow": "aid"}),
        (True, {"status": "open", "side": "hill"}, {"status": "closed", "direction": "exit"}),
        (True, {"status": "open", "controller": "north"}, {"status": "open", "controller": "south"}),
        (False, {"status": "open"}, {"status": "open"}),
        (False, {"status": "open"}, {"controller": "north"}),
        (False, {"status": "open", "flow": "aid"}, {"status": "closed", "flow": "goods"}),
        (False, {"status": "open", "side": "hill"}, {"status": "closed", "side": "river"}),
        (False, {"status": "open", "direction": "entry"}, {"status": "closed", "direction": "exit"}),
        (False, {"status": "open"}, {"status": "closed", "certainty": MAYBE}),
        (False, {"status": "open"}, {"status": "closed", "span": "2021-06-01/2021-06-30"}),
    ],
)
def test_contradicts(expected, one, other):
    """Two that certainly hold on a common day contradict each other where they differ on something of both."""
    assert expected is seen(**one).contradicts(seen(**other))
    assert expected is seen(**other).contradicts(seen(**one))


def test_one_after_the_other_is_no_conflict():
    """Of a period, two states that follow each other are both certain, and are no conflict."""
    corpus = Corpus(
        [GATE, state("one", "2021-05-01/2021-05-05", status="open"), state("two", "2021-05-06/..", status="closed")]
    )
    month = corpus.during("2021-05").crossing("gate")

    assert Resolution((CLOSED, OPEN)) == month.status()
    assert () == month.conflicts


def test_the_repr_tells_how_much_was_seen():
    """A report and an observation print what they are about and rest on."""
    assert "<CrossingReport gate: nothing observed>" == repr(report())
    assert "<CrossingReport gate: 1 observation>" == repr(report(state(status="open")))
    assert "<CrossingReport gate: 2 observations, 1 in conflict>" == repr(
        report(state("one", status="open"), state("other", status="closed"))
    )
    assert "<Observation seen: yes, 0 days old>" == repr(seen(status="open"))
    assert "<Observation seen: maybe, not yet seen>" == repr(evolve(seen(MAYBE, status="open"), age=None))


@pytest.mark.parametrize(
    ("ask", "error", "message"),
    [
        (lambda one: one.controller("hil"), UnknownIdError, "no side of 'gate' has the id 'hil'; did you mean 'hill'?"),
        (lambda one: one.controller("sea"), UnknownIdError, "no side of 'gate' has the id 'sea'"),
        (lambda one: one.status(side="rivr"), UnknownIdError, "did you mean 'river'?"),
        (lambda one: one.about(side="gate"), UnknownIdError, "no side of 'gate' has the id 'gate'"),
        (lambda one: one.status(flow="peple"), QueryError, "flow: 'peple' is none of people, goods, fuel, aid; did"),
        (lambda one: one.about(flow=5), QueryError, "flow: 5 is none of people, goods, fuel, aid"),
        (lambda one: one.status(direction="entr"), QueryError, "'entr' is none of entry, exit; did you mean 'entry'?"),
    ],
)
def test_what_is_unknown_is_told_with_the_nearest(ask, error, message):
    """A side, flow or direction that there is not is refused, with what there is, seen or not."""
    for found in (report(), report(state(status="open", controller="north"))):
        with pytest.raises(error) as caught:
            ask(found)
        assert message in str(caught.value)


SIDES, FLOWS, WAYS = ((None, *members) for members in (GATE.sides, Flow, Direction))
subjects = st.tuples(*map(st.sampled_from, (SIDES, FLOWS, WAYS)))


@st.composite
def observations(draw: st.DrawFn, id: str = "seen") -> Observation:
    """Give an observation of the gate, certain or not and settled or not, whatever its span."""
    side, flow, direction = draw(subjects)
    status, controller = draw(
        st.sampled_from([("open", None), ("closed", None), (None, "north"), ("open", "south"), ("restricted", "north")])
    )
    span = draw(crowded_spans())
    known = state(id, span, side=side, flow=flow, direction=direction, status=status, controller=controller)
    certainty = draw(certainties().filter(lambda one: one is not NO))
    settled = certainty is YES and draw(st.booleans())
    return Observation(known, certainty, draw(st.none() | st.just(3)), settled)


seen_together = st.lists(observations(), max_size=6)
gate_alone = Corpus([NORTH, SOUTH, GATE])


def reported(found: list[Observation]) -> CrossingReport:
    """Return a report of these observations."""
    return CrossingReport(GATE, When.parse(DAY), found, gate_alone._lookup)  # noqa: SLF001 - a report is made by a situation alone


def bears_on(one: Observation, subject: tuple[object, object, object]) -> bool:
    """Say whether an observation is about a subject: in none of three respects about something else."""
    about = one.state.side, one.state.flow, one.state.direction
    return not any(mine and wanted and mine != wanted for mine, wanted in zip(about, subject, strict=True))


def resolved(found: list[Observation], field: str) -> tuple[set[object], set[object]]:
    """Return the certain and the possible values of a field, by the definition."""
    telling = [one for one in found if getattr(one.state, field) is not None]
    certain = {getattr(one.state, field) for one in telling if one.certainty is YES}
    possible = set()
    for one in telling:
        replaced = any(
            other.certainty is YES
            and other.settled
            and other.state.side in {None, one.state.side}
            and other.state.flow in {None, one.state.flow}
            and other.state.direction in {None, one.state.direction}
            for other in telling
        )
        if one.certainty is MAYBE and not replaced:
            possible.add(getattr(one.state, field))
    return certain, possible - certain


@given(seen_together, subjects)
def test_about_is_what_has_nothing_else_for_a_subject(found, subject):
    """Those about a subject are those that are about nothing else, in the order of the report."""
    side, flow, direction = subject

    assert tuple(one for one in found if bears_on(one, subject)) == reported(found).about(
        side=side, flow=flow, direction=direction
    )


@given(seen_together, subjects)
def test_a_status_is_what_the_definition_says(found, subject):
    """A status is certain by a certain observation, and possible by one in doubt that no settled one has replaced."""
    side, flow, direction = subject
    certain, possible = resolved([one for one in found if bears_on(one, subject)], "status")

    assert Resolution(tuple(sorted(certain)), tuple(sorted(possible))) == reported(found).status(
        side=side, flow=flow, direction=direction
    )


@given(seen_together)
def test_a_controller_is_what_the_definition_says(found):
    """A controller is certain or possible by the same rule as a status, of each side."""
    for side, controller in reported(found).controllers.items():
        certain, possible = resolved([one for one in found if bears_on(one, (side, None, None))], "controller")

        assert sorted(certain) == [one.id for one in controller.certain]
        assert sorted(possible) == [one.id for one in controller.possible]


@given(seen_together)
def test_certain_and_possible_are_disjoint(found):
    """No answer has a value both as certain and as possible."""
    report = reported(found)

    for answer in [*report.controllers.values(), *report.statuses.values(), report.status()]:
        assert not {*answer.certain} & {*answer.possible}


@given(observations("one"), observations("other"))
def test_contradiction_is_symmetric_and_needs_two(one, other):
    """Contradiction goes both ways, nothing contradicts itself, and only what is certain of a common day does."""
    assert one.contradicts(other) is other.contradicts(one)
    assert not one.contradicts(one)
    if one.contradicts(other):
        assert YES is one.certainty is other.certainty is one.state.span.overlaps(other.state.span)
        assert bears_on(one, other.subject)
        assert (one.state.status, one.state.controller) != (other.state.status, other.state.controller)


@given(seen_together)
def test_conflicts_are_the_pairs_that_contradict(found):
    """The conflicts of a report are its pairs of observations that contradict each other, each pair once."""
    pairs = [(one, other) for place, one in enumerate(found) for other in found[place + 1 :] if one.contradicts(other)]

    assert tuple(pairs) == reported(found).conflicts
