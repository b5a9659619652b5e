"""A backup -> the database's file: checked, brought up to date, and put in place in one move, or not at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bot.errors import StoreError
from bot.store.address import database_file, file_url
from bot.store.backup import new_part
from bot.store.database import make_file, make_folder, open_database
from bot.store.faults import told
from bot.store.migrate import check, migrate
from bot.store.tables import posts

BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database; left there, it would be taken for the new file's."""

_OPEN = "another process has the database open; stop the bot first, and let no other restore run"

_Row = dict[str, Any]


def restore(url: str, copy: Path, *, force: bool) -> bool:
    """Put a backup in the place of a SQLite database that no process has open.

    The ledger of posts is carried over, so that nothing that was posted since the backup is posted again. Of two that
    restore at once, one is refused.

    Args:
        url: Of the database.
        copy: The backup; it stays as it is.
        force: Replace a database that holds something, or that cannot be read.

    Returns:
        Whether the ledger could be carried over; ``True`` where there was none.

    Raises:
        StoreError: The backup is no sound database, the place is taken, or the disk refused.
    """
    file = database_file(url)
    if file is None:
        raise StoreError("only a SQLite file is restored like this")
    if not copy.is_file():
        raise StoreError(f"{copy} is not there")
    if file.exists() and copy.samefile(file):
        raise StoreError(f"{copy} is the database itself")
    make_folder(file.parent)
    try:
        with _alone(file, force=force) as ledger:
            part = new_part(file, ".restored")
            try:
                _fetch(copy, part)
                _carry_over(ledger or [], part)
                _put(part, file)
            finally:
                _remove(part, *_beside(part))
    except OSError as error:
        raise StoreError(f"cannot restore {copy} to {file}: {error.strerror}") from error
    return ledger is not None


def _fetch(copy: Path, part: Path) -> None:
    """Copy a backup beside the database, bring the copy up to date, and check it."""
    with (
        told(f"read the backup {copy}"),
        closing(sqlite3.connect(f"file:{quote(str(copy))}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(part)) as target,
    ):
        source.execute("SELECT version_num FROM alembic_version")  # an empty file is no backup
        source.backup(target)
    engine = open_database(file_url(part))
    try:
        migrate(engine)
        check(engine)
    except StoreError as error:
        raise StoreError(f"the backup {copy} cannot be used: {error}") from error
    finally:
        engine.dispose()


@contextmanager
def _alone(file: Path, *, force: bool) -> Iterator[list[Any] | None]:
    """Hold the database for ourselves, and give the rows of its ledger; ``None`` where it cannot be read.

    SQLite's own lock on the file is what keeps others away, another restore among them; where there is no file yet, an
    empty one is made for it.

    Raises:
        StoreError: Another process has it open, or it holds something and ``force`` is not given.
    """
    made = make_file(file)
    before = file.stat()
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as present:
        rows = _ledger(present, empty=not before.st_size)
        # Between the opening and the lock, another restore may have put its file here: ours would be the old one.
        if not os.path.samestat(before, file.stat()):
            raise StoreError(_OPEN)
        try:
            if not force and (rows is None or rows or _holds_papers(present, empty=not before.st_size)):
                what = "holds an archive" if rows is not None else "cannot be read"
                raise StoreError(f"the database {file} {what}; --force replaces it")
            yield rows
        finally:
            if made and not file.stat().st_size:
                _remove(file)


def _ledger(present: sqlite3.Connection, *, empty: bool) -> list[_Row] | None:
    """Lock the database, and return the rows of its ledger; ``None`` where it cannot be read."""
    try:
        present.execute("PRAGMA journal_mode = DELETE")  # folds the log in; refused while anyone else is there
        present.execute("BEGIN EXCLUSIVE")
        if empty:
            return []
        found = present.execute("SELECT * FROM posts")  # of an older version's table, with the columns that it has
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found]
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise StoreError(_OPEN) from error
        return None


def _holds_papers(present: sqlite3.Connection, *, empty: bool) -> bool:
    return not empty and present.execute("SELECT 1 FROM papers LIMIT 1").fetchone() is not None


def _carry_over(rows: list[_Row], part: Path) -> None:
    if rows:
        names = [column.name for column in posts.c if column.name in rows[0]]
        insert = f"INSERT OR REPLACE INTO posts ({', '.join(names)}) VALUES (:{', :'.join(names)})"  # noqa: S608 - our own names
        with told("carry the ledger of posts over"), closing(sqlite3.connect(part)) as target, target:
            target.executemany(insert, rows)
    with told("finish the restored file"), closing(sqlite3.connect(part, isolation_level=None)) as target:
        target.execute("PRAGMA journal_mode = DELETE")  # one file, with no log beside it


def _put(part: Path, file: Path) -> None:
    for path in (part, part.parent):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    _remove(*_beside(file))
    os.replace(part, file)


def _beside(file: Path) -> list[Path]:
    return [file.with_name(file.name + ending) for ending in BESIDE]


def _remove(*files: Path) -> None:
    for file in files:
        with suppress(FileNotFoundError):
            file.unlink()
