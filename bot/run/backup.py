"""``backup`` and ``restore``: the whole archive to one file, and back."""

from __future__ import annotations

import shlex
from pathlib import Path

from rich.console import Console

from bot.errors import StoreError
from bot.run.settings import Settings
from bot.store.address import database_file, libpq_url
from bot.store.backup import backup
from bot.store.database import open_database
from bot.store.migrate import check
from bot.store.restore import restore

LEDGER_LOST = (
    "What was posted since the backup is not known, for the old file could not be read: "
    "a digest that went out today may be posted again."
)


def back_up(settings: Settings, path: Path, *, out: Console) -> None:
    """Copy the database to a file, while the bot runs, and say so.

    Raises:
        StoreError: The copy could not be written, or the database is not one file.
    """
    file = database_file(settings.database)
    if file is None:
        raise StoreError(_by_hand(settings, "backed up", "pg_dump --format=custom --file={path} {url}", path))
    if not file.exists():
        raise StoreError(f"there is no database yet at {file}")
    if path.is_dir() or (path.exists() and path.samefile(file)):
        raise StoreError(f"name a file for the copy; {path} is {'a folder' if path.is_dir() else 'the database'}")
    engine = open_database(settings.database)
    try:
        backup(engine, path)
    finally:
        engine.dispose()
    out.print(f"{path}: {path.stat().st_size:,} bytes. Put it back with: paperboy restore {shlex.quote(str(path))}")


def put_back(settings: Settings, path: Path, *, force: bool, out: Console) -> None:
    """Put a backup in the database's place, and say what is held now.

    Raises:
        StoreError: The backup is not sound, the bot is running, or the archive is not empty and ``force`` not given.
    """
    if database_file(settings.database) is None:
        command = "pg_restore --clean --if-exists --no-owner --single-transaction --dbname={url} {path}"
        raise StoreError(_by_hand(settings, "restored", command, path))
    carried = restore(settings.database, path, force=force)
    engine = open_database(settings.database)
    try:
        out.print(f"Restored {path}: {check(engine)}")
    finally:
        engine.dispose()
    if not carried:
        out.print(LEDGER_LOST)


def _by_hand(settings: Settings, what: str, command: str, path: Path) -> str:
    url = libpq_url(settings.database)
    if url is None:
        return f"a database in memory cannot be {what}"
    words = command.format(path=shlex.quote(str(path)), url=shlex.quote(url))
    return f"a PostgreSQL database is {what} by its own tool:\n  {words}"
