"""What people do in the Slack of the tests, as Slack delivers it: signed requests for the app under test."""

import hashlib
import hmac
import itertools
import json
import time
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from slack_bolt import BoltRequest

from bot.sandbox.acts import envelopes
from bot.sandbox.limits.checks import dicts
from bot.sandbox.workspace.handles import Handles
from bot.sandbox.workspace.nouns import Channel, Message, Person
from bot.sandbox.workspace.workspace import BOT, Workspace

SECRET = "not-a-secret"
FORM = envelopes.FORM
BEGIN = 1_800_000_000


class Deliveries:
    """The sandbox's workspace with whatever place and person a test names, and what they do there.

    Its time stands still but for a second from message to message, and triggers never grow old.
    """

    def __init__(self) -> None:
        seconds = itertools.count(BEGIN)
        self.workspace = Workspace(lambda: datetime.fromtimestamp(next(seconds), UTC))
        self.workspace.handles = Handles(lambda: 0.0)

    @property
    def url(self) -> str:
        """Where it is served, without a slash at the end."""
        raise NotImplementedError

    def known(self, named: Any) -> None:
        """Have a channel, a person or their chat with the bot there, by its id."""
        kind, rest = str(named)[:1], str(named)[1:]
        workspace = self.workspace
        with workspace.lock:
            if kind == "U" and rest and named not in workspace.people:
                workspace.people[named] = Person(named, f"person{rest}", f"Person {rest}")
                workspace.add(Channel(f"D{rest}", person=named, members={named, BOT}))
            elif kind == "D" and named not in workspace.channels:
                self.known(f"U{rest}")
            elif kind in ("C", "G") and rest and named not in workspace.channels:
                workspace.add(Channel(named, f"channel{rest}", members={BOT, *workspace.people}))
            if kind == "U":
                for channel in workspace.channels.values():
                    if not channel.is_im:
                        channel.members.add(named)

    def mention(self, text: str, *, event_id: str = "", **event: Any) -> BoltRequest:
        return self.event({"type": "app_mention", "channel": "C1", "text": f"<@{BOT}> {text}", **event}, event_id)

    def direct(self, text: str, *, event_id: str = "", **event: Any) -> BoltRequest:
        return self.event({"type": "message", "channel": "D1", "channel_type": "im", "text": text, **event}, event_id)

    def event(self, event: dict[str, Any], event_id: str = "") -> BoltRequest:
        """Return an event; a message in it is there, too, unless it was there before."""
        number = self.workspace.number()
        ts = f"{1_700_000_000 + number}.000100"
        event = {"user": "U1", "ts": ts, "event_ts": ts, **event}
        self.known(event["user"])
        self._write(event)
        payload = envelopes.event(event, number, BEGIN).payload
        return signed(json.dumps(payload | ({"event_id": event_id} if event_id else {})), "application/json")

    def _write(self, event: dict[str, Any]) -> None:
        """Have the message there that an event tells of."""
        channel, thread = event.get("channel"), event.get("thread_ts")
        if event["type"] in ("app_mention", "message"):
            ts, text = event["ts"], event.get("text")
        elif event["type"] == "link_shared":
            ts, text = event.get("message_ts"), " ".join(f"<{each.get('url')}>" for each in dicts(event.get("links")))
        else:
            return
        self.known(channel)
        if ts and channel in self.workspace.channels and not self.workspace.find(channel, ts):
            thread_ts = thread if isinstance(thread, str) else ""
            self.workspace.say(Message(channel, ts, str(event["user"]), str(text or ""), thread_ts=thread_ts))

    def command(self, text: str) -> BoltRequest:
        self.known("U1"), self.known("C1")
        people, channels = self.workspace.people, self.workspace.channels
        envelope = envelopes.command("/papers", text, people["U1"], channels["C1"], self.handles())
        return signed(envelope.body, FORM)

    def handles(self, channel: str = "C1", *, late: bool = False, ts: str = "") -> dict[str, str]:
        """Return what Slack hands out with something that was pressed; a trigger that comes ``late`` opens nothing."""
        self.known("U1"), self.known(channel)
        handles = self.workspace.handles
        response = handles.respond("U1", channel, ts=ts)
        return {
            "response_url": f"{self.url}/response/{response}",
            "trigger_id": "expired" if late else handles.trigger("U1"),
        }

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
        picked = {"selected_option": {"value": option}} if option else {}
        where = {"type": "message", "is_ephemeral": private, "message_ts": message.get("ts", "")}
        more = {"channel": {"id": channel}, "container": where, "message": message}
        return self._pressed(element, picked, more | self.handles(channel, late=late, ts=message.get("ts", "")))

    def choose(self, element: dict[str, Any], channel: str) -> BoltRequest:
        """Return the choice of a channel in a chat with the bot."""
        where = {"channel": {"id": "D1"}, "container": {"type": "message", "channel_id": "D1"}}
        return self._pressed(element, {"selected_conversation": channel}, where | self.handles("D1"))

    def press_in(
        self, view: dict[str, Any], action_id: str, *, option: str = "", late: bool = False, **more: Any
    ) -> BoltRequest:
        """Return the press of a button in a modal that the bot showed, or the choice of a menu's option."""
        shown = {"id": self.top_view, **view, **more}
        where = {"container": {"type": "view", "view_id": shown["id"]}, "view": shown}
        trigger = {"trigger_id": self.handles(late=late)["trigger_id"]}
        picked = {"selected_option": {"value": option}} if option else {}
        return self._pressed(elements(view)[action_id], picked, where | trigger)

    def _pressed(self, element: dict[str, Any], picked: dict[str, Any], more: dict[str, Any]) -> BoltRequest:
        action = {key: element[key] for key in ("type", "action_id", "value") if key in element}
        return self.acted("block_actions", actions=[{**action, **picked, "block_id": "b"}], **more)

    def submit(self, view: dict[str, Any]) -> BoltRequest:
        """Return the pressing of a modal's submit button."""
        return self.acted("view_submission", view={"id": self.top_view, "state": {"values": {}}, **view})

    @property
    def top_view(self) -> str:
        """The id of the modal on top; some id where none is open."""
        stack = self.workspace.modals.get("U1")
        return stack[-1].id if stack else "V1"

    def acted(self, kind: str, **more: Any) -> BoltRequest:
        """Return an interaction of the first person."""
        self.known("U1")
        return signed(envelopes.interaction(kind, self.workspace.people["U1"], more).body, FORM)

    def interaction(self, payload: dict[str, Any]) -> BoltRequest:
        """Return any interaction: a press, a shortcut, a submitted modal."""
        return signed(urlencode({"payload": json.dumps(payload)}), FORM)


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
