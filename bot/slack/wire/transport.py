"""A call to Slack's Web API -> the wire, and whether a byte of it was written where it failed.

A request of which nothing was written was surely not received: the name was not resolved, nobody could be reached, TLS
was not agreed on. That is told by where it failed, at the connection itself, and by no list of errors.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from io import BytesIO
from ssl import SSLContext, create_default_context
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import (
    BaseHandler,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    build_opener,
)

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError, SlackRequestError
from slack_sdk.webhook import WebhookClient, WebhookResponse

FAILURES = (SlackClientError, HTTPException, OSError, ValueError)
"""What a call may raise: a refusal, a connection that is cut or not to be had, a reply that is none of Slack's."""


class NotWrittenError(OSError):
    """The connection failed before the first byte of the request; its cause says how."""


def surely_unsent(error: BaseException | None) -> bool:
    """Return whether an error of a call says that nothing of it was sent."""
    return isinstance(error.reason if isinstance(error, URLError) else error, NotWrittenError)


def reason_of(error: Exception) -> str:
    """Return Slack's own word for why it refused a call; empty where it did not answer."""
    return str(error.response.get("error") or "") if isinstance(error, SlackApiError) else ""


@cache
def trusted() -> SSLContext:
    """Return whom TLS trusts, read once: to read all authorities for a call takes longer than to find an answer."""
    trust = create_default_context()
    trust.set_alpn_protocols(["http/1.1"])
    return trust


class _Connection(HTTPConnection):
    """Knows whether anything of a request was written. What a proxy's tunnel takes is no part of a request."""

    written = False

    def connect(self) -> None:
        try:
            super().connect()
        finally:
            self.written = False

    def send(self, data: Any) -> None:
        if self.sock is None:
            self.connect()
        self.written = True
        super().send(data)

    def request(self, *args: Any, **kwargs: Any) -> None:
        self.written = False
        try:
            super().request(*args, **kwargs)
        except Exception as error:
            # Whatever it is: resolvers, TLS and proxies each raise errors of their own.
            if self.written:
                raise
            raise NotWrittenError(str(error) or type(error).__name__) from error


class _SecureConnection(_Connection, HTTPSConnection):
    pass


class _Http(HTTPHandler):
    def http_open(self, req: Request) -> HTTPResponse:
        return self.do_open(_Connection, req)


class _Https(HTTPSHandler):
    def __init__(self, context: Any) -> None:
        super().__init__(context=context)
        self._given = context

    def https_open(self, req: Request) -> HTTPResponse:
        return self.do_open(_SecureConnection, req, context=self._given)


class _NoRedirects(HTTPRedirectHandler):
    """Follows none: the token would go along, to any host."""

    def redirect_request(self, *_: Any) -> None:
        return None


class Client(WebClient):
    """Slack's client over a connection of ours; a reply that is no JSON object raises ``SlackRequestError``."""

    def _perform_urllib_http_request_internal(self, url: str, req: Request) -> dict[str, Any]:
        if not url.lower().startswith(("http://", "https://")):
            raise SlackRequestError(f"no address of a Web API: {url}")
        status, headers, body = _asked(_opener(self.ssl or trusted(), self.proxy), req, self.timeout)
        if body[:1] in ("[", '"') and not isinstance(json.loads(body), dict):
            raise SlackRequestError(f"the reply is no JSON object: {body[:40]}")
        return {"status": status, "headers": headers, "body": body}


class Hook(WebhookClient):
    """Slack's client of a ``response_url``, over the same."""

    def _perform_http_request_internal(self, url: str, req: Request) -> WebhookResponse:
        status, headers, body = _asked(_opener(self.ssl or trusted(), self.proxy), req, self.timeout)
        return WebhookResponse(url=url, status_code=status, body=body, headers=dict(headers))


def _asked(opener: OpenerDirector, req: Request, timeout: int) -> tuple[int, Any, str]:
    """Return status, headers and body of a reply; its connection is closed, also where it breaks off.

    Raises:
        HTTPError: Slack refused. The SDK reads its body and closes nothing, so that it comes read.
    """
    try:
        with opener.open(req, timeout=timeout) as reply:
            return reply.status, reply.headers, reply.read().decode("utf-8", "replace")
    except HTTPError as error:
        with error:
            body = BytesIO(error.read())
        raise HTTPError(error.url, error.code, error.msg, error.headers, body) from None


@lru_cache(maxsize=8)
def _opener(trust: SSLContext, proxy: str | None) -> OpenerDirector:
    handlers: list[BaseHandler] = [_NoRedirects(), _Http(), _Https(trust)]
    if proxy:
        handlers.append(ProxyHandler({"http": proxy, "https": proxy}))
    return build_opener(*handlers)
