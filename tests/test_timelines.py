"""The records that have a time, and views of it that chain in any order."""

import copy
import pickle
from collections.abc import Callable
from datetime import date
from itertools import combinations

import pytest
from crowded import CROWDED, crowded_times, days, peopled
from hypothesis import given
from hypothesis import strategies as st

import mideast_events as me
from mideast_events import (
    Actor,
    AmbiguousCertaintyError,
    Ceasefire,
    Certainty,
    Corpus,
    Crossing,
    CrossingState,
    DateTextError,
    DuplicateIdError,
    Edge,
    Event,
    Figure,
    Meeting,
    Place,
    Span,
    Tenure,
    UnknownIdError,
    When,
)
from mideast_events.errors import QueryError
from mideast_events.lookups import Lookup, by_class
from mideast_events.records import TimedRecord
from mideast_events.timelines import Timeline

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE
POSSIBLE, CERTAIN = {YES, MAYBE}, {YES}
STATUSES = {"held", "planned", "refused", "ended", "proposed", "open", "closed", "occurred", "threatened"}
TIMED = [Tenure, Meeting, Ceasefire, CrossingState, Event, Figure]


def when(record: TimedRecord) -> When | Span | None:
    """Return the time of a record: of a ceasefire when it was in force, else when it was declared."""
    match record:
        case Ceasefire():
            return record.in_effect or record.declared
        case Meeting() | Event():
            return record.when
        case Tenure() | CrossingState():
            return record.span
        case _:
            return record.as_of


def event(id: str, on: str, **fields: object) -> Event:
    """Return an event on a day."""
    return Event(id=id, kind="protest", when=on, summary="It happens", status="occurred", **fields)


def line(*texts: str) -> Timeline[Event]:
    """Return the timeline of events at these times, named by their positions."""
    return Corpus([event(f"e{number}", text) for number, text in enumerate(texts)]).timeline


def ids(timeline: Timeline[TimedRecord]) -> list[str]:
    """Return the ids of the records of a timeline, in its order."""
    return [record.id for record in timeline]


def timed(corpus: Corpus) -> list[TimedRecord]:
    """Return the records of a corpus that have a time, in display order, by the definition."""
    found = [record for record in corpus if type(record) in TIMED and when(record) is not None]
    return sorted(found, key=lambda record: (*when(record).sort_key[:2], record.id))


# The records of a timeline


def test_a_timeline_has_every_record_with_a_time_in_display_order():
    """The timeline has the records that have a time, by first possible day, last possible day and id."""
    corpus = Corpus(
        [
            event("b", "2021-05-19"),
            event("a", "2021-05-19"),
            event("month", "2021-05"),
            Figure(id="figure", measure="count", of="x", best=1, unit="persons", as_of="2021-05-01"),
            Ceasefire(id="no-time", parties=("israel",), status="proposed"),
            Ceasefire(id="declared", parties=("israel",), status="proposed", declared="2021-05-20"),
            Ceasefire(
                id="truce", parties=("x",), status="ended", declared="2021-05-01", in_effect="2021-05-02/2021-05-03"
            ),
            Place(id="cairo", kind="city", names=("Cairo",)),
        ]
    )

    assert ["figure", "month", "truce", "a", "b", "declared"] == ids(corpus.timeline)
    assert corpus.timeline is corpus.timeline


def test_an_empty_timeline_answers_with_nothing():
    """An empty corpus has an empty timeline, and every question about it an empty answer."""
    timeline = Corpus().timeline

    assert 0 == len(timeline)
    assert not timeline
    assert [] == list(timeline)
    assert (None, None, None) == (timeline.first, timeline.last, timeline.span)
    assert () == timeline.gaps() == timeline.certain_order()
    assert [] == list(timeline.ambiguous_pairs())
    assert {} == dict(timeline.by("month"))
    assert [] == list(timeline.on("2021").between("2021", "2022").before("2021").after("2021").of(Meeting))
    assert [] == list(timeline.with_status("held").where(lambda _: True).as_known_on("2021"))
    assert "<Timeline: empty>" == repr(timeline)


def test_a_timeline_that_is_empty_by_its_views_is_no_error(seed):
    """Views that leave nothing can be narrowed, sliced and asked further."""
    nothing = seed.timeline.before("1900", certain=True).of(Meeting)

    assert 0 == len(nothing.involving("egypt").at("cairo").on("2021"))
    assert [] == list(nothing[1:5])
    assert seed.timeline == nothing | seed.timeline
    assert nothing.since("egypt", "israel") is None
    assert nothing.since("egypt", "israel", on="2021") is None
    with pytest.raises(IndexError):
        nothing[0]


def test_the_repr_counts_records_by_class():
    """A timeline prints how many records of each class it has, and the period that they span."""
    state = CrossingState(id="s", crossing="rafah", span="2021-05-20/..", status="open")
    timeline = Corpus([event("a", "2021-05-19"), event("b", "2021-05-20"), state]).timeline

    assert "<Timeline: 1 crossing state, 2 events; 2021-05-19/..>" == repr(timeline)


