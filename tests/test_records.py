"""What holds of all record classes alike."""

import pickle
import typing
from enum import StrEnum

import attrs
import pytest
from hypothesis import given

import mideast_events as me
from mideast_events import RECORD_CLASSES, Record, RecordError, When
from mideast_events.dates import UncertainTime
from mideast_events.records import TIME_FIELDS, TimedRecord, time_of
from mideast_events.strategies import records

DIGEST = "0" * 64
PROOF = me.Evidence(article="harbour-news", start=3, end=9, digest=DIGEST)
# Of each class a record with every field.
FULL = {
    me.Name: {"text": "Mona Haddad", "language": "en-GB", "note": "in full"},
    me.Attribution: {"name": "two officials", "actor": "jordan"},
    me.Evidence: {
        "article": "harbour-news",
        "start": 3,
        "end": 9,
        "digest": DIGEST,
        "supports": ("when",),
        "stance": "reports",
        "attributed_to": ("two officials",),
        "stated": "2021-06-04",
    },
    me.Participation: {
        "actor": "mona-haddad",
        "office": "ferry-minister",
        "on_behalf_of": "jordan",
        "role": "host",
        "description": "the minister",
        "name_in_source": "Muna Hadad",
    },
    me.Actor: {
        "id": "mona-haddad",
        "kind": "person",
        "names": ("Mona Haddad", "the ferry minister"),
        "country": "JOR",
        "sector": "GOV",
        "part_of": "jordan",
        "died": "2024-05",
        "wikidata": "Q1",
        "evidence": (PROOF,),
    },
    me.Office: {
        "id": "ferry-minister",
        "title": "Minister of Ferries",
        "organization": "jordan",
        "names": ("ferry chief",),
        "sector": "GOV",
        "shared": True,
    },
    me.Tenure: {
        "id": "haddad-ferries",
        "office": "ferry-minister",
        "person": "mona-haddad",
        "span": "2020-10-12/..",
        "evidence": (PROOF,),
        "reference": "the official gazette",
    },
    me.Place: {
        "id": "old-harbour",
        "kind": "site",
        "names": ("Old Harbour",),
        "country": "EGY",
        "part_of": "port-said",
        "latitude": 31.25,
        "longitude": 32.3,
    },
    me.Crossing: {
        "id": "north-gate",
        "names": ("North Gate",),
        "sides": ("upland", "lowland"),
        "flows": frozenset({"aid", "people"}),
        "latitude": 31.25,
        "longitude": 34.3,
        "coordinate_source": "a map",
    },
    me.Article: {
        "id": "harbour-news",
        "outlet": "Harbour News",
        "title": "Ferry talks",
        "dateline": "OLD HARBOUR",
        "published": "2021-06-03",
        "published_basis": "printed",
        "language": "en",
        "url": "https://news.example/ferry",
        "digest": me.digest_of("Ferry"),
        "length": 5,
        "text": "Ferry",
        "layout": (me.Segment(me.SegmentKind.TITLE, 0, 5),),
    },
    me.Meeting: {
        "id": "ferry-talks",
        "when": "2021-06-01",
        "place": "old-harbour",
        "participants": (me.Participation(actor="mona-haddad"), me.Participation(actor="ali-said")),
        "status": "held",
        "format": "visit",
        "activity": "negotiation",
        "directness": "direct",
        "publicity": "public",
        "topics": ("ferries",),
        "outcome": "none",
        "part_of": "harbour-summit",
        "evidence": (PROOF,),
    },
    me.Ceasefire: {
        "id": "harbour-truce",
        "parties": ("north", "south"),
        "mediators": ("jordan",),
        "declared": "2021-05-20",
        "in_effect": "2021-06-01/2021-06-10",
        "kind": "preliminary",
        "purposes": frozenset({"holiday"}),
        "scope": "the harbour",
        "status": "ended",
        "end_reason": "expired",
        "ended_by": "north",
        "conflict": "the harbour quarrel",
        "evidence": (PROOF,),
    },
    me.CrossingState: {
        "id": "north-gate-held",
        "crossing": "north-gate",
        "span": "2021-06-01/..",
        "side": "upland",
        "flow": "aid",
        "direction": "entry",
        "status": "restricted",
        "controller": "north",
        "control_basis": "military",
        "reason": "a strike",
        "evidence": (PROOF,),
    },
    me.Event: {
        "id": "ferry-strike",
        "kind": "protest",
        "mode": "strike",
        "when": "2021-06-05",
        "place": "old-harbour",
        "actors": ("ferry-crews",),
        "recipients": ("jordan",),
        "summary": "Ferry crews strike for a day and a night",
        "concerns": ("ferry-talks",),
        "status": "occurred",
        "evidence": (PROOF,),
    },
    me.Figure: {
        "id": "ferry-crews-number",
        "measure": "count",
        "of": "ferry crews",
        "group": "ferry-crews",
        "low": 240,
        "best": 248,
        "high": 250,
        "unit": "persons",
        "as_of": "2021-06-05",
        "by": "jordan",
        "evidence": (PROOF,),
    },
}
CLASSES = list(FULL)
each_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)


