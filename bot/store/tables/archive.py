"""The archive: papers, the days that list them, their votes."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, Date, ForeignKey, Index, Integer, Table, Text

from bot.store.tables.base import METADATA, Instant, Key, Texts

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

# The last of the saves: a revision of a copy that went its own way has the same number and another token.
saves = Table(
    "saves",
    METADATA,
    Column("revision", BigInteger, primary_key=True, autoincrement=False),
    Column("token", Key, nullable=False),
)
