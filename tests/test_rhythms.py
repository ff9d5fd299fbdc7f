"""The rhythm of records: by calendar period, their gaps, the whole they span, and how long ago something was."""

import copy
import pickle
from calendar import monthrange
from datetime import date, timedelta
from itertools import product

import pytest
from crowded import CROWDED, crowded_times, days, peopled
from hypothesis import given
from hypothesis import strategies as st

import mideast_events as me
from mideast_events import (
    Certainty,
    Corpus,
    Edge,
    Event,
    Meeting,
    Participation,
    Resolution,
    Span,
    UnknownIdError,
    When,
)
from mideast_events.errors import QueryError
from mideast_events.periods import Unit
from mideast_events.records import TimedRecord, time_of
from mideast_events.rhythms import Elapsed, elapsed_since
from mideast_events.timelines import Timeline

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE
LABELS = {
    "day": lambda day: day.isoformat(),
    "week": lambda day: "{:04}-W{:02}".format(*day.isocalendar()),
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month - 1) // 3 + 1}",
    "year": lambda day: f"{day.year:04}",
}


def line(*texts: str) -> Timeline[Event]:
    """Return the timeline of events at these times, named by their positions."""
    return Corpus(
        [
            Event(id=f"e{number}", kind="protest", when=text, summary="It happens", status="occurred")
            for number, text in enumerate(texts)
        ]
    ).timeline


def ids(records: tuple[TimedRecord, ...]) -> list[str]:
    """Return the ids of some records."""
    return [record.id for record in records]


def two(*whens: str, **fields: object) -> Timeline[Meeting]:
    """Return the timeline of held meetings of Mona and Ali at these times, named by their positions."""
    people = [me.Actor(id=id, kind="person", names=(id,)) for id in ("mona", "ali", "host")]
    parts = (Participation(actor="mona"), Participation(actor="ali"))
    given_fields = {"participants": parts, "status": "held", **fields}
    return Corpus([*people, *(Meeting(id=f"m{n}", when=text, **given_fields) for n, text in enumerate(whens))]).timeline


# By calendar periods


def test_by_month_tells_certain_from_possible():
    """Each month has the records that certainly have a day in it, and apart from them those that possibly have."""
    months = line("2021-05-19", "2021-05-30/2021-06-02", "[2021-05-31,2021-08-01]", "2021-05").by("month")

    assert ["2021-05", "2021-06", "2021-08"] == list(months)
    assert ["e3", "e0", "e1"] == ids(months["2021-05"].certain)
    assert ["e2"] == ids(months["2021-05"].possible)
    assert (["e1"], []) == (ids(months["2021-06"].certain), ids(months["2021-06"].possible))
    assert ([], ["e2"]) == (ids(months["2021-08"].certain), ids(months["2021-08"].possible))


@pytest.mark.parametrize(
    ("unit", "labels"),
    [
        ("day", ["2024-12-31", "2025-01-01"]),
        ("week", ["2025-W01"]),
        ("month", ["2024-12", "2025-01"]),
        ("quarter", ["2024-Q4", "2025-Q1"]),
        ("year", ["2024", "2025"]),
    ],
)
def test_by_every_unit(unit, labels):
    """A record belongs to every period in which it has a day."""
    periods = line("2024-12-31/2025-01-01").by(unit)

    assert labels == list(periods)
    assert len(labels) == len(periods)
    assert {label: Resolution(certain=(periods[label].certain)) for label in labels} == dict(periods)
    assert periods[labels[0]] == line("2024-12-31/2025-01-01").by(Unit(unit))[labels[0]]


def test_what_has_no_end_belongs_to_the_periods_that_others_name():
    """What has no first or last day belongs to the periods between the first and the last day that any record names."""
    years = line("2020-03-01", "2021-06-01/..", "2023-05-05", "XXXX").by("year")

    assert ["2020", "2021", "2022", "2023"] == list(years)
    assert (["e1"], ["e3"]) == (ids(years["2022"].certain), ids(years["2022"].possible))
    assert {} == dict(line("XXXX").by("day"))


