"""One message of what the bot sends by itself: what it shows, and the sign by which it is found again. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.model import Claim, Paper
from bot.slack.blocks.message import Message, context

EVENT_TYPE = "paperboy_post"
EVENT_TYPES = frozenset({EVENT_TYPE, "paperboy_digest"})
"""The second was the sign of the first versions, which posted nothing but digests."""


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a post.

    Attributes:
        number: 0 for the parent, from 1 for the messages in its thread.
        papers: What it shows, in order.
        message: Without its metadata, which names the claim it is sent under.
    """

    number: int
    papers: tuple[Paper, ...]
    message: Message

    @property
    def paper_ids(self) -> tuple[str, ...]:
        """The ids of its papers, in order."""
        return tuple(paper.id for paper in self.papers)

    def opening(self) -> Message:
        """Return the message before its papers are filled in; a phone's notification names them already."""
        follow = context("The papers follow in a moment.")
        blocks = (follow,) if self.number or not self.message.blocks else (self.message.blocks[0], follow)
        return Message(self.message.text, blocks)

    def signed(self, claim: Claim) -> Message:
        """Return the message with what finds it again: which post it is, and what it shows."""
        payload: dict[str, Any] = {
            "what": claim.what,
            "day": claim.day.isoformat(),
            "channel": claim.channel,
            "part": claim.part,
            "token": claim.token,
            "papers": list(self.paper_ids),
        }
        metadata = {"event_type": EVENT_TYPE, "event_payload": payload}
        return Message(self.message.text, self.message.blocks, metadata)
