"""What comes to a channel by itself now."""

from __future__ import annotations

from bot import editions
from bot.model import Edition
from bot.slack.hear.asked import Hearing


def standing(hearing: Hearing, channel: str) -> Edition | None:
    """Return the edition of a channel: the one set up there, else the one that the settings name."""
    held = hearing.rooms.editions.get(channel) or hearing.rooms.configured.get(channel)
    return editions.as_of(held, hearing.clock()) if held else None
