"""The bot is new in a channel, or in a workspace -> one welcome, and a private offer; each once, by the ledger."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial
from typing import Any

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.errors import StoreError
from bot.slack.blocks.message import Message
from bot.slack.blocks.notices import OUTDATED, notice
from bot.slack.blocks.welcome import AT, DIGEST_IN, SET_UP, channel_welcome, installed_message, offer
from bot.slack.hear.asked import Asked, Hearing, by_press
from bot.slack.hear.conversation import command
from bot.slack.hear.digests import arrived
from bot.slack.hear.heard import Myself
from bot.slack.hear.places import described, zone
from bot.slack.hear.standing import standing
from bot.slack.ids import in_log
from bot.slack.wire.acknowledge import acknowledge
from bot.slack.wire.permits import READING

logger = logging.getLogger(__name__)

WELCOME, INSTALLED = "welcome", "installed"
"""The kinds of message, as the ledger knows them."""


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of invitations, and of the welcome's own controls."""
    myself = Myself()

    def joined(args: Args) -> None:
        event = args.body["event"]
        if not myself.wrote(args.body, args.client):
            return
        asked = _asked(args.body, str(event.get("inviter") or ""), str(event.get("channel") or ""), args)
        went_on = arrived(asked.channel, hearing)
        if _is_shared(args.body, asked, hearing):
            return
        if _said_once(WELCOME, asked.channel, channel_welcome(str(event.get("user") or "")), asked, hearing):
            _offer(asked, hearing, stands=went_on or standing(hearing, asked.channel) is not None)

    def set_up(args: Args) -> None:
        asked = by_press(args.body, "digest change", args.client)
        told = command(asked, hearing).message
        hearing.outbox.whisper(args.body["response_url"], told)

    def chosen(args: Args) -> None:
        asked, channel = by_press(args.body, "", args.client), args.body["actions"][0].get("selected_conversation")
        if not isinstance(channel, str) or not channel:
            hearing.outbox.post(args.client, notice(OUTDATED), channel=asked.channel, thread_ts=None)
            return
        there = replace(asked, channel=channel, private=True)
        told = command(replace(there, text=f"digest set {AT} weekdays zone:{zone(asked, hearing)}"), hearing).message
        command(replace(there, text="digest now"), hearing)
        hearing.outbox.post(args.client, told, channel=asked.channel, thread_ts=None)

    app.event("member_joined_channel")(hearing.once.guard(joined))
    app.action(SET_UP, middleware=[acknowledge])(set_up)
    app.action(DIGEST_IN, middleware=[acknowledge])(chosen)


def greet(args: Args, hearing: Hearing) -> None:
    """Say hello to the first who opens the app where no digest comes yet: whoever has just installed it."""
    person = str(args.body["event"].get("user") or "")
    asked = _asked(args.body, person, person, args)
    known = hearing.rooms.configured or hearing.rooms.editions.of(asked.team)
    if asked.team and person and not known:
        _said_once(INSTALLED, asked.team, installed_message(), asked, hearing)


def _asked(body: dict[str, Any], person: str, channel: str, args: Args) -> Asked:
    team = str(body.get("team_id") or "")
    return Asked("", team, person, channel, "", private=True, trigger_id="", client=args.client)


def _is_shared(body: dict[str, Any], asked: Asked, hearing: Hearing) -> bool:
    """Return whether people of another company see the channel."""
    if body.get("is_ext_shared_channel") is True:
        return True
    held = described(asked, asked.channel, hearing)
    return bool(held.get("is_ext_shared") or held.get("is_pending_ext_shared"))


def _said_once(what: str, place: str, message: Message, asked: Asked, hearing: Hearing) -> bool:
    """Say something where it was never said, whichever process hears of it; return whether this one did.

    Args:
        what: Its kind.
        place: What it is said once for: a channel, a workspace.
        message: What is said.
        asked: Where it is said.
        hearing: The listeners' things.
    """
    posts, now = hearing.rooms.posts, hearing.clock()
    if any(post.what == what for post in posts.posts(channel=place)):
        return False
    claim = posts.claim(what, now.date(), place, 0, at=now, team=asked.team)
    if claim is None:
        return False

    def note(ts: str) -> None:
        try:
            posts.confirm(claim, ts=ts, paper_ids=(), at=hearing.clock())
        except StoreError as error:
            # The claim stands, and nobody takes it over: it is said once all the same.
            logger.warning("a welcome was not noted place=%s error=%s", in_log(place), error)

    hearing.outbox.post(asked.client, message, channel=asked.channel, thread_ts=None, then=note)
    return True


def _offer(asked: Asked, hearing: Hearing, *, stands: bool) -> None:
    """Offer the digest to whoever invited the bot, unless one comes there already."""
    if not asked.person or stands:
        return
    message = offer(may_read=hearing.permits.sure(asked.client, *READING))
    whisper = partial(asked.client.chat_postEphemeral, channel=asked.channel, user=asked.person)
    hearing.outbox.call(asked.channel, partial(whisper, text=message.text, blocks=list(message.blocks)))
