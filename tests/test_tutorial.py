"""The tutorial can be followed word for word."""

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "tools" / "follow_tutorial.py"
FOLLOW = runpy.run_path(str(SCRIPT))


def test_the_tutorial_shows_what_its_reader_sees():
    """Every block can be pasted and every command run, in one sitting, and each shows what the page says."""
    done = subprocess.run([sys.executable, SCRIPT], capture_output=True, text=True, check=False)  # noqa: S603 - our own script

    print(done.stdout, done.stderr)
    assert done.returncode == 0


def test_no_page_and_no_block_is_left_out():
    """The script follows the pages of the tutorial's index, in its order, and knows every kind of block on them."""
    folder = ROOT / "docs" / "tutorial"
    index = (folder / "index.md").read_text(encoding="utf-8")

    assert re.findall(r"^[a-z-]+$", index.partition("```{toctree}")[2], flags=re.MULTILINE) == FOLLOW["PAGES"]
    for page in FOLLOW["PAGES"]:
        text = (folder / f"{page}.md").read_text(encoding="utf-8")
        assert text.count("```") == 2 * len(FOLLOW["BLOCK"].findall(text))


@pytest.mark.parametrize(
    "code",
    [
        ">>> for one in (1, 2):\n...     print(one)\n>>> one\n",
        ">>> print(\n",
        ">>> 1 +\n",
    ],
)
def test_what_cannot_be_pasted_is_refused(code):
    """A loop must end its block, as the prompt wants an empty line after it."""
    with pytest.raises((SystemExit, SyntaxError)):
        FOLLOW["refuse_unpastable"]("a page", code)


def test_what_the_page_does_not_show_is_refused():
    """A block or command that shows something else ends the sitting."""
    with pytest.raises(SystemExit, match="not what the page shows"):
        FOLLOW["type_in"]("a page", ">>> 1 + 1\n3\n", {})
    with pytest.raises(SystemExit, match="printed"):
        FOLLOW["run_commands"]("a page", "$ .venv/bin/python -c 'print(2)'\n3\n")
    with pytest.raises(SystemExit, match="no reader has"):
        FOLLOW["run_commands"]("a page", "$ rm mine.jsonl\n")
