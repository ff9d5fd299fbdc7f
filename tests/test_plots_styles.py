"""What pictures have in common: colours that the colour-blind tell apart, texts as they are, and the extra."""

import subprocess
import sys
from itertools import combinations

import numpy as np
import pytest
from matplotlib.colors import to_rgb

import mideast_events as me
from mideast_events.plots import crossings, marks, styles

# What colours look like without one kind of cone, in linear light: Machado, Oliveira and Fernandes, 2009, at full
# severity.
SIGHTS = {
    "usual": np.eye(3),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])
JUST_NOTICED = 2.3


def seen(colour: str, sight: str) -> np.ndarray:
    """Return a colour in CIELAB as it is seen."""
    light = np.array([part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour)])
    ratios = TO_XYZ @ np.clip(SIGHTS[sight] @ light, 0, 1) / WHITE
    x, y, z = np.where(ratios > 216 / 24389, np.cbrt(ratios), (24389 / 27 * ratios + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize(
    "colours",
    [styles.COLOURS, tuple(marks.COLOURS.values()), (*crossings.STATUSES.values(), "white"), crossings.CONTROLLERS],
    ids=["actors", "kinds", "statuses", "controllers"],
)
def test_colours_are_told_apart(colours, sight):
    """Any two colours of a picture differ by several times what is just noticed, with whatever cones they are seen."""
    least = min(np.linalg.norm(seen(one, sight) - seen(other, sight)) for one, other in combinations(colours, 2))
    assert least > 5 * JUST_NOTICED


@pytest.mark.parametrize("colour", [*styles.COLOURS, *crossings.CONTROLLERS])
def test_texts_on_colours_can_be_read(colour):
    """Of white and ink the one is written on a colour that stands out more from it, by a ratio of 4 at least."""

    def luminance(shade: str) -> float:
        light = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(shade)]
        return float((TO_XYZ @ light)[1])

    light, dark = sorted((luminance(styles.ink_on(colour)), luminance(colour)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) > 4


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("a few words", 20, "a few words"),
        ("two\nlines and a \x07bell", 40, "two lines and a bell"),
        ("a few words more than that", 12, "a few words…"),
        ("onewordthatistoolong", 10, "onewordth…"),
        ("عبد الفتاح السيسي", 11, "عبد الفتاح…"),
    ],
)
def test_long_texts_are_cut_between_words(text, most, short):
    """A label is one line of printable characters, cut where a word ends if there is such a place."""
    assert short == styles.shortened(text, most)


@pytest.mark.usefixtures("no_screen")
def test_right_to_left_names_are_set_by_matplotlib_itself():
    """An Arabic name is shaped: the same letters joined are not as wide as each by itself."""
    _, ax = styles.plt.subplots()
    joined, apart = "كامل", "\u200c".join("كامل")

    assert styles.width_of(ax, joined) != pytest.approx(styles.width_of(ax, apart), rel=0.02)


def test_a_missing_matplotlib_is_told_with_its_extra():
    """Without matplotlib every picture says what to install, and the import of the library needs none."""
    code = """
import sys
sys.modules["matplotlib"] = None
import mideast_events as me
corpus = me.load_seed_corpus()
for draw in (
    corpus.timeline.plot,
    lambda: corpus.timeline.plot_figures(measure="killed"),
    corpus.relations.plot,
    corpus.on("2024-05-10").crossing("rafah").plot,
):
    try:
        draw()
    except me.MissingExtraError as error:
        print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    assert ["matplotlib is not installed: pip install 'mideast-events[plot]'"] * 4 == done.stdout.splitlines()


def test_to_ask_without_a_picture_imports_no_matplotlib():
    """Timelines, reports and relations answer without it."""
    code = """
import sys, mideast_events as me
corpus = me.load_seed_corpus()
len(corpus.timeline), corpus.relations.actors, corpus.during("2024", "2024").crossing("rafah").stretches()
print([name for name in sys.modules if name.startswith(("matplotlib", "numpy", "mideast_events.plots"))])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    assert "[]" == done.stdout.strip()


def test_the_methods_say_that_they_return_axes():
    """Every picture returns the axes on which it is drawn."""
    methods = (me.Timeline.plot, me.Timeline.plot_figures, me.Relations.plot, me.CrossingReport.plot)
    assert {"Axes"} == {method.__annotations__["return"] for method in methods}
