"""A small Slack on loopback: it takes calls within Slack's limits, answers as told, and signs what people do.

::

    with FakeSlack() as slack:
        app = build_app(..., base_url=slack.api, signing_secret=SECRET)
        app.dispatch(slack.mention("prune?"))
        slack.wait_for("chat.postMessage")
"""

import hashlib
import hmac
import itertools
import json
import threading
import time
from collections import deque
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple, Self
from urllib.parse import parse_qsl, urlencode

from slack_bolt import BoltRequest

from bot.sandbox.limits.payloads import of_message, of_view
from bot.slack.manifest import OPTIONAL_SCOPES, SCOPES

SECRET = "not-a-secret"
TOKEN = "xoxb-test"
DEADLINE_SECONDS = 20
MESSAGES = ("chat.postMessage", "chat.postEphemeral", "chat.update", "response_url")


class Call(NamedTuple):
    """What the bot sent, and when by the wall clock: a Web API method, or ``response_url``."""

    method: str
    args: dict[str, Any]
    at: float


class Fault(NamedTuple):
    """How a call is answered instead; ``status`` 0 hangs up without a reply."""

    status: int = 200
    error: str = "ratelimited"
    retry_after: int | None = None
    taken: bool = False


def refusal(method: str, args: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give why Slack would not have taken a call: the limits are those of the sandbox."""
    verdict = None
    if method.startswith("views."):
        verdict = of_view(args.get("view"), home=method == "views.publish")
    elif method in MESSAGES and not args.get("delete_original"):
        verdict = of_message(args)
    if verdict:
        yield f"{method}: {verdict.error}", verdict.reasons


class FakeSlack:
    """Remembers every call; ``replies`` holds what a method answers beside ``ok``."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.refused: list[tuple[str, tuple[str, ...]]] = []
        self.scopes: tuple[str, ...] = (*SCOPES, *OPTIONAL_SCOPES)
        self.replies: dict[str, dict[str, Any]] = {}
        self.held: dict[str, list[dict[str, Any]]] = {}
        self.triggers: set[str] = set()
        self.depth = 0
        self.faults: dict[str, deque[Fault]] = {}
        self._changed = threading.Condition()
        self._numbers = itertools.count(1)
        self._server = _Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
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

    def take(self, method: str, args: dict[str, Any]) -> tuple[int, dict[str, Any], dict[str, str]]:
        self.refused += refusal(method, args)
        with self._changed:
            waiting = self.faults.get(method)
            fault = waiting.popleft() if waiting else None
            if fault is None or fault.taken:
                self.calls.append(Call(method, args, time.time()))
                self._changed.notify_all()
            ts = f"{1_800_000_000 + next(self._numbers)}.000100"
        if fault is None and (error := self._refused(method, args)):
            return 200, {"ok": False, "error": error}, {}
        if fault is None:
            granted = {"x-oauth-scopes": ",".join(self.scopes)}
            told = self._history(method, args) if method.startswith("conversations.") else {}
            self._keep(method, args, ts)
            return 200, {"ok": True, "ts": ts, **told, **self.replies.get(method, {})}, granted
        headers = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
        return fault.status, {"ok": False, "error": fault.error}, headers

    def _refused(self, method: str, args: dict[str, Any]) -> str:
        """Return why Slack refuses a view; empty where it does not. A trigger is good once, and three views stack."""
        if method not in ("views.open", "views.push"):
            return ""
        with self._changed:
            if args.get("trigger_id") not in self.triggers:
                return "expired_trigger_id"
            self.triggers.discard(args["trigger_id"])
            self.depth = 1 if method == "views.open" else self.depth + 1
            return "push_limit_reached" if self.depth > 3 else ""

    def _trigger(self) -> str:
        trigger = f"trigger{next(self._numbers)}"
        self.triggers.add(trigger)
        return trigger

    def _keep(self, method: str, args: dict[str, Any], ts: str) -> None:
        told = {key: args[key] for key in ("text", "blocks", "metadata", "thread_ts") if key in args}
        if method == "chat.postMessage":
            mine = {"type": "message", "user": "UB0T", "bot_id": "B1", "ts": ts, **told}
            self.held.setdefault(args["channel"], []).append(mine)
        elif method == "chat.update":
            for one in self.held.get(args["channel"], []):
                if one["ts"] == args["ts"]:
                    one.update(told)

    def _history(self, method: str, args: dict[str, Any]) -> dict[str, Any]:
        """Return what a channel or a thread holds, in Slack's order: a channel newest first, a thread oldest first."""
        held = self.held.get(args.get("channel", ""), [])
        if method == "conversations.replies":
            found = next((one for one in held if one["ts"] == args["ts"]), {})
            root = found.get("thread_ts") or args["ts"]
            thread = [one for one in held if root in (one["ts"], one.get("thread_ts"))]
            return {"messages": thread if root == args["ts"] else [found]}
        if method == "conversations.history":
            return {
                "messages": [one for one in reversed(held) if "thread_ts" not in one][: int(args.get("limit", 100))]
            }
        return {}

    # What people do, as Slack delivers it.

    def mention(self, text: str, *, event_id: str = "", **event: Any) -> BoltRequest:
        return self.event({"type": "app_mention", "channel": "C1", "text": f"<@UB0T> {text}", **event}, event_id)

    def direct(self, text: str, *, event_id: str = "", **event: Any) -> BoltRequest:
        return self.event({"type": "message", "channel": "D1", "channel_type": "im", "text": text, **event}, event_id)

    def event(self, event: dict[str, Any], event_id: str = "") -> BoltRequest:
        number = next(self._numbers)
        ts = f"{1_700_000_000 + number}.000100"
        envelope = {
            "type": "event_callback",
            "team_id": "T1",
            "api_app_id": "A1",
            "event_id": event_id or f"Ev{number}",
            "authorizations": [{"team_id": "T1", "user_id": "UB0T", "is_bot": True}],
            "event": {"user": "U1", "ts": ts, "event_ts": ts, **event},
        }
        return signed(json.dumps(envelope), "application/json")

    def command(self, text: str) -> BoltRequest:
        form = {"command": "/papers", "text": text, "user_id": "U1", "channel_id": "C1", "team_id": "T1"}
        more = {"response_url": f"{self.url}/response", "trigger_id": self._trigger()}
        return signed(urlencode(form | more), FORM)

    def press(
        self,
        element: dict[str, Any],
        *,
        option: str = "",
        channel: str = "C1",
        private: bool = True,
        late: bool = False,
        **message: Any,
    ) -> BoltRequest:
        """Return the press of a button, or the choice of a menu's option by its value; ``late`` opens no view."""
        action = {key: element[key] for key in ("type", "action_id", "value") if key in element}
        if option:
            action["selected_option"] = {"value": option}
        payload = {
            "type": "block_actions",
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "channel": {"id": channel},
            "container": {"type": "message", "is_ephemeral": private, "message_ts": message.get("ts", "")},
            "message": message,
            "response_url": f"{self.url}/response",
            "trigger_id": "expired" if late else self._trigger(),
            "actions": [{**action, "block_id": "b"}],
        }
        return self.interaction(payload)

    def choose(self, element: dict[str, Any], channel: str) -> BoltRequest:
        """Return the choice of a channel in a chat with the bot."""
        action = {key: element[key] for key in ("type", "action_id")} | {"selected_conversation": channel}
        where = {"channel": {"id": "D1"}, "container": {"type": "message", "channel_id": "D1"}}
        people = {"team": {"id": "T1"}, "user": {"id": "U1"}}
        how = {"type": "block_actions", "response_url": f"{self.url}/response", "trigger_id": self._trigger()}
        return self.interaction(how | people | where | {"actions": [action | {"block_id": "b"}]})

    def press_in(self, view: dict[str, Any], action_id: str, *, late: bool = False, **more: Any) -> BoltRequest:
        """Return the press of a button in a modal that the bot showed."""
        element = elements(view)[action_id]
        action = {key: element[key] for key in ("type", "action_id", "value") if key in element}
        payload = {
            "type": "block_actions",
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "container": {"type": "view", "view_id": "V1"},
            "view": {"id": "V1", **view, **more},
            "trigger_id": "expired" if late else self._trigger(),
            "actions": [{**action, "block_id": "b"}],
        }
        return self.interaction(payload)

    def submit(self, view: dict[str, Any]) -> BoltRequest:
        """Return the pressing of a modal's submit button."""
        view = {"id": "V1", "state": {"values": {}}, **view}
        return self.interaction({"type": "view_submission", "team": {"id": "T1"}, "user": {"id": "U1"}, "view": view})

    def interaction(self, payload: dict[str, Any]) -> BoltRequest:
        """Return any interaction: a press, a shortcut, a submitted modal."""
        return signed(urlencode({"payload": json.dumps(payload)}), FORM)


def form(view: dict[str, Any], **filled: Any) -> dict[str, Any]:
    """Return a view as Slack hands it in: with what it began with, but for what was filled in."""
    values: dict[str, Any] = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            element, name = block["element"], block["block_id"]
            value = {
                "value": element.get("initial_value"),
                "selected_time": element.get("initial_time"),
                "selected_options": element.get("initial_options", []),
                "selected_option": element.get("initial_option"),
                "selected_conversation": element.get("initial_conversation"),
            }
            values[name] = {name: value | filled.get(name, {})}
    return {**view, "state": {"values": values}}


FORM = "application/x-www-form-urlencoded"


def signed(body: str, content_type: str, *, stamp: str = "", secret: str = SECRET) -> BoltRequest:
    """Return a request with Slack's signature."""
    return BoltRequest(body=body, headers=sign(body, content_type, stamp=stamp, secret=secret))


def sign(body: str, content_type: str, *, stamp: str = "", secret: str = SECRET) -> dict[str, str]:
    """Return the headers that Slack would send with a body."""
    stamp = stamp or str(int(time.time()))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"content-type": content_type, "x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={digest}"}


def elements(message: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return everything that can be pressed in a message, by its action."""
    blocks = message.get("blocks", [])
    every = [e for block in blocks for e in [*block.get("elements", []), block.get("accessory", {})]]
    return {element["action_id"]: element for element in every if "action_id" in element}


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # joined when it closes, so that no socket outlives its test

    def __init__(self, slack: FakeSlack) -> None:
        self.slack = slack
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        self._answer(path, dict(parse_qsl(query)))

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("content-length") or 0)).decode()
        args = json.loads(raw) if raw.startswith("{") else dict(parse_qsl(raw))
        for key in ("blocks", "metadata", "view", "prompts", "unfurls"):
            if isinstance(args.get(key), str):
                args[key] = json.loads(args[key])
        self._answer(self.path, args)

    def _answer(self, path: str, args: dict[str, Any]) -> None:
        elsewhere = "a file" if path == "/upload" else "response_url"
        method = path.removeprefix("/api/") if path.startswith("/api/") else elsewhere
        status, body, headers = self.server.slack.take(method, args)
        if not status:
            self.close_connection = True
            return
        reply = json.dumps(body).encode()
        self.send_response(status)
        for name, value in {**headers, "content-type": "application/json", "content-length": str(len(reply))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply)
