"""A reaction to a message of the bot's -> quiet in its thread."""

from __future__ import annotations

import logging

from slack_bolt import App
from slack_bolt.kwargs_injection import Args
from slack_sdk import WebClient

from bot.slack.hear.asked import Asked, Hearing
from bot.slack.hear.heard import Myself
from bot.slack.hear.saying import reacted
from bot.slack.ids import is_direct
from bot.slack.wire.permits import READING
from bot.slack.wire.transport import FAILURES

logger = logging.getLogger(__name__)

QUIET = frozenset({"no_bell", "mute"})
"""The bell with a stroke, and the speaker with one."""


def listen(app: App, hearing: Hearing) -> None:
    """Register the listener of reactions."""
    myself = Myself()

    def listened(args: Args) -> None:
        event, item = args.body["event"], args.body["event"].get("item") or {}
        if event.get("reaction") not in QUIET or item.get("type") != "message":
            return
        if not myself.is_named(event.get("item_user"), args.body, args.client) or myself.wrote(args.body, args.client):
            return
        team, channel, ts = str(args.body.get("team_id") or ""), str(item.get("channel")), str(item.get("ts"))
        thread = hearing.rooms.threads.thread_of(team, channel, ts)
        may_read = is_direct(channel) or hearing.permits.sure(args.client, *READING)
        thread = thread or (_thread(args.client, channel, ts) if may_read else "")
        if thread and hearing.rooms.threads.mute(team, channel, thread, at=hearing.clock()):
            asked = Asked("", team, str(event.get("user") or ""), channel, thread, False, "", args.client)
            reacted(asked, hearing, "mute", ts)

    app.event("reaction_added")(hearing.once.guard(listened))


def _thread(client: WebClient, channel: str, ts: str) -> str:
    """Return the thread of a message where history can be read; empty where it stands in none."""
    try:
        found = client.conversations_replies(channel=channel, ts=ts, limit=1).get("messages") or []
    except FAILURES as error:
        logger.warning("a thread cannot be found channel=%s reason=%s", channel, type(error).__name__)
        return ""
    return str(found[0].get("thread_ts") or "") if found else ""