def options(kind):
    """Return the types that an annotation allows, without its rules."""
    if typing.get_origin(kind) is typing.Annotated:
        return options(typing.get_args(kind)[0])
    if typing.get_origin(kind) in (tuple, frozenset) or not typing.get_args(kind):
        return {typing.get_origin(kind) or kind}
    return {one for option in typing.get_args(kind) for one in options(option)}


def fields_of(*kinds):
    """Return each class and field whose annotation allows one of some types."""
    return [
        pytest.param(cls, field.name, id=f"{cls.__name__}.{field.name}")
        for cls in CLASSES
        for field in attrs.fields(cls)
        if any(isinstance(one, type) and issubclass(one, kinds) for one in options(field.type))
    ]


def required(cls):
    """Return the fields without which a record cannot be made."""
    return [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]


def fault(cls, **changes):
    """Return the error that a full record with some changes raises."""
    with pytest.raises(RecordError) as caught:
        cls(**{**FULL[cls], **changes})
    return caught.value


def test_the_union_is_closed():
    """`Record` and `RECORD_CLASSES` hold the same classes, each under its tag."""
    assert set(typing.get_args(Record)) == set(RECORD_CLASSES.values())
    for tag, cls in RECORD_CLASSES.items():
        assert tag == cls.type_name


def test_the_tags_cannot_be_changed():
    """The mapping of tags is read-only."""
    with pytest.raises(TypeError):
        RECORD_CLASSES["actor"] = None


def test_every_class_is_tried():
    """This file has a full record of each record class, and of each part of records."""
    assert set(RECORD_CLASSES.values()) | {me.Name, me.Attribution, me.Evidence, me.Participation} == set(CLASSES)


@each_class
def test_full_records_have_every_field(cls):
    """The samples leave no field out, and keep the order of the class."""
    assert [field.name for field in attrs.fields(cls)] == list(FULL[cls])


@each_class
def test_a_record_is_what_it_was_given(cls):
    """Every field has the value that was given, texts read as enums and times."""
    record = cls(**FULL[cls])

    for field, given_value in FULL[cls].items():
        value = getattr(record, field)
        if isinstance(value, UncertainTime):
            value = str(value)
        if isinstance(value, tuple) and not isinstance(given_value[0], type(value[0])):
            value = tuple(attrs.astuple(part)[0] for part in value)
        assert given_value == value


@each_class
def test_only_what_is_needed(cls):
    """A record can be made of the fields without a default, and its own rules' few."""
    more = {"low"} if cls is me.Figure else {"status"} if cls is me.CrossingState else set()
    more |= {"actor"} if cls is me.Participation else {"in_effect"} if cls is me.Ceasefire else set()
    record = cls(**{name: value for name, value in FULL[cls].items() if name in {*required(cls), *more}})

    for field in attrs.fields(cls):
        if field.name not in {*required(cls), *more}:
            assert field.default == getattr(record, field.name)


@each_class
def test_missing_and_unknown_fields(cls):
    """A missing field, an unknown one or a positional argument is Python's own `TypeError`."""
    for name in required(cls):
        with pytest.raises(TypeError, match=name):
            cls(**{key: value for key, value in FULL[cls].items() if key != name})
    with pytest.raises(TypeError, match="colour"):
        cls(**FULL[cls], colour="red")
    with pytest.raises(TypeError, match="positional"):
        cls(*FULL[cls].values())


