"""Pressed buttons and menus -> another page, a shared answer, an abstract. Acknowledged before they run; see ``app``.

All of them answer by ``response_url``, which works where the bot is no member, too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import Any

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.blocks.answers import ASK, BACK, MORE, SHARE
from bot.slack.blocks.message import Message, context
from bot.slack.blocks.notices import OUTDATED, notice, shared_by
from bot.slack.blocks.papers import HIT_ACTION
from bot.slack.blocks.state import State, decode
from bot.slack.hear.asked import Hearing, by_press
from bot.slack.hear.conversation import said
from bot.slack.hear.following import menu
from bot.slack.wire.acknowledge import acknowledge
from bot.slack.wire.outbox import Outbox


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of everything that can be pressed."""
    answers, outbox = hearing.rooms.answers, hearing.outbox

    def turn(args: Args) -> None:
        state = _state(args, outbox)
        if state:
            asked = by_press(args.body, state.question, args.client)
            message = said(asked, state, hearing).message
            if asked.private:
                hearing.alone.note(asked.place, message.metadata)
            outbox.respond(args.body["response_url"], message, replace_original=True)

    def share(args: Args) -> None:
        state, url = _state(args, outbox), args.body["response_url"]
        if state:
            asked = replace(by_press(args.body, state.question, args.client), private=False)
            message = said(asked, state, hearing).message
            public = _signed(message, args.body["user"]["id"])
            unbutton = partial(outbox.respond, url, message, response_type="ephemeral", replace_original=True)
            outbox.respond(url, public, then=unbutton, response_type="in_channel", replace_original=False)

    def entry(args: Args) -> None:
        message = menu(answers, args.body["actions"][0]["selected_option"]["value"])
        outbox.respond(args.body["response_url"], message, **_beside(args.body))

    app.action(re.compile(rf"^(?:{MORE}|{BACK}|{ASK}\.(?:\d+|meant))$"), middleware=[acknowledge])(turn)
    app.action(SHARE, middleware=[acknowledge])(share)
    app.action(re.compile(rf"^{HIT_ACTION}\.\d+$"), middleware=[acknowledge])(entry)


def _state(args: Args, outbox: Outbox) -> State | None:
    """Return what a button remembers; where it is none that we know, say so and return ``None``."""
    try:
        return decode(args.body["actions"][0].get("value", ""))
    except ValueError:
        outbox.respond(args.body["response_url"], notice(OUTDATED), response_type="ephemeral", replace_original=False)
        return None


def _signed(message: Message, user: str) -> Message:
    return replace(message, blocks=(context(shared_by(user)), *message.blocks))


def _beside(body: dict[str, Any]) -> dict[str, Any]:
    """Return how to answer beside a message without replacing it: for the presser alone, or for good in a chat."""
    chat = str(body.get("channel", {}).get("id", "")).startswith("D")
    thread = body.get("message", {}).get("thread_ts") or body.get("container", {}).get("thread_ts")
    how = {"response_type": "in_channel" if chat else "ephemeral", "replace_original": False}
    return how | ({"thread_ts": thread} if thread else {})