# Views by time


def test_on_a_day():
    """A day has the records that possibly, or certainly, have a day in common with it."""
    timeline = line("2021-05-19", "2021-05", "[2021-05-18,2021-05-20]", "2021-05-01/2021-05-19", "2021-05-20")

    assert ["e3", "e1", "e0"] == ids(timeline.on("2021-05-19"))
    assert ["e3", "e0"] == ids(timeline.on(date(2021, 5, 19), certain=True))
    assert timeline.on("2021-05-19") == timeline.on(When.parse("2021-05-19"))


def test_on_a_day_that_is_not_exactly_known():
    """Of an uncertain day, a record is certainly on it only if it is on each of the days that it may be."""
    timeline = line("2021-05-19", "2021-05", "2021-04-01/2021-06-30", "2021-05-01/2021-05-30", "2021-06")

    assert ["e2", "e3", "e1", "e0"] == ids(timeline.on("2021-05"))
    assert ["e2"] == ids(timeline.on("2021-05", certain=True))


def test_between_two_days():
    """A window runs from the first possible day of its start to the last possible day of its end."""
    timeline = line("2021-05-01", "2021-05", "2021-08-31", "2021-09", "2020/2022", "[2021-04-30,2021-09-01]")

    assert ["e4", "e0", "e1", "e2"] == ids(timeline.between("2021-05", "2021-08"))
    assert ["e4", "e0", "e1", "e2"] == ids(timeline.between("2021-05", "2021-08", certain=True))
    assert ["e4", "e5", "e0", "e1"] == ids(timeline.between("XXXX", "2021-05"))
    assert ["e4", "e0", "e1"] == ids(timeline.between("2021-05", "2021-05", certain=True))


def test_before_and_after_a_day():
    """A record is before a day if it ends before it, and after it if it begins after it."""
    timeline = line("2021-05-18", "2021-05-19", "2021-05-20", "2021-05", "2021-05-18/..", "XXXX")

    assert ["e5", "e3", "e0"] == ids(timeline.before("2021-05-19"))
    assert ["e0"] == ids(timeline.before("2021-05-19", certain=True))
    assert ["e5", "e3", "e2"] == ids(timeline.after("2021-05-19"))
    assert ["e2"] == ids(timeline.after("2021-05-19", certain=True))


@pytest.mark.parametrize("value", ["yesterday", "", "2021-02-30", "19 May 2021", 2021, None, ["2021"]], ids=str)
@pytest.mark.parametrize("ask", ["on", "before", "after", "as_known_on"])
def test_a_day_that_does_not_parse_is_refused(seed, ask, value):
    """What is no date raises `DateTextError` at once, not when the records are asked for."""
    with pytest.raises(DateTextError, match="expected"):
        getattr(seed.timeline, ask)(value)


def test_a_window_that_makes_no_sense_is_refused(seed):
    """A window that runs backwards, is bounded nowhere or is no date raises at once."""
    with pytest.raises(QueryError, match="between: '2021-08, 2021-05' ends before it starts"):
        seed.timeline.between("2021-08", "2021-05")
    with pytest.raises(QueryError, match="bounded on neither side"):
        seed.timeline.between("XXXX", "XXXX")
    with pytest.raises(DateTextError):
        seed.timeline.between("2021-08", "soon")
    with pytest.raises(DateTextError):
        seed.timeline.between("soon", "2021-08")


# Views by content


def test_of_some_classes():
    """`of` keeps the records of the classes named."""
    state = CrossingState(id="s", crossing="rafah", span="2021-05-20/..", status="open")
    timeline = Corpus([event("a", "2021-05-19"), Meeting(id="m", when="2021-05-18", status="held"), state]).timeline

    assert ["m"] == ids(timeline.of(Meeting))
    assert ["m", "a"] == ids(timeline.of(Event, Meeting))
    assert [] == ids(timeline.of(Meeting).of(Event))
    assert [] == ids(timeline.of())
    assert ["m", "a", "s"] == ids(timeline.of(*TIMED))


@pytest.mark.parametrize("cls", [Actor, Place, Crossing, me.Article, me.Office, str, "meeting", None])
def test_a_class_without_a_time_is_refused(seed, cls):
    """A class whose records have no time raises `QueryError`, which names those that have."""
    with pytest.raises(QueryError, match="is no class of records with a time: Tenure, Meeting, "):
        seed.timeline.of(Meeting, cls)


