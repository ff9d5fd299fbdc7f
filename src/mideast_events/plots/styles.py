"""What the pictures have in common: colours, texts as they stand, axes of days, and what is told under the axes."""

# matplotlib's own types leave open what its functions take by name.
# pyright: reportUnknownMemberType=false

from collections import Counter
from collections.abc import Sequence
from datetime import date
from textwrap import fill
from typing import Any, NamedTuple

from matplotlib import dates as mdates
from matplotlib import pyplot as plt
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_hex, to_rgb
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.legend_handler import HandlerTuple
from matplotlib.text import Text
from matplotlib.transforms import ScaledTranslation

from mideast_events import edtf

# The colours of Okabe and Ito, which the colour-blind tell apart; yellow, too light on white, is left out.
BLUE, VERMILION, GREEN, ORANGE, PURPLE, SKY = "#0072B2", "#D55E00", "#009E73", "#E69F00", "#CC79A7", "#56B4E9"
COLOURS = (BLUE, VERMILION, GREEN, ORANGE, PURPLE, SKY)
"""The colours of those that have no colour of their own, in the order in which they are given away."""
INK, MUTED, RULE, BAND = "#222222", "#6B6B6B", "#D9D9D9", "#F6F6F6"
"""For texts, for what is said by the way, for lines, and behind every other lane."""

FADED = 0.35
"""How much is left of the colour of what is possible, not certain."""
TEXT, SMALL = 8.0, 7.5
"""The sizes of labels and of notes, in points."""
POINTS = 72
"""How many points an inch has."""

_MOST_CHARACTERS = 48
# At this luminance white and ink stand out equally from a colour.
_DARK = 0.19
_A_MINUTE = 1 / 1440
_LEAST_DAYS = 7
_ABOVE_LEGEND = 26
# Locators look beyond the limits, and no date is beyond the years 1 and 9999.
_FIRST, _LAST = 800, edtf.FUTURE - 800


def lightened(colour: str) -> str:
    """Return what a colour looks like on white with as much left of it as is left of what is possible."""
    red, green, blue = (1 - FADED * (1 - part) for part in to_rgb(colour))
    return to_hex((red, green, blue))


def ink_on(colour: str) -> str:
    """Return the colour of a text on a colour: the one of white and ink that is read more easily there."""
    red, green, blue = to_rgb(colour)
    return "white" if 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2 < _DARK else INK


def axes_for(ax: Axes | None, width: float, height: float) -> Axes:
    """Return the axes that were given, or those of a new figure of a size in inches."""
    if ax is not None:
        return ax
    _, new = plt.subplots(figsize=(width, height), layout="constrained")
    return new


def settle(ax: Axes) -> None:
    """Have the layout of the figure found, so that what is measured stays."""
    figure_of(ax).draw_without_rendering()


def figure_of(ax: Axes) -> Figure:
    """Return the whole figure of some axes, also of those in a part of it."""
    figure = ax.get_figure(root=True)
    assert figure is not None  # noqa: S101 - axes are removed from their figure on purpose only
    return figure


def fit_height(ax: Axes, height: float) -> None:
    """Make the figure so high that the axes have a height in inches."""
    figure = figure_of(ax)
    for _ in range(2):  # what stands around the axes may be laid out otherwise in a figure of another height
        settle(ax)
        around = figure.get_figheight() - in_points(ax, ax.bbox.height) / POINTS
        figure.set_figheight(height + around)


