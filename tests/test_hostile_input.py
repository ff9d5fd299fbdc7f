"""Whatever a file holds, it loads, or it ends in an error of the library that says where and why."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from samples import FULL_LINES, HEADER, SHORT_LINES, line_of

import mideast_events as me
from mideast_events.files import MOST_LINE_BYTES
from mideast_events.serialization import decode_record

pytestmark = pytest.mark.usefixtures("no_hang")

GOOD = line_of(SHORT_LINES["place"])
MEETING = line_of(SHORT_LINES["meeting"])


def place(**changes: object) -> bytes:
    """Return the line of a place with some keys changed."""
    return line_of(SHORT_LINES["place"] | changes)


def meeting(**changes: object) -> bytes:
    """Return the line of a meeting with some keys changed."""
    return line_of(SHORT_LINES["meeting"] | changes)


def figure(low: str) -> bytes:
    """Return the line of a figure with a number as it is spelt."""
    return line_of(SHORT_LINES["figure"] | {"low": 8251}).replace(b"8251", low.encode())


def evidence(**changes: object) -> bytes:
    """Return the line of a meeting with evidence that has some keys changed."""
    good = {"article": "an-article", "start": 3, "end": 9, "digest": "0" * 64}
    return meeting(evidence=[good | changes])


BAD_LINES = {
    # No JSON.
    "cut in a text": (b'{"type":"place","id":"ca', "is not JSON"),
    "cut after a key": (b'{"type":', "is not JSON"),
    "cut before its end": (GOOD[:-1], "is not JSON"),
    "an open bracket": (b"{", "is not JSON"),
    "trailing garbage": (GOOD + b" x", "is not JSON"),
    "two records on a line": (GOOD + GOOD, "is not JSON"),
    "two records with a comma": (GOOD + b"," + GOOD, "is not JSON"),
    "a comment": (b"// a comment", "is not JSON"),
    "a comment at the end": (GOOD + b" # a comment", "is not JSON"),
    "single quotes": (GOOD.replace(b'"', b"'"), "is not JSON"),
    "keys without quotes": (b'{type:"place"}', "is not JSON"),
    "a trailing comma": (GOOD[:-1] + b",}", "is not JSON"),
    "a literal of Python": (GOOD[:-1] + b',"country":None}', "is not JSON"),
    "NaN": (figure("NaN"), "NaN is no number of JSON"),
    "Infinity": (figure("Infinity"), "Infinity is no number of JSON"),
    "minus Infinity": (figure("-Infinity"), "Infinity is no number of JSON"),
    "a leading zero": (figure("05"), "is not JSON"),
    "a leading plus": (figure("+5"), "is not JSON"),
    "a hexadecimal number": (figure("0x5"), "is not JSON"),
    "an integer of 5000 digits": (figure("9" * 5000), "$"),
    "a raw NUL in a text": (place(id="a\x00b").replace(b"\\u0000", b"\x00"), "is not JSON"),
    "a NUL alone": (b"\x00", "is not JSON"),
    "a raw tab in a text": (GOOD.replace(b"A Place", b"A\tPlace"), "is not JSON"),
    "an unknown escape": (GOOD.replace(b"A Place", b"A\\xPlace"), "is not JSON"),
    "Latin-1": (GOOD.replace(b"A Place", "Türkei".encode("latin-1")), "is not UTF-8"),
    "a byte-order mark in the middle": (b"\xef\xbb\xbf" + GOOD, "$"),
    "a raw surrogate": (GOOD.replace(b"A Place", b"A\xed\xa0\x80"), "is not UTF-8"),
    "overlong UTF-8": (GOOD.replace(b"A Place", b"A\xc0\xaf"), "is not UTF-8"),
    "beyond Unicode": (GOOD.replace(b"A Place", b"A\xf4\x90\x80\x80"), "is not UTF-8"),
    "a text cut in a letter": (b'{"type":"place","id":"\xd7', "is not UTF-8"),
    "100,000 open arrays": (b"[" * 100_000, "is nested too deeply"),
    "100,000 nested arrays": (b"[" * 100_000 + b"]" * 100_000, "is nested too deeply"),
    "100,000 open objects": (b'{"a":' * 100_000, "is nested too deeply"),
    "100,000 nested objects": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "is nested too deeply"),
    "100,000 arrays in a field": (
        GOOD[:-1] + b',"country":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        "is nested too deeply",
    ),
    "100,000 arrays in a list": (
        GOOD.replace(b'[{"text":"A Place"}]', b"[" * 100_000 + b"]" * 100_000),
        "is nested too deeply",
    ),
    # JSON, and no record.
    "null": (b"null", "$: None is not a JSON object"),
    "true": (b"true", "$: True is not a JSON object"),
    "a number": (b"17", "$: 17 is not a JSON object"),
    "a text": (b'"cairo"', "$: 'cairo' is not a JSON object"),
    "a list": (b"[]", "$: [] is not a JSON object"),
    "a list of a record": (b"[" + GOOD + b"]", "is not a JSON object"),
    "an empty object": (b"{}", "$.type: None is missing"),
    "no type": (b'{"id":"cairo"}', "$.type: None is missing"),
    "type null": (place(type=None), "$.type: None is not a record's type"),
    "type a number": (place(type=1), "$.type: 1 is not a record's type"),
    "type a list": (place(type=["place"]), "$.type: ['place'] is not a record's type"),
    "an unknown type": (place(type="palce"), "$.type: 'palce' is not a record's type; did you mean 'place'?"),
    "a type in capitals": (place(type="PLACE"), "did you mean 'place'?"),
    "a type like nothing": (place(type="x"), "one of actor, office, tenure"),
    "a second header": (HEADER, "$.type: 'corpus' is not a record's type"),
    # Keys.
    "a repeated key": (GOOD[:-1] + b',"id":"other"}', "'id' stands twice"),
    "a repeated key with the same value": (GOOD[:-1] + b',"id":"a-place"}', "'id' stands twice"),
    "a repeated key, spaced": (GOOD[:-1] + b',"id" : "other"}', "'id' stands twice"),
    "a repeated key, escaped": (GOOD[:-1] + b',"\\u0069d":"other"}', "'id' stands twice"),
    "a repeated key, null": (b'{"country":null,' + GOOD[1:-1] + b',"country":"EGY"}', "'country' stands twice"),
    "a repeated key in a part": (GOOD.replace(b'{"text"', b'{"text":"Other","text"'), "'text' stands twice"),
    "a repeated key in a part, spaced": (GOOD.replace(b'{"text"', b'{"text" :"Other","text"'), "'text' stands twice"),
    "a repeated type": (b'{"type":"place",' + GOOD[1:], "'type' stands twice"),
    "an unknown key": (place(contry="EGY"), "$.contry: 'contry' is not a field of Place; did you mean 'country'?"),
    "an unknown key like nothing": (place(zzz=1), "$.zzz: 'zzz' is not a field of Place"),
    "an empty key": (place(**{"": 1}), "is not a field of Place"),
    "an unknown key in a part": (
        place(names=[{"text": "x", "lang": "en"}]),
        "$.names[0].lang: 'lang' is not a field of Name",
    ),
    "the text of an article": (
        line_of(SHORT_LINES["article"] | {"text": "x"}),
        "$.text: 'text' is not a field of Article",
    ),
    "a missing key": (b'{"type":"place","id":"x","kind":"city"}', "$.names: None is missing"),
    "a missing id": (b'{"type":"place","kind":"city","names":[{"text":"x"}]}', "$.id: None is missing"),
    "a missing key in a part": (place(names=[{"language": "en"}]), "$.names[0].text: None is missing"),
    # Types.
    "an id that is a number": (place(id=5), "$.id: 5 is not a text"),
    "an id that is null": (place(id=None), "$.id: None is not a text"),
    "an id that is a list": (place(id=["x"]), "$.id: ['x'] is not a text"),
    "a list that is a text": (place(names="Cairo"), "$.names: 'Cairo' is not a list"),
    "a list that is null": (place(names=None), "$.names: None is not a list"),
    "a list that is an object": (place(names={"text": "Cairo"}), "$.names: {'text': 'Cairo'} is not a list"),
    "a part that is a text": (place(names=["Cairo"]), "$.names[0]: 'Cairo' is not an object with the fields of Name"),
    "a part that is null": (place(names=[None]), "$.names[0]: None is not an object with the fields of Name"),
    "a part that is a list": (place(names=[[]]), "$.names[0]: [] is not an object with the fields of Name"),
    "a member that is null": (meeting(topics=["a", None]), "$.topics[1]: None is not a text"),
    "a truth that is a number": (line_of(SHORT_LINES["office"] | {"shared": 1}), "$.shared: 1 is not true or false"),
    "a truth that is a text": (
        line_of(SHORT_LINES["office"] | {"shared": "true"}),
        "$.shared: 'true' is not true or false",
    ),
    "a number that is a text": (figure('"5"'), "$.low: '5' is not a number"),
    "a number that is true": (figure("true"), "$.low: True is not a number"),
    "a number that is an object": (figure("{}"), "$.low: {} is not a number"),
    "a whole number with a point": (evidence(start=3.0), "$.evidence[0].start: 3.0 is not a whole number"),
    "a whole number that is true": (evidence(start=True), "$.evidence[0].start: True is not a"),
    "an enum that is a number": (place(kind=1), "$.kind: 1 is not a PlaceKind"),
    "an enum that is a list": (place(kind=["city"]), "$.kind: ['city'] is not a PlaceKind"),
    "a date that is a number": (meeting(when=2021), "$.when: 2021 is not a date"),
    "a date that is a list": (meeting(when=["2021"]), "$.when: ['2021'] is not a date"),
    "a date that is null": (meeting(when=None), "$.when: None is not a date"),
    # Numbers.
    "1e999": (figure("1e999"), "$.low: inf is not"),
    "minus 1e999": (figure("-1e999"), "$.low: -inf is not"),
    "an integer beyond 64 bits": (
        figure("1" + "0" * 30),
        "$.low: 1000000000000000000000000000000 is not",
    ),
    "2 ** 63": (figure(str(2**63)), "$.low: 9223372036854775808 is not"),
    "2 ** 64 characters": (evidence(end=2**64), "$.evidence[0].end: 18446744073709551616 is not"),
    "a negative amount": (figure("-5"), "$.low: -5 is"),
    "a negative position": (evidence(start=-1), "$.evidence[0].start: -1 is"),
    "latitude 95": (place(latitude=95, longitude=34.5), "$.latitude: 95 is not in degrees from -90 to 90"),
    "longitude -181": (place(latitude=31.5, longitude=-181), "$.longitude: -181 is not in degrees from -180 to 180"),
    "half of the coordinates": (place(latitude=31.5), "$.longitude: None is missing"),
    # Texts.
    "an empty id": (place(id=""), "$.id: '' is not an id"),
    "an id with a space": (place(id="a place"), "$.id: 'a place' is not an id"),
    "an id with a line end": (place(id="a\n"), "$.id: 'a\\n' is not an id"),
    "an id with an escaped NUL": (place(id="a\x00b"), "$.id: 'a\\x00b' is not an id"),
    "an id with a zero-width space": (place(id="a\u200bb"), "is not an id"),
    "an id with a direction mark": (place(id="a\u202eb"), "is not an id"),
    "an id of 201 characters": (place(id="i" * 201), "is not an id"),
    "an id of half a surrogate pair": (GOOD.replace(b"a-place", b"a\\ud800"), "surrogate"),
    "a name of half a surrogate pair": (GOOD.replace(b"A Place", b"A \\udfff"), "surrogate"),
    "a blank text": (place(names=[{"text": " \t"}]), "$.names[0].text: ' \\t' is blank"),
    "an enum typo": (meeting(status="hled"), "$.status: 'hled' is not a MeetingStatus; did you mean 'held'?"),
    "an enum in capitals": (meeting(status="HELD"), "did you mean 'held'?"),
    "an enum like nothing": (
        meeting(status="zzzz"),
        "one of planned, held, cancelled, postponed, refused, unconfirmed",
    ),
    "an enum typo in a part": (
        meeting(participants=[{"actor": "a", "role": "hots"}]),
        "$.participants[0].role: 'hots' is not a ParticipantRole; did you mean 'host'?",
    ),
    "a Wikidata item in lower case": (
        line_of(SHORT_LINES["actor"] | {"wikidata": "q307871"}),
        "is not a Wikidata item",
    ),
    "a Wikidata address": (line_of(SHORT_LINES["actor"] | {"wikidata": "https://x.org/Q1"}), "is not a Wikidata item"),
    "a Wikidata item with a line end": (line_of(SHORT_LINES["actor"] | {"wikidata": "Q1\n"}), "is not a Wikidata item"),
    "an unknown country": (place(country="XXX"), "$.country: 'XXX' is not an ISO 3166-1 alpha-3 code"),
    "a sector in lower case": (line_of(SHORT_LINES["office"] | {"sector": "gov"}), "is not a PLOVER sector code"),
    "a language by name": (place(names=[{"text": "x", "language": "English"}]), "is not a BCP 47 language tag"),
    "a digest in capitals": (evidence(digest="A" * 64), "$.evidence[0].digest"),
    "a digest too short": (evidence(digest="0" * 63), "is not a SHA-256 digest"),
    # Dates.
    "a date in words": (meeting(when="May 2021"), "$.when: 'May 2021' is not a date"),
    "an empty date": (meeting(when=""), "$.when: '' is not a date"),
    "a day that its month lacks": (meeting(when="2021-02-30"), "$.when: '2021-02-30' is not a date"),
    "a thirteenth month": (meeting(when="2021-13"), "$.when: '2021-13' is not a date"),
    "a time of day": (meeting(when="2021-05-21T10:00"), "is not a date"),
    "a date with a line end": (meeting(when="2021-05-21\n"), "is not a date"),
    "a date in other digits": (meeting(when="٢٠٢١-٠٥-٢١"), "is not a date"),
    "a reversed period": (meeting(when="2021-06/2021-05"), "$.when: '2021-06/2021-05' is not a date"),
    "a period of nothing": (meeting(when="../.."), "is not a date"),
    "a date of 100,000 characters": (meeting(when="[" + "2021," * 20_000 + "2021-13]"), "is not a date"),
    "a day where a period is due": (
        line_of(SHORT_LINES["tenure"] | {"span": "2021"}),
        "$.span: '2021' is not a period",
    ),
    "a period where a day is due": (
        line_of(SHORT_LINES["article"] | {"published": "2021/2022", "published_basis": "printed"}),
        "$.published: '2021/2022' is not one day",
    ),
    # Rules between fields.
    "evidence that ends before it starts": (evidence(start=9, end=9), "$.evidence[0].end: 9 is not after the start, 9"),
    "a statement of no field": (evidence(stated="x"), "$.evidence[0].stated: 'x' needs the one field"),
    "a participant who is nobody": (
        meeting(participants=[{"role": "host"}]),
        "$.participants[0].actor: None is missing",
    ),
    "a meeting in itself": (meeting(part_of="a-meeting"), "$.part_of: 'a-meeting' is the meeting itself"),
    "a crossing with one side": (line_of(SHORT_LINES["crossing"] | {"sides": ["egypt"]}), "is not two places"),
    "a crossing of a side with itself": (line_of(SHORT_LINES["crossing"] | {"sides": ["a", "a"]}), "twice"),
    "a choice made twice": (
        line_of(SHORT_LINES["crossing"] | {"flows": ["aid", "aid"]}),
        "$.flows: ['aid', 'aid'] names",
    ),
    "a ceasefire of nobody": (line_of(SHORT_LINES["ceasefire"] | {"parties": []}), "$.parties: [] is empty"),
    "a ceasefire in effect at no time": (
        line_of(SHORT_LINES["ceasefire"] | {"status": "ended"}),
        "$.in_effect: None is missing",
    ),
    "a figure without a number": (figure("null"), "$.best: None is missing"),
    "a figure whose bounds are turned": (figure('9,"high":8'), "$.high: 8 is less than low, 9"),
    "a state that says nothing": (
        line_of(FULL_LINES["crossing_state"] | {"status": None, "controller": None}),
        "is missing",
    ),
    "a day of publication without a basis": (
        line_of(SHORT_LINES["article"] | {"published": "2021"}),
        "$.published_basis: None must be given together with 'published'",
    ),
}


def write(folder: Path, *lines: bytes, name: str = "mine.jsonl", header: bytes = HEADER) -> Path:
    """Write a file of these lines under a header, and return it."""
    file = folder / name
    file.write_bytes(b"".join(line + b"\n" for line in (header, *lines)))
    return file


def faults_of(path: Path) -> list[str]:
    """Return the messages of all the faults with which a load ends."""
    with pytest.raises(me.CorpusError) as caught:
        me.load_corpus(path)
    for fault in caught.value.exceptions:
        assert isinstance(fault, me.MideastEventsError)
    return [str(fault) for fault in caught.value.exceptions]


@pytest.mark.parametrize(("line", "fragment"), BAD_LINES.values(), ids=BAD_LINES)
def test_a_bad_line_is_told_by_file_and_line(line, fragment, tmp_path):
    """A bad line between good ones ends in one `CorpusError`, whose only fault names file, line, path and reason."""
    file = write(tmp_path, MEETING, line, line_of(SHORT_LINES["event"]))
    (fault,) = faults_of(file)

    assert fault.startswith(f"{file}:3: $")
    assert fragment in fault
    assert len(fault) < 1000


@pytest.mark.parametrize(("line", "fragment"), BAD_LINES.values(), ids=BAD_LINES)
def test_a_bad_line_is_told_alike_outside_a_file(line, fragment):
    """Decoding a bad line by itself raises nothing but the library's own faults."""
    with pytest.raises(ExceptionGroup) as caught:
        decode_record(line)

    assert all(isinstance(fault, me.RecordError) for fault in caught.value.exceptions)
    assert fragment.removeprefix("$") in str(caught.value.exceptions[0])


