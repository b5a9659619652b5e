"""Ledgers in memory, written straight from the ports' sentences."""

import threading
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import count

from bot.model import Claim, Post, PostState
from bot.ports import LEASE

Key = tuple[date, str, int, str]


@dataclass
class Held:
    """A row, and who holds it until when."""

    post: Post
    token: str
    attempt: int
    deadline: datetime | None


@dataclass
class FakePostLedger:
    """``ports.PostLedger`` without a database; safe to share between threads."""

    rows: dict[Key, Held] = field(default_factory=dict)
    tokens: "count[int]" = field(default_factory=lambda: count(1))
    lock: threading.Lock = field(default_factory=threading.Lock)

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
        with self.lock:
            row = self.rows.get((day, channel, part, what))
            if row is not None:
                lapsed = row.deadline is None or row.deadline <= at
                if row.post.state is not PostState.CLAIMED or not lapsed:
                    return None
            others = [held.post for key, held in self.rows.items() if key != (day, channel, part, what)]
            alike = [post for post in others if (post.what, post.channel) == (what, channel)]
            taken = {paper_id for post in alike for paper_id in post.paper_ids}
            free = tuple(paper_id for paper_id in paper_ids if paper_id not in taken)
            papers = (row.post.paper_ids if row else ()) or free
            attempt = row.attempt + 1 if row else 1
            ts, note = (row.post.ts, row.post.note) if row else ("", note)
            claim = Claim(what, day, channel, part, str(next(self.tokens)), at + lease, attempt, papers, ts, note, team)
            post = Post(
                what, day, channel, part, PostState.CLAIMED, ts, papers, at, note, row.post.team if row else team
            )
            self.rows[key_of(claim)] = Held(post, claim.token, claim.attempt, at + lease)
            return claim

    def confirm(self, claim: Claim, *, ts: str, paper_ids: Collection[str], at: datetime) -> bool:
        out = Post(
            claim.what,
            claim.day,
            claim.channel,
            claim.part,
            PostState.POSTED,
            ts,
            tuple(paper_ids),
            at,
            team=claim.team,
        )
        with self.lock:
            row = self.rows.get(key_of(claim))
            if row is None:
                self.rows[key_of(claim)] = Held(out, claim.token, claim.attempt, None)
                return False
            before, mine = row.post, row.token == claim.token
            row.deadline = None
            if before.state is not PostState.POSTED:
                row.post = out
                return mine and before.state is PostState.CLAIMED
            if before.ts == ts:
                return mine
            both = tuple(dict.fromkeys([*before.paper_ids, *paper_ids]))
            row.post = replace(before, paper_ids=both, note=f"sent twice: also as {ts}")
            return False

    def mark(self, claim: Claim, *, ts: str = "", note: str = "") -> bool:
        with self.lock:
            row = self._held(claim)
            if row is not None:
                row.post = replace(row.post, ts=ts, note=note)
            return row is not None

    def release(self, claim: Claim) -> None:
        with self.lock:
            row = self._held(claim)
            if row is None:
                return
            if claim.attempt == 1 and not row.post.ts:
                del self.rows[key_of(claim)]
            else:
                self.rows[key_of(claim)] = Held(row.post, "", max(1, claim.attempt - 1), None)

    def skip(self, claim: Claim, *, note: str, at: datetime, paper_ids: Collection[str] = ()) -> None:
        with self.lock:
            row = self._held(claim)
            if row is not None:
                row.post = replace(row.post, state=PostState.SKIPPED, note=note, at=at, paper_ids=tuple(paper_ids))

    def _held(self, claim: Claim) -> Held | None:
        row = self.rows.get(key_of(claim))
        mine = row is not None and row.token == claim.token and row.post.state is PostState.CLAIMED
        return row if mine else None

    def begin_edit(self, post: Post, *, at: datetime) -> Claim | None:
        with self.lock:
            row = self.rows.get((post.day, post.channel, post.part, post.what))
            free = row is not None and (row.deadline is None or row.deadline <= at)
            if not free or row.post.state is not PostState.POSTED or row.post.edited_at != post.edited_at:
                return None
            row.token, row.deadline = str(next(self.tokens)), at + LEASE
            named = post.what, post.day, post.channel, post.part, row.token, row.deadline
            return Claim(*named, paper_ids=post.paper_ids, ts=post.ts, team=post.team)

    def end_edit(self, claim: Claim, *, at: datetime | None = None, looks: str = "") -> None:
        with self.lock:
            row = self.rows.get(key_of(claim))
            if row is not None and row.token == claim.token and row.post.state is PostState.POSTED:
                row.deadline = None
                if at:
                    row.post = replace(row.post, edited_at=at, looks=looks)

    def posts(self, *, channel: str | None = None, since: date | None = None) -> tuple[Post, ...]:
        with self.lock:
            every = [self.rows[key].post for key in sorted(self.rows)]
        return tuple(p for p in every if channel in (None, p.channel) and (since is None or p.day >= since))

    def shown(self, channel: str) -> frozenset[str]:
        return frozenset(paper_id for post in self.posts(channel=channel) for paper_id in post.paper_ids)

    def forget(self, before: date) -> int:
        with self.lock:
            old = [key for key, row in self.rows.items() if key[0] < before and row.post.state is not PostState.CLAIMED]
            for key in old:
                del self.rows[key]
            return len(old)


def key_of(claim: Claim) -> Key:
    return claim.day, claim.channel, claim.part, claim.what


@dataclass
class FakeEventLedger:
    """``ports.EventLedger`` without a database; safe to share between threads."""

    seen: dict[str, datetime] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def first(self, event_id: str, *, at: datetime) -> bool:
        with self.lock:
            known = len(self.seen)
            self.seen.setdefault(event_id, at)
            return len(self.seen) > known

    def firsts(self, event_ids: Collection[str], *, at: datetime) -> frozenset[str]:
        return frozenset(event_id for event_id in event_ids if self.first(event_id, at=at))

    def forget(self, before: datetime) -> int:
        with self.lock:
            old = [event_id for event_id, at in self.seen.items() if at < before]
            for event_id in old:
                del self.seen[event_id]
            return len(old)
