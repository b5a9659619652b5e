"""Block Kit as a terminal shows it: blocks -> lines for rich, and the buttons to press by number. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.style import Style
from rich.table import Table
from rich.text import Text

Json = Mapping[str, Any]

_SPAN = re.compile(
    r"<(?P<url>https?://[^|>\s]+)(?:\|(?P<label>[^>]*))?>"
    r"|<(?P<mention>[@#!][^>]*)>"
    r"|(?<![\w*])\*(?P<bold>[^*\n]+)\*(?![\w*])"
    r"|(?<![\w_])_(?P<italic>[^_\n]+)_(?![\w_])"
    r"|`(?P<code>[^`\n]+)`"
)
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Press:
    """A button, or an option of a menu, that can be pressed.

    Attributes:
        label: What stands on it.
        block: The id of its block.
        action: Its action.
        value: What is picked, of a menu.
    """

    label: str
    block: str
    action: str
    value: str = ""


def mrkdwn(text: str) -> Text:
    """Return Slack's mrkdwn as styled text: bold, italic, code and links, its three escapes undone."""
    styled, end = Text(), 0
    for match in _SPAN.finditer(text):
        styled.append(_plain(text[end : match.start()]))
        styled.append_text(_styled(match))
        end = match.end()
    styled.append(_plain(text[end:]))
    return styled


def _styled(match: re.Match[str]) -> Text:
    if url := match["url"]:
        inner = mrkdwn(match["label"] or url)
        inner.stylize(Style(color="bright_blue", underline=True, link=html.unescape(url)))
        return inner
    if mention := match["mention"]:
        return Text(mention, style="cyan")
    if bold := match["bold"]:
        inner = mrkdwn(bold)
        inner.stylize("bold")
        return inner
    if italic := match["italic"]:
        inner = mrkdwn(italic)
        inner.stylize("italic")
        return inner
    return Text(_plain(match["code"]), style="yellow")


def _plain(text: str) -> str:
    return _INVISIBLE.sub("", html.unescape(text))


def _text(value: Json) -> Text:
    return Text(_plain(value["text"])) if value["type"] == "plain_text" else mrkdwn(value["text"])


def presses(blocks: Sequence[Json]) -> tuple[Press, ...]:
    """Return everything in a message that can be pressed, in reading order."""
    return tuple(press for block in blocks for element in _elements(block) for press in _press(block, element))


def _elements(block: Json) -> Iterator[Json]:
    if block["type"] == "actions":
        yield from block["elements"]
    elif accessory := block.get("accessory"):
        yield accessory


def _press(block: Json, element: Json) -> Iterator[Press]:
    where = str(block.get("block_id", "")), str(element.get("action_id", ""))
    if element["type"] == "button" and "url" not in element:
        yield Press(_plain(element["text"]["text"]), *where)
    elif element["type"] == "overflow":
        for option in element["options"]:
            yield Press(_plain(option["text"]["text"]), *where, option["value"])


def message(blocks: Sequence[Json]) -> RenderableType:
    """Return a message as it reads in Slack, its buttons numbered from 1.

    A paragraph's menu, which Slack shows at its right, stands below the small print that belongs to it.
    """
    parts: list[RenderableType] = []
    waiting: list[Press] = []
    number = 1
    for block in blocks:
        if block["type"] != "context":
            parts += _numbered(waiting, number)
            number, waiting = number + len(waiting), []
        parts.extend(_block(block))
        waiting += [press for element in _elements(block) for press in _press(block, element)]
    return Group(*parts, *_numbered(waiting, number))


def _block(block: Json) -> Iterator[RenderableType]:
    match block["type"]:
        case "header":
            yield Text(_plain(block["text"]["text"]), style="bold reverse")
        case "section":
            if text := block.get("text"):
                yield from map(_line, text["text"].splitlines()) if text["type"] == "mrkdwn" else [_text(text)]
            for field in block.get("fields", ()):
                yield _text(field)
        case "context":
            parts = [_text(element) for element in block["elements"] if "text" in element]
            line = Text("  ").join(parts)
            line.stylize("dim")
            yield line
        case "divider":
            yield Rule(style="dim")
        case "markdown":
            yield Text(block["text"])
        case "table" | "data_table":
            yield _table(block)
        case "actions" | "context_actions":
            return  # numbered below
        case kind:
            yield Text(f"[{kind}]", style="dim")


def _table(block: Json) -> Table:
    """Return a table; one with more columns than rows lies on its side, for a terminal is seldom wide enough."""
    rows = block["rows"]
    head, *others = list(zip(*rows, strict=True)) if len(rows[0]) > len(rows) else rows
    table = Table(title=block.get("caption"), title_justify="left")
    for cell in head:
        table.add_column(_cell(cell), overflow="fold")
    for row in others:
        table.add_row(*(_cell(cell) for cell in row))
    return table


def _cell(cell: Json) -> Text:
    """Return a cell's words, however deep they lie."""
    own = str(cell.get("text") or cell.get("value") or "")
    inner = (_cell(part).plain for part in cell.get("elements", ()))
    return Text(_plain(own or "".join(inner)))


def _line(text: str) -> RenderableType:
    """Return a line of mrkdwn; a quoted one behind a bar, as Slack draws it."""
    for mark in ("&gt; ", "> "):
        if text.startswith(mark):
            return Padding(Text.assemble(("▎", "dim"), mrkdwn(text.removeprefix(mark))), (0, 0, 0, 1))
    return mrkdwn(text)


def _numbered(pressed: Sequence[Press], first: int) -> list[RenderableType]:
    if not pressed:
        return []
    line = Text()
    for number, press in enumerate(pressed, first):
        line.append(f" {number} ", style="black on bright_white")
        line.append(f" {press.label}   ")
    return [Padding(line, (0, 0, 1, 0))]
