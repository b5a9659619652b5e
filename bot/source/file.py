"""A saved page on disk -> Digest: the API's JSON, an HTML page or a page copied as text, told by what is in it."""

import codecs
from datetime import date, datetime
from pathlib import Path

from bot.errors import FetchError, ParseError
from bot.model import Digest
from bot.source.huggingface import parse_api, parse_html
from bot.source.pagetext import parse_text

MAX_BYTES = 32 * 1024 * 1024
"""The largest file read; the longest recorded day is under 1 MB of JSON."""

_HTML_SIGNS = ("<!doctype html", "<html", 'data-target="dailypapers"')
_SIGN_CHARS = 4_096  # how far into a page its first sign may stand
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # what some editors of Windows save


def read(path: str | Path, *, today: date, fetched_at: datetime, day: date | None = None) -> Digest:
    """Return the digest that a saved page holds.

    Args:
        path: The file; its name does not matter.
        today: The day of reading (UTC); settles the year of a copied page.
        fetched_at: When the page was saved, or is read.
        day: The digest's day. ``None`` takes the day that the page itself names.

    Raises:
        FetchError: The file cannot be read, or is larger than ``MAX_BYTES``.
        ParseError: It is none of the three, or names no day where none is given.
    """
    body = _bytes(Path(path))
    try:
        text = _text(body)
        if text.startswith(("[", "{")):
            return parse_api(text.encode("utf-8", "surrogatepass"), day, fetched_at)
        if _is_html(text):
            return parse_html(text.encode("utf-8", "surrogatepass"), day, fetched_at)
        return parse_text(text, today, fetched_at, day)
    except ParseError as error:
        raise ParseError(f"{path}: {error}") from error


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise FetchError(f"{path} is a folder; name a file")
        with path.open("rb") as file:
            body = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise FetchError(f"there is no file {path}") from error
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        raise FetchError(f"the file {path} cannot be read: {error}") from error
    if len(body) > MAX_BYTES:
        raise FetchError(f"the file {path} is larger than {MAX_BYTES} bytes")
    return body


def _text(body: bytes) -> str:
    try:
        text = body.decode("utf-16" if body.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise ParseError("the file is not text in UTF-8") from error
    if "\0" in text:
        raise ParseError("the file is not text, but something binary")
    if not text.strip():
        raise ParseError("the file is empty")
    return text.strip()


def _is_html(text: str) -> bool:
    start = text[:_SIGN_CHARS].lower()
    return start.startswith("<") or any(sign in start for sign in _HTML_SIGNS)
