"""Fifty mentions a second for two minutes, while days are ingested: what it costs, and that nothing is lost or doubled.

::

    python -m tests.bench.load [--seconds 120] [--rate 50] [--http] [--twice] [--mix] [--papers 6000] [--burn 4]

The bot is a process of its own, between a stand-in for Slack and a small Hugging Face, all on loopback. The strict
stand-in and the recorded days are used where PAPERBOY_SHARED or ../shared has them; else invented papers, and the
tests' own Slack, which speaks HTTP only. The exit code is 1 where a question got no answer, be it lost or turned away
as too many, where anything was answered twice, or went wrong. ``--burn`` loads the machine: so many processes that
compute without end, beside the bot.
"""

import argparse
import contextlib
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from bot.slack.blocks.notices import BUSY, FAILED
from bot.source.huggingface import parse_api
from bot.store.database import open_database
from bot.store.migrate import migrate
from bot.store.papers import SqlPaperStore
from tests.bench.archive import Days, invented, now, questions, recorded, until
from tests.bench.slacks import Asked, Said, Slack, small, strict
from tests.fakes.hub import Hub

HOUSE = Path(__file__).resolve().parents[2]
MAX_MENTIONS = 20_000
DRIVERS = 24
FRESH_DAYS = 12
"""Days that the bot fetches while it is asked; the others are in its archive from the start."""
TAIL_SECONDS = 30
"""Without one more answer: what comes after that counts as lost."""
START_SECONDS = 90


@dataclass
class Run:
    """What happened.

    Attributes:
        http: Whether events came over HTTP.
        kept: Papers in the archive at the start.
        asked: The mentions that were delivered.
        failed: Why others could not be.
        late_seconds: How late the latest was sent: beyond a second, the driver was too slow for its rate.
        said: The bot's messages, by what they answer.
        refused: Slack's rules that were broken.
        requests: How often the source was asked.
        before: Kilobytes resident at the start.
        after: Kilobytes resident at the end.
        worked_seconds: Of processor time that the bot took from the first mention to the last answer.
        log: The bot's.
    """

    http: bool
    kept: int = 0
    asked: list[Asked] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    late_seconds: float = 0.0
    said: dict[str, list[Said]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    requests: int = 0
    before: int = 0
    after: int = 0
    worked_seconds: float = 0
    log: str = ""


def main() -> int:
    """Run the load, print the table, and return the exit code."""
    options = _options()
    shared = Path(os.environ.get("PAPERBOY_SHARED") or HOUSE.parent / "shared")
    has_shared = (shared / "tools" / "slack_standin.py").is_file()
    http = options.http or not has_shared
    today = now().date()
    days = until(today, recorded(shared) if has_shared and not options.papers else invented(options.papers or 6_000))
    port = _free_port()
    events = f"http://127.0.0.1:{port}/slack/events"
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="paperboy-load-")))
        settled, run = today - timedelta(FRESH_DAYS), Run(http=http)
        run.kept = _archive(
            folder / "paperboy.sqlite3", {day: listed for day, listed in days.items() if day <= settled}
        )
        fresh = {day.isoformat(): listed for day, listed in days.items() if day > settled}
        pause = options.seconds * 0.8 / FRESH_DAYS
        hub = stack.enter_context(Hub(fresh, today=today, pause_seconds=pause))
        slack: Slack = stack.enter_context(
            strict(shared, events, twice=options.twice, mix=options.mix) if has_shared else small(port)
        )
        bot = stack.enter_context(_bot(folder, slack, hub.url, port, http=http))
        if not _until(lambda: _ready(port) and (http or slack.ready()), START_SECONDS):
            print((folder / "log").read_text("utf-8", errors="replace")[-3_000:])
            return 1
        run.before, worked = _told(bot, "rss"), _worked(bot)
        stack.enter_context(_burning(options.burn))
        _load(run, slack, days, options)
        run.said = _answers(slack, run)
        run.after, run.worked_seconds = _told(bot, "rss"), _worked(bot) - worked
        run.requests, run.refused = len(hub.asked), slack.refused()
        run.log = (folder / "log").read_text("utf-8", errors="replace")
    return _report(options, run)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--rate", type=int, default=50, help="mentions a second")
    parser.add_argument("--http", action="store_true", help="events over HTTP instead of Socket Mode")
    parser.add_argument("--twice", action="store_true", help="each event comes twice, as Slack's repetitions do")
    parser.add_argument("--papers", type=int, default=0, help="so many invented papers instead of the recorded ones")
    parser.add_argument("--mix", action="store_true", help="by mention, command, press, shortcut and in a chat in turn")
    parser.add_argument("--burn", type=int, default=0, help="processes that compute without end meanwhile")
    options = parser.parse_args()
    if not 0 < options.seconds * options.rate <= MAX_MENTIONS:
        parser.error(f"from 1 to {MAX_MENTIONS} mentions")
    return options