def test_an_unknown_actor_or_place_names_the_nearest(seed):
    """An id that is not there raises `UnknownIdError` at once, with the nearest of its kind."""
    with pytest.raises(UnknownIdError, match="no actor has the id 'abbas-kamal'; did you mean 'abbas-kamel'"):
        seed.timeline.involving("abbas-kamal")
    with pytest.raises(UnknownIdError, match="no place has the id 'gaza-strp'; did you mean 'gaza-strip'"):
        seed.timeline.at("gaza-strp")
    with pytest.raises(UnknownIdError, match="no actor has the id 'israel-foreign-minister'"):
        seed.timeline.involving("israel-foreign-minister")
    with pytest.raises(UnknownIdError, match="no place has the id 'egypt'"):
        seed.timeline.at("egypt")


def test_at_a_place_and_all_that_is_in_it():
    """A place has the meetings and events at it or in a part of it, and the states of crossings that lead there."""
    lands = [
        Place(id="land", kind="territory", names=("Land",)),
        Place(id="town", kind="city", names=("Town",), part_of="land"),
        Place(id="house", kind="site", names=("House",), part_of="town"),
        Place(id="abroad", kind="territory", names=("Abroad",)),
        Crossing(id="gate", names=("Gate",), sides=("town", "abroad")),
    ]
    corpus = Corpus(
        [
            *lands,
            event("in-house", "2021-01-01", place="house"),
            event("nowhere", "2021-01-02"),
            Meeting(id="abroad-talks", when="2021-01-03", place="abroad", status="held"),
            CrossingState(id="both", crossing="gate", span="2021-01-04/..", status="open"),
            CrossingState(id="far-side", crossing="gate", span="2021-01-05/..", side="abroad", status="open"),
            CrossingState(id="lost", crossing="ghost", span="2021-01-06/..", status="open"),
        ]
    )
    timeline = corpus.timeline

    assert ["in-house", "both"] == ids(timeline.at("land")) == ids(timeline.at("town"))
    assert ["in-house"] == ids(timeline.at("house"))
    assert ["abroad-talks", "both", "far-side"] == ids(timeline.at("abroad"))
    assert ["both", "far-side"] == ids(timeline.at("gate"))
    assert ["both"] == ids(timeline.at("land").at("abroad"))


def test_with_some_status():
    """`with_status` keeps the records of one of the statuses, of whatever class."""
    corpus = Corpus(
        [
            event("a", "2021-05-01"),
            Meeting(id="m", when="2021-05-02", status="held"),
            Meeting(id="p", when="2021-05-03", status="planned"),
            Event(id="x", kind="protest", when="2021-05-04", summary="It happens", status="planned"),
            Figure(id="f", measure="count", of="x", best=1, unit="persons", as_of="2021-05-05"),
            CrossingState(id="s", crossing="rafah", span="2021-05-06/..", controller="egypt"),
        ]
    )

    assert ["p", "x"] == ids(corpus.timeline.with_status("planned"))
    assert ["m", "p", "x"] == ids(corpus.timeline.with_status(me.MeetingStatus.HELD, "planned"))
    assert [] == ids(corpus.timeline.with_status())
    assert [] == ids(corpus.timeline.with_status("held").with_status("planned"))


def test_a_status_of_no_class_is_refused(seed):
    """A text that is no status raises `QueryError` with the nearest that is."""
    with pytest.raises(QueryError, match="with_status: 'hled' is no status of any class; did you mean 'held'"):
        seed.timeline.with_status("held", "hled")
    with pytest.raises(QueryError, match=r"with_status: 'zzz' is no status of any class$"):
        seed.timeline.with_status("zzz")


def test_where_takes_any_test_of_a_record():
    """A function that answers true or false keeps the records of which it is true."""
    timeline = line("2021-05-19", "2021-05", "2021-06")

    assert ["e1"] == ids(timeline.where(lambda record: record.id == "e1"))
    assert [] == ids(timeline.where(lambda _: False))
    assert ["e0"] == ids(timeline.where(lambda record: record.id != "e1").where(lambda record: record.id != "e2"))


def test_where_takes_a_certainty_as_it_is():
    """Of a function that answers with a `Certainty`, MAYBE is kept unless certain records are asked for."""
    timeline = line("2021-05-19", "2021-05", "2021-06")

    assert ["e1", "e0"] == ids(timeline.where(lambda record: record.when.before("2021-05-20")))
    assert ["e0"] == ids(timeline.where(lambda record: record.when.before("2021-05-20"), certain=True))


def test_a_careless_if_in_where_is_told():
    """A function that takes MAYBE for true or false raises `AmbiguousCertaintyError` when the records are asked for."""
    timeline = line("2021-05-19", "2021-05")
    careless = timeline.where(lambda record: record.when.before("2021-05-20") and record.id == "e0")

    with pytest.raises(AmbiguousCertaintyError):
        len(careless)
    with pytest.raises(AmbiguousCertaintyError):
        len(timeline.where(lambda record: True if record.when.before("2021-05-20") else MAYBE))


