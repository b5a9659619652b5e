"""Ctrl-C: it ends a long command even where Python loses it, and leaves no traceback while the command starts."""

import signal
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from rich.console import Console

from bot.model import Saved
from bot.outcomes import Outcome
from bot.run.ingest import ingest_days

HOUSE = Path(__file__).parents[2]
DAYS = [date(2026, 7, 1) + timedelta(n) for n in range(5)]


class Finalised:
    """Is interrupted as it goes, where Python ignores what is raised."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGINT)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_interrupt_that_python_loses_in_a_finaliser_ends_an_ingest_all_the_same() -> None:
    done: list[date] = []

    class Library:
        def catch_up(self, days: list[date]):
            for day in days:
                done.append(day)
                if day == DAYS[1]:
                    Finalised()
                yield Outcome(day, saved=Saved())

    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        ingest_days(Library(), DAYS, out=Console(quiet=True), err=Console(quiet=True))
    assert done == DAYS[:2]
    assert signal.getsignal(signal.SIGINT) is before


def test_an_interrupt_while_it_starts_leaves_no_traceback() -> None:
    begin = "import signal, sys; sys.path.insert(0, '.'); from bot.__main__ import main\n"
    finder = (
        "class Finder:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'bot.run.cli.main': signal.raise_signal(signal.SIGINT)\n"
        "sys.meta_path.insert(0, Finder()); main()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", begin + finder], cwd=HOUSE, capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stderr) == (130, "")
