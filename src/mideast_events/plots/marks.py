"""A record as it is drawn on an axis of days: solid where certain, faded where possible, with its two ends."""

# matplotlib's own types leave open what its functions take by name.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple, TypeAlias

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import offset_copy

from mideast_events.certainty import Certainty
from mideast_events.labels import COLOURS, firmness_of, kind_of, label_of
from mideast_events.lookups import Lookup
from mideast_events.plots import styles
from mideast_events.plots.rows import Extent
from mideast_events.plots.strokes import End, Stroke
from mideast_events.records import TimedRecord, time_of

Shape: TypeAlias = str | Path
# Whether an entry of a legend is called for, its samples, and what they mean.
_Possible: TypeAlias = tuple[bool, tuple[Artist, ...], str]

# Within a row of height 1: where a mark is and how high, and where a label stands that is above it.
_LINE, _HIGH, _ABOVE = 0.66, 0.28, 0.23
# In points: the width of a dot, how far a label is from its mark, and how far what is at an edge reaches inwards.
_DOT, _GAP, _INWARD = 6.5, 3.0, 8.0
_HATCH = "////////"
_TO_START = Path([(0.4, -0.8), (-0.4, 0.0), (0.4, 0.8)])
_TO_END = Path([(-0.4, -0.8), (0.4, 0.0), (-0.4, 0.8)])
_ENDS: dict[End, tuple[Shape, Shape]] = {
    End.OPEN: ("<", ">"),
    End.UNKNOWN: ("$?$", "$?$"),
    End.BEYOND: (_TO_START, _TO_END),
}
_DOTS = {Certainty.YES: ("o", "full"), Certainty.MAYBE: ("o", "left"), Certainty.NO: ("X", "none")}


class Mark(NamedTuple):
    """A record as it is drawn; what is measured is in points from the left of the axes.

    Attributes:
        record: the record.
        lane: the id of the lane in which it is drawn.
        stroke: its time.
        is_dot: whether it is too short for a bar.
        left: where the mark begins.
        right: where it ends.
        text: its label.
        width: how wide the label is.
        across: how wide the axes are.
    """

    record: TimedRecord
    lane: str
    stroke: Stroke
    is_dot: bool
    left: float
    right: float
    text: str
    width: float
    across: float

    @property
    def sides(self) -> list[str]:
        """Where its label can stand: to the `right` of it, to the `left`, or `above` what is long."""
        found: list[str] = []
        if self.right - self.left < self.width:
            if self.right + _GAP + self.width <= self.across:
                found.append("right")
            if self.left - _GAP - self.width >= 0:
                found.append("left")
        if not found and self.width <= self.across:
            found.append("above")
        return found

    @property
    def extents(self) -> list[Extent]:
        """From where to where it reaches with its label on each side, and without a label."""
        found: list[Extent] = []
        for side in self.sides:
            start = self.label_at(side)
            found.append((min(self.left, start), max(self.right, start + self.width)))
        return [*found, (self.left, self.right)]

    def label_at(self, side: str) -> float:
        """Return where the label begins that stands on a side."""
        match side:
            case "right":
                return self.right + _GAP
            case "left":
                return self.left - _GAP - self.width
            case _:
                return max(0.0, min(self.left, self.across - self.width))


def mark_of(ax: Axes, record: TimedRecord, stroke: Stroke, lane: str, lookup: Lookup) -> Mark:
    """Return a record as it is to be drawn on axes whose days are settled."""
    text = styles.shortened(label_of(record, lookup))
    if firmness_of(record) is not Certainty.YES:
        text += f" ({getattr(record, 'status', '').replace('_', ' ')})"
    across, is_dot = styles.in_points(ax, ax.bbox.width), False
    if stroke.reach is None:
        text += f" ({time_of(record)})"
        left, right = (0.0, _INWARD) if stroke.start is End.BEYOND else (across - _INWARD, across)
    else:
        start, end = ax.get_xlim()
        first, last = styles.place_of(stroke.reach[0]), styles.place_of(stroke.reach[1] + 1)
        left, right = ((place - start) / (end - start) * across for place in (first, last))
        if is_dot := right - left < _DOT:
            left, right = (left + right - _DOT) / 2, (left + right + _DOT) / 2
    return Mark(record, lane, stroke, is_dot, left, right, text, styles.width_of(ax, text), across)


def draw(ax: Axes, mark: Mark, top: float, choice: int) -> None:
    """Draw a mark in a row, given where the row begins and which of its extents it has there."""
    colour, firmness = COLOURS[mark.record.type_name], firmness_of(mark.record)
    y, gid = top + _LINE, f"{mark.lane}/{mark.record.id}"
    if mark.is_dot:
        _draw_dot(ax, mark, y, gid)
    else:
        for runs, alpha in ((mark.stroke.certain, 1.0), (mark.stroke.possible, styles.FADED)):
            look = _look(colour, firmness, edged=runs is mark.stroke.certain)
            for first, last in runs:
                start, end = styles.place_of(first), styles.place_of(last + 1)
                ax.add_patch(Rectangle((start, y - _HIGH / 2), end - start, _HIGH, alpha=alpha, gid=gid, **look))
        for first, last in mark.stroke.endless:
            start, end = styles.place_of(first), styles.place_of(last + 1)
            ax.plot([start, end], [y, y], linestyle=":", linewidth=1.6, color=colour, gid=gid)
        _link(ax, mark, y, colour)
    draw_ends(ax, mark.stroke, y)
    for side in mark.sides[choice : choice + 1]:
        _write_label(ax, mark, top, side)


