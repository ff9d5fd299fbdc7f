"""A picture of a crossing through a period: a strip for each side and for each flow."""

# matplotlib's own types leave open what its functions take by name.
# pyright: reportUnknownMemberType=false

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle

from mideast_events import edtf
from mideast_events.actors import Actor
from mideast_events.calendars import bounds_of
from mideast_events.crossings import Crossing, CrossingStatus, Direction
from mideast_events.lookups import Lookup, Resolution
from mideast_events.plots import styles
from mideast_events.stretches import Stretch

T = TypeVar("T")

_NAME_OF: Callable[[Actor], str] = attrgetter("name")
_WIDTH, _ROW = 8.5, 26 / styles.POINTS
_HIGH = 0.8
_STRIP_NAME = 26
_HATCH = "////"
_MOST_TOLD = 2
STATUSES: Mapping[str, str] = {
    CrossingStatus.OPEN: styles.GREEN,
    CrossingStatus.RESTRICTED: styles.ORANGE,
    CrossingStatus.EXCEPTIONALLY_OPEN: styles.SKY,
    CrossingStatus.CLOSED: styles.VERMILION,
}
# Those in control have colours that no status has.
CONTROLLERS = (styles.BLUE, styles.PURPLE, "#F0E442", "#4D4D4D")


class Cell(NamedTuple):
    """Days in a row on which the answer of a strip is the same.

    Attributes:
        first: the number of the first day.
        last: the number of the last day.
        answer: what is certain and what is possible, by their names; empty is unknown.
    """

    first: int
    last: int
    answer: Resolution[str]


class Strip(NamedTuple):
    """The answers to one question, through all days.

    Attributes:
        name: what was asked.
        cells: the answers.
    """

    name: str
    cells: tuple[Cell, ...]


def drawn(crossing: Crossing, stretches: Sequence[Stretch], lookup: Lookup, ax: Axes | None) -> Axes:
    """Draw a crossing through a period that is told in stretches."""
    controls, flows = strips_of(crossing, stretches, lookup)
    strips = [*controls, *flows]
    names = dict.fromkeys(name for strip in controls for name in _names(strip))
    held = {name: CONTROLLERS[number % len(CONTROLLERS)] for number, name in enumerate(names)}
    axes = styles.axes_for(ax, _WIDTH, len(strips) * _ROW + 1)
    first, last = _days_of(stretches)
    styles.day_axis(axes, first, last)
    axes.set_ylim(len(strips), 0)
    axes.set_yticks(
        [row + 0.5 for row in range(len(strips))],
        [styles.wrapped(strip.name, _STRIP_NAME) for strip in strips],
        parse_math=False,
        fontsize=styles.TEXT + 0.5,
    )
    axes.tick_params(axis="y", length=0, pad=6)
    axes.set_title(styles.plain(crossing.name), loc="left", fontsize=styles.TEXT + 2, parse_math=False)
    styles.settle(axes)
    for row, strip in enumerate(strips):
        for cell in strip.cells:
            within = cell._replace(first=max(cell.first, first), last=min(cell.last, last))
            _draw(axes, within, row + (1 - _HIGH) / 2, held if strip in controls else STATUSES, strip.name)
    if controls and flows:
        axes.axhline(len(controls), color=styles.RULE, linewidth=0.8)
    styles.tell(axes, _legend(strips, held), [])
    if ax is None:
        styles.fit_height(axes, len(strips) * _ROW)
    return styles.finished(axes)


def strips_of(crossing: Crossing, stretches: Sequence[Stretch], lookup: Lookup) -> tuple[list[Strip], list[Strip]]:
    """Return the strips about who controlled each side, and those about each flow.

    Directions of a flow that never differ share a strip.
    """
    spans = [bounds_of(stretch.span) for stretch in stretches]
    days = [(first, last) for first, _, _, last in spans]
    controls: list[Strip] = []
    for side in crossing.sides:
        answers = [_named(stretch.controllers[side], _NAME_OF) for stretch in stretches]
        controls.append(Strip(f"{lookup.name_of(side)} side, held by", _merged(days, answers)))
    flows: list[Strip] = []
    for flow in dict.fromkeys(flow for stretch in stretches for flow, _ in stretch.statuses):
        ways = [_merged(days, [_named(stretch.statuses[flow, way], str) for stretch in stretches]) for way in Direction]
        told = [flow.value] if ways[0] == ways[1] else [f"{flow}, {way}" for way in Direction]
        flows += [Strip(name.capitalize(), cells) for name, cells in zip(told, ways, strict=False)]
    return controls, flows


