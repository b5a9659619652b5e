"""Block Kit's blocks: their shapes, and the surfaces that take them."""

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
    number,
    one_of,
    shape,
    string,
    typed,
    unique,
    url,
)
from bot.sandbox.limits.elements import (
    ID_CHARS,
    IMAGE,
    IN_ACTIONS,
    IN_CONTEXT_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    SLACK_FILE,
    TEXT_CHARS,
    element,
    plain,
    text,
    texts,
)

MARKDOWN_CHARS = 12_000
_ID = {"block_id": string(ID_CHARS)}


_STYLES = ("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink")


def _rich_text() -> Check:
    styled = {"style": shape({}, dict.fromkeys(_STYLES, boolean))}
    words = {
        "text": shape({"text": string()}, styled),
        "link": shape({"url": url}, {**styled, "text": string(), "unsafe": boolean}),
    }
    leaf = typed(
        {
            **words,
            "emoji": shape({"name": string()}, {**styled, "unicode": string(), "skin_tone": anything, "url": string()}),
            "user": shape({"user_id": string()}, styled),
            "usergroup": shape({"usergroup_id": string()}, styled),
            "channel": shape({"channel_id": string()}, styled),
            "broadcast": shape({"range": one_of("here", "channel", "everyone")}, styled),
            "color": shape({"value": string()}, styled),
            "date": shape({"timestamp": integer(), "format": string()}, {**styled, "url": url, "fallback": string()}),
        }
    )
    border = {"border": integer(0, 1)}
    section = shape({"elements": listed(leaf, least=0)}, border)
    line = typed({"rich_text_section": section})
    held = typed(
        {
            "rich_text_section": section,
            "rich_text_quote": section,
            "rich_text_preformatted": shape(
                {"elements": listed(typed(words), least=0)}, {**border, "language": string()}
            ),
            "rich_text_list": shape(
                {"elements": listed(line, least=0), "style": one_of("bullet", "ordered")},
                {**border, "indent": integer(0, 8), "offset": integer(0)},
            ),
        }
    )
    return shape({"elements": listed(held)}, _ID)


RICH_TEXT = _rich_text()


def _same_width(path: str, value: Any) -> Iterator[str]:
    rows = value.get("rows")
    widths = {len(row) for row in rows if isinstance(row, list)} if isinstance(rows, list) else set()
    if len(widths) > 1:
        yield f"{path}.rows: rows of {', '.join(map(str, sorted(widths)))} cells"


_CELL = typed(
    {
        "raw_text": shape({"text": string(least=1)}),
        "raw_number": shape({"value": number}, {"text": string()}),
        "rich_text": RICH_TEXT,
    }
)
_COLUMN = shape({}, {"align": one_of("left", "center", "right"), "is_wrapped": boolean})


def _column(path: str, value: Any) -> Iterator[str]:
    if value is not None:
        yield from _COLUMN(path, value)


def _pressed_once(path: str, value: Any) -> Iterator[str]:
    yield from unique(path, value.get("elements"), "action_id")


_SAFE = both(url, matching(r"https://.*", "https://a.example/video"))
_CARD_TEXTS = {"title": text(150), "subtitle": text(150), "body": text(200), "subtext": text(200)}
_RICH = typed({"rich_text": RICH_TEXT})
_TASK = shape(
    {"task_id": string(), "title": string()},
    {
        **_ID,
        "details": _RICH,
        "output": _RICH,
        "sources": listed(typed({"url": shape({"url": url, "text": string()})}), least=0),
        "status": one_of("pending", "in_progress", "complete", "error"),
    },
)


def _planned(path: str, value: Any) -> Iterator[str]:
    """Want a task of a plan, which may go without its type."""
    yield from typed({"task_card": _TASK})(path, {"type": "task_card", **value} if isinstance(value, dict) else value)


_PICTURE = typed({"image": IMAGE})
_CARD = both(
    shape(
        {},
        {
            **_ID,
            **_CARD_TEXTS,
            "hero_image": _PICTURE,
            "icon": _PICTURE,
            "slack_icon": anything,
            "actions": listed(element(frozenset({"button"})), 3),
        },
    ),
    at_least_one("hero_image", "title", "body", "actions"),
)

