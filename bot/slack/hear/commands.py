"""The slash command -> a private answer. Acknowledged before it runs; see ``app``."""

from __future__ import annotations

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.hear.asked import Hearing, by_command
from bot.slack.hear.conversation import reply
from bot.slack.manifest import COMMAND
from bot.slack.wire.acknowledge import acknowledge


def listen(app: App, hearing: Hearing) -> None:
    """Register the listener of the slash command."""

    def papers(args: Args) -> None:
        said = reply(by_command(args.body, args.client), hearing)
        if said.shown:
            return
        how = "in_channel" if said.public else "ephemeral"
        hearing.outbox.respond(args.body["response_url"], said.message, response_type=how)

    app.command(COMMAND, middleware=[acknowledge])(papers)
