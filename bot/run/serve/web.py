"""The web pages: Slack's events where they come over HTTP, and the pages for monitors in both modes.

``server`` hands in whole requests only, whose length it has checked.

::

    GET  /healthz        200 while the process lives and its jobs run, 503 otherwise; the archive's state and its
                         problems as JSON
    GET  /readyz         200 while questions can be answered, 503 and why otherwise
    GET  /metrics        figures for Prometheus
    POST /slack/events   Bolt, behind checks that keep malformed requests away from it
    /feeds/, /lists/, /unsubscribe/  what people outside fetch; see ``public``
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from http import HTTPStatus
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.run.metrics import CONTENT_TYPE
from bot.run.serve.public import PREFIXES, Public, Reply

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

EVENTS_PATH = "/slack/events"
PAGES = ("/healthz", "/readyz", "/metrics")
"""For monitors: they are answered whatever ``/slack/events`` suffers."""


class Web:
    """The WSGI application.

    Args:
        health: Gives the state as JSON-ready values; with ``late_jobs`` among them, the page fails.
        unready: Gives why questions cannot be answered now; empty while they can.
        figures: Gives the page for Prometheus.
        slack: Bolt's WSGI application; ``None`` in Socket Mode, where nothing is to be posted here.
        taking: Tells whether Slack's events are taken; it repeats one that is refused.
        public: Serves feeds and lists; ``None`` where nobody reaches the web server from outside.
    """

    def __init__(
        self,
        health: Callable[[], dict[str, Any]],
        unready: Callable[[], str],
        figures: Callable[[], bytes],
        *,
        slack: WSGIApplication | None = None,
        taking: Callable[[], bool] = lambda: True,
        public: Public | None = None,
    ) -> None:
        self._health, self._unready, self._figures = health, unready, figures
        self._slack, self._taking, self._public = slack, taking, public

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        route = (environ.get("REQUEST_METHOD"), environ.get("PATH_INFO"))
        if route == ("GET", "/healthz"):
            health = self._health()
            status = HTTPStatus.SERVICE_UNAVAILABLE if health.get("late_jobs") else HTTPStatus.OK
            return _reply(start_response, status, health)
        if route == ("GET", "/readyz"):
            why = self._unready()
            status = HTTPStatus.SERVICE_UNAVAILABLE if why else HTTPStatus.OK
            return _reply(start_response, status, {"ready": not why} | ({"why": why} if why else {}))
        if route == ("GET", "/metrics"):
            return _send(start_response, HTTPStatus.OK, self._figures(), CONTENT_TYPE)
        if route == ("POST", EVENTS_PATH) and self._slack is not None:
            return self._events(self._slack, environ, start_response)
        if self._public is not None and str(route[1]).startswith(PREFIXES):
            return _served(start_response, self._public.answer(str(route[0]), str(route[1]), _headers(environ)))
        return _reply(start_response, HTTPStatus.NOT_FOUND, {"error": "not found"})

    def _events(
        self, slack: WSGIApplication, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        if not self._taking():
            return _reply(start_response, HTTPStatus.SERVICE_UNAVAILABLE, {"error": "not now"})
        # Bolt answers 500 to a timestamp that is no number, and to a body that is no UTF-8: neither is Slack's.
        if not environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP", "").isdecimal():
            return _reply(start_response, HTTPStatus.UNAUTHORIZED, {"error": "not signed"})
        body: bytes = environ["wsgi.input"].read()
        try:
            body.decode("utf-8")
        except UnicodeDecodeError:
            return _reply(start_response, HTTPStatus.BAD_REQUEST, {"error": "not UTF-8"})
        return slack({**environ, "wsgi.input": BytesIO(body)}, start_response)


def _headers(environ: WSGIEnvironment) -> dict[str, str]:
    """Return a request's headers by their names in lower case."""
    held = {name: str(value) for name, value in environ.items() if name.startswith("HTTP_")}
    return {name.removeprefix("HTTP_").replace("_", "-").lower(): value for name, value in held.items()}


def _served(start_response: StartResponse, reply: Reply) -> Iterable[bytes]:
    kind = [] if reply.status is HTTPStatus.NOT_MODIFIED else [("Content-Type", reply.kind)]
    length = [("Content-Length", str(len(reply.body)))] if reply.body else []
    start_response(f"{reply.status.value} {reply.status.phrase}", [*kind, *length, *reply.headers.items()])
    return [reply.body]


def _reply(start_response: StartResponse, status: HTTPStatus, body: dict[str, Any]) -> Iterable[bytes]:
    raw = json.dumps(body, ensure_ascii=False).encode()
    return _send(start_response, status, raw, "application/json; charset=utf-8")


def _send(start_response: StartResponse, status: HTTPStatus, raw: bytes, kind: str) -> Iterable[bytes]:
    start_response(f"{status.value} {status.phrase}", [("Content-Type", kind), ("Content-Length", str(len(raw)))])
    return [raw]
