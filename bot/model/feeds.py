"""Feeds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.model.answers import Hit


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A paper of a feed.

    Attributes:
        hit: The paper, and the sentence that matches.
        because: What matched, in words.
        at: Its date in the feed, in whole seconds; no two of a feed are alike.
    """

    hit: Hit
    because: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed.

    Attributes:
        title: On one line.
        url: Its address without an ending; the form's own follows, such as ``.rss``.
        made_at: When it was made: its date while it has no items.
        items: Newest first, their dates strictly falling.
    """

    title: str
    url: str
    made_at: datetime
    items: tuple[FeedItem, ...]

    @property
    def updated_at(self) -> datetime:
        """The date of its newest item."""
        return self.items[0].at if self.items else self.made_at.replace(microsecond=0)
