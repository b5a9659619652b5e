"""One save: what is held of a digest's papers is read in a few statements, merged, and written in a few."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from secrets import token_hex
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, select, update

from bot.days import begin
from bot.model import Digest, Paper, Saved
from bot.store.database import insert_or_leave
from bot.store.fold import chunks, settle_ids
from bot.store.merge import Vote, merge, on_days, order, pick, replaced
from bot.store.rows import paper_row, read_days, read_papers
from bot.store.tables import digests, gone, listings, papers, revisions, saves, votes

KEPT_SAVES = 10_000
"""So many saves are known by their token: several weeks of a day fetched every few minutes."""


@dataclass(slots=True)
class _Held:
    """What is held of one paper: ``days`` with the submitter on each, and its newest votes, newest first."""

    paper: Paper
    days: dict[date, str]
    votes: list[Vote]


def save(connection: Connection, digest: Digest) -> Saved:
    """Keep a digest in the caller's transaction, and tell what that changed."""
    revision = count_up(connection)
    digest = settle_ids(connection, digest, revision)
    newest_of_day = _note_fetch(connection, digest)
    held = _read_held(connection, [paper.id for paper in digest.papers])
    merged = {new.id: _merged(held.get(new.id), new, digest, newest_of_day) for new in digest.papers}
    told = {paper_id: _what_changed(held.get(paper_id), after) for paper_id, (after, _) in merged.items()}
    changed = [after for paper_id, (after, _) in merged.items() if told[paper_id] != "unchanged"]
    _write_papers(connection, [p for p in changed if p.id not in held], [p for p in changed if p.id in held], revision)
    _write_listings(connection, digest.day, {key: on_day for key, (_, on_day) in merged.items()}, newest_of_day)
    _write_votes(connection, digest, held)
    return Saved(**Counter(told.values()))


def count_up(connection: Connection) -> int:
    """Return the revision of a change that begins, as its first statement.

    Its row lets one change pass at a time, so that what is read next holds until the commit.
    """
    counted = update(revisions).values(value=revisions.c.value + 1).returning(revisions.c.value)
    revision: int = connection.execute(counted).scalar_one()
    connection.execute(insert(saves).values(revision=revision, token=token_hex(8)))
    connection.execute(delete(saves).where(saves.c.revision <= revision - KEPT_SAVES))
    return revision


def _note_fetch(connection: Connection, digest: Digest) -> bool:
    """Remember when the day was fetched; return whether no newer fetch of it is held.

    A copy is no fetch: its day counts as seen when it opened, so that the source is still asked for it.
    """
    of_day, at = digests.c.day == digest.day, begin(digest.day) if digest.copied else digest.fetched_at
    held = connection.scalar(select(digests.c.fetched_at).where(of_day))
    if held is None:
        connection.execute(insert(digests).values(day=digest.day, fetched_at=at))
    elif at > held:
        connection.execute(update(digests).where(of_day).values(fetched_at=at))
    return held is None or at >= held


def _read_held(connection: Connection, ids: Sequence[str]) -> dict[str, _Held]:
    held = {}
    for chunk in chunks(ids):
        wanted = papers.c.id.in_(chunk)
        days, last = read_days(connection, wanted), _read_votes(connection, chunk)
        held.update({p.id: _Held(p, days[p.id], last[p.id]) for p in read_papers(connection, wanted)})
    return held


def _read_votes(connection: Connection, ids: Sequence[str]) -> dict[str, list[Vote]]:
    """Return the two newest rows of each paper, newest first."""
    age = func.row_number().over(partition_by=votes.c.paper_id, order_by=votes.c.at.desc()).label("age")
    aged = select(votes, age).where(votes.c.paper_id.in_(ids)).subquery()
    last: dict[str, list[Vote]] = defaultdict(list)
    for row in connection.execute(select(aged).where(aged.c.age <= 2).order_by(aged.c.paper_id, aged.c.age)):
        last[row.paper_id].append(Vote(row.at, row.upvotes, row.comments))
    return last


