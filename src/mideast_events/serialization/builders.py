"""Mirrors to records and back: a builder and a splitter for each class, generated as attrs generates an `__init__`.

A *builder* makes records of mirrors: it checks the rules that the decoder leaves to us, shares equal ids, dates and
parts, and runs the rules between fields.
A *splitter* does the reverse for saving.
The annotations of the record classes are their only source, and each is made when it is first needed.
"""

from binascii import unhexlify
from collections.abc import Callable, Iterable
from enum import Enum
from sys import intern
from types import NoneType
from typing import Any, Generic, NoReturn, TypeAlias, TypeVar, cast, get_args, get_origin

import attrs
import msgspec

from mideast_events.dates import Span, UncertainTime, When, parse_cached
from mideast_events.evidence import Article
from mideast_events.records import Record
from mideast_events.rules import Digest, FieldName, Id, Rule
from mideast_events.serialization.wire import MIRRORS, NEVER_WRITTEN, OFTEN_EQUAL, bare, repeat_no_key, written_fields

Builder: TypeAlias = Callable[[Iterable[msgspec.Struct], list[Any]], None]
"""A function that makes a record of each mirror, and hands it over at once."""
Splitter: TypeAlias = Callable[[Record], msgspec.Struct]
"""A function that makes the mirror of a record."""

_MOST_SHARED = 1 << 16

K = TypeVar("K")
V = TypeVar("V")


class UnfitValueError(ValueError):
    """A value breaks a rule; the slow way says which and where."""


def _unfit() -> NoReturn:
    raise UnfitValueError


