"""The scripts of the gallery draw their pictures without a screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "gallery"
SCRIPTS = sorted(FOLDER.glob("plot_*.py"))
DRAW = """
import runpy, sys
import matplotlib.pyplot as plt
runpy.run_path(sys.argv[1])
assert all(plt.figure(number).axes for number in plt.get_fignums())
print(len(plt.get_fignums()))
"""


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_script_draws(script, tmp_path):
    """Every script draws at least one figure, warns of nothing, and begins with a title for its page."""
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-W", "error", "-c", DRAW, str(script)],
        cwd=tmp_path,
        env={**os.environ, "MPLBACKEND": "Agg"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert not done.stderr
    assert int(done.stdout.split()[-1]) > 0
    assert script.read_text(encoding="utf-8").splitlines()[2].strip("=") == ""


def test_every_script_of_the_gallery_is_shown():
    """Sphinx makes pages of the scripts whose names begin with `plot_`; there are no others."""
    assert SCRIPTS
    assert sorted(FOLDER.glob("*.py")) == SCRIPTS
