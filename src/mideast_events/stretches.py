"""`Stretch`: days in a row on which every answer about a crossing is the same."""

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, TypeAlias, final

from attrs import frozen

from mideast_events import edtf
from mideast_events.actors import Actor
from mideast_events.crossings import CrossingStatus, Direction, Flow
from mideast_events.dates import Edge, Span
from mideast_events.lookups import Resolution

Answers: TypeAlias = tuple[Mapping[str, Resolution[Actor]], Mapping[tuple[Flow, Direction], Resolution[CrossingStatus]]]
"""Who controlled each side of a crossing, and whether each of its flows passed."""


@final
@frozen
class Stretch:
    """Days in a row on which every answer about a crossing is the same.

    Attributes:
        span: the days, from the first to the last; open where the period that was asked about is.
        controllers: who controlled each side on each of the days, by its id.
        statuses: whether it was open on each of the days, for each of its flows and each direction.

    Examples:
        >>> import mideast_events as me
        >>> for stretch in me.load_seed_corpus().during("2024-10", "2024-11").crossing("rafah").stretches():
        ...     print(stretch.span, stretch.controllers["gaza-strip"])
        2024-10-01/2024-10-22 <Resolution certain: israel; possible: nothing>
        2024-10-23/2024-11-30 <Resolution certain: nothing; possible: israel>
    """

    span: Span
    controllers: Mapping[str, Resolution[Actor]]
    statuses: Mapping[tuple[Flow, Direction], Resolution[CrossingStatus]]

    # Its mappings are compared by content.
    __hash__: ClassVar[None] = None  # type: ignore[assignment]


def stretches_of(
    first: int, last: int, turns: Iterable[int], answers_on: Callable[[int], Answers]
) -> tuple[Stretch, ...]:
    """Return a period in stretches of the same answers.

    Args:
        first: the number of its first day.
        last: the number of its last day.
        turns: the days on which an answer may begin to be another one.
        answers_on: gives the answers on a day.
    """
    starts = sorted({first, *(day for day in turns if first < day <= last and edtf.PAST < day < edtf.FUTURE)})
    found: list[tuple[int, Answers]] = []
    for start in starts:
        answers = answers_on(max(start, edtf.PAST + 1))
        if not found or answers != found[-1][1]:
            found.append((start, answers))
    ends = [start - 1 for start, _ in found[1:]] + [last]
    return tuple(Stretch(_span(start, end), *answers) for (start, answers), end in zip(found, ends, strict=True))


def _span(first: int, last: int) -> Span:
    return Span.of(edtf.day(first) or Edge.OPEN, edtf.day(last) or Edge.OPEN)
