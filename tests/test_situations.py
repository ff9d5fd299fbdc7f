"""What stood on a day or in a period, asked of whole corpora."""

import copy
import pickle
from datetime import date, datetime, timedelta

import pytest
from attrs import evolve
from crowded import CROWDED, crowded_spans, crowded_times, crowded_whens, days
from hypothesis import given
from hypothesis import strategies as st

from mideast_events import (
    Actor,
    Article,
    Ceasefire,
    Certainty,
    Change,
    Corpus,
    Crossing,
    CrossingState,
    CrossingStatus,
    DateTextError,
    Direction,
    Event,
    Evidence,
    Figure,
    Flow,
    Office,
    QueryError,
    Record,
    Resolution,
    Situation,
    Span,
    Tenure,
    UnknownIdError,
    When,
    digest_of,
    load_seed_corpus,
)
from mideast_events.dates import Edge
from mideast_events.strategies import corpora

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE
OPEN, CLOSED = CrossingStatus.OPEN, CrossingStatus.CLOSED
KAMEL, RASHAD = (Actor(id=id, kind="person", names=(id,)) for id in ("kamel", "rashad"))
NORTH, SOUTH = (Actor(id=id, kind="state", names=(id,)) for id in ("north", "south"))
CHIEF = Office(id="chief", title="Chief", organization="north")
MEMBER = Office(id="member", title="Member", organization="north", shared=True)
GATE, BRIDGE = (Crossing(id=id, names=(id,), sides=("hill", "river"), flows={"aid"}) for id in ("gate", "bridge"))
DAY = "2021-05-15"
FIGHTING = ("assault", "mobilize")
DETAINING = ("coerce", "assault")
MODES = ("abduct", "abduction", "arrest", "captivity", "detain", "detention", "hostage-taking")


def tenure(person: str, span: str, office: Office = CHIEF) -> Tenure:
    """Return a tenure."""
    return Tenure(id=f"{office.id}-{person}", office=office.id, person=person, span=span)


def state(id: str, span: str, *, crossing: str = "gate", **known: object) -> CrossingState:
    """Return a state of a crossing."""
    return CrossingState(id=id, crossing=crossing, span=span, **known)


def truce(span: str, id: str = "truce") -> Ceasefire:
    """Return a truce that was in force for a time."""
    status = "in_effect" if span.endswith("..") else "ended"
    return Ceasefire(id=id, parties=("north", "south"), in_effect=span, status=status)


def event(id: str, when: str, kind: str, **known: object) -> Event:
    """Return an event that took place, or as is said."""
    return Event(**{"id": id, "when": when, "kind": kind, "summary": "It happens", "status": "occurred", **known})


def count(measure: str, as_of: str) -> Figure:
    """Return a count of persons."""
    return Figure(id=measure, measure=measure, of="persons", best=9, unit="persons", as_of=as_of)


def paper(published: When | str | None, id: str = "paper") -> Article:
    """Return an article that was published on a day."""
    return Article.from_text("It happened.", id=id, outlet="Daily", title="News", published=published)


def proof(article: str = "paper") -> tuple[Evidence, ...]:
    """Return evidence from an article."""
    return (Evidence(article=article, start=0, end=2, digest=digest_of("It"), supports=("span",)),)


def age(span: str, day: str, *more: Record) -> int | None:
    """Return how old a state of this span is on a day."""
    known = state("seen", span, status="open", evidence=proof() if more else ())
    (found,) = Corpus([GATE, known, *more]).on(day).crossing("gate").observations
    return found.age


@pytest.fixture(scope="module")
def record() -> Corpus:
    """A record in which much changes in May 2021."""
    return Corpus(
        [
            *(KAMEL, RASHAD, NORTH, SOUTH, CHIEF, MEMBER, GATE, BRIDGE),
            tenure("kamel", "2018/2021-05-20"),
            tenure("rashad", "2021-05-20/.."),
            tenure("rashad", "2021-05/..", MEMBER),
            state("gate-shut", "2021-05-01/2021-05-10", status="closed", flow="aid"),
            state("gate-clear", "2021-05-11/..", status="open", flow="aid"),
            state("gate-held", "2021-05-01/..", controller="north", side="hill"),
            truce("2021-05-12/2021-05-18"),
            event("war", "2021-05-01/2021-05-12", "assault"),
            event("arrests", "2021-05-10/..", "coerce", mode="arrest"),
            count("captive", "2021-05-15"),
        ]
    )


