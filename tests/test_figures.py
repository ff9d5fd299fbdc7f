import pytest
from hypothesis import given

from mideast_events import Figure, Measure, RecordError, Span, When
from mideast_events.strategies import figures

FIGURE = {"id": "ferry-crews", "measure": "count", "of": "ferry crews", "unit": "persons", "as_of": "2021-06-05"}


@pytest.mark.parametrize(
    ("changes", "path", "value", "expected", "near"),
    [
        ({}, ("best",), None, "is missing: give low, best or high", None),
        ({"low": 9, "high": 5}, ("high",), 5, "is less than low, 9", None),
        ({"low": 9, "best": 5}, ("best",), 5, "is less than low, 9", None),
        ({"best": 9, "high": 5}, ("high",), 5, "is less than best, 9", None),
        ({"low": 1, "best": 9, "high": 5}, ("high",), 5, "is less than best, 9", None),
        ({"low": 7, "best": 6, "high": 9}, ("best",), 6, "is less than low, 7", None),
        ({"best": -1}, ("best",), -1, "is not an amount", None),
        ({"best": 1e300}, ("best",), 1e300, "is not an amount", None),
        ({"best": True}, ("best",), True, "is not a number", None),
        ({"best": "5"}, ("best",), "5", "is not a number", None),
        ({"best": float("inf")}, ("best",), float("inf"), "is not a", None),
        ({"best": 5, "measure": "kiled"}, ("measure",), "kiled", "is not a Measure", "killed"),
        ({"best": 5, "unit": ""}, ("unit",), "", "is blank", None),
        ({"best": 5, "of": " "}, ("of",), " ", "is blank", None),
        ({"best": 5, "as_of": "then"}, ("as_of",), "then", "is not a date", None),
    ],
)
def test_refused(changes, path, value, expected, near):
    """A figure that breaks a rule is refused, and the error tells where, what and why."""
    with pytest.raises(RecordError) as caught:
        Figure(**{**FIGURE, **changes})

    assert "Figure" == caught.value.owner
    assert path == caught.value.path
    assert value == caught.value.value
    assert caught.value.expected.startswith(expected)
    assert near == caught.value.near


@pytest.mark.parametrize("field", ["low", "best", "high"])
def test_no_number_is_refused(field):
    """What is not a number is no amount."""
    with pytest.raises(RecordError) as caught:
        Figure(**FIGURE, **{field: float("nan")})

    assert (field,) == caught.value.path
    assert str(caught.value).startswith(f"Figure.{field}: nan is not a")


def test_a_huge_number_is_refused_with_a_message():
    """A number of five thousand digits is refused, and the message can still be printed."""
    with pytest.raises(RecordError) as caught:
        Figure(**FIGURE, best=10**5000)

    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ({"low": 248}, "248 or more"),
        ({"high": 300}, "300 or less"),
        ({"best": 250}, "250"),
        ({"low": 248, "high": 300}, "248 to 300"),
        ({"low": 248, "best": 250, "high": 300}, "250 (248 to 300)"),
        ({"low": 248, "best": 250}, "250 (248 or more)"),
        ({"best": 250, "high": 300}, "250 (300 or less)"),
        ({"low": 0, "best": 0, "high": 0}, "0 (0 to 0)"),
        ({"best": 0.5}, "0.5"),
    ],
)
def test_repr_tells_what_is_open(amounts, expected):
    """A figure shows its amount with what it leaves open."""
    figure = Figure(**FIGURE, **amounts)

    assert f"<Figure ferry-crews: count {expected} persons (ferry crews), 2021-06-05>" == repr(figure)


def test_defaults():
    """What is not said of a figure is `None` or empty."""
    figure = Figure(**FIGURE, low=248)

    assert Measure.COUNT is figure.measure
    assert When.parse("2021-06-05") == figure.as_of
    assert figure.best is figure.high is figure.group is figure.by is None
    assert () == figure.evidence


def test_whole_numbers_stay_whole():
    """A whole number is kept as such, and a fraction as a fraction."""
    assert int is type(Figure(**FIGURE, best=5).best)
    assert float is type(Figure(**FIGURE, best=5.5).best)
    assert 10**15 == Figure(**FIGURE, best=10**15).best


def test_a_figure_may_be_for_a_period():
    """A figure may be given for a period."""
    figure = Figure(**{**FIGURE, "as_of": "2021-06-01/2021-06-05"}, best=5)

    assert Span.parse("2021-06-01/2021-06-05") == figure.as_of


@given(figures())
def test_amounts_are_in_order(figure):
    """The amounts of a valid figure rise from low to high, and there is at least one."""
    amounts = [amount for amount in (figure.low, figure.best, figure.high) if amount is not None]

    assert amounts
    assert sorted(amounts) == amounts
