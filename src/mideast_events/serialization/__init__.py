"""Records to lines of JSON and back; the only home of cattrs and the JSON codec.

`wire` is the fast way, `faults` the exact one, `schemas` the JSON Schema.
The two ways read the same annotations and the same rules, and the tests hold them against each other.
"""

from typing import Any, cast

import msgspec

from mideast_events.errors import CorpusError, RecordError
from mideast_events.records import Record
from mideast_events.serialization.faults import parse_json, structure_record
from mideast_events.serialization.schemas import json_schema
from mideast_events.serialization.wire import (
    Header,
    build_record,
    decode_header,
    decode_mirror,
    encode_mirror,
    split_record,
)

__all__ = [
    "SCHEMA_VERSION",
    "Header",
    "decode_header",
    "decode_record",
    "encode_header",
    "encode_record",
    "explain_header",
    "json_schema",
    "record_from_dict",
    "record_to_dict",
]

SCHEMA_VERSION = 1
"""The newest version of the file format that this release reads, and the one that it writes."""

_KEY_END = b'":'


def encode_record(record: Record) -> bytes:
    """Return a record as one line of JSON, without its end."""
    return encode_mirror(split_record[type(record)](record))


def encode_header(name: str) -> bytes:
    """Return the first line of a file, without its end."""
    return msgspec.json.encode(Header(schema=SCHEMA_VERSION, name=name))


def decode_record(line: bytes) -> Record:
    """Return the record of a line of JSON.

    Raises:
        ExceptionGroup: of `RecordError`, one for each fault.
    """
    try:
        mirror = decode_mirror(line)
        if _repeats_no_key(line, mirror):
            return build_record[type(mirror)](mirror)
    except (ValueError, RecursionError):  # msgspec's and our own errors are ValueErrors
        pass
    try:
        data = parse_json(line)
    except RecordError as fault:
        raise ExceptionGroup("faults", [fault]) from None
    return structure_record(data)


def _repeats_no_key(line: bytes, mirror: msgspec.Struct) -> bool:
    """Say whether a line certainly names no key twice: written again, it is the same or has as many keys.

    With a backslash in the line a text may hide what looks like the end of a key, so that the counts prove nothing.
    """
    again = encode_mirror(mirror)
    return again == line or (line.count(_KEY_END) == again.count(_KEY_END) and b"\\" not in line)


def explain_header(line: bytes) -> RecordError:
    """Return what is wrong with the first line of a file."""
    expected = """is not the first line of a corpus, such as '{"type":"corpus","schema":1,"name":"mine"}'"""
    try:
        data = parse_json(line)
    except RecordError as fault:
        return fault
    if not isinstance(data, dict) or data.get("type") != "corpus":
        return RecordError((), data, expected)
    unknown = sorted(set(data) - {"type", "schema", "name"})
    if unknown:
        return RecordError((unknown[0],), unknown[0], "is not a key of the first line: type, schema, name")
    if not isinstance(data.get("schema"), int) or isinstance(data["schema"], bool):
        return RecordError(("schema",), data.get("schema"), "is not a whole number, the version of the format")
    return RecordError(("name",), data.get("name"), "is not a text")


def record_from_dict(data: dict[str, Any]) -> Record:
    """Return the record that a dict says, in the shape of a line of a file.

    Raises:
        CorpusError: with a `RecordError` for each fault.

    Examples:
        >>> record_from_dict({"type": "place", "id": "cairo", "kind": "city", "names": [{"text": "Cairo"}]})
        <Place cairo: Cairo, city>
    """
    try:
        return structure_record(data)
    except ExceptionGroup as group:
        raise CorpusError("record", cast("tuple[RecordError, ...]", group.exceptions)) from None


def record_to_dict(record: Record) -> dict[str, Any]:
    """Return a record as a dict of plain values, in the shape of a line of a file; empty fields are left out.

    Examples:
        >>> from mideast_events import Name, Place
        >>> record_to_dict(Place(id="cairo", kind="city", names=("Cairo",)))
        {'type': 'place', 'id': 'cairo', 'kind': 'city', 'names': [{'text': 'Cairo'}]}
    """
    return cast("dict[str, Any]", msgspec.json.decode(encode_record(record)))
