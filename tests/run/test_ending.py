"""The whole bot as its own process, told to end while Hugging Face or Slack hangs.

Nothing here depends on how fast the machine is: what would not end by itself would take minutes.
"""

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

import pytest

from bot.run.wiring import open_house
from tests.fakes.hub import Hub
from tests.fakes.process import GENEROUS_SECONDS, YESTERDAY, Running, SlowSlack
from tests.fakes.slack import Fault


@pytest.fixture
def running(tmp_path) -> Iterator[Running]:
    with ExitStack() as stack:
        hub = stack.enter_context(Hub({}, today=YESTERDAY + timedelta(days=1)))
        running = Running(stack.enter_context(SlowSlack()), hub, tmp_path)
        stack.callback(running.kill)
        yield running


@pytest.mark.slow
def test_a_source_that_hangs_holds_up_neither_questions_nor_the_end(running):
    running.fill()
    running.hub.fail("hang", times=100, seconds=300)
    running.start()
    running.until(lambda: running.hub.asked)
    assert running.page("readyz") == (200, {"ready": True})
    assert running.send(running.slack.mention("which kettle boils?")) == 200
    running.slack.wait_for("chat.postMessage")
    assert running.end() == 0
    assert "Traceback" not in running.log


@pytest.mark.slow
def test_an_empty_archive_is_alive_but_not_ready(running):
    running.hub.fail("hang", times=100, seconds=300)
    running.start()
    assert running.page("readyz") == (503, {"ready": False, "why": "the archive is empty"})
    status, health = running.page("healthz")
    assert (status, health["papers"]) == (200, 0)
    assert running.end() == 0


@pytest.mark.slow
def test_what_was_acknowledged_is_answered_before_the_end(running):
    running.fill()
    running.start()
    running.slack.gate.clear()
    for n in range(4):
        assert running.send(running.slack.mention(f"which kettle boils {n} cups?")) == 200
    assert running.slack.reached.wait(GENEROUS_SECONDS)
    running.ask_to_end()
    assert running.page("readyz") == (503, {"ready": False, "why": "ending"})
    running.slack.gate.set()
    assert running.ended() == 0
    assert len(running.slack.said("chat.postMessage")) == 4
    assert "Traceback" not in running.log


@pytest.mark.slow
def test_a_slack_that_hangs_does_not_keep_the_process_from_ending(running):
    running.fill()
    running.start()
    running.slack.gate.clear()
    for _ in range(8):  # two threads, twenty seconds for each: more than a minute
        running.send(running.slack.mention("which kettle boils?"))
    assert running.slack.reached.wait(GENEROUS_SECONDS)
    assert running.end() == 0
    assert "questions unanswered" in running.log


@pytest.mark.slow
def test_a_post_that_waits_for_slack_gives_its_claim_back(running):
    running.fill()
    running.slack.fail("chat.postMessage", *[Fault(status=429, retry_after=55)] * 9)
    running.start(BOT_CHANNELS="C1", BOT_POST_AT="00:00")
    assert running.slack.reached.wait(GENEROUS_SECONDS)
    assert running.end() == 0
    assert running.slack.said("chat.postMessage") == []
    with open_house(running.settings) as house:
        assert house.posts.posts() == ()


@pytest.mark.slow
def test_systemd_hears_that_the_bot_is_ready_lives_and_ends(running, tmp_path):
    running.fill()
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.settimeout(GENEROUS_SECONDS)
        systemd.bind(str(tmp_path / "notify"))
        running.start(NOTIFY_SOCKET=str(tmp_path / "notify"), WATCHDOG_USEC="2000000")
        assert [systemd.recv(100), systemd.recv(100), systemd.recv(100)] in (
            [b"READY=1", b"WATCHDOG=1", b"WATCHDOG=1"],
            [b"WATCHDOG=1", b"READY=1", b"WATCHDOG=1"],
        )
        running.ask_to_end()
        heard = iter(lambda: systemd.recv(100), b"STOPPING=1")
        assert set(heard) <= {b"WATCHDOG=1"}
        assert running.ended() == 0


@pytest.mark.slow
def test_an_app_that_is_uninstalled_ends_the_process_and_forgets_the_ids_of_events(running):
    running.fill()
    running.start()
    assert running.send(running.slack.mention("which kettle boils?", event_id="EvKept")) == 200
    running.slack.wait_for("chat.postMessage")
    running.send(running.slack.event({"type": "app_uninstalled"}))
    assert running.ended() == 0
    with open_house(running.settings) as house:
        assert house.rooms.events.first("EvKept", at=datetime.now(UTC))
