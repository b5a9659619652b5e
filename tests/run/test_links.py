"""``paperboy import`` and ``paperboy feedback``: what a channel knew, and how useful the answers were."""

import json
from datetime import UTC, datetime

import pytest

from bot.model import Came, Tallied, Verdict
from bot.run.settings import Settings
from bot.run.wiring import open_house
from tests.fakes.slack import SCOPES, TOKEN, FakeSlack, Fault
from tests.run.commands import TODAY, paperboy

MESSAGES = [
    {"ts": "1780000001.000100", "user": "U2", "text": "<https://arxiv.org/abs/2607.00001>", "reply_count": 4},
    {"ts": "1780000002.000100", "user": "U2", "text": "hf.co/papers/2607.00002 and hf.co/papers/2607.00001"},
]


@pytest.fixture
def slack(bare):
    with FakeSlack() as slack:
        bare.setenv("SLACK_BOT_TOKEN", TOKEN)
        bare.setenv("SLACK_API_URL", slack.api)
        slack.replies["auth.test"] = {"team_id": "T1", "user_id": "UB0T"}
        slack.replies["conversations.history"] = {"messages": MESSAGES}
        yield slack


def test_old_links_are_read_once_and_count_as_shown(slack):
    assert paperboy("import", "C1") == (0, "2 messages, 3 links to papers, 3 of them new\n")
    with open_house(Settings(_env_file=None)) as house:
        assert house.posts.shown("C1") == {"2607.00001", "2607.00002"}
    paperboy("import", "C1")
    assert slack.said("conversations.history")[1]["oldest"] == "1780000002.000100"
    assert "0 of them new" in paperboy("import", "C1", "--again")[1]
    assert "oldest" not in slack.said("conversations.history")[2]


def test_without_a_token_or_a_permission_it_says_what_is_missing(slack, bare):
    slack.scopes = SCOPES
    code, printed = paperboy("import", "C1")
    assert code == 1
    assert "channels:history" in printed
    bare.setenv("SLACK_BOT_TOKEN", "")
    assert "SLACK_BOT_TOKEN is missing" in paperboy("import", "C1")[1]


def test_a_channel_that_is_not_there_is_told(slack):
    slack.fail("conversations.history", Fault(error="channel_not_found"))
    assert paperboy("import", "C9") == (1, "C9 cannot be read: channel_not_found")


def test_feedback_is_told_by_week(bare):
    assert "Nobody has asked anything yet" in paperboy("feedback")[1]
    with open_house(Settings(_env_file=None)) as house:
        house.rooms.feedback.judge(Verdict("T1", datetime.now(UTC), True, ("prune",), ("2607.00001",)))
        house.rooms.feedback.tally(
            [Tallied("T1", TODAY, Came.ASKED, (), 3), Tallied("T1", TODAY, Came.NOTHING, ("cheese",), 1)]
        )
    assert "3 asked, 100% of 1 thumbs up, 1 found nothing, 0 slow" in paperboy("feedback")[1]
    (week,) = json.loads(paperboy("feedback", "--json", "--weeks", "1")[1])
    assert (week["asked"], week["helpful"]) == (3, 1.0)
    assert week["worst"] == [{"term": "cheese", "nothing": 1, "down": 0}]
