"""A message as Slack takes it, and the few Block Kit parts that ours are made of. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.slack.blocks.mrkdwn import clean, shorten

Block = dict[str, Any]

MAX_BLOCKS = 50
MAX_MESSAGE_CHARS = 9_000
"""All text of a message's blocks; Slack has refused messages of 11,341 characters, and names no limit."""

MAX_SECTION_CHARS = 3_000
MAX_ROW_BUTTONS = 25
MAX_BUTTON_CHARS = 75
MAX_BUTTON_VALUE_CHARS = 2_000
MAX_OPTION_VALUE_CHARS = 150
ROOM_BLOCKS, ROOM_CHARS = MAX_BLOCKS - 6, MAX_MESSAGE_CHARS - 2_500
"""What is left of a message for its papers or rows, beside its question, note and buttons."""


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent.

    Attributes:
        text: Plain words for notifications and screen readers.
        blocks: What people see; empty where the text is all.
        metadata: For programs: what the message is about. Slack keeps it beside the message.
        plainer: The blocks for a Slack that does not take ``blocks``; empty where every one does.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    metadata: Mapping[str, Any] | None = field(default=None)
    plainer: tuple[Block, ...] = ()

    def payload(self) -> dict[str, Any]:
        """Return the arguments of ``chat.postMessage`` that say this; links grow no previews."""
        body: dict[str, Any] = {"text": self.text, "unfurl_links": False, "unfurl_media": False}
        if self.blocks:
            body["blocks"] = list(self.blocks)
        if self.metadata:
            body["metadata"] = self.metadata
        return body

    def below(self, *blocks: Block) -> Message:
        """Return the message with blocks of its head before all others."""
        plainer = (*blocks, *self.plainer) if self.plainer else ()
        return replace(self, blocks=(*blocks, *self.blocks), plainer=plainer)

    def made_plain(self) -> Message:
        """Return the message with its plainer blocks."""
        return Message(self.text, self.plainer, self.metadata)


def unpressed(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return blocks without the menus beside them, for where nothing can be pressed."""
    return tuple({name: value for name, value in block.items() if name != "accessory"} for block in blocks)


def section(text: str, accessory: Block | None = None) -> Block:
    """Return a paragraph of mrkdwn; ``verbatim``, so that Slack makes no link or mention of its own."""
    block: Block = {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}
    return block | {"accessory": accessory} if accessory else block


def as_many(lines: Iterable[str]) -> str:
    """Return lines as one text: as many as a section takes, each whole, for a link that is cut is none."""
    text, *others = lines
    text = text[:MAX_SECTION_CHARS]
    for line in others:
        if len(text) + len(line) >= MAX_SECTION_CHARS:
            break
        text += f"\n{line}"
    return text


def context(text: str) -> Block:
    """Return a small grey line of mrkdwn."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": text, "verbatim": True}]}


def header(text: str) -> Block:
    """Return a headline, in plain text."""
    return {"type": "header", "text": plain_text(shorten(clean(text), 150))}


def divider() -> Block:
    """Return a thin line."""
    return {"type": "divider"}


def button(text: str, action_id: str, value: str, *, style: str = "") -> Block:
    """Return a button; its value has ``MAX_BUTTON_VALUE_CHARS`` at most."""
    shown = plain_text(shorten(clean(text), MAX_BUTTON_CHARS))
    block: Block = {"type": "button", "text": shown, "action_id": action_id, "value": value}
    return block | {"style": style} if style else block


def plain_text(text: str) -> Block:
    """Return text without any form."""
    return {"type": "plain_text", "text": text}


def option(text: str, value: str) -> Block:
    """Return what can be chosen."""
    return {"text": plain_text(text), "value": value}


def menu(action_id: str, entries: Iterable[tuple[str, str]]) -> Block:
    """Return a menu of texts, each with its value of at most ``MAX_OPTION_VALUE_CHARS``."""
    return {"type": "overflow", "action_id": action_id, "options": [option(*entry) for entry in entries]}


def confirmation(title: str, text: str, *, yes: str, no: str) -> Block:
    """Return what must be confirmed before something pressed is done."""
    return {"title": plain_text(title), "text": plain_text(text), "confirm": plain_text(yes), "deny": plain_text(no)}


def actions(buttons: Iterable[Block]) -> tuple[Block, ...]:
    """Return rows of buttons, as many in each as Slack takes; none where there are none."""
    elements = list(buttons)
    rows = range(0, len(elements), MAX_ROW_BUTTONS)
    return tuple({"type": "actions", "elements": elements[at : at + MAX_ROW_BUTTONS]} for at in rows)


def size(blocks: Iterable[Block]) -> int:
    """Return how many characters of text blocks hold, as Slack may count them."""
    total = 0
    for block in blocks:
        held = [block.get("text"), *block.get("elements", []), block.get("accessory")]
        for part in held:
            total += _chars(part)
    return total


def _chars(part: Any) -> int:
    if not isinstance(part, dict):
        return 0
    text = part.get("text", "")
    options = sum(_chars(option) for option in part.get("options", []))
    return options + (len(text) if isinstance(text, str) else _chars(text))
