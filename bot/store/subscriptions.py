"""Beside the data's way: saved questions, what matches them, and which of that is told."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from datetime import datetime, time
from typing import Any, cast

from sqlalchemy import Connection, Engine, Row, and_, delete, func, insert, select, update

from bot.model import FILTERS, Match, Pace, Query, Subscription, Way
from bot.store.database import insert_or_leave, one_at_a_time, reading, writing
from bot.store.fold import chunks
from bot.store.tables import matches, subscriptions

_OURS = [column for column in subscriptions.c if column.name != "id"]
_ONCE = 5_000
"""Matches in one statement's parameters."""


class SqlSubscriptionStore:
    """``ports.SubscriptionStore`` on a database, for any number of processes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, subscription: Subscription, seen: Iterable[Match], *, most: int) -> Subscription | None:
        """Keep a new one, with what matches already and is told; ``None`` where its place has ``most`` of them."""
        with writing(self._engine, "keep a subscription") as connection:
            number = _free_number(connection, subscription.team, subscription.channel, most)
            if number is None:
                return None
            numbered = replace(subscription, number=number)
            made = connection.execute(insert(subscriptions).values(_row(numbered)).returning(subscriptions.c.id))
            kept = replace(numbered, id=made.scalar_one())
            _note(connection, [replace(match, subscription=kept.id) for match in seen], told_at=kept.made_at)
        return kept

    def change(self, subscription: Subscription, seen: Iterable[Match] = ()) -> bool:
        """Keep a changed one, with what its new words match already; ``False`` if it is gone."""
        this = subscriptions.c.id == subscription.id
        with writing(self._engine, "change a subscription") as connection:
            if not connection.execute(update(subscriptions).where(this).values(_row(subscription))).rowcount:
                return False
            _note(connection, list(seen), told_at=subscription.made_at)
        return True

    def move(self, subscription: Subscription, channel: str, *, most: int) -> Subscription | None:
        """Let one belong to another place, under a number of its own there, with all that matches it."""
        on_its_way = and_(matches.c.subscription == subscription.id, matches.c.batch != "", matches.c.told_at.is_(None))
        with writing(self._engine, "move a subscription") as connection:
            number = _free_number(connection, subscription.team, channel, most)
            if number is None or connection.execute(select(matches.c.paper_id).where(on_its_way).limit(1)).first():
                return None
            moved = replace(subscription, channel=channel, number=number)
            this = subscriptions.c.id == subscription.id
            return moved if connection.execute(update(subscriptions).where(this).values(_row(moved))).rowcount else None

    def remove(self, subscription_id: int) -> bool:
        """Drop one with its matches; ``False`` if it is gone already."""
        with writing(self._engine, "drop a subscription") as connection:
            return connection.execute(delete(subscriptions).where(subscriptions.c.id == subscription_id)).rowcount > 0

    def of(self, team: str, channel: str) -> tuple[Subscription, ...]:
        """Return those of a place, by number."""
        query = select(subscriptions).where(_in_place(team, channel)).order_by(subscriptions.c.number)
        with reading(self._engine, "read subscriptions") as connection:
            return tuple(map(_subscription, connection.execute(query)))

    def made_by(self, team: str, person: str) -> tuple[Subscription, ...]:
        """Return those of channels that a person made, by channel and number."""
        mine = and_(subscriptions.c.team == team, subscriptions.c.person == person, subscriptions.c.channel != person)
        query = select(subscriptions).where(mine).order_by(subscriptions.c.channel, subscriptions.c.number)
        with reading(self._engine, "read what somebody subscribed channels to") as connection:
            return tuple(map(_subscription, connection.execute(query)))

    def by_token(self, token: str) -> Subscription | None:
        """Return the one of a token; ``None`` for an unknown or empty one."""
        query = select(subscriptions).where(subscriptions.c.token == token, subscriptions.c.token != "")
        with reading(self._engine, "read a subscription") as connection:
            row = connection.execute(query).one_or_none()
        return _subscription(row) if row else None

    def all(self) -> tuple[Subscription, ...]:
        """Return all of them, by id."""
        with reading(self._engine, "read all subscriptions") as connection:
            return tuple(map(_subscription, connection.execute(select(subscriptions).order_by(subscriptions.c.id))))

    def some(self, ids: Collection[int]) -> tuple[Subscription, ...]:
        """Return those of these ids that there are, by id."""
        found: list[Subscription] = []
        with reading(self._engine, "read subscriptions") as connection:
            for chunk in chunks(sorted(ids)):
                query = select(subscriptions).where(subscriptions.c.id.in_(chunk)).order_by(subscriptions.c.id)
                found += map(_subscription, connection.execute(query))
        return tuple(found)

    def note(self, matches: Iterable[Match]) -> int:
        """Keep matches, each paper of a subscription once and for good; return how many are new."""
        given = list(matches)
        if not given:
            return 0
        with writing(self._engine, "note what matches") as connection:
            there = {one.subscription for one in given}
            ids = select(subscriptions.c.id).where(subscriptions.c.id.between(min(there), max(there)))
            if connection.dialect.name == "postgresql":
                ids = ids.with_for_update(read=True, key_share=True)  # or one dropped meanwhile would fail the rest
            kept = set(connection.scalars(ids))
            return _note(connection, [one for one in given if one.subscription in kept], told_at=None)

    def pending(self) -> tuple[Match, ...]:
        """Return the matches that are not told yet, by subscription, time and paper; those of feeds are never told."""
        query = (
            select(matches)
            .join(subscriptions, subscriptions.c.id == matches.c.subscription)
            .where(matches.c.told_at.is_(None), subscriptions.c.way != Way.FEED)
            .order_by(matches.c.subscription, matches.c.at, matches.c.paper_id)
        )
        with reading(self._engine, "read what is not told yet") as connection:
            return tuple(map(_match, connection.execute(query)))

    def batch(self, token: str, matches: Collection[Match]) -> tuple[Match, ...]:
        """Put those matches into one message that are in none yet; return them."""
        with writing(self._engine, "make up a message") as connection:
            return tuple(
                replace(match, batch=token)
                for match in sorted(matches, key=lambda one: (one.subscription, one.paper_id))
                if connection.execute(_free(match).values(batch=token)).rowcount
            )

    def unbatch(self, token: str) -> int:
        """Let the matches of a message that surely was not sent be put into another; return how many there are."""
        untold = and_(matches.c.batch == token, matches.c.told_at.is_(None))
        with writing(self._engine, "take a message apart") as connection:
            return connection.execute(update(matches).where(untold).values(batch="")).rowcount

    def tell(self, token: str, *, at: datetime) -> int:
        """Note that a message's matches are told; return how many that changed."""
        untold = and_(matches.c.batch == token, matches.c.told_at.is_(None))
        with writing(self._engine, "note what is told") as connection:
            return connection.execute(update(matches).where(untold).values(told_at=at)).rowcount

    def matches(self, subscription_id: int) -> tuple[Match, ...]:
        """Return what matches one, told or not, the first first."""
        query = select(matches).where(matches.c.subscription == subscription_id)
        with reading(self._engine, "read what matches") as connection:
            return tuple(map(_match, connection.execute(query.order_by(matches.c.at, matches.c.paper_id))))

    def forget(self, before: datetime) -> int:
        """Drop what was told, or matched a feed, before an instant; return how many."""
        feeds = select(subscriptions.c.id).where(subscriptions.c.way == Way.FEED).scalar_subquery()
        old = (matches.c.told_at < before) | (matches.c.subscription.in_(feeds) & (matches.c.at < before))
        with writing(self._engine, "forget old matches") as connection:
            return connection.execute(delete(matches).where(old)).rowcount


