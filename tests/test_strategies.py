"""The strategies give valid records only, of every kind and form, and shrink to simple ones."""

import re
import subprocess
import sys
import tomllib
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from random import Random

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import mideast_events as me
from mideast_events import strategies
from mideast_events.records import TIME_FIELDS
from mideast_events.strategies import (
    articles,
    ceasefires,
    corpora,
    crossing_states,
    crossings,
    evidences,
    figures,
    ids,
    meetings,
    participations,
    places,
    records,
    spans,
    times,
    whens,
)
from mideast_events.strategies.registration import STRATEGIES

ROOT = Path(__file__).resolve().parent.parent
SEARCH = settings(
    database=None,
    deadline=None,
    derandomize=False,
    max_examples=3000,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
OF_RECORDS = {name: getattr(strategies, f"{name}s") for name in me.RECORD_CLASSES}
CHOICES = [
    (name, field.name, member)
    for name, cls in me.RECORD_CLASSES.items()
    for field in attrs.fields(cls)
    for kind in [kind for kind in vars(me).values() if isinstance(kind, type) and issubclass(kind, StrEnum)]
    if re.search(rf"\b{kind.__name__}\b", str(field.type))
    for member in kind
]

# Searches by Hypothesis, all of them, though most begin them inside a test.
pytestmark = pytest.mark.hypothesis


def found(strategy, condition):
    """Return an example for which something is so; the search is the same on each run."""
    return find(strategy, condition, settings=SEARCH, random=Random(0))  # noqa: S311 - not for secrets


@cache
def drawn(name):
    """Return a hundred and fifty examples of a strategy; the same on each run."""
    examples = []

    @seed(0)
    @settings(SEARCH, max_examples=150)
    @given(getattr(strategies, name)())
    def draw(example):
        examples.append(example)

    draw()
    return examples


def reaches(name, condition):
    """Say whether a strategy gives something that is so: among those examples or, as it is rare, after a search."""
    return any(map(condition, drawn(name))) or found(getattr(strategies, name)(), condition) is not None


def smallest(strategy, condition=lambda _: True):
    """Return the example to which a strategy shrinks."""
    return find(strategy, condition, random=Random(0))  # noqa: S311 - not for secrets


def holds(record, field, member):
    """Say whether a record's field is, or contains, a choice."""
    value = getattr(record, field)
    return member in value if isinstance(value, frozenset | tuple) else member is value


# Valid


@given(records())
def test_a_record_is_what_its_dict_says(record):
    """A record goes to a dict and back, so that it breaks no rule of the constructor, the codec or the schema."""
    assert record == me.record_from_dict(me.record_to_dict(record))


@settings(max_examples=30)
@given(corpora())
def test_nothing_is_wrong_with_a_corpus(corpus):
    """Every reference leads somewhere, every passage is in its article, and nothing contradicts anything."""
    assert () == corpus.verify()
    for record in corpus:
        for one in getattr(record, "evidence", ()):
            assert corpus.quote(one)


@settings(max_examples=30)
@given(corpora(contradictions=True))
def test_records_may_contradict_each_other(corpus):
    """With contradictions there are no other faults than those."""
    allowed = {me.FindingKind.TWO_HOLDERS, me.FindingKind.DEAD_PARTICIPANT, me.FindingKind.NOT_IN_OFFICE}

    assert {finding.kind for finding in corpus.verify()} <= allowed


@settings(max_examples=20)
@given(corpus=corpora())
def test_a_corpus_is_saved_and_loaded(tmp_path_factory, corpus):
    """A corpus loads as it was saved."""
    file = tmp_path_factory.mktemp("corpora") / "corpus.jsonl"
    me.save_corpus(corpus, file)

    assert corpus == me.load_corpus(file)


@pytest.mark.parametrize("kind", ["two_holders", "dead_participant", "not_in_office"])
def test_each_contradiction_is_there(kind):
    """With contradictions, each kind of them is drawn."""
    classes = [me.Tenure] if kind == "two_holders" else [me.Meeting, me.Tenure]
    strategy = corpora(of=classes, most=12, contradictions=True, with_articles=False)

    assert found(strategy, lambda corpus: any(kind == one.kind for one in corpus.verify()))


# Complete


@pytest.mark.parametrize(("name", "field", "member"), CHOICES, ids=str)
def test_every_choice_is_drawn(name, field, member):
    """Every member of the enum of every field is drawn."""
    assert reaches(f"{name}s", lambda record: holds(record, field, member))


@pytest.mark.parametrize("qualifier", [None, *me.Qualifier])
@pytest.mark.parametrize("precision", me.Precision)
def test_every_form_of_a_date_is_drawn(precision, qualifier):
    """Every precision is drawn, with every qualifier that it may have."""
    if precision in {me.Precision.WEEK, me.Precision.UNKNOWN} and qualifier:
        with pytest.raises(InvalidArgument, match="no date has one of precisions"):
            whens(precisions=[precision], qualifiers=[qualifier])
    else:
        assert reaches("whens", lambda when: (precision, qualifier) == (when.precision, when.qualifier))
        when = smallest(whens(precisions=[precision], qualifiers=[qualifier]))
        assert (precision, qualifier) == (when.precision, when.qualifier)


@pytest.mark.parametrize(
    "pattern",
    [
        r"\.\.\]$",
        r"^\[\.\.",
        r",",
        r"\d\.\.\d",
        r"^\d{4}-\d\d-\dX",
        r"^\d{4}-XX-\d\d",
        r"^\d{3}X-\d\d-\d\d",
        r"^\d\dXX",
    ],
)
def test_every_form_of_a_range_is_drawn(pattern):
    """One-of sets, open on either side or with gaps, and unspecified digits of every place are drawn."""
    assert reaches("whens", lambda when: re.search(pattern, str(when)))


@pytest.mark.parametrize("edge", me.Edge)
@pytest.mark.parametrize("side", ["start", "end"])
def test_every_edge_is_drawn(side, edge):
    """Either side of a period may be open or unknown."""
    assert reaches("spans", lambda span: getattr(span, side) is edge)


@pytest.mark.parametrize("name", me.RECORD_CLASSES)
def test_every_field_is_drawn(name):
    """Every field that may be empty is drawn empty, and drawn filled."""
    for field in attrs.fields(me.RECORD_CLASSES[name]):
        if field.default is not attrs.NOTHING and field.name != "layout":
            filled = [getattr(record, field.name) != field.default for record in drawn(f"{name}s")]
            assert any(filled), field.name
            assert not all(filled), field.name


@pytest.mark.parametrize("cls", TIME_FIELDS)
def test_a_corpus_holds_every_class_that_has_a_time(cls):
    """Every class of records is in some corpus, and with `of` no other class that has a time."""
    assert found(corpora(), lambda corpus: any(isinstance(record, cls) for record in corpus))
    only = found(corpora(of=[cls]), lambda corpus: any(isinstance(record, cls) for record in corpus))
    assert {cls} == {type(record) for record in only.timeline} | {cls}
    assert all(type(record) is cls for record in only if type(record) in TIME_FIELDS)


def test_a_corpus_without_articles_has_no_evidence():
    """Without articles there is no evidence, and with them there is."""
    assert found(corpora(), lambda corpus: any(getattr(one, "evidence", ()) for one in corpus))

    @settings(max_examples=30)
    @given(corpora(with_articles=False))
    def test(corpus):
        assert not corpus.articles
        assert not any(getattr(one, "evidence", ()) for one in corpus)

    test()


# Narrowed


@settings(max_examples=30)
@given(whens(date(2024, 5, 6), date(2024, 5, 12)), times(date(2024, 5, 6), date(2024, 5, 12), length=3))
def test_a_date_is_about_a_day_of_its_window(when, time):
    """Some day of the window is a possible day of each, or the first of a period."""
    window = me.When.between(date(2024, 5, 6), date(2024, 5, 12))

    assert when.overlaps(window) is not me.Certainty.NO
    assert time.earliest is None or time.earliest <= date(2024, 5, 12)
    assert time.latest is None or time.latest >= date(2024, 5, 6)


@given(whens(date(2, 1, 1), date(2, 3, 1), reach=10**6) | whens(date(9998, 12, 1), date(9998, 12, 31), reach=10**6))
def test_the_first_and_last_years_have_dates(when):
    """Ranges that would leave the calendar end with it."""
    assert isinstance(when, me.When)


@pytest.mark.parametrize("name", me.RECORD_CLASSES)
def test_each_field_may_be_given(name):
    """Of whatever record, each of its fields may be given, and the rest fits it."""
    fields = [field.name for field in attrs.fields(me.RECORD_CLASSES[name])]

    @settings(max_examples=40)
    @given(OF_RECORDS[name](), st.data())
    def test(record, data):
        given_fields = data.draw(st.sampled_from([one for one in fields if one not in {"digest", "length", "layout"}]))
        value = getattr(record, given_fields)
        again = data.draw(OF_RECORDS[name](**{given_fields: st.just(value)}))
        assert value == getattr(again, given_fields)

    test()


def test_what_is_left_open_fits():
    """Fields that rule each other out are drawn so as to fit those that are given."""
    assert "ended" == smallest(ceasefires(end_reason=st.just(me.EndReason.EXPIRED))).status
    assert None is smallest(ceasefires(status=st.just(me.CeasefireStatus.AGREED))).in_effect
    assert "actor-1" == smallest(crossing_states(status=st.none())).controller
    assert 0.0 == smallest(places(latitude=st.just(31.0))).longitude
    assert 0.0 == smallest(crossings(coordinate_source=st.just("a map"))).latitude
    assert 6 == smallest(evidences(end=st.just(7)), lambda one: one.start == 6).start
    assert None is smallest(articles(published_basis=st.none())).published
    assert smallest(articles(published_basis=st.just(me.DateBasis.PRINTED))).published is not None
    assert 9 == smallest(figures(high=st.just(9)), lambda one: one.low == 9).low
    assert None is smallest(participations(office=st.just("chief"))).actor


def test_what_is_given_must_fit():
    """Two fields that are given and do not fit are the caller's: the record refuses them."""
    wrong = ceasefires(status=st.just(me.CeasefireStatus.PROPOSED), in_effect=spans())

    with pytest.raises(me.RecordError, match=r"Ceasefire.in_effect: .* is not for the status 'proposed'"):
        smallest(wrong)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: meetings(status="held"), r"status='held' is not a strategy; .* st.just\('held'\)"),
        (lambda: whens(date(2021, 2, 1), date(2021, 1, 1)), "last=.* is before first="),
        (lambda: whens("2021"), "first='2021' is not a datetime.date"),
        (lambda: whens(datetime(2021, 1, 1)), "is not a datetime.date"),  # noqa: DTZ001 - the day alone is meant
        (lambda: whens(date.min), "is not from 0002-01-01 to 9998-12-31"),
        (lambda: whens(reach=-1), "reach=-1 is not a whole number from 0"),
        (lambda: whens(precisions=["dya"]), "precisions: 'dya' is not one of day, week"),
        (lambda: whens(precisions=[]), "no date has one of precisions"),
        (lambda: spans(length=1.5), "length=1.5 is not a whole number"),
        (lambda: spans(edges=["shut"]), "edges: 'shut' is not one of open, unknown"),
        (lambda: ids("two words"), "stem='two words' cannot begin an id"),
        (lambda: corpora(of=[me.Actor]), "of: .*Actor.* is not one of Meeting, "),
        (lambda: corpora(most=True), "most=True is not a whole number"),
    ],
)
def test_bad_arguments_are_refused(make, message):
    """An argument that makes no sense is named, with what was given and what was expected."""
    with pytest.raises(InvalidArgument, match=message):
        make()


