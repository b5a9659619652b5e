"""Slack's socket -> Bolt: Socket Mode, and a watch that tells when only a restart helps.

The client on websocket-client, because it notices at once that a connection was cut. The SDK's built-in one reads the
end of the stream over and over, at half a processor, until five of its pings have failed: 60 seconds with Bolt's
interval. What websocket-client does not notice is silence, for it waits for no pong: ``Watch`` does that.
"""

from __future__ import annotations

import logging
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.socket_mode.websocket_client import SocketModeClient

from bot.errors import PostError
from bot.slack.app import App
from bot.slack.manifest import FATAL_ERRORS
from bot.slack.wire.client import TIMEOUT_SECONDS
from bot.slack.wire.transport import FAILURES, Client, reason_of

logger = logging.getLogger(__name__)

CONCURRENCY = 10
"""Threads that take envelopes off the socket; they only acknowledge and hand on."""

PING_SECONDS = 5
SILENCE_SECONDS = 20
"""A pong may be missing for so long before the socket counts as silent."""

CLOSE_SECONDS = 2
PATIENCE_SECONDS = 120.0
"""How long Slack may be out of reach, by socket or by its Web API, before the process should end."""


class _Client(SocketModeClient):
    """The SDK's client, which closes each connection that it began to open.

    A session that is ended while its connection is being opened forgets it, and nobody closes what comes of it: at the
    process's end, and at its start, where the SDK's monitor takes a session that has not begun for one that has ended.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        self._begun: list[Any] = []
        super().__init__(*args, **options)

    def disconnect(self) -> None:
        """End the session, and what of a connection is being opened."""
        super().disconnect()
        for begun in tuple(self._begun):
            _hang_up(begun)

    def _run_current_session(self) -> None:
        session = self.current_session
        if session is None or self.closed:
            return

        def note() -> dict[str, str]:
            self._begun.append(session.sock)
            return {}

        session.header = note  # is asked for right before a connection is opened
        try:
            session.run_forever(ping_interval=self.ping_interval)
        except Exception:  # whatever a listener of it raised: the thread that runs sessions must go on
            logger.exception("a session of the socket broke")
            session.close()  # so that the monitor opens another
        finally:
            while self._begun:
                begun = self._begun.pop()
                if begun is not None:
                    begun.shutdown()


def _hang_up(begun: Any) -> None:
    """Let whoever waits for a connection's other side wait no longer; who opened it closes it."""
    line = begun and begun.sock
    if line is not None:
        with suppress(OSError):  # it has ended, or was closed meanwhile
            line.shutdown(socket.SHUT_RDWR)


class Socket(SocketModeHandler):
    """Bolt's handler of the socket, with a sign of life and an end that does not take long."""

    def __init__(self, app: App, app_token: str, web: WebClient) -> None:
        self.app, self.app_token = app, app_token
        self.client = _Client(app_token, app.logger, web, ping_interval=PING_SECONDS, concurrency=CONCURRENCY)
        self.client.socket_mode_request_listeners.append(self.handle)  # type: ignore[arg-type] # as the SDK's own

    def is_alive(self) -> bool:
        """Return whether the socket is open and Slack answers its pings."""
        session = self.client.current_session
        if session is None or session.sock is None:
            return False
        return float(session.last_ping_tm) - float(session.last_pong_tm) < SILENCE_SECONDS

    def close(self) -> None:
        """Take no more events. The SDK's own end may wait for a ping's interval; that is not waited for here."""
        closing = threading.Thread(target=self.client.close, name="socket-close", daemon=True)
        closing.start()
        closing.join(CLOSE_SECONDS)


def connect(app: App, app_token: str, base_url: str) -> Socket:
    """Open the socket and begin to take events; ``close()`` of what is returned ends it.

    Args:
        app: Handles the events.
        app_token: Slack's ``xapp-`` token.
        base_url: Of Slack's Web API, ending in ``/``.

    Raises:
        PostError: Slack did not let us in, or cannot be reached.
    """
    web = Client(token=app_token, base_url=base_url, timeout=TIMEOUT_SECONDS)
    opened = Socket(app, app_token, web)
    try:
        opened.client.connect()
    except FAILURES as error:
        opened.close()
        reason = _reason(error)
        raise PostError(
            f"no socket to Slack could be opened: {reason}", reason=reason, sent=False, fatal=reason in FATAL_ERRORS
        ) from error
    return opened


class Watch:
    """Tells when the process should end so that its supervisor starts it anew.

    Args:
        is_alive: ``Socket.is_alive``; always true where events come over HTTP.
        client: With the bot token; is asked ``auth.test``.
        clock: Gives seconds that never go back.
    """

    def __init__(
        self, is_alive: Callable[[], bool], client: WebClient, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._is_alive, self._client, self._clock = is_alive, client, clock
        self._socket_seen = self._slack_seen = clock()

    def check(self) -> str | None:
        """Return why the process should be started anew, or ``None``. To be called about twice a minute.

        Raises:
            PostError: ``fatal``: Slack accepts the token no longer, and no start would help.
        """
        now = self._clock()
        if self._is_alive():
            self._socket_seen = now
        elif now - self._socket_seen > PATIENCE_SECONDS:
            return f"the socket to Slack has been down or silent for {now - self._socket_seen:.0f} seconds"
        if fatal := self._ask(now):
            raise PostError(f"Slack no longer accepts the bot token: {fatal}", reason=fatal, sent=False, fatal=True)
        if now - self._slack_seen > PATIENCE_SECONDS:
            return f"Slack has not answered for {now - self._slack_seen:.0f} seconds"
        return None

    def _ask(self, now: float) -> str | None:
        try:
            self._client.auth_test()
        except FAILURES as error:
            reason = _reason(error)
            if reason in FATAL_ERRORS:
                return reason
            if reason != "ratelimited":
                logger.warning("auth.test failed reason=%s", reason)
                return None
        self._slack_seen = now
        return None


def _reason(error: Exception) -> str:
    return reason_of(error) or type(error).__name__