def test_a_period_without_a_record_is_not_there():
    """A period in which no record possibly is raises `UnknownIdError` with the nearest that there is."""
    months = line("2021-05-19", "2021-08-19").by("month")

    assert "2021-06" not in months
    assert months.get("2021-06") is None
    with pytest.raises(UnknownIdError, match="no month with a record has the id '2021-06'; did you mean '2021-08'"):
        months["2021-06"]


@pytest.mark.parametrize("unit", ["months", "MONTH", "", "decade", 5, None])
def test_a_unit_that_is_none_is_refused(unit):
    """A unit of another name raises `QueryError`, which names those that there are."""
    with pytest.raises(QueryError, match="is none of day, week, month, quarter, year"):
        line("2021").by(unit)


def test_a_slip_in_the_unit_is_told():
    """A unit that is nearly one is told with the one that was meant."""
    with pytest.raises(QueryError, match="did you mean 'month'"):
        line("2021").by("months")


def test_the_repr_counts_periods():
    """The periods print how many there are, of what unit."""
    assert "<Periods: 2 months with a record>" == repr(line("2021-05-19", "2021-08-19").by("month"))
    assert "<Periods: 1 year with a record>" == repr(line("2021-05-19").by("year"))


def test_the_first_and_last_years_of_all():
    """Records at the ends of the calendar are grouped as all others."""
    assert ["0001", "9999"] == list(line("0001-01-01", "9999-12-31").by("year"))
    assert ["0001-W01"] == list(line("0001-01-01/0001-01-07").by("week"))
    assert ["9999-W51", "9999-W52"] == list(line("9999-12-26/..", "9999-12-31").by("week"))


# Gaps


def test_gaps_are_the_periods_without_any_record():
    """Between records lie the periods in which certainly nothing is recorded."""
    timeline = line("2021-05-01", "2021-05-03", "2021-05-10/2021-05-12", "2021-05-11", "[2021-05-20,2021-05-25]")

    assert (
        Span.parse("2021-05-02/2021-05-02"),
        Span.parse("2021-05-04/2021-05-09"),
        Span.parse("2021-05-13/2021-05-19"),
        Span.parse("2021-05-21/2021-05-24"),
    ) == timeline.gaps()
    assert (Span.parse("2021-05-13/2021-05-19"),) == timeline.gaps(days=7)
    assert () == timeline.gaps(days=8)


def test_gaps_lie_between_records_only():
    """What was before the first and after the last record is no gap."""
    assert () == line("2021-05-01").gaps()
    assert () == line("2021-05-01", "2021-05-02").gaps()
    assert () == line("2021-05-01/..", "2022-05-01").gaps()
    assert () == line("XXXX", "2021", "2023").gaps()


@pytest.mark.parametrize("count", [0, -1])
def test_a_gap_of_no_days_is_refused(count):
    """A gap has at least one day."""
    with pytest.raises(QueryError, match=f"days: {count} is not at least 1"):
        line("2021").gaps(days=count)


# First, last and span


def test_first_and_last_are_by_display_order():
    """The first and the last record are those of the display order."""
    timeline = line("2021-05", "2021-05-02", "2021-04/..", "2021-05-03")

    assert "e2" == timeline.first.id
    assert "e3" == timeline.last.id


@pytest.mark.parametrize(
    ("texts", "span"),
    [
        (["2021-05-19"], "2021-05-19/2021-05-19"),
        (["2021-05-19", "2021-05-21/2021-06-01"], "2021-05-19/2021-06-01"),
        (["2021-05"], "[2021-05-01..2021-05-31]/[2021-05-01..2021-05-31]"),
        (["2021-05", "2021-05-10"], "[2021-05-01..2021-05-10]/[2021-05-10..2021-05-31]"),
        (["2021-05-19/.."], "2021-05-19/.."),
        (["2021-05-19/"], "2021-05-19/[2021-05-19..]"),
        (["../2021-05-19", "2022-01-01"], "../2022-01-01"),
        (["/2021-05-19", "2022-01-01"], "[..2021-05-19]/2022-01-01"),
        (["XXXX", "2021-05-19"], "[..2021-05-19]/[2021-05-19..]"),
        (["[..2021-05-19]"], "[..2021-05-19]/[..2021-05-19]"),
    ],
)
def test_the_span_is_from_the_first_to_the_last_day(texts, span):
    """The span runs from the first to the last day of any record, and is as uncertain as they are."""
    assert Span.parse(span) == line(*texts).span


