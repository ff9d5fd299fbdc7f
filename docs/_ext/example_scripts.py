"""The directive `example`, which runs a script of `examples/` and shows what it prints, and then its source.

A page that says

    ```{example} situation_report.py 2024-05-10
    ```

shows the output of this very build; a script that fails, or warns, fails the build.
Scripts run in the folder of the built pages, so that what they write there can be linked to.
"""

import shlex
import subprocess
import sys
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"


class Example(SphinxDirective):
    """A script of `examples/` with its arguments: the command, the output, the source."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Return the blocks to show."""
        script, *arguments = shlex.split(self.arguments[0])
        path = EXAMPLES / script
        self.env.note_dependency(path)
        folder = Path(self.env.app.outdir, "examples")
        folder.mkdir(exist_ok=True)
        done = subprocess.run(  # noqa: S603 - a script of this project
            [sys.executable, "-W", "error", path, *arguments], cwd=folder, capture_output=True, text=True, check=False
        )
        if done.returncode != 0 or done.stderr:
            raise self.error(f"{script} failed: {done.stderr}")
        return [
            self.block(f"$ python examples/{self.arguments[0]}", "console"),
            self.block(done.stdout, "text"),
            nodes.rubric("", "The script"),
            self.block(path.read_text(encoding="utf-8"), "python"),
        ]

    def block(self, text: str, language: str) -> nodes.Node:
        """Return a block of code or of output."""
        block = nodes.literal_block(text, text, language=language)
        self.set_source_info(block)
        return block


def setup(app: Sphinx) -> ExtensionMetadata:
    """Make the directive known to Sphinx."""
    app.add_directive("example", Example)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
