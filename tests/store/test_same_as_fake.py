"""Whatever is saved in whatever order, the database tells what the port's sentences, written out in memory, tell."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.model import Paper
from bot.store.database import open_database
from bot.store.papers import SqlPaperStore
from tests.fakes.store import FakePaperStore
from tests.store.databases import lay
from tests.store.made import HOUR, MONDAY, NOON, digest

DAYS = [MONDAY + timedelta(n) for n in range(3)]
TEXT = st.sampled_from(["", "one", "two"])
IDS = ["2603.00001", "2603.00002", "2603.00003"]


def entries(ids: list[str]) -> st.SearchStrategy[list[Paper]]:
    return st.lists(
        st.builds(
            Paper,
            id=st.sampled_from(ids),
            title=st.sampled_from(["one", "two"]),
            abstract=TEXT,
            url=TEXT,
            days=st.just((MONDAY,)),
            authors=st.sampled_from([(), ("Ada",), ("Bo", "Ada")]),
            published_at=st.sampled_from([None, NOON]),
            submitter=TEXT,
            upvotes=st.integers(0, 2),
            comments=st.integers(0, 1),
            code_stars=st.sampled_from([None, 0, 7]),
        ),
        max_size=4,
        unique_by=lambda entry: entry.id,
    )


ENTRIES = entries(IDS)
COPIED = entries([*IDS, "a-slug", "Zebra"])


class Stores(RuleBasedStateMachine):
    """Saves the same digests in both."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = open_database("sqlite://")
        lay(self.engine)
        self.store, self.fake = SqlPaperStore(self.engine), FakePaperStore()
        self.moments = [(self.store.changes().at, self.fake.changes().at)]
        self.hour = 0
        self.out_of_order: set[str] = set()

    def teardown(self) -> None:
        self.engine.dispose()

    @rule(day=st.sampled_from(DAYS), entries=ENTRIES)
    def save_the_next_fetch(self, day: Any, entries: list[Paper]) -> None:
        self.hour += 1
        fetched = digest(*entries, day=day, at=NOON + self.hour * HOUR)
        assert self.store.save(fetched) == self.fake.save(fetched)

    @rule(day=st.sampled_from(DAYS), entries=ENTRIES, ago=st.integers(0, 4))
    def save_a_late_fetch(self, day: Any, entries: list[Paper], ago: int) -> None:
        self.out_of_order.update(entry.id for entry in entries)
        fetched = digest(*entries, day=day, at=NOON + (self.hour - ago) * HOUR)
        assert self.store.save(fetched) == self.fake.save(fetched)

    @rule(day=st.sampled_from(DAYS), entries=COPIED)
    def save_a_copy(self, day: Any, entries: list[Paper]) -> None:
        self.hour += 1
        copied = replace(digest(*entries, day=day, at=NOON + self.hour * HOUR), copied=True)
        assert self.store.save(copied) == self.fake.save(copied)

    @rule(what=st.sampled_from([*DAYS, *IDS, "a-slug", "Zebra"]))
    def forget_something(self, what: Any) -> None:
        assert self.store.forget(what) == self.fake.forget(what)

    @rule(ago=st.integers(0, 8))
    def growth_is_the_same(self, ago: int) -> None:
        since = NOON + (self.hour - ago) * HOUR
        mine, other = self.store.growth(since), self.fake.growth(since)
        assert {k: v for k, v in mine.items() if k not in self.out_of_order} == {
            k: v for k, v in other.items() if k not in self.out_of_order
        }

    @rule()
    def a_moment_is_noted(self) -> None:
        self.moments.append((self.store.changes().at, self.fake.changes().at))

    @rule(ago=st.integers(0, 12))
    def changes_are_the_same(self, ago: int) -> None:
        after, after_fake = self.moments[-1 - ago % len(self.moments)]
        mine, other = self.store.changes(after), self.fake.changes(after_fake)
        assert (mine.papers, mine.gone) == (other.papers, other.gone)
        assert (mine.at.revision, mine.since.revision) == (other.at.revision, other.since.revision)
        assert self.store.moved() == self.fake.moved()

    @invariant()
    def all_that_is_held_is_the_same(self) -> None:
        assert list(self.store.papers()) == list(self.fake.papers())
        assert self.store.fetches() == self.fake.fetches()
        assert [self.store.digest(day) for day in DAYS] == [self.fake.digest(day) for day in DAYS]


TestStores = Stores.TestCase
