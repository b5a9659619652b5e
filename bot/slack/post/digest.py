"""An issue -> a channel: the daily post, a parent and its thread, sent by the courier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count

from bot.model import Claim, Issue, Post, PostState
from bot.ports import PostLedger
from bot.slack.blocks.edition import TOP, chosen, parent, reply, unshown
from bot.slack.blocks.part import Part
from bot.slack.post.courier import Courier
from bot.slack.post.outcome import NOTHING_NEW, WHAT, Outcome


class DigestPoster:
    """Posts issues to channels.

    Args:
        courier: Sends each message once.
        ledger: What was sent.
    """

    def __init__(self, courier: Courier, ledger: PostLedger) -> None:
        self._courier, self._ledger = courier, ledger

    def post(
        self, issue: Issue, channel: str, *, top: int = TOP, skipped: Sequence[date] = (), team: str = ""
    ) -> Outcome:
        """Post what a channel has not had of an issue; what is out already is not sent again.

        A day that had nothing for the channel when it was due is begun once it has.

        Args:
            issue: What to post, in order.
            channel: Slack's id of it.
            top: How many papers the parent shows.
            skipped: Earlier days that the channel was owed and no longer gets; the post says so.
            team: The channel's workspace.

        Raises:
            PostError: Slack did not take a message. Another channel may fare better, unless it is ``fatal``.
            StoreError: The ledger did not answer. A message sent meanwhile is settled by the next call.
        """
        self._courier.confirm_late()
        turn = _Turn(self._courier, self._ledger, issue, channel, top, team)
        rows = turn.rows()
        head = head_of(rows)
        if head is None:
            return turn.begin(len(rows), skipped)
        if head.state is PostState.CLAIMED:
            return turn.begin(head.part, skipped)
        return turn.go_on(head, sent=False) if head.state is PostState.POSTED else Outcome.UNCHANGED

    def close(self, day: date, channel: str) -> None:
        """Settle what a dead process left of a day that is over; as ``Courier.close``."""
        self._courier.close(WHAT, day, channel)


def head_of(rows: Mapping[int, Post]) -> Post | None:
    """Return the row of a post's parent: the first but for those of times at which there was nothing to show."""
    every = (rows[number] for number in sorted(rows))
    return next((row for row in every if row.state is not PostState.SKIPPED or row.note != NOTHING_NEW), None)


@dataclass(frozen=True, slots=True)
class _Turn:
    """One call of the poster."""

    courier: Courier
    ledger: PostLedger
    issue: Issue
    channel: str
    top: int
    team: str

    def rows(self) -> dict[int, Post]:
        return self.courier.rows(WHAT, self.issue.day, self.channel)

    def begin(self, number: int, skipped: Sequence[date]) -> Outcome:
        """Send the parent, as the message of this number, and what is left into its thread."""
        left = unshown(self.issue, self.ledger.shown(self.channel))
        if number and not left and number not in self.rows():
            return Outcome.UNCHANGED
        wanted = parent(self.issue, left, top=self.top).paper_ids if left else ()
        claim = self._claim(number, wanted)
        if claim is None or self._undecided(claim):
            return Outcome.ELSEWHERE
        ts = self._deliver(claim, self._head(claim, skipped), thread_ts="")
        return self.go_on(self.rows()[number], sent=True) if ts else Outcome.SKIPPED

    def go_on(self, head: Post, *, sent: bool) -> Outcome:
        """Send what is left into the thread, in the first parts that nobody has sent or closed."""
        for number in count(head.part + 1):
            # Rows first: a message that another process sends meanwhile is then at worst met as a claim that is taken.
            rows = self.rows()
            left = unshown(self.issue, self.ledger.shown(self.channel))
            if number in rows and rows[number].state is not PostState.CLAIMED:
                continue
            if number not in rows and not left:
                break
            first = sum(len(row.paper_ids) for row in rows.values() if row.part < number)
            claim = self._claim(number, reply(self.issue, left, number, first=first).paper_ids)
            if claim is None or self._undecided(claim):
                return Outcome.ELSEWHERE
            part = reply(self.issue, chosen(self.issue, claim.paper_ids), number, first=first)
            sent |= bool(self._deliver(claim, part, thread_ts=head.ts))
        return Outcome.POSTED if sent else Outcome.UNCHANGED

    def _claim(self, number: int, paper_ids: Sequence[str]) -> Claim | None:
        return self.courier.claim(WHAT, self.issue.day, self.channel, number, paper_ids, team=self.team)

    def _undecided(self, claim: Claim) -> bool:
        """Return whether a message cannot be made now, and give it back then; a later call can.

        That is where other messages have all of its papers on their way, and where it was claimed with papers of a
        newer fetch than this digest.
        """
        if chosen(self.issue, claim.paper_ids):
            return False
        rows = self.ledger.posts(channel=claim.channel)
        out = {paper_id for row in rows if row.state is not PostState.CLAIMED for paper_id in row.paper_ids}
        if not claim.paper_ids and not unshown(self.issue, out):
            return False
        self.ledger.release(claim)
        return True

    def _head(self, claim: Claim, skipped: Sequence[date]) -> Part:
        own, others = chosen(self.issue, claim.paper_ids), unshown(self.issue, self.ledger.shown(claim.channel))
        return parent(self.issue, (*own, *others), top=len(own), skipped=skipped, own=own)

    def _deliver(self, claim: Claim, part: Part, *, thread_ts: str) -> str:
        return self.courier.deliver(claim, part if part.papers else None, thread_ts=thread_ts)