def test_there_is_no_span_without_a_bound():
    """Where no record has a bound, there is no span to tell."""
    assert line("XXXX").span is None
    assert line().span is None


# How long ago


def test_since_counts_the_days_from_the_last_meeting():
    """The days are counted from the last meeting of two to the day asked about."""
    timeline = two("2021-05-30", "2021-08-19", "2021-09-01")

    elapsed = timeline.since("mona", "ali", on="2021-08-30")
    assert (11, 11) == (elapsed.least, elapsed.most)
    assert ["m1"] == ids(elapsed.meetings)
    assert "11 days" == str(elapsed)
    assert 0 == timeline.since("mona", "ali", on="2021-09-01").most
    assert timeline.since("ali", "mona", on="2021-08-30") == elapsed


def test_since_without_a_day_looks_back_from_the_last_day_named():
    """Without a day, the days are counted to the last day that any record of the timeline names."""
    timeline = two("2021-05-30", "2021-08-19")

    assert 0 == timeline.since("mona", "ali").most
    assert 81 == (timeline | line("2021-11-08")).since("mona", "ali").most


def test_since_an_uncertain_meeting():
    """Where the day of the last meeting is uncertain, the least and the most days are told, and both meetings."""
    elapsed = two("2021-08-01", "[2021-07-28..2021-08-05]").since("mona", "ali", on="2021-08-10")

    assert (5, 9) == (elapsed.least, elapsed.most)
    assert ["m1", "m0"] == ids(elapsed.meetings)
    assert "5 to 9 days" == str(elapsed)


def test_since_a_meeting_that_may_not_have_been_yet():
    """Where it is open whether the only meeting was by then, there is no greatest number of days."""
    elapsed = two("2021-08").since("mona", "ali", on="2021-08-10")

    assert (0, None) == (elapsed.least, elapsed.most)
    assert "0 days or more, or never" == str(elapsed)


def test_since_talks_that_go_on():
    """A meeting that has begun and goes on is no day ago."""
    elapsed = two("2021-08-01/2021-08-20").since("mona", "ali", on="2021-08-10")

    assert (0, 0) == (elapsed.least, elapsed.most)


def test_since_a_meeting_of_which_only_the_latest_day_is_known():
    """Where a meeting has no first possible day, there is no greatest number of days, and none is made up."""
    elapsed = two("[..2021-05-01]").since("mona", "ali", on="2021-06-01")

    assert (31, None) == (elapsed.least, elapsed.most)


def test_since_looked_back_from_a_day_without_a_bound():
    """Where the day asked about has no last possible day, there is no greatest number of days."""
    elapsed = two("2021-05-01").since("mona", "ali", on="[2021-06-01..]")

    assert (31, None) == (elapsed.least, elapsed.most)


def test_since_a_meeting_on_one_of_two_days():
    """A meeting that was on one of two days, of which the second is to come, was on the first if it was at all."""
    elapsed = two("[2021-05-01,2021-05-10]").since("mona", "ali", on="2021-05-05")

    assert (4, None) == (elapsed.least, elapsed.most)


def test_since_counts_held_meetings_of_both_alone():
    """Meetings that were planned, refused or of one of the two do not count; without any there is no answer."""
    alone = {"participants": (Participation(actor="mona"), Participation(actor="host"))}

    assert two("2021-05-30", status="planned").since("mona", "ali") is None
    assert two("2021-05-30", status="refused").since("mona", "ali") is None
    assert two("2021-05-30", **alone).since("mona", "ali") is None
    assert two("2021-05-30").since("mona", "ali", on="2021-05-29") is None
    assert two().since("mona", "ali") is None
    assert two("XXXX").since("mona", "ali") is None


