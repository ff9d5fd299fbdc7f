"""`CrossingReport`: what the observations of a crossing say of a day, and on which of them it rests."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, TypeVar, final

from attrs import frozen

from mideast_events.actors import Actor
from mideast_events.certainty import Certainty
from mideast_events.crossings import Crossing, CrossingState, CrossingStatus, Direction, Flow
from mideast_events.dates import Span, When
from mideast_events.displays import Cell, Names, Sheet, Shown, Table, counted
from mideast_events.errors import UnknownIdError, nearest, refuse_unless_among
from mideast_events.frames import Column, Columns, frame
from mideast_events.lookups import Lookup, Resolution
from mideast_events.tables import answer_cells

if TYPE_CHECKING:
    from pandas import DataFrame

T = TypeVar("T")

# The side, the flow and the direction that something is about, each `None` for all of them.
Subject: TypeAlias = tuple[str | None, str | None, str | None]

ANSWER_COLUMNS = ("of", "certain", "possible", "days old")
"""What the rows of `report_rows` have."""

_COLUMNS: Columns = {
    "id": Column.TEXT,
    "crossing": Column.TEXT,
    "span": Column.TIME,
    "side": Column.TEXT,
    "flow": Column.TEXT,
    "direction": Column.TEXT,
    "status": Column.TEXT,
    "controller": Column.TEXT,
    "certainty": Column.TEXT,
    "age": Column.AGE,
}


@final
@frozen
class Observation:
    """A state of a crossing that possibly or certainly holds at the time asked about.

    Attributes:
        state: the state.
        certainty: YES or MAYBE.
        age: how many days before the time asked about it was last known to be so, 0 where it is known of that time;
            `None` where it is not known of any day by then.
        settled: whether it certainly began before that time and goes on after it.

    Examples:
        >>> import mideast_events as me
        >>> me.load_seed_corpus().on("2024-06-15").crossing("rafah").about(side="gaza-strip", flow="aid")[1:]
        (<Observation rafah-aid-2024: maybe, 31 days old>, <Observation rafah-gaza-side-israel-2024: yes, 0 days old>)
    """

    state: CrossingState
    certainty: Certainty
    age: int | None
    settled: bool

    @property
    def subject(self) -> tuple[str | None, str | None, str | None]:
        """What the state is about: side, flow and direction, each `None` for all of them."""
        return self.state.side, self.state.flow, self.state.direction

    def contradicts(self, other: "Observation") -> bool:
        """Say whether two that both certainly hold, on a common day, differ on the same side, flow and direction.

        What is about all sides, flows or directions is about each of them.
        A day on which the one ends and the other begins is no such day.
        """
        spans = self.state.span, other.state.span
        if not (self.certainty is other.certainty is Certainty.YES and _meet(self.subject, other.subject)):
            return False
        if spans[0].overlaps(spans[1]) is not Certainty.YES or _follow(*spans) or _follow(*reversed(spans)):
            return False
        return any(
            mine is not None and theirs is not None and mine != theirs
            for mine, theirs in (
                (self.state.status, other.state.status),
                (self.state.controller, other.state.controller),
            )
        )

    def __repr__(self) -> str:
        age = "not yet seen" if self.age is None else f"{self.age} days old"
        return f"<Observation {self.state.id}: {self.certainty.value}, {age}>"


@final
class CrossingReport(Shown):
    """How a crossing was at a time, as far as it was observed.

    Where nothing was observed every answer is empty: that is unknown, not closed.

    Attributes:
        crossing: the crossing.
        observations: what possibly or certainly held at the time, by time and id.

    Examples:
        >>> import mideast_events as me
        >>> rafah = me.load_seed_corpus().on("2024-05-15").crossing("rafah")
        >>> rafah.controller("gaza-strip"), rafah.status(flow="aid")
        (<Resolution certain: israel; possible: nothing>, <Resolution certain: closed; possible: nothing>)
        >>> me.load_seed_corpus().on("2024-05-15").crossing("karni").status().is_empty
        True
    """

    crossing: Crossing
    observations: tuple[Observation, ...]

    def __init__(self, crossing: Crossing, observations: Iterable[Observation], lookup: Lookup) -> None:
        """Report these observations of the crossing."""
        self.crossing = crossing
        self.observations = tuple(observations)
        self._lookup = lookup

    def about(
        self, *, side: str | None = None, flow: str | None = None, direction: str | None = None
    ) -> tuple[Observation, ...]:
        """Return the observations that bear on a side, flow and direction, each `None` for any.

        Raises:
            UnknownIdError: where the crossing has no such side.
            QueryError: where there is no such flow or direction.
        """
        if side is not None and side not in self.crossing.sides:
            kind = f"side of {self.crossing.id!r}"
            raise UnknownIdError(kind, side, nearest(side, self.crossing.sides))
        wanted = side, _member("flow", flow, Flow), _member("direction", direction, Direction)
        return tuple(one for one in self.observations if _meet(one.subject, wanted))

    def controller(self, side: str) -> Resolution[Actor]:
        """Return who controlled a side, by id; empty where nothing was observed.

        An observation that may not hold any more, or not yet, is left out where another is certain, of the same or of
        all flows, and with days to spare on both sides.

        Raises:
            UnknownIdError: where the crossing has no such side.
        """
        actors: Mapping[str, Actor] = self._lookup.of("actor")
        found = _resolved(self.about(side=side), lambda state: state.controller)
        return Resolution(
            *(tuple(actors[id] for id in sorted(ids) if id in actors) for ids in (found.certain, found.possible))
        )

    def status(
        self, *, side: str | None = None, flow: str | None = None, direction: str | None = None
    ) -> Resolution[CrossingStatus]:
        """Return whether the crossing was open; empty where nothing was observed.

        Asked without a flow, side or direction, the answer has the statuses of all of them.
        Doubtful observations give way to certain ones as for `controller`.

        Raises:
            UnknownIdError: where the crossing has no such side.
            QueryError: where there is no such flow or direction.
        """
        found = _resolved(self.about(side=side, flow=flow, direction=direction), lambda state: state.status)
        return Resolution(tuple(sorted(found.certain)), tuple(sorted(found.possible)))

    @property
    def controllers(self) -> dict[str, Resolution[Actor]]:
        """Who controlled each side, by its id."""
        return {side: self.controller(side) for side in self.crossing.sides}

    @property
    def statuses(self) -> dict[tuple[Flow, Direction], Resolution[CrossingStatus]]:
        """Whether the crossing was open, for each of its flows and each direction.

        Of a crossing whose flows are not recorded, for every flow.
        """
        flows = [flow for flow in Flow if flow in (self.crossing.flows or Flow)]
        return {(flow, way): self.status(flow=flow, direction=way) for flow in flows for way in Direction}

    @cached_property
    def conflicts(self) -> tuple[tuple[Observation, Observation], ...]:
        """The pairs of observations that cannot both be so; both are in the answers."""
        return tuple(pair for pair in combinations(self.observations, 2) if pair[0].contradicts(pair[1]))

    def to_dataframe(self) -> "DataFrame":
        """Return the observations as a pandas DataFrame, one row each.

        The columns are those fields of the state that say what was observed: `id`, `crossing`, `span` as EDTF text with
        `span_earliest` and `span_latest` as `datetime64[s]` (`NaT` where there is no such bound), `side`, `flow`,
        `direction`, `status` and `controller`, missing as they are `None` there; then `certainty`, `yes` or `maybe`,
        and `age` in days, missing where it is not known.

        Raises:
            MissingExtraError: where pandas is not installed.

        Examples:
            >>> import mideast_events as me
            >>> seen = me.load_seed_corpus().on("2024-05-15").crossing("rafah").to_dataframe()
            >>> seen.groupby("certainty").size().to_dict()
            {'maybe': 2, 'yes': 3}
        """
        rows = (
            (one.state.id, self.crossing.id, one.state.span, *one.subject, one.state.status, one.state.controller,
             one.certainty.value, one.age)
            for one in self.observations
        )  # fmt: skip
        return frame(_COLUMNS, rows)

    def _display(self) -> Sheet:
        rows = report_rows(self, self._lookup.name_of)
        answers = Table.of("answers", ANSWER_COLUMNS, rows, len(rows))
        columns = ("when", "side", "about", "status", "controller", "certainty", "days old", "id")
        observed = Table.of(
            counted(len(self.observations), "observation"),
            columns,
            map(self._row, self.observations),
            len(self.observations),
        )
        return Sheet(repr(self)[1:-1], (answers, observed) if self.observations else ())

    def _row(self, one: Observation) -> tuple[Cell, ...]:
        state, name_of = one.state, self._lookup.name_of
        side, controller = (name_of(id) if id else "" for id in (state.side, state.controller))
        about = ", ".join(filter(None, (state.flow, state.direction)))
        age = "" if one.age is None else one.age
        return (str(state.span), side, about, state.status or "", controller, one.certainty.value, age, state.id)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, CrossingReport):
            return NotImplemented
        return (self.crossing, self.observations) == (other.crossing, other.observations)

    # Compared by content, which is large.
    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        count = len(self.observations)
        seen = f"{count} observation{'' if count == 1 else 's'}" if count else "nothing observed"
        conflicts = f", {len(self.conflicts)} in conflict" if self.conflicts else ""
        return f"<CrossingReport {self.crossing.id}: {seen}{conflicts}>"


def report_rows(report: CrossingReport, names: Names) -> list[tuple[Cell, ...]]:
    """Return what is answered of each side and flow of which anything was observed.

    Each row has the side or flow, what is certain, what is possible, and the age in days of the freshest observation
    that bears on it.
    """
    found: list[tuple[str, Resolution[Any], list[Observation]]] = []
    for side, controller in report.controllers.items():
        seen = [one for one in report.about(side=side) if one.state.controller is not None]
        found.append((f"control, side of {names(side)}", controller, seen))
    for (flow, way), status in report.statuses.items():
        seen = [one for one in report.about(flow=flow, direction=way) if one.state.status is not None]
        found.append((f"{flow}, {way}", status, seen))
    return [(what, *answer_cells(answer), _age(seen)) for what, answer, seen in found if not answer.is_empty]


def _age(observations: Iterable[Observation]) -> Cell:
    ages = [one.age for one in observations if one.age is not None]
    return min(ages, default="")


def _resolved(observations: Iterable[Observation], value_of: Callable[[CrossingState], T | None]) -> Resolution[T]:
    """Return the values of the observations, without the doubtful ones that a certain one has replaced."""
    told = [(one, value) for one in observations if (value := value_of(one.state)) is not None]
    certain = {value: one for one, value in told if one.certainty is Certainty.YES}
    settled = [one.subject for one, _ in told if one.certainty is Certainty.YES and one.settled]
    possible = {
        value: one
        for one, value in told
        if value not in certain and not any(_covers(subject, one.subject) for subject in settled)
    }
    return Resolution(tuple(certain), tuple(possible))


def _follow(span: Span, other: Span) -> bool:
    """Say whether a period certainly ends on the day on which another begins."""
    end, start = span.end, other.start
    return isinstance(end, When) and isinstance(start, When) and end.overlaps(start) is Certainty.YES


def _covers(whole: Subject, part: Subject) -> bool:
    """Say whether what is about one subject is about another; `None` is all of its kind."""
    return all(one is None or one == other for one, other in zip(whole, part, strict=True))


def _meet(these: Subject, those: Subject) -> bool:
    """Say whether two subjects have something in common; `None` is all of its kind."""
    return all(one is None or other is None or one == other for one, other in zip(these, those, strict=True))


def _member(argument: str, value: str | None, members: type[Flow | Direction]) -> str | None:
    if value is not None:
        refuse_unless_among(argument, value, members)
    return value
