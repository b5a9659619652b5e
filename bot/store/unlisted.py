"""Beside the data's way: papers that no digest lists, each as it was fetched."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Engine, delete, insert, select

from bot.model import Paper
from bot.store.database import reading, writing
from bot.store.tables import unlisted

_INSTANTS = ("published_at", "withdrawn_at")
_KNOWN = {field.name for field in fields(Paper)}


class SqlUnlistedPapers:
    """``ports.UnlistedPapers`` on a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def keep(self, paper: Paper, *, at: datetime) -> None:
        """Keep a paper as it was fetched, in the place of what was kept of it."""
        row = {"id": paper.id, "at": at, "paper": json.dumps(asdict(paper), default=_text, ensure_ascii=False)}
        with writing(self._engine, f"keep paper {paper.id}") as connection:
            connection.execute(delete(unlisted).where(unlisted.c.id == paper.id))
            connection.execute(insert(unlisted).values(row))

    def kept(self) -> Mapping[str, tuple[Paper, datetime]]:
        """Return all of them by id, each with when it was fetched."""
        with reading(self._engine, "read the papers of no digest") as connection:
            rows = connection.execute(select(unlisted)).all()
        return {row.id: (_paper(json.loads(row.paper)), row.at) for row in rows}


def _text(value: object) -> str:
    """Return a day or an instant as JSON holds it."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} is no field of a paper")


def _paper(held: dict[str, Any]) -> Paper:
    made: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in held.items() if name in _KNOWN
    }
    made["days"] = tuple(date.fromisoformat(day) for day in held["days"])
    for name in _INSTANTS:
        made[name] = datetime.fromisoformat(held[name]) if held.get(name) else None
    return Paper(**made)
