"""A picture of reported numbers over time: each with its range, its day as far as it is known, and who says so."""

# matplotlib's own types leave open what its functions take by name.
# pyright: reportUnknownMemberType=false

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import StrMethodFormatter
from matplotlib.transforms import Bbox

from mideast_events import edtf
from mideast_events.evidence import Article
from mideast_events.figures import Figure
from mideast_events.lookups import Lookup
from mideast_events.plots import styles
from mideast_events.plots.marks import draw_ends, entries_of_ends
from mideast_events.plots.strokes import End, Stroke, stroke_of
from mideast_events.shades import range_of

_WIDTH, _HEIGHT = 8.5, 4.6
_POINT, _CAP, _ARROW, _INWARD = 6.0, 9.0, 20.0, 14.0
_MARKERS = ("o", "s", "^", "D", "v", "P")
_WIDE_RANGE = 100
_NOBODY = "source not recorded"
_LONG_NUMBER = re.compile(r"(?<![.\d])\d{4,}")
# Where a label can stand, in points from its point, the best place first.
_PLACES = tuple((x, y, side) for y in (0, 10, -10, 20, -20, 30, -30) for x, side in ((9, "left"), (-9, "right")))


class _Style(NamedTuple):
    """How the numbers of one source are drawn."""

    colour: str
    marker: str


def drawn(figures: Sequence[Figure], lookup: Lookup, *, days: edtf.Run | None, ax: Axes | None) -> Axes:
    """Draw figures of one unit.

    Args:
        figures: the figures, in display order.
        lookup: what they refer to.
        days: the first and the last day to show, where they are known beforehand.
        ax: where to draw; `None` for a new figure.
    """
    axes = styles.axes_for(ax, _WIDTH, _HEIGHT)
    found = days or range_of([figure.as_of for figure in figures])
    first, last = styles.within_calendar(*(days or styles.widened(*(found or (1, 1)))))
    styles.day_axis(axes, first, last)
    if found is None:
        axes.set_xticks([])
    _value_axis(axes, figures)
    sources = {figure.id: source_of(figure, lookup) for figure in figures}
    looks = {name: _style(number) for number, name in enumerate(dict.fromkeys(sources.values()))}
    strokes = {figure.id: stroke_of(figure.as_of, first, last) for figure in figures}
    styles.settle(axes)
    for figure in figures:
        _draw(axes, figure, strokes[figure.id], looks[sources[figure.id]])
    bare = _label(axes, figures, strokes)
    notes = [f"Without a label, for want of room: {bare} of {len(figures)}."] * bool(bare)
    notes += ["From each line to the next, numbers are ten times as high."] * (axes.get_yscale() == "log")
    notes += ["No number is reported."] * (not figures)
    styles.tell(axes, _legend(figures, looks, list(strokes.values())), notes)
    return styles.finished(axes)


def source_of(figure: Figure, lookup: Lookup) -> str:
    """Return who gives a number: the actor whom the record names, or else the outlets that report it."""
    if figure.by is not None:
        return styles.plain(lookup.name_of(figure.by))
    articles: Mapping[str, Article] = lookup.of("article")
    told = [articles[one.article] for one in figure.evidence if one.article in articles]
    outlets = dict.fromkeys(article.outlet or article.id for article in told)
    return styles.plain(", ".join(outlets)) or _NOBODY


def _style(number: int) -> _Style:
    if number < len(_MARKERS):
        return _Style(styles.COLOURS[number], _MARKERS[number])
    return _Style(styles.MUTED, "o")


def _value_axis(ax: Axes, figures: Sequence[Figure]) -> None:
    """Make the vertical axis one of the unit; where the numbers differ a hundredfold, by powers of ten."""
    values = [value for one in figures for value in (one.low, one.best, one.high) if value is not None]
    if values and min(values) > 0 and max(values) / min(values) >= _WIDE_RANGE:
        ax.set_yscale("log")
        ax.set_ylim(min(values) / 2, max(values) * 3)
    else:
        ax.set_ylim(0, max(values, default=1) * 1.2 or 1)
    ax.yaxis.set_major_formatter(StrMethodFormatter("{x:,.10g}"))
    ax.tick_params(axis="y", labelsize=styles.TEXT, length=0, labelcolor=styles.INK)
    ax.tick_params(axis="y", which="minor", length=0)
    ax.grid(visible=True, axis="y", color=styles.RULE, linewidth=0.6)
    ax.set_axisbelow(True)
    units = dict.fromkeys(figure.unit for figure in figures)
    ax.set_ylabel(styles.plain(", ".join(units)), fontsize=styles.TEXT, color=styles.INK, parse_math=False)


def _middle(ax: Axes, stroke: Stroke) -> float:
    """Return where the point of a figure is: in the middle of the days on which it may be, or else near an edge."""
    if stroke.reach is not None:
        return (styles.place_of(stroke.reach[0]) + styles.place_of(stroke.reach[1] + 1)) / 2
    left, right = (float(place) for place in ax.get_xlim())
    inwards = _INWARD * (right - left) / styles.in_points(ax, ax.bbox.width)
    return left + inwards if stroke.start is End.BEYOND else right - inwards


def _anchor(figure: Figure) -> float:
    """Return the value at which a figure has its point or its cap."""
    return next(value for value in (figure.best, figure.low, figure.high) if value is not None)


