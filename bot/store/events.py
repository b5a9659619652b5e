"""Beside the data's way: which of Slack's events were taken up, so that a repeated delivery is answered once."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Engine, delete

from bot.store.database import insert_once, writing
from bot.store.tables import events


class SqlEventLedger:
    """``ports.EventLedger`` on a database; an event is its id and an instant, with nothing about a person."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def first(self, event_id: str, *, at: datetime) -> bool:
        """Return whether no process has seen the event, and remember it."""
        with writing(self._engine, "note an event") as connection:
            return insert_once(connection, events, {"id": event_id, "at": at})

    def forget(self, before: datetime) -> int:
        """Drop what was seen before an instant; return how many."""
        with writing(self._engine, "forget old events") as connection:
            return connection.execute(delete(events).where(events.c.at < before)).rowcount
