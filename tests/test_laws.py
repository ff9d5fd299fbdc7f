"""The laws of uncertain time and of `Certainty`, one a test, and a model that shares no code with the library.

In the model, days 0 to 7 stand for eight days of May 2021, -1 for "before all days" and 8 for "after all days".
A member of a time is one reading of it, a first and a last day; trying all pairs of members answers any question.
"""

import copy
import pickle
import re
from calendar import isleap
from datetime import date, timedelta
from itertools import product
from typing import NamedTuple

import pytest
from crowded import days
from hypothesis import assume, given
from hypothesis import strategies as st

from mideast_events import Certainty, Edge, Span, When
from mideast_events.dates import parse_cached
from mideast_events.strategies import certainties, records, spans, times, whens
from mideast_events.strategies.times import texts_of_day, when_texts

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE
ORIGIN = date(2021, 5, 1)
PAST, LAST, FUTURE = -1, 7, 8


class Modelled(NamedTuple):
    """A time and its members."""

    time: When | Span
    members: frozenset[tuple[int, int]]


def iso(number):
    """Return the text of a day of the model."""
    return str(ORIGIN + timedelta(days=number))


def open_ended(numbers, edge):
    """Add what `..` at an end means: every day of the model on that side."""
    if edge == "past":
        return numbers | set(range(PAST, min(numbers)))
    if edge == "future":
        return numbers | set(range(max(numbers) + 1, FUTURE + 1))
    return numbers


@st.composite
def possible_days(draw, gaps):
    """Give the text of an uncertain day and the numbers that it may be."""
    if gaps:
        numbers = draw(st.sets(st.integers(0, LAST), min_size=1, max_size=4))
    else:
        first = draw(st.integers(0, LAST))
        numbers = set(range(first, min(LAST, first + draw(st.integers(0, 4))) + 1))
    edge = draw(st.sampled_from(["none", "none", "none", "past", "future"]))
    listed = ",".join(map(iso, sorted(numbers)))
    text = f"[{'..' if edge == 'past' else ''}{listed}{'..' if edge == 'future' else ''}]"
    return text, open_ended(numbers, edge)


@st.composite
def modelled_whens(draw, *, gaps=True):
    """Give an uncertain day of the model."""
    text, numbers = draw(possible_days(gaps))
    return Modelled(When.parse(text), frozenset((number, number) for number in numbers))


@st.composite
def modelled_spans(draw, *, gaps=True):
    """Give an uncertain period of the model."""
    edges = {"..": ({PAST}, {FUTURE}), "": (set(range(PAST, FUTURE + 1)), set(range(PAST, FUTURE + 1)))}
    left, starts = draw(possible_days(gaps))
    right, ends = draw(possible_days(gaps))
    side = draw(st.sampled_from(["none", "none", "left", "right"]))
    if side != "none":
        text = draw(st.sampled_from(sorted(edges)))
        if side == "left":
            left, starts = text, edges[text][0]
        else:
            right, ends = text, edges[text][1]
    members = frozenset((start, end) for start, end in product(starts, ends) if start <= end)
    assume(members)
    return Modelled(Span.parse(f"{left}/{right}"), members)


def modelled_days():
    """Give an exact day of the model."""
    return st.integers(0, LAST).map(lambda number: Modelled(When.parse(iso(number)), frozenset([(number, number)])))


def modelled_times():
    """Give a time of the model of either class."""
    return modelled_whens() | modelled_spans()


RELATIONS = {
    "before": lambda one, other: one[1] < other[0],
    "after": lambda one, other: one[0] > other[1],
    "overlaps": lambda one, other: one[0] <= other[1] and other[0] <= one[1],
    "contains": lambda one, other: one[0] <= other[0] and other[1] <= one[1],
}


def by_trying_all(relation, one, other):
    """Return the answer that all pairs of members give."""
    answers = {RELATIONS[relation](mine, yours) for mine, yours in product(one.members, other.members)}
    return MAYBE if len(answers) > 1 else YES if True in answers else NO


# --- texts ---


@given(times())
def test_round_trip(time):
    """What is printed reads as an equal time with the same bounds, precision and qualifier."""
    again = parse_cached.__wrapped__(str(time))

    assert again == time
    assert str(time) == str(again)
    assert (time.earliest, time.latest, time.sort_key) == (again.earliest, again.latest, again.sort_key)
    if isinstance(time, When):
        assert (time.precision, time.qualifier) == (again.precision, again.qualifier)


