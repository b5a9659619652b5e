"""What Slack sends to an app: events, commands, pressed buttons, submitted modals. Pure: facts -> payload."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from urllib.parse import urlencode

from bot.sandbox.workspace.nouns import DOMAIN, TEAM, Channel, Json, Message, Person, View
from bot.sandbox.workspace.workspace import APP, APP_ID, BOT

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Envelope:
    """Something to deliver.

    Attributes:
        name: What it is, for the inspector.
        payload: What an app reads.
        content_type: How it is written over HTTP.
        body: The same, written.
    """

    name: str
    payload: Json
    content_type: str
    body: str

    @property
    def kind(self) -> str:
        """What Socket Mode calls it."""
        if self.payload.get("type") == "event_callback":
            return "events_api"
        return "slash_commands" if "command" in self.payload else "interactive"

    def headers(self, secret: str, at: int, retry: int) -> dict[str, str]:
        """Return the headers that Slack would send with it, its signature among them."""
        digest = hmac.new(secret.encode(), f"v0:{at}:{self.body}".encode(), hashlib.sha256).hexdigest()
        signed = {
            "content-type": self.content_type,
            "x-slack-request-timestamp": str(at),
            "x-slack-signature": f"v0={digest}",
        }
        again = {"x-slack-retry-num": str(retry), "x-slack-retry-reason": "http_timeout"} if retry else {}
        return signed | again


def event(inner: Json, number: int, at: float) -> Envelope:
    """Return an event of the Events API."""
    payload: Json = {
        "token": "sandbox",
        "team_id": TEAM,
        "api_app_id": APP_ID,
        "type": "event_callback",
        "event_id": f"Ev{number:010d}",
        "event_time": int(at),
        "event": inner,
        "is_ext_shared_channel": False,
        "authorizations": [
            {"enterprise_id": None, "team_id": TEAM, "user_id": BOT, "is_bot": True, "is_enterprise_install": False}
        ],
    }
    return Envelope(str(inner["type"]), payload, "application/json", json.dumps(payload))


def command(name: str, text: str, person: Person, channel: Channel, handles: Json) -> Envelope:
    """Return a slash command; ``handles`` are its trigger and its address to answer at."""
    payload = {
        "token": "sandbox",
        "team_id": TEAM,
        "team_domain": DOMAIN,
        "channel_id": channel.id,
        "channel_name": channel.name or "directmessage",
        "user_id": person.id,
        "user_name": person.name,
        "command": name,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        **handles,
    }
    return Envelope(name, payload, FORM, urlencode(payload))


def interaction(kind: str, person: Person, more: Json) -> Envelope:
    """Return something that was pressed, submitted, closed or picked from a menu."""
    payload: Json = {
        "type": kind,
        "token": "sandbox",
        "api_app_id": APP_ID,
        "team": {"id": TEAM, "domain": DOMAIN},
        "user": {"id": person.id, "username": person.name, "name": person.name, "team_id": TEAM},
        "is_enterprise_install": False,
        "enterprise": None,
        **more,
    }
    return Envelope(kind, payload, FORM, urlencode({"payload": json.dumps(payload)}))


def place(channel: Channel) -> Json:
    """Return a channel as interactions name it."""
    return {"id": channel.id, "name": channel.name or "directmessage"}


def in_message(message: Message) -> Json:
    """Return where something stands that was pressed in a message."""
    container: Json = {"type": "message", "message_ts": message.ts, "channel_id": message.channel}
    container |= {"is_ephemeral": bool(message.only_for), "is_app_unfurl": False}
    container |= {"thread_ts": message.thread_ts} if message.thread_ts else {}
    return {"container": container, "message": message.payload(APP)}


def in_view(view: View, values: Json) -> Json:
    """Return where something stands that was pressed in a modal or a Home tab."""
    return {"container": {"type": "view", "view_id": view.id}, "view": view.payload(APP, values)}
