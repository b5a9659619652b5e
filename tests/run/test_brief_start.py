"""A command that asks one thing: the same as the whole house says, without the packages that only others need."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.run.brief import open_brief
from bot.run.serve import alarm
from bot.run.settings import load_settings
from bot.run.wiring import open_house
from tests.cases import further
from tests.run.commands import YESTERDAY, paperboy

pytestmark = pytest.mark.usefixtures("bare")

HOUSE = Path(__file__).parents[2]
QUESTIONS = (
    "where do small models keep arithmetic?",
    "arithmetic since June",
    YESTERDAY.isoformat(),
    "the most upvoted papers",
    "how many papers are there?",
    "2401.00001",
    "best pizza near the office",
)
UNNEEDED = {
    "sqlalchemy",
    "alembic",
    "rich",
    "slack_bolt",
    "slack_sdk",
    "bs4",
    "httpx2",
    "numpy.ma",
    "prometheus_client",
}


@pytest.mark.parametrize("question", [*QUESTIONS[:2], *further(*QUESTIONS[2:])])
def test_a_question_is_answered_as_by_the_whole_house(filled, question: str) -> None:
    with open_house(load_settings()) as house, open_brief(load_settings()) as archive:
        house.library.load(briefly=True)
        archive.library.load(briefly=True)
        assert archive.library.answer(question) == house.library.answer(question)


def test_the_state_is_told_as_by_the_whole_house(filled) -> None:
    with open_house(load_settings()) as house, open_brief(load_settings()) as archive:
        assert alarm.note(archive) == alarm.note(house)
        assert archive.library.status() == house.library.status()


def test_what_a_glance_does_not_show_opens_the_whole(filled) -> None:
    with open_brief(load_settings()) as archive:
        archive.library.load(briefly=True)
        assert archive.library.digest(YESTERDAY) is not None
        assert archive.library.forget(YESTERDAY) is not None
        assert archive.library.status().papers == 0


def test_an_archive_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    assert "empty" in paperboy("status")[1]
    assert (tmp_path / "paperboy.sqlite3").exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "more"), [(["status"], {"numpy", "bot.search.bm25"}), (["ask", "arithmetic"], set())]
)
def test_no_package_is_imported_that_the_command_does_not_need(filled, words: list[str], more: set[str]) -> None:
    told = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
    run = f"import bot.__main__; sys.argv = ['paperboy', *{words!r}]; bot.__main__.main()"
    code = told + f"sys.path.insert(0, {str(HOUSE)!r}); " + run
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not (UNNEEDED | more) & set(ended.stderr.split())
