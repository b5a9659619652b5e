"""A message for a channel that cannot be read back: opened first, noted, and filled with its papers only then.

What was lost on the way between Slack and the ledger is then a line without papers, and filling in is the same however
often it is done: no paper is lost, and none comes twice. A whole message, sent at once, would be the one or the other.
"""

from __future__ import annotations

import logging

from slack_sdk import WebClient

from bot.errors import PostError
from bot.model import Claim
from bot.ports import PostLedger
from bot.slack.blocks.part import Part
from bot.slack.post.delivery import Delivery
from bot.slack.post.lookup import may_read
from bot.slack.wire.transport import FAILURES

logger = logging.getLogger(__name__)

OPENED = "opened, to be filled in"
"""The ledger's note of a message that is sent in this way."""

GONE = frozenset({"message_not_found"})
"""Slack's errors of an opened message that somebody has deleted."""

FIXED = frozenset({"cant_update_message", "edit_window_closed"})
"""Slack's errors of a workspace in which messages may not be edited, or no longer."""


class Openings:
    """Opens and fills messages.

    Args:
        client: ``posting_client``.
        ledger: Keeps what was opened.
        delivery: Sends.
    """

    def __init__(self, client: WebClient, ledger: PostLedger, delivery: Delivery) -> None:
        self._client, self._ledger, self._delivery = client, ledger, delivery
        self._readable: dict[str, bool] = {}
        self._whole: set[str] = set()
        self._unmarked: dict[tuple[object, ...], str] = {}

    def note(self, channel: str) -> str:
        """Return the note to claim a message of a channel with: ``OPENED``, or none where it is sent whole."""
        if channel not in self._readable:
            readable = may_read(self._client, channel)
            if readable is None:
                return OPENED
            self._readable[channel] = readable
        return "" if self._readable[channel] or channel in self._whole else OPENED

    def see_out(self, claim: Claim, part: Part, thread_ts: str) -> str | None:
        """Open a message unless it is, and fill it; return its ``ts``, or ``None`` where it is to be sent whole.

        Raises:
            PostError: Slack did not take it; the next call goes on where this one ended.
            StoreError: The ledger did not answer; likewise.
        """
        ts = claim.ts or self._unmarked.get(_key(claim), "") or self._open(claim, part, thread_ts)
        if not claim.ts:
            self._mark(claim, ts)
        message = part.signed(claim)
        try:
            self._delivery.fill(message, claim.channel, ts, deadline=claim.deadline)
        except PostError as error:
            if error.reason in FIXED:
                self._give_up_filling(claim, ts)
                return None
            self._ledger.mark(claim, ts="" if error.reason in GONE else ts, note=OPENED)
            self._ledger.release(claim)
            raise
        return ts

    def take_back(self, channel: str, ts: str) -> bool:
        """Delete a message of ours; return whether that worked."""
        try:
            self._client.chat_delete(channel=channel, ts=ts)
        except FAILURES as error:
            logger.error("not taken back channel=%s ts=%s error=%r", channel, ts, error)
            return False
        return True

    def _open(self, claim: Claim, part: Part, thread_ts: str) -> str:
        try:
            ts = self._delivery.send(part.opening(), claim.channel, thread_ts, deadline=claim.deadline)
        except PostError:
            self._ledger.release(claim)  # even where nobody can tell: what may be out is a line without papers
            raise
        self._unmarked[_key(claim)] = ts
        return ts

    def _mark(self, claim: Claim, ts: str) -> None:
        mine = self._ledger.mark(claim, ts=ts, note=OPENED)
        self._unmarked.pop(_key(claim), None)
        if not mine:
            self.take_back(claim.channel, ts)
            raise PostError(f"the turn to post in {claim.channel} was over", reason="late", sent=False)

    def _give_up_filling(self, claim: Claim, ts: str) -> None:
        """Send whole messages from here on: this workspace lets nothing be edited."""
        logger.warning("messages cannot be filled in, and are sent whole channel=%s", claim.channel)
        self._whole.add(claim.channel)
        self.take_back(claim.channel, ts)
        self._ledger.mark(claim, ts="", note="")


def _key(claim: Claim) -> tuple[object, ...]:
    return claim.what, claim.day, claim.channel, claim.part
