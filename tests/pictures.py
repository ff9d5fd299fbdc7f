"""What the tests of pictures ask of axes: which texts, marks and labels there are, and whether labels overlap."""

from itertools import combinations

from matplotlib import dates as mdates
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.text import Text


def is_named(artist: Artist, gid: str) -> bool:
    """Say whether an artist has an id, by itself or with the number of one of several."""
    name, found = "-".join(gid.split()), artist.get_gid() or ""
    return found == name or (found.startswith(f"{name}/") and found.removeprefix(f"{name}/").isdigit())


def texts(ax: Axes, gid: str = "label") -> list[Text]:
    """Return the texts of a sort, as they were drawn."""
    return [text for text in ax.texts if is_named(text, gid)]


def labels(ax: Axes) -> list[str]:
    """Return what the labels say."""
    return [text.get_text() for text in texts(ax)]


def note(ax: Axes) -> str:
    """Return the notes under the axes."""
    return "\n".join(text.get_text() for text in texts(ax, "note"))


def legend(ax: Axes) -> list[str]:
    """Return what the legend says."""
    found = ax.get_legend()
    return [] if found is None else [text.get_text() for text in found.get_texts()]


def drawn(ax: Axes, gid: str) -> list[Artist]:
    """Return the patches and lines of one thing."""
    return [artist for artist in (*ax.patches, *ax.lines) if is_named(artist, gid)]


def day_at(place: float) -> str:
    """Return the day that begins at a place of an axis of days."""
    return mdates.num2date(place).strftime("%Y-%m-%d")


def overlaps(ax: Axes, least: float = 0.5) -> list[tuple[str, str]]:
    """Return the pairs of labels whose boxes share more than a hair of the picture."""
    ax.figure.draw_without_rendering()
    boxes = [(text.get_text(), text.get_window_extent().padded(-least)) for text in texts(ax)]
    return [(one, other) for (one, box), (other, another) in combinations(boxes, 2) if box.overlaps(another)]


def outside(ax: Axes, room: float = 1.0) -> list[str]:
    """Return the labels that reach beyond the axes to the left or to the right."""
    ax.figure.draw_without_rendering()
    frame = ax.get_window_extent()
    boxes = [(text.get_text(), text.get_window_extent()) for text in texts(ax)]
    return [text for text, box in boxes if box.x0 < frame.x0 - room or box.x1 > frame.x1 + room]
