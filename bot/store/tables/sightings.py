"""Which papers channels saw, and the papers that no digest lists."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text

from bot.store.tables.base import METADATA, Instant, Key

sightings = Table(
    "sightings",
    METADATA,
    Column("team", Key, primary_key=True),
    Column("channel", Key, primary_key=True),
    Column("ts", Key, primary_key=True),
    Column("paper_id", Key, primary_key=True),
    Column("thread_ts", Text, nullable=False),
    Column("how", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("replies", Integer),  # NULL where they were never counted
    Column("counted_at", Instant),
)

unlisted = Table(
    "unlisted",
    METADATA,
    Column("id", Key, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("paper", Text, nullable=False),  # JSON, by the names of Paper's fields
)
