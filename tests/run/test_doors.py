"""Who may come in over HTTP, and each event once: the web server, Bolt and one database file for two processes."""

import contextlib
import json
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
from slack_bolt import BoltRequest

from bot.library import utc_now
from bot.run.serve.intake import MAX_BODY_BYTES, MAX_HEADER_BYTES
from bot.run.serve.jobs import KEEP_EVENTS
from bot.run.serve.server import WebServer
from bot.run.serve.web import EVENTS_PATH, Web
from bot.slack.app import App, build_app
from bot.slack.events import Events
from bot.store.database import open_database
from bot.store.events import SqlEventLedger
from tests.cases import further
from tests.fakes.answers import FakeAnswerer
from tests.fakes.rooms import rooms
from tests.fakes.slack import SECRET, TOKEN, FakeSlack, sign, signed
from tests.run.loopback import NO_AUTHORITIES
from tests.store.databases import lay


@dataclass
class Process:
    """What one process of the bot is to Slack: an address, and an end."""

    app: App
    http: httpx2.Client

    def send(self, request: BoltRequest, **headers: str) -> int:
        sent = {name: values[0] for name, values in request.headers.items()} | headers
        return self.post(request.raw_body, sent)

    def post(self, body: str, headers: dict[str, str]) -> int:
        return int(self.http.post(EVENTS_PATH, content=body.encode(), headers=headers).status_code)


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with FakeSlack() as slack:
        yield slack


@pytest.fixture
def database(tmp_path) -> Path:
    path = tmp_path / "paperboy.sqlite3"
    engine = open_database(f"sqlite:///{path}")
    lay(engine)
    engine.dispose()
    return path


@contextlib.contextmanager
def process(slack: FakeSlack, database: Path, answers: FakeAnswerer | None = None, **options: Any) -> Iterator[Process]:
    # Whatever waited for a lock would wait longer than any request here does.
    engine = open_database(f"sqlite:///{database}?timeout=120")
    app = build_app(
        rooms(events=SqlEventLedger(engine), answers=answers or FakeAnswerer()),
        bot_token=TOKEN,
        signing_secret=SECRET,
        base_url=slack.api,
        clock=utc_now,
        on_revoked=lambda: None,
        **options,
    )
    web = Web(dict, lambda: "", bytes, slack=Events(app, path=EVENTS_PATH))
    with (
        WebServer(web, host="127.0.0.1", port=0) as server,
        httpx2.Client(base_url=f"http://127.0.0.1:{server.port}", timeout=60, verify=NO_AUTHORITIES) as http,
    ):
        yield Process(app, http)
        app.close()
    engine.dispose()


@pytest.fixture
def bot(slack, database) -> Iterator[Process]:
    with process(slack, database) as bot:
        yield bot


def closed(bot: Process) -> None:
    bot.app.close()


# Who may come in.


def test_what_slack_signed_is_let_in(bot, slack):
    assert bot.send(slack.mention("prune?")) == 200
    assert slack.wait_for()


@pytest.mark.parametrize(
    "headers",
    [
        {"x-slack-signature": "v0=" + "0" * 64},
        {"x-slack-request-timestamp": "0"},
        *further(
            {"x-slack-signature": ""},
            {"x-slack-signature": "v0=é"},
            {"x-slack-signature": "v1=" + "0" * 64},
            {"x-slack-request-timestamp": "9" * 400},
            {"x-slack-request-timestamp": "-1"},
            {"x-slack-request-timestamp": "1e9"},
        ),
    ],
)
def test_what_is_not_signed_is_refused(bot, slack, headers):
    encoded = {name: value.encode("latin-1") for name, value in headers.items()}
    assert bot.send(slack.mention("prune?"), **encoded) in (400, 401)
    closed(bot)
    assert not slack.said()


@pytest.mark.parametrize("signature", ["v0=é", "v0=" + "0" * 64, "", "é" * 5_000])
@pytest.mark.parametrize("stamp", ["", *further("9" * 400, "٣", "-9")])
def test_a_forged_request_makes_the_bot_say_nothing_to_nobody(bot, slack, signature, stamp):
    for request in (slack.command("prune?"), slack.mention("prune?")):
        headers = {name: values[0] for name, values in request.headers.items()} | {"x-slack-signature": signature}
        headers |= {"x-slack-request-timestamp": stamp} if stamp else {}
        encoded = {name: value.encode() for name, value in headers.items()}
        assert bot.post(request.raw_body, encoded) in (400, 401)
    closed(bot)
    assert not slack.calls


@pytest.mark.parametrize("body", ["{", *further("[", "payload=1", "[" * 100_000)], ids=len)
def test_an_unsigned_body_is_not_even_read(bot, caplog, body):
    assert bot.post(body, sign(body, "application/json", secret="guessed")) == 401
    assert "Traceback" not in caplog.text


def test_a_request_signed_with_another_secret_is_refused(bot, slack):
    forged = signed(slack.mention("prune?").raw_body, "application/json", secret="guessed")
    assert bot.send(forged) == 401


