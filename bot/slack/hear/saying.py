"""A reply -> the channel, thread or chat where it was asked for; what it shows is noted for what is said after it."""

from __future__ import annotations

import logging
from functools import partial
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.errors import StoreError
from bot.model import How, Sighting
from bot.slack.blocks.message import Message, context
from bot.slack.blocks.notices import SHARED, notice, shared_by
from bot.slack.blocks.shown import shown_by
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.ids import is_direct
from bot.slack.manifest import CLOSED_ERRORS
from bot.slack.wire.permits import READING
from bot.slack.wire.transport import FAILURES, reason_of

logger = logging.getLogger(__name__)


def say(asked: Asked, told: Reply, hearing: Hearing, *, thread: str) -> None:
    """Post a reply where it was asked for, unless that was stopped; ``thread`` is empty in a chat without threads."""
    if told.reaction and reacted(asked, hearing, told.reaction, asked.ts):
        return

    def stopped() -> bool:
        return hearing.working.stopped(asked.channel, asked.thread_ts, asked.ts)

    def note(ts: str) -> None:
        _note(asked, told.message, hearing, thread=thread, ts=ts)

    where: dict[str, Any] = {"channel": asked.channel, "thread_ts": thread or None}
    hearing.outbox.post(asked.client, told.message, **where, then=note, unless=stopped)


def reacted(asked: Asked, hearing: Hearing, name: str, ts: str) -> bool:
    """Put a reaction on a message; return whether that was done, which takes a permission."""
    if not ts or not hearing.permits.sure(asked.client, "reactions:write"):
        return False
    try:
        asked.client.reactions_add(channel=asked.channel, timestamp=ts, name=name)
    except FAILURES as error:
        logger.info("a reaction was not put channel=%s reason=%s", asked.channel, error)
        return False
    return True


def share(asked: Asked, message: Message, url: str, hearing: Hearing) -> None:
    """Say to the channel what one person was answered, and tell that person so in place of its button.

    Posted as a message of the bot's own, so that its thread can go on from it; where the bot is no member, by the
    ``response_url``, which works there, too.
    """
    public, private = message.below(context(shared_by(asked.person))), message.below(context(SHARED))
    unbutton = partial(hearing.outbox.respond, url, private, response_type="ephemeral", replace_original=True)

    def posted(ts: str) -> None:
        _note(asked, public, hearing, thread=asked.thread_ts or ts, ts=ts)
        _sight(asked, public, ts, hearing)
        unbutton()

    try:
        thread = asked.thread_ts or None
        hearing.outbox.post(asked.client, public, channel=asked.channel, thread_ts=thread, then=posted)
    except SlackApiError as error:
        if reason_of(error) not in CLOSED_ERRORS:
            raise
        how = {"response_type": "in_channel", "replace_original": False}
        hearing.outbox.respond(url, public, then=unbutton, **how)


def replace_with(asked: Asked, message: Message, body: dict[str, Any], hearing: Hearing) -> None:
    """Put a message in the place of the one in which something was pressed.

    One that all see is edited as the bot's own, for only so its metadata say what it shows now; where that cannot be,
    and for one that only a person sees, by the ``response_url``.
    """
    ts = str((body.get("container") or {}).get("message_ts") or "")
    if asked.private:
        hearing.alone.note(asked.place, message.metadata)
    elif ts and _edited(asked, message, ts):
        _note(asked, message, hearing, thread=asked.thread_ts or ts, ts=ts)
        return
    hearing.outbox.respond(body["response_url"], message, replace_original=True)


def _edited(asked: Asked, message: Message, ts: str) -> bool:
    told = {name: value for name, value in message.payload().items() if not name.startswith("unfurl")}
    try:
        asked.client.chat_update(channel=asked.channel, ts=ts, **told)
    except FAILURES as error:
        logger.info("a message was not edited channel=%s reason=%s", asked.channel, error)
        return False
    return True


def _note(asked: Asked, message: Message, hearing: Hearing, *, thread: str, ts: str) -> None:
    """Keep what a message in a channel shows; in a chat the history can always be read."""
    shown = shown_by(message.metadata)
    if shown is None or is_direct(asked.channel) or not thread or not ts:
        return
    if hearing.permits.sure(asked.client, *READING):  # its metadata can be read again
        return
    try:
        hearing.rooms.threads.note(asked.team, asked.channel, thread, ts, shown, at=hearing.clock())
    except StoreError as error:
        # The answer is out: what follows in its thread is understood a little less.
        logger.warning("an answer was not noted channel=%s error=%s", asked.channel, error)


def _sight(asked: Asked, message: Message, ts: str, hearing: Hearing) -> None:
    """Keep that a channel saw the papers of an answer that was shared."""
    shown, at = shown_by(message.metadata), hearing.clock()
    if shown is None or not ts or asked.chats:
        return
    where = (asked.team, asked.channel, ts, asked.thread_ts)
    try:
        hearing.rooms.sightings.note([Sighting(*where, paper_id, How.SHARED, at) for paper_id in shown.page])
    except StoreError as error:
        # It is out: what a channel saw is known a little less.
        logger.warning("what was shared was not noted channel=%s error=%s", asked.channel, error)


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


def tell_channel(asked: Asked, channel: str, sentence: str, hearing: Hearing) -> None:
    """Say in a channel what somebody changed there from elsewhere; one that takes nothing is left alone."""
    try:
        hearing.outbox.post(asked.client, notice(sentence), channel=channel, thread_ts=None)
    except SlackApiError as error:
        if reason_of(error) not in CLOSED_ERRORS:
            raise
        logger.info("a channel was not told what was changed there channel=%s", channel)
