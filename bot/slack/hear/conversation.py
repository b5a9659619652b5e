"""What a person typed -> a verb, or the answer to a question: the one thing that every surface asks for."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.slack.blocks.state import State
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.following import follow
from bot.slack.hear.followups import on_from
from bot.slack.hear.heard import MENTION
from bot.slack.hear.naming import fetch_named
from bot.slack.hear.verbs.table import HELP, commanded, meant
from bot.slack.manifest import COMMAND

_LED_OVER = re.compile(r"^(?:[\s,]|:(?![\w+'-]+:)|[-\u2013\u2014](?=\s)|<!(?:here|channel|everyone|subteam\^)[^>]*>)+")
"""What leads over from a mention: "@Paperboy: status", "@Paperboy @here status"; not the colon of an emoji."""

_EMOJI_LAST = re.compile(r":[\w+'-]+:$")


def reply(asked: Asked, hearing: Hearing) -> Reply:
    """Return what to say to a text: what it commands, the answer to a question, or what goes on from an answer."""
    going_on = on_from(replace(asked, text=bare(asked.text)), hearing)
    told = going_on if isinstance(going_on, Reply) else said(going_on, State(going_on.text), hearing)
    if asked.private:
        hearing.alone.note(asked.place, told.message.metadata)
    return told


def said(asked: Asked, state: State, hearing: Hearing) -> Reply:
    """Return what to say to a bare text, or to a button that holds one; a further page is no command."""
    fetch_named(state.question, hearing)
    hearing = hearing.of(asked, state.today)
    if state.offset or state.pinned:
        return Reply(follow(hearing.rooms.answers, state, private=asked.private))
    command = commanded(state.question) if state.question else (HELP, "")
    if command:
        verb, rest = command
        return verb.done(replace(asked, text=state.question), rest, hearing)
    answer = follow(hearing.rooms.answers, state, private=asked.private, meant=meant(state.question))
    return Reply(answer)


def command(asked: Asked, hearing: Hearing) -> Reply:
    """Return what comes of a command that a button or a menu stands for."""
    return said(asked, State(asked.text), hearing)


def bare(text: str) -> str:
    """Return a text without mentions, what leads over from them, and the name of the command itself."""
    asked = _LED_OVER.sub("", MENTION.sub(" ", text)).rstrip(" \t\n,")
    asked = asked if _EMOJI_LAST.search(asked) else asked.rstrip(" \t\n,:")
    first, _, rest = asked.partition(" ")
    return rest.strip() if first.lower() in {COMMAND, COMMAND.removeprefix("/") + ":"} else asked
