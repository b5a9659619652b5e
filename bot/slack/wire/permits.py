"""Replies of Slack -> which scopes the token has: every reply names them, so that hardly anything is asked for it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from slack_sdk import WebClient
from slack_sdk.http_retry import HttpRequest, HttpResponse

from bot.slack.wire.transport import FAILURES
from bot.slack.wire.watching import Watching, hasty

logger = logging.getLogger(__name__)

READING = ("channels:history", "groups:history")
"""The scopes with which public and private channels are read; which of the two a channel is, cannot be asked."""


def granted(headers: Mapping[str, Any] | None) -> frozenset[str]:
    """Return the scopes that a reply's headers name; empty where they name none, as servers other than Slack's do."""
    value = next((value for name, value in dict(headers or {}).items() if name.lower() == "x-oauth-scopes"), "")
    named = value if isinstance(value, str) else ",".join(value)
    return frozenset(scope.strip() for scope in named.split(",") if scope.strip())


class Permits(Watching):
    """Knows the scopes of each token, from the last reply to it. As a client's handler it sees all of them.

    Whoever installs the app may grant more at any time; the next reply tells. A server that names none, as
    stand-ins for Slack do, is known by what it did not refuse.
    """

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, frozenset[str]] = {}
        self._worked: dict[str, frozenset[str]] = {}

    def may(self, client: WebClient, *scopes: str) -> bool:
        """Return whether a client's token has all of these scopes; ``True`` where nobody tells, for trying tells."""
        token = client.token or ""
        if token not in self._known:
            self._ask(client, token)
        known = self._known[token]
        return not known or known.issuperset(scopes)

    def sure(self, client: WebClient, *scopes: str) -> bool:
        """Return whether Slack has said, or shown, that a client's token has all of these scopes."""
        token = client.token or ""
        return self.may(client, *scopes) and (self._known[token] | self._worked.get(token, frozenset())).issuperset(
            scopes
        )

    def worked(self, client: WebClient, scope: str) -> None:
        """Remember that what needs a scope was not refused."""
        token = client.token or ""
        self._worked[token] = self._worked.get(token, frozenset()) | {scope}

    def _ask(self, client: WebClient, token: str) -> None:
        try:
            headers = hasty(client).auth_test().headers
        except FAILURES as error:
            logger.info("scopes are not known reason=%s", type(error).__name__)
            headers = {}
        self._known.setdefault(token, granted(headers))

    def see(self, request: HttpRequest, response: HttpResponse) -> None:
        """Remember the scopes that a reply names."""
        body = response.body if isinstance(response.body, dict) else {}
        refused = str(body.get("provided") or "") if body.get("error") == "missing_scope" else ""
        scopes = granted(response.headers) or granted({"x-oauth-scopes": refused})
        if scopes:
            self._known[_token(request)] = scopes


def _token(request: HttpRequest) -> str:
    value = next((value for name, value in request.headers.items() if name.lower() == "authorization"), "")
    return (value if isinstance(value, str) else "".join(value)).removeprefix("Bearer ")
