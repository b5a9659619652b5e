"""What people and channels have chosen."""

from __future__ import annotations

from sqlalchemy import Column, Table, Text

from bot.store.tables.base import HOLDS, METADATA, Instant, Key

choices = Table(
    "choices",
    METADATA,
    Column("team", Key, primary_key=True),
    Column("channel", Key, primary_key=True),  # empty for a person's own
    Column("person", Key, primary_key=True),  # empty for a channel's
    Column("name", Key, primary_key=True),
    Column("value", Text, nullable=False),
    Column("at", Instant, nullable=False),
    info={HOLDS: "your choices"},
)
