"""Weeks of daily posts in which anything may go wrong at any time: nothing twice, nothing at night, nothing stale."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import SecretStr

from bot.model import Digest, Paper
from bot.run.serve.daily import DailyPost
from bot.run.settings import Settings
from bot.run.wiring import House, open_house
from tests.fakes.slack import TOKEN
from tests.faults.workspace import Workspace
from tests.store.databases import laid

FIRST = date(2026, 7, 20)
POST_AT = time(9)
LISTED = 30


def publish(house: House, day: date, *, late: int) -> None:
    """Let a day be fetched whole; its last papers are the next day's first ones, and some came late and on top."""
    begin = (day - FIRST).days * (LISTED - 5)
    ids = [f"2607.{number:05d}" for number in range(begin + LISTED + late - 1, begin - 1, -1)]
    listed = tuple(Paper(i, f"Kettle {i}", "It boils.", f"https://huggingface.co/papers/{i}", (day,)) for i in ids)
    house.library.add(Digest(day, listed, datetime.combine(day, time(23), UTC) + timedelta(minutes=late)))


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("pass"), st.sampled_from([1, 6, 31, 300, 900, 1500])),
        st.tuples(st.just("run"), st.sampled_from(["well", "lost", "no reply", "unreadable", "second lost"])),
        st.tuples(st.just("restart"), st.just(0)),
        st.tuples(st.just("late paper"), st.integers(1, 5)),
    ),
    min_size=10,
    max_size=60,
)


@settings(max_examples=settings.default.max_examples // 3)  # each is some weeks of a whole bot
@given(STEPS)
def test_no_day_and_no_paper_comes_twice_and_none_comes_out_of_its_time(steps: list[tuple[str, object]]) -> None:
    with Workspace() as slack:
        options = {"slack_bot_token": SecretStr(TOKEN), "slack_api_url": slack.api, "channels": ("C1",)}
        settings = Settings(_env_file=None, database_url="sqlite://", post_at=POST_AT, **options)
        clock = [datetime.combine(FIRST, time(23, 30), UTC)]
        with open_house(settings, clock=lambda: clock[0], database=laid) as house:
            house.library.load()
            stage = Stage(house, slack, clock)
            stage.play(steps)
            stage.end_well()
    assert len(slack.papers()) == len(set(slack.papers()))
    posts = [message["metadata"]["event_payload"] for message in slack.filled()]
    named = [(post["day"], post["part"]) for post in posts]
    assert len(named) == len(set(named))
    assert all(at.time() >= POST_AT for at in stage.tried)


class Stage:
    """A house, its Slack and its clock; notes when each message was tried."""

    def __init__(self, house: House, slack: Workspace, clock: list[datetime]) -> None:
        self.house, self.slack, self.clock = house, slack, clock
        self.daily = DailyPost(house, sleep=lambda _: None)
        self.newest = FIRST - timedelta(days=1)
        self.tried: list[datetime] = []

    def play(self, steps: list[tuple[str, object]]) -> None:
        for what, how in steps:
            self.publish_what_is_over()
            match what, how:
                case "pass", int(minutes):
                    self.clock[0] += timedelta(minutes=minutes)
                case "late paper", int(number) if self.newest >= FIRST:
                    publish(self.house, self.newest, late=number)
                case "restart", _:
                    self.daily = DailyPost(self.house, sleep=lambda _: None)
                case "run", str(fate):
                    self.run(fate)

    def publish_what_is_over(self) -> None:
        while self.newest + timedelta(days=1) <= (self.clock[0] - timedelta(hours=23)).date():
            self.newest += timedelta(days=1)
            publish(self.house, self.newest, late=0)

    def run(self, fate: str) -> None:
        wrong = self.slack.came + (2 if fate == "second lost" else 1)
        lost, silent = fate in ("lost", "second lost"), fate == "no reply"

        def come(number: int) -> bool:
            self.tried.append(self.clock[0])
            return not (lost and number == wrong)

        self.slack.readable = fate != "unreadable"
        self.slack.on_post = come
        self.slack.on_taken = lambda number: not (silent and number == wrong)
        self.daily.run()

    def end_well(self) -> None:
        """Come to the next morning, and find everything told of by then."""
        self.clock[0] = datetime.combine(self.clock[0].date() + timedelta(days=2), time(10), UTC)
        self.publish_what_is_over()
        self.run("well")
        digest = self.house.library.digest(self.newest)
        assert digest is not None
        assert {paper.id for paper in digest.papers} <= set(self.slack.papers()) | self.house.posts.shown("C1")
        assert self.slack.filled()[-1]["metadata"]["event_payload"]["day"] == self.newest.isoformat()