# Simple


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("actors", "<Actor actor-1: Mona Haddad, person>"),
        ("articles", "<Article article-1: outlet unknown, day unknown, no text>"),
        ("attributions", "<Attribution an unnamed official>"),
        ("ceasefires", "<Ceasefire ceasefire-1: proposed, actor-1>"),
        ("certainties", "<Certainty.YES: 'yes'>"),
        ("corpora", "<Corpus without a name: empty>"),
        ("crossing_states", "<CrossingState state-1: crossing-1 open, 2000-01-01/2000-01-01>"),
        ("crossings", "<Crossing crossing-1: Old Gate, place-1 to place-2>"),
        ("events", "<Event event-1: planned agree 2000-01-01, it is reported>"),
        ("evidences", "<Evidence article-1[0:1] asserts>"),
        ("figures", "<Figure figure-1: killed 0 persons (persons on both sides), 2000-01-01>"),
        ("ids", "'record-1'"),
        ("meetings", "<Meeting meeting-1: planned 2000-01-01, nobody named>"),
        ("names", "<Name Mona Haddad>"),
        ("offices", "<Office office-1: envoy to the talks>"),
        ("participations", "<Participation actor-1: attendee>"),
        ("places", "<Place place-1: Old Harbour, country>"),
        ("records", "<Office office-1: envoy to the talks>"),
        ("segments", "<Segment title [0:1]>"),
        ("spans", "Span.parse('2000-01-01/2000-01-01')"),
        ("tenures", "<Tenure tenure-1: person-1 as office-1, 2000-01-01/2000-01-01>"),
        ("times", "When.parse('2000-01-01')"),
        ("whens", "When.parse('2000-01-01')"),
    ],
)
def test_the_simplest_example(name, text):
    """Each strategy shrinks to something that is read at a glance."""
    assert text == repr(smallest(getattr(strategies, name)()))


