"""Editions, one row per channel; and what came of their runs."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, Engine, Row, and_, bindparam, delete, select, update

from bot.model import Edition, EditionState, Run
from bot.store.database import insert_once, reading, writing
from bot.store.tables import editions, runs

_FIELDS = tuple(field.name for field in fields(Edition))
_OF_CHANNEL = select(editions).where(editions.c.channel == bindparam("name"))  # made once: each mention asks


class SqlEditions:
    """``ports.Editions`` on a database, for any number of processes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def get(self, channel: str) -> Edition | None:
        """Return a channel's edition, or ``None``."""
        with reading(self._engine, "read an edition") as connection:
            row = connection.execute(_OF_CHANNEL, {"name": channel}).one_or_none()
            return None if row is None else _edition(row)

    def put(self, edition: Edition) -> None:
        """Keep an edition in the place of what its channel had."""
        row = _row(edition)
        with writing(self._engine, f"keep the edition of {edition.channel}") as connection:
            if not insert_once(connection, editions, row):
                connection.execute(update(editions).where(editions.c.channel == edition.channel).values(row))

    def of(self, team: str) -> tuple[Edition, ...]:
        """Return all editions of a workspace, by channel."""
        query = select(editions).where(editions.c.team == team).order_by(editions.c.channel)
        return self._read(query)

    def due(self, now: datetime) -> tuple[Edition, ...]:
        """Return the editions whose ``next_at`` has come, the one that waits longest first."""
        return self._read(
            select(editions).where(editions.c.next_at <= now).order_by(editions.c.next_at, editions.c.channel)
        )

    def updating(self) -> tuple[Edition, ...]:
        """Return the editions whose channels want to know what becomes of papers, and are not switched off."""
        wanted = and_(editions.c.updates.is_(True), editions.c.state != EditionState.OFF)
        return self._read(select(editions).where(wanted).order_by(editions.c.channel))

    def look_again(self, edition: Edition, at: datetime | None) -> None:
        """Note when there may be something to do for an edition again; not where it was changed meanwhile."""
        with writing(self._engine, "plan an edition") as connection:
            self._if_unchanged(connection, edition, next_at=at)

    def served(self, edition: Edition) -> None:
        """Note that what somebody asked for at once is done; not where they asked anew meanwhile."""
        same = and_(editions.c.channel == edition.channel, editions.c.asked_at == edition.asked_at)
        with writing(self._engine, "note an edition as served") as connection:
            connection.execute(update(editions).where(same).values(asked_at=None))

    def stop(self, edition: Edition, reason: str) -> bool:
        """Pause an edition whose channel takes nothing any more; return whether this call did."""
        paused = {"state": EditionState.PAUSED, "reason": reason, "paused_until": None, "next_at": None}
        with writing(self._engine, "pause an edition") as connection:
            return self._if_unchanged(connection, edition, **paused)

    def note(self, run: Run) -> None:
        """Keep what came of a run, in the place of what came of it before."""
        row = {field.name: getattr(run, field.name) for field in fields(Run)}
        this = and_(runs.c.channel == run.channel, runs.c.what == run.what, runs.c.day == run.day)
        with writing(self._engine, "note a run") as connection:
            if not insert_once(connection, runs, row):
                connection.execute(update(runs).where(this).values(row))

    def runs(self, channel: str, *, limit: int) -> tuple[Run, ...]:
        """Return what came of a channel's last runs, newest first."""
        query = select(runs).where(runs.c.channel == channel)
        query = query.order_by(runs.c.at.desc(), runs.c.day.desc(), runs.c.what).limit(limit)
        with reading(self._engine, "read the last runs") as connection:
            return tuple(Run(**row._mapping) for row in connection.execute(query))

    def forget_runs(self, before: date) -> int:
        """Drop what came of the runs of all days before one; return how many."""
        with writing(self._engine, "forget old runs") as connection:
            return connection.execute(delete(runs).where(runs.c.day < before)).rowcount

    def _read(self, query: Any) -> tuple[Edition, ...]:
        with reading(self._engine, "read the editions") as connection:
            return tuple(map(_edition, connection.execute(query)))

    @staticmethod
    def _if_unchanged(connection: Connection, edition: Edition, **values: Any) -> bool:
        """Write into an edition's row where it says what the edition does, but for when to look at it next."""
        held = _row(edition)
        same = and_(*(editions.c[name].is_not_distinct_from(held[name]) for name in _FIELDS if name != "next_at"))
        return connection.execute(update(editions).where(same).values(values)).rowcount == 1


def _row(edition: Edition) -> dict[str, Any]:
    row = {name: getattr(edition, name) for name in _FIELDS}
    return row | {"at": f"{edition.at:%H:%M}", "weekdays": "".join(map(str, edition.weekdays))}


def _edition(row: Row[Any]) -> Edition:
    values = dict(row._mapping)
    values["at"] = time.fromisoformat(values["at"])
    values["weekdays"] = tuple(map(int, values["weekdays"]))
    values["state"] = EditionState(values["state"])
    return Edition(**values)
