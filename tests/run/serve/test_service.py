"""The whole bot as its own process, between a stand-in for Slack and a small Hugging Face."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.slack.manifest import SCOPES
from tests.fakes.hub import Hub
from tests.fakes.process import GENEROUS_SECONDS
from tests.fakes.standin import Standin, standing_in

pytestmark = [pytest.mark.recorded, pytest.mark.slow]

HOUSE = Path(__file__).parents[2]
SECRETS = {
    "SLACK_BOT_TOKEN": "xoxb-standin",
    "SLACK_APP_TOKEN": "xapp-standin",
    "SLACK_SIGNING_SECRET": "standin-secret",
}
YESTERDAY = datetime.now(UTC).date() - timedelta(days=1)


def entry(number: int) -> dict[str, Any]:
    """Return an invented paper in the API's shape."""
    return {
        "paper": {
            "id": f"2607.{number:05d}",
            "title": f"Pruning kettles, part {number}: <!channel> & *stars*",
            "summary": f"We prune kettle number {number}. Pruning saves {number} percent of the water. It still boils.",
            "authors": [{"name": f"Author {n}", "hidden": False} for n in range(number)],
            "upvotes": 100 - number,
            "submittedOnDailyAt": f"{YESTERDAY}T08:00:00.000Z",
        }
    }


@dataclass
class Bot:
    """The process, and what it needs to start."""

    slack: Standin
    env: dict[str, str]
    options: tuple[str, ...]
    log: Path
    process: subprocess.Popen[bytes] | None = field(default=None)
    port: int = 0

    def start(self) -> None:
        """Start it on a port of its own choice, tell Slack where it is, and wait until it answers questions."""
        before = self.log.stat().st_size if self.log.exists() else 0
        with self.log.open("ab") as log:
            words = [sys.executable, "-m", "bot", "run", "--port", "0", *self.options]
            self.process = subprocess.Popen(words, env=self.env, cwd=HOUSE, stdout=log, stderr=log)
        self.port = self.slack.until(lambda: self._alive() and self._said_port(before))
        self.slack.deliver_to(f"http://127.0.0.1:{self.port}/slack/events")
        self.slack.until(lambda: self._alive() and self.page("readyz").get("ready"))
        self.slack.until(lambda: "--http" in self.options or self.slack.see("sockets"))

    def _alive(self) -> bool:
        """Return that it runs; where it has ended, fail with what it said: nothing of it will come any more."""
        assert self.process is not None
        assert self.process.poll() is None, self.log.read_text()
        return True

    def _said_port(self, before: int) -> int:
        """Return the port that its log names after so many bytes; 0 while it names none."""
        said = re.search(rb"serving host=127\.0\.0\.1 port=(\d+)\n", self.log.read_bytes()[before:])
        return int(said[1]) if said else 0

    def kill(self) -> None:
        """Kill it where it still runs, so that none outlives its test, also one that never came up."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def page(self, name: str) -> dict[str, Any]:
        """Return a page of its web server; nothing while there is none, or while it says it is not ready."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{name}", timeout=5) as reply:
                return dict(json.loads(reply.read()))
        except OSError:
            return {}

    def end(self, number: signal.Signals) -> int:
        """End it, and return its exit code."""
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(number)
        code = self.process.wait(GENEROUS_SECONDS)
        self.process = None
        return code

    def ask(self, text: str) -> dict[str, Any]:
        """Type ``/papers TEXT``, and return the answer."""
        before = len(self.slack.see("responses"))
        assert self.slack.do("command", command="/papers", text=text)["status"] == 200
        return dict(self.slack.until(lambda: self.slack.see("responses")[before:])[0])


