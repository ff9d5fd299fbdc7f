"""What a single field may hold: the rules that the record classes share, written into their annotations.

A class is written as bare typed fields, such as `id: MeetingId`, where `MeetingId` is `Annotated[str, Rule(…)]`.
`conform` turns each annotation into a converter, so that a record made by hand or by cattrs is checked field by field;
the bulk decoder and the JSON Schema read the same annotations (`mideast_events.serialization`).
Rules between fields stand in each class's `__attrs_post_init__`, where every way of making a record passes.
"""

import math
import re
from collections.abc import Callable, Collection, Iterator
from enum import Enum
from functools import cache, cached_property, lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeAlias, Union, cast, get_args, get_origin

import attrs

from mideast_events.dates import Span, UncertainTime, When, as_time
from mideast_events.errors import DateTextError, RecordError, nearest


@attrs.frozen(kw_only=True, slots=False)
class Rule:
    """A limit on a field's value, beside its type.

    Attributes:
        expected: what to say of a value that breaks it, such as "is blank".
        pattern: a regular expression that a text must match somewhere; `$` means the very end. `None` sets no limit.
        alphabet: the characters that a text may have, all of them ASCII; `None` sets no limit.
        solid: whether a text must be free of white space and of characters that cannot be seen.
        choices: the texts allowed; `None` sets no limit.
        least: the least number allowed; `None` sets no limit.
        most: the greatest number allowed; `None` sets no limit.
        count: how many members or characters at least and at most; `None` sets no limit.
    """

    expected: str
    pattern: str | None = None
    alphabet: str | None = None
    solid: bool = False
    choices: frozenset[str] | None = None
    least: int | None = None
    most: int | None = None
    count: tuple[int, int | None] | None = None

    @cached_property
    def limits(self) -> tuple[Callable[[Any], object], ...]:
        """The functions that each say whether a value of the right type keeps a part of the rule."""
        found: list[Callable[[Any], object]] = []
        if self.count is not None:
            fewest, longest = self.count[0], math.inf if self.count[1] is None else self.count[1]
            found.append(lambda value: fewest <= len(value) <= longest)
        if self.least is not None or self.most is not None:
            least = -math.inf if self.least is None else self.least
            most = math.inf if self.most is None else self.most
            found.append(lambda value: least <= value <= most)
        if self.spelt is not None:
            found.append(self.spelt)
        return tuple(found)

    @cached_property
    def spelt(self) -> Callable[[str], object] | None:
        """The function that says whether a text is spelt as the rule wants it, or `None` where it minds no spelling.

        It is the part of the rule that the decoder leaves to us; lengths and numbers it checks itself.
        """
        if self.pattern is not None:
            # Python's `$` would let a line end pass.
            return re.compile(self.pattern.replace("$", r"\Z")).search
        if self.choices is not None:
            return self.choices.__contains__
        if self.solid:
            return lambda text: text.isprintable() and " " not in text
        if self.alphabet is not None:
            alphabet = self.alphabet.encode()
            return lambda text: not text.encode().translate(None, alphabet)
        return None


