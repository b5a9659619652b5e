"""The wiring: puts the rooms together; ``rooms`` opens each."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from bot.library import Library, utc_now
from bot.model import Digest, Edition
from bot.ports import Clock, Mailer, Rooms, Versions
from bot.run.late import LateIndex, LateMetrics, LateSource, LateVersions, OpenSource
from bot.run.rooms import open_analyst, open_index, open_library, open_mailer, open_metrics, open_source, open_versions
from bot.run.settings import Settings
from bot.store.addresses import SqlAddressBook
from bot.store.choices import SqlChoices
from bot.store.editions import SqlEditions
from bot.store.events import SqlEventLedger
from bot.store.feedback import SqlFeedbackBook
from bot.store.lists import SqlReadingLists
from bot.store.migrate import Opening, open_migrated
from bot.store.papers import SqlPaperStore
from bot.store.posts import SqlPostLedger
from bot.store.privacy import SqlPrivacy
from bot.store.sightings import SqlSightings
from bot.store.subscriptions import SqlSubscriptionStore
from bot.store.threads import SqlThreads
from bot.store.unlisted import SqlUnlistedPapers
from bot.store.watched import SqlWatchList
from bot.subscribing import Subscribing
from bot.troubles import Troubles
from bot.unlisted import Unlisted

SAMPLE = "daily_papers.json"


@dataclass(frozen=True, slots=True)
class House:
    """The rooms, put together; what each command of ours works with."""

    settings: Settings
    source: LateSource
    store: SqlPaperStore
    index: LateIndex
    library: Library
    posts: SqlPostLedger
    events: SqlEventLedger
    threads: SqlThreads
    editions: SqlEditions
    watched: SqlWatchList
    versions: Versions | None
    choices: SqlChoices
    privacy: SqlPrivacy
    subscribing: Subscribing
    lists: SqlReadingLists
    addresses: SqlAddressBook
    mailer: Mailer | None
    feedback: SqlFeedbackBook
    sightings: SqlSightings
    unlisted: Unlisted
    troubles: Troubles
    metrics: LateMetrics
    clock: Clock

    @property
    def configured(self) -> Mapping[str, Edition]:
        """The editions of the channels that the settings name; one that is set up in Slack takes its place."""
        of = self.settings
        named = (Edition(name, at=of.post_at, zone=of.timezone, top=of.post_top) for name in of.channels)
        return {edition.channel: edition for edition in named}

    def edition(self, channel: str) -> Edition | None:
        """Return the edition of a channel: the one set up there, else the one that the settings name."""
        return self.editions.get(channel) or self.configured.get(channel)

    def rooms(self) -> Rooms:
        """Return what Slack's listeners may ask."""
        return Rooms(
            answers=self.library,
            events=self.events,
            editions=self.editions,
            configured=self.configured,
            newsroom=self.library,
            posts=self.posts,
            threads=self.threads,
            choices=self.choices,
            privacy=self.privacy,
            subscribing=self.subscribing,
            lists=self.lists,
            addresses=self.addresses,
            mailer=self.mailer,
            public_url=self.settings.public_url,
            feedback=self.feedback,
            sightings=self.sightings,
            unlisted=self.unlisted,
        )


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
    engine, metrics = database(settings.database), LateMetrics(open_metrics)
    try:
        late = LateSource(lambda: instead or open_source(settings, clock=clock, sleep=sleep, meter=metrics))
        with closing(late) as source:
            store, index, troubles = SqlPaperStore(engine), LateIndex(lambda: open_index(settings)), Troubles()
            analyst = open_analyst(index)
            unlisted = Unlisted(source, SqlUnlistedPapers(engine), index.get, clock)
            library = open_library(
                settings, source, store, index,
                clock=clock, troubles=troubles, meter=metrics, unlisted=unlisted.get, analyst=analyst,
            )  # fmt: skip
            house = House(
                settings=settings,
                source=source,
                store=store,
                index=index,
                library=library,
                posts=SqlPostLedger(engine),
                events=SqlEventLedger(engine),
                threads=SqlThreads(engine),
                editions=SqlEditions(engine),
                watched=SqlWatchList(engine),
                versions=None if instead else LateVersions(lambda: open_versions(settings, clock=clock, sleep=sleep)),
                choices=SqlChoices(engine),
                privacy=SqlPrivacy(engine),
                subscribing=Subscribing(SqlSubscriptionStore(engine), store, analyst, clock),
                lists=SqlReadingLists(engine),
                addresses=SqlAddressBook(engine),
                mailer=mailer or open_mailer(settings, clock),
                feedback=SqlFeedbackBook(engine),
                sightings=SqlSightings(engine),
                unlisted=unlisted,
                troubles=troubles,
                metrics=metrics,
                clock=clock,
            )
            if not gc.isenabled():  # ``main`` began without
                settle()
            yield house
    finally:
        engine.dispose()


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
