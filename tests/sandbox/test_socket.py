"""Socket Mode: who comes in, what is carried, what a connection's end does."""

import contextlib
import json
import socket
import threading
from concurrent.futures import Future
from urllib.error import URLError

import pytest
from slack_sdk.socket_mode.websocket_client import SocketModeClient
from slack_sdk.web import WebClient
from websocket import WebSocketBadStatusException, WebSocketException, create_connection
from wsproto.events import TextMessage

from bot.sandbox.acts.envelopes import Envelope
from bot.sandbox.page.socket import MAX_BYTES, MOST_CONNECTIONS, SocketMode, _Link
from bot.sandbox.webapi.api import APP_TOKEN
from bot.sandbox.workspace.workspace import ADA, BOT, PAPERS
from tests.cases import further

SECONDS = 20


@pytest.fixture
def line(stage):
    back = threading.Semaphore(0)
    with SocketMode(stage.exchanges.passed, back.release) as line:
        line.back = back
        stage.connect(line)
        yield line


@pytest.fixture
def opened(line):
    """Open a connection as an app does."""
    with contextlib.ExitStack() as stack:

        def opening(address=""):
            connection = stack.enter_context(
                contextlib.closing(create_connection(address or line.address(), timeout=SECONDS))
            )
            assert line.back.acquire(timeout=SECONDS)
            connection.hello = json.loads(connection.recv())
            return connection

        yield opening


class Carried(threading.Thread):
    """An envelope on its way; ``taken`` is what came of it."""

    def __init__(self, line, retry=0):
        super().__init__()
        self.line, self.retry, self.taken = line, retry, None
        self.start()

    def run(self):
        self.taken = self.line.carry(Envelope("x", {"command": "/papers"}, "", ""), self.retry)

    def over(self):
        self.join(SECONDS)
        return self.taken


def test_an_envelope_is_brought_and_its_acknowledgement_brought_back(line, opened):
    app = opened()
    assert app.hello["type"] == "hello"
    carried = Carried(line, retry=1)
    envelope = json.loads(app.recv())
    assert (envelope["type"], envelope["accepts_response_payload"]) == ("slash_commands", True)
    assert envelope["retry_attempt"] == 1
    app.send(json.dumps({"envelope_id": "another", "payload": {"text": "no"}}))
    app.send(json.dumps({"envelope_id": envelope["envelope_id"], "payload": {"text": "yes"}}))
    assert (carried.over().status, carried.taken.said) == (200, {"text": "yes"})


def test_an_acknowledgement_of_what_a_cut_has_ended_meanwhile_is_no_fault():
    here, there = socket.socketpair()
    with here, there:
        link, ended = _Link(here), Future()
        ended.cancel()
        link.waiting["x"] = ended
        link.take(TextMessage(data=json.dumps({"envelope_id": "x"})))
    assert ended.cancelled()


def test_an_address_opens_one_connection_and_a_made_up_one_none(line, opened):
    address = line.address()
    opened(address)
    for wrong in (address, address[:-1], address.split("?")[0]):
        with pytest.raises(WebSocketBadStatusException):
            create_connection(wrong, timeout=SECONDS)


def test_no_more_connections_are_let_in_than_slack_does(line, opened):
    for _ in range(MOST_CONNECTIONS):
        opened()
    with pytest.raises(WebSocketBadStatusException):
        create_connection(line.address(), timeout=SECONDS)


def test_what_was_not_acknowledged_before_the_line_was_cut_was_not_taken(line, opened):
    app = opened()
    carried = Carried(line)
    app.recv()
    line.cut(on=True)
    assert carried.over().status == 0
    with pytest.raises(WebSocketException):
        create_connection(line.address(), timeout=0.2)  # nobody answers
    line.cut(on=False)
    opened()


def test_a_new_connection_is_asked_for_with_a_warning_first(line, opened, stage):
    app = opened()
    stage.trouble("refresh", on=True)
    assert [json.loads(app.recv())["reason"] for _ in range(2)] == ["warning", "refresh_requested"]
    assert "disconnect (refresh_requested)" in [each.name for each in stage.exchanges.all()]


SENSELESS = ("[]", "{", "7", "x" * (MAX_BYTES + 1))


@pytest.mark.parametrize("said", ["", '{"envelope_id": 7}', *further(*SENSELESS)])
def test_what_makes_no_sense_ends_at_most_its_own_connection(line, opened, said):
    bad = opened()
    bad.send(said)
    good = opened()
    carried = Carried(line)
    good.send(json.dumps({"envelope_id": json.loads(good.recv())["envelope_id"]}))
    assert carried.over().status == 200


def test_what_is_no_websocket_is_turned_away(line):
    host, port = line.address().split("/")[2].split(":")

    for said in (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"\x00" * 100, b"POST /link/ HTTP/1.1\r\n\r\n"):
        with socket.create_connection((host, int(port)), timeout=SECONDS) as other:
            other.sendall(said)
            assert not other.recv(1000).startswith(b"HTTP/1.1 101")


def test_only_the_apps_own_token_opens_a_connection(stage, line):
    assert stage.api.call("apps.connections.open", {}, APP_TOKEN).body["url"].startswith("ws://127.0.0.1:")
    for token, error in (("", "not_authed"), ("x", "invalid_auth"), (stage.token, "not_allowed_token_type")):
        assert stage.api.call("apps.connections.open", {}, token).body["error"] == error
    assert stage.api.call("auth.test", {}, APP_TOKEN).body["error"] == "not_allowed_token_type"


class Web(WebClient):
    """A client that asks the stage itself for the next connection."""

    def __init__(self, stage):
        super().__init__(token="xoxb-unused")
        self._stage = stage

    def apps_connections_open(self, *, app_token):
        reply = self._stage.api.call("apps.connections.open", {}, APP_TOKEN).body
        if not reply["ok"]:
            raise URLError(reply["error"])
        return reply


@pytest.mark.slow
def test_slacks_own_client_gets_what_happened_while_its_line_was_cut(stage, line):
    heard, more = [], threading.Semaphore(0)

    def listen(client, request):
        heard.append(request)
        client.send_socket_mode_response({"envelope_id": request.envelope_id})
        more.release()

    client = SocketModeClient(APP_TOKEN, web_client=Web(stage), ping_interval=1)
    client.socket_mode_request_listeners.append(listen)
    with contextlib.closing(client):
        client.connect()
        assert line.wait_open(SECONDS)
        stage.trouble("cut", on=True)
        stage.doings.say(ADA, PAPERS, f"<@{BOT}> prune?")
        assert stage.courier.settle(SECONDS)
        while line.back.acquire(blocking=False):
            pass
        stage.trouble("cut", on=False)
        assert line.back.acquire(timeout=SECONDS)
        stage.courier.retry(at_once=True)
        assert more.acquire(timeout=SECONDS)
    (request,) = heard
    assert (request.type, request.payload["event"]["type"], request.retry_attempt) == ("events_api", "app_mention", 1)
