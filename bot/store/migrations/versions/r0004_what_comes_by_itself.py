"""Keep what people asked to be told of, and their reading lists."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Run by Alembic, inside the caller's transaction."""
    _subscriptions()
    _matches()
    _addresses()
    _lists()


def _subscriptions() -> None:
    op.create_table(
        "subscriptions",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("team", KEY, nullable=False),
        sa.Column("channel", KEY, nullable=False),
        sa.Column("person", KEY, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("query", sa.Text, nullable=False),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.Column("pace", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("weekday", sa.Integer, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("quiet", sa.Text, nullable=False),
        sa.Column("paused_until", INSTANT),
        sa.Column("paused_why", sa.Text, nullable=False),
        sa.Column("way", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("token", KEY, nullable=False),
        sa.UniqueConstraint("team", "channel", "number", name="subscriptions_team_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("subscriptions_token", "subscriptions", ["token"])


def _matches() -> None:
    subscription = sa.ForeignKey("subscriptions.id", ondelete="CASCADE", name="matches_subscription_fkey")
    op.create_table(
        "matches",
        sa.Column("subscription", sa.Integer, subscription, primary_key=True),
        sa.Column("paper_id", KEY, primary_key=True),
        sa.Column("because", sa.Text, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("batch", KEY, nullable=False),
        sa.Column("told_at", INSTANT),
    )
    op.create_index("matches_told_at", "matches", ["told_at"])
    op.create_index("matches_batch", "matches", ["batch"])


def _addresses() -> None:
    op.create_table(
        "addresses",
        sa.Column("team", KEY, primary_key=True),
        sa.Column("person", KEY, primary_key=True),
        sa.Column("address", KEY, primary_key=True),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("confirmed_at", INSTANT),
    )


def _lists() -> None:
    op.create_table(
        "bookmarks",
        sa.Column("team", KEY, primary_key=True),
        sa.Column("person", KEY, primary_key=True),
        sa.Column("paper_id", KEY, primary_key=True),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("read_at", INSTANT),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("remind_at", INSTANT),
    )
    op.create_index("bookmarks_remind_at", "bookmarks", ["remind_at"])
    op.create_table(
        "tickets",
        sa.Column("token", KEY, primary_key=True),
        sa.Column("team", KEY, nullable=False),
        sa.Column("person", KEY, nullable=False),
        sa.Column("form", sa.Text, nullable=False),
        sa.Column("until", INSTANT, nullable=False),
    )