@given(when_texts())
def test_reading_is_idempotent(text):
    """The canonical text of a canonical text is itself."""
    assert str(When.parse(text)) == str(When.parse(str(When.parse(text))))


@given(times())
def test_equal_values_hash_equal(time):
    """A time read anew is equal to the first, and has its hash."""
    again = parse_cached.__wrapped__(str(time))

    assert again is not time
    assert again == time
    assert hash(time) == hash(again)


# --- bounds ---


DAYS_OF_YEAR = {
    year: [date(year, 1, 1) + timedelta(days=number) for number in range(365 + isleap(year))]
    for year in range(1999, 2042)
}
MEMBER_TESTS = {
    r"\d{4}-2[1-4]": lambda one, text: (
        f"{one.year if one.month > 2 else one.year - 1}-{ {0: 24, 1: 21, 2: 22, 3: 23}[one.month % 12 // 3] }" == text
    ),
    r"\d{4}-W\d\d": lambda one, text: f"{one.isocalendar()[0]}-W{one.isocalendar()[1]:02}" == text,
    r"[\dX]{4}(-[\dX]{2})?(-[\dX]{2})?": lambda one, text: all(
        digit in ("X", mine) for digit, mine in zip(text, str(one), strict=False)
    ),
}


def days_of(text):
    """Return every day between 1999 and 2041 that a text without brackets means, by looking at each day's digits."""
    plain = text.rstrip("~?%")
    fits = next(test for pattern, test in MEMBER_TESTS.items() if re.fullmatch(pattern, plain))
    years = [
        year for year in DAYS_OF_YEAR if any(re.match(plain[:4].replace("X", "."), str(year - by)) for by in (0, 1, -1))
    ]
    return [one for year in years for one in DAYS_OF_YEAR[year] if fits(one, plain)]


def unbracketed_texts():
    """Give a text without brackets, whose days all lie between 1999 and 2041."""
    around = days(date(2001, 1, 1), date(2038, 12, 31)).flatmap(texts_of_day)
    return around.filter(lambda text: re.match(r"[12]\d\d", text) is not None)


@given(unbracketed_texts())
def test_bounds_are_the_first_and_last_member(text):
    """No member lies outside the bounds, and both bounds are members."""
    members = days_of(text)

    assert members[0] == When.parse(text).earliest
    assert members[-1] == When.parse(text).latest


@given(unbracketed_texts(), st.data())
def test_a_day_is_possible_if_and_only_if_it_is_a_member(text, data):
    """A time overlaps just the days that are its members."""
    members = days_of(text)
    one = data.draw(st.sampled_from(members) | days(members[0], members[-1]) | days(date(2000, 1, 1), date(2040, 1, 1)))
    expected = NO if one not in members else YES if len(members) == 1 else MAYBE

    assert expected is When.parse(text).overlaps(one)


@given(spans())
def test_bounds_of_a_period(span):
    """A period lies between its first side's earliest and its last side's latest day."""
    assert (span.start.earliest if isinstance(span.start, When) else None) == span.earliest
    assert (span.end.latest if isinstance(span.end, When) else None) == span.latest


# --- order ---


@given(times())
def test_before_is_irreflexive(time):
    """Nothing is certainly before itself."""
    assert YES is not time.before(time)


@given(times(), times())
def test_before_is_asymmetric(one, other):
    """Of two times at most one is certainly before the other."""
    assert not (one.before(other) is YES and other.before(one) is YES)


@given(st.lists(times(length=30), min_size=3, max_size=3))
def test_before_is_transitive(three):
    """What is certainly before a second that is certainly before a third is certainly before the third."""
    for one, two, three_ in product(three, repeat=3):
        if one.before(two) is YES and two.before(three_) is YES:
            assert YES is one.before(three_)


@given(modelled_times(), modelled_times(), modelled_times())
def test_before_is_transitive_where_times_are_near(one, two, three):
    """Transitivity holds of times that crowd in a week, where bounds touch."""
    for first, second, third in product((one, two, three), repeat=3):
        if first.time.before(second.time) is YES and second.time.before(third.time) is YES:
            assert YES is first.time.before(third.time)


