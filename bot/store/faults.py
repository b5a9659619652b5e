"""What the database refused, in a sentence: every error of SQLAlchemy or its driver becomes a ``StoreError`` here."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.errors import StoreError

_SENTENCES = {
    "SQLITE_BUSY": "the database is locked by another process; it is tried again at the next occasion",
    "SQLITE_LOCKED": "the database is locked by another process; it is tried again at the next occasion",
    "SQLITE_READONLY_DBMOVED": "another file was put in the database's place, as a restore does; start again",
    "SQLITE_READONLY": "the database is read-only; its file and its folder must be writable by this user",
    "SQLITE_FULL": "the disk is full; make room",
    "SQLITE_NOTADB": "the file is not a database, or it is damaged; restore a backup, or name another file",
    "SQLITE_CORRUPT": "the database is damaged; restore a backup",
    "SQLITE_CANTOPEN": "the database file cannot be opened; its folder must exist and be writable by this user",
    "SQLITE_IOERR": "the disk refused to read or write",
    "55P03": "the database is locked by another process; it is tried again at the next occasion",
    "25006": "the database is read-only",
    "53100": "the disk of the database server is full; make room",
}
"""By SQLite's name of an error (extended names begin with it) or by PostgreSQL's SQLSTATE."""


@contextmanager
def told(purpose: str) -> Iterator[None]:
    """Raise ``StoreError("cannot <purpose>: <why>")`` for whatever the database raises inside.

    A lone surrogate and a number past 64 bits stop in the driver, as errors of Python's own.
    """
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, UnicodeError, OverflowError) as error:
        raise StoreError(f"cannot {purpose}: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    if isinstance(error, PoolTimeoutError):
        return "no connection came free in time"
    raised = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    code = getattr(raised, "sqlite_errorname", None) or getattr(raised, "sqlstate", None) or ""
    for known, sentence in _SENTENCES.items():
        if code.startswith(known):
            return sentence
    return (str(raised).strip() or type(raised).__name__).splitlines()[0]
