"""That a type checker notices a misspelt field; the fuller checks are the files in `typing/`."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parent.parent / "src"

needs_mypy = pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not installed")


def checked(tmp_path, code):
    """Return what mypy says of a small program that uses the library."""
    file = tmp_path / "program.py"
    file.write_text(code, encoding="utf-8")
    # Without a configuration file, and with a cache that the two tests share.
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path.parent / 'mypy'}"]
    run = subprocess.run(  # noqa: S603 - our own code
        [*command, str(file)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(SOURCES), "PYTHONPATH": ""},
    )
    return run.stdout + run.stderr


@needs_mypy
def test_misspelt_fields_are_reported(tmp_path):
    """A misspelt field, a missing one and a bad enum member are reported, each on its line."""
    code = (
        "import mideast_events as me\n"
        'me.Office(id="a", titel="b", title="c", organization="d")\n'
        'me.Office(id="a", title="b")\n'
        "me.MeetingStatus.HELDD\n"
    )
    found = checked(tmp_path, code)

    assert 'program.py:2: error: Unexpected keyword argument "titel" for "Office"' in found
    assert 'program.py:3: error: Missing named argument "organization" for "Office"' in found
    assert 'program.py:4: error: "type[MeetingStatus]" has no attribute "HELDD"' in found


@needs_mypy
def test_a_good_program_passes(tmp_path):
    """A program that spells everything right passes in strict mode."""
    code = (
        "import mideast_events as me\n"
        'office = me.Office(id="a", title="b", organization="c", names=("d",))\n'
        'answer: me.Certainty = me.When.parse("2021-05").before("2021-05-15")\n'
    )

    assert "Success: no issues found" in checked(tmp_path, code)
