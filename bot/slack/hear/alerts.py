"""Pressed buttons of alerts, and menus of subscriptions: each holds a command, whose reply stands beside."""

from __future__ import annotations

import re
from dataclasses import replace

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.blocks.alerts import ALERT_ACTION, RESUME
from bot.slack.blocks.lists import LIST_ACTION
from bot.slack.blocks.notices import OUTDATED, notice
from bot.slack.blocks.subscriptions import MENU_ACTION, words_of
from bot.slack.hear.asked import Asked, Hearing, Reply, by_press, held
from bot.slack.hear.verbs.table import commanded
from bot.slack.wire.acknowledge import acknowledge

NOTHING = "Nothing of yours is paused there."


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of what an alert and a list of subscriptions offer."""

    def pressed(args: Args) -> None:
        asked = by_press(args.body, held(args.body), args.client)
        reply = _reply(asked, hearing)
        if reply.shown:
            return
        how = "in_channel" if reply.public or asked.chats else "ephemeral"
        hearing.outbox.respond(args.body["response_url"], reply.message, response_type=how, replace_original=False)

    def resumed(args: Args) -> None:
        """Go on with what the presser made in a place that had taken nothing any more."""
        asked = by_press(args.body, "resume", args.client)
        place, store = held(args.body), hearing.rooms.subscribing.store
        paused = [one for one in store.of(asked.team, place) if one.person == asked.person and one.paused_why]
        for one in paused:
            store.change(replace(one, paused_until=None, paused_why=""))
        hearing.changed(asked)
        said = f"Resumed in <#{place}>: {', '.join(map(words_of, paused))}." if paused else NOTHING
        hearing.outbox.respond(
            args.body["response_url"], notice(said), response_type="in_channel", replace_original=False
        )

    app.action(RESUME, middleware=[acknowledge])(resumed)
    pattern = re.compile(rf"^(?:{ALERT_ACTION}\.\w+|{LIST_ACTION}\.\w+|{MENU_ACTION}\.(?:\d+|new))$")
    app.action(pattern, middleware=[acknowledge])(pressed)


def _reply(asked: Asked, hearing: Hearing) -> Reply:
    command = commanded(asked.text)
    if command is None:
        return Reply(notice(OUTDATED))
    verb, rest = command
    return verb.done(asked, rest, hearing)
