"""Where a call fails tells whether anything of it was sent."""

import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import URLError

import pytest
from slack_sdk.errors import SlackClientError

from bot.errors import PostError
from bot.slack.blocks.message import Message
from bot.slack.post.delivery import REACH_SECONDS, TRIES, Delivery
from bot.slack.wire.client import posting_client, respond, retry_after
from bot.slack.wire.transport import surely_unsent, trusted
from tests.cases import each
from tests.fakes.serving import peer

NOW = datetime(2026, 7, 30, 9, tzinfo=UTC)


def delivered(api: str, proxy: str | None = None) -> tuple[str | PostError, list[float]]:
    """Post one message; return its ``ts`` or what became of it, and the waits between tries."""
    waits: list[float] = []
    client = posting_client("xoxb-test", api)
    client.proxy = proxy
    try:
        delivery = Delivery(client, clock=lambda: NOW, sleep=waits.append)
        return delivery.send(Message("hello"), "C1", "", deadline=NOW + timedelta(minutes=5)), waits
    except PostError as error:
        return error, waits


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.mark.parametrize("host", ["name.invalid", "a" * 64 + ".test", "x..test"])
def test_a_name_that_leads_nowhere_is_surely_not_sent_and_tried_again(host: str) -> None:
    error, waits = delivered(f"http://{host}/api/")
    assert isinstance(error, PostError)
    assert (error.sent, error.reason) == (False, "unreachable")
    assert REACH_SECONDS in waits


def test_a_refused_connection_is_surely_not_sent_and_tried_again() -> None:
    error, waits = delivered(f"http://127.0.0.1:{free_port()}/api/")
    assert isinstance(error, PostError)
    assert (error.sent, error.reason, len(waits)) == (False, "unreachable", TRIES - 1 + TRIES - 1)


@pytest.mark.parametrize("reply", [b"", b"\x15\x03\x03\x00\x02\x02\x28", b"HTTP/1.1 400 Bad Request\r\n\r\n"])
def test_a_handshake_that_fails_is_surely_not_sent(reply: bytes) -> None:
    with peer(lambda connection: (connection.recv(2000), connection.sendall(reply))) as port:
        error, _ = delivered(f"https://127.0.0.1:{port}/api/")
    assert isinstance(error, PostError)
    assert error.sent is False


def test_whom_tls_trusts_is_read_once_for_all_calls_of_all_clients() -> None:
    handshakes: list[ssl.SSLContext] = []

    class Noted(ssl.SSLSocket):
        def do_handshake(self, block: bool = False) -> None:
            handshakes.append(self.context)
            super().do_handshake(block)

    trusted.cache_clear()
    trusted().sslsocket_class = Noted
    with peer(lambda connection: connection.recv(2000)) as port:
        for call in (delivered, respond_in_vain):
            call(f"https://127.0.0.1:{port}/api/")
    trusted.cache_clear()
    assert len(handshakes) > 1
    assert len(set(handshakes)) == 1


def respond_in_vain(url: str) -> None:
    with pytest.raises(URLError):
        respond(url, Message("hello"))


def test_a_proxy_that_opens_no_tunnel_has_had_nothing() -> None:
    refusal = b"HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n"
    with peer(lambda connection: (connection.recv(2000), connection.sendall(refusal))) as port:
        error, _ = delivered("https://slack.invalid/api/", proxy=f"http://127.0.0.1:{port}")
    assert isinstance(error, PostError)
    assert error.sent is False


def test_a_connection_that_breaks_once_the_request_is_written_leaves_it_unknown_and_is_not_tried_again() -> None:
    came: list[bytes] = []
    with peer(lambda connection: came.append(connection.recv(2000))) as port:
        error, waits = delivered(f"http://127.0.0.1:{port}/api/")
    assert isinstance(error, PostError)
    assert (error.sent, len(came), waits) == (None, 1, [])


class Odd(BaseHTTPRequestHandler):
    """Answers with the server's ``status`` and ``body``, and notes what came."""

    def log_message(self, *_: object) -> None:
        pass

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("content-length") or 0))
        self.server.came.append((self.path, self.headers.get("authorization")))
        self.send_response(self.server.status)
        self.send_header("location", f"http://127.0.0.1:{self.server.server_port}/elsewhere")
        self.send_header("content-length", str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body)

    do_GET = do_POST  # noqa: N815


@contextmanager
def odd(status: int, body: bytes) -> Iterator[HTTPServer]:
    server = HTTPServer(("127.0.0.1", 0), Odd)
    server.status, server.body, server.came = status, body, []
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@each("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed_and_takes_no_token_along(status: int) -> None:
    with odd(status, b"") as server:
        error, _ = delivered(f"http://127.0.0.1:{server.server_port}/api/")
    assert isinstance(error, PostError)
    assert error.sent is None
    assert server.came == [("/api/chat.postMessage", "Bearer xoxb-test")]


@each("body", [b'{"ok": true}', b'{"ok": true, "ts": null}', b'{"ok": true, "ts": ""}', b"[]", b'"ok"'])
def test_a_reply_that_does_not_name_the_message_leaves_it_unknown(body: bytes) -> None:
    with odd(200, body) as server:
        error, _ = delivered(f"http://127.0.0.1:{server.server_port}/api/")
    assert isinstance(error, PostError)
    assert error.sent is None


@each(("asked", "seconds"), [("7", 7), ("²", 1), ("soon", 1), ("-3", 1), ("", 1)])
def test_a_wait_that_is_no_number_is_a_second(asked: str, seconds: int) -> None:
    assert retry_after({"Retry-After": asked}) == seconds


def refused_by_a_client(url: str) -> None:
    posting_client("xoxb-test", url).auth_test()


def refused_by_an_address(url: str) -> None:
    respond(url, Message("hello"))


@each("call", [refused_by_a_client, refused_by_an_address])
def test_a_refusal_that_breaks_off_leaves_no_connection_open(call: Callable[[str], None]) -> None:
    ended: list[bytes] = []

    def break_off(connection: socket.socket) -> None:
        connection.settimeout(20)
        connection.recv(2000)
        connection.sendall(b"HTTP/1.1 500 Busy\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nSo")
        connection.shutdown(socket.SHUT_WR)
        while piece := connection.recv(2000):
            assert piece
        ended.append(piece)

    with peer(break_off) as port, pytest.raises(HTTPException) as caught:
        call(f"http://127.0.0.1:{port}/api/")
    assert ended == [b""], f"while {caught.value!r} is held, whose frames hold all that was open"


def test_a_message_goes_out() -> None:
    with odd(200, json.dumps({"ok": True, "ts": "1.1"}).encode()) as server:
        assert delivered(f"http://127.0.0.1:{server.server_port}/api/")[0] == "1.1"


@each("error", [ssl.SSLError("x"), OSError("x"), HTTPException("x"), SlackClientError("x"), None])
def test_no_error_says_it_by_its_kind(error: Exception | None) -> None:
    assert not surely_unsent(error)
