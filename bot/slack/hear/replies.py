"""A sighting -> how many people's replies its thread has: counted, and nobody named."""

from __future__ import annotations

import logging
from dataclasses import replace

from slack_sdk import WebClient

from bot.errors import StoreError
from bot.model import Sighting
from bot.slack.hear.asked import Hearing
from bot.slack.wire.permits import READING
from bot.slack.wire.transport import FAILURES
from bot.slack.wire.watching import hasty

logger = logging.getLogger(__name__)

PAGE_MESSAGES = 200
"""Of a longer thread its first message says how many replies it has."""


def counted(client: WebClient, sighting: Sighting, hearing: Hearing) -> Sighting:
    """Return a sighting with its thread's replies, counted where history may be read. Never raises."""
    if not sighting.ts or not hearing.permits.sure(client, *READING):
        return sighting
    try:
        asked = hasty(client)
        page = asked.conversations_replies(channel=sighting.channel, ts=sighting.thread, limit=PAGE_MESSAGES)
        messages = [each for each in page.get("messages") or () if isinstance(each, dict)]
        number = sum(not each.get("bot_id") and each.get("ts") != sighting.thread for each in messages)
        if page.get("has_more") and messages:
            number = int(messages[0].get("reply_count") or number)
    except (*FAILURES, TypeError) as error:
        logger.info("replies were not counted channel=%s reason=%s", sighting.channel, type(error).__name__)
        return sighting
    try:
        hearing.rooms.sightings.count(sighting, number, at=hearing.clock())
    except StoreError as error:
        logger.warning("a number of replies was not noted error=%s", error)
    return replace(sighting, replies=number)
