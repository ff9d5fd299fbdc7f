from datetime import date
from enum import StrEnum
from typing import Annotated

import pytest
from attrs import frozen

from mideast_events import RecordError, Span, When
from mideast_events.rules import (
    AT_LEAST_ONE,
    Amount,
    Digest,
    FieldName,
    Id,
    Language,
    Latitude,
    Longitude,
    Position,
    Sector,
    Text,
    Unfit,
    Wikidata,
    check_for,
    conform,
)


class Colour(StrEnum):
    """Something to choose."""

    RED = "red"
    GREEN = "green"


@frozen(kw_only=True, field_transformer=conform)
class Part:
    """A class that needs one text."""

    text: Text
    note: Text | None = None


@frozen(kw_only=True, field_transformer=conform)
class Whole:
    """A class with every kind of field."""

    id: Id = "whole"
    colour: Colour = Colour.RED
    colours: frozenset[Colour] = frozenset()
    parts: Annotated[tuple[Part, ...], AT_LEAST_ONE] = (Part(text="a"),)
    day: When | None = None
    span: Span | None = None
    flag: bool = False
    amount: Amount | None = None


GOOD = [
    (Id, ["a", "lapid-kamel", "é", "مصر", "x" * 200, "2021", "a/b:c"]),
    (Text, ["a", " a ", "\na", "a\u2028b"]),
    (FieldName, ["when", "in_effect"]),
    (Digest, ["0" * 64, "0123456789abcdef" * 4]),
    (Language, ["en", "arz", "en-GB", "ar-Latn-EG"]),
    (Wikidata, ["Q1", "Q43723", "Q999999999999"]),
    (Sector, ["GOV", "SPYMIL", "GOVSPYMILREB"]),
    (Position, [0, 5, 10**9]),
    (Amount, [0, 5, 0.5, 10**15]),
    (Latitude, [-90.0, 0.0, 90.0, 31.25]),
    (Longitude, [-180.0, 0.0, 180.0]),
    (bool, [True, False]),
]
BAD = [
    (Id, ["", "a b", "a\tb", "a\n", "\n", "x" * 201, "a\u00a0b", "a\u200bb", "a\x00", "a\ud800", 5, None, b"a"]),
    (Text, ["", " ", "\n\t", "\u00a0\u2003", "a\ud800", "\udc00", 5, None, b"a", ["a"]]),
    (FieldName, ["", "When", "in effect", "when\n", "in-effect", "_when", "1st", "é"]),
    (Digest, ["", "0" * 63, "0" * 65, "A" * 64, "g" * 64, "0" * 64 + "\n", "٠" * 64, "0" * 63 + " "]),
    (Language, ["", "e", "EN", "english", "en_GB", "en-", "en-G", "en\n", "en-toolongsubtag"]),
    (Wikidata, ["", "43723", "Q", "Q0", "Q01", "q1", "Q1\n", "Q1 ", "P31", "Q٣", "Q1234567890123"]),
    (Sector, ["", "gov", "GO", "GOVS", "GOV SPY", "GOV\n", "GOVSPYMILREBOPP"]),
    (Position, [-1, 1.0, 10**9 + 1, 10**5000, True, False, "5", None]),
    (Amount, [-1, -0.5, float("nan"), float("inf"), float("-inf"), 10**15 + 1, 1e300, True, "5", 1j]),
    (Latitude, [90.5, -91, 95, float("nan"), float("inf"), "31", True, None]),
    (Longitude, [180.5, -181, float("nan"), "34"]),
    (bool, [0, 1, "true", None]),
    (Colour, ["blue", "RED", "", 5, None, ["red"], {}]),
    (When, ["May", "", 5, "2021/2022", None, Span.parse("2021/2022")]),
    (Span, ["2021", "", 5, "2022/2021", None, When.parse("2021")]),
]


def short(value):
    """Return a short name of a parameter."""
    return "whole" if isinstance(value, int) else ascii(value)[-30:]


