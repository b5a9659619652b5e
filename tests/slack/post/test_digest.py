"""The daily post: its messages, and that each goes out at most once."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import PostError, StoreError
from bot.model import Digest, Issue, PostState
from bot.ports import LEASE
from bot.slack.blocks.edition import render
from bot.slack.blocks.message import MAX_BLOCKS, MAX_MESSAGE_CHARS, size
from bot.slack.post.courier import Courier
from bot.slack.post.digest import DigestPoster
from bot.slack.post.outcome import NOTHING_NEW, TOO_LATE, Outcome, unsure
from bot.slack.wire.client import posting_client
from tests.fakes.answers import TODAY, paper
from tests.fakes.ledger import FakePostLedger
from tests.fakes.slack import TOKEN, Fault, elements

NOON = datetime(2026, 7, 31, 12, tzinfo=UTC)
whole = Issue.whole


def digest(count: int = 47, *, first: int = 1) -> Digest:
    return Digest(TODAY, tuple(paper(number) for number in range(first, first + count)), NOON)


@dataclass
class Press:
    """A poster on a loopback Slack, with a clock that its waits move."""

    slack: object
    ledger: FakePostLedger = field(default_factory=FakePostLedger)
    now: datetime = NOON
    waits: list[float] = field(default_factory=list)

    def poster(self) -> DigestPoster:
        client = posting_client(TOKEN, self.slack.api)
        return DigestPoster(Courier(client, self.ledger, clock=lambda: self.now, sleep=self.sleep), self.ledger)

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += timedelta(seconds=seconds)

    def post(self, channel: str = "C1", **options: int) -> Outcome:
        return self.poster().post(whole(digest(**options)), channel)

    def lapse(self) -> None:
        self.now += LEASE + timedelta(seconds=1)


@pytest.fixture
def press(slack) -> Iterator[Press]:
    return Press(slack)


def shown(calls) -> list[str]:
    return [paper_id for call in calls for paper_id in call["metadata"]["event_payload"]["papers"]]


# What it says.


def test_the_parent_has_the_day_the_number_and_the_top_papers():
    parent = render(whole(digest()), ())[0]
    assert parent.blocks[0]["text"]["text"] == "Daily Papers, Thursday, 30 Jul 2026"
    assert parent.blocks[1]["elements"][0]["text"] == "47 papers · the other 42 are in the thread"
    assert len([a for a in elements(parent.payload()) if a.startswith("hit.")]) == 5
    assert parent.text.startswith("Daily Papers, Thursday, 30 Jul 2026: 47 papers. 1. Pruning Gardens 1")


def test_a_small_day_is_one_message():
    (parent,) = render(whole(digest(1)), ())
    assert parent.blocks[1]["elements"][0]["text"] == "1 paper"


def test_the_rest_takes_as_few_messages_as_fit():
    messages = render(whole(digest(60)), ())
    menus = [len([a for a in elements(m.payload()) if a.startswith("hit.")]) for m in messages]
    assert sum(menus) == 60
    assert all(len(message.blocks) <= MAX_BLOCKS for message in messages)
    assert all(size(message.blocks) <= MAX_MESSAGE_CHARS for message in messages)
    assert len(messages) <= 4


def test_papers_shown_before_are_left_out_and_counted():
    (parent, *_) = render(whole(digest(10)), {"2607.00001", "2607.00002"})
    assert parent.blocks[1]["elements"][0]["text"].startswith("8 papers · 2 more were posted here before")
    assert "Pruning Gardens 1:" not in parent.text


def test_nothing_new_is_no_message():
    assert render(whole(digest(2)), {"2607.00001", "2607.00002"}) == ()


def test_the_settings_say_how_many_papers_the_parent_shows_as_far_as_they_fit():
    assert "the other 44 are in the thread" in str(render(whole(digest()), (), top=3)[0].blocks[1])
    crowded = render(whole(digest()), (), top=47)
    assert len(crowded[0].blocks) <= MAX_BLOCKS
    assert sum(len([a for a in elements(m.payload()) if a.startswith("hit.")]) for m in crowded) == 47


def test_days_that_the_channel_no_longer_gets_are_named():
    (parent,) = render(whole(digest(1)), (), skipped=(TODAY - timedelta(days=2),))
    assert "28 Jul 2026 (`/papers 2026-07-28`)" in str(parent.blocks[-1])


# How it goes out.


def test_every_paper_is_posted_once_the_rest_in_the_thread(press, slack):
    assert press.post() is Outcome.POSTED
    parent, *rest = slack.said()
    assert "thread_ts" not in parent
    thread = press.ledger.posts()[0].ts
    assert {call["thread_ts"] for call in rest} == {thread}
    assert shown(slack.said()) == [f"2607.{number:05d}" for number in range(1, 48)]


def test_every_message_names_its_post(press, slack):
    press.post()
    metadata = slack.said()[1]["metadata"]
    payload = metadata["event_payload"]
    assert (metadata["event_type"], payload["what"]) == ("paperboy_post", "digest")
    assert (payload["day"], payload["channel"], payload["part"]) == ("2026-07-30", "C1", 1)
    assert payload["token"]


def test_messages_to_a_channel_keep_slacks_pace(press, slack):
    press.post()
    assert len(press.waits) == len(slack.said()) - 1
    assert all(wait > 1 for wait in press.waits)


def test_a_second_call_sends_nothing(press, slack):
    press.post()
    sent = len(slack.said())
    assert press.post() is Outcome.UNCHANGED
    assert len(slack.said()) == sent


def test_papers_of_another_day_are_not_posted_again(press, slack):
    press.post(count=5)
    later = replace(digest(7), day=TODAY + timedelta(days=1))
    press.poster().post(whole(later), "C1")
    assert shown(slack.said()) == [f"2607.{number:05d}" for number in range(1, 8)]


def test_a_day_without_anything_new_is_closed_in_silence(press, slack):
    press.post(count=5)
    later = replace(digest(5), day=TODAY + timedelta(days=1))
    assert press.poster().post(whole(later), "C1") is Outcome.SKIPPED
    assert len(slack.said()) == 1
    assert press.ledger.posts()[-1].note == NOTHING_NEW


def test_papers_that_come_late_go_into_the_thread(press, slack):
    press.post(count=8)
    press.post(count=10)
    assert shown(slack.said()) == [f"2607.{number:05d}" for number in range(1, 11)]
    assert slack.said()[-1]["thread_ts"] == press.ledger.posts()[0].ts


def test_a_message_on_its_way_elsewhere_is_left_to_whoever_sends_it(press, slack):
    press.ledger.claim("digest", TODAY, "C1", 0, at=NOON)
    assert press.post() is Outcome.ELSEWHERE
    assert {call.method for call in slack.calls} <= {"auth.test"}


# When Slack refuses.


@pytest.mark.parametrize(
    "reason", ["not_in_channel", "channel_not_found", "is_archived", "invalid_blocks", "missing_scope"]
)
def test_what_slack_surely_did_not_take_is_free_to_be_tried_again(press, slack, reason):
    slack.fail("chat.postMessage", Fault(200, reason))
    with pytest.raises(PostError) as caught:
        press.post()
    assert (caught.value.reason, caught.value.sent, caught.value.fatal) == (reason, False, False)
    assert press.post() is Outcome.POSTED


def test_a_refused_token_is_fatal(press, slack):
    slack.fail("chat.postMessage", Fault(200, "token_revoked"))
    with pytest.raises(PostError) as caught:
        press.post()
    assert caught.value.fatal


def test_slacks_pace_is_kept_when_it_says_so(press, slack):
    slack.fail("chat.postMessage", Fault(429, retry_after=17))
    assert press.post(count=3) is Outcome.POSTED
    assert press.waits == [17]


@pytest.mark.parametrize("faults", [[Fault(429, retry_after=3_600)], [Fault(429, retry_after=1)] * 3])
def test_a_channel_that_stays_too_busy_is_left_for_the_next_call(press, slack, faults):
    slack.fail("chat.postMessage", *faults)
    with pytest.raises(PostError) as caught:
        press.post(count=3)
    assert (caught.value.reason, caught.value.sent) == ("ratelimited", False)
    assert press.post(count=3) is Outcome.POSTED


def test_the_rest_follows_when_the_parent_is_out_already(press, slack):
    press.post(count=5)
    slack.fail("chat.postMessage", Fault(200, "msg_too_long"))
    with pytest.raises(PostError):
        press.post(count=12)
    assert press.post(count=12) is Outcome.POSTED
    assert sorted(shown(slack.said())) == [f"2607.{number:05d}" for number in range(1, 13)]


# When nobody can tell.

UNSURE = [Fault(0, taken=True), Fault(500, "internal_error"), Fault(200, "fatal_error"), Fault(503, "<html>")]


@pytest.mark.parametrize("fault", UNSURE)
def test_what_may_be_out_is_never_sent_again_where_nobody_can_look(press, slack, fault):
    slack.fail("chat.postMessage", fault)
    slack.fail("conversations.history", Fault(200, "missing_scope"))
    with pytest.raises(PostError) as caught:
        press.post()
    assert caught.value.sent is None
    assert press.post() is Outcome.ELSEWHERE
    press.lapse()
    assert press.post() is Outcome.SKIPPED
    assert press.post() is Outcome.UNCHANGED
    assert unsure(press.ledger.posts()[0])
    assert len(slack.said()) == fault.taken


def test_what_is_found_in_the_channel_is_confirmed_and_the_rest_follows(press, slack):
    slack.fail("chat.postMessage", Fault(0, taken=True))
    with pytest.raises(PostError):
        press.post()
    metadata = slack.said()[0]["metadata"]
    slack.replies["conversations.history"] = {"messages": [{"ts": "1.5"}, {"ts": "1.6", "metadata": metadata}]}
    press.lapse()
    assert press.post() is Outcome.POSTED
    assert press.ledger.posts()[0].ts == "1.6"
    assert shown(slack.said()) == [f"2607.{number:05d}" for number in range(1, 48)]


def test_what_is_surely_not_in_the_channel_is_sent(press, slack):
    slack.fail("chat.postMessage", Fault(500, "internal_error"))
    with pytest.raises(PostError):
        press.post()
    slack.replies["conversations.history"] = {"messages": [], "has_more": False}
    press.lapse()
    assert press.post() is Outcome.POSTED


def test_a_history_that_goes_on_settles_nothing(press, slack):
    slack.fail("chat.postMessage", Fault(500, "internal_error"))
    with pytest.raises(PostError):
        press.post()
    slack.replies["conversations.history"] = {"messages": [], "has_more": True}
    press.lapse()
    assert press.post() is Outcome.SKIPPED


def test_a_lost_reply_in_the_thread_loses_no_other(press, slack):
    slack.fail("conversations.replies", Fault(200, "missing_scope"))
    press.post(count=5)
    slack.fail("chat.postMessage", Fault(0, taken=True))
    with pytest.raises(PostError):
        press.post()
    press.lapse()
    assert press.post() is Outcome.POSTED
    every = shown(slack.said())
    assert len(every) == len(set(every)) == 47
    assert [row.state for row in press.ledger.posts()][1] is PostState.SKIPPED


def test_a_server_that_is_not_there_was_sent_nothing(press):
    client = posting_client(TOKEN, "http://127.0.0.1:9/api/")
    poster = DigestPoster(Courier(client, press.ledger, clock=lambda: NOON, sleep=press.sleep), press.ledger)
    with pytest.raises(PostError) as caught:
        poster.post(whole(digest()), "C1")
    assert (caught.value.reason, caught.value.sent) == ("unreachable", False)
    assert press.ledger.posts() == ()


def test_a_crash_between_sending_and_confirming_is_settled_by_looking(press, slack):
    confirm = press.ledger.confirm
    press.ledger.confirm = broken
    with pytest.raises(StoreError):
        press.post(count=3)
    press.ledger.confirm = confirm
    slack.replies["conversations.history"] = {"messages": [{"ts": "1.6", "metadata": slack.said()[0]["metadata"]}]}
    assert press.post(count=3) is Outcome.ELSEWHERE
    press.lapse()
    assert press.post(count=3) is Outcome.POSTED
    assert len(slack.said()) == 1
    assert press.ledger.posts()[0].ts == "1.6"


def broken(*_: object, **__: object) -> bool:
    raise StoreError("the database is away")


def test_ten_processes_at_once_post_each_paper_once(press, slack):
    with ThreadPoolExecutor(10) as pool:
        outcomes = list(pool.map(lambda _: press.post(), range(10)))
    assert Outcome.POSTED in outcomes
    while press.post() is not Outcome.UNCHANGED:  # whoever comes last finishes what others left
        pass
    every = shown(slack.said())
    assert sorted(every) == [f"2607.{number:05d}" for number in range(1, 48)]
    assert sum("thread_ts" not in call for call in slack.said()) == 1


STEPS = ["taken", "refused", "slowed", "confirm", "fine", "lapse"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(["taken", "refused", "slowed", "confirm", "fine", "lapse"]), max_size=12), st.booleans()
)
def test_no_paper_is_ever_posted_twice_whatever_fails(slack, steps, readable):
    slack.calls.clear()
    slack.faults.clear()
    press = Press(slack)
    confirm = press.ledger.confirm
    for step in [*steps, "lapse", "fine", "lapse", "fine"]:
        press.ledger.confirm = broken if step == "confirm" else confirm
        faults = {"taken": Fault(0, taken=True), "refused": Fault(200, "not_in_channel"), "slowed": Fault(429, "x", 1)}
        slack.faults = {"chat.postMessage": deque([faults[step]] if step in faults else [])}
        history(slack, readable=readable)
        if step == "lapse":
            press.lapse()
            continue
        with suppress(PostError, StoreError):
            press.post(count=30)
    every = shown(slack.said())
    assert len(every) == len(set(every))
    assert not readable or len(every) == 30


def history(slack, *, readable: bool) -> None:
    """Let a channel be read, or not, as Slack would show it now."""
    said = [{"ts": f"{at}.5", "metadata": call["metadata"]} for at, call in enumerate(slack.said())]
    for method in ("conversations.history", "conversations.replies"):
        slack.replies[method] = {"messages": said, "has_more": False}
        if not readable:
            slack.fail(method, *[Fault(200, "missing_scope")] * 9)


# When nobody can tell for the moment.


@pytest.mark.parametrize(
    "fault", [Fault(429, retry_after=30), Fault(503, "<html>"), Fault(0), Fault(200, "internal_error")]
)
def test_a_channel_that_cannot_be_read_for_the_moment_is_looked_into_again(press, slack, fault):
    slack.fail("chat.postMessage", Fault(0, taken=True))
    with pytest.raises(PostError):
        press.post(count=3)
    press.lapse()
    slack.fail("conversations.history", fault)
    with pytest.raises(PostError) as caught:
        press.post(count=3)
    assert caught.value.sent is None
    slack.replies["conversations.history"] = {"messages": [{"ts": "1.6", "metadata": slack.said()[0]["metadata"]}]}
    press.post(count=3)
    assert [row.ts for row in press.ledger.posts()] == ["1.6"]
    assert len(slack.said()) == 1


def test_a_token_that_is_revoked_is_fatal_while_looking_too(press, slack):
    press.ledger.claim("digest", TODAY, "C1", 0, at=NOON)
    press.lapse()
    slack.fail("conversations.history", Fault(200, "token_revoked"))
    with pytest.raises(PostError) as caught:
        press.post()
    assert caught.value.fatal


def test_a_long_history_is_read_page_by_page(press, slack):
    slack.fail("chat.postMessage", Fault(0, taken=True))
    with pytest.raises(PostError):
        press.post(count=3)
    press.lapse()
    more = {"messages": [], "has_more": True, "response_metadata": {"next_cursor": "two"}}
    slack.replies["conversations.history"] = more
    assert press.post(count=3) is Outcome.SKIPPED
    asked = slack.said("conversations.history")
    assert [call.get("cursor") for call in asked] == [None, "two", "two"]


@pytest.mark.parametrize("payload", [None, "text", {}, {"papers": None}, {"papers": "all"}])
def test_metadata_that_somebody_forged_breaks_nothing(press, slack, payload):
    press.ledger.claim("digest", TODAY, "C1", 0, at=NOON, paper_ids=["2607.00001"])
    press.lapse()
    named = {"day": TODAY.isoformat(), "channel": "C1", "part": 0}
    forged = named | payload if isinstance(payload, dict) else payload
    message = {"ts": "1.6", "metadata": {"event_type": "paperboy_digest", "event_payload": forged}}
    slack.replies["conversations.history"] = {"messages": [message]}
    press.post(count=1)
    assert press.ledger.shown("C1") == {"2607.00001"}


def test_a_message_taken_over_shows_what_it_was_claimed_with_whatever_the_votes_say_now(press, slack):
    slack.fail("chat.postMessage", Fault(500, "internal_error"))
    with pytest.raises(PostError):
        press.post(count=9)
    press.lapse()
    turned = replace(digest(9), papers=digest(9).papers[::-1])
    assert press.poster().post(whole(turned), "C1") is Outcome.POSTED
    assert shown(slack.said()[:1]) == [f"2607.{number:05d}" for number in range(1, 6)]
    assert sorted(shown(slack.said())) == [f"2607.{number:05d}" for number in range(1, 10)]


def test_a_paper_that_may_be_out_is_not_shown_on_another_day_either(press, slack):
    slack.fail("chat.postMessage", Fault(0, taken=True))
    slack.fail("conversations.history", Fault(200, "missing_scope"))
    with pytest.raises(PostError):
        press.post(count=5)
    press.lapse()
    assert press.post(count=5) is Outcome.SKIPPED
    press.poster().post(whole(replace(digest(7), day=TODAY + timedelta(days=1))), "C1")
    assert shown(slack.said()) == [f"2607.{number:05d}" for number in range(1, 8)]


# When a process is slow, or its ledger is away.


def test_a_process_that_slack_slowed_past_its_turn_sends_nothing(press, slack):
    slack.fail("chat.postMessage", Fault(429, retry_after=1))
    poster = press.poster()
    poster._courier._delivery._sleep = lambda seconds: press.lapse()  # the machine slept, too
    with pytest.raises(PostError) as caught:
        poster.post(whole(digest(3)), "C1")
    assert (caught.value.reason, caught.value.sent) == ("late", False)
    assert slack.said() == []
    assert press.ledger.posts() == ()


def test_a_second_copy_that_came_out_all_the_same_is_taken_back(press, slack):
    claim = press.ledger.claim

    def overtaken(*words, **named):
        """Claim; and while the message is on its way, let another process think us dead, and post."""
        mine = claim(*words, **named)
        press.now += LEASE
        other = claim(*words, **named | {"at": press.now})
        press.ledger.confirm(other, ts="1.6", paper_ids=other.paper_ids, at=press.now)
        press.now -= LEASE
        return mine

    press.ledger.claim = overtaken
    assert press.post(count=3) is Outcome.POSTED
    (sent,) = slack.said()
    assert [call["channel"] for call in slack.said("chat.delete")] == ["C1"]
    assert press.ledger.posts()[0].ts == "1.6"
    assert sent["metadata"]["event_payload"]["papers"] == list(press.ledger.posts()[0].paper_ids)


def test_what_could_not_be_confirmed_is_confirmed_by_the_next_call_of_the_same_process(press, slack):
    slack.fail("conversations.history", *[Fault(200, "missing_scope")] * 3)
    confirm, poster = press.ledger.confirm, press.poster()
    press.ledger.confirm = broken
    with pytest.raises(StoreError):
        poster.post(whole(digest(9)), "C1")
    press.ledger.confirm = confirm
    assert poster.post(whole(digest(9)), "C1") is Outcome.POSTED
    assert sorted(shown(slack.said())) == [f"2607.{number:05d}" for number in range(1, 10)]


# When the day is over.


@pytest.mark.parametrize("out", [True, False])
def test_what_a_dead_process_left_is_settled_without_sending_anything(press, slack, out):
    slack.fail("chat.postMessage", Fault(0, taken=True) if out else Fault(500, "internal_error"))
    with pytest.raises(PostError):
        press.post(count=3)
    press.lapse()
    history(slack, readable=True)
    press.poster().close(TODAY, "C1")
    (row,) = press.ledger.posts()
    assert (row.state, row.note) == ((PostState.POSTED, "") if out else (PostState.SKIPPED, TOO_LATE))
    assert len(press.ledger.shown("C1")) == (3 if out else 0)
    assert len(slack.said()) == out


def test_closing_leaves_a_message_to_whoever_is_sending_it(press, slack):
    press.ledger.claim("digest", TODAY, "C1", 0, at=NOON)
    press.poster().close(TODAY, "C1")
    assert press.ledger.posts()[0].state is PostState.CLAIMED
    assert not slack.calls
