"""What a caller fixes of a record, and how the rest is drawn so as to fit it.

A caller's strategies are drawn first and taken as they are; a field that they leave open is drawn knowing them.
So `ceasefires(end_reason=st.just(EndReason.EXPIRED))` gives ceasefires that have ended, and nothing is thrown away.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")

Given: TypeAlias = Mapping[str, SearchStrategy[Any]]
"""The strategies that a caller gives, by the names of the fields."""


def given(**strategies: Any) -> Given:  # noqa: ANN401 - callers without types are told what is wrong
    """Return the strategies that a caller gives; `None` means that the field is left to us.

    Raises:
        InvalidArgument: where something else than a strategy is given.
    """
    for name, strategy in strategies.items():
        if strategy is not None and not isinstance(strategy, SearchStrategy):
            message = f"{name}={strategy!r} is not a strategy; for this value alone, give st.just({strategy!r})"
            raise InvalidArgument(message)
    return {name: strategy for name, strategy in strategies.items() if strategy is not None}


class Fields:
    """The fields of one record while they are drawn.

    Attributes:
        draw: what Hypothesis draws values with.
        values: what has been drawn, by the name of its field.
    """

    draw: st.DrawFn
    values: dict[str, Any]

    def __init__(self, draw: st.DrawFn, **values: object) -> None:
        """Take what is known of them from the start."""
        self.draw = draw
        self.values = values

    def one(self, name: str, ours: SearchStrategy[T]) -> T:
        """Return the value of a field: what the caller gives, or else what is drawn from ours."""
        if name not in self.values:
            self.values[name] = self.draw(ours)
        value: T = self.values[name]
        return value

    def know(self, **values: object) -> None:
        """Take more that is known."""
        self.values |= values

    def rest(self, **ours: SearchStrategy[Any]) -> None:
        """Draw each of these fields that the caller left open."""
        for name, strategy in ours.items():
            self.one(name, strategy)

    def says(self, *names: str) -> bool:
        """Say whether one of these fields has a value by now that is not `None`."""
        return any(self.values.get(name) is not None for name in names)

    def make(self, cls: type[T]) -> T:
        """Return the record.

        Raises:
            RecordError: where the caller gives fields that do not fit each other.
        """
        return cls(**self.values)


@st.composite
def built(draw: st.DrawFn, /, make: Callable[[Fields], T], **given: SearchStrategy[Any]) -> T:
    """Give what a function makes of the fields that the caller gives."""
    return make(Fields(draw, **{name: draw(strategy) for name, strategy in given.items()}))