def test_every_fault_of_a_file_is_told(tmp_path):
    """All the bad lines of a file are told at once, in the order of the file, and so are all the faults of a line."""
    worst = meeting(status="hled", when="soon", topics=[" "], zzz=1)
    file = write(tmp_path, *(line for line, _ in BAD_LINES.values()), GOOD, worst)
    faults = faults_of(file)
    lines = [int(fault.removeprefix(f"{file}:").partition(":")[0]) for fault in faults]

    assert [*range(2, len(BAD_LINES) + 2), *[len(BAD_LINES) + 3] * 4] == lines
    assert all(fragment in fault for fault, (_, fragment) in zip(faults, BAD_LINES.values(), strict=False))


def test_every_fault_of_every_file_is_told(tmp_path):
    """All the files of a folder are read, whatever is wrong with the first."""
    write(tmp_path, b"null", name="a.jsonl")
    write(tmp_path, place(id=""), name="b.jsonl", header=b"{}")
    (tmp_path / "c.jsonl").write_bytes(b"")
    write(tmp_path, GOOD, name="d.jsonl")
    write(tmp_path, b"[]", name="e.jsonl")
    faults = faults_of(tmp_path)

    assert 5 == len(faults)
    for place_of_fault in ("a.jsonl:2: ", "b.jsonl:1: ", "b.jsonl:2: ", "c.jsonl: ", "e.jsonl:2: "):
        assert any(place_of_fault in fault for fault in faults)


