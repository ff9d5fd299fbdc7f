"""What stands on the wire: one mirror struct for each record class, and the codec that reads and writes them.

msgspec decodes a line into a *mirror*: a struct with the record's fields, texts for ids and dates.
It is the mirror that refuses unknown keys and wrong types, at the speed of C.
The annotations of the record classes are its only source; `builders` makes the records of mirrors.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import reduce
from itertools import compress
from types import GenericAlias, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import attrs
import msgspec

from mideast_events.dates import UncertainTime
from mideast_events.evidence import Attribution
from mideast_events.meetings import Participation
from mideast_events.records import RECORD_CLASSES
from mideast_events.rules import FieldName, Rule

NEVER_WRITTEN = frozenset({"text", "layout"})
"""Fields of an `Article` that no file holds."""

OFTEN_EQUAL = (Participation, Attribution)
"""Parts that stand in many records alike: each spelling of one is read once, and one object serves them all."""

# Called with what is known at run time only, which a type checker takes for a mistake.
_annotated: Any = Annotated
_literal: Any = Literal


class Header(msgspec.Struct, tag_field="type", tag="corpus", forbid_unknown_fields=True, omit_defaults=True):
    """The first line of a file.

    Attributes:
        schema: the version of the format.
        name: the corpus' name.
    """

    schema: int
    name: str = ""


def written_fields(cls: type) -> list["attrs.Attribute[Any]"]:
    """Return the fields of a class that files hold, in order."""
    return [field for field in attrs.fields(cls) if field.name not in NEVER_WRITTEN or cls.__name__ != "Article"]


def union(options: Iterable[Any]) -> Any:  # noqa: ANN401 - an annotation
    """Return the annotation of what is one of these."""
    return reduce(lambda one, other: one | other, options)


def bare(kind: Any) -> tuple[Any, Rule | None, bool]:  # noqa: ANN401 - an annotation
    """Return an annotation's type, its rule, and whether it may be `None`."""
    optional = False
    if get_origin(kind) in (UnionType, Union) and NoneType in get_args(kind):
        optional = True
        rest = [option for option in get_args(kind) if option is not NoneType]
        kind = union(rest)
    if get_origin(kind) is Annotated:
        inner, rule = get_args(kind)
        return inner, rule, optional
    return kind, None, optional


def make_mirrors(
    wire_type: Callable[[Any, Rule | None], Any], *, unread: Collection[type] = ()
) -> dict[type, type[msgspec.Struct]]:
    """Return a mirror struct for each record class and each class of their parts.

    Args:
        wire_type: says what stands on the wire for a type with a rule; it is asked for everything but containers.
        unread: the classes of parts that the mirrors of records hold as they are written.
    """
    mirrors: dict[type, type[msgspec.Struct]] = {}

    def on_wire(kind: Any) -> Any:  # noqa: ANN401 - an annotation
        inner, rule, optional = bare(kind)
        if get_origin(inner) in (tuple, frozenset):
            found = wire_type(GenericAlias(tuple, (on_wire(get_args(inner)[0]), ...)), rule)
        elif attrs.has(inner):
            part = mirrors.get(inner) or mirror(inner)
            found = msgspec.Raw if inner in unread else part
        else:
            found = wire_type(inner, rule)
        return found | None if optional else found

    def mirror(cls: type) -> type[msgspec.Struct]:
        fields = [(field.name, on_wire(field.type), *_default(field.default)) for field in written_fields(cls)]
        name = getattr(cls, "type_name", None)
        tag: dict[str, Any] = {"tag_field": "type", "tag": name} if name else {}
        mirrors[cls] = msgspec.defstruct(
            cls.__name__,
            fields,
            kw_only=True,
            forbid_unknown_fields=True,
            omit_defaults=True,
            gc=False,  # it has no parts that could lead back to it
            **tag,
        )
        return mirrors[cls]

    for cls in RECORD_CLASSES.values():
        mirror(cls)
    return mirrors


def _is_time(kind: Any) -> bool:  # noqa: ANN401 - an annotation
    return isinstance(kind, type) and issubclass(kind, UncertainTime)


def _default(default: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any default
    if default is attrs.NOTHING:
        return ()
    return ((),) if isinstance(default, frozenset) else (default,)


def limits(rule: Rule) -> dict[str, Any]:
    """Return the part of a rule that the decoder checks itself, as `msgspec.Meta` wants it."""
    fewest, longest = rule.count or (None, None)
    found = {"ge": rule.least, "le": rule.most, "min_length": fewest, "max_length": longest}
    return {name: limit for name, limit in found.items() if limit is not None}


# The decoder gives a literal as one shared text. A name that no record has is left to the slow way, which takes it:
# `Corpus.verify` reports it.
_KNOWN_FIELD_NAMES = _literal[
    tuple(sorted({field.name for cls in RECORD_CLASSES.values() for field in written_fields(cls)}))
]


def _plain(kind: Any, rule: Rule | None) -> Any:  # noqa: ANN401 - an annotation
    if rule == bare(FieldName)[1]:
        return _KNOWN_FIELD_NAMES
    found = limits(rule) if rule else {}
    kind = str if _is_time(kind) else kind
    return limited(kind, msgspec.Meta(**found)) if found else kind


def limited(kind: Any, meta: msgspec.Meta) -> Any:  # noqa: ANN401 - an annotation
    """Return an annotation with limits, of a union those of each of its types."""
    if get_origin(kind) in (UnionType, Union):
        return union(_annotated[option, meta] for option in get_args(kind))
    return _annotated[kind, meta]


MIRRORS = make_mirrors(_plain, unread=OFTEN_EQUAL)
"""The mirror of each record class and of each class of their parts."""

decode_mirror: Callable[[bytes], msgspec.Struct] = msgspec.json.Decoder(
    union(MIRRORS[cls] for cls in RECORD_CLASSES.values())
).decode
"""Decode a line to a mirror; raises `msgspec.DecodeError`, `UnicodeDecodeError` or `RecursionError`."""

_ENCODER = msgspec.json.Encoder()

encode_mirrors: Callable[[list[msgspec.Struct]], bytes] = _ENCODER.encode_lines
"""Encode mirrors as lines, each with its end."""

encode_mirror: Callable[[msgspec.Struct], bytes] = _ENCODER.encode
"""Encode a mirror as a line without its end."""


def repeat_no_key(lines: Sequence[bytes], mirrors: Sequence[msgspec.Struct | None]) -> bool:
    """Say whether certainly no line names a key twice: written again, they are the same or have as many colons.

    A colon ends a key or is part of a text, and of what a line says twice only one stays.
    The counts prove nothing where a text may hide a colon as an escape.
    """
    before = b"".join(compress(lines, mirrors))
    again = encode_mirrors([*filter(None, mirrors)])
    return before == again or (before.count(b":") == again.count(b":") and b"\\u003" not in before)
