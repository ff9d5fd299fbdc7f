"""The fast way between lines and records: one mirror struct, one builder and one splitter for each record class.

msgspec decodes a line into a *mirror*: a struct with the record's fields, texts for ids and dates.
It is the mirror that refuses unknown keys and wrong types, at the speed of C.
A *builder*, generated once per class as attrs generates an `__init__`, then makes the record: it checks each field's rule,
shares equal ids and dates, and runs the rules between fields.
A *splitter* does the reverse for saving.

The annotations of the record classes are the only source of all three.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache
from sys import intern
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Literal, NoReturn, Union, cast, get_args, get_origin

import attrs
import msgspec

from mideast_events.dates import Span, UncertainTime, When, parse_cached
from mideast_events.evidence import Article, Attribution
from mideast_events.meetings import Participation
from mideast_events.records import RECORD_CLASSES, Record
from mideast_events.rules import FieldName, Id, Rule

_SHARED_VALUES = 1 << 16

NEVER_WRITTEN = frozenset({"text"})
"""Fields of an `Article` that no file holds."""


class Header(msgspec.Struct, tag_field="type", tag="corpus", forbid_unknown_fields=True, omit_defaults=True):
    """The first line of a file.

    Attributes:
        schema: the version of the format.
        name: the corpus' name.
    """

    schema: int
    name: str = ""


class UnfitValueError(ValueError):
    """A value breaks a rule; the slow way says which and where."""


def written_fields(cls: type) -> list["attrs.Attribute[Any]"]:
    """Return the fields of a class that files hold, in order."""
    return [field for field in attrs.fields(cls) if field.name not in NEVER_WRITTEN or cls.__name__ != "Article"]


def bare(kind: Any) -> tuple[Any, Rule | None, bool]:  # noqa: ANN401 - an annotation
    """Return an annotation's type, its rule, and whether it may be `None`."""
    optional = False
    if get_origin(kind) in (UnionType, Union) and NoneType in get_args(kind):
        optional = True
        rest = [option for option in get_args(kind) if option is not NoneType]
        kind = rest[0] if len(rest) == 1 else Union[tuple(rest)]  # noqa: UP007 - made at run time
    if get_origin(kind) is Annotated:
        inner, rule = get_args(kind)
        return inner, rule, optional
    return kind, None, optional


_OFTEN_EQUAL = (Participation, Attribution)
"""Parts that stand in many records alike: one object serves them all."""


