"""A SQLite database, while it is in use -> one whole file."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from tempfile import mkstemp
from typing import cast

from sqlalchemy import Engine

from bot.errors import StoreError
from bot.store.database import make_folder
from bot.store.faults import told

STALE_SECONDS = 3_600
"""A file under way that nobody has written to for so long is a dead process's."""

_MAGIC = b"SQLite format 3\0"


def backup(engine: Engine, path: Path) -> None:
    """Write a whole and consistent copy of a SQLite database, while it is in use; an older copy is replaced last.

    Raises:
        StoreError: The copy could not be written, something else stands in its place, or the database is PostgreSQL,
            which has ``pg_dump``.
    """
    if engine.dialect.name != "sqlite":
        raise StoreError("a PostgreSQL database is backed up by pg_dump")
    make_folder(path.parent)
    try:
        require_replaceable(path)
        part = new_part(path, ".part")
        try:
            _copy(engine, part, path)
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"cannot back up the database to {path}: {error.strerror}") from error


def require_replaceable(path: Path) -> None:
    """Raise unless a path is free, or holds what a backup may replace: a regular file, empty or a database.

    Raises:
        StoreError: It is a folder, a link, a device or a pipe, or a file of another kind.
    """
    if path.is_symlink():
        raise StoreError(f"{path} is a link; name the file that it leads to, {path.resolve()}")
    if not path.exists():
        return
    if not path.is_file():
        raise StoreError(f"{path} is no regular file; name another one for the copy")
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) not in (_MAGIC, b""):
            raise StoreError(f"{path} is there already and is no database; name another file for the copy")


def new_part(path: Path, ending: str) -> Path:
    """Return a new file beside another that only this process writes to; those of dead processes are removed."""
    for other in path.parent.glob(f"{path.name}.*{ending}*"):
        with suppress(FileNotFoundError):
            if time.time() - other.stat().st_mtime > STALE_SECONDS:
                other.unlink()
    handle, name = mkstemp(prefix=f"{path.name}.", suffix=ending, dir=path.parent)
    os.close(handle)
    return Path(name)


def _copy(engine: Engine, part: Path, path: Path) -> None:
    with (
        told(f"back up the database to {path}"),
        closing(engine.raw_connection()) as pooled,
        closing(sqlite3.connect(part)) as copy,
    ):
        cast("sqlite3.Connection", pooled.driver_connection).backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, with no log beside it
        if copy.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise StoreError(f"the database is damaged, and so would be its copy; an older one at {path} stays")
