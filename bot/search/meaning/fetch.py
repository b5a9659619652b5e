"""A known model's files, fetched once: each is held to its size and digest before it stands in its place."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import httpx2

from bot.errors import EncoderError
from bot.search.meaning.models import File, Model

TIMEOUT_SECONDS = 60.0
"""The longest silence; a slow line may take as long as it needs."""

_PIECE_BYTES = 1 << 18


def fetch(model: Model, folder: Path, base_url: str, told: Callable[[int], object] = lambda _: None) -> int:
    """Bring a model's files into a folder, those that are there and whole left alone; return how many came.

    Args:
        model: One that is known by its name.
        folder: Is made if it is not there.
        base_url: Hugging Face's, or a mirror's.
        told: Is told of each piece, in bytes.

    Raises:
        EncoderError: A file cannot be had, is not what was measured, or cannot be written.
    """
    came = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with httpx2.Client(follow_redirects=True, timeout=TIMEOUT_SECONDS) as client:
            for name, file in model.files.items():
                if not is_whole(folder / name, file):
                    url = f"{base_url.rstrip('/')}/{model.repository}/resolve/{model.revision}/{file.path}"
                    _bring(client, url, file, folder / name, told)
                    came += 1
    except OSError as error:
        raise EncoderError(f"{folder} cannot be written: {error.strerror or error}") from error
    return came


def is_whole(path: Path, file: File) -> bool:
    """Tell whether a file is there with the size and digest that it should have."""
    try:
        if path.stat().st_size != file.bytes:
            return False
        with path.open("rb") as held:
            return hashlib.file_digest(held, "sha256").hexdigest() == file.sha256
    except OSError:
        return False


def _bring(client: httpx2.Client, url: str, file: File, path: Path, told: Callable[[int], object]) -> None:
    part = path.with_name(f"{path.name}.part")
    digest, size = hashlib.sha256(), 0
    try:
        with client.stream("GET", url) as reply, part.open("wb") as written:
            if reply.status_code != httpx2.codes.OK:
                raise EncoderError(f"{url} answers {reply.status_code}")
            for piece in reply.iter_bytes(_PIECE_BYTES):
                size += len(piece)
                if size > file.bytes:
                    break
                digest.update(piece)
                written.write(piece)
                told(len(piece))
        if size != file.bytes or digest.hexdigest() != file.sha256:
            raise EncoderError(f"{url} is not the file that is known: its size or its digest is another")
        part.replace(path)
    except httpx2.HTTPError as error:
        raise EncoderError(f"{url} cannot be had: {str(error) or type(error).__name__}") from error
    finally:
        part.unlink(missing_ok=True)
