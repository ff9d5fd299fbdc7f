"""The example scripts run as a user runs them."""

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.py"))


def output_of(example: Path, folder: Path) -> str:
    """Run an example in another folder, and return what it prints."""
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-W", "error", str(example)], cwd=folder, capture_output=True, text=True, check=True
    )
    assert not done.stderr
    return done.stdout


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
def test_example_runs(example, tmp_path):
    """Every example runs from any folder, prints something and warns of nothing."""
    assert output_of(example, tmp_path)


def test_first_steps_shows_every_kind_of_record(tmp_path):
    """The main example shows offices, meetings, truces, crossings and disagreements, each with a passage."""
    shown = output_of(Path(__file__).parent.parent / "examples" / "first_steps.py", tmp_path)
    for heading in ("Who held which office", "Meetings in display order", "Truces", "Crossings", "disagrees"):
        assert heading in shown
    assert "2021-08-19                 held         Tel Aviv" in shown
    assert "jerusalem-post-2021-08-19[62:175]" in shown
    assert "certainly Abbas Kamel" in shown
