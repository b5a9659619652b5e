"""How a variable of the environment becomes a setting: text -> a value, or a sentence that says what to write.

Readers of our own: a library for settings takes as long to import as all else that ``paperboy status`` needs.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import field
from datetime import time
from typing import Any, NamedTuple, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

T = TypeVar("T")
Reader = Callable[[str], T]
"""Gives what a text means.

Raises:
    ValueError: In a sentence, what to write instead.
"""


class Secret:
    """A text that shows in no log, traceback or error; who needs it asks for its ``value``.

    No dataclass: ``asdict`` of what holds one would take the text out.
    """

    def __init__(self, value: str) -> None:
        self.value = value

    def __repr__(self) -> str:
        return "Secret(***)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self.value == other.value

    def __hash__(self) -> int:
        return hash(self.value)


class About(NamedTuple):
    """What is known of a setting beside its value.

    Attributes:
        told: What it does, and its unit.
        read: Gives its value from a variable's.
        name: Its variable, where that is not the field's name in capitals after our prefix.
    """

    told: str
    read: Reader[Any]
    name: str = ""


ABOUT = "about"
"""The key of ``About`` among what a field carries."""


def setting(default: T, told: str, read: Reader[T], *, name: str = "") -> T:
    """Return a setting's field of a dataclass; to mypy, as ``dataclasses.field`` does, its value."""
    value: T = field(default=default, metadata={ABOUT: About(told, read, name)})
    return value


def text(value: str) -> str:
    """Return a text as it is."""
    return value


def secret(value: str) -> Secret | None:
    """Return a secret; a blank one, as of ``SLACK_BOT_TOKEN=`` in a copied file, is none."""
    return Secret(value) if value.strip() else None


def whole(least: int, most: int | None = None) -> Reader[int]:
    """Return a reader of whole numbers within bounds."""

    def read(value: str) -> int:
        try:
            number = int(value)
        except ValueError:
            number = least - 1
        if number < least or (most is not None and number > most):
            raise ValueError(f"write a whole number {_bounds(least, most)}")
        return number

    return read


def _bounds(least: int, most: int | None) -> str:
    return f"from {least} on" if most is None else f"from {least} to {most}"


def seconds(value: str) -> float:
    """Return a span of time, in seconds."""
    try:
        number = float(value)
    except ValueError:
        number = 0.0
    if not math.isfinite(number) or number <= 0:
        raise ValueError("write a number of seconds above 0")
    return number


def one_of(*words: T) -> Reader[T]:
    """Return a reader of one word of several."""

    def read(value: str) -> T:
        if value not in words:
            raise ValueError(f"write {' or '.join(map(str, words))}")
        return words[words.index(value)]

    return read


def several(read: Reader[T], *, least: int = 0) -> Reader[tuple[T, ...]]:
    """Return a reader of ``a, b``: nobody writes JSON into an environment variable by choice."""

    def read_all(value: str) -> tuple[T, ...]:
        found = tuple(read(part.strip()) for part in value.split(",") if part.strip())
        if len(found) < least:
            raise ValueError("write one at least; several are separated by commas")
        return found

    return read_all


def clock_time(value: str) -> time:
    """Return a time of day; ``9:30`` is read as well as ``09:30``."""
    try:
        return time.fromisoformat(value.strip().rjust(5, "0"))
    except ValueError:
        raise ValueError("write a time of day such as 09:30") from None


def zone(name: str) -> str:
    """Return the name of a time zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"{name!r} is no time zone; write one such as Europe/Berlin or UTC") from None
    return name


def channel(name: str) -> str:
    """Return the id of a channel."""
    if name[:1] not in "CGD" or not name.isalnum():
        raise ValueError(
            f"{name!r} is no channel id; one looks like C0123456789, and stands at the end of a channel's details"
        )
    return name


def http(url: str) -> str:
    """Return a web address."""
    try:
        parts = urlsplit(url)
        is_address = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # a bracket that no address of version 6 follows
        is_address = False
    if not is_address:
        raise ValueError(f"{url!r} is no http(s) address")
    return url


def public(url: str) -> str:
    """Return the web address of a server, without a slash at its end."""
    return http(url).rstrip("/")
