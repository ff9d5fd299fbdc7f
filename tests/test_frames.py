"""Tests of what is handed to pandas: one row each, stable dtypes, and no day that no source gives."""

import sys
from datetime import date

import attrs
import pandas as pd
import pytest
from hypothesis import given, settings

import mideast_events as me
from mideast_events.frames import Column, records_frame
from mideast_events.strategies import corpora, records

MAPS = [f"{name}s" for name in me.RECORD_CLASSES]
DTYPES = {"string", "int64", "Int64", "float64", "bool", "object", "datetime64[s]"}


@pytest.fixture(scope="module")
def seed():
    """Return the seed corpus."""
    return me.load_seed_corpus()


def frames_of(corpus):
    """Return the frame of everything in a corpus that hands one over, by name."""
    found = {name: getattr(corpus, name).to_dataframe() for name in MAPS}
    found["timeline"] = corpus.timeline.to_dataframe()
    found["periods"] = corpus.timeline.by("year").to_dataframe()
    found["situation"] = corpus.during("2021").to_dataframe()
    found["relations"] = corpus.relations.to_dataframe()
    for report in corpus.on("2021-05-15").crossings.values():
        found[f"report {report.crossing.id}"] = report.to_dataframe()
    for actor in corpus.actors:
        found[f"contacts {actor}"] = corpus.relations.contacts(actor).to_dataframe()
    return found


def dates(column):
    """Return a column of days as dates, `None` where there is none."""
    return [None if pd.isna(day) else day.date() for day in column]


def texts(column):
    """Return a column of texts, `None` where there is none."""
    return [None if pd.isna(text) else text for text in column]


# Records


def test_a_record_is_a_row_and_its_fields_are_columns():
    """Every field has its column, ids first; choices are texts, several values a tuple, and nothing is NA or NaN."""
    article = me.Article.from_text("It was so.", id="a", outlet="Daily", title="News")
    meeting = me.Meeting(
        id="talks",
        when="2021-08-1X",
        participants=[
            me.Participation(actor="lapid", office="minister", role="host"),
            me.Participation(office="spy-chief"),
            me.Participation(on_behalf_of="hamas", role="mediator"),
        ],
        status="held",
        topics=["a truce", "trade"],
        evidence=[article.cite("was"), article.cite("so")],
    )
    frame = me.Corpus([meeting, article]).meetings.to_dataframe()
    assert list(frame.columns) == [
        "id", "when", "earliest", "latest", "place", "participants", "roles", "status", "format", "activity",
        "directness", "publicity", "topics", "outcome", "part_of", "evidence", "articles",
    ]  # fmt: skip
    (row,) = frame.to_dict("records")
    assert {
        "id": "talks",
        "when": "2021-08-1X",
        "earliest": pd.Timestamp("2021-08-10"),
        "latest": pd.Timestamp("2021-08-19"),
        "participants": ("lapid", "spy-chief", "hamas"),
        "roles": ("host", "attendee", "mediator"),
        "status": "held",
        "topics": ("a truce", "trade"),
        "evidence": 2,
        "articles": ("a",),
    }.items() <= row.items()
    assert all(pd.isna(row[name]) for name in ("place", "outcome", "part_of"))


def test_numbers_are_numbers():
    """Amounts and degrees are floats, lengths whole numbers, and switches true or false."""
    corpus = me.Corpus(
        [
            me.Figure(id="n", measure="killed", of="so", low=248, high=250.5, unit="persons", as_of="2021"),
            me.Crossing(id="c", names=["C"], sides=["a", "b"], flows=["people", "aid"], latitude=31, longitude=34.5),
            me.Office(id="o", title="Envoy", organization="un", shared=True),
            me.Article.from_text("It.", id="x"),
        ]
    )
    figure = corpus.figures.to_dataframe().iloc[0]
    assert (248.0, 250.5) == (figure["low"], figure["high"])
    assert pd.isna(figure["best"])
    crossing = corpus.crossings.to_dataframe().iloc[0]
    assert (31.0, 34.5, ("aid", "people"), ("a", "b")) == tuple(
        crossing[name] for name in ("latitude", "longitude", "flows", "sides")
    )
    assert [True] == corpus.offices.to_dataframe()["shared"].tolist()
    assert [3] == corpus.articles.to_dataframe()["length"].tolist()


