"""Keep no pictures' addresses and no discussion's id of papers: nothing showed them."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Run by Alembic, inside the caller's transaction."""
    with op.batch_alter_table("papers") as batch:
        batch.drop_column("thumbnail_url")
        batch.drop_column("media_urls")
        batch.drop_column("discussion_id")
