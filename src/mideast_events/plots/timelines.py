"""A picture of a timeline: its records in lanes, each from when to when as far as that is known."""

# matplotlib's own types leave open what its functions take by name.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from matplotlib.axes import Axes

from mideast_events import edtf
from mideast_events.actors import Tenure
from mideast_events.dates import Span, When
from mideast_events.displays import counted
from mideast_events.labels import Lane, lanes_of
from mideast_events.lookups import Lookup
from mideast_events.plots import rows, styles
from mideast_events.plots.marks import Mark, draw, legend_of, mark_of
from mideast_events.plots.strokes import End, stroke_of
from mideast_events.records import TimedRecord, time_of
from mideast_events.shades import range_of

_WIDTH, _ROW, _MOST_ROWS = 8.5, 16.5 / styles.POINTS, 100
# The space between lanes; less of it above a lane, since the marks are low in their rows.
_BETWEEN_LANES, _ABOVE_LANE = 0.5, 0.1
_TALL = 30
_LANE_NAME = 18


def drawn(  # noqa: PLR0913 - what is drawn, and how
    records: Sequence[TimedRecord],
    lookup: Lookup,
    *,
    by: str,
    ax: Axes | None,
    days: edtf.Run | None,
    most: int,
) -> Axes:
    """Draw records in lanes.

    Args:
        records: the records, in display order.
        lookup: what they refer to.
        by: `kind` or `actor`.
        ax: where to draw; `None` for a new figure.
        days: the first and the last day to show, where they are known beforehand.
        most: how many lanes there are at most.
    """
    shown: Sequence[TimedRecord] = [one for one in records if not isinstance(one, Tenure)] or records
    lanes = lanes_of(shown, by, lookup)
    notes = [*_not_drawn(records, shown), *_in_no_lane(shown, lanes, most)]
    lanes = lanes[:most]
    times = {one.id: time for lane in lanes for one in lane.records if (time := time_of(one)) is not None}
    axes = styles.axes_for(ax, _WIDTH, _WIDTH / 2)
    days = _day_axis(axes, days, list(times.values()))
    _lay_out(axes, lanes, [1] * len(lanes))
    styles.settle(axes)
    strokes = {id: stroke_of(time, *days) for id, time in times.items()}
    marks = [[mark_of(axes, one, strokes[one.id], lane.id, lookup) for one in lane.records] for lane in lanes]
    for lane in marks:
        lane.sort(key=lambda mark: mark.stroke.start is End.UNKNOWN)  # last, since they stand across all others
    room = _MOST_ROWS if ax is None else _room(axes, len(lanes))
    seats = _seats(marks, room)
    heights = [max(1, rows.rows_of(of_lane)) for of_lane in seats]
    tops = _lay_out(axes, lanes, heights)
    flat = [(top, *pair) for top, *lane in zip(tops, marks, seats, strict=True) for pair in zip(*lane, strict=True)]
    _rule(axes, tops, heights)
    for top, mark, seat in flat:
        if seat is not None:
            draw(axes, mark, top + seat.row, seat.choice)
    notes += _without_room(flat)
    legend = legend_of((mark for _, mark, seat in flat if seat is not None), kinds=by != "kind")
    styles.tell(axes, legend, notes)
    if ax is None:
        styles.fit_height(axes, max(sum(heights) + len(lanes) * _BETWEEN_LANES, 1) * _ROW)
    return styles.finished(axes)


def _day_axis(ax: Axes, days: edtf.Run | None, times: Sequence[When | Span]) -> edtf.Run:
    """Make the axis of days, and return the numbers of the first and the last day that it shows."""
    found = days or range_of(times)
    days = styles.within_calendar(*(days or styles.widened(*(found or (1, 1)))))
    styles.day_axis(ax, *days)
    if found is None:  # no record has a bound, and any day would do
        ax.set_xticks([])
        ax.xaxis.get_offset_text().set_visible(False)
    return days


def _room(ax: Axes, lanes: int) -> int:
    """Return how many rows there are in axes that are given."""
    return int(styles.in_points(ax, ax.bbox.height) / styles.POINTS / _ROW - lanes * _BETWEEN_LANES)


def _seats(marks: Sequence[Sequence[Mark]], room: int) -> list[list[rows.Seat | None]]:
    """Return the seats of the marks in each lane, so that all lanes together have no more rows than there are."""
    extents = [[mark.extents for mark in lane] for lane in marks]
    needed = [rows.rows_of(rows.seated(lane, room)) for lane in extents]
    most = rows.allowance(needed, room)
    return [rows.seated(lane, most) for lane in extents]


def _lay_out(ax: Axes, lanes: Sequence[Lane], heights: Sequence[int]) -> list[float]:
    """Put the lanes beneath each other, so many rows high, and return where the rows of each begin."""
    edges = list(accumulate((height + _BETWEEN_LANES for height in heights), initial=0.0))
    names = [styles.wrapped(lane.name, _LANE_NAME) for lane in lanes]
    middles = [(start + end) / 2 for start, end in pairwise(edges)]
    ax.set_yticks(middles, names, parse_math=False, fontsize=styles.TEXT + 0.5, color=styles.INK)
    ax.tick_params(axis="y", length=0, pad=6)
    ax.set_ylim(max(edges[-1], 1.0), 0.0)
    return [edge + _ABOVE_LANE for edge in edges[:-1]]


def _rule(ax: Axes, tops: Sequence[float], heights: Sequence[int]) -> None:
    """Shade every other lane, and rule the days."""
    for top, height in list(zip(tops, heights, strict=True))[::2]:
        start = top - _ABOVE_LANE
        ax.axhspan(start, start + height + _BETWEEN_LANES, color=styles.BAND, linewidth=0, zorder=-2)
    ax.grid(visible=True, axis="x", color=styles.RULE, linewidth=0.6, zorder=-1)
    ax.set_axisbelow(True)
    if sum(heights) > _TALL:
        ax.tick_params(axis="x", labeltop=True)


# What is not to be seen


def _not_drawn(records: Sequence[TimedRecord], shown: Sequence[TimedRecord]) -> list[str]:
    if not records:
        return ["The timeline is empty."]
    count = len(records) - len(shown)
    return [f"Not drawn beside other records: {counted(count, 'tenure')}."] if count else []


def _in_no_lane(shown: Sequence[TimedRecord], lanes: Sequence[Lane], most: int) -> list[str]:
    left_out = {one.id for one in shown} - {one.id for lane in lanes[:most] for one in lane.records}
    if not left_out:
        return []
    whose = f"of {len(lanes)} actors the {most} with most records have a lane, and " if lanes[most:] else ""
    told = f"{whose}{counted(len(left_out), 'record')} {'is' if len(left_out) == 1 else 'are'} in none."
    return [told[0].upper() + told[1:]]


def _without_room(flat: Iterable[tuple[float, Mark, rows.Seat | None]]) -> list[str]:
    seats = [(mark, seat) for _, mark, seat in flat]
    bare = sum(seat is not None and seat.choice == len(mark.sides) for mark, seat in seats)
    lost = sum(seat is None for _, seat in seats)
    told = [f"Without a label, for want of room: {bare} of {len(seats)}."] * bool(bare)
    return told + [f"Not drawn, for want of room: {lost} of {len(seats)}; narrow the timeline."] * bool(lost)
