"""What was sent, and what was taken up: rows that every process shares, so that nothing is done twice."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.model import Claim, Post

LEASE = timedelta(minutes=5)
"""How long a claim holds unless it is confirmed: longer than any one call to Slack, retries included."""


class PostLedger(Protocol):
    """Who may send which message: one row per (what, day, channel, part). May raise ``StoreError``.

    One for all kinds: ``what`` is ``digest``, ``weekly``, ``alert:17`` ... Called by the courier: claim, send, confirm.
    A claim that is never confirmed lapses. The row tells its ``team``, which names no message: a channel that two
    workspaces share has one id in both, and one message.
    """

    def claim(
        self,
        what: str,
        day: date,
        channel: str,
        part: int,
        *,
        at: datetime,
        paper_ids: Collection[str] = (),
        note: str = "",
        lease: timedelta = LEASE,
        team: str = "",
    ) -> Claim | None:
        """Take the right to send a message, or return ``None``: it is sent, skipped, or being sent by another.

        The message's papers are noted at once, so that no other of its kind shows them in the channel: ``paper_ids``
        without those that another has. A claim that is taken over keeps the papers and the note it was first made with.
        """
        ...

    def mark(self, claim: Claim, *, ts: str = "", note: str = "") -> bool:
        """Write down, under a claim, how far its message has come; ``False`` if the claim was taken over meanwhile."""
        ...

    def confirm(self, claim: Claim, *, ts: str, paper_ids: Collection[str], at: datetime) -> bool:
        """Note that the message is out; ``False`` if the claim was taken over meanwhile (noted all the same)."""
        ...

    def release(self, claim: Claim) -> None:
        """Give the right back: the message surely was not sent, or stands in the channel with what was marked."""
        ...

    def skip(self, claim: Claim, *, note: str, at: datetime, paper_ids: Collection[str] = ()) -> None:
        """Close the message for good without sending it.

        ``note`` says why, in a sentence. ``paper_ids`` are those that may be out all the same.
        """
        ...

    def posts(self, *, channel: str | None = None, since: date | None = None) -> tuple[Post, ...]:
        """Return the ledger's rows, by day, channel and part."""
        ...

    def shown(self, channel: str) -> frozenset[str]:
        """Return the ids of all papers of a channel's messages: those posted, on their way, or perhaps out."""
        ...

    def begin_edit(self, post: Post, *, at: datetime) -> Claim | None:
        """Take the right to edit a message that is out, or return ``None``: another does, or did since ``post``."""
        ...

    def end_edit(self, claim: Claim, *, at: datetime | None = None, looks: str = "") -> None:
        """Give the right back; with ``at``, note that the message was edited then, and what it shows since."""
        ...

    def forget(self, before: date) -> int:
        """Drop the rows of all days before one but claimed ones, whose end is still to be told; return how many."""
        ...


class EventLedger(Protocol):
    """Which of Slack's events were taken up. May raise ``StoreError``."""

    def first(self, event_id: str, *, at: datetime) -> bool:
        """Return whether this is the first time that any process sees the event, and remember it."""
        ...

    def firsts(self, event_ids: Collection[str], *, at: datetime) -> frozenset[str]:
        """Return those of several events that no process has seen; remember all of them, or raise and remember none."""
        ...

    def forget(self, before: datetime) -> int:
        """Drop what was seen before an instant; return how many."""
        ...
