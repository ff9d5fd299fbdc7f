"""Which days of a time are drawn solid, which faded, how its ends are drawn, and which days a picture shows."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mideast_events import Certainty, When, as_time
from mideast_events.strategies import times

pytest.importorskip("matplotlib", reason="matplotlib is not installed: the extra 'plot' brings it")

from mideast_events.plots.rows import allowance, rows_of, seated
from mideast_events.plots.strokes import End, Stroke, stroke_of
from mideast_events.shades import range_of

FIRST, LAST = date(2024, 5, 1).toordinal(), date(2024, 5, 31).toordinal()
OPEN, UNKNOWN, BEYOND, KNOWN = End.OPEN, End.UNKNOWN, End.BEYOND, End.KNOWN


def may(text: str) -> Stroke:
    """Return how a time is drawn in a picture of May 2024."""
    return stroke_of(as_time(text), FIRST, LAST)


def runs(*pairs: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Return runs of days of that month."""
    return tuple((FIRST + first - 1, FIRST + last - 1) for first, last in pairs)


@pytest.mark.parametrize(
    ("text", "certain", "possible", "endless", "ends"),
    [
        ("2024-05-07", [(7, 7)], [], [], (KNOWN, KNOWN)),
        ("[2024-05-06..2024-05-12]", [], [(6, 12)], [], (KNOWN, KNOWN)),
        ("[2024-05-14,2024-05-16]", [], [(14, 14), (16, 16)], [], (KNOWN, KNOWN)),
        ("2024-05", [], [(1, 31)], [], (KNOWN, KNOWN)),
        ("2024", [], [(1, 31)], [], (BEYOND, BEYOND)),
        ("2024-05-07/2024-05-09", [(7, 9)], [], [], (KNOWN, KNOWN)),
        ("[2024-05-06..2024-05-08]/[2024-05-20..2024-05-22]", [(8, 20)], [(6, 7), (21, 22)], [], (KNOWN, KNOWN)),
        ("[2024-05-06..2024-05-22]/[2024-05-08..2024-05-25]", [], [(6, 25)], [], (KNOWN, KNOWN)),
        ("2024-05-07/..", [(7, 31)], [], [], (KNOWN, OPEN)),
        ("../2024-05-07", [(1, 7)], [], [], (OPEN, KNOWN)),
        ("2024-05-07/", [(7, 7)], [], [(8, 31)], (KNOWN, UNKNOWN)),
        ("/2024-05-07", [(7, 7)], [], [(1, 6)], (UNKNOWN, KNOWN)),
        ("2024-05-07/[2024-05-10..]", [(7, 10)], [], [(11, 31)], (KNOWN, UNKNOWN)),
        ("2024-05-07/[2024-06-10..]", [(7, 31)], [], [], (KNOWN, BEYOND)),
        ("[2024-05-20..]", [], [], [(20, 31)], (KNOWN, UNKNOWN)),
        ("[..2024-05-20]", [], [], [(1, 20)], (UNKNOWN, KNOWN)),
        ("XXXX", [], [], [(1, 31)], (UNKNOWN, UNKNOWN)),
        ("2023-01-01/2024-05-03", [(1, 3)], [], [], (BEYOND, KNOWN)),
        ("1979", [], [], [], (BEYOND, KNOWN)),
        ("2025-01", [], [], [], (KNOWN, BEYOND)),
    ],
)
def test_a_time_is_drawn_as_what_it_is(text, certain, possible, endless, ends):
    """Solid where certain, faded where possible, dotted where nothing bounds it; each end by what is known of it."""
    assert may(text) == Stroke(runs(*certain), runs(*possible), runs(*endless), *ends)


