"""What the bot said before where somebody speaks now: in a thread, in a chat, or to them alone.

Read from the metadata of its own messages, where history may be read; else from what the database keeps of them.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import Any

from bot.errors import StoreError
from bot.model import Shown
from bot.slack.blocks.shown import part_of, shown_by
from bot.slack.hear.asked import Asked, Hearing
from bot.slack.ids import is_direct
from bot.slack.wire.history import pages
from bot.slack.wire.permits import READING
from bot.slack.wire.transport import FAILURES

logger = logging.getLogger(__name__)

PAGES, PAGE_MESSAGES = 3, 100
"""A longer thread is read no further; Slack gives its oldest messages first."""

CHAT_MESSAGES = 15
FRESH_SECONDS = 24 * 3_600
"""What was asked days ago, or so many messages before, is not gone on from."""


def earlier(asked: Asked, hearing: Hearing) -> tuple[Shown, ...]:
    """Return what the bot's answers showed where somebody speaks, newest first; empty where nothing is known."""
    in_chat = is_direct(asked.channel)
    if asked.private and ((found := hearing.alone.of(asked.place)) or not in_chat):
        return found
    if not asked.thread_ts and not in_chat:
        return ()
    may_read = in_chat or hearing.permits.sure(asked.client, *READING)
    if may_read and (read := _read(asked)) is not None:
        return read
    try:
        return hearing.rooms.threads.shown(asked.team, asked.channel, asked.thread_ts) if asked.thread_ts else ()
    except StoreError as error:
        logger.warning("a thread's answers cannot be read error=%s", error)
        return ()


def listed(answers: Sequence[Shown]) -> Shown | None:
    """Return the last list that was shown: what "more" and "only with code" go on from, though one paper was opened."""
    return next((shown for shown in answers if len(shown.page) > 1), answers[0] if answers else None)


def _read(asked: Asked) -> tuple[Shown, ...] | None:
    """Return what the bot's messages of a thread or chat show, newest first; ``None`` where Slack does not let it."""
    try:
        messages = _thread(asked) if asked.thread_ts else _chat(asked)
    except FAILURES as error:
        logger.warning("a thread cannot be read channel=%s reason=%s", asked.channel, type(error).__name__)
        return None
    mine = [message for message in messages if message.get("bot_id") and asked.me in ("", message.get("user"))]
    digest = [found for message in mine if (found := part_of(message.get("metadata")))]
    answers = [shown for message in mine if (shown := shown_by(message.get("metadata")))]
    ids = tuple(dict.fromkeys(paper_id for _, papers in sorted(digest) for paper_id in papers))
    return (*reversed(answers), *([Shown(ids, len(ids), 0, len(ids))] if ids else ()))


def _chat(asked: Asked) -> list[dict[str, Any]]:
    """Return what was said in a chat lately: what was asked days ago is not gone on from."""
    now = float(asked.ts) if asked.ts else 0.0
    begin = {"oldest": f"{now - FRESH_SECONDS:.6f}"} if now > FRESH_SECONDS else {}
    ask = asked.client.conversations_history
    page = next(pages(ask, channel=asked.channel, limit=CHAT_MESSAGES, include_all_metadata=True, **begin))
    return list(reversed(page.messages))


def _thread(asked: Asked) -> list[dict[str, Any]]:
    ask = partial(asked.client.conversations_replies, ts=asked.thread_ts)
    read = pages(ask, channel=asked.channel, limit=PAGE_MESSAGES, include_all_metadata=True)
    return [message for page in islice(read, PAGES) for message in page.messages]
