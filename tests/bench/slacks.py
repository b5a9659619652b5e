"""Slack for a load test: the strict stand-in in a process of its own where it lies at hand, else the small one here."""

import http.client
import json
import re
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
    """Something that was asked: what its answer is known by, how it was acknowledged, and when by the wall clock."""

    ts: str
    status: int
    seconds: float
    at: float


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
    """The strict stand-in, driven over its own HTTP.

    Args:
        url: Of it.
        mix: Whether questions are asked in turn by mention, command, press, shortcut and in a chat.
    """

    def __init__(self, url: str, *, mix: bool = False) -> None:
        self.url, self.mix = url, mix
        self._chats: list[tuple[str, str]] = []
        self.env = {
            "SLACK_API_URL": f"{url}/api/",
            "SLACK_BOT_TOKEN": "xoxb-standin",
            "SLACK_APP_TOKEN": "xapp-standin",
            "SLACK_SIGNING_SECRET": "standin-secret",
        }

    def mention(self, text: str, number: int) -> Asked:
        ways = (self._by_mention, self._by_command, self._by_press, self._by_shortcut, self._in_chat)
        return ways[number % len(ways) if self.mix else 0](text, number)

    def _by_mention(self, text: str, number: int) -> Asked:
        what = {"text": f"<@UB0T> {text}", "channel": CHANNELS[number % len(CHANNELS)], "user": f"U{number % 3 + 1}"}
        done = self._ask("message", what)
        status, milliseconds = done["deliveries"][0]
        return Asked(done["ts"], status, milliseconds / 1_000, float(done["ts"]))

    def _by_command(self, text: str, _number: int) -> Asked:
        return self._noted("command", {"command": "/papers", "text": text})

    def _by_press(self, text: str, number: int) -> Asked:
        value = json.dumps({"q": text, "o": 0})
        action = {"type": "button", "action_id": "ask.0", "block_id": "b", "value": value}
        where = {"channel": {"id": CHANNELS[number % len(CHANNELS)]}, "container": {"is_ephemeral": True}}
        return self._noted("interact", {"type": "block_actions", "user": {"id": "U1"}, "actions": [action], **where})

    def _by_shortcut(self, text: str, number: int) -> Asked:
        message = {"type": "message", "user": "U2", "ts": "1700000001.000100", "text": text}
        what = {"type": "message_action", "callback_id": "related_papers", "user": {"id": "U1"}, "message": message}
        return self._noted("interact", {**what, "channel": {"id": CHANNELS[number % len(CHANNELS)]}})

    def _in_chat(self, text: str, number: int) -> Asked:
        done = self._ask("message", {"text": text, "channel": f"DU{number % 3 + 1}", "user": f"U{number % 3 + 1}"})
        status, milliseconds = done["deliveries"][0]
        self._chats.append((text, done["ts"]))
        return Asked(done["ts"], status, milliseconds / 1_000, float(done["ts"]))

    def _noted(self, verb: str, what: dict[str, Any]) -> Asked:
        at = time.time()
        done = self._ask(verb, what)
        return Asked(done["id"], done["status"], done["ms"] / 1_000, at)

    def said(self) -> dict[str, list[Said]]:
        found = defaultdict(list)
        for channel in CHANNELS:
            for message in self._ask(f"messages?channel={channel}"):
                if message.get("bot_id"):
                    found[message.get("thread_ts", "")].append(Said(message["text"], float(message["ts"])))
        if self.mix:
            for response in self._ask("responses"):
                found[response["id"]].append(Said(response["text"], response["t"]))
            self._match_chats(found)
        return found

    def _match_chats(self, found: dict[str, list[Said]]) -> None:
        """Give each answer in a chat, where none stands in a thread, to a question: by its words, which it repeats.

        What says other words, such as that there is nothing, goes to the questions that are left, in their order.
        """
        answers = [
            Said(message["text"], float(message["ts"]))
            for person in ("U1", "U2", "U3")
            for message in self._ask(f"messages?channel=D{person}")
            if message.get("bot_id")
        ]
        left = []
        for text, ts in self._chats:
            mine = next((said for said in answers if text[:40] in said.text and said.at > float(ts)), None)
            if mine:
                answers.remove(mine)
                found[ts].append(mine)
            else:
                left.append(ts)
        for ts, said in zip(sorted(left), sorted(answers, key=lambda said: said.at), strict=False):
            found[ts].append(said)

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
            return Asked(ts, connection.getresponse().status, time.monotonic() - began, float(ts[:17]))
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
def strict(shared: Path, app: str, *, twice: bool, mix: bool = False) -> Iterator[Strict]:
    words = [sys.executable, str(shared / "tools" / "slack_standin.py"), "--port", "0", "--app", app]
    process = subprocess.Popen([*words, *(["--dup"] if twice else [])], stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        said = process.stdout.readline().decode()  # where it listens: a port chosen before may be another's by now
        found = re.search(r"http://127\.0\.0\.1:\d+", said)
        if found is None:
            raise RuntimeError(f"the stand-in did not start: {said}")
        yield Strict(found[0], mix=mix)
    finally:
        process.kill()
        process.communicate()


@contextmanager
def small(port: int) -> Iterator[Small]:
    with FakeSlack() as slack:
        yield Small(slack, port)
