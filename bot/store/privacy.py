"""Beside the data's way: all that is kept about a person or a workspace, found by the names of columns.

No table is named here: each that has a column ``person``, ``channel`` or ``team`` is covered from the day it is made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    ForeignKey,
    Row,
    Select,
    Table,
    and_,
    delete,
    false,
    func,
    not_,
    or_,
    select,
    update,
)

from bot.model import Kept, Removed
from bot.store.database import reading, writing
from bot.store.tables import METADATA
from bot.store.tables.base import HOLDS

_CHAT = "D"
"""Ids of direct messages begin with it."""


class SqlPrivacy:
    """``ports.Privacy`` on a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def about(self, team: str, person: str, *, chats: Collection[str] = ()) -> tuple[Kept, ...]:
        """Return all that is kept about a person, a table at a time; tables without any are left out."""
        kept = []
        with reading(self._engine, "read what is kept about a person") as connection:
            places = _places(connection, team, person, chats)
            for table in METADATA.sorted_tables:
                rows = connection.execute(select(table).where(_about(table, team, person, places))).all()
                if rows:
                    kept.append(Kept(table.info.get(HOLDS, table.name), tuple(map(_shown, rows))))
        return tuple(kept)

    def forget(self, team: str, person: str, *, chats: Collection[str] = ()) -> Removed:
        """Remove all that is kept about a person; a channel's own row only loses the name."""
        rows = names = 0
        with writing(self._engine, "forget a person") as connection:
            places = _places(connection, team, person, chats)
            for table in reversed(METADATA.sorted_tables):
                rows += connection.execute(delete(table).where(_own(table, team, person, places))).rowcount
                if "person" in table.c:
                    shared = _shared(table, team, person, places)
                    names += connection.execute(update(table).where(shared).values(person="")).rowcount
        return Removed(rows, names)

    def forget_team(self, team: str) -> int:
        """Remove all that is kept of a workspace, with what was kept before a workspace was noted."""
        with writing(self._engine, "forget a workspace") as connection:
            tables = [table for table in reversed(METADATA.sorted_tables) if "team" in table.c]
            return sum(connection.execute(delete(table).where(_of_team(table, team))).rowcount for table in tables)


def _places(connection: Connection, team: str, person: str, chats: Collection[str]) -> frozenset[str]:
    """Return the channels that are a person's own: themselves, and their direct messages as far as rows name them."""
    named = {chat for chat in chats if chat.startswith(_CHAT)}
    for table in METADATA.sorted_tables:
        if {"channel", "person"} <= set(table.c.keys()):
            theirs = and_(_of_team(table, team), table.c.person == person, table.c.channel.startswith(_CHAT))
            named.update(connection.scalars(select(table.c.channel).where(theirs).distinct()))
    return frozenset(named | {person})


def _of_team(table: Table, team: str) -> ColumnElement[bool]:
    return table.c.team.in_((team, ""))


def _about(table: Table, team: str, person: str, places: Collection[str]) -> ColumnElement[bool]:
    """Return which rows of a table are about a person."""
    return or_(_own(table, team, person, places), _shared(table, team, person, places))


def _own(table: Table, team: str, person: str, places: Collection[str]) -> ColumnElement[bool]:
    """Return which rows are a person's own, those among them that hang on other rows of their own."""
    if not person:
        return false()
    if "team" not in table.c:
        hang = (key.parent.in_(_owned(key, team, person, places)) for key in table.foreign_keys)
        return or_(false(), *hang)
    told = [table.c.person == person] if "person" in table.c else []
    told += [table.c.channel.in_(places)] if "channel" in table.c else []
    return and_(_of_team(table, team), or_(false(), *told), not_(_shared(table, team, person, places)))


def _owned(key: ForeignKey, team: str, person: str, places: Collection[str]) -> Select[Any]:
    return select(key.column).where(_own(key.column.table, team, person, places))


def _shared(table: Table, team: str, person: str, places: Collection[str]) -> ColumnElement[bool]:
    """Return which rows are a channel's, and merely name a person as who made them."""
    if not {"channel", "person", "team"} <= set(table.c.keys()) or table.c.person.primary_key or not person:
        return false()
    channel, theirs = table.c.channel, and_(_of_team(table, team), table.c.person == person)
    return and_(theirs, channel != "", func.substr(channel, 1, 1) != _CHAT, channel.not_in(places))


def _shown(row: Row[Any]) -> tuple[tuple[str, str], ...]:
    return tuple(_cells(row))


def _cells(row: Row[Any]) -> Iterator[tuple[str, str]]:
    for name, value in row._mapping.items():
        if value not in (None, "", ()):
            yield name.replace("_", " "), ", ".join(map(str, value)) if isinstance(value, tuple) else _word(value)


def _word(value: object) -> str:
    return f"{value:%Y-%m-%d %H:%M} UTC" if isinstance(value, datetime) else str(value)
