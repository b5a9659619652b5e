"""A mistaken import taken out again: a day with the papers that it alone lists, or one paper with all its days.

The ledger of posts stays as it is: what went out stays known, so that nothing goes out twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, delete, exists, select, update

from bot.model import Forgotten
from bot.store.fold import chunks, note_gone
from bot.store.save import count_up
from bot.store.tables import digests, listings, papers, votes


def forget_day(connection: Connection, day: date) -> Forgotten | None:
    """Take a day out; ``None`` if it is not held."""
    revision = count_up(connection)
    if connection.scalar(select(digests.c.day).where(digests.c.day == day)) is None:
        return None
    ids = connection.scalars(select(listings.c.paper_id).where(listings.c.day == day)).all()
    connection.execute(delete(listings).where(listings.c.day == day))
    connection.execute(delete(digests).where(digests.c.day == day))
    kept: set[str] = set()
    for chunk in chunks(ids):
        listed = exists().where(listings.c.paper_id == papers.c.id)
        kept.update(connection.scalars(select(papers.c.id).where(papers.c.id.in_(chunk), listed)))
        connection.execute(update(papers).where(papers.c.id.in_(chunk), listed).values(revision=revision))
    _drop(connection, [paper_id for paper_id in ids if paper_id not in kept], revision)
    return Forgotten(len(ids) - len(kept), len(kept))


def forget_paper(connection: Connection, paper_id: str) -> Forgotten | None:
    """Take a paper out, off every day that lists it; ``None`` if it is not held."""
    revision = count_up(connection)
    if connection.scalar(select(papers.c.id).where(papers.c.id == paper_id)) is None:
        return None
    connection.execute(delete(listings).where(listings.c.paper_id == paper_id))
    _drop(connection, [paper_id], revision)
    return Forgotten(1)


def _drop(connection: Connection, ids: Sequence[str], revision: int) -> None:
    for chunk in chunks(ids):
        connection.execute(delete(votes).where(votes.c.paper_id.in_(chunk)))
        connection.execute(delete(papers).where(papers.c.id.in_(chunk)))
    note_gone(connection, dict.fromkeys(ids, ""), revision)
