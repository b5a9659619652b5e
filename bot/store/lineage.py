"""Which schemas there have been, and what to say of a database with another than ours; known without any package."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bot.errors import OutdatedError, StoreError

MIGRATIONS = Path(__file__).parent / "migrations"
"""Alembic's folder. A revision's file is named for it, ``r0001_what_it_does.py``: the newest is known without Alembic,
whose import takes an eighth of a second of every start."""


@cache
def known(migrations: Path = MIGRATIONS) -> tuple[str, ...]:
    """Return the schemas that lead to this version's, oldest first; its own comes last."""
    return tuple(sorted(path.name[1:5] for path in (migrations / "versions").glob("r[0-9]*.py")))


def require(held: str | None) -> None:
    """Raise what ``mismatch`` says unless a schema is this version's."""
    if held != known()[-1]:
        raise mismatch(held)


def mismatch(held: str | None) -> StoreError:
    """Return what to say of a database with another schema than ours."""
    if held is None:
        return StoreError("the database is empty; it is filled when the bot starts")
    if held in known():
        return StoreError(
            f"the database has schema {held}, not {known()[-1]}; it is brought up to date when the bot starts"
        )
    return OutdatedError(f"a newer Paperboy made this database (schema {held}); run that version, or restore a backup")
