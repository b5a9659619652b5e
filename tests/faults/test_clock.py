"""The whole bot while the wall clock is set ahead by two days and back: its jobs go on, and no day is read too early.

A library that the loader puts before libc's gives the time with an offset that a file holds: Linux, and a C compiler.
"""

import shutil
import socket
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.run.wiring import open_house
from tests.fakes.hub import Hub, many
from tests.fakes.process import GENEROUS_SECONDS, YESTERDAY, Running, SlowSlack

pytestmark = pytest.mark.slow

SOURCE = r"""
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
int clock_gettime(clockid_t clock, struct timespec *now) {
    int done = syscall(SYS_clock_gettime, clock, now);
    long offset = 0;
    FILE *file = clock == CLOCK_REALTIME ? fopen(getenv("OFFSET_FILE"), "r") : NULL;
    if (file) {
        if (fscanf(file, "%ld", &offset) == 1) now->tv_sec += offset;
        fclose(file);
    }
    return done;
}
"""
SIGNS = 4


@pytest.fixture
def library(tmp_path: Path) -> Path:
    compiler = shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        pytest.skip("the clock is shifted by a library for Linux, which needs a C compiler")
    source, library = tmp_path / "clock.c", tmp_path / "clock.so"
    source.write_text(SOURCE)
    subprocess.run([compiler, "-shared", "-fPIC", "-o", library, source], check=True, timeout=60)
    return library


def drain(systemd: socket.socket) -> None:
    """Forget the signs of life that came before."""
    systemd.setblocking(False)
    with suppress(BlockingIOError):
        while systemd.recv(100):
            pass
    systemd.settimeout(GENEROUS_SECONDS)


def test_jobs_go_on_and_no_day_is_read_too_early_whatever_the_clock_does(library: Path, tmp_path: Path) -> None:
    today, offset = YESTERDAY + timedelta(days=1), tmp_path / "offset"
    offset.write_text("0")
    with (
        Hub({YESTERDAY.isoformat(): many(8)}, today=today) as hub,
        SlowSlack() as slack,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd,
    ):
        hub.date = datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")
        systemd.settimeout(GENEROUS_SECONDS)
        systemd.bind(str(tmp_path / "notify"))
        running = Running(slack, hub, tmp_path)
        running.fill()
        shifted = {"LD_PRELOAD": str(library), "OFFSET_FILE": str(offset), "BOT_REFRESH_DAYS": "1"}
        try:
            running.start(NOTIFY_SOCKET=str(tmp_path / "notify"), WATCHDOG_USEC="2000000", **shifted)
            for number, step in enumerate(("172800", "0", "-86400", "0"), 1):
                asked = len(hub.asked)
                offset.write_text(step)
                running.until(lambda number=number: running.log.count("the wall clock stepped") == number)
                drain(systemd)
                for _ in range(SIGNS):
                    systemd.recv(100)
                if number == 1:  # what is overdue by this clock runs at once, a catch-up among it
                    running.until(lambda asked=asked: len(hub.asked) > asked)
            assert running.page("healthz")[0] == 200
            assert running.end() == 0
        finally:
            running.kill()
    with open_house(running.settings) as house:
        held = house.store.fetches()
    assert max(held) <= today
    assert all(fetched.at <= datetime.now(UTC) for fetched in held.values())
