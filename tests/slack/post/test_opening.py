"""Posts to channels that cannot be read back: opened, noted, filled; no paper is lost, and none comes twice."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import PostError
from bot.model import Digest, Issue, PostState
from bot.ports import LEASE
from bot.slack.manifest import OPTIONAL_SCOPES, SCOPES
from bot.slack.post.courier import Courier
from bot.slack.post.digest import DigestPoster
from bot.slack.post.outcome import NOTHING_NEW, TOO_LATE, Outcome
from bot.slack.wire.client import posting_client
from tests.fakes.answers import TODAY, paper
from tests.fakes.ledger import FakePostLedger
from tests.fakes.slack import TOKEN
from tests.faults.workspace import Workspace

NOON = datetime(2026, 7, 31, 12, tzinfo=UTC)
DIGEST = Digest(TODAY, tuple(paper(number) for number in range(1, 13)), NOON)
EVERY = sorted(listed.id for listed in DIGEST.papers)


@pytest.fixture
def slack():
    with Workspace() as slack:
        slack.readable = False
        yield slack


class Press:
    """A ledger and a clock, and a poster of each process."""

    def __init__(self, slack: Workspace) -> None:
        self.slack, self.ledger, self.now = slack, FakePostLedger(), NOON

    def poster(self) -> DigestPoster:
        client = posting_client(TOKEN, self.slack.api)
        return DigestPoster(Courier(client, self.ledger, clock=lambda: self.now, sleep=lambda _: None), self.ledger)

    def lapse(self) -> None:
        self.now += LEASE + timedelta(seconds=1)


@pytest.fixture
def press(slack):
    return Press(slack)


def test_each_message_is_opened_without_papers_and_then_filled(press, slack):
    assert press.poster().post(Issue.whole(DIGEST), "C1") is Outcome.POSTED
    opened, filled = slack.said("chat.postMessage"), slack.said("chat.update")
    assert ["papers follow" in str(message["blocks"]) for message in opened] == [True, True]
    assert opened[0]["text"] == filled[0]["text"]  # what a phone shows is said at once
    assert not any("metadata" in message for message in opened)
    assert (slack.parts(), sorted(slack.papers())) == ([0, 1], EVERY)
    assert [row.state for row in press.ledger.posts()] == [PostState.POSTED] * 2


@pytest.mark.parametrize("scopes", [SCOPES, (*SCOPES, *OPTIONAL_SCOPES)])
def test_a_channel_is_not_asked_to_be_read_where_the_token_says_what_it_may(press, slack, scopes):
    slack.readable = scopes != SCOPES
    press.poster().post(Issue.whole(DIGEST), "C1")
    assert slack.said("conversations.history") == []
    assert bool(slack.said("chat.update")) is (scopes == SCOPES)


@pytest.mark.parametrize("number", [1, 2, 3, 4])
@pytest.mark.parametrize("taken", [True, False])
def test_an_answer_that_is_lost_loses_and_doubles_no_paper(press, slack, number, taken):
    def fail(came: int) -> bool:
        return came != number

    slack.on_post, slack.on_taken = (lambda _: True, fail) if taken else (fail, lambda _: None)
    for _ in range(3):
        try:
            press.poster().post(Issue.whole(DIGEST), "C1")
        except PostError:
            press.lapse()
    assert (slack.parts(), sorted(slack.papers())) == ([0, 1], EVERY)
    assert len(slack.messages) - len(slack.filled()) <= 1


def test_an_opened_message_that_somebody_deleted_is_opened_anew(press, slack):
    slack.on_taken = lambda number: slack.empty() if number == 1 else None
    with pytest.raises(PostError):
        press.poster().post(Issue.whole(DIGEST), "C1")
    press.lapse()
    press.poster().post(Issue.whole(DIGEST), "C1")
    assert (slack.parts(), sorted(slack.papers())) == ([0, 1], EVERY)


@pytest.mark.parametrize("reason", ["edit_window_closed", "cant_update_message"])
def test_where_nothing_may_be_edited_messages_go_out_whole_and_no_line_stays(press, slack, reason):
    original = slack.take

    def take(method, args):
        return (200, {"ok": False, "error": reason}, {}) if method == "chat.update" else original(method, args)

    slack.take = take
    assert press.poster().post(Issue.whole(DIGEST), "C1") is Outcome.POSTED
    assert len(slack.messages) == len(slack.filled()) == 2
    assert sorted(slack.papers()) == EVERY


def test_an_opened_message_of_a_day_that_is_over_is_taken_back(press, slack):
    slack.on_post = lambda number: number < 2
    with pytest.raises(PostError):
        press.poster().post(Issue.whole(DIGEST), "C1")
    assert len(slack.messages) == 1
    press.lapse()
    press.poster().close(TODAY, "C1")
    (row,) = press.ledger.posts()
    assert (slack.messages, row.state, row.note) == ([], PostState.SKIPPED, TOO_LATE)


def test_a_refusal_gives_the_claim_back(press, slack):
    original = slack.take
    slack.take = lambda method, args: (
        (200, {"ok": False, "error": "not_in_channel"}, {}) if method == "chat.postMessage" else original(method, args)
    )
    with pytest.raises(PostError):
        press.poster().post(Issue.whole(DIGEST), "C1")
    assert press.ledger.posts() == ()


def test_nothing_new_is_said_of_an_opened_message_whose_papers_are_gone(press, slack):
    empty = Digest(TODAY, (), NOON)
    press.poster().post(Issue.whole(empty), "C1")
    (row,) = press.ledger.posts()
    assert (row.state, row.note, slack.messages) == (PostState.SKIPPED, NOTHING_NEW, [])
