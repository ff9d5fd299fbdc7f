"""Files of records, line by line: read with every fault told by file and line."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from mideast_events.errors import DataFileError, MideastEventsError, RecordError, SchemaVersionError
from mideast_events.progress import Bar
from mideast_events.records import Record

MOST_LINE_BYTES = 1 << 20
"""The longest line that is read, in bytes; a record is a few hundred."""

_BLOCK_BYTES = 1 << 14
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_LINE_END = b"\r\n"


def read_records(file: Path, records: list[Record], faults: list[MideastEventsError], bar: Bar) -> str:
    """Read a file's records, and return the name that its first line gives.

    Args:
        file: the file.
        records: the list to which the records are added.
        faults: the list to which a `RecordError` is added for everything that is wrong on a line.
        bar: what is told of every byte that is read.

    Raises:
        DataFileError: where the file is empty, or not of UTF-8 text.
        SchemaVersionError: where it is of a newer version of the format.
        OSError: where it cannot be read.
    """
    from mideast_events.serialization import decode_records  # noqa: PLC0415 - the codec is imported when it is needed

    with file.open("rb") as content:
        name = _read_header(content, file, faults)
        bar.update(content.tell())
        number = 2
        while lines := content.readlines(_BLOCK_BYTES):
            found, faulty = decode_records(lines)
            records += found
            for position, group in faulty.items():
                if lines[position].strip():
                    faults += _placed(group.exceptions, file, number + position, lines[position])
            number += len(lines)
            bar.update(sum(map(len, lines)))
    return name


def _read_header(lines: IO[bytes], file: Path, faults: list[MideastEventsError]) -> str:
    from mideast_events.serialization import SCHEMA_VERSION, decode_header  # noqa: PLC0415 - as in read_records

    line = lines.readline(MOST_LINE_BYTES)
    if line.startswith(_UTF_16_MARKS):
        raise DataFileError(str(file), "is UTF-16; save it as UTF-8")
    line = line.removeprefix(_BYTE_ORDER_MARK).rstrip(_LINE_END)
    if not line.strip():
        raise DataFileError(str(file), "is empty; the first line names the corpus and the version of the format")
    try:
        header = decode_header(line)
    except RecordError as fault:
        faults.append(fault.at(file=str(file), line=1, path=fault.path))
        return ""
    if header.schema > SCHEMA_VERSION:
        raise SchemaVersionError(str(file), header.schema, SCHEMA_VERSION)
    if header.schema < 1:
        expected = "is no version of the format; the first is 1"
        faults.append(RecordError(("schema",), header.schema, expected, file=str(file), line=1))
    return header.name


def _placed(found: Collection[Exception], file: Path, number: int, line: bytes) -> Iterator[MideastEventsError]:
    if len(line) > MOST_LINE_BYTES:
        expected = f"is the beginning of a line of {len(line):,} bytes; the most is {MOST_LINE_BYTES:,}"
        yield RecordError((), line[:20], expected, file=str(file), line=number)
        return
    for fault in found:
        if not isinstance(fault, RecordError):
            raise fault
        yield fault.at(file=str(file), line=number, path=fault.path)


def lines_with(ids: Collection[str], files: Collection[Path]) -> dict[str, list[str]]:
    """Return where the records with these ids stand, as `file:line`."""
    from mideast_events.serialization import decode_record  # noqa: PLC0415 - as in read_records

    found: dict[str, list[str]] = {id: [] for id in ids}
    for file in files:
        with file.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                with suppress(ExceptionGroup):
                    record = decode_record(line.rstrip(_LINE_END))
                    if record.id in found:
                        found[record.id].append(f"{file}:{number}")
    return found


def inside(file: Path, folder: Path) -> Path:
    """Return a file of a folder as it is.

    Raises:
        DataFileError: where it is a link that leads out of the folder, or in a circle.
    """
    try:
        real = file.resolve()
    except RuntimeError as error:  # an OSError from Python 3.13 on
        raise DataFileError(str(file), "is a link that leads in a circle") from error
    if not real.is_relative_to(folder.resolve()):
        raise DataFileError(str(file), f"is a link that leaves the folder {folder}")
    return file