def test_the_sides_of_indirect_talks_did_not_meet():
    """Of indirect talks the sides met the mediator, and not each other."""
    sides = tuple(Participation(actor=id, role="party") for id in ("mona", "ali"))
    parts = (*sides, Participation(actor="host", role="mediator"))
    timeline = two("2021-05-30", participants=parts, directness="indirect")

    assert timeline.since("mona", "ali") is None
    assert 0 == timeline.since("mona", "host").most


@pytest.mark.parametrize(
    "timeline", [two("2021-05-30"), two(), two("2021-05-30").on("1999")], ids=["one", "none", "view"]
)
def test_since_of_an_unknown_actor_names_the_nearest(timeline):
    """An actor that is not there raises `UnknownIdError` with the nearest, also where the timeline is empty."""
    with pytest.raises(UnknownIdError, match="no actor has the id 'moan'; did you mean 'mona'"):
        timeline.since("moan", "ali")
    with pytest.raises(UnknownIdError, match="no actor has the id 'aly'; did you mean 'ali'"):
        timeline.since("mona", "aly")


def test_since_a_day_that_is_no_date_is_refused():
    """A day in words raises `DateTextError`."""
    with pytest.raises(me.DateTextError):
        two("2021-05-30").since("mona", "ali", on="today")


def test_an_answer_is_a_value():
    """How long ago something was is compared by content, hashed, copied and pickled."""
    elapsed = two("2021-05-30").since("mona", "ali")

    assert Elapsed(0, 0, certain=True, meetings=elapsed.meetings) == elapsed
    assert Elapsed(0, None, certain=True, meetings=elapsed.meetings) != elapsed
    assert hash(elapsed) == hash(copy.copy(elapsed))
    assert elapsed == pickle.loads(pickle.dumps(elapsed))  # noqa: S301 - our own bytes


def test_how_long_the_chief_had_not_seen_the_minister(seed):
    """On 30 August 2021 Abbas Kamel and Yair Lapid had met eleven days before, in Tel Aviv."""
    elapsed = seed.timeline.since("abbas-kamel", "yair-lapid", on="2021-08-30")

    assert "11 days" == str(elapsed)
    assert ["lapid-kamel-tel-aviv-2021"] == ids(elapsed.meetings)


def test_israel_and_hamas_never_met(seed):
    """Of the seed corpus all talks of Israel and Hamas are indirect; each met Egypt."""
    assert seed.timeline.since("israel", "hamas") is None
    assert seed.timeline.since("israel", "egypt") is not None
    assert seed.timeline.since("hamas", "egypt") is not None


def test_the_months_of_the_seed_corpus(seed):
    """The meetings of August 2021 are those of the article of the 19th, of which some have no exact day."""
    months = seed.timeline.of(Meeting).by("month")

    assert {"bennett-kamel-israel-2021", "abbas-kamel-ramallah-2021", "lapid-kamel-tel-aviv-2021"} <= set(
        ids(months["2021-08"].certain)
    )
    assert "bennett-sisi-cairo-2021" in ids(months["2021-08"].possible)
    assert "2022-03" not in seed.timeline.of(Meeting).between("2021", "2022", certain=True).by("month")


# Properties against the definitions


def possible_days(time: When | Span, among: list[date]) -> list[date]:
    """Return those of some days that a time possibly has."""
    return [day for day in among if time.overlaps(day) is not NO]


def edges(time: When | Span) -> tuple[date, date, date, date]:
    """Return the first day at least and at most and the last day at least and at most; no bound is the end of days."""
    earliest, latest = time.earliest or date.min, time.latest or date.max
    if isinstance(time, When):
        return earliest, latest, earliest, latest
    start, end = time.start, time.end
    first_to = start.latest or date.max if isinstance(start, When) else date.min if start is Edge.OPEN else date.max
    last_from = end.earliest or date.min if isinstance(end, When) else date.max if end is Edge.OPEN else date.min
    # The period does not start after its last possible end, nor end before its first possible start.
    first_to, last_from = min(first_to, latest), max(last_from, earliest)
    while isinstance(start, When) and start.overlaps(first_to) is NO:
        first_to -= timedelta(1)
    while isinstance(end, When) and end.overlaps(last_from) is NO:
        last_from += timedelta(1)
    return earliest, first_to, last_from, latest


