"""Measuring several ways to do the same work in turns, so that a noisy machine is noisy for all of them."""

import gc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import Any


@dataclass
class Way:
    """One way to do the work.

    Attributes:
        run: does the work once and returns what it made, which is freed after the clock is read.
        collector: whether the garbage collector runs meanwhile.
        before: what to do before each round, off the clock.
    """

    run: Callable[[], Any]
    collector: bool = True
    before: Callable[[], Any] = lambda: None


def measure(ways: Mapping[str, Way], rounds: int) -> dict[str, list[float]]:
    """Return the CPU seconds of each way, round by round; in a round each runs once."""
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            way.before()
            gc.collect()
            if not way.collector:
                gc.disable()
            try:
                start = process_time()
                made = way.run()
                seconds[name].append(process_time() - start)
            finally:
                gc.enable()
            del made
    return seconds


def ratio(seconds: Mapping[str, list[float]], way: str, peer: str) -> float:
    """Return how many times a way takes what its peer takes: the median over the rounds of the ratio within a round."""
    return median(one / other for one, other in zip(seconds[way], seconds[peer], strict=True))


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return a table as Markdown, for the terminal and for the README."""
    lines = [f"**{title}**", "", f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
    lines += [f"| {' | '.join(map(str, row))} |" for row in rows]
    return "\n" + "\n".join(lines) + "\n"
