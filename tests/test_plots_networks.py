"""The picture of who met whom: who stands where, how wide and how certain lines are, and names that do not overlap."""

from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib import pyplot as plt
from matplotlib.patches import PathPatch
from pictures import labels, legend, note, outside, overlaps

import mideast_events as me
from mideast_events import Actor, Corpus, Meeting, Office, Participation, QueryError, Tenure
from mideast_events.plots.networks import spread
from mideast_events.strategies import corpora

pytestmark = pytest.mark.usefixtures("no_screen")

NORTH, SOUTH = (Actor(id=id, kind="state", names=(id.capitalize(),)) for id in ("north", "south"))
ANNA, BERT, CARL = (Actor(id=id, kind="person", names=(f"{id.capitalize()} $x_1$",)) for id in ("anna", "bert", "carl"))
RECORDS = (
    NORTH,
    SOUTH,
    ANNA,
    BERT,
    CARL,
    Office(id="north-minister", title="Minister", organization="north"),
    Office(id="south-minister", title="Minister", organization="south"),
    Tenure(id="t1", person="anna", office="north-minister", span="2020/2025"),
    Tenure(id="t2", person="bert", office="south-minister", span="2020/2022"),
    Tenure(id="t3", person="bert", office="north-minister", span="2023/2025"),
)


def meeting(id: str, when: str, *who: str, status: str = "held") -> Meeting:
    """Return a meeting of some persons."""
    return Meeting(id=id, when=when, status=status, participants=tuple(Participation(actor=one) for one in who))


def lines(ax: plt.Axes) -> dict[str, list[tuple[float, str]]]:
    """Return the lines of each pair: how wide and of what style."""
    found: dict[str, list[tuple[float, str]]] = {}
    for one in ax.patches:
        if isinstance(one, PathPatch):
            pair = "/".join(one.get_gid().split("/")[:2])
            found.setdefault(pair, []).append((round(one.get_linewidth(), 2), one.get_linestyle()))
    return found


def spots(ax: plt.Axes) -> dict[str, plt.Line2D]:
    """Return the point of each actor."""
    return {line.get_gid(): line for line in ax.lines if line.get_gid() is not None}


def test_lines_are_as_wide_as_there_are_meetings():
    """Certain meetings are solid, those possible besides widen a line behind, and only possible ones are dashed."""
    relations = Corpus(
        [
            *RECORDS,
            meeting("m1", "2021-05-07", "anna", "bert"),
            meeting("m2", "2021-05-08", "anna", "bert"),
            meeting("m3", "2021-05", "anna", "bert"),
            meeting("m4", "2021", "anna", "carl"),
        ]
    ).relations
    found = lines(relations.between("2021-05-01", "2021-05-15").plot())

    (wide, behind), (narrow, solid) = found["anna/bert"]
    assert wide == pytest.approx(narrow * 1.5)
    assert "-" == behind == solid
    assert ["--"] == [style for _, style in found["anna/carl"]]


def test_colour_and_shape_are_those_of_the_state_served_most():
    """Who changed sides counts for the one served in more of the meetings, who holds no office for nobody."""
    relations = Corpus(
        [
            *RECORDS,
            meeting("m1", "2021-05-07", "anna", "bert"),
            meeting("m2", "2024-05-07", "bert", "carl"),
            meeting("m3", "2024-05-08", "bert", "carl"),
        ]
    ).relations
    found = spots(relations.plot())

    assert found["anna"].get_color() == found["bert"].get_color() != found["carl"].get_color()
    assert found["anna"].get_marker() == found["bert"].get_marker() != found["carl"].get_marker()
    earlier = spots(relations.between("2021", "2021").plot())
    assert earlier["anna"].get_color() != earlier["bert"].get_color()
    assert ["North", "Carl $x_1$"] == legend(relations.plot())[:2]


def test_those_of_a_state_stand_side_by_side_on_a_circle(seed):
    """Every actor is on the circle, and going round it one meets each state once."""
    found = list(spots(seed.relations.plot()).values())

    assert all(1 == pytest.approx(hypot(line.get_xdata()[0], line.get_ydata()[0])) for line in found)
    colours = [line.get_color() for line in found]
    assert len(set(colours)) == 1 + sum(one != other for one, other in pairwise(colours))


