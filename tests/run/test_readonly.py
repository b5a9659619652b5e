"""The bot writes into its data folder and nowhere else, so that it runs on a read-only file system."""

import os
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from tests.fakes.hub import Hub, many
from tests.fakes.process import YESTERDAY, Running, SlowSlack

WATCHED = """
import os, runpy, sys

allowed = os.path.realpath(os.environ["BOT_DATA_DIR"]) + os.sep
changing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
doing = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate", "tempfile.mkstemp"}

def look(event, args):
    if event == "open" and args[2] & changing or event in doing or event == "sqlite3.connect":
        path = args[0] if isinstance(args[0], (str, bytes)) else ""
        path = os.path.realpath(os.fsdecode(path)) if path else ""
        if path and path != os.devnull and not (path + os.sep).startswith(allowed):
            os.write(2, f"WROTE {event} {path}\\n".encode())
            os._exit(99)

sys.addaudithook(look)
sys.argv[0] = "paperboy"
runpy.run_module("bot", run_name="__main__", alter_sys=False)
"""
"""Runs the bot, and ends it at the first thing that it writes elsewhere: a user's rights would not stop root."""


@pytest.mark.slow
def test_a_day_of_work_writes_nothing_outside_of_the_data_folder(tmp_path: Path) -> None:
    home, data, watched = tmp_path / "home", tmp_path / "data", tmp_path / "watched.py"
    home.mkdir()
    data.mkdir()
    watched.write_text(WATCHED)
    with ExitStack() as stack:
        hub = stack.enter_context(Hub({YESTERDAY.isoformat(): many(8)}, today=YESTERDAY + timedelta(days=1)))
        running = Running(stack.enter_context(SlowSlack()), hub, data)
        stack.callback(running.kill)
        running.fill()
        folders = {"HOME": str(home), "TMPDIR": str(home), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": os.getcwd()}
        running.start(str(watched), BOT_CHANNELS="C1", BOT_POST_AT="00:00", BOT_REFRESH_DAYS="0", **folders)
        running.slack.wait_for("chat.postMessage")
        running.send(running.slack.mention("which kettle boils?"))
        running.slack.wait_for("chat.postMessage", 2)
        assert running.page("healthz")[0] == 200
        assert running.end() == 0
    assert "WROTE" not in running.log
    assert list(home.iterdir()) == []
