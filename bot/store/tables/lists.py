"""Reading lists, and the tickets by which they are fetched."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text

from bot.store.tables.base import HOLDS, METADATA, Instant, Key

bookmarks = Table(
    "bookmarks",
    METADATA,
    Column("team", Key, primary_key=True),
    Column("person", Key, primary_key=True),
    Column("paper_id", Key, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("read_at", Instant),
    Column("note", Text, nullable=False),
    Column("remind_at", Instant),
    Index("bookmarks_remind_at", "remind_at"),
    info={HOLDS: "your reading list"},
)

tickets = Table(
    "tickets",
    METADATA,
    Column("token", Key, primary_key=True),
    Column("team", Key, nullable=False),
    Column("person", Key, nullable=False),
    Column("form", Text, nullable=False),
    Column("until", Instant, nullable=False),
    info={HOLDS: "links to your reading list"},
)
