"""The command line, in this process: what it prints, what it does, and its exit codes."""

import json
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import __version__
from tests.fakes.hub import DATA, entries
from tests.run.commands import TODAY, YESTERDAY, paperboy

pytestmark = pytest.mark.usefixtures("bare")


def test_the_version_is_told():
    assert paperboy("--version") == (0, f"{__version__}\n")


@pytest.mark.parametrize(
    "command", ["run", "ingest", "ask", "chat", "post", "doctor", "status", "backup", "restore", "manifest"]
)
def test_every_command_explains_itself(command):
    code, printed = paperboy(command, "--help")
    assert code == 0
    assert command in printed


def test_a_day_is_ingested_and_told(hub):
    code, printed = paperboy("ingest", "--day", YESTERDAY.isoformat())
    assert code == 0
    assert "1 of 1 day:" in printed
    assert "new" in printed


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "2026-02-30"])
def test_what_is_no_day_is_told_with_how_one_is_written(day):
    code, printed = paperboy("ingest", "--day", day)
    assert code == 2
    assert f"{day!r} is no day; write one as YYYY-MM-DD" in re.sub(r"[│\s]+", " ", printed)


@pytest.mark.parametrize("command", [("status",), ("ask", "pruning"), ("ask", "today")])
def test_an_empty_archive_says_how_it_is_filled(command):
    assert paperboy(*command) == (0, "The archive is still empty; `paperboy ingest` fetches its papers.\n")


def test_a_second_ingest_changes_nothing(filled):
    _, printed = paperboy("ingest", "--day", YESTERDAY.isoformat())
    assert "unchanged" in printed
    assert "new" not in printed


def test_a_range_is_ingested_oldest_first(hub):
    code, printed = paperboy("ingest", "--since", (TODAY - timedelta(days=3)).isoformat())
    assert code == 0
    passed = (datetime.now(UTC).date() - TODAY).days  # one, where the tests began before midnight
    assert any(f"{number} of {number} days" in printed for number in {4, 4 + passed})
    days = [path.split("date=")[1][:10] for path in hub.paths if "date=" in path]
    assert days == sorted(days)


def test_ingest_alone_fetches_whatever_is_missing(hub, bare):
    bare.setenv("BOT_FIRST_DAYS", "5")
    assert "5 of 5 days" in paperboy("ingest")[1]


def test_a_day_that_fails_is_named_and_the_exit_code_says_so(hub):
    hub.fail("503", times=10)
    code, printed = paperboy("ingest", "--day", YESTERDAY.isoformat())
    assert code == 1
    assert YESTERDAY.isoformat() in printed
    assert printed.endswith("0 of 1 day\n")


def test_a_day_that_is_not_open_yet_is_no_failure(hub):
    hub.today = YESTERDAY
    code, printed = paperboy("ingest", "--day", (TODAY + timedelta(days=2)).isoformat())
    assert code == 0
    assert "not open yet" in printed


def test_a_copied_page_is_ingested_from_a_file():
    code, printed = paperboy("ingest", "--file", str(DATA / "page.txt"))
    assert code == 0
    assert "page.txt: 3 papers of 20" in printed
    assert "09-10, without ids" in printed
    assert "  - C++ or C? A Study of Notes on Staves" in printed
    assert "3 papers (3 new)" in printed


def test_a_dry_run_says_what_a_file_holds_and_saves_nothing():
    code, printed = paperboy("ingest", "--dry-run", "--file", str(DATA / "page.txt"))
    assert code == 0
    assert "3 papers of 20" in printed
    assert "Nothing was saved" in printed
    assert "still empty" in paperboy("status")[1]


def test_several_files_and_a_folder_are_read_and_a_bad_one_stops_no_other(tmp_path):
    copies = tmp_path / "copies"
    copies.mkdir()
    (copies / "notes.md").write_text("# My notes\n\nToday I read a paper about kettles and liked it.\n")
    (copies / "copy.txt").write_text((DATA / "page.txt").read_text("utf-8"), "utf-8")
    code, printed = paperboy("ingest", "--file", str(copies), str(DATA / "page.txt"))
    assert code == 1
    assert "2 of 3 files read, 1 refused" in printed
    assert "notes.md: this is no copy of a digest" in printed
    assert paperboy("status")[1].startswith("3 papers")


def test_a_mistaken_import_is_taken_out_again():
    paperboy("ingest", "--file", str(DATA / "page.txt"))
    day = re.search(r"of (\d{4}-09-10)", paperboy("ingest", "--file", str(DATA / "page.txt"))[1])[1]
    code, printed = paperboy("forget", "c-or-c-a-study-of-notes-on-staves")
    assert (code, "1 paper forgotten" in printed) == (0, True)
    code, printed = paperboy("forget", day)
    assert (code, "2 papers forgotten" in printed) == (0, True)
    assert "still empty" in paperboy("status")[1]
    code, printed = paperboy("forget", day)
    assert (code, "Nothing is held" in printed) == (1, True)