@given(times(), st.dates(date(1901, 1, 1), date(2098, 12, 31)))
def test_solid_is_certain_and_all_that_is_drawn_is_possible(time, day):
    """On a day that is solid the time certainly is, on one that is drawn possibly, on any other certainly not."""
    number = day.toordinal()
    stroke = stroke_of(time, number - 40, number + 40)

    def covers(found):
        return any(first <= number <= last for first, last in found)

    answer = time.overlaps(day)
    if isinstance(time, When) and time.earliest != time.latest:
        assert not stroke.certain
    else:
        assert covers(stroke.certain) is (answer is Certainty.YES)
    assert covers([*stroke.certain, *stroke.possible, *stroke.endless]) is (answer is not Certainty.NO)


@given(times())
def test_runs_do_not_overlap_and_lie_within_the_picture(time):
    """No day is drawn twice, and none beyond the picture."""
    stroke = stroke_of(time, FIRST, LAST)
    found = sorted([*stroke.certain, *stroke.possible, *stroke.endless])

    assert all(FIRST <= first <= last <= LAST for first, last in found)
    assert all(earlier[1] < later[0] for earlier, later in pairwise(found))


def span_of(*texts: str) -> tuple[str, str] | None:
    """Return the days that a picture of some times shows."""
    found = range_of([as_time(text) for text in texts])
    return found and (str(date.fromordinal(found[0])), str(date.fromordinal(found[1])))


def test_the_days_shown_are_those_between_bounds():
    """A side that is known within a year counts with both its bounds, an open one with the bound that it has."""
    assert ("2024-05-06", "2024-10-22") == span_of("[2024-05-06..2024-05-12]", "2024-06-01/[2024-10-22..]")


def test_what_has_no_bound_does_not_stretch_the_picture():
    """A century or a decade counts only where there is nothing better, and what has no bound never."""
    assert ("2024-05-07", "2024-05-09") == span_of("2024-05-07/2024-05-09", "19XX", "XXXX", "202X", "/2024-05-08")
    assert ("2020-01-01", "2029-12-31") == span_of("202X", "XXXX")
    assert span_of("XXXX") is None
    assert span_of() is None


def test_a_few_early_ones_do_not_take_half_of_the_picture():
    """A tenth of the times or fewer are left to the edges where they would take half of the picture or more."""
    many = [f"2024-05-{day:02}" for day in range(1, 20)]

    assert ("2024-05-01", "2024-05-19") == span_of("1979", *many)
    assert ("1979-01-01", "2024-05-19") == span_of("1979", "1980", "1981", *many)
    assert ("2024-04-28", "2024-05-19") == span_of("2024-04-28", *many)


extents = st.tuples(st.integers(0, 200), st.integers(0, 60)).map(lambda drawn: (drawn[0], drawn[0] + drawn[1]))


@given(st.lists(st.lists(extents, min_size=1, max_size=3), max_size=20), st.integers(1, 6))
def test_nothing_in_a_row_overlaps(things, most):
    """Of those that found a seat no two in a row overlap, and there are no more rows than were allowed."""
    seats = seated(things, most)
    found = [(seat.row, *thing[seat.choice]) for thing, seat in zip(things, seats, strict=True) if seat is not None]

    assert len(things) == len(seats)
    assert rows_of(seats) <= most
    for place, (row, left, right) in enumerate(found):
        for other, start, end in found[place + 1 :]:
            assert row != other or right < start or end < left


def test_a_seat_without_a_label_is_the_last_resort():
    """A new row is begun before a label is given up, and a label before the mark."""
    wide, bare = (0, 100), (0, 10)
    assert [(0, 0), (1, 0)] == seated([[wide, bare]] * 2, 5)
    assert [(0, 0), (0, 1), None] == seated([[wide, bare], [(0, 300), (150, 160)], [wide, bare]], 1)


@pytest.mark.parametrize(
    ("needed", "room", "most"), [([3, 9, 4], 20, 9), ([3, 9, 4], 12, 5), ([3, 9], 1, 1), ([], 5, 1)]
)
def test_lanes_share_the_rows_that_there_are(needed, room, most):
    """Each lane may have so many rows that all fit, and at least one."""
    assert most == allowance(needed, room)
