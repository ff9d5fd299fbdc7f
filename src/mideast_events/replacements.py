"""`replacing`: a file is written whole or not at all."""

import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from mideast_events.errors import DataFileError

_NEW_FILE_MODE = 0o666


@contextmanager
def replacing(target: Path) -> Generator[IO[bytes]]:
    """Give a new file that takes the target's place when all is written, and vanishes where anything fails.

    Raises:
        DataFileError: where the file cannot be written.
    """
    try:
        with _beside(target) as file:
            yield file
    except OSError as error:
        raise DataFileError(str(target), f"cannot be written: {error.strerror or error}") from error


@contextmanager
def _beside(target: Path) -> Generator[IO[bytes]]:
    import tempfile  # noqa: PLC0415 - its imports are a part of ours that only a save needs

    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(target.stat().st_mode if target.exists() else _NEW_FILE_MODE & ~_umask())
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
