"""A whole sample of everything that Block Kit has, and every way in which one thing of it can be wrong."""

import copy
from collections.abc import Iterator
from typing import Any, NamedTuple

URL = "https://a.example/x"
SIZES = (0, 1, 24, 30, 50, 75, 100, 150, 200, 255, 300, 2_000, 3_000, 4_000, 12_000)
COUNTS = (0, 2, 3, 4, 5, 8, 10, 20, 25, 50, 100, 101, 200, 201)
NUMBERS = (-1, 0, 1, 8, 9, 100, 101, 3_000, 3_001, 10_000_000_000)


def plain(text: str = "x") -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": True}


def mrkdwn(text: str = "x") -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text, "verbatim": False}


def option(value: str = "a") -> dict[str, Any]:
    return {"text": plain(value), "value": value, "description": plain()}


CONFIRM = {"title": plain(), "text": mrkdwn(), "confirm": plain(), "deny": plain(), "style": "danger"}
IMAGE = {"type": "image", "image_url": URL, "alt_text": "x"}
_PRESSED = {"action_id": "a", "confirm": CONFIRM}
_PICKED = {**_PRESSED, "placeholder": plain(), "focus_on_load": True}
_TYPED = {
    "action_id": "a",
    "placeholder": plain(),
    "focus_on_load": False,
    "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]},
}
BUTTON = {
    **_PRESSED,
    "type": "button",
    "text": plain(),
    "url": URL,
    "value": "x",
    "style": "primary",
    "accessibility_label": "x",
}
_CHOICES = {"options": [option()]}
_GROUPS = {"option_groups": [{"label": plain(), "options": [option()]}]}
_FILTER = {"include": ["public"], "exclude_bot_users": True}

SELECTS = [
    {**_PICKED, "type": "static_select", **_CHOICES, "initial_option": option()},
    {**_PICKED, "type": "static_select", **_GROUPS},
    {**_PICKED, "type": "external_select", "min_query_length": 1, "initial_option": option()},
    {**_PICKED, "type": "users_select", "initial_user": "U1"},
    {**_PICKED, "type": "channels_select", "initial_channel": "C1"},
    {**_PICKED, "type": "conversations_select", "default_to_current_conversation": True, "filter": _FILTER},
    {**_PICKED, "type": "multi_static_select", **_CHOICES, "initial_options": [option()], "max_selected_items": 1},
    {**_PICKED, "type": "multi_external_select", "min_query_length": 1, "initial_options": [option()]},
    {**_PICKED, "type": "multi_users_select", "initial_users": ["U1"]},
    {**_PICKED, "type": "multi_channels_select", "initial_channels": ["C1"]},
    {**_PICKED, "type": "multi_conversations_select", "initial_conversations": ["C1"], "filter": _FILTER},
]
PICKERS = [
    {**_PICKED, "type": "datepicker", "initial_date": "2026-07-30"},
    {**_PICKED, "type": "timepicker", "initial_time": "09:00", "timezone": "Europe/Berlin"},
    {**_PRESSED, "type": "datetimepicker", "initial_date_time": 1_800_000_000, "focus_on_load": True},
    {**_PRESSED, "type": "checkboxes", **_CHOICES, "initial_options": [option()], "focus_on_load": True},
    {**_PRESSED, "type": "radio_buttons", **_CHOICES, "initial_option": option(), "focus_on_load": True},
]
OVERFLOW = {**_PRESSED, "type": "overflow", "options": [{**option(), "url": URL}]}
INPUTS = [
    {
        **_TYPED,
        "type": "plain_text_input",
        "multiline": True,
        "min_length": 1,
        "max_length": 3_000,
        "initial_value": "x",
    },
    {**_TYPED, "type": "number_input", "is_decimal_allowed": True, "min_value": "1", "max_value": "2"},
    {**_TYPED, "type": "email_text_input", "initial_value": "x"},
    {**_TYPED, "type": "url_text_input", "initial_value": "x"},
    {"type": "file_input", "action_id": "a", "filetypes": ["pdf"], "max_files": 1},
]
_FACE = {"text": plain(), "value": "1", "accessibility_label": "x"}

_STYLED = {"style": {"bold": True}}
RICH = {
    "type": "rich_text",
    "elements": [
        {
            "type": "rich_text_section",
            "elements": [
                {"type": "text", "text": "x", **_STYLED},
                {"type": "link", "url": URL, "text": "x", "unsafe": False},
                {"type": "emoji", "name": "eyes"},
                {"type": "user", "user_id": "U1"},
                {"type": "usergroup", "usergroup_id": "S1"},
                {"type": "channel", "channel_id": "C1"},
                {"type": "color", "value": "#F405B3"},
                {"type": "date", "timestamp": 1_800_000_000, "format": "{date}", "url": URL, "fallback": "x"},
            ],
        },
        {
            "type": "rich_text_list",
            "style": "bullet",
            "indent": 1,
            "offset": 1,
            "border": 0,
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}],
        },
        {"type": "rich_text_quote", "border": 0, "elements": [{"type": "text", "text": "x"}]},
        {"type": "rich_text_preformatted", "border": 0, "elements": [{"type": "text", "text": "x"}]},
    ],
}
_SHORT_RICH = {
    "type": "rich_text",
    "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}],
}
_RAW = {"type": "raw_text", "text": "x"}
CARD = {
    "type": "card",
    "title": plain(),
    "subtitle": plain(),
    "body": mrkdwn(),
    "subtext": mrkdwn(),
    "hero_image": IMAGE,
    "icon": IMAGE,
    "actions": [BUTTON],
}