def test_the_text_of_an_article_is_left_out():
    """A frame is soon a file, and the text of an article is never written to one."""
    frame = me.Corpus([me.Article.from_text("It was so.", id="x")]).articles.to_dataframe()
    assert not {"text", "layout"} & set(frame.columns)
    assert "It was so." not in frame.to_csv()


@pytest.mark.parametrize(
    ("when", "earliest", "latest"),
    [
        ("2021-05-21", date(2021, 5, 21), date(2021, 5, 21)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("[..2021-08-19]", None, date(2021, 8, 19)),
        ("2024-05-07/..", date(2024, 5, 7), None),
        ("/2024-05-07", None, date(2024, 5, 7)),
        ("XXXX", None, None),
        ("0001-01-01/9999-12-31", date(1, 1, 1), date(9999, 12, 31)),
        ("1600", date(1600, 1, 1), date(1600, 12, 31)),
    ],
)
def test_no_day_is_guessed(when, earliest, latest):
    """A time has the bounds that it says, none where there is none, from the first day of the calendar to the last."""
    event = me.Event(id="e", kind="aid", when=when, summary="so", status="occurred")
    for frame in (me.Corpus([event]).events.to_dataframe(), me.Corpus([event]).timeline.to_dataframe()):
        (row,) = frame.to_dict("records")
        assert when == row["when"]
        assert ([earliest], [latest]) == (dates([row["earliest"]]), dates([row["latest"]]))


@given(records())
def test_every_record_can_be_handed_over(record):
    """Whatever the record, its row has its id, and of every time what the time itself says."""
    frame = records_frame(type(record), [record])
    assert [record.id] == frame["id"].tolist()
    assert {str(dtype) for dtype in frame.dtypes} <= DTYPES
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, me.When | me.Span):
            assert [str(value)] == texts(frame[field.name])
            prefix = "" if field.name == "when" else f"{field.name}_"
            assert [value.earliest] == dates(frame[f"{prefix}earliest"])
            assert [value.latest] == dates(frame[f"{prefix}latest"])
        elif isinstance(value, tuple | frozenset) and field.name not in {"evidence", "layout"}:
            assert [len(value)] == [len(cell) for cell in frame[field.name]]


@pytest.mark.parametrize("name", MAPS)
def test_a_class_has_the_same_columns_without_a_record(name, seed):
    """The dtypes of a frame are those of its class, whether there are records or not."""
    filled, empty = (getattr(corpus, name).to_dataframe() for corpus in (seed, me.Corpus()))
    assert filled.dtypes.to_dict() == empty.dtypes.to_dict()
    assert (len(getattr(seed, name)), 0) == (len(filled), len(empty))
    assert {str(dtype) for dtype in empty.dtypes} <= DTYPES


def test_columns_are_named_by_plain_texts(seed):
    """A column's name is a text, and no choice of an enum."""
    for name, frame in frames_of(me.Corpus([seed.actors["egypt"]])).items():
        assert {str} == {type(column) for column in frame.columns}, name


# Answers


@settings(max_examples=15)
@given(corpora())
def test_whatever_a_corpus_holds_can_be_handed_over(corpus):
    """Every answer has the columns that it has in an empty corpus, and a row for each of its members."""
    empty, found = frames_of(me.Corpus()), frames_of(corpus)
    for name, frame in empty.items():
        assert frame.dtypes.to_dict() == found[name].dtypes.to_dict(), name
    assert [record.id for record in corpus.timeline] == found["timeline"]["id"].tolist()
    assert list(corpus.timeline.by("year")) == found["periods"]["period"].tolist()


def test_a_timeline_tells_who_and_where_by_ids(seed):
    """The records of a timeline have their columns in common; who and where are ids, which merge with other frames."""
    frame = seed.timeline.to_dataframe()
    rows = frame.set_index("id")
    meeting = rows.loc["lapid-kamel-tel-aviv-2021"]
    assert ("meeting", "held", ("yair-lapid", "abbas-kamel"), ("tel-aviv",)) == tuple(
        meeting[["type", "status", "who", "where"]]
    )
    assert pd.isna(meeting["what"])
    assert (7, ("jerusalem-post-2021-08-19",)) == tuple(meeting[["evidence", "articles"]])
    state = rows.loc["rafah-gaza-side-israel-2024"]
    assert (("israel",), ("rafah", "gaza-strip")) == tuple(state[["who", "where"]])
    assert pd.isna(state["status"])
    names = seed.actors.to_dataframe()[["id", "country"]]
    merged = frame.explode("who").merge(names, left_on="who", right_on="id")
    assert "EGY" in set(merged["country"])


