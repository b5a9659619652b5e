"""Which schema a database has, and whether it is the one that this version reads and writes."""

from __future__ import annotations

from sqlalchemy import Connection, column, inspect, select, table

from bot.store.lineage import require

_VERSION = table("alembic_version", column("version_num"))
_QUERY = select(_VERSION.c.version_num)
_QUERY_TO_WRITE = _QUERY.with_for_update(read=True, key_share=True)
"""With the weakest lock that a migration, which changes this row, waits for, and that lets other writers pass. SQLite
has no locks of rows and needs none: whoever writes has the whole database."""


def of(connection: Connection) -> str | None:
    """Return the schema of a database; ``None`` for an empty one."""
    return connection.scalar(_QUERY) if inspect(connection).has_table(_VERSION.name) else None


def hold(connection: Connection) -> str | None:
    """Return the schema, and let no other transaction write until this one has ended; for a migration."""
    if not inspect(connection).has_table(_VERSION.name):
        return None
    return connection.scalar(_QUERY.with_for_update())


def require_ours(connection: Connection, *, to_write: bool = False) -> None:
    """Raise unless the tables are this version's.

    Args:
        connection: In a transaction.
        to_write: Let no migration pass before the transaction has ended.

    Raises:
        OutdatedError: A newer Paperboy has changed them.
        StoreError: They are older.
    """
    held = connection.scalar(_QUERY_TO_WRITE if to_write else _QUERY)
    require(held)
