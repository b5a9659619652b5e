"""Fixtures that every room's tests share."""

import os
import pathlib
import signal

import pytest
from hypothesis import HealthCheck, settings

CALM = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}  # a busy machine is no failure
settings.register_profile("quick", max_examples=12, stateful_step_count=15, **CALM)
settings.register_profile(
    "thorough", max_examples=int(os.environ.get("PAPERBOY_EXAMPLES", "100")), stateful_step_count=20, **CALM
)
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell without job control starts what runs in the background so, and processes hand it on: Ctrl-C is tested.
    signal.signal(signal.SIGINT, signal.default_int_handler)
settings.load_profile("quick")  # .ci/run asks for the other: --hypothesis-profile=thorough


@pytest.fixture(scope="session")
def shared() -> pathlib.Path:
    """The folder of recorded days and stand-ins; tests that use it carry the marker ``recorded``."""
    named = os.environ.get("PAPERBOY_SHARED")
    folder = pathlib.Path(named) if named else pathlib.Path(__file__).resolve().parents[2] / "shared"
    if not (folder / "data" / "hf").is_dir():
        pytest.skip("the recorded days are not here; set PAPERBOY_SHARED to the folder that holds them")
    return folder


def pytest_xdist_auto_num_workers(config):
    """Give two workers more than cores: half of the suite's time is waiting, for sockets and processes that end."""
    return (os.cpu_count() or 1) + 2


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Fail a test that skips for want of a server or a browser where ``PAPERBOY_NO_SKIP`` says that there is one."""
    report = yield
    needs = item.get_closest_marker("postgresql") or item.get_closest_marker("browser")
    if report.skipped and needs and os.environ.get("PAPERBOY_NO_SKIP"):
        report.outcome, report.longrepr = "failed", f"skipped where no skip is allowed: {report.longrepr[2]}"
    return report
