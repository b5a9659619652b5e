"""Digest -> a channel: the daily post, each of its messages at most once, and once where anybody can tell.

The order of things is claim, send, confirm. The claim notes which papers the message shows, so that no other message
shows them. A process that dies between sending and confirming leaves a claim that lapses; whoever takes it over first
looks into the channel for the message's metadata. A process that was only slow sends nothing once its claim is about
to lapse; what it had under way all the same, and another has sent meanwhile, it takes back.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import count

from slack_sdk import WebClient

from bot.errors import PostError
from bot.model import Claim, Digest, Post, PostState
from bot.ports import Clock, PostLedger
from bot.slack.blocks.edition import TOP, Part, chosen, parent, reply, unshown
from bot.slack.post.delivery import Delivery
from bot.slack.post.lookup import look
from bot.slack.post.opening import OPENED, Openings
from bot.slack.post.outcome import DIED, NOBODY_KNOWS, NOTHING_NEW, TOO_LATE, WHAT, Outcome

logger = logging.getLogger(__name__)


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
        self._openings = Openings(client, ledger, self._delivery)
        self._unconfirmed: dict[Claim, tuple[str, Sequence[str]]] = {}

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
        self._confirm_late()
        head = self._rows(digest.day, channel).get(0)
        if head is None or head.state is PostState.CLAIMED:
            return self._begin(digest, channel, skipped)
        if head.state is PostState.SKIPPED:
            return Outcome.UNCHANGED
        return self._go_on(digest, channel, head.ts, sent=False)

    def close(self, day: date, channel: str) -> None:
        """Settle what a dead process left of a day that is over: a message that is out is noted, no other is sent.

        Raises:
            PostError: Slack did not answer.
            StoreError: The ledger did not answer.
        """
        for number, row in self._rows(day, channel).items():
            claim = self._ledger.claim(WHAT, day, channel, number, at=self._clock()) if _claimed(row) else None
            if claim is not None and claim.note == OPENED:
                if claim.ts:
                    self._openings.take_back(channel, claim.ts)
                self._ledger.skip(claim, note=TOO_LATE, at=self._clock())
                continue
            # What is found went out when it was claimed, not now: its thread must not go on at night.
            if claim is not None and self._settle(claim, self._thread(claim), at=row.at) is None:
                self._ledger.skip(claim, note=TOO_LATE, at=self._clock())

    def _rows(self, day: date, channel: str) -> dict[int, Post]:
        found = self._ledger.posts(channel=channel, since=day)
        return {row.part: row for row in found if row.what == WHAT and row.day == day}

    def _thread(self, claim: Claim) -> str:
        """Return the ``ts`` of the parent of a claim's message; empty for the parent itself."""
        return self._rows(claim.day, claim.channel)[0].ts if claim.part else ""

    def _claim(self, day: date, channel: str, number: int, paper_ids: Sequence[str]) -> Claim | None:
        note = self._openings.note(channel)
        return self._ledger.claim(WHAT, day, channel, number, at=self._clock(), paper_ids=paper_ids, note=note)

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
        """See a message out under its claim, and return its ``ts``; ``""`` where it was closed instead."""
        opened = claim.note == OPENED
        settled = self._settle(claim, thread_ts) if claim.attempt > 1 and not opened else None
        if settled is not None:
            return settled
        if not part.papers:
            if claim.ts:
                self._openings.take_back(claim.channel, claim.ts)
            self._ledger.skip(claim, note=NOTHING_NEW, at=self._clock())
            return ""
        if opened and (ts := self._openings.see_out(claim, part, thread_ts)):
            return self._confirm(claim, ts, part.paper_ids)
        return self._send(claim, part, thread_ts)

    def _send(self, claim: Claim, part: Part, thread_ts: str) -> str:
        message = part.signed(claim.day, claim.channel, claim.token)
        try:
            ts = self._delivery.send(message, claim.channel, thread_ts, deadline=claim.deadline)
        except PostError as error:
            if error.sent is False:
                self._ledger.release(claim)
            else:
                self._ledger.mark(claim, note=f"Slack's answer was lost ({error.reason}).")
            logger.error(
                "post failed day=%s channel=%s part=%d reason=%s sent=%s",
                claim.day, claim.channel, claim.part, error.reason, "no" if error.sent is False else "unknown",
            )  # fmt: skip
            raise
        return self._confirm(claim, ts, part.paper_ids)

    def _confirm(self, claim: Claim, ts: str, paper_ids: Sequence[str], at: datetime | None = None) -> str:
        """Note that a message is out; return the ``ts`` of the one that stands, should another have been sent too."""
        self._unconfirmed[claim] = ts, paper_ids
        mine = self._ledger.confirm(claim, ts=ts, paper_ids=paper_ids, at=at or self._clock())
        self._unconfirmed.pop(claim, None)
        logger.info("posted day=%s channel=%s part=%d ts=%s", claim.day, claim.channel, claim.part, ts)
        if mine:
            return ts
        row = self._rows(claim.day, claim.channel).get(claim.part)
        stands = row.ts if row is not None else ts
        logger.warning("claim had lapsed day=%s channel=%s part=%d", claim.day, claim.channel, claim.part)
        if stands != ts:
            back = self._openings.take_back(claim.channel, ts)
            logger.warning("sent twice channel=%s ts=%s also=%s taken_back=%s", claim.channel, stands, ts, back)
        return stands

    def _confirm_late(self) -> None:
        """Note what was sent while the ledger did not answer."""
        for claim, (ts, paper_ids) in tuple(self._unconfirmed.items()):
            self._confirm(claim, ts, paper_ids)

    def _settle(self, claim: Claim, thread_ts: str, at: datetime | None = None) -> str | None:
        """Find out what became of a message whose claim lapsed: its ``ts``, ``""`` if closed, ``None`` to send it.

        Raises:
            PostError: Slack did not answer; the next call looks again.
        """
        try:
            seen = look(self._client, claim, thread_ts)
        except PostError:
            self._ledger.release(claim)
            raise
        if seen.sent:
            return self._confirm(claim, seen.ts, seen.paper_ids, at)
        if seen.sent is False:
            return None
        note = f"{claim.note or DIED} {NOBODY_KNOWS}"
        logger.warning("post skipped day=%s channel=%s part=%d: %s", claim.day, claim.channel, claim.part, note)
        self._ledger.skip(claim, note=note, at=self._clock(), paper_ids=claim.paper_ids)
        return ""


def _claimed(row: Post) -> bool:
    return row.state is PostState.CLAIMED
