"""Where somebody's chat begins, or what they look at changes -> the prompts of their chat."""

from __future__ import annotations

import logging
from datetime import timedelta
from functools import partial
from typing import Any

from slack_bolt import App
from slack_bolt.kwargs_injection import Args
from slack_sdk import WebClient

from bot.errors import StoreError
from bot.model import Paper
from bot.slack.blocks.prompts import prompts
from bot.slack.hear.asked import Hearing
from bot.slack.ids import is_channel
from bot.slack.manifest import ASSISTANT_EVENTS
from bot.slack.wire.incoming import unasked

logger = logging.getLogger(__name__)

LOOKED_BACK = timedelta(days=30)
"""What was posted longer ago is no prompt for today."""
_CHANNEL = "slack#/types/channel_id"


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of the chat's prompts, in the agent view and in the older pane."""

    def moved(args: Args) -> None:
        event = args.body["event"]
        if chat := str(event.get("channel") or ""):
            suggest(args.client, hearing, chat=chat, viewed=viewed(event))

    def begun(args: Args) -> None:
        thread = args.body["event"]["assistant_thread"]
        seen = str((thread.get("context") or {}).get("channel_id") or "")
        suggest(args.client, hearing, chat=thread["channel_id"], thread_ts=thread["thread_ts"], viewed=seen)

    app.event("app_context_changed")(hearing.once.guard(moved))
    for name in ASSISTANT_EVENTS:
        app.event(name)(hearing.once.guard(begun))


def viewed(event: dict[str, Any]) -> str:
    """Return the channel that a reader looks at; empty where an event names none."""
    entities = (event.get("context") or {}).get("entities")
    found = [each for each in entities if isinstance(each, dict)] if isinstance(entities, list) else []
    return next((str(each.get("value") or "") for each in found if each.get("type") == _CHANNEL), "")


def suggest(client: WebClient, hearing: Hearing, *, chat: str, viewed: str = "", thread_ts: str = "") -> None:
    """Set the prompts of a chat, from the newest digest and the channel that is looked at."""
    today = hearing.clock().date()
    with unasked():
        newest = hearing.rooms.answers.answer("today", today=today, limit=1)
    posted, topics = _of_channel(viewed, hearing) if is_channel(viewed) else (None, ())
    made = prompts(newest, today, posted=posted, topics=topics)
    where = {"channel_id": chat} | ({"thread_ts": thread_ts} if thread_ts else {})
    hearing.outbox.call("prompts", partial(client.assistant_threads_setSuggestedPrompts, prompts=made, **where))


def _of_channel(channel: str, hearing: Hearing) -> tuple[Paper | None, tuple[str, ...]]:
    """Return the best paper of the last post in a channel, and the channel's topics."""
    try:
        posts = hearing.rooms.posts.posts(channel=channel, since=hearing.clock().date() - LOOKED_BACK)
        edition = hearing.rooms.editions.get(channel)
    except StoreError as error:
        logger.warning("a channel's posts cannot be read channel=%s error=%s", channel, error)
        return None, ()
    last = max((post.day for post in posts if post.paper_ids), default=None)
    ids = (paper_id for post in posts if post.day == last for paper_id in post.paper_ids)
    posted = next((paper for paper_id in ids if (paper := hearing.rooms.answers.paper(paper_id))), None)
    return posted, edition.topics if edition else ()
