"""A process that is killed loses nothing that it had said was committed, and leaves a sound database.

``PAPERBOY_TEST_KILLS=1000 pytest tests/store/test_crash.py`` repeats it as often; ``python -m tests.faults.kill`` kills
at random moments, and more than saves.
"""

import os
from pathlib import Path

import pytest

from bot.store.migrate import check, migrate
from bot.store.papers import SqlPaperStore
from bot.store.threads import SqlThreads
from tests.store.child import ROUNDS, TEAM
from tests.store.databases import SHARED_BY_PROCESSES, fresh_url, opened
from tests.store.made import TUESDAY, digest
from tests.store.processes import children
from tests.store.saves import assert_whole, goes_on

KILLS = int(os.environ.get("PAPERBOY_TEST_KILLS", "4"))
COMMIT = 20  # the point of a save's commit on SQLite, after its 20 statements; on PostgreSQL one earlier or later
POINTS = sorted({round(n * COMMIT / max(1, KILLS - 1)) for n in range(KILLS)})


@pytest.mark.slow
@pytest.mark.parametrize("kind", SHARED_BY_PROCESSES)
@pytest.mark.parametrize("point", POINTS)
def test_killed_before_a_statement_of_a_save(kind: str, point: int, tmp_path: Path) -> None:
    with fresh_url(kind, tmp_path) as url:
        with opened(url) as engine:
            migrate(engine)
        with children(1, "save", url, str(point)) as (child,):
            said = 0
            while child.line().startswith("saved"):
                said += 1
            child.kill()
        assert said in (ROUNDS, ROUNDS + 1)
        goes_on(url, assert_whole(url, said))


@pytest.mark.slow
@pytest.mark.parametrize("kind", SHARED_BY_PROCESSES)
@pytest.mark.parametrize("moment", range(KILLS))
def test_killed_in_a_stream_of_saves(kind: str, moment: int, tmp_path: Path) -> None:
    with fresh_url(kind, tmp_path) as url:
        with opened(url) as engine:
            migrate(engine)
        with children(1, "save", url, "1000000") as (child,):
            heard = [child.line() for _ in range(3 + moment % 7)]
            child.kill()
            heard += child.lines()
        goes_on(url, assert_whole(url, len(heard)))


@pytest.mark.slow
@pytest.mark.parametrize("kind", SHARED_BY_PROCESSES)
def test_an_answer_that_was_noted_outlives_a_kill_though_no_disk_was_waited_for(kind: str, tmp_path: Path) -> None:
    with fresh_url(kind, tmp_path) as url:
        with opened(url) as engine:
            migrate(engine)
        with children(1, "note", url) as (child,):
            heard = [child.line() for _ in range(30)]
            child.kill()
            heard += child.lines()
        with opened(url) as engine:
            threads = SqlThreads(engine)
            assert "" not in [threads.thread_of(TEAM, "C1", ts) for ts in heard]
            assert "integrity ok" in check(engine)


@pytest.mark.slow
@pytest.mark.parametrize("kind", SHARED_BY_PROCESSES)
@pytest.mark.parametrize("point", [5, 12, 20])
def test_killed_in_a_migration_leaves_it_to_the_next(kind: str, point: int, tmp_path: Path) -> None:
    with fresh_url(kind, tmp_path) as url:
        with children(1, "migrate", url, str(point)) as (child,):
            child.go()
            assert [child.line(), child.line()] == ["ready", f"at {point}"]
            child.kill()
        with opened(url) as engine:
            migrate(engine)
            assert "integrity ok" in check(engine)
            SqlPaperStore(engine).save(digest(day=TUESDAY))