def test_periods_are_counted(seed):
    """A period has its first and last day and two counts."""
    frame = seed.timeline.of(me.Meeting).by("month").to_dataframe().set_index("period")
    august = frame.loc["2021-08"]
    assert (pd.Timestamp("2021-08-01"), pd.Timestamp("2021-08-31"), 6, 3) == tuple(august)


def test_a_situation_has_a_row_for_every_answer(seed):
    """Each answer is a row, those that say nothing too; certain and possible are tuples."""
    situation = seed.on("2025-03-18")
    frame = situation.to_dataframe()
    assert len(frame) == len(situation.answers) + len(situation.operations) + len(situation.detentions)
    rows = frame.set_index(["record", "aspect"])
    assert ("office", ("benjamin-netanyahu",), ()) == tuple(rows.loc["israel-prime-minister", "holder"])
    assert ("ceasefire", (), ("yes",)) == tuple(rows.loc["israel-hamas-truce-january-2025", "state"])
    assert ("event", ("yes",), ()) == tuple(rows.loc["gaza-war-2023", "operation"])
    assert ("crossing", (), ()) == tuple(rows.loc["karni", "status of goods, entry"])
    may = seed.on("2024-05-15").to_dataframe().set_index(["record", "aspect"])
    assert ("crossing", ("closed",), ()) == tuple(may.loc["rafah", "status of aid, entry"])
    assert ("figure", ("yes",), ()) == tuple(may.loc["captives-in-gaza-2024-05", "detention"])


def test_a_crossing_has_a_row_for_every_observation(seed):
    """What was observed of a crossing has its age, which may be unknown."""
    frame = seed.on("2024-05-15").crossing("rafah").to_dataframe().set_index("id")
    assert {"rafah"} == set(frame["crossing"])
    assert [228, None] == [None if pd.isna(age) else age for age in frame["age"][:2]]
    row = frame.loc["rafah-gaza-side-israel-2024"]
    assert ("gaza-strip", "israel", "yes", 0) == tuple(row[["side", "controller", "certainty", "age"]])


def test_relations_have_a_row_for_every_two(seed):
    """Each two that met are a row, once, with the counts of the contact that the one is to the other."""
    relations = seed.relations
    frame = relations.to_dataframe()
    assert (frame["one"] < frame["other"]).all()
    assert not frame.duplicated(["one", "other"]).any()
    for row in frame.to_dict("records"):
        (contact,) = (one for one in relations.contacts(row["one"]) if one.actor.id == row["other"])
        assert (contact.certain, contact.possible) == (row["certain"], row["possible"])
        assert (str(contact.first.when), str(contact.last.when)) == (row["first"], row["last"])
        assert {status.value: count for status, count in contact.counts.items()}.items() <= row.items()
    assert {actor.id for actor in relations.actors} == set(frame["one"]) | set(frame["other"])


def test_relations_count_the_statuses_that_are_asked_for(seed):
    """As everywhere, only held meetings count unless others are asked for, and no other status is let in."""
    planned = seed.relations.to_dataframe(statuses="planned")
    assert ("abdel-fattah-el-sisi", "naftali-bennett") in set(zip(planned["one"], planned["other"], strict=True))
    with pytest.raises(me.QueryError, match="did you mean 'planned'"):
        seed.relations.to_dataframe(statuses="planed")


def test_contacts_are_rows(seed):
    """The contacts of an actor keep their order."""
    contacts = seed.relations.contacts("abbas-kamel")
    frame = contacts.to_dataframe()
    assert [one.actor.id for one in contacts] == frame["actor"].tolist()
    assert [one.actor.name for one in contacts] == frame["name"].tolist()
    assert {1} == set(frame["held"])
    assert ["2021-05-30"] == contacts[:1].to_dataframe()["last"].tolist()


# pandas


def test_every_kind_of_column_has_a_dtype():
    """What a column holds is the dtype of its name; a time is three columns."""
    assert DTYPES | {""} == {kind.value for kind in Column}


def test_without_pandas_the_extra_is_named(monkeypatch, seed):
    """Where pandas is not installed, the error says how to get it."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(me.MissingExtraError, match=r"pip install 'mideast-events\[pandas\]'"):
        seed.meetings.to_dataframe()
