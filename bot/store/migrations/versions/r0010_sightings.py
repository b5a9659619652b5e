"""Keep which papers channels saw, and papers that no digest lists."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Run by Alembic, inside the caller's transaction."""
    op.create_table(
        "sightings",
        sa.Column("team", KEY, primary_key=True),
        sa.Column("channel", KEY, primary_key=True),
        sa.Column("ts", KEY, primary_key=True),
        sa.Column("paper_id", KEY, primary_key=True),
        sa.Column("thread_ts", sa.Text, nullable=False),
        sa.Column("how", sa.Text, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("replies", sa.Integer),
        sa.Column("counted_at", INSTANT),
    )
    op.create_table(
        "unlisted",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("paper", sa.Text, nullable=False),
    )