def test_a_day(record):
    """A situation tells of a day who held which office, how each crossing was, what was in force, and who was held."""
    situation = record.on(DAY)

    assert When.parse(DAY) == situation.when
    assert {"chief": Resolution((KAMEL,)), "member": Resolution((), (RASHAD,))} == situation.holders
    assert Resolution((KAMEL,)) == situation.holder("chief")
    assert {"gate", "bridge"} == set(situation.crossings)
    assert Resolution((NORTH,)) == situation.crossing("gate").controller("hill")
    assert Resolution((OPEN,)) == situation.crossing("gate").status(flow="aid", direction="entry")
    assert Resolution() == situation.crossing("bridge").status()
    assert {record.ceasefires["truce"]: YES} == situation.ceasefires
    assert {} == situation.operations
    assert {record.events["arrests"]: YES, record.figures["captive"]: YES} == situation.detentions
    assert () == situation.conflicts


def test_a_period(record):
    """A situation of a period tells what stood on at least one day of it."""
    month = record.during("2021-05")

    assert Span.parse("2021-05-01/2021-05-31") == month.when
    assert Resolution((KAMEL, RASHAD)) == month.holder("chief")
    assert Resolution((RASHAD,)) == month.holder("member")
    assert Resolution((CLOSED, OPEN)) == month.crossing("gate").status(flow="aid")
    assert {record.ceasefires["truce"]: YES} == month.ceasefires
    assert {record.events["war"]: YES} == month.operations
    assert {record.events["arrests"]: YES, record.figures["captive"]: YES} == month.detentions
    assert () == month.conflicts


def test_a_period_is_from_a_first_to_a_last_day(record):
    """A period begins with the first possible day of its start, and ends with the last possible day of its end."""
    may = Span.parse("2021-05-01/2021-05-31")

    assert may == record.during("2021-05").when == record.during("2021-05-01/2021-05-31").when
    assert may == record.during("2021-05-01", "2021-05").when == record.during(date(2021, 5, 1), "2021-05-31").when
    assert Span.parse("2021-05-15/2021-05-15") == record.during(DAY).when
    assert Span.parse("2021-05-15/..") == record.during("2021-05-15/..").when
    assert Span.parse("../2021-05-31") == record.during("[..2021-05-31]").when


@pytest.mark.parametrize("day", ["2021-05-15", date(2021, 5, 15), When.parse("2021-05-15")])
def test_a_day_is_taken_in_any_form(record, day):
    """A day is a text, a `date` or a `When`."""
    assert record.on("2021-05-15") == record.on(day)


def test_a_day_of_handover(record):
    """On the day on which an office changes hands, both are possible and nobody is certain."""
    assert Resolution((), (KAMEL, RASHAD)) == record.on("2021-05-20").holder("chief")


def test_nobody_holds_an_office_after_death():
    """Who certainly died before a day held no office on it, whatever the tenure says."""
    dead = evolve(KAMEL, died="2021-05-14")
    corpus = Corpus([dead, CHIEF, tenure("kamel", "2018/..")])

    assert Resolution((dead,)) == corpus.on("2021-05-14").holder("chief")
    assert Resolution() == corpus.on("2021-05-15").holder("chief")
    assert Resolution((dead,)) == corpus.during("2021-05").holder("chief")
    assert Resolution() == corpus.during("2021-06").holder("chief")


def test_a_holder_that_is_no_record_is_not_told():
    """A tenure whose person or whose office is not there tells of no holder."""
    corpus = Corpus([CHIEF, tenure("nobody", "2018/.."), tenure("kamel", "2018/..", MEMBER)])

    assert {"chief": Resolution()} == corpus.on(DAY).holders == corpus.during("2021-05").holders


def test_the_day_on_which_a_truce_ended_is_maybe(record):
    """A truce is in force on its days, maybe on its last, and not after it."""
    states = [[*record.on(f"2021-05-{day}").ceasefires.values()] for day in (11, 12, 17, 18, 19)]

    assert [[], [YES], [YES], [MAYBE], []] == states
    assert {record.ceasefires["truce"]: MAYBE} == record.during("2021-05-18", "2021-05-31").ceasefires
    assert {} == record.during("2021-05-19", "2021-05-31").ceasefires


def test_a_truce_that_never_was_is_not_there():
    """A truce that was only proposed is in no situation."""
    proposed = Ceasefire(id="truce", parties=("north",), status="proposed", declared="2021-05-15")

    assert {} == Corpus([proposed]).on(DAY).ceasefires == Corpus([proposed]).during("2021").ceasefires


@pytest.mark.parametrize(
    ("expected", "known"),
    [
        (True, {"kind": "assault", "when": "2021-05-01/.."}),
        (True, {"kind": "mobilize", "when": "2021-05-01/2021-06"}),
        (False, {"kind": "assault", "when": "2021-05-15"}),
        (False, {"kind": "assault", "when": "2021-05"}),
        (False, {"kind": "threaten", "when": "2021-05-01/.."}),
        (False, {"kind": "assault", "when": "2021-05-01/..", "status": "planned"}),
        (False, {"kind": "assault", "when": "2021-05-16/.."}),
    ],
)
def test_operations_are_fighting_that_goes_on(expected, known):
    """An operation is an event of fighting that took place and whose time is a period."""
    one = event("one", **known)

    assert ({one: YES} if expected else {}) == Corpus([one]).on(DAY).operations


