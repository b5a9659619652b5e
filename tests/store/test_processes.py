"""Several processes on one database: one does it, whatever it is."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.store.migrate import check
from bot.store.posts import SqlPostLedger
from tests.store.databases import SHARED_BY_PROCESSES, fresh_url, lay, opened
from tests.store.made import MONDAY, NOON
from tests.store.processes import children


@pytest.mark.slow
@pytest.mark.parametrize("kind", SHARED_BY_PROCESSES)
def test_three_processes_that_migrate_at_once_all_succeed(kind: str, tmp_path: Path) -> None:
    with fresh_url(kind, tmp_path) as url, children(3, "migrate", url) as started:
        assert [child.line() for child in started] == ["ready"] * 3
        for child in started:
            child.go()
        assert [child.line() for child in started] == ["migrated"] * 3
        with opened(url) as engine:
            assert "integrity ok" in check(engine)


@pytest.mark.slow
@pytest.mark.parametrize("kind", SHARED_BY_PROCESSES)
def test_of_three_processes_one_gets_each_claim_and_each_event(kind: str, tmp_path: Path) -> None:
    with fresh_url(kind, tmp_path) as url:
        with opened(url) as engine:
            lay(engine)
            for part in range(10):  # the first ten were claimed by a process that died
                assert SqlPostLedger(engine).claim("digest", MONDAY, "C1", part, at=NOON, lease=timedelta(minutes=5))
        with children(3, "claim", url) as started:
            assert [child.line() for child in started] == ["ready"] * 3
            for child in started:
                child.go()
            said = [[line.split() for line in child.lines()] for child in started]
    granted = [sorted(int(attempt) for attempt, _ in part) for part in zip(*said, strict=True)]
    assert granted == [[0, 0, 2]] * 10 + [[0, 0, 1]] * 10
    assert [sum(int(first) for _, first in part) for part in zip(*said, strict=True)] == [1] * 20