def test_a_body_changed_on_its_way_is_refused(bot, slack):
    request = slack.mention("prune?")
    request.raw_body = request.raw_body.replace("prune", "plant")
    assert bot.send(request) == 401


@pytest.mark.parametrize("age", [301, -301, *further(3_600, -3_600)])
def test_a_stale_or_early_request_is_refused(bot, slack, age):
    old = signed(slack.mention("prune?").raw_body, "application/json", stamp=str(int(time.time()) - age))
    assert bot.send(old) == 401


def test_a_request_sent_again_is_handled_once(bot, slack):
    command = slack.command("prune?")
    assert [bot.send(command), bot.send(command)] == [200, 200]
    closed(bot)
    assert len(slack.said("response_url")) == 1


def test_bodies_and_headers_over_a_cap_are_refused(bot, slack):
    huge = signed(json.dumps({"text": "x" * MAX_BODY_BYTES}), "application/json")
    assert bot.send(huge) == 413
    assert bot.send(slack.mention("prune?"), **{"x-much": "x" * MAX_HEADER_BYTES}) in (400, 413, 431)


BODIES = (
    "",
    "{",
    "[]",
    "null",
    "1",
    '"x"',
    "[" * 100_000,
    '{"event": 1}',
    '{"event": {"type": []}}',
    '{"type": "event_callback"}',
    '{"type": "event_callback", "event": "app_mention"}',
    '{"type": "event_callback", "event": null}',
    '{"type": "event_callback", "event": [{"type": "app_mention"}]}',
    '{"type": "event_callback", "event": {"type": "app_mention", "item": 5, "user": 5, "channel": 5}}',
    '{"type": "event_callback", "event": {"type": "message"}, "authorizations": [5], "team": 5}',
    '{"type": "block_actions", "actions": [5], "user": 5, "channel": "C1", "view": 5}',
    '{"type": "event_callback", "event_id": 7, "event": {"type": "app_mention"}}',
    '{"type": "event_callback", "event": {"type": "message", "channel_type": "im", "text": 5}}',
    "payload=",
    "payload=%5B",
    "payload=1",
    "command=%00&text=%F0%9F",
    "command=/papers",
    "&&&",
    "a" * 200_000,
)


@pytest.mark.parametrize(
    "kind", [pytest.param("application/json", marks=pytest.mark.slow), "application/x-www-form-urlencoded"]
)
def test_a_signed_body_that_makes_no_sense_breaks_nothing(bot, slack, kind):
    for number, body in enumerate(BODIES, 1):
        assert bot.post(body, sign(body, kind)) in (200, 400, 404), f"{body[:40]} of {len(body)}"
        assert bot.send(slack.mention("prune?")) == 200
        assert slack.wait_for(count=number)
    closed(bot)
    slack.refused.clear()  # what was said about an event that names no place


# Each event once.


def test_two_processes_on_one_file_answer_an_event_once(slack, database):
    with process(slack, database) as one, process(slack, database) as other:
        for number in range(20):
            first = slack.mention("prune?", event_id=f"Ev{number}")
            again = signed(first.raw_body, "application/json", stamp=str(int(time.time()) - 1))
            assert [one.send(first), other.send(again), one.send(again)] == [200, 200, 200]
    assert len(slack.said()) == 20


def test_a_restarted_process_answers_no_event_again(slack, database):
    for age in range(3):
        with process(slack, database) as bot:
            body = slack.mention("prune?", event_id="Ev7", ts="1700000000.000100").raw_body
            assert bot.send(signed(body, "application/json", stamp=str(int(time.time()) - age))) == 200
    assert len(slack.said()) == 1


def test_an_events_id_is_forgotten_after_a_day(database):
    engine = open_database(f"sqlite:///{database}")
    events, at = SqlEventLedger(engine), datetime(2026, 7, 30, 12, tzinfo=UTC)
    assert events.first("Ev1", at=at)
    assert events.forget(at + timedelta(hours=24) - KEEP_EVENTS) == 0
    assert events.forget(at + timedelta(hours=24, minutes=1) - KEEP_EVENTS) == 1
    engine.dispose()


@pytest.mark.slow
def test_a_locked_database_holds_back_neither_acknowledgement_nor_answer(slack, database):
    with process(slack, database) as bot, contextlib.closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for number in range(30):
            assert bot.send(slack.mention("prune?", event_id=f"Ev{number}")) == 200
        assert len(slack.wait_for(count=30)) == 30
        other.execute("ROLLBACK")


@pytest.mark.slow
def test_two_hundred_questions_over_http_are_acknowledged_while_none_is_answered_and_then_all_are(slack, database):
    answers = FakeAnswerer()
    answers.gate.clear()
    with process(slack, database, threads=8, answers=answers) as bot:
        for number in range(200):
            assert bot.send(slack.mention("prune?", event_id=f"Ev{number}")) == 200
        assert slack.said() == []
        answers.gate.set()
        assert len(slack.wait_for(count=200)) == 200