@given(times(), times())
def test_certainly_before_implies_display_order(one, other):
    """What is certainly before another stands before it in display order."""
    if one.before(other) is YES:
        assert one.sort_key < other.sort_key


@given(times(), times())
def test_equal_sort_keys_mean_equal_times(one, other):
    """Display order is total: only equal times have the same key."""
    assert (one == other) is (one.sort_key == other.sort_key)


@given(times(), times())
def test_after_is_the_converse_of_before(one, other):
    """`a.before(b)` is `b.after(a)`, whatever the answer."""
    assert one.before(other) is other.after(one)
    assert one.after(other) is other.before(one)


@given(modelled_times(), modelled_times())
def test_maybe_before_rules_out_certainly_after(one, other):
    """Where the one may be before the other, the other is not certainly before the one."""
    if one.time.before(other.time) is MAYBE:
        assert MAYBE is other.time.after(one.time)
        assert YES is not other.time.before(one.time)


@given(modelled_times(), modelled_times())
def test_before_and_overlap_exclude_each_other(one, other):
    """What is certainly before another has no day in common with it, and the other way round."""
    if one.time.before(other.time) is YES:
        assert NO is one.time.overlaps(other.time)
    if one.time.overlaps(other.time) is YES:
        assert NO is one.time.before(other.time)


@given(modelled_times(), modelled_times())
def test_before_overlaps_and_after_leave_no_fourth_case(one, other):
    """Of two times one is before the other or they overlap."""
    answers = one.time.before(other.time) | one.time.overlaps(other.time) | one.time.after(other.time)

    assert NO is not answers


# --- overlapping and containing ---


@given(times(), times())
def test_overlaps_is_symmetric(one, other):
    """`a.overlaps(b)` is `b.overlaps(a)`, whatever the answer."""
    assert one.overlaps(other) is other.overlaps(one)


@given(modelled_times())
def test_overlaps_is_reflexive(one):
    """A time may overlap itself, always."""
    assert NO is not one.time.overlaps(one.time)


@given(modelled_times(), modelled_times())
def test_containing_implies_overlapping(one, other):
    """What certainly contains another certainly overlaps it."""
    if one.time.contains(other.time) is YES:
        assert YES is one.time.overlaps(other.time)


@given(modelled_times(), modelled_times())
def test_not_overlapping_implies_not_containing(one, other):
    """What certainly does not overlap another certainly does not contain it."""
    if one.time.overlaps(other.time) is NO:
        assert NO is one.time.contains(other.time)


@given(modelled_times(), modelled_times(), modelled_times())
def test_containing_is_transitive(one, two, three):
    """What certainly contains a second that certainly contains a third certainly contains the third."""
    if one.time.contains(two.time) is YES and two.time.contains(three.time) is YES:
        assert YES is one.time.contains(three.time)


@given(modelled_spans(), modelled_days())
def test_a_day_is_contained_if_and_only_if_overlapped(span, one):
    """Of an exact day, containing and overlapping are the same question."""
    assert span.time.overlaps(one.time) is span.time.contains(one.time)


# --- agreement with brute force ---


@pytest.mark.parametrize("relation", RELATIONS)
@given(one=modelled_times(), other=modelled_times())
def test_definite_answers_are_sound(relation, one, other):
    """A YES holds of all pairs of members, and a NO of none."""
    answer = getattr(one.time, relation)(other.time)

    assert answer in (MAYBE, by_trying_all(relation, one, other))


@pytest.mark.parametrize("relation", RELATIONS)
@given(one=modelled_whens(), other=modelled_whens())
def test_answers_about_two_days_are_exact(relation, one, other):
    """Of two days, the answer is MAYBE only if some pairs of members say yes and some no."""
    assert by_trying_all(relation, one, other) is getattr(one.time, relation)(other.time)


@pytest.mark.parametrize("relation", RELATIONS)
@given(one=modelled_spans(), other=modelled_days())
def test_answers_about_a_period_and_an_exact_day_are_exact(relation, one, other):
    """Of a period and an exact day, the answer is MAYBE only if some members say yes and some no."""
    assert by_trying_all(relation, one, other) is getattr(one.time, relation)(other.time)


@pytest.mark.parametrize("relation", RELATIONS)
@given(one=modelled_spans(), other=modelled_whens())
def test_answers_about_a_period_and_a_day_are_exact(relation, one, other):
    """Of a period and an uncertain day, the answer is MAYBE only if some pairs of members say yes and some no."""
    assert by_trying_all(relation, one, other) is getattr(one.time, relation)(other.time)


