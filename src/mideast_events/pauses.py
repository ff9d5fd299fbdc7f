"""A pause of the garbage collector while much is made that is kept."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def collector_paused(*, keeping: bool = True) -> Generator[None]:
    """Pause the garbage collector: walking a million new records again and again costs more than making them.

    The caller's setting is restored whatever happens.

    Args:
        keeping: whether so much is made to be kept that it is filed as old, unwalked; all else that is new is too, and
            to know whether the caller has frozen objects takes a walk over those, so not where little is kept.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            if keeping and not gc.get_freeze_count():  # else a caller's own frozen objects would thaw
                # What was made meanwhile goes to the oldest generation, unwalked.
                gc.freeze()
                gc.unfreeze()
            gc.enable()
