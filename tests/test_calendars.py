"""Things that have an uncertain time, found by day."""

import random
from datetime import date, timedelta
from typing import NamedTuple

import pytest
from crowded import CROWDED, crowded_times
from hypothesis import given
from hypothesis import strategies as st

import mideast_events as me
from mideast_events import Certainty, Edge, Span, When, edtf
from mideast_events.calendars import Calendar, bounds_of, runs_of, window
from mideast_events.errors import QueryError

CENTRE = date(2021, 4, 1).toordinal()


class Thing(NamedTuple):
    """Something with a name and a time."""

    name: str
    time: When | Span


def things(*texts: str) -> list[Thing]:
    """Return a thing for each of these times, named by its position."""
    return [Thing(f"{number:03}", me.parse_when(text)) for number, text in enumerate(texts)]


def filed(items: list[Thing]) -> Calendar[Thing]:
    """Return a calendar of these things."""
    return Calendar(items, time_of=lambda thing: thing.time, name_of=lambda thing: thing.name)


def in_order(items: list[Thing]) -> list[Thing]:
    """Return things by first possible day, last possible day, and name."""
    first = {thing: thing.time.earliest or date.min for thing in items}
    unbounded = {thing: thing.time.earliest is not None for thing in items}
    last = {thing: (thing.time.latest is None, thing.time.latest or date.max) for thing in items}
    return sorted(items, key=lambda thing: (unbounded[thing], first[thing], last[thing], thing.name))


def period(first: int, last: int) -> Span:
    """Return the period between two day numbers, of which one at least is a day."""
    start = Edge.OPEN if first == edtf.PAST else date.fromordinal(first)
    end = Edge.OPEN if last == edtf.FUTURE else date.fromordinal(last)
    return Span.of(start, end)


def within(items: list[Thing], first: int, last: int, *, certain: bool) -> list[Thing]:
    """Return what overlaps a window by the definition of `overlaps`, in display order."""
    wanted = {Certainty.YES} if certain else {Certainty.YES, Certainty.MAYBE}
    asked = period(first, last)
    return in_order([thing for thing in items if thing.time.overlaps(asked) in wanted])


def shuffled(items: list[Thing], seed: int) -> list[Thing]:
    """Return the same things in another order."""
    return random.Random(seed).sample(items, len(items))  # noqa: S311 - random data, not secrets


def many(seed: int, count: int = 600, days: int = 300) -> list[Thing]:
    """Return many things, of every form of time, that begin on very many days; every tenth lasts long."""
    draw = random.Random(seed)  # noqa: S311 - random data, not secrets
    texts: list[str] = []
    for number in range(count):
        start = date(2021, 1, 1) + timedelta(draw.randrange(days))
        length = draw.randrange(200) if number % 10 == 0 else draw.randrange(4)
        end, far = start + timedelta(length), start + timedelta(length + 3)
        forms = [f"{start}", f"{start}/{end}", f"{start}/{end}", f"[{start}..{end}]", f"[{start},{far}]"]
        forms += [f"{start}/[{end}..{far}]", f"[{start}..{end}]/{far}", f"{start:%Y-%m}"]
        rare = [f"{start}/..", f"/{end}", f"{start}/", f"../{end}", f"[..{start}]", f"[{end}..]", "XXXX"]
        rare += [f"[..{start}]/[{end}..]", f"{start:%Y}-XX-1X", f"[{start},{far}]/[{far},{far + timedelta(5)}]"]
        texts.append(draw.choice(rare if number % 15 == 0 else forms))
    return things(*texts)


def windows(seed: int, count: int = 80) -> list[tuple[int, int]]:
    """Return windows of all lengths around the days of `many`, some of them open on a side."""
    draw = random.Random(seed)  # noqa: S311 - random data, not secrets
    found = []
    for _ in range(count):
        first = date(2020, 12, 1).toordinal() + draw.randrange(400)
        last = first + draw.choice([0, 0, 1, 7, 40, 200])
        found.append(draw.choice([(first, last), (first, last), (edtf.PAST, last), (first, edtf.FUTURE)]))
    return found


def test_an_empty_calendar_finds_nothing():
    """A calendar of nothing answers every question with nothing."""
    calendar = filed([])

    assert 0 == len(calendar)
    assert [] == calendar.items
    assert [] == calendar.window(CENTRE, CENTRE)
    assert [] == calendar.window(edtf.PAST, edtf.FUTURE, certain=True)
    assert [] == calendar.beginning_by(edtf.FUTURE)
    assert "anything" not in calendar


def test_things_lie_in_display_order():
    """Things are given by first possible day, last possible day, and name, whatever the order of input."""
    early, long, short, other = things("XXXX", "2021-05-01/2021-06-01", "2021-05-01", "2021-05-01")

    assert [early, short, other, long] == filed([other, long, short, early]).items


