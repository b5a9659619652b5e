"""Beside the data's way: which of Slack's events were taken up, so that a repeated delivery is answered once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Engine, delete

from bot.store.database import insert_or_leave, writing
from bot.store.tables import events


class SqlEventLedger:
    """``ports.EventLedger`` on a database; an event is its id and an instant, with nothing about a person."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def first(self, event_id: str, *, at: datetime) -> bool:
        """Return whether no process has seen the event, and remember it."""
        return bool(self.firsts([event_id], at=at))

    def firsts(self, event_ids: Collection[str], *, at: datetime) -> frozenset[str]:
        """Return those events that no process has seen, and remember them: one commit for all."""
        # Sorted, so that no two processes wait for each other crosswise.
        rows = [{"id": event_id, "at": at} for event_id in sorted(set(event_ids))]
        with writing(self._engine, "note an event") as connection:
            # The rows as parameters, not as values: a statement is compiled once, and not for each number of rows.
            return frozenset(connection.scalars(insert_or_leave(connection, events).returning(events.c.id), rows))

    def forget(self, before: datetime) -> int:
        """Drop what was seen before an instant; return how many."""
        with writing(self._engine, "forget old events") as connection:
            return connection.execute(delete(events).where(events.c.at < before)).rowcount
