"""The fields of a form in a modal, and what a view remembers. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any

from bot.slack.blocks.message import Block, option, plain_text

Options = Mapping[str, str]
"""What can be chosen: texts by their values."""


MAX_ABOUT_CHARS = 3_000
"""Slack's limit of what a view remembers."""


def about(**what: str) -> str:
    """Return what a view of ours is to remember, as ``about_view`` reads it."""
    return json.dumps(what, ensure_ascii=False, separators=(",", ":"))


def about_view(view: Mapping[str, Any]) -> dict[str, str]:
    """Return what a view of ours remembers."""
    try:
        about = json.loads(view.get("private_metadata") or "{}")
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in about.items()} if isinstance(about, dict) else {}


def field(name: str, label: str, element: Block, *, hint: str = "", optional: bool = False) -> Block:
    """Return a field of a form: its label over an element, a hint below."""
    block = {"type": "input", "block_id": name, "label": plain_text(label), "element": {"action_id": name, **element}}
    return block | ({"hint": plain_text(hint)} if hint else {}) | ({"optional": True} if optional else {})


def text_input(value: str, *, multiline: bool = False, most: int = 2_400) -> Block:
    """Return an element to write in."""
    begun = {"initial_value": value[:most]} if value else {}
    return {"type": "plain_text_input", "multiline": multiline, "max_length": most, **begun}


def number_input(value: int, least: int, most: int) -> Block:
    """Return an element for a whole number."""
    return {"type": "number_input", "is_decimal_allowed": False, "initial_value": str(value), "min_value": str(least),
            "max_value": str(most)}  # fmt: skip


def checkboxes(options: Options, chosen: Sequence[str]) -> Block:
    """Return boxes to tick, by value and text; those chosen are ticked."""
    made = {value: option(text, value) for value, text in options.items()}
    ticked = [made[value] for value in chosen]
    return {"type": "checkboxes", "options": list(made.values())} | ({"initial_options": ticked} if ticked else {})


def choice(kind: str, options: Options, chosen: str) -> Block:
    """Return an element of which one thing is chosen; ``kind`` is ``static_select`` or ``radio_buttons``."""
    made = {value: option(text, value) for value, text in options.items()}
    return {"type": kind, "options": list(made.values()), "initial_option": made[chosen]}


def time_picker(at: time | None) -> Block:
    """Return an element for a time of day; empty where there is none."""
    return {"type": "timepicker"} | ({"initial_time": f"{at:%H:%M}"} if at else {})


def filled(view: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what was filled in, by the names of the fields."""
    return {name: next(iter(held.values()), {}) for name, held in view["state"]["values"].items()}
