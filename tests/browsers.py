"""A real browser for the tests that need one."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")
NO_BROWSER = "no browser is installed: set MIDEAST_EVENTS_BROWSER, or install chromium"


def browser_path() -> str | None:
    """Return the path of a Chromium, or `None` where there is none."""
    return os.environ.get("MIDEAST_EVENTS_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
