"""Kill real processes at random moments, and tell what was lost, doubled or wrong.

::

    python -m tests.faults.kill --times 1000
    python -m tests.faults.kill --times 200 --what post --database postgresql+psycopg://ann@localhost/test

``--times`` counts rounds in all, shared among the kinds of work. Without ``--database``, each is on a fresh SQLite
file; with a PostgreSQL server, in a fresh schema. Posts are killed in two settings: where the channel can be read back,
and with the five scopes that everybody grants. "Not shown" are papers that a channel never got; "left over" are lines
without papers that a dead process opened, which come of the second setting alone; of mail, letters that came again
under the same Message-ID, which mailboxes show once. Ends with 1 where anything was lost, not shown, doubled or wrong.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.faults.place import Tally
from tests.faults.rounds import ROUNDS, kill
from tests.store.databases import FILE, POSTGRESQL


def main() -> int:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--times", type=int, default=100, help="kills in all (default: 100)")
    words.add_argument("--what", choices=[*ROUNDS], action="append", help="only this kind of work")
    words.add_argument("--database", help="URL of a PostgreSQL server")
    words.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000, help="repeats a run's choices")
    given = words.parse_args()
    if given.database:
        os.environ["PAPERBOY_TEST_POSTGRESQL"] = given.database
    kind = POSTGRESQL if given.database else FILE
    kinds = given.what or [what for what in ROUNDS if kind == FILE or what != "restore"]
    print(f"seed {given.seed}, on {kind}")
    tallies = []
    for number, what in enumerate(kinds):
        share = given.times // len(kinds) + (number < given.times % len(kinds))
        with tempfile.TemporaryDirectory() as folder:
            tallies.append(kill(what, share, kind, Path(folder), seed=given.seed))
        tell(tallies[-1])
    print("| work | rounds | killed at work | lost | not shown | doubled | wrong | left over |")
    print("|---|---|---|---|---|---|---|---|")
    for tally in tallies:
        bad = tally.lost, tally.not_shown, tally.doubled, len(tally.wrong)
        told = tally.what, tally.times, tally.killed, *bad, tally.left_over
        print("|", " | ".join(map(str, told)), "|")
    return 0 if all(tally.sound for tally in tallies) else 1


def tell(tally: Tally) -> None:
    print(f"{tally.what}: {tally.times} rounds, {'sound' if tally.sound else 'NOT SOUND'}", flush=True)
    for sentence in tally.wrong[:5]:
        print(f"  {sentence}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
