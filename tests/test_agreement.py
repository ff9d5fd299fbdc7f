"""The fast way and the exact way from a line to a record agree: what one takes, so does the other, as equal records."""

import copy
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import FULL_LINES, SHORT_LINES, line_of

from mideast_events import serialization
from mideast_events.serialization import decode_record, encode_record
from mideast_events.serialization.faults import structure_record
from mideast_events.serialization.texts import parse_json
from mideast_events.strategies import records

BOTH = [*FULL_LINES.values(), *SHORT_LINES.values()]
IDS = [*(f"full {name}" for name in FULL_LINES), *(f"short {name}" for name in SHORT_LINES)]

# Many thousands of lines a test, for no coverage: a tracer would double the time, and other tests reach every line.
pytestmark = pytest.mark.no_cover


class Number:
    """A number as it is spelt in JSON, which `json.dumps` would change."""

    def __init__(self, text: str) -> None:
        self.text = text


# fmt: off
NUMBERS = (
    "0", "-0", "-0.0", "-1", "1", "5.0", "5.5", "1e2", "1E2", "1e-2", "91", "181", "1e400", "-1e400", "1e-400",
    "1e18", "9223372036854775807", "9223372036854775808", "9.3e18", "18446744073709551615", "18446744073709551616",
    "1" + "0" * 30, "1" + "0" * 400, "1" * 5000, "01", "+1", "1.", ".5", "0x1", "1_000", "NaN", "Infinity",
    "-Infinity",
)
TEXTS = (
    "", " ", "a", "A", "held", "hleld", "Held", "gaza strip", "gaza\u00a0strip", "id\n", "\nid", "id\x00", "\x7f",
    "\u200b", "\u2028", "é", "e\u0301", "😀", "\ufeff", "-", "i" * 200, "i" * 201, "en", "en-", "EN", "en\n", "GOV",
    "GOVX", "GOV\n", "PSE", "pse", "XXX", "Q1", "Q0", "q1", "Q1\n", "Q١", "null", "5", "0" * 64, "0" * 63, "A" * 64,
    "0" * 64 + "\n", "٠" * 64, "text", "when", "not_a_field", "When", "when\n",
)
DATES = (
    "2021-05-21", "2021-05", "2021", "2021-05-21~", "2021-05?", "2021%", "2024-21", "202X", "2021-08-1X",
    "2021-XX-19", "XXXX", "2024-W20", "2024-W53", "[2024-05-06..2024-05-12]", "[2024-10-16,2024-10-14]",
    "[..2021-08-19]", "[2021-08-19..]", "[2021-05-01..2021-05-31]", "2021-05-21/..", "2021-05-21/", "/2021-05-21",
    "../2021-05-21", "../..", "/", "2022/2021", "2021/2022/2023", "2021-5-21", "20210521", "2021-05-21T00:00",
    "2021-02-30", "2021-13", "0000", "0001", "9999", "10000", "٢٠٢١", "２０２１-05-21", " 2021", "2021 ", "2021\n",
    "2021-05-21\n", "2021-05-21/2021-05-22\n", "[2021]", "[2021,2021]", "May 2021", "today", "2021~~", "Y12021",
    "-2021",
)
# fmt: on
VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    [],
    {},
    [None],
    [[]],
    [{}],
    {"text": "x"},
    {"a": 1},
    ["a"],
    ["a", "a"],
    ["a", 1],
    [""],
    [" "],
    ["a\n"],
    [{"text": "x"}],
    [{"text": "x", "text2": "y"}],
    [{"text": None}],
    [{"text": "x", "note": None}],
    ["aid", "aid"],
    ["aid", "ai"],
    *(Number(text) for text in NUMBERS),
    *TEXTS,
    *DATES,
)


def read(line: bytes) -> Any:
    """Return the record that a line says and its canonical line, or the messages of its faults."""
    try:
        record = decode_record(line)
    except ExceptionGroup as group:
        return [str(fault) for fault in group.exceptions]
    return record, encode_record(record)


def read_exactly(line: bytes) -> Any:
    """Return the same by the exact way alone."""
    try:
        record = structure_record(parse_json(line))
    except ExceptionGroup as group:
        return [str(fault) for fault in group.exceptions]
    except serialization.RecordError as fault:
        return [str(fault)]
    return record, encode_record(record)


