"""Beside the data's way: what people and channels have chosen, such as their time zone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Engine, and_, delete, insert, select

from bot.store.database import reading, writing
from bot.store.tables import choices


class SqlChoices:
    """``ports.Choices`` on a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def chosen(self, team: str, name: str, *, channel: str = "", person: str = "") -> str:
        """Return what was chosen; ``""`` where nothing was."""
        query = select(choices.c.value).where(_row(team, name, channel, person))
        with reading(self._engine, "read a choice") as connection:
            return str(connection.scalar(query) or "")

    def choose(self, team: str, name: str, value: str, *, channel: str = "", person: str = "", at: datetime) -> None:
        """Note a choice in the place of the one before; ``""`` takes it back."""
        row = {"team": team, "name": name, "channel": channel, "person": person, "value": value, "at": at}
        with writing(self._engine, "note a choice") as connection:
            connection.execute(delete(choices).where(_row(team, name, channel, person)))
            if value:
                connection.execute(insert(choices).values(row))


def _row(team: str, name: str, channel: str, person: str) -> ColumnElement[bool]:
    held = {"team": team, "name": name, "channel": channel, "person": person}
    return and_(*(choices.c[column] == value for column, value in held.items()))
