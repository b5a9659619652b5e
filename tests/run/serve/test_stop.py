"""Signals: the first asks for the end, a repeated SIGTERM changes nothing, a second SIGINT ends at once."""

import os
import signal
import threading
import time

import pytest

from bot.run.serve.stop import Stop, signals


@pytest.fixture
def stop():
    before = {name: signal.getsignal(name) for name in (signal.SIGTERM, signal.SIGINT)}
    stop = Stop()
    with signals(stop):
        yield stop
    assert {name: signal.getsignal(name) for name in before} == before


def send(name: signal.Signals) -> None:
    os.kill(os.getpid(), name)


def send_and_wait(name: signal.Signals) -> None:
    send(name)
    threading.Event().wait(20)


def test_five_times_sigterm_is_one_wish(stop):
    for _ in range(5):
        send(signal.SIGTERM)
    assert stop.wait(20)
    assert stop.code == 0


def test_a_second_sigint_ends(stop):
    send(signal.SIGINT)
    assert stop.wait(20)
    with pytest.raises(KeyboardInterrupt):
        send_and_wait(signal.SIGINT)


def test_a_sigint_after_a_sigterm_is_a_first_one(stop):
    send(signal.SIGTERM)
    assert stop.wait(20)
    send(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        send_and_wait(signal.SIGINT)


@pytest.mark.slow  # as long as it looks up
def test_a_signal_that_wakes_no_waiting_thread_ends_it_all_the_same(stop):
    def signal_another_thread():
        begun = time.monotonic()
        while time.monotonic() < begun + 0.2:  # by then the main thread waits
            pass
        signal.pthread_kill(threading.get_ident(), signal.SIGTERM)

    threading.Thread(target=signal_another_thread).start()
    assert stop.wait()
