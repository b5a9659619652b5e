"""Alarms: what needs a person stands in the status, and is said once in a channel by however many processes."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from pydantic import SecretStr

from bot.errors import StoreError
from bot.model import Digest, Paper
from bot.run.serve.alarm import Alarms
from bot.run.settings import Settings
from bot.run.wiring import House, open_house
from bot.slack.post.outcome import NOBODY_KNOWS
from tests.fakes.slack import TOKEN, FakeSlack, Fault
from tests.store.databases import laid

FRIDAY = date(2026, 7, 24)
WEDNESDAY = FRIDAY + timedelta(days=5)


@dataclass
class Stage:
    """A house with an archive whose newest digest is Friday's, a Slack, and a clock to set."""

    house: House
    slack: FakeSlack
    now: datetime

    def fetch(self, day: date, papers: int = 0) -> None:
        """Let a day's list be fetched at this moment."""
        listed = tuple(
            Paper(f"2607.{n:05d}", f"Kettle {n}", "It boils.", "https://huggingface.co/papers/x", (day,))
            for n in range(papers)
        )
        self.house.library.add(Digest(day, listed, self.now))

    def look(self) -> None:
        """Look for alarms as a new process would."""
        Alarms(self.house, sleep=lambda seconds: None).look()

    @property
    def said(self) -> list[str]:
        return [call["text"] for call in self.slack.said() if call["channel"] == "C9"]

    @property
    def problems(self) -> tuple[str, ...]:
        return self.house.library.status(from_memory=True).problems


def stage_of(slack: FakeSlack, **changes: object):
    settings = Settings(
        _env_file=None,
        slack_bot_token=SecretStr(TOKEN),
        slack_api_url=slack.api,
        **{"database_url": "sqlite://", "alarm_channel": "C9", **changes},
    )
    found: list[Stage] = []
    with open_house(settings, clock=lambda: found[0].now, database=laid) as house:
        found.append(Stage(house, slack, datetime.combine(FRIDAY, datetime.min.time(), UTC) + timedelta(hours=20)))
        house.library.load()
        found[0].fetch(FRIDAY, papers=3)
        yield found[0]


@pytest.fixture
def slack():
    with FakeSlack() as slack:
        yield slack


@pytest.fixture
def stage(slack):
    yield from stage_of(slack)


def empty_days_until(stage: Stage, day: date) -> None:
    """Let every day since Friday be fetched and be empty, the last one some hours after it ended."""
    stage.now = datetime.combine(day + timedelta(days=1), datetime.min.time(), UTC) + timedelta(hours=7)
    for back in range((day - FRIDAY).days):
        stage.fetch(day - timedelta(days=back))


def test_a_stale_feed_is_told_in_the_status_and_said_once_by_all_processes(stage):
    empty_days_until(stage, WEDNESDAY)
    for _ in range(3):
        stage.look()
    assert "24 July" in stage.problems[0]
    assert len(stage.said) == 1
    assert "24 July" in stage.said[0]


def test_a_weekend_is_no_alarm(stage):
    empty_days_until(stage, FRIDAY + timedelta(days=2))
    stage.look()
    assert (stage.said, stage.problems) == ([], ())


def test_the_alarm_is_over_when_papers_come_and_the_next_outage_is_said_again(stage):
    empty_days_until(stage, WEDNESDAY)
    stage.look()
    stage.fetch(WEDNESDAY + timedelta(days=1), papers=2)
    stage.look()
    assert stage.problems == ()
    stage.now += timedelta(days=6)
    stage.fetch(WEDNESDAY + timedelta(days=6))
    stage.look()
    assert len(stage.said) == 2


def test_a_source_that_has_been_silent_for_hours_is_said_and_not_called_stale_as_well(stage):
    stage.now += timedelta(days=6)
    stage.look()
    stage.look()
    assert len(stage.said) == 1
    assert "24 Jul 2026, 20:00 UTC" in stage.said[0]
    assert any("no digest since" in problem for problem in stage.problems)
    stage.fetch(FRIDAY + timedelta(days=6), papers=1)
    stage.look()
    assert stage.problems == ()


def test_a_source_that_is_rarely_asked_is_given_more_time(slack):
    for stage in stage_of(slack, refresh_minutes=600):
        stage.now += timedelta(hours=29)
        stage.look()
        assert stage.said == []
        stage.now += timedelta(hours=2)
        stage.look()
        assert len(stage.said) == 1


def test_a_post_that_nobody_can_tell_about_is_said(stage):
    claim = stage.house.posts.claim("digest", FRIDAY, "C1", 0, at=stage.now)
    stage.house.posts.skip(claim, note=NOBODY_KNOWS, at=stage.now)
    stage.look()
    stage.look()
    assert len(stage.said) == 1
    assert "C1" in stage.said[0]
    assert "C1" in stage.problems[0]


def test_without_a_channel_for_them_alarms_stand_in_the_status_only(slack):
    for stage in stage_of(slack, alarm_channel=""):
        empty_days_until(stage, WEDNESDAY)
        stage.look()
        assert slack.said() == []
        assert len(stage.problems) == 1


def test_an_alarm_that_slack_refuses_is_tried_again_and_told(stage):
    empty_days_until(stage, WEDNESDAY)
    stage.slack.fail("chat.postMessage", Fault(error="not_in_channel"))
    stage.look()
    assert any("not_in_channel" in problem for problem in stage.problems)
    stage.look()
    assert len(stage.said) == 1
    assert not any("not_in_channel" in problem for problem in stage.problems)


def test_an_alarm_of_which_nobody_heard_back_is_not_said_again(stage):
    empty_days_until(stage, WEDNESDAY)
    stage.slack.fail("chat.postMessage", Fault(status=0, taken=True))
    stage.look()
    stage.now += timedelta(hours=1)
    stage.look()
    assert len(stage.said) == 1


def test_an_alarm_mentions_nobody(stage):
    claim = stage.house.posts.claim("digest", FRIDAY, "<!channel>", 0, at=stage.now)
    stage.house.posts.skip(claim, note=NOBODY_KNOWS, at=stage.now)
    stage.look()
    assert "<!channel>" not in str(stage.slack.said())


def test_a_database_that_does_not_answer_ends_nothing(stage, caplog):
    class Away:
        def posts(self, **_: object) -> None:
            raise StoreError("the disk refused to read")

    house = stage.house
    Alarms(replace(house, rooms=replace(house.rooms, posts=Away())), sleep=print).look()
    assert "cannot look for alarms" in caplog.text


def test_jobs_that_no_longer_run_are_told_of_once_a_day_until_they_do(stage):
    alarms = Alarms(stage.house, sleep=lambda seconds: None)
    alarms.tell_late(("catch_up", "watch"))
    alarms.tell_late(("catch_up", "watch"))
    assert len(stage.said) == 1
    assert "catch_up, watch" in stage.said[0]
    assert "catch_up, watch" in stage.problems[0]
    alarms.tell_late(())
    assert stage.problems == ()
