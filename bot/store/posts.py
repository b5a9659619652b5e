"""At the end of the data's way: who may send which message, decided by one row of the database for each."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, delete, insert, not_, or_, select, update

from bot.model import Claim, Post, PostState
from bot.ports import LEASE
from bot.store.database import insert_once, one_at_a_time, reading, writing
from bot.store.tables import posts, sightings

_FIELDS = tuple(field.name for field in fields(Post))


class SqlPostLedger:
    """``ports.PostLedger`` on a database, for any number of processes.

    A claim holds until its deadline; whoever comes then takes it over, with a token of its own and the next number of
    attempt. One who lost its claim can neither release nor skip, but what it did send is noted.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

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
        """Take the right to send a message: a row that nobody has, or one whose claim has lapsed by ``at``."""
        claim = Claim(what, day, channel, part, token=secrets.token_hex(16), deadline=at + lease, team=team)
        held = {"state": PostState.CLAIMED, "token": claim.token, "deadline": claim.deadline, "at": at}
        with writing(self._engine, f"claim a message to {channel}") as connection:
            one_at_a_time(connection, f"posts in {channel}")  # or two days would each claim a paper that both list
            free = _free(connection, claim, paper_ids)
            blank = {**_key(claim), **held, "attempt": 1, "ts": "", "paper_ids": free, "note": note, "team": team}
            if insert_once(connection, posts, blank):
                return replace(claim, paper_ids=free, note=note)
            lapsed = and_(posts.c.state == PostState.CLAIMED, or_(posts.c.deadline.is_(None), posts.c.deadline <= at))
            take_over = update(posts).where(_row_of(claim), lapsed).values(**held, attempt=posts.c.attempt + 1)
            row = connection.execute(
                take_over.returning(posts.c.attempt, posts.c.paper_ids, posts.c.ts, posts.c.note)
            ).one_or_none()
            if row is None:
                return None
            if not row.paper_ids and free:
                connection.execute(update(posts).where(_row_of(claim)).values(paper_ids=free))
        return replace(claim, attempt=row.attempt, paper_ids=row.paper_ids or free, ts=row.ts, note=row.note)

    def confirm(self, claim: Claim, *, ts: str, paper_ids: Collection[str], at: datetime) -> bool:
        """Note that the message is out, with or without the claim; the same call again returns the same.

        Where another message stands in the row already, its ``ts`` stays, and the papers of both are kept.
        """
        with writing(self._engine, f"confirm a message to {claim.channel}") as connection:
            row = connection.execute(select(posts).where(_row_of(claim)).with_for_update()).one_or_none()
            noted = row is not None and row.state == PostState.POSTED and row.ts == ts
            if not noted:
                _note_post(connection, claim, row, ts=ts, paper_ids=paper_ids, at=at)
        return row is not None and row.token == claim.token and (noted or row.state == PostState.CLAIMED)

    def mark(self, claim: Claim, *, ts: str = "", note: str = "") -> bool:
        """Write down how far a claim's message has come; ``False`` if the claim was taken over meanwhile."""
        with writing(self._engine, f"note a message to {claim.channel}") as connection:
            marked = update(posts).where(_held_by(claim)).values(ts=ts, note=note)
            return connection.execute(marked).rowcount == 1

    def release(self, claim: Claim) -> None:
        """Give the right back; of an attempt that followed a lapsed one, the lapsed one stays told."""
        with writing(self._engine, f"release a message to {claim.channel}") as connection:
            nothing_out = and_(_held_by(claim), posts.c.ts == "")
            if claim.attempt == 1 and connection.execute(delete(posts).where(nothing_out)).rowcount:
                return
            back = {"deadline": None, "token": "", "attempt": max(1, claim.attempt - 1)}
            connection.execute(update(posts).where(_held_by(claim)).values(back))

    def skip(self, claim: Claim, *, note: str, at: datetime, paper_ids: Collection[str] = ()) -> None:
        """Close the message for good without sending it; ``paper_ids`` may be out all the same."""
        closed = {"state": PostState.SKIPPED, "deadline": None, "note": note, "at": at, "paper_ids": tuple(paper_ids)}
        with writing(self._engine, f"skip a message to {claim.channel}") as connection:
            connection.execute(update(posts).where(_held_by(claim)).values(closed))

    def begin_edit(self, post: Post, *, at: datetime) -> Claim | None:
        """Take the right to edit a message that is out, or return ``None``: another does, or did since ``post``."""
        claim = Claim(
            post.what, post.day, post.channel, post.part, secrets.token_hex(16), at + LEASE,
            paper_ids=post.paper_ids, ts=post.ts, team=post.team,
        )  # fmt: skip
        free = and_(
            posts.c.state == PostState.POSTED,
            or_(posts.c.deadline.is_(None), posts.c.deadline <= at),
            posts.c.edited_at.is_not_distinct_from(post.edited_at),
        )
        begun = update(posts).where(_row_of(claim), free).values(token=claim.token, deadline=claim.deadline)
        with writing(self._engine, f"edit a message to {post.channel}") as connection:
            return claim if connection.execute(begun).rowcount else None

    def end_edit(self, claim: Claim, *, at: datetime | None = None, looks: str = "") -> None:
        """Give the right back; with ``at``, note that the message was edited then, and what it shows since."""
        mine = and_(_row_of(claim), posts.c.token == claim.token, posts.c.state == PostState.POSTED)
        noted: dict[str, Any] = {"edited_at": at, "looks": looks} if at else {}
        with writing(self._engine, f"note an edit in {claim.channel}") as connection:
            connection.execute(update(posts).where(mine).values({"deadline": None, **noted}))

    def posts(self, *, channel: str | None = None, since: date | None = None) -> tuple[Post, ...]:
        """Return the ledger's rows, by day, channel, part and what."""
        query = select(posts).order_by(posts.c.day, posts.c.channel, posts.c.part, posts.c.what)
        if channel is not None:
            query = query.where(posts.c.channel == channel)
        if since is not None:
            query = query.where(posts.c.day >= since)
        with reading(self._engine, "read the ledger of posts") as connection:
            return tuple(_post(row) for row in connection.execute(query))

    def shown(self, channel: str) -> frozenset[str]:
        """Return the ids of all papers of a channel's messages, posted, on their way, or perhaps out."""
        query = select(posts.c.paper_ids).where(posts.c.channel == channel)
        known = select(sightings.c.paper_id).where(sightings.c.channel == channel)
        with reading(self._engine, "read which papers were posted") as connection:
            out = frozenset(paper_id for ids in connection.scalars(query) for paper_id in ids)
            return out | frozenset(connection.scalars(known))

    def forget(self, before: date) -> int:
        """Drop the rows of all days before one, whatever came of them, but for claims whose end nobody knows yet."""
        settled = and_(posts.c.day < before, posts.c.state != PostState.CLAIMED)
        with writing(self._engine, "forget old posts") as connection:
            return connection.execute(delete(posts).where(settled)).rowcount