@pytest.mark.parametrize("relation", RELATIONS)
@given(one=modelled_spans(gaps=False), other=modelled_spans(gaps=False))
def test_answers_about_two_periods_are_exact(relation, one, other):
    """Of two periods whose sides have no gaps, the answer is MAYBE only if some pairs say yes and some no."""
    assert by_trying_all(relation, one, other) is getattr(one.time, relation)(other.time)


# --- padding ---


@given(whens(), st.integers(0, 60))
def test_padding_keeps_every_possible_day(when, by):
    """A padded day may be whatever the day itself may be, and lies within its bounds give or take the padding."""
    wider = when.padded(days=by)

    assert NO is not wider.overlaps(when)
    if when.earliest is not None:
        assert when.earliest - timedelta(days=by) == wider.earliest
    if when.latest is not None:
        assert when.latest + timedelta(days=by) == wider.latest


@given(modelled_whens(), modelled_days(), st.integers(0, 3))
def test_padding_never_rules_out_a_day(when, one, by):
    """A day that the day may be, it may be when padded."""
    if when.time.overlaps(one.time) is not NO:
        assert NO is not when.time.padded(days=by).overlaps(one.time)


@given(spans(), st.integers(0, 60))
def test_padding_a_period_pads_its_sides(span, by):
    """A padded period has padded sides, and its edges as they were."""
    wider = span.padded(days=by)

    assert (span.start if isinstance(span.start, Edge) else span.start.padded(days=by)) == wider.start
    assert (span.end if isinstance(span.end, Edge) else span.end.padded(days=by)) == wider.end


@given(modelled_spans(), modelled_days(), st.integers(0, 3))
def test_padding_a_period_never_rules_out_a_day(span, one, by):
    """A day that the period may have, it may have when padded."""
    if span.time.contains(one.time) is not NO:
        assert NO is not span.time.padded(days=by).contains(one.time)


# --- Kleene's logic ---


@given(certainties())
def test_double_negation(one):
    """Not not is nothing."""
    assert one is ~~one


@given(certainties(), certainties())
def test_de_morgan(one, other):
    """Not both is either not; not either is both not."""
    assert ~(one & other) is ~one | ~other
    assert ~(one | other) is ~one & ~other


@given(certainties(), certainties())
def test_and_and_or_are_commutative(one, other):
    """Order does not matter."""
    assert one & other is other & one
    assert one | other is other | one


@given(certainties(), certainties(), certainties())
def test_and_and_or_are_associative(one, two, three):
    """Grouping does not matter."""
    assert (one & two) & three is one & (two & three)
    assert (one | two) | three is one | (two | three)


@given(certainties(), certainties(), certainties())
def test_and_and_or_are_distributive(one, two, three):
    """Each of the two distributes over the other."""
    assert one & (two | three) is (one & two) | (one & three)
    assert one | (two & three) is (one | two) & (one | three)


@given(certainties(), certainties())
def test_absorption(one, other):
    """What is combined with a combination of itself is itself."""
    assert one & (one | other) is one
    assert one | (one & other) is one


@given(certainties())
def test_identity_and_domination(one):
    """YES is neutral to and, NO to or; NO settles and, YES settles or."""
    assert one & YES is one
    assert one | NO is one
    assert NO is one & NO
    assert YES is one | YES


@given(certainties(), certainties())
def test_kleene_agrees_with_all_readings(one, other):
    """`&` and `|` are what trying every reading of independent answers gives."""
    readings = {YES: {True}, NO: {False}, MAYBE: {True, False}}
    pairs = list(product(readings[one], readings[other]))

    assert Certainty.of(always=all(a and b for a, b in pairs), ever=any(a and b for a, b in pairs)) is one & other
    assert Certainty.of(always=all(a or b for a, b in pairs), ever=any(a or b for a, b in pairs)) is one | other


# --- records ---


@given(records())
def test_records_survive_pickling_and_copying(record):
    """A pickled, copied or deep-copied record is equal to the record and has its hash."""
    for again in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record)):  # noqa: S301 - our own bytes
        assert record == again
        assert hash(record) == hash(again)
        assert repr(record) == repr(again)
