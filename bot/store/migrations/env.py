"""Run by Alembic for each command: brings the connection that ``bot.store.migrate`` handed in to its head.

The transaction around it is the caller's, so that a whole migration is kept or none of it. SQLite alters a table by
making it anew (``op.batch_alter_table``), which the caller's transaction allows for.
"""

from alembic import context

from bot.store.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True)
context.run_migrations()
