"""The Home tab: shown when it is opened, and anew after each press on it, with what that came to."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from datetime import timedelta
from functools import partial
from http import HTTPStatus
from itertools import islice

from slack_bolt import App
from slack_bolt.kwargs_injection import Args
from slack_sdk.errors import SlackApiError

from bot.model import EditionState
from bot.slack.blocks.home import DIGESTS, EDITION, ENTRIES, HOME_ACTION, PAPERS, RISING, Home, home_view
from bot.slack.blocks.message import Block, Message, unpressed
from bot.slack.blocks.modals import modal
from bot.slack.hear.asked import Asked, Hearing, by_press, held
from bot.slack.hear.conversation import command
from bot.slack.hear.saying import tell_channel
from bot.slack.hear.views import opened
from bot.slack.wire.acknowledge import acknowledge
from bot.slack.wire.transport import reason_of

logger = logging.getLogger(__name__)

_LOOKED_AT = re.compile(r"^(?:abstract|cite|preview|saved|subscriptions|\d{4}-\d\d-\d\d)\b")
"""Commands that show something rather than change it: their reply is a modal over the Home tab."""

RISES = timedelta(days=3)
"""Over how many days votes are said to rise."""

TAB = "home"
"""By what Slack's pace for Home tabs is kept."""

CHANGED = "hash_conflict"
"""Slack's error where the Home tab was published by somebody else since it was drawn."""


def listen(app: App, hearing: Hearing) -> None:
    """Register the listener of what is pressed on the Home tab."""
    quietly = replace(hearing, changed=lambda _: None)  # what a press changes is drawn with what it came to

    def pressed(args: Args) -> None:
        text = held(args.body)
        _, edition, channel = str(args.body["actions"][0]["action_id"]).partition(f"{HOME_ACTION}.{EDITION}")
        asked = replace(by_press(args.body, text, args.client), private=True)
        about = replace(asked, channel=channel) if edition else asked
        told = command(about, quietly)
        if told.public and channel:
            tell_channel(asked, channel, told.message.text, hearing)
        message = told.message
        if told.shown or (_LOOKED_AT.match(text) and opened(asked, modal("Paperboy", _still(message)))):
            return
        seen = str((args.body.get("view") or {}).get("hash") or "")
        show(asked, hearing, notice=message.text, seen=seen)

    app.action(re.compile(rf"^{HOME_ACTION}\."), middleware=[acknowledge])(pressed)


def show(asked: Asked, hearing: Hearing, *, notice: str = "", seen: str = "") -> None:
    """Publish somebody's Home tab as it stands now.

    Args:
        asked: Whose it is.
        hearing: What listeners work with.
        notice: What the last press came to.
        seen: The hash of the view that was pressed on; another that came meanwhile is drawn anew, not overwritten.
    """
    hearing.outbox.call(TAB, partial(_publish, asked, hearing, notice, seen))


def redraw(asked: Asked, hearing: Hearing) -> None:
    """Publish somebody's Home tab anew soon, as they changed something elsewhere that it shows."""
    if asked.person:
        hearing.outbox.soon(TAB, partial(_redrawn, replace(asked, channel=""), hearing))


def _redrawn(asked: Asked, hearing: Hearing) -> None:
    person = asked.team, asked.person
    try:
        with hearing.tabs.turn(person):
            if not hearing.tabs.shows(person, home_view(drawn(asked, hearing))):
                _publish(asked, hearing, "", hearing.tabs.of(person))
    except SlackApiError as error:
        if error.response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            raise  # the outbox sends it later
        logger.warning("a home tab was not drawn anew reason=%s", reason_of(error))


def _publish(asked: Asked, hearing: Hearing, notice: str, seen: str) -> None:
    try:
        _call(asked, hearing, notice, seen)
    except SlackApiError as error:
        if not seen or reason_of(error) != CHANGED:
            raise
        logger.info("a home tab was drawn by another meanwhile")
        _call(asked, hearing, notice, "")


def _call(asked: Asked, hearing: Hearing, notice: str, seen: str) -> None:
    how = {"hash": seen} if seen else {}
    view = home_view(drawn(asked, hearing, notice))
    reply = asked.client.views_publish(user_id=asked.person, view=view, **how)
    hearing.tabs.note((asked.team, asked.person), str((reply.get("view") or {}).get("hash") or ""), view)


def drawn(asked: Asked, hearing: Hearing, notice: str = "") -> Home:
    """Return what somebody's Home tab shows now."""
    rooms = hearing.rooms
    kept = sorted(rooms.lists.of(asked.team, asked.person), key=lambda one: one.read_at is not None)
    held = ((one, rooms.answers.paper(one.paper_id)) for one in kept)
    entries = islice(((one, paper) for one, paper in held if paper is not None), ENTRIES)
    editions = [one for one in rooms.editions.of(asked.team) if one.person == asked.person]
    return Home(
        status=rooms.answers.status(),
        top=rooms.answers.answer("today", today=hearing.today(asked), limit=PAPERS),
        rising=rooms.newsroom.rising(since=hearing.clock() - RISES, limit=RISING),
        subscriptions=(
            *rooms.subscribing.store.of(asked.team, asked.person),
            *rooms.subscribing.store.made_by(asked.team, asked.person),
        ),
        editions=[one for one in editions if one.state is not EditionState.OFF],
        entries=tuple(entries),
        saved=len(kept),
        unread=sum(one.read_at is None for one in kept),
        days=rooms.newsroom.recent(DIGESTS),
        zone=hearing.zone(asked),
        now=hearing.clock(),
        public_url=rooms.public_url,
        notice=notice,
    )


def _still(message: Message) -> list[Block]:
    """Return a message's blocks as a modal shows them: what is pressed in a message answers there, and not here."""
    kept = unpressed(block for block in message.blocks if block["type"] in ("section", "context", "header"))
    return list(kept) or [{"type": "section", "text": {"type": "mrkdwn", "text": message.text or "…"}}]