def test_the_simplest_examples_are_all_told():
    """The list above has every strategy."""
    told = test_the_simplest_example.pytestmark[0].args[1]

    assert strategies.__all__ == [name for name, _ in told]


def test_the_simplest_meeting_says_nothing_that_is_not_asked():
    """What its repr does not show is empty or unspecified too."""
    simple = me.Meeting(id="meeting-1", when="2000-01-01", status="planned")

    assert simple == smallest(meetings())


def test_the_simplest_uncertain_day():
    """A day that is not known exactly is that of a month."""
    assert "2000-01" == str(smallest(whens(), lambda when: when.earliest != when.latest))


@pytest.mark.parametrize(
    ("cls", "text"),
    [
        (me.Meeting, "1 meeting"),
        (me.Figure, "1 figure"),
        (me.Event, "1 event"),
        (me.Ceasefire, "1 actor, 1 ceasefire"),
        (me.Tenure, "2 actors, 1 office, 1 tenure"),
        (me.CrossingState, "2 places, 1 crossing, 1 crossing state"),
    ],
)
def test_a_corpus_shrinks_to_what_a_record_needs(cls, text):
    """Of a corpus with a record, that record and what it must refer to are left."""
    corpus = smallest(corpora(of=[cls]), lambda corpus: len(corpus.timeline) > 0 or corpus.ceasefires)

    assert f"<Corpus without a name: {text}>" == repr(corpus)


