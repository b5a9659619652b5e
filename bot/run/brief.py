"""The archive for a command that asks it one thing and ends, which waits for SQLAlchemy only where it needs it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from bot.library import Library, utc_now
from bot.model import BEGINNING, Changes, Digest, Fetched, Forgotten, Moment, Paper, Post, Saved
from bot.ports import Clock, PaperStore
from bot.run.late import Late, LateIndex, LateMetrics, LateSource
from bot.run.rooms import open_analyst, open_index, open_library, open_metrics, open_source
from bot.run.settings import Settings
from bot.store.glance import Glance, open_glance
from bot.troubles import Troubles

if TYPE_CHECKING:
    from bot.run.wiring import House


class Days(Protocol):
    """What tells which days are held."""

    def fetches(self) -> Mapping[date, Fetched]:
        """Return every day that was fetched."""
        ...


class Posts(Protocol):
    """What tells what was posted."""

    def posts(self, *, channel: str | None = None, since: date | None = None) -> tuple[Post, ...]:
        """Return the ledger's rows."""
        ...


class Archive(Protocol):
    """What a question and ``status`` use of a house."""

    @property
    def settings(self) -> Settings:
        """The settings."""
        ...

    @property
    def store(self) -> Days:
        """What tells which days are held."""
        ...

    @property
    def posts(self) -> Posts:
        """What tells what was posted."""
        ...

    @property
    def library(self) -> Library:
        """The archive's verbs."""
        ...

    @property
    def troubles(self) -> Troubles:
        """What needs a person."""
        ...

    @property
    def clock(self) -> Clock:
        """Gives now."""
        ...


@dataclass(frozen=True)
class Brief:
    """An ``Archive`` that is read at a glance."""

    settings: Settings
    store: BriefStore
    posts: Glance
    library: Library
    troubles: Troubles
    clock: Clock


@contextmanager
def open_brief(settings: Settings, *, clock: Clock = utc_now) -> Iterator[Archive]:
    """Open the archive at a glance; the whole house where that cannot be, or does not show what is asked.

    Raises:
        StoreError: The database cannot be opened.
    """
    with ExitStack() as stack:

        def whole() -> House:
            from bot.run.wiring import open_house  # noqa: PLC0415 - what this file spares others

            return stack.enter_context(open_house(settings, clock=clock))

        house, glance = Late(whole), open_glance(settings.database)
        if glance is None:
            yield house.open()
            return
        stack.enter_context(closing(glance))

        def unlisted(paper_id: str) -> Paper | None:
            return house.open().unlisted.get(paper_id)

        metrics, troubles = LateMetrics(open_metrics), Troubles()
        source = stack.enter_context(closing(LateSource(lambda: open_source(settings, clock=clock, meter=metrics))))
        store, index = BriefStore(glance, lambda: house.open().store), LateIndex(lambda: open_index(settings))
        library = open_library(
            settings, source, store, index,
            clock=clock, troubles=troubles, meter=metrics, unlisted=unlisted, analyst=open_analyst(index),
        )  # fmt: skip
        yield Brief(settings, store, glance, library, troubles, clock)


class BriefStore(Late[PaperStore]):
    """The papers' store, of which only what a glance does not show opens the whole.

    Args:
        glance: Shows most of it.
        make: Opens the store.
    """

    def __init__(self, glance: Glance, make: Callable[[], PaperStore]) -> None:
        super().__init__(make)
        self._glance = glance

    def fetches(self) -> Mapping[date, Fetched]:
        """Return every day that was fetched."""
        return self._glance.fetches()

    def named(self, paper_ids: Collection[str]) -> Mapping[str, Paper]:
        """Return those of some papers that are held."""
        return self._glance.named(paper_ids)

    def moved(self) -> Mapping[str, str]:
        """Return which ids are held no more."""
        return self._glance.moved()

    def changes(self, after: Moment = BEGINNING) -> Changes:
        """Return what was saved after a moment."""
        return self._glance.changes(after)

    def count(self) -> int:
        """Return how many papers are held."""
        return self._glance.count()

    def save(self, digest: Digest) -> Saved:
        """Keep a digest."""
        return self.open().save(digest)

    def forget(self, what: date | str) -> Forgotten | None:
        """Take out a day or a paper."""
        return self.open().forget(what)

    def digest(self, day: date) -> Digest | None:
        """Return what is held of a day."""
        return self.open().digest(day)

    def paper(self, paper_id: str) -> Paper | None:
        """Return one paper."""
        return self.open().paper(paper_id)

    def papers(self) -> Iterator[Paper]:
        """Give every paper."""
        return self.open().papers()

    def moment(self) -> Moment:
        """Return the moment of the last save."""
        return self.open().moment()

    def growth(self, since: datetime) -> Mapping[str, int]:
        """Return how many upvotes papers have gained."""
        return self.open().growth(since)
