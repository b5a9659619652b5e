"""Whose a command is about, and by which clock."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.model import Subscription
from bot.slack.hear.asked import Asked, Hearing


def place(asked: Asked, *, to_me: bool) -> str:
    """Return whose something is: the channel's where it was said, or the person's own."""
    return asked.person if to_me or asked.channel[:1] not in ("C", "G") else asked.channel


def is_mine(subscription: Subscription) -> bool:
    """Return whether a subscription is a person's own, and no channel's."""
    return subscription.channel[:1] not in ("C", "G")


ADMINS_ONLY = "Here, only admins may change what comes by itself. With `to me` at its end the same is yours alone."


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
