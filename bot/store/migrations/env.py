"""Run by Alembic for each command: brings the connection that ``bot.store.database.migrate`` handed in to its head.

The transaction around it is the caller's, so that a whole migration is kept or none of it.
"""

from alembic import context

from bot.store.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
