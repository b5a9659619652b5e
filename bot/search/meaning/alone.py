"""One process at a time makes the vectors of an archive: the others are told which, and a killed one's lock falls."""

from __future__ import annotations

import logging
import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from io import BufferedRandom
from pathlib import Path

from bot.errors import BusyError

if sys.platform != "win32":
    import fcntl

logger = logging.getLogger(__name__)

_LOCK = ".lock"
_MOST_BYTES = 500
"""Of what a lock's holder says of itself."""


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Make a file alone; the lock is the system's and stands beside it, with who holds it.

    Where no lock can be had, as on some file systems and on Windows, work is done twice and nothing is lost.

    Raises:
        BusyError: Another process makes it; says which, and since when.
    """
    try:
        lock = path.with_name(f"{path.name}{_LOCK}").open("a+b")
    except OSError as error:  # a folder that is not ours to write: whoever writes there will say so
        logger.debug("no lock can be had path=%s error=%s", path, error)
        yield
        return
    with lock:
        _take(lock, path)
        with suppress(OSError):  # a full disk: the lock holds, and says nothing of its holder
            _tell(lock)
        yield


def _take(lock: BufferedRandom, path: Path) -> None:
    if sys.platform == "win32":
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        lock.seek(0)
        said = lock.read(_MOST_BYTES).decode(errors="replace").strip() or "another process"
        raise BusyError(
            f"the vectors in {path} are being made already, by {said}; what it makes is used here as well, and "
            "`paperboy status` counts it"
        ) from error
    except OSError as error:
        logger.debug("no lock can be had path=%s error=%s", path, error)


def _tell(lock: BufferedRandom) -> None:
    lock.truncate(0)
    now = datetime.now(UTC)
    lock.write(f"process {os.getpid()} of {platform.node()} since {now:%d %b, %H:%M} UTC\n".encode())
    lock.flush()
