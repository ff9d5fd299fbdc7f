"""The scripts of the gallery draw their pictures without a screen."""

import runpy
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "gallery"
SCRIPTS = sorted(FOLDER.glob("plot_*.py"))


@pytest.mark.usefixtures("no_screen")
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_script_draws(script, tmp_path, monkeypatch, capsys):
    """Every script draws at least one figure, warns of nothing, and begins with a title for its page."""
    from matplotlib import pyplot as plt  # noqa: PLC0415 - an extra, whose absence skips the test

    monkeypatch.chdir(tmp_path)
    runpy.run_path(str(script))

    figures = [plt.figure(number) for number in plt.get_fignums()]
    assert figures
    assert all(figure.axes for figure in figures)
    assert not capsys.readouterr().err
    assert script.read_text(encoding="utf-8").splitlines()[2].strip("=") == ""


def test_every_script_of_the_gallery_is_shown():
    """Sphinx makes pages of the scripts whose names begin with `plot_`; there are no others."""
    assert SCRIPTS
    assert sorted(FOLDER.glob("*.py")) == SCRIPTS
