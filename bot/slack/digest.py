"""Digest -> a channel: the daily post, each of its messages at most once, and once where anybody can tell.

The order of things is claim, send, confirm. A process that dies between sending and confirming leaves a claim that
lapses; whoever takes it over first looks into the channel for the message's metadata.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import PostError
from bot.model import Claim, Digest, Paper, Post, PostState
from bot.ports import Clock, PostLedger
from bot.slack.delivery import Delivery
from bot.slack.edition import EVENT_TYPE, TOP, Part, parent, reply, unshown

logger = logging.getLogger(__name__)

WHAT = "digest"

NOTHING_NEW = "Every paper of this day was posted in the channel before."
NOBODY_KNOWS = "Nobody can tell whether it went out, so that it is not sent again."


class Outcome(StrEnum):
    """What became of a daily post in one channel."""

    POSTED = "posted"  # at least one message went out now, and all of them are out
    UNCHANGED = "unchanged"  # all of it was out, or closed, before
    SKIPPED = "skipped"  # nothing new to show, or nobody can tell whether it went out
    ELSEWHERE = "elsewhere"  # another process is posting it


class DigestPoster:
    """Posts digests to channels.

    Args:
        client: ``posting_client``: with the bot token, and repeating nothing by itself.
        ledger: Who may send what.
        clock: Gives now.
        sleep: Waits for so many seconds.
        top: How many papers the parent shows.
    """

    def __init__(
        self,
        client: WebClient,
        ledger: PostLedger,
        *,
        clock: Clock,
        sleep: Callable[[float], None],
        top: int = TOP,
    ) -> None:
        self._client, self._ledger, self._clock, self._top = client, ledger, clock, top
        self._delivery = Delivery(client, clock=clock, sleep=sleep)

    def post(self, digest: Digest, channel: str, *, skipped: Sequence[date] = ()) -> Outcome:
        """Post what a channel has not had of a digest; what is out already is not sent again.

        Args:
            digest: What to post, best first.
            channel: Slack's id of it.
            skipped: Earlier days that the channel was owed and no longer gets; the post says so.

        Raises:
            PostError: Slack did not take a message. Another channel may fare better, unless it is ``fatal``.
            StoreError: The ledger did not answer. A message sent meanwhile is settled by the next call.
        """
        rows = self._rows(digest.day, channel)
        left = unshown(digest, self._ledger.shown(channel))
        head = rows.get(0)
        if head is None or head.state is PostState.CLAIMED:
            return self._begin(digest, channel, left, skipped)
        if head.state is PostState.SKIPPED or not left:
            return Outcome.UNCHANGED
        return self._go_on(digest, channel, head.ts, sent=False)

    def _rows(self, day: date, channel: str) -> dict[int, Post]:
        found = self._ledger.posts(channel=channel, since=day)
        return {row.part: row for row in found if row.what == WHAT and row.day == day}

    def _begin(self, digest: Digest, channel: str, left: tuple[Paper, ...], skipped: Sequence[date]) -> Outcome:
        claim = self._ledger.claim(WHAT, digest.day, channel, 0, at=self._clock())
        if claim is None:
            return Outcome.ELSEWHERE
        if not left:
            self._ledger.skip(claim, note=NOTHING_NEW, at=self._clock())
            return Outcome.SKIPPED
        ts = self._send(claim, parent(digest, left, top=self._top, skipped=skipped), thread_ts="")
        if not ts:
            return Outcome.SKIPPED
        return self._go_on(digest, channel, ts, sent=True)

    def _go_on(self, digest: Digest, channel: str, thread_ts: str, *, sent: bool) -> Outcome:
        """Send what is left into the thread, in the first parts that nobody has sent or closed."""
        number, lost = 0, frozenset[str]()
        while True:
            number += 1
            # Rows first: a message that another process sends meanwhile is then at worst met as a claim that is taken.
            rows = self._rows(digest.day, channel)
            left = unshown(digest, self._ledger.shown(channel) | lost)
            if not left:
                return Outcome.POSTED if sent else Outcome.UNCHANGED
            state = rows[number].state if number in rows else None
            if state is PostState.POSTED:
                continue
            shown = sum(len(row.paper_ids) for row in rows.values()) + len(lost)
            part = reply(digest, left, number, first=shown)
            if state is not PostState.SKIPPED:
                claim = self._ledger.claim(WHAT, digest.day, channel, number, at=self._clock())
                if claim is None:
                    return Outcome.ELSEWHERE
                sent = True
                if self._send(claim, part, thread_ts=thread_ts):
                    continue
            # Nobody can tell whether that message went out; if it did, these papers went with it.
            lost |= {paper.id for paper in part.papers}

    def _send(self, claim: Claim, part: Part, *, thread_ts: str) -> str:
        """Send one message under its claim and return its ``ts``; ``""`` where it was skipped instead."""
        if claim.attempt > 1:
            settled = self._settle(claim, thread_ts)
            if settled is not None:
                return settled
        message = part.signed(claim.day, claim.channel, claim.token)
        try:
            ts = self._delivery.send(message, claim.channel, thread_ts)
        except PostError as error:
            if error.sent is False:
                self._ledger.release(claim)
            logger.error(
                "post failed day=%s channel=%s part=%d reason=%s sent=%s",
                claim.day, claim.channel, claim.part, error.reason, "no" if error.sent is False else "unknown",
            )  # fmt: skip
            raise
        self._confirm(claim, ts, [paper.id for paper in part.papers])
        return ts

    def _confirm(self, claim: Claim, ts: str, paper_ids: list[str]) -> None:
        if not self._ledger.confirm(claim, ts=ts, paper_ids=paper_ids, at=self._clock()):
            logger.warning("claim had lapsed day=%s channel=%s part=%d", claim.day, claim.channel, claim.part)
        logger.info("posted day=%s channel=%s part=%d ts=%s", claim.day, claim.channel, claim.part, ts)

    def _settle(self, claim: Claim, thread_ts: str) -> str | None:
        """Find out what became of a message whose claim lapsed: its ``ts``, ``""`` if skipped, ``None`` to send it."""
        try:
            found, complete = self._look(claim, thread_ts)
        except (SlackClientError, OSError, ValueError) as error:
            reason = error.response.get("error") if isinstance(error, SlackApiError) else type(error).__name__
            logger.info("the channel cannot be read channel=%s reason=%s", claim.channel, reason)
            found, complete = None, False
        if found is not None:
            self._confirm(claim, found["ts"], found["metadata"]["event_payload"]["papers"])
            return str(found["ts"])
        if complete:
            return None
        logger.warning("post skipped day=%s channel=%s part=%d: %s", claim.day, claim.channel, claim.part, NOBODY_KNOWS)
        self._ledger.skip(claim, note=NOBODY_KNOWS, at=self._clock())
        return ""

    def _look(self, claim: Claim, thread_ts: str) -> tuple[dict[str, Any] | None, bool]:
        """Return the message of a claim, if Slack shows it, and whether Slack has shown all there is."""
        since = str(datetime.combine(claim.day, time(), UTC).timestamp())
        if claim.part:
            page = self._client.conversations_replies(
                channel=claim.channel, ts=thread_ts, limit=200, include_all_metadata=True
            )
        else:
            page = self._client.conversations_history(
                channel=claim.channel, oldest=since, limit=200, include_all_metadata=True
            )
        wanted = (claim.day.isoformat(), claim.channel, claim.part)
        messages: list[dict[str, Any]] = page.get("messages", [])
        for message in messages:
            metadata = message.get("metadata") or {}
            payload = metadata.get("event_payload") or {}
            named = (payload.get("day"), payload.get("channel"), payload.get("part"))
            if metadata.get("event_type") == EVENT_TYPE and named == wanted:
                return message, True
        return None, not page.get("has_more")
