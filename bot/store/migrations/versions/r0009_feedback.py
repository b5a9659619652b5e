"""Keep how useful answers were, without names or questions."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Run by Alembic, inside the caller's transaction."""
    op.create_table(
        "verdicts",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("team", KEY, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("helpful", sa.Boolean, nullable=False),
        sa.Column("terms", sa.Text, nullable=False),
        sa.Column("paper_ids", sa.Text, nullable=False),
    )
    op.create_index("verdicts_at", "verdicts", ["at"])
    op.create_table(
        "tallies",
        sa.Column("team", KEY, primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("came", KEY, primary_key=True),
        sa.Column("terms", sa.Text, primary_key=True),
        sa.Column("number", sa.BigInteger, nullable=False),
    )
    op.create_index("tallies_day", "tallies", ["day"])
