"""Whose a command is about, and by which clock."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.model import Subscription
from bot.slack.hear.asked import Asked, Hearing


def place(asked: Asked, *, to_me: bool) -> str:
    """Return whose something is: the channel's where it was said, or the person's own."""
    return asked.person if to_me or asked.channel[:1] not in ("C", "G") else asked.channel


def is_mine(subscription: Subscription) -> bool:
    """Return whether a subscription is a person's own, and no channel's."""
    return subscription.channel[:1] not in ("C", "G")


def zone(asked: Asked, hearing: Hearing) -> str:
    """Return the name of the asker's time zone, as it is kept; UTC for one that has none."""
    found = hearing.zone(asked)
    return found.key if isinstance(found, ZoneInfo) else "UTC"
