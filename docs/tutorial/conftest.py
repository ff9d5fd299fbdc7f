"""The tutorial writes files, as its reader does: each page in a folder of its own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the page in an empty folder."""
    monkeypatch.chdir(tmp_path)
