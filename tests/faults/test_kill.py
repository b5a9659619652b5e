"""A few rounds of what ``python -m tests.faults.kill --times 1000`` does a thousand times."""

from pathlib import Path

import pytest

from tests.faults.rounds import ROUNDS, kill
from tests.store.databases import POSTGRESQL, SHARED_BY_PROCESSES


@pytest.mark.parametrize("what", ROUNDS)
@pytest.mark.parametrize("kind", SHARED_BY_PROCESSES)
def test_nothing_is_lost_doubled_or_wrong_when_processes_are_killed(what: str, kind: str, tmp_path: Path) -> None:
    if (what, kind) == ("restore", POSTGRESQL):
        pytest.skip("PostgreSQL is restored by its own tools")
    tally = kill(what, 2, kind, tmp_path, seed=4)
    assert (tally.lost, tally.doubled, tally.wrong) == (0, 0, [])