@pytest.mark.parametrize(
    ("expected", "known"),
    [
        *((True, {"kind": "coerce", "when": "2021-05-01/..", "mode": mode}) for mode in MODES),
        (True, {"kind": "assault", "when": "2021-05-01/..", "mode": "abduct"}),
        (False, {"kind": "coerce", "when": "2021-05-01/..", "mode": "seizure"}),
        (False, {"kind": "coerce", "when": "2021-05-01/.."}),
        (False, {"kind": "coerce", "when": "2021-05-15", "mode": "arrest"}),
        (False, {"kind": "aid", "when": "2021-05-01/..", "mode": "arrest"}),
        (False, {"kind": "coerce", "when": "2021-05-01/..", "mode": "arrest", "status": "denied"}),
    ],
)
def test_detentions_are_those_that_go_on(expected, known):
    """A detention is an event that took place, whose mode says that somebody was held and whose time is a period."""
    one = event("one", **known)

    assert ({one: YES} if expected else {}) == Corpus([one]).on(DAY).detentions


@pytest.mark.parametrize(
    ("expected", "measure", "as_of"),
    [
        (YES, "captive", "2021-05-15"),
        (YES, "arrested", "2021-05-01/2021-05-31"),
        (MAYBE, "captive", "2021-05"),
        (None, "captive", "2021-05-14"),
        (None, "killed", "2021-05-15"),
    ],
)
def test_counts_of_those_held_are_detentions(expected, measure, as_of):
    """A count of captives or of the arrested is there at the time for which it is given."""
    one = count(measure, as_of)

    assert ({} if expected is None else {one: expected}) == Corpus([one]).on(DAY).detentions


@pytest.mark.parametrize(
    ("expected", "span", "day"),
    [
        (0, "2021-05-01/2021-05-31", "2021-05-31"),
        (0, "2021-05-01/2021-05-31", "2021-05-01"),
        (5, "2021-05-01/[2021-05-10..]", "2021-05-15"),
        (5, "2021-05-01/[2021-05-10..2021-05-20]", "2021-05-15"),
        (14, "2021-05-01/", "2021-05-15"),
        (5, "[2021-05-01..2021-05-04]/[2021-05-10..]", "2021-05-15"),
        (0, "[..2021-05-15]/[2021-05-15..]", "2021-05-15"),
        (None, "[2021-05-01..2021-05-20]/2021-05-31", "2021-05-15"),
        (None, "/2021-05-31", "2021-05-15"),
        (None, "[2021-05-10..2021-05-14]/[2021-05-12..2021-05-20]", "2021-05-15"),
        (0, "../2021-05-31", "2021-05-15"),
        (5, "../[2021-05-10..]", "2021-05-15"),
        (0, "2021-05-01/[2021-05-10..]", "2021-05"),
        (5, "2021-05-01/[2021-05-10..]", "[2021-05-15..2021-05-20]"),
    ],
)
def test_the_age_of_an_observation(expected, span, day):
    """An observation is as old as the last day on which it is known to be so, and of no age where there is none."""
    assert expected == age(span, day)


@pytest.mark.parametrize(
    ("expected", "published"),
    [(5, "2021-05-10"), (0, "2021-05-15"), (0, "2021-06-01"), (14, "2021-04-01"), (14, None), (12, "[2021-05-03..]")],
)
def test_what_goes_on_is_known_up_to_the_last_article(expected, published):
    """A state that still goes on is known until the day of the last article that tells it, at the least its first."""
    assert expected == age("2021-05-01/..", DAY, paper(published))


def test_what_goes_on_without_an_article_is_known_of_its_first_day():
    """A state that still goes on, and that no article of the corpus tells, is known of the day on which it began."""
    assert 14 == age("2021-05-01/..", DAY)
    assert 14 == age("2021-05-01/..", DAY, paper("2021-05-10", "another"))


def test_the_age_in_a_period():
    """In a period an observation is as old as on its first day, and not yet seen where it is known only later."""
    corpus = Corpus([GATE, state("seen", "2021-05-01/[2021-05-10..]", status="open")])

    (old,) = corpus.during("2021-05-15", "2021-05-31").crossing("gate").observations
    (fresh,) = corpus.during("2021-04").crossing("gate").observations or (None,)
    (known,) = corpus.during("2021-05-05", "2021-05-31").crossing("gate").observations

    assert (5, 0) == (old.age, known.age)
    assert fresh is None


def test_observations_are_by_time_and_id():
    """The observations of a crossing come by first and last possible day, and then by id."""
    states = [
        state("b", "2021-05-01/2021-05-31", status="open"),
        state("a", "2021-05-01/2021-05-31", status="open"),
        state("c", "2021-04-01/2021-05-31", status="open"),
        state("d", "2021-05-01/2021-05-20", status="open"),
    ]
    found = Corpus([GATE, *states]).on(DAY).crossing("gate").observations

    assert ["c", "d", "a", "b"] == [one.state.id for one in found]


