"""What the killed processes do. Each runs in a process of its own, and says on a file what it has committed."""

import logging
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.library import utc_now
from bot.model import Issue
from bot.run.cli.main import main
from bot.run.serve.alerts import Alerts
from bot.run.serve.daily import DailyPost
from bot.run.serve.edits import Edits
from bot.run.serve.posting import open_poster
from bot.run.serve.updates import Updates
from bot.run.settings import load_settings
from bot.run.wiring import open_house
from bot.store.database import open_database
from bot.store.migrate import migrate as migrate_database
from bot.store.restore import restore as restore_database
from tests.store.child import save as save_for_ever

CHANNEL = "C1"


def _say_on(path: Path, env: Mapping[str, str]) -> None:
    """Send what is said to a file, which outlives the process, and take the settings."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(handle, 1)
    os.dup2(handle, 2)
    sys.stdout = os.fdopen(1, "w", buffering=1)
    sys.stderr = sys.__stderr__ = os.fdopen(2, "w", buffering=1)
    os.chdir(path.parent)
    os.environ.update(env)


def ingest(said: Path, env: Mapping[str, str], since: str, until: str) -> None:
    """Run ``paperboy ingest``, which says each day in its log once it is saved."""
    _say_on(said, env)
    log = logging.getLogger("bot.library")
    log.setLevel(logging.INFO)
    log.addHandler(logging.StreamHandler(sys.stdout))
    sys.argv = ["paperboy", "ingest", "--since", since, "--until", until]
    main()


def post(said: Path, env: Mapping[str, str], day: str, later: timedelta) -> None:
    """Post a digest, without Slack's pace, by a clock that is so much later."""
    _say_on(said, env)
    with open_house(load_settings(), clock=lambda: utc_now() + later) as house:
        digest = house.library.digest(date.fromisoformat(day))
        assert digest is not None
        poster = open_poster(house, sleep=lambda _: None)
        print(poster.post(Issue.whole(digest), CHANNEL))


def alert(said: Path, env: Mapping[str, str], later: timedelta) -> None:
    """Tell subscribers what is new, without Slack's pace, until nothing is left; by a clock that is so much later."""
    _say_on(said, env)
    with open_house(load_settings(), clock=lambda: utc_now() + later) as house:
        house.index.open()
        house.library.load()
        alerts = Alerts(house, sleep=lambda _: None)
        for _ in range(3):
            alerts.run()
        print(f"pending={len(house.subscribing.store.pending())}")


def edition(said: Path, env: Mapping[str, str], now: datetime) -> None:
    """Post what is due by the editions, and let what is out show the votes of now, by a clock that stands."""
    _say_on(said, env)
    with open_house(load_settings(), clock=lambda: now) as house:
        house.library.load()
        DailyPost(house, sleep=lambda _: None).tick()
        Edits(house, sleep=lambda _: None).run()
        print("done")


def news(said: Path, env: Mapping[str, str], now: datetime, version: int) -> None:
    """Say what became of posted papers, all of which have so many versions, by a clock that stands."""
    _say_on(said, env)
    with open_house(load_settings(), clock=lambda: now) as house:
        house.library.load()
        Updates(house, sleep=lambda _: None, versions=AllAt(version)).run()
        print("done")


class AllAt:
    """An arXiv where every third paper has so many versions, and the others one."""

    def __init__(self, version: int) -> None:
        self._version = version

    def versions(self, paper_ids: Sequence[str]) -> Mapping[str, int]:
        return {one: self._version if int(one[-1]) % 3 == 0 else 1 for one in paper_ids}


def migrate(said: Path, env: Mapping[str, str]) -> None:
    """Bring a database up to date."""
    _say_on(said, env)
    engine = open_database(env["BOT_DATABASE_URL"])
    migrate_database(engine)
    engine.dispose()
    print("migrated")


def restore(said: Path, env: Mapping[str, str], copy: str) -> None:
    """Put a backup in the database's place."""
    _say_on(said, env)
    restore_database(env["BOT_DATABASE_URL"], Path(copy), force=True)
    print("restored")


def save(said: Path, env: Mapping[str, str]) -> None:
    """Save digests for ever, and say each."""
    _say_on(said, env)
    save_for_ever(open_database(env["BOT_DATABASE_URL"]), sys.maxsize)
