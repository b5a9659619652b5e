"""The way in: a URL becomes an Engine, and each piece of work a transaction on it.

Two kinds of database, one code: SQLite (a file, or memory) and PostgreSQL.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from sqlalchemy import URL, Connection, Engine, QueuePool, Table, create_engine, event, func, make_url, select, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import ArgumentError

from bot.errors import StoreError
from bot.extras import how_to_install
from bot.store import schema
from bot.store.faults import told
from bot.store.refusals import BUSY_SECONDS

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

    _Insert: TypeAlias = sqlite.Insert | postgresql.Insert

_LOCK = 0x50415045  # "PAPE": one number, by which every Paperboy on a PostgreSQL server waits for another

# With WAL, NORMAL keeps a commit over a killed process, FULL over a power cut too, for one fsync each: a lost row of
# the ledger is a message posted twice.
_KEEP_OVER_A_POWER_CUT = "PRAGMA synchronous = FULL"
_KEEP_OVER_A_KILL = "PRAGMA synchronous = NORMAL"


def open_database(url: str) -> Engine:
    """Return the engine of a database; makes the folder of a SQLite file, and connects to nothing yet.

    Raises:
        StoreError: The URL makes no sense, its driver is missing, or the folder cannot be made.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:  # ValueError: the port is no number
        raise StoreError("the database URL cannot be read; one looks like sqlite:///data/paperboy.db") from error
    kind = parsed.get_backend_name()
    if kind == "sqlite":
        return _open_sqlite(parsed)
    if kind == "postgresql":
        return _open_postgresql(parsed)
    raise StoreError(f"{kind} is no database that Paperboy knows; use sqlite:///FILE or postgresql+psycopg://...")


def _open_sqlite(url: URL) -> Engine:
    in_memory = url.database in (None, "", ":memory:")
    if not in_memory and "uri" not in url.query:  # a file: URI names a file that is there already
        make_folder(Path(str(url.database)).parent)
    if "timeout" not in url.query:
        url = url.update_query_dict({"timeout": str(BUSY_SECONDS)})
    # A database in memory lives in its one connection. A pool of one hands it from thread to thread, and thereby lets
    # one transaction pass at a time, as a file's lock would; a StaticPool would mix the transactions of two threads.
    size: dict[str, Any] = {"pool_size": 1, "max_overflow": 0} if in_memory else {}
    engine = create_engine(url, poolclass=QueuePool, connect_args={"check_same_thread": False}, **size)
    event.listen(engine, "connect", _prepare_sqlite)
    if not in_memory and "uri" not in url.query:
        event.listen(engine, "do_connect", lambda *_: _make_private(Path(str(url.database))))
    return engine


def make_folder(folder: Path) -> None:
    """Make a database's folder for its owner alone, unless it is there.

    Raises:
        StoreError: It cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"cannot make the database's folder {folder}: {error.strerror}") from error


def make_file(path: Path) -> bool:
    """Make an empty file that only its owner reads, unless there is one; return whether this call did.

    SQLite gives what it keeps beside a database the rights of its file.
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return False
    return True