def test_changes(record):
    """What changed since a day is told by record and aspect, with both answers."""
    changes = record.on("2021-05-15").changes_since("2021-05-05")

    assert (
        Change(GATE, "status of aid, entry", Resolution((CLOSED,)), Resolution((OPEN,))),
        Change(GATE, "status of aid, exit", Resolution((CLOSED,)), Resolution((OPEN,))),
        Change(record.ceasefires["truce"], "state", NO, YES),
    ) == changes
    assert "gate: status of aid, entry: closed -> open" == str(changes[0])
    assert "truce: state: no -> yes" == str(changes[-1])


def test_changes_of_what_begins_and_ends(record):
    """What had no answer before, and what has none after, are changes from and to nothing."""
    later = record.on("2021-06-15")

    assert [
        "chief: holder: nothing recorded -> rashad",
        "gate: controller of hill: nothing recorded -> north",
        "gate: status of aid, entry: nothing recorded -> open",
        "gate: status of aid, exit: nothing recorded -> open",
        "member: holder: nothing recorded -> rashad",
    ] == [str(change) for change in later.changes_since("2017-06-15")]
    assert ["chief: holder: possibly kamel or rashad -> rashad", "truce: state: yes -> no"] == [
        *(str(change) for change in later.changes_since("2021-05-20") if change.record == CHIEF),
        *(str(change) for change in later.changes_since("2021-05-17") if change.aspect == "state"),
    ]


def test_a_change_tells_certain_and_possible_answers():
    """A change prints what is certain, what is possible besides, and what is only possible."""
    change = Change(GATE, "controller of hill", Resolution((NORTH,), (SOUTH,)), Resolution((), (NORTH, SOUTH)))

    assert "gate: controller of hill: north; possibly south -> possibly north or south" == str(change)


def test_a_tenure_of_an_office_that_is_not_there_makes_no_office():
    """The offices of a situation are those of the corpus, whatever a tenure names."""
    dangling = Tenure(id="t", office="nowhere", person="kamel", span="2020/..")

    assert {} == Corpus([dangling]).on(DAY).holders
    assert {} == Corpus([dangling]).during("2021").holders


def test_changes_of_a_period(record):
    """A situation of a period is compared with a day in the same way."""
    assert ["chief: holder: kamel -> rashad", "member: holder: possibly rashad -> rashad"] == [
        str(one) for one in record.during("2021-06").changes_since("2021-05-15") if one.aspect == "holder"
    ]


def test_an_empty_corpus_has_nothing():
    """Of an empty corpus nothing stood, and nothing changed."""
    situation = Corpus().on(DAY)

    assert {} == situation.holders == situation.crossings == situation.ceasefires == situation.answers
    assert {} == situation.operations == situation.detentions
    assert () == situation.conflicts == situation.changes_since("2020-01-01")
    assert "<Situation on 2021-05-15: 0 of 0 offices held, 0 of 0 crossings observed, 0 truces>" == repr(situation)


def test_the_repr_counts(record):
    """A situation prints its time and how much is known of it."""
    assert "<Situation on 2021-05-15: 2 of 2 offices held, 1 of 2 crossings observed, 1 truce>" == repr(record.on(DAY))
    assert (
        "<Situation during 2021-06-01/2021-06-30: 2 of 2 offices held, 1 of 2 crossings observed, 0 truces>"
    ) == repr(record.during("2021-06"))


def test_answers_cannot_be_changed(record):
    """The mappings of a situation cannot be changed."""
    situation = record.on(DAY)

    for answers in (situation.holders, situation.crossings, situation.ceasefires, situation.operations):
        with pytest.raises(TypeError):
            answers["new"] = None


def test_situations_are_equal_by_content(record):
    """Situations of one time are equal where all their answers are, and have no hash."""
    other = Corpus([one for one in record if one.id != "war"])

    assert record.on(DAY) == Corpus(record).on(DAY)
    assert record.on("2021-05-05") != other.on("2021-05-05")
    assert record.on(DAY) == other.on(DAY)
    assert record.on(DAY) != record.on("2021-05-16")
    assert record.on(DAY) != record.during(DAY)
    assert record.on(DAY) != DAY
    with pytest.raises(TypeError, match="unhashable"):
        hash(record.on(DAY))


NO_DAYS = ["yesterday", "", "2021-13", "2021-02-30", None, 5, datetime(2021, 5, 15)]  # noqa: DTZ001 - refused