def test_where_is_asked_only_of_what_is_left_and_only_once():
    """A view calls its function when its records are first asked for, once a record, and of those alone that remain."""
    asked = []
    view = line("2021-05-19", "2021-05-20", "2021-06").where(lambda record: asked.append(record.id) or True)
    narrower = view.on("2021-05-20")

    assert [] == asked
    assert ["e1"] == ids(narrower) == ids(narrower)
    assert ["e1"] == asked


# Views are immutable


def test_a_view_leaves_the_timeline_as_it_was(seed):
    """Narrowing gives another timeline, and changes none."""
    timeline = seed.timeline
    before = list(timeline)
    meetings = timeline.of(Meeting)
    held = meetings.with_status("held")
    held_meetings = list(held)
    held.on("2021-05")
    held.involving("egypt")

    assert before == list(timeline)
    assert held_meetings == list(held)
    assert len(held) < len(meetings) < len(timeline)


def test_a_timeline_cannot_be_changed(seed):
    """A timeline has no items to set or delete, and what is done to a list of its records does not reach it."""
    timeline = seed.timeline
    with pytest.raises(TypeError):
        timeline[0] = timeline[1]
    with pytest.raises(TypeError):
        del timeline[0]
    for view in (timeline, timeline.of(Meeting), timeline.on("2021")):
        count = len(view)
        list(view).clear()
        assert count == len(view)


def test_a_timeline_is_no_key(seed):
    """Like a list, a timeline is compared by content and cannot be hashed."""
    with pytest.raises(TypeError):
        hash(seed.timeline)


# A timeline as a sequence


def test_a_timeline_is_a_sequence(seed):
    """A timeline has the length, the items, the slices and the methods of a list of its records."""
    meetings = seed.timeline.of(Meeting)
    records = list(meetings)

    assert len(records) == len(meetings)
    assert records[3] is meetings[3]
    assert records[-1] is meetings[-1]
    assert records[2:5] == list(meetings[2:5])
    assert records[::3] == list(meetings[::3])
    assert isinstance(meetings[2:5], Timeline)
    assert records[::-1] == list(reversed(meetings))
    assert 4 == meetings.index(records[4])
    assert 1 == meetings.count(records[4])
    with pytest.raises(IndexError):
        meetings[len(meetings)]
    with pytest.raises(TypeError):
        meetings["lapid-kamel-tel-aviv-2021"]


def test_a_slice_backwards_is_in_display_order():
    """A slice is a timeline, and thus in display order, also where it is taken backwards."""
    assert ["e0", "e1", "e2"] == ids(line("2021-05-01", "2021-05-02", "2021-05-03")[::-1])


def test_a_record_is_on_a_timeline_by_content_or_id():
    """A timeline has a record if it has an equal one, and an id if it has a record of that id; it has nothing else."""
    corpus = Corpus([event("a", "2021-05-19"), Place(id="cairo", kind="city", names=("Cairo",))])
    timeline = corpus.timeline

    assert event("a", "2021-05-19") in timeline
    assert "a" in timeline
    assert event("a", "2021-05-20") not in timeline
    assert "b" not in timeline
    assert "cairo" not in timeline
    assert corpus.places["cairo"] not in timeline
    assert None not in timeline
    assert 5 not in timeline
    assert "a" not in timeline.on("2022")


def test_equal_timelines_have_equal_records():
    """Timelines are equal that have the same records, whatever views led to them, and equal to nothing else."""
    timeline = line("2021-05-01", "2021-05-02")

    assert line("2021-05-01", "2021-05-02") == timeline
    assert line("2021-05-01", "2021-05-02", "2022").on("2021-05") == timeline
    assert timeline[:1] != timeline
    assert list(timeline) != timeline
    assert Corpus().timeline == timeline.on("1999")


def test_pickling_and_copying(seed):
    """A timeline and its views survive pickling and copying, and what comes back can be asked further."""
    view = seed.timeline.of(Meeting).involving("abbas-kamel").where(lambda record: record.status == "held")

    for timeline in (seed.timeline, view, seed.timeline.on("1900").of(Figure)):
        for again in (pickle.loads(pickle.dumps(timeline)), copy.copy(timeline), copy.deepcopy(timeline)):  # noqa: S301 - our own bytes
            assert timeline == again
            assert timeline.on("2021-08-19") == again.on("2021-08-19")
            assert timeline.involving("egypt", certain=True) == again.involving("egypt", certain=True)


# Union


def test_the_union_of_two_views_has_the_records_of_both(seed):
    """`|` of two views has the records of either, each once, in display order."""
    timeline = seed.timeline
    may, meetings = timeline.on("2021-05"), timeline.of(Meeting)
    expected = [record for record in timeline if record in may or record in meetings]

    assert expected == list(may | meetings)
    assert may | meetings == meetings | may
    assert may == may | may


