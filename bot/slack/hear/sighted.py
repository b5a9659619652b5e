"""Question -> an Answerer whose hits say where the asker's channel saw them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from bot.errors import StoreError
from bot.model import Answer, Hit
from bot.ports import Answerer
from bot.slack.wire.passing import Passing

logger = logging.getLogger(__name__)

Seen = Callable[[Iterable[str]], Mapping[str, str]]
"""Papers -> where a channel saw them, in words; those that it did not see are left out. May raise ``StoreError``."""


class Sighted(Passing):
    """An Answerer for one channel.

    Args:
        answers: Who is asked.
        today: What "today" is where the question's own is not said.
        seen: Says where the channel saw papers.
    """

    def __init__(self, answers: Answerer, today: date, seen: Seen) -> None:
        super().__init__(answers, today)
        self._seen = seen

    def _told(self, ask: Callable[[], Answer]) -> Answer:
        answer = ask()
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
