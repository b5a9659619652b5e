"""A saved letter or archived page (MIME) -> its text or HTML, with the subject as first line. Pure."""

from __future__ import annotations

import re
from email import message_from_bytes, policy

from bot.errors import ParseError

_HEADERS = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}\r?\n")
_TELLING = re.compile(rb"^(?:from|mime-version|subject|message-id|delivered-to):", re.IGNORECASE | re.MULTILINE)


def is_letter(body: bytes) -> bool:
    """Return whether a file begins with the headers of a letter."""
    head = _HEADERS.match(body)
    return head is not None and len(_TELLING.findall(head[0])) > 1


def text_of(body: bytes) -> tuple[str, bool, str]:
    """Return a letter's content, whether it is HTML, and its subject."""
    message = message_from_bytes(body, policy=policy.default)
    part = message.get_body(("html", "plain"))
    if part is None:
        part = next((each for each in message.walk() if each.get_content_maintype() == "text"), None)
    if part is None:
        raise ParseError("the letter has no text")
    try:
        return str(part.get_content()), part.get_content_type() == "text/html", str(message.get("subject", ""))
    except (LookupError, UnicodeError) as error:
        raise ParseError(f"the letter's text cannot be read: {error}") from error
