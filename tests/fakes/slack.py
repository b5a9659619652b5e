"""Slack on loopback for tests: the sandbox's workspace and Web API, with each call, faults and delays at hand.

::

    with FakeSlack() as slack:
        app = build_app(..., base_url=slack.api, signing_secret=SECRET)
        app.dispatch(slack.mention("prune?"))
        slack.wait_for("chat.postMessage")

What it refuses, says and keeps is the sandbox's. Beyond that, every channel and every person that a test names is
there, the bot in all of them; and its time stands still but for a second from message to message, so that no test
depends on how fast the machine is.
"""

import json
import re
import threading
import time
from collections import deque
from http.server import BaseHTTPRequestHandler
from typing import Any, NamedTuple, Self

from bot.sandbox.webapi.api import Reply, WebApi, arguments
from bot.sandbox.webapi.troubles import Switches
from bot.sandbox.workspace.exchanges import Exchanges
from bot.sandbox.workspace.nouns import Message
from bot.sandbox.workspace.workspace import APP, BOT
from bot.slack.manifest import OPTIONAL_SCOPES, SCOPES
from tests.fakes.deliveries import BEGIN, FORM, SECRET, Deliveries, elements, form, sign, signed
from tests.fakes.serving import PromptServer

__all__ = ["FORM", "SECRET", "TOKEN", "FakeSlack", "Fault", "elements", "form", "sign", "signed"]

TOKEN = "xoxb-test"
DEADLINE_SECONDS = 120
_FORBIDDEN = re.compile(r"invalid_(blocks|arguments|attachments|metadata)|no_text|too_(long|large|many)|text_conflict")
"""Errors that no correct bot provokes: Slack's limits, and what it calls badly formed."""


class Call(NamedTuple):
    """What the bot sent, and when by the wall clock: a Web API method, ``response_url``, or ``a file``."""

    method: str
    args: dict[str, Any]
    at: float


class Fault(NamedTuple):
    """How a call is answered instead; ``status`` 0 hangs up without a reply; ``taken``: what it asked for was done."""

    status: int = 200
    error: str = "ratelimited"
    retry_after: int | None = None
    taken: bool = False


class FakeSlack(Deliveries):
    """Remembers every call; ``replies`` holds what a method answers instead of the workspace, or beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[Call] = []
        self.refused: list[tuple[str, str, tuple[str, ...]]] = []
        self.scopes: tuple[str, ...] = (*SCOPES, *OPTIONAL_SCOPES)
        self.replies: dict[str, dict[str, Any]] = {}
        self.faults: dict[str, deque[Fault]] = {}
        self._exchanges = Exchanges(self.workspace.feed, lambda: BEGIN, self._judge)
        self._changed = threading.Condition()
        self._server = _Server(self)

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.end()
        assert self.refused == [], "Slack would have refused this"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def api(self) -> str:
        return f"{self.url}/api/"

    def fail(self, method: str, *faults: Fault) -> None:
        """Answer the next calls of a method with these."""
        self.faults.setdefault(method, deque()).extend(faults)

    def said(self, method: str = "chat.postMessage") -> list[dict[str, Any]]:
        """Return the arguments of every call of a method, in order."""
        with self._changed:
            return [call.args for call in self.calls if call.method == method]

    def wait_for(self, method: str = "chat.postMessage", count: int = 1) -> list[dict[str, Any]]:
        """Wait until a method was called so often, and return the arguments of each call."""

        def enough() -> bool:
            return sum(call.method == method for call in self.calls) >= count

        with self._changed:
            if not self._changed.wait_for(enough, DEADLINE_SECONDS):
                raise AssertionError(f"{method} was not called {count} times; there were {self.calls}")
        return self.said(method)

    # What the bot calls

    def take(self, method: str, args: dict[str, Any]) -> tuple[int, dict[str, Any], dict[str, str]]:
        """Return the status, the body and the headers of the reply to a call."""
        name = "response_url" if method.startswith("response/") else method
        with self._changed:
            waiting = self.faults.get(name)
            fault = waiting.popleft() if waiting else None
            if fault is None or fault.taken:
                self.calls.append(Call(name, args, time.time()))
                self._changed.notify_all()
        reply = self._done(method, args) if fault is None or fault.taken else Reply(200, {})
        if fault is None:
            return reply.status, reply.body, reply.headers
        headers = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
        return fault.status, {"ok": False, "error": fault.error}, headers

    def _done(self, method: str, args: dict[str, Any]) -> Reply:
        for given in (
            args.get("channel"),
            args.get("channel_id"),
            args.get("user"),
            args.get("user_id"),
            args.get("users"),
        ):
            self.known(given)
        if method.startswith("response/"):
            return self._web.respond(method.removeprefix("response/"), args)
        reply = self._web.call(method, args, TOKEN)
        if method not in self.replies:
            return reply
        body = reply.body if reply.body["ok"] else {"ok": True}
        return Reply(200, {**body, **self.replies[method]}, reply.headers)

    def _judge(self, exchange: dict[str, Any]) -> None:
        if _FORBIDDEN.search(error := exchange["reply"].get("error", "")):
            self.refused.append((exchange["name"], error, exchange["wrong"]))

    @property
    def _web(self) -> WebApi:
        switches = Switches(self.workspace.feed)
        return WebApi(self.workspace, self._exchanges, switches, token=TOKEN, scopes=self.scopes, url=self.url)

    def upload(self, file_id: str, content: bytes) -> int:
        """Take a file's bytes; return the status."""
        with self._changed:
            self.calls.append(Call("a file", {"id": file_id, "content": content}, time.time()))
            self._changed.notify_all()
        return self._web.upload(file_id, content).status

    # What is there

    def held(self, channel: str = "C1") -> list[dict[str, Any]]:
        """Return the messages of apps in a channel and its threads, oldest first, as Slack's API has them."""
        return [each.payload(APP) for each in self.workspace.all(channel) if each.by_bot]

    def keep(self, channel: str, ts: str, text: str = "", **message: Any) -> None:
        """Have a message in a channel: the bot's own where nothing else is said."""
        self.known(channel)
        user = message.pop("user", BOT)
        self.workspace.say(Message(channel, ts, user, text, by_bot=user == BOT, **message))


class _Server(PromptServer):
    daemon_threads = False  # joined when it closes, so that no socket outlives its test

    def __init__(self, slack: FakeSlack) -> None:
        self.slack = slack
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers.get("content-length") or 0)))

    def _answer(self, raw: bytes) -> None:
        path, _, query = self.path.lstrip("/").partition("?")
        if path.startswith("upload/"):
            status, body, headers = self.server.slack.upload(path.removeprefix("upload/"), raw), {}, {}
        else:
            kind = "json" if raw.startswith(b"{") else ""
            args = arguments(kind, query, raw)
            args.pop("token", None)
            status, body, headers = self.server.slack.take(path.removeprefix("api/"), args)
        if not status:
            self.close_connection = True
            return
        reply = json.dumps(body).encode()
        self.send_response(status)
        for name, value in {**headers, "content-type": "application/json", "content-length": str(len(reply))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply)