def _link(ax: Axes, mark: Mark, y: float, colour: str) -> None:
    """Draw a thin line through the days between those that are possible."""
    runs = sorted([*mark.stroke.certain, *mark.stroke.possible, *mark.stroke.endless])
    if any(later[0] > earlier[1] + 1 for earlier, later in pairwise(runs)):
        ends = [styles.place_of(runs[0][0]), styles.place_of(runs[-1][1] + 1)]
        ax.plot(ends, [y, y], linewidth=0.6, color=colour, zorder=0.5)


def _look(colour: str, firmness: Certainty, *, edged: bool = True) -> dict[str, Any]:
    """Return how a bar is filled: in full, hatched for what may not have been, hollow for what was not.

    Its edge keeps a day among years from vanishing; a faded bar has none, since it would be darker there.
    """
    if firmness is Certainty.YES:
        return {"facecolor": colour, "edgecolor": colour, "linewidth": 1.2 if edged else 0}
    hatch = _HATCH if firmness is Certainty.MAYBE else None
    return {"facecolor": "white", "edgecolor": colour, "linewidth": 0.9, "hatch": hatch}


def _dot_look(colour: str, firmness: Certainty, *, certain: bool) -> dict[str, Any]:
    marker, fill = _DOTS[firmness]
    faded = {} if certain else {"alpha": styles.FADED + 0.1}
    look = {"marker": marker, "fillstyle": fill, "markersize": _DOT, "color": colour, "linestyle": "none"}
    return look | {"markerfacecoloralt": "white", "markeredgewidth": 0.9} | faded


def _draw_dot(ax: Axes, mark: Mark, y: float, gid: str) -> None:
    reach = mark.stroke.reach
    assert reach is not None  # noqa: S101 - what is a dot lies within the picture
    look = _dot_look(COLOURS[mark.record.type_name], firmness_of(mark.record), certain=bool(mark.stroke.certain))
    ax.plot([(styles.place_of(reach[0]) + styles.place_of(reach[1] + 1)) / 2], [y], gid=gid, **look)


def draw_ends(ax: Axes, stroke: Stroke, y: float) -> None:
    """Draw the signs of the two ends of a time at the edges of the axes; an end that is known has none."""
    for side, (end, x) in enumerate(zip((stroke.start, stroke.end), ax.get_xlim(), strict=True)):
        if end in _ENDS:
            inwards = (-1 if side else 1) * _INWARD / 2
            place = offset_copy(ax.transData, styles.figure_of(ax), x=inwards, units="points")
            ax.plot([x], [y], transform=place, **_end_look(end, side))


def _end_look(end: End, side: int) -> dict[str, Any]:
    fill = "none" if end is End.BEYOND else "full"
    look = {"marker": _ENDS[end][side], "fillstyle": fill, "markersize": _DOT, "color": styles.INK, "linestyle": "none"}
    return look | {"markeredgewidth": 1.1 if end is End.BEYOND else 0.0, "gid": end.value}


def _write_label(ax: Axes, mark: Mark, top: float, side: str) -> None:
    left, right = ax.get_xlim()
    per_point = (right - left) / mark.across
    match side:
        case "right":
            at, off, align, y = mark.right, _GAP, "left", top + _LINE
        case "left":
            at, off, align, y = mark.left, -_GAP, "right", top + _LINE
        case _:
            at, off, align, y = mark.label_at(side), 0, "left", top + _ABOVE
    styles.write(ax, (left + at * per_point, y), mark.text, off=off, ha=align, gid="label")


# What it means


def legend_of(marks: Iterable[Mark], *, kinds: bool) -> list[styles.Entry]:
    """Return the entries of a legend for what is drawn, and for nothing else."""
    found = list(marks)
    strokes = [mark.stroke for mark in found]
    firmness = {firmness_of(mark.record) for mark in found}
    present = {mark.record.type_name for mark in found}
    entries: list[_Possible] = [
        *((kinds and one in present, (Patch(facecolor=colour),), kind_of(one)) for one, colour in COLOURS.items()),
        (any(one.certain for one in strokes), _samples(Certainty.YES, certain=True), "certainly on these days"),
        (any(one.possible for one in strokes), _samples(Certainty.YES, certain=False), "possibly on these days"),
        *_ends_told(strokes),
        (Certainty.MAYBE in firmness, _samples(Certainty.MAYBE, certain=True), "may not have taken place"),
        (Certainty.NO in firmness, _samples(Certainty.NO, certain=True), "did not take place"),
    ]
    return [styles.Entry(handles, label) for is_there, handles, label in entries if is_there]


def entries_of_ends(strokes: Sequence[Stroke]) -> list[styles.Entry]:
    """Return the entries of a legend for the ends of some times."""
    return [styles.Entry(handles, label) for is_there, handles, label in _ends_told(strokes) if is_there]


def _ends_told(strokes: Sequence[Stroke]) -> list[_Possible]:
    ends = {end for one in strokes for end in (one.start, one.end)}
    dotted = Line2D([], [], color=styles.MUTED, linestyle=":", linewidth=1.6)
    unknown, endless, beyond = (Line2D([], [], **_end_look(end, 1)) for end in (End.UNKNOWN, End.OPEN, End.BEYOND))
    return [
        (End.UNKNOWN in ends, (dotted, unknown), "possibly, no source gives a bound"),
        (End.OPEN in ends, (endless,), "goes on without an end"),
        (End.BEYOND in ends, (beyond,), "reaches beyond the picture"),
    ]


def _samples(firmness: Certainty, *, certain: bool) -> tuple[Artist, ...]:
    """Return a bar and a dot."""
    alpha = 1.0 if certain else styles.FADED
    return (
        Patch(**_look(styles.MUTED, firmness, edged=certain), alpha=alpha),
        Line2D([], [], **_dot_look(styles.MUTED, firmness, certain=certain)),
    )
