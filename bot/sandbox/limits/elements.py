"""Block Kit's elements, and the objects that they are composed of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.sandbox.limits.checks import (
    Check,
    anything,
    at_least_one,
    boolean,
    both,
    dicts,
    exactly_one,
    integer,
    listed,
    matching,
    one_of,
    shape,
    string,
    typed,
    url,
)

ID_CHARS = 255
TEXT_CHARS = 3_000


def texts(most: int) -> dict[str, Check]:
    """Return both shapes of a text object of so many characters."""
    string_of = string(most)
    return {
        "plain_text": shape({"text": string_of}, {"emoji": boolean}),
        "mrkdwn": shape({"text": string_of}, {"verbatim": boolean}),
    }


def text(most: int, *kinds: str) -> Check:
    """Want a text object of so many characters."""
    return typed({kind: check for kind, check in texts(most).items() if not kinds or kind in kinds})


def plain(most: int) -> Check:
    """Want plain text of so many characters."""
    return text(most, "plain_text")


CONFIRM = shape(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)


def option(*kinds: str, linked: bool = False) -> Check:
    """Want an option of a menu."""
    return shape(
        {"text": text(75, *kinds), "value": string(150)},
        {"description": text(75, *kinds), **({"url": url} if linked else {})},
    )


OPTION = option("plain_text")
GROUP = shape({"label": plain(75), "options": listed(OPTION, 100)})
FILTER = both(
    shape(
        {},
        {
            "include": listed(one_of("im", "mpim", "private", "public"), 4),
            "exclude_external_shared_channels": boolean,
            "exclude_bot_users": boolean,
        },
    ),
    at_least_one("include", "exclude_external_shared_channels", "exclude_bot_users"),
)
SLACK_FILE = both(shape({}, {"id": string(), "url": url}), exactly_one("id", "url"))
DISPATCH = shape({"trigger_actions_on": listed(one_of("on_enter_pressed", "on_character_entered"), 2)})
IMAGE = both(
    shape({"alt_text": string(2_000)}, {"image_url": url, "slack_file": SLACK_FILE}),
    exactly_one("image_url", "slack_file"),
)


def _initial_is_an_option(path: str, value: Any) -> Iterator[str]:
    groups = [each for group in dicts(value.get("option_groups")) for each in dicts(group.get("options"))]
    options = [*dicts(value.get("options")), *groups]
    known = [_told(each) for each in options]
    single = [value["initial_option"]] if value.get("initial_option") else []
    for initial in [*single, *dicts(value.get("initial_options"))]:
        if _told(initial) not in known:
            yield f"{path}: its initial option is none of its options"


def _told(each: Any) -> object:
    """Return what makes an option: an initial one must be one of the others to the letter."""
    if not isinstance(each, dict):
        return None
    words = [each.get(name) for name in ("text", "description")]
    return each.get("value"), *(word.get("text") if isinstance(word, dict) else None for word in words)


def _in_order(low: str, high: str) -> Check:
    """Want one number of an object not above another; numbers may be written as strings."""

    def check(path: str, value: Any) -> Iterator[str]:
        try:
            first, second = (float(value[name]) for name in (low, high))
        except (KeyError, TypeError, ValueError):
            return
        if first > second:
            yield f"{path}: {low} is above {high}"

    return check


def _fits(path: str, value: Any) -> Iterator[str]:
    """Want what stands in a field at first to be no longer than it takes."""
    initial, most = value.get("initial_value"), value.get("max_length")
    if isinstance(initial, str) and isinstance(most, int) and len(initial) > most:
        yield f"{path}.initial_value: {len(initial):,} characters, max_length is {most:,}"


_BASE = {"action_id": string(ID_CHARS), "confirm": CONFIRM, "focus_on_load": boolean}
_PLACED = {**_BASE, "placeholder": plain(150)}
_TYPED = {
    "action_id": string(ID_CHARS),
    "focus_on_load": boolean,
    "placeholder": plain(150),
    "dispatch_action_config": DISPATCH,
    "initial_value": string(TEXT_CHARS, least=0),
}
_FACE = shape({"text": plain(75), "value": string(2_000)}, {"accessibility_label": string(75)})
_PICKED: dict[str, dict[str, Check]] = {
    "users": {"initial_user": string()},
    "channels": {"initial_channel": string(), "response_url_enabled": boolean},
    "conversations": {
        "initial_conversation": string(),
        "response_url_enabled": boolean,
        "default_to_current_conversation": boolean,
        "filter": FILTER,
    },
    "external": {"initial_option": OPTION, "min_query_length": integer(0)},
    "static": {"initial_option": OPTION, "options": listed(OPTION, 100), "option_groups": listed(GROUP, 100)},
}
_MANY: dict[str, dict[str, Check]] = {
    "users": {"initial_users": listed(string(), least=0)},
    "channels": {"initial_channels": listed(string(), least=0)},
    "conversations": {
        "initial_conversations": listed(string(), least=0),
        "default_to_current_conversation": boolean,
        "filter": FILTER,
    },
    "external": {"initial_options": listed(OPTION, 100), "min_query_length": integer(0)},
    "static": {
        "initial_options": listed(OPTION, 100),
        "options": listed(OPTION, 100),
        "option_groups": listed(GROUP, 100),
    },
}


def _selects() -> Iterator[tuple[str, Check]]:
    for kind, own in _PICKED.items():
        one = shape({}, {**_PLACED, **own})
        many = shape({}, {**_PLACED, **_MANY[kind], "max_selected_items": integer(1)})
        if kind == "static":
            chosen = (exactly_one("options", "option_groups"), _initial_is_an_option)
            one, many = both(one, *chosen), both(many, *chosen)
        yield f"{kind}_select", one
        yield f"multi_{kind}_select", many


SELECTS = dict(_selects())
_NUMBER = matching(r"-?\d+(\.\d+)?", "3.5")

ELEMENTS: dict[str, Check] = {
    **SELECTS,
    "button": shape(
        {"text": plain(75)},
        {
            **_BASE,
            "url": url,
            "value": string(2_000),
            "style": one_of("primary", "danger"),
            "accessibility_label": string(75),
            "agent_prompt": string(4_000),
            "agent_prompt_display": anything,
            "visible_to_user_ids": listed(string(), 10),
        },
    ),
    "workflow_button": shape(
        {"text": plain(75), "workflow": anything}, {**_BASE, "style": one_of("primary", "danger")}
    ),
    "feedback_buttons": shape({"positive_button": _FACE, "negative_button": _FACE}, {"action_id": string(ID_CHARS)}),
    "icon_button": shape(
        {"icon": one_of("trash"), "text": plain(75)},
        {
            "action_id": string(ID_CHARS),
            "value": string(2_000),
            "confirm": CONFIRM,
            "accessibility_label": string(75),
            "visible_to_user_ids": listed(string(), 10),
        },
    ),
    "image": IMAGE,
    "overflow": shape(
        {"options": listed(option("plain_text", linked=True), 5)}, {"action_id": string(ID_CHARS), "confirm": CONFIRM}
    ),
    "checkboxes": both(
        shape({"options": listed(option(), 10)}, {**_BASE, "initial_options": listed(option(), 10)}),
        _initial_is_an_option,
    ),
    "radio_buttons": both(
        shape({"options": listed(option(), 10)}, {**_BASE, "initial_option": option()}), _initial_is_an_option
    ),
    "datepicker": shape(
        {}, {**_PLACED, "initial_date": matching(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "2026-07-30")}
    ),
    "timepicker": shape(
        {}, {**_PLACED, "initial_time": matching(r"([01]\d|2[0-3]):[0-5]\d", "09:00"), "timezone": string()}
    ),
    "datetimepicker": shape({}, {**_BASE, "initial_date_time": integer(1_000_000_000, 9_999_999_999)}),
    "plain_text_input": both(
        shape({}, {**_TYPED, "multiline": boolean, "min_length": integer(0, 3_000), "max_length": integer(1, 3_000)}),
        _in_order("min_length", "max_length"),
        _fits,
    ),
    "number_input": both(
        shape({"is_decimal_allowed": boolean}, {**_TYPED, "min_value": _NUMBER, "max_value": _NUMBER}),
        _in_order("min_value", "max_value"),
    ),
    "email_text_input": shape({}, _TYPED),
    "url_text_input": shape({}, _TYPED),
    "rich_text_input": shape(
        {}, {**_TYPED, "initial_value": anything, "min_lines": integer(1, 100), "max_lines": integer(1, 100)}
    ),
    "file_input": shape(
        {}, {"action_id": string(ID_CHARS), "filetypes": listed(string()), "max_files": integer(1, 10)}
    ),
}

_PICKERS = frozenset({"datepicker", "datetimepicker", "timepicker", "checkboxes", "radio_buttons"})
_PRESSED = frozenset({"button", "workflow_button", "overflow"})
IN_ACTIONS = _PICKERS | _PRESSED | frozenset(SELECTS) | {"rich_text_input"}
IN_SECTION = _PICKERS | _PRESSED | frozenset(SELECTS) | {"image"}
IN_INPUT = (
    _PICKERS
    | frozenset(SELECTS)
    | {"plain_text_input", "number_input", "email_text_input", "url_text_input", "rich_text_input", "file_input"}
)
IN_CONTEXT_ACTIONS = frozenset({"feedback_buttons", "icon_button"})


def element(allowed: frozenset[str]) -> Check:
    """Want an element of one of these types."""
    return typed(ELEMENTS, allowed)
