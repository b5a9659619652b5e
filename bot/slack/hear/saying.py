"""A reply -> the channel, thread or chat where it was asked for; what it shows is noted for what is said after it."""

from __future__ import annotations

import logging

from bot.errors import StoreError
from bot.slack.blocks.shown import shown_by
from bot.slack.hear.asked import Asked, Hearing, Reply

logger = logging.getLogger(__name__)


def say(asked: Asked, told: Reply, hearing: Hearing, *, thread: str) -> None:
    """Post a reply where it was asked for; ``thread`` is empty in a chat without threads."""
    shown = shown_by(told.message.metadata)

    def note(ts: str) -> None:
        """Keep what a message in a channel shows; in a chat the history can always be read."""
        if shown is None or asked.channel.startswith("D") or not thread:
            return
        try:
            hearing.rooms.threads.note(asked.team, asked.channel, thread, ts, shown, at=hearing.clock())
        except StoreError as error:
            # The answer is out: what follows in its thread is understood a little less.
            logger.warning("an answer was not noted channel=%s error=%s", asked.channel, error)

    hearing.outbox.post(asked.client, told.message, channel=asked.channel, thread_ts=thread or None, then=note)


def wants_quiet(asked: Asked, hearing: Hearing) -> bool:
    """Return whether a thread is muted; a mention of the bot ends that."""
    if not asked.thread_ts:
        return False
    threads, where = hearing.rooms.threads, (asked.team, asked.channel, asked.thread_ts)
    try:
        if asked.me and f"<@{asked.me}" in asked.text:
            threads.unmute(*where)
            return False
        return threads.muted(*where)
    except StoreError as error:
        logger.warning("a thread is taken for not muted error=%s", error)
        return False
