"""The daily post as the scheduler runs it: what is due goes out once, and one channel holds back no other."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import pytest
from pydantic import SecretStr

from bot.errors import PostError
from bot.model import Digest, Paper, PostState
from bot.ports import LEASE
from bot.run.serve.daily import DailyPost
from bot.run.serve.sent import note_unsure
from bot.run.settings import Settings
from bot.run.wiring import House, open_house
from bot.slack.post.outcome import NOBODY_KNOWS
from tests.fakes.slack import TOKEN, FakeSlack, Fault
from tests.store.databases import laid

MONDAY = date(2026, 7, 27)
TUESDAY, THURSDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=3)


def paper(number: int, day: date) -> Paper:
    paper_id = f"26{day:%m}.{day.day:02d}{number:03d}"
    return Paper(paper_id, f"Kettle {number}", "It boils.", f"https://huggingface.co/papers/{paper_id}", (day,))


@dataclass
class Stage:
    """A house with one archive, a Slack, and a clock to set."""

    house: House
    slack: FakeSlack
    now: datetime

    def publish(self, day: date, papers: int = 8) -> None:
        """Let a day's digest be fetched, whole, a while before now."""
        listed = tuple(paper(number, day) for number in range(papers))
        self.house.library.add(Digest(day, listed, datetime.combine(day, time(23), UTC)))

    def at(self, day: date, hour: int, minute: int = 0) -> None:
        self.now = datetime.combine(day, time(hour, minute), UTC)

    def parents(self, channel: str) -> list[str]:
        """Return the notification text of each parent message in a channel."""
        said = self.slack.said()
        return [call["text"] for call in said if call["channel"] == channel and not call.get("thread_ts")]


@pytest.fixture
def stage():
    with FakeSlack() as slack:
        settings = Settings(
            _env_file=None,
            slack_bot_token=SecretStr(TOKEN),
            slack_api_url=slack.api,
            database_url="sqlite://",
            channels=("C1", "C2"),
            post_at=time(9),
        )
        found: list[Stage] = []
        with open_house(settings, clock=lambda: found[0].now, database=laid) as house:
            found.append(Stage(house, slack, datetime(2026, 7, 28, 10, tzinfo=UTC)))
            house.library.load()
            yield found[0]


def post(stage: Stage) -> DailyPost:
    """Run the post as a new process would, and return it."""
    daily = DailyPost(stage.house, sleep=lambda seconds: None)
    daily.run()
    return daily


def test_each_channel_gets_the_newest_ripe_digest(stage):
    stage.publish(MONDAY)
    post(stage)
    assert ["27 Jul" in stage.parents(channel)[0] for channel in ("C1", "C2")] == [True, True]


def test_a_second_run_and_a_second_process_post_nothing_again(stage):
    stage.publish(MONDAY)
    post(stage).run()
    post(stage)
    assert len(stage.parents("C1")) == 1


def test_nothing_goes_out_before_its_time(stage):
    stage.publish(MONDAY)
    stage.at(TUESDAY, 8, 59)
    post(stage)
    assert stage.slack.said() == []


def test_an_empty_archive_posts_nothing(stage):
    post(stage)
    assert stage.slack.said() == []


def test_a_channel_that_refuses_holds_back_no_other_and_is_told_of_once(stage, caplog):
    stage.publish(MONDAY)
    stage.slack.fail("chat.postMessage", Fault(error="not_in_channel"))
    daily = DailyPost(stage.house, sleep=lambda seconds: None)
    daily.run()
    assert stage.parents("C1") == []
    assert len(stage.parents("C2")) == 1
    assert "C1" in stage.house.library.status().problems[0]
    caplog.clear()
    stage.slack.fail("chat.postMessage", Fault(error="not_in_channel"))
    daily.run()
    assert not [
        record for record in caplog.records if record.name == "bot.run.serve.daily" and record.levelname == "WARNING"
    ]


def test_a_channel_that_takes_messages_again_gets_its_post_and_the_trouble_is_over(stage):
    stage.publish(MONDAY)
    stage.slack.fail("chat.postMessage", Fault(error="not_in_channel"))
    daily = post(stage)
    daily.run()
    assert len(stage.parents("C1")) == 1
    assert stage.house.library.status().problems == ()


