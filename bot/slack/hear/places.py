"""Whose a command is about, and by which clock."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from bot.model import Subscription
from bot.slack.blocks.subscriptions import INVITE
from bot.slack.hear.asked import Asked, Hearing
from bot.slack.ids import is_channel
from bot.slack.wire.transport import FAILURES
from bot.slack.wire.watching import hasty

logger = logging.getLogger(__name__)

NEEDED = "channels:read"
"""The permission without which Slack tells nothing of channels."""


def place(asked: Asked, *, to_me: bool) -> str:
    """Return whose something is: the channel's where it was said, or the person's own."""
    return asked.person if to_me or not is_channel(asked.channel) else asked.channel


def is_mine(subscription: Subscription) -> bool:
    """Return whether a subscription is a person's own, and no channel's."""
    return not is_channel(subscription.channel)


RESTRICTED = "Here, only admins may change what comes by itself."
ADMINS_ONLY = f"{RESTRICTED} With `to me` at its end the same is yours alone."


def described(asked: Asked, channel: str, hearing: Hearing) -> Mapping[str, Any]:
    """Return what Slack tells of a channel; nothing where it does not tell."""
    if not hearing.permits.may(asked.client, NEEDED):
        return {}
    try:
        told = hasty(asked.client).conversations_info(channel=channel).get("channel")
    except FAILURES as error:
        logger.info("a channel is not told channel=%s reason=%s", channel, type(error).__name__)
        return {}
    return told if isinstance(told, dict) else {}


def invitation(asked: Asked, channel: str, hearing: Hearing) -> str:
    """Return what is said of a channel that the bot may have to be invited to; empty where it surely is a member."""
    sure = hearing.permits.sure(asked.client, NEEDED)
    return "" if sure and described(asked, channel, hearing).get("is_member") else INVITE


def may_change(asked: Asked, hearing: Hearing, *, mine: bool) -> bool:
    """Return whether somebody may change what comes by itself: their own, and a channel's unless admins alone may."""
    return mine or not hearing.restricted or hearing.is_admin(asked)


def zone(asked: Asked, hearing: Hearing) -> str:
    """Return the name of the asker's time zone, as it is kept; UTC for one that has none."""
    found = hearing.zone(asked)
    return found.key if isinstance(found, ZoneInfo) else "UTC"


def move(team: str, channel: str, name: str, hearing: Hearing) -> None:
    """Have what comes to a place come by the clock of another zone."""
    store = hearing.rooms.subscribing.store
    for one in store.of(team, channel):
        if one.zone != name:
            store.change(replace(one, zone=name))
