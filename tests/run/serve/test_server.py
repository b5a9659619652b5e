"""Clients that mean harm, over real sockets: they cost a socket, and nobody waits for them."""

import contextlib
import select
import socket
import threading
import time

import httpx2
import pytest
from cheroot.connections import ConnectionManager

from bot.run.serve.intake import MAX_BODY_BYTES
from bot.run.serve.server import MAX_QUEUED, PROMPT_THREADS, THREADS, WebServer
from tests.run.loopback import NO_AUTHORITIES

SECONDS = 0.3
BEGUN = {
    "nothing": b"",
    "request line": b"POST /slack/ev",
    "headers": b"POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slow: ",
    "body": b"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{",
}


class Echo:
    """Says ok to what it was handed; ``/busy`` waits for its gate, and ``taken`` counts who does."""

    def __init__(self):
        self.gate = threading.Event()
        self.taken = threading.Semaphore(0)
        self.bodies = []

    def __call__(self, environ, start_response):
        self.bodies.append(environ["wsgi.input"].read())
        if environ["PATH_INFO"] == "/busy":
            self.taken.release()
            self.gate.wait(20)
        start_response("200 OK", [("Content-Length", "2")])
        return [b"ok"]


@pytest.fixture
def echo():
    echo = Echo()
    yield echo
    echo.gate.set()


@contextlib.contextmanager
def serving(echo, seconds=SECONDS, **bounds):
    with WebServer(echo, host="127.0.0.1", port=0, prompt=("/healthz",), seconds=seconds, **bounds) as server:
        yield server.port


def opened(port, raw, stack):
    client = stack.enter_context(socket.create_connection(("127.0.0.1", port), timeout=20))
    client.sendall(raw)
    return client


def status(port, path="/slack/events", **how):
    url, verb = f"http://127.0.0.1:{port}{path}", "POST" if how else "GET"
    return httpx2.request(verb, url, timeout=20, verify=NO_AUTHORITIES, **how).status_code


@pytest.mark.parametrize("begun", BEGUN.values(), ids=BEGUN)
def test_slow_clients_keep_nobody_waiting(echo, begun):
    with serving(echo, seconds=20) as port, contextlib.ExitStack() as stack:
        for _ in range(10 * THREADS):
            opened(port, begun, stack)
        assert status(port, content=b"{}") == 200
        assert status(port, "/healthz") == 200


@pytest.mark.slow
@pytest.mark.parametrize("begun", BEGUN.values(), ids=BEGUN)
def test_a_request_that_drips_is_cut_off_at_its_deadline(echo, begun):
    with serving(echo) as port, contextlib.ExitStack() as stack:
        client, began = opened(port, begun, stack), time.monotonic()
        client.settimeout(SECONDS / 10)
        ended = False
        while not ended and time.monotonic() - began < 20:
            try:
                client.sendall(b"x")
                ended = client.recv(100) == b""
            except TimeoutError:
                continue
            except OSError:
                ended = True
        assert ended
        assert time.monotonic() - began >= SECONDS
    assert echo.bodies == []


def test_pages_are_answered_while_every_thread_for_events_is_busy(echo):
    with serving(echo, seconds=20) as port, contextlib.ExitStack() as stack:
        for _ in range(3 * THREADS):
            opened(port, b"GET /busy HTTP/1.1\r\nHost: x\r\n\r\n", stack)
        assert status(port, "/healthz") == 200
        echo.gate.set()


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (b"Content-Length: -1\r\n", b"400"),
        (b"", b"411"),
        pytest.param(b"Content-Length: much\r\n", b"400", marks=pytest.mark.slow),
        pytest.param(b"Content-Length: 99999999\r\n", b"413", marks=pytest.mark.slow),
        pytest.param(b"Transfer-Encoding: chunked\r\n", b"411", marks=pytest.mark.slow),
    ],
)
def test_a_body_without_bounds_is_refused_and_hardly_read(echo, lines, wanted):
    with serving(echo, seconds=20) as port, contextlib.ExitStack() as stack:
        client = opened(port, b"POST /slack/events HTTP/1.1\r\nHost: x\r\n" + lines + b"\r\n", stack)
        assert client.recv(100).startswith(b"HTTP/1.1 " + wanted)
        sent = 0
        with contextlib.suppress(OSError):
            while sent < 100 * MAX_BODY_BYTES:
                sent += client.send(b"x" * 65_536)
        assert sent < 20 * MAX_BODY_BYTES  # what was not read lies in the kernel's buffers
    assert echo.bodies == []


