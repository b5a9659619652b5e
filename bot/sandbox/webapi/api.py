"""A call of the bot's -> Slack's reply: token, scopes, limits, the method; each call is noted for the inspector."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from bot.sandbox.limits.payloads import of_message
from bot.sandbox.webapi import chat, places, surfaces
from bot.sandbox.webapi.office import Method, Office, Refusal, wanted
from bot.sandbox.webapi.responses import respond
from bot.sandbox.webapi.troubles import Switches
from bot.sandbox.workspace.exchanges import Exchanges
from bot.sandbox.workspace.nouns import Json
from bot.sandbox.workspace.workspace import Workspace

METHODS: dict[str, Method] = {**chat.METHODS, **places.METHODS, **surfaces.METHODS}
_POSTS = ("chat.postMessage", "chat.postEphemeral", "chat.startStream", "chat.update")
_OBJECTS = (
    "blocks",
    "attachments",
    "view",
    "metadata",
    "prompts",
    "chunks",
    "loading_messages",
    "unfurls",
    "files",
)
"""Arguments that are JSON, also where a form carries them."""

RETRY_SECONDS = 1
APP_TOKEN = "xapp-sandbox"  # noqa: S105 (no secret: it opens nothing but this)
"""Good for ``apps.connections.open`` and nothing else."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What Slack answers."""

    status: int
    body: Json
    headers: dict[str, str] = field(default_factory=dict)


def arguments(content_type: str, query: str, body: bytes) -> Json:
    """Return a call's arguments, from JSON or a form.

    Raises:
        ValueError: They cannot be read.
    """
    args: Json = dict(parse_qsl(query, keep_blank_values=True))
    if "json" in content_type:
        given = json.loads(body or b"{}")
        if not isinstance(given, dict):
            raise ValueError("the arguments are no object")
        args |= given
    else:
        args |= dict(parse_qsl(body.decode(), keep_blank_values=True))
    for name in _OBJECTS:
        if isinstance(args.get(name), str) and args[name][:1] in ("[", "{"):
            args[name] = json.loads(args[name])
    return args


class WebApi:
    """The methods, for one app with one token.

    Args:
        workspace: What they read and change.
        exchanges: Where each call is noted.
        switches: Which trouble is on.
        token: The app's; every other is refused.
        scopes: What the app was granted.
        url: The Web API's own address, for uploads.

    Attributes:
        connect: Gives the address of the app's next connection, where it has Socket Mode.
    """

    def __init__(
        self,
        workspace: Workspace,
        exchanges: Exchanges,
        switches: Switches,
        *,
        token: str,
        scopes: Collection[str],
        url: str = "",
    ) -> None:
        self._workspace, self._exchanges, self._switches = workspace, exchanges, switches
        self._token, self._scopes, self.url = token, frozenset(scopes), url
        self.connect: Callable[[], str] | None = None

    def call(self, method: str, args: Json, token: str) -> Reply:
        """Answer a call."""
        began = time.monotonic()
        office = Office(self._workspace, self.url, self._switches.left(self._scopes))
        given = {name: value for name, value in args.items() if name != "token"}
        wrong: tuple[str, ...] = ()
        try:
            reply = self._trouble(method) or self._answered(office, method, given, token)
        except Refusal as refusal:
            wrong = refusal.reasons or (refusal.error,)
            told = {"ok": False, "error": refusal.error, **refusal.more}
            if refusal.reasons:
                told["response_metadata"] = {"messages": [f"[ERROR] {reason}" for reason in refusal.reasons]}
            reply = Reply(200, told)
        reply.headers["x-oauth-scopes"] = ",".join(sorted(office.scopes))
        seconds = time.monotonic() - began
        self._exchanges.note(method, given, reply.body, seconds=seconds, outgoing=False, wrong=(*wrong, *office.doubts))
        return reply

    def _trouble(self, method: str) -> Reply | None:
        if method in _POSTS and self._switches.strikes("slow"):
            return Reply(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": str(RETRY_SECONDS)})
        if method in _POSTS and self._switches.strikes("refused"):
            raise Refusal("invalid_blocks", ("refused at the switch",))
        return None

    def _answered(self, office: Office, method: str, args: Json, token: str) -> Reply:
        if method == "apps.connections.open":
            return Reply(200, {"ok": True, "url": self._connection(token)})
        known = METHODS.get(method)
        if known is None:
            raise Refusal("unknown_method", (f"{method}: no method that is played here",))
        if token == APP_TOKEN and method != "api.test":
            raise Refusal("not_allowed_token_type")
        if token != self._token and method != "api.test":
            raise Refusal("invalid_auth" if token else "not_authed")
        if known.scope:
            office.needs(known.scope)
        wanted(args, known.wants)
        try:
            with self._workspace.lock:
                return Reply(200, {"ok": True, **known.call(office, args)})
        except (TypeError, ValueError, AttributeError, KeyError) as error:
            raise Refusal("invalid_arguments", (f"{type(error).__name__}: {error}",)) from error

    def _connection(self, token: str) -> str:
        if token != APP_TOKEN:
            raise Refusal(
                "not_allowed_token_type" if token == self._token else "invalid_auth" if token else "not_authed"
            )
        if self.connect is None:
            raise Refusal("forbidden_team", ("Socket Mode is not switched on for this app",))
        return self.connect()

    def respond(self, name: str, body: Json) -> Reply:
        """Answer at a ``response_url``."""
        began = time.monotonic()
        wrong: tuple[str, ...] = ()
        office = Office(self._workspace, self.url, self._scopes)
        verdict = None if body.get("delete_original") else of_message(body)
        if self._switches.strikes("slow"):
            reply = Reply(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": str(RETRY_SECONDS)})
        elif verdict:
            wrong, reply = verdict.reasons, Reply(400, {"ok": False, "error": verdict.error})
        elif (response := self._workspace.handles.use_response(name)) is None:
            wrong = ("used more than five times, after 30 minutes, or never handed out",)
            reply = Reply(404, {"ok": False, "error": "used_url"})
        else:
            with self._workspace.lock:
                respond(office, response, body)
            reply = Reply(200, {"ok": True})
        self._exchanges.note(
            "response_url",
            body,
            reply.body,
            seconds=time.monotonic() - began,
            outgoing=False,
            wrong=(*wrong, *office.doubts),
        )
        return reply

    def upload(self, file_id: str, content: bytes) -> Reply:
        """Take a file's bytes."""
        held: dict[str, Any] | None = self._workspace.files.get(file_id)
        if held is None or len(content) != held["size"]:
            reply = Reply(400, {"ok": False, "error": "file_upload_size_mismatch"})
        else:
            held["content"] = content
            reply = Reply(200, {"ok": True})
        told = {"file_id": file_id, "bytes": len(content)}
        self._exchanges.note("upload", told, reply.body, seconds=0, outgoing=False)
        return reply
