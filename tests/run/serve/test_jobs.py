"""The jobs: what they note for the status, and how they break off when the process is to end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pydantic import SecretStr

from bot.errors import FetchError, OutdatedError, StoreError
from bot.library import DATABASE_AWAY
from bot.model import Digest, Paper, Run, Shown, Verdict, Watched
from bot.run.serve.jobs import Jobs
from bot.run.serve.stop import Stop, pause
from bot.run.settings import Settings
from bot.run.wiring import House, open_house
from tests.fakes.hub import Hub, many
from tests.fakes.slack import TOKEN, FakeSlack, Fault
from tests.store.databases import laid

NOW = datetime(2026, 7, 30, 12, tzinfo=UTC)
YESTERDAY = NOW.date() - timedelta(days=1)


@pytest.fixture
def slack():
    with FakeSlack() as slack:
        yield slack


@pytest.fixture
def hub():
    with Hub({NOW.date().isoformat(): many(3)}, today=NOW.date()) as hub:
        yield hub


@pytest.fixture
def house(slack, hub):
    settings = Settings(
        _env_file=None,
        slack_bot_token=SecretStr(TOKEN),
        slack_api_url=slack.api,
        source_url=hub.url,
        source_attempts=1,
        refresh_days=0,
        first_days=1,
        database_url=SecretStr("sqlite://"),
        channels=("C1",),
    )
    with open_house(settings, clock=lambda: NOW, sleep=lambda seconds: None, database=laid) as house:
        house.library.load()
        yield house


class Away:
    """A library whose database does not answer, while its flag is set."""

    def __init__(self, house: House) -> None:
        self.library, self.away = house.library, True

    def refresh(self) -> int:
        if self.away:
            raise StoreError("the disk refused to read")
        return self.library.refresh()


def problems(house: House) -> tuple[str, ...]:
    return house.library.status(from_memory=True).problems


def test_a_database_that_does_not_answer_is_told_until_it_does(house):
    away = Away(house)
    jobs = Jobs(replace(house, library=away), Stop())
    jobs.follow()
    jobs.follow()
    assert problems(house) == (DATABASE_AWAY,)
    assert 'paperboy_errors_total{place="store"} 2.0' in house.metrics.page().decode()
    away.away = False
    jobs.follow()
    assert problems(house) == ()


def test_a_source_that_fails_is_told_until_it_does_not(house, hub):
    jobs = Jobs(house, Stop())
    hub.fail("503", times=2)
    jobs.catch_up()
    assert "2026-07-30" in problems(house)[0]
    jobs.catch_up()
    assert problems(house) == ()
    assert house.library.status().papers == 3


def test_a_catch_up_breaks_off_when_the_process_is_to_end(house, hub):
    stop = Stop()
    stop("enough")
    Jobs(house, stop).catch_up()
    assert len(hub.asked) <= 1


def test_a_post_that_waits_breaks_off_and_gives_its_claim_back(house, slack):
    stop = Stop()
    listed = tuple(
        Paper(f"2607.{n:05d}", f"Kettle {n}", "It boils.", "https://huggingface.co/papers/x", (NOW.date(),))
        for n in range(20)
    )
    house.library.add(Digest(YESTERDAY, listed, NOW))
    slack.fail("chat.postMessage", Fault(status=429, retry_after=30))
    stop("enough")
    Jobs(house, stop).post()
    assert slack.said() == []
    assert house.posts.posts() == ()


def test_a_token_that_is_good_for_nothing_ends_the_process_for_good(house, slack):
    stop = Stop()
    listed = (Paper("2607.00001", "Kettle", "It boils.", "https://huggingface.co/papers/x", (NOW.date(),)),)
    house.library.add(Digest(YESTERDAY, listed, NOW))
    slack.fail("chat.postMessage", Fault(error="token_revoked"))
    Jobs(house, stop).post()
    assert (stop.wanted(), stop.code) == (True, 0)


def test_the_first_reason_to_end_counts():
    stop = Stop(clock=lambda: 0.0)
    stop("SIGTERM")
    stop("a job failed meanwhile", code=1)
    assert stop.code == 0


def test_what_is_left_of_the_end_is_counted_from_the_wish():
    at = [10.0]
    stop = Stop(clock=lambda: at[0])
    assert stop.left(8) == 8
    stop("SIGTERM")
    at[0] = 13.0
    assert stop.left(8) == 5
    at[0] = 30.0
    assert stop.left(8) == 0


def test_a_wait_raises_once_the_end_is_wanted_and_not_before():
    stop = Stop()
    wait = pause(stop, lambda: FetchError("the process ends"))
    wait(0)
    stop("SIGTERM")
    with pytest.raises(FetchError):
        wait(60)


def test_what_was_kept_for_long_enough_is_dropped_and_the_rest_stays(house, caplog):
    for at in (NOW, NOW - timedelta(days=2), NOW - timedelta(days=70), NOW - timedelta(days=500)):
        house.rooms.events.first(f"Ev{at}", at=at)
        house.posts.skip(house.posts.claim("digest", at.date(), "C1", 0, at=at), note="", at=at)
        house.rooms.editions.note(Run("C1", "digest", at.date(), at, "posted"))
        house.watched.watch([Watched("C1", f"paper of {at:%Y%m%d}", code=False, withdrawn=False)], at=at)
        house.rooms.threads.note("T1", "C1", "1.0", f"{at:%Y%m%d}.0", Shown(("x",), 1, 0, 1), at=at)
        house.rooms.feedback.judge(Verdict("T1", at, True, (), ()))
    with caplog.at_level("INFO"):
        Jobs(house, Stop()).forget()
    assert "forgotten events=3 posts=1 runs=1 watched=2 answers=2 verdicts=1 matches=0" in caplog.text
    recent = [NOW.date(), NOW.date() - timedelta(days=2), NOW.date() - timedelta(days=70)]
    assert [run.day for run in house.rooms.editions.runs("C1", limit=9)] == recent
    assert list(house.watched.of("C1")) == [f"paper of {day:%Y%m%d}" for day in reversed(recent[:2])]
    assert len(house.rooms.threads.shown("T1", "C1", "1.0")) == 2


def test_a_newer_version_beside_it_ends_the_process_with_a_reason(house, caplog):
    class Outdated:
        def refresh(self) -> int:
            raise OutdatedError("a newer Paperboy made this database (schema 9999); run that version")

    stop = Stop()
    Jobs(replace(house, library=Outdated()), stop).follow()
    assert stop.wanted()
    assert stop.code == 1
    assert "a newer Paperboy made this database (schema 9999)" in caplog.text


@pytest.mark.slow
def test_a_day_that_was_half_filled_when_it_was_read_is_read_again_at_the_time_of_posting(house, hub, slack):
    hub.days[YESTERDAY] = many(9, first=50)
    half = (Paper("2607.00050", "Kettle", "It boils.", "https://huggingface.co/papers/x", (YESTERDAY,)),)
    house.library.add(Digest(YESTERDAY, half, NOW - timedelta(hours=26)))
    Jobs(house, Stop()).post()
    assert slack.said() == []
    Jobs(house, Stop()).post_on_time()
    assert sum(len(row.paper_ids) for row in house.posts.posts()) == 9
