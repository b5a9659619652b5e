"""The buttons that forget: what is kept about whoever presses, or, by an admin, all of a workspace."""

from __future__ import annotations

import logging

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.blocks.message import Message
from bot.slack.blocks.notices import ONLY_ADMINS, notice
from bot.slack.blocks.privacy import FORGET_ME, FORGET_WORKSPACE, emptied_message, removed_message
from bot.slack.hear.asked import Asked, Hearing, by_press
from bot.slack.wire.acknowledge import acknowledge
from bot.slack.wire.chats import CHOICE as CHAT

logger = logging.getLogger(__name__)


def chats_of(asked: Asked, hearing: Hearing) -> tuple[str, ...]:
    """Return the ids of the asker's chats with the bot: the one that is known, and the one where this is asked."""
    known = hearing.rooms.choices.chosen(asked.team, CHAT, person=asked.person)
    return tuple(dict.fromkeys(filter(None, (known, *asked.chats))))


def forget_me(asked: Asked, hearing: Hearing) -> Message:
    """Forget a person, and return what is said."""
    hearing.alone.forget(asked.team, asked.person)
    hearing.people.forget(asked.team, asked.person)
    removed = hearing.rooms.privacy.forget(asked.team, asked.person, chats=chats_of(asked, hearing))
    hearing.zones.forget(asked.team)
    return removed_message(removed)


def forget_workspace(team: str, hearing: Hearing) -> int:
    """Forget all of a workspace; return how many rows that was."""
    rows = hearing.rooms.privacy.forget_team(team)
    hearing.people.forget(team)
    hearing.zones.forget(team)
    logger.warning("a workspace was forgotten team=%s rows=%d", team, rows)
    return rows


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of both buttons."""

    def me(args: Args) -> None:
        asked = by_press(args.body, "", args.client)
        message = forget_me(asked, hearing)
        hearing.changed(asked)
        hearing.outbox.respond(args.body["response_url"], message, response_type="ephemeral", replace_original=True)

    def workspace(args: Args) -> None:
        asked = by_press(args.body, "", args.client)
        may = hearing.is_admin(asked)
        message = emptied_message(forget_workspace(asked.team, hearing)) if may else notice(ONLY_ADMINS)
        hearing.outbox.respond(args.body["response_url"], message, response_type="ephemeral", replace_original=True)

    app.action(FORGET_ME, middleware=[acknowledge])(me)
    app.action(FORGET_WORKSPACE, middleware=[acknowledge])(workspace)
