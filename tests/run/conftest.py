"""What tests of the command line stand on: no setting from outside, an archive of their own, a small Hugging Face."""

import pytest

from bot.run.settings import Settings, variable
from tests.fakes.hub import Hub, entries
from tests.run.commands import TODAY, YESTERDAY, paperboy
from tests.store.databases import lay, opened


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """An archive of its own, no setting from outside, and a source that is not there: no test asks the real one."""
    monkeypatch.chdir(tmp_path)
    for field in Settings.model_fields:
        monkeypatch.delenv(variable(field), raising=False)
    monkeypatch.setenv("BOT_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("BOT_SOURCE_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("BOT_SOURCE_ATTEMPTS", "1")
    return monkeypatch


@pytest.fixture
def hub(bare, tmp_path):
    """A Hugging Face that lists yesterday, and an archive that holds nothing yet."""
    with opened(f"sqlite:///{tmp_path / 'paperboy.sqlite3'}") as engine:
        lay(engine)
    with Hub({YESTERDAY.isoformat(): entries()}, today=TODAY) as hub:
        bare.setenv("BOT_SOURCE_URL", hub.url)
        yield hub


@pytest.fixture
def filled(hub):
    """The same, with yesterday in the archive."""
    assert paperboy("ingest", "--day", YESTERDAY.isoformat())[0] == 0
    return hub
