"""The button that reads a channel's old links once, so that nothing known comes as new."""

from __future__ import annotations

import logging
import threading
import time

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.errors import PostError
from bot.slack.blocks.notices import NOT_READ, READING_LINKS, notice
from bot.slack.blocks.welcome import READ_LINKS, links_read
from bot.slack.hear.asked import Asked, Hearing, by_press
from bot.slack.wire.acknowledge import acknowledge
from bot.slack.wire.oldlinks import Reading, read_links

logger = logging.getLogger(__name__)

READ = "links_read"
"""The name of the newest message read, among a channel's choices."""

AT_ONCE = 1
"""Readings at the same time, for each waits at Slack's pace in a listener's thread."""


def listen(app: App, hearing: Hearing) -> None:
    """Register the listener of the button."""
    turn = threading.BoundedSemaphore(AT_ONCE)

    def read(args: Args) -> None:
        asked, url = by_press(args.body, "", args.client), args.body["response_url"]
        if not turn.acquire(blocking=False):
            hearing.outbox.whisper(url, notice(READING_LINKS))
            return
        try:
            found = _read(asked, hearing)
        except PostError as error:
            logger.warning("old links were not read channel=%s error=%s", asked.channel, error)
            hearing.outbox.whisper(url, notice(NOT_READ))
        else:
            hearing.outbox.whisper(url, links_read(found.messages, found.papers))
        finally:
            turn.release()

    app.action(READ_LINKS, middleware=[acknowledge])(read)


def _read(asked: Asked, hearing: Hearing) -> Reading:
    choices, place = hearing.rooms.choices, {"channel": asked.channel}
    me = str(asked.client.auth_test().get("user_id") or "")
    since = choices.chosen(asked.team, READ, **place)
    so_far = Reading(newest=since)
    pages = read_links(
        asked.client, hearing.rooms.sightings, asked.team, asked.channel, me=me, since=since, sleep=time.sleep
    )
    for so_far in pages:
        logger.info("reading old links channel=%s messages=%d", asked.channel, so_far.messages)
    choices.choose(asked.team, READ, so_far.newest or since, at=hearing.clock(), **place)
    return so_far
