import pickle

import pytest

from mideast_events import AmbiguousCertaintyError, Certainty

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE


def test_there_are_three():
    """The answers are YES, NO and MAYBE, and no other."""
    assert {"yes", "no", "maybe"} == {one.value for one in Certainty}


def test_bool():
    """YES is true and NO is false."""
    assert True is bool(YES)
    assert False is bool(NO)


def test_bool_of_maybe_raises():
    """An `if` on MAYBE raises, and the message says how to ask instead."""
    with pytest.raises(AmbiguousCertaintyError, match=r"is Certainty\.YES"):
        bool(MAYBE)


@pytest.mark.parametrize(
    ("always", "ever", "expected"), [(True, True, YES), (False, True, MAYBE), (False, False, NO), (True, False, YES)]
)
def test_of(always, ever, expected):
    """What is always so is YES, what is sometimes so is MAYBE, and what is never so is NO."""
    assert expected is Certainty.of(always=always, ever=ever)


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (YES, YES, YES, YES),
        (YES, MAYBE, MAYBE, YES),
        (YES, NO, NO, YES),
        (MAYBE, MAYBE, MAYBE, MAYBE),
        (MAYBE, NO, NO, MAYBE),
        (NO, NO, NO, NO),
    ],
)
def test_truth_tables(one, other, both, either):
    """`&` and `|` follow the tables of Kleene's strong logic, in either order."""
    assert both is one & other
    assert both is other & one
    assert either is one | other
    assert either is other | one


@pytest.mark.parametrize(("given", "expected"), [(YES, NO), (NO, YES), (MAYBE, MAYBE)])
def test_invert(given, expected):
    """`~` turns YES into NO and back, and leaves MAYBE."""
    assert expected is ~given


@pytest.mark.parametrize("one", Certainty)
def test_pickling_keeps_identity(one):
    """An answer that was pickled can still be compared with `is`."""
    assert one is pickle.loads(pickle.dumps(one))  # noqa: S301 - our own bytes


def test_no_order():
    """Answers have no order, so that nobody sorts by them in error."""
    with pytest.raises(TypeError):
        YES < NO  # noqa: B015 - the comparison itself raises
