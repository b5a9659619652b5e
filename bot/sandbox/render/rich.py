"""Rich text and tables -> HTML."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.sandbox.render.emoji import drawn
from bot.sandbox.render.html import Html, esc, join, link, tag
from bot.sandbox.render.look import Look
from bot.sandbox.render.mrkdwn import channel, person

Json = dict[str, Any]

_STYLES = (("code", "code"), ("strike", "s"), ("italic", "em"), ("bold", "strong"), ("underline", "u"))


def rich_text(block: Json, look: Look) -> Html:
    """Return a rich_text block."""
    return tag("div", *(_part(part, look) for part in block.get("elements") or ()), class_="rich")


def _part(part: Json, look: Look) -> Html:
    elements = part.get("elements") or ()
    kind = part.get("type")
    if kind == "rich_text_list":
        name = "ol" if part.get("style") == "ordered" else "ul"
        start = str(part["offset"] + 1) if part.get("offset") and name == "ol" else None
        items = (tag("li", _leaves(item, look)) for item in elements)
        return tag(name, *items, class_=f"indent{part.get('indent', 0)}", start=start)
    names = {"rich_text_quote": "blockquote", "rich_text_preformatted": "pre", "rich_text_section": "p"}
    if kind in names:
        return tag(names[kind], _leaves(part, look))
    return unknown(part)


def _leaves(part: Json, look: Look) -> Html:
    return join(_leaf(leaf, look) for leaf in part.get("elements") or ())


def _leaf(leaf: Json, look: Look) -> Html:
    inside = _bare(leaf, look)
    style = leaf.get("style") or {}
    for name, element in _STYLES:
        inside = tag(element, inside) if isinstance(style, dict) and style.get(name) else inside
    return inside


def _bare(leaf: Json, look: Look) -> Html:
    draw = _BARE.get(str(leaf.get("type")))
    return draw(leaf, look) if draw else unknown(leaf)


_BARE: dict[str, Callable[[Json, Look], Html]] = {
    "text": lambda leaf, _: join((esc(line) for line in str(leaf.get("text", "")).split("\n")), "<br>"),
    "link": lambda leaf, _: link(str(leaf.get("url")), esc(leaf.get("text") or leaf.get("url"))),
    "emoji": lambda leaf, _: esc(drawn(str(leaf.get("name")))),
    "user": lambda leaf, look: person(str(leaf.get("user_id")), look),
    "channel": lambda leaf, look: channel(str(leaf.get("channel_id")), look),
    "broadcast": lambda leaf, _: tag("span", esc(f"@{leaf.get('range')}"), class_="mention loud"),
    "date": lambda leaf, look: esc(look.date(int(leaf.get("timestamp") or 0), str(leaf.get("format")))),
}


def unknown(thing: Json) -> Html:
    """Return a box for what is not drawn here, so that it is seen to be missing."""
    return tag("div", esc(f"{thing.get('type')}: not drawn here"), class_="unknown")


def table(block: Json, look: Look) -> Html:
    """Return a table block; its first row is its head."""
    columns = block.get("column_settings") or ()
    rows = block.get("rows") or ()
    body = (tag("tr", *_cells(row, columns, look, "td")) for row in rows[1:])
    head = tag("thead", *(tag("tr", *_cells(row, columns, look, "th")) for row in rows[:1]))
    return _scrolled(tag("table", head, tag("tbody", *body)), "Table")


def data_table(block: Json, look: Look) -> Html:
    """Return a data_table block, which can be sorted by a column."""
    rows = block.get("rows") or ()
    named = int(block.get("row_header_column_index") or 0)
    headings = (
        tag("th", tag("button", _cell(cell, look), type="button", class_="sort"), scope="col", aria_sort="none")
        for row in rows[:1]
        for cell in row
    )
    body = (
        tag(
            "tr",
            *(
                tag("th" if place == named else "td", _cell(cell, look), data_sort=_key(cell))
                for place, cell in enumerate(row)
            ),
        )
        for row in rows[1:]
    )
    caption = str(block.get("caption") or "Table")
    inside = (tag("caption", esc(caption)), tag("thead", tag("tr", *headings)), tag("tbody", *body))
    return _scrolled(tag("table", *inside, class_="data"), caption)


def _scrolled(inside: Html, label: str) -> Html:
    return tag("div", inside, class_="table", tabindex="0", role="region", aria_label=label)


def _cells(row: list[Json], columns: Any, look: Look, name: str) -> list[Html]:
    aligned = [(columns[place] or {}).get("align") if place < len(columns) else None for place in range(len(row))]
    scope = "col" if name == "th" else None
    return [tag(name, _cell(cell, look), class_=align, scope=scope) for cell, align in zip(row, aligned, strict=True)]


def _cell(cell: Json, look: Look) -> Html:
    match cell.get("type"):
        case "raw_text":
            return esc(cell.get("text", ""))
        case "raw_number":
            return esc(cell.get("text") or cell.get("value"))
        case "rich_text":
            return rich_text(cell, look)
    return unknown(cell)


def _key(cell: Json) -> str | None:
    return str(cell.get("value")) if cell.get("type") == "raw_number" else None
