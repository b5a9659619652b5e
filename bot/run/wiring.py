"""The wiring: puts the rooms together; ``rooms`` opens each."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from bot.library import Library, utc_now
from bot.model import Digest, Edition
from bot.ports import Clock, Mailer, PostLedger, Rooms, Versions
from bot.run.late import LateIndex, LateMetrics, LateSource, LateVersions, OpenSource
from bot.run.rooms import open_analyst, open_index, open_library, open_mailer, open_metrics, open_source, open_versions
from bot.run.settings import Settings
from bot.sending.subscribing import Subscribing
from bot.store.migrate import Opening, open_migrated
from bot.store.papers import SqlPaperStore
from bot.store.stores import Stores
from bot.store.watched import SqlWatchList
from bot.troubles import Troubles
from bot.unlisted import Unlisted

SAMPLE = "daily_papers.json"


@dataclass(frozen=True, slots=True)
class House:
    """The rooms, put together; what each command of ours works with.

    Attributes:
        settings: What was opened.
        source: Where digests come from.
        store: Where papers are kept.
        index: Where they are found.
        library: The archive's verbs.
        rooms: What Slack's listeners may ask.
        subscribing: Saved questions.
        unlisted: Fetches papers that no digest lists.
        watched: Which papers of a channel are looked at again.
        versions: Asks arXiv for the versions of papers; ``None`` where digests do not come from Hugging Face.
        troubles: What needs a person.
        metrics: Counts and times.
        clock: Gives now.
    """

    settings: Settings
    source: LateSource
    store: SqlPaperStore
    index: LateIndex
    library: Library
    rooms: Rooms
    subscribing: Subscribing
    unlisted: Unlisted
    watched: SqlWatchList
    versions: Versions | None
    troubles: Troubles
    metrics: LateMetrics
    clock: Clock

    @property
    def posts(self) -> PostLedger:
        """What was sent."""
        return self.rooms.posts


@contextmanager
def open_house(
    settings: Settings,
    *,
    clock: Clock = utc_now,
    sleep: Callable[[float], None] = time.sleep,
    instead: OpenSource | None = None,
    mailer: Mailer | None = None,
    database: Opening = open_migrated,
) -> Iterator[House]:
    """Open the database, bring its schema up to date, and put the rooms together; close all of it at the end.

    Args:
        settings: What to open.
        clock: Gives now.
        sleep: Waits for so many seconds.
        instead: Where digests come from, instead of from Hugging Face.
        mailer: What sends letters, instead of the mail server of the settings.
        database: Opens the database that the settings name.

    Raises:
        StoreError: The database cannot be opened, or not be written to.
    """
    metrics = LateMetrics(open_metrics)
    with ExitStack() as stack:
        stores = stack.enter_context(closing(Stores(database(settings.database))))
        late = LateSource(lambda: instead or open_source(settings, clock=clock, sleep=sleep, meter=metrics))
        source = stack.enter_context(closing(late))
        arxiv = LateVersions(lambda: open_versions(settings, clock=clock, sleep=sleep))
        versions = None if instead else stack.enter_context(closing(arxiv))
        mailer = mailer or open_mailer(settings, clock)
        house = _put_together(settings, stores, source, versions=versions, mailer=mailer, metrics=metrics, clock=clock)
        if not gc.isenabled():  # ``main`` began without
            settle()
        yield house


def _put_together(
    settings: Settings,
    stores: Stores,
    source: LateSource,
    *,
    versions: Versions | None,
    mailer: Mailer | None,
    metrics: LateMetrics,
    clock: Clock,
) -> House:
    """Return the house over what is kept and what leads outside."""
    index, troubles = LateIndex(lambda: open_index(settings)), Troubles()
    analyst, unlisted = (
        open_analyst(index),
        Unlisted(source, stores.unlisted, lambda paper_id: index.now().get(paper_id), clock),
    )
    library = open_library(
        settings, source, stores.papers, index,
        clock=clock, troubles=troubles, meter=metrics, unlisted=unlisted.get, analyst=analyst,
    )  # fmt: skip
    subscribing = Subscribing(stores.subscriptions, stores.papers, analyst, clock)
    return House(
        settings=settings,
        source=source,
        store=stores.papers,
        index=index,
        library=library,
        rooms=_rooms(settings, stores, library=library, subscribing=subscribing, unlisted=unlisted, mailer=mailer),
        subscribing=subscribing,
        unlisted=unlisted,
        watched=stores.watched,
        versions=versions,
        troubles=troubles,
        metrics=metrics,
        clock=clock,
    )


def _rooms(
    settings: Settings,
    stores: Stores,
    *,
    library: Library,
    subscribing: Subscribing,
    unlisted: Unlisted,
    mailer: Mailer | None,
) -> Rooms:
    """Return what Slack's listeners may ask."""
    return Rooms(
        answers=library,
        events=stores.events,
        threads=stores.threads,
        editions=stores.editions,
        configured=_configured(settings),
        newsroom=library,
        posts=stores.posts,
        choices=stores.choices,
        privacy=stores.privacy,
        feedback=stores.feedback,
        sightings=stores.sightings,
        unlisted=unlisted,
        subscribing=subscribing,
        lists=stores.lists,
        addresses=stores.addresses,
        mailer=mailer,
        public_url=settings.public_url,
    )


def _configured(of: Settings) -> Mapping[str, Edition]:
    """Return the editions of the channels that the settings name; one that is set up in Slack takes its place."""
    named = (Edition(name, at=of.post_at, zone=of.timezone, top=of.post_top) for name in of.channels)
    return {edition.channel: edition for edition in named}


def settle() -> None:
    """Look for garbage from now on, but never in what is held by now, as it stays to the end."""
    gc.freeze()
    gc.enable()


def sample_digest(clock: Clock = utc_now) -> Digest:
    """Return the digest that ships with Paperboy, to try it on.

    It is in the shape of Hugging Face's API. Titles, ids, authors and links are those of real papers; the summaries
    were written for Paperboy.
    """
    from bot.source.file import read  # noqa: PLC0415

    path = Path(str(files("bot.run").joinpath("sample", SAMPLE)))
    return read(path, today=clock().date(), fetched_at=clock())