class _Made(dict[K, V], Generic[K, V]):
    """What was made of each key, made when it is first asked for; quicker than `lru_cache`, which calls."""

    def __init__(self, make: Callable[[K], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: K) -> V:
        if len(self) >= _MOST_SHARED:
            self.clear()
        made = self[key] = self._make(key)
        return made


def _rule_of(kind: Any) -> Rule:  # noqa: ANN401 - an annotation
    return cast("Rule", bare(kind)[1])


_ID, _FIELD_NAME = _rule_of(Id), _rule_of(FieldName)
_spelt_as_id = _ID.spelt or bool
_IN_PLACE = {
    _ID: "not {0}.isprintable() or ' ' in {0}",
    _rule_of(Digest): "unhexlify({0}).hex() != {0}",
}
"""The two rules that every line meets, where a call would cost more than the check."""
_shared_ids = _Made[str, str](lambda text: intern(text) if _spelt_as_id(text) else _unfit())
_shared_tuples = _Made[tuple[str, ...], tuple[str, ...]](tuple)


def _when(text: str) -> When:
    time = parse_cached(text)
    return time if isinstance(time, When) else _unfit()


def _span(text: str) -> Span:
    time = parse_cached(text)
    return time if isinstance(time, Span) else _unfit()


def _choices(members: tuple[Enum, ...]) -> frozenset[Enum]:
    chosen = frozenset(members)
    return chosen if len(chosen) == len(members) else _unfit()


shared_times: dict[Any, dict[str, Any]] = {
    When: _Made(_when),
    Span: _Made(_span),
    UncertainTime: _Made(parse_cached),
}
"""The dates of the texts that were read before; to ask here costs half of what it costs to ask `parse_cached`."""


class _Source:
    """The source of a generated function, and the things that it names."""

    def __init__(self, head: str) -> None:
        self._lines = [head]
        self._things: dict[str, Any] = {}

    def name(self, thing: Any) -> str:  # noqa: ANN401 - whatever the source refers to
        name = f"_{len(self._things)}"
        self._things[name] = thing
        return name

    def add(self, depth: int, *lines: str) -> None:
        self._lines += ["    " * depth + line for line in lines]

    def function(self) -> Any:  # noqa: ANN401 - as its head says
        namespace = {"unhexlify": unhexlify, **self._things}
        exec("\n".join(self._lines), namespace)  # noqa: S102 - of field names alone
        return namespace["function"]


def _twin(cls: type) -> type:
    """Return a class of the same layout as a record class, whose instances can be filled attribute by attribute.

    Filling a frozen class costs several times as much; a filled twin becomes the real thing by an assignment to
    `__class__`.
    """
    return type(f"_{cls.__name__}", cls.__bases__, {"__slots__": tuple(field.name for field in attrs.fields(cls))})


def _make_builder(cls: type) -> Builder:
    source = _Source("def function(mirrors, records):")
    _write_loop(source, 1, cls, "mirrors", "records")
    return cast("Builder", source.function())


def _write_loop(source: _Source, depth: int, cls: type, mirrors: str, records: str) -> None:
    """Write the loop that adds a record or a part for each mirror; parts are made in place, a call costs as much."""
    record, mirror = f"r{depth}", f"s{depth}"
    source.add(depth, f"for {mirror} in {mirrors}:")
    source.add(depth + 1, f"{record} = {source.name(_twin(cls))}()")
    for field in attrs.fields(cls):
        if cls is Article and field.name in NEVER_WRITTEN:
            source.add(depth + 1, f"{record}.{field.name} = {field.default!r}")
        else:
            _write_field(source, depth + 1, field, f"{mirror}.{field.name}", f"{record}.{field.name}")
    source.add(depth + 1, f"{record}.__class__ = {source.name(cls)}")
    if hasattr(cls, "__attrs_post_init__"):
        source.add(depth + 1, f"{record}.__attrs_post_init__()")
    source.add(depth + 1, f"{records}.append({record})")


def _write_field(source: _Source, depth: int, field: "attrs.Attribute[Any]", value: str, target: str) -> None:
    """Write the lines that give a field its value."""
    kind, rule, optional = bare(field.type)
    many = get_origin(kind) is tuple
    if many:
        kind, rule, _ = bare(get_args(kind)[0])
    made = _made(source, kind, rule, own=field.name == "id")
    misspelt = _misspelt(source, rule)
    if many and attrs.has(kind) and not made:
        source.add(depth, f"made{depth} = []")
        _write_loop(source, depth, kind, value, f"made{depth}")
        source.add(depth, f"{target} = tuple(made{depth})")
    elif many and rule == _FIELD_NAME:
        source.add(depth, f"{target} = {source.name(_shared_tuples)}[{value}]")
    elif many and made:
        source.add(depth, f"{target} = v = {value}", "if v:")
        source.add(depth + 1, "made = []", "for w in v:")
        source.add(depth + 2, f"made.append({made.format('w')})")
        source.add(depth + 1, f"{target} = tuple(made)")
    elif many and misspelt:
        source.add(depth, f"{target} = v = {value}", "for w in v:")
        source.add(depth + 1, f"if {misspelt.format('w')}: {source.name(_unfit)}()")
    elif made:
        source.add(depth, f"v = {value}", f"{target} = {'None if v is None else ' * optional}{made.format('v')}")
    elif misspelt:
        source.add(depth, f"{target} = v = {value}")
        source.add(depth, f"if {'v is not None and ' * optional}({misspelt.format('v')}): {source.name(_unfit)}()")
    else:
        source.add(depth, f"{target} = {value}")


def _made(source: _Source, kind: Any, rule: Rule | None, *, own: bool) -> str | None:  # noqa: ANN401 - an annotation
    """Return the expression that makes a record's value of a wire value `{}`, or `None` where they are the same."""
    if kind in shared_times:
        return f"{source.name(shared_times[kind])}[{{}}]"
    if get_origin(kind) is frozenset:
        return f"{source.name(_choices)}({{}})"
    if kind in OFTEN_EQUAL:
        return f"{source.name(_Made(_part_reader(kind)))}[bytes({{}})]"
    if rule == _ID and not own:
        return f"{source.name(_shared_ids)}[{{}}]"
    return None


def _part_reader(cls: type) -> Callable[[bytes], object]:
    """Return the function that makes a part of its JSON, as strictly as a record is made of a line."""
    decode = msgspec.json.Decoder(MIRRORS[cls]).decode
    build = _make_builder(cls)

    def read(text: bytes) -> object:
        mirror = decode(text)
        if not repeat_no_key([text], [mirror]):
            raise UnfitValueError
        made: list[object] = []
        build([mirror], made)
        return made[0]

    return read


def _misspelt(source: _Source, rule: Rule | None) -> str | None:
    """Return the expression that says whether a text `{0}` breaks a rule of spelling, or `None` if there is none."""
    if rule is None or rule.spelt is None:
        return None
    return _IN_PLACE.get(rule) or f"not {source.name(rule.spelt)}({{0}})"


def _make_splitter(cls: type) -> Splitter:
    source = _Source("def function(s):")
    values: list[str] = []
    for field in written_fields(cls):
        kind, _, optional = bare(field.type)
        value = f"s.{field.name}"
        if kind in shared_times:
            value = f"None if {value} is None else {value}._text" if optional else f"{value}._text"
        elif get_origin(kind) is frozenset:
            value = f"tuple(sorted({value}))"
        elif get_origin(kind) is tuple and attrs.has(get_args(kind)[0]):
            value = f"tuple([{source.name(split_record[get_args(kind)[0]])}(v) for v in {value}]) if {value} else ()"
        elif type(field.default) is str:
            # The encoder leaves a default out where it is the very object.
            default = source.name(field.default)
            value = f"{default} if {value} == {default} else {value}"
        values.append(f"{field.name}={value}")
    source.add(1, f"return {source.name(MIRRORS[cls])}({', '.join(values)})")
    return cast("Splitter", source.function())


def _refuse(mirrors: Iterable[object], _: object) -> None:
    for _mirror in mirrors:
        raise UnfitValueError


_CLASSES = {mirror: cls for cls, mirror in MIRRORS.items()}

build_records: dict[type, Builder] = _Made(lambda mirror: _make_builder(_CLASSES[mirror]))
"""For each mirror, the function that makes its records; it raises a `ValueError` at the first that breaks a rule."""
build_records[NoneType] = _refuse

split_record: dict[type, Splitter] = _Made(_make_splitter)
"""For each record class, the function that makes the mirror of a record."""