def test_adding_a_record_to_a_timeline(seed):
    """A timeline of one record more has it in its place, and every view finds it."""
    timeline = seed.timeline
    more = Meeting(
        id="new-talks",
        when="2021-05-31",
        place="rafah-city",
        status="held",
        participants=(me.Participation(actor="abbas-kamel"),),
    )
    wider = timeline | Timeline([more], Lookup(by_class([])))

    assert more in wider
    assert more not in timeline
    assert sorted([*timeline, more], key=lambda record: (*when(record).sort_key[:2], record.id)) == list(wider)
    for view in (
        wider.on("2021-05-31"),
        wider.of(Meeting),
        wider.at("gaza-strip"),
        wider.involving("abbas-kamel", exactly=True),
        wider.involving("egypt"),
        wider.with_status("held").between("2021-05-30", "2021-06-01"),
    ):
        assert "new-talks" in view
    assert wider == timeline | Timeline([more, more][:1], timeline._shelf.lookup)  # noqa: SLF001 - the same lookup


def test_adding_many_records_to_a_timeline(seed):
    """It makes no difference whether few or many records are added, one by one or at once."""
    more = [event(f"new-{number:03}", f"2021-{number % 12 + 1:02}-{number % 28 + 1:02}") for number in range(100)]
    nobody = Lookup(by_class([]))
    at_once = seed.timeline | Timeline(more, nobody)
    few_by_few = seed.timeline
    for number in range(0, 100, 7):
        few_by_few |= Timeline(more[number : number + 7], nobody)

    assert sorted([*seed.timeline, *more], key=lambda record: (*when(record).sort_key[:2], record.id)) == list(at_once)
    assert at_once == few_by_few
    assert at_once.on("2021-03") == few_by_few.on("2021-03")


def test_different_records_of_one_id_are_refused():
    """`|` of timelines that have different records of one id raises `DuplicateIdError`."""
    with pytest.raises(DuplicateIdError, match="'e1'"):
        line("2021-05-01", "2021-05-02") | line("2021-05-01", "2021-05-03")


def test_the_union_with_anything_else_is_refused(seed):
    """`|` takes a timeline, and no list of records."""
    with pytest.raises(TypeError):
        seed.timeline | [event("a", "2021")]


# Order


def test_order_says_what_was_before_what():
    """One record is before another if it ends before the other begins; records or their ids can be given."""
    timeline = line("2021-05-18", "2021-05-19", "2021-05", "2021-05-19/2021-06-01")

    assert timeline.order("e0", "e1") is YES
    assert timeline.order("e1", "e0") is NO
    assert timeline.order("e1", "e3") is NO
    assert timeline.order("e2", "e1") is MAYBE
    assert timeline.order(event("elsewhere", "2020"), timeline[0]) is YES
    assert timeline.order("e0", event("elsewhere", "2020")) is NO


def test_no_record_is_before_itself():
    """A record is not before itself, however uncertain its day."""
    assert line("2021-05").order("e0", "e0") is NO


def test_order_of_what_is_not_there_is_refused():
    """An id that is not on the timeline raises `UnknownIdError` with the nearest that is."""
    timeline = line("2021-05-18", "2021-05-19")

    with pytest.raises(UnknownIdError, match="no record on this timeline has the id 'e11'; did you mean 'e1'"):
        timeline.order("e0", "e11")
    with pytest.raises(UnknownIdError, match="'e0'"):
        timeline.on("2021-05-19").order("e1", "e0")


@pytest.mark.parametrize(
    "record",
    [
        Ceasefire(id="no-time", parties=("israel",), status="proposed"),
        Place(id="cairo", kind="city", names=("Cairo",)),
        Actor(id="egypt", kind="state", names=("Egypt",)),
    ],
    ids=lambda record: record.id,
)
def test_order_of_what_has_no_time_is_refused(record):
    """A record that has no time, by its class or by what is known of it, raises `QueryError`."""
    timeline = line("2021-05-18")

    with pytest.raises(QueryError, match="has no time"):
        timeline.order(record, "e0")


def test_ambiguous_pairs_are_those_whose_order_is_open():
    """A pair is ambiguous if one of the two may be before the other; two that surely share a day are not."""
    timeline = line("2021-05", "2021-05-10", "2021-05-10/2021-05-20", "2021-06")

    pairs = {frozenset((one.id, other.id)) for one, other in timeline.ambiguous_pairs()}
    assert {frozenset(("e0", "e1")), frozenset(("e0", "e2"))} == pairs


def test_ambiguous_pairs_come_one_by_one():
    """The pairs are given as they are found, in display order."""
    pairs = line("2021-05", "2021-05", "2021-05").ambiguous_pairs()

    assert ["e0", "e1"] == [record.id for record in next(pairs)]
    assert ["e0", "e2"] == [record.id for record in next(pairs)]
    assert ["e1", "e2"] == [record.id for record in next(pairs)]
    assert [] == list(pairs)


