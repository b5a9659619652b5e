"""Make the first tables: papers and their days, votes, the ledgers of posts and events."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Run by Alembic, inside the caller's transaction."""
    _make_papers()
    _make_days()
    _make_ledgers()
    revisions = op.create_table(
        "revisions",
        sa.Column("id", sa.Integer, sa.CheckConstraint("id = 1", name="revisions_one_row"), primary_key=True),
        sa.Column("value", sa.BigInteger, nullable=False),
    )
    op.bulk_insert(revisions, [{"id": 1, "value": 0}])


def _make_papers() -> None:
    op.create_table(
        "papers",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("abstract", sa.Text, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("authors", sa.Text, nullable=False),
        sa.Column("published_at", INSTANT),
        sa.Column("upvotes", sa.BigInteger, nullable=False),
        sa.Column("comments", sa.BigInteger, nullable=False),
        sa.Column("ai_summary", sa.Text, nullable=False),
        sa.Column("keywords", sa.Text, nullable=False),
        sa.Column("code_url", sa.Text, nullable=False),
        sa.Column("code_stars", sa.BigInteger),
        sa.Column("project_url", sa.Text, nullable=False),
        sa.Column("organization", sa.Text, nullable=False),
        sa.Column("thumbnail_url", sa.Text, nullable=False),
        sa.Column("media_urls", sa.Text, nullable=False),
        sa.Column("discussion_id", sa.Text, nullable=False),
        sa.Column("withdrawn_at", INSTANT),
        sa.Column("revision", sa.BigInteger, nullable=False),
    )
    op.create_index("papers_revision", "papers", ["revision"])


def _make_days() -> None:
    op.create_table(
        "digests",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("fetched_at", INSTANT, nullable=False),
    )
    op.create_table(
        "listings",
        sa.Column("day", sa.Date, sa.ForeignKey("digests.day"), primary_key=True),
        sa.Column("paper_id", KEY, sa.ForeignKey("papers.id"), primary_key=True),
        sa.Column("rank", sa.Integer, nullable=False),
        sa.Column("submitter", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("listings_paper_id", "listings", ["paper_id"])
    op.create_table(
        "votes",
        sa.Column("paper_id", KEY, sa.ForeignKey("papers.id"), primary_key=True),
        sa.Column("at", INSTANT, primary_key=True),
        sa.Column("upvotes", sa.BigInteger, nullable=False),
        sa.Column("comments", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )


def _make_ledgers() -> None:
    op.create_table(
        "posts",
        sa.Column("what", KEY, primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("channel", KEY, primary_key=True),
        sa.Column("part", sa.Integer, primary_key=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("deadline", INSTANT),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("ts", sa.Text, nullable=False),
        sa.Column("paper_ids", sa.Text, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
    )
    op.create_index("posts_channel", "posts", ["channel"])
    op.create_table(
        "events",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("at", INSTANT, nullable=False),
    )
    op.create_index("events_at", "events", ["at"])
