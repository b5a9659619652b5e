"""Every implementation of a port that keeps something, by the same names: each suite runs on all of them."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from sqlalchemy import Engine

from bot.ports import (
    AddressBook,
    Editions,
    EventLedger,
    FeedbackBook,
    PaperStore,
    PostLedger,
    ReadingLists,
    Sightings,
    SubscriptionStore,
    Threads,
    WatchList,
)
from bot.run.brief import BriefStore
from bot.store.addresses import SqlAddressBook
from bot.store.editions import SqlEditions
from bot.store.events import SqlEventLedger
from bot.store.feedback import SqlFeedbackBook
from bot.store.glance import Glance, open_glance
from bot.store.lists import SqlReadingLists
from bot.store.papers import SqlPaperStore
from bot.store.posts import SqlPostLedger
from bot.store.sightings import SqlSightings
from bot.store.subscriptions import SqlSubscriptionStore
from bot.store.threads import SqlThreads
from bot.store.watched import SqlWatchList
from tests.fakes.editions import FakeEditions, FakeWatchList
from tests.fakes.feedback import FakeFeedbackBook
from tests.fakes.ledger import FakeEventLedger, FakePostLedger
from tests.fakes.sightings import FakeSightings
from tests.fakes.store import FakePaperStore
from tests.fakes.subscriptions import FakeAddressBook, FakeReadingLists, FakeSubscriptionStore
from tests.fakes.threads import FakeThreads
from tests.store.databases import EVERY, FILE, emptied_database


@pytest.fixture(params=["fake", *EVERY])
def database(request: pytest.FixtureRequest) -> Iterator[Engine | None]:
    """A database of each kind that holds nothing; ``None`` for the fakes."""
    if request.param == "fake":
        yield None
        return
    with emptied_database(request.param) as engine:
        yield engine


@pytest.fixture(params=EVERY)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A database of each kind that holds nothing, for what only a database does."""
    with emptied_database(request.param) as engine:
        yield engine


AT_A_GLANCE = "at a glance"
GLANCED = pytest.param(AT_A_GLANCE, marks=pytest.mark.slow)  # reads what the others do, by the same contract


class LedgerAtAGlance(SqlPostLedger):
    """A ledger whose rows are read as ``status`` reads them."""

    def __init__(self, engine: Engine, glance: Glance) -> None:
        super().__init__(engine)
        self.posts = glance.posts  # type: ignore[method-assign]


@contextmanager
def glanced() -> Iterator[tuple[Engine, Glance]]:
    with emptied_database(FILE) as engine:
        glance = open_glance(f"sqlite:///{engine.url.database}")
        assert glance is not None
        with closing(glance):
            yield engine, glance


@pytest.fixture(params=["fake", *EVERY, GLANCED])
def paper_store(request: pytest.FixtureRequest) -> Iterator[PaperStore]:
    if request.param == "fake":
        yield FakePaperStore()
    elif request.param == AT_A_GLANCE:
        with glanced() as (engine, glance):
            yield BriefStore(glance, lambda: SqlPaperStore(engine))
    else:
        with emptied_database(request.param) as engine:
            yield SqlPaperStore(engine)


@pytest.fixture(params=["fake", *EVERY, GLANCED])
def post_ledger(request: pytest.FixtureRequest) -> Iterator[PostLedger]:
    if request.param == "fake":
        yield FakePostLedger()
    elif request.param == AT_A_GLANCE:
        with glanced() as (engine, glance):
            yield LedgerAtAGlance(engine, glance)
    else:
        with emptied_database(request.param) as engine:
            yield SqlPostLedger(engine)


@pytest.fixture
def event_ledger(database: Engine | None) -> EventLedger:
    return FakeEventLedger() if database is None else SqlEventLedger(database)


@pytest.fixture
def subscription_store(database: Engine | None) -> SubscriptionStore:
    return FakeSubscriptionStore() if database is None else SqlSubscriptionStore(database)


@pytest.fixture
def reading_lists(database: Engine | None) -> ReadingLists:
    return FakeReadingLists() if database is None else SqlReadingLists(database)


@pytest.fixture
def address_book(database: Engine | None) -> AddressBook:
    return FakeAddressBook() if database is None else SqlAddressBook(database)


@pytest.fixture
def threads(database: Engine | None) -> Threads:
    return FakeThreads() if database is None else SqlThreads(database)


@pytest.fixture
def editions(database: Engine | None) -> Editions:
    return FakeEditions() if database is None else SqlEditions(database)


@pytest.fixture
def watch_list(database: Engine | None) -> WatchList:
    return FakeWatchList() if database is None else SqlWatchList(database)


@pytest.fixture
def book(database: Engine | None) -> FeedbackBook:
    return FakeFeedbackBook() if database is None else SqlFeedbackBook(database)


@pytest.fixture
def sightings(database: Engine | None) -> Sightings:
    return FakeSightings() if database is None else SqlSightings(database)