def _draw(ax: Axes, figure: Figure, stroke: Stroke, style: _Style) -> None:
    """Draw a number: a point, a line from the least to the most, an arrow where there is no such bound."""
    x, y, colour = _middle(ax, stroke), _anchor(figure), style.colour
    faded: dict[str, Any] = {"alpha": styles.FADED, "linewidth": 5, "solid_capstyle": "butt"}
    dotted: dict[str, Any] = {"linestyle": ":", "linewidth": 1.2}
    for runs, line in (((*stroke.certain, *stroke.possible), faded), (stroke.endless, dotted)):
        for first, last in runs:
            if first < last:
                ends = [styles.place_of(first), styles.place_of(last + 1)]
                ax.plot(ends, [y, y], color=colour, gid=f"{figure.id}/days", **line)
    draw_ends(ax, stroke, y)
    bounds = [value for value in (figure.low, figure.best, figure.high) if value is not None]
    if bounds[0] < bounds[-1]:
        caps: dict[str, Any] = {"marker": "_", "markersize": _CAP, "markeredgewidth": 1.4, "linewidth": 1.4}
        ax.plot([x, x], [bounds[0], bounds[-1]], color=colour, gid=f"{figure.id}/range", **caps)
    for value, other, up in ((figure.low, figure.high, 1), (figure.high, figure.low, -1)):
        if value is not None and other is None:
            ax.annotate(
                "",
                (x, max(bounds) if up > 0 else min(bounds)),
                xytext=(0, up * _ARROW),
                textcoords="offset points",
                arrowprops={"arrowstyle": "<|-", "color": colour, "shrinkA": 0, "shrinkB": 0, "linewidth": 1.4},
                gid=f"{figure.id}/{'or-more' if up > 0 else 'or-less'}",
            )
    face = colour if figure.best is not None else "white"  # a bound is not the source's own figure
    look: dict[str, Any] = {"marker": style.marker, "markersize": _POINT, "markerfacecolor": face, "linestyle": "none"}
    ax.plot([x], [y], color=colour, gid=figure.id, zorder=4, **look)  # before its arrow


def _label(ax: Axes, figures: Sequence[Figure], strokes: Mapping[str, Stroke]) -> int:
    """Write what each number counts where there is room, and return how many found none."""
    frame = ax.get_window_extent()
    taken = [_drawn_box(ax, figure, strokes[figure.id]) for figure in figures]
    bare = 0
    for figure in figures:
        white = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}
        at = _middle(ax, strokes[figure.id]), _anchor(figure)
        told = _told(figure) if strokes[figure.id].reach else f"{_told(figure)} ({figure.as_of})"
        text = styles.write(ax, at, told, gid="label", bbox=white)
        for x, y, side in _PLACES:
            text.set(position=(x, y), horizontalalignment=side)
            box = text.get_window_extent()
            inside = frame.x0 <= box.x0 and box.x1 <= frame.x1 and frame.y0 <= box.y0 and box.y1 <= frame.y1
            if inside and not box.count_overlaps(taken):
                taken.append(box.padded(1))
                break
        else:
            text.remove()
            bare += 1
    return bare


def _drawn_box(ax: Axes, figure: Figure, stroke: Stroke) -> Bbox:
    """Return the pixels that a number takes with its point, its caps and its arrow."""
    per_point = styles.figure_of(ax).dpi / styles.POINTS
    values = [value for value in (figure.low, figure.best, figure.high) if value is not None]
    ends = [ax.transData.transform((_middle(ax, stroke), value)) for value in (min(values), max(values))]
    half = _CAP / 2 * per_point
    down, up = (
        _ARROW * per_point if figure.low is None and figure.high is not None else half,
        _ARROW * per_point if figure.high is None and figure.low is not None else half,
    )
    (x, bottom), (_, top) = ends
    return Bbox.from_extents(x - half, bottom - down, x + half, top + up)


def _told(figure: Figure) -> str:
    amount = _LONG_NUMBER.sub(lambda number: f"{int(number[0]):,}", figure.amount)
    return f"{amount} {figure.measure}: {styles.shortened(figure.of, 40)}"


def _legend(figures: Sequence[Figure], looks: Mapping[str, _Style], strokes: Sequence[Stroke]) -> list[styles.Entry]:
    """Return the entries for the sources, and for what is drawn of a range."""
    entries: list[styles.Entry] = []
    for name, style in looks.items():
        sample: dict[str, Any] = {"marker": style.marker, "markersize": _POINT, "linestyle": "none"}
        entries.append(styles.Entry((Line2D([], [], color=style.colour, **sample),), styles.shortened(name)))
    grey = styles.MUTED
    if any(one.best is None for one in figures):
        hollow: dict[str, Any] = {"marker": "o", "markersize": _POINT, "markerfacecolor": "white", "linestyle": "none"}
        entries.append(styles.Entry((Line2D([], [], color=grey, **hollow),), "a bound, no figure"))
    if any(one.low is not None and one.high is not None for one in figures):
        caps: dict[str, Any] = {"marker": "_", "markersize": _CAP, "markeredgewidth": 1.4, "linestyle": "none"}
        entries.append(styles.Entry((Line2D([], [], color=grey, **caps),), "the least and the most"))
    if any(one.low is not None and one.high is None for one in figures):
        entries.append(styles.Entry((Line2D([], [], color=grey, marker="$\\uparrow$", linestyle="none"),), "or more"))
    if any(one.high is not None and one.low is None for one in figures):
        entries.append(styles.Entry((Line2D([], [], color=grey, marker="$\\downarrow$", linestyle="none"),), "or less"))
    if any(last > first for one in strokes for first, last in (*one.certain, *one.possible)):
        entries.append(styles.Entry((Patch(facecolor=grey, alpha=styles.FADED),), "on one of these days, or for them"))
    return entries + entries_of_ends(strokes)
