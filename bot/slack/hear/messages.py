"""A direct message -> an answer where it was asked.

In the agent view a message begins no thread, and its answer goes beside it; in a thread, as all chats of the older
assistant pane are, the answer stays there. Bolt's ``Assistant`` knows only the latter.
"""

from __future__ import annotations

from typing import Any

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.hear.asked import Asked, Hearing, by_message
from bot.slack.hear.conversation import reply
from bot.slack.hear.heard import Myself, from_person, said
from bot.slack.hear.overhearing import is_for_me, overhear
from bot.slack.hear.saying import say, wants_quiet


def is_question(event: dict[str, Any]) -> bool:
    """Return whether a message is for the bot: a mention in a channel comes as ``app_mention`` as well."""
    return event.get("channel_type") == "im" and not event.get("edited") and from_person(event)


def in_thread(event: dict[str, Any]) -> bool:
    """Return whether somebody goes on in a channel's thread."""
    return (
        event.get("channel_type") in ("channel", "group")
        and bool(event.get("thread_ts"))
        and not event.get("edited")
        and from_person(event)
    )


def listen(app: App, hearing: Hearing) -> None:
    """Register the listener of messages.

    A channel's messages are many, and all but few are no business of ours: the database remembers none of those.
    """
    myself = Myself()

    def asked_in(args: Args) -> Asked:
        return by_message(args.body, said(args.body["event"]), args.client)

    def answer(args: Args) -> None:
        asked = asked_in(args)
        if wants_quiet(asked, hearing) or hearing.working.stopped(asked.channel, asked.thread_ts, asked.ts):
            return
        with hearing.working.on(asked.client, asked.channel, asked.thread_ts, asked.ts):
            say(asked, reply(asked, hearing), hearing, thread=asked.thread_ts)

    def go_on(args: Args) -> None:
        overhear(asked_in(args), hearing)

    answer_once, go_on_once = hearing.once.guard(answer), hearing.once.guard(go_on)

    def listened(args: Args) -> None:
        event = args.body["event"]
        if is_question(event) and not myself.wrote(args.body, args.client):
            answer_once(args)
        elif in_thread(event) and is_for_me(asked_in(args), hearing) and not myself.wrote(args.body, args.client):
            go_on_once(args)

    app.event("message")(listened)
