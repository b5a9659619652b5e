"""Which schema a database has, and whether it is the one that this version reads and writes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table

from bot.errors import OutdatedError, StoreError

MIGRATIONS = Path(__file__).parent / "migrations"
"""Alembic's folder. A revision's file is named for it, ``r0001_what_it_does.py``: the newest is known without Alembic,
whose import takes an eighth of a second of every start."""

_VERSION = table("alembic_version", column("version_num"))
_QUERY = select(_VERSION.c.version_num)
_QUERY_TO_WRITE = _QUERY.with_for_update(read=True, key_share=True)
"""With the weakest lock that a migration, which changes this row, waits for, and that lets other writers pass. SQLite
has no locks of rows and needs none: whoever writes has the whole database."""


@cache
def known(migrations: Path = MIGRATIONS) -> tuple[str, ...]:
    """Return the schemas that lead to this version's, oldest first; its own comes last."""
    return tuple(sorted(path.name[1:5] for path in (migrations / "versions").glob("r[0-9]*.py")))


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
    if held != known()[-1]:
        raise mismatch(held)


def mismatch(held: str | None) -> StoreError:
    """Return what to say of a database with another schema than ours."""
    if held is None:
        return StoreError("the database is empty; it is filled when the bot starts")
    if held in known():
        return StoreError(
            f"the database has schema {held}, not {known()[-1]}; it is brought up to date when the bot starts"
        )
    return OutdatedError(f"a newer Paperboy made this database (schema {held}); run that version, or restore a backup")
