"""A paper that somebody names and no digest lists -> fetched once, kept, and known from then on."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.errors import SourceError, StoreError
from bot.model import Paper
from bot.ports import Clock, PaperSource, UnlistedPapers
from bot.recent import Recent

logger = logging.getLogger(__name__)

STALE = timedelta(days=7)
"""After that, a paper that is named again is fetched again: its votes and its code may be others."""

AGAIN = timedelta(hours=1)
"""After that, the source is asked again for what it did not have or give."""

AT_ONCE = 2
"""How many are fetched at the same time: whoever names papers by the dozen waits, and nobody with them."""

MOST, WINDOW = 60, timedelta(minutes=5)
"""So many are fetched in so long at most: the source allows 500 requests in five minutes, and digests come first."""

PATIENCE_SECONDS = 5.0
"""Somebody waits for the answer."""

REMEMBERED = 4_096
"""Papers that were asked for in vain, so that they are not asked for again at once."""


class Unlisted:
    """Fetches and remembers papers of no digest. Safe to use from several threads.

    Args:
        source: Where they come from.
        papers: Where they are kept.
        held: Gives a paper that a digest lists, or ``None``.
        clock: Gives now.
    """

    def __init__(
        self, source: PaperSource, papers: UnlistedPapers, held: Callable[[str], Paper | None], clock: Clock
    ) -> None:
        self._source, self._papers, self._held, self._clock = source, papers, held, clock
        self._known: dict[str, tuple[Paper, datetime]] = {}
        self._in_vain: Recent[str, datetime] = Recent(REMEMBERED)
        self._asked: deque[datetime] = deque(maxlen=MOST)
        self._turn = threading.BoundedSemaphore(AT_ONCE)
        self._read = False

    def get(self, paper_id: str) -> Paper | None:
        """Return a paper of no digest that is kept; never raises."""
        if not self._read:
            try:
                self._known = {**self._papers.kept(), **self._known}
                self._read = True
            except StoreError as error:
                logger.warning("papers of no digest cannot be read error=%s", error)
        found = self._known.get(paper_id)
        return found[0] if found else None

    def fetch(self, paper_id: str) -> Paper | None:
        """Return a paper, fetched and kept where it was not held; see ``ports.Fetching``."""
        held = self._held(paper_id)
        if held is not None:
            return held
        kept, now = self.get(paper_id), self._clock()
        if kept is not None and now - self._known[paper_id][1] < STALE:
            return kept
        if now - self._in_vain.get(paper_id, now - AGAIN) < AGAIN or not self._turn.acquire(timeout=PATIENCE_SECONDS):
            return kept
        try:
            return self._fetched(paper_id, now) or kept if self._is_free(now) else kept
        finally:
            self._turn.release()

    def _is_free(self, now: datetime) -> bool:
        """Return whether the source may be asked now, and take that place."""
        if len(self._asked) == MOST and now - self._asked[0] < WINDOW:
            logger.warning("papers are named faster than they are fetched most=%d", MOST)
            return False
        self._asked.append(now)
        return True

    def _fetched(self, paper_id: str, now: datetime) -> Paper | None:
        try:
            paper = self._source.paper(paper_id)
        except SourceError as error:
            logger.warning("a paper could not be fetched paper=%s error=%s", paper_id, error)
            paper = None
        if paper is None:
            self._in_vain[paper_id] = now
            return None
        self._known[paper_id] = paper, now
        try:
            self._papers.keep(paper, at=now)
        except StoreError as error:
            # It is known until this process ends.
            logger.warning("a paper of no digest was not kept paper=%s error=%s", paper_id, error)
        logger.info("fetched a paper of no digest paper=%s", paper_id)
        return paper
