"""The sandbox in a real Chromium. A console error of the page fails the test that saw it."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.run.demo.chromium import open_chromium
from bot.run.demo.demo import Demo
from bot.run.settings import Settings

THURSDAY = datetime(2026, 7, 30, 15, tzinfo=UTC)


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium():
    try:
        with open_chromium() as browser:
            yield browser
    except SettingsError as error:
        pytest.skip(str(error))


@pytest.fixture
def demo(tmp_path):
    """A sandbox of its own for each test."""
    demo = Demo(Settings(_env_file=None, data_dir=tmp_path), start=THURSDAY)
    with demo.serve("127.0.0.1", 0) as address:
        demo.address = address
        yield demo


@pytest.fixture
def tab(chromium, demo):
    """Open a tab as somebody; every error of its console fails the test."""
    contexts, errors = [], []

    def opening(person="U0ADA", *, width=1280, height=860, place="C0PAPERS", **how):
        context = chromium.new_context(viewport={"width": width, "height": height}, **how)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{demo.address}?as={person}#{place}")
        page.wait_for_selector("#head h1")
        return page

    yield opening
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture(scope="session")
def axe():
    """The source of axe-core, which looks for what keeps people out."""
    named = os.environ.get("PAPERBOY_AXE")
    if not named:
        pytest.skip("PAPERBOY_AXE does not name axe-core's axe.min.js; .ci/run gets it")
    return Path(named).read_text(encoding="utf-8")
