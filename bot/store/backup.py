"""A SQLite database, while it is in use -> one whole file; and how PostgreSQL's own tools name theirs."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import cast

from sqlalchemy import URL, Engine, make_url

from bot.errors import StoreError
from bot.store.database import make_folder
from bot.store.faults import told


def backup(engine: Engine, path: Path) -> None:
    """Write a whole and consistent copy of a SQLite database, while it is in use; an older copy is replaced last.

    Raises:
        StoreError: The copy could not be written, or the database is PostgreSQL, which has ``pg_dump``.
    """
    if engine.dialect.name != "sqlite":
        raise StoreError("a PostgreSQL database is backed up by pg_dump")
    make_folder(path.parent)
    part = path.with_name(path.name + ".part")
    try:
        part.unlink(missing_ok=True)
        with (
            told(f"back up the database to {path}"),
            closing(engine.raw_connection()) as pooled,
            closing(sqlite3.connect(part)) as copy,
        ):
            cast("sqlite3.Connection", pooled.driver_connection).backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with no log beside it
            if copy.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                raise StoreError(f"the database is damaged, and so is its copy {part}; an older one at {path} stays")
        os.replace(part, path)
    except OSError as error:
        raise StoreError(f"cannot back up the database to {path}: {error.strerror}") from error


def libpq_url(url: str) -> str | None:
    """Return a PostgreSQL database's URL as ``pg_dump`` reads it, without its password; ``None`` for SQLite."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "postgresql":
        return None
    # Without its password, for it would stand in the list of processes; the tools read ~/.pgpass, or ask.
    return URL.create(
        "postgresql", parsed.username, None, parsed.host, parsed.port, parsed.database, parsed.query
    ).render_as_string()
