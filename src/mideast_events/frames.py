"""Records and answers as pandas DataFrames, one row each; the only home of pandas.

Every column has its dtype, also where there is no row.
A time `x` takes three columns: `x`, its EDTF text, and `x_earliest` and `x_latest`, the first and the last day that it
can be or that it lasts, `NaT` where there is no such bound; no day is guessed.
Of `when`, the time of the record itself, they are `earliest` and `latest`, as everywhere else.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from importlib import import_module
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, cast, get_args, get_origin

import attrs

from mideast_events.dates import Span, UncertainTime, When
from mideast_events.errors import MissingExtraError
from mideast_events.evidence import Evidence
from mideast_events.meetings import Participation, narrowest
from mideast_events.records import Record

if TYPE_CHECKING:
    from pandas import DataFrame


class Column(StrEnum):
    """What a column holds; the value is its dtype.

    Attributes:
        TEXT: texts, ids and choices; `NA` where there is none.
        COUNT: whole numbers.
        AGE: whole numbers, `NA` where there is none.
        NUMBER: numbers, `NaN` where there is none.
        TRUTH: true or false.
        SEVERAL: tuples of texts, empty where there is none.
        DAY: days, `NaT` where there is none.
        TIME: a `When` or a `Span`, as three columns.
    """

    TEXT = "string"
    COUNT = "int64"
    AGE = "Int64"
    NUMBER = "float64"
    TRUTH = "bool"
    SEVERAL = "object"
    DAY = "datetime64[s]"
    TIME = ""


Columns: TypeAlias = Mapping[str, Column]
"""What each column holds, by its name."""

Filled: TypeAlias = tuple[Column, list[Any]]
"""What a column holds, and its values."""

_KINDS: Mapping[type, Column] = {int: Column.COUNT, float: Column.NUMBER, bool: Column.TRUTH}


def frame(columns: Columns, rows: Iterable[Sequence[Any]]) -> "DataFrame":
    """Return rows as a DataFrame.

    Args:
        columns: what each column holds, by its name.
        rows: for each row a value for each column.

    Raises:
        MissingExtraError: where pandas is not installed.
    """
    table = list(rows)
    return _assembled(
        {name: (kind, [row[place] for row in table]) for place, (name, kind) in enumerate(columns.items())}
    )


def records_frame(cls: type[Record], records: Iterable[Record]) -> "DataFrame":
    """Return the records of a class as a DataFrame, as `RecordMap.to_dataframe` tells it.

    Raises:
        MissingExtraError: where pandas is not installed.
    """
    found = list(records)
    columns: dict[str, Filled] = {}
    for field in attrs.fields(cls):
        if field.eq:  # the text of an article is no part of equality, and never written
            columns |= _columns_of(field, [getattr(record, field.name) for record in found])
    return _assembled(columns)


def _assembled(columns: Mapping[str, Filled]) -> "DataFrame":
    try:
        pandas, numpy = import_module("pandas"), import_module("numpy")
    except ImportError:
        raise MissingExtraError("pandas", "pandas") from None
    made: dict[str, Any] = {}
    for name, filled in columns.items():
        for part, (kind, cells) in _parts(name, *filled).items():
            # Of dates, pandas would make nanoseconds, which reach from 1677 to 2262 alone.
            values = numpy.array(cells, dtype=kind) if kind is Column.DAY else cells
            made[part] = pandas.Series(values, dtype=kind.value)
    return cast("DataFrame", pandas.DataFrame(made))


def _parts(name: str, kind: Column, values: list[Any]) -> Mapping[str, Filled]:
    """Return the columns of which a column is made."""
    if kind is Column.TIME:
        times = cast("list[When | Span | None]", values)
        prefix = "" if name == "when" else f"{name}_"
        return {
            name: (Column.TEXT, [None if time is None else str(time) for time in times]),
            f"{prefix}earliest": (Column.DAY, [None if time is None else time.earliest for time in times]),
            f"{prefix}latest": (Column.DAY, [None if time is None else time.latest for time in times]),
        }
    if kind is Column.TEXT:
        values = [None if value is None else str(value) for value in values]
    return {name: (kind, values)}


def _columns_of(field: "attrs.Attribute[Any]", values: list[Any]) -> Mapping[str, Filled]:
    """Return the columns of a field."""
    if field.name == "evidence":
        told = [evidence_cells(evidence) for evidence in values]
        return {name: (kind, [row[place] for row in told]) for place, (name, kind) in enumerate(EVIDENCE.items())}
    if field.name == "participants":
        participants = cast("list[tuple[Participation, ...]]", values)
        ids = [tuple(map(narrowest, those)) for those in participants]
        roles = [tuple(one.role.value for one in those) for those in participants]
        return {"participants": (Column.SEVERAL, ids), "roles": (Column.SEVERAL, roles)}
    kind = _kind_of(field.type)
    if kind is Column.SEVERAL:
        values = [tuple(map(str, _ordered(members))) for members in values]
    return {field.name: (kind, values)}


def _ordered(values: Iterable[Any]) -> Iterable[Any]:
    return sorted(values) if isinstance(values, frozenset) else values


EVIDENCE: Columns = {"evidence": Column.COUNT, "articles": Column.SEVERAL}
"""The columns that tell on what a record rests."""


def evidence_cells(evidence: Iterable[Evidence]) -> tuple[int, tuple[str, ...]]:
    """Return how many passages there are, and the ids of their articles, each once."""
    passages = [one.article for one in evidence]
    return len(passages), tuple(dict.fromkeys(passages))


def _kind_of(annotation: Any) -> Column:  # noqa: ANN401 - a field's annotation
    """Return what the column of a field holds."""
    if get_origin(annotation) is Annotated:
        return _kind_of(get_args(annotation)[0])
    if get_origin(annotation) in {tuple, frozenset}:
        return Column.SEVERAL
    if options := [option for option in get_args(annotation) if option is not NoneType]:
        return Column.NUMBER if float in options else _kind_of(options[0])
    return Column.TIME if issubclass(annotation, UncertainTime) else _KINDS.get(annotation, Column.TEXT)
