"""The JSON Schema of one line."""

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from samples import FULL_LINES, HEADER, SHORT_LINES

import mideast_events as me
from mideast_events.strategies import records

SCHEMA = me.json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)

BAD: dict[str, Any] = {
    "a list": [],
    "null": None,
    "a text": "cairo",
    "an empty object": {},
    "no type": {"id": "x", "kind": "city", "names": [{"text": "x"}]},
    "an unknown type": SHORT_LINES["place"] | {"type": "palce"},
    "a missing key": {"type": "place", "id": "x", "kind": "city"},
    "a missing key in a part": SHORT_LINES["place"] | {"names": [{"language": "en"}]},
    "an unknown key": SHORT_LINES["place"] | {"contry": "EGY"},
    "an unknown key in a part": SHORT_LINES["place"] | {"names": [{"text": "x", "lang": "en"}]},
    "the text of an article": SHORT_LINES["article"] | {"text": "x"},
    "an id that is a number": SHORT_LINES["place"] | {"id": 5},
    "an empty id": SHORT_LINES["place"] | {"id": ""},
    "an id with a space": SHORT_LINES["place"] | {"id": "a place"},
    "an id too long": SHORT_LINES["place"] | {"id": "i" * 201},
    "an enum typo": SHORT_LINES["meeting"] | {"status": "hled"},
    "a blank text": SHORT_LINES["office"] | {"title": "  "},
    "no names": SHORT_LINES["place"] | {"names": []},
    "names that are a text": SHORT_LINES["place"] | {"names": "Cairo"},
    "latitude 95": SHORT_LINES["place"] | {"latitude": 95, "longitude": 1},
    "longitude as a text": SHORT_LINES["place"] | {"latitude": 5, "longitude": "1"},
    "an unknown country": SHORT_LINES["place"] | {"country": "XXX"},
    "a bad sector": SHORT_LINES["office"] | {"sector": "gov"},
    "a bad language": SHORT_LINES["article"] | {"language": "English"},
    "a bad Wikidata item": SHORT_LINES["actor"] | {"wikidata": "P31"},
    "a digest too short": SHORT_LINES["article"] | {"digest": "0" * 63},
    "a digest in capitals": SHORT_LINES["article"] | {"digest": "A" * 64},
    "a negative length": SHORT_LINES["article"] | {"length": -1},
    "a length with a fraction": SHORT_LINES["article"] | {"length": 1.5},
    "a negative amount": SHORT_LINES["figure"] | {"low": -1},
    "an amount as a text": SHORT_LINES["figure"] | {"low": "5"},
    "a truth that is a number": SHORT_LINES["office"] | {"shared": 1},
    "a date in words": SHORT_LINES["meeting"] | {"when": "May 2021"},
    "a date that is a number": SHORT_LINES["meeting"] | {"when": 2021},
    "a time of day": SHORT_LINES["meeting"] | {"when": "2021-05-21T10:00"},
    "a period of nothing": SHORT_LINES["meeting"] | {"when": "/"},
    "a day where a period is due": SHORT_LINES["tenure"] | {"span": "2021"},
    "a period where a day is due": SHORT_LINES["article"] | {"published": "2021/2022", "published_basis": "printed"},
    "a crossing with one side": SHORT_LINES["crossing"] | {"sides": ["egypt"]},
    "a crossing with three sides": SHORT_LINES["crossing"] | {"sides": ["a", "b", "c"]},
    "a ceasefire of nobody": SHORT_LINES["ceasefire"] | {"parties": []},
    "a bad field name": SHORT_LINES["meeting"]
    | {"evidence": [FULL_LINES["meeting"]["evidence"][0] | {"supports": ["When"]}]},
    "evidence that is a text": SHORT_LINES["meeting"] | {"evidence": ["p. 3"]},
    "a header without a version": {"type": "corpus", "name": "mine"},
    "a header whose version is a text": {"type": "corpus", "schema": "1"},
    "a header with an unknown key": {"type": "corpus", "schema": 1, "nmae": "mine"},
}

