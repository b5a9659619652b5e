"""A mention in a channel -> an answer in its thread."""

from __future__ import annotations

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

    def mention(args: Args) -> None:
        event = args.body["event"]
        text = said(event)
        if not from_person(event) or is_aside(text) or not hearing.once.first(f"{event['channel']}-{event['ts']}"):
            return
        if not myself.wrote(args.body, args.client):
            asked = by_message(args.body, text, args.client)
            wants_quiet(asked, hearing)  # no more: it is mentioned
            say(asked, reply(asked, hearing), hearing, thread=asked.thread_ts or asked.ts)
            arrived(asked.channel, hearing)  # who is mentioned is a member, though Slack may never have told it

    app.event("app_mention")(hearing.once.guard(mention))
