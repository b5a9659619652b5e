"""How useful answers were."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, Table, Text

from bot.store.tables.base import METADATA, Instant, Key, Texts

verdicts = Table(
    "verdicts",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("team", Key, nullable=False),
    Column("at", Instant, nullable=False),
    Column("helpful", Boolean, nullable=False),
    Column("terms", Texts, nullable=False),
    Column("paper_ids", Texts, nullable=False),
    Index("verdicts_at", "at"),
)

tallies = Table(
    "tallies",
    METADATA,
    Column("team", Key, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("came", Key, primary_key=True),
    Column("terms", Text, primary_key=True),  # sorted, blanks between them
    Column("number", BigInteger, nullable=False),
    Index("tallies_day", "day"),
)