MESSAGE = [
    {"type": "section", "text": mrkdwn(), "fields": [plain()], "accessory": BUTTON, "expand": True, "block_id": "b"},
    {"type": "section", "text": plain(), "accessory": OVERFLOW},
    {"type": "section", "text": plain(), "accessory": IMAGE},
    {"type": "header", "text": plain(), "block_id": "b"},
    {"type": "divider"},
    {"type": "context", "elements": [mrkdwn(), plain(), IMAGE]},
    *({"type": "actions", "elements": [each], "block_id": "b"} for each in (BUTTON, OVERFLOW, *SELECTS, *PICKERS)),
    {
        "type": "context_actions",
        "elements": [
            {"type": "feedback_buttons", "action_id": "f", "positive_button": _FACE, "negative_button": _FACE},
            {**_PRESSED, "type": "icon_button", "icon": "trash", "text": plain(), "value": "x"},
        ],
    },
    {"type": "image", "image_url": URL, "alt_text": "x", "title": plain()},
    {"type": "image", "slack_file": {"id": "F1"}, "alt_text": "x"},
    {"type": "markdown", "text": "x"},
    RICH,
    {
        "type": "table",
        "rows": [[_RAW, _RAW], [_RAW, _SHORT_RICH]],
        "column_settings": [{"align": "left", "is_wrapped": True}],
    },
    {
        "type": "data_table",
        "caption": "x",
        "page_size": 5,
        "row_header_column_index": 0,
        "rows": [[_RAW, _RAW], [{"type": "raw_number", "value": 1, "text": "1"}, _SHORT_RICH]],
    },
    CARD,
    {"type": "carousel", "elements": [CARD]},
    {
        "type": "task_card",
        "task_id": "t",
        "title": "x",
        "details": _SHORT_RICH,
        "output": _SHORT_RICH,
        "status": "complete",
        "sources": [{"type": "url", "url": URL, "text": "x"}],
    },
    {"type": "plan", "title": "x", "tasks": [{"type": "task_card", "task_id": "t", "title": "x", "status": "pending"}]},
    {
        "type": "video",
        "title": plain(),
        "video_url": URL,
        "thumbnail_url": URL,
        "alt_text": "x",
        "title_url": URL,
        "description": plain(),
        "author_name": "x",
        "provider_name": "x",
        "provider_icon_url": URL,
    },
    {"type": "container", "title": plain(), "subtitle": plain(), "child_blocks": [{"type": "divider"}]},
]
MODAL = [
    {"type": "alert", "text": mrkdwn(), "level": "info"},
    *(
        {"type": "input", "label": plain(), "hint": plain(), "optional": True, "dispatch_action": True, "element": each}
        for each in (*INPUTS, *SELECTS, *PICKERS)
    ),
]
VIEW = {
    "type": "modal",
    "title": plain(),
    "submit": plain(),
    "close": plain(),
    "private_metadata": "x",
    "callback_id": "x",
    "external_id": "x",
    "clear_on_close": True,
    "notify_on_close": True,
    "blocks": [{"type": "divider"}],
}
HOME = {
    "type": "home",
    "private_metadata": "x",
    "callback_id": "x",
    "external_id": "x",
    "blocks": [{"type": "divider"}],
}


class Changed(NamedTuple):
    """A sample with one thing of it changed: where, without the numbers in lists, and how."""

    place: str
    how: str
    value: Any


def changed(sample: Any, place: str = "") -> Iterator[Changed]:
    """Give a sample with one thing changed, for each thing in it and each way."""
    if isinstance(sample, dict):
        yield from _objects(sample, place)
    elif isinstance(sample, list):
        yield from _lists(sample, place)
    else:
        yield from (Changed(place, how, value) for how, value in _values(sample))


def _objects(sample: dict[str, Any], place: str) -> Iterator[Changed]:
    yield Changed(place, "null", None)
    yield Changed(place, "a string", "x")
    yield Changed(place, "a property too many", {**sample, "colour": "red"})
    if "type" not in sample:
        yield Changed(place, "a type where it has none", {**sample, "type": "object"})
    for name, held in sample.items():
        kind = sample.get("type", "") if isinstance(sample.get("type"), str) else ""
        inner = f"{place}.{name}" if place else f"{kind}.{name}"
        yield Changed(inner, "missing", {key: value for key, value in sample.items() if key != name})
        for each in changed(held, inner):
            yield each._replace(value={**sample, name: each.value})


def _lists(sample: list[Any], place: str) -> Iterator[Changed]:
    yield Changed(place, "null", None)
    yield Changed(place, "an object", {})
    for count in COUNTS:
        yield Changed(place, f"{count} of them", [_own(sample[0], number) for number in range(count)])
    for number, held in enumerate(sample):
        inner = f"{place}[{held['type']}]" if isinstance(held, dict) and "type" in held else f"{place}[]"
        for each in changed(held, inner):
            yield each._replace(value=[*sample[:number], each.value, *sample[number + 1 :]])


def _own(held: Any, number: int) -> Any:
    """Return a thing with ids of its own."""
    if not isinstance(held, dict):
        return copy.deepcopy(held)
    ids = {name: f"{held[name]}{number}" for name in ("action_id", "block_id", "value", "task_id") if name in held}
    return {**held, **{name: value for name, value in ids.items() if isinstance(held[name], str)}}


def _values(sample: Any) -> Iterator[tuple[str, Any]]:
    yield "null", None
    if isinstance(sample, str):
        begin = f"{URL}?" if sample.startswith("https://") else ""
        for size in SIZES:
            yield f"{size} characters", f"{begin}{'x' * size}"[:size]
            yield f"{size + 1} characters", f"{begin}{'x' * (size + 1)}"[: size + 1]
        yield "a number", 7
    elif isinstance(sample, bool):
        yield "a string", "true"
        yield "a number", 1
    else:
        yield "a string", "1"
        yield "a boolean", True
        yield from ((f"{number}", number) for number in NUMBERS)