def test_the_message_shows_few_faults_and_counts_them_all(tmp_path):
    """A file of a thousand bad lines gives a short message and all the faults."""
    file = write(tmp_path, *[b"null"] * 1000)
    with pytest.raises(me.CorpusError) as caught:
        me.load_corpus(file)

    assert 1000 == len(caught.value.exceptions)
    assert "1000 faults" in str(caught.value)
    assert "and 975 more" in str(caught.value)
    assert len(str(caught.value)) < 10_000


BAD_HEADERS = {
    "no header": (GOOD, "is not the first line of a corpus"),
    "an empty object": (b"{}", "is not the first line of a corpus"),
    "a list": (b"[]", "is not the first line of a corpus"),
    "null": (b"null", "is not the first line of a corpus"),
    "no JSON": (b"hello", "is not JSON"),
    "cut": (HEADER[:-1], "is not JSON"),
    "another type": (b'{"type":"corups","schema":1}', "is not the first line of a corpus"),
    "no type": (b'{"schema":1}', "is not the first line of a corpus"),
    "no schema": (b'{"type":"corpus","name":"mine"}', "$.schema: None is not a whole number"),
    "schema null": (b'{"type":"corpus","schema":null}', "$.schema: None is not a whole number"),
    "schema a text": (b'{"type":"corpus","schema":"1"}', "$.schema: '1' is not a whole number"),
    "schema true": (b'{"type":"corpus","schema":true}', "$.schema: True is not a whole number"),
    "schema 1.5": (b'{"type":"corpus","schema":1.5}', "$.schema: 1.5 is not a whole number"),
    "schema 0": (b'{"type":"corpus","schema":0}', "$.schema: 0 is no version of the format"),
    "schema -1": (b'{"type":"corpus","schema":-1}', "$.schema: -1 is no version of the format"),
    "an unknown key": (b'{"type":"corpus","schema":1,"nmae":"mine"}', "$.nmae: 'nmae' is not a key of the first line"),
    "a name that is a number": (b'{"type":"corpus","schema":1,"name":5}', "$.name: 5 is not a text"),
    "a name that is null": (b'{"type":"corpus","schema":1,"name":null}', "$.name: None is not a text"),
    "a name of half a surrogate pair": (b'{"type":"corpus","schema":1,"name":"\\ud800"}', "$"),
    "a repeated key": (b'{"type":"corpus","schema":1,"schema":1}', "'schema' stands twice"),
    "a repeated name": (b'{"type":"corpus","schema":1,"name":"a","name":"b"}', "'name' stands twice"),
    "NaN": (b'{"type":"corpus","schema":NaN}', "NaN is no number of JSON"),
    "nested deeply": (b"[" * 100_000, "is nested too deeply"),
    "not UTF-8": (b'{"type":"corpus","schema":1,"name":"\xff"}', "is not UTF-8"),
    "a schema of 5000 digits": (b'{"type":"corpus","schema":' + b"1" * 5000 + b"}", "$"),
}


