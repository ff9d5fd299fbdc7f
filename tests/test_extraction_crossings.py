"""Crossings: what is told of them becomes states, and what is only wished for does not."""

import pytest
from small_articles import found_in, records_among

from mideast_events.crossings import CrossingState
from mideast_events.evidence import Stance
from mideast_events.extraction.crossings.rules import CrossingRules
from mideast_events.extraction.findings import Found, Passed
from mideast_events.extraction.names.gazetteers import Gazetteer

PUBLISHED = "2014-08-27"


def states_in(text: str, gazetteer: Gazetteer) -> list[CrossingState]:
    """Return the states of crossings in a text."""
    return records_among(found_in(CrossingRules, gazetteer, text, PUBLISHED), CrossingState)


def said(state: CrossingState) -> str:
    """Return what a record says, as text."""
    parts = [state.crossing, state.side, state.flow, state.direction, state.status, state.controller, state.span]
    return " ".join(str(part) for part in parts if part is not None)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (
            "Egypt opened the Rafah border crossing on Saturday for three days to let patients leave Gaza.",
            ["rafah people exit exceptionally_open 2014-08-23/2014-08-25"],
        ),
        ("Egypt reopened its Rafah border with Gaza on Sunday.", ["rafah open 2014-08-24/.."]),
        (
            "The Rafah crossing is quiet. It was last opened on August 4.",
            ["rafah exceptionally_open 2014-08-04/2014-08-04"],
        ),
        (
            "Rafah has been shut since Israel seized its Gaza side on August 4.",
            ["rafah closed 2014-08-04/..", "rafah gaza-strip israel 2014-08-04/.."],
        ),
        ("When will Rafah open?", []),
        (
            "Israel closed the Kerem Shalom and Erez crossings on Monday after rocket fire, the army said.",
            ["kerem-shalom closed 2014-08-25/..", "erez closed 2014-08-25/.."],
        ),
        ("The Rafah terminal has been shut since June 2007.", ["rafah closed 2007-06/.."]),
        (
            "The Rafah crossing has been opened every day except Friday and Saturday.",
            ["rafah open [..2014-08-27]/[2014-08-27..]"],
        ),
        (
            "Egypt opened Rafah on Saturday and Sunday for pilgrims.",
            ["rafah people exceptionally_open 2014-08-23/2014-08-24"],
        ),
        ("Erez was reopened on Monday for the wounded only.", ["erez people restricted 2014-08-25/2014-08-25"]),
        ("Israel on Sunday eased restrictions at the Erez crossing.", ["erez restricted 2014-08-24/.."]),
        (
            "Israel said it was closing the Kerem Shalom crossing from Tuesday until Sunday.",
            ["kerem-shalom closed 2014-08-26/2014-08-31"],
        ),
        (
            "Dozens of trucks carrying aid entered Gaza through the Kerem Shalom crossing on Sunday.",
            ["kerem-shalom aid entry open 2014-08-24/2014-08-24"],
        ),
        (
            "Israel suspended fuel deliveries through the Nahal Oz terminal on Thursday.",
            ["nahal-oz fuel entry closed 2014-08-21/.."],
        ),
        (
            "The Egyptian side of the Rafah crossing was closed on Monday.",
            ["rafah egypt-territory closed 2014-08-25/.."],
        ),
        ("Egypt closed its border crossing with the Gaza Strip at Rafah on Friday.", ["rafah closed 2014-08-22/.."]),
        ("Egyptian authorities reopened the Gaza border crossing on Saturday.", ["rafah open 2014-08-23/.."]),
        ("Drivers slept at Rafah, which has been closed since Aug. 3.", ["rafah closed 2014-08-03/.."]),
        (
            "Egypt has kept the Rafah crossing, Gaza's only crossing beyond Israel's reach, shut since Aug. 3.",
            ["rafah closed 2014-08-03/.."],
        ),
        (
            "The Erez crossing, the main passage for traders, will stay closed until further notice.",
            ["erez people closed [2014-08-27..]/.."],
        ),
        ("Egypt said it would keep the Rafah crossing closed.", ["rafah closed [2014-08-27..]/.."]),
        ("Egypt will keep the crossing at Rafah working until Friday.", ["rafah open [2014-08-27..]/2014-08-29"]),
        (
            "On Monday Israel reopened Erez, which it had shut for two days.",
            ["erez open 2014-08-25/..", "erez closed 2014-08-23/2014-08-24"],
        ),
        ("The Karni crossing remained shut on Monday.", ["karni closed [..2014-08-25]/.."]),
        ("The Karni crossing, shut on Sunday, remained shut on Monday.", ["karni closed 2014-08-24/.."]),
        ("No diesel has entered Gaza through Nahal Oz since Aug. 3.", ["nahal-oz fuel entry closed 2014-08-03/.."]),
        ("The Rafah crossing has not reopened since Aug. 3.", ["rafah closed 2014-08-03/.."]),
        (
            "Kerem Shalom has been shut to all goods except food since Aug. 3.",
            ["kerem-shalom restricted 2014-08-03/.."],
        ),
        (
            "The Erez pedestrian terminal will open on Friday only for patients.",
            ["erez people restricted 2014-08-29/2014-08-29"],
        ),
        ("Only livestock was let in through Karni on Sunday.", ["karni goods entry restricted 2014-08-24/2014-08-24"]),
        ("Rafah was opened on 9 days since May.", ["rafah restricted 2014-05/.."]),
        ("Egypt opened Rafah partially on Sunday, for six hours a day.", ["rafah restricted 2014-08-24/2014-08-24"]),
        ("Passage through Rafah resumed on Monday.", ["rafah open 2014-08-25/.."]),
        ("Cement shipments via Sufa resumed on Monday.", ["sufa goods entry open 2014-08-25/.."]),
        ("Cement deliveries will resume on Friday via Sufa.", ["sufa goods entry open 2014-08-29/.."]),
        ("The Rafah crossing opened its gates on Monday.", ["rafah open 2014-08-25/.."]),
        (
            "Some 90 people crossed from Gaza into Egypt through Rafah on Monday.",
            ["rafah people exit open 2014-08-25/2014-08-25"],
        ),
        (
            "Rafah was shut on Sunday. Egypt opened the border for a day on Tuesday.",
            ["rafah closed 2014-08-24/..", "rafah exceptionally_open 2014-08-26/2014-08-26"],
        ),
        ("Gaza's only crossing with Egypt was opened on Monday.", ["rafah open 2014-08-25/.."]),
        ("The crossing between Egypt and the Gaza Strip was shut on Monday.", ["rafah closed 2014-08-25/.."]),
        ("Egypt tightened restrictions at Rafah on Monday.", ["rafah restricted 2014-08-25/.."]),
        ("Egypt's decision to open Rafah on Friday was hailed.", ["rafah open 2014-08-22/.."]),
        ("Israel approved the reopening of Erez on Friday.", ["erez open 2014-08-22/.."]),
        ("Israel on Sunday eased the fishing ban and reopened the Sufa crossing.", ["sufa open 2014-08-24/.."]),
        (
            "It is the first time that Erez has been shut since the Jewish holidays last year.",
            ["erez closed [..2014-08-27]/[2014-08-27..]"],
        ),
        ("The report of Monday came weeks after Egypt shut Rafah.", ["rafah closed [..2014-08-27]/[2014-08-27..]"]),
        (
            "Egypt told the Palestinian side on Monday that the Rafah crossing was closed.",
            ["rafah closed [..2014-08-27]/[2014-08-27..]"],
        ),
    ],
)
def test_what_is_told_of_a_crossing_is_a_state(text: str, states: list[str], gazetteer: Gazetteer) -> None:
    """What is told of a crossing is a state."""
    assert [said(state) for state in states_in(text, gazetteer)] == states


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (
            "Israeli forces seized control of the Gaza side of the Rafah crossing on Aug. 7.",
            "rafah gaza-strip israel 2014-08-07/..",
        ),
        (
            "Hamas police took over the Palestinian side of the Rafah crossing in June 2007.",
            "rafah gaza-strip hamas 2007-06/..",
        ),
        (
            "Hamas handed over the Erez crossing to the Palestinian Authority on Sunday under a reconciliation deal.",
            "erez gaza-strip palestinian-authority 2014-08-24/..",
        ),
        (
            "Hamas gave up control of the Erez crossing to the Palestinian Authority on Sunday.",
            "erez gaza-strip palestinian-authority 2014-08-24/..",
        ),
        ("Israel has held the Rafah crossing since Aug. 7.", "rafah gaza-strip israel 2014-08-07/.."),
        ("The Rafah crossing has been controlled by Hamas since 2007.", "rafah gaza-strip hamas 2007/.."),
        (
            "Israel took operational control of the Rafah crossing on Aug. 7.",
            "rafah gaza-strip israel 2014-08-07/..",
        ),
    ],
)
def test_who_took_a_crossing_controls_it(text: str, state: str, gazetteer: Gazetteer) -> None:
    """Who took a crossing controls it."""
    assert [said(one) for one in states_in(text, gazetteer)] == [state]