BLOCKS: dict[str, Check] = {
    "section": both(
        shape(
            {},
            {
                **_ID,
                "text": text(TEXT_CHARS),
                "fields": listed(text(2_000), 10),
                "accessory": element(IN_SECTION),
                "expand": boolean,
            },
        ),
        at_least_one("text", "fields"),
    ),
    "header": shape({"text": plain(150)}, _ID),
    "divider": shape({}, _ID),
    "context": shape({"elements": listed(typed({"image": IMAGE, **texts(TEXT_CHARS)}), 10)}, _ID),
    "actions": both(shape({"elements": listed(element(IN_ACTIONS), 25)}, _ID), _pressed_once),
    "context_actions": both(shape({"elements": listed(element(IN_CONTEXT_ACTIONS), 5)}, _ID), _pressed_once),
    "image": both(
        shape({"alt_text": string(2_000)}, {**_ID, "image_url": url, "slack_file": SLACK_FILE, "title": plain(2_000)}),
        exactly_one("image_url", "slack_file"),
    ),
    "input": shape(
        {"label": plain(2_000), "element": element(IN_INPUT)},
        {**_ID, "hint": plain(2_000), "optional": boolean, "dispatch_action": boolean},
    ),
    "markdown": shape({"text": string(MARKDOWN_CHARS)}, _ID),
    "rich_text": RICH_TEXT,
    "table": both(
        shape({"rows": listed(listed(_CELL, 20), 100)}, {**_ID, "column_settings": listed(_column, 20, least=0)}),
        _same_width,
    ),
    "data_table": both(
        shape(
            {"rows": listed(listed(_CELL, 20), 101, least=2), "caption": string()},
            {**_ID, "page_size": integer(1, 100), "row_header_column_index": integer(0)},
        ),
        _same_width,
    ),
    "alert": shape({"text": text(200)}, {**_ID, "level": one_of("default", "info", "warning", "error", "success")}),
    "card": _CARD,
    "carousel": shape({"elements": listed(typed({"card": _CARD}), 10)}, _ID),
    "task_card": _TASK,
    "plan": shape({"title": string()}, {**_ID, "tasks": listed(_planned, 50, least=0)}),
    "video": shape(
        {"title": plain(199), "video_url": _SAFE, "thumbnail_url": url, "alt_text": string()},
        {
            **_ID,
            "title_url": _SAFE,
            "description": plain(199),
            "author_name": string(49),
            "provider_name": string(),
            "provider_icon_url": url,
        },
    ),
}

_IN_CONTAINER = ("actions", "context", "divider", "header", "image", "input", "rich_text", "section", "table", "video")
BLOCKS["container"] = both(
    shape(
        {"child_blocks": listed(typed({kind: BLOCKS[kind] for kind in _IN_CONTAINER}), 10)},
        {
            **_ID,
            "title": plain(150),
            "rich_text_title": _RICH,
            "subtitle": text(150),
            "width": one_of("narrow", "standard", "wide", "full"),
            "icon": _PICTURE,
            "is_collapsible": boolean,
            "default_collapsed": boolean,
            "has_header_divider": boolean,
        },
    ),
    at_least_one("title", "rich_text_title"),
)

_EVERYWHERE = frozenset({"actions", "card", "context", "divider", "header", "image", "input", "rich_text", "section"})
SURFACES = {
    "message": _EVERYWHERE
    | {"carousel", "container", "context_actions", "data_table", "markdown", "plan", "table", "task_card", "video"},
    "modal": _EVERYWHERE | {"alert", "video"},
    "home": _EVERYWHERE | {"carousel", "container", "data_table", "table", "video"},
}
"""Which surface takes which blocks."""

MOST_BLOCKS = {"message": 50, "modal": 100, "home": 100}


def complaints(blocks: Any, surface: str) -> Iterator[str]:
    """Give what Slack would refuse of a surface's blocks."""
    yield from listed(typed(BLOCKS, SURFACES[surface]), MOST_BLOCKS[surface], least=int(surface != "message"))(
        "blocks", blocks
    )
    yield from unique("blocks", blocks, "block_id")
    if surface != "modal" and any(_asks_for_a_file(block) for block in dicts(blocks)):
        yield "blocks: file_input works in modals only"
    focused = sum(map(_focuses, dicts(blocks)))
    if focused > 1:
        yield f"blocks: {focused} elements have focus_on_load, one may"


def _asks_for_a_file(block: dict[str, Any]) -> bool:
    element = block.get("element")
    return isinstance(element, dict) and element.get("type") == "file_input"


def _focuses(block: dict[str, Any]) -> int:
    elements = dicts([block.get("element"), block.get("accessory"), *dicts(block.get("elements"))])
    return sum(bool(each.get("focus_on_load")) for each in elements)
