"""What the database refused, in a sentence: every error of SQLAlchemy or its driver becomes a ``StoreError`` here."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.errors import StoreError
from bot.store.refusals import sentence


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
    return sentence(raised)
