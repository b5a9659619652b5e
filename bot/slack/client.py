"""Clients of Slack's Web API, with what may be repeated and what may not."""

from __future__ import annotations

import logging
from http.client import HTTPException
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit

from slack_sdk import WebClient
from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryHandler
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler
from slack_sdk.webhook import WebhookClient

from bot.slack.message import Message

logger = logging.getLogger(__name__)

TIMEOUT_SECONDS = 20
MAX_WAIT_SECONDS = 30
"""The longest ``Retry-After`` that a listener's thread sits out."""

_SERVER_ERRORS = (500, 502, 503, 504)


class RateLimited(RateLimitErrorRetryHandler):
    """Repeats what Slack refused with 429, for that was surely not done; a long wait is not sat out.

    Messages are left out: many may wait for one channel, and they wait in the outbox.
    """

    def _can_retry(self, *, request: HttpRequest, response: HttpResponse | None = None, **_: Any) -> bool:
        slowed = response is not None and response.status_code == 429 and not _posts(request)
        return slowed and retry_after(response.headers if response else {}) <= MAX_WAIT_SECONDS


class Repeatable(RetryHandler):
    """Repeats a call that failed on the way or at the server, unless it posts a message: that might be out already."""

    def _can_retry(
        self, *, request: HttpRequest, response: HttpResponse | None = None, error: Exception | None = None, **_: Any
    ) -> bool:
        if _posts(request):
            return False
        if response is not None:
            return response.status_code in _SERVER_ERRORS
        return isinstance(error, URLError | HTTPException | OSError)


def _posts(request: HttpRequest) -> bool:
    return urlsplit(request.url).path.endswith("/chat.postMessage")


def retry_after(headers: Any) -> int:
    """Return how many seconds Slack asks to wait; 1 where it does not say."""
    found = next((value for name, value in dict(headers or {}).items() if name.lower() == "retry-after"), "1")
    first = found[0] if isinstance(found, list) else found
    return int(first) if str(first).isdigit() else 1


def listener_client(base_url: str) -> WebClient:
    """Return the client of the listeners. It repeats all but ``chat.postMessage``, whose 429 the outbox waits for."""
    return _client(None, base_url, [RateLimited(max_retry_count=2), Repeatable(max_retry_count=2)])


def posting_client(bot_token: str, base_url: str) -> WebClient:
    """Return the client of the daily post. It repeats nothing: the poster decides, by its ledger."""
    return _client(bot_token, base_url, [])


def _client(token: str | None, base_url: str, handlers: list[RetryHandler]) -> WebClient:
    return WebClient(token=token, base_url=base_url, timeout=TIMEOUT_SECONDS, retry_handlers=handlers)


def respond(response_url: str, message: Message, **how: Any) -> bool:
    """Answer a command or a pressed button by its ``response_url``; return whether Slack took it.

    Args:
        response_url: Good for five messages in half an hour.
        message: What to say.
        how: Slack's ``response_type``, ``replace_original`` and ``thread_ts``.
    """
    client = WebhookClient(response_url, timeout=TIMEOUT_SECONDS, retry_handlers=[RateLimited(max_retry_count=3)])
    said = message.payload()
    said.pop("metadata", None)
    reply = client.send_dict(said | how)
    if reply.status_code != 200:
        logger.error("response_url refused status=%d said=%.100s", reply.status_code, reply.body)
    return reply.status_code == 200