@pytest.mark.parametrize(("header", "fragment"), BAD_HEADERS.values(), ids=BAD_HEADERS)
def test_a_bad_first_line_is_told(header, fragment, tmp_path):
    """A file without a proper first line is refused, by its first line, and its records are read all the same."""
    file = write(tmp_path, GOOD, b"null", header=header)
    faults = faults_of(file)

    assert 2 == len(faults)
    assert faults[0].startswith(f"{file}:1: $")
    assert fragment in faults[0]
    assert faults[1].startswith(f"{file}:3: $")


@pytest.mark.parametrize("version", [2, 3, 10**18, 2**63, 2**64, 10**30], ids=str)
def test_a_newer_version_is_told_as_such(version, tmp_path):
    """A file of a newer version of the format ends in `SchemaVersionError`, whatever its records are."""
    file = write(tmp_path, b"nonsense", header=HEADER.replace(b":1", f":{version}".encode()))
    with pytest.raises(me.SchemaVersionError) as caught:
        me.load_corpus(file)

    assert (version, 1) == (caught.value.found, caught.value.supported)
    assert str(file) in str(caught.value)


def test_a_newer_version_in_a_folder_is_told_as_such(tmp_path):
    """One file of a newer version among others ends in `SchemaVersionError` too."""
    write(tmp_path, GOOD, name="a.jsonl")
    write(tmp_path, b"nonsense", name="b.jsonl", header=HEADER.replace(b":1", b":2"))
    with pytest.raises(me.SchemaVersionError, match=r"b\.jsonl"):
        me.load_corpus(tmp_path)