def named_days(timeline: Timeline[TimedRecord]) -> list[date]:
    """Return the days by which the times of records are bounded."""
    found = {day for record in timeline for day in edges(time_of(record))}
    return sorted(found - {date.min, date.max})


def around(timeline: Timeline[TimedRecord]) -> list[date]:
    """Return the days of the crowded half-year, and those beside every bound, between the first and the last bound."""
    named = named_days(timeline)
    if not named:
        return []
    beside = {day + timedelta(by) for day in named for by in (-1, 0, 1)}
    crowded = {CROWDED[0] + timedelta(number) for number in range(181)}
    return sorted(day for day in beside | crowded if named[0] <= day <= named[-1])


def extent(unit: str, day: date) -> Span:
    """Return the days of the period of a day."""
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit)
    if months is None:
        monday = day - timedelta(day.weekday())
        return Span.of(monday, monday + timedelta(6))
    first = date(day.year, day.month - (day.month - 1) % months, 1)
    last_month = first.month + months - 1
    return Span.of(first, date(day.year, last_month, monthrange(day.year, last_month)[1]))


def worlds(time: When | Span) -> list[tuple[date, date]]:
    """Return the first and last day of a time of the crowded days on each reading of it."""
    if isinstance(time, When):
        found = [time.earliest + timedelta(number) for number in range((time.latest - time.earliest).days + 1)]
        return [(day, day) for day in found if time.overlaps(day) is not NO]
    starts, ends = worlds(time.start), worlds(time.end)
    return [(start, end) for (start, _), (end, _) in product(starts, ends) if start <= end]


@st.composite
def _short_times(draw: st.DrawFn) -> When | Span:
    """Give a day or period of few readings."""
    start = draw(days(date(2021, 3, 1), date(2021, 3, 20)))
    one, other, more = (start + timedelta(draw(st.integers(1, 5)) + number * 5) for number in range(3))
    forms = [f"{start}", f"[{start}..{one}]", f"[{start},{other}]", f"{start}/{other}", f"[{start}..{one}]/{other}"]
    forms += [
        f"{start}/[{other}..{more}]",
        f"[{start},{other}]/[{other},{more}]",
        f"[{start}..{other}]/[{one}..{more}]",
    ]
    return me.parse_when(draw(st.sampled_from(forms)))


@given(peopled(), st.sampled_from(["week", "month", "quarter", "year"]))
def test_a_period_has_what_overlaps_its_days(corpus, unit):
    """Each period has the records that certainly overlap its days, and apart from them those that possibly do."""
    timeline = corpus.timeline
    periods = timeline.by(unit)
    found = {LABELS[unit](day): day for day in around(timeline)}

    for label, day in found.items():
        answers = {record.id: time_of(record).overlaps(extent(unit, day)) for record in timeline}
        certain = tuple(record for record in timeline if answers[record.id] is YES)
        possible = tuple(record for record in timeline if answers[record.id] is MAYBE)
        assert (label in periods) is bool(certain or possible)
        if label in periods:
            assert Resolution(certain=certain, possible=possible) == periods[label]
    assert sorted(periods) == list(periods)
    assert len(list(periods)) == len(periods)


@given(st.lists(_short_times(), max_size=5))
def test_a_day_has_what_is_on_it(times):
    """By days, each day has what is on it, certainly or possibly, and a day that has nothing is not there."""
    timeline = line(*map(str, times))
    periods = timeline.by("day")

    for day in (date(2021, 2, 25) + timedelta(number) for number in range(50)):
        certain = tuple(record for record in timeline if record.when.overlaps(day) is YES)
        possible = tuple(record for record in timeline if record.when.overlaps(day) is MAYBE)
        assert (day.isoformat() in periods) is bool(certain or possible)
        if certain or possible:
            assert Resolution(certain=certain, possible=possible) == periods[day.isoformat()]


