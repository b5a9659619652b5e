"""An older database, or an empty one -> this version's tables; and whether a database is sound."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from bot.errors import StoreError
from bot.store import lineage, schema
from bot.store.database import altering, one_at_a_time, open_database, reading

Opening = Callable[[str], Engine]
"""URL -> the engine of a database whose tables are up to date."""

_log = logging.getLogger(__name__)


def open_migrated(url: str) -> Engine:
    """Return the engine of a database, its tables brought up to date.

    Raises:
        StoreError: It cannot be opened, or not be written to.
    """
    engine = open_database(url)
    try:
        migrate(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def migrate(engine: Engine, migrations: Path = lineage.MIGRATIONS) -> None:
    """Bring the tables up to date, all of the way or not at all; of several processes one does, and the others wait.

    Args:
        engine: Of the database.
        migrations: Alembic's folder.

    Raises:
        OutdatedError: A newer Paperboy made the database.
        StoreError: The database refused.
    """
    newest = lineage.known(migrations)[-1]
    with reading(engine, "read the database's schema") as connection:
        if schema.of(connection) == newest:
            return
    with altering(engine, "bring the database up to date") as connection:
        one_at_a_time(connection, "migration")
        held = schema.hold(connection)
        if held is not None and held not in lineage.known(migrations):
            raise lineage.mismatch(held)
        _upgrade(connection, migrations)
    _log.info("database_migrated schema=%s", newest)


def check(engine: Engine) -> str:
    """Return a sentence about a sound database: its kind, its schema, its integrity.

    Raises:
        StoreError: It cannot be read, is damaged, or its tables are not those of this version.
    """
    with reading(engine, "check the database") as connection:
        held = schema.of(connection)
        if engine.dialect.name == "sqlite":
            _check_sqlite(connection)
        version = ".".join(str(part) for part in engine.dialect.server_version_info or ())
    if held != lineage.known()[-1]:
        raise lineage.mismatch(held)
    return f"{engine.dialect.name} {version}, schema {held}, integrity ok".replace("  ", " ")


def _check_sqlite(connection: Connection) -> None:
    found = connection.execute(text("PRAGMA integrity_check(3)")).scalars().all()
    orphans = connection.execute(text("PRAGMA foreign_key_check")).all()
    if found != ["ok"] or orphans:
        raise StoreError(f"the database is damaged; restore a backup: {'; '.join(found)}, {len(orphans)} orphans")


def _upgrade(connection: Connection, migrations: Path) -> None:
    # Imported where it is needed: once for each new version, and not at every start.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))  # the value is a template
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
