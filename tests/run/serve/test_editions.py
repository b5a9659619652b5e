"""Editions as the service runs them: at their own time, asked for at once, and paused where a channel is dead."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from pydantic import SecretStr

from bot.model import Digest, Edition, EditionState, Paper
from bot.run.serve.daily import DailyPost
from bot.run.serve.edits import Edits
from bot.run.serve.updates import Updates
from bot.run.settings import Settings
from bot.run.wiring import House, open_house
from tests.fakes.hub import Hub
from tests.fakes.slack import TOKEN, FakeSlack, Fault
from tests.store.databases import laid

MONDAY = date(2026, 7, 27)
TUESDAY = MONDAY + timedelta(days=1)
SUBJECTS = ("diffusion models for video", "reinforcement learning of agents", "a survey of kettles")


def paper(number: int, day: date, votes: int = 0) -> Paper:
    paper_id = f"26{day:%m}.{day.day:02d}{number:03d}"
    subject = SUBJECTS[number % 3]
    said = f"We study {subject} and find that they boil number {number}."
    return Paper(
        paper_id,
        f"On {subject}, part {number}",
        said,
        f"https://huggingface.co/papers/{paper_id}",
        (day,),
        upvotes=votes,
    )


@dataclass
class Stage:
    house: House
    slack: FakeSlack
    now: datetime
    daily: DailyPost | None = None

    def publish(self, day: date, papers: int = 9, votes: int = 0, *, hour: int = 23) -> None:
        listed = tuple(paper(number, day, votes=votes + papers - number) for number in range(papers))
        self.house.library.add(Digest(day, listed, datetime.combine(day, time(hour), UTC)))

    def keep(self, edition: Edition) -> None:
        self.house.rooms.editions.put(replace(edition, team="T1", person="U1", next_at=self.now))

    def tick(self) -> None:
        self.daily = self.daily or DailyPost(self.house, sleep=lambda _: None)
        self.daily.tick()

    def at(self, day: date, hour: int, minute: int = 0) -> None:
        self.now = datetime.combine(day, time(hour, minute), UTC)

    def runs(self, channel: str = "C1") -> list[tuple[date, str, str]]:
        return [
            (run.day, run.outcome, "" if run.outcome == "posted" else run.note)
            for run in self.house.rooms.editions.runs(channel, limit=9)
        ]


@pytest.fixture
def stage():
    with FakeSlack() as slack, Hub({}, today=TUESDAY) as hub:
        settings = Settings(
            _env_file=None, slack_bot_token=SecretStr(TOKEN), slack_api_url=slack.api, source_url=hub.url,
            source_attempts=1, database_url="sqlite://",
        )  # fmt: skip
        found: list[Stage] = []
        with open_house(settings, clock=lambda: found[0].now, sleep=lambda _: None, database=laid) as house:
            found.append(Stage(house, slack, datetime(2026, 7, 28, 8, tzinfo=UTC)))
            house.library.load()
            yield found[0]


def test_an_edition_comes_at_its_own_time_and_sleeps_until_the_next(stage):
    stage.publish(MONDAY)
    stage.keep(Edition("C1", at=time(9)))
    stage.tick()
    assert stage.slack.said() == []
    stage.at(TUESDAY, 9)
    stage.tick()
    stage.tick()
    assert len(stage.slack.said()) == 2
    assert stage.runs() == [(MONDAY, "posted", "")]
    assert stage.house.rooms.editions.get("C1").next_at == stage.now + timedelta(minutes=5)  # is its thread whole?
    stage.now += timedelta(minutes=10)
    stage.tick()
    assert len(stage.slack.said()) == 2
    assert stage.house.rooms.editions.get("C1").next_at == datetime(2026, 7, 29, 9, tzinfo=UTC)


def test_topics_are_sections_with_the_sentence_that_matched_and_exclusions_leave_out(stage):
    stage.publish(MONDAY)
    stage.at(TUESDAY, 9)
    stage.keep(Edition("C1", topics=("diffusion", "reinforcement learning"), excluded=("survey",), top=4))
    stage.tick()
    parent, reply = stage.slack.said()
    said = str(parent["blocks"])
    assert said.index("*diffusion*") < said.index("*reinforcement learning*")
    assert "6 papers · of 9 that day" in said
    assert "*diffusion*" in str(reply["blocks"])
    assert "survey" not in said + str(reply["blocks"])


def test_a_day_without_a_paper_on_the_topics_is_silent_and_begun_once_there_is_one(stage):
    stage.publish(MONDAY, papers=1)
    stage.at(TUESDAY, 9)
    stage.keep(Edition("C1", topics=("kettles",), others=False))
    stage.tick()
    assert stage.slack.said() == []
    assert [(day, outcome) for day, outcome, _ in stage.runs()] == [(MONDAY, "nothing new")]
    stage.publish(MONDAY, papers=3)
    stage.house.rooms.editions.put(replace(stage.house.rooms.editions.get("C1"), next_at=stage.now))
    stage.tick()
    (late,) = stage.slack.said()
    assert "kettles, part 2" in late["text"]
    assert "thread_ts" not in late


def test_a_paper_that_reaches_the_votes_later_comes_in_the_thread(stage):
    stage.publish(MONDAY, papers=4)
    stage.at(TUESDAY, 9)
    stage.keep(Edition("C1", min_upvotes=3))
    stage.tick()
    assert len(stage.slack.said()) == 1
    stage.publish(MONDAY, papers=4, votes=1)
    stage.house.library.refresh()
    stage.house.rooms.editions.put(replace(stage.house.rooms.editions.get("C1"), next_at=stage.now))
    stage.tick()
    (parent, late) = stage.slack.said()
    assert late["metadata"]["event_payload"]["papers"] == [paper(2, MONDAY).id]
    assert late["thread_ts"]
    assert "metadata" in parent


def test_what_is_asked_for_comes_at_once(stage):
    stage.publish(MONDAY)
    stage.at(TUESDAY, 3)
    stage.keep(Edition("C1", begun=stage.now, asked_at=stage.now))
    stage.tick()
    assert len(stage.slack.said()) == 2
    assert stage.house.rooms.editions.get("C1").asked_at is None


@pytest.mark.parametrize("reason", ["is_archived", "channel_not_found", "not_in_channel"])
def test_the_edition_of_a_dead_channel_is_paused_and_its_owner_told_once(stage, reason):
    stage.publish(MONDAY)
    stage.at(TUESDAY, 9)
    stage.keep(Edition("C1"))
    stage.keep(Edition("C2"))
    stage.slack.fail("chat.postMessage", Fault(error=reason))
    stage.tick()
    kept = stage.house.rooms.editions.get("C1")
    assert (kept.state, kept.reason, kept.next_at) == (EditionState.PAUSED, reason, None)
    assert stage.runs() == [(MONDAY, "failed", reason)]
    told = [call for call in stage.slack.said() if "I had to pause the digest of <#C1>" in call["text"]]
    assert len(told) == 1
    assert "digest resume <#C1>" in str(told[0]["blocks"])
    assert len([call for call in stage.slack.said() if call["channel"] == "C2"]) == 2
    stage.now += timedelta(hours=2)
    stage.tick()
    assert len([call for call in stage.slack.said() if "I had to pause" in call["text"]]) == 1


def test_a_channel_that_refuses_for_days_for_whatever_reason_is_paused_and_its_owner_told(stage):
    stage.at(TUESDAY, 9)
    stage.keep(Edition("C1"))
    for number in range(4):
        day = MONDAY + timedelta(days=number)
        stage.publish(day)
        stage.at(day + timedelta(days=1), 9)
        stage.slack.fail("chat.postMessage", Fault(error="missing_scope"))
        stage.tick()
        kept = stage.house.rooms.editions.get("C1")
        stage.at(day + timedelta(days=1), 23, 59)  # its day is over before Slack is asked again
        if kept.state is EditionState.ON:
            stage.house.rooms.editions.look_again(kept, datetime.combine(day + timedelta(days=2), time(9), UTC))
    assert (kept.state, kept.reason) == (EditionState.PAUSED, "missing_scope")
    assert [outcome for _, outcome, _ in stage.runs()] == ["failed"] * 3
    assert len([call for call in stage.slack.said() if "I had to pause" in call["text"]]) == 1


def test_a_channel_that_is_only_slow_is_tried_again_within_its_day(stage):
    stage.publish(MONDAY)
    stage.at(TUESDAY, 9)
    stage.keep(Edition("C1"))
    stage.slack.fail("chat.postMessage", Fault(429, retry_after=3600))
    stage.tick()
    assert stage.runs() == [(MONDAY, "failed", "ratelimited")]
    assert stage.house.rooms.editions.get("C1").next_at == stage.now + timedelta(minutes=5)
    stage.now += timedelta(minutes=5)
    stage.tick()
    assert stage.runs() == [(MONDAY, "posted", "")]


def test_an_edition_set_up_in_slack_takes_the_place_of_the_settings(stage):
    house = stage.house
    object.__setattr__(house, "settings", house.settings.model_copy(update={"channels": ("C1",)}))
    stage.publish(MONDAY)
    stage.at(TUESDAY, 9)
    stage.keep(Edition("C1", state=EditionState.OFF))
    DailyPost(house, sleep=lambda _: None).run()
    assert stage.slack.said() == []


# The parent shows the votes as they come.


def edited(stage) -> list[str]:
    Edits(stage.house, sleep=lambda _: None).run()
    return [str(call["blocks"]) for call in stage.slack.said("chat.update")]


def test_a_parent_that_was_made_by_other_settings_shows_votes_by_those(stage):
    stage.publish(MONDAY, votes=10)
    stage.at(TUESDAY, 9)
    stage.keep(Edition("C1", topics=("diffusion",), excluded=("survey",)))
    stage.tick()
    stage.house.library.add(Digest(MONDAY, tuple(paper(n, MONDAY, 19 - n) for n in range(9)), stage.now))
    stage.now += timedelta(hours=2)
    stage.keep(Edition("C1", at=time(17), topics=("reinforcement learning",), others=False, begun=stage.now))
    listed = tuple(paper(n, MONDAY, 60 + n) for n in range(9))
    stage.house.library.add(Digest(MONDAY, listed, stage.now))
    (once,) = edited(stage)
    assert "▲ 60 (+" in once
    assert "*diffusion*" in once
    assert "of 9 that day" in once


def test_the_parent_shows_votes_as_they_come_and_nothing_new_is_posted(stage):
    stage.publish(MONDAY, votes=10)
    stage.at(TUESDAY, 9)
    stage.keep(Edition("C1", topics=("diffusion",)))
    stage.tick()
    posted = len(stage.slack.said())
    stage.house.library.add(Digest(MONDAY, tuple(paper(n, MONDAY, 19 - n) for n in range(9)), stage.now))
    assert edited(stage) == []  # it is out since a moment
    stage.now += timedelta(hours=2)
    assert edited(stage) == []  # and nobody has voted
    listed = tuple(paper(n, MONDAY, 60 + n) for n in range(9))
    stage.house.library.add(Digest(MONDAY, listed, stage.now))
    (once,) = edited(stage)
    assert "▲ 60 (+41)" in once
    assert "*diffusion*" in once
    assert "the other 4 are in the thread" in once
    assert edited(stage) == [once]
    assert len(stage.slack.said()) == posted
    row = stage.house.posts.posts(channel="C1")[0]
    assert (row.edited_at, row.looks.split(",")[0]) == (stage.now, "60")
    stage.now += timedelta(days=20)
    stage.house.library.add(Digest(MONDAY, tuple(paper(n, MONDAY, 90) for n in range(9)), stage.now))
    assert len(edited(stage)) == 1


def test_two_processes_edit_a_message_once_and_one_that_is_gone_is_left_alone(stage):
    stage.publish(MONDAY, votes=10)
    stage.at(TUESDAY, 9)
    stage.keep(Edition("C1"))
    stage.tick()
    stage.house.library.add(Digest(MONDAY, tuple(paper(n, MONDAY, 19 - n) for n in range(9)), stage.now))
    stage.now += timedelta(hours=2)
    stage.house.library.add(Digest(MONDAY, tuple(paper(n, MONDAY, 70) for n in range(9)), stage.now))
    (row, *_) = stage.house.posts.posts(channel="C1")
    held = stage.house.posts.begin_edit(row, at=stage.now)
    assert held is not None
    assert edited(stage) == []  # another process is at it
    stage.house.posts.end_edit(held)
    stage.slack.fail("chat.update", Fault(error="message_not_found"))
    assert edited(stage) == []
    assert stage.house.posts.posts(channel="C1")[0].edited_at == stage.now
    assert edited(stage) == []


@pytest.mark.slow
def test_a_channel_that_is_posted_to_once_a_week_gets_all_that_is_news_and_came_since(stage):
    friday = MONDAY + timedelta(days=4)
    stage.keep(Edition("C1", weekdays=(1,)))
    stage.publish(MONDAY)
    stage.at(TUESDAY, 9)
    stage.tick()
    for day in (friday, MONDAY + timedelta(days=7)):
        stage.publish(day)
    stage.at(MONDAY + timedelta(days=8), 9)
    stage.tick()
    assert [(day, outcome) for day, outcome, _ in stage.runs()] == [
        (MONDAY + timedelta(days=7), "posted"), (friday, "posted"), (MONDAY, "posted"),
    ]  # fmt: skip


# Round-ups.


def test_a_round_up_of_the_week_comes_once_and_its_papers_count_as_posted_by_no_digest(stage):
    rounded(stage)
    stage.publish(MONDAY - timedelta(days=12), papers=3)
    stage.at(MONDAY + timedelta(days=1), 12)
    grown = tuple(paper(n, MONDAY - timedelta(days=12), 90 + n) for n in range(3))
    stage.house.library.add(Digest(MONDAY - timedelta(days=12), grown, stage.now))
    stage.at(MONDAY + timedelta(days=2), 12)
    grown = tuple(paper(n, MONDAY - timedelta(days=12), 130 + n) for n in range(3))
    stage.house.library.add(Digest(MONDAY - timedelta(days=12), grown, stage.now))
    stage.keep(Edition("C1", weekdays=(3,), weekly=True, topics=("diffusion",)))
    stage.at(MONDAY + timedelta(days=7), 9)
    stage.house.rooms.editions.put(replace(stage.house.rooms.editions.get("C1"), next_at=stage.now))
    stage.tick()
    stage.tick()
    (said,) = stage.slack.said()
    blocks = str(said["blocks"])
    assert said["text"].startswith("The week in papers, 27 Jul 2026 to 2 Aug 2026: 18 papers. 1. ")
    assert "Late bloomers" in blocks
    assert "▲ +40" in blocks
    assert "*diffusion*: 6 papers, 0 in the time before" in blocks
    assert stage.house.posts.shown("C1") == frozenset()
    assert stage.runs() == [(MONDAY + timedelta(days=6), "posted", "")]
    assert stage.house.rooms.editions.get("C1").next_at == datetime(2026, 8, 6, 9, tzinfo=UTC)


def rounded(stage, unread=()):
    """Publish a week of two days with papers."""
    for back in range(7):
        day = MONDAY + timedelta(days=back)
        if day not in unread:
            stage.publish(day, papers=9 * (back < 2), votes=day.day)


def test_a_round_up_waits_for_a_day_that_was_not_read_yet_and_comes_without_it_in_the_end(stage):
    rounded(stage, unread=[TUESDAY])
    stage.at(MONDAY + timedelta(days=7), 9)
    stage.keep(Edition("C1", weekdays=(3,), weekly=True))
    stage.tick()
    assert stage.slack.said() == []
    assert stage.house.rooms.editions.get("C1").next_at == stage.now + timedelta(minutes=5)
    stage.now += timedelta(hours=6)
    stage.tick()
    (said,) = stage.slack.said()
    assert "9 papers" in said["text"]


def test_a_round_up_that_another_process_left_is_looked_at_again_soon(stage):
    rounded(stage)
    stage.at(MONDAY + timedelta(days=7), 9)
    stage.keep(Edition("C1", weekdays=(3,), weekly=True))
    stage.house.posts.claim("weekly", MONDAY + timedelta(days=6), "C1", 0, at=stage.now)
    stage.tick()
    assert stage.slack.said() == []
    stage.slack.replies["conversations.history"] = {"messages": [], "has_more": False}
    stage.now = stage.house.rooms.editions.get("C1").next_at
    stage.tick()
    assert len(stage.slack.said()) == 1


# What became of papers.


class Arxiv:
    def __init__(self) -> None:
        self.known: dict[str, int] = {}
        self.asked: list[list[str]] = []

    def versions(self, paper_ids):
        self.asked.append(list(paper_ids))
        return {one: self.known.get(one, 1) for one in paper_ids}


def test_what_became_of_a_paper_is_said_once_in_the_thread_of_its_post(stage):
    stage.publish(MONDAY, papers=4)
    stage.at(TUESDAY, 9)
    stage.keep(Edition("C1", updates=True))
    stage.keep(Edition("C2"))
    stage.tick()
    posted, arxiv = len(stage.slack.said()), Arxiv()
    updates = Updates(stage.house, sleep=lambda _: None, versions=arxiv)
    updates.run()
    first, second, third = (paper(n, MONDAY) for n in range(3))
    changed = (
        replace(first, code_url="https://github.com/ada/kettle"),
        replace(second, withdrawn_at=stage.now),
        third,
    )
    stage.now += timedelta(days=1)
    stage.house.library.add(Digest(MONDAY, changed, stage.now))
    arxiv.known[third.id] = 2
    for _ in range(2):
        updates.run()
    Updates(stage.house, sleep=lambda _: None, versions=arxiv).run()
    said = stage.slack.said()[posted:]
    head = next(row for row in stage.house.posts.posts(channel="C1") if row.what == "digest")
    assert {(one["channel"], one["thread_ts"]) for one in said} == {("C1", head.ts)}
    assert sorted(one["text"].split(":")[1] for one in said) == ["computer", "new", "warning"]
    assert "Version 2 is on" in " ".join(one["text"] for one in said)
    assert len(arxiv.asked) == 3  # twice by the first process, half a day apart, once by the second


def test_nobody_is_asked_and_nothing_said_where_no_channel_wants_it(stage):
    stage.publish(MONDAY, papers=4)
    stage.at(TUESDAY, 9)
    stage.keep(Edition("C1"))
    stage.tick()
    posted, arxiv = len(stage.slack.said()), Arxiv()
    Updates(stage.house, sleep=lambda _: None, versions=arxiv).run()
    assert (len(stage.slack.said()), arxiv.asked) == (posted, [])


def test_a_thread_that_another_process_left_is_looked_at_again_soon(stage):
    stage.publish(MONDAY)
    stage.at(TUESDAY, 9)
    stage.keep(Edition("C1"))
    head = stage.house.posts.claim("digest", MONDAY, "C1", 0, at=stage.now)
    first = [paper(n, MONDAY).id for n in range(5)]
    stage.house.posts.confirm(head, ts="1.1", paper_ids=first, at=stage.now)
    stage.house.posts.claim("digest", MONDAY, "C1", 1, at=stage.now, paper_ids=[paper(5, MONDAY).id])
    stage.tick()
    assert stage.slack.said() == []
    assert stage.house.rooms.editions.get("C1").next_at == stage.now + timedelta(minutes=5)
    stage.slack.replies["conversations.replies"] = {"messages": [], "has_more": False}
    stage.now += timedelta(minutes=5)
    stage.tick()
    shown = [one for call in stage.slack.said() for one in call["metadata"]["event_payload"]["papers"]]
    assert sorted(shown) == [paper(n, MONDAY).id for n in range(5, 9)]