def plain(text: str) -> str:
    """Return a text in one line, without characters that cannot be seen."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def shortened(text: str, most: int = _MOST_CHARACTERS) -> str:
    """Return a text in one line of so many characters at most, cut between words where it is longer."""
    line = plain(text)
    if len(line) <= most:
        return line
    head, _, _ = line[:most].rpartition(" ")
    return f"{head if len(head) > most // 2 else line[: most - 1]}…"


def wrapped(text: str, width: int) -> str:
    """Return a name in two lines at most, each of about so many characters."""
    return fill(plain(text), width, max_lines=2, placeholder="…", break_on_hyphens=False)


def write(ax: Axes, at: tuple[float, float], text: str, *, off: float = 0, **known: Any) -> Text:  # noqa: ANN401 - matplotlib's own
    """Write a text as it stands, without formulas, so many points to the right of where something is.

    The layout makes no room for it.
    """
    known = {"fontsize": TEXT, "color": INK, "va": "center", "in_layout": False, **known}
    return ax.annotate(text, at, (off, 0), textcoords="offset points", parse_math=False, **known)


def width_of(ax: Axes, text: str, size: float = TEXT) -> float:
    """Return how wide a text is, in points."""
    probe = ax.text(0, 0, text, fontsize=size, parse_math=False)
    width = probe.get_window_extent().width
    probe.remove()
    return in_points(ax, width)


def in_points(ax: Axes, pixels: float) -> float:
    """Return a length in points, given in pixels."""
    return float(pixels * POINTS / figure_of(ax).dpi)


# Axes of days


def place_of(day: int) -> float:
    """Return where on an axis of dates a day begins, given its number."""
    return float(mdates.date2num(date.fromordinal(1))) + day - 1  # pyright: ignore[reportUnknownArgumentType] - a number


def day_axis(ax: Axes, first: int, last: int) -> None:
    """Make the horizontal axis one of the days from a first to a last one, both included."""
    ax.xaxis_date()
    if last - first < _LEAST_DAYS:  # of so few days the usual locator would mark the hours
        ax.xaxis.set_major_locator(mdates.HourLocator(byhour=12))
        ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y-%m-%d"))
    else:
        locator = mdates.AutoDateLocator(minticks=4, maxticks=9)
        ax.xaxis.set_major_locator(locator)
        ax.xaxis.set_major_formatter(mdates.ConciseDateFormatter(locator))
    ax.set_xlim(place_of(first), place_of(last + 1) - _A_MINUTE)  # or the day after would have a tick
    ax.tick_params(axis="x", labelsize=TEXT, color=RULE, labelcolor=INK)
    ax.xaxis.get_offset_text().set_fontsize(TEXT)
    for side in ("top", "right", "left"):
        ax.spines[side].set_visible(False)
    ax.spines["bottom"].set_color(RULE)


def widened(first: int, last: int) -> tuple[int, int]:
    """Return a range of days with some room on both sides."""
    room = max((last - first) // 50, (_LEAST_DAYS - (last - first)) // 2, 1)
    return max(first - room, _FIRST), min(last + room, _LAST)


def within_calendar(first: int, last: int) -> tuple[int, int]:
    """Return a range of days that an axis can show."""
    first = min(max(first, _FIRST), _LAST)
    return first, max(first, min(last, _LAST))


# Under the axes


def finished(ax: Axes) -> Axes:
    """Return the axes, with ids of which no two in the figure are the same: a file of vectors has them."""
    counts: Counter[str] = Counter()
    taken: set[str] = set()
    for artist in figure_of(ax).findobj(lambda one: one.get_gid() is not None):
        name = gid = "-".join((artist.get_gid() or "").split())
        while name in taken:
            counts[gid] += 1
            name = f"{gid}/{counts[gid] + 1}"
        artist.set_gid(name)
        taken.add(name)
    return ax


class Entry(NamedTuple):
    """An entry of a legend.

    Attributes:
        handles: samples of what is drawn, side by side.
        label: what it means.
    """

    handles: tuple[Artist, ...]
    label: str


def tell(ax: Axes, entries: Sequence[Entry], notes: Sequence[str], *, columns: int = 4) -> None:
    """Put a legend under the axes, and notes under the legend."""
    if entries:
        down = ScaledTranslation(0, -_ABOVE_LEGEND / POINTS, figure_of(ax).dpi_scale_trans)
        legend = ax.legend(
            [entry.handles for entry in entries],
            [entry.label for entry in entries],
            handler_map={tuple: HandlerTuple(ndivide=None, pad=0.4)},
            loc="upper left",
            bbox_to_anchor=(0, 0),
            bbox_transform=ax.transAxes + down,
            borderaxespad=0,
            borderpad=0,
            ncols=columns,
            fontsize=SMALL,
            frameon=False,
            handlelength=2.4,
            columnspacing=1.6,
            labelspacing=0.5,
        )
        for text in legend.get_texts():
            text.set_parse_math(False)
    note(ax, notes)


def note(ax: Axes, notes: Sequence[str]) -> None:
    """Put notes under the legend or, where there is none, under the axes."""
    legend: Legend | None = ax.get_legend()
    if notes:
        ax.annotate(
            "\n".join(notes),
            (0, 0),
            xycoords=legend or ax.transAxes,
            xytext=(0, -6 if legend else -_ABOVE_LEGEND),
            textcoords="offset points",
            va="top",
            fontsize=SMALL,
            color=MUTED,
            parse_math=False,
            gid="note",
        )
