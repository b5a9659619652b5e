"""Beside the data's way: reading lists, a row for each paper that a person keeps."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, and_, delete, insert, select, update

from bot.model import Bookmark, Ticket
from bot.store.database import insert_once, reading, writing
from bot.store.tables import bookmarks, tickets


class SqlReadingLists:
    """``ports.ReadingLists`` on a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save(self, team: str, person: str, paper_id: str, *, at: datetime) -> bool:
        """Put a paper on a list; ``False`` if it is on it already, which changes nothing."""
        row = {"team": team, "person": person, "paper_id": paper_id, "at": at, "note": ""}
        with writing(self._engine, "save a paper to a list") as connection:
            return insert_once(connection, bookmarks, row)

    def change(self, bookmark: Bookmark) -> bool:
        """Keep what changed of an entry; ``False`` if it is not on the list."""
        this = _this(bookmark.team, bookmark.person, bookmark.paper_id)
        told = {"read_at": bookmark.read_at, "note": bookmark.note, "remind_at": bookmark.remind_at}
        with writing(self._engine, "change a reading list") as connection:
            return connection.execute(update(bookmarks).where(this).values(told)).rowcount > 0

    def remove(self, team: str, person: str, paper_id: str) -> bool:
        """Take a paper off a list; ``False`` if it is not on it."""
        with writing(self._engine, "take a paper off a list") as connection:
            return connection.execute(delete(bookmarks).where(_this(team, person, paper_id))).rowcount > 0

    def of(self, team: str, person: str) -> tuple[Bookmark, ...]:
        """Return a list, the last saved first, then by id."""
        mine = and_(bookmarks.c.team == team, bookmarks.c.person == person)
        with reading(self._engine, "read a reading list") as connection:
            rows = connection.execute(
                select(bookmarks).where(mine).order_by(bookmarks.c.at.desc(), bookmarks.c.paper_id)
            )
            return tuple(map(_bookmark, rows))

    def due(self, now: datetime) -> tuple[Bookmark, ...]:
        """Return what people asked to be reminded of by now, in that order."""
        query = select(bookmarks).where(bookmarks.c.remind_at <= now)
        order = (bookmarks.c.remind_at, bookmarks.c.team, bookmarks.c.person, bookmarks.c.paper_id)
        with reading(self._engine, "read reminders") as connection:
            return tuple(map(_bookmark, connection.execute(query.order_by(*order))))

    def reminded(self, bookmark: Bookmark) -> None:
        """Note that a reminder is out; not where another was asked for meanwhile."""
        same = and_(
            _this(bookmark.team, bookmark.person, bookmark.paper_id), bookmarks.c.remind_at == bookmark.remind_at
        )
        with writing(self._engine, "note a reminder") as connection:
            connection.execute(update(bookmarks).where(same).values(remind_at=None))

    def give(self, ticket: Ticket) -> None:
        """Keep a ticket."""
        row = {column.name: getattr(ticket, column.name) for column in tickets.c}
        with writing(self._engine, "keep a ticket") as connection:
            connection.execute(insert(tickets).values(row))

    def look_at(self, token: str, *, at: datetime) -> Ticket | None:
        """Return a ticket that would be taken, and leave it where it is."""
        query = select(tickets).where(tickets.c.token == token, tickets.c.until > at)
        with reading(self._engine, "look at a ticket") as connection:
            row = connection.execute(query).one_or_none()
        return Ticket(**dict(row._mapping)) if row is not None else None

    def take(self, token: str, *, at: datetime) -> Ticket | None:
        """Take a ticket in: of several calls one gets it, and none once it has lapsed."""
        taken = delete(tickets).where(tickets.c.token == token).returning(*tickets.c)
        with writing(self._engine, "take a ticket") as connection:
            row = connection.execute(taken).one_or_none()
            connection.execute(delete(tickets).where(tickets.c.until <= at))
        return Ticket(**dict(row._mapping)) if row is not None and row.until > at else None


def _this(team: str, person: str, paper_id: str) -> ColumnElement[bool]:
    return and_(bookmarks.c.team == team, bookmarks.c.person == person, bookmarks.c.paper_id == paper_id)


def _bookmark(row: Row[Any]) -> Bookmark:
    return Bookmark(**dict(row._mapping))
