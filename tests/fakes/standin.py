"""A strict stand-in for Slack, driven over its own HTTP; it lies with the recorded days."""

import contextlib
import importlib
import json
import sys
import threading
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DEADLINE_SECONDS = 120
"""Nothing takes so long but what never comes; a busy machine is no failure."""


@dataclass
class Standin:
    """The stand-in, driven over its own HTTP."""

    url: str
    server: Any

    @property
    def api(self) -> str:
        return f"{self.url}/api/"

    def do(self, verb: str, **what: Any) -> Any:
        return self._ask(verb, json.dumps(what).encode())

    def see(self, what: str, **query: str) -> Any:
        return self._ask(f"{what}?{urllib.parse.urlencode(query)}", None)

    def _ask(self, path: str, body: bytes | None) -> Any:
        with urllib.request.urlopen(f"{self.url}/_ctl/{path}", body, timeout=DEADLINE_SECONDS) as reply:
            return json.loads(reply.read())

    def call(self, method: str, args: dict[str, Any], token: str) -> dict[str, Any]:
        """Call its Web API as a bot does."""
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.api}{method}", json.dumps(args).encode(), headers)
        with urllib.request.urlopen(request, timeout=DEADLINE_SECONDS) as reply:
            told: dict[str, Any] = json.loads(reply.read())
            return told

    def deliver_to(self, url: str) -> None:
        """Send its events to a bot that said where it is only once it ran."""
        self.server.ws.a.app = url

    def trigger(self) -> str:
        """Return a trigger, as it hands them out."""
        return str(self.server.ws.handles(self.url)[1]["trigger_id"])

    def until(self, done: Callable[[], Any]) -> Any:
        """Wait for something to become true, and return it."""
        deadline = time.monotonic() + DEADLINE_SECONDS
        pause = threading.Event()
        while not (found := done()):
            if time.monotonic() > deadline:
                raise AssertionError(f"it never came; calls: {self.see('calls')}, {self.see('violations')}")
            pause.wait(0.02)
        return found

    def posts(self, channel: str) -> list[dict[str, Any]]:
        return [message for message in self.see("messages", channel=channel) if message["user"] == "UB0T"]


@contextlib.contextmanager
def standing_in(shared: Path, *options: str) -> Iterator[Standin]:
    sys.path.insert(0, str(shared / "tools"))
    try:
        server = importlib.import_module("slack_standin").serve(options)
    finally:
        sys.path.remove(str(shared / "tools"))
    try:
        yield Standin(f"http://127.0.0.1:{server.server_port}", server)
    finally:
        server.shutdown()
        server.server_close()
