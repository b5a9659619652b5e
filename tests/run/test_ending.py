"""The whole bot as its own process, told to end while Hugging Face or Slack hangs.

Nothing here depends on how fast the machine is: what would not end by itself would take minutes.
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import BoltRequest

from bot.model import Digest, Paper
from bot.run.settings import Settings
from bot.run.wiring import open_house
from tests.fakes.hub import Hub
from tests.fakes.slack import SECRET, TOKEN, FakeSlack, Fault

HOUSE = Path(__file__).parents[2]
YESTERDAY = datetime.now(UTC).date() - timedelta(days=1)
GENEROUS_SECONDS = 45
ENV = {
    "SLACK_BOT_TOKEN": TOKEN,
    "SLACK_SIGNING_SECRET": SECRET,
    "BOT_PORT": "0",
    "BOT_WORKERS": "2",
    "BOT_SOURCE_READ_SECONDS": "600",
    "BOT_SOURCE_TOTAL_SECONDS": "600",
}


class SlowSlack(FakeSlack):
    """A Slack that takes no message before its gate opens; it may be told that one has come."""

    def __init__(self) -> None:
        super().__init__()
        self.gate, self.reached = threading.Event(), threading.Event()
        self.gate.set()

    def __exit__(self, *problem: object) -> None:
        self.gate.set()
        super().__exit__(*problem)

    def take(self, method: str, args: dict[str, Any]) -> Any:
        if method == "chat.postMessage":
            self.reached.set()
            self.gate.wait(300)
        return super().take(method, args)


@dataclass
class Running:
    """The process, and those around it."""

    slack: SlowSlack
    hub: Hub
    folder: Path
    process: subprocess.Popen[bytes] | None = field(default=None)
    url: str = ""

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text()

    @property
    def settings(self) -> Settings:
        return Settings(_env_file=None, data_dir=self.folder, source_url=self.hub.url)

    def fill(self) -> None:
        """Put a whole digest of yesterday into the archive."""
        listed = tuple(
            Paper(
                f"2607.{n:05d}",
                f"Kettle {n}",
                f"It boils {n} cups.",
                f"https://huggingface.co/papers/{n}",
                (YESTERDAY,),
            )
            for n in range(1, 9)
        )
        with open_house(self.settings) as house:
            house.store.save(Digest(YESTERDAY, listed, datetime.now(UTC)))

    def start(self, **env: str) -> None:
        """Start it, and wait until its web server answers."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("BOT_", "SLACK_", "HF_"))}
        clean |= ENV | {"SLACK_API_URL": self.slack.api, "BOT_SOURCE_URL": self.hub.url}
        with (self.folder / "log").open("ab") as log:
            words = [sys.executable, "-m", "bot", "run", "--http"]
            environ = clean | {"BOT_DATA_DIR": str(self.folder), **env}
            self.process = subprocess.Popen(words, env=environ, cwd=HOUSE, stdout=log, stderr=log)
        self.until(lambda: "ready mode=http" in self.log)
        port = self.log.partition("serving host=127.0.0.1 port=")[2].split()[0]
        self.url = f"http://127.0.0.1:{port}"

    def until(self, done: Callable[[], object]) -> None:
        deadline, pause = time.monotonic() + GENEROUS_SECONDS, threading.Event()
        while not done():
            assert time.monotonic() < deadline, f"it never came; the log: {self.log}"
            pause.wait(0.02)

    def page(self, name: str) -> tuple[int, dict[str, Any]]:
        try:
            with urllib.request.urlopen(f"{self.url}/{name}", timeout=GENEROUS_SECONDS) as reply:
                return reply.status, json.loads(reply.read())
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.loads(error.read())

    def send(self, request: BoltRequest) -> int:
        """Deliver a request of Slack's, and return the status of its acknowledgement."""
        headers = {name: values[0] for name, values in request.headers.items()}
        sent = urllib.request.Request(f"{self.url}/slack/events", request.raw_body.encode(), headers)
        with urllib.request.urlopen(sent, timeout=GENEROUS_SECONDS) as reply:
            return int(reply.status)

    def end(self) -> int:
        """Ask it to end, and return its exit code."""
        self.ask_to_end()
        return self.ended()

    def ask_to_end(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        self.until(lambda: "stopping: SIGTERM" in self.log)

    def ended(self) -> int:
        assert self.process is not None
        return self.process.wait(GENEROUS_SECONDS)


@pytest.fixture
def running(tmp_path) -> Iterator[Running]:
    with ExitStack() as stack:
        hub = stack.enter_context(Hub({}, today=YESTERDAY + timedelta(days=1)))
        running = Running(stack.enter_context(SlowSlack()), hub, tmp_path)
        yield running
        if running.process and running.process.poll() is None:
            running.process.kill()
            running.process.wait()


def test_a_source_that_hangs_holds_up_neither_questions_nor_the_end(running):
    running.fill()
    running.hub.fail("hang", times=100, seconds=300)
    running.start()
    running.until(lambda: running.hub.asked)
    assert running.page("readyz") == (200, {"ready": True})
    assert running.send(running.slack.mention("which kettle boils?")) == 200
    running.slack.wait_for("chat.postMessage")
    assert running.end() == 0
    assert "Traceback" not in running.log


def test_an_empty_archive_is_alive_but_not_ready(running):
    running.hub.fail("hang", times=100, seconds=300)
    running.start()
    assert running.page("readyz") == (503, {"ready": False, "why": "the archive is empty"})
    status, health = running.page("healthz")
    assert (status, health["papers"]) == (200, 0)
    assert running.end() == 0


def test_what_was_acknowledged_is_answered_before_the_end(running):
    running.fill()
    running.start()
    running.slack.gate.clear()
    for n in range(4):
        assert running.send(running.slack.mention(f"which kettle boils {n} cups?")) == 200
    assert running.slack.reached.wait(GENEROUS_SECONDS)
    running.ask_to_end()
    assert running.page("readyz") == (503, {"ready": False, "why": "ending"})
    running.slack.gate.set()
    assert running.ended() == 0
    assert len(running.slack.said("chat.postMessage")) == 4
    assert "Traceback" not in running.log


@pytest.mark.slow
def test_a_slack_that_hangs_does_not_keep_the_process_from_ending(running):
    running.fill()
    running.start()
    running.slack.gate.clear()
    for _ in range(8):  # two threads, twenty seconds for each: more than a minute
        running.send(running.slack.mention("which kettle boils?"))
    assert running.slack.reached.wait(GENEROUS_SECONDS)
    assert running.end() == 0
    assert "questions unanswered" in running.log


def test_a_post_that_waits_for_slack_gives_its_claim_back(running):
    running.fill()
    running.slack.fail("chat.postMessage", *[Fault(status=429, retry_after=55)] * 9)
    running.start(BOT_CHANNELS="C1", BOT_POST_AT="00:00")
    assert running.slack.reached.wait(GENEROUS_SECONDS)
    assert running.end() == 0
    assert running.slack.said("chat.postMessage") == []
    with open_house(running.settings) as house:
        assert house.posts.posts() == ()


def test_an_app_that_is_uninstalled_ends_the_process_and_forgets_the_ids_of_events(running):
    running.fill()
    running.start()
    assert running.send(running.slack.mention("which kettle boils?", event_id="EvKept")) == 200
    running.slack.wait_for("chat.postMessage")
    running.send(running.slack.event({"type": "app_uninstalled"}))
    assert running.ended() == 0
    with open_house(running.settings) as house:
        assert house.events.first("EvKept", at=datetime.now(UTC))
