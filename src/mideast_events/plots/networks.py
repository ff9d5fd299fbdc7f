"""A picture of who met whom: actors on a circle, side by side with those who serve the same state.

The place of an actor says to whom it belongs and is the same in every picture of the same actors, as no layout by
forces could promise; names stand outside the circle, in lines of their own, and no two of them overlap.
"""

# matplotlib's own types leave open what its functions take by name.
# pyright: reportUnknownMemberType=false

from collections import Counter
from collections.abc import Mapping, Sequence
from math import cos, pi, sin, sqrt
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from mideast_events.displays import counted
from mideast_events.plots import styles

_LINE = 12.0
_NODE = 9.0
# In inches.
_LEAST_RADIUS, _PER_NODE, _LEAST_WIDTH = 1.5, 0.055, 7.0
_BESIDE = 16.0
_BEND = 0.35
_THIN, _THICK = 1.1, 6.0
_MARKERS = ("o", "s", "^", "D", "v", "P")
_TIE, _SOLID = "#4D4D4D", 0.75


class Node(NamedTuple):
    """An actor.

    Attributes:
        id: its id.
        name: its name.
        group: the name of the state that it serves.
    """

    id: str
    name: str
    group: str


class Tie(NamedTuple):
    """How often two met.

    Attributes:
        one: the id of the one.
        other: the id of the other.
        certain: the number of certain meetings.
        possible: the number of meetings that are possible besides.
    """

    one: str
    other: str
    certain: int
    possible: int


class _Spot(NamedTuple):
    """Where an actor is, in radii from the middle."""

    node: Node
    x: float
    y: float


def drawn(nodes: Sequence[Node], ties: Sequence[Tie], ax: Axes | None) -> Axes:
    """Draw actors, and who of them met whom."""
    groups = [name for name, _ in sorted(Counter(node.group for node in nodes).items(), key=lambda one: (-one[1], one))]
    radius = max(_LEAST_RADIUS, _PER_NODE * (len(nodes) + len(groups)))
    axes = styles.axes_for(ax, _LEAST_WIDTH, 2 * radius + 1.5)
    axes.set_axis_off()
    names = max((styles.width_of(axes, styles.shortened(node.name)) for node in nodes), default=0.0)
    if ax is None:
        beside = (names + _BESIDE + _NODE) / styles.POINTS
        styles.figure_of(axes).set_figwidth(max(_LEAST_WIDTH, 2 * (radius + beside)))
    spots = _spots(nodes, groups)
    looks = {name: _look(number) for number, name in enumerate(groups)}
    styles.tell(axes, _legend(groups, ties), [] if nodes else ["Nobody met anybody."])
    styles.settle(axes)
    per_radius = _scale(axes, names)
    most = max((tie.certain + tie.possible for tie in ties), default=1)
    met = Counter(id for tie in ties for id in (tie.one, tie.other) for _ in range(tie.certain + tie.possible))
    where = {spot.node.id: (spot.x, spot.y) for spot in spots}
    for tie in sorted(ties, key=lambda tie: tie.certain + tie.possible):
        _draw_tie(axes, tie, where, most)
    for spot in spots:
        colour, marker = looks[spot.node.group]
        axes.plot([spot.x], [spot.y], color=colour, gid=spot.node.id, **_node_look(marker))
    bare = _write_names(axes, spots, per_radius, met)
    styles.note(axes, [f"Without a name, for want of room: {bare} of {len(nodes)}."] * bool(bare))
    return styles.finished(axes)


def _look(number: int) -> tuple[str, str]:
    """Return the colour and the shape of a group; those beyond the colours share grey dots."""
    return (styles.COLOURS[number], _MARKERS[number]) if number < len(_MARKERS) else (styles.MUTED, ".")


def _node_look(marker: str) -> dict[str, Any]:
    return {"marker": marker, "markersize": _NODE, "markeredgecolor": "white", "markeredgewidth": 0.5, "linestyle": ""}


def _spots(nodes: Sequence[Node], groups: Sequence[str]) -> list[_Spot]:
    """Put the actors on a circle, clockwise from the top, group by group, with a gap between groups."""
    order = sorted(nodes, key=lambda node: (groups.index(node.group), node.name, node.id))
    gap = 1 if len(groups) > 1 else 0
    step = 2 * pi / max(1, len(nodes) + gap * len(groups))
    angles = [pi / 2 - step * (place + 0.5 + gap * groups.index(node.group)) for place, node in enumerate(order)]
    return [_Spot(node, cos(angle), sin(angle)) for node, angle in zip(order, angles, strict=True)]


def _scale(ax: Axes, names: float) -> float:
    """Set the limits so that circle and names have room, and return the radius in points."""
    across, high = (styles.in_points(ax, size) for size in (ax.bbox.width, ax.bbox.height))
    radius = max(min(across / 2 - names - _BESIDE, high / 2 - _BESIDE - _LINE), _BESIDE)
    ax.set_xlim(-across / 2 / radius, across / 2 / radius)
    ax.set_ylim(-high / 2 / radius, high / 2 / radius)
    ax.set_aspect("equal", adjustable="datalim")
    return radius


