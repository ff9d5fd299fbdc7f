"""How far a long run is: tqdm's interface, silent where nobody looks on."""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Protocol, TypeAlias, cast, final

from mideast_events.errors import MissingExtraError


class Bar(Protocol):
    """What is told how far a run is; tqdm's bars are such."""

    def update(self, n: int, /) -> object:
        """Take note that so many more units are done."""
        ...

    def close(self) -> object:
        """End the display."""
        ...


Progress: TypeAlias = bool | Callable[..., Bar] | None
"""Whether to show progress: `None` where somebody looks on and tqdm is installed; or a maker of bars that takes tqdm's
`total`, `unit`, `unit_scale` and `desc`."""

_NOTEBOOK = "ipykernel.zmqshell"


@final
class _Silence:
    """A bar that shows nothing."""

    def update(self, n: int, /) -> None:
        """Show nothing."""

    def close(self) -> None:
        """Show nothing."""


def bar_for(progress: Progress, total: int | None, *, doing: str, unit: str) -> Bar:
    """Return the bar for a long run.

    Args:
        progress: whether to show it.
        total: how many units there are; `None` where their number is not known.
        doing: what is done, such as `"drafting"`.
        unit: what is counted, such as `" articles"`, or `"B"` for bytes.

    Raises:
        MissingExtraError: where a bar is asked for and tqdm is not installed.
    """
    if progress is False or (progress is None and not _is_watched()):
        return _Silence()
    if callable(progress):
        make = progress
    else:
        try:
            make = cast("Callable[..., Bar]", import_module("tqdm.auto").tqdm)
        except ImportError:
            if progress is None:
                return _Silence()
            raise MissingExtraError("tqdm", "progress") from None
    return make(total=total, unit=unit, unit_scale=unit == "B", desc=doing)


def _is_watched() -> bool:
    """Say whether somebody looks on, at a terminal or in a notebook."""
    return _NOTEBOOK in sys.modules or bool(sys.stderr and sys.stderr.isatty())
