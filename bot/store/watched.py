"""Papers as channels got them, a row each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime

from sqlalchemy import Engine, delete, select, update

from bot.model import Watched
from bot.store.database import insert_or_leave, reading, writing
from bot.store.tables import watched

_FIELDS = tuple(field.name for field in fields(Watched))


class SqlWatchList:
    """``ports.WatchList`` on a database, for any number of processes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def watch(self, papers: Iterable[Watched], *, at: datetime) -> None:
        """Keep papers as they are now; one that a channel has already stays as it was."""
        rows = [{name: getattr(paper, name) for name in _FIELDS} | {"at": at} for paper in papers]
        if rows:
            with writing(self._engine, "watch papers") as connection:
                connection.execute(insert_or_leave(connection, watched), rows)

    def of(self, channel: str) -> Mapping[str, Watched]:
        """Return the papers of a channel by their ids, each as the channel got it."""
        query = select(*(watched.c[name] for name in _FIELDS)).where(watched.c.channel == channel)
        with reading(self._engine, "read the watched papers") as connection:
            return {row.paper_id: Watched(**row._mapping) for row in connection.execute(query)}

    def tell_version(self, versions: Mapping[str, int]) -> None:
        """Note the versions of papers, wherever none was known."""
        with writing(self._engine, "note versions") as connection:
            for paper_id, version in versions.items():
                unknown = (watched.c.paper_id == paper_id) & (watched.c.version == 0)
                connection.execute(update(watched).where(unknown).values(version=version))

    def forget(self, before: datetime) -> int:
        """Drop what was kept before an instant; return how many."""
        with writing(self._engine, "forget watched papers") as connection:
            return connection.execute(delete(watched).where(watched.c.at < before)).rowcount
