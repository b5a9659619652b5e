"""The ledgers: what was sent, and which of Slack's events were taken up."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, Table, Text

from bot.store.tables.base import METADATA, Instant, Key, Texts

posts = Table(
    "posts",
    METADATA,
    Column("what", Key, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("channel", Key, primary_key=True),
    Column("part", Integer, primary_key=True),
    Column("state", Text, nullable=False),
    Column("token", Text, nullable=False),  # of the claim that holds it, or held it last
    Column("deadline", Instant),  # when that claim lapses; NULL once nobody holds it
    Column("attempt", Integer, nullable=False),
    Column("ts", Text, nullable=False),
    Column("paper_ids", Texts, nullable=False),
    Column("at", Instant, nullable=False),
    Column("note", Text, nullable=False),
    Column("team", Key, nullable=False, server_default=""),  # empty where it was sent before teams were noted
    Column("looks", Text, nullable=False, server_default=""),  # a digest of what it shows, since it was last edited
    Column("edited_at", Instant),
    Index("posts_channel", "channel"),
)

events = Table(
    "events",
    METADATA,
    Column("id", Key, primary_key=True),
    Column("at", Instant, nullable=False),
    Index("events_at", "at"),
)
