"""A pause of the garbage collector while much is made that is kept."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Generator[None]:
    """Pause the garbage collector: walking a million new records again and again costs more than making them.

    The caller's setting is restored whatever happens.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            if not gc.get_freeze_count():  # else a caller's own frozen objects would thaw
                # What was made meanwhile goes to the oldest generation, unwalked.
                gc.freeze()
                gc.unfreeze()
            gc.enable()
