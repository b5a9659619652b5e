"""A few rounds of what ``python -m tests.faults.kill --times 1000`` does a thousand times."""

from pathlib import Path

import pytest

from tests.faults.rounds import ROUNDS, kill
from tests.store.databases import FILE, POSTGRESQL

KINDS = [pytest.param(FILE, what) for what in ROUNDS] + [
    pytest.param(POSTGRESQL, what, marks=pytest.mark.postgresql)
    for what in ROUNDS
    if what != "restore"  # PostgreSQL is restored by its own tools
]


@pytest.mark.parametrize(("kind", "what"), KINDS)
def test_nothing_is_lost_doubled_or_wrong_when_processes_are_killed(kind: str, what: str, tmp_path: Path) -> None:
    tally = kill(what, 2, kind, tmp_path, seed=4)
    assert (tally.lost, tally.not_shown, tally.doubled, tally.wrong) == (0, 0, 0, [])