BAD_FILES = {
    "empty": (b"", "is empty"),
    "a line end": (b"\n", "is empty"),
    "spaces": (b"  \n", "is empty"),
    "a byte-order mark": (b"\xef\xbb\xbf", "is empty"),
    "UTF-16, little end first": (("\ufeff" + HEADER.decode()).encode("utf-16-le"), "is UTF-16"),
    "UTF-16, big end first": (("\ufeff" + HEADER.decode()).encode("utf-16-be"), "is UTF-16"),
    "UTF-16 without a mark": (HEADER.decode().encode("utf-16-le"), ":1: $"),
    "UTF-32": (("\ufeff" + HEADER.decode()).encode("utf-32"), "mine.jsonl"),
    "gzip": (b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", ":1: $"),
    "NULs": (b"\x00" * 4096, ":1: $"),
}


@pytest.mark.parametrize(("content", "fragment"), BAD_FILES.values(), ids=BAD_FILES)
def test_what_is_no_file_of_records_is_refused(content, fragment, tmp_path):
    """A file of something else ends in a `CorpusError` that names it."""
    file = tmp_path / "mine.jsonl"
    file.write_bytes(content)
    faults = faults_of(file)

    assert str(file) in faults[0]
    assert fragment in faults[0]


GOOD_FILES = {
    "no line end at the end": (HEADER + b"\n" + GOOD, 1),
    "CRLF": (HEADER + b"\r\n" + GOOD + b"\r\n", 1),
    "a byte-order mark": (b"\xef\xbb\xbf" + HEADER + b"\n" + GOOD + b"\n", 1),
    "a byte-order mark and CRLF": (b"\xef\xbb\xbf" + HEADER + b"\r\n" + GOOD + b"\r\n", 1),
    "a header alone": (HEADER, 0),
    "a header and its line end": (HEADER + b"\n", 0),
    "blank lines": (HEADER + b"\n\n" + GOOD + b"\n  \n\t\n\r\n" + MEETING + b"\n\n", 2),
    "a header with spaces": (b' { "schema" : 1 , "name" : "mine" , "type" : "corpus" } \n' + GOOD, 1),
    "spaces around a record": (HEADER + b"\n  " + GOOD + b" \t\n", 1),
    "minus zero": (HEADER + b"\n" + figure("-0"), 1),
    "an exponent": (HEADER + b"\n" + figure("1e3"), 1),
    "the greatest amount": (HEADER + b"\n" + figure(str(10**15)), 1),
    "an escaped NUL in a text": (HEADER + b"\n" + place(names=[{"text": "a\x00b"}]), 1),
    "a line separator in a text": (HEADER + b"\n" + place(names=[{"text": "a\u2028b\u0085c"}]), 1),
    "a surrogate pair, escaped": (HEADER + b"\n" + GOOD.replace(b"A Place", b"\\ud83d\\ude00"), 1),
    "an id of 200 characters": (HEADER + b"\n" + place(id="i" * 200), 1),
    "an id in Arabic": (HEADER + b"\n" + place(id="رفح"), 1),
}


@pytest.mark.parametrize(("content", "count"), GOOD_FILES.values(), ids=GOOD_FILES)
def test_what_is_unusual_and_right_is_read(content, count, tmp_path):
    """What JSON Lines allows is read, in whichever way an editor saved it."""
    file = tmp_path / "mine.jsonl"
    file.write_bytes(content)
    corpus = me.load_corpus(file)

    assert count == len(corpus)
    assert "mine" == corpus.name


@pytest.mark.parametrize("sign", [b"a", b"[", b" ", b"\x00", b"{", b'"', b"9", b"\xff"], ids=repr)
def test_a_line_of_50_megabytes_is_refused(sign, tmp_path):
    """A line of 50 million characters of garbage is refused in a short message that gives its length."""
    file = write(tmp_path, GOOD, b"x" + sign * 50_000_000, MEETING)
    (fault,) = faults_of(file)

    assert fault.startswith(f"{file}:3: $")
    assert len(fault) < 500


def test_a_text_of_50_megabytes_is_refused(tmp_path):
    """Valid JSON that is no record is refused at any length."""
    file = write(tmp_path, GOOD, b'"' + b"a" * 50_000_000 + b'"')
    (fault,) = faults_of(file)

    assert fault.startswith(f"{file}:3: $")
    assert f"the most is {MOST_LINE_BYTES:,}" in fault
    assert len(fault) < 500


def test_a_good_record_of_2_megabytes_is_read_or_refused_for_its_length(tmp_path):
    """A record without a fault but its length is read as it is, or refused in a short message that says so."""
    title = "a" * 2_000_000
    file = write(tmp_path, line_of(SHORT_LINES["office"] | {"title": title}))
    faults = []
    try:
        corpus = me.load_corpus(file)
    except me.CorpusError as error:
        faults = [str(fault) for fault in error.exceptions]
    else:
        assert title == corpus.offices["an-office"].title

    assert all(f"the most is {MOST_LINE_BYTES:,}" in fault for fault in faults)
    assert all(len(fault) < 500 for fault in faults)


def test_a_bad_record_of_2_megabytes_is_refused(tmp_path):
    """A fault in a line that is too long is told by the line's length, not by what stands in it."""
    file = write(tmp_path, place(id="a" * 2_000_000))
    (fault,) = faults_of(file)

    assert f"the most is {MOST_LINE_BYTES:,}" in fault
    assert len(fault) < 500


def test_a_first_line_of_50_megabytes_is_refused(tmp_path):
    """A file without a line end is not read into memory in search of the first."""
    file = tmp_path / "mine.jsonl"
    file.write_bytes(b"a" * 50_000_000)
    faults = faults_of(file)

    assert faults[0].startswith(f"{file}:1: $")
    assert all(len(fault) < 500 for fault in faults)


def test_a_missing_path_is_told(tmp_path):
    """A path that is not there ends in `DataFileError`, which is an `OSError` too."""
    with pytest.raises(me.DataFileError, match="does not exist"):
        me.load_corpus(tmp_path / "nothing.jsonl")
    with pytest.raises(OSError, match="does not exist"):
        me.load_corpus(tmp_path / "nothing" / "mine.jsonl")


def test_a_path_with_a_nul_is_refused(tmp_path):
    """A path that no file can have ends in an error of the library."""
    with pytest.raises(me.MideastEventsError):
        me.load_corpus(f"{tmp_path}/a\x00b")


def test_a_folder_without_records_is_told(tmp_path):
    """A folder without a `.jsonl` file ends in `DataFileError`, also where other files are in it."""
    (tmp_path / "mine.json").write_bytes(HEADER)
    (tmp_path / "sub").mkdir()
    write(tmp_path / "sub", GOOD)
    with pytest.raises(me.DataFileError, match=r"is a folder without a \.jsonl file"):
        me.load_corpus(tmp_path)


def test_a_folder_named_as_a_file_is_told(tmp_path):
    """A folder whose name ends as a file's is told beside the faults of the real files."""
    write(tmp_path, b"null", name="a.jsonl")
    (tmp_path / "b.jsonl").mkdir()
    faults = faults_of(tmp_path)

    assert any("a.jsonl:2: " in fault for fault in faults)
    assert any("b.jsonl: " in fault for fault in faults)


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root reads whatever the mode says")
def test_a_file_that_may_not_be_read_is_told(tmp_path):
    """A file without read permission is told."""
    file = write(tmp_path, GOOD)
    file.chmod(0)
    faults = faults_of(tmp_path)

    assert "cannot be read: Permission denied" in faults[0]


def test_a_file_that_cannot_be_opened_is_told(tmp_path, monkeypatch):
    """What the system says against opening a file is told, beside the faults of other files."""
    write(tmp_path, b"null", name="a.jsonl")
    write(tmp_path, GOOD, name="b.jsonl")
    opened = Path.open

    def refuse(self: Path, *args: object, **kwargs: object) -> object:
        if self.name == "b.jsonl":
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    faults = faults_of(tmp_path)

    assert [f"{tmp_path / 'b.jsonl'}: cannot be read: Permission denied"] == [
        fault for fault in faults if "b.js" in fault
    ]
    assert any("a.jsonl:2: " in fault for fault in faults)


def test_a_link_that_leaves_the_folder_is_refused(tmp_path):
    """A link in a folder that leads out of it is not followed."""
    (tmp_path / "inside").mkdir()
    outside = write(tmp_path, GOOD, name="outside.jsonl")
    (tmp_path / "inside" / "a.jsonl").symlink_to(outside)
    (fault,) = faults_of(tmp_path / "inside")

    assert "a.jsonl: is a link that leaves the folder" in fault


def test_a_link_within_the_folder_is_followed(tmp_path):
    """A link to a file of the same folder is read as the file is."""
    real = write(tmp_path, GOOD, name="real.data")
    (tmp_path / "a.jsonl").symlink_to(real)

    assert 1 == len(me.load_corpus(tmp_path))


def test_a_file_named_outright_may_be_a_link(tmp_path):
    """Whoever names a link means the file to which it leads."""
    real = write(tmp_path, GOOD, name="real.jsonl")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "link.jsonl").symlink_to(real)

    assert 1 == len(me.load_corpus(tmp_path / "sub" / "link.jsonl"))


