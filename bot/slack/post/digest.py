"""Digest -> a channel: the daily post, a parent and its thread, sent by the courier."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import count

from slack_sdk import WebClient

from bot.model import Claim, Digest, Post, PostState
from bot.ports import Clock, PostLedger
from bot.slack.blocks.edition import TOP, chosen, parent, reply, unshown
from bot.slack.blocks.part import Part
from bot.slack.post.courier import Courier
from bot.slack.post.outcome import WHAT, Outcome


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
        self._ledger, self._top = ledger, top
        self._courier = Courier(client, ledger, clock=clock, sleep=sleep)

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
        self._courier.confirm_late()
        head = self._rows(digest.day, channel).get(0)
        if head is None or head.state is PostState.CLAIMED:
            return self._begin(digest, channel, skipped)
        if head.state is PostState.SKIPPED:
            return Outcome.UNCHANGED
        return self._go_on(digest, channel, head.ts, sent=False)

    def close(self, day: date, channel: str) -> None:
        """Settle what a dead process left of a day that is over; as ``Courier.close``."""
        self._courier.close(WHAT, day, channel)

    def _rows(self, day: date, channel: str) -> dict[int, Post]:
        return self._courier.rows(WHAT, day, channel)

    def _claim(self, day: date, channel: str, number: int, paper_ids: Sequence[str]) -> Claim | None:
        return self._courier.claim(WHAT, day, channel, number, paper_ids)

    def _undecided(self, digest: Digest, claim: Claim) -> bool:
        """Return whether a message cannot be made now, and give it back then; a later call can.

        That is where other messages have all of its papers on their way, and where it was claimed with papers of a
        newer fetch than this digest.
        """
        if chosen(digest, claim.paper_ids):
            return False
        rows = self._ledger.posts(channel=claim.channel)
        out = {paper_id for row in rows if row.state is not PostState.CLAIMED for paper_id in row.paper_ids}
        if not claim.paper_ids and not unshown(digest, out):
            return False
        self._ledger.release(claim)
        return True

    def _begin(self, digest: Digest, channel: str, skipped: Sequence[date]) -> Outcome:
        left = unshown(digest, self._ledger.shown(channel))
        wanted = parent(digest, left, top=self._top).paper_ids if left else ()
        claim = self._claim(digest.day, channel, 0, wanted)
        if claim is None or self._undecided(digest, claim):
            return Outcome.ELSEWHERE
        ts = self._deliver(claim, self._head(digest, claim, skipped), thread_ts="")
        return self._go_on(digest, channel, ts, sent=True) if ts else Outcome.SKIPPED

    def _head(self, digest: Digest, claim: Claim, skipped: Sequence[date]) -> Part:
        own, others = chosen(digest, claim.paper_ids), unshown(digest, self._ledger.shown(claim.channel))
        return parent(digest, (*own, *others), top=len(own), skipped=skipped)

    def _go_on(self, digest: Digest, channel: str, thread_ts: str, *, sent: bool) -> Outcome:
        """Send what is left into the thread, in the first parts that nobody has sent or closed."""
        for number in count(1):
            # Rows first: a message that another process sends meanwhile is then at worst met as a claim that is taken.
            rows = self._rows(digest.day, channel)
            left = unshown(digest, self._ledger.shown(channel))
            if number in rows and rows[number].state is not PostState.CLAIMED:
                continue
            if number not in rows and not left:
                break
            first = sum(len(row.paper_ids) for row in rows.values() if row.part < number)
            claim = self._claim(digest.day, channel, number, reply(digest, left, number, first=first).paper_ids)
            if claim is None or self._undecided(digest, claim):
                return Outcome.ELSEWHERE
            part = reply(digest, chosen(digest, claim.paper_ids), number, first=first)
            sent |= bool(self._deliver(claim, part, thread_ts=thread_ts))
        return Outcome.POSTED if sent else Outcome.UNCHANGED

    def _deliver(self, claim: Claim, part: Part, *, thread_ts: str) -> str:
        return self._courier.deliver(claim, part if part.papers else None, thread_ts=thread_ts)
