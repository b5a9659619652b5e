"""What tables are made of: the kinds of columns, and the one list of all tables."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from sqlalchemy import (
    DateTime,
    Dialect,
    MetaData,
    Text,
    TypeDecorator,
)

METADATA = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "fk": "%(table_name)s_%(column_0_name)s_fkey",
        "uq": "%(table_name)s_%(column_0_name)s_key",
        "ck": "%(constraint_name)s",
    }
)
"""A constraint is dropped by its name, and SQLite gives it none: these are the names that PostgreSQL gives by itself.
A migration hands them to ``op.batch_alter_table`` as well, for tables that were made before they had names."""

HOLDS = "holds"
"""Where a table's ``info`` says what its rows are, as a person reads it: "your subscriptions"."""

Key = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that is ordered by its code points, as Python and SQLite order it, whatever the server's language."""


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC. SQLite keeps it as text of one length, whose order is that of time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Refuse a naive instant: nobody could tell which one it is."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} names no instant: it has no time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Give it back aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Texts(TypeDecorator[tuple[str, ...]]):
    """A tuple of texts, kept as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Write it with its accents, for people who look into the table."""
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Read it back."""
        if value == "[]":  # every second one, as few papers have pictures
            return ()
        return None if value is None else tuple(json.loads(value))