Id: TypeAlias = Annotated[
    str, Rule(solid=True, count=(1, 200), expected="is not an id, such as 'lapid-kamel-tel-aviv-2021'")
]
"""A record's id: up to 200 characters without white space; a slug by custom."""
Text: TypeAlias = Annotated[str, Rule(pattern=r"\S", expected="is blank; leave an unknown text out")]
"""A text that says something."""
FieldName: TypeAlias = Annotated[str, Rule(pattern=r"^[a-z][a-z_]*$", expected="is not a field's name, such as 'when'")]
"""The name of a record's field."""
Digest: TypeAlias = Annotated[
    str,
    Rule(
        alphabet="0123456789abcdef",
        count=(64, 64),
        expected="is not a SHA-256 digest: 64 hexadecimal digits in lower case",
    ),
]
"""A SHA-256 digest."""
Language: TypeAlias = Annotated[
    str,
    Rule(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", expected="is not a BCP 47 language tag, such as 'en' or 'ar'"),
]
"""The BCP 47 tag of a language."""
Wikidata: TypeAlias = Annotated[
    str, Rule(pattern=r"^Q[1-9][0-9]{0,11}$", expected="is not a Wikidata item, such as 'Q43723'")
]
"""A Wikidata item's id."""
Sector: TypeAlias = Annotated[
    str, Rule(pattern=r"^([A-Z]{3}){1,4}$", expected="is not a PLOVER sector code, such as 'GOV' or 'SPY'")
]
"""PLOVER's code of a role in society: three capitals, or several such codes in a row."""
Position: TypeAlias = Annotated[
    int, Rule(least=0, most=10**9, expected="is not a number of characters, from 0 to a thousand million")
]
"""A place in a text, or a length, in characters."""
Amount: TypeAlias = Annotated[int | float, Rule(least=0, most=10**15, expected="is not an amount, from 0 to 10**15")]
"""A number of something."""
Latitude: TypeAlias = Annotated[float, Rule(least=-90, most=90, expected="is not in degrees from -90 to 90")]
"""Degrees north, WGS 84."""
Longitude: TypeAlias = Annotated[float, Rule(least=-180, most=180, expected="is not in degrees from -180 to 180")]
"""Degrees east, WGS 84."""
UNKNOWN_CHOICES = frozenset({"unspecified", "unknown", "unclear"})
"""The choices by which a field says that nothing is known."""
AT_LEAST_ONE = Rule(count=(1, None), expected="is empty: at least one is needed")


_BRIEF_CHARACTERS = 60
_LISTED_NAMES = 4
_CACHED_TEXTS = 1 << 10

Check: TypeAlias = Callable[[object], Any]
"""A function that returns the value as it should be, or raises `Unfit`."""


def conform(cls: type, fields: list["attrs.Attribute[Any]"]) -> list["attrs.Attribute[Any]"]:
    """Give every field a converter that accepts what its annotation says, for `attrs.frozen(field_transformer=…)`.

    Besides the type itself it takes an enum's text for the enum, an EDTF text or a `datetime.date` for an uncertain
    time, a list for a tuple, and a bare text for a class that needs nothing else.
    """
    return [field.evolve(converter=converter(cls.__name__, field.name, field.type)) for field in fields]


def converter(owner: str, name: str, kind: Any) -> Check:  # noqa: ANN401 - an annotation
    """Return the function that gives a field's value as its annotation wants it, or raises `RecordError`.

    Args:
        owner: the name of the field's class.
        name: the field's name.
        kind: its annotation.
    """
    check, unchecked = check_for(kind), frozenset(_unchecked(kind))

    def convert(value: object) -> Any:  # noqa: ANN401 - as the field's annotation says
        if type(value) in unchecked:
            return value
        try:
            return check(value)
        except Unfit as unfit:
            raise RecordError((name, *unfit.path), unfit.value, unfit.expected, unfit.near, owner) from None

    return convert


def _unchecked(kind: Any) -> Iterator[type]:  # noqa: ANN401 - an annotation
    """Give the classes of which any instance fits an annotation as it is."""
    if get_origin(kind) in (UnionType, Union):
        for option in get_args(kind):
            yield from _unchecked(option)
    elif kind is UncertainTime:
        yield from (When, Span)
    elif isinstance(kind, type):
        cls = cast("type[object]", kind)
        if cls is NoneType or issubclass(cls, Enum | When | Span) or attrs.has(cls):
            yield cls


def brief(text: str) -> str:
    """Return a text as a `repr` shows it: cut where it is long."""
    return text if len(text) <= _BRIEF_CHARACTERS else f"{text[: _BRIEF_CHARACTERS - 1]}…"


def listed(names: Collection[str]) -> str:
    """Return names as a `repr` lists them: the first few, and how many more there are."""
    shown = [brief(name) for name in list(names)[:_LISTED_NAMES]]
    more = len(names) - len(shown)
    if more:
        return f"{', '.join(shown)} and {more} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def refuse(record: object, field: str, value: object, expected: str) -> RecordError:
    """Return the error that says that a field's value does not fit the record's other fields."""
    return RecordError((field,), value, expected, owner=type(record).__name__)


def refuse_repeats(record: object, *fields: str) -> None:
    """Refuse an id that stands twice in one of these fields."""
    for field in fields:
        values = getattr(record, field)
        if len(set(values)) < len(values):
            raise refuse(record, field, values, "names the same record twice")


def refuse_half_coordinates(record: Any) -> None:  # noqa: ANN401 - a place or a crossing
    """Refuse a latitude without a longitude, and the other way round."""
    if (record.latitude is None) is not (record.longitude is None):
        missing = "latitude" if record.latitude is None else "longitude"
        raise refuse(record, missing, None, "is missing: give both latitude and longitude, or neither")


class Unfit(Exception):  # noqa: N818 - no error of the library: whoever runs a check tells where the value stood
    """What a check raises: the parts of a `RecordError` that a value alone can tell."""

    def __init__(self, value: object, expected: str, near: str | None = None, path: tuple[int, ...] = ()) -> None:
        super().__init__(value, expected)
        self.value = value
        self.expected = expected
        self.near = near
        self.path = path


@cache
def check_for(kind: Any) -> Check:  # noqa: ANN401, PLR0911 - one return for each kind of type
    """Return the function that gives a value as an annotation wants it, or raises `Unfit`."""
    if kind in _PLAIN_CHECKS:
        return _PLAIN_CHECKS[kind]
    if get_origin(kind) is Annotated:
        inner, rule = get_args(kind)
        return _ruled(check_for(inner), rule)
    if get_origin(kind) in (UnionType, Union):
        options = [option for option in get_args(kind) if option is not NoneType]
        check = _check_number if set(options) == {int, float} else check_for(options[0])
        return (lambda value: None if value is None else check(value)) if NoneType in get_args(kind) else check
    if get_origin(kind) in (tuple, frozenset):
        return _members(get_origin(kind), get_args(kind)[0])
    if issubclass(kind, UncertainTime):
        return lambda value: _check_time(kind, value)
    if issubclass(kind, Enum):
        return lambda value: _check_enum(kind, value)
    return lambda value: _check_part(kind, value)


def _ruled(check: Check, rule: Rule) -> Check:
    limits = rule.limits

    def convert(value: object) -> Any:  # noqa: ANN401 - as the inner check says
        checked = check(value)
        for limit in limits:
            if not limit(checked):
                raise Unfit(value, rule.expected)
        return checked

    if check is not _check_text:
        return convert
    remembered = lru_cache(_CACHED_TEXTS)(convert)  # ids and names of fields come again and again
    return lambda value: remembered(value) if type(value) is str else convert(value)


def _check_text(value: object) -> str:
    if type(value) is str and value.isascii():
        return value
    if not isinstance(value, str):
        raise Unfit(value, "is not a text")
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise Unfit(value, "has half of a surrogate pair, which UTF-8 cannot write") from None
    return value if type(value) is str else str(value)


def _check_number(value: object) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Unfit(value, "is not a number")
    if not -math.inf < value < math.inf:  # false for NaN too
        raise Unfit(value, "is not a finite number")
    return value


def _check_int(value: object) -> int:
    if type(value) is int:
        return value
    if not isinstance(value, int):
        raise Unfit(value, "is not a whole number")
    return int(_check_number(value))


def _check_float(value: object) -> float:
    try:
        return float(_check_number(value))
    except OverflowError:
        raise Unfit(value, "is not a number that a float can hold") from None


def _check_bool(value: object) -> bool:
    if not isinstance(value, bool):
        raise Unfit(value, "is not true or false")
    return value


_PLAIN_CHECKS: dict[Any, Check] = {
    str: _check_text,
    int: _check_int,
    float: _check_float,
    bool: _check_bool,
}


def _check_time(kind: type[UncertainTime], value: Any) -> When | Span:  # noqa: ANN401 - any date-like value
    try:
        time = as_time(value)
    except DateTextError as error:
        raise Unfit(value, f"is not a date: expected {error.expected}") from None
    if not isinstance(time, kind):
        wanted = "one day, not a period" if kind is When else "a period with a '/', such as '2025-01-19/2025-03-18'"
        raise Unfit(str(time), f"is not {wanted}")
    return time


def _check_enum(kind: type[Enum], value: object) -> Enum:
    try:
        return kind(value)
    except ValueError:
        choices = [member.value for member in kind]
        near = nearest(value, choices)
        listed = "" if near else f"; one of {', '.join(choices)}"
        raise Unfit(value, f"is not {_with_article(kind)}{listed}", near) from None


def _check_part(kind: type, value: object) -> object:
    if isinstance(value, kind):
        return value
    needed = [field for field in attrs.fields(kind) if field.default is attrs.NOTHING]
    if isinstance(value, str) and len(needed) == 1:
        try:
            return kind(**{needed[0].name: value})
        except RecordError as error:
            raise Unfit(error.value, error.expected, error.near) from None
    raise Unfit(value, f"is not of the class {kind.__name__}")


def _with_article(kind: type) -> str:
    return f"{'an' if kind.__name__[0] in 'AEIOU' else 'a'} {kind.__name__}"


def _members(kind: type, member_kind: Any) -> Check:  # noqa: ANN401 - an annotation
    accepted = (tuple, list) if kind is tuple else (frozenset, set, tuple, list)
    check, unchecked = check_for(member_kind), frozenset(_unchecked(member_kind))

    def convert(value: object) -> Any:  # noqa: ANN401 - a tuple or a frozenset
        if not isinstance(value, accepted):
            raise Unfit(value, "is not a list of values")
        given = cast("Collection[object]", value)
        if type(given) is kind and unchecked.issuperset(map(type, given)):
            return given
        members: list[object] = []
        try:
            for member in given:
                members += [member if type(member) in unchecked else check(member)]
        except Unfit as unfit:
            raise Unfit(unfit.value, unfit.expected, unfit.near, (len(members), *unfit.path)) from None
        gathered = cast("Collection[object]", kind(members))
        if len(gathered) < len(members):
            raise Unfit(given, "names the same choice twice")
        return gathered

    return convert
