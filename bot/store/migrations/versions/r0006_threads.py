"""Keep for thirty days which papers an answer showed in a thread, and which threads want quiet."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Run by Alembic, inside the caller's transaction."""
    op.create_table(
        "answers",
        sa.Column("team", KEY, primary_key=True),
        sa.Column("channel", KEY, primary_key=True),
        sa.Column("ts", KEY, primary_key=True),
        sa.Column("thread", KEY, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("paper_ids", sa.Text, nullable=False),
        sa.Column("total", sa.Integer, nullable=False),
        sa.Column("shown_from", sa.Integer, nullable=False),
        sa.Column("shown", sa.Integer, nullable=False),
    )
    op.create_index("answers_thread", "answers", ["team", "channel", "thread"])
    op.create_index("answers_at", "answers", ["at"])
    op.create_table(
        "muted",
        sa.Column("team", KEY, primary_key=True),
        sa.Column("channel", KEY, primary_key=True),
        sa.Column("thread", KEY, primary_key=True),
        sa.Column("at", INSTANT, nullable=False),
    )