def test_a_dangling_link_is_told(tmp_path):
    """A link that leads nowhere is told, in a folder and by itself."""
    (tmp_path / "a.jsonl").symlink_to(tmp_path / "nothing")
    (fault,) = faults_of(tmp_path)

    assert "a.jsonl: cannot be read" in fault
    with pytest.raises(me.DataFileError, match="does not exist"):
        me.load_corpus(tmp_path / "a.jsonl")


def test_a_link_to_itself_is_told(tmp_path):
    """A link that leads round in a circle ends in an error of the library."""
    (tmp_path / "a.jsonl").symlink_to(tmp_path / "a.jsonl")
    with pytest.raises(me.MideastEventsError):
        me.load_corpus(tmp_path)
    with pytest.raises(me.MideastEventsError):
        me.load_corpus(tmp_path / "a.jsonl")


def test_an_id_that_stands_twice_in_a_file_is_told(tmp_path):
    """Two records of one id in a file are told with both lines, even where they are the same."""
    file = write(tmp_path, GOOD, MEETING, place(kind="town"))

    assert [f"{file}:2: {file}:4: different records share the id 'a-place'"] == faults_of(file)

    same = write(tmp_path, GOOD, GOOD, name="same.jsonl")
    (fault,) = faults_of(same)

    assert f"{same}:2: {same}:3: " in fault
    assert "'a-place'" in fault


