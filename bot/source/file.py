"""A saved page on disk -> its Digests, told by what is in it and never by its name.

The API's JSON, an HTML page, a copy as text or Markdown, RSS or Atom, a letter.
"""

import codecs
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from bot.days import FIRST_DAY
from bot.errors import FetchError, ParseError
from bot.model import Digest
from bot.source import letter
from bot.source.feed import is_feed, parse_feed
from bot.source.huggingface import holds_digest
from bot.source.pagetext import parse_copy
from bot.source.saved import parse_days, parse_page_days

MAX_BYTES = 32 * 1024 * 1024
"""The largest file read; the longest recorded day is under 1 MB of JSON."""

MAX_FILES = 5_000
"""Files read of one folder, at most."""

_HTML_SIGNS = ("<!doctype html", "<html", 'data-target="dailypapers"')
_SIGN_CHARS = 4_096  # how far into a page its first sign may stand
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # what some editors of Windows save


def read(path: str | Path, *, today: date, fetched_at: datetime, day: date | None = None) -> Digest:
    """Return the digest that a saved page of one day holds; see ``read_days``.

    Raises:
        FetchError: The file cannot be read.
        ParseError: It holds no digest, or those of several days.
    """
    digests = read_days(path, today=today, fetched_at=fetched_at, day=day)
    if len(digests) > 1:
        raise ParseError(f"{path}: it is of several days, {digests[0].day} to {digests[-1].day}")
    return digests[0]


def read_days(path: str | Path, *, today: date, fetched_at: datetime, day: date | None = None) -> tuple[Digest, ...]:
    """Return the digests that a saved page holds, by day; at least one.

    Args:
        path: The file; its name does not matter.
        today: The day of reading (UTC); settles the year of a copied page.
        fetched_at: When the page was saved, or is read.
        day: The day of a page that names none.

    Raises:
        FetchError: The file cannot be read, or is larger than ``MAX_BYTES``.
        ParseError: It is no copy of a digest, names no day where none is given, or another than is given.
    """
    body = _bytes(Path(path))
    try:
        digests = _parsed(body, today, fetched_at, day)
        for digest in digests:
            if digest.day < FIRST_DAY or (digest.day > today and (digest.copied or day)):
                raise ParseError(f"no digest can be of {digest.day}: the first is of {FIRST_DAY}, the last of {today}")
        return digests
    except ParseError as error:
        raise ParseError(f"{path}: {error}") from error


def files_in(paths: Sequence[Path]) -> list[Path]:
    """Return the files that paths name: those of a folder by name, hidden ones left out.

    Raises:
        FetchError: A folder is empty, holds too many files, or cannot be read.
    """
    files: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        try:
            inside = sorted(each for each in path.iterdir() if each.is_file() and not each.name.startswith("."))
        except OSError as error:
            raise FetchError(f"the folder {path} cannot be read: {error}") from error
        if not inside or len(inside) > MAX_FILES:
            raise FetchError(f"the folder {path} holds {len(inside)} files; from 1 to {MAX_FILES} can be read at once")
        files += inside
    return files


def _parsed(body: bytes, today: date, fetched_at: datetime, day: date | None) -> tuple[Digest, ...]:
    html, text, subject = False, "", ""
    if letter.is_letter(body):
        text, html, subject = letter.text_of(body)
    else:
        text = _text(body)
        html = _is_html(text)
    if text.startswith(("[", "{")) and not text.startswith("[!") and _is_json(text):
        return parse_days(text.encode("utf-8", "surrogatepass"), day, fetched_at)
    if is_feed(text):
        return parse_feed(text, fetched_at, day)
    if html and holds_digest(text):
        return parse_page_days(text, day, fetched_at)
    lead = "" if not subject else f"<h1>{subject}</h1>" if html else f"{subject}\n\n"
    return parse_copy(lead + text, today, fetched_at, day, html=html)


def _is_json(text: str) -> bool:
    """Return whether a file that begins with a bracket is JSON, or meant to be, and no Markdown link."""
    return text.startswith("{") or text[1:].lstrip()[:1] in ("{", "]", "[", '"', "")


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise FetchError(f"{path} is a folder, not a file")
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
