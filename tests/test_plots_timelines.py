"""The picture of a timeline: where marks are, how they look, which labels there are, and what the note tells."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib import pyplot as plt
from matplotlib.colors import same_color
from pictures import day_at, drawn, labels, legend, note, outside, overlaps

import mideast_events as me
from mideast_events import Actor, Corpus, Event, Meeting, Participation, QueryError, Tenure
from mideast_events.plots import marks, styles
from mideast_events.strategies import corpora

pytestmark = pytest.mark.usefixtures("no_screen")

NORTH, SOUTH = (Actor(id=id, kind="state", names=(id.capitalize(),)) for id in ("north", "south"))
BOTH = (Participation(actor="north"), Participation(actor="south"))


def meeting(id: str, when: str, status: str = "held", participants: tuple[Participation, ...] = BOTH) -> Meeting:
    """Return a meeting."""
    return Meeting(id=id, when=when, status=status, participants=participants)


def plot(*records: me.TimedRecord, **known: object) -> plt.Axes:
    """Draw records, of a window if one is given."""
    timeline = Corpus([NORTH, SOUTH, *records]).timeline
    window = known.pop("window", None)
    return (timeline.between(*window) if window else timeline).plot(**known)


def bar(ax: plt.Axes, gid: str) -> list[tuple[str, str, float]]:
    """Return each bar of a record: its first day, the day after its last, and how opaque it is."""
    found = [one for one in drawn(ax, gid) if hasattr(one, "get_width")]
    return [(day_at(one.get_x()), day_at(one.get_x() + one.get_width()), one.get_alpha()) for one in found]


MAY = ("2024-05", "2024-05")


def test_solid_where_certain_and_faded_where_possible():
    """A bar covers whole days, those that are certain in full and those that are possible faded."""
    ax = plot(meeting("m", "[2024-05-06..2024-05-08]/[2024-05-20..2024-05-22]"), window=MAY)

    assert [
        ("2024-05-08", "2024-05-21", 1.0),
        ("2024-05-06", "2024-05-08", styles.FADED),
        ("2024-05-21", "2024-05-23", styles.FADED),
    ] == bar(ax, "meeting/m")


def test_a_set_with_gaps_is_faded_on_its_own_days_only():
    """Of one of two days, these two are faded, and a thin line says that they belong together."""
    ax = plot(meeting("m", "[2024-05-14,2024-05-16]"), window=("2024-05-10", "2024-05-20"))

    assert [("2024-05-14", "2024-05-15", styles.FADED), ("2024-05-16", "2024-05-17", styles.FADED)] == bar(
        ax, "meeting/m"
    )
    assert 1 == sum(line.get_linewidth() < 1 and len(line.get_xdata()) == 2 for line in ax.lines)


@pytest.mark.parametrize(
    ("when", "sign", "shape"),
    [
        ("2024-05-07/..", "open", ">"),
        ("../2024-05-07", "open", "<"),
        ("2024-05-07/", "unknown", "$?$"),
        ("/2024-05-07", "unknown", "$?$"),
        ("2024-05-07/2024-07-01", "beyond", None),
    ],
)
def test_open_unknown_and_beyond_are_told_apart(when, sign, shape):
    """An end that is open has an arrow, one without a bound a question mark, one out of the picture an angle."""
    ax = plot(meeting("m", when), window=MAY)
    ((end, found),) = [(line, gid) for gid in ("open", "unknown", "beyond") for line in drawn(ax, gid)]

    assert sign == found
    assert shape is None or shape == end.get_marker()
    assert (sign == "unknown") is any(line.get_linestyle() == ":" for line in drawn(ax, "meeting/m"))


@pytest.mark.parametrize(
    ("status", "face", "hatch"), [("held", styles.BLUE, None), ("planned", "white", True), ("refused", "white", None)]
)
def test_what_did_not_take_place_is_told_by_more_than_colour(status, face, hatch):
    """Planned is hatched, refused is hollow, and their labels say so."""
    ax = plot(meeting("m", "2024-05-07/2024-05-20", status), window=MAY)
    (found,) = drawn(ax, "meeting/m")

    assert same_color(face, found.get_facecolor())
    assert hatch is bool(found.get_hatch()) or found.get_hatch() is None
    assert ["North and South" if status == "held" else f"North and South ({status})"] == labels(ax)


def test_a_day_among_years_is_a_dot():
    """What would be too thin to be seen is a dot in the middle of its day: whole, half, or crossed out."""
    held, planned, refused = (
        meeting(status, f"2021-0{number}-07", status) for number, status in enumerate(("held", "planned", "refused"), 3)
    )
    ax = plot(held, planned, refused, window=("2018", "2025"))
    dots = {line.get_gid(): line for line in ax.lines}

    assert 12 == pytest.approx(24 * (dots["meeting/held"].get_xdata()[0] % 1))
    assert [("o", "full"), ("o", "left"), ("X", "none")] == [
        (dots[f"meeting/{status}"].get_marker(), dots[f"meeting/{status}"].get_fillstyle())
        for status in ("held", "planned", "refused")
    ]


def test_the_window_of_a_view_is_what_is_shown():
    """`between` sets the days that are shown; without it they are chosen from the records, with some room."""
    one, other = meeting("one", "2024-05-07"), meeting("other", "2024-09-07")
    left, right = plot(one, other, window=("2024-05", "2024-12")).get_xlim()
    assert ("2024-05-01", "2024-12-31") == (day_at(left), day_at(right))
    left, right = plot(one, other).get_xlim()
    assert ("2024-05-05", "2024-09-09") == (day_at(left), day_at(right))


def test_what_lies_out_of_the_picture_stands_at_its_edge_with_its_date():
    """A few that would take most of the picture are not lost: they stand at the edge, and say when they were."""
    many = [meeting(f"m{day}", f"2024-05-{day:02}") for day in range(1, 20)]
    ax = plot(meeting("early", "1979"), *many)

    assert "North and South (1979)" in labels(ax)
    assert "2024-04-30" == day_at(ax.get_xlim()[0])
    assert "reaches beyond the picture" in legend(ax)


def test_lanes_are_kinds_in_their_order_or_actors():
    """By kind a lane is a class, by actor everybody whom records name, those with most records first."""
    event = Event(id="e", kind="protest", status="occurred", when="2024-05-07", actors=("south",), summary="A march")
    meetings = [meeting("m", "2024-05-08")]

    assert ["meetings", "events"] == [one.get_text() for one in plot(event, *meetings).get_yticklabels()]
    assert ["South", "North"] == [one.get_text() for one in plot(event, *meetings, by="actor").get_yticklabels()]
    assert "events" in legend(plot(event, *meetings, by="actor"))
    with pytest.raises(QueryError, match="by: 'place' is none of kind, actor"):
        plot(event, by="place")


def test_actors_without_a_lane_are_counted(seed):
    """`most` says how many lanes there are; the note says how many actors have none, and which records are in none."""
    ax = seed.timeline.of(me.Meeting).plot(by="actor", most=2)

    assert ["Egypt", "Israel"] == [one.get_text() for one in ax.get_yticklabels()]
    assert "Of 30 actors the 2 with most records have a lane, and" in note(ax)
    with pytest.raises(QueryError, match="most: 0 is not at least 1"):
        seed.timeline.plot(most=0)


def test_tenures_are_drawn_where_there_is_nothing_else(seed):
    """Beside other records tenures are left out, and counted."""
    window = seed.timeline.between("2024-10", "2024-10")
    tenures = window.of(Tenure)

    assert f"Not drawn beside other records: {len(tenures)} tenures." in note(window.plot())
    assert ["tenures"] == [lane.get_text() for lane in tenures.plot().get_yticklabels()]


def test_every_record_of_the_seed_corpus_is_drawn_and_labelled(seed):
    """The picture of all records has every one but the tenures, each with a label, and no two labels overlap."""
    ax = seed.timeline.plot()

    assert sum(not isinstance(record, Tenure) for record in seed.timeline) == len(labels(ax))
    assert f"Not drawn beside other records: {len(seed.timeline.of(Tenure))} tenures." == note(ax)
    assert [] == overlaps(ax)
    assert [] == outside(ax)


def test_what_has_no_label_or_no_room_is_told_in_numbers(seed):
    """In the picture by actor, with as many lanes as usual, labels and what is told to be missing make up all."""
    ax = seed.timeline.plot(by="actor")
    untold = [re.search(rf"{what}, for want of room: (\d+) of (\d+)", note(ax)) for what in ("label", "drawn")]

    assert {sum(int(found[1]) for found in untold if found) + len(labels(ax))} == {
        int(found[2]) for found in untold if found
    }
    assert [] == overlaps(ax)
    assert [] == outside(ax)


def test_what_finds_no_room_in_given_axes_is_counted(seed):
    """Axes that are given keep their size; labels go first, then marks, and the note has the numbers."""
    figure, ax = plt.subplots(figsize=(6, 2))
    timeline = seed.timeline.of(me.Event)

    assert timeline.plot(ax=ax) is ax
    assert [6, 2] == figure.get_size_inches().tolist()
    assert [] == overlaps(ax)
    told = note(ax)
    assert "Without a label, for want of room: " in told
    assert f" of {len(timeline)}; narrow the timeline." in told


def test_an_empty_timeline_says_so(seed):
    """A picture of nothing is one, and says that it is."""
    ax = seed.timeline.of(me.Figure).between("1800", "1801").plot()

    assert "The timeline is empty." == note(ax)
    assert [] == list(ax.get_yticklabels())


def test_what_has_no_bound_at_all_has_no_days():
    """Where nothing is bounded no day is marked on the axis, and the record runs from edge to edge."""
    ax = plot(meeting("m", "XXXX"))

    assert [] == list(ax.get_xticks())
    assert 2 == len(drawn(ax, "unknown"))


def test_names_are_shown_as_they_are():
    """Formulas, line breaks and scripts from right to left are shown, not read; nothing is warned of."""
    names = ("$\\frac{1}{2$", "one\nand another", "عبد الفتاح السيسي", "בנימין נתניהו")
    actors = [Actor(id=f"a{number}", kind="person", names=(name,)) for number, name in enumerate(names)]
    together = tuple(Participation(actor=actor.id) for actor in actors[:2])
    others = tuple(Participation(actor=actor.id) for actor in actors[2:])
    records = [meeting("one", "2024-05-07", participants=together), meeting("two", "2024-05-09", participants=others)]
    ax = Corpus([*actors, *records]).timeline.plot(by="actor")
    ax.figure.canvas.draw()

    assert {"$\\frac{1}{2$", "one and another", *names[2:]} == {one.get_text() for one in ax.get_yticklabels()}
    assert "عبد الفتاح السيسي and בנימין נתניהו" in labels(ax)


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_picture_is_saved_as_points_or_as_vectors(seed, tmp_path, ending):
    """The figure saves as any other; in a vector file marks have the ids of lane and record."""
    path = tmp_path / f"picture.{ending}"
    seed.timeline.of(me.Ceasefire).plot().figure.savefig(path)

    assert path.stat().st_size > 1000
    if ending == "svg":
        ids = re.findall(r'<g id="([^"]*)"', path.read_text(encoding="utf-8"))
        assert "ceasefire/israel-hamas-truce-may-2021" in ids
        assert len(set(ids)) == len(ids)


def test_the_legend_tells_what_is_drawn_and_nothing_else():
    """A picture of one certain day needs to say only that it is certain."""
    assert ["certainly on these days"] == legend(plot(meeting("m", "2024-05-07")))


def test_every_class_has_a_colour():
    """No class of records with a time is without a colour of its own."""
    assert set(marks.COLOURS) == {cls.type_name for cls in me.records.TIME_FIELDS}
    assert len(set(marks.COLOURS.values())) == len(marks.COLOURS)


@pytest.mark.filterwarnings("ignore:Glyph .* missing from font:UserWarning")  # names of any characters
@settings(max_examples=15)
@given(corpora(), st.sampled_from(["kind", "actor"]), st.booleans())
def test_any_timeline_can_be_drawn(corpus, by, small):
    """Whatever the records, a picture comes about, labels do not overlap, and the axis has a year of our calendar."""
    given_axes = plt.subplots(figsize=(3, 1.5))[1] if small else None
    ax = corpus.timeline.plot(by=by, ax=given_axes)

    assert [] == overlaps(ax)
    ax.figure.canvas.draw()
    plt.close("all")
