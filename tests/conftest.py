"""Fixtures that every room's tests share."""

import os
import pathlib

import pytest


@pytest.fixture(scope="session")
def shared() -> pathlib.Path:
    """The folder of recorded days and stand-ins; tests that use it carry the marker ``recorded``."""
    named = os.environ.get("PAPERBOY_SHARED")
    folder = pathlib.Path(named) if named else pathlib.Path(__file__).resolve().parents[2] / "shared"
    if not (folder / "data" / "hf").is_dir():
        pytest.skip("the recorded days are not here; set PAPERBOY_SHARED to the folder that holds them")
    return folder


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Fail a test that skips for want of a server where ``PAPERBOY_NO_SKIP`` says that there is one."""
    report = yield
    if report.skipped and item.get_closest_marker("postgresql") and os.environ.get("PAPERBOY_NO_SKIP"):
        report.outcome, report.longrepr = "failed", f"skipped where no skip is allowed: {report.longrepr[2]}"
    return report
