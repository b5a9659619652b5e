"""One message -> one channel, at Slack's pace, and whether it surely was not posted where it failed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.errors import PostError
from bot.ports import Clock
from bot.slack.blocks.message import Message
from bot.slack.manifest import FATAL_ERRORS
from bot.slack.wire.client import retry_after
from bot.slack.wire.transport import FAILURES, reason_of, surely_unsent

PACE_SECONDS = 1.1
"""Between two messages to one channel: Slack takes about one a second."""

TRIES = 3
MAX_WAIT_SECONDS = 60
"""The longest ``Retry-After`` that is waited for: a claim holds five minutes, all tries included."""

REACH_SECONDS = 10
"""Before Slack is tried again where it could not be reached: a resolver restarts, a route comes back."""

SEND_SECONDS = 60
"""From the last look at the clock until a message is in the channel, at most: connecting, writing, Slack's own time."""

CLOSED_ACCOUNT = "account_inactive"

_UNSURE = frozenset({"fatal_error", "internal_error", "service_unavailable"})
"""Slack's errors after which a message may be out all the same."""


class Delivery:
    """Posts messages one by one; for the daily post, where a second copy is worse than none.

    Args:
        client: Repeats nothing by itself.
        clock: Gives now.
        sleep: Waits for so many seconds.
    """

    def __init__(self, client: WebClient, *, clock: Clock, sleep: Callable[[float], None]) -> None:
        self._client, self._clock, self._sleep = client, clock, sleep
        self._last: dict[str, datetime] = {}

    def send(self, message: Message, channel: str, thread_ts: str, *, deadline: datetime) -> str:
        """Post a message and return its ``ts``; what Slack slows down is sent again when Slack says so.

        Args:
            message: What to post.
            channel: Slack's id of it.
            thread_ts: The thread's parent; empty for a message of the channel.
            deadline: When another process may think this one dead, and send the message itself.

        Raises:
            PostError: It was not posted (``sent=False``), or nobody can tell (``sent=None``).
        """
        body = message.payload() | {"channel": channel} | ({"thread_ts": thread_ts} if thread_ts else {})
        reply = self._call(lambda: self._client.chat_postMessage(**body), channel, deadline, once=True)
        return _ts(channel, reply.get("ts"))

    def fill(self, message: Message, channel: str, ts: str, *, deadline: datetime) -> None:
        """Give a message that stands in a channel what it shows; done twice it is the same, so that it is repeated.

        Raises:
            PostError: Slack did not take it; another call may.
        """
        shown = {key: value for key, value in message.payload().items() if not key.startswith("unfurl_")}
        self._call(lambda: self._client.chat_update(channel=channel, ts=ts, **shown), channel, deadline, once=False)

    def _call(
        self, call: Callable[[], SlackResponse], channel: str, deadline: datetime, *, once: bool
    ) -> SlackResponse:
        """Call Slack, and again where that can do no harm; ``once``: not where it may have been heard."""
        for tries_left in reversed(range(TRIES)):
            if once:
                self._pace(channel)
            if self._clock() > deadline - timedelta(seconds=SEND_SECONDS):
                raise PostError(f"the turn to post in {channel} was over", reason="late", sent=False)
            try:
                return call()
            except SlackApiError as error:
                if error.response.status_code != 429:
                    raise refused(channel, error, self._client) from error
                wait = retry_after(error.response.headers)
                if wait > MAX_WAIT_SECONDS or not tries_left:
                    break
            except (*FAILURES, LookupError) as error:
                if not tries_left or (once and not surely_unsent(error)):
                    raise lost(channel, error) from error
                wait = REACH_SECONDS
            self._sleep(wait)
        raise PostError(f"{channel} takes no more messages for now", reason="ratelimited", sent=False)

    def _pace(self, channel: str) -> None:
        last = self._last.get(channel)
        since = (self._clock() - last).total_seconds() if last else PACE_SECONDS
        if since < PACE_SECONDS:
            self._sleep(PACE_SECONDS - since)
        self._last[channel] = self._clock()


def refused(channel: str, error: SlackApiError, client: WebClient) -> PostError:
    """Return what to raise where Slack refused a message; the client says whether the token is any good."""
    reason = reason_of(error)
    # What is no word of Slack's comes from something in between, which says nothing about what Slack did.
    sure = error.response.status_code == 200 and re.fullmatch(r"[a-z_]+", reason) and reason not in _UNSURE
    named = reason if re.fullmatch(r"[a-z_]+", reason) else f"http_{error.response.status_code}"
    sent = False if sure else None
    fatal = named in FATAL_ERRORS and not (named == CLOSED_ACCOUNT and _accepted(client))
    return PostError(f"{channel} was not posted to: {named}", reason=named, sent=sent, fatal=fatal)


def _accepted(client: WebClient) -> bool:
    """Return whether Slack accepts the token: then it is somebody else whose account is closed."""
    try:
        return client.auth_test().get("ok") is True
    except FAILURES:
        return False


def lost(channel: str, error: Exception) -> PostError:
    """Return what to raise where no reply of Slack's came."""
    cause = error.reason if isinstance(error, URLError) else error
    if surely_unsent(error):
        return PostError(f"Slack cannot be reached: {cause}", reason="unreachable", sent=False)
    reason = "timeout" if isinstance(cause, TimeoutError) else "connection_lost"
    return PostError(f"no reply came for a message to {channel}: {cause!r}", reason=reason, sent=None)


def _ts(channel: str, ts: object) -> str:
    if not isinstance(ts, str) or not ts:
        raise PostError(f"Slack took a message to {channel} and did not name it", reason="no_ts", sent=None)
    return ts
