"""What systemd hears of the process, over a real socket."""

import socket

import pytest

from bot.run.serve.supervisor import Supervisor


@pytest.fixture(params=["path", "abstract"])
def listening(request, tmp_path):
    """A socket like systemd's, and its address as the environment names it."""
    named = f"@paperboy-{tmp_path}"[:100] if request.param == "abstract" else str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as server:
        server.settimeout(10)
        server.bind("\0" + named[1:] if named.startswith("@") else named)
        yield server, named


def test_readiness_life_and_end_are_told(listening):
    server, named = listening
    supervisor = Supervisor({"NOTIFY_SOCKET": named})
    supervisor.ready()
    supervisor.alive()
    supervisor.stopping()
    assert [server.recv(100) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]


def test_a_sign_of_life_is_due_at_half_of_the_patience():
    assert Supervisor({"WATCHDOG_USEC": "120000000"}).watchdog_minutes == 1.0


def test_without_a_supervisor_nothing_is_sent_and_no_sign_of_life_is_due():
    supervisor = Supervisor({})
    supervisor.ready()
    assert supervisor.watchdog_minutes is None


def test_a_supervisor_that_is_gone_does_no_harm(tmp_path, caplog):
    Supervisor({"NOTIFY_SOCKET": str(tmp_path / "gone")}).ready()
    assert "not told" in caplog.text