def _archive(path: Path, days: Days) -> int:
    """Save days as the bot would have, long ago; return how many papers that is."""
    engine = open_database(f"sqlite:///{path}")
    migrate(engine)
    store = SqlPaperStore(engine)
    for day, entries in days.items():
        store.save(parse_api(json.dumps(entries).encode(), day, now()))
    count = store.count()
    engine.dispose()
    return count


@contextlib.contextmanager
def _bot(folder: Path, slack: Slack, hub: str, port: int, *, http: bool) -> Iterator[subprocess.Popen[bytes]]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("BOT_", "SLACK_", "HF_"))}
    env |= slack.env | {"BOT_SOURCE_URL": hub, "BOT_DATA_DIR": str(folder), "BOT_SOURCE_READ_SECONDS": "60"}
    env |= {"BOT_REFRESH_DAYS": str(FRESH_DAYS)}
    words = [sys.executable, "-m", "bot", "run", "--port", str(port), *(["--http"] if http else [])]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(words, env=env, cwd=HOUSE, stdout=log, stderr=log)
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextlib.contextmanager
def _burning(number: int) -> Iterator[None]:
    with contextlib.ExitStack() as stack:
        for _ in range(number):
            burner = stack.enter_context(subprocess.Popen([sys.executable, "-c", "while True: pass"]))
            stack.callback(burner.kill)
        yield


def _load(run: Run, slack: Slack, days: Days, options: argparse.Namespace) -> None:
    """Send the mentions at their instants, each from a thread that has nothing else to do."""
    lock = threading.Lock()
    texts = list(questions(days, options.seconds * options.rate))
    start = time.monotonic() + 0.5
    pause = threading.Event()

    def send(number: int) -> None:
        due = start + number / options.rate
        pause.wait(max(0.0, due - time.monotonic()))
        late = time.monotonic() - due
        try:
            asked = slack.mention(texts[number], number)
        except OSError as error:
            with lock:
                run.failed.append(repr(error))
            return
        with lock:
            run.asked.append(asked)
            run.late_seconds = max(run.late_seconds, late)

    with ThreadPoolExecutor(DRIVERS) as drivers:
        list(drivers.map(send, range(len(texts))))


def _answers(slack: Slack, run: Run) -> dict[str, list[Said]]:
    """Return the answers, when all are there or none has come for a while."""
    end, pause, came = time.monotonic() + TAIL_SECONDS, threading.Event(), 0
    while True:
        pause.wait(3)
        said = slack.said()
        if len(said) > came:
            came, end = len(said), time.monotonic() + TAIL_SECONDS
        if time.monotonic() > end or all(said.get(asked.ts) for asked in run.asked):
            pause.wait(2)  # a second answer would come right after the first
            return slack.said()


