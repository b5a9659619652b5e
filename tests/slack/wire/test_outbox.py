"""The outbox: each channel at its own pace."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from slack_sdk.errors import SlackApiError

from bot.slack.blocks.notices import notice
from bot.slack.wire.client import listener_client
from bot.slack.wire.outbox import MAX_WAIT_SECONDS, Outbox
from tests.fakes.slack import Fault


@pytest.fixture
def workers() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as pool:
        yield pool


@pytest.fixture
def lost() -> list[tuple[str, Exception]]:
    return []


@pytest.fixture
def outbox(workers, lost) -> Iterator[Outbox]:
    outbox = Outbox(workers, room=3, lost=lambda to, error: lost.append((to, error)))
    yield outbox
    outbox.close()


def post(outbox, slack, text="hello", channel="C1"):
    outbox.post(listener_client(slack.api), notice(text), channel=channel, thread_ts=None)


def test_a_message_goes_at_once(outbox, slack):
    post(outbox, slack)
    assert slack.said()[0]["text"] == "hello"


def test_messages_behind_a_slow_one_keep_their_order(outbox, slack):
    slack.fail("chat.postMessage", Fault(429, retry_after=0))
    post(outbox, slack, "first")
    post(outbox, slack, "second")
    assert [said["text"] for said in slack.wait_for(count=2)] == ["first", "second"]


def test_nobody_waits_for_a_slow_channel(outbox, slack):
    slack.fail("chat.postMessage", Fault(429, retry_after=30))
    sent = threading.Thread(target=post, args=(outbox, slack))
    sent.start()
    sent.join(25)  # less than the channel is slow
    assert not sent.is_alive()
    assert not slack.said()


def test_what_would_come_much_too_late_is_dropped_and_logged(outbox, slack, caplog):
    slack.fail("chat.postMessage", Fault(429, retry_after=MAX_WAIT_SECONDS + 1))
    post(outbox, slack)
    assert "answer dropped" in caplog.text


def test_no_more_wait_than_there_is_room_for(outbox, slack, caplog):
    slack.fail("chat.postMessage", Fault(429, retry_after=60))
    for _ in range(4):
        post(outbox, slack)
    assert caplog.text.count("answer dropped") == 1


def test_another_refusal_is_told_at_once(outbox, slack):
    slack.fail("chat.postMessage", Fault(200, "not_in_channel"))
    with pytest.raises(SlackApiError):
        post(outbox, slack)


@pytest.mark.slow
def test_a_refusal_after_waiting_is_told_to_the_owner(outbox, slack, lost):
    slack.fail("chat.postMessage", Fault(429, retry_after=0), Fault(200, "not_in_channel"))
    post(outbox, slack)
    post(outbox, slack, "the next one")
    slack.wait_for()
    assert [(to, error.response["error"]) for to, error in lost] == [("C1", "not_in_channel")]