@pytest.mark.parametrize("day", NO_DAYS)
def test_what_is_no_day_is_told(record, day):
    """What is no date is refused wherever a day is asked for."""
    for ask in (record.on, record.during, record.on(DAY).changes_since, lambda end: record.during("2021", end or "")):
        with pytest.raises(DateTextError):
            ask(day)


@pytest.mark.parametrize("period", ["2021-05/2021-06", "2021-05-15/..", Span.parse("/2021-05-15")])
def test_a_period_is_no_day(record, period):
    """A period given where one day is asked for is refused, and the message names `during`."""
    for ask in (record.on, record.on(DAY).changes_since):
        with pytest.raises(DateTextError, match="ask `during` for a period"):
            ask(period)


@pytest.mark.parametrize("window", [("2021-06", "2021-05"), ("2021-05-16", DAY), ("XXXX",), ("[..2021]", "[2021..]")])
def test_a_window_has_an_order_and_a_bound(record, window):
    """A period that ends before it starts, or that nothing bounds, is refused."""
    with pytest.raises(QueryError, match=r"during: .* (ends before it starts|is bounded on neither side)"):
        record.during(*window)


def test_unknown_ids_name_the_nearest(record):
    """An office or a crossing that is not there is refused, with the nearest."""
    with pytest.raises(UnknownIdError, match="no office has the id 'cheif'; did you mean 'chief'"):
        record.on(DAY).holder("cheif")
    with pytest.raises(UnknownIdError, match="no crossing has the id 'gaet'; did you mean 'gate'"):
        record.during("2021").crossing("gaet")
    with pytest.raises(UnknownIdError, match="no crossing has the id 'chief'"):
        record.on(DAY).crossing("chief")


@pytest.mark.parametrize("span", ["../[..2021-05-20]", "../XXXX"])
def test_what_ended_nobody_knows_when_is_known_of_no_day(span):
    """A state that may have ended on any day is not known of any, and has no age."""
    assert age(span, DAY) is None


@pytest.mark.parametrize("stance", ["denies", "declines_to_confirm", "anticipates"])
def test_an_article_that_does_not_say_so_is_no_sighting(stance):
    """A state that goes on is known up to the last article that says so, not up to one that denies it."""
    (told,) = proof()
    known = state("seen", "2021-05-01/..", status="open", evidence=(evolve(told, stance=stance),))
    (found,) = Corpus([GATE, known, paper("2021-05-10")]).on(DAY).crossing("gate").observations

    assert 14 == found.age


def test_the_order_of_crossings_changes_no_conflicts():
    """The conflicts of a situation come in the same order, however the crossings were given."""
    shut = [state(f"{id}-shut", "2020/..", crossing=id, status="closed") for id in ("gate", "bridge")]
    free = [state(f"{id}-open", "2020/..", crossing=id, status="open") for id in ("gate", "bridge")]
    one, other = Corpus([GATE, BRIDGE, *shut, *free]).on(DAY), Corpus([BRIDGE, GATE, *shut, *free]).on(DAY)

    assert 2 == len(one.conflicts)
    assert one.conflicts == other.conflicts


# Properties, against definitions that know nothing of calendars

NEAR = st.sampled_from(["2021-05", "2021-05-10", "[2021-05-03..2021-05-12]", "[2021-05-01,2021-05-20]", "2021-05-1X"])
PERSONS, POWERS = ("kamel", "rashad", "third"), ("north", "south")


@st.composite
def persons(draw: st.DrawFn) -> list[Actor]:
    """Give three persons, dead or alive."""
    deaths = st.none() | crowded_whens()
    return [Actor(id=id, kind="person", names=(id,), died=draw(deaths)) for id in PERSONS]


@st.composite
def papers(draw: st.DrawFn) -> list[Article]:
    """Give some articles, their days exactly known, roughly, or not at all."""
    published = draw(st.lists(st.none() | crowded_whens(), min_size=1, max_size=3))
    return [paper(day, f"paper-{number}") for number, day in enumerate(published)]


@st.composite
def states(draw: st.DrawFn, number: int, articles: list[Article]) -> CrossingState:
    """Give a state of one of two crossings, of any subject."""
    status, controller = draw(st.sampled_from([("open", None), ("closed", None), (None, "north"), ("open", "south")]))
    told = draw(st.lists(st.sampled_from(articles), max_size=2))
    return state(
        f"state-{number}",
        draw(crowded_spans()),
        crossing=draw(st.sampled_from(["gate", "bridge"])),
        side=draw(st.sampled_from([None, None, "hill", "river"])),
        flow=draw(st.sampled_from([None, None, *Flow])),
        direction=draw(st.sampled_from([None, None, *Direction])),
        status=status,
        controller=controller,
        evidence=tuple(one for article in told for one in proof(article.id)),
    )


