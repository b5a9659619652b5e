"""A Slack of one person, on loopback: it takes what the bot sends, and signs what that person does.

``chat`` stands it where Slack would be, so that a conversation in the terminal goes through the real Bolt app, its
listeners and its HTTP clients. It knows only the calls that answering makes.
"""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
import queue
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode, urlsplit

USER, CHANNEL, DM, BOT, TEAM = "U0YOU", "C0PAPERS", "D0YOU", "U0PAPERBOY", "T0TERMINAL"


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that the bot sent, or that an answer to a command or a button replaced."""

    body: dict[str, Any]
    private: bool = False


@dataclass(frozen=True, slots=True)
class Signed:
    """A request as Slack would send it."""

    body: str
    headers: dict[str, str]


@dataclass
class Desk:
    """The loopback server, and the envelopes that a person's doings become.

    Attributes:
        sent: What the bot sent, in order of arrival.
        signing_secret: What the requests are signed with; made up anew each time.
    """

    sent: queue.SimpleQueue[Sent] = field(default_factory=queue.SimpleQueue)
    signing_secret: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)

    def __post_init__(self) -> None:
        self._numbers = itertools.count(1)
        self._server = _Server(self._take)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="desk", daemon=True)

    def __enter__(self) -> Self:
        """Start to serve."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the port."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        """The base URL of the server."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def command(self, text: str) -> Signed:
        """Return the slash command ``/papers TEXT``."""
        return self._form(
            {
                "command": "/papers",
                "text": text,
                "user_id": USER,
                "user_name": "you",
                "channel_id": CHANNEL,
                **self._ids(),
            }
        )

    def mention(self, text: str) -> Signed:
        """Return a message in a channel that names the bot."""
        return self._event({"type": "app_mention", "channel": CHANNEL, "text": f"<@{BOT}> {text}"})

    def direct(self, text: str) -> Signed:
        """Return a direct message."""
        return self._event({"type": "message", "channel": DM, "channel_type": "im", "text": text})

    def press(self, action: dict[str, Any], message: dict[str, Any]) -> Signed:
        """Return the press of a button of a message."""
        ts = self._ts()
        payload: dict[str, Any] = {
            "type": "block_actions",
            "user": {"id": USER, "name": "you", "team_id": TEAM},
            "team": {"id": TEAM},
            "channel": {"id": CHANNEL, "name": "papers"},
            "container": {"type": "message", "message_ts": ts, "channel_id": CHANNEL, "is_ephemeral": True},
            "message": {"ts": ts, **message},
            "actions": [{**action, "action_ts": ts}],
            **self._ids(),
        }
        return self._form({"payload": json.dumps(payload)})

    def _event(self, event: dict[str, Any]) -> Signed:
        ts = self._ts()
        envelope = {
            "type": "event_callback",
            "event_id": f"Ev{next(self._numbers)}",
            "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}],
            "event_time": int(time.time()),
            "event": {"user": USER, "ts": ts, "event_ts": ts, "team": TEAM, **event},
            **self._ids(),
        }
        return self._sign(json.dumps(envelope), "application/json")

    def _form(self, fields: dict[str, str]) -> Signed:
        return self._sign(urlencode(fields), "application/x-www-form-urlencoded")

    def _ids(self) -> dict[str, str]:
        return {
            "team_id": TEAM,
            "api_app_id": "A0TERMINAL",
            "trigger_id": f"trigger{next(self._numbers)}",
            "response_url": f"{self.url}/response",
        }

    def _sign(self, body: str, kind: str) -> Signed:
        stamp = str(int(time.time()))
        digest = hmac.new(self.signing_secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
        headers = {"content-type": kind, "x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={digest}"}
        return Signed(body, headers)

    def _ts(self) -> str:
        return f"{int(time.time())}.{next(self._numbers):06d}"

    def _take(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        method = path.removeprefix("/api/")
        if path == "/response":
            self.sent.put(Sent(body, private=body.get("response_type") != "in_channel"))
        elif method in ("chat.postMessage", "chat.update", "chat.postEphemeral"):
            self.sent.put(Sent(body, private=method == "chat.postEphemeral"))
        ids = {"team_id": TEAM, "user_id": BOT, "bot_id": "B0PAPERBOY", "bot_user_id": BOT}
        return {"ok": True, "ts": body.get("ts") or self._ts(), "channel": body.get("channel", ""), **ids}


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, take: Callable[[str, dict[str, Any]], dict[str, Any]]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.take = take


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("content-length") or 0)).decode()
        is_json = "json" in self.headers.get("content-type", "")
        body = json.loads(raw or "{}") if is_json else dict(parse_qsl(raw))
        for name in ("blocks", "metadata"):
            if isinstance(body.get(name), str):
                body[name] = json.loads(body[name])
        reply = json.dumps(self.server.take(urlsplit(self.path).path, body)).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it so)
        """Say nothing: the terminal belongs to the conversation."""
