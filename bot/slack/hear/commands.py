"""The slash command -> a private answer. Acknowledged before it runs; see ``app``."""

from __future__ import annotations

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.ports import Answerer
from bot.slack.hear.conversation import reply
from bot.slack.manifest import COMMAND
from bot.slack.wire.acknowledge import acknowledge
from bot.slack.wire.outbox import Outbox


def listen(app: App, answers: Answerer, outbox: Outbox) -> None:
    """Register the listener of the slash command."""

    def papers(args: Args) -> None:
        message = reply(answers, args.body.get("text") or "", private=True)
        outbox.respond(args.body["response_url"], message, response_type="ephemeral")

    app.command(COMMAND, middleware=[acknowledge])(papers)
