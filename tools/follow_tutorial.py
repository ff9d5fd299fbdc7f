"""Follow the tutorial word for word: paste each block at the prompt, run each command, compare what is shown.

Usage: python tools/follow_tutorial.py, with the interpreter of an environment in which the library is installed.
The commands that make such an environment are left out; the files of the tutorial go to a folder that vanishes.
"""

import codeop
import doctest
import re
import shlex
import shutil
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGES = ["first-steps", "your-own-articles"]  # as the tutorial's index has them
BLOCK = re.compile(r"^```(pycon|console)\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
MAKES_THE_ENVIRONMENT = {"python3 -m venv .venv", ".venv/bin/python -m pip install --quiet .", ".venv/bin/python"}


def refuse_unpastable(where: str, code: str) -> None:
    """Fail where what the copy button copies cannot be pasted at Python's prompt, line by line."""
    compile_line = codeop.CommandCompiler()
    waiting = ""
    for prompt, line in re.findall(r"^(>>> |\.\.\. ?)(.*\n)", code, flags=re.MULTILINE):
        if waiting and prompt == ">>> ":
            sys.exit(f"{where}: a statement begins before the one above it is complete: {line}")
        waiting += line
        if compile_line(waiting.removesuffix("\n"), where, "single"):
            waiting = ""
    if waiting and not compile_line(f"{waiting}\n", where, "single"):  # the reader presses Enter
        sys.exit(f"{where}: a statement is not complete: {waiting}")


def type_in(where: str, code: str, names: dict[str, Any]) -> None:
    """Run a block of statements, and fail where it shows something else."""
    refuse_unpastable(where, code)
    test = doctest.DocTestParser().get_doctest(code, names, where, None, 0)
    if doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, clear_globs=False).failed:
        sys.exit(f"{where}: not what the page shows")
    names.update(test.globs)


def run_commands(where: str, code: str) -> None:
    """Run a block of commands, and fail where one prints something else."""
    for command, expected in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", code, flags=re.MULTILINE):
        if command in MAKES_THE_ENVIRONMENT:
            continue
        program, *arguments = shlex.split(command)
        if program != ".venv/bin/python":
            sys.exit(f"{where}: no reader has {program!r}")
        done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True)  # noqa: S603 - the page's own command
        if done.stdout != expected:
            sys.exit(f"{where}: {command} printed\n{done.stdout}")


def main() -> None:
    """Follow the pages in one sitting."""
    names: dict[str, Any] = {}
    with TemporaryDirectory() as folder, chdir(folder):
        shutil.copytree(ROOT / "examples", "examples")
        for page in PAGES:
            text = (ROOT / "docs" / "tutorial" / f"{page}.md").read_text(encoding="utf-8")
            blocks = BLOCK.findall(text)
            for number, (language, code) in enumerate(blocks, 1):
                where = f"{page}, block {number}"
                if language == "pycon":
                    type_in(where, code, names)
                else:
                    run_commands(where, code)
            print(f"{page}: {len(blocks)} blocks, as the page shows")


if __name__ == "__main__":
    main()
