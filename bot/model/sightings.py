"""Papers as a channel saw them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class How(StrEnum):
    """How a paper came into a channel."""

    POSTED = "posted"
    """In a post of the bot's own: it stands in the ledger."""
    SHARED = "shared"
    """In an answer that somebody shared."""
    LINKED = "linked"
    """By a link to which the bot made a card."""
    READ = "read"
    """By a link in an old message, read once."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A paper in a message of a channel; nobody is named.

    Attributes:
        team: The workspace; empty where it was never told.
        channel: Where.
        ts: Slack's id of the message.
        thread_ts: That of its thread's first message; empty outside of a thread.
        paper_id: The paper.
        how: How it came there.
        at: When.
        replies: What people answered in its thread, as last counted; ``None`` where it was not.
    """

    team: str
    channel: str
    ts: str
    thread_ts: str
    paper_id: str
    how: How
    at: datetime
    replies: int | None = None

    @property
    def thread(self) -> str:
        """The message whose thread it is talked about in."""
        return self.thread_ts or self.ts
