"""What every EventLedger does."""

from concurrent.futures import ThreadPoolExecutor

from bot.ports import EventLedger
from tests.store.made import HOUR, NOON


def test_event_is_first_once(event_ledger: EventLedger) -> None:
    assert [event_ledger.first("Ev1", at=NOON) for _ in range(3)] == [True, False, False]


def test_events_are_told_apart(event_ledger: EventLedger) -> None:
    assert event_ledger.first("Ev1", at=NOON)
    assert event_ledger.first("ev1", at=NOON)


def test_forgotten_event_is_first_again(event_ledger: EventLedger) -> None:
    event_ledger.first("Ev1", at=NOON)
    event_ledger.first("Ev2", at=NOON + HOUR)
    assert event_ledger.forget(NOON + HOUR) == 1
    assert event_ledger.first("Ev1", at=NOON + HOUR)
    assert not event_ledger.first("Ev2", at=NOON + HOUR)


def test_repeat_does_not_keep_an_event_longer(event_ledger: EventLedger) -> None:
    event_ledger.first("Ev1", at=NOON)
    event_ledger.first("Ev1", at=NOON + HOUR)
    assert event_ledger.forget(NOON + HOUR) == 1


def test_of_ten_threads_one_is_first(event_ledger: EventLedger) -> None:
    with ThreadPoolExecutor(10) as threads:
        for turn in range(5):
            assert sum(threads.map(lambda _, turn=turn: event_ledger.first(f"Ev{turn}", at=NOON), range(10))) == 1