# Registered


@pytest.mark.parametrize("cls", STRATEGIES, ids=lambda cls: cls.__name__)
def test_from_type_knows_the_class(cls):
    """`from_type` gives what the strategy gives."""
    assert smallest(STRATEGIES[cls]()) == smallest(st.from_type(cls))
    assert isinstance(smallest(st.from_type(cls)), cls)


def test_every_class_of_values_is_registered():
    """Every class of `RECORD_CLASSES`, and what such records are made of, is registered."""
    parts = {me.When, me.Span, me.Name, me.Attribution, me.Evidence, me.Participation, me.Segment, me.Corpus}

    assert {*me.RECORD_CLASSES.values(), *parts} <= set(STRATEGIES)


def test_from_type_knows_the_unions():
    """The unions of record classes, the types of times and the enums need no registration."""
    assert isinstance(found(st.from_type(me.Record), lambda record: isinstance(record, me.Figure)), me.Figure)
    assert isinstance(found(st.from_type(me.TimedRecord), lambda record: isinstance(record, me.Tenure)), me.Tenure)
    assert isinstance(found(st.from_type(me.AnyTime), lambda time: isinstance(time, me.Span)), me.Span)
    assert me.Stance.DENIES is found(st.from_type(me.Stance), lambda stance: stance is me.Stance.DENIES)


def run(code, path=""):
    """Run a program that has our sources, and return what it prints."""
    places = [str(path), str(Path(me.__file__).parent.parent)]
    setup = f"import sys; sys.path[:0] = {places!r}; "
    command = [sys.executable, "-W", "error", "-c", setup + code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own code
    return done.stdout + done.stderr


@pytest.mark.parametrize("first", ["hypothesis", "mideast_events.strategies"])
def test_the_entry_point_registers(tmp_path, first):
    """Installed, Hypothesis learns the classes by itself, whichever of the two is imported first."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = tmp_path / "mideast_events-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: 0.1.0\n")
    [(name, module)] = project["entry-points"]["hypothesis"].items()
    (info / "entry_points.txt").write_text(f"[hypothesis]\n{name} = {module}\n")
    code = (
        f"import {first}\n"
        "import sys; assert 'mideast_events.strategies' in sys.modules\n"
        "from hypothesis import find, settings, strategies as st\n"
        "from mideast_events import Meeting\n"
        "print(repr(find(st.from_type(Meeting), lambda meeting: True, settings=settings(database=None))))\n"
    )

    assert "<Meeting meeting-1: planned 2000-01-01, nobody named>\n" == run(code, tmp_path)


def test_without_hypothesis_the_extra_is_named():
    """Without Hypothesis the package imports, and the strategies say which extra is missing."""
    code = (
        "sys.modules['hypothesis'] = None\n"
        "import mideast_events\n"
        "try:\n"
        "    from mideast_events import strategies\n"
        "except mideast_events.MissingExtraError as error:\n"
        "    print(error)\n"
    )

    assert "hypothesis is not installed: pip install 'mideast-events[strategies]'\n" == run(code)