def test_an_id_in_two_files_is_told_where_the_records_differ(tmp_path):
    """The same record in two files counts once; different ones of one id are told with file and line."""
    one = write(tmp_path, GOOD, MEETING, name="a.jsonl")
    other = write(tmp_path, GOOD, name="b.jsonl")

    assert 2 == len(me.load_corpus(tmp_path))

    write(tmp_path, b"", place(kind="town"), name="b.jsonl")

    assert [f"{one}:2: {other}:3: different records share the id 'a-place'"] == faults_of(tmp_path)


def test_an_id_in_two_classes_is_told(tmp_path):
    """An id is unique across the classes."""
    file = write(tmp_path, GOOD, meeting(id="a-place"))

    assert [f"{file}:2: {file}:3: different records share the id 'a-place'"] == faults_of(file)


def test_repeated_ids_are_told_beside_other_faults(tmp_path):
    """A bad line does not hide an id that stands twice, nor the other way round."""
    file = write(tmp_path, GOOD, b"null", place(kind="town"), MEETING, meeting(status="held"))
    faults = faults_of(file)

    assert 3 == len(faults)
    assert any(f"{file}:2: {file}:4: " in fault for fault in faults)
    assert any(f"{file}:5: {file}:6: " in fault for fault in faults)
    assert any("$: None is not a JSON object" in fault for fault in faults)


