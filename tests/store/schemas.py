"""Databases as earlier versions left them, filled; and migrations that are yet to come.

What a schema's tables hold is written down in ``tests/data/schemas/``, once, and never changed afterwards: it is what
that version wrote. A database of a schema is made by walking there from the first, and adding each schema's own rows.
"""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Engine, MetaData, select, text

from bot.store import lineage
from bot.store.database import altering
from bot.store.migrate import migrate
from tests.store.databases import opened, put, taken

ROWS = Path(__file__).parents[1] / "data" / "schemas"

Rows = dict[str, list[dict[str, Any]]]


def migrations_until(revision: str, folder: Path) -> Path:
    """Return a copy of the migrations as they were when a schema was the newest."""
    copy = folder / f"migrations_{revision}"
    shutil.copytree(lineage.MIGRATIONS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (copy / "versions").glob("r[0-9]*.py"):
        if path.name[1:5] > revision:
            path.unlink()
    return copy


def fill(engine: Engine, until: str, folder: Path) -> None:
    """Make an empty database one of a schema, with rows in every table; SQLite gets a copy of one made before."""
    if engine.dialect.name == "sqlite":
        put(_filled(until), engine)
    else:
        for revision in lineage.known()[: lineage.known().index(until) + 1]:
            _go_on(engine, revision, folder)
    bare = [name for name, held in rows_of(engine).items() if not held]
    assert not bare, f"tests/data/schemas/{until}.sql must fill what schema {until} added: {bare}"


@cache
def _filled(until: str) -> bytes:
    with opened("sqlite://") as engine, TemporaryDirectory() as folder:
        if before := lineage.known()[: lineage.known().index(until)]:
            put(_filled(before[-1]), engine)
        _go_on(engine, until, Path(folder))
        return taken(engine)


def _go_on(engine: Engine, revision: str, folder: Path) -> None:
    """Bring a database of the schema before to a schema, and add its rows."""
    migrate(engine, migrations_until(revision, folder))
    rows = ROWS / f"{revision}.sql"
    if rows.exists():
        _run(engine, rows.read_text("utf-8"))


def _run(engine: Engine, script: str) -> None:
    with altering(engine, "fill") as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SET LOCAL timezone = 'UTC'"))
        for statement in script.split(";\n"):
            if statement.strip():
                connection.execute(text(statement))


def rows_of(engine: Engine) -> Rows:
    """Return all that a database holds, but for its schema's number, whatever its tables are."""
    found = MetaData()
    with altering(engine, "look") as connection:
        found.reflect(connection)
        return {
            table.name: [dict(row._mapping) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in found.sorted_tables
            if table.name != "alembic_version"
        }


HEAD = """import sqlalchemy as sa
from alembic import op
from bot.store.tables import METADATA

revision, down_revision = {revision!r}, {newest!r}
"""


def plant(folder: Path, revision: str, body: str) -> Path:
    """Return a copy of today's migrations with one more after them."""
    newest = lineage.known()[-1]
    copy = migrations_until(newest, folder / revision)
    path = copy / "versions" / f"r{revision}_planted.py"
    path.write_text(HEAD.format(revision=revision, newest=newest) + body)
    return copy
