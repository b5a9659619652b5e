"""A known model's files, fetched once: each is held to its size and digest before it stands in its place.

A line that breaks costs what came since, not what came before: the next attempt, or the next ``fetch``, asks for the
rest. That is safe, as a file's revision is pinned and the whole is held to its digest in the end.
"""

from __future__ import annotations

import errno
import hashlib
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import BufferedRandom
from pathlib import Path

import httpx2

from bot.errors import EncoderError
from bot.search.meaning.models import File, Model

if sys.platform != "win32":
    import fcntl

TIMEOUT_SECONDS = 60.0
"""The longest silence; a slow line may take as long as it needs."""

ATTEMPTS = 4
"""So many in a row that bring nothing end it; one that brings something begins the count anew."""

MAX_WAIT_SECONDS = 60.0
"""The longest wait between two attempts, whatever the source asks for."""

_GONE_WRONG = {
    401: "it is not open to all",
    403: "it is not open to all",
    404: "it is not there",
}

Told = Callable[[int], object]


class _AgainError(Exception):
    """An attempt that failed, while the next may not.

    Attributes:
        wait_seconds: How long the source asks to wait, or 0.
    """

    def __init__(self, message: str, wait_seconds: float = 0.0) -> None:
        super().__init__(message)
        self.wait_seconds = wait_seconds


def fetch(
    model: Model,
    folder: Path,
    base_url: str,
    told: Told = lambda _: None,
    sleep: Callable[[float], None] = time.sleep,
) -> int:
    """Bring a model's files into a folder, those that are there and whole left alone; return how many came.

    Args:
        model: One that is known by its name.
        folder: Is made if it is not there.
        base_url: Hugging Face's, or a mirror's.
        told: Is told of each piece, in bytes; of what must be fetched again, in bytes below 0.
        sleep: Waits between attempts, in seconds.

    Raises:
        EncoderError: A file cannot be had, is not what was measured, or cannot be written; or is being fetched.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lacking = {name: file for name, file in model.files.items() if not is_whole(folder / name, file)}
        with httpx2.Client(follow_redirects=True, timeout=TIMEOUT_SECONDS) as client:
            line = _Line(client, told, sleep)
            for name, file in lacking.items():
                url = f"{base_url.rstrip('/')}/{model.repository}/resolve/{model.revision}/{file.path}"
                line.bring(url, file, folder / name)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise EncoderError(f"the disk of {folder} is full; the model needs {model.megabytes} MB") from error
        raise EncoderError(f"{folder} cannot be written: {error.strerror or error}") from error
    return len(lacking)


def is_whole(path: Path, file: File) -> bool:
    """Tell whether a file is there with the size and digest that it should have."""
    try:
        if path.stat().st_size != file.bytes:
            return False
        with path.open("rb") as held:
            return hashlib.file_digest(held, "sha256").hexdigest() == file.sha256
    except OSError:
        return False


class _Line:
    """What brings files: a client, whom it tells of each piece, and how it waits."""

    def __init__(self, client: httpx2.Client, told: Told, sleep: Callable[[float], None]) -> None:
        self._client, self._told, self._sleep = client, told, sleep

    def bring(self, url: str, file: File, path: Path) -> None:
        """Bring a file to its place; what came of it stays beside that for the next time, unless it is another file."""
        part = path.with_name(f"{path.name}.part")
        with _alone(part) as written:
            resumed = written.seek(0, 2)
            self._told(resumed)
            if shutil.disk_usage(path.parent).free < file.bytes - resumed:
                raise OSError(errno.ENOSPC, "too little is free")
            self._fill(url, file, written)
            if not is_whole(part, file) and resumed:  # who knows what it began with
                self._empty(written)
                self._fill(url, file, written)
            if not is_whole(part, file):
                size = written.seek(0, 2)
                written.truncate(0)
                raise EncoderError(f"{url} is not the file that is known: {_unlike(size, file)}; nothing of it is kept")
        part.replace(path)

    def _fill(self, url: str, file: File, written: BufferedRandom) -> None:
        """Add to a file until it is as long as it should be, in as many attempts as bring something."""
        in_vain = 0
        while (size := written.seek(0, 2)) < file.bytes:
            try:
                self._add(url, file, written)
                written.flush()
                return
            except (_AgainError, httpx2.TransportError, httpx2.DecodingError) as error:
                held = written.seek(0, 2)
                in_vain = 1 if held > size else in_vain + 1
                if in_vain >= ATTEMPTS:
                    raise EncoderError(_broken_off(url, error, held)) from error
                asked = error.wait_seconds if isinstance(error, _AgainError) else 0.0
                self._sleep(min(MAX_WAIT_SECONDS, asked or 2.0 ** (in_vain - 1)))
            except httpx2.HTTPError as error:
                raise EncoderError(_broken_off(url, error, written.seek(0, 2))) from error

    def _add(self, url: str, file: File, written: BufferedRandom) -> None:
        """Ask for what is still missing of a file, and add it; a piece more than it should have at most."""
        size = written.tell()
        wanted = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={size}-"} if size else {})
        with self._client.stream("GET", url, headers=wanted) as reply:
            _judge(reply, url)
            if size and not reply.headers.get("Content-Range", "").startswith(f"bytes {size}-"):
                size = self._empty(written)
                if reply.status_code != httpx2.codes.OK:  # another part than was asked for
                    raise _AgainError("the server does not send what is asked for")
            for piece in reply.iter_bytes():
                written.write(piece)
                size += len(piece)
                self._told(len(piece))
                if size > file.bytes:
                    return

    def _empty(self, written: BufferedRandom) -> int:
        """Drop what came of a file; return how much is left, nothing."""
        self._told(-written.seek(0, 2))
        written.truncate(0)
        return 0


def _unlike(size: int, file: File) -> str:
    return "its digest is another" if size == file.bytes else f"it has not {file.bytes:,} bytes"


@contextmanager
def _alone(part: Path) -> Iterator[BufferedRandom]:
    """Give a file to add to that no other process adds to; it is removed where nothing is in it."""
    with part.open("a+b") as written:
        if sys.platform != "win32":
            try:
                fcntl.flock(written, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise EncoderError(f"{part} is being fetched by another process") from error
        try:
            yield written
        finally:
            with suppress(OSError):
                written.flush()
            if part.exists() and not part.stat().st_size:
                part.unlink()


def _broken_off(url: str, error: Exception, size: int) -> str:
    kept = f"; {size / 1e6:,.1f} MB are kept, and the next fetch goes on from there" if size else ""
    return f"{url} cannot be had: {str(error) or type(error).__name__}{kept}"


def _judge(reply: httpx2.Response, url: str) -> None:
    """Raise where a reply brings nothing of the file, now or ever."""
    status = reply.status_code
    if status in (httpx2.codes.OK, httpx2.codes.PARTIAL_CONTENT, httpx2.codes.RANGE_NOT_SATISFIABLE):
        return
    if status == httpx2.codes.TOO_MANY_REQUESTS or reply.is_server_error:
        asked = reply.headers.get("Retry-After", "")
        raise _AgainError(f"the server answers {status}", float(asked) if asked.isdecimal() else 0.0)
    raise EncoderError(f"{url} answers {status}: {_GONE_WRONG.get(status, 'no file')}")
