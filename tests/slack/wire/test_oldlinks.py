"""Old links are read page by page, at Slack's pace, and what was read is kept by then."""

import pytest

from bot.errors import PostError
from bot.slack.wire.client import posting_client
from bot.slack.wire.oldlinks import MAX_WAIT_SECONDS, read_links
from tests.fakes.sightings import FakeSightings
from tests.fakes.slack import TOKEN, Fault


def page(*numbers, cursor=""):
    texts = [{"ts": f"17800000{number:02}.000100", "text": f"arxiv.org/abs/2607.000{number:02}"} for number in numbers]
    return {"messages": texts, "response_metadata": {"next_cursor": cursor}}


def read(slack, seen, waits):
    client = posting_client(TOKEN, slack.api)
    return read_links(client, seen, "T1", "C1", me="UB0T", sleep=waits.append)


def test_pages_follow_each_other_and_each_is_kept_before_the_next_is_asked_for(slack):
    seen, told = FakeSightings(), []
    slack.replies["conversations.history"] = page(1, 2, cursor="more")
    reading = read(slack, seen, [])
    told.append(next(reading))
    assert len(seen.noted) == 2
    slack.replies["conversations.history"] = page(2, 3)
    told += reading
    assert [(one.messages, one.papers, one.new) for one in told] == [(2, 2, 2), (4, 4, 3)]
    assert told[-1].newest == "1780000003.000100"
    assert [call.get("cursor") for call in slack.said("conversations.history")] == [None, "more"]


def test_it_waits_as_long_as_slack_says(slack):
    seen, waits = FakeSightings(), []
    slack.replies["conversations.history"] = page(1)
    slack.fail("conversations.history", Fault(429, retry_after=60), Fault(429, retry_after=30))
    assert [one.papers for one in read(slack, seen, waits)] == [1]
    assert waits == [60, 30]


@pytest.mark.parametrize(
    "faults",
    [
        [Fault(429, retry_after=MAX_WAIT_SECONDS + 1)],
        [Fault(429, retry_after=1)] * 3,
        [Fault(error="not_in_channel")],
        [Fault(500)],
        [Fault(0)],
    ],
)
def test_what_cannot_be_read_is_said(slack, faults):
    slack.fail("conversations.history", *faults)
    with pytest.raises(PostError, match="C1 cannot be read"):
        list(read(slack, FakeSightings(), []))
