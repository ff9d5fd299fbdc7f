"""The picture of a crossing: strips whose cells are the answers of each day, and never more than these."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from matplotlib import pyplot as plt
from matplotlib.colors import to_rgb
from matplotlib.patches import Rectangle
from pictures import day_at, drawn, labels, legend, overlaps

from mideast_events import Actor, Corpus, Crossing, CrossingState, Place, QueryError
from mideast_events.plots import styles
from mideast_events.plots.crossings import strips_of
from mideast_events.strategies import corpora

pytestmark = pytest.mark.usefixtures("no_screen")

NORTH, SOUTH = (Actor(id=id, kind="state", names=(id.capitalize(),)) for id in ("north", "south"))
HILL = Place(id="hill", kind="territory", names=("The hill",))
GATE = Crossing(id="gate", names=("Gate $1$",), sides=("hill", "river"), flows={"aid", "people"})
MONTH = ("2024-05-01", "2024-05-31")


def state(id: str, span: str, **known: object) -> CrossingState:
    """Return a state of the gate."""
    return CrossingState(id=id, crossing="gate", span=span, **known)


def plot(*states: CrossingState, during: tuple[str, str] = MONTH, **known: object) -> plt.Axes:
    """Draw the gate through a period."""
    return Corpus([NORTH, SOUTH, HILL, GATE, *states]).during(*during).crossing("gate").plot(**known)


def cells(ax: plt.Axes, gid: str) -> list[tuple[str, str, str | None, float]]:
    """Return the cells of a strip with an answer: first day, day after the last, hatch, height."""
    found = [one for one in drawn(ax, gid) if isinstance(one, Rectangle)]
    return [
        (day_at(one.get_x()), day_at(one.get_x() + one.get_width()), one.get_hatch(), round(one.get_height(), 2))
        for one in found
    ]


def strips(ax: plt.Axes) -> list[str]:
    """Return the names of the strips."""
    return [one.get_text() for one in ax.get_yticklabels()]


def test_a_strip_for_each_side_and_flow():
    """Sides come first; directions of a flow share a strip where they never differ."""
    ax = plot(state("s", "2024-05-07/2024-05-20", flow="aid", direction="entry", status="closed"))

    assert ["The hill side, held by", "river side, held by", "People", "Aid, entry", "Aid, exit"] == strips(ax)
    assert "Gate $1$" == ax.get_title(loc="left")


def test_unknown_is_drawn_as_unknown():
    """Where nothing is reported there is a dotted line and the word, and no colour of a status."""
    ax = plot()

    assert {":"} == {line.get_linestyle() for line in ax.lines if "/unknown" in str(line.get_gid())}
    assert ["unknown"] * 4 == labels(ax)
    assert ["unknown: nothing is reported"] == legend(ax)
    assert [] == [one for one in ax.patches if isinstance(one, Rectangle)]


def test_certain_is_full_and_possible_is_hatched():
    """A state of an uncertain beginning is possible until it is certain."""
    ax = plot(state("s", "[2024-05-06..2024-05-08]/2024-05-20", flow="people", status="closed"))

    assert [("2024-05-06", "2024-05-08", "////", 0.8), ("2024-05-08", "2024-05-21", None, 0.8)] == cells(
        ax, "People/closed"
    )
    assert {"closed?", "closed"} <= set(labels(ax))
    assert {"closed", "possible, not certain"} <= set(legend(ax))


def test_several_possible_ones_share_the_strip():
    """Two controllers of whom neither is certain have half of the height each."""
    ax = plot(
        state("before", "2024-01-01/[2024-05-06..2024-05-12]", side="hill", controller="south"),
        state("after", "[2024-05-06..2024-05-12]/2024-06-30", side="hill", controller="north"),
    )

    assert [
        ("2024-05-01", "2024-05-06", None, 0.8),
        ("2024-05-06", "2024-05-07", None, 0.4),
        ("2024-05-07", "2024-05-12", "////", 0.4),
        ("2024-05-12", "2024-05-13", "////", 0.4),
    ] == cells(ax, "The hill side, held by/South")
    assert [
        ("2024-05-06", "2024-05-07", "////", 0.4),
        ("2024-05-07", "2024-05-12", "////", 0.4),
        ("2024-05-12", "2024-05-13", None, 0.4),
        ("2024-05-13", "2024-06-01", None, 0.8),
    ] == cells(ax, "The hill side, held by/North")
    assert {"held by North", "held by South"} <= set(legend(ax))


def test_a_single_day_is_drawn_as_a_day():
    """Of one day there is one cell a strip, and the axis names the day and no hours."""
    corpus = Corpus([NORTH, SOUTH, HILL, GATE, state("s", "2024-05-07/2024-05-20", status="open")])
    ax = corpus.on("2024-05-10").crossing("gate").plot()
    ax.figure.draw_without_rendering()

    assert [("2024-05-10", "2024-05-11", None, 0.8)] == cells(ax, "People/open")
    assert ["2024-05-10"] == [one.get_text() for one in ax.get_xticklabels()]


def test_a_period_that_is_open_is_shown_up_to_its_changes():
    """Where the period has no last day the picture ends some time after the last change."""
    seen = state("s", "2024-05-07/2024-05-20", status="open")
    left, right = plot(seen, during=("2024-05-01", "2024-05-01/..")).get_xlim()

    assert "2024-05-01" == day_at(left)
    assert "2024-05-20" < day_at(right) < "2024-06-30"


def test_nothing_to_bound_the_picture_is_an_error():
    """A day that may be any day has no strips."""
    with pytest.raises(QueryError, match="stretches: 'XXXX' is bounded on neither side"):
        Corpus([GATE]).on("XXXX").crossing("gate").plot()


def test_the_rafah_crossing_changes_hands(seed):
    """In the week of the change the Gaza side has two possible controllers, and labels do not overlap."""
    ax = seed.during("2024-04-22", "2024-05-26").crossing("rafah").plot()
    held = cells(ax, "Gaza Strip side, held by/Israel")

    assert [("2024-05-06", "2024-05-12", "////", 0.4)] == held[:1]
    assert [] == overlaps(ax)


def test_given_axes_are_drawn_on():
    """`ax=` is where it is drawn, and what is returned."""
    figure, ax = plt.subplots(figsize=(5, 3))

    assert plot(ax=ax) is ax
    assert [5, 3] == figure.get_size_inches().tolist()


@settings(max_examples=60)
@given(corpora())
def test_a_stretch_has_the_answers_of_each_of_its_days(corpus):
    """On the first and last day of a stretch, and in its middle, the answers are those of a situation of that day."""
    for id in corpus.crossings:
        for stretch in corpus.during("2021-01-01", "2025-12-31").crossing(id).stretches():
            first, last = stretch.span.earliest, stretch.span.latest
            for day in {first, last, first + (last - first) / 2}:
                report = corpus.on(day).crossing(id)
                assert (stretch.controllers, stretch.statuses) == (report.controllers, report.statuses)


@given(corpora())
def test_stretches_cover_the_period_without_a_gap(corpus):
    """Each stretch begins on the day after the one before, with other answers."""
    for id in corpus.crossings:
        found = corpus.during("2021-01-01", "2025-12-31").crossing(id).stretches()
        assert ("2021-01-01", "2025-12-31") == (str(found[0].span.earliest), str(found[-1].span.latest))
        for one, other in pairwise(found):
            assert 1 == (other.span.earliest - one.span.latest).days
            assert (one.controllers, one.statuses) != (other.controllers, other.statuses)


def test_stretches_of_an_open_period_are_open():
    """The last stretch of a period without an end goes on."""
    report = Corpus([GATE, state("s", "2024-05-07/2024-05-20", status="open")]).during("2024-05-01/..").crossing("gate")
    spans = [str(stretch.span) for stretch in report.stretches()]

    assert ["2024-05-01/2024-05-06", "2024-05-07/2024-05-20", "2024-05-21/.."] == spans


@pytest.mark.filterwarnings("ignore:Glyph .* missing from font:UserWarning")  # names of any characters
@settings(max_examples=10)
@given(corpora())
def test_any_crossing_can_be_drawn(corpus):
    """Whatever was observed, cells lie within their strips and labels do not overlap."""
    for id in corpus.crossings:
        ax = corpus.during("2021", "2025").crossing(id).plot()
        assert [] == overlaps(ax)
        for one in ax.patches:
            if isinstance(one, Rectangle):
                assert int(one.get_y()) <= one.get_y()
                assert one.get_y() + one.get_height() <= int(one.get_y()) + 1
        plt.close("all")


def test_strips_merge_equal_days(seed):
    """A strip has no two cells in a row with the same answer."""
    report = seed.during("2023", "2024").crossing("rafah")
    for strips in strips_of(report.crossing, report.stretches(), seed._lookup):  # noqa: SLF001 - what the report has
        for strip in strips:
            assert all(one.answer != other.answer for one, other in pairwise(strip.cells))


def test_possible_is_lighter_than_certain():
    """What is faded is nearer to white than its colour."""
    red, green, blue = to_rgb(styles.lightened(styles.VERMILION))
    assert all(lighter >= part for lighter, part in zip((red, green, blue), to_rgb(styles.VERMILION), strict=True))
    assert (1 - red, 1 - green, 1 - blue) == pytest.approx(
        [styles.FADED * (1 - part) for part in to_rgb(styles.VERMILION)], abs=0.01
    )