@st.composite
def happenings(draw: st.DrawFn, number: int) -> Record:
    """Give a truce, an event or a count."""
    id = f"record-{number}"
    match draw(st.sampled_from(["truce", "event", "count"])):
        case "truce":
            return truce(str(draw(crowded_spans())), id)
        case "event":
            return event(
                id,
                draw(crowded_times()),
                draw(st.sampled_from([*FIGHTING, *DETAINING, "aid"])),
                mode=draw(st.sampled_from([None, "arrest", "abduct", "visit"])),
                status=draw(st.sampled_from(["occurred", "occurred", "planned"])),
            )
        case _:
            measure = draw(st.sampled_from(["captive", "arrested", "killed"]))
            return evolve(count(measure, draw(crowded_times())), id=id)


@st.composite
def scenes(draw: st.DrawFn, *, shared: bool | None = None, most: int = 5) -> Corpus:
    """Give a crowded corpus: two offices, two crossings, and what happened, of every form of date."""
    articles = draw(papers())
    offices = [
        Office(id=id, title=id, organization="north", shared=draw(st.booleans()) if shared is None else shared)
        for id in ("chief", "member")
    ]
    tenures = [
        Tenure(id=f"tenure-{number}", office=office, person=person, span=span)
        for number, (office, person, span) in enumerate(
            draw(
                st.lists(
                    st.tuples(st.sampled_from(["chief", "member"]), st.sampled_from(PERSONS), crowded_spans()),
                    max_size=most,
                )
            )
        )
    ]
    observed = [draw(states(number, articles)) for number in range(draw(st.integers(0, most)))]
    happened = [draw(happenings(number)) for number in range(draw(st.integers(0, most)))]
    return Corpus(
        [
            *(NORTH, SOUTH, GATE, evolve(BRIDGE, flows=frozenset())),
            *articles,
            *draw(persons()),
            *offices,
            *tenures,
            *observed,
            *happened,
        ]
    )


def asked() -> st.SearchStrategy[When]:
    """Give a day to ask about: a known one as a rule."""
    return days(*CROWDED).map(When.on) | crowded_whens() | NEAR.map(When.parse)


@st.composite
def windows(draw: st.DrawFn, length: int = 40) -> Span:
    """Give a period of known days to ask about."""
    first = draw(days(*CROWDED))
    return Span.of(first, first + timedelta(days=draw(st.integers(0, length))))


def days_of(span: Span) -> list[date]:
    """Return the days of a period of known days."""
    first, last = span.earliest, span.latest
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def possible_days(when: When) -> list[date]:
    """Return the days that an uncertain day may be, where they are few; of many, some."""
    if when.earliest is None or when.latest is None or (when.latest - when.earliest).days > 100:
        near = days_of(Span.parse("2021-04-20/2021-06-01"))
    else:
        near = days_of(Span.of(when.earliest, when.latest))
    return [day for day in near if when.overlaps(day) is not NO]


def answer(situation: Situation, time: When | Span) -> Certainty:
    """Say, by the definition, whether what was so at a time was so at the time that a situation is of."""
    on_a_day = isinstance(situation.when, When)
    return time.contains(situation.when) if on_a_day else time.overlaps(situation.when)


def display_order(state: CrossingState) -> tuple[date, date, str]:
    """Return what observations are ordered by."""
    return state.span.earliest or date.min, state.span.latest or date.max, state.id


def known_days(state: CrossingState, articles: list[Article]) -> list[date]:
    """Return the days on which a state is known to be so, as far as they matter to the half-year of the corpora."""
    edges = [side for side in (state.span.start, state.span.end) if isinstance(side, When)]
    days = {*days_of(Span.parse("2019-12-01/2021-08-01"))}
    days |= {day for edge in edges for day in (edge.earliest, edge.latest) if day is not None}
    known = sorted(day for day in days if state.span.contains(day) is YES)
    if state.span.end is not Edge.OPEN:
        return known
    published = {article.id: article.published for article in articles}
    told = [published[one.article] for one in state.evidence]
    last = max((day.earliest for day in told if day is not None and day.earliest is not None), default=date.min)
    return [day for day in known if day <= last] or known[:1]


def bounds_are_days(span: Span) -> bool:
    """Say whether each side of a period is bounded on both sides, or open."""
    sides = [side for side in (span.start, span.end) if isinstance(side, When)]
    return all(side.earliest is not None and side.latest is not None for side in sides)


def expected_age(known: list[date], when: When | Span) -> int | None:
    """Return the age of what is known of some days, by the definition."""
    before = [day for day in known if when.latest is None or day <= when.latest]
    if not before:
        return None
    return 0 if when.earliest is None else max(0, (when.earliest - max(before)).days)


def goes_on(state: CrossingState, when: When | Span) -> bool:
    """Say, by the definition, whether a state certainly began before a day and goes on after it."""
    if isinstance(when, Span) or when.earliest is None or when.latest is None:
        return False
    around = when.earliest - timedelta(days=1), when.latest + timedelta(days=1)
    return all(state.span.contains(day) is YES for day in around)


