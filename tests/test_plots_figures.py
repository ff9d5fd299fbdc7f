"""The picture of reported numbers: points, ranges and arrows, days as uncertain as they are, and who says so."""

import pytest
from hypothesis import given, settings
from matplotlib import pyplot as plt
from matplotlib.text import Annotation
from pictures import day_at, drawn, labels, legend, note, overlaps

import mideast_events as me
from mideast_events import Actor, Corpus, Figure, QueryError
from mideast_events.plots import styles
from mideast_events.strategies import corpora

pytestmark = pytest.mark.usefixtures("no_screen")

NORTH = Actor(id="north", kind="state", names=("North",))


def figure(id: str, as_of: str = "2024-05-07", unit: str = "persons", **known: object) -> Figure:
    """Return a number of people killed."""
    return Figure(id=id, measure="killed", of="people", unit=unit, as_of=as_of, **known)


def plot(*figures: Figure, **known: object) -> plt.Axes:
    """Draw numbers."""
    return Corpus([NORTH, *figures]).timeline.plot_figures(**known)


def arrows(ax: plt.Axes) -> dict[str, float]:
    """Return which way each arrow points: up is positive."""
    found = [one for one in ax.texts if isinstance(one, Annotation) and one.arrow_patch is not None]
    return {one.get_gid(): one.xyann[1] for one in found}


def test_a_figure_is_a_point_in_the_middle_of_its_day():
    """The source's own figure is a full point at its value, at noon."""
    ax = plot(figure("f", best=12))
    (point,) = drawn(ax, "f")

    assert ([12], "2024-05-07") == (list(point.get_ydata()), day_at(point.get_xdata()[0]))
    assert 0.5 == pytest.approx(point.get_xdata()[0] % 1)
    assert point.get_markerfacecolor() == point.get_color()
    assert "persons" == ax.get_ylabel()
    assert ["12 killed: people"] == labels(ax)


def test_a_range_is_a_line_from_the_least_to_the_most():
    """Low, best and high are joined."""
    (line,) = drawn(plot(figure("f", low=10, best=12, high=20)), "f/range")
    assert [10, 20] == list(line.get_ydata())


@pytest.mark.parametrize(
    ("known", "arrow"),
    [
        ({"low": 248}, ["f/or-more"]),
        ({"high": 7}, ["f/or-less"]),
        ({"low": 12, "best": 12}, ["f/or-more"]),
        ({"low": 10, "high": 20}, []),
        ({"best": 10}, []),
    ],
)
def test_an_arrow_says_that_there_may_be_more_or_less(known, arrow):
    """At least 248 has an arrow upwards, at most 7 one downwards, and a range has none."""
    found = arrows(plot(figure("f", **known)))

    assert arrow == list(found)
    assert all((height > 0) is gid.endswith("more") for gid, height in found.items())


def test_a_bound_alone_is_hollow():
    """Where the source gives no figure of its own the point is hollow, and the legend says what that means."""
    ax = plot(figure("f", low=248))
    assert "white" == drawn(ax, "f")[0].get_markerfacecolor()
    assert "a bound, no figure" in legend(ax)


def test_days_are_as_uncertain_as_they_are():
    """Of a number of some day of a week the whole week is faded; of one exact day nothing is."""
    ax = plot(figure("week", "[2024-05-06..2024-05-12]", best=1), figure("day", "2024-05-20", best=2))
    (week,) = drawn(ax, "week/days")

    assert ["2024-05-06", "2024-05-13"] == [day_at(place) for place in week.get_xdata()]
    assert styles.FADED == week.get_alpha()
    assert [] == drawn(ax, "day/days")


def test_a_number_of_a_day_out_of_the_picture_stands_at_its_edge_with_the_date():
    """A number of long before is not drawn as if it were of the first day that is shown."""
    many = [figure(f"f{day}", f"2024-05-{day:02}", best=day) for day in range(1, 20)]
    ax = plot(figure("early", "1979", best=50), *many)

    assert "50 killed: people (1979)" in labels(ax)
    assert "reaches beyond the picture" in legend(ax)
    assert 1 == len(drawn(ax, "beyond"))


def test_who_says_so_stands_in_the_legend(seed):
    """The actor whom the record names, or the outlets that report it, with a colour and a shape each."""
    assert ["North", "source not recorded"] == legend(plot(figure("f", best=1, by="north"), figure("g", best=2)))[:2]
    ax = seed.timeline.plot_figures(measure="killed")
    assert {"CGTN", "The Times of Israel", "The New Arab", "Anadolu Agency"} <= set(legend(ax))
    points = [line for one in seed.figures for line in drawn(ax, one)]
    assert 4 == len({line.get_color() for line in points}) == len({line.get_marker() for line in points})


def test_axes_have_one_unit(seed):
    """Where there are several units one has to be named, and the error names them."""
    with pytest.raises(
        QueryError, match="unit: None leaves open which: the figures are in USD, days, kilometres, pers"
    ):
        seed.timeline.plot_figures()
    with pytest.raises(QueryError, match=r"unit: 'person' is none of .*; did you mean 'persons'"):
        seed.timeline.plot_figures(unit="person")
    with pytest.raises(QueryError, match="measure: 'dead' is none of killed"):
        seed.timeline.plot_figures(measure="dead")
    assert "USD" == seed.timeline.plot_figures(measure="pledged").get_ylabel()


def test_numbers_that_differ_a_hundredfold_go_by_powers_of_ten(seed):
    """The axis says so under the picture, and writes numbers out."""
    ax = seed.timeline.plot_figures(unit="persons")
    ax.figure.draw_without_rendering()

    assert "log" == ax.get_yscale()
    assert "ten times as high" in note(ax)
    assert "10,000" in [one.get_text() for one in ax.get_yticklabels()]
    assert "linear" == plot(figure("f", best=10), figure("g", best=0)).get_yscale()


def test_labels_do_not_overlap(seed):
    """Labels stand clear of each other; one that finds no place is counted under the picture."""
    ax = seed.timeline.plot_figures(unit="persons")
    assert [] == overlaps(ax)
    assert len(labels(ax)) == sum(one.unit == "persons" for one in seed.figures.values())

    crowded = plot(*(figure(f"f{number}", best=1000 + number) for number in range(30)))
    assert [] == overlaps(crowded)
    assert f"Without a label, for want of room: {30 - len(labels(crowded))} of 30." in note(crowded)


def test_an_empty_picture_says_so(seed):
    """Where no number is reported the picture says it."""
    assert "No number is reported." == note(seed.timeline.of(me.Meeting).plot_figures())


def test_given_axes_are_drawn_on(seed):
    """`ax=` is where it is drawn, and what is returned."""
    _, ax = plt.subplots()
    assert seed.timeline.plot_figures(measure="killed", ax=ax) is ax


@pytest.mark.filterwarnings("ignore:Glyph .* missing from font:UserWarning")  # names of any characters
@settings(max_examples=15)
@given(corpora())
def test_any_figures_can_be_drawn(corpus):
    """Whatever the numbers, each unit has its picture, and labels do not overlap."""
    for unit in {one.unit for one in corpus.figures.values()}:
        ax = corpus.timeline.plot_figures(unit=unit)
        assert [] == overlaps(ax)
        ax.figure.canvas.draw()
    plt.close("all")
