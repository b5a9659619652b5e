"""Two papers become one: whatever is kept about the one that gives way goes to the other, in a caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Text, and_, delete, insert, or_, select, type_coerce, update

from bot.model import Digest
from bot.store.merge import merge
from bot.store.rows import paper_row, read_papers
from bot.store.same import has_id, resolve, title_key
from bot.store.tables import bookmarks, gone, listings, matches, papers, posts, sightings, votes, watched

T = TypeVar("T")

_CHUNK = 1000  # ids in one statement; SQLite takes 32,766 parameters


def settle_ids(connection: Connection, digest: Digest, revision: int) -> Digest:
    """Return a digest by the ids that its papers are held under, held slugs made one with the ids that it brings."""
    keys = {key for paper in digest.papers if (key := title_key(paper.title))}
    moved = moved_to(connection, [paper.id for paper in digest.papers])
    named = [*moved.values(), *(paper.id for paper in digest.papers if not has_id(paper.id))]
    held = [
        *(paper for chunk in chunks([*keys]) for paper in read_papers(connection, papers.c.title_key.in_(chunk))),
        *(paper for chunk in chunks(named) for paper in read_papers(connection, papers.c.id.in_(chunk))),
    ]
    held.sort(key=lambda paper: paper.id)
    settled, given_way = resolve(digest, {paper.id: paper for paper in held}.values(), moved)
    for old, into in given_way.items():
        fold(connection, old, into, revision)
    return settled


def moved_to(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """Return those of these ids that gave way, with the ids that stand for them."""
    found: dict[str, str] = {}
    for chunk in chunks(ids):
        rows = connection.execute(select(gone.c.id, gone.c.into).where(gone.c.id.in_(chunk), gone.c.into != ""))
        found.update({row.id: row.into for row in rows})
    return found


def fold(connection: Connection, old: str, into: str, revision: int) -> None:
    """Make a held paper one with another, which need not be held yet: all that is kept of it goes along."""
    (giving,) = read_papers(connection, papers.c.id == old)
    taking = next(iter(read_papers(connection, papers.c.id == into)), None)
    if taking is None:
        row = {**paper_row(giving, revision), "id": into}
        connection.execute(insert(papers).values(row))
    else:
        row = paper_row(merge(taking, giving, newer=False), revision)
        connection.execute(update(papers).where(papers.c.id == into).values(row))
    _move_listings(connection, old, into)
    _move_votes(connection, old, into)
    _move_posts(connection, old, into)
    _move_kept(connection, old, into)
    connection.execute(delete(papers).where(papers.c.id == old))
    note_gone(connection, {old: into}, revision)


def note_gone(connection: Connection, ids: Mapping[str, str], revision: int) -> None:
    """Remember which ids are held no more, and which stand for them, for those who hold papers in memory."""
    for old, into in ids.items():
        connection.execute(delete(gone).where(gone.c.id == old))
        connection.execute(update(gone).where(gone.c.into == old).values(into=into, revision=revision))
        connection.execute(insert(gone).values(id=old, into=into, revision=revision))


def chunks(ids: Sequence[T]) -> Iterable[Sequence[T]]:
    """Give the ids in parts that one statement takes."""
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))


def _move_listings(connection: Connection, old: str, into: str) -> None:
    taken = select(listings.c.day).where(listings.c.paper_id == into).scalar_subquery()
    connection.execute(delete(listings).where(listings.c.paper_id == old, listings.c.day.in_(taken)))
    connection.execute(update(listings).where(listings.c.paper_id == old).values(paper_id=into))


def _move_votes(connection: Connection, old: str, into: str) -> None:
    """Move the votes that a fetch saw; a row of nothing but zeros is of a copy, which has none to tell."""
    taken = select(votes.c.at).where(votes.c.paper_id == into).scalar_subquery()
    nothing = and_(votes.c.upvotes == 0, votes.c.comments == 0)
    connection.execute(delete(votes).where(votes.c.paper_id == old, or_(votes.c.at.in_(taken), nothing)))
    connection.execute(update(votes).where(votes.c.paper_id == old).values(paper_id=into))
    newest = select(votes).where(votes.c.paper_id == into).order_by(votes.c.at.desc()).limit(1)
    row = connection.execute(newest).one_or_none()
    if row is not None:
        told = {"upvotes": row.upvotes, "comments": row.comments}
        connection.execute(update(papers).where(papers.c.id == into).values(told))


def _move_posts(connection: Connection, old: str, into: str) -> None:
    """Put the new id in the old one's place in every message, so that no channel is shown the paper again."""
    named = type_coerce(posts.c.paper_ids, Text).contains(f'"{old}"', autoescape=True)
    for row in connection.execute(select(posts).where(named)).all():
        ids = tuple(dict.fromkeys(into if paper_id == old else paper_id for paper_id in row.paper_ids))
        key: dict[str, Any] = {column.name: row._mapping[column] for column in posts.primary_key}
        this = and_(*(posts.c[name] == value for name, value in key.items()))
        connection.execute(update(posts).where(this).values(paper_ids=ids))


def _move_kept(connection: Connection, old: str, into: str) -> None:
    """Put the new id in the old one's place on every list, and in what subscriptions and channels have met."""
    for table in (bookmarks, matches, sightings, watched):
        both = table.alias()
        held = [both.c[column.name] == column for column in table.primary_key if column is not table.c.paper_id]
        twice = select(both.c.paper_id).where(*held, both.c.paper_id == into).exists()
        connection.execute(delete(table).where(table.c.paper_id == old, twice))
        connection.execute(update(table).where(table.c.paper_id == old).values(paper_id=into))
