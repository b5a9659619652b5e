"""Give each save a token of its own, so that what was made of a database knows it, and that state of it, again."""

from secrets import token_hex

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

revisions = sa.table("revisions", sa.column("value"))


def upgrade() -> None:
    """Run by Alembic, inside the caller's transaction."""
    saves = op.create_table(
        "saves",
        sa.Column("revision", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("token", KEY, nullable=False),
    )
    now = op.get_bind().execute(sa.select(revisions.c.value)).scalar_one()
    op.bulk_insert(saves, [{"revision": now, "token": token_hex(8)}])