@pytest.mark.parametrize(("kind", "value"), [(kind, value) for kind, values in GOOD for value in values], ids=short)
def test_good_values_pass(kind, value):
    """A value that keeps the rule comes through as it is."""
    assert value == check_for(kind)(value)
    assert type(value) is type(check_for(kind)(value))


@pytest.mark.parametrize(("kind", "value"), [(kind, value) for kind, values in BAD for value in values], ids=short)
def test_bad_values_are_refused(kind, value):
    """A value that breaks the rule is refused with a phrase that says why."""
    with pytest.raises(Unfit) as caught:
        check_for(kind)(value)

    assert caught.value.expected.startswith(("is ", "has half"))


def test_optional_fields_take_none():
    """Where a field may be `None`, `None` comes through and other values are checked."""
    check = check_for(Id | None)

    assert check(None) is None
    assert "a" == check("a")
    with pytest.raises(Unfit):
        check("")


def test_texts_of_subclasses_become_plain():
    """A text of a subclass becomes a plain `str`, so that records compare and pickle alike."""
    assert str is type(check_for(Text)(Colour.RED))


def test_whole_degrees_become_floats():
    """Degrees given as a whole number become a float."""
    assert float is type(check_for(Latitude)(31))


def test_what_is_accepted_for_what():
    """Texts stand for enums, dates and parts, lists for tuples and sets, dates for days."""
    parts = ["a", Part(text="b")]
    whole = Whole(colour="green", colours=["red", "green"], parts=parts, day=date(2021, 5, 21), span="2021/..")

    assert Colour.GREEN is whole.colour
    assert frozenset(Colour) == whole.colours
    assert (Part(text="a"), Part(text="b")) == whole.parts
    assert When.parse("2021-05-21") == whole.day
    assert Span.parse("2021/..") == whole.span


@pytest.mark.parametrize(
    ("changes", "path", "value", "expected", "near"),
    [
        ({"colour": "gren"}, ("colour",), "gren", "is not a Colour", "green"),
        ({"colour": "xyz"}, ("colour",), "xyz", "is not a Colour; one of red, green", None),
        ({"colours": ["red", "gren"]}, ("colours", 1), "gren", "is not a Colour", "green"),
        ({"colours": ["red", "red"]}, ("colours",), ["red", "red"], "names the same choice twice", None),
        ({"colours": "red"}, ("colours",), "red", "is not a list of values", None),
        ({"parts": ()}, ("parts",), (), "is empty: at least one is needed", None),
        ({"parts": "a"}, ("parts",), "a", "is not a list of values", None),
        ({"parts": ["a", 5]}, ("parts", 1), 5, "is not of the class Part", None),
        ({"parts": [{"text": "a"}]}, ("parts", 0), {"text": "a"}, "is not of the class Part", None),
        ({"day": "2021/2022"}, ("day",), "2021/2022", "is not one day, not a period", None),
        ({"flag": 1}, ("flag",), 1, "is not true or false", None),
        ({"amount": True}, ("amount",), True, "is not a number", None),
    ],
)
def test_faults_name_their_place(changes, path, value, expected, near):
    """A fault tells the class, the field, the position in a list, the value, what was expected and what is near."""
    with pytest.raises(RecordError) as caught:
        Whole(**changes)

    assert "Whole" == caught.value.owner
    assert path == caught.value.path
    assert value == caught.value.value
    assert expected == caught.value.expected
    assert near == caught.value.near


def test_the_message_of_a_period_for_a_day():
    """Where a period is given for a day, or a day for a period, the message says which is wanted."""
    with pytest.raises(RecordError, match=r"Whole\.day: '2021/2022' is not one day, not a period"):
        Whole(day="2021/2022")
    with pytest.raises(RecordError, match=r"Whole\.span: '2021' is not a period with a '/'"):
        Whole(span="2021")
    with pytest.raises(RecordError, match=r"Whole\.day: 'May 2021' is not a date: expected an EDTF date"):
        Whole(day="May 2021")


def test_a_fault_has_no_hidden_cause():
    """A fault is raised without the inner exception, so that a traceback shows one error."""
    with pytest.raises(RecordError) as caught:
        Whole(id="a b")

    assert caught.value.__suppress_context__