@given(peopled(most=9))
def test_a_gap_is_where_certainly_nothing_is(corpus):
    """A day between records is in a gap exactly where no record is possibly on it."""
    timeline = corpus.timeline
    gaps = timeline.gaps()
    known = [day for day in around(timeline) if any(possible_days(time_of(record), [day]) for record in timeline)]

    for day in around(timeline):
        free = day not in known and bool(known) and known[0] < day < known[-1]
        assert free is any(gap.overlaps(day) is YES for gap in gaps)
    for gap in gaps:
        assert all(time_of(record).overlaps(gap) is NO for record in timeline)
        for beside in (gap.earliest - timedelta(1), gap.latest + timedelta(1)):
            assert any(time_of(record).overlaps(beside) is not NO for record in timeline)


@given(peopled(most=9), st.integers(1, 60))
def test_longer_gaps_are_among_all_gaps(corpus, count):
    """The gaps of at least some days are those of all gaps that are as long, in order."""
    gaps = corpus.timeline.gaps()

    assert tuple(sorted(gaps, key=lambda gap: gap.earliest)) == gaps
    long = tuple(gap for gap in gaps if (gap.latest - gap.earliest).days + 1 >= count)
    assert long == corpus.timeline.gaps(days=count)


@given(peopled())
def test_the_span_has_the_bounds_of_its_records(corpus):
    """The first day of the span is as uncertain as the earliest start, and its last as the latest end."""
    timeline = corpus.timeline
    span = timeline.span
    bounds = [edges(time_of(record)) for record in timeline]
    expected = (
        min((one[0] for one in bounds), default=date.min),
        min((one[1] for one in bounds), default=date.max),
        max((one[2] for one in bounds), default=date.min),
        max((one[3] for one in bounds), default=date.max),
    )

    if span is None:
        assert (date.min, date.max) == (expected[0], expected[3])
        return
    assert expected == edges(span)


@given(peopled())
def test_first_and_last_are_the_ends_of_the_list(corpus):
    """The first and the last record are the ends of the list of records, or `None`."""
    records = list(corpus.timeline)

    assert (records[0] if records else None) is corpus.timeline.first
    assert (records[-1] if records else None) is corpus.timeline.last


@given(
    st.lists(st.tuples(_short_times(), st.sampled_from([YES, YES, MAYBE, NO])), max_size=3),
    days(date(2021, 3, 1), date(2021, 3, 28)),
)
def test_since_is_right_in_every_world(times, day):
    """The least and the most days are those of all readings of the record, and the meetings those last in some."""
    meetings = [(Meeting(id=f"m{n}", when=time, status="held"), counts) for n, (time, counts) in enumerate(times)]
    elapsed = elapsed_since(meetings, When.on(day))
    options = [
        [*([] if counts is NO else worlds(meeting.when)), *([] if counts is YES else [None])]
        for meeting, counts in meetings
    ]
    outcomes, last_ones = set(), set()
    for world in product(*options):
        ago = {n: max(0, (day - one[1]).days) for n, one in enumerate(world) if one is not None and one[0] <= day}
        outcomes.add(min(ago.values(), default=None))
        last_ones |= {f"m{n}" for n, days_ago in ago.items() if days_ago == min(ago.values())}

    if outcomes <= {None}:
        assert elapsed is None
    else:
        assert min(outcomes - {None}) == elapsed.least
        assert (None if None in outcomes else max(outcomes)) == elapsed.most
        assert last_ones == set(ids(elapsed.meetings))


@given(peopled(), crowded_times(), st.data())
def test_since_agrees_with_the_meetings_before(corpus, day, data):
    """An answer names held meetings that both had a part in and that were possibly begun; the least is not the most."""
    timeline = corpus.timeline
    actors = st.sampled_from(sorted(corpus.actors))
    actor, other = data.draw(actors), data.draw(actors)
    elapsed = timeline.since(actor, other, on=day)
    candidates = timeline.of(Meeting).with_status("held").involving(actor).involving(other)

    if elapsed is None:
        return
    assert elapsed.meetings
    assert all(meeting in candidates for meeting in elapsed.meetings)
    assert all(meeting.when.after(day) is not YES for meeting in elapsed.meetings)
    assert elapsed.most is None or 0 <= elapsed.least <= elapsed.most
    assert elapsed == timeline.since(other, actor, on=day)
