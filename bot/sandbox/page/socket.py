"""Slack's Socket Mode on loopback: a WebSocket that brings envelopes to the app, and its acknowledgements back.

The protocol is wsproto's, which does no I/O; here are the sockets and the threads. As with Slack, an address is good
for one connection, whoever does not know it stays outside, and a connection ends with a word of warning (``refresh``)
or, on a bad day, without one (``cut``).
"""

from __future__ import annotations

import json
import logging
import secrets
import socket
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from socketserver import BaseRequestHandler, ThreadingTCPServer
from typing import Any, Self

from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection, CloseConnection, Event, Ping, RejectConnection, Request, TextMessage
from wsproto.utilities import ProtocolError

from bot.sandbox.acts.courier import Taken
from bot.sandbox.acts.envelopes import Envelope
from bot.sandbox.workspace.nouns import Json
from bot.sandbox.workspace.workspace import APP_ID

logger = logging.getLogger(__name__)

MOST_CONNECTIONS = 10
"""As many as Slack lets an app have."""

MOST_TICKETS = 100
"""Addresses that were handed out and not used; the oldest of more are good for nothing."""

OPENING_SECONDS = 5.0
QUIET_SECONDS = 60.0
"""A client that neither pings nor speaks for so long is gone."""

CUT_SECONDS = 600.0
"""How long a client that comes while the line is cut is left waiting."""

ACK_WAIT_SECONDS = 10.0
"""How long an acknowledgement is waited for; after three seconds it is late, and the courier says so."""

MAX_BYTES = 1_000_000
"""Of an acknowledgement; a view is a tenth of that."""

_PIECE_BYTES = 65_536


class _Link:
    """One connection: what is sent and received on it, and who waits for which acknowledgement."""

    def __init__(self, connection: socket.socket) -> None:
        self._socket, self._protocol = connection, WSConnection(ConnectionType.SERVER)
        self._lock = threading.Lock()
        self._said = ""
        self.waiting: dict[str, Future[Json]] = {}

    def send(self, event: Event) -> None:
        with self._lock:
            self._socket.sendall(self._protocol.send(event))

    def tell(self, message: Json) -> None:
        self.send(TextMessage(data=json.dumps(message)))

    def heard(self) -> list[Event]:
        """Return what came, once something has; nothing once the other side is gone."""
        piece = self._socket.recv(_PIECE_BYTES)
        with self._lock:
            self._protocol.receive_data(piece or None)
            return list(self._protocol.events())

    def wait(self, seconds: float) -> None:
        self._socket.settimeout(seconds)

    def take(self, event: TextMessage) -> None:
        """Take a piece of a message: an acknowledgement, once it is whole."""
        self._said += event.data
        if len(self._said) > MAX_BYTES:
            raise ProtocolError("too long")
        if event.message_finished:
            told, self._said = json.loads(self._said), ""
            future = self.waiting.pop(str(told.get("envelope_id")), None)
            if future and future.set_running_or_notify_cancel():  # else the line was cut meanwhile
                payload = told.get("payload")
                future.set_result(payload if isinstance(payload, dict) else {})

    def cut(self) -> None:
        """End it without a word."""
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            logger.debug("a connection had ended before")
        for future in tuple(self.waiting.values()):
            future.cancel()


