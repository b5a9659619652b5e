"""What systemd is told of the process: that it is ready, that it lives, that it ends.

A datagram to a socket whose path the environment names, and nothing else; see sd_notify(3). A package would be a
dependency for one call: of those on offer, one has had no release since 2017, and the others are bindings to a C
library that macOS, Windows and slim images lack.
"""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Mapping

logger = logging.getLogger(__name__)


class Supervisor:
    """systemd, where it started this process with ``Type=notify``; otherwise nobody, and nothing is sent.

    Args:
        environ: Where systemd says how to reach it, and how often it wants to hear of us.
    """

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        self._address = environ.get("NOTIFY_SOCKET", "")
        patience = environ.get("WATCHDOG_USEC", "")
        self.watchdog_minutes = int(patience) / 60_000_000 / 2 if patience.isdecimal() else None
        """Minutes between two signs of life: half of its patience; ``None`` where it wants none."""

    def ready(self) -> None:
        """Tell that questions are answered from here on."""
        self._tell("READY=1")

    def alive(self) -> None:
        """Give a sign of life."""
        self._tell("WATCHDOG=1")

    def stopping(self) -> None:
        """Tell that the end has begun."""
        self._tell("STOPPING=1")

    def _tell(self, state: str) -> None:
        if not self._address:
            return
        # A leading "@" stands for the NUL that begins an abstract address on Linux.
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
                notify.connect(address)
                notify.send(state.encode())
        except (OSError, AttributeError) as error:  # AttributeError: Windows has no such sockets
            logger.warning("the supervisor was not told state=%s error=%s", state, error)