def make_mirrors(wire_type: Callable[[Any, Rule | None], Any]) -> dict[type, type[msgspec.Struct]]:
    """Return a mirror struct for each record class and each class of their parts.

    Args:
        wire_type: says what stands on the wire for a type with a rule; it is asked for everything but containers.
    """
    mirrors: dict[type, type[msgspec.Struct]] = {}

    def on_wire(kind: Any) -> Any:  # noqa: ANN401 - an annotation
        inner, rule, optional = bare(kind)
        if get_origin(inner) in (tuple, frozenset):
            found = wire_type(tuple[on_wire(get_args(inner)[0]), ...], rule)
        elif attrs.has(inner):
            found = mirrors.get(inner) or mirror(inner)
        else:
            found = wire_type(inner, rule)
        return found | None if optional else found

    def mirror(cls: type) -> type[msgspec.Struct]:
        fields = [(field.name, on_wire(field.type), *_default(field.default)) for field in written_fields(cls)]
        tag = {"tag_field": "type", "tag": cls.type_name} if hasattr(cls, "type_name") else {}
        mirrors[cls] = msgspec.defstruct(
            cls.__name__,
            fields,
            kw_only=True,
            forbid_unknown_fields=True,
            omit_defaults=True,
            frozen=cls in _OFTEN_EQUAL,
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
_KNOWN_FIELD_NAMES = Literal[
    tuple(sorted({field.name for cls in RECORD_CLASSES.values() for field in written_fields(cls)}))
]


def _rule_of(kind: Any) -> Rule | None:  # noqa: ANN401 - an annotation
    return bare(kind)[1]


def _plain(kind: Any, rule: Rule | None) -> Any:  # noqa: ANN401 - an annotation
    if rule is _rule_of(FieldName):
        return _KNOWN_FIELD_NAMES
    found = limits(rule) if rule else {}
    kind = str if _is_time(kind) else kind
    return limited(kind, msgspec.Meta(**found)) if found else kind


def limited(kind: Any, meta: msgspec.Meta) -> Any:  # noqa: ANN401 - an annotation
    """Return an annotation with limits, of a union those of each of its types."""
    if get_origin(kind) in (UnionType, Union):
        return Union[tuple(Annotated[option, meta] for option in get_args(kind))]  # noqa: UP007 - made at run time
    return Annotated[kind, meta]


_MIRRORS = make_mirrors(_plain)


_Function = Callable[[Any], Any]

# What the builders call. Each takes a wire value and returns the record's, or raises a ValueError.


def _unfit() -> NoReturn:
    raise UnfitValueError


def _spelt(kind: Any) -> Callable[[str], object] | None:  # noqa: ANN401 - an annotation
    rule = _rule_of(kind)
    return rule.spelt if rule else None


_spelt_as_id = _spelt(Id) or bool
_shared_id = lru_cache(_SHARED_VALUES)(lambda text: intern(text) if _spelt_as_id(text) else _unfit())


def _when(text: str) -> When:
    time = parse_cached(text)
    return time if isinstance(time, When) else _unfit()


def _span(text: str) -> Span:
    time = parse_cached(text)
    return time if isinstance(time, Span) else _unfit()


def _choices(members: tuple[Enum, ...]) -> frozenset[Enum]:
    chosen = frozenset(members)
    if len(chosen) < len(members):
        raise UnfitValueError
    return chosen


_TIMES: dict[Any, _Function] = {When: _when, Span: _span, UncertainTime: parse_cached}


class _Source:
    """The source of a generated function: its expressions, and the names that they use."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {}

    def name(self, thing: Any) -> str:  # noqa: ANN401 - whatever the source refers to
        name = f"_{len(self.names)}"
        self.names[name] = thing
        return name

    def function(self, lines: list[str]) -> _Function:
        namespace = dict(self.names)
        exec("\n    ".join(["def function(s):", *lines]), namespace)  # noqa: S102 - of field names alone
        return cast("_Function", namespace["function"])


def _twin(cls: type) -> type:
    """Return a class of the same layout as a record class, whose instances can be filled attribute by attribute.

    Filling a frozen class costs several times as much; a filled twin becomes the real thing by an assignment to
    `__class__`.
    """
    return type(f"_{cls.__name__}", (), {"__slots__": tuple(field.name for field in attrs.fields(cls))})


def _make_builder(cls: type, builders: Mapping[type, _Function]) -> _Function:
    source = _Source()
    lines = [f"record = {source.name(object.__new__)}({source.name(_twin(cls))})"]
    for field in attrs.fields(cls):
        if cls is Article and field.name in NEVER_WRITTEN:
            lines.append(f"record.{field.name} = None")
        else:
            lines += _build_lines(source, field, builders)
    lines.append(f"record.__class__ = {source.name(cls)}")
    if hasattr(cls, "__attrs_post_init__"):
        lines.append("record.__attrs_post_init__()")
    return source.function([*lines, "return record"])


def _build_lines(source: _Source, field: "attrs.Attribute[Any]", builders: Mapping[type, _Function]) -> list[str]:
    """Return the lines that fill a field of `record` from the mirror `s`."""
    kind, rule, optional = bare(field.type)
    made = _made(source, "v", kind, rule, builders, shared=field.name != "id")
    if made == "v":
        return [f"record.{field.name} = s.{field.name}"]
    if optional:
        made = f"None if v is None else {made}"
    elif field.default == ():
        made = f"{made} if v else ()"
    return [f"v = s.{field.name}", f"record.{field.name} = {made}"]


def _made(  # noqa: PLR0913 - what an expression depends on
    source: _Source,
    value: str,
    kind: Any,  # noqa: ANN401 - an annotation
    rule: Rule | None,
    builders: Mapping[type, _Function],
    *,
    shared: bool = True,
) -> str:
    """Return the expression that makes a record's value of the wire value `value`."""
    if kind in _TIMES:
        return f"{source.name(_TIMES[kind])}({value})"
    if get_origin(kind) is frozenset:
        return f"{source.name(_choices)}({value})"
    if get_origin(kind) is tuple:
        member, member_rule, _ = bare(get_args(kind)[0])
        each = _made(source, "w", member, member_rule, builders)
        if each == "w":
            return value
        function = each.removesuffix("(w)")
        return f"tuple(map({function}, {value}))" if function.isidentifier() else f"tuple([{each} for w in {value}])"
    if kind in builders:
        build = builders[kind]
        return f"{source.name(lru_cache(_SHARED_VALUES)(build) if kind in _OFTEN_EQUAL else build)}({value})"
    if shared and rule is _rule_of(Id):
        return f"{source.name(_shared_id)}({value})"
    if rule and rule.spelt and rule is not _rule_of(FieldName):
        return f"{value} if {source.name(rule.spelt)}({value}) else {source.name(_unfit)}()"
    return value


def _make_splitter(cls: type, splitters: Mapping[type, _Function]) -> _Function:
    source = _Source()
    values = []
    for field in written_fields(cls):
        kind, _, optional = bare(field.type)
        value = f"s.{field.name}"
        if kind in _TIMES:
            value = f"None if {value} is None else {value}._text" if optional else f"{value}._text"
        elif get_origin(kind) is frozenset:
            value = f"tuple(sorted({value}))"
        elif get_origin(kind) is tuple and attrs.has(get_args(kind)[0]):
            value = f"tuple([{source.name(splitters[get_args(kind)[0]])}(v) for v in {value}]) if {value} else ()"
        values.append(f"{field.name}={value}")
    return source.function([f"return {source.name(_MIRRORS[cls])}({', '.join(values)})"])


def _make_all(make: Callable[[type, Mapping[type, _Function]], _Function]) -> dict[type, _Function]:
    made: dict[type, _Function] = {}
    for cls in _MIRRORS_PARTS_FIRST:
        made[cls] = make(cls, made)
    return made


# A mirror is made after the mirrors of its parts were, but stands in the table from its own end on.
_MIRRORS_PARTS_FIRST = tuple(_MIRRORS)
_BUILDERS = _make_all(_make_builder)
_SPLITTERS = _make_all(_make_splitter)

build_record: Mapping[type[msgspec.Struct], Callable[[Any], Record]] = MappingProxyType(
    {_MIRRORS[cls]: _BUILDERS[cls] for cls in RECORD_CLASSES.values()}
)
"""For each mirror, the function that makes the record of it, or raises a `ValueError`."""

split_record: Mapping[type[Record], Callable[[Any], msgspec.Struct]] = MappingProxyType(
    {cls: _SPLITTERS[cls] for cls in RECORD_CLASSES.values()}
)
"""For each record class, the function that makes the mirror of a record."""

decode_mirror: Callable[[bytes], msgspec.Struct] = msgspec.json.Decoder(
    Union[tuple(_MIRRORS[cls] for cls in RECORD_CLASSES.values())]  # noqa: UP007 - made at run time
).decode
"""Decode a line to a mirror; raises `msgspec.DecodeError`, `UnicodeDecodeError` or `RecursionError`."""

encode_mirror: Callable[[msgspec.Struct], bytes] = msgspec.json.Encoder().encode
"""Encode a mirror as a line without its end."""

decode_header: Callable[[bytes], Header] = msgspec.json.Decoder(Header).decode
"""Decode the first line of a file."""