def test_the_same_actors_stand_in_the_same_places(seed):
    """The layout has no chance in it."""
    one, other = (spots(seed.relations.plot()) for _ in range(2))
    assert {id: line.get_xydata().tolist() for id, line in one.items()} == {
        id: line.get_xydata().tolist() for id, line in other.items()
    }


@pytest.mark.parametrize("level", [None, "person", "organization", "state"])
def test_names_do_not_overlap(seed, level):
    """On the seed corpus, with meetings of every status, each name stands by itself, within the picture."""
    relations = seed.relations if level is None else seed.relations.by(level)
    ax = relations.plot(statuses=list(me.MeetingStatus))

    assert [] == overlaps(ax)
    assert [] == outside(ax)
    assert len(spots(ax)) == len(labels(ax))


def test_statuses_are_those_of_relations(seed):
    """Only held meetings count unless asked, and a status that does not exist is an error."""
    assert "ronen-bar" not in spots(seed.relations.plot())
    assert "ronen-bar" in spots(seed.relations.plot(statuses=["held", "unconfirmed"]))
    with pytest.raises(QueryError, match="statuses: 'hold'"):
        seed.relations.plot(statuses="hold")


def test_nobody_met_anybody():
    """An empty picture says that it is."""
    ax = Corpus(RECORDS).relations.plot()
    assert "Nobody met anybody." == note(ax)
    assert [] == labels(ax)


def test_names_are_shown_as_they_are():
    """A name is no formula, and Arabic and Hebrew names are drawn without a warning."""
    sides = [Actor(id="a", kind="person", names=("عباس كامل",)), Actor(id="b", kind="person", names=("יאיר לפיד",))]
    ax = Corpus([*RECORDS, *sides, meeting("m", "2021", "a", "b"), meeting("n", "2021", "a", "anna")]).relations.plot()
    ax.figure.canvas.draw()

    assert {"عباس كامل", "יאיר לפיד", "Anna $x_1$"} == set(labels(ax))


def test_given_axes_are_drawn_on(seed):
    """`ax=` is where it is drawn, in whatever size."""
    figure, (_, ax) = plt.subplots(1, 2, figsize=(8, 4))

    assert seed.relations.plot(ax=ax) is ax
    assert [8, 4] == figure.get_size_inches().tolist()
    assert [] == overlaps(ax)


def test_names_without_room_are_counted(seed):
    """In axes that are too low for all names those with most meetings have theirs, and the note counts the others."""
    ax = seed.relations.plot(ax=plt.subplots(figsize=(8, 1.2))[1])

    assert "Egypt" in labels(ax)
    assert f"Without a name, for want of room: {25 - len(labels(ax))} of 25." == note(ax)
    assert [] == overlaps(ax)


@given(st.lists(st.integers(-100, 100), max_size=12).map(sorted), st.integers(1, 20), st.integers(0, 100))
def test_lines_are_spread_apart_and_no_further_than_need_be(wanted, apart, spare):
    """Heights keep their order, their distance and the limits, and those that had them stay where they were."""
    most = max(0, len(wanted) - 1) * apart / 2 + spare
    found = spread(wanted, apart, most)

    assert all(other - one >= apart - 1e-9 for one, other in pairwise(found))
    assert all(abs(height) <= most + 1e-9 for height in found)
    if all(other - one >= apart for one, other in pairwise(wanted)) and all(abs(one) <= most for one in wanted):
        assert wanted == pytest.approx(found)


@pytest.mark.filterwarnings("ignore:Glyph .* missing from font:UserWarning")  # names of any characters
@settings(max_examples=10)
@given(corpora(), st.sampled_from([None, "state"]))
def test_any_relations_can_be_drawn(corpus, level):
    """Whatever the meetings, a picture comes about, and names do not overlap."""
    relations = corpus.relations if level is None else corpus.relations.by(level)
    ax = relations.plot(statuses=list(me.MeetingStatus))
    assert [] == overlaps(ax)
    plt.close("all")
