"""A few rounds of what ``python -m tests.faults.kill --times 1000`` does a thousand times."""

from pathlib import Path

import pytest

from tests.faults.rounds import ROUNDS, kill
from tests.store.databases import FILE, POSTGRESQL

KINDS = [
    pytest.param(kind, what, marks=[pytest.mark.postgresql] if kind == POSTGRESQL else [])
    for kind in (FILE, POSTGRESQL)
    for what in ROUNDS
    if kind == FILE or what != "restore"  # PostgreSQL is restored by its own tools
]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "what"), KINDS)
def test_nothing_is_lost_doubled_or_wrong_when_processes_are_killed(kind: str, what: str, tmp_path: Path) -> None:
    tally = kill(what, 2, kind, tmp_path, seed=4)
    assert (tally.lost, tally.not_shown, tally.doubled, tally.wrong) == (0, 0, 0, [])
