"""How far a long run is: tqdm's interface, silent where nobody looks on."""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Protocol, TypeAlias, cast, final

from mideast_events.errors import MissingExtraError


class Bar(Protocol):
    """What is told how far a run is; tqdm's bars are such."""

    def update(self, n: int, /) -> object:
        """Take note that so many more articles are done."""
        ...

    def close(self) -> object:
        """End the display."""
        ...


Progress: TypeAlias = bool | Callable[..., Bar] | None
"""Whether to show progress: `None` where stderr is a terminal and tqdm installed; or a maker of bars, such as tqdm's
for notebooks, that takes `total`, `unit` and `desc`."""


@final
class _Silence:
    """A bar that shows nothing."""

    def update(self, n: int, /) -> None:
        """Show nothing."""

    def close(self) -> None:
        """Show nothing."""


def bar_for(progress: Progress, total: int | None) -> Bar:
    """Return the bar for a run over so many articles; `None` where their number is not known.

    Raises:
        MissingExtraError: where a bar is asked for and tqdm is not installed.
    """
    if progress is False or (progress is None and not (sys.stderr and sys.stderr.isatty())):
        return _Silence()
    if callable(progress):
        make = progress
    else:
        try:
            make = cast("Callable[..., Bar]", import_module("tqdm").tqdm)
        except ImportError:
            if progress is None:
                return _Silence()
            raise MissingExtraError("tqdm", "progress") from None
    return make(total=total, unit=" articles", desc="drafting")
