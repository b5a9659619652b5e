"""What the bot showed in threads, and which threads want quiet."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table

from bot.store.tables.base import METADATA, Instant, Key, Texts

answers = Table(
    "answers",
    METADATA,
    Column("team", Key, primary_key=True),
    Column("channel", Key, primary_key=True),
    Column("ts", Key, primary_key=True),
    Column("thread", Key, nullable=False),
    Column("at", Instant, nullable=False),
    Column("paper_ids", Texts, nullable=False),  # of the whole answer, in order
    Column("total", Integer, nullable=False),
    Column("shown_from", Integer, nullable=False),  # the place of the message's first paper, from 0
    Column("shown", Integer, nullable=False),
    Index("answers_thread", "team", "channel", "thread"),
    Index("answers_at", "at"),
)

muted = Table(
    "muted",
    METADATA,
    Column("team", Key, primary_key=True),
    Column("channel", Key, primary_key=True),
    Column("thread", Key, primary_key=True),
    Column("at", Instant, nullable=False),
)