def _free_number(connection: Connection, team: str, channel: str, most: int) -> int | None:
    """Return the number of one more in a place; ``None`` where it has ``most`` of them."""
    one_at_a_time(connection, f"subscriptions of {channel}")
    number = func.coalesce(func.max(subscriptions.c.number), 0)
    held, last = connection.execute(select(func.count(), number).where(_in_place(team, channel))).one()
    return None if held >= most else int(last) + 1


def _in_place(team: str, channel: str) -> Any:
    return and_(subscriptions.c.team == team, subscriptions.c.channel == channel)


def _free(match: Match) -> Any:
    this = and_(matches.c.subscription == match.subscription, matches.c.paper_id == match.paper_id)
    return update(matches).where(this, matches.c.batch == "", matches.c.told_at.is_(None))


def _note(connection: Connection, given: list[Match], *, told_at: datetime | None) -> int:
    """Insert matches unless they are there; return how many were not."""
    rows = [_match_row(one, told_at) for one in sorted(given, key=lambda one: (one.subscription, one.paper_id))]
    made = 0
    for begin in range(0, len(rows), _ONCE):
        insert_them = insert_or_leave(connection, matches).returning(matches.c.paper_id)
        made += len(connection.execute(insert_them, rows[begin : begin + _ONCE]).all())
    return made


def _match_row(match: Match, told_at: datetime | None) -> dict[str, object]:
    return {
        "subscription": match.subscription,
        "paper_id": match.paper_id,
        "because": match.because,
        "at": match.at,
        "batch": match.batch,
        "told_at": told_at,
    }


def _match(row: Row[Any]) -> Match:
    return Match(row.subscription, row.paper_id, row.because, row.at, row.batch)


def _row(subscription: Subscription) -> dict[str, object]:
    held = {column.name: getattr(subscription, column.name) for column in _OURS}
    quiet = subscription.quiet
    return held | {
        "query": query_text(subscription.query),
        "at": f"{subscription.at:%H:%M}",
        "quiet": f"{quiet[0]:%H:%M}-{quiet[1]:%H:%M}" if quiet else "",
    }


def _subscription(row: Row[Any]) -> Subscription:
    held = dict(row._mapping)
    begin, _, end = row.quiet.partition("-")
    return Subscription(
        **held
        | {
            "query": query_of(row.query),
            "pace": Pace(row.pace),
            "way": Way(row.way),
            "at": time.fromisoformat(row.at),
            "quiet": (time.fromisoformat(begin), time.fromisoformat(end)) if row.quiet else None,
        }
    )


_BLANK = Query("")
_KEPT = ("text", *(name for name in FILTERS if name not in ("ids", "since", "until")))
"""What a paper must satisfy: the rest says how an answer is shown, or which papers or days."""


def query_text(query: Query) -> str:
    """Return what a query asks of a paper, as JSON: what is not asked is left out."""
    held = {name: getattr(query, name) for name in _KEPT if getattr(query, name) != getattr(_BLANK, name)}
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"))


def query_of(text: str) -> Query:
    """Return the query that a JSON text holds; what a later version wrote and this one does not know is left out."""
    held = cast("Mapping[str, Any]", json.loads(text))
    known = {field.name for field in fields(Query)}
    return Query("", **{name: _frozen(value) for name, value in held.items() if name in known})


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
