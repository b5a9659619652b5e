"""A mention in a channel -> an answer in its thread."""

from __future__ import annotations

from typing import Any

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.hear.asked import Hearing, by_message
from bot.slack.hear.conversation import reply
from bot.slack.hear.digests import arrived
from bot.slack.hear.heard import Myself, from_person, is_aside, said
from bot.slack.hear.saying import say, wants_quiet


def listen(app: App, hearing: Hearing) -> None:
    """Register the listener of mentions.

    A mention that is added by editing comes as any other; one that was answered and is then edited comes again, and is
    told by its message.
    """
    myself = Myself()

    def message(args: Args) -> str:
        event = args.body["event"]
        return f"{event.get('channel')}-{event.get('ts')}" if _is_for_me(event) else ""

    def mention(args: Args) -> None:
        event = args.body["event"]
        if _is_for_me(event) and not myself.wrote(args.body, args.client):
            asked = by_message(args.body, said(event), args.client)
            wants_quiet(asked, hearing)  # no more: it is mentioned
            say(asked, reply(asked, hearing), hearing, thread=asked.thread_ts or asked.ts)
            arrived(asked.channel, hearing)  # who is mentioned is a member, though Slack may never have told it

    app.event("app_mention")(hearing.once.guard(mention, message))


def _is_for_me(event: dict[str, Any]) -> bool:
    """Tell whether a person wrote a mention, and not to others beside the bot."""
    return from_person(event) and not is_aside(said(event))