def test_unfinished_bodies_together_are_bounded(echo):
    with serving(echo, seconds=20, held_bytes=2_000) as port, contextlib.ExitStack() as stack:
        begun = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n" + b"x" * 900
        clients = [opened(port, begun, stack) for _ in range(3)]
        assert refused(clients) == 1
        for client in clients:
            client.close()
        assert _until(lambda: status(port, content=b"x" * 1_500) == 200)


def refused(clients):
    """Wait until somebody is told something, and return how many are told that there is no room."""
    told, _, _ = select.select(clients, [], [], 20)
    return sum(client.recv(100).startswith(b"HTTP/1.1 503") for client in told)


def _until(done):
    return any(done() for _ in range(100))


def test_the_connection_that_has_waited_longest_makes_room(echo):
    with serving(echo, seconds=20, connections=5) as port, contextlib.ExitStack() as stack:
        clients = [opened(port, b"POST", stack) for _ in range(5)]
        assert status(port, content=b"{}") == 200
        assert clients[0].recv(1) == b""


def test_requests_on_one_connection_follow_each_other(echo):
    one = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n"
    with serving(echo, seconds=20) as port, contextlib.ExitStack() as stack:
        client = opened(port, one + b"abc" + one + b"de", stack)
        client.sendall(b"f")
        got = b""
        while got.count(b"200 OK") < 2:
            got += client.recv(1_000)
    assert echo.bodies == [b"abc", b"def"]


def test_whole_requests_that_wait_are_bounded_and_one_more_is_told(echo):
    busy = b"GET /busy HTTP/1.1\r\nHost: x\r\n\r\n"
    with serving(echo, seconds=20) as port, contextlib.ExitStack() as stack:
        for _ in range(THREADS):
            opened(port, busy, stack)
        assert all(echo.taken.acquire(timeout=20) for _ in range(THREADS))  # else some still wait in the queue
        assert refused([opened(port, busy, stack) for _ in range(MAX_QUEUED + 1)]) == 1
        echo.gate.set()


def test_a_page_that_waits_for_a_thread_when_the_server_ends_is_closed(echo):
    """What nobody closes fails the test once it is forgotten."""
    busy = b"GET /busy HTTP/1.1\r\nHost: x\r\n\r\n"
    with contextlib.ExitStack() as stack:
        with WebServer(echo, host="127.0.0.1", port=0, prompt=("/busy",), seconds=20) as server:
            clients = [opened(server.port, busy, stack) for _ in range(PROMPT_THREADS)]
            assert all(echo.taken.acquire(timeout=20) for _ in clients)
            last, queue = opened(server.port, busy, stack), server._server._prompt_threads._work_queue
            while not queue.qsize():
                echo.gate.wait(0.01)
        assert last.recv(1) == b""
        echo.gate.set()
        assert all(client.recv(1) for client in clients)


def test_a_connection_put_back_while_the_server_ends_harms_no_thread(echo, monkeypatch):
    """What a thread raises fails the test."""
    put, putting = ConnectionManager.put, threading.Event()

    def late(manager, conn):
        if putting.is_set():
            time.sleep(2 * SECONDS)  # what a stop that waited for nobody takes
        put(manager, conn)

    monkeypatch.setattr(ConnectionManager, "put", late)
    with contextlib.ExitStack() as stack:
        with serving(echo, seconds=20) as port:
            clients = [opened(port, b"GET /busy HTTP/1.1\r\nHost: x\r\n\r\n", stack) for _ in range(3)]
            assert all(echo.taken.acquire(timeout=20) for _ in clients)
            putting.set()
            echo.gate.set()
            assert all(client.recv(1) for client in clients)
        for client in clients:
            assert b"".join(iter(lambda client=client: client.recv(100), b"")).endswith(b"ok")  # whole, then closed
