"""Clients of Slack's Web API, with what may be repeated and what may not."""

from __future__ import annotations

import logging
from http.client import HTTPException
from typing import Any, NamedTuple
from urllib.error import URLError
from urllib.parse import urlsplit

from slack_sdk import WebClient
from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryHandler

from bot.meter import UNREAD
from bot.ports import Meter
from bot.slack.blocks.message import Message
from bot.slack.wire.permits import Permits
from bot.slack.wire.transport import Client, Hook, surely_unsent
from bot.slack.wire.watching import Watching

logger = logging.getLogger(__name__)

TIMEOUT_SECONDS = 20
"""For a connection, and for each piece of a reply."""

_SERVER_ERRORS = (500, 502, 503, 504)


class Reply(NamedTuple):
    """What became of a message to a ``response_url``: whether Slack took it, else how long it asks to wait, if so."""

    taken: bool
    wait_seconds: float | None = None


class Repeatable(RetryHandler):
    """Repeats a call that failed on the way or at the server, unless it posts a message that might be out already."""

    def _can_retry(
        self, *, request: HttpRequest, response: HttpResponse | None = None, error: Exception | None = None, **_: Any
    ) -> bool:
        if surely_unsent(error):
            return True
        if _posts(request):
            return False
        if response is not None:
            return response.status_code in _SERVER_ERRORS
        return isinstance(error, URLError | HTTPException | OSError)


class Counted(Watching):
    """Counts the replies that slow us down."""

    def __init__(self, meter: Meter) -> None:
        super().__init__()
        self._meter = meter

    def see(self, request: HttpRequest, response: HttpResponse) -> None:  # noqa: ARG002 - every watcher's signature
        """Count a 429."""
        if response.status_code == 429:
            self._meter.slowed("slack")


def _posts(request: HttpRequest) -> bool:
    return urlsplit(request.url).path.endswith("/chat.postMessage")


def retry_after(headers: Any) -> int:
    """Return how many seconds Slack asks to wait; 1 where it does not say."""
    found = next((value for name, value in dict(headers or {}).items() if name.lower() == "retry-after"), "1")
    first = found[0] if isinstance(found, list) else found
    return int(first) if str(first).isdecimal() else 1


def listener_client(base_url: str, meter: Meter = UNREAD, permits: Permits | None = None) -> WebClient:
    """Return the client of the listeners. It repeats all but ``chat.postMessage``; 429 is waited for in the outbox."""
    watching = [permits] if permits else []
    return _client(None, base_url, [Counted(meter), *watching, Repeatable(max_retry_count=2)])


def posting_client(bot_token: str, base_url: str, meter: Meter = UNREAD) -> WebClient:
    """Return the client of the daily post. It repeats nothing: the poster decides, by its ledger."""
    return _client(bot_token, base_url, [Counted(meter)])


def client_of(team: str | None, client: WebClient) -> WebClient:
    """Return a client like another, for a workspace and without a token yet."""
    return Client(
        base_url=client.base_url,
        timeout=client.timeout,
        proxy=client.proxy,
        team_id=team,
        retry_handlers=client.retry_handlers,
    )


def _client(token: str | None, base_url: str, handlers: list[RetryHandler]) -> WebClient:
    return Client(token=token, base_url=base_url, timeout=TIMEOUT_SECONDS, retry_handlers=handlers)


def respond(response_url: str, message: Message, **how: Any) -> Reply:
    """Answer a command or a pressed button by its ``response_url``; return what became of that.

    Args:
        response_url: Good for five messages in half an hour.
        message: What to say.
        how: Slack's ``response_type``, ``replace_original`` and ``thread_ts``.
    """
    client = Hook(response_url, timeout=TIMEOUT_SECONDS, retry_handlers=[])
    said = message.payload()
    said.pop("metadata", None)
    reply = client.send_dict(said | how)
    if reply.status_code == 400 and message.plainer and "invalid_blocks" in reply.body:
        return respond(response_url, message.made_plain(), **how)
    if reply.status_code == 429:
        return Reply(taken=False, wait_seconds=retry_after(reply.headers))
    if reply.status_code != 200:
        logger.error("response_url refused status=%d said=%.100s", reply.status_code, reply.body)
    return Reply(taken=reply.status_code == 200)
