"""A database's URL -> its file, its secrets, and how PostgreSQL's own tools write it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url


def file_url(path: Path) -> str:
    """Return the URL of a SQLite file, whatever stands in its name."""
    return URL.create("sqlite", database=str(path)).render_as_string()


def database_file(url: str) -> Path | None:
    """Return the file of a SQLite database; ``None`` for one in memory, and for PostgreSQL."""
    parsed = make_url(url)
    in_file = parsed.get_backend_name() == "sqlite" and parsed.database not in (None, "", ":memory:")
    return Path(str(parsed.database)) if in_file and "uri" not in parsed.query else None


def libpq_url(url: str) -> str | None:
    """Return a PostgreSQL database's URL as ``pg_dump`` reads it, without its password; ``None`` for SQLite."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "postgresql":
        return None
    # Without its password, for it would stand in the list of processes; the tools read ~/.pgpass, or ask. libpq takes
    # one in the query as well (password, sslpassword).
    plain = parsed.difference_update_query([name for name in parsed.query if "password" in name])
    return URL.create(
        "postgresql", plain.username, None, plain.host, plain.port, plain.database, plain.query
    ).render_as_string()
