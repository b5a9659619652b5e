"""Messages of every kind: each goes out once, and those of one kind show no paper twice."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import PostError
from bot.model import PostState
from bot.ports import LEASE
from bot.slack.blocks.notices import notice
from bot.slack.blocks.part import Part
from bot.slack.post.courier import Courier
from bot.slack.post.outcome import NOTHING_NEW, Outcome
from bot.slack.wire.client import posting_client
from tests.fakes.answers import TODAY, paper
from tests.fakes.ledger import FakePostLedger
from tests.fakes.slack import TOKEN, Fault

NOON = datetime(2026, 7, 31, 12, tzinfo=UTC)
PAPERS = {p.id: p for p in map(paper, range(1, 9))}


def alert(paper_ids):
    """Return an alert of some papers; nothing where there are none."""
    if not paper_ids:
        return None
    return Part(0, tuple(PAPERS[paper_id] for paper_id in paper_ids), notice(f"New for you: {', '.join(paper_ids)}"))


@dataclass
class Post:
    slack: object
    ledger: FakePostLedger = field(default_factory=FakePostLedger)
    now: datetime = NOON

    def send(self, what="alert:7", *, to="C1", make=alert, paper_ids=tuple(PAPERS)[:2], **words):
        client = posting_client(TOKEN, self.slack.api)
        courier = Courier(client, self.ledger, clock=lambda: self.now, sleep=lambda _: None)
        return courier.once(what, TODAY, to, make, paper_ids=paper_ids, team="T1", **words)


@pytest.fixture
def post(slack):
    return Post(slack)


def test_a_message_goes_out_once_however_often_it_is_sent(post, slack):
    assert [post.send(), post.send()] == [Outcome.POSTED, Outcome.UNCHANGED]
    assert len(slack.said()) == 1
    assert (post.ledger.posts()[0].what, post.ledger.posts()[0].team) == ("alert:7", "T1")


def test_messages_of_two_kinds_and_to_two_places_are_apart(post, slack):
    outcomes = [post.send(), post.send("alert:8"), post.send(to="C2"), post.send(number=1)]
    assert outcomes == [Outcome.POSTED] * 3 + [Outcome.SKIPPED]  # the fourth has no paper left to show
    assert post.ledger.posts(channel="C1")[-1].note == NOTHING_NEW


def test_a_message_without_papers_goes_out_too(post, slack):
    assert post.send("notice", make=lambda _: Part(0, (), notice("Paused.")), paper_ids=()) is Outcome.POSTED
    assert slack.said()[0]["text"] == "Paused."


def test_a_message_may_go_into_a_thread_and_is_looked_for_there(post, slack):
    slack.fail("chat.postMessage", Fault(0, taken=True))
    with pytest.raises(PostError):
        post.send(thread_ts="1.5")
    found = {"ts": "1.6", "metadata": slack.said()[0]["metadata"]}
    slack.replies["conversations.replies"] = {"messages": [found], "has_more": False}
    post.now += LEASE + timedelta(seconds=1)
    assert post.send(thread_ts="1.5") is Outcome.POSTED
    assert len(slack.said()) == 1
    assert post.ledger.posts()[0].ts == "1.6"


def test_a_message_of_another_kind_found_in_the_channel_is_not_taken_for_it(post, slack):
    slack.fail("chat.postMessage", Fault(500, "internal_error"))
    with pytest.raises(PostError):
        post.send("alert:7")
    post.send("alert:8")
    history = [{"ts": "1.6", "metadata": slack.said()[-1]["metadata"]}]
    slack.replies["conversations.history"] = {"messages": history, "has_more": False}
    post.now += LEASE + timedelta(seconds=1)
    assert post.send("alert:7") is Outcome.POSTED
    assert len(slack.said()) == 2


def test_one_that_was_sent_by_a_dead_process_shows_what_that_one_had_chosen(post, slack):
    held = post.ledger.claim("alert:7", TODAY, "C1", 0, at=NOON, paper_ids=["2607.00003"])
    assert held is not None
    assert post.send() is Outcome.ELSEWHERE
    post.now += LEASE + timedelta(seconds=1)
    slack.replies["conversations.history"] = {"messages": [], "has_more": False}
    assert post.send() is Outcome.POSTED
    assert slack.said()[0]["text"] == "New for you: 2607.00003"
    assert post.ledger.posts()[0].state is PostState.POSTED