def _named(answer: Resolution[T], name: Callable[[T], str]) -> Resolution[str]:
    return Resolution(tuple(map(name, answer.certain)), tuple(map(name, answer.possible)))


def _merged(days: Iterable[edtf.Run], answers: Iterable[Resolution[str]]) -> tuple[Cell, ...]:
    found: list[Cell] = []
    for (first, last), answer in zip(days, answers, strict=True):
        start = found.pop().first if found and found[-1].answer == answer else first
        found.append(Cell(start, last, answer))
    return tuple(found)


def _names(strip: Strip) -> list[str]:
    return [name for cell in strip.cells for name in (*cell.answer.certain, *cell.answer.possible)]


def _days_of(stretches: Sequence[Stretch]) -> edtf.Run:
    """Return the first and the last day to show: of a period that is open on a side, up to where answers change."""
    known = [day for stretch in stretches for day in bounds_of(stretch.span) if edtf.PAST < day < edtf.FUTURE]
    first, last = bounds_of(stretches[0].span)[0], bounds_of(stretches[-1].span)[3]
    room = styles.widened(min(known), max(known))
    return styles.within_calendar(first if first > edtf.PAST else room[0], last if last < edtf.FUTURE else room[1])


def _draw(ax: Axes, cell: Cell, top: float, colours: Mapping[str, str], name: str) -> None:
    """Draw the answers of a cell above each other in its strip, the certain ones first."""
    start, end = styles.place_of(cell.first), styles.place_of(cell.last + 1)
    answers = [(one, True) for one in cell.answer.certain] + [(one, False) for one in cell.answer.possible]
    if not answers:
        middle = top + _HIGH / 2
        ax.plot([start, end], [middle, middle], linestyle=":", linewidth=1.2, color=styles.MUTED, gid=f"{name}/unknown")
        _write(ax, cell, middle, "unknown", styles.MUTED)
        return
    high = _HIGH / len(answers)
    for number, (one, certain) in enumerate(answers):
        y, colour = top + number * high, colours[one]
        gid = f"{name}/{one}"
        ax.add_patch(Rectangle((start, y), end - start, high, **_look(colour, certain=certain), gid=gid))
        text = one.replace("_", " ") + ("" if certain else "?")
        if len(answers) <= _MOST_TOLD:
            _write(ax, cell, y + high / 2, text, styles.ink_on(colour) if certain else styles.INK)


def _look(colour: str, *, certain: bool) -> dict[str, Any]:
    if certain:
        return {"facecolor": colour, "edgecolor": "white", "linewidth": 0.8}
    faded = styles.lightened(colour)
    return {"facecolor": faded, "edgecolor": "white", "linewidth": 0.8, "hatch": _HATCH}


def _write(ax: Axes, cell: Cell, y: float, text: str, colour: str) -> None:
    """Write what a cell says where it has room for it."""
    left, right = ax.get_xlim()
    start, end = styles.place_of(cell.first), styles.place_of(cell.last + 1)
    room = (end - start) / (right - left) * styles.in_points(ax, ax.bbox.width)
    line = styles.shortened(text)
    if styles.width_of(ax, line, styles.SMALL) + 6 <= room:
        box = {"facecolor": "white", "edgecolor": "none", "pad": 1.5} if text == "unknown" else None
        styles.write(
            ax, ((start + end) / 2, y), line, ha="center", color=colour, fontsize=styles.SMALL, gid="label", bbox=box
        )


def _legend(strips: Sequence[Strip], held: Mapping[str, str]) -> list[styles.Entry]:
    """Return the entries for what is drawn, and for nothing else."""
    cells = [cell for strip in strips for cell in strip.cells]
    present = {name for strip in strips for name in _names(strip)}
    told = [(name.replace("_", " "), colour) for name, colour in STATUSES.items() if name in present]
    told += [(f"held by {styles.plain(name)}", colour) for name, colour in held.items()]
    entries = [styles.Entry((Patch(facecolor=colour),), label) for label, colour in told]
    if any(cell.answer.possible for cell in cells):
        sample = Patch(**_look(styles.MUTED, certain=False))
        entries.append(styles.Entry((sample,), "possible, not certain"))
    if any(cell.answer.is_empty for cell in cells):
        line = Line2D([], [], linestyle=":", linewidth=1.2, color=styles.MUTED)
        entries.append(styles.Entry((line,), "unknown: nothing is reported"))
    return entries