# fmt: off
DATES = (
    "2021-05-21", "2021-05", "2021", "2021-08-1X", "2021-XX-19", "202X", "XXXX", "2024-05~", "2024-10?", "2024-10%",
    "2024-21", "2024-W20", "[2024-05-06..2024-05-12]", "[2024-10-14,2024-10-16]", "[..2021-08-19]", "[2021-08-19..]",
    "2025-01-19/2025-03-18", "2024-05-07/..", "2024-05-07/", "/2024-05-07", "../2024-05-07",
    "[2024-05-06..2024-05-12]/[2024-05-15..]", "2021~/2022?", "200X-01", "20XX-05-21", "200X-01/2021",
)
# fmt: on


def test_it_is_a_schema():
    """It is a schema of draft 2020-12."""
    assert "https://json-schema.org/draft/2020-12/schema" == SCHEMA["$schema"]
    Draft202012Validator.check_schema(SCHEMA)


def test_it_is_plain_json():
    """It survives a round trip through JSON, so that it can be saved and sent."""
    assert SCHEMA == json.loads(json.dumps(SCHEMA))


def test_each_call_gives_a_schema_of_its_own():
    """Whoever changes the dict changes nobody else's."""
    before = copy.deepcopy(SCHEMA)
    changed = me.json_schema()
    changed["$defs"].clear()

    assert before == me.json_schema()


def test_every_reference_leads_somewhere():
    """Every `$ref` names a definition that is there, and every definition is used."""
    text = json.dumps(SCHEMA)

    for name in SCHEMA["$defs"]:
        assert f'"#/$defs/{name}"' in text
    assert text.count('"$ref"') == sum(text.count(f'"$ref": "#/$defs/{name}"') for name in SCHEMA["$defs"])


@pytest.mark.parametrize("cls", me.RECORD_CLASSES.values(), ids=me.RECORD_CLASSES)
def test_every_class_is_described(cls):
    """Each record class has a definition with its fields in class order, that lets no other key stand."""
    definition = SCHEMA["$defs"][cls.__name__]
    sample = FULL_LINES[cls.type_name]

    assert list(sample) == list(definition["properties"])
    assert set(SHORT_LINES[cls.type_name]) - {"low", "status"} <= set(definition["required"]) | {"low", "status"}
    assert definition["additionalProperties"] is False


@pytest.mark.parametrize("data", [*FULL_LINES.values(), *SHORT_LINES.values()], ids=lambda data: data["type"])
def test_samples_are_valid(data):
    """A line with every key and a line with none to spare are valid."""
    VALIDATOR.validate(data)


@pytest.mark.parametrize(
    "data", [{"type": "corpus", "schema": 1}, json.loads(HEADER)], ids=["without a name", "with one"]
)
def test_headers_are_valid(data):
    """The first line of a file is valid."""
    VALIDATOR.validate(data)


def test_packaged_lines_are_valid(data_folder):
    """Every line of the packaged files is valid, the first ones among them."""
    for file in sorted(data_folder.glob("*.jsonl")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            data = json.loads(line)
            name = me.RECORD_CLASSES[data["type"]].__name__ if data["type"] != "corpus" else "Header"
            one = Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]})

            assert one.is_valid(data), f"{file}:{number}"


@pytest.mark.parametrize("when", DATES)
def test_dates_in_every_form_are_valid(when):
    """A date in any of the forms that are read is valid."""
    assert me.parse_when(when)
    VALIDATOR.validate(SHORT_LINES["meeting"] | {"when": when})


@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
def test_bad_lines_are_not_valid(data):
    """What the library refuses for its types and limits, the schema refuses too."""
    assert not VALIDATOR.is_valid(data)
    with pytest.raises(me.CorpusError):
        me.record_from_dict(data)


@settings(max_examples=60)
@given(records())
def test_every_record_is_valid(record):
    """The line of any record is valid."""
    VALIDATOR.validate(me.record_to_dict(record))
