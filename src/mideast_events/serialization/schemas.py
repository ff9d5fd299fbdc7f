"""The JSON Schema of one line of a file."""

from typing import Any, cast

import msgspec

from mideast_events.dates import Span, UncertainTime, When
from mideast_events.records import RECORD_CLASSES
from mideast_events.rules import Rule
from mideast_events.serialization.wire import Header, limited, limits, make_mirrors, union

_DAY = r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-[0-9X]{2}(-[0-9X]{2})?)?|[0-9X]XXX(-XX(-XX)?)?"
_WHEN = rf"(({_DAY})[~?%]?|[0-9]{{4}}-W[0-9]{{2}}|\[[0-9X.,-]+\])"
_SPAN = rf"(({_WHEN}|\.\.)?/{_WHEN}|{_WHEN}/(\.\.)?)"
_TIMES: dict[Any, tuple[str, str]] = {
    When: (f"^{_WHEN}$", "One day that is not known exactly, as EDTF."),
    Span: (f"^{_SPAN}$", "A period, as EDTF."),
    UncertainTime: (f"^({_WHEN}|{_SPAN})$", "A day or a period, as EDTF."),
}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema, draft 2020-12, of one line of a file, for editors and for structured output.

    It states each field's type and limits.
    What JSON Schema cannot say (that an end is not before its start, that a month has such a day) is left to the load.

    Examples:
        >>> schema = json_schema()
        >>> schema["$defs"]["Participation"]["properties"]["role"]["default"]
        'attendee'
    """
    mirrors = make_mirrors(_described)
    line = union([Header, *(mirrors[cls] for cls in RECORD_CLASSES.values())])
    schema = msgspec.json.schema(line, ref_template="#/$defs/{name}")
    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of a mideast_events file",
        **schema,
    }
    return cast("dict[str, Any]", msgspec.json.decode(msgspec.json.encode(described)))  # tuples become lists


def _described(kind: Any, rule: Rule | None) -> Any:  # noqa: ANN401 - an annotation
    if kind in _TIMES:
        pattern, description = _TIMES[kind]
        return limited(str, msgspec.Meta(pattern=pattern, description=description))
    if rule is None:
        return kind
    extra = {"enum": sorted(rule.choices)} if rule.choices else None
    alphabet = f"^[{rule.alphabet}]*$" if rule.alphabet else None
    solid = r"^\S+$" if rule.solid else None
    return limited(
        kind, msgspec.Meta(pattern=rule.pattern or alphabet or solid, extra_json_schema=extra, **limits(rule))
    )