# Ties


def _width(meetings: int, most: int) -> float:
    """Return how wide a line for so many meetings is, in points."""
    if most * _THIN <= _THICK:
        return meetings * _THIN
    return _THIN + (_THICK - _THIN) * (meetings - 1) / (most - 1)


def _draw_tie(ax: Axes, tie: Tie, where: Mapping[str, tuple[float, float]], most: int) -> None:
    """Draw a curve through the inside: solid as wide as certain, faded as wide as possible, or dashed."""
    (x, y), (other_x, other_y) = where[tie.one], where[tie.other]
    middle = (x + other_x) / 2 * _BEND, (y + other_y) / 2 * _BEND
    curve = Path([(x, y), middle, (other_x, other_y)], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    every = tie.certain + tie.possible
    looks: list[tuple[int, str, float]] = []
    if tie.possible and tie.certain:
        looks.append((every, "-", styles.FADED))
    looks.append((tie.certain, "-", _SOLID) if tie.certain else (every, "--", _SOLID))
    for count, style, alpha in looks:
        line = {"linewidth": _width(count, most), "linestyle": style, "alpha": alpha}
        gid = f"{tie.one}/{tie.other}"
        ax.add_patch(PathPatch(curve, facecolor="none", edgecolor=_TIE, zorder=1, gid=gid, **line))


# Names


def _write_names(ax: Axes, spots: Sequence[_Spot], radius: float, met: Mapping[str, int]) -> int:
    """Write the names outside the circle, to its left and to its right, each in a line of its own.

    Return how many found no room; those with most meetings have theirs first.
    """
    outside = radius + _BESIDE
    high = styles.in_points(ax, ax.bbox.height)
    room = int(high / _LINE)
    written = 0
    for is_right in (True, False):
        side = [spot for spot in spots if (spot.x >= 0) is is_right]
        known = sorted(side, key=lambda spot: (-met.get(spot.node.id, 0), spot.node.id))[:room]
        column = sorted(known, key=lambda spot: spot.y)
        written += len(column)
        heights = spread([spot.y * outside for spot in column], _LINE, (high - _LINE) / 2)
        for spot, height in zip(column, heights, strict=True):
            away = max(sqrt(max(0.0, outside**2 - height**2)), _NODE)
            x, y = (away if is_right else -away) / radius, height / radius
            ax.plot([spot.x, x], [spot.y, y], color=styles.RULE, linewidth=0.7, zorder=0)
            name, align = styles.shortened(spot.node.name), "left" if is_right else "right"
            styles.write(ax, (x, y), name, off=2 if is_right else -2, ha=align, gid="label")
    return len(spots) - written


def spread(wanted: Sequence[float], apart: float, most: float) -> list[float]:
    """Return heights near those that are wanted, in the same order, so far apart, and no higher or lower than most."""
    # Where lines crowd, they share the mean of what they want: the pools of isotonic regression.
    pools: list[tuple[float, int]] = []
    for number, height in enumerate(wanted):
        mean, size = height - number * apart, 1
        while pools and pools[-1][0] > mean:
            other, count = pools.pop()
            mean, size = (mean * size + other * count) / (size + count), size + count
        pools.append((mean, size))
    means = [mean for mean, size in pools for _ in range(size)]
    top = most - (len(means) - 1) * apart
    return [min(max(mean, -most), top) + number * apart for number, mean in enumerate(means)]


# What it means


def _legend(groups: Sequence[str], ties: Sequence[Tie]) -> list[styles.Entry]:
    """Return the entries for the states, and for the widths and kinds of lines that are drawn."""
    entries: list[styles.Entry] = []
    for number, name in enumerate(groups[: len(_MARKERS) + 1]):
        colour, marker = _look(number)
        label = styles.shortened(name) if number < len(_MARKERS) else "other states"
        sample = Line2D([], [], color=colour, **_node_look(marker))
        entries.append(styles.Entry((sample,), label))
    counts = sorted({tie.certain for tie in ties if tie.certain})
    most = max((tie.certain + tie.possible for tie in ties), default=1)
    for count in sorted({*counts[:1], *counts[-1:]}):
        sample = Line2D([], [], color=_TIE, alpha=_SOLID, linewidth=_width(count, most))
        entries.append(styles.Entry((sample,), counted(count, "meeting")))
    if any(tie.certain and tie.possible for tie in ties):
        sample = Line2D([], [], color=_TIE, alpha=styles.FADED, linewidth=_THICK)
        entries.append(styles.Entry((sample,), "possibly more"))
    if any(not tie.certain for tie in ties):
        sample = Line2D([], [], color=_TIE, alpha=_SOLID, linewidth=_THIN, linestyle="--")
        entries.append(styles.Entry((sample,), "possibly met"))
    return entries