def test_a_window_tells_certain_from_possible():
    """Things that certainly have a day in a window are asked for apart from those that possibly have one."""
    sure, month, gappy, _ = items = things("2021-05-10", "2021-05", "[2021-05-09,2021-05-12]", "2021-06")
    first, last = date(2021, 5, 10).toordinal(), date(2021, 5, 11).toordinal()

    assert [month, sure] == filed(items).window(first, last)
    assert [sure] == filed(items).window(first, last, certain=True)
    assert [month, gappy, sure] == filed(items).window(first - 1, last + 1)
    assert [gappy, sure] == filed(items).window(first - 1, last + 1, certain=True)


def test_beginning_by_counts_the_first_possible_day():
    """What possibly begins by a day is given, whenever it ends."""
    never, early, period_of_days, late = items = things(
        "../2021", "[2021-05-01..2021-05-09]", "2021-05-02/..", "2021-06"
    )

    assert [never, early, period_of_days] == filed(items).beginning_by(date(2021, 5, 2).toordinal())
    assert [never] == filed(items).beginning_by(edtf.PAST)
    assert [never, early, period_of_days, late] == filed(items).beginning_by(edtf.FUTURE)


def test_only_the_very_thing_is_in_a_calendar():
    """A calendar knows the things that it holds by identity, also those that were added."""
    thing, twin, other = Thing("a", When.parse("2021")), Thing("a", When.parse("2021")), Thing("b", When.parse("2021"))
    calendar = filed([thing])

    assert thing in calendar
    assert twin not in calendar
    assert other not in calendar
    assert other in calendar.adding(other)
    assert other not in calendar


def test_adding_leaves_the_calendar_as_it_was():
    """`adding` gives another calendar, and two that grow from the same one do not meet."""
    thing, one, other = things("2021-05-10", "2021-05-09", "2021-05-11")
    calendar = filed([thing])
    with_one, with_other = calendar.adding(one), calendar.adding(other)

    assert [thing] == calendar.items
    assert [one, thing] == with_one.items
    assert [thing, other] == with_other.items
    assert (1, 2, 2) == (len(calendar), len(with_one), len(with_other))


@pytest.mark.no_cover  # many days of many things, which a tracer would slow
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("certain", [False, True])
@pytest.mark.parametrize(("count", "days"), [(600, 300), (1500, 120)], ids=["few a day", "many a day"])
def test_a_window_of_a_large_calendar(seed, certain, count, days):
    """Of many things on many days, a window has those that overlap it, in display order."""
    items = many(seed, count, days)
    calendar = filed(items)

    assert len({bounds_of(thing.time)[0] for thing in items}) > 100
    for first, last in windows(seed):
        assert within(items, first, last, certain=certain) == calendar.window(first, last, certain=certain)


@pytest.mark.no_cover  # the same
@pytest.mark.parametrize("count", range(1, 120, 13))
@pytest.mark.parametrize("a_day", [1, 8])
def test_a_window_of_a_calendar_of_any_number_of_days(count, a_day):
    """Windows on every day are right, however many days there are on which something begins, and much or little."""
    starts = [date(2021, 1, 1) + timedelta(2 * number) for number in range(count)]
    items = [
        Thing(f"{number:03}-{nth}", me.parse_when(f"{start}/{start + timedelta((number + nth) * 7 % 50)}"))
        for number, start in enumerate(starts)
        for nth in range(a_day)
    ]
    calendar = filed(items)

    for day in range(date(2020, 12, 30).toordinal(), date(2021, 1, 5).toordinal() + 2 * count + 50):
        assert within(items, day, day, certain=False) == calendar.window(day, day)


@pytest.mark.parametrize("seed", range(4))
def test_beginning_by_of_a_large_calendar(seed):
    """Of many things, those are given whose first possible day is not after the day, in display order."""
    items = many(seed)
    calendar = filed(items)

    for _, last in windows(seed, 40):
        expected = [thing for thing in in_order(items) if bounds_of(thing.time)[0] <= last]
        assert expected == calendar.beginning_by(last)


def test_the_order_of_input_does_not_change_a_large_calendar():
    """Things given in another order are filed alike."""
    items = many(5)
    calendar, other = filed(items), filed(shuffled(items, 1))

    assert in_order(items) == calendar.items == other.items
    for first, last in windows(5, 40):
        assert calendar.window(first, last) == other.window(first, last)
        assert calendar.window(first, last, certain=True) == other.window(first, last, certain=True)


@pytest.mark.parametrize("filed_first", [0, 40, 300])
def test_adding_one_by_one_is_filing_at_once(filed_first):
    """A calendar that grew by some hundred things is the calendar of all of them, at every size."""
    items = many(6)
    calendar = filed(items[:filed_first])
    for number, thing in enumerate(items[filed_first:], start=filed_first + 1):
        calendar = calendar.adding(thing)
        assert number == len(calendar)
        if number % 97 == 0 or number - filed_first in {1, 255, 256, 257, 258}:
            so_far = items[:number]
            assert in_order(so_far) == calendar.items
            assert thing in calendar
            for first, last in windows(number, 4):
                for certain in (False, True):
                    expected = within(so_far, first, last, certain=certain)
                    assert expected == calendar.window(first, last, certain=certain)
                by_then = [one for one in in_order(so_far) if bounds_of(one.time)[0] <= last]
                assert by_then == calendar.beginning_by(last)