def test_certain_order_is_in_layers():
    """Each layer is certainly after those before it, and nothing is said of the order within."""
    timeline = line(
        "2021-05-01", "2021-05-02", "2021-05-02/2021-05-04", "2021-05-04", "2021-06", "2021-06-30/..", "2022"
    )

    layers = timeline.certain_order()
    assert [["e0"], ["e1", "e2", "e3"], ["e4", "e5", "e6"]] == [ids(layer) for layer in layers]
    assert all(isinstance(layer, Timeline) for layer in layers)


def test_certain_order_of_what_is_all_open_is_one_layer():
    """A record of which no day is known is in one layer with all others."""
    assert [3] == [len(layer) for layer in line("XXXX", "2021", "2022").certain_order()]


# What a reader of the five articles would expect


def test_from_may_to_august_2021(seed):
    """The meetings of May to August 2021 are those of the two articles of that year."""
    held = seed.timeline.of(Meeting).with_status("held").between("2021-05", "2021-08", certain=True)

    assert {
        "egypt-indirect-talks-israel-hamas-2021",
        "sisi-blinken-cairo-2021",
        "netanyahu-egypt-intelligence-chief-2021",
        "shoukry-ashkenazi-cairo-2021",
        "bennett-kamel-israel-2021",
        "gantz-kamel-israel-2021",
        "abbas-kamel-ramallah-2021",
        "lapid-kamel-tel-aviv-2021",
    } == set(ids(held))


def test_refused_and_planned_meetings_are_there_by_their_status(seed):
    """What did not take place is on the timeline, and told apart by its status."""
    meetings = seed.timeline.of(Meeting).on("2021-08")

    assert "netanyahu-sisi-cairo-2021" in meetings.with_status("refused")
    assert "netanyahu-sisi-cairo-2021" not in meetings.with_status("held")
    assert "bennett-biden-washington-2021" in meetings.with_status("planned")


def test_the_truce_of_january_2025(seed):
    """The truce held for certain on 17 March 2025, ended on the 18th, and was over on the 19th."""
    truces = seed.timeline.of(Ceasefire)

    assert "israel-hamas-truce-january-2025" in truces.on("2025-03-17", certain=True)
    assert "israel-hamas-truce-january-2025" in truces.on("2025-03-18")
    assert "israel-hamas-truce-january-2025" not in truces.on("2025-03-19")
    assert "israel-hamas-truce-january-2025" not in truces.on("2025-01-18")


def test_gaza_has_what_was_in_rafah(seed):
    """What was in Rafah was in the Gaza Strip, and so was what is reported of Rafah crossing's Gaza side."""
    in_gaza, in_rafah = seed.timeline.at("gaza-strip"), seed.timeline.at("rafah-city")

    assert len(in_rafah) > 0
    assert set(ids(in_rafah)) < set(ids(in_gaza))
    assert "rafah-crossing-taken-2024" in in_gaza
    assert "rafah-gaza-side-israel-2024" in in_gaza
    assert "rafah-egypt-side-before-war" not in in_gaza
    assert "rafah-egypt-side-before-war" in seed.timeline.at("rafah")


def test_a_question_of_several_views(seed):
    """Views by actor, class, status and time answer a question together."""
    found = seed.timeline.involving("abbas-kamel").of(Meeting).with_status("held").on("2021-08-18", certain=True)

    assert ["abbas-kamel-ramallah-2021"] == ids(found)


def test_the_ceasefires_without_a_time_are_not_there(seed):
    """Talks of a ceasefire that never came into force have no day, and are not on the timeline."""
    assert "gaza-ceasefire-april-2025" not in seed.timeline
    assert ["israel-hamas-truce-may-2021", "israel-hamas-truce-january-2025"] == ids(seed.timeline.of(Ceasefire))


# Properties against the definitions

View = Callable[[Timeline[TimedRecord]], Timeline[TimedRecord]]


def places_of(corpus: Corpus, record: TimedRecord) -> set[str]:
    """Return the places and crossings at which a record is, and all places in which these lie."""
    found = {getattr(record, "place", None)}
    if isinstance(record, CrossingState):
        sides = {record.side} if record.side else {*corpus.crossings[record.crossing].sides}
        found = {record.crossing, *sides}
    while (wider := {corpus.places[id].part_of for id in found if id in corpus.places} | found) != found:
        found = wider
    return found - {None}