def _report(options: argparse.Namespace, run: Run) -> int:
    """Print the table, and what went wrong; return the exit code."""
    said, log, refused = run.said, run.log, run.refused
    acks = sorted(asked.seconds for asked in run.asked)
    busy = sum(one.text == BUSY for answers in said.values() for one in answers)
    answered = [
        asked for asked in run.asked if any(not one.text.startswith((BUSY, FAILED)) for one in said.get(asked.ts, ()))
    ]
    waits = sorted(said[asked.ts][0].at - asked.at for asked in answered)
    sorry = sum(one.text.startswith(FAILED) for answers in said.values() for one in answers)
    errors = [line for line in log.splitlines() if re.search(r"\b(ERROR|CRITICAL)\b|^Traceback", line)]
    bad = [asked for asked in run.asked if asked.status != 200]
    lost = sum(not said.get(asked.ts) for asked in run.asked)
    doubled = sum(len(said.get(asked.ts, ())) > 1 for asked in run.asked)
    days = len(re.findall(r"ingested day=", log))
    each_ms = run.worked_seconds * 1000 / max(1, len(run.asked))
    rows = {
        "mode": f"{'HTTP' if run.http else 'Socket Mode'}, {options.rate}/s for {options.seconds} s"
        + (", on every surface" if options.mix else "")
        + (", each event twice" if options.twice else "")
        + (f", beside {options.burn} that burn" if options.burn else ""),
        "archive": f"{run.kept} papers at the start; {days} days ingested meanwhile ({run.requests} requests)",
        "mentions": f"{len(run.asked)} delivered, {len(run.failed)} failed; the latest {run.late_seconds:.2f} s late",
        "acknowledged": _percentiles(acks),
        "answered": f"{len(answered)} of {options.seconds * options.rate} asked, {_percentiles(waits)}",
        "processor": f"{run.worked_seconds:.1f} s, {each_ms:.1f} ms a mention",
        "memory (resident)": f"{run.before / 1024:.0f} MB at the start, {run.after / 1024:.0f} MB at the end",
        "errors": f"{len(errors)} logged, {len(bad)} bad acknowledgements, {len(refused)} rules broken, {sorry} sorry",
        "lost / doubled / busy": f"{lost} / {doubled} / {busy}",
    }
    for name, value in rows.items():
        print(f"{name:<22} {value}")
    for line in [*errors[:5], *refused[:5], *run.failed[:5]]:
        print("  !", line[:300])
    return 1 if errors or bad or refused or sorry or lost or doubled or busy or run.failed else 0


def _percentiles(seconds: list[float]) -> str:
    if not seconds:
        return "none"
    at = {share: seconds[min(len(seconds) - 1, int(len(seconds) * share))] for share in (0.5, 0.99)}
    return f"p50 {at[0.5] * 1000:.0f} ms, p99 {at[0.99] * 1000:.0f} ms, most {seconds[-1] * 1000:.0f} ms"


def _told(bot: subprocess.Popen[bytes], figure: str) -> int:
    """Return what ``ps`` tells of the process: ``rss``, resident kilobytes, or ``cputimes``, seconds of work."""
    words = ["ps", "-o", f"{figure}=", "-p", str(bot.pid)]
    return int(subprocess.run(words, capture_output=True, check=True, text=True).stdout)


def _worked(bot: subprocess.Popen[bytes]) -> float:
    """Return the seconds of processor that the bot took: in hundredths where Linux tells them, else in whole ones."""
    try:
        fields = Path(f"/proc/{bot.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except FileNotFoundError:
        return _told(bot, "cputimes")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _ready(port: int) -> bool:
    with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5) as reply:
        return bool(reply.status == 200)
    return False


def _until(done: Callable[[], bool], seconds: float) -> bool:
    end, pause = time.monotonic() + seconds, threading.Event()
    while not done():
        if time.monotonic() > end:
            return False
        pause.wait(0.2)
    return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    started = time.monotonic()
    code = main()
    print(f"{'took':<22} {time.monotonic() - started:.0f} s")
    sys.exit(code)
