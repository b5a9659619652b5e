"""What channels get by themselves, and what came of it."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Integer, Table, Text

from bot.store.tables.base import HOLDS, METADATA, Instant, Key, Texts

# Columns bear the names of Edition's fields.
editions = Table(
    "editions",
    METADATA,
    Column("channel", Key, primary_key=True),
    Column("team", Key, nullable=False),
    Column("person", Key, nullable=False),
    Column("at", Text, nullable=False),  # 09:30
    Column("zone", Text, nullable=False),
    Column("weekdays", Text, nullable=False),  # their numbers: 01234
    Column("top", Integer, nullable=False),
    Column("topics", Texts, nullable=False),
    Column("excluded", Texts, nullable=False),
    Column("min_upvotes", Integer, nullable=False),
    Column("has_code", Boolean, nullable=False),
    Column("others", Boolean, nullable=False),
    Column("weekly", Boolean, nullable=False),
    Column("monthly", Boolean, nullable=False),
    Column("updates", Boolean, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("paused_until", Instant),
    Column("begun", Instant),
    Column("asked_at", Instant),
    Column("next_at", Instant),  # when to look at it again; NULL where it is switched off
    Index("editions_next_at", "next_at"),
    Index("editions_team", "team"),
    info={HOLDS: "the digests that you set up"},
)

runs = Table(
    "runs",
    METADATA,
    Column("channel", Key, primary_key=True),
    Column("what", Key, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("team", Key, nullable=False),
    Column("at", Instant, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("note", Text, nullable=False),
    Index("runs_day", "day"),
)

# Papers as channels got them, where what becomes of them is to be said.
watched = Table(
    "watched",
    METADATA,
    Column("channel", Key, primary_key=True),
    Column("paper_id", Key, primary_key=True),
    Column("team", Key, nullable=False),
    Column("code", Boolean, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("version", Integer, nullable=False),  # 0 where arXiv was not asked yet
    Column("at", Instant, nullable=False),
    Index("watched_at", "at"),
)
