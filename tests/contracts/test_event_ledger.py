"""What every EventLedger does."""

from concurrent.futures import ThreadPoolExecutor

from bot.ports import EventLedger
from tests.store.made import HOUR, NOON


def test_event_is_first_once(event_ledger: EventLedger) -> None:
    assert [event_ledger.first("Ev1", at=NOON) for _ in range(3)] == [True, False, False]


def test_events_are_told_apart(event_ledger: EventLedger) -> None:
    assert event_ledger.first("Ev1", at=NOON)
    assert event_ledger.first("ev1", at=NOON)


def test_of_several_events_those_that_are_new_are_told(event_ledger: EventLedger) -> None:
    event_ledger.first("Ev1", at=NOON)
    assert event_ledger.firsts(["Ev2", "Ev1", "Ev3"], at=NOON) == {"Ev2", "Ev3"}
    assert event_ledger.firsts(["Ev3", "Ev2"], at=NOON) == frozenset()


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


def test_of_ten_threads_that_ask_for_several_each_event_is_new_to_one(event_ledger: EventLedger) -> None:
    ids = [f"Ev{number}" for number in range(40)]
    asked = [ids[turn * 3 : turn * 3 + 13][:: 1 - turn % 2 * 2] for turn in range(10)]  # crosswise, and overlapping
    with ThreadPoolExecutor(10) as threads:
        told = threads.map(lambda several: event_ledger.firsts(several, at=NOON), asked)
        assert sorted(event_id for new in told for event_id in new) == sorted(ids)
