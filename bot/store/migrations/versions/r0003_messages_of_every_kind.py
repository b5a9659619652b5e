"""Note of each message which workspace it went to, and what it shows since it was last edited."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Run by Alembic, inside the caller's transaction."""
    op.add_column("posts", sa.Column("team", KEY, nullable=False, server_default=""))
    op.add_column("posts", sa.Column("looks", sa.Text, nullable=False, server_default=""))
    op.add_column("posts", sa.Column("edited_at", INSTANT))