@each_class
def test_frozen(cls):
    """No field can be set or deleted, and none added."""
    record = cls(**FULL[cls])

    for name in (*FULL[cls], "colour"):
        with pytest.raises(AttributeError):
            setattr(record, name, None)
    for name in FULL[cls]:
        with pytest.raises(AttributeError):
            delattr(record, name)
    assert not hasattr(record, "__dict__")


@each_class
def test_equality_and_hash(cls):
    """Records with the same values are equal and hash equal; a record with another value is not equal."""
    record, same = cls(**FULL[cls]), cls(**FULL[cls])
    first = required(cls)[0] if required(cls) else "actor"
    other = "person" if first == "kind" else "another"

    assert record is not same
    assert record == same
    assert hash(record) == hash(same)
    assert record != attrs.evolve(record, **{first: other})
    assert record != FULL[cls]
    assert 1 == len({record, same})


@each_class
def test_evolve_checks_again(cls):
    """`attrs.evolve` gives a changed copy, and holds the copy to the rules."""
    record = cls(**FULL[cls])
    text = next(param.values[1] for param in fields_of(str) if param.values[0] is cls)

    assert record == attrs.evolve(record)
    with pytest.raises(RecordError):
        attrs.evolve(record, **{text: ""})


@each_class
def test_pickling(cls):
    """A record survives pickling by every protocol."""
    record = cls(**FULL[cls])

    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert record == pickle.loads(pickle.dumps(record, protocol))  # noqa: S301 - our own bytes


@each_class
def test_reprs_are_short(cls):
    """A full record is shown in one line of less than 160 characters."""
    shown = repr(cls(**FULL[cls]))

    assert len(shown) < 160
    assert "\n" not in shown
    assert shown.startswith(f"<{cls.__name__} ")


@pytest.mark.parametrize(("cls", "field"), fields_of(str))
@pytest.mark.parametrize("value", ["", 5, b"x", ["x"], "half of a pair: \ud83d"], ids=ascii)
def test_no_text(cls, field, value):
    """A text field refuses an empty text, a value that is no text, and a text that UTF-8 cannot write."""
    error = fault(cls, **{field: value})

    assert cls.__name__ == error.owner
    assert (field,) == error.path
    assert value == error.value
    assert error.expected


@pytest.mark.parametrize(("cls", "field"), fields_of(tuple, frozenset))
@pytest.mark.parametrize("value", ["text", 5, None, {"a": 1}, iter(())], ids=["text", "5", "None", "dict", "iterator"])
def test_no_list(cls, field, value):
    """A field of several values refuses what is no list, so that a bare text is not taken for its letters."""
    error = fault(cls, **{field: value})

    assert (field,) == error.path
    assert value == error.value
    assert "is not a list of values" == error.expected


@pytest.mark.parametrize(("cls", "field"), fields_of(tuple, frozenset))
def test_lists_are_taken_for_tuples(cls, field):
    """A list is taken for a tuple or a set, and kept as one that can be hashed."""
    record = cls(**{**FULL[cls], field: list(FULL[cls][field])})

    assert cls(**FULL[cls]) == record
    assert type(FULL[cls][field]) is type(getattr(record, field))


@pytest.mark.parametrize(("cls", "field"), fields_of(tuple))
def test_a_bad_member_is_named_by_its_position(cls, field):
    """A bad member of a list is told with its position, from 0."""
    error = fault(cls, **{field: [*FULL[cls][field], object()]})

    assert (field, len(FULL[cls][field])) == error.path


@pytest.mark.parametrize(("cls", "field"), fields_of(StrEnum))
def test_enums(cls, field):
    """A field of choices takes every choice's text or member, and refuses another text with the nearest choice."""
    kind = next(one for one in options(attrs.fields_dict(cls)[field].type) if one is not type(None))
    text = FULL[cls][field]
    record = cls(**FULL[cls])

    assert kind(text) is getattr(record, field)
    assert record == cls(**{**FULL[cls], field: kind(text)})
    error = fault(cls, **{field: f"{text}x"})
    assert (field,) == error.path
    assert text == error.near
    assert kind.__name__ in error.expected
    assert f"did you mean '{text}'?" in str(error)
    for value in (text.upper(), "", 5, [text]):
        assert (field,) == fault(cls, **{field: value}).path


