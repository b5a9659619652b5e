"""What people asked to be told of: subscriptions, what matches them, and addresses for mail."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from bot.store.tables.base import HOLDS, METADATA, Instant, Key, Texts

# Columns bear the names of Subscription's fields.
subscriptions = Table(
    "subscriptions",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("team", Key, nullable=False),
    Column("channel", Key, nullable=False),
    Column("person", Key, nullable=False),
    Column("number", Integer, nullable=False),
    Column("question", Text, nullable=False),
    Column("query", Text, nullable=False),  # JSON, as understood: to read 10,000 questions again takes half a minute
    Column("made_at", Instant, nullable=False),
    Column("pace", Text, nullable=False),
    Column("at", Text, nullable=False),  # HH:MM
    Column("weekday", Integer, nullable=False),
    Column("zone", Text, nullable=False),
    Column("quiet", Text, nullable=False),  # HH:MM-HH:MM, or empty
    Column("paused_until", Instant),
    Column("paused_why", Text, nullable=False),
    Column("way", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("token", Key, nullable=False),
    UniqueConstraint("team", "channel", "number"),
    Index("subscriptions_token", "token"),
    sqlite_autoincrement=True,  # an id is never given again: what a dead process still holds must not hit a new one
    info={HOLDS: "your subscriptions"},
)

matches = Table(
    "matches",
    METADATA,
    Column("subscription", Integer, ForeignKey("subscriptions.id", ondelete="CASCADE"), primary_key=True),
    Column("paper_id", Key, primary_key=True),
    Column("because", Texts, nullable=False),
    Column("at", Instant, nullable=False),
    Column("batch", Key, nullable=False),
    Column("told_at", Instant),  # NULL until it is told; of feeds for good
    Index("matches_told_at", "told_at"),
    Index("matches_batch", "batch"),
    info={HOLDS: "papers found for your subscriptions"},
)

addresses = Table(
    "addresses",
    METADATA,
    Column("team", Key, primary_key=True),
    Column("person", Key, primary_key=True),
    Column("address", Key, primary_key=True),
    Column("code", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("confirmed_at", Instant),
    info={HOLDS: "your e-mail addresses"},
)
