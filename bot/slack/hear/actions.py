"""Pressed buttons and menus -> another page, a shared answer, an abstract. Acknowledged before they run; see ``app``.

All of them answer by ``response_url``, which works where the bot is no member, too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.blocks.answers import ASK, BACK, MORE, SAVE, SHARE, WATCH
from bot.slack.blocks.message import Message
from bot.slack.blocks.modals import abstract_view
from bot.slack.blocks.notices import OUTDATED, notice
from bot.slack.blocks.papers import HIT_ACTION, called
from bot.slack.blocks.state import State, decode
from bot.slack.hear.asked import Asked, Hearing, by_press, held
from bot.slack.hear.conversation import command, said
from bot.slack.hear.following import menu
from bot.slack.hear.saying import replace_with, share
from bot.slack.hear.views import opened
from bot.slack.ids import is_direct
from bot.slack.wire.acknowledge import acknowledge
from bot.slack.wire.outbox import Outbox

_COMMANDS = {"save": "save {}", "watch": 'subscribe "{}"'}


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of everything that can be pressed."""
    outbox = hearing.outbox

    def turn(args: Args) -> None:
        state = _state(args, outbox)
        if state:
            asked = by_press(args.body, state.question, args.client)
            replace_with(asked, said(asked, state, hearing).message, args.body, hearing)

    def shared(args: Args) -> None:
        state = _state(args, outbox)
        if state:
            asked = replace(by_press(args.body, state.question, args.client), private=False)
            share(asked, said(asked, state, hearing).message, args.body["response_url"], hearing)

    def keep(args: Args) -> None:
        state = _state(args, outbox)
        if state:
            asked = by_press(args.body, state.question, args.client)
            outbox.respond(args.body["response_url"], said(asked, state, hearing).message, **_beside(args.body))

    def entry(args: Args) -> None:
        verb, _, what = held(args.body).partition(":")
        asked = by_press(args.body, what, args.client)
        paper = hearing.rooms.answers.paper(what) if verb == "abstract" else None
        if paper is None or not opened(asked, abstract_view(paper)):
            outbox.respond(args.body["response_url"], _of_menu(asked, verb, hearing), **_beside(args.body))

    app.action(re.compile(rf"^(?:{MORE}|{BACK}|{ASK}\.(?:\d+|meant))$"), middleware=[acknowledge])(turn)
    app.action(re.compile(rf"^(?:{SAVE}|{WATCH})$"), middleware=[acknowledge])(keep)
    app.action(SHARE, middleware=[acknowledge])(shared)
    app.action(re.compile(rf"^{HIT_ACTION}\.\d+$"), middleware=[acknowledge])(entry)


def _of_menu(asked: Asked, verb: str, hearing: Hearing) -> Message:
    """Return what an entry of a paper's menu leads to, as a message."""
    if verb in _COMMANDS:
        what = called(asked.text) if verb == "save" else asked.text.replace('"', " ")
        return command(replace(asked, text=_COMMANDS[verb].format(what)), hearing).message
    return menu(hearing.rooms.answers, f"{verb}:{asked.text}")


def _state(args: Args, outbox: Outbox) -> State | None:
    """Return what a button remembers; where it is none that we know, say so and return ``None``."""
    try:
        return decode(held(args.body))
    except ValueError:
        outbox.whisper(args.body["response_url"], notice(OUTDATED))
        return None


def _beside(body: dict[str, Any]) -> dict[str, Any]:
    """Return how to answer beside a message without replacing it: for the presser alone, or for good in a chat."""
    chat = is_direct(str(body.get("channel", {}).get("id", "")))
    thread = body.get("message", {}).get("thread_ts") or body.get("container", {}).get("thread_ts")
    how = {"response_type": "in_channel" if chat else "ephemeral", "replace_original": False}
    return how | ({"thread_ts": thread} if thread else {})
