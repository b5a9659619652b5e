"""The processor time that a command takes to start, beside ``python -c "import numpy"`` in the same run.

    python -m tests.bench.start --papers 12000

The archive is invented text, or with ``--recorded`` the recorded days (``PAPERBOY_SHARED``). Each command runs some
times, in turns with the yardstick, and the least is shown. ``run`` is the time to a bot that answers, told to end as
soon as it does. All have their bytecode, as after any first start; ``--no-bytecode`` measures without, where the
modules of ours that ``ask`` needs are compiled at every start.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.source.huggingface import parse_api
from bot.store.database import open_database
from bot.store.migrate import migrate
from bot.store.papers import SqlPaperStore
from tests.bench.archive import Days, invented, recorded, until
from tests.fakes.slack import SECRET, TOKEN, FakeSlack

HOUSE = Path(__file__).parents[2]
QUESTION = "how can models be pruned without training them again?"
NUMPY = [sys.executable, "-c", "import numpy"]
PAPERBOY = [sys.executable, "-m", "bot"]
COMMANDS = {
    "--help": ["--help"],
    "status": ["status"],
    "ask": ["ask", QUESTION],
    "run, to ready": ["run", "--http", "--port", "0"],
}


def main() -> None:
    """Print one row per command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--papers", type=int, default=12_000, help="so many invented papers")
    parser.add_argument("--recorded", action="store_true", help="the recorded days instead")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--no-bytecode", action="store_true", help="neither write nor use compiled modules")
    options = parser.parse_args()
    shared = Path(os.environ.get("PAPERBOY_SHARED") or HOUSE.parent / "shared")
    days = recorded(shared) if options.recorded else invented(options.papers)
    with tempfile.TemporaryDirectory(prefix="paperboy-start-") as folder, FakeSlack() as slack:
        env = environment(Path(folder), slack.api) | bytecode(Path(folder, "bytecode"), kept=not options.no_bytecode)
        count = fill(Path(folder) / "paperboy.sqlite3", until(datetime.now(UTC).date() - timedelta(1), days))
        used([*PAPERBOY, "ask", QUESTION], env)  # the first builds the index and keeps it
        print(f"{count} papers; processor seconds, the least of {options.times}")
        print(f"{'command':<15} {'seconds':>8} {'x numpy':>8}")
        for name, words in COMMANDS.items():
            rounds = [(used(NUMPY, env), used([*PAPERBOY, *words], env)) for _ in range(options.times)]
            yardstick, seconds = (min(pair[at] for pair in rounds) for at in (0, 1))
            print(f"{name:<15} {seconds:>8.2f} {seconds / yardstick:>8.1f}")


def environment(folder: Path, api: str) -> dict[str, str]:
    """Return the environment of a bot that knows nobody."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("BOT_", "SLACK_", "HF_"))}
    clean |= {"SLACK_BOT_TOKEN": TOKEN, "SLACK_SIGNING_SECRET": SECRET, "SLACK_API_URL": api}
    return clean | {"BOT_DATA_DIR": str(folder), "BOT_SOURCE_URL": "http://127.0.0.1:9"}


def bytecode(folder: Path, *, kept: bool) -> dict[str, str]:
    """Return what tells Python to keep its bytecode in a folder, or not to; an empty word is no wish."""
    return {"PYTHONPYCACHEPREFIX": str(folder), "PYTHONDONTWRITEBYTECODE": "" if kept else "1"}


def fill(path: Path, days: Days) -> int:
    """Save days as the bot would have; return how many papers that is."""
    engine = open_database(f"sqlite:///{path}")
    migrate(engine)
    store = SqlPaperStore(engine)
    for day, entries in days.items():
        store.save(parse_api(json.dumps(entries).encode(), day, datetime.now(UTC)))
    count = store.count()
    engine.dispose()
    return count


def used(words: list[str], env: dict[str, str]) -> float:
    """Run a process to its end, or ``run`` until it is ready; return its processor seconds."""
    out = subprocess.PIPE if "run" in words else subprocess.DEVNULL
    with subprocess.Popen(words, env=env, cwd=HOUSE, stdout=out, stderr=subprocess.STDOUT, text=True) as process:
        for line in process.stdout or ():
            if "ready mode=" in line:
                process.send_signal(signal.SIGTERM)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(words)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
