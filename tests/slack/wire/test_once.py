"""Each event once, whatever the database does."""

import logging
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import StoreError
from bot.slack.wire.once import AWAY, REMEMBERED, Once, Seen
from bot.store.events import SqlEventLedger
from tests.fakes.ledger import FakeEventLedger
from tests.store.databases import EVERY, fresh_database

PATIENT_SECONDS = 60.0
"""For an answer that must come: a busy machine is no database that is away."""


class Clock:
    now = datetime(2026, 7, 30, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


class Slow(FakeEventLedger):
    """A ledger that answers when it is let to, and remembers who asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.gate = threading.Event()

    def first(self, event_id, *, at):
        self.asked.append(event_id)
        assert self.gate.wait(20)
        return super().first(event_id, at=at)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ledger() -> Iterator[Slow]:
    ledger = Slow()
    yield ledger
    ledger.gate.set()


@pytest.fixture
def once(ledger, clock) -> Iterator[Once]:
    once = Once(ledger, clock, patience_seconds=0.05)
    yield once
    ledger.gate.set()
    once.close()


def test_a_database_that_does_not_answer_is_not_waited_for(once, ledger):
    assert once.first("Ev1")
    assert not once.first("Ev1")


def test_a_database_that_did_not_answer_is_left_alone_for_a_while(once, ledger, clock):
    once.first("Ev1")
    assert once.first("Ev2")
    clock.now += AWAY - timedelta(seconds=1)
    assert once.first("Ev3")
    assert ledger.asked == ["Ev1"]


def test_a_database_that_is_back_is_asked_again(clock):
    class Back(FakeEventLedger):
        away = True

        def first(self, event_id, *, at):
            if self.away:
                raise StoreError("the database is away")
            return super().first(event_id, at=at)

    ledger = Back()
    once = Once(ledger, clock, patience_seconds=PATIENT_SECONDS)
    once.first("Ev1")
    ledger.away = False
    clock.now += AWAY
    ledger.seen["Ev2"] = clock.now
    assert not once.first("Ev2")
    once.close()


@pytest.mark.parametrize("other", [("Ev2", "C1-5.5"), ("Ev1", "C1-6.6")])
def test_what_comes_again_by_one_of_its_names_is_not_new(clock, other):
    shared = FakeEventLedger()
    processes = [Once(shared, clock, patience_seconds=PATIENT_SECONDS) for _ in range(2)]
    assert processes[0].first("Ev1", "C1-5.5")
    assert not processes[0].first(*other)
    assert not processes[1].first(*other)
    assert processes[1].first("Ev3", "C1-7.7")
    for each in processes:
        each.close()


def test_a_database_that_stays_away_is_told_of_once(once, clock, caplog):
    for number in range(9):
        once.first(f"Ev{number}")
    assert caplog.text.count("kept apart in memory only") == 1


@pytest.mark.slow
def test_a_queue_that_moves_is_waited_for(clock):
    class Steady(FakeEventLedger):
        def firsts(self, event_ids, *, at):
            threading.Event().wait(2)
            return super().firsts(event_ids, at=at)

    ledger = Steady()
    once = Once(ledger, clock, patience_seconds=3)
    found: list[bool] = []
    threads = [threading.Thread(target=lambda n=n: found.append(once.first(f"Ev{n}"))) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    once.close()
    assert found == [True] * 20
    assert len(ledger.seen) == 20


def test_an_event_without_an_id_is_always_new(once):
    assert once.first("")
    assert once.first("")


def test_an_error_of_the_database_is_no_error_of_the_event(clock):
    class Away(FakeEventLedger):
        def first(self, event_id, *, at):
            raise StoreError("the database is away")

    once = Once(Away(), clock)
    assert once.first("Ev1")
    assert not once.first("Ev1")
    once.close()


def test_what_is_remembered_is_bounded():
    seen = Seen()
    assert all(seen.first(str(number)) for number in range(REMEMBERED + 10))
    assert not seen.first(str(REMEMBERED))
    assert seen.first("0")


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize("odd", ["Ev\0", "Ev" * 450_000, "Ev\ud83d", "Ev 1", "'; DROP TABLE events; --", "é"], ids=len)
def test_an_id_that_no_database_takes_is_no_outage(kind, odd, clock, tmp_path, caplog):
    with fresh_database(kind, tmp_path) as engine:
        first, other = (Once(SqlEventLedger(engine), clock, patience_seconds=PATIENT_SECONDS) for _ in range(2))
        assert first.first(odd)
        assert not first.first(odd)
        assert not other.first(odd)
        assert other.first("Ev2")
        first.close()
        other.close()
    assert not [told for told in caplog.records if told.levelno > logging.INFO]  # a database may be made, and say so


def test_events_that_come_while_the_database_is_busy_are_asked_together(clock):
    class Busy(FakeEventLedger):
        def __init__(self) -> None:
            super().__init__()
            self.batches: list[int] = []
            self.asked, self.gate = threading.Event(), threading.Event()

        def firsts(self, event_ids, *, at):
            self.batches.append(len(event_ids))
            self.asked.set()
            assert self.gate.wait(20)
            return super().firsts(event_ids, at=at)

    ledger = Busy()
    ledger.seen["Ev7"] = clock.now
    once = Once(ledger, clock, patience_seconds=20)
    with ThreadPoolExecutor(40) as threads:
        found = [threads.submit(once.first, "Ev0")]
        assert ledger.asked.wait(20)
        found += [threads.submit(once.first, f"Ev{number}") for number in range(1, 40)]
        while once._queue.qsize() < 39:
            threading.Event().wait(0.001)
        ledger.gate.set()
        assert [one.result() for one in found] == [number != 7 for number in range(40)]
    once.close()
    assert ledger.batches == [1, 39]
