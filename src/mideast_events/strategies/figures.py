"""A strategy for reported figures."""

from functools import cache
from math import ceil, floor

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from mideast_events.dates import Span, When
from mideast_events.evidence import Evidence
from mideast_events.figures import Figure, Measure
from mideast_events.strategies.evidence import proofs
from mideast_events.strategies.fields import Fields, Given, built, given
from mideast_events.strategies.times import times
from mideast_events.strategies.values import choices, ids, maybe, phrases

_AMOUNTS = ("low", "best", "high")
_MOST = 10**15
_FEW = 500


def figures(  # noqa: PLR0913 - one for each field
    *,
    id: SearchStrategy[str] | None = None,
    measure: SearchStrategy[Measure] | None = None,
    of: SearchStrategy[str] | None = None,
    group: SearchStrategy[str | None] | None = None,
    low: SearchStrategy[float | None] | None = None,
    best: SearchStrategy[float | None] | None = None,
    high: SearchStrategy[float | None] | None = None,
    unit: SearchStrategy[str] | None = None,
    as_of: SearchStrategy[When | Span] | None = None,
    by: SearchStrategy[str | None] | None = None,
    evidence: SearchStrategy[tuple[Evidence, ...]] | None = None,
) -> SearchStrategy[Figure]:
    """Return a strategy for reported figures, each with one, two or three of its amounts.

    It shrinks to a source's own figure of none killed, on a known day.

    Args:
        id: its id.
        measure: what it measures.
        of: what was counted.
        group: the id of the actor to which the counted belong, or `None`.
        low: the least it can be, or `None`; by default not more than the others.
        best: the source's own figure, or `None`; by default not less than `low` and not more than `high`.
        high: the most it can be, or `None`; by default not less than the others.
        unit: what one is, in the plural.
        as_of: the day or period for which it is given.
        by: the id of the actor who gives it, or `None`.
        evidence: the passages on which the record rests.

    Raises:
        InvalidArgument: where an argument is no strategy.
        RecordError: as a value is drawn, where the strategies given do not fit each other.

    Examples:
        >>> from hypothesis import find
        >>> find(figures(low=st.integers(1, 500)), lambda figure: figure.high is not None)
        <Figure figure-1: killed 1 to 1 persons (persons on both sides), 2000-01-01>
    """
    return built(
        figure,
        **given(
            id=id,
            measure=measure,
            of=of,
            group=group,
            low=low,
            best=best,
            high=high,
            unit=unit,
            as_of=as_of,
            by=by,
            evidence=evidence,
        ),
    )


def figure(fields: Fields) -> Figure:
    """Return a figure, the fields that are open drawn."""
    fields.one("id", ids("figure"))
    left = [name for name in ("best", "low", "high") if name not in fields.values]
    if left:
        known = fields.draw(st.sets(st.sampled_from(left), min_size=0 if fields.says(*_AMOUNTS) else 1))
        for name in left:
            fields.one(name, _amounts(fields, name) if name in known else st.none())
    fields.rest(**_figure_fields())
    return fields.make(Figure)


def _amounts(fields: Fields, name: str) -> SearchStrategy[float]:
    """Return a strategy for amounts that fit the others that are known by now."""
    place = _AMOUNTS.index(name)
    least = max((fields.values[one] for one in _AMOUNTS[:place] if fields.says(one)), default=0)
    most = max(least, min((fields.values[one] for one in _AMOUNTS[place:] if fields.says(one)), default=_MOST))
    first, last = ceil(least), floor(most)
    if last < first:
        return st.floats(least, most)
    return st.integers(first, min(last, first + _FEW)) | st.integers(first, last) | st.floats(least, most)


@cache
def _figure_fields() -> Given:
    return {
        "measure": choices(Measure),
        "of": phrases("persons on both sides"),
        "group": maybe(ids("actor")),
        "unit": st.sampled_from(["persons", "USD", "km", "days"]),
        "as_of": times(),
        "by": maybe(ids("actor")),
        "evidence": proofs(Figure),
    }
