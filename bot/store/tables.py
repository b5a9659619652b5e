"""The tables as this version reads and writes them; ``migrations/`` makes them, and a test keeps the two equal."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)

METADATA = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "fk": "%(table_name)s_%(column_0_name)s_fkey",
        "uq": "%(table_name)s_%(column_0_name)s_key",
        "ck": "%(constraint_name)s",
    }
)
"""A constraint is dropped by its name, and SQLite gives it none: these are the names that PostgreSQL gives by itself.
A migration hands them to ``op.batch_alter_table`` as well, for tables that were made before they had names."""

Key = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that is ordered by its code points, as Python and SQLite order it, whatever the server's language."""


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC. SQLite keeps it as text of one length, whose order is that of time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Refuse a naive instant: nobody could tell which one it is."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} names no instant: it has no time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Give it back aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Texts(TypeDecorator[tuple[str, ...]]):
    """A tuple of texts, kept as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Write it with its accents, for people who look into the table."""
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Read it back."""
        if value == "[]":  # every second one, as few papers have pictures
            return ()
        return None if value is None else tuple(json.loads(value))


# Columns bear the names of Paper's fields. ``days`` and ``submitter`` come from the listings.
papers = Table(
    "papers",
    METADATA,
    Column("id", Key, primary_key=True),
    Column("title", Text, nullable=False),
    Column("abstract", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("authors", Texts, nullable=False),
    Column("published_at", Instant),
    Column("upvotes", BigInteger, nullable=False),
    Column("comments", BigInteger, nullable=False),
    Column("ai_summary", Text, nullable=False),
    Column("keywords", Texts, nullable=False),
    Column("code_url", Text, nullable=False),
    Column("code_stars", BigInteger),
    Column("project_url", Text, nullable=False),
    Column("organization", Text, nullable=False),
    Column("thumbnail_url", Text, nullable=False),
    Column("media_urls", Texts, nullable=False),
    Column("discussion_id", Text, nullable=False),
    Column("withdrawn_at", Instant),
    Column("revision", BigInteger, nullable=False),  # of the save that last changed it
    Column("title_key", Key, nullable=False, server_default=""),  # what all spellings of its title share
    Index("papers_revision", "revision"),
    Index("papers_title_key", "title_key"),
)

# Papers that are held no more: forgotten, or one with another since that one's id is known.
gone = Table(
    "gone",
    METADATA,
    Column("id", Key, primary_key=True),
    Column("into", Key, nullable=False),  # the id that stands for it; empty where none does
    Column("revision", BigInteger, nullable=False),
    Index("gone_revision", "revision"),
)

digests = Table(
    "digests",
    METADATA,
    Column("day", Date, primary_key=True),
    Column("fetched_at", Instant, nullable=False),  # the newest fetch
)

listings = Table(
    "listings",
    METADATA,
    Column("day", Date, ForeignKey("digests.day"), primary_key=True),
    Column("paper_id", Key, ForeignKey("papers.id"), primary_key=True),
    Column("rank", Integer, nullable=False),  # from 0
    Column("submitter", Text, nullable=False),
    Index("listings_paper_id", "paper_id"),
    sqlite_with_rowid=False,
)

votes = Table(
    "votes",
    METADATA,
    Column("paper_id", Key, ForeignKey("papers.id"), primary_key=True),
    Column("at", Instant, primary_key=True),
    Column("upvotes", BigInteger, nullable=False),
    Column("comments", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

# One row, which every save counts up first: savers pass one at a time, and revisions are in the order of commits.
revisions = Table(
    "revisions",
    METADATA,
    Column("id", Integer, CheckConstraint("id = 1", name="revisions_one_row"), primary_key=True),
    Column("value", BigInteger, nullable=False),
)

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
    Index("posts_channel", "channel"),
)

events = Table(
    "events",
    METADATA,
    Column("id", Key, primary_key=True),
    Column("at", Instant, nullable=False),
    Index("events_at", "at"),
)
