"""A conversation in the terminal, as its own process, with piped input."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
KNOWN = "how does VideoCoCo keep videos physically consistent?"


@pytest.fixture
def talk(tmp_path):
    """Run ``chat`` on piped lines; return what it printed."""

    def run(*lines, words=(), **changes):
        env = {name: value for name, value in os.environ.items() if not name.startswith(("BOT_", "SLACK_", "HF_"))}
        env |= {"BOT_DATA_DIR": str(tmp_path / "data"), "PYTHONPATH": str(HOUSE), "COLUMNS": "100"}
        env |= changes
        done = subprocess.run(
            [sys.executable, "-m", "bot", "chat", *words],
            input="\n".join(lines),
            capture_output=True,
            text=True,
            env=env,
            cwd=tmp_path,
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    return run


@pytest.mark.slow
def test_a_piped_question_is_answered_from_the_sample_and_the_chat_ends(talk):
    said = talk(KNOWN)
    assert "sample" in said
    assert "paperboy ingest" in said
    assert "VideoCoCo: Code-as-CoT" in said
    assert "writing a program first" in said


@pytest.mark.slow
def test_the_question_that_the_readme_begins_with_is_answered(talk):
    assert "1. Prune by Surprise" in talk("/papers how do I prune an LLM?")


@pytest.mark.slow
def test_times_are_those_of_the_zone_that_is_set(talk):
    assert "Tokyo time" in talk("/papers status", BOT_TIMEZONE="Asia/Tokyo")
    assert "UTC" in talk("/papers status").split("Last fetched")[1]


@pytest.mark.slow
def test_an_empty_pipe_shows_how_it_goes(talk):
    assert "papers searched" in talk()


@pytest.mark.slow
def test_each_surface_is_answered(talk):
    said = talk(f"/papers {KNOWN}", f"@paperboy {KNOWN}", KNOWN)
    assert said.count("VideoCoCo: Code-as-CoT") == 3
    assert said.count("only visible to you") == 1


@pytest.mark.slow
def test_a_button_is_pressed_by_its_number(talk):
    assert "@" in talk(f"/papers {KNOWN}", "4").split("you> 4")[1]  # a BibTeX entry begins with it


@pytest.mark.slow
def test_a_number_without_a_button_gets_a_sentence(talk):
    assert "There is no button 9" in talk("9")


@pytest.mark.slow
def test_quit_ends_the_conversation(talk):
    assert "VideoCoCo" not in talk("quit", KNOWN)


@pytest.mark.slow
def test_the_conversation_is_saved_as_a_picture_that_fetches_nothing(talk, tmp_path):
    talk(KNOWN, words=("--save", "talk.svg", "--width", "80"))
    picture = (tmp_path / "talk.svg").read_text()
    assert picture.startswith("<svg")
    assert "@font-face" not in picture


@pytest.mark.slow
def test_nothing_is_written_beside_the_data_folder(talk, tmp_path):
    talk(KNOWN)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]
