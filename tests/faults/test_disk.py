"""A disk that is full, which only root can make so small, and a database that may not be written: real ones."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.errors import StoreError
from bot.run.serve.daily import DailyPost
from bot.run.settings import Settings
from bot.run.wiring import House, open_house
from bot.store.backup import backup
from bot.store.migrate import check
from bot.store.papers import SqlPaperStore
from tests.fakes.hub import Hub, many
from tests.fakes.slack import TOKEN
from tests.faults.workspace import Workspace
from tests.store.databases import laid, lay, opened
from tests.store.made import card, digest
from tests.store.processes import ROOT

MONDAY, TUESDAY = date(2026, 7, 27), date(2026, 7, 28)
FULL = "the disk is full; make room"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    try:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root can mount a small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)


def fill(disk: Path) -> Path:
    """Write to a disk until nothing more fits, and return the file that fills it."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return ballast


@dataclass
class Stage:
    """A house on the small disk, with its neighbours, and a clock to set."""

    house: House
    slack: Workspace
    now: datetime

    def daily(self) -> DailyPost:
        return DailyPost(self.house, sleep=lambda _: None)

    def ingest(self, day: date) -> Exception | None:
        (outcome,) = self.house.library.catch_up([day])
        return outcome.error

    def found(self, day: date) -> int:
        return self.house.library.answer(day.isoformat()).total

    def problems(self) -> str:
        return " ".join(self.house.library.status().problems)


@pytest.fixture
def stage(disk: Path) -> Iterator[Stage]:
    listed = {MONDAY.isoformat(): many(8), TUESDAY.isoformat(): many(90, first=100)}
    with Hub(listed, today=TUESDAY) as hub, Workspace() as slack:
        settings = Settings(
            _env_file=None,
            slack_bot_token=SecretStr(TOKEN),
            slack_api_url=slack.api,
            source_url=hub.url,
            data_dir=disk,
            channels=("C1",),
            post_at=time(9),
        )
        found: list[Stage] = []
        with open_house(settings, clock=lambda: found[0].now, database=laid) as house:
            found.append(Stage(house, slack, datetime(2026, 7, 28, 10, tzinfo=UTC)))
            house.library.load()
            assert found[0].ingest(MONDAY) is None
            yield found[0]


@pytest.mark.slow
def test_a_full_disk_is_told_answers_go_on_and_all_recovers_when_there_is_room(stage: Stage, disk: Path) -> None:
    ballast = fill(disk)
    error = stage.ingest(TUESDAY)
    assert isinstance(error, StoreError)
    assert FULL in str(error)
    assert stage.found(MONDAY) == 8
    assert stage.house.store.count() == 8
    ballast.unlink()
    assert stage.ingest(TUESDAY) is None
    assert (stage.found(MONDAY), stage.found(TUESDAY)) == (8, 90)
    with opened(stage.house.settings.database) as engine:
        assert "integrity ok" in check(engine)


def test_nothing_is_posted_on_a_full_disk_and_it_is_when_there_is_room(stage: Stage, disk: Path) -> None:
    daily = stage.daily()
    ballast = fill(disk)
    daily.run()
    assert stage.slack.parts() == []
    assert FULL in stage.problems()
    ballast.unlink()
    daily.run()
    assert stage.slack.parts() == [0, 1]
    assert stage.problems() == ""


@pytest.mark.slow
def test_a_disk_that_fills_while_a_message_is_sent_doubles_nothing_even_where_nobody_can_look(
    stage: Stage, disk: Path
) -> None:
    stage.slack.readable = False
    ballast: list[Path] = []
    stage.slack.on_taken = lambda number: ballast.append(fill(disk)) if number == 1 else None
    daily = stage.daily()
    daily.run()
    assert (stage.slack.parts(), len(stage.slack.messages)) == ([], 1)
    assert FULL in stage.problems()
    ballast[0].unlink()
    stage.now += timedelta(minutes=30)
    daily.run()
    assert stage.slack.parts() == [0, 1]
    assert len(stage.slack.messages) == 2
    assert len(set(stage.slack.papers())) == len(stage.slack.papers()) == 8
    assert stage.problems() == ""


def test_a_backup_that_does_not_fit_says_so_and_leaves_the_older_one(stage: Stage, disk: Path) -> None:
    copy = disk / "copy.sqlite3"
    with opened(stage.house.settings.database) as engine:
        backup(engine, copy)
        before = copy.read_bytes()
        ballast = fill(disk)
        with pytest.raises(StoreError, match="cannot back up the database to"):
            backup(engine, copy)
        assert copy.read_bytes() == before
        ballast.unlink()
        backup(engine, copy)
    assert not list(disk.glob("*.part"))


# A database that may not be written.


def paperboy(env: dict[str, str], *words: str) -> "subprocess.CompletedProcess[str]":
    """Run a command, bound by the rights of files even where the tests run as root."""
    bound = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.getuid() == 0 else []
    if bound and not shutil.which("setpriv"):
        pytest.skip("root may write everything, and setpriv is not here to bind it")
    command = [*bound, sys.executable, "-m", "bot", *words]
    return subprocess.run(
        command, env={**os.environ, **env}, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.slow
@pytest.mark.parametrize("folder_rights", [0o755, 0o555])
def test_a_read_only_database_is_told_in_a_sentence_and_stays_as_it_is(tmp_path: Path, folder_rights: int) -> None:
    folder = tmp_path / "data"
    file = folder / "paperboy.sqlite3"
    with opened(f"sqlite:///{file}") as engine:
        lay(engine)
        SqlPaperStore(engine).save(digest(card()))
    before = file.read_bytes()
    file.chmod(0o444)
    folder.chmod(folder_rights)
    with Hub({MONDAY.isoformat(): many(8)}, today=TUESDAY) as hub:
        env = {"BOT_DATA_DIR": str(folder), "BOT_DATABASE_URL": "", "BOT_SOURCE_URL": hub.url}
        done = paperboy(env, "ingest", "--day", MONDAY.isoformat())
    folder.chmod(0o755)
    assert done.returncode == 1
    told = " ".join((done.stdout + done.stderr).split())
    assert "Traceback" not in told
    assert "must be writable by this user" in told
    assert file.read_bytes() == before
