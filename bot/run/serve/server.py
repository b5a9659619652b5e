"""The web server's connections: a thread is given to whole requests only, and to each within a time of its own.

cheroot reads a request in the thread that answers it, so that ten clients that send a byte a second stop a server of
ten threads. Here the thread that waits for connections gathers each request first, without waiting for any: a slow
client costs a socket and what it has sent, until its time is over.
"""

from __future__ import annotations

import contextlib
import io
import logging
import socket
import threading
import time
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from cheroot.wsgi import Server

from bot.errors import SettingsError
from bot.run.serve.intake import MAX_BODY_BYTES, Intake

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

logger = logging.getLogger(__name__)

REQUEST_SECONDS = 5.0
"""For a whole request, from its first byte or from the end of the one before it; Slack itself gives up after three."""

MAX_CONNECTIONS = 400
"""At once, with no whole request yet; the one that has waited longest makes room. A process has 1,024 files."""

MAX_HELD_BYTES = 32_000_000
"""Of all unfinished requests together."""

STOP_SECONDS = 1
"""For the requests under way when it ends: pages and acknowledgements, which take milliseconds."""

THREADS = 10
PROMPT_THREADS = 2
MAX_CONNECTIONS_WAITING = 512
"""To be accepted. Of cheroot's own five, the sixth is refused in silence, and tries again after one second, then two:
Slack's three seconds."""

MAX_QUEUED = 128
"""Whole requests that wait for a thread, of events and of pages each; what comes then is refused, and Slack repeats it.
Each may be as large as one request."""

_PIECE_BYTES = 65_536


class _Whole(io.BytesIO):
    """A whole request, where cheroot looks for a connection's bytes: nothing can be read beyond it."""

    bytes_read = 0

    def has_data(self) -> bool:
        """Return whether the next request has begun."""
        return self.tell() < len(self.getbuffer())


class _Waiting:
    """The connections whose request is not whole yet, the one that has waited longest first."""

    def __init__(self, connections: int, held_bytes: int) -> None:
        self._most, self._most_held = connections, held_bytes
        self._all: dict[Any, tuple[Intake, float]] = {}
        self._held = 0
        self._lock = threading.Lock()

    def intake(self, connection: Any, deadline: float) -> Intake:
        """Return what has come of a connection's request; a new one makes room for itself, and has until a deadline."""
        with self._lock:
            if connection not in self._all:
                if len(self._all) >= self._most:
                    _cut(next(iter(self._all)))
                self._all[connection] = Intake(), deadline
            return self._all[connection][0]

    def room(self, byte_count: int) -> bool:
        """Count bytes that came; return whether there was room for them."""
        with self._lock:
            self._held += byte_count
            return self._held <= self._most_held

    def leave(self, connection: Any) -> None:
        """Wait for a connection no longer."""
        with self._lock:
            intake, _ = self._all.pop(connection, (Intake(), 0.0))
            self._held -= len(intake.raw)

    def cut_late(self, now: float) -> None:
        """End the connections whose time is over."""
        with self._lock:
            for connection, (_, deadline) in self._all.items():
                if now > deadline:
                    _cut(connection)


def _cut(connection: Any) -> None:
    """End a connection from any thread: the one that waits for it finds it at its end, and closes it."""
    with contextlib.suppress(OSError):  # the other side was quicker
        connection.socket.shutdown(socket.SHUT_RDWR)


