"""Keep what people and channels have chosen."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Run by Alembic, inside the caller's transaction."""
    op.create_table(
        "choices",
        sa.Column("team", KEY, primary_key=True),
        sa.Column("channel", KEY, primary_key=True),
        sa.Column("person", KEY, primary_key=True),
        sa.Column("name", KEY, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