@pytest.mark.parametrize(("cls", "field"), fields_of(UncertainTime))
def test_times(cls, field):
    """A field of time takes a text or a time, and refuses what is none."""
    text = FULL[cls][field]
    record = cls(**FULL[cls])

    assert me.parse_when(text) == getattr(record, field)
    assert record == cls(**{**FULL[cls], field: me.parse_when(text)})
    for value in ("", "soon", 2021, ["2021"], "2022/2021"):
        error = fault(cls, **{field: value})
        assert (field,) == error.path
        assert value == error.value
        assert "expected" in error.expected


@pytest.mark.parametrize(
    ("cls", "field"), [param for param in fields_of(str) if param.values[1] in {"id", "part_of", "place", "actor"}]
)
@pytest.mark.parametrize("value", ["a b", "a\n", " a", "a\t", "a\u00a0b", "x" * 201], ids=ascii)
def test_ids(cls, field, value):
    """An id has no white space, and at most 200 characters."""
    assert "is not an id, such as 'lapid-kamel-tel-aviv-2021'" == fault(cls, **{field: value}).expected


def test_the_timed_classes_are_those_with_a_time_of_their_own():
    """The classes of records that have a time are told by `TIME_FIELDS`; when an actor died is no such time."""
    about_others = {me.Actor, me.Article}
    timed = {param.values[0] for param in fields_of(UncertainTime)} & set(RECORD_CLASSES.values())

    assert set(typing.get_args(TimedRecord)) == set(TIME_FIELDS) == timed - about_others


def test_the_time_fields_are_all_fields_of_time():
    """Of each class with a time, `TIME_FIELDS` names every field that holds one."""
    for cls, names in TIME_FIELDS.items():
        expected = {param.values[1] for param in fields_of(UncertainTime) if param.values[0] is cls}
        assert expected == set(names)


def test_the_time_fields_cannot_be_changed():
    """The mapping of time fields is read-only."""
    with pytest.raises(TypeError):
        TIME_FIELDS[me.Actor] = ("died",)


@pytest.mark.parametrize(
    ("cls", "field"),
    [
        (me.Tenure, "span"),
        (me.Meeting, "when"),
        (me.Ceasefire, "in_effect"),
        (me.CrossingState, "span"),
        (me.Event, "when"),
        (me.Figure, "as_of"),
    ],
)
def test_the_time_of_a_record(cls, field):
    """The time of a record is the field that says when it was so."""
    assert FULL[cls][field] == str(time_of(cls(**FULL[cls])))


def test_the_time_of_a_ceasefire():
    """A ceasefire has the time in which it was in force; where it never was, the day it was declared, or no time."""
    proposed = {**FULL[me.Ceasefire], "status": "proposed", "in_effect": None, "end_reason": None, "ended_by": None}

    assert When.parse("2021-05-20") == time_of(me.Ceasefire(**proposed))
    assert time_of(me.Ceasefire(**{**proposed, "declared": None})) is None


@given(records())
def test_every_record_of_a_timed_class_has_a_time(record):
    """Only a ceasefire may be without a time, and only one that was neither in force nor declared on a known day."""
    if type(record) in TIME_FIELDS:
        fields = [getattr(record, name) for name in TIME_FIELDS[type(record)]]
        assert next((time for time in fields if time is not None), None) is time_of(record)
        assert time_of(record) is not None or isinstance(record, me.Ceasefire)


@given(records())
def test_records_are_hashable_and_shown_by_id(record):
    """Every record can be hashed, and is shown by its class and id."""
    assert {record: 1}[record] == 1
    assert repr(record).startswith(f"<{type(record).__name__} {record.id}")


@given(records())
def test_records_are_made_of_hashable_parts(record):
    """Every field of a record is a plain value that cannot change."""
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        assert value is None or isinstance(value, str | int | float | tuple | frozenset | UncertainTime)


def test_a_long_summary_is_shown_short():
    """However long a record's texts are, it is shown in less than 160 characters."""
    event = me.Event(**{**FULL[me.Event], "summary": "A ferry calls. " * 100})

    assert len(repr(event)) < 160


def test_when_is_read_once():
    """Records with the same date share one object."""
    one, other = me.Event(**FULL[me.Event]), me.Event(**FULL[me.Event])

    assert one.when is other.when is When.parse("2021-06-05")
