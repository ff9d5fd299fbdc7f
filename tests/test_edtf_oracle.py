"""Agreement with the `edtf` package, the reference reader of EDTF in Python, where both read the same syntax."""

from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from time import struct_time

import pytest
from crowded import days
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from mideast_events import Certainty, DateTextError, parse_when

# edtf reads some three hundred days a second, and some fifty sets or periods.
MANY, FEW = settings(max_examples=150, deadline=None), settings(max_examples=60, deadline=None)


@cache
def oracle_bounds(text):
    """Return the bounds that edtf gives: dates, or `None` where it says infinity."""
    found = parse_edtf(text)
    return tuple(as_date(bound) for bound in (found.lower_strict(), found.upper_strict()))


def as_date(bound):
    """Return a bound of edtf's as a date, or `None` for infinity."""
    return date(*bound[:3]) if isinstance(bound, struct_time) else None


def ours(text):
    """Return our bounds."""
    time = parse_when(text)
    return time.earliest, time.latest


@st.composite
def day_texts(draw):
    """Give a text of a day, month, year, decade, season or unspecified digits that both read alike."""
    one = draw(days())
    year, month = f"{one.year:04}", f"{one.month:02}"
    masks = [
        f"{year[:3]}X",
        f"{year[:2]}XX",
        f"{year}-XX",
        f"{year}-{month}-XX",
        f"{year}-XX-XX",
        f"{year[:3]}X-{month}",
    ]
    seasons = [f"{year}-{season}" for season in (21, 22, 23)]
    return draw(hedged_texts(one) | st.sampled_from(masks + seasons))


def hedged_texts(one):
    """Give a text of a day, its month or its year, hedged or not."""
    return st.builds(
        "{}{}".format, st.sampled_from([f"{one}", f"{one:%Y-%m}", f"{one:%Y}"]), st.sampled_from(["", *"~?%"])
    )


@st.composite
def period_texts(draw):
    """Give an interval, each side exact or hedged, or open."""
    start = draw(days())
    end = start + timedelta(days=draw(st.integers(0, 900)))
    left, right = draw(hedged_texts(start)), draw(hedged_texts(end))
    return draw(st.sampled_from([f"{left}/{right}", f"{left}/..", f"../{right}"]))


@st.composite
def set_texts(draw):
    """Give a one-of set of days, months or years, or of a range of them, open or not."""
    start = draw(days())
    steps = draw(st.lists(st.integers(1, 200), min_size=1, max_size=2))
    members, day = [str(start)], start
    for step in steps:
        day += timedelta(days=step)
        members.append(str(day))
    form = draw(st.sampled_from(["members", "range", "open", "months", "years"]))
    return {
        "members": f"[{','.join(members)}]",
        "range": f"[{start}..{day}]",
        "open": draw(st.sampled_from([f"[..{day}]", f"[{start}..]"])),
        "months": f"[{start:%Y-%m}..{day:%Y-%m}]",
        "years": f"[{start.year},{day.year + 1}]",
    }[form]


def any_text():
    """Give a text of any of the forms that both read alike."""
    return day_texts() | period_texts() | set_texts()


@given(day_texts())
@MANY
def test_days_agree(text):
    """A day, month, year, decade or season has the bounds that edtf gives it."""
    assert oracle_bounds(text) == ours(text)


@given(period_texts())
@FEW
def test_periods_agree(text):
    """An interval has the bounds that edtf gives it."""
    assert oracle_bounds(text) == ours(text)


@given(set_texts())
@FEW
def test_sets_agree(text):
    """A one-of set has the bounds that edtf gives it."""
    assert oracle_bounds(text) == ours(text)


@given(any_text(), any_text())
@FEW
def test_order_agrees(one, other):
    """`before` is YES where edtf's bounds lie apart, NO where they rule it out, and MAYBE between."""
    lower, upper = oracle_bounds(one)
    other_lower, other_upper = oracle_bounds(other)
    apart = upper is not None and other_lower is not None and upper < other_lower
    answer = parse_when(one).before(other)

    assert apart is (answer is Certainty.YES)
    if None not in (lower, other_upper) and other_upper <= lower:
        assert Certainty.NO is answer


@given(any_text())
@FEW
def test_canonical_texts_mean_the_same_to_the_oracle(text):
    """What we print, edtf reads with the bounds of the text that was given."""
    assert oracle_bounds(text) == oracle_bounds(str(parse_when(text)))


