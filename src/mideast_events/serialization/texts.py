"""JSON read more strictly than the standard library does."""

import json
from typing import NoReturn

from mideast_events.errors import RecordError


class RepeatedKeyError(ValueError):
    """A JSON object names a key twice; readers differ in which value they keep, so none is right."""


def parse_json(line: bytes) -> object:
    """Return what a line of JSON says, more strictly than the standard library.

    Raises:
        RecordError: where it is no JSON, or has a key twice, or a number that JSON does not know.
    """
    try:
        text = line.decode()
    except UnicodeDecodeError as error:
        raise RecordError((), line[error.start : error.start + 8], "is not UTF-8") from None
    try:
        return json.loads(text, object_pairs_hook=_distinct, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        near = text[max(0, error.pos - 10) : error.pos + 20]
        raise RecordError((), near, f"is not JSON at character {error.pos}: {error.msg.lower()}") from None
    except RepeatedKeyError as error:
        raise RecordError((), str(error), "stands twice as a key of one object") from None
    except RecursionError:
        raise RecordError((), text[:20], "is nested too deeply") from None
    except ValueError as error:
        raise RecordError((), text[:40], f"is not JSON: {error}") from None


def _distinct(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise RepeatedKeyError(next(name for name in names if names.count(name) > 1))
    return found


def _refuse_constant(name: str) -> NoReturn:
    message = f"{name} is no number of JSON"
    raise ValueError(message)