def check(corpus: Corpus, situation: Situation) -> None:
    """Check every answer of a situation against its definition."""
    for id, report in situation.crossings.items():
        answers = {state: answer(situation, state.span) for state in corpus.crossing_states.values()}
        wanted = [state for state, found in answers.items() if state.crossing == id and found is not NO]

        assert sorted(wanted, key=display_order) == [one.state for one in report.observations]
        assert [answers[one.state] for one in report.observations] == [one.certainty for one in report.observations]
        assert [goes_on(one.state, situation.when) for one in report.observations] == [
            one.settled for one in report.observations
        ]
    events, figures = corpus.events.values(), corpus.figures.values()
    lasting = [one for one in events if one.status == "occurred" and isinstance(one.when, Span)]
    fighting = {one: answer(situation, one.when) for one in lasting if one.kind in FIGHTING}
    held = {one: answer(situation, one.when) for one in lasting if one.kind in DETAINING and one.mode in MODES}
    held |= {one: answer(situation, one.as_of) for one in figures if one.measure in ("captive", "arrested")}

    assert {one: found for one, found in fighting.items() if found is not NO} == situation.operations
    assert {one: found for one, found in held.items() if found is not NO} == situation.detentions
    assert corpus.crossings.keys() == situation.crossings.keys()


@given(scenes() | corpora(contradictions=True), asked())
def test_a_day_is_what_each_record_says_of_it(corpus, when):
    """On a day: states, fighting and detentions whose time has the day, and truces and holders as asked one by one."""
    situation = corpus.on(when)
    truces = {one: one.state_on(when) for one in corpus.ceasefires.values()}

    check(corpus, situation)
    assert {one: found for one, found in truces.items() if found is not NO} == situation.ceasefires
    assert {id: corpus.holders(id, on=when) for id in corpus.offices} == situation.holders


@given(scenes() | corpora(contradictions=True), windows())
def test_a_period_is_what_each_record_shares_with_it(corpus, span):
    """In a period: whatever has a day in common with it."""
    situation = corpus.during(span)
    truces = {one: one.state_during(span) for one in corpus.ceasefires.values()}

    check(corpus, situation)
    assert {one: found for one, found in truces.items() if found is not NO} == situation.ceasefires
    for id, found in situation.holders.items():
        held = {one.id: one.span.overlaps(span) for one in corpus.tenures.values() if one.office == id}
        for one in held:
            tenure = corpus.tenures[one]
            if (died := corpus.actors[tenure.person].died) is not None:
                held[one] &= ~died.before(span) & ~died.before(tenure.span)
        certain = {corpus.tenures[one].person for one, answer in held.items() if answer is YES}
        possible = {corpus.tenures[one].person for one, answer in held.items() if answer is MAYBE} - certain

        assert sorted(certain) == [one.id for one in found.certain]
        assert sorted(possible) == [one.id for one in found.possible]


@given(scenes(), asked() | windows())
def test_an_observation_is_as_old_as_it_is_known(corpus, when):
    """An observation is as old as the last day by then on which it is known to be so, or has no age."""
    situation = corpus.on(when) if isinstance(when, When) else corpus.during(when)
    for report in situation.crossings.values():
        for one in report.observations:
            known = known_days(one.state, list(corpus.articles.values()))
            bounded = bounds_are_days(one.state.span) and when.latest is not None

            assert not bounded or expected_age(known, when) == one.age


@given(scenes(shared=True), asked())
def test_what_is_certain_on_an_uncertain_day_is_so_on_each_of_its_days(corpus, when):
    """What is certain on an uncertain day is so whichever day it was, and what is possible on one is possible on it."""
    uncertain = corpus.on(when).answers
    for day in possible_days(when):
        on_the_day = corpus.on(day).answers
        for key in uncertain.keys() | on_the_day.keys():
            nothing = NO if key[1] == "state" else Resolution()
            whole, one = uncertain.get(key, nothing), on_the_day.get(key, nothing)
            if isinstance(whole, Certainty):
                assert whole is not YES or one is YES
                assert whole is not NO or one is NO
            else:
                assert immortal(whole.certain) <= {*one.certain}
                assert {*one.certain, *one.possible} <= {*whole.certain, *whole.possible}


def immortal(found: tuple[object, ...]) -> set[object]:
    """Return what was found but for persons whose day of death is recorded."""
    return {one for one in found if getattr(one, "died", None) is None}


@given(scenes(), asked())
def test_an_observation_of_an_uncertain_day_is_that_of_its_days(corpus, when):
    """An observation is certain of an uncertain day exactly where it is on each, and possible exactly where on one."""
    reach = possible_days(when)
    if when.latest is not None and reach and reach[-1] == when.latest and reach[0] == when.earliest:
        answers = {one: [one.span.contains(day) for day in reach] for one in corpus.crossing_states.values()}
        found = {
            one.state: one.certainty for report in corpus.on(when).crossings.values() for one in report.observations
        }

        assert {one for one, each in answers.items() if set(each) != {NO}} == found.keys()
        assert {one for one, each in answers.items() if set(each) == {YES}} == {
            one for one, certainty in found.items() if certainty is YES
        }


