"""How records are called in pictures and on pages, and the lanes in which they stand."""

import pytest

import mideast_events as me
from mideast_events import labels
from mideast_events.lookups import Lookup, by_class


@pytest.fixture
def lookup(seed: me.Corpus) -> Lookup:
    """What labels look up in the seed corpus."""
    return Lookup(by_class(seed))


@pytest.mark.parametrize(
    ("id", "label"),
    [
        ("lapid-kamel-tel-aviv-2021", "Yair Lapid and Abbas Kamel"),
        ("abbas-kamel-ramallah-2021", "Mahmoud Abbas, Majed Faraj and 3 more"),
        ("israel-hamas-truce-january-2025", "Truce of Israel and Hamas"),
        ("gaza-war-2014", "Israel and Hamas fight a war over Gaza"),
        ("rafah-gaza-side-israel-2024", "Rafah crossing (Gaza Strip): held by Israel"),
        ("kerem-shalom-aid-2024", "Kerem Shalom (aid, entry): restricted"),
        ("may-2021-palestinians-killed", "248 or more persons killed (Palestinians in the fighting of May 2021)"),
    ],
)
def test_a_record_is_called_by_names(seed: me.Corpus, lookup: Lookup, id: str, label: str) -> None:
    """A label says who and what, and not by ids."""
    record = seed[id]
    assert not isinstance(record, me.Actor | me.Office | me.Place | me.Crossing | me.Article)
    assert labels.label_of(record, lookup) == label


def test_an_id_that_no_record_has_stands_for_itself(lookup: Lookup) -> None:
    """A reference that leads nowhere is shown, not lost."""
    assert lookup.name_of("nobody-knows") == "nobody-knows"
    stray = me.Meeting(id="m", when="2021", status="held", participants=[me.Participation(actor="nobody-knows")])
    assert labels.label_of(stray, lookup) == "nobody-knows"
    assert labels.label_of(me.Meeting(id="m", when="2021", status="held"), lookup) == "nobody named"


def test_planned_and_refused_are_told_from_held() -> None:
    """A status says whether something took place: held did, planned may, refused did not."""
    told = {status: me.Meeting(id="m", when="2021", status=status) for status in me.MeetingStatus}
    answers = {status: labels.firmness_of(meeting) for status, meeting in told.items()}
    assert {status for status, answer in answers.items() if answer is me.Certainty.YES} == {"held"}
    assert {status for status, answer in answers.items() if answer is me.Certainty.NO} == {"cancelled", "refused"}


def test_lanes_by_kind_hold_each_record_once(seed: me.Corpus, lookup: Lookup) -> None:
    """The lanes are in the order of the classes, and lose nothing."""
    found = labels.lanes_of(seed.timeline, "kind", lookup)
    assert [lane.name for lane in found] == [
        "tenures", "meetings", "ceasefires", "crossing states", "events", "figures"
    ]  # fmt: skip
    assert sorted(one.id for lane in found for one in lane.records) == sorted(one.id for one in seed.timeline)


def test_lanes_by_actor_are_those_of_all_whom_a_record_names(seed: me.Corpus, lookup: Lookup) -> None:
    """A record stands in the lane of each actor that it names; those with most records come first."""
    meetings = seed.timeline.of(me.Meeting)
    found = labels.lanes_of(meetings, "actor", lookup)
    assert {"yair-lapid", "abbas-kamel"} == {
        lane.id for lane in found if any(one.id == "lapid-kamel-tel-aviv-2021" for one in lane.records)
    }
    sizes = [len(lane.records) for lane in found]
    assert sizes == sorted(sizes, reverse=True)
    assert found[0].name == "Egypt"


def test_other_lanes_are_refused(lookup: Lookup) -> None:
    """The choices are named."""
    with pytest.raises(me.QueryError, match="'kid' is none of kind, actor; did you mean 'kind'"):
        labels.lanes_of([], "kid", lookup)