def test_a_good_line_hides_nothing_in_another(tmp_path):
    """A key that stands twice is told whatever the other lines of the file are like."""
    escaped = [GOOD.replace(b"a-place", f"p{number}".encode()).replace(b" ", b"\\u003a") for number in range(50)]
    spaced = [GOOD.replace(b"a-place", f"q{number}".encode()).replace(b":", b" : ") for number in range(50)]
    twice = GOOD[:-1] + b',"id":"a-place"}'
    file = write(tmp_path, *escaped, twice, *spaced, twice, GOOD)
    faults = faults_of(file)

    assert [f"{file}:52: $", f"{file}:103: $"] == [fault[: fault.index("$") + 1] for fault in faults]
    assert all("'id' stands twice" in fault for fault in faults)


def test_a_bad_line_is_told_wherever_it_stands(tmp_path):
    """The line's number is right in a file of any length, whatever stands before it."""
    lines = [GOOD.replace(b"a-place", f"p{number}".encode()) for number in range(3000)]
    lines[1::700] = [b"null"] * len(lines[1::700])
    lines[5::900] = [b""] * len(lines[5::900])
    faults = faults_of(write(tmp_path, *lines))

    assert [f"{number + 2}" for number in range(1, 3000, 700)] == [fault.split(":")[1] for fault in faults]


SAMPLES = [line_of(data) for data in (*FULL_LINES.values(), *SHORT_LINES.values())]
BITS = [
    b"",
    b"\x00",
    b"\xff",
    b'"',
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\\u",
    b"\\ud800",
    b"null",
    b"1e999",
    b"-",
    b"\n",
]


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """Draw a good line with some bytes flipped, put in, taken out or taken from another line."""
    line = bytearray(draw(st.sampled_from(SAMPLES)))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(line)))
        length = draw(st.integers(0, 12))
        other = draw(st.sampled_from(SAMPLES))
        cut = draw(st.integers(0, len(other)))
        new = draw(st.sampled_from(BITS) | st.binary(max_size=3) | st.just(other[cut : cut + length]))
        line[start : start + draw(st.sampled_from([0, len(new), length]))] = new
    return bytes(line)


@settings(max_examples=500)
@given(mangled())
@example(b"")
def test_a_mangled_line_raises_nothing_but_our_errors(line):
    """Whatever the bytes, decoding gives a record or faults of the library, each with a message that prints."""
    faults = ()
    try:
        record = decode_record(line)
    except ExceptionGroup as group:
        faults = group.exceptions
    else:
        assert record == me.record_from_dict(me.record_to_dict(record))

    assert all(isinstance(fault, me.RecordError) for fault in faults)
    assert "\n" not in "".join(map(str, faults))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(mangled() | st.sampled_from(SAMPLES), max_size=25))
def test_a_file_is_refused_on_the_lines_that_are_refused_by_themselves(tmp_path, lines):
    """Reading many lines together changes nothing: each is taken or refused as it is by itself, in the same words."""
    lines = [line.replace(b"\n", b"").strip() for line in lines]
    expected = []
    for number, line in enumerate(lines, 2):
        try:
            decode_record(line)
        except ExceptionGroup as group:
            expected += [(number, fault.path, fault.expected) for fault in group.exceptions if line]
    faults = ()
    try:
        me.load_corpus(write(tmp_path, *lines))
    except me.CorpusError as error:
        faults = error.exceptions

    assert expected == [(one.line, one.path, one.expected) for one in faults if isinstance(one, me.RecordError)]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(mangled() | st.binary(max_size=20), max_size=4),
    st.sampled_from([HEADER, b"", b"{}", b"\xef\xbb\xbf" + HEADER]),
)
def test_a_mangled_file_raises_nothing_but_our_errors(tmp_path, lines, header):
    """Whatever the bytes of a file, it loads, or every fault that is told names the file."""
    file = write(tmp_path, *lines, header=header)
    try:
        faults = ()
        me.load_corpus(file)
    except me.CorpusError as error:
        faults = error.exceptions

    assert all(str(file) in str(fault) for fault in faults)
