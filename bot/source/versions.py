"""Papers' ids -> their versions, asked of arXiv: the one thing that Hugging Face does not tell.

arXiv answers a hundred ids at a time, and asks for three seconds between two questions
(https://info.arxiv.org/help/api/tou.html).
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus

from bot.errors import FetchError
from bot.model import ARXIV_ID
from bot.ports import Clock
from bot.source.client import Client, Limits

AT_ONCE = 100
PAUSE_SECONDS = 3.0
"""arXiv asks for no more than one request in three seconds; a hundred ids fit into its address."""

_VERSION = re.compile(r"<id>\s*https?://arxiv\.org/abs/(\d{4}\.\d{4,5})v(\d{1,3})\s*</id>")


class ArxivVersions:
    """Asks arXiv.

    Args:
        base_url: Such as ``https://export.arxiv.org``.
        clock: Gives now.
        sleep: Waits for so many seconds.
    """

    def __init__(self, base_url: str, *, clock: Clock, sleep: Callable[[float], None] = time.sleep) -> None:
        self._sleep = sleep
        self._client = Client(base_url, Limits(attempts=2), clock=clock, sleep=sleep)

    def versions(self, paper_ids: Sequence[str]) -> Mapping[str, int]:
        """Return the newest version of each paper that arXiv knows.

        Raises:
            FetchError: No usable reply; try later.
        """
        known = [paper_id for paper_id in paper_ids if ARXIV_ID.fullmatch(paper_id)]
        found: dict[str, int] = {}
        for first in range(0, len(known), AT_ONCE):
            if first:
                self._sleep(PAUSE_SECONDS)
            found |= self._ask(known[first : first + AT_ONCE])
        return found

    def close(self) -> None:
        """Give the connections back."""
        self._client.close()

    def _ask(self, paper_ids: Sequence[str]) -> Mapping[str, int]:
        asked = f"/api/query?id_list={','.join(paper_ids)}&max_results={len(paper_ids)}"
        reply = self._client.get(f"{self._client.base_url}{asked}")
        if reply.status != HTTPStatus.OK:
            raise FetchError(f"arXiv answered {reply.status}")
        return parse_versions(reply.body.decode("utf-8", "replace"))


def parse_versions(feed: str) -> Mapping[str, int]:
    """Return the version of each paper that a feed of arXiv's lists."""
    return {found[1]: int(found[2]) for found in _VERSION.finditer(feed)}
