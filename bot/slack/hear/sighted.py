"""Question -> an Answerer whose hits say where the asker's channel saw them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from bot.errors import StoreError
from bot.model import Answer, Hit, Paper, Pinned, Status
from bot.ports import Answerer

logger = logging.getLogger(__name__)

Seen = Callable[[Iterable[str]], Mapping[str, str]]
"""Papers -> where a channel saw them, in words; those that it did not see are left out. May raise ``StoreError``."""


class Sighted:
    """An Answerer for one channel.

    Args:
        answers: Who is asked.
        seen: Says where the channel saw papers.
    """

    def __init__(self, answers: Answerer, seen: Seen) -> None:
        self._answers, self._seen = answers, seen

    def answer(
        self,
        question: str,
        *,
        today: date | None = None,
        offset: int = 0,
        limit: int | None = None,
        pinned: Pinned | None = None,
    ) -> Answer:
        """Answer a question; see ``ports.Answerer``."""
        answer = self._answers.answer(question, today=today, offset=offset, limit=limit, pinned=pinned)
        return self._told(answer)

    def similar(
        self, paper_id: str, *, offset: int = 0, limit: int | None = None, pinned: Pinned | None = None
    ) -> Answer:
        """Return the papers most like one; see ``ports.Answerer``."""
        return self._told(self._answers.similar(paper_id, offset=offset, limit=limit, pinned=pinned))

    def paper(self, paper_id: str) -> Paper | None:
        """Return a paper by its id, or ``None``."""
        return self._answers.paper(paper_id)

    def status(self) -> Status:
        """Return the state of the archive."""
        return self._answers.status()

    def _told(self, answer: Answer) -> Answer:
        try:
            words = self._seen([hit.paper.id for hit in (*answer.hits, *answer.near)])
        except StoreError as error:
            logger.warning("what a channel saw is not known error=%s", error)
            words = {}
        if not words:
            return answer
        hits, near = (_signed(hits, words) for hits in (answer.hits, answer.near))
        return replace(answer, hits=hits, near=near)


def _signed(hits: tuple[Hit, ...], words: Mapping[str, str]) -> tuple[Hit, ...]:
    return tuple(replace(hit, seen=words.get(hit.paper.id, "")) for hit in hits)