def _make_private(path: Path) -> None:
    with suppress(OSError):  # SQLite says why the file cannot be opened
        make_file(path)


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # sqlite3 begins no transaction of its own; ``_transaction`` does
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(_KEEP_OVER_A_POWER_CUT)
    _use_wal(connection)


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log, so that readers and a writer never wait for each other.

    Of two processes that switch a new file at once, one gets SQLITE_BUSY at once, whatever the timeout. An exclusive
    transaction does wait for the other, which then has switched for both. Where a disk cannot do it, all still works.
    """
    while connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")


def _open_postgresql(url: URL) -> Engine:
    try:
        return create_engine(
            url.set(drivername="postgresql+psycopg"),
            pool_pre_ping=True,  # a server that restarted costs one more connect, not one failed question
            connect_args={} if "connect_timeout" in url.query else {"connect_timeout": BUSY_SECONDS},
        )
    except ModuleNotFoundError as error:
        raise StoreError(f"PostgreSQL needs psycopg: {how_to_install('postgresql')}") from error


@contextmanager
def reading(engine: Engine, purpose: str) -> Iterator[Connection]:
    """Give a transaction that sees one moment of the database, and never waits for a writer.

    Raises:
        StoreError: ``cannot <purpose>``, and why.
    """
    with told(purpose), engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with _transaction(connection, "BEGIN"):
            yield connection


@contextmanager
def writing(engine: Engine, purpose: str, *, hasty: bool = False) -> Iterator[Connection]:
    """Give a transaction that may write: committed at the end, undone if anything is raised.

    Args:
        engine: Of the database.
        purpose: What for.
        hasty: Do not wait for the disk: a power cut may undo it, a kill of the process never does.

    Raises:
        OutdatedError: A newer Paperboy has changed the tables.
        StoreError: ``cannot <purpose>``, and why.
    """
    kept = _KEEP_OVER_A_KILL if hasty else _KEEP_OVER_A_POWER_CUT
    with (
        told(purpose),
        engine.connect() as connection,
        _switched(connection, kept, _KEEP_OVER_A_POWER_CUT),
        _written(connection, hasty=hasty),
    ):
        schema.require_ours(connection, to_write=True)
        yield connection


@contextmanager
def altering(engine: Engine, purpose: str) -> Iterator[Connection]:
    """Give a transaction that may alter tables; it is undone where a row would refer to one that is not there.

    Raises:
        StoreError: ``cannot <purpose>``, and why.
    """
    # SQLite alters a table by making it anew under another name: it is let drop one that others refer to.
    switch = "PRAGMA foreign_keys = OFF", "PRAGMA foreign_keys = ON"
    with told(purpose), engine.connect() as connection, _switched(connection, *switch), _written(connection):
        yield connection
        if connection.dialect.name == "sqlite" and (lost := connection.execute(text("PRAGMA foreign_key_check")).all()):
            places = ", ".join(sorted({f"{table} to {parent}" for table, _, parent, _ in lost}))
            raise StoreError(f"cannot {purpose}: {len(lost)} rows would refer to nothing, from {places}")


@contextmanager
def _written(connection: Connection, *, hasty: bool = False) -> Iterator[None]:
    # A writer takes SQLite's lock at once: two that both had read first could never upgrade, and one would fail.
    with _transaction(connection, "BEGIN IMMEDIATE"):
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SET LOCAL lock_timeout = '{BUSY_SECONDS}s'"))
            if hasty:
                connection.execute(text("SET LOCAL synchronous_commit = off"))
        yield


@contextmanager
def _transaction(connection: Connection, begin: str) -> Iterator[None]:
    """Give a transaction, begun as SQLite is told to; other drivers begin by themselves.

    Not as a listener of SQLAlchemy's: an engine that has any asks them about every statement, which took as long again.
    """
    with connection.begin():
        if connection.dialect.name == "sqlite":
            _driver(connection).execute(begin)
        yield


def _driver(connection: Connection) -> sqlite3.Connection:
    return cast("sqlite3.Connection", connection.connection.driver_connection)


@contextmanager
def _switched(connection: Connection, to: str, back: str) -> Iterator[None]:
    """Switch SQLite to another way for a transaction, before it begins: within one a switch has no effect."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver = _driver(connection)
    driver.execute(to)
    try:
        yield
    finally:
        driver.execute(back)


def one_at_a_time(connection: Connection, what: str) -> None:
    """Let one transaction pass at a time, of those that name the same thing; on SQLite every writer does anyhow."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK, func.hashtext(what))))


def insert_or_leave(connection: Connection, table: Table) -> _Insert:
    """Return an insert that leaves a row as it is where its key is there already."""
    return _insert_or_leave(connection.dialect.name, table)


def insert_or_replace(connection: Connection, table: Table) -> _Insert:
    """Return an insert that takes the place of the row whose key it has."""
    return _insert_or_replace(connection.dialect.name, table)


@cache
def _insert_or_leave(dialect: str, table: Table) -> _Insert:
    return _insert(dialect, table).on_conflict_do_nothing()


@cache
def _insert_or_replace(dialect: str, table: Table) -> _Insert:
    insert = _insert(dialect, table)
    new = {column.name: insert.excluded[column.name] for column in table.c if not column.primary_key}
    return insert.on_conflict_do_update(index_elements=table.primary_key, set_=new)


def _insert(dialect: str, table: Table) -> _Insert:
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - it brings asyncio, which SQLite has no use for

        return postgresql.insert(table)
    return sqlite.insert(table)


def insert_once(connection: Connection, table: Table, values: Mapping[str, object]) -> bool:
    """Insert a row unless its key is there already; return whether this call did."""
    insert = insert_or_leave(connection, table).values(values).returning(*table.primary_key)
    return connection.execute(insert).first() is not None
