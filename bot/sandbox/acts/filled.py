"""What is filled in and picked on the page -> the shapes in which Slack tells an app of it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any

from bot.sandbox.workspace.nouns import Json

Filled = Mapping[str, Mapping[str, Any]]
"""What stands in a form: block -> action -> a string, or strings where several can be picked."""

_NAMED = {"users": "user", "channels": "channel", "conversations": "conversation"}


def elements(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Give each block's elements with their block."""
    for block in blocks:
        inside = block.get("elements") if block.get("type") in ("actions", "context_actions") else None
        for each in [*(inside or ()), block.get("accessory"), block.get("element")]:
            if isinstance(each, dict):
                yield block, each


def find(blocks: list[Json], block_id: str, action_id: str) -> Json | None:
    """Return the element of a block that has an action."""
    for block, element in elements(blocks):
        if block.get("block_id") == block_id and element.get("action_id") == action_id:
            return element
    return None


def value_of(element: Json, given: Any, zone: tzinfo) -> Json:
    """Return what an element holds, as Slack has it in ``actions`` and in ``state``."""
    kind = str(element["type"])
    values = [str(each) for each in given] if isinstance(given, list) else [str(given)] if given else []
    first = values[0] if values else None
    if kind == "checkboxes" or kind.startswith("multi_"):
        return {"type": kind, **_many(element, kind, values)}
    if name := _NAMED.get(kind.removesuffix("_select")):
        return {"type": kind, f"selected_{name}": first}
    if kind in _PRESSED:
        own: Json = {name: element[name] for name in ("text", "value") if name in element}
        return {"type": kind, **own, **({"value": first} if first else {})}
    key, shaped = _SHAPES.get(kind, ("value", lambda _element, value, _zone: value))
    return {"type": kind, key: shaped(element, first, zone)}


def _many(element: Json, kind: str, values: list[str]) -> Json:
    name = _NAMED.get(kind.removeprefix("multi_").removesuffix("_select"))
    if name:
        return {f"selected_{name}s": values}
    return {"selected_options": [found for each in values if (found := option(element, each))]}


def option(element: Json, value: str | None) -> Json | None:
    """Return an option of a menu by its value."""
    groups = [option for group in element.get("option_groups") or () for option in group.get("options") or ()]
    known = [*(element.get("options") or ()), *groups, *(element.get("suggested") or ())]
    return next((each for each in known if each.get("value") == value), None)


def _instant(text: str | None, zone: tzinfo) -> int | None:
    return int(datetime.fromisoformat(text).replace(tzinfo=zone).timestamp()) if text else None


def _rich(text: str | None) -> Json | None:
    if not text:
        return None
    return {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}],
    }


_PRESSED = frozenset({"button", "icon_button", "feedback_buttons"})
_SHAPES: dict[str, tuple[str, Callable[[Json, str | None, tzinfo], Any]]] = {
    **dict.fromkeys(
        ("static_select", "external_select", "radio_buttons", "overflow"),
        ("selected_option", lambda element, value, _: option(element, value)),
    ),
    "datepicker": ("selected_date", lambda _element, value, _zone: value),
    "timepicker": ("selected_time", lambda _element, value, _zone: value),
    "datetimepicker": ("selected_date_time", lambda _, value, zone: _instant(value, zone)),
    "rich_text_input": ("rich_text_value", lambda _element, value, _zone: _rich(value)),
}
"""What an element's value is called, and how it is shaped; all others have a plain ``value``."""


def state(blocks: list[Json], filled: Filled, zone: tzinfo) -> Json:
    """Return ``state.values``: every input of blocks, with what stands in it."""
    values: Json = {}
    for block, element in elements(blocks):
        kind = str(element.get("type"))
        if kind in ("button", "overflow", "image", "feedback_buttons", "icon_button", "workflow_button"):
            continue
        block_id, action_id = str(block["block_id"]), str(element["action_id"])
        given = filled.get(block_id, {}).get(action_id)
        values.setdefault(block_id, {})[action_id] = value_of(element, given, zone)
    return values


def missing(blocks: list[Json], filled: Filled) -> dict[str, str]:
    """Return what Slack's own client would not let pass, by block: empty, too short, no number, no address."""
    found = {}
    for block in blocks:
        element = block.get("element")
        if block.get("type") == "input" and isinstance(element, dict):
            given = filled.get(str(block["block_id"]), {}).get(str(element["action_id"]))
            if problem := _problem(block, element, given):
                found[str(block["block_id"])] = problem
    return found


def _problem(block: Json, element: Json, given: Any) -> str:
    if not given:
        return "" if block.get("optional") else "Please complete this required field."
    text, kind = str(given), element["type"]
    if kind == "plain_text_input":
        least, most = int(element.get("min_length") or 0), int(element.get("max_length") or 3_000)
        if not least <= len(text) <= most:
            return f"Please enter between {least} and {most:,} characters."
    if kind == "number_input":
        return _no_number(element, text)
    if kind == "email_text_input" and "@" not in text:
        return "Please enter a valid email address."
    if kind == "url_text_input" and not text.startswith(("http://", "https://")):
        return "Please enter a valid URL."
    return ""


def _no_number(element: Json, text: str) -> str:
    try:
        number = float(text)
    except ValueError:
        return "Please enter a number."
    if not element.get("is_decimal_allowed") and number != int(number):
        return "Please enter a whole number."
    least, most = float(element.get("min_value") or "-inf"), float(element.get("max_value") or "inf")
    return "" if least <= number <= most else f"Please enter a number between {least:g} and {most:g}."