def test_what_became_of_each_post_is_counted(stage):
    stage.publish(MONDAY)
    stage.slack.fail("chat.postMessage", Fault(error="not_in_channel"), Fault(status=0))
    daily = post(stage)
    page = stage.house.metrics.page().decode()
    assert 'paperboy_posts_total{outcome="refused"} 1.0' in page
    assert 'paperboy_posts_total{outcome="unknown"} 1.0' in page
    stage.slack.fail("chat.postMessage", Fault(status=429, retry_after=0))
    daily.run()
    page = stage.house.metrics.page().decode()
    assert 'paperboy_posts_total{outcome="posted"} 1.0' in page
    assert 'paperboy_slowed_total{by="slack"} 1.0' in page


def test_a_revoked_token_is_raised_for_the_process_to_end(stage):
    stage.publish(MONDAY)
    stage.slack.fail("chat.postMessage", Fault(error="token_revoked"))
    with pytest.raises(PostError):
        post(stage)


def test_a_day_missed_is_named_in_the_next_post(stage):
    stage.publish(MONDAY)
    post(stage)
    stage.publish(TUESDAY)
    stage.publish(THURSDAY)
    stage.at(THURSDAY + timedelta(days=1), 9, 30)
    post(stage)
    newest = [call for call in stage.slack.said() if call["channel"] == "C1" and not call.get("thread_ts")][-1]
    assert "28 Jul" in str(newest["blocks"])


def test_a_thread_that_a_dead_process_left_unfinished_is_finished(stage):
    stage.publish(MONDAY, papers=20)
    head = stage.house.posts.claim("digest", MONDAY, "C1", 0, at=stage.now)
    first = [paper(number, MONDAY).id for number in range(5)]
    stage.house.posts.confirm(head, ts="1.1", paper_ids=first, at=stage.now)
    post(stage)
    assert stage.parents("C1") == []
    rows = stage.house.posts.posts(channel="C1")
    assert [paper_id for row in rows for paper_id in row.paper_ids] == [paper(n, MONDAY).id for n in range(20)]


def test_a_paper_that_arrives_after_the_post_reaches_the_thread_once(stage):
    stage.publish(MONDAY, papers=8)
    daily = post(stage)
    stage.publish(MONDAY, papers=9)
    daily.run()
    daily.run()
    (late,) = stage.slack.said()[4:5]
    assert (late["channel"], late["thread_ts"]) == ("C1", stage.house.posts.posts(channel="C1")[0].ts)
    assert paper(8, MONDAY).id in str(late["metadata"])
    assert len(stage.slack.said()) == 6
    assert len(stage.parents("C1")) == 1


def test_a_paper_that_arrives_at_night_waits_for_the_channels_next_time(stage):
    stage.publish(MONDAY, papers=8)
    post(stage)
    before = len(stage.slack.said())
    stage.publish(MONDAY, papers=9)
    stage.at(TUESDAY + timedelta(days=1), 2)
    post(stage)
    assert len(stage.slack.said()) == before
    stage.at(TUESDAY + timedelta(days=1), 9)
    post(stage)
    assert paper(8, MONDAY).id in str(stage.slack.said()[before])


def test_the_post_shows_as_many_papers_as_the_settings_say(stage):
    stage.publish(MONDAY, papers=8)
    post(stage)
    rows = stage.house.posts.posts(channel="C1")
    assert len(rows[0].paper_ids) == stage.house.settings.post_top


# What a dead process left.


def claim_lost(stage: Stage, day: date, channel: str = "C1") -> None:
    """Leave a claim of which nobody has heard again."""
    stage.house.posts.claim("digest", day, channel, 0, at=stage.now, paper_ids=[paper(0, day).id])


def nobody_can_tell(stage: Stage) -> None:
    """Look for a post of which nobody has heard again, where the channel may not be read."""
    stage.publish(MONDAY)
    claim_lost(stage, MONDAY)
    stage.now += LEASE
    stage.slack.fail("conversations.history", Fault(error="missing_scope"))
    post(stage)


def test_a_post_of_which_nobody_can_tell_is_in_the_status_of_every_process(stage):
    nobody_can_tell(stage)
    assert stage.parents("C1") == []
    (problem,) = stage.house.library.status().problems
    assert NOBODY_KNOWS in problem
    assert "2026-07-27 in C1" in problem
    stage.house.troubles.settle("posts")  # as in a process that has just started
    note_unsure(stage.house)
    assert stage.house.library.status().problems == (problem,)


