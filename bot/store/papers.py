"""The middle of the data's way: a Digest in, and its papers out again, each kept once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime

from sqlalchemy import Connection, Engine, and_, func, select

from bot.model import BEGINNING, Changes, Digest, Fetched, Forgotten, Moment, Paper, Saved
from bot.store import schema
from bot.store.database import reading, writing
from bot.store.fold import chunks
from bot.store.forget import forget_day, forget_paper
from bot.store.rows import read_papers
from bot.store.save import save
from bot.store.tables import digests, gone, listings, papers, revisions, saves, votes

_PAGE = 1000  # papers of one read: about 3 MB


class SqlPaperStore:
    """``ports.PaperStore`` on a database that ``migrate`` has brought up to date.

    Newer and older is told per paper for its fields and votes, as a paper may be fetched with several days; per day for
    the day's order and submitters. Of two fetches at one instant, the one saved last is the newer.

    Votes are kept per fetch, but of a run of fetches that saw the same votes only the first and the last: growth is the
    same, and fetching a day again and again does not grow the database. Growth is exact while fetches are saved in the
    order of their instants.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save(self, digest: Digest) -> Saved:
        """Keep a digest, as the port says; its papers are listed on its day, whatever their own ``days`` say."""
        with writing(self._engine, f"save the digest of {digest.day}") as connection:
            return save(connection, digest)

    def digest(self, day: date) -> Digest | None:
        """Return what is held of a day."""
        of_day = listings.c.day == day
        with reading(self._engine, f"read the digest of {day}") as connection:
            fetched_at = connection.scalar(select(digests.c.fetched_at).where(digests.c.day == day))
            if fetched_at is None:
                return None
            ids = connection.scalars(select(listings.c.paper_id).where(of_day).order_by(listings.c.rank)).all()
            listed = papers.c.id.in_(select(listings.c.paper_id).where(of_day))
            held = {paper.id: paper for paper in read_papers(connection, listed)}
        return Digest(day, tuple(held[paper_id] for paper_id in ids), fetched_at)

    def fetches(self) -> Mapping[date, Fetched]:
        """Return every day that was fetched, ascending."""
        query = (
            select(digests.c.day, digests.c.fetched_at, func.count(listings.c.paper_id))
            .outerjoin(listings, listings.c.day == digests.c.day)
            .group_by(digests.c.day, digests.c.fetched_at)
            .order_by(digests.c.day)
        )
        with reading(self._engine, "read which days are held") as connection:
            return {day: Fetched(count, at) for day, at, count in connection.execute(query)}

    def paper(self, paper_id: str) -> Paper | None:
        """Return one paper, or ``None``."""
        with reading(self._engine, f"read the paper {paper_id}") as connection:
            return next(iter(read_papers(connection, papers.c.id == paper_id)), None)

    def papers(self) -> Iterator[Paper]:
        """Give every paper by ascending id; no transaction is held meanwhile: each thousand is of its own moment."""
        after = ""
        while True:
            with reading(self._engine, "read the papers") as connection:
                page = read_papers(connection, papers.c.id > after, limit=_PAGE)
            yield from page
            if len(page) < _PAGE:
                return
            after = page[-1].id

    def named(self, paper_ids: Collection[str]) -> Mapping[str, Paper]:
        """Return those of some papers that are held, by id."""
        with reading(self._engine, "read some papers") as connection:
            found = (read_papers(connection, papers.c.id.in_(chunk)) for chunk in chunks(list(paper_ids)))
            return {paper.id: paper for some in found for paper in some}

    def moved(self) -> Mapping[str, str]:
        """Return the id that stands for each that is held no more, empty where none does."""
        with reading(self._engine, "read which papers are held no more") as connection:
            return {row.id: row.into for row in connection.execute(select(gone.c.id, gone.c.into))}

    def changes(self, after: Moment = BEGINNING) -> Changes:
        """Return what was saved after a moment, itself all of one.

        Raises:
            OutdatedError: A newer Paperboy has changed the tables: this is asked every minute, and tells it first.
        """
        with reading(self._engine, "read what changed") as connection:
            schema.require_ours(connection)
            now = _moment(connection, connection.execute(select(revisions.c.value)).scalar_one())
            since = after if after.token and _moment(connection, after.revision) == after else BEGINNING
            newer = since.revision < now.revision
            found = read_papers(connection, papers.c.revision > since.revision) if newer else []
            fresh = select(gone.c.id, gone.c.into).where(gone.c.revision > since.revision).order_by(gone.c.id)
            left = connection.execute(fresh).all() if newer else []
            return Changes(tuple(found), now, tuple((row.id, row.into) for row in left), since)

    def moment(self) -> Moment:
        """Return the moment of the last save."""
        with reading(self._engine, "read when was saved last") as connection:
            return _moment(connection, connection.execute(select(revisions.c.value)).scalar_one())

    def forget(self, what: date | str) -> Forgotten | None:
        """Take out a day, with the papers that it alone lists, or a paper by its id; ``None`` if it is not held."""
        with writing(self._engine, f"forget {what}") as connection:
            return forget_paper(connection, what) if isinstance(what, str) else forget_day(connection, what)

    def count(self) -> int:
        """Return how many papers are held."""
        with reading(self._engine, "count the papers") as connection:
            return connection.execute(select(func.count()).select_from(papers)).scalar_one()

    def growth(self, since: datetime) -> Mapping[str, int]:
        """Return the gain of each paper that was fetched in the span; below 0 where votes were taken back."""
        first = (
            select(votes.c.paper_id, func.min(votes.c.at).label("at"))
            .where(votes.c.at >= since)
            .group_by(votes.c.paper_id)
            .subquery()
        )
        query = (
            select(papers.c.id, (papers.c.upvotes - votes.c.upvotes).label("gained"))
            .join(first, first.c.paper_id == papers.c.id)
            .join(votes, and_(votes.c.paper_id == first.c.paper_id, votes.c.at == first.c.at))
        )
        with reading(self._engine, "read how votes grew") as connection:
            return {row.id: row.gained for row in connection.execute(query)}


def _moment(connection: Connection, revision: int) -> Moment:
    """Return the moment of a revision, whose token is empty where it is not known."""
    token = connection.scalar(select(saves.c.token).where(saves.c.revision == revision))
    return Moment(revision, token or "")