def _key(claim: Claim) -> dict[str, Any]:
    return {"what": claim.what, "day": claim.day, "channel": claim.channel, "part": claim.part}


def _row_of(claim: Claim) -> ColumnElement[bool]:
    return and_(*(posts.c[name] == value for name, value in _key(claim).items()))


def _held_by(claim: Claim) -> ColumnElement[bool]:
    return and_(_row_of(claim), posts.c.token == claim.token, posts.c.state == PostState.CLAIMED)


def _free(connection: Connection, claim: Claim, paper_ids: Collection[str]) -> tuple[str, ...]:
    """Return the papers that no other message of the kind has in the channel."""
    if not paper_ids:
        return ()
    of_kind = and_(posts.c.what == claim.what, posts.c.channel == claim.channel)
    others = select(posts.c.paper_ids).where(of_kind, not_(_row_of(claim)))
    taken = {paper_id for ids in connection.scalars(others) for paper_id in ids}
    return tuple(paper_id for paper_id in paper_ids if paper_id not in taken)


def _note_post(
    connection: Connection, claim: Claim, row: Row[Any] | None, *, ts: str, paper_ids: Collection[str], at: datetime
) -> None:
    out: dict[str, Any] = {"state": PostState.POSTED, "ts": ts, "paper_ids": tuple(paper_ids), "note": "", "at": at}
    if row is None:
        blank = {**_key(claim), "token": claim.token, "attempt": claim.attempt, "deadline": None, "team": claim.team}
        connection.execute(insert(posts).values({**blank, **out}))
        return
    if row.state == PostState.POSTED:
        both = tuple(dict.fromkeys([*row.paper_ids, *paper_ids]))
        out = {"paper_ids": both, "note": f"sent twice: also as {ts}"}
    connection.execute(update(posts).where(_row_of(claim)).values({**out, "deadline": None}))


def _post(row: Row[Any]) -> Post:
    values = {name: getattr(row, name) for name in _FIELDS}
    return Post(**values | {"state": PostState(row.state)})