class SocketMode:
    """Serves the app's connections, and carries envelopes.

    Args:
        note: Is told what passes on a connection beside envelopes: what, and the message.
        back: Called when a connection has been opened.
    """

    def __init__(self, note: Callable[[str, Json], object], back: Callable[[], object]) -> None:
        self._note, self._back = note, back
        self._links: list[_Link] = []
        self._tickets: deque[str] = deque(maxlen=MOST_TICKETS)
        self._is_open, self._joined = threading.Event(), threading.Event()
        self._joined.set()
        self._waiting = threading.BoundedSemaphore(MOST_CONNECTIONS)
        self._lock = threading.Lock()
        self._is_cut = False
        self._server = _Server(self)

    def __enter__(self) -> Self:
        """Take connections, on a free port of the loopback address."""
        threading.Thread(target=self._server.serve_forever, args=(0.1,), name="socket-mode", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """End every connection, and take none any more."""
        self._joined.set()
        self._server.shutdown()
        self._server.server_close()
        for link in self._open():
            link.cut()

    def address(self) -> str:
        """Return a new address, good for one connection: the reply to ``apps.connections.open``."""
        ticket = secrets.token_urlsafe(16)
        with self._lock:
            self._tickets.append(ticket)
        host, port = self._server.server_address[:2]
        return f"ws://{host!s}:{port}/link/?ticket={ticket}"

    def wait_open(self, seconds: float) -> bool:
        """Wait until the app has opened its first connection, at most so long; return whether that came about."""
        return self._is_open.wait(seconds)

    def _open(self) -> tuple[_Link, ...]:
        with self._lock:
            return tuple(self._links)

    # What is carried

    def carry(self, envelope: Envelope, retry: int) -> Taken:
        """Bring an envelope to the app by its newest connection; status 0 where there is none, or it broke."""
        links = self._open()
        if not links:
            return Taken(0, {})
        link, name, future = links[-1], secrets.token_hex(16), Future[Json]()
        link.waiting[name] = future
        again: Json = {"retry_attempt": retry, "retry_reason": "timeout"} if retry else {}
        message = {"envelope_id": name, "type": envelope.kind, "payload": envelope.payload, **again}
        try:
            link.tell({**message, "accepts_response_payload": envelope.kind != "events_api"})
            return Taken(200, future.result(ACK_WAIT_SECONDS))
        except (OSError, ProtocolError, TimeoutError, CancelledError):
            return Taken(0, {})
        finally:
            link.waiting.pop(name, None)

    # Bad days, and ordinary ones

    def cut(self, *, on: bool) -> None:
        """Let every connection drop without a word, and let none be opened until it is over."""
        if not on:
            self._joined.set()
            return
        self._joined.clear()
        for link in self._open():
            link.cut()

    def refresh(self) -> None:
        """Ask the app for a new connection in place of each, as Slack does every few hours."""
        for link in self._open():
            for reason in ("warning", "refresh_requested"):
                self._tell(link, {"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}})

    def _tell(self, link: _Link, message: Json) -> None:
        try:
            link.tell(message)
        except (OSError, ProtocolError) as error:
            logger.info("a connection broke reason=%s", type(error).__name__)
            return
        self._note(f"{message['type']} ({message['reason']})" if "reason" in message else message["type"], message)

    # Connections

    def serve(self, connection: socket.socket) -> None:
        """Serve one connection to its end."""
        link = _Link(connection)
        link.wait(OPENING_SECONDS)
        try:
            while True:
                for event in link.heard():
                    if not self._answer(link, event):
                        return
        except (OSError, ProtocolError, ValueError, AttributeError) as error:
            logger.info("a connection ended reason=%s", type(error).__name__)
        finally:
            with self._lock:
                self._links = [each for each in self._links if each is not link]
            link.cut()

    def _answer(self, link: _Link, event: Event) -> bool:
        """Do what an event asks for; return whether the connection goes on."""
        match event:
            case Request():
                return self._let_in(link, event)
            case TextMessage():
                link.take(event)
            case Ping():
                link.send(event.response())
            case CloseConnection():
                link.send(event.response())
                return False
        return True

    def _wait_joined(self) -> bool:
        """Wait in silence, as a line that is cut does, until it is joined; return whether it was."""
        if not self._waiting.acquire(blocking=False):
            return False
        try:
            return self._joined.wait(CUT_SECONDS)
        finally:
            self._waiting.release()

    def _let_in(self, link: _Link, request: Request) -> bool:
        ticket = request.target.rpartition("?ticket=")[2]
        with self._lock:
            known, full = ticket in self._tickets, len(self._links) >= MOST_CONNECTIONS
            if known:
                self._tickets.remove(ticket)
        if not known or full or not self._wait_joined():
            link.send(RejectConnection(status_code=503 if known else 404))
            return False
        link.send(AcceptConnection())
        link.wait(QUIET_SECONDS)
        with self._lock:
            self._links.append(link)
            count = len(self._links)
        about: Any = {"connection_info": {"app_id": APP_ID}, "debug_info": {"host": "sandbox"}}
        self._tell(link, {"type": "hello", "num_connections": count, **about})
        self._is_open.set()
        self._back()
        return True


class _Server(ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, mode: SocketMode) -> None:
        self.mode = mode
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseRequestHandler):
    server: _Server

    def handle(self) -> None:
        self.server.mode.serve(self.request)
