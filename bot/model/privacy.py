"""What is kept about a person."""

from __future__ import annotations

from dataclasses import dataclass

Row = tuple[tuple[str, str], ...]
"""A row as it stands: each column's name, and what it holds."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What one table keeps about a person.

    Attributes:
        what: The table's rows, in words: "your subscriptions".
        rows: Those about the person.
    """

    what: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """What a forgetting took out.

    Attributes:
        rows: Gone.
        names: Rows of a channel, which stay, without the name of who made them.
    """

    rows: int = 0
    names: int = 0