def _merged(held: _Held | None, new: Paper, digest: Digest, newest_of_day: bool) -> tuple[Paper, str]:
    """Return a paper as it stands after the save, and its submitter on the digest's day."""
    if held is None:
        return on_days(new, {digest.day: new.submitter}), new.submitter
    submitter = pick(held.days.get(digest.day, ""), new.submitter, newer=newest_of_day)
    after = merge(held.paper, new, newer=_speaks(held, digest) and _newer(held, digest))
    return on_days(after, {**held.days, digest.day: submitter}), submitter


def _speaks(held: _Held, digest: Digest) -> bool:
    """Return whether a digest may speak for a paper: the newest day that lists it does.

    Two days read one after the other would otherwise undo each other's values at every fetch.
    """
    return digest.day >= held.paper.days[-1]


def _newer(held: _Held, digest: Digest) -> bool:
    return not digest.copied and (not held.votes or digest.fetched_at >= held.votes[0].at)


def _what_changed(held: _Held | None, after: Paper) -> str:
    """Return the attribute of ``Saved`` that counts this paper."""
    if held is None:
        return "added"
    if held.paper.days != after.days:
        return "listed"
    return "unchanged" if held.paper == after else "updated"


def _write_papers(connection: Connection, added: list[Paper], updated: list[Paper], revision: int) -> None:
    if added:
        connection.execute(insert(papers), [paper_row(paper, revision) for paper in added])
        for chunk in chunks([paper.id for paper in added]):
            connection.execute(delete(gone).where(gone.c.id.in_(chunk)))
    if updated:
        values: dict[str, Any] = {
            column.name: bindparam(column.name) for column in papers.c if column is not papers.c.id
        }
        by_id = update(papers).where(papers.c.id == bindparam("of_id")).values(values)
        connection.execute(by_id, [_keyed(paper_row(paper, revision), "id") for paper in updated])


def _write_listings(connection: Connection, day: date, submitters: dict[str, str], newest_of_day: bool) -> None:
    of_day = select(listings.c.paper_id, listings.c.rank, listings.c.submitter).where(listings.c.day == day)
    held = {row.paper_id: (row.rank, row.submitter) for row in connection.execute(of_day.order_by(listings.c.rank))}
    added, updated = [], []
    for rank, paper_id in enumerate(order(list(held), submitters, newer=newest_of_day)):
        submitter = submitters[paper_id] if paper_id in submitters else held[paper_id][1]
        row = {"day": day, "paper_id": paper_id, "rank": rank, "submitter": submitter}
        if paper_id not in held:
            added.append(row)
        elif held[paper_id] != (rank, submitter):
            updated.append(_keyed(row, "day", "paper_id"))
    if added:
        connection.execute(insert(listings), added)
    if updated:
        of_paper = and_(listings.c.day == bindparam("of_day"), listings.c.paper_id == bindparam("of_paper_id"))
        values: dict[str, Any] = {"rank": bindparam("rank"), "submitter": bindparam("submitter")}
        connection.execute(update(listings).where(of_paper).values(values), updated)


def _write_votes(connection: Connection, digest: Digest, held: dict[str, _Held]) -> None:
    added, updated = [], []
    for paper in () if digest.copied else digest.papers:  # a copy has no votes to tell
        if paper.id in held and not _speaks(held[paper.id], digest):
            continue
        new = Vote(digest.fetched_at, paper.upvotes, paper.comments)
        old = replaced(held[paper.id].votes if paper.id in held else (), new)
        if old is None:
            added.append({"paper_id": paper.id, **new._asdict()})
        elif old != new:
            updated.append({"of_paper_id": paper.id, "of_at": old.at, **new._asdict()})
    if added:
        connection.execute(insert_or_leave(connection, votes), added)
    if updated:
        of_fetch = and_(votes.c.paper_id == bindparam("of_paper_id"), votes.c.at == bindparam("of_at"))
        values: dict[str, Any] = {name: bindparam(name) for name in Vote._fields}
        connection.execute(update(votes).where(of_fetch).values(values), updated)


def _keyed(row: dict[str, Any], *keys: str) -> dict[str, Any]:
    """Return a row whose key is named ``of_...``: SQLAlchemy keeps a column's own name for the value that is set."""
    return {f"of_{name}" if name in keys else name: value for name, value in row.items()}
