"""The socket to Slack, and the watch over it."""

import gc
import socket
import threading
import warnings
from contextlib import suppress
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from slack_sdk import WebClient
from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection

from bot.errors import PostError
from bot.slack.socket import PATIENCE_SECONDS, Socket, Watch, connect
from bot.slack.wire.client import posting_client
from tests.cases import each
from tests.fakes.serving import peer
from tests.fakes.slack import TOKEN, Fault


@dataclass
class Session:
    """What is known of a connection; a fresh one has pinged nobody."""

    sock: object | None = "open"
    last_ping_tm: float = 0.0
    last_pong_tm: float = 0.0


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def client(slack) -> WebClient:
    return posting_client(TOKEN, slack.api)


def test_all_is_well_while_the_socket_beats_and_slack_answers(slack, client, clock):
    watch = Watch(lambda: True, client, clock=clock)
    for _ in range(10):
        clock.now += 60
        assert watch.check() is None


def test_a_socket_that_is_down_or_silent_for_long_is_a_reason_to_end(slack, client, clock):
    watch = Watch(lambda: False, client, clock=clock)
    assert watch.check() is None
    clock.now += PATIENCE_SECONDS
    assert watch.check() is None
    clock.now += 1
    assert watch.check().startswith("the socket to Slack has been down or silent for")


def test_a_socket_that_comes_back_is_forgiven(slack, client, clock):
    beats = iter([False, True, False])
    watch = Watch(lambda: next(beats), client, clock=clock)
    for _ in range(3):
        clock.now += PATIENCE_SECONDS * 0.9
        assert watch.check() is None


def test_without_a_socket_only_slack_is_asked(slack, client, clock):
    watch = Watch(lambda: True, client, clock=clock)
    clock.now += 10 * PATIENCE_SECONDS
    assert watch.check() is None
    assert slack.said("auth.test")


@pytest.mark.parametrize("reason", ["token_revoked", "invalid_auth", "account_inactive"])
def test_a_refused_token_is_a_reason_to_end_at_once(slack, client, clock, reason):
    slack.fail("auth.test", Fault(200, reason))
    with pytest.raises(PostError, match=f"Slack no longer accepts the bot token: {reason}") as caught:
        Watch(lambda: True, client, clock=clock).check()
    assert caught.value.fatal


def test_a_slack_out_of_reach_is_waited_for_and_then_a_reason_to_end(slack, client, clock):
    watch = Watch(lambda: True, client, clock=clock)
    slack.fail("auth.test", *[Fault(0)] * 2)
    clock.now += PATIENCE_SECONDS
    assert watch.check() is None
    clock.now += 1
    assert watch.check().startswith("Slack has not answered for")


def test_being_slowed_down_is_an_answer(slack, client, clock):
    watch = Watch(lambda: True, client, clock=clock)
    slack.fail("auth.test", Fault(429, retry_after=9))
    clock.now += 10 * PATIENCE_SECONDS
    assert watch.check() is None


@each(
    ("session", "alive"),
    [
        (None, False),
        (Session(sock=None), False),
        (Session(), True),
        (Session(last_ping_tm=105.0, last_pong_tm=105.1), True),
        (Session(last_ping_tm=140.0, last_pong_tm=105.1), False),
    ],
)
def test_a_socket_is_alive_while_its_pings_are_answered(session, alive):
    opened = Socket.__new__(Socket)
    opened.client = SimpleNamespace(current_session=session)
    assert opened.is_alive() is alive


@pytest.mark.slow
def test_a_refused_app_token_is_told(bot, slack):
    slack.fail("apps.connections.open", Fault(200, "invalid_auth"))
    with pytest.raises(PostError) as caught:
        connect(bot.app(), "xapp-wrong", slack.api)
    assert (caught.value.reason, caught.value.fatal) == ("invalid_auth", True)


@pytest.mark.slow
def test_a_slack_that_is_not_there_is_told(bot):
    with pytest.raises(PostError) as caught:
        connect(bot.app(), "xapp-test", "http://127.0.0.1:9/api/")
    assert not caught.value.fatal


@dataclass
class Slow:
    """The other side of a socket, which lets nobody in until it is told to, and notes how each connection ends."""

    asked: threading.Event = field(default_factory=threading.Event)
    let_in: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)
    heard: int = 0

    def __call__(self, connection: socket.socket) -> None:
        connection.settimeout(20)
        protocol = WSConnection(ConnectionType.SERVER)
        protocol.receive_data(connection.recv(4096))
        list(protocol.events())
        self.asked.set()
        self.let_in.wait(20)
        with suppress(ConnectionError):  # it is closed already
            connection.sendall(protocol.send(AcceptConnection()))
            while connection.recv(4096):
                self.heard += 1
        self.ended.set()


@pytest.mark.slow
def test_a_connection_that_is_being_opened_as_the_socket_ends_is_closed(bot, slack):
    slow = Slow()
    with peer(slow) as port:
        slack.replies["apps.connections.open"] = {"url": f"ws://127.0.0.1:{port}/"}
        opened = connect(bot.app(), "xapp-test", slack.api)
        assert slow.asked.wait(20)
        opened.close()
        assert not opened.client.current_session_runner.is_alive()
        slow.let_in.set()


@pytest.mark.slow
def test_a_session_that_is_replaced_while_its_connection_is_being_opened_leaves_none_open(bot, slack):
    slow = Slow()
    with peer(slow) as port, warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        slack.replies["apps.connections.open"] = {"url": f"ws://127.0.0.1:{port}/"}
        opened = connect(bot.app(), "xapp-test", slack.api)
        assert slow.asked.wait(20)
        opened.client.current_session.close()  # as the SDK does with the one before, once it has another
        slow.let_in.set()
        assert slow.ended.wait(20)
        opened.close()
        gc.collect()
    assert [str(each.message) for each in seen if issubclass(each.category, ResourceWarning)] == []
