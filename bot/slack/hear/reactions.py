"""A reaction to a message of the bot's -> quiet in its thread."""

from __future__ import annotations

import logging
from http.client import HTTPException

from slack_bolt import App
from slack_bolt.kwargs_injection import Args
from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError

from bot.slack.hear.asked import Hearing
from bot.slack.hear.heard import Myself

logger = logging.getLogger(__name__)

QUIET = frozenset({"no_bell", "mute"})
"""The bell with a stroke, and the speaker with one."""


def listen(app: App, hearing: Hearing) -> None:
    """Register the listener of reactions."""
    myself = Myself()

    def reacted(args: Args) -> None:
        event, item = args.body["event"], args.body["event"].get("item") or {}
        if event.get("reaction") not in QUIET or item.get("type") != "message":
            return
        if not myself.is_named(event.get("item_user"), args.body, args.client) or myself.wrote(args.body, args.client):
            return
        team, channel, ts = str(args.body.get("team_id") or ""), str(item.get("channel")), str(item.get("ts"))
        thread = hearing.rooms.threads.thread_of(team, channel, ts) or _thread_in_chat(args.client, channel, ts)
        if thread:
            hearing.rooms.threads.mute(team, channel, thread, at=hearing.clock())

    app.event("reaction_added")(hearing.once.guard(reacted))


def _thread_in_chat(client: WebClient, channel: str, ts: str) -> str:
    """Return the thread of a message in a chat, whose history can be read; empty where there is none."""
    if not channel.startswith("D"):
        return ""
    try:
        found = client.conversations_replies(channel=channel, ts=ts, limit=1).get("messages") or []
    except (SlackClientError, HTTPException, OSError, ValueError) as error:
        logger.warning("a thread cannot be found channel=%s reason=%s", channel, type(error).__name__)
        return ""
    return str(found[0].get("thread_ts") or "") if found else ""
