"""The whole bot as its own process over HTTP, between a Slack that may be slow and a small Hugging Face."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from slack_bolt import BoltRequest

from bot.model import Digest, Paper
from bot.run.settings import Settings
from bot.run.wiring import open_house
from tests.fakes.hub import Hub
from tests.fakes.slack import SECRET, TOKEN, FakeSlack

HOUSE = Path(__file__).parents[2]
YESTERDAY = datetime.now(UTC).date() - timedelta(days=1)
GENEROUS_SECONDS = 45
"""For an end: what hangs would take longer by itself."""
PATIENT_SECONDS = 120
"""For a beginning, on a machine that has other things to do."""
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

    def start(self, *python: str, **env: str) -> None:
        """Start it, and wait until its web server answers; ``python`` are the interpreter's words, to watch it."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("BOT_", "SLACK_", "HF_"))}
        clean |= ENV | {"SLACK_API_URL": self.slack.api, "BOT_SOURCE_URL": self.hub.url}
        with (self.folder / "log").open("ab") as log:
            words = [sys.executable, *(python or ("-m", "bot")), "run", "--http"]
            environ = clean | {"BOT_DATA_DIR": str(self.folder), **env}
            self.process = subprocess.Popen(words, env=environ, cwd=HOUSE, stdout=log, stderr=log)
        self.until(lambda: "ready mode=http" in self.log)
        port = self.log.partition("serving host=127.0.0.1 port=")[2].split()[0]
        self.url = f"http://127.0.0.1:{port}"

    def until(self, done: Callable[[], object]) -> None:
        deadline, pause = time.monotonic() + PATIENT_SECONDS, threading.Event()
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

    def kill(self) -> None:
        """Kill it where it still runs, so that none outlives its test, also one that never came up."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

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
