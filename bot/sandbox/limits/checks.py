"""The checks that shapes are put together from. A check takes a path and a value, and gives what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Check = Callable[[str, Any], Iterator[str]]

URL_CHARS = 3_000
_URL = re.compile(r"(?:https?://|mailto:|tel:|slack://)[^\s<>|\"]+", re.IGNORECASE)


def anything(_path: str, _value: Any) -> Iterator[str]:
    """Take every value: one whose limits are not documented."""
    yield from ()


def boolean(path: str, value: Any) -> Iterator[str]:
    """Want true or false."""
    if not isinstance(value, bool):
        yield f"{path}: must be a boolean, not {type(value).__name__}"


def string(most: int | None = None, *, least: int = 1) -> Check:
    """Want a string of so many characters."""

    def check(path: str, value: Any) -> Iterator[str]:
        if not isinstance(value, str):
            yield f"{path}: must be a string, not {type(value).__name__}"
        elif len(value) < least:
            yield f"{path}: must have at least {least} character{'s' * (least > 1)}"
        elif most is not None and len(value) > most:
            yield f"{path}: {len(value):,} characters, {most:,} at most"

    return check


def url(path: str, value: Any) -> Iterator[str]:
    """Want an address that a browser can follow."""
    problems = list(string(URL_CHARS)(path, value))
    yield from problems
    if not problems and not _URL.fullmatch(value):
        yield f"{path}: is no address: {value[:60]!r}"


def integer(least: int | None = None, most: int | None = None) -> Check:
    """Want a whole number between two others."""

    def check(path: str, value: Any) -> Iterator[str]:
        if isinstance(value, bool) or not isinstance(value, int):
            yield f"{path}: must be an integer, not {type(value).__name__}"
        elif (least is not None and value < least) or (most is not None and value > most):
            yield f"{path}: {value} is not between {least} and {most}"

    return check


def number(path: str, value: Any) -> Iterator[str]:
    """Want a number, whole or not."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        yield f"{path}: must be a number, not {type(value).__name__}"


def one_of(*values: str) -> Check:
    """Want one of a few words."""

    def check(path: str, value: Any) -> Iterator[str]:
        if value not in values:
            yield f"{path}: must be one of {', '.join(values)}, not {value!r}"

    return check


def matching(pattern: str, example: str) -> Check:
    """Want a string of a form."""
    form = re.compile(pattern)

    def check(path: str, value: Any) -> Iterator[str]:
        if not isinstance(value, str) or not form.fullmatch(value):
            yield f"{path}: must look like {example}, not {value!r}"

    return check


def listed(each: Check, most: int | None = None, *, least: int = 1) -> Check:
    """Want a list of so many items, each of which passes."""

    def check(path: str, value: Any) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"{path}: must be an array, not {type(value).__name__}"
            return
        if len(value) < least:
            yield f"{path}: {len(value)} items, at least {least} are needed"
        if most is not None and len(value) > most:
            yield f"{path}: {len(value)} items, {most} at most"
        for number, item in enumerate(value):
            yield from each(f"{path}[{number}]", item)

    return check


def shape(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    """Want an object with these properties and no other: Slack's schemas take none that they do not know.

    ``null`` is none of a property's values, either: Slack says that it must be a string, an object, an array.
    """
    known = {**(optional or {}), **required}

    def check(path: str, value: Any) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{path}: must be an object, not {type(value).__name__}"
            return
        for name in required:
            if name not in value:
                yield f"{path}: misses `{name}`"
        for name, held in value.items():
            if name in known:
                yield from known[name](f"{path}.{name}", held)
            else:
                yield f"{path}.{name}: is no property of it"

    return check


def typed(table: Mapping[str, Check], allowed: frozenset[str] | None = None) -> Check:
    """Want an object whose ``type`` names one of these shapes."""

    def check(path: str, value: Any) -> Iterator[str]:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, str) or kind not in table:
            yield f"{path}: {kind!r} is no type that Slack knows here"
        elif allowed is not None and kind not in allowed:
            yield f"{path}: `{kind}` is not allowed here"
        else:
            yield from table[kind](path, {name: held for name, held in value.items() if name != "type"})

    return check


def both(*checks: Check) -> Check:
    """Want all of several checks."""

    def check(path: str, value: Any) -> Iterator[str]:
        for each in checks:
            yield from each(path, value)

    return check


def exactly_one(*names: str) -> Check:
    """Want an object with one of these properties, and not two."""

    def check(path: str, value: Any) -> Iterator[str]:
        held = [name for name in names if isinstance(value, dict) and value.get(name) is not None]
        if isinstance(value, dict) and len(held) != 1:
            yield f"{path}: needs exactly one of {', '.join(names)}"

    return check


def at_least_one(*names: str) -> Check:
    """Want an object with any of these properties."""

    def check(path: str, value: Any) -> Iterator[str]:
        if isinstance(value, dict) and not any(value.get(name) for name in names):
            yield f"{path}: needs {' or '.join(names)}"

    return check


def dicts(value: Any) -> list[dict[str, Any]]:
    """Return the objects of a list; none where it is no list."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def unique(path: str, items: Any, name: str) -> Iterator[str]:
    """Give what is wrong where two objects of a list have the same id."""
    held = [str(item[name]) for item in dicts(items) if item.get(name)]
    for double in sorted({value for value in held if held.count(value) > 1}):
        yield f"{path}: {name} {double!r} is there twice"
