"""Tags, put together so that nothing foreign becomes one."""

from __future__ import annotations

import html
import re
from typing import NewType

Html = NewType("Html", str)
"""Markup of ours: what stands in it is escaped."""

_SAFE_URL = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_VOID = frozenset({"br", "hr", "img", "input"})


def esc(text: object) -> Html:
    """Return a text as it reads."""
    return Html(html.escape(str(text), quote=True))


def join(parts: object, between: str = "") -> Html:
    """Return pieces of markup as one."""
    return Html(between.join(parts))  # type: ignore[arg-type]


def tag(name: str, /, *inside: Html, **attributes: str | bool | None) -> Html:
    """Return an element.

    Args:
        name: Of the element.
        inside: What stands in it.
        attributes: ``class_`` and ``for_`` for those that Python keeps for itself, ``_`` for ``-``; left out where they
            are ``None`` or false.
    """
    said = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{esc(value)}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return Html(f"<{name}{said}>" if name in _VOID else f"<{name}{said}>{''.join(inside)}</{name}>")


def link(address: str, label: Html, class_: str | None = None) -> Html:
    """Return a link that opens beside the page; an address that a browser should not follow stays text."""
    if not _SAFE_URL.match(address):
        return label
    return tag("a", label, href=address, target="_blank", rel="noopener noreferrer", class_=class_)