def test_a_file_that_is_not_there_gets_a_sentence():
    code, printed = paperboy("ingest", "--file", "nowhere.html")
    assert code == 1
    assert "nowhere.html" in printed


@pytest.mark.parametrize(
    "words",
    [
        ("ingest", "--until", "2026-07-01"),
        ("ingest", "--since", "2026-07-02", "--until", "2026-07-01"),
        ("ingest", "--day", "2026-07-02", "--since", "2026-07-01"),
        ("ingest", "--day", "30 February"),
        ("ask",),
        ("chat", "--width", "3"),
        ("nonsense",),
    ],
)
def test_words_that_make_no_sense_end_with_code_2(words):
    assert paperboy(*words)[0] == 2


def test_an_answer_as_json_has_its_promised_shape(filled):
    code, printed = paperboy("ask", "--json", "where do small models keep arithmetic?")
    answer = json.loads(printed)
    assert code == 0
    assert list(answer) == ["question", "query", "hits", "searched", "newest", "note"]
    assert answer["newest"] == YESTERDAY.isoformat()
    assert answer["searched"] > 0
    assert all(list(hit) == ["id", "title", "url", "day", "score", "quote"] for hit in answer["hits"])


def test_a_question_without_an_answer_has_no_hits(filled):
    answer = json.loads(paperboy("ask", "--json", "best pizza near the office")[1])
    assert answer["hits"] == []
    assert answer["note"]


def test_a_day_is_answered_for_people(filled):
    code, printed = paperboy("ask", YESTERDAY.isoformat())
    assert code == 0
    assert entries()[0]["paper"]["title"].split()[0] in printed


def test_the_filters_understood_are_told(filled):
    assert paperboy("ask", "arithmetic since June")[1].startswith("Understood: since ")
    assert not paperboy("ask", "arithmetic")[1].startswith("Understood")


def test_the_status_is_told(filled):
    status = json.loads(paperboy("status", "--json")[1])
    assert status["newest"] == YESTERDAY.isoformat()
    assert f"{status['papers']} paper" in paperboy("status")[1]


def test_a_dry_run_prints_the_messages_and_sends_nothing(filled):
    code, printed = paperboy("post", "--dry-run", "--channel", "C1", "--day", YESTERDAY.isoformat())
    assert code == 0
    assert printed.startswith("Daily Papers")
    assert "1. " in printed
    assert '"blocks"' not in printed


def test_posting_without_a_token_says_what_is_missing(filled):
    code, printed = paperboy("post", "--channel", "C1", "--day", YESTERDAY.isoformat())
    assert code == 1
    assert "SLACK_BOT_TOKEN" in printed


def test_running_without_tokens_says_what_is_missing_and_how_to_try_it():
    code, printed = paperboy("run")
    assert code == 1
    assert "SLACK_BOT_TOKEN" in printed
    assert "SLACK_APP_TOKEN" in printed
    assert "paperboy demo" in printed
    assert "SLACK_SIGNING_SECRET" in paperboy("run", "--http")[1]


def test_the_doctor_names_what_is_missing_and_unknown(hub, bare):
    bare.setenv("BOT_CHANELS", "C1")
    code, printed = paperboy("doctor")
    assert code == 1
    assert "✗ bot token: missing" in printed
    assert "Did you mean BOT_CHANNELS?" in printed
    assert "✓ database" in printed
    assert "✓ source" in printed


def test_the_doctor_says_what_to_do_about_a_source_that_is_away():
    _, printed = paperboy("doctor")
    assert "✗ source" in printed
    assert "Check BOT_SOURCE_URL" in printed


def test_a_senseless_setting_is_a_sentence(bare):
    bare.setenv("BOT_PORT", "many")
    code, printed = paperboy("status")
    assert code == 1
    assert "BOT_PORT" in printed


def test_a_database_that_cannot_be_opened_is_a_sentence(bare, tmp_path):
    (tmp_path / "broken.db").write_bytes(b"this is no database" * 100)
    bare.setenv("BOT_DATABASE_URL", f"sqlite:///{tmp_path / 'broken.db'}")
    code, printed = paperboy("status")
    assert code == 1
    assert "database" in printed


def test_no_command_writes_outside_the_data_folder(filled, tmp_path):
    assert {path.name.split(".")[0] for path in Path.cwd().iterdir()} <= {"paperboy", "index"}


@pytest.mark.slow
def test_a_locale_without_a_character_gets_a_question_mark_and_no_traceback(bare, tmp_path):
    bare.setenv("PYTHONIOENCODING", "ascii:strict")
    bare.setenv("BOT_SOURCE_URL", "http://127.0.0.1:1")
    bare.setenv("BOT_SOURCE_ATTEMPTS", "1")
    words = [sys.executable, "-m", "bot", "doctor"]
    done = subprocess.run(words, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert "? bot token: missing" in done.stdout
    assert "Traceback" not in done.stderr
