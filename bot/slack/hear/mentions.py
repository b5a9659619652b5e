"""A mention in a channel -> an answer in its thread."""

from __future__ import annotations

from typing import Any

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.ports import Answerer
from bot.slack.hear.conversation import reply
from bot.slack.wire.once import Once
from bot.slack.wire.outbox import Outbox


def from_person(event: dict[str, Any]) -> bool:
    """Return whether a person wrote this, just now: bots that answer bots never stop."""
    return not event.get("bot_id") and not event.get("edited") and event.get("subtype") in (None, "file_share")


def listen(app: App, answers: Answerer, once: Once, outbox: Outbox) -> None:
    """Register the listener of mentions."""

    def mention(args: Args) -> None:
        event = args.body["event"]
        if from_person(event):
            message = reply(answers, event.get("text") or "", private=False)
            thread = event.get("thread_ts") or event["ts"]
            outbox.post(args.client, message, channel=event["channel"], thread_ts=thread)

    app.event("app_mention")(once.guard(mention))
