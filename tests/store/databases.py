"""Databases for tests: each fresh, migrated, and gone afterwards."""

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect, make_url

from bot.store.database import open_database
from bot.store.migrate import migrate

FILE, MEMORY, POSTGRESQL = "sqlite file", "sqlite memory", "postgresql"
SHARED_BY_PROCESSES = [FILE, pytest.param(POSTGRESQL, marks=pytest.mark.postgresql)]
EVERY = [MEMORY, *SHARED_BY_PROCESSES]


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