def spell(value: Any) -> str:
    """Return a value as JSON, numbers as they are spelt."""
    if isinstance(value, Number):
        return value.text
    if isinstance(value, dict):
        return "{" + ",".join(f"{spell(key)}:{spell(member)}" for key, member in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(spell, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def all_escaped(text: str) -> str:
    """Return a JSON text with every letter of it escaped."""
    return '"' + "".join(f"\\u{ord(sign):04x}" for sign in text[1:-1]) + '"'


def paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Give the path of every value within a value; of a list, of its first two members."""
    members: Any = ()
    if isinstance(value, dict):
        members = value.items()
    elif isinstance(value, list):
        members = enumerate(value[:2])
    for step, member in members:
        yield (*path, step)
        yield from paths(member, (*path, step))


def within(value: Any, path: tuple[str | int, ...]) -> Any:
    """Return the value at a path."""
    for step in path:
        value = value[step]
    return value


def changed(data: dict[str, Any], path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    """Return a copy with another value at a path."""
    new = copy.deepcopy(data)
    within(new, path[:-1])[path[-1]] = value
    return new


def assert_agreement(lines: Iterator[bytes]) -> None:
    """Hold the two ways against each other on many lines, and tell every line on which they differ."""
    differing = [
        f"{line[:300]!r}: fast {fast!r}, exact {exact!r}"
        for line in lines
        if (fast := read(line)) != (exact := read_exactly(line))
    ]

    assert not differing, f"{len(differing)} lines: " + "\n".join(differing[:20])


def test_the_two_ways_agree_on_every_packaged_line(packaged_lines):
    """The exact way makes of every packaged line the record that the fast way makes."""
    assert len(packaged_lines) > 1000
    for line in packaged_lines:
        assert structure_record(parse_json(line)) == decode_record(line)


def test_the_fast_way_takes_every_packaged_line(packaged_lines, monkeypatch):
    """No packaged line needs the exact way, so that agreement is not one way held against itself."""
    monkeypatch.setattr(serialization, "structure_record", None)
    for line in packaged_lines:
        decode_record(line)


@pytest.mark.parametrize("data", BOTH, ids=IDS)
def test_the_fast_way_takes_every_sample(data, monkeypatch):
    """No sample line needs the exact way."""
    monkeypatch.setattr(serialization, "structure_record", None)

    assert line_of(data) == encode_record(decode_record(line_of(data)))


@pytest.mark.parametrize("data", BOTH, ids=IDS)
def test_they_agree_on_other_values(data):
    """Whatever value of whatever type stands at whatever place, both ways say the same of it."""
    assert_agreement(
        spell(changed(data, path, value)).encode()
        for path in paths(data)
        for value in VALUES
        if path[0] != "evidence" or len(path) == 1 or data["type"] == "meeting"  # evidence is the same in every class
    )


@pytest.mark.parametrize("data", BOTH, ids=IDS)
def test_they_agree_on_dropped_and_renamed_keys(data):
    """Without a key, with a key renamed, or with a key too many, both ways say the same."""

    def lines() -> Iterator[bytes]:
        for path in paths(data):
            owner = within(data, path[:-1])
            if not isinstance(owner, dict):
                continue
            rest = {key: value for key, value in owner.items() if key != path[-1]}
            for new in (
                rest,
                rest | {f"{path[-1]}s": owner[path[-1]]},
                rest | {str(path[-1]).upper(): owner[path[-1]]},
                rest | {f"{path[-1]}\n": owner[path[-1]]},
                owner | {"unknown": 1},
                owner | {"": None},
                owner | {"text": "x"},
            ):
                yield line_of(changed(data, path[:-1], new) if len(path) > 1 else new)

    assert_agreement(lines())


@pytest.mark.parametrize("data", BOTH, ids=IDS)
def test_they_agree_on_repeated_keys(data):
    """A key that stands twice, with the same value or another, at any depth and in any spelling, is refused by both."""

    def lines() -> Iterator[bytes]:
        for path in paths(data):
            if isinstance(path[-1], str):
                value = spell(within(data, path))
                key = spell(path[-1])
                escaped = f'"\\u{ord(path[-1][0]):04x}{path[-1][1:]}"'
                text = spell(changed(data, path, Number("@")))
                for again in (key, escaped, f"{key} ", f"\t{key}"):
                    for other in (value, "null", "1", '"x"', "[]", '"\\n"', '"\\":"', '"\\\\"'):
                        yield text.replace(f"{key}:@", f"{key}:{value},{again}:{other}").encode()
                        yield text.replace(f"{key}:@", f"{again}:{other},{key}:{value}").encode()

    assert_agreement(lines())
    for line in lines():
        assert isinstance(read(line), list), line


@pytest.mark.parametrize("data", BOTH, ids=IDS)
def test_they_agree_on_other_spellings_of_the_same_json(data):
    """Spaces, escapes and reordered keys change nothing for either way."""
    line = line_of(data).decode()
    escaped = re.sub(r"(?<=[{,:\[])\"[^\"]*\"", lambda text: all_escaped(text[0]), line)
    spellings = [
        f" {line} ",
        f"\t{line}\r",
        f"\n{line}\n",
        json.dumps(data),
        json.dumps(data, indent=1),
        json.dumps(data, indent="\t", ensure_ascii=False, separators=(" ,", " : ")),
        json.dumps(dict(reversed(data.items())), ensure_ascii=False),
        line.replace("/", "\\/"),
        line.replace('"id"', '"\\u0069d"'),
        line.replace('"type"', '"\\u0074ype"'),
        escaped,
        escaped.upper().replace("\\U", "\\u").replace("TRUE", "true"),
    ]
    assert_agreement(spelling.encode() for spelling in spellings)
    for spelling in spellings:
        assert decode_record(line.encode()) == decode_record(spelling.encode())


@pytest.mark.parametrize("data", BOTH, ids=IDS)
def test_they_agree_on_broken_lines(data):
    """Cut anywhere, or with a stray character, a line is refused by both ways with the same faults."""
    line = line_of(data)
    strays = (
        b"\x00",
        b"\x1f",
        b"\x7f",
        b"\xff",
        b"\xc0\xaf",
        b"\xed\xa0\x80",
        b"\xed\xb0\x80",
        b"\xf4\x90\x80\x80",
        b"\xef\xbb\xbf",
        b"\xc2\xa0",
        b"\xe2\x80\xa8",
        b"\\ud800",
        b"\\udc00",
        b"\\ud83d\\ude00",
        b"\\u0000",
        b"\\x41",
        b"\\",
        b'"',
        b",",
        b"{}",
        b"[",
        b"]",
        b"}",
        b"'",
        b"//",
        b"#",
        b"\x0c",
        b"\t",
        b" ",
        b"0",
    )
    places = range(0, len(line), max(1, len(line) // 60))
    assert_agreement(line[:place] for place in places)
    assert_agreement(line[:place] + stray + line[place:] for place in (*places, len(line)) for stray in strays)


@given(records())
def test_they_agree_on_good_records(record):
    """Of the line of any record, both ways make the equal record."""
    line = encode_record(record)

    assert record == decode_record(line)
    assert record == structure_record(parse_json(line))


@given(records(), st.data())
def test_they_agree_on_changed_records(record, data):
    """Of the line of any record with a value changed, dropped, repeated or added, both ways say the same."""
    parts = json.loads(encode_record(record))
    path = data.draw(st.sampled_from(list(paths(parts))))
    owner = within(parts, path[:-1])
    kind = data.draw(st.sampled_from(["value", "drop", "add", "borrow"]))
    if kind == "value":
        owner[path[-1]] = data.draw(st.sampled_from(VALUES) | st.text(max_size=6))
    elif kind == "drop":
        del owner[path[-1]]
    elif kind == "borrow":
        other = json.loads(encode_record(record))  # a copy, since a value that holds itself has no end
        owner[path[-1]] = within(other, data.draw(st.sampled_from(list(paths(other)))))
    elif isinstance(owner, dict):
        owner[data.draw(st.sampled_from(["text", "when", "id", "note", "x"]))] = data.draw(st.sampled_from(VALUES))
    else:
        owner.append(data.draw(st.sampled_from(VALUES)))
    line = spell(parts).encode("utf-8", "surrogatepass")

    assert read_exactly(line) == read(line)
