"""Keep papers as channels got them, to say what becomes of them."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Run by Alembic, inside the caller's transaction."""
    op.create_table(
        "watched",
        sa.Column("channel", KEY, primary_key=True),
        sa.Column("paper_id", KEY, primary_key=True),
        sa.Column("team", KEY, nullable=False),
        sa.Column("code", sa.Boolean, nullable=False),
        sa.Column("withdrawn", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("watched_at", "watched", ["at"])
