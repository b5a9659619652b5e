"""Databases for tests: each fresh, migrated, and gone afterwards."""

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from sqlalchemy import Engine, Table, inspect, make_url

from bot.store.database import open_database
from bot.store.migrate import migrate
from bot.store.tables import METADATA

FILE, MEMORY, POSTGRESQL = "sqlite file", "sqlite memory", "postgresql"
SHARED_BY_PROCESSES = [FILE, pytest.param(POSTGRESQL, marks=pytest.mark.postgresql)]
EVERY = [pytest.param(MEMORY, marks=pytest.mark.slow), *SHARED_BY_PROCESSES]  # in a file it is the same SQL and more
LASTING = ExitStack()
"""What lasts as long as the tests do; they close it, for a worker of theirs ends without a word to ``atexit``."""


@contextmanager
def fresh_url(kind: str, folder: Path) -> Iterator[str]:
    """Give the URL of an empty database."""
    if kind == MEMORY:
        yield "sqlite://"
    elif kind == FILE:
        yield f"sqlite:///{folder / 'data' / 'paperboy.db'}"
    else:
        yield from _fresh_postgresql()


def _fresh_postgresql() -> Iterator[str]:
    server, schema = _server(), f"test_{secrets.token_hex(6)}"
    _run(server, f"CREATE SCHEMA {schema}")
    url = make_url(server).update_query_dict({"options": f"-csearch_path={schema}"})
    yield url.render_as_string(hide_password=False)
    _run(server, f"DROP SCHEMA {schema} CASCADE")


@contextmanager
def whole_postgresql() -> Iterator[str]:
    """Give the URL of a PostgreSQL database that no other test has a part of, for tools that take all of one."""
    server, name = _server(), f"test_{secrets.token_hex(6)}"
    _run(server, f"CREATE DATABASE {name}")
    yield make_url(server).set(database=name).render_as_string(hide_password=False)
    _run(server, f"DROP DATABASE {name} WITH (FORCE)")


def _server() -> str:
    server = os.environ.get("PAPERBOY_TEST_POSTGRESQL")
    if not server:
        pytest.skip("no PostgreSQL server; PAPERBOY_TEST_POSTGRESQL names one, .ci/postgresql starts one")
    return server


def _run(server: str, statement: str) -> None:
    with opened(server) as engine, engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql(statement)


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    """Give an engine, closed at the end."""
    engine = open_database(url)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def fresh_database(kind: str, folder: Path) -> Iterator[Engine]:
    """Give the engine of a migrated and empty database."""
    with fresh_url(kind, folder) as url, opened(url) as engine:
        lay(engine)
        yield engine


def lay(engine: Engine) -> None:
    """Bring a database up to date as ``migrate`` does; an empty one of SQLite's in a twentieth of the time."""
    if engine.dialect.name == "sqlite" and not inspect(engine).get_table_names():
        put(migrated(), engine)
    else:
        migrate(engine)


def laid(url: str) -> Engine:
    """Return the engine of a database as ``open_migrated`` does; in memory it is the one that all tests empty."""
    if url == "sqlite://":
        engine, _ = _kept_engine(MEMORY)
        put(migrated(), engine)
    else:
        engine = open_database(url)
        lay(engine)
    return engine


@contextmanager
def emptied_database(kind: str) -> Iterator[Engine]:
    """Give an engine whose database is as if it were fresh: for tests that leave the tables themselves as they are.

    It is one for all tests of a process, as the engine remembers what SQL its statements are: half of the time.
    """
    engine, filled = _kept_engine(kind)
    if engine.dialect.name == "sqlite":
        put(migrated(), engine)
    else:
        with engine.begin() as connection:
            names = ", ".join(table.name for table in METADATA.sorted_tables)
            connection.exec_driver_sql(f"TRUNCATE {names} RESTART IDENTITY CASCADE")
            for table, rows in filled:
                connection.execute(table.insert(), rows)
    yield engine
    engine.dispose()


@cache
def _kept_engine(kind: str) -> tuple[Engine, list[tuple[Table, list[dict[str, Any]]]]]:
    """Return the engine of a migrated database that lasts as long as the process, and the rows that it begins with."""
    folder = Path(LASTING.enter_context(TemporaryDirectory(prefix="paperboy-")))
    engine = LASTING.enter_context(opened(LASTING.enter_context(fresh_url(kind, folder))))
    lay(engine)
    with engine.connect() as connection:
        rows = {table: connection.execute(table.select()).mappings().all() for table in METADATA.sorted_tables}
    return engine, [(table, [dict(row) for row in held]) for table, held in rows.items() if held]


@cache
def migrated() -> bytes:
    """Return an empty database of this version's tables, as SQLite keeps it in a file: made once in a process."""
    with opened("sqlite://") as engine:
        migrate(engine)
        return taken(engine)


def taken(engine: Engine) -> bytes:
    """Return all that a SQLite database holds."""
    with closing(engine.raw_connection()) as held:
        return held.driver_connection.serialize()


def put(whole: bytes, engine: Engine) -> None:
    """Fill a SQLite database with all that another held."""
    with closing(sqlite3.connect(":memory:")) as source, closing(engine.raw_connection()) as held:
        source.deserialize(whole)
        source.backup(held.driver_connection)