@pytest.fixture(params=["socket", "http"])
def bot(request, shared, tmp_path) -> Iterator[Bot]:
    options = ("--http",) if request.param == "http" else ()
    with contextlib.ExitStack() as stack:
        listed = {YESTERDAY.isoformat(): [entry(number) for number in range(1, 25)]}
        hub = stack.enter_context(Hub(listed, today=YESTERDAY + timedelta(days=1)))
        slack = stack.enter_context(standing_in(shared, "--dup", "--pace", "--scopes", ",".join(SCOPES)))
        env = {name: value for name, value in os.environ.items() if not name.startswith(("BOT_", "SLACK_", "HF_"))}
        env |= SECRETS | {
            "SLACK_API_URL": slack.api,
            "BOT_SOURCE_URL": hub.url,
            "BOT_DATA_DIR": str(tmp_path),
            "BOT_CHANNELS": "C1,C3,C2",
            "BOT_POST_AT": "00:00",
        }
        bot = Bot(slack, env, options, tmp_path / "log")
        stack.callback(lambda: print(bot.log.read_text()))  # beside what failed, where something did
        stack.callback(bot.kill)
        bot.start()
        yield bot


def posts(bot: Bot, channel: str) -> list[dict[str, Any]]:
    return bot.slack.posts(channel)


def whole_post(bot: Bot, channel: str) -> list[str]:
    """Return the ids that a channel's daily post shows, in order; a message that is opened and not yet filled, none."""
    filled = [message["metadata"]["event_payload"] for message in posts(bot, channel) if message.get("metadata")]
    return [paper_id for payload in filled for paper_id in payload["papers"]]


def test_the_bot_fetches_answers_posts_once_and_ends_in_order(bot):
    slack = bot.slack
    answer = bot.ask("how many percent of the water does pruning save in kettle 7?")
    assert "Pruning" in json.dumps(answer["blocks"])
    asked = slack.do("message", text="<@UB0T> pruning kettles", channel="C1")["ts"]
    slack.until(lambda: [m for m in posts(bot, "C1") if m.get("thread_ts") == asked])
    slack.do("message", text="pruning kettles", channel="DU2")
    slack.until(lambda: posts(bot, "DU2"))

    slack.do("drop")
    slack.until(lambda: "--http" in bot.options or slack.see("sockets"))
    slack.do("fault", method="chat.postMessage", status=429, retry_after=1)
    slack.do("message", text="pruning again", channel="DU1")
    slack.until(lambda: posts(bot, "DU1"))

    wanted = [entry(number)["paper"]["id"] for number in range(1, 25)]
    slack.until(lambda: whole_post(bot, "C2") == wanted)
    assert [problem for problem in bot.page("healthz")["problems"] if "C3" in problem]
    refused = [violation for violation in slack.see("violations") if "C3" not in str(violation)]
    assert refused == []

    bot.end(signal.SIGKILL)
    bot.start()
    assert bot.ask("today")["response_type"] == "ephemeral"
    assert bot.end(signal.SIGTERM) == 0
    assert whole_post(bot, "C2") == wanted
    log = bot.log.read_text()
    assert "Traceback" not in log
    for secret in (*SECRETS.values(), "does pruning save in kettle"):
        assert secret not in log


def test_even_at_debug_no_token_is_in_the_log(bot):
    bot.end(signal.SIGTERM)
    bot.env["BOT_LOG_LEVEL"] = "DEBUG"
    bot.start()
    bot.ask("pruning kettles")
    assert bot.end(signal.SIGTERM) == 0
    log = bot.log.read_text()
    assert "DEBUG" in log
    assert [secret for secret in SECRETS.values() if secret in log] == []


def test_an_uninstalled_app_ends_the_process_with_one_clear_line(bot):
    bot.slack.do("event", type="app_uninstalled")
    assert bot.process is not None
    assert bot.process.wait(GENEROUS_SECONDS) == 0
    assert "uninstalled" in bot.log.read_text()


def test_a_revoked_token_ends_the_process(bot):
    bot.slack.do("fault", method="chat.postMessage", error="token_revoked", times=50)
    bot.slack.do("message", text="pruning kettles", channel="DU1")
    assert bot.process is not None
    bot.process.wait(GENEROUS_SECONDS)
    assert "token" in bot.log.read_text()
