"""A message -> a channel or a person, at most once, and once where anybody can tell: for all that is sent unasked.

The order of things is claim, send, confirm. The claim notes which papers the message shows, so that no other message of
its kind shows them there. A process that dies between sending and confirming leaves a claim that lapses; whoever takes
it over first looks into the channel for the message's metadata. A process that was only slow sends nothing once its
claim is about to lapse; what it had under way all the same, and another has sent meanwhile, it takes back.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime

from slack_sdk import WebClient

from bot.errors import PostError
from bot.model import Claim, Post, PostState
from bot.ports import Clock, PostLedger
from bot.slack.blocks.part import Part
from bot.slack.manifest import CLOSED_ERRORS
from bot.slack.post.delivery import Delivery
from bot.slack.post.lookup import look
from bot.slack.post.opening import FIXED, GONE, OPENED, Openings
from bot.slack.post.outcome import DIED, NOBODY_KNOWS, NOTHING_NEW, TOO_LATE, Outcome

logger = logging.getLogger(__name__)


class Courier:
    """Sends messages of every kind.

    Args:
        client: ``posting_client``: with the bot token, and repeating nothing by itself.
        ledger: Who may send what.
        clock: Gives now.
        sleep: Waits for so many seconds.
    """

    def __init__(self, client: WebClient, ledger: PostLedger, *, clock: Clock, sleep: Callable[[float], None]) -> None:
        self._client, self._ledger, self._clock = client, ledger, clock
        self._delivery = Delivery(client, clock=clock, sleep=sleep)
        self._openings = Openings(client, ledger, self._delivery)
        self._unconfirmed: dict[Claim, tuple[str, Sequence[str]]] = {}

    def once(
        self,
        what: str,
        day: date,
        channel: str,
        make: Callable[[Sequence[str]], Part | None],
        *,
        paper_ids: Collection[str] = (),
        thread_ts: str = "",
        number: int = 0,
        team: str = "",
    ) -> Outcome:
        """Send one message once; what is out already is not sent again.

        Args:
            what: Its kind, such as ``alert:17``; with ``day``, ``channel`` and ``number``, its name for good.
            day: The day it is about; no message is looked for that is older.
            channel: Slack's id of where it goes; for a person, that of the direct messages with them.
            make: The papers that it is to show, in order -> the message, or ``None`` where there is nothing to say.
                They are those of ``paper_ids`` that no other message of the kind has, or those of the first claim,
                whatever was wanted since.
            paper_ids: What it would show now.
            thread_ts: The thread that it goes into; empty for none.
            number: Which of the messages of that name.
            team: The workspace that it goes to.

        Raises:
            PostError: Slack did not take it. Another channel may fare better, unless it is ``fatal``.
            StoreError: The ledger did not answer. A message sent meanwhile is settled by the next call.
        """
        self.confirm_late()
        row = self.rows(what, day, channel).get(number)
        if row is not None and row.state is not PostState.CLAIMED:
            return Outcome.UNCHANGED
        claim = self.claim(what, day, channel, number, paper_ids, team=team)
        if claim is None:
            return Outcome.ELSEWHERE
        sent = self.deliver(claim, make(claim.paper_ids), thread_ts=thread_ts)
        return Outcome.POSTED if sent else Outcome.SKIPPED

    def rows(self, what: str, day: date, channel: str) -> dict[int, Post]:
        """Return what the ledger knows of a post, by the numbers of its messages."""
        found = self._ledger.posts(channel=channel, since=day)
        return {row.part: row for row in found if row.what == what and row.day == day}

    def claim(
        self, what: str, day: date, channel: str, number: int, paper_ids: Collection[str], *, team: str = ""
    ) -> Claim | None:
        """Take the right to send a message, or return ``None``: it is settled, or being sent by another."""
        note = self._openings.note(channel)
        return self._ledger.claim(
            what, day, channel, number, at=self._clock(), paper_ids=paper_ids, note=note, team=team
        )

    def deliver(self, claim: Claim, part: Part | None, *, thread_ts: str) -> str:
        """See a message out under its claim, and return its ``ts``; ``""`` where it was closed instead.

        Args:
            claim: What it is sent under.
            part: The message; ``None`` where there is nothing to say, and the claim is closed.
            thread_ts: The thread that it goes into; empty for none.
        """
        opened = claim.note == OPENED
        settled = self._settle(claim, thread_ts) if claim.attempt > 1 and not opened else None
        if settled is not None:
            return settled
        if part is None:
            if claim.ts:
                self._openings.take_back(claim.channel, claim.ts)
            self._ledger.skip(claim, note=NOTHING_NEW, at=self._clock())
            return ""
        if opened and (ts := self._openings.see_out(claim, part, thread_ts)):
            return self._confirm(claim, ts, part.paper_ids)
        return self._send(claim, part, thread_ts)

    def edit(self, post: Post, part: Part, *, looks: str) -> bool:
        """Let a message that is out show something else; return whether this call did.

        Two processes never edit one message at the same time, and what one edits twice is the same.

        Raises:
            PostError: Slack did not take it; the next call may fare better.
        """
        claim = self._ledger.begin_edit(post, at=self._clock())
        if claim is None:
            return False
        try:
            self._delivery.fill(part.signed(claim), post.channel, post.ts, deadline=claim.deadline)
        except PostError as error:
            # One that is gone, or fixed for good, is left alone until there is more to show.
            lasting = error.sent is False and error.reason in GONE | FIXED | CLOSED_ERRORS
            self._ledger.end_edit(claim, at=self._clock() if lasting else None, looks=looks)
            if not lasting:
                raise
            return False
        self._ledger.end_edit(claim, at=self._clock(), looks=looks)
        logger.info("edited %s", _named(claim))
        return True

    def close(self, what: str, day: date, channel: str) -> None:
        """Settle what a dead process left of a post, a parent and its thread, whose time is over.

        What is out is noted, and nothing is sent.

        Raises:
            PostError: Slack did not answer.
            StoreError: The ledger did not answer.
        """
        for number, row in self.rows(what, day, channel).items():
            lapsed = row.state is PostState.CLAIMED
            claim = self._ledger.claim(what, day, channel, number, at=self._clock()) if lapsed else None
            if claim is not None and claim.note == OPENED:
                if claim.ts:
                    self._openings.take_back(channel, claim.ts)
                self._ledger.skip(claim, note=TOO_LATE, at=self._clock())
                continue
            thread_ts = _parent_ts(self.rows(what, day, channel), number)
            # What is found went out when it was claimed, not now: its thread must not go on at night.
            if claim is not None and self._settle(claim, thread_ts, at=row.at) is None:
                self._ledger.skip(claim, note=TOO_LATE, at=self._clock())

    def confirm_late(self) -> None:
        """Note what was sent while the ledger did not answer."""
        for claim, (ts, paper_ids) in tuple(self._unconfirmed.items()):
            self._confirm(claim, ts, paper_ids)

    def _send(self, claim: Claim, part: Part, thread_ts: str) -> str:
        try:
            ts = self._delivery.send(part.signed(claim), claim.channel, thread_ts, deadline=claim.deadline)
        except PostError as error:
            if error.sent is False:
                self._ledger.release(claim)
            else:
                self._ledger.mark(claim, note=f"Slack's answer was lost ({error.reason}).")
            logger.error(
                "post failed %s reason=%s sent=%s", _named(claim), error.reason,
                "no" if error.sent is False else "unknown",
            )  # fmt: skip
            raise
        return self._confirm(claim, ts, part.paper_ids)

    def _confirm(self, claim: Claim, ts: str, paper_ids: Sequence[str], at: datetime | None = None) -> str:
        """Note that a message is out; return the ``ts`` of the one that stands, should another have been sent too."""
        self._unconfirmed[claim] = ts, paper_ids
        mine = self._ledger.confirm(claim, ts=ts, paper_ids=paper_ids, at=at or self._clock())
        self._unconfirmed.pop(claim, None)
        logger.info("posted %s ts=%s", _named(claim), ts)
        if mine:
            return ts
        row = self.rows(claim.what, claim.day, claim.channel).get(claim.part)
        stands = row.ts if row is not None else ts
        logger.warning("claim had lapsed %s", _named(claim))
        if stands != ts:
            back = self._openings.take_back(claim.channel, ts)
            logger.warning("sent twice channel=%s ts=%s also=%s taken_back=%s", claim.channel, stands, ts, back)
        return stands

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
        logger.warning("post skipped %s: %s", _named(claim), note)
        self._ledger.skip(claim, note=note, at=self._clock(), paper_ids=claim.paper_ids)
        return ""


def _parent_ts(rows: Mapping[int, Post], number: int) -> str:
    """Return the ``ts`` of what a message of a thread hangs on; empty for the parent itself."""
    before = (rows[other] for other in sorted(rows) if other < number)
    return next((row.ts for row in before if row.state is PostState.POSTED), "")


def _named(claim: Claim) -> str:
    return f"what={claim.what} day={claim.day} channel={claim.channel} part={claim.part}"
