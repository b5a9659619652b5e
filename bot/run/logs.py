"""Logs: text for people or JSON lines for machines, with the event that a record belongs to, and no secret in either.

JSON by python-json-logger: a formatter of the standard library's own logging, without packages of its own, which
knows exceptions and every kind of value. What stands as ``key=%s`` in a message becomes a field with the value's type.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any, TextIO
from urllib.parse import unquote, urlsplit

from pythonjsonlogger.json import JsonFormatter

from bot.run.settings import Settings
from bot.slack.wire.incoming import INCOMING

QUIET_LIBRARIES = ("httpx2", "httpcore2", "apscheduler", "alembic")
"""What they say of each request or job at INFO, our own records say better."""

TEXT = "%(asctime)s %(levelname)s %(name)s %(message)s"
HIDDEN = "***"
SHORTEST_SECRET = 4
"""A shorter one is not looked for: hiding it would hide half of every line."""

_DIRECTIVE = re.compile(r"%%|(?:\b([a-z_]+)=)?%[-#0 +]*\d*(?:\.\d+)?[a-zA-Z]")
_NAMED = r"(?P<name>ticket=|token\\*[\"']: ?\\*[\"']|hooks\.slack\.com/)[^\\\"'&\s,]+"
_TOKENS = rf"\bxox[a-z]-[\w-]+|\bxapp-[\w-]+|\bhf_\w+|{_NAMED}"
"""What looks like a token is one, wherever it came from: a socket's ticket, an event's own token, a response_url."""


class JsonLines(JsonFormatter):
    """Formats a record as one line of JSON."""

    def __init__(self) -> None:
        super().__init__(
            ["levelname", "name", "message"], rename_fields={"levelname": "level", "name": "logger"}, timestamp="at"
        )

    def add_fields(self, log_data: dict[str, Any], record: logging.LogRecord, message_dict: dict[str, Any]) -> None:
        """Add what the message names beside its words, and the event that it belongs to."""
        super().add_fields(log_data, record, message_dict)
        for key, value in _named(record):
            log_data.setdefault(key, value)
        event = _event()
        if event:
            log_data["event"] = event


def _named(record: logging.LogRecord) -> Iterator[tuple[str, Any]]:
    """Give what a message's template names, as ``day=%s``, with its value."""
    if not isinstance(record.args, tuple):
        return
    names = [found.group(1) for found in _DIRECTIVE.finditer(str(record.msg)) if found.group() != "%%"]
    for name, value in zip(names, record.args, strict=False):
        if name:
            yield name, value if isinstance(value, int | float | bool | None) else str(value)


def _event() -> str:
    incoming = INCOMING.get()
    return incoming.event_id if incoming else ""


class TextLines(logging.Formatter):
    """Formats a record as a line for people."""

    def __init__(self) -> None:
        super().__init__(TEXT)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 (the base class names it so)
        """Return the line, with the event that it belongs to at its end."""
        event, line = _event(), super().formatMessage(record)
        return f"{line} event={event}" if event and f"event={event}" not in line else line


class Redacting(logging.StreamHandler[TextIO]):
    """Writes records without the secrets that are known, nor anything that looks like a token.

    Args:
        stream: Where they go.
        secrets: What must not be seen.
    """

    def __init__(self, stream: TextIO, secrets: Iterable[str]) -> None:
        super().__init__(stream)
        known = {form for secret in secrets if len(secret) >= SHORTEST_SECRET for form in _forms(secret)}
        longest_first = sorted(known, key=len, reverse=True)
        self._hidden = re.compile("|".join((*map(re.escape, longest_first), _TOKENS)))

    def format(self, record: logging.LogRecord) -> str:
        """Return the whole of what is written of a record, its traceback too."""
        return self._hidden.sub(_hide, super().format(record))


def _hide(found: re.Match[str]) -> str:
    return (found["name"] or "") + HIDDEN


def _forms(secret: str) -> Iterator[str]:
    """Give a secret as it is, and as it stands inside of JSON, of Python's own strings, and of those inside of JSON."""
    for form in (secret, repr(secret)[1:-1]):
        yield form
        yield json.dumps(form)[1:-1]


def secrets_of(settings: Settings) -> Iterator[str]:
    """Give every secret of the settings; of the database's URL, its password."""
    for name in type(settings).model_fields:
        value = getattr(settings, name)
        if hasattr(value, "get_secret_value"):
            yield str(value.get_secret_value())
    address = urlsplit(settings.database)
    for part in (address.password, *_secret_parts(address.query)):
        if part:
            yield part
            yield unquote(part)


def _secret_parts(query: str) -> Iterator[str]:
    """Give the secrets in a URL's query, as they are written there: libpq takes a password there as well."""
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        if "password" in unquote(name):
            yield value


def handler(settings: Settings, stream: TextIO) -> logging.Handler:
    """Return what writes records as the settings say, without their secrets."""
    made = Redacting(stream, secrets_of(settings))
    made.setFormatter(JsonLines() if settings.log_format == "json" else TextLines())
    return made


def configure(settings: Settings, *, at_least: int = logging.NOTSET) -> None:
    """Send logs to standard error, from the settings' level on or a higher one. To be called once, by a command."""
    level = max(logging.getLevelNamesMapping()[settings.log_level], at_least)
    logging.basicConfig(level=level, handlers=[handler(settings, sys.stderr)])
    for name in QUIET_LIBRARIES:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
    logging.getLogger("apscheduler.executors").setLevel(logging.CRITICAL)  # a job's error is logged by ``Schedule``
