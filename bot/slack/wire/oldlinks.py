"""A channel's history -> sightings of the papers that its messages link to: ids and times, nothing else of them."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import PostError
from bot.model import How, Sighting
from bot.ports import Sightings
from bot.query.typed.links import linked
from bot.slack.wire.client import retry_after
from bot.slack.wire.history import pages
from bot.slack.wire.transport import FAILURES, reason_of

logger = logging.getLogger(__name__)

PAGE_MESSAGES = 200
MAX_WAIT_SECONDS = 90
"""Apps that are sold outside of Slack's marketplace may ask once a minute."""

TRIES = 3
"""Of a page; then whoever reads is told what Slack said."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How far a reading is.

    Attributes:
        messages: Read so far.
        papers: Links to papers found so far.
        new: Those of them that were not known.
        newest: Slack's id of the newest message read; empty where there was none.
    """

    messages: int = 0
    papers: int = 0
    new: int = 0
    newest: str = ""


def read_links(
    client: WebClient,
    sightings: Sightings,
    team: str,
    channel: str,
    *,
    me: str,
    since: str = "",
    sleep: Callable[[float], None],
) -> Iterator[Reading]:
    """Read a channel, newest messages first, and give how far it is after each page; what was read is kept by then.

    Args:
        client: With the permission to read the channel's history.
        sightings: Where they are kept.
        team: The workspace.
        channel: Slack's id of it.
        me: The bot's own id, whose messages are no news.
        since: The newest message of an earlier reading; empty for all of them.
        sleep: Waits for so many seconds.

    Raises:
        PostError: Slack did not let us read.
        StoreError: The database refused.
    """
    so_far = Reading()
    begin = {"oldest": since} if since else {}
    for messages, _ in pages(partial(_asked, client, sleep), channel=channel, limit=PAGE_MESSAGES, **begin):
        found = [each for message in messages if message.get("user") != me for each in _of(message, team, channel)]
        newest = max([so_far.newest, *(str(message.get("ts") or "") for message in messages)])
        new = sightings.note(found)
        so_far = Reading(so_far.messages + len(messages), so_far.papers + len(found), so_far.new + new, newest)
        yield so_far


def _of(message: dict[str, Any], team: str, channel: str) -> Iterator[Sighting]:
    ts, thread = str(message.get("ts") or ""), str(message.get("thread_ts") or "")
    try:
        at = datetime.fromtimestamp(float(ts), UTC)
    except (ValueError, OverflowError, OSError):
        return
    replies = message.get("reply_count")
    counted = replies if isinstance(replies, int) and replies >= 0 else None
    for paper_id in linked(json.dumps(message, ensure_ascii=False)):
        yield Sighting(team, channel, ts, "" if thread == ts else thread, paper_id, How.READ, at, counted)


def _asked(client: WebClient, sleep: Callable[[float], None], *, channel: str, **how: Any) -> Any:
    for tries_left in reversed(range(TRIES)):
        try:
            return client.conversations_history(channel=channel, **how)
        except SlackApiError as error:
            reason = reason_of(error)
            wait = retry_after(error.response.headers)
            if error.response.status_code != 429 or not tries_left or wait > MAX_WAIT_SECONDS:
                raise PostError(f"{channel} cannot be read: {reason}", reason=reason, sent=False) from error
            sleep(wait)
        except FAILURES as error:
            raise PostError(f"{channel} cannot be read: {error!r}", reason=type(error).__name__, sent=False) from error
    raise AssertionError("the last try returns or raises")
