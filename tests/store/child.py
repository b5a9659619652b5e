"""A process of its own, for tests that kill it or race it: ``python -m tests.store.child VERB URL [POINT]``.

It says each thing that a test waits for on a line of its own, and goes on when it gets a line. ``save`` and
``migrate`` say ``at <point>`` right before their statement of that number, wait there, and are killed there.
"""

import itertools
import sys
from typing import Any

from sqlalchemy import Engine, event

from bot.model import Shown
from bot.store.database import open_database
from bot.store.events import SqlEventLedger
from bot.store.migrate import migrate
from bot.store.papers import SqlPaperStore
from bot.store.posts import SqlPostLedger
from bot.store.threads import SqlThreads
from tests.store.made import HOUR, MONDAY, NOON
from tests.store.saves import digest_of

TEAM = "T1"
ROUNDS = 3  # how often the first digest is saved before the statements are counted


def say(line: str) -> None:
    print(line, flush=True)


def stop_at(engine: Engine, point: int) -> None:
    """Stand still before the statement of that number, of those that come from here on; commits count as well."""
    passed = [0]

    def pass_or_stop(*_: Any) -> None:
        passed[0] += 1
        if passed[0] > point:
            say(f"at {point}")
            sys.stdin.readline()

    event.listen(engine, "before_cursor_execute", pass_or_stop)
    event.listen(engine, "commit", pass_or_stop)


def save(engine: Engine, point: int) -> None:
    """Save digests for ever, and say after each that it is committed; stop within the first but ROUNDS."""
    store = SqlPaperStore(engine)
    number = 0
    while True:
        if number == ROUNDS:
            stop_at(engine, point)
        store.save(digest_of(number))
        say(f"saved {number}")
        number += 1


def note(engine: Engine) -> None:
    """Note answers for ever, and say after each which message it stands in."""
    threads = SqlThreads(engine)
    for number in itertools.count():
        ts = f"17000{number:05}.000100"
        threads.note(TEAM, "C1", ts, ts, Shown(("2607.00001",), 1, 0, 1), at=NOON)
        say(ts)


def main() -> None:
    verb, url, *rest = sys.argv[1:]
    engine = open_database(url)
    if verb == "save":
        save(engine, int(rest[0]))
    if verb == "note":
        note(engine)
    if verb == "migrate" and rest:
        stop_at(engine, int(rest[0]))
    if verb == "claim":
        SqlPostLedger(engine).posts()  # connect before the start
    say("ready")
    sys.stdin.readline()
    if verb == "migrate":
        migrate(engine)
        say("migrated")
    if verb == "claim":
        for part in range(20):
            claim = SqlPostLedger(engine).claim("digest", MONDAY, "C1", part, at=NOON + HOUR)
            first = SqlEventLedger(engine).first(f"Ev{part}", at=NOON)
            say(f"{claim.attempt if claim else 0} {int(first)}")
    engine.dispose()


if __name__ == "__main__":
    main()
