"""Slack for a load test: the strict stand-in in a process of its own where it lies at hand, else the small one here."""

import http.client
import json
import subprocess
import sys
import time
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from bot.run.serve.web import EVENTS_PATH
from tests.fakes.slack import SECRET, TOKEN, FakeSlack

TIMEOUT_SECONDS = 30
CHANNELS = ("C1", "C2")


class Asked(NamedTuple):
    """A mention that was delivered: its ``ts``, and how it was acknowledged."""

    ts: str
    status: int
    seconds: float


class Said(NamedTuple):
    """A message of the bot's in a thread: its words, and when it was there by the wall clock."""

    text: str
    at: float


class Slack(Protocol):
    """What the load test needs of either."""

    env: dict[str, str]

    def mention(self, text: str, number: int) -> Asked: ...

    def said(self) -> dict[str, list[Said]]:
        """Return the bot's messages by the ``ts`` of the mention that they answer."""
        ...

    def refused(self) -> list[str]:
        """Return what broke Slack's rules."""
        ...

    def ready(self) -> bool: ...


class Strict:
    """The strict stand-in, driven over its own HTTP."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.env = {
            "SLACK_API_URL": f"{url}/api/",
            "SLACK_BOT_TOKEN": "xoxb-standin",
            "SLACK_APP_TOKEN": "xapp-standin",
            "SLACK_SIGNING_SECRET": "standin-secret",
        }

    def mention(self, text: str, number: int) -> Asked:
        what = {"text": f"<@UB0T> {text}", "channel": CHANNELS[number % len(CHANNELS)], "user": f"U{number % 3 + 1}"}
        done = self._ask("message", what)
        status, milliseconds = done["deliveries"][0]
        return Asked(done["ts"], status, milliseconds / 1_000)

    def said(self) -> dict[str, list[Said]]:
        found = defaultdict(list)
        for channel in CHANNELS:
            for message in self._ask(f"messages?channel={channel}"):
                if message.get("bot_id"):
                    found[message.get("thread_ts", "")].append(Said(message["text"], float(message["ts"])))
        return found

    def refused(self) -> list[str]:
        return [json.dumps(violation) for violation in self._ask("violations")]

    def ready(self) -> bool:
        return bool(self._ask("sockets"))

    def _ask(self, what: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(f"{self.url}/_ctl/{what}", data, timeout=TIMEOUT_SECONDS) as reply:
            return json.loads(reply.read())


class Small:
    """The small Slack of the tests; its events go over HTTP, timed from here."""

    def __init__(self, slack: FakeSlack, port: int) -> None:
        self._slack, self._port = slack, port
        self.env = {"SLACK_API_URL": slack.api, "SLACK_BOT_TOKEN": TOKEN, "SLACK_SIGNING_SECRET": SECRET}

    def mention(self, text: str, number: int) -> Asked:
        ts = f"{time.time():.6f}{number % 1_000:03d}"
        request = self._slack.mention(text, event_id=f"Ev{ts}", ts=ts, channel=CHANNELS[number % len(CHANNELS)])
        headers = {name: values[0] for name, values in request.headers.items()}
        began = time.monotonic()
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=TIMEOUT_SECONDS)
        try:
            connection.request("POST", EVENTS_PATH, request.raw_body.encode(), headers)
            return Asked(ts, connection.getresponse().status, time.monotonic() - began)
        finally:
            connection.close()

    def said(self) -> dict[str, list[Said]]:
        found = defaultdict(list)
        for call in list(self._slack.calls):
            if call.method == "chat.postMessage":
                found[call.args.get("thread_ts", "")].append(Said(call.args["text"], call.at))
        return found

    def refused(self) -> list[str]:
        return []

    def ready(self) -> bool:
        return True


@contextmanager
def strict(shared: Path, port: int, app: str, *, twice: bool) -> Iterator[Strict]:
    words = [sys.executable, str(shared / "tools" / "slack_standin.py"), "--port", str(port), "--app", app]
    process = subprocess.Popen([*words, *(["--dup"] if twice else [])], stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        process.stdout.readline()  # it says so when it listens
        yield Strict(f"http://127.0.0.1:{port}")
    finally:
        process.kill()
        process.communicate()


@contextmanager
def small(port: int) -> Iterator[Small]:
    with FakeSlack() as slack:
        yield Small(slack, port)