@st.composite
def _views(  # noqa: PLR0911 - one for each kind of view
    draw: st.DrawFn, corpus: Corpus
) -> tuple[View, Callable[[TimedRecord], bool]]:
    """Give a view, and the definition of what it keeps of a corpus."""
    certain = draw(st.booleans())
    wanted = CERTAIN if certain else POSSIBLE
    match draw(
        st.sampled_from(["on", "between", "before", "after", "of", "involving", "at", "status", "where", "whether"])
    ):
        case "on":
            time = draw(crowded_times())
            return lambda line: line.on(time, certain=certain), lambda record: when(record).overlaps(time) in wanted
        case "between":
            start, length = draw(days(*CROWDED)), draw(st.integers(0, 60))
            end = date.fromordinal(start.toordinal() + length)
            span = Span.of(start, end)
            return (
                lambda line: line.between(start, end, certain=certain),
                lambda record: when(record).overlaps(span) in wanted,
            )
        case "before":
            time = draw(crowded_times())
            return lambda line: line.before(time, certain=certain), lambda record: when(record).before(time) in wanted
        case "after":
            time = draw(crowded_times())
            return lambda line: line.after(time, certain=certain), lambda record: when(record).after(time) in wanted
        case "of":
            classes = draw(st.lists(st.sampled_from(TIMED), max_size=3))
            return lambda line: line.of(*classes), lambda record: type(record) in classes
        case "involving":
            actor, exactly = draw(st.sampled_from(sorted(corpus.actors))), draw(st.booleans())
            # What involvement means is the matter of its own tests; here it is one view among others.
            kept = set(ids(corpus.timeline.involving(actor, exactly=exactly, certain=certain)))
            return lambda line: line.involving(
                actor, exactly=exactly, certain=certain
            ), lambda record: record.id in kept
        case "at":
            place = draw(st.sampled_from([*sorted(corpus.places), *sorted(corpus.crossings)]))
            return lambda line: line.at(place), lambda record: place in places_of(corpus, record)
        case "status":
            statuses = draw(st.lists(st.sampled_from(sorted(STATUSES)), max_size=3))
            return lambda line: line.with_status(*statuses), lambda record: getattr(record, "status", None) in statuses
        case "where":
            time = draw(crowded_times())
            return (
                lambda line: line.where(lambda record: when(record).contains(time), certain=certain),
                lambda record: when(record).contains(time) in wanted,
            )
        case _:
            digit = draw(st.sampled_from("0123"))
            return lambda line: line.where(lambda record: digit in record.id), lambda record: digit in record.id


def chained(timeline: Timeline[TimedRecord], views: list[View]) -> Timeline[TimedRecord]:
    """Return a timeline narrowed by one view after the other."""
    for view in views:
        timeline = view(timeline)
    return timeline


@given(peopled())
def test_a_timeline_holds_all_that_has_a_time(corpus):
    """The timeline has every record with a time and no other, in display order."""
    assert timed(corpus) == list(corpus.timeline)


@given(peopled(), st.data())
def test_each_view_keeps_what_its_definition_says(corpus, data):
    """A view has exactly the records for which its definition holds, in display order."""
    view, keeps = data.draw(_views(corpus))

    assert [record for record in timed(corpus) if keeps(record)] == list(view(corpus.timeline))


@given(peopled(), st.data())
def test_views_chain_in_any_order(corpus, data):
    """Several views in any order keep the records for which all their definitions hold."""
    drawn = data.draw(st.lists(_views(corpus), min_size=2, max_size=4))
    order = data.draw(st.permutations([view for view, _ in drawn]))
    expected = [record for record in timed(corpus) if all(keeps(record) for _, keeps in drawn)]

    assert expected == list(chained(corpus.timeline, [view for view, _ in drawn]))
    assert expected == list(chained(corpus.timeline, order))


@given(peopled(), st.data())
def test_a_view_of_what_was_looked_at_is_a_view_all_the_same(corpus, data):
    """Looking at a view, slicing the whole of it or pickling it changes nothing of the views of it."""
    (first, _), (second, _) = data.draw(st.tuples(_views(corpus), _views(corpus)))
    expected = second(first(corpus.timeline))
    seen = first(corpus.timeline)
    len(seen)

    assert expected == second(seen)
    assert expected == second(seen[:])
    assert expected == second(pickle.loads(pickle.dumps(seen)))  # noqa: S301 - our own bytes


@given(peopled(), st.data())
def test_certain_views_are_among_the_possible(corpus, data):
    """What is certainly so is possibly so."""
    time, other = data.draw(st.tuples(crowded_times(), crowded_times()))
    actor = data.draw(st.sampled_from(sorted(corpus.actors)))
    asks = [
        lambda certain: corpus.timeline.on(time, certain=certain),
        lambda certain: corpus.timeline.before(time, certain=certain),
        lambda certain: corpus.timeline.after(time, certain=certain),
        lambda certain: corpus.timeline.involving(actor, certain=certain),
        lambda certain: corpus.timeline.where(lambda record: when(record).overlaps(other), certain=certain),
        lambda certain: corpus.timeline.on(time, certain=certain).involving(actor, certain=certain),
    ]

    for ask in asks:
        assert set(ids(ask(certain=True))) <= set(ids(ask(certain=False)))