def test_control_by_force_and_by_agreement_are_told_apart(gazetteer: Gazetteer) -> None:
    """Control by force and by agreement are told apart."""
    taken = states_in("Israeli troops captured the Rafah crossing on Tuesday.", gazetteer)
    given = states_in(
        "Hamas handed the Rafah crossing over to the Palestinian Authority under an agreement.", gazetteer
    )
    assert [one.control_basis for one in (*taken, *given)] == ["military", "agreement"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Hamas demanded that Egypt reopen the Rafah crossing.", "wished for or possible only"),
        ("Mr Abbas called for the reopening of the Rafah crossing.", "wished for or possible only"),
        ("Egypt refused to open the Rafah terminal.", "refused"),
        ("If the Rafah crossing is reopened, aid will flow.", "a condition"),
        ("Talks on reopening the Rafah crossing went nowhere on Sunday.", "wished for or possible only"),
        ("The Rafah crossing did not open on Monday.", "denied by the sentence"),
        ("Israel shut all crossings into Gaza on Monday.", "no crossing is named"),
        ("Officials said Kerem Shalom would be closed.", "announced without a day"),
        ("No trucks were let through Kerem Shalom on Monday.", "denied by the sentence"),
        ("The Rafah crossing was not opened on Monday.", "denied by the sentence"),
        ("Gaza's only crossing with Israel was opened on Monday.", "no crossing is named"),
    ],
)
def test_what_is_no_change_is_passed_over_with_its_reason(text: str, reason: str, gazetteer: Gazetteer) -> None:
    """What is no change is passed over with its reason."""
    (one,) = found_in(CrossingRules, gazetteer, text, PUBLISHED)
    assert isinstance(one, Passed)
    assert one.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "Shops near the Rafah crossing were closed on Friday.",
        "Egyptian troops opened fire at the Rafah crossing on Monday.",
        "Egypt, which controls the Rafah crossing, closed its consulate.",
        "A rally in Rafah opened with speeches on Friday.",
        "Ismail Haniyeh left Gaza via the Rafah crossing on Monday.",
        "Clerks were working at the Rafah crossing on Sunday.",
        "Israel closed the border road on Sunday.",
        "Hamas gave Rafah little thought on Monday.",
        "He was working near Rafah, which he had left in 2009.",
    ],
)
def test_what_happens_beside_a_crossing_is_nothing(text: str, gazetteer: Gazetteer) -> None:
    """What happens beside a crossing is nothing."""
    assert states_in(text, gazetteer) == []


