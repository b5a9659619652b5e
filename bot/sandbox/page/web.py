"""The WSGI application: one page, its files and its events; the bot's Web API; and a door that only they pass.

Everything lies below a path that nobody can guess, is answered only under a loopback address, and takes no request that
another page's script sends. The page runs no script but its own file, and loads nothing from elsewhere.
"""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Generator, Iterable, Iterator
from http import HTTPStatus
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from bot.sandbox.acts.stage import Stage
from bot.sandbox.page.doing import Doing, Outside
from bot.sandbox.page.looks import Looks
from bot.sandbox.page.stream import stream
from bot.sandbox.webapi.api import Reply, arguments
from bot.sandbox.workspace.workspace import ADA

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

LOCAL = frozenset({"127.0.0.1", "localhost", "[::1]"})
KINDS = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
TABS = 48
"""Each open tab keeps a thread of the server's; the others are for the bot."""

HEADERS = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
]


class Page:
    """The application.

    Args:
        stage: What it shows, and what the bot talks to.
        outside: Who moves the clock and fetches.
        key: The path that it lies below; made up by default.
    """

    def __init__(self, stage: Stage, outside: Outside, key: str = "") -> None:
        self._stage, self._doing, self._outside = stage, Doing(stage, outside), outside
        self.key = key or secrets.token_urlsafe(16)
        self._tabs = threading.BoundedSemaphore(TABS)
        self._files = {
            entry.name: entry.read_bytes()
            for entry in files("bot.sandbox").joinpath("static").iterdir()
            if entry.name.rpartition(".")[2] in KINDS
        }

    def at(self, host: str, port: int) -> str:
        """Return the page's address, and have the Web API's known."""
        address = f"http://{host}:{port}/{self.key}"
        self._stage.api.url = address
        return f"{address}/"

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        key, _, path = environ.get("PATH_INFO", "").lstrip("/").partition("/")
        if not secrets.compare_digest(key.encode(), self.key.encode()) or not _is_local(environ):
            return _send(start_response, HTTPStatus.NOT_FOUND, b"", "text/plain")
        if environ["REQUEST_METHOD"] == "GET":
            return self._get(path, environ, start_response)
        return self._post(path, environ, start_response)

    def _get(self, path: str, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        name = path or "index.html"
        if name in self._files:
            return _send(start_response, HTTPStatus.OK, self._files[name], KINDS[name.rpartition(".")[2]])
        query = {name: values[0] for name, values in parse_qs(environ.get("QUERY_STRING", "")).items()}
        looks = self._looks(query)
        if path == "events":
            return self._events(looks, start_response)
        if path == "file":
            content = self._stage.workspace.files.get(query.get("id", ""), {}).get("content")
            kept = [("Content-Disposition", "attachment")]
            status = HTTPStatus.NOT_FOUND if content is None else HTTPStatus.OK
            return _send(start_response, status, content or b"", "application/octet-stream", kept)
        try:
            shown = self._shown(path, query, looks)
        except (KeyError, ValueError):
            shown = None
        if shown is None:
            return _send(start_response, HTTPStatus.NOT_FOUND, b"", "text/plain")
        return _json(start_response, HTTPStatus.OK, shown)

    def _events(self, looks: Looks, start_response: StartResponse) -> Iterable[bytes]:
        if not self._tabs.acquire(blocking=False):
            return _send(start_response, HTTPStatus.SERVICE_UNAVAILABLE, b"", "text/plain")
        start_response("200 OK", [("Content-Type", "text/event-stream"), *HEADERS])
        feed = self._stage.workspace.feed
        return _Tab(stream(feed, looks, lambda: feed.count), self._tabs)

    def _shown(self, path: str, query: dict[str, str], looks: Looks) -> dict[str, Any] | None:
        if path == "place":
            return looks.place(query["id"])
        if path == "thread":
            return looks.thread(query["channel"], query["ts"])
        if path == "calls":
            return looks.calls(int(query.get("after", "0")))
        return None

    def _post(self, path: str, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        body: bytes = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        if path == "act":
            return self._act(body, environ, start_response)
        kind, _, name = path.partition("/")
        try:
            reply = self._asked_by_bot(kind, name, body, environ)
        except (ValueError, RecursionError):
            reply = Reply(200, {"ok": False, "error": "invalid_arguments"})
        if kind == "upload" and reply.status == 200:
            return _send(start_response, HTTPStatus.OK, b"OK", "text/plain")
        return _json(start_response, HTTPStatus(reply.status), reply.body, reply.headers.items())

    def _asked_by_bot(self, kind: str, name: str, body: bytes, environ: WSGIEnvironment) -> Reply:
        api, content_type = self._stage.api, environ.get("CONTENT_TYPE", "")
        if kind == "api":
            args = arguments(content_type, environ.get("QUERY_STRING", ""), body)
            given = environ.get("HTTP_AUTHORIZATION", "").removeprefix("Bearer ")
            return api.call(name, args, given or str(args.get("token") or ""))
        if kind == "response":
            return api.respond(name, arguments("json", "", body))
        if kind == "upload":
            return api.upload(name, body)
        return Reply(404, {"ok": False, "error": "not_found"})

    def _act(self, body: bytes, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        # A script of another page can send a form without asking, but no JSON, and not without naming its origin.
        origin = environ.get("HTTP_ORIGIN", "")
        if origin != f"http://{environ.get('HTTP_HOST')}" or environ.get("CONTENT_TYPE") != "application/json":
            return _send(start_response, HTTPStatus.FORBIDDEN, b"", "text/plain")
        try:
            given = json.loads(body)
            looks = self._looks(given)
        except (ValueError, AttributeError, RecursionError):
            return _send(start_response, HTTPStatus.BAD_REQUEST, b"", "text/plain")
        return _json(start_response, HTTPStatus.OK, self._doing.do(looks.me, given))

    def _looks(self, given: dict[str, Any]) -> Looks:
        me = str(given.get("as") or ADA)
        known = self._stage.workspace.people.get(me)
        return Looks(self._stage, me if known and not known.is_bot else ADA, self._outside.leaps)


class _Tab:
    """A tab's events; the server closes it at its end, also where nothing of it was read."""

    def __init__(self, events: Generator[bytes], tabs: threading.Semaphore) -> None:
        self._events, self._tabs = events, tabs

    def __iter__(self) -> Iterator[bytes]:
        return self._events

    def close(self) -> None:
        """Make room for another tab."""
        self._events.close()
        self._tabs.release()


def _is_local(environ: WSGIEnvironment) -> bool:
    """Return whether a request came to a loopback address by name: no other name may be made to lead here."""
    return str(environ.get("HTTP_HOST", "")).rpartition(":")[0] in LOCAL


def _json(
    start_response: StartResponse,
    status: HTTPStatus,
    body: dict[str, Any],
    headers: Iterable[tuple[str, str]] = (),
) -> Iterable[bytes]:
    raw = json.dumps(body, ensure_ascii=False).encode("utf-8", "backslashreplace")
    return _send(start_response, status, raw, "application/json", headers)


def _send(
    start_response: StartResponse,
    status: HTTPStatus,
    raw: bytes,
    kind: str,
    headers: Iterable[tuple[str, str]] = (),
) -> Iterable[bytes]:
    told = [("Content-Type", f"{kind}; charset=utf-8"), ("Content-Length", str(len(raw))), *HEADERS, *headers]
    start_response(f"{status.value} {status.phrase}", told)
    return [raw]
