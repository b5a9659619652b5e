"""What is kept of a conversation: the database is read as a whole after one."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.run.serve.jobs import KEEP_EVENTS
from bot.run.settings import Settings
from bot.run.wiring import House, open_house, sample_digest
from bot.slack.app import build_app
from bot.slack.blocks.notices import NOTHING_KEPT
from bot.slack.hear.conversation import reply
from tests.fakes.hub import Hub
from tests.fakes.process import Running, SlowSlack
from tests.fakes.rooms import hearing, typed
from tests.fakes.slack import SECRET, TOKEN, FakeSlack, elements
from tests.store.databases import laid

NOW = datetime(2026, 7, 30, 12, tzinfo=UTC)
QUESTION = "how can a robot learn from human videos?"
OF_PEOPLE = (QUESTION, "human videos", "U1", "D1")
"""What the conversation holds of a person: the words, the user, the chat."""


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with open_house(Settings(_env_file=None, data_dir=tmp_path), clock=lambda: NOW, database=laid) as house:
        house.library.add(sample_digest(house.clock))
        house.library.load()
        yield house


def dump(house: House) -> str:
    """Return the whole database as SQL."""
    with closing(sqlite3.connect(house.settings.data_dir / "paperboy.sqlite3")) as connection:
        return "\n".join(connection.iterdump())


def talk(house: House) -> FakeSlack:
    """Hold a conversation in every place, and return what Slack heard of it."""
    with FakeSlack() as slack:
        app = build_app(
            house.rooms,
            bot_token=TOKEN,
            signing_secret=SECRET,
            base_url=slack.api,
            clock=house.clock,
            on_revoked=lambda: None,
            meter=house.metrics,
        )
        for request in (slack.mention(QUESTION, event_id="EvOne"), slack.direct(QUESTION), slack.command(QUESTION)):
            app.dispatch(request)
        app.dispatch(slack.press(elements(slack.wait_for("response_url")[0])["share"]))
        for words in ("privacy", "forget me"):
            app.dispatch(slack.direct(words))
        slack.wait_for("chat.postMessage", 4)
        app.close(20)
        return slack


def test_after_a_conversation_the_database_knows_nobody_and_no_word(house):
    before = dump(house)
    talk(house)
    new = set(dump(house).splitlines()) - set(before.splitlines())
    assert [secret for secret in OF_PEOPLE if any(secret in line for line in new)] == []
    assert any("EvOne" in line for line in new)
    assert all(
        line.startswith(
            ('INSERT INTO "events"', 'INSERT INTO "answers"', 'INSERT INTO "tallies"', 'INSERT INTO "sightings"')
        )
        for line in new
    )


def test_what_is_kept_for_a_day_is_gone_after_it(house):
    talk(house)
    assert house.rooms.events.forget(NOW + timedelta(seconds=1)) > 0
    assert "EvOne" not in dump(house)
    assert timedelta(days=1) == KEEP_EVENTS


@pytest.mark.slow
def test_a_job_drops_what_was_kept_for_long_enough(tmp_path):
    now = datetime.now(UTC)
    with ExitStack() as stack:
        running = Running(stack.enter_context(SlowSlack()), stack.enter_context(Hub()), tmp_path)
        stack.callback(running.kill)
        running.fill()
        with open_house(running.settings) as house:
            for days in (39, 41):
                claim = house.posts.claim("digest", (now - timedelta(days=days)).date(), "C1", 0, at=now)
                house.posts.skip(claim, note="Nothing new.", at=now)
            house.rooms.events.first("EvOld", at=now - KEEP_EVENTS - timedelta(minutes=1))
            house.rooms.events.first("EvNew", at=now)
        running.start(BOT_KEEP_POSTS_DAYS="40")
        running.until(lambda: "forgotten events=1 posts=1 runs=" in running.log)
        assert running.end() == 0
        with open_house(running.settings) as house:
            assert len(house.posts.posts()) == 1
            assert not house.rooms.events.first("EvNew", at=now)


def test_the_figures_know_nobody(house):
    talk(house)
    page = house.metrics.page().decode()
    assert 'paperboy_questions_total{kind="hits",surface="mention"} 1.0' in page
    assert 'paperboy_answer_seconds_count{surface="command"} 1.0' in page
    assert "paperboy_acknowledgement_seconds_count 6.0" in page
    assert [secret for secret in OF_PEOPLE if f'"{secret}"' in page] == []


def test_people_are_told_what_is_kept_and_that_there_is_nothing_to_forget(house):
    said = [call["text"] for call in talk(house).said()]
    assert any(text.startswith(NOTHING_KEPT) for text in said)
    assert any(text.startswith("There is nothing to forget") for text in said)


def test_alerts_that_went_to_a_persons_chat_are_shown_and_forgotten_with_them(house):
    house.rooms.choices.choose("T1", "chat", "D7", person="U1", at=NOW)
    for channel in ("D7", "D8"):
        claim = house.posts.claim("alert:1", NOW.date(), channel, 0, at=NOW, team="T1")
        house.posts.confirm(claim, ts="1.1", paper_ids=("2607.00001",), at=NOW)
    with hearing(clock=house.clock, privacy=house.rooms.privacy, choices=house.rooms.choices) as ears:
        assert "D7" in str(reply(typed("privacy"), ears).message.blocks)
        assert reply(typed("forget me"), ears).message.text == "Done: 2 rows about you removed."
        assert [post.channel for post in house.posts.posts()] == ["D8"]
        assert reply(typed("privacy"), ears).message.text.startswith(NOTHING_KEPT)
