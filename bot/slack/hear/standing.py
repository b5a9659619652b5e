"""What comes to a channel by itself now."""

from __future__ import annotations

from bot.model import Edition
from bot.sending import editions
from bot.slack.hear.asked import Hearing


def standing(hearing: Hearing, channel: str) -> Edition | None:
    """Return the edition of a channel as it stands now: one whose pause is over is no longer paused."""
    held = hearing.rooms.edition(channel)
    return editions.as_of(held, hearing.clock()) if held else None
