"""Papers that no digest lists."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from bot.model import Paper


class PaperSource(Protocol):
    """Where one paper comes from."""

    def paper(self, paper_id: str) -> Paper | None:
        """Return a paper by its arXiv id; ``None`` where the source does not know it.

        Raises:
            FetchError: No usable reply; try later.
            ParseError: The layout changed; a person must look.
        """
        ...


class UnlistedPapers(Protocol):
    """Papers that are kept though no digest lists them. May raise ``StoreError``."""

    def keep(self, paper: Paper, *, at: datetime) -> None:
        """Keep a paper as it was fetched, in the place of what was kept of it."""
        ...

    def kept(self) -> Mapping[str, tuple[Paper, datetime]]:
        """Return all of them by id, each with when it was fetched."""
        ...


class Fetching(Protocol):
    """What fetches a paper that somebody names and that is not held. ``Unlisted`` is it."""

    def fetch(self, paper_id: str) -> Paper | None:
        """Return a paper, fetched and kept where it was not held; ``None`` where it cannot be had now, or at all."""
        ...
