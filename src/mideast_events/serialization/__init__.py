"""Records to lines of JSON and back; the only home of cattrs and the JSON codec.

`wire` and `builders` are the fast way, `faults` the exact one, `schemas` the JSON Schema.
The two ways read the same annotations and the same rules, and the tests hold them against each other.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, cast

import msgspec

from mideast_events.errors import CorpusError, RecordError
from mideast_events.records import Record
from mideast_events.serialization.builders import Builder, build_records, split_record
from mideast_events.serialization.schemas import json_schema
from mideast_events.serialization.texts import parse_json
from mideast_events.serialization.wire import (
    Header,
    decode_mirror,
    encode_mirror,
    repeat_no_key,
)

__all__ = [
    "SCHEMA_VERSION",
    "Header",
    "decode_header",
    "decode_record",
    "decode_records",
    "encode_header",
    "encode_record",
    "json_schema",
    "record_from_dict",
    "record_to_dict",
]

SCHEMA_VERSION = 1
"""The newest version of the file format that this release reads, and the one that it writes."""

_LINE_END = b"\r\n"
_FAULTS = "faults"


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
    records, faulty = decode_records([line])
    if faulty:
        raise faulty[0]
    return records[0]


def decode_records(lines: Sequence[bytes]) -> tuple[list[Record], dict[int, ExceptionGroup[Exception]]]:
    """Return the records of some lines of JSON in order, and by position the faults of the lines that are no records.

    The lines are best given a few hundred at a time: much is done once for all of them.
    """
    found: list[Record | None] = []
    doubtful: list[int] = []
    for kind, mirrors in groupby(_decode_mirrors(lines), type):
        doubtful += _add_records(build_records[kind], mirrors, found)
    faulty: dict[int, ExceptionGroup[Exception]] = {}
    for position in doubtful:
        try:
            found[position] = _decode_exactly(lines[position])
        except ExceptionGroup as group:
            faulty[position] = group
    if faulty:
        return [record for record in found if record is not None], faulty
    return cast("list[Record]", found), faulty


def _add_records(build: Builder, mirrors: Iterator[Any], found: list[Record | None]) -> list[int]:
    """Add a record for each mirror, and `None` where the exact way must decide; return the positions of these."""
    doubtful: list[int] = []
    while True:
        try:
            build(mirrors, found)
        except (ValueError, RecursionError):  # it is of the mirror taken last; the others are still to come
            doubtful.append(len(found))
            found.append(None)
        else:
            return doubtful


def _decode_exactly(line: bytes) -> Record:
    try:
        data = parse_json(line.rstrip(_LINE_END))
    except RecordError as fault:
        raise ExceptionGroup(_FAULTS, [fault]) from None
    return structure_record(data)


def structure_record(data: object) -> Record:
    """Return the record that a dict says, by the exact way.

    Raises:
        ExceptionGroup: of `RecordError`, one for each fault.
    """
    # Imported when first needed: cattrs takes as long to import as half of the library, and few programs meet a fault.
    from mideast_events.serialization import faults  # noqa: PLC0415 - see above

    return faults.structure_record(data)


def _decode_mirrors(lines: Sequence[bytes]) -> list[msgspec.Struct | None]:
    """Return the mirror of each line, or `None` where the exact way must decide."""
    mirrors: list[msgspec.Struct | None] = []
    decoded = map(decode_mirror, lines)
    while len(mirrors) < len(lines):
        try:
            mirrors.extend(decoded)  # those before a bad line stay
        except (ValueError, RecursionError):  # msgspec's errors are ValueErrors
            mirrors.append(None)
    if repeat_no_key(lines, mirrors):
        return mirrors
    return [mirror if repeat_no_key([line], [mirror]) else None for line, mirror in zip(lines, mirrors, strict=True)]


def decode_header(line: bytes) -> Header:
    """Return what the first line of a file says.

    Raises:
        RecordError: where it is no such line.
    """
    data = parse_json(line)
    expected = """is not the first line of a corpus, such as '{"type":"corpus","schema":1,"name":"mine"}'"""
    stranger = RecordError((), data, expected)
    if not isinstance(data, dict):
        raise stranger
    fields = cast("dict[str, Any]", data)
    if fields.get("type") != "corpus":
        raise stranger
    unknown = sorted(fields.keys() - {"type", "schema", "name"})
    if unknown:
        raise RecordError((unknown[0],), unknown[0], "is not a key of the first line: type, schema, name")
    try:
        header = msgspec.convert(fields, Header)
        header.name.encode()
    except (msgspec.ValidationError, UnicodeEncodeError):
        if type(fields.get("schema")) is int:
            raise RecordError(("name",), fields["name"], "is not a text that UTF-8 can write") from None
        expected = "is not a whole number, the version of the format"
        raise RecordError(("schema",), fields.get("schema"), expected) from None
    return header


def record_from_dict(data: dict[str, Any]) -> Record:
    """Return the record that a dict says, in the shape of a line of a file.

    Raises:
        CorpusError: with a `RecordError` for each fault.

    Examples:
        >>> record_from_dict({"type": "place", "id": "cairo", "kind": "city", "names": [{"text": "Cairo"}]})
        <Place cairo: Cairo, city>
    """
    source = "record"
    try:
        return structure_record(data)
    except ExceptionGroup as group:
        raise CorpusError(source, cast("tuple[RecordError, ...]", group.exceptions)) from None


def record_to_dict(record: Record) -> dict[str, Any]:
    """Return a record as a dict of plain values, in the shape of a line of a file; empty fields are left out.

    Examples:
        >>> from mideast_events import Name, Place
        >>> record_to_dict(Place(id="cairo", kind="city", names=("Cairo",)))
        {'type': 'place', 'id': 'cairo', 'kind': 'city', 'names': [{'text': 'Cairo'}]}
    """
    return cast("dict[str, Any]", msgspec.json.decode(encode_record(record)))
