"""Rooms that are furnished when they are first entered: a command waits only for the packages that it uses."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Generic, Protocol, TypeAlias, TypeVar

from bot.model import Changes, Digest, Moment, Paper, Status
from bot.ports import Clock, DigestSource, Named, PaperFinder, PaperSource

T = TypeVar("T")


class Late(Generic[T]):
    """Something that is made once, whichever thread asks first."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._making = threading.Lock()
        self._made: T | None = None

    def open(self) -> T:
        """Return it; raises what making it does."""
        with self._making:
            if self._made is None:
                self._made = self._make()
            return self._made


class OpenSource(DigestSource, PaperSource, Protocol):
    """A source that holds connections."""

    def close(self) -> None:
        """Give them back."""
        ...


if TYPE_CHECKING:
    from bot.run.metrics import Metrics
    from bot.search.bm25 import Bm25Index
    from bot.source.versions import ArxivVersions

    OfSource: TypeAlias = Late[OpenSource]
    OfVersions: TypeAlias = Late[ArxivVersions]
    OfIndex: TypeAlias = Late[Bm25Index]
    OfMetrics: TypeAlias = Late[Metrics]
else:
    OfSource = OfIndex = OfVersions = OfMetrics = Late


class LateSource(OfSource):
    """Hugging Face, or what stands for it: who only reads the archive waits for no HTTP client or parser of HTML."""

    def fetch(self, day: date) -> Digest:
        """Return the digest of a day."""
        return self.open().fetch(day)

    def paper(self, paper_id: str) -> Paper | None:
        """Return a paper by its id."""
        return self.open().paper(paper_id)

    def close(self) -> None:
        """Give the connections back."""
        if self._made is not None:
            self._made.close()


class LateVersions(OfVersions):
    """arXiv, which nobody asks unless a channel wants to know what becomes of papers."""

    def versions(self, paper_ids: Sequence[str]) -> Mapping[str, int]:
        """Return the newest version of each paper that arXiv knows."""
        return self.open().versions(paper_ids)

    def close(self) -> None:
        """Give the connections back."""
        if self._made is not None:
            self._made.close()


class LateMetrics(OfMetrics):
    """What is counted and timed: who asks one question and ends waits for no Prometheus."""

    def watch(self, status: Callable[[], Status], clock: Clock) -> None:
        """Show the archive's state too."""
        self.open().watch(status, clock)

    def page(self) -> bytes:
        """Return all figures."""
        return self.open().page()

    def fetched(self, outcome: str) -> None:
        """Count a fetch of one day."""
        self.open().fetched(outcome)

    def asked(self, surface: str, kind: str, seconds: float) -> None:
        """Count an answered question, and time it."""
        self.open().asked(surface, kind, seconds)

    def acknowledged(self, seconds: float) -> None:
        """Time an acknowledgement."""
        self.open().acknowledged(seconds)

    def posted(self, outcome: str) -> None:
        """Count what became of a post."""
        self.open().posted(outcome)

    def failed(self, place: str) -> None:
        """Count an error."""
        self.open().failed(place)

    def slowed(self, by: str) -> None:
        """Count a 429."""
        self.open().slowed(by)


class LateIndex(OfIndex):
    """The index, empty until it is opened: ``status``, which searches nothing, waits for no numpy."""

    def take(self, changes: Changes) -> None:
        """Hold what a store holds."""
        self.open().take(changes)

    def resume(self, named: Named) -> Moment:
        """Hold what was kept."""
        return self.open().resume(named)

    def now(self) -> PaperFinder:
        """Return what finds the papers as they are held at this moment."""
        return self.open().now()

    def __len__(self) -> int:
        """Return how many papers can be searched."""
        return 0 if self._made is None else len(self._made)
