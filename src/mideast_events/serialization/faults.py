"""The slow, exact way from what a line says to a record, or to every fault in it.

It is taken for a line that the fast way refuses, and for a record that a program hands over as a dict.
cattrs structures the record field by field and gathers all that fails; here its errors become ours, each with the path
of the value.
"""

from collections.abc import Callable, Iterator, Mapping
from types import GenericAlias
from typing import Any, TypeAlias, cast, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, override

from mideast_events.errors import RecordError, nearest
from mideast_events.evidence import Article
from mideast_events.records import RECORD_CLASSES, Record
from mideast_events.rules import Unfit, check_for
from mideast_events.serialization.wire import NEVER_WRITTEN, bare, written_fields

_Path: TypeAlias = tuple[str | int, ...]
_Hook: TypeAlias = Callable[[Any, Any], Any]

# Its signature mixes options and fields under one name, which no checker can follow.
_make_structure_fn: Any = make_dict_structure_fn
_FAULTS = "faults"


def structure_record(data: object) -> Record:
    """Return the record that a dict says, as JSON gives it.

    Raises:
        ExceptionGroup: of `RecordError`, one for each fault.
    """
    try:
        cls, fields = _parts_of(data)
    except RecordError as fault:
        raise ExceptionGroup(_FAULTS, [fault]) from None
    try:
        return _CONVERTER.structure(fields, cls)
    except BaseValidationError as error:
        faults = list(_faults(error, (), cls))
        raise ExceptionGroup(_FAULTS, faults) from None


def _parts_of(data: object) -> tuple[type[Record], dict[str, object]]:
    """Return the class that a dict names, and its fields."""
    if not isinstance(data, dict):
        raise RecordError((), data, "is not a JSON object")
    fields = dict(cast("dict[str, object]", data))
    if "type" not in fields:
        raise RecordError(("type",), None, f"is missing: one of {', '.join(RECORD_CLASSES)}")
    name = fields.pop("type")
    if not isinstance(name, str) or name not in RECORD_CLASSES:
        near = nearest(name, RECORD_CLASSES)
        listed = "" if near else f": one of {', '.join(RECORD_CLASSES)}"
        raise RecordError(("type",), name, f"is not a record's type{listed}", near)
    return RECORD_CLASSES[name], fields


def _faults(error: BaseException, path: _Path, cls: type | None) -> Iterator[RecordError]:
    """Give the faults in what cattrs raised, each with its path from the record."""
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            step = _step(inner)
            yield from _faults(inner, (*path, *step), _part(error.cl) or cls)
    elif isinstance(error, ForbiddenExtraKeysError):
        names = [field.name for field in written_fields(error.cl)]
        for key in sorted(error.extra_fields):
            yield RecordError((*path, key), key, f"is not a field of {error.cl.__name__}", nearest(key, names))
    elif isinstance(error, RecordError):
        owner = None if path else error.owner
        yield RecordError((*path, *error.path), error.value, error.expected, error.near, owner)
    elif isinstance(error, Unfit):
        yield RecordError((*path, *error.path), error.value, error.expected, error.near)
    elif isinstance(error, KeyError):
        yield RecordError(path, None, f"is missing: {cls.__name__ if cls else 'the record'} needs it")
    else:
        raise error  # a fault of ours, not of the data


def _step(error: BaseException) -> _Path:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (note.name,)
        if isinstance(note, IterableValidationNote):
            return (note.index,)
    return ()


def _part(cls: Any) -> type | None:  # noqa: ANN401 - a class or an annotation
    return cls if attrs.has(cls) else None


def _leaf_hook(kind: Any) -> _Hook:  # noqa: ANN401 - an annotation
    check = check_for(kind)
    return lambda value, _: check(value)


def _parts_hook(kind: Any, converter: Converter) -> _Hook:  # noqa: ANN401 - an annotation
    part = get_args(bare(kind)[0])[0]
    inner: Any = GenericAlias(list, part)
    structure = converter.get_structure_hook(inner)

    def hook(value: object, _: object) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise Unfit(value, "is not a list")
        return tuple(structure(value, inner))

    return hook


def _class_hook(cls: type, converter: Converter) -> _Hook:
    overrides: dict[str, Any] = {}
    for field in attrs.fields(cls):
        inner = bare(field.type)[0]
        parts = get_origin(inner) is tuple and attrs.has(get_args(inner)[0])
        hook = _parts_hook(field.type, converter) if parts else _leaf_hook(field.type)
        overrides[field.name] = override(struct_hook=hook)
    if cls is Article:
        overrides |= {name: override(omit=True) for name in NEVER_WRITTEN}
    structure = cast("_Hook", _make_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True, **overrides))

    def checked(value: object, kind: Any) -> object:  # noqa: ANN401 - the class
        if not isinstance(value, Mapping):
            raise Unfit(value, f"is not an object with the fields of {cls.__name__}")
        return structure(value, kind)

    return checked


def _make_converter() -> Converter:
    converter = Converter(detailed_validation=True, forbid_extra_keys=True)
    converter.register_structure_hook_factory(attrs.has, _class_hook)
    return converter


_CONVERTER = _make_converter()
