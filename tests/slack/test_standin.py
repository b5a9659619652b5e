"""The whole room against a strict stand-in for Slack, over HTTP and by socket; no violation is allowed."""

import contextlib
import socketserver
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest

from bot.model import Digest, Issue
from bot.slack.app import App, build_app
from bot.slack.events import Events
from bot.slack.manifest import SCOPES
from bot.slack.post.courier import Courier
from bot.slack.post.digest import DigestPoster
from bot.slack.post.outcome import Outcome
from bot.slack.socket import connect
from bot.slack.wire.client import posting_client
from tests.fakes.answers import TODAY, FakeAnswerer, paper
from tests.fakes.ledger import FakePostLedger
from tests.fakes.rooms import rooms
from tests.fakes.standin import DEADLINE_SECONDS, Standin, standing_in

pytestmark = [pytest.mark.recorded, pytest.mark.slow]  # it keeps Slack's pace

BOT_TOKEN, APP_TOKEN, SECRET = "xoxb-standin", "xapp-standin", "standin-secret"


@dataclass
class Setup:
    mode: str
    slack: Standin
    app: App
    answers: FakeAnswerer
    revoked: threading.Event


class Threading(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = False


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextlib.contextmanager
def serving_http(handler: Callable[[], Any]) -> Iterator[int]:
    def late(environ, start_response):
        return handler()(environ, start_response)

    with make_server("127.0.0.1", 0, late, Threading, Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


LEAST = ("--scopes", ",".join(SCOPES))
RUNS = {"socket": ("socket", ()), "socket-least-scopes": ("socket", LEAST), "http-least-scopes": ("http", LEAST)}


@pytest.fixture(scope="module", params=RUNS.values(), ids=RUNS)
def running(request, shared) -> Iterator[Setup]:
    mode, scopes = request.param
    with contextlib.ExitStack() as stack:
        bolt: list[Events] = []
        port = stack.enter_context(serving_http(lambda: bolt[0])) if mode == "http" else 3000
        app_url = f"http://127.0.0.1:{port}/slack/events"
        slack = stack.enter_context(standing_in(shared, "--dup", "--pace", "--hear-all", "--app", app_url, *scopes))
        answers, revoked = FakeAnswerer(), threading.Event()
        app = build_app(
            rooms(answers=answers),
            bot_token=BOT_TOKEN,
            signing_secret=SECRET,
            base_url=slack.api,
            clock=lambda: datetime.now(UTC),
            on_revoked=revoked.set,
        )
        stack.callback(app.close)
        if mode == "http":
            bolt.append(Events(app, path="/slack/events"))
        else:
            socket = connect(app, APP_TOKEN, slack.api)
            stack.callback(socket.close)
            slack.until(lambda: slack.see("sockets") and socket.is_alive())
        yield Setup(mode, slack, app, answers, revoked)


@pytest.fixture
def setup(running) -> Iterator[Setup]:
    running.slack.do("reset")
    yield running
    assert running.slack.see("violations") == []


def test_a_command_is_answered_shared_and_paged(setup):
    slack = setup.slack
    done = slack.do("command", command="/papers", text="how do I prune an LLM?")
    assert (done["status"], done["ack"]) == (200, {})
    (answer,) = slack.until(lambda: slack.see("responses"))
    assert answer["response_type"] == "ephemeral"
    slack.do("click", channel="C1", id=answer["id"], action_id="more")
    page = slack.until(lambda: slack.see("responses")[1:])[0]
    assert "6-10 of 12" in page["blocks"][0]["elements"][0]["text"]
    slack.do("click", channel="C1", id=answer["id"], action_id="hit.1", value="cite:2607.00001")
    slack.until(lambda: slack.see("responses")[2:])
    slack.do("click", channel="C1", id=answer["id"], action_id="share")
    slack.until(lambda: slack.see("responses")[3:])
    (public,) = slack.posts("C1")
    assert public["blocks"][0]["elements"][0]["text"] == "Shared by <@U1>"


def test_a_command_works_where_the_bot_is_no_member(setup):
    slack = setup.slack
    slack.do("command", command="/papers", text="prune", channel="C3")
    (answer,) = slack.until(lambda: slack.see("responses"))
    slack.do("click", channel="C3", id=answer["id"], action_id="share")
    slack.until(lambda: slack.see("responses")[2:])


def test_every_verb_is_answered(setup):
    verbs = ("", "help", "status", "today", "2026-07-30", "privacy", "forget me", "nothing")
    for verb in verbs:
        setup.slack.do("command", command="/papers", text=verb)
    setup.slack.until(lambda: len(setup.slack.see("responses")) == len(verbs))


def test_a_mention_is_answered_once_in_its_thread(setup):
    slack = setup.slack
    asked = slack.do("message", text="<@UB0T> prune?", channel="C1")["ts"]
    slack.until(lambda: slack.posts("C1"))
    asked_again = slack.do("message", text="<@UB0T> prune more?", channel="C2")["ts"]
    slack.until(lambda: slack.posts("C2"))
    assert [message["thread_ts"] for message in slack.posts("C1")] == [asked]
    assert [message["thread_ts"] for message in slack.posts("C2")] == [asked_again]


def test_direct_messages_are_answered_where_they_were_asked(setup):
    slack = setup.slack
    root = slack.do("message", text="prune?", channel="DU1")["ts"]
    (answer,) = slack.until(lambda: slack.posts("DU1"))
    assert "thread_ts" not in answer
    slack.do("message", text="and more?", channel="DU1", thread_ts=root)
    assert slack.until(lambda: slack.posts("DU1")[1:])[0]["thread_ts"] == root


def test_opening_the_app_gives_home_and_prompts(setup):
    slack = setup.slack
    slack.do("event", type="app_home_opened", tab="home", user="U1", channel="DU1", event_ts="1.1")
    slack.until(lambda: slack.see("homes").get("U1"))
    slack.do("event", type="app_home_opened", tab="messages", user="U1", channel="DU1", event_ts="1.2")
    slack.until(lambda: slack.see("assistant"))


def test_questions_faster_than_slacks_pace_are_all_answered(setup):
    slack = setup.slack
    for number in range(3):
        slack.do("message", text=f"<@UB0T> prune {number}", channel="C1")
    slack.until(lambda: slack.posts("C1")[2:])
    assert len(slack.posts("C1")) == 3


def test_being_told_to_wait_is_not_the_end(setup):
    slack = setup.slack
    slack.do("fault", method="chat.postMessage", status=429, retry_after=1)
    slack.do("message", text="prune?", channel="DU1")
    slack.until(lambda: slack.posts("DU1"))


def test_uninstalling_ends_it(setup):
    setup.slack.do("event", type="app_uninstalled")
    assert setup.revoked.wait(DEADLINE_SECONDS)


def test_a_dropped_socket_is_opened_again(setup):
    if setup.mode != "socket":
        return
    slack = setup.slack
    slack.do("drop")
    slack.until(lambda: slack.see("sockets"))  # the SDK's own reconnection, after its next ping
    slack.do("message", text="prune?", channel="DU1")
    slack.until(lambda: slack.posts("DU1"))


def test_the_daily_post_goes_out_once_whatever_slack_does(setup):
    slack, ledger = setup.slack, FakePostLedger()
    digest = Digest(TODAY, tuple(paper(number) for number in range(1, 20)), datetime.now(UTC))
    pause = threading.Event()

    def poster() -> DigestPoster:
        client = posting_client(BOT_TOKEN, slack.api)
        return DigestPoster(Courier(client, ledger, clock=lambda: datetime.now(UTC), sleep=pause.wait), ledger)

    slack.do("fault", method="chat.postMessage", status=429, retry_after=1)
    assert poster().post(Issue.whole(digest), "C2") is Outcome.POSTED
    assert poster().post(Issue.whole(digest), "C2") is Outcome.UNCHANGED
    parent, *rest = slack.posts("C2")
    assert {message["thread_ts"] for message in rest} == {parent["ts"]}
    shown = [i for message in (parent, *rest) for i in message["metadata"]["event_payload"]["papers"]]
    assert shown == [paper.id for paper in digest.papers]