def test_an_announced_opening_anticipates(gazetteer: Gazetteer) -> None:
    """An announced opening anticipates."""
    (state,) = states_in("Israel will reopen the Karni commercial crossing on Sunday.", gazetteer)
    assert said(state) == "karni goods open 2014-08-31/.."
    assert state.evidence[0].stance is Stance.ANTICIPATES


def test_what_is_told_twice_is_one_state(gazetteer: Gazetteer) -> None:
    """What is told twice is one state."""
    text = "Egypt closed the Rafah crossing on Monday, officials said. The crossing was closed after an attack."
    (state,) = states_in(text, gazetteer)
    assert len(state.evidence) == 2


def test_an_opening_ends_a_closure_told_before(gazetteer: Gazetteer) -> None:
    """An opening ends a closure told before."""
    text = "On August 20, Egypt shut the Rafah crossing until further notice. It reopened three days later."
    assert [said(state) for state in states_in(text, gazetteer)] == [
        "rafah closed 2014-08-20/2014-08-22",
        "rafah open 2014-08-23/..",
    ]


def test_the_reason_names_rule_trigger_and_date(gazetteer: Gazetteer) -> None:
    """The reason names rule trigger and date."""
    text = "Egypt closed the Rafah crossing on Monday."
    (one,) = found_in(CrossingRules, gazetteer, text, PUBLISHED)
    assert isinstance(one, Found)
    (reason,) = one.reasons
    assert (reason.rule, text[reason.start : reason.end]) == ("crossing close", "closed")
    assert [date.text for date in reason.dates] == ["Monday"]


@pytest.mark.parametrize("unit", ["the Rafah crossing closed ", "opened the ", "crossings and ", "Rafah on Monday "])
@pytest.mark.usefixtures("no_hang")
def test_an_endless_sentence_is_read_to_its_end(unit: str, gazetteer: Gazetteer) -> None:
    """However long a sentence is, what it says is told once or passed over."""
    assert len(states_in(unit * 2_000, gazetteer)) <= 1