@given(scenes(), windows(10))
def test_a_period_has_what_its_days_have(corpus, span):
    """What is certain on a day is certain of a period with that day, and what is possible on one is possible of it."""
    period = corpus.during(span).answers
    for day in days_of(span):
        for key, one in corpus.on(day).answers.items():
            whole = period.get(key, NO)
            if isinstance(one, Certainty):
                assert whole is YES or (one is MAYBE is whole)
            else:
                assert {*one.certain} <= {*whole.certain}
                assert {*one.possible} <= {*whole.certain, *whole.possible}


@given(scenes() | corpora(contradictions=True), asked() | windows())
def test_definite_implies_possible(corpus, when):
    """No answer has anything both as certain and as possible, and what stands in a situation is never a NO."""
    situation = corpus.on(when) if isinstance(when, When) else corpus.during(when)

    for found in situation.answers.values():
        assert found is not NO
        assert isinstance(found, Certainty) or not {*found.certain} & {*found.possible}
    for found in (situation.ceasefires, situation.operations, situation.detentions):
        assert NO not in found.values()


@given(scenes(), asked(), asked())
def test_changes_are_the_answers_that_differ(corpus, when, other):
    """The changes between two days are exactly the answers that differ, by record and aspect."""
    earlier, later = corpus.on(other).answers, corpus.on(when).answers
    differing = sorted(key for key in earlier.keys() | later.keys() if earlier.get(key) != later.get(key))
    changes = corpus.on(when).changes_since(other)

    assert differing == [(change.record.id, change.aspect) for change in changes]
    for change in changes:
        key = change.record.id, change.aspect
        nothing = NO if change.aspect == "state" else Resolution()

        assert earlier.get(key, nothing) == change.before
        assert later.get(key, nothing) == change.after
        assert f"{key[0]}: {key[1]}: " in str(change)
    assert [(one.record, one.aspect, one.after, one.before) for one in changes] == [
        (one.record, one.aspect, one.before, one.after) for one in corpus.on(other).changes_since(when)
    ]


@given(scenes() | corpora(contradictions=True), asked())
def test_nothing_changes_within_a_day(corpus, when):
    """Since the same day nothing has changed."""
    assert () == corpus.on(when).changes_since(when)


@given(st.data())
def test_the_order_of_input_changes_no_answer(data):
    """Records in another order give the same answers, changes and observations."""
    corpus = data.draw(scenes() | corpora(contradictions=True))
    shuffled = Corpus(data.draw(st.permutations(list(corpus))))
    when = data.draw(asked() | windows())
    one, other = (of.on(when) if isinstance(when, When) else of.during(when) for of in (corpus, shuffled))

    assert one == other
    assert repr(one) == repr(other)
    assert list(one.ceasefires.items()) == list(other.ceasefires.items())
    assert list(one.operations.items()) == list(other.operations.items())
    assert list(one.detentions.items()) == list(other.detentions.items())
    assert one.changes_since("2021-05") == other.changes_since("2021-05")
    for id, report in one.crossings.items():
        assert report.observations == other.crossings[id].observations
        assert report.conflicts == other.crossings[id].conflicts


@given(scenes(), asked() | windows())
def test_what_is_asked_first_changes_no_answer(corpus, when):
    """A corpus that has answered other questions answers as a fresh one does."""
    fresh = Corpus(corpus)
    for day in ("2021-05-01", "2021-05", "2021-06-10"):
        assert corpus.on(day).answers is not None

    if isinstance(when, When):
        assert fresh.on(when) == corpus.on(when)
    else:
        assert fresh.during(when) == corpus.during(when)


@given(scenes(), asked() | windows())
def test_a_situation_pickles_and_copies_equal(corpus, when):
    """A situation that is pickled or copied is equal to itself, and prints the same."""
    situation = corpus.on(when) if isinstance(when, When) else corpus.during(when)

    for twin in (pickle.loads(pickle.dumps(situation)), copy.copy(situation), copy.deepcopy(situation)):  # noqa: S301 - own data
        assert situation == twin
        assert repr(situation) == repr(twin)
        assert situation.changes_since("2021-05") == twin.changes_since("2021-05")


@given(days(*CROWDED), days(*CROWDED))
def test_changes_of_the_seed_corpus_pickle(day, other):
    """Whatever changed between two days of a real record can be told and pickled."""
    changes = load_seed_corpus().on(day).changes_since(other)

    assert changes == pickle.loads(pickle.dumps(changes))  # noqa: S301 - own data
    assert all(str(change) for change in changes)
