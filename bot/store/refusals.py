"""What a database refused, in a sentence; by the codes of its errors alone, so that it needs no package."""

from __future__ import annotations

BUSY_SECONDS = 10
"""How long a writer waits for another; ``?timeout=`` in a SQLite URL says otherwise."""

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


def sentence(raised: BaseException) -> str:
    """Return what an error of a driver means, or else its own first line."""
    code = getattr(raised, "sqlite_errorname", None) or getattr(raised, "sqlstate", None) or ""
    for known, said in _SENTENCES.items():
        if code.startswith(known):
            return said
    return (str(raised).strip() or type(raised).__name__).splitlines()[0]
