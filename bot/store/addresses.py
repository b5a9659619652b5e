"""Beside the data's way: which e-mail addresses people have shown to be theirs."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, and_, delete, insert, select

from bot.model import Address
from bot.store.database import reading, writing
from bot.store.tables import addresses


class SqlAddressBook:
    """``ports.AddressBook`` on a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, address: Address) -> None:
        """Keep an address; one that is there already is replaced."""
        row = {column.name: getattr(address, column.name) for column in addresses.c}
        with writing(self._engine, "keep an address") as connection:
            connection.execute(delete(addresses).where(_this(address.team, address.person, address.address)))
            connection.execute(insert(addresses).values(row))

    def get(self, team: str, person: str, address: str) -> Address | None:
        """Return a person's address; ``None`` if it is not kept."""
        with reading(self._engine, "read an address") as connection:
            row = connection.execute(select(addresses).where(_this(team, person, address))).one_or_none()
        return _address(row) if row else None

    def of(self, team: str, person: str) -> tuple[Address, ...]:
        """Return a person's addresses, by address."""
        query = select(addresses).where(addresses.c.team == team, addresses.c.person == person)
        with reading(self._engine, "read addresses") as connection:
            return tuple(map(_address, connection.execute(query.order_by(addresses.c.address))))


def _this(team: str, person: str, address: str) -> ColumnElement[bool]:
    return and_(addresses.c.team == team, addresses.c.person == person, addresses.c.address == address)


def _address(row: Row[Any]) -> Address:
    return Address(**dict(row._mapping))