def test_a_window_has_the_first_and_last_possible_days():
    """A window runs from the first possible day of its start to the last possible day of its end."""
    assert Span.parse("2021-05-01/2021-08-31") == window("between", "2021-05", "2021-08")
    assert Span.parse("2021-05-19/2021-05-19") == window("between", date(2021, 5, 19), "2021-05-19")
    assert Span.parse("2021-05-01/2021-05-31") == window("between", Span.parse("2021-05/.."), "/2021-05")


def test_a_window_without_a_bound_on_one_side_is_open_there():
    """Where a side has no bound, the window is open on that side."""
    assert Span.parse("../2021-05-31") == window("between", "XXXX", "2021-05")
    assert Span.parse("2021-05-01/..") == window("between", "2021-05", "2021-06/..")


def test_a_reversed_window_is_refused():
    """A window that ends before it starts raises `QueryError`, which names the question and what was given."""
    with pytest.raises(QueryError) as caught:
        window("between", "2021-08-02", "2021-08-01")

    assert "between: '2021-08-02, 2021-08-01' ends before it starts" == str(caught.value)


def test_a_window_that_begins_and_ends_in_one_uncertain_day_is_no_reversed_one():
    """A window is reversed only where its last possible day is before its first possible one."""
    assert Span.parse("2021-08-01/2021-08-31") == window("between", "2021-08", "2021-08")
    assert Span.parse("2021-08-01/2021-08-02") == window("between", "[2021-08-01..2021-08-09]", "2021-08-02")


def test_a_window_without_any_bound_is_refused():
    """A window that is bounded on neither side raises `QueryError`."""
    with pytest.raises(QueryError, match="is bounded on neither side"):
        window("between", "XXXX", "XXXX")


@pytest.mark.parametrize("text", ["yesterday", "", "2021-13", 5, None])
def test_a_window_of_what_is_no_date_is_refused(text):
    """A side that is no date raises `DateTextError`."""
    with pytest.raises(me.DateTextError):
        window("between", text, "2021")
    with pytest.raises(me.DateTextError):
        window("between", "2021", text)


@st.composite
def _crowds(draw: st.DrawFn) -> list[Thing]:
    found = draw(st.lists(crowded_times(), max_size=12))
    return [Thing(f"{number:02}", time) for number, time in enumerate(found)]


_windows = st.tuples(st.dates(*CROWDED), st.integers(0, 60)).map(
    lambda one: (one[0].toordinal(), one[0].toordinal() + one[1])
)


@given(_crowds(), _windows, st.booleans())
def test_a_window_is_what_overlaps_it(items, days, certain):
    """A window has exactly the things that overlap it, certainly or possibly, in display order."""
    assert within(items, *days, certain=certain) == filed(items).window(*days, certain=certain)


@given(_crowds(), _windows)
def test_what_is_certainly_in_a_window_is_possibly_in_it(items, days):
    """The certain things of a window are among its possible ones."""
    calendar = filed(items)

    assert set(calendar.window(*days, certain=True)) <= set(calendar.window(*days))


@given(_crowds(), _crowds(), _windows, st.booleans())
def test_what_was_added_is_found_as_what_was_filed(items, more, days, certain):
    """It makes no difference whether a thing was there from the start or came later."""
    more = [Thing(f"late {thing.name}", thing.time) for thing in more]
    calendar = filed(items)
    for thing in more:
        calendar = calendar.adding(thing)

    assert in_order([*items, *more]) == calendar.items
    assert within([*items, *more], *days, certain=certain) == calendar.window(*days, certain=certain)


@given(_crowds(), st.randoms(use_true_random=False), _windows)
def test_the_order_of_input_never_changes_an_answer(items, draw, days):
    """Things given in another order give the same answers."""
    other = filed(draw.sample(items, len(items)))

    assert in_order(items) == other.items
    assert filed(items).window(*days) == other.window(*days)
    assert filed(items).window(*days, certain=True) == other.window(*days, certain=True)


@given(crowded_times())
def test_the_bounds_of_a_time_are_its_days(time):
    """Of the four bounds the outer two are the first and the last possible day, and each pair is ascending."""
    first, first_to, last_from, last = bounds_of(time)

    assert (time.earliest.toordinal() if time.earliest else edtf.PAST) == first
    assert (time.latest.toordinal() if time.latest else edtf.FUTURE) == last
    assert first <= first_to
    assert last_from <= last


@given(crowded_times(), _windows)
def test_the_runs_of_a_time_are_the_days_on_which_it_may_be(time, days):
    """A day is in a run of a time exactly where the time possibly has that day."""
    runs = runs_of(time)
    day = days[0]

    assert sorted(runs) == list(runs)
    assert any(first <= day <= last for first, last in runs) is (
        time.overlaps(date.fromordinal(day)) is not Certainty.NO
    )
