"""Beside the data's way: how useful answers were, without anybody's name or question."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import Engine, and_, delete, insert, select, update

from bot.model import Came, Tallied, Verdict
from bot.store.database import insert_or_leave, reading, writing
from bot.store.tables import tallies, verdicts


class SqlFeedbackBook:
    """``ports.FeedbackBook`` on a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def judge(self, verdict: Verdict) -> int:
        """Note a thumb; return its number."""
        row = {name: getattr(verdict, name) for name in ("team", "at", "helpful", "terms", "paper_ids")}
        with writing(self._engine, "note a verdict") as connection:
            return int(connection.scalar(insert(verdicts).values(row).returning(verdicts.c.number)) or 0)

    def rejudge(self, number: int, *, helpful: bool) -> None:
        """Turn a thumb that was noted."""
        with writing(self._engine, "turn a verdict") as connection:
            connection.execute(update(verdicts).where(verdicts.c.number == number).values(helpful=helpful))

    def tally(self, counted: Collection[Tallied]) -> None:
        """Add to what was counted."""
        with writing(self._engine, "note what came of questions") as connection:
            # Sorted, so that no two processes wait for each other crosswise.
            for each in sorted(counted, key=lambda each: (each.team, each.day, each.came, each.terms)):
                key = {"team": each.team, "day": each.day, "came": each.came, "terms": " ".join(each.terms)}
                connection.execute(insert_or_leave(connection, tallies).values({**key, "number": 0}))
                this = and_(*(tallies.c[name] == value for name, value in key.items()))
                connection.execute(update(tallies).where(this).values(number=tallies.c.number + each.number))

    def verdicts(self, since: datetime, *, team: str | None = None) -> tuple[Verdict, ...]:
        """Return the thumbs from an instant on, in the order in which they were given."""
        query = select(verdicts).where(verdicts.c.at >= since).order_by(verdicts.c.number)
        if team is not None:
            query = query.where(verdicts.c.team == team)
        with reading(self._engine, "read the verdicts") as connection:
            rows = connection.execute(query).all()
        return tuple(Verdict(row.team, row.at, row.helpful, row.terms, row.paper_ids) for row in rows)

    def tallied(self, since: date, *, team: str | None = None) -> tuple[Tallied, ...]:
        """Return what was counted from a day on, by day."""
        query = select(tallies).where(tallies.c.day >= since).order_by(*tallies.primary_key)
        if team is not None:
            query = query.where(tallies.c.team == team)
        with reading(self._engine, "read what came of questions") as connection:
            rows = connection.execute(query).all()
        return tuple(Tallied(row.team, row.day, Came(row.came), tuple(row.terms.split()), row.number) for row in rows)

    def forget(self, before: datetime) -> int:
        """Drop what is older than an instant."""
        with writing(self._engine, "forget old verdicts") as connection:
            thumbs = connection.execute(delete(verdicts).where(verdicts.c.at < before)).rowcount
            return thumbs + connection.execute(delete(tallies).where(tallies.c.day < before.date())).rowcount