# text, edtf's bounds, our bounds, why ours differ
EXCEPTIONS = [
    (
        "2024-24",
        ("2024-12-01", "2024-12-31"),
        ("2024-12-01", "2025-02-28"),
        "edtf cuts winter off at the year's end; as three months, it runs to the end of February",
    ),
    (
        "2021-XX-31",
        ("2021-01-31", "2021-12-31"),
        ("2021-01-31", "2021-12-31"),
        "the bounds agree, but we know also that no 31st of April lies between",
    ),
    (
        "202X-02-29",
        None,
        ("2020-02-29", "2028-02-29"),
        "edtf tries the 29th of February 2029, which no calendar has",
    ),
    (
        "2024-05-07/",
        ("2024-05-07", "2034-05-07"),
        ("2024-05-07", None),
        "edtf takes an unknown end to be within ten years; no source says so",
    ),
    (
        "/2024-05-07",
        ("2014-05-07", "2024-05-07"),
        (None, "2024-05-07"),
        "edtf takes an unknown start to be within ten years; no source says so",
    ),
    ("XXXX", None, (None, None), "a year of which nothing is known has no bounds; edtf begins in the year 0"),
]


@pytest.mark.parametrize(("text", "theirs", "expected", "why"), EXCEPTIONS, ids=[row[0] for row in EXCEPTIONS])
def test_where_we_differ(text, theirs, expected, why):
    """Where we differ from edtf, each side gives what the table says, for the reason that it gives."""
    assert why
    assert tuple(bound and date.fromisoformat(bound) for bound in expected) == ours(text)
    if theirs is None:
        with pytest.raises((ValueError, OverflowError)):
            oracle_bounds(text)
    else:
        assert tuple(map(date.fromisoformat, theirs)) == oracle_bounds(text)


# text, why only we read it
OURS_ALONE = [
    ("2021-08-1X", "edtf reads unspecified digits of level 2 only where a whole part is unspecified"),
    ("2021-08-X9", "the same"),
    ("2021-1X", "the same"),
    ("2024-21~", "edtf reads no qualifier on a season"),
    ("2024-W20", "an ISO week is no EDTF; we read it as the range of its days"),
    ("[2021-05]", "edtf reads no set of one member"),
]


@pytest.mark.parametrize(("text", "why"), OURS_ALONE, ids=[row[0] for row in OURS_ALONE])
def test_what_only_we_read(text, why, capsys):
    """Some texts only we read, for the reason that the table gives."""
    assert why
    assert text == str(parse_when(text)) or str(parse_when(text)).startswith(("[", "2021-05"))
    with pytest.raises(Exception, match=r".") as caught:
        parse_edtf(text).lower_strict()
    capsys.readouterr()  # edtf prints what it could not read

    assert not isinstance(caught.value, DateTextError)


# text, why only edtf reads it
THEIRS_ALONE = [
    ("-0009", "years before 1 are outside `datetime.date`, and outside the domain"),
    ("Y170000002", "years after 9999 are outside `datetime.date`, and outside the domain"),
    ("2001-33", "quarters are no seasons of level 1, and no newspaper's"),
    ("2004-06~-11", "a qualifier on a part of a date (level 2) has no place in one qualifier a day"),
    ("{1667,1668}", "an all-of set is several days; a `When` is one"),
    ("2004-01-01T10:10:10Z", "the unit is the day"),
]


@pytest.mark.parametrize(("text", "why"), THEIRS_ALONE, ids=[row[0] for row in THEIRS_ALONE])
def test_what_only_edtf_reads(text, why):
    """Some texts we refuse, for the reason that the table gives."""
    assert why
    assert parse_edtf(text) is not None
    with pytest.raises(DateTextError):
        parse_when(text)


@pytest.mark.parametrize("text", ["2024-05-20~", "2024-05~", "2024~", "2024-05-20?", "2024-05-20%"])
def test_a_qualifier_does_not_pad(text):
    """Where edtf widens a hedged date in its fuzzy bounds, we keep the strict bounds until asked to pad."""
    found = parse_edtf(text)
    fuzzy = as_date(found.lower_fuzzy()), as_date(found.upper_fuzzy())
    earliest, latest = ours(text)

    assert (earliest, latest) == oracle_bounds(text)
    assert fuzzy[0] < earliest
    assert latest < fuzzy[1]


@pytest.mark.parametrize("year", [2000, 2023, 2024, 2100])
def test_february(year):
    """February is as long as the calendar says, to edtf and to us."""
    length = monthrange(year, 2)[1]

    assert (date(year, 2, 1), date(year, 2, length)) == ours(f"{year}-02")
    assert oracle_bounds(f"{year}-02") == ours(f"{year}-02")
