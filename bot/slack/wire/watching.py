"""What sees every reply of Slack's and repeats nothing; and clients that have nothing else."""

from __future__ import annotations

import logging
from typing import Any

from slack_sdk import WebClient
from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryHandler

from bot.slack.wire.transport import Client

PATIENCE_SECONDS = 2
"""How long an answer waits for what Slack alone can tell."""

_EVERY_ATTEMPT = 1_000
"""Slack's package calls a handler for so many attempts of a request only: for more than it ever makes."""

_QUIET = logging.getLogger(f"{__name__}.hasty")
"""Slack's package logs each lost connection as an error; whoever asks hastily goes on without."""


class Watching(RetryHandler):
    """A client's handler that only looks on: put before those that repeat, it sees every reply."""

    def __init__(self) -> None:
        super().__init__(max_retry_count=_EVERY_ATTEMPT)

    def see(self, request: HttpRequest, response: HttpResponse) -> None:
        """Take note of a reply."""
        raise NotImplementedError

    def _can_retry(self, *, request: HttpRequest, response: HttpResponse | None = None, **_: Any) -> bool:
        if response is not None:
            self.see(request, response)
        return False


def hasty(client: WebClient, seconds: int = PATIENCE_SECONDS) -> WebClient:
    """Return a client of the same token that waits so long and repeats nothing: for what an answer can do without."""
    _QUIET.setLevel(logging.CRITICAL)
    watching = [handler for handler in client.retry_handlers if isinstance(handler, Watching)]
    return Client(
        token=client.token, base_url=client.base_url, timeout=seconds, retry_handlers=[*watching], logger=_QUIET
    )
