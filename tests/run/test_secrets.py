"""Secrets: not in a representation, not in an error, not in what ``doctor`` and the other commands print."""

import io
import json

import pytest
from rich.console import Console

from bot.errors import PaperboyError
from bot.run import doctor
from bot.run.settings import Settings, load_settings, variable
from bot.run.wiring import open_house
from tests.run.commands import paperboy

PASSWORD = "s3cr3t-word"
TOKENS = {
    "SLACK_BOT_TOKEN": "xoxb-known-only-here",
    "SLACK_APP_TOKEN": "xapp-known-only-here",
    "SLACK_SIGNING_SECRET": "signing-known-only-here",
    "HF_TOKEN": "hf-known-only-here",
}
URLS = [
    f"postgresql+psycopg://paperboy:{PASSWORD}@127.0.0.1:1/paperboy?connect_timeout=1",
    f"postgresql+psycopg://paperboy:{PASSWORD}@127.0.0.1:port/paperboy",
    f"postgresql://paperboy:{PASSWORD}/with/slashes@127.0.0.1/paperboy",
    f"mysql://paperboy:{PASSWORD}@127.0.0.1/paperboy",
    f"postgresql+nothing://paperboy:{PASSWORD}@127.0.0.1/paperboy",
    f"paperboy:{PASSWORD}",
    f"://{PASSWORD}",
]


@pytest.fixture(autouse=True)
def environment(monkeypatch, tmp_path):
    """Tokens in the environment, and nobody at any address."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(variable(name), raising=False)
    for name, value in TOKENS.items():
        monkeypatch.setenv(name, value)
    for name in ("SLACK_API_URL", "BOT_SOURCE_URL"):
        monkeypatch.setenv(name, "http://127.0.0.1:1/")
    monkeypatch.setenv("BOT_SOURCE_ATTEMPTS", "1")
    monkeypatch.setenv("BOT_DATA_DIR", str(tmp_path))
    return monkeypatch


def test_settings_show_no_secret(environment):
    environment.setenv("BOT_DATABASE_URL", URLS[0])
    settings = load_settings()
    shown = f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"
    assert PASSWORD not in shown
    assert "known-only-here" not in shown
    assert settings.database == URLS[0]


@pytest.mark.parametrize("url", URLS)
def test_no_error_about_the_database_shows_its_password(environment, url):
    environment.setenv("BOT_DATABASE_URL", url)
    with pytest.raises(PaperboyError) as caught, open_house(load_settings()):
        raise AssertionError("there is no such database")
    assert PASSWORD not in str(caught.value)


@pytest.mark.slow
@pytest.mark.parametrize("url", URLS[:2])
def test_doctor_shows_no_secret(environment, url):
    environment.setenv("BOT_DATABASE_URL", url)
    printed = io.StringIO()
    assert doctor.examine(Console(file=printed, width=400)) == 1
    assert "database" in printed.getvalue()
    assert PASSWORD not in printed.getvalue()
    assert "known-only-here" not in printed.getvalue()


@pytest.mark.parametrize("words", [["status"], ["status", "--json"], ["ask", "kettles"]])
def test_no_command_prints_a_secret(words):
    code, printed = paperboy(*words)
    assert code == 0
    assert "known-only-here" not in printed


def test_the_state_of_the_archive_is_json_without_secrets():
    assert json.loads(paperboy("status", "--json")[1])["papers"] == 0
