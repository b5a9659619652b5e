"""Logs: fields for machines, the event that a record belongs to, and neither a secret nor a question."""

import io
import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from pydantic import SecretStr

from bot.run import logs
from bot.run.settings import Settings
from bot.slack.app import build_app
from bot.slack.wire.incoming import INCOMING, Incoming
from tests.fakes.answers import FakeAnswerer
from tests.fakes.rooms import rooms
from tests.fakes.slack import SECRET, TOKEN, FakeSlack, Fault, elements, signed

QUESTION = "how do kettles whistle under water"
OURS = logging.getLogger("bot.somewhere")
KNOWN = {
    "slack_bot_token": SecretStr(TOKEN),
    "slack_app_token": SecretStr("plain-app-token"),
    "slack_signing_secret": SecretStr(SECRET),
    "hf_token": SecretStr('odd "quoted" \\ token'),
    "database_url": SecretStr("postgresql+psycopg://paperboy:p%40ss-word@db/paperboy"),
}


@dataclass
class Written:
    """What came out of the log."""

    stream: io.StringIO

    @property
    def text(self) -> str:
        return self.stream.getvalue()

    @property
    def lines(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.text.splitlines()]


@pytest.fixture
def logging_to() -> Iterator[Callable[..., Written]]:
    """Begin to log as settings say, to a string; all loggers are as before at the end."""
    root, made = logging.getLogger(), []
    level = root.level

    def begin(**changes: object) -> Written:
        settings = Settings(_env_file=None, **{**KNOWN, **changes})
        written = Written(io.StringIO())
        made.append(logs.handler(settings, written.stream))
        root.addHandler(made[-1])
        root.setLevel(settings.log_level)
        return written

    yield begin
    root.setLevel(level)
    for handler in made:
        root.removeHandler(handler)


def test_what_a_message_names_becomes_a_field_of_its_own_type(logging_to):
    written = logging_to(log_format="json")
    OURS.info("ingested day=%s papers=%d took_seconds=%.1f 100%% of %s", date(2026, 7, 30), 24, 0.25, "it")
    line = written.lines[0]
    assert line["message"] == "ingested day=2026-07-30 papers=24 took_seconds=0.2 100% of it"
    assert (line["day"], line["papers"], line["took_seconds"]) == ("2026-07-30", 24, 0.25)
    assert (line["level"], line["logger"]) == ("INFO", "bot.somewhere")
    assert datetime.fromisoformat(str(line["at"])).utcoffset() is not None


def test_a_message_without_arguments_is_a_line_too(logging_to):
    written = logging_to(log_format="json")
    OURS.info("100% day=%s")
    OURS.info("one %(day)s", {"day": "today"})
    assert [line["message"] for line in written.lines] == ["100% day=%s", "one today"]


def test_a_trace_stays_within_its_line(logging_to):
    written = logging_to(log_format="json")
    try:
        raise ZeroDivisionError("by nothing")
    except ZeroDivisionError:
        OURS.exception("it broke day=%s", "2026-07-30")
    assert len(written.lines) == 1
    assert "ZeroDivisionError: by nothing" in str(written.lines[0]["exc_info"])


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_a_record_bears_the_event_that_it_belongs_to(logging_to, log_format):
    written = logging_to(log_format=log_format)
    token = INCOMING.set(Incoming("Ev7", "T1", "mention", 0.0))
    OURS.info("answered")
    INCOMING.reset(token)
    OURS.info("idle")
    first, second = written.text.splitlines()
    assert "Ev7" in first
    assert "Ev7" not in second


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_no_secret_is_written_in_any_form(logging_to, log_format):
    written = logging_to(log_format=log_format, log_level="DEBUG")
    secrets = [secret.get_secret_value() for secret in KNOWN.values()]
    for secret in secrets:
        try:
            raise ValueError(f"refused: {secret}")
        except ValueError:
            OURS.exception("sent header=%s", {"Authorization": secret})
    OURS.info("password p%s or p@ss-word", "%40ss-word")
    OURS.debug("open wss://example.org/link?ticket=abc-123&app_id=1 with xoxp-1-2-deadbeef, hf_abcDEF and xapp-1-A")
    OURS.debug({"token": "event-token", "type": "event_callback"})
    OURS.debug("url: https://hooks.slack.com/commands/T1/2/speak-for-me, body: {}")
    OURS.debug("body %s", json.dumps({"token": "event-token"}))
    found = [
        *secrets,
        'odd \\"quoted\\"',
        "p@ss-word",
        "p%40ss-word",
        "abc-123",
        "deadbeef",
        "hf_abc",
        "xapp-1",
        "event-token",
        "speak-for-me",
    ]
    assert [secret for secret in found if secret in written.text] == []
    assert written.text.count("***") >= 10


