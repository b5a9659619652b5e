"""What the bot sends by itself: the claim to a message, and the ledger's row of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to send one message, held until a deadline.

    Attributes:
        what: Which kind of message: ``digest``, ``weekly``, ``alert:17`` ...
        day: The digest day that it is about.
        channel: Slack's id of the channel.
        part: 0 for the parent, from 1 for the messages in its thread.
        token: Names this claim; a claim taken over by another process has another.
        deadline: When it lapses; whoever has not begun to send well before does not send at all.
        attempt: From 1; above it, an earlier claim lapsed without word of what became of it.
        paper_ids: The papers of the message, fixed by its first claim: a later one sends the same or nothing.
        ts: Slack's id of the message, where it stands in the channel and its papers are still to be filled in.
        note: What earlier claims wrote down of it.
        team: The workspace that it goes to; empty where that was never told.
    """

    what: str
    day: date
    channel: str
    part: int
    token: str
    deadline: datetime
    attempt: int = 1
    paper_ids: tuple[str, ...] = ()
    ts: str = ""
    note: str = ""
    team: str = ""


class PostState(StrEnum):
    """What became of a message."""

    CLAIMED = "claimed"  # someone is sending it, or died while doing so
    POSTED = "posted"
    SKIPPED = "skipped"  # decided against for good: too late, nothing new, or nobody can tell whether it went out


@dataclass(frozen=True, slots=True)
class Post:
    """A row of the ledger: one message, sent or on its way.

    Attributes:
        ts: Slack's id of the message, once posted.
        paper_ids: The papers that it shows, or may show, in order.
        at: When its state last changed.
        note: Why it was skipped, in a sentence.
        team: The workspace that it went to; empty where that was never told.
        looks: What of it may change, such as its papers' votes, as it shows them since its last edit.
        edited_at: When that was; ``None`` where it shows what it was sent with.
    """

    what: str
    day: date
    channel: str
    part: int
    state: PostState
    ts: str
    paper_ids: tuple[str, ...]
    at: datetime
    note: str = ""
    team: str = ""
    looks: str = ""
    edited_at: datetime | None = None
