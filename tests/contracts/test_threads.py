"""What every Threads does."""

from datetime import date

from bot.model import Shown
from bot.ports import Threads
from tests.store.made import HOUR, NOON

WHERE = ("T1", "C1", "1700000001.000100")
PAGE = Shown(("2607.00001", "2607.00002", "ein-über-blick"), 37, 0, 2)


def test_what_was_shown_in_a_thread_is_told_newest_first(threads: Threads) -> None:
    threads.note(*WHERE, "1700000002.000100", PAGE, at=NOON)
    threads.note(*WHERE, "1700000003.000100", Shown(("2607.00009",), 1, 0, 1), at=NOON)
    assert threads.shown(*WHERE) == (Shown(("2607.00009",), 1, 0, 1), PAGE)
    for other in (("T2", *WHERE[1:]), ("T1", "C2", WHERE[2]), ("T1", "C1", "1700000004.000100")):
        assert threads.shown(*other) == ()


def test_no_question_is_kept(threads: Threads) -> None:
    asked = Shown(PAGE.order, 37, 0, 2, "how do I prune an LLM?", date(2026, 7, 30))
    threads.note(*WHERE, "1700000002.000100", asked, at=NOON)
    assert threads.shown(*WHERE) == (PAGE,)


def test_a_message_that_shows_another_page_shows_only_that(threads: Threads) -> None:
    threads.note(*WHERE, "1700000002.000100", PAGE, at=NOON)
    turned = Shown(PAGE.order, 37, 2, 1)
    threads.note(*WHERE, "1700000002.000100", turned, at=NOON)
    assert threads.shown(*WHERE) == (turned,)


def test_a_message_is_found_in_its_thread(threads: Threads) -> None:
    threads.note(*WHERE, "1700000002.000100", PAGE, at=NOON)
    assert threads.thread_of("T1", "C1", "1700000002.000100") == WHERE[2]
    assert threads.thread_of("T1", "C2", "1700000002.000100") == ""


def test_a_thread_is_quiet_until_it_is_spoken_in_again(threads: Threads) -> None:
    assert not threads.muted(*WHERE)
    assert [threads.mute(*WHERE, at=NOON) for _ in range(2)] == [True, False]
    assert threads.muted(*WHERE)
    assert not threads.muted("T2", *WHERE[1:])
    assert [threads.unmute(*WHERE) for _ in range(2)] == [True, False]
    assert not threads.muted(*WHERE)


def test_what_was_shown_long_ago_is_dropped_and_quiet_stays(threads: Threads) -> None:
    threads.note(*WHERE, "1700000002.000100", PAGE, at=NOON)
    threads.note(*WHERE, "1700000003.000100", PAGE, at=NOON + HOUR)
    threads.mute(*WHERE, at=NOON)
    assert threads.forget(NOON + HOUR) == 1
    assert len(threads.shown(*WHERE)) == 1
    assert threads.muted(*WHERE)
