"""A message event -> what a person said in it, and whether a person did. Pure, but for the bot's own id."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from slack_sdk import WebClient

from bot.query.typed.links import linked
from bot.slack.wire.transport import FAILURES

logger = logging.getLogger(__name__)

MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")
_BY_PEOPLE = (None, "file_share", "thread_broadcast", "me_message")
_SLACKBOT = "USLACKBOT"
"""Slack's own voice, of reminders and the like, which bears no bot's id."""

_ASIDES = frozenset({"cc", "fyi", "via", "ping", "^", "+"})
_MOST_CHARS = 8_000
_DEEPEST = 8
"""What is read of one message: so many characters, and blocks within blocks so deep."""


def from_person(event: dict[str, Any]) -> bool:
    """Return whether a person wrote this, or a workflow of theirs: bots that answer bots never stop."""
    if event.get("user") == _SLACKBOT:
        return False
    if event.get("bot_id"):
        return event.get("type") == "app_mention" and bool((event.get("bot_profile") or {}).get("is_workflow_bot"))
    return event.get("subtype") in _BY_PEOPLE


def is_aside(text: str) -> bool:
    """Return whether a mention only makes the bot a reader: ``cc @bot``, which asks nothing."""
    words = MENTION.sub(" ", text).lower().replace(":", " ").split()
    only = bool(words) and all(word.strip("/.,") in _ASIDES for word in words)
    return only or _COPIED.search(text) is not None


_COPIED = re.compile(rf"\b(?:cc|fyi)[:,]?(?:\s*{MENTION.pattern},?)+\W*$", re.IGNORECASE)
"""Who a message is copied to stands at its end: ``nice one, cc @ada @bot``."""


_POINTS = re.compile(
    r"\W*(?:(?:please|pls|hey|hi|so|and|what|how|about|any|anything|something|papers?|work|ideas?|thoughts|find|related"
    r"|can|could|do|you|we|know|answer|help|with|on|for|to|like|is|there|here|see|look|at|of)\b\W*)*"
    r"(?:this|that|these|those|it|below|above)?\W*",
    re.IGNORECASE,
)
"""What only points at a message that is forwarded with it: "any papers on this?"."""


def said(event: dict[str, Any]) -> str:
    """Return what a message says: its text, else that of its blocks, else that of a message forwarded with it.

    To a text the papers are added that a forwarded message links to: "what is this about?" asks about those. Where it
    links to none, and the text does no more than point at it, the forwarded message itself asks.
    """
    text = str(event.get("text") or "")
    forwarded = [tuple(_forwarded(attachment)) for attachment in _dicts(event.get("attachments"))]
    words = MENTION.sub("", text).strip()
    links = linked(" ".join(part for parts in forwarded for part in parts))
    if words and not (any(forwarded) and not links and _POINTS.fullmatch(words)):
        papers = () if linked(text) else links
        return " ".join([text, *papers])
    own = () if words else _texts(event.get("blocks"), 0)
    parts = [*own, *(parts[0] for parts in forwarded if parts)]
    return (" ".join(filter(None, parts)) or text)[:_MOST_CHARS]


def _forwarded(attachment: dict[str, Any]) -> Iterator[str]:
    """Give what there is of a message that was forwarded, or of a page that was unfurled, what says most first."""
    texts = (str(attachment.get(key) or "") for key in ("text", "fallback", "title_link", "from_url", "title"))
    parts = [next(texts), " ".join(_texts(attachment.get("message_blocks"), 0)), *texts]
    yield from (part for part in parts if part and not _NO_TEXT.fullmatch(part))


_NO_TEXT = re.compile(r"\[[^\[\]]*\]")
"""What Slack says in the place of a text that there is none of: ``[no preview available]``."""


def _dicts(value: object) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _texts(blocks: object, depth: int) -> Iterator[str]:
    """Give the words of blocks in order; people's and groups' names left out."""
    for block in _dicts(blocks) if depth < _DEEPEST else ():
        text = block.get("text")
        if isinstance(text, dict):
            yield str(text.get("text") or "")
        elif block.get("type") == "link":
            yield str(block.get("url") or "")
        elif isinstance(text, str):
            yield text
        message = block.get("message")
        inner = message.get("blocks") if isinstance(message, dict) else block.get("elements")
        yield from _texts(inner, depth + 1)
        yield from _texts([{"text": field} for field in _dicts(block.get("fields"))], depth + 1)
        rows = block.get("rows")
        for row in rows if isinstance(rows, list) else ():
            yield from _texts(row, depth + 1)


class Myself:
    """Knows the bot's own user id: Slack names it with each event; where it does not, it is asked for once."""

    def __init__(self) -> None:
        self._id = ""

    def wrote(self, body: dict[str, Any], client: WebClient) -> bool:
        """Return whether an event is of the bot's own doing."""
        return self.is_named(body.get("event", {}).get("user"), body, client)

    def is_named(self, user: object, body: dict[str, Any], client: WebClient) -> bool:
        """Return whether a user whom an event names is the bot."""
        known = {each.get("user_id") for each in _dicts(body.get("authorizations"))}
        return bool(user) and user in (known or {self._asked(client)})

    def _asked(self, client: WebClient) -> str:
        if not self._id:
            try:
                self._id = str(client.auth_test().get("user_id") or "")
            except FAILURES as error:
                logger.warning("the bot's own id is not known reason=%s", type(error).__name__)
        return self._id
