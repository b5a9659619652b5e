"""Pressed buttons of alerts, and menus of subscriptions: each holds a command, whose reply stands beside."""

from __future__ import annotations

import re

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.blocks.alerts import ALERT_ACTION
from bot.slack.blocks.notices import OUTDATED, notice
from bot.slack.blocks.subscriptions import MENU_ACTION
from bot.slack.hear.asked import Hearing, by_press
from bot.slack.hear.verbs.table import commanded
from bot.slack.wire.acknowledge import acknowledge


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of what an alert and a list of subscriptions offer."""

    def pressed(args: Args) -> None:
        action = args.body["actions"][0]
        text = str(action.get("value") or (action.get("selected_option") or {}).get("value") or "")
        command = commanded(text)
        asked = by_press(args.body, text, args.client)
        if command is None:
            message, public = notice(OUTDATED), False
        else:
            verb, rest = command
            reply = verb.act(asked, rest, hearing)
            message, public = reply.message, reply.public
        chat = asked.channel.startswith("D")
        how = "in_channel" if public or chat else "ephemeral"
        hearing.outbox.respond(args.body["response_url"], message, response_type=how, replace_original=False)

    pattern = re.compile(rf"^(?:{ALERT_ACTION}\.\w+|{MENU_ACTION}\.\d+)$")
    app.action(pattern, middleware=[acknowledge])(pressed)