class _Gathering(Server):
    """cheroot's server, with requests gathered before a thread takes them."""

    expiration_interval = 0.1  # seconds; when it ends it waits for so long, cheroot's own half a second otherwise

    def __init__(self, *words: Any, prompt: Collection[bytes], seconds: float, waiting: _Waiting, **how: Any) -> None:
        super().__init__(*words, **how)
        self._prompt, self._seconds, self._waiting = prompt, seconds, waiting
        self._prompt_room = threading.BoundedSemaphore(MAX_QUEUED)
        self._prompt_threads = ThreadPoolExecutor(PROMPT_THREADS, thread_name_prefix="pages")
        self._stopped = threading.Event()
        self._putting = threading.RLock()  # what is put back may be a whole request, which goes on at once
        threading.Thread(target=self._watch, name="deadlines", daemon=True).start()

    def stop(self) -> None:
        """End it, and its threads."""
        with self._putting:
            self._stopped.set()
        super().stop()
        self._prompt_threads.shutdown(wait=False, cancel_futures=True)

    def put_conn(self, conn: Any) -> None:
        """Wait for a connection's next request, or close it where it ends.

        cheroot asks whether it ends, then puts back: a stop in between closes what the connection is put into, and the
        thread dies of it.
        """
        with self._putting:
            if self._stopped.is_set():
                conn.close()
            else:
                super().put_conn(conn)

    def _watch(self) -> None:
        while not self._stopped.wait(self._seconds / 10):
            self._waiting.cut_late(time.monotonic())

    def process_conn(self, conn: Any) -> None:
        """Take what has come of a request; called by cheroot for a new connection, and when bytes have come."""
        intake = self._waiting.intake(conn, time.monotonic() + self._seconds)
        try:
            piece = _received(conn)
        except BlockingIOError:
            self.put_conn(conn)
            return
        except OSError:
            piece = b""
        if not piece:
            self._waiting.leave(conn)
            conn.close()
        elif intake.refused:
            self._discard(conn, intake, piece)
        elif self._waiting.room(len(piece)):
            intake.add(piece)
            self._go_on(conn, intake)
        else:
            intake.raw += piece  # so that what is counted is given back
            intake.refused = HTTPStatus.SERVICE_UNAVAILABLE
            self._refuse(conn, intake)

    def _go_on(self, conn: Any, intake: Intake) -> None:
        prompt = intake.path in self._prompt
        if intake.whole and not self._has_room(prompt):
            intake.refused = HTTPStatus.SERVICE_UNAVAILABLE
        if intake.refused:
            self._refuse(conn, intake)
        elif intake.whole:
            self._waiting.leave(conn)
            conn.rfile = _Whole(intake.raw)
            conn.socket.settimeout(self.timeout)
            if prompt:
                answered = self._prompt_threads.submit(self._answer, conn)
                answered.add_done_callback(lambda it: conn.close() if it.cancelled() else None)  # by a stop
            else:
                super().process_conn(conn)
        else:
            self.put_conn(conn)

    def _has_room(self, prompt: bool) -> bool:
        """Return whether one more request may wait for a thread; a page then takes its place."""
        return self._prompt_room.acquire(blocking=False) if prompt else self.requests.qsize < MAX_QUEUED

    def _refuse(self, conn: Any, intake: Intake) -> None:
        """Say why, and read no more; closed at once, the other side might see the connection cut before the reason."""
        status = intake.refused or HTTPStatus.BAD_REQUEST
        head = f"HTTP/1.1 {status.value} {status.phrase}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
        with contextlib.suppress(OSError):
            conn.socket.send(head.encode())
            conn.socket.shutdown(socket.SHUT_WR)
        self._discard(conn, intake, b"")

    def _discard(self, conn: Any, intake: Intake, piece: bytes) -> None:
        """Drop what a refused client still sends, up to twice of what a request may have."""
        intake.dropped += len(piece)
        if intake.dropped > 2 * MAX_BODY_BYTES:
            self._waiting.leave(conn)
            conn.close()
        else:
            self.put_conn(conn)

    def _answer(self, conn: Any) -> None:
        """Answer a request, as cheroot's own threads do."""
        keep = False
        try:
            keep = conn.communicate()
        finally:
            self._prompt_room.release()
            if keep:
                self.put_conn(conn)
            else:
                conn.close()


def _received(conn: Any) -> bytes:
    """Return what has come, without waiting.

    Raises:
        BlockingIOError: Nothing has.
    """
    if isinstance(conn.rfile, _Whole) and conn.rfile.has_data():
        return conn.rfile.read()
    conn.socket.setblocking(False)
    return bytes(conn.socket.recv(_PIECE_BYTES))


class WebServer:
    """A threaded server for one WSGI application: bound when made, serving inside ``with``.

    Args:
        application: Is given whole requests only, of a body that it may read to its end.
        host: The address that it listens on.
        port: 0 picks a free one.
        prompt: Paths that threads of their own answer, whatever the others suffer.
        seconds: For a whole request to come.
        connections: With no whole request yet, at most.
        held_bytes: Of all unfinished requests, at most.
        threads: That answer; a reply that goes on keeps one.

    Attributes:
        port: The port that it listens on.

    Raises:
        SettingsError: It cannot listen there.
    """

    def __init__(
        self,
        application: WSGIApplication,
        *,
        host: str,
        port: int,
        prompt: Collection[str] = (),
        seconds: float = REQUEST_SECONDS,
        connections: int = MAX_CONNECTIONS,
        held_bytes: int = MAX_HELD_BYTES,
        threads: int = THREADS,
    ) -> None:
        self._server = _Gathering(
            (host, port),
            application,
            prompt={path.encode() for path in prompt},
            seconds=seconds,
            waiting=_Waiting(connections, held_bytes),
            numthreads=threads,
            request_queue_size=MAX_CONNECTIONS_WAITING,
            shutdown_timeout=STOP_SECONDS,
        )
        try:
            self._server.prepare()
        except OSError as error:
            said = f"Nothing can be served on {host}:{port}, see BOT_HOST and BOT_PORT: {error}"
            raise SettingsError(said) from error
        self.port: int = self._server.bind_addr[1]
        self._thread = threading.Thread(target=self._server.serve, name="web", daemon=True)

    def __enter__(self) -> Self:
        """Start to serve."""
        self._thread.start()
        logger.info("serving host=%s port=%d", self._server.bind_addr[0], self.port)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Finish the requests under way, and close the port."""
        self._server.stop()
        self._thread.join(STOP_SECONDS)
