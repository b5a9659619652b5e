"""Tags, put together so that nothing foreign becomes one."""

from __future__ import annotations

import html
import json
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


def doing(do: str, label: Html, class_: str = "button", /, role: str | None = None, **facts: object) -> Html:
    """Return a button that does something: the page sends what, and the facts, beside the message that it stands in."""
    said = json.dumps(facts, ensure_ascii=False) if facts else None
    return tag("button", label, type="button", class_=class_, role=role, data_do=do, data_with=said)


def menu(sign: str, label: str, class_: str, *items: Html) -> Html:
    """Return a button that opens a menu beside it."""
    opener = tag(
        "button",
        esc(sign),
        type="button",
        class_=class_,
        aria_haspopup="menu",
        aria_expanded="false",
        aria_label=label,
        title=label,
        data_menu=True,
    )
    return tag("span", opener, tag("span", *items, class_="menu", role="menu", hidden=True), class_="overflow")


def link(address: str, label: Html, class_: str | None = None) -> Html:
    """Return a link that opens beside the page; an address that a browser should not follow stays text."""
    if not _SAFE_URL.match(address):
        return label
    return tag("a", label, href=address, target="_blank", rel="noopener noreferrer", class_=class_)
