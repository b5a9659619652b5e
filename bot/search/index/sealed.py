"""Named arrays in one file, under a digest of every byte: what is read is what was written, or is not read at all.

The file: eight letters, the digest of all that follows, the length of a list in JSON, that list (names, kinds and
lengths of the arrays), and the arrays, each at a multiple of 64 bytes. It is read in one piece, and the arrays are
views of that: 12,000 papers' 23 MB take 20 milliseconds, nearly all of them the digest's. A file mapped into memory
would end the process where somebody cut it short.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from io import BufferedIOBase
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

if sys.platform != "win32":
    import fcntl

logger = logging.getLogger(__name__)

Array = NDArray[np.generic]

_LETTERS = b"Paperboy"
_DIGEST_BYTES = 32
_ALIGNED = 64
_MAX_LIST_BYTES = 100_000
_PART = ".part"
ASIDE = ".damaged"
"""What a file that failed its digest is called from then on; the last one is kept for whoever wonders."""


def write(path: Path, arrays: Mapping[str, Array]) -> None:
    """Write arrays, in place of an older file only when all of them are on the disk.

    Raises:
        OSError: The disk is full, or the folder is not writable; an older file stays as it was.
    """
    sweep(path)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.", suffix=_PART)
    try:
        with os.fdopen(handle, "wb") as file:
            if sys.platform != "win32":
                fcntl.flock(file, fcntl.LOCK_EX)  # says that its writer lives; it goes with the process
            _write(file, arrays)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _write(file: BufferedIOBase, arrays: Mapping[str, Array]) -> None:
    digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    file.write(_LETTERS + bytes(_DIGEST_BYTES))
    for piece in _pieces(arrays):
        digest.update(piece)
        file.write(piece)
    file.seek(len(_LETTERS))
    file.write(digest.digest())


def _pieces(arrays: Mapping[str, Array]) -> Iterator[bytes | memoryview]:
    """Give all that stands below the digest."""
    listed = json.dumps([[name, array.dtype.str, len(array)] for name, array in arrays.items()]).encode()
    yield len(listed).to_bytes(8, "little")
    yield listed
    at = len(_LETTERS) + _DIGEST_BYTES + 8 + len(listed)
    for array in arrays.values():
        yield bytes(-at % _ALIGNED)
        yield np.ascontiguousarray(array).view(np.uint8).data if array.size else b""
        at += -at % _ALIGNED + array.nbytes


def read(path: Path) -> dict[str, Array]:
    """Return the arrays of a file; they cannot be written to.

    Raises:
        OSError: It is not there, or cannot be read.
        ValueError: It is not as it was written.
    """
    data = path.read_bytes()
    at = len(_LETTERS) + _DIGEST_BYTES
    digest = hashlib.blake2b(memoryview(data)[at:], digest_size=_DIGEST_BYTES)
    if data[:at] != _LETTERS + digest.digest():
        raise ValueError("its digest is another")
    size = int.from_bytes(data[at : at + 8], "little")
    at += 8 + size
    arrays = {}
    for name, kind, length in json.loads(data[at - size : at]):
        at += -at % _ALIGNED
        arrays[name] = np.frombuffer(data, kind, length, at) if length else np.zeros(0, kind)
        at += arrays[name].nbytes
    return arrays


def outline(path: Path) -> tuple[dict[str, int], bytes]:
    """Return how long each array of a file is, and the first of them: no more of it is read, or held to its digest.

    Raises:
        OSError: It is not there, or cannot be read.
        ValueError: It is not one of ours.
    """
    with path.open("rb") as file:
        if file.read(len(_LETTERS)) != _LETTERS:
            raise ValueError("it begins with other letters")
        file.seek(_DIGEST_BYTES, os.SEEK_CUR)
        size = int.from_bytes(file.read(8), "little")
        if size > _MAX_LIST_BYTES:
            raise ValueError("its list is too long")
        try:
            listed = [(str(name), np.dtype(kind), int(length)) for name, kind, length in json.loads(file.read(size))]
        except (TypeError, RecursionError, OverflowError) as error:  # JSON, and yet no list of arrays
            raise ValueError("its list is damaged") from error
        file.seek(-file.tell() % _ALIGNED, os.SEEK_CUR)
        first = file.read(listed[0][1].itemsize * listed[0][2]) if listed else b""
    return {name: length for name, _, length in listed}, first


def set_aside(path: Path) -> None:
    """Move a file out of the way of the next one."""
    try:
        path.replace(path.with_name(path.name + ASIDE))
    except OSError as error:
        logger.warning("a damaged file cannot be moved path=%s error=%s", path, error)


def sweep(path: Path) -> None:
    """Remove what processes left that died while they wrote, and no file that one still writes."""
    for left in path.parent.glob(f"{path.name}.*{_PART}"):
        with suppress(OSError):  # another process swept it, or the folder is not ours to write
            if not _is_written(left):
                left.unlink()  # Windows refuses by itself where it is open


def _is_written(path: Path) -> bool:
    if sys.platform == "win32":
        return False
    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False
