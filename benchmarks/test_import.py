"""Importing the library, beside importing what it is made of."""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

from ratios import table

ROUNDS = 20
PARTS, WHOLE = "attrs, cattrs, msgspec", "mideast_events"
CODE = "from time import perf_counter\nstart = perf_counter()\nimport {}\nprint(perf_counter() - start)"


def test_import(tmp_path: Path) -> None:
    """The library takes less than twice its parts, each in a fresh interpreter, compiled before."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path)

    def seconds(modules: str) -> float:
        code = CODE.format(modules)
        done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)  # noqa: S603 - our own code
        return float(done.stdout)

    for modules in (PARTS, WHOLE):
        seconds(modules)
    taken: dict[str, list[float]] = {PARTS: [], WHOLE: []}
    for _ in range(ROUNDS):
        for modules, rounds in taken.items():
            rounds.append(seconds(modules))
    times = median(whole / parts for whole, parts in zip(taken[WHOLE], taken[PARTS], strict=True))
    rows = [(name, f"{min(rounds) * 1e3:.0f}", f"{median(rounds) * 1e3:.0f}") for name, rounds in taken.items()]
    print(table(f"Import: {times:.2f} times its parts, median", ("modules", "ms, least", "ms, median"), rows))
