"""What a look at 10,000 editions costs when none is due.

::

    python -m tests.bench.editions
    python -m tests.bench.editions --number 10000 --database postgresql+psycopg://ann@localhost/test
"""

import argparse
import os
import statistics
import sys
import tempfile
import time as clock
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.model import Edition
from bot.run.serve.daily import DailyPost
from bot.run.settings import Settings
from bot.run.wiring import open_house
from bot.store.database import writing
from bot.store.editions import _row
from bot.store.tables import editions
from tests.store.databases import FILE, POSTGRESQL, fresh_url

NOW = datetime(2026, 7, 28, 8, tzinfo=UTC)
TURNS = 50


def main() -> int:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--number", type=int, default=10_000, help="editions (default: 10,000)")
    words.add_argument("--database", help="URL of a PostgreSQL server")
    given = words.parse_args()
    if given.database:
        os.environ["PAPERBOY_TEST_POSTGRESQL"] = given.database
    kind = POSTGRESQL if given.database else FILE
    with tempfile.TemporaryDirectory() as folder, fresh_url(kind, Path(folder)) as url:
        # Nothing is sent: nothing is held that could be due.
        settings = Settings(_env_file=None, slack_bot_token=SecretStr("xoxb-none"), slack_api_url="http://127.0.0.1:9/",
                            database_url=SecretStr(url), data_dir=Path(folder), source_url="http://127.0.0.1:9",
                            source_attempts=1)  # fmt: skip
        now = [NOW]
        with open_house(settings, clock=lambda: now[0], sleep=lambda _: None) as house:
            house.library.load()
            made = [
                _row(Edition(f"C{n:05}", "T1", at=time(9), next_at=NOW + timedelta(hours=1)))
                for n in range(given.number)
            ]
            with writing(house.store._engine, "fill") as connection:
                connection.execute(editions.insert(), made)
            daily = DailyPost(house, sleep=lambda _: None)
            idle = [timed(daily.tick) for _ in range(TURNS)]
    print(f"{given.number:,} editions on {kind}, none due: {statistics.median(idle) * 1000:.2f} ms a tick, "
          f"at worst {max(idle) * 1000:.2f} ms")  # fmt: skip
    return 0 if statistics.median(idle) < 0.05 else 1


def timed(work) -> float:
    begun = clock.perf_counter()
    work()
    return clock.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
