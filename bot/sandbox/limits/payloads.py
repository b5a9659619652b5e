"""Messages and views as a whole: Slack's error code, and each reason for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.sandbox.limits.blocks import MARKDOWN_CHARS, complaints
from bot.sandbox.limits.checks import Check, anything, boolean, dicts, listed, shape, string
from bot.sandbox.limits.elements import ID_CHARS, plain

TEXT_CHARS = 40_000
TOGETHER_CHARS = 11_000
"""Of all blocks' text together: not documented, but 11,341 characters were refused."""

PROMPTS = 4
LOADING_MESSAGES = 10
METADATA_CHARS = 8_000

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why Slack refuses something.

    Attributes:
        error: Its code.
        reasons: One sentence each.
    """

    error: str
    reasons: tuple[str, ...]


def of_message(args: Json, *, empty: bool = False) -> Verdict | None:
    """Return why Slack would not take a message, or ``None``.

    Args:
        args: Of ``chat.postMessage``, of its kin, or of a ``response_url``.
        empty: Whether it may say nothing: a change of something else.
    """
    said = args.get("text") or args.get("markdown_text")
    blocks = args.get("blocks")
    if not said and not blocks and not args.get("attachments") and not empty:
        return Verdict("no_text", ("neither text nor blocks nor attachments",))
    if said is not None and not isinstance(said, str):
        return Verdict("invalid_arguments", ("text: must be a string",))
    if args.get("markdown_text") and (args.get("text") or blocks):
        return Verdict("markdown_text_conflict", ("markdown_text: neither text nor blocks may stand beside it",))
    if said and len(said) > TEXT_CHARS:
        return Verdict("msg_too_long", (f"text: {len(said):,} characters, {TEXT_CHARS:,} at most",))
    return _of_blocks(blocks) or _of_attachments(args.get("attachments")) or _of_metadata(args.get("metadata"))


def _of_blocks(blocks: Any) -> Verdict | None:
    if blocks is None:
        return None
    if not isinstance(blocks, list):
        return Verdict("invalid_blocks_format", ("blocks: must be an array",))
    found = tuple(complaints(blocks, "message"))
    if found:
        return Verdict("invalid_blocks", found)
    markdown = sum(len(block["text"]) for block in blocks if block["type"] == "markdown")
    if markdown > MARKDOWN_CHARS:
        return Verdict("msg_too_long", (f"markdown blocks: {markdown:,} characters, {MARKDOWN_CHARS:,} at most",))
    together = sum(map(_chars, blocks))
    if together > TOGETHER_CHARS:
        return Verdict("msg_blocks_too_long", (f"all blocks together: {together:,} characters",))
    tables = sum(block["type"] == "table" for block in blocks)
    return Verdict("invalid_blocks", ("blocks: only one table may be in a message",)) if tables > 1 else None


def _chars(value: Any) -> int:
    """Return how many characters of a block people read."""
    if isinstance(value, list):
        return sum(map(_chars, value))
    if not isinstance(value, dict):
        return 0
    own = len(value["text"]) if isinstance(value.get("text"), str) else 0
    return own + sum(map(_chars, value.values()))


def _of_attachments(attachments: Any) -> Verdict | None:
    if attachments is None:
        return None
    if not isinstance(attachments, list) or not all(isinstance(each, dict) for each in attachments):
        return Verdict("invalid_attachments", ("attachments: must be an array of objects",))
    if len(attachments) > 100:
        return Verdict("too_many_attachments", (f"attachments: {len(attachments)}, 100 at most",))
    found = tuple(reason for each in attachments for reason in complaints(each.get("blocks") or [], "message"))
    return Verdict("invalid_blocks", found) if found else None


def _of_metadata(metadata: Any) -> Verdict | None:
    if metadata is None:
        return None
    problems = tuple(
        shape({"event_type": string(), "event_payload": anything}, {"entities": anything})("metadata", metadata)
    )
    if problems:
        return Verdict("invalid_metadata_format", problems)
    if len(str(metadata)) > METADATA_CHARS:
        return Verdict("metadata_too_large", (f"metadata: {len(str(metadata)):,} characters",))
    return None


_SHARED: dict[str, Check] = {
    "type": anything,
    "blocks": anything,
    "private_metadata": string(3_000, least=0),
    "callback_id": string(ID_CHARS, least=0),
    "external_id": string(ID_CHARS, least=0),
}
_MODAL = shape(
    {"title": plain(24), "blocks": anything},
    {
        **_SHARED,
        "submit": plain(24),
        "close": plain(24),
        "clear_on_close": boolean,
        "notify_on_close": boolean,
        "submit_disabled": boolean,
    },
)
_HOME = shape({"blocks": anything}, {**_SHARED, "title": plain(24), "submit": plain(24), "close": plain(24)})


def of_view(view: Any, *, home: bool) -> Verdict | None:
    """Return why Slack would not take a view, or ``None``."""
    found = tuple(_of_view(view, home=home))
    return Verdict("invalid_arguments", found) if found else None


def _of_view(view: Any, *, home: bool) -> Iterator[str]:
    wanted = "home" if home else "modal"
    if not isinstance(view, dict) or view.get("type") != wanted:
        yield f"view: must be an object of the type {wanted}"
        return
    yield from (_HOME if home else _MODAL)("view", view)
    blocks = view.get("blocks")
    yield from complaints(blocks, wanted)
    inputs = [block for block in dicts(blocks) if block.get("type") == "input"]
    if inputs and not home and not view.get("submit"):
        yield "view: a modal with inputs needs `submit`"


_PROMPT = shape({"title": string(), "message": string()})


def of_prompts(args: Json) -> Verdict | None:
    """Return why Slack would not take suggested prompts, or ``None``."""
    found = tuple(listed(_PROMPT, PROMPTS)("prompts", args.get("prompts")))
    return Verdict("invalid_arguments", found) if found else None


def of_status(args: Json) -> Verdict | None:
    """Return why Slack would not take a status of the agent's, or ``None``."""
    messages = args.get("loading_messages")
    found = () if messages is None else tuple(listed(string(), LOADING_MESSAGES)("loading_messages", messages))
    return Verdict("invalid_arguments", found) if found else None
