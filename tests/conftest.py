"""Fixtures that every room's tests share."""

import gc
import os
import pathlib
import signal
import sys

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal import charmap
from hypothesis.internal.conjecture import providers

CALM = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}  # a busy machine is no failure
SAME = {"derandomize": True, **CALM}  # what passed passes again, here and elsewhere: a gate must not be a lottery
settings.register_profile("quick", max_examples=4, stateful_step_count=8, **SAME)
settings.register_profile("thorough", max_examples=100, stateful_step_count=20, **SAME)
settings.register_profile(  # new examples in every run, to find what the same ones never show
    "hunt", max_examples=int(os.environ.get("PAPERBOY_EXAMPLES", "2000")), stateful_step_count=40, **CALM
)
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell without job control starts what runs in the background so, and processes hand it on: Ctrl-C is tested.
    signal.signal(signal.SIGINT, signal.default_int_handler)
settings.load_profile("quick")  # .ci/run asks for another: --hypothesis-profile=thorough


NOT_RECORDED = "the recorded days are not here; set PAPERBOY_SHARED to the folder that holds them"


@pytest.fixture(scope="session")
def shared() -> pathlib.Path:
    """The folder of recorded days and stand-ins; tests that use it carry the marker ``recorded``."""
    named = os.environ.get("PAPERBOY_SHARED")
    folder = pathlib.Path(named) if named else pathlib.Path(__file__).resolve().parents[2] / "shared"
    if not (folder / "data" / "hf").is_dir():
        pytest.skip(NOT_RECORDED)
    return folder


def pytest_configure(config):
    """Let what one process has compiled serve all others of the run, and those of the next, whatever the environment.

    Half of a cold run would be compiling otherwise, the same files in each worker and in each process that tests start.
    It is kept beside the sources, in the folders that git ignores: with another place for all of it, Python's library
    and the packages, which were compiled when they were installed, would be compiled once more.
    """
    if sys.dont_write_bytecode:
        sys.dont_write_bytecode = False
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if config.getoption("--hypothesis-profile") != "hunt":
        # It mixes in what stands in the code of the modules that are loaded by then: in a run of several workers others
        # each time, and to read them for the first time took each worker about a second.
        providers._get_local_constants = providers.Constants
    gc.disable()  # what is imported and collected stays: to look for garbage in it took a seventh of a run


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session):
    """Work out which characters have a code while the workers collect: else each would, for a second."""
    if session.config.pluginmanager.has_plugin("dsession"):
        charmap.intervals_from_codec("utf-8")


def pytest_collection_finish():
    """Look for garbage again, but not in what stays to the end."""
    gc.enable()
    gc.freeze()


class Backwards(pytest.Dir):
    """A folder whose last file is read first."""

    def collect(self):
        """Return what the folder holds, in turned order."""
        return list(super().collect())[::-1]


def pytest_collect_directory(path, parent):
    """Let every other worker begin at the end: they meet halfway, and find compiled what the others have read."""
    if int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % 2:
        return Backwards.from_parent(parent, path=path)
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Put the tests in one order again for all workers, by their files; what plays recorded days is slow.

    Those that take longest come first: left to the end, two of them kept one worker for a minute beside idle ones.
    """
    items.sort(key=lambda item: (item.get_closest_marker("long") is None, item.path))
    for item in items:
        if item.get_closest_marker("recorded"):
            item.add_marker("slow")


def pytest_xdist_auto_num_workers(config):
    """Give one worker more than cores: while one waits, for a socket or a process that ends, another works."""
    return (os.cpu_count() or 1) + 1


def pytest_sessionfinish():
    """Leave no database behind."""
    if databases := sys.modules.get("tests.store.databases"):
        databases.LASTING.close()


def pytest_runtest_setup(item):
    """Skip what needs the extra ``evaluate`` where that is not installed."""
    if item.get_closest_marker("measures"):
        pytest.importorskip("ir_measures", reason="the extra `evaluate` is not installed")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Fail a test that skips for want of what ``.ci/run`` installs or starts: ``PAPERBOY_NO_SKIP`` says that it did."""
    report = yield
    needs = any(map(item.get_closest_marker, ("postgresql", "browser", "measures")))
    if report.skipped and needs and os.environ.get("PAPERBOY_NO_SKIP") and NOT_RECORDED not in report.longrepr[2]:
        report.outcome, report.longrepr = "failed", f"skipped where no skip is allowed: {report.longrepr[2]}"
    return report
