"""Where a kill happens: a fresh database, a source and a Slack; and what came of it."""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from tests.fakes.hub import Hub, many
from tests.fakes.slack import TOKEN
from tests.faults import work
from tests.faults.workspace import Workspace
from tests.store.databases import fresh_url

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.faults.work"])  # so that a kill hits the work, not its imports

DEADLINE_SECONDS = 60
LISTED = 20
PAPERS = 60
DAYS = [date(2026, 7, 20) + timedelta(number) for number in range(4)]


@dataclass
class Tally:
    """What came of killing one kind of work.

    Attributes:
        times: Rounds.
        killed: Processes that were still at work when they were killed.
        lost: What was said to be committed and is not there.
        not_shown: Papers owed to a channel that it never showed.
        doubled: Messages, and papers in messages, that came again.
        left_over: Lines without papers, opened by a process that died before it noted them.
        wrong: What else went wrong, in sentences.
    """

    what: str
    times: int = 0
    killed: int = 0
    lost: int = 0
    not_shown: int = 0
    doubled: int = 0
    left_over: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        return not (self.lost or self.not_shown or self.doubled or self.wrong)


@dataclass
class Place:
    """Where a round happens: a fresh database, and the neighbours that all rounds share."""

    url: str
    folder: Path
    hub: Hub
    slack: Workspace
    names: "count[int]" = field(default_factory=count)
    mail_port: int = 0

    @property
    def env(self) -> dict[str, str]:
        mail = {"BOT_SMTP_HOST": "127.0.0.1", "BOT_SMTP_PORT": str(self.mail_port), "BOT_SMTP_SECURITY": "none",
                "BOT_MAIL_FROM": "papers@example.org"} if self.mail_port else {}  # fmt: skip
        return mail | {
            "BOT_DATABASE_URL": self.url,
            "BOT_DATA_DIR": str(self.folder),
            "BOT_SOURCE_URL": self.hub.url,
            "SLACK_BOT_TOKEN": TOKEN,
            "SLACK_API_URL": self.slack.api,
            "BOT_CHANNELS": work.CHANNEL,
        }

    def start(self, target: Callable[..., None], *words: Any) -> tuple[ForkServerProcess, Path]:
        """Start work in a process of its own; return it, and the file on which it says things."""
        said = self.folder / f"said.{next(self.names)}"
        process = FORKS.Process(target=target, args=(said, self.env, *words), daemon=True)
        process.start()
        return process, said

    def run(self, target: Callable[..., None], *words: Any) -> str:
        """Let work run to its end, and return what it said."""
        process, said = self.start(target, *words)
        process.join(DEADLINE_SECONDS)
        if process.exitcode != 0:
            process.kill()
            process.join()
            raise AssertionError(f"the next run ended with {process.exitcode}: {said.read_text()[-500:]}")
        process.close()
        return said.read_text()


@contextmanager
def places(kind: str, folder: Path) -> Iterator[Callable[[], Any]]:
    """Give a maker of places, each as a context manager."""
    listed = {day.isoformat(): many(LISTED, first=1 + LISTED * number) for number, day in enumerate(DAYS)}
    numbers = count()
    with Hub(listed, today=DAYS[-1] + timedelta(days=9)) as hub, Workspace() as slack:

        @contextmanager
        def place() -> Iterator[Place]:
            own = folder / f"round.{next(numbers)}"
            own.mkdir()
            slack.forget()
            hub.asked.clear()
            with fresh_url(kind, own) as url:
                yield Place(url, own, hub, slack)

        yield place


def killed_after(process: ForkServerProcess, seconds: float) -> bool:
    """Kill a process so many seconds from now; return whether it was still at work."""
    process.join(seconds)
    at_work = process.exitcode is None
    process.kill()
    process.join()
    return at_work