def test_the_status_forgets_a_post_of_long_ago(stage):
    nobody_can_tell(stage)
    stage.now += timedelta(days=10)
    note_unsure(stage.house)
    assert NOBODY_KNOWS not in " ".join(stage.house.library.status().problems)


def test_a_claim_of_an_older_day_is_settled_and_holds_back_no_newer_post(stage):
    stage.publish(MONDAY)
    claim_lost(stage, MONDAY)
    stage.publish(TUESDAY)
    stage.at(TUESDAY + timedelta(days=1), 9, 30)
    stage.slack.replies["conversations.history"] = {"messages": [], "has_more": False}
    post(stage)
    states = {row.day: row.state for row in stage.house.posts.posts(channel="C1") if row.part == 0}
    assert states == {MONDAY: PostState.SKIPPED, TUESDAY: PostState.POSTED}


def test_an_older_day_that_cannot_be_settled_now_holds_back_no_newer_post(stage):
    stage.publish(MONDAY)
    claim_lost(stage, MONDAY)
    stage.publish(TUESDAY)
    stage.at(TUESDAY + timedelta(days=1), 9, 30)
    stage.slack.fail("conversations.history", Fault(503, "<html>"))
    post(stage)
    assert len(stage.parents("C1")) == 1


def test_a_thread_that_was_left_unfinished_is_finished_on_the_next_day_but_not_when_it_is_no_news(stage):
    stage.publish(MONDAY, papers=20)
    head = stage.house.posts.claim("digest", MONDAY, "C1", 0, at=stage.now)
    stage.house.posts.confirm(head, ts="1.1", paper_ids=[paper(0, MONDAY).id], at=stage.now)
    stage.now += timedelta(days=5)
    post(stage)
    assert [call for call in stage.slack.said() if call["channel"] == "C1"] == []
    stage.now -= timedelta(days=4)
    post(stage)
    assert {call["thread_ts"] for call in stage.slack.said() if call["channel"] == "C1"} == {"1.1"}


def test_a_post_found_at_night_has_its_thread_left_as_it_is(stage):
    stage.publish(MONDAY, papers=20)
    claim_lost(stage, MONDAY)
    stage.publish(TUESDAY)
    stage.at(TUESDAY + timedelta(days=1), 1)
    payload = {"day": MONDAY.isoformat(), "channel": "C1", "part": 0, "papers": [paper(0, MONDAY).id]}
    found = {"ts": "1.6", "metadata": {"event_type": "paperboy_digest", "event_payload": payload}}
    stage.slack.replies["conversations.history"] = {"messages": [found]}
    post(stage).run()
    assert stage.house.posts.posts(channel="C1")[0].ts == "1.6"
    assert [call for call in stage.slack.said() if call["channel"] == "C1"] == []


@pytest.mark.parametrize(("minutes", "finished"), [(5, True), (59, True), (200, False)])
def test_a_thread_whose_parent_went_out_shortly_before_midnight_is_finished(stage, minutes, finished):
    stage.publish(MONDAY, papers=20)
    stage.at(TUESDAY, 23, 58)
    head = stage.house.posts.claim("digest", MONDAY, "C1", 0, at=stage.now)
    stage.house.posts.confirm(head, ts="1.1", paper_ids=[paper(n, MONDAY).id for n in range(5)], at=stage.now)
    stage.now += timedelta(minutes=minutes)
    post(stage)
    shown = [paper_id for row in stage.house.posts.posts(channel="C1") for paper_id in row.paper_ids]
    assert (len(shown) == 20) is finished
    assert stage.parents("C1") == []


def test_a_digest_that_ripened_meanwhile_does_not_close_the_one_that_is_still_owed(stage):
    stage.publish(MONDAY)
    claim_lost(stage, MONDAY)
    stage.publish(TUESDAY)  # read on Tuesday at 23:00: ripe, but not when the post was due
    stage.at(TUESDAY, 23, 10)
    stage.slack.replies["conversations.history"] = {"messages": [], "has_more": False}
    post(stage)
    states = {row.day: row.state for row in stage.house.posts.posts(channel="C1") if row.part == 0}
    assert states == {MONDAY: PostState.POSTED}
