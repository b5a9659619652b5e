"""The messages of a channel or a thread, as Slack gives them: page after page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple


class Page(NamedTuple):
    """Some messages, in Slack's order, and whether there are more; more without a next page cannot be had."""

    messages: list[dict[str, Any]]
    more: bool


def pages(ask: Callable[..., Any], **how: Any) -> Iterator[Page]:
    """Give page after page of what Slack is asked for; each is asked for when it is wanted.

    Args:
        ask: ``conversations_history`` or ``conversations_replies``; what it raises goes through.
        how: What it is asked.
    """
    cursor = ""
    while True:
        page = ask(**how, **({"cursor": cursor} if cursor else {}))
        cursor = str((page.get("response_metadata") or {}).get("next_cursor") or "")
        messages = [message for message in page.get("messages") or () if isinstance(message, dict)]
        yield Page(messages, more=bool(cursor or page.get("has_more")))
        if not cursor:
            return
