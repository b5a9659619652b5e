"""The verbs of the house: ingest, catch_up, load, answer, similar. It decides nothing: each verb reads like its arrow.

::

    source.fetch -> Digest -> store.save -> store.changes -> index.take     (ingest, refresh)
    question -> query.parse -> answering -> Answer                          (answer)
    edition and day -> issuing -> Issue                                     (issue, round_up)
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from zoneinfo import ZoneInfo

from bot import days
from bot.answers import listing, rewording
from bot.answers.answering import Answering
from bot.errors import IndexFileError, StoreError
from bot.meter import UNREAD
from bot.model import (
    BEGINNING,
    Answer,
    Digest,
    Edition,
    Fetched,
    Forgotten,
    Grown,
    Issue,
    Paper,
    Pinned,
    Progress,
    RoundUp,
    Saved,
    Status,
)
from bot.outcomes import Outcome, outcomes
from bot.ports import Analyst, Clock, DigestSource, Meter, PaperIndex, PaperStore
from bot.sending import editions, roundups
from bot.sending.issuing import Issuing
from bot.troubles import Troubles

logger = logging.getLogger(__name__)

DATABASE_AWAY = "The database does not answer; answers come from memory."


class Library:
    """The archive and what it can be asked. Safe to use from several threads; answers never wait for an ingest.

    Args:
        source: Where digests come from.
        store: Where papers are kept.
        index: What finds them; filled from the store by ``refresh``.
        clock: Gives now.
        zone: Says what "today" is where the asker does not.
        first_days: How far back an empty archive begins, in days.
        troubles: What ``status`` tells of beside the archive itself.
        meter: Is told what came of each day of a catch-up.
        unlisted: Gives a paper that no digest lists, where one is kept.
        meaning: Gives what ``status`` tells of the search by meaning, from how many papers there are.
        analyst: Gives what reads the topics of editions; where there are none, it is not asked.
    """

    def __init__(
        self,
        source: DigestSource,
        store: PaperStore,
        index: PaperIndex,
        *,
        clock: Clock,
        zone: ZoneInfo,
        first_days: int = 30,
        troubles: Troubles | None = None,
        meter: Meter = UNREAD,
        unlisted: Callable[[str], Paper | None] = lambda _: None,
        meaning: Callable[[int], str] = lambda _: "",
        analyst: Callable[[], Analyst] | None = None,
    ) -> None:
        self._source, self._store, self._index = source, store, index
        self._clock, self._zone, self._first_days = clock, zone, first_days
        self._unlisted = unlisted
        self._troubles, self._meter, self._meaning = troubles or Troubles(), meter, meaning
        self._issuing = Issuing(store, analyst or _unread)
        self._refreshing = threading.Lock()
        self._loaded = False
        self._at = BEGINNING
        self._moved: Mapping[str, str] = {}
        self._held: Mapping[date, Fetched] = {}
        self._progress = Progress()
        self._dice = Random()  # one for all answers: to make one takes longer than to parse a question's filters

    def load(self, *, briefly: bool = False) -> int:
        """Make the whole store searchable, and keep it so from here on; return how many papers were read.

        Args:
            briefly: For a question or two: what the index has kept is taken as it is, and what changed since is read.
        """
        self._loaded = True
        if briefly:
            self._at = self._index.resume(self._store.named)
            self._moved = self._store.moved() if self._at != BEGINNING else {}
        return self.refresh()

    def ingest(self, day: date) -> Saved:
        """Fetch a day, save it and, once loaded, make it searchable.

        Raises:
            SourceError: The digest could not be had; what is held of the day stays as it is.
            StoreError: The database refused.
        """
        return self.add(self._source.fetch(day))

    def add(self, digest: Digest) -> Saved:
        """Save a digest that is at hand and, once loaded, make it searchable."""
        saved = self._store.save(digest)
        logger.info(
            "ingested day=%s papers=%d added=%d updated=%d", digest.day, saved.total, saved.added, saved.updated
        )
        if self._loaded:  # a bulk ingest from the command line asks nothing, and need not analyse what it saves
            self.refresh()
        return saved

    def missing(self) -> tuple[date, ...]:
        """Return the days without a settled list since the archive's beginning, in the order to fetch them."""
        return days.missing(self._store.fetches(), self._utc_today(), first_days=self._first_days)

    def to_refresh(self, back: int) -> tuple[date, ...]:
        """Return the days to fetch on a scheduled run: missing ones first, then the last ``back`` days again."""
        return days.to_refresh(self._store.fetches(), self._utc_today(), back=back, first_days=self._first_days)

    def catch_up(self, wanted: Sequence[date]) -> Iterator[Outcome]:
        """Ingest days in order and give each day's outcome; one bad day blocks no other.

        When the source gives nothing for several days in a row, the rest is left for the next run.
        """
        first_filling = not self._held

        def begun(done: int) -> None:
            if first_filling:
                self._progress = Progress(done, len(wanted))

        try:
            yield from outcomes(wanted, self.ingest, begun, self._meter)
        finally:
            self._progress = Progress()

    def refresh(self) -> int:
        """Make searchable what any process has saved since the last call; return how many papers that was."""
        with self._refreshing:
            changes = self._store.changes(self._at)
            # In this order an answer (see ``_answering``) may know the way from an id that is still held, and not yet
            # know of a day that is: never is a paper missed by an id that has moved, or a day told to have no papers.
            self._moved = {**(self._moved if changes.since != BEGINNING else {}), **dict(changes.gone)}
            self._index.take(changes)
            self._at = changes.at
            self._held = self._store.fetches()
            return len(changes.papers)

    def answer(
        self,
        question: str,
        *,
        today: date | None = None,
        offset: int = 0,
        limit: int | None = None,
        pinned: Pinned | None = None,
    ) -> Answer:
        """Answer a question in words, a day, a paper id or a link; see ``ports.Answerer``."""
        today = today or self._clock().astimezone(self._zone).date()
        answering = self._answering()
        try:
            answer = rewording.read(answering, question, today, offset=offset, limit=limit, pinned=pinned)
        except IndexFileError as error:  # of a brief load alone, where the store was changed behind the bot's back
            logger.warning("the kept index does not fit the archive, and is built again error=%s", error)
            self._at = BEGINNING
            self.refresh()
            answering = self._answering()
            answer = rewording.read(answering, question, today, offset=offset, limit=limit, pinned=pinned)
        return self._signed(answer, answering, today)

    def similar(
        self, paper_id: str, *, offset: int = 0, limit: int | None = None, pinned: Pinned | None = None
    ) -> Answer:
        """Return the papers most like one; see ``ports.Answerer``."""
        answering = self._answering()
        return self._signed(answering.similar(paper_id, offset, limit, pinned), answering, None)

    def paper(self, paper_id: str) -> Paper | None:
        """Return a paper by its id, or by one that it had before it was known; ``None`` if it is not held."""
        return self._answering().paper(paper_id)

    def _answering(self) -> Answering:
        """Return what makes one answer: of the archive at one moment, whatever is ingested meanwhile."""
        held = self._held
        index = self._index.now()
        return Answering(index, held, self._moved, self._unlisted, self._dice)

    def forget(self, what: date | str) -> Forgotten | None:
        """Take a day or a paper out of the archive; see ``ports.PaperStore``."""
        forgotten = self._store.forget(what)
        if forgotten:
            logger.info("forgotten what=%s papers=%d", what, forgotten.papers)
            if self._loaded:
                self.refresh()
        return forgotten

    def digest(self, day: date) -> Digest | None:
        """Return the digest of a day as it is held; ``None`` if it was never fetched."""
        return self._store.digest(day)

    def issue(self, edition: Edition, day: date) -> Issue | None:
        """Return what an edition's channel gets of a day; ``None`` where the day is not held."""
        return self._issuing.issue(edition, day)

    def round_up(self, edition: Edition, span: roundups.Span, replies: Mapping[str, int]) -> RoundUp:
        """Return what a span looked like to an edition's channel, where so much was said about papers."""
        return self._issuing.round_up(edition, span, replies, self._held)

    def rising(self, *, since: datetime, limit: int) -> tuple[Grown, ...]:
        """Return the papers whose votes have grown most since an instant, the most first."""
        grown = {paper_id: by for paper_id, by in self._store.growth(since).items() if by > 0}
        first = sorted(grown, key=lambda paper_id: (-grown[paper_id], paper_id))[:limit]
        held = self._store.named(first)
        return tuple(Grown(held[paper_id], grown[paper_id]) for paper_id in first if paper_id in held)

    def recent(self, count: int) -> tuple[date, ...]:
        """Return the last days with papers, newest first."""
        return tuple(sorted((day for day, fetched in self._held.items() if fetched.papers), reverse=True)[:count])

    def newest_ripe(self) -> date | None:
        """Return the newest day whose digest is worth posting, or ``None``."""
        return editions.asked_for(self._held)

    def held(self) -> Mapping[date, Fetched]:
        """Return the days held, as of the last refresh."""
        return self._held

    def status(self, *, from_memory: bool = False) -> Status:
        """Return the state of the archive; where the database is away, of what is in memory.

        Args:
            from_memory: Whether not to ask the database at all, for those who may not wait for it.
        """
        held, papers = self._held, len(self._index)
        problems = self._troubles.sentences()
        try:
            if not from_memory:
                held, papers = self._store.fetches(), self._store.count()
        except StoreError as error:
            logger.warning("status without the database error=%s", error)
            problems = tuple(dict.fromkeys((DATABASE_AWAY, *problems)))
        stale = days.stale_since(held, self._clock())
        problems += (listing.stale(stale),) if stale else ()
        filled = [day for day, fetched in held.items() if fetched.papers]
        return Status(
            papers=papers,
            indexed=len(self._index),
            days=len(held),
            oldest=min(filled, default=None),
            newest=max(filled, default=None),
            fetched_at=max((fetched.at for fetched in held.values()), default=None),
            filling=self._progress,
            problems=problems,
            meaning=self._meaning(papers),
        )

    def _signed(self, answer: Answer, answering: Answering, today: date | None) -> Answer:
        searched = len(answering.index)
        notes = (answer.note, listing.filling(self._progress, searched))
        return replace(
            answer,
            searched=searched,
            newest=answering.newest(),
            today=today,
            note=" ".join(filter(None, notes)),
        )

    def _utc_today(self) -> date:
        return days.day_of(self._clock())


def _unread() -> Analyst:
    raise LookupError("nothing reads the topics of editions here")


def utc_now() -> datetime:
    """Return now, aware and in UTC: the clock of production."""
    return datetime.now(UTC)