def talk(slack: FakeSlack) -> None:
    """Ask in every way, well and badly, while Slack and the archive fail now and then."""
    answers = FakeAnswerer()
    app = build_app(
        rooms(answers=answers),
        bot_token=TOKEN,
        signing_secret=SECRET,
        base_url=slack.api,
        clock=lambda: datetime(2026, 7, 30, 12, tzinfo=UTC),
        on_revoked=lambda: None,
    )
    slack.fail("chat.postMessage", Fault(status=500, error="internal_error"), Fault(status=429, retry_after=0))
    for request in (slack.mention(QUESTION), slack.direct(QUESTION), slack.mention(QUESTION, event_id="EvTwice")):
        app.dispatch(request)
    app.dispatch(slack.mention(QUESTION, event_id="EvTwice"))
    app.dispatch(slack.command(QUESTION))
    first = slack.wait_for("response_url")[0]
    app.dispatch(slack.press(elements(first)["share"]))
    app.dispatch(slack.event({"type": "reaction_added", "item": {"text": QUESTION}}))
    app.dispatch(signed(json.dumps({"type": "event_callback", "event": {"text": QUESTION}}), "application/json"))
    app.dispatch(signed(json.dumps({"text": QUESTION}), "application/json", secret="another"))
    assert app.wait_idle(20)
    answers.error = ZeroDivisionError("in the archive")
    app.dispatch(slack.mention(QUESTION))
    assert app.wait_idle(20)
    app.close()


@pytest.mark.slow
@pytest.mark.parametrize("log_format", ["text", "json"])
def test_a_conversation_leaves_neither_question_nor_secret_in_the_log(logging_to, log_format):
    written = logging_to(log_format=log_format)
    with FakeSlack() as slack:
        talk(slack)
    assert "in the archive" in written.text
    assert "EvTwice" in written.text
    for secret in (QUESTION, "kettles", TOKEN, SECRET, "plain-app-token"):
        assert secret not in written.text


@pytest.mark.slow
def test_even_at_debug_no_secret_is_in_the_log_of_bolt_or_its_sdk(logging_to):
    written = logging_to(log_level="DEBUG")
    with FakeSlack() as slack:
        talk(slack)
    assert "slack_bolt" in written.text
    assert "slack_sdk" in written.text
    for secret in (TOKEN, SECRET, "plain-app-token"):
        assert secret not in written.text


@pytest.mark.slow
def test_the_event_of_a_record_reaches_the_listeners_threads(logging_to):
    written = logging_to(log_format="json")
    with FakeSlack() as slack:
        talk(slack)
    broken = [line for line in written.lines if "ZeroDivisionError" in str(line.get("exc_info"))]
    assert [str(line["event"]).startswith("Ev") for line in broken] == [True]


def test_a_password_in_the_query_of_the_databases_url_is_a_secret_too():
    url = "postgresql+psycopg://ann@db.example/papers?sslmode=require&password=p%40ss-word&sslpassword=other-word"
    settings = Settings(_env_file=None, database_url=SecretStr(url))
    assert {"p@ss-word", "p%40ss-word", "other-word"} <= set(logs.secrets_of(settings))
    assert "require" not in set(logs.secrets_of(settings))
