"""A direct message -> an answer where it was asked.

In the agent view a message begins no thread, and its answer goes beside it; in a thread, as all chats of the older
assistant pane are, the answer stays there. Bolt's ``Assistant`` knows only the latter.
"""

from __future__ import annotations

from typing import Any

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.hear.asked import Hearing, by_message
from bot.slack.hear.conversation import reply
from bot.slack.hear.heard import Myself, from_person, said
from bot.slack.hear.saying import say, wants_quiet


def is_question(event: dict[str, Any]) -> bool:
    """Return whether a message is for the bot: a mention in a channel comes as ``app_mention`` as well."""
    return event.get("channel_type") == "im" and not event.get("edited") and from_person(event)


def listen(app: App, hearing: Hearing) -> None:
    """Register the listener of messages."""
    myself = Myself()

    def listened(args: Args) -> None:
        event = args.body["event"]
        if is_question(event) and not myself.wrote(args.body, args.client):
            asked = by_message(args.body, said(event), args.client)
            if not wants_quiet(asked, hearing):
                say(asked, reply(asked, hearing), hearing, thread=asked.thread_ts)

    app.event("message")(hearing.once.guard(listened))