@given(peopled(), st.data())
def test_a_window_of_uncertain_days(corpus, data):
    """A window begins with the first possible day of its start, and ends with the last of its end."""
    start, end = data.draw(st.tuples(crowded_times(), crowded_times()))
    first, last = start.earliest, end.latest
    certain = data.draw(st.booleans())
    if (first is None and last is None) or (first and last and last < first):
        with pytest.raises(QueryError):
            corpus.timeline.between(start, end, certain=certain)
        return
    span = Span.of(first or Edge.OPEN, last or Edge.OPEN)
    wanted = CERTAIN if certain else POSSIBLE

    expected = [record for record in timed(corpus) if when(record).overlaps(span) in wanted]
    assert expected == list(corpus.timeline.between(start, end, certain=certain))


@given(peopled(), st.data())
def test_the_order_of_input_never_changes_an_answer(corpus, data):
    """A corpus of the same records in another order gives the same timeline and the same views."""
    other = Corpus(data.draw(st.permutations(list(corpus))))
    (view, _), (another, _) = data.draw(st.tuples(_views(corpus), _views(corpus)))

    assert corpus.timeline == other.timeline
    assert view(corpus.timeline) == view(other.timeline)
    assert another(view(corpus.timeline)) == another(view(other.timeline))
    assert view(corpus.timeline).certain_order() == view(other.timeline).certain_order()
    assert list(corpus.timeline.ambiguous_pairs()) == list(other.timeline.ambiguous_pairs())
    assert corpus.timeline.gaps() == other.timeline.gaps()
    assert corpus.timeline.span == other.timeline.span
    assert dict(corpus.timeline.by("month")) == dict(other.timeline.by("month"))


@given(peopled(), st.data())
def test_a_union_has_what_either_has(corpus, data):
    """The union of two views has exactly the records of one or the other, and does not depend on their order."""
    (first, keeps), (second, keeps_too) = data.draw(st.tuples(_views(corpus), _views(corpus)))
    one, other = first(corpus.timeline), second(corpus.timeline)

    assert [record for record in timed(corpus) if keeps(record) or keeps_too(record)] == list(one | other)
    assert one | other == other | one


@given(peopled(), st.data())
def test_what_was_added_is_found_like_the_rest(corpus, data):
    """A timeline to which records were added one by one answers as that of a corpus that had them from the start."""
    whole = list(corpus.timeline)
    late = data.draw(st.sets(st.sampled_from(whole)) if whole else st.just(set()))
    timeline = Corpus([record for record in corpus if record not in late]).timeline
    for record in sorted(late, key=lambda record: record.id):
        timeline |= Timeline([record], Lookup(by_class([])))

    assert corpus.timeline == timeline
    # A tenure that came late adds to the line, and not to what the records refer to.
    if not any(isinstance(record, Tenure) for record in late):
        view, _ = data.draw(_views(corpus))
        assert view(corpus.timeline) == view(timeline)


@given(peopled(), st.slices(8), st.integers(-9, 9))
def test_indexing_agrees_with_a_list(corpus, part, index):
    """Items and slices are those of a list of the records, a slice always in display order."""
    records, timeline = timed(corpus), corpus.timeline

    assert sorted(records[part], key=records.index) == list(timeline[part])
    if -len(records) <= index < len(records):
        assert records[index] is timeline[index]
    else:
        with pytest.raises(IndexError):
            timeline[index]


@given(peopled(), st.data())
def test_membership_agrees_with_a_list(corpus, data):
    """A record is on a view exactly where it is in a list of the view's records."""
    view = data.draw(_views(corpus))[0](corpus.timeline)
    records = list(view)

    for record in corpus:
        assert (record in records) is (record in view)
        assert (record.id in ids(view)) is (record.id in view)


@given(peopled())
def test_order_is_what_before_says(corpus):
    """The order of two records is whether the time of one is before that of the other."""
    for one, other in combinations(corpus.timeline, 2):
        assert when(one).before(when(other)) is corpus.timeline.order(one, other)
        assert when(other).before(when(one)) is corpus.timeline.order(other.id, one.id)


@given(peopled())
def test_the_ambiguous_pairs_are_those_of_maybe(corpus):
    """A pair is given exactly where one of two records may be before the other, and need not."""
    expected = [
        (one, other)
        for one, other in combinations(timed(corpus), 2)
        if MAYBE in {when(one).before(when(other)), when(other).before(when(one))}
    ]

    assert expected == list(corpus.timeline.ambiguous_pairs())


@given(peopled(most=9))
def test_the_layers_are_certain_and_as_small_as_can_be(corpus):
    """Each record is certainly after all of the layers before its own, and no layer can be split so."""
    layers = corpus.timeline.certain_order()

    assert timed(corpus) == [record for layer in layers for record in layer]
    assert all(layers)
    for one, other in combinations(layers, 2):
        assert all(when(later).after(when(earlier)) is YES for earlier in one for later in other)
    for layer in layers:
        for cut in range(1, len(layer)):
            assert any(when(later).after(when(earlier)) is not YES for earlier in layer[:cut] for later in layer[cut:])
