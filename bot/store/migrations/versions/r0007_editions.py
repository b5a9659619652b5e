"""Keep what channels get by themselves, and what came of it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Run by Alembic, inside the caller's transaction."""
    op.create_table(
        "editions",
        sa.Column("channel", KEY, primary_key=True),
        sa.Column("team", KEY, nullable=False),
        sa.Column("person", KEY, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("weekdays", sa.Text, nullable=False),
        sa.Column("top", sa.Integer, nullable=False),
        sa.Column("topics", sa.Text, nullable=False),
        sa.Column("excluded", sa.Text, nullable=False),
        sa.Column("min_upvotes", sa.Integer, nullable=False),
        sa.Column("has_code", sa.Boolean, nullable=False),
        sa.Column("others", sa.Boolean, nullable=False),
        sa.Column("weekly", sa.Boolean, nullable=False),
        sa.Column("monthly", sa.Boolean, nullable=False),
        sa.Column("updates", sa.Boolean, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("paused_until", INSTANT),
        sa.Column("begun", INSTANT),
        sa.Column("asked_at", INSTANT),
        sa.Column("next_at", INSTANT),
    )
    op.create_index("editions_next_at", "editions", ["next_at"])
    op.create_index("editions_team", "editions", ["team"])
    op.create_table(
        "runs",
        sa.Column("channel", KEY, primary_key=True),
        sa.Column("what", KEY, primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("team", KEY, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
    )
    op.create_index("runs_day", "runs", ["day"])
