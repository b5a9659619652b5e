"""Settings: read from the environment, checked with a sentence, and listed in .env.example."""

import re
from datetime import time
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.run.settings import Settings, load_settings, unknown_variables, variable
from bot.store.address import database_file

EXAMPLE = Path(__file__).parents[2] / ".env.example"
ENTRY = re.compile(r"^#?([A-Z][A-Z_]+)=(.*)$", re.MULTILINE)


@pytest.fixture(autouse=True)
def bare(monkeypatch, tmp_path):
    """No variable of ours from outside, and no .env."""
    monkeypatch.chdir(tmp_path)
    for field in Settings.model_fields:
        monkeypatch.delenv(variable(field), raising=False)
    return monkeypatch


def test_the_defaults_need_no_environment():
    settings = load_settings()
    assert settings.slack_bot_token is None
    assert settings.database.startswith("sqlite:///")


def test_the_example_lists_every_setting_and_no_other():
    assert sorted(name for name, _ in ENTRY.findall(EXAMPLE.read_text())) == sorted(
        map(variable, Settings.model_fields)
    )


def test_the_example_shows_the_true_defaults(monkeypatch):
    before = load_settings()
    for name, value in ENTRY.findall(EXAMPLE.read_text()):
        monkeypatch.setenv(name, value)
    assert load_settings() == before


def test_each_entry_of_the_example_has_a_comment_above():
    lines = EXAMPLE.read_text().splitlines()
    for number, line in enumerate(lines):
        if ENTRY.match(line):
            assert lines[number - 1].startswith("# "), line


def test_a_dotenv_file_is_read_and_the_environment_wins(bare, tmp_path):
    (tmp_path / ".env").write_text("BOT_CHANNELS=C1, C2\nBOT_POST_AT=8:30\nSLACK_BOT_TOKEN=\n")
    bare.setenv("BOT_POST_AT", "10:15")
    settings = load_settings()
    assert settings.channels == ("C1", "C2")
    assert settings.post_at == time(10, 15)
    assert settings.slack_bot_token is None


@pytest.mark.parametrize(
    ("name", "value", "word"),
    [
        ("BOT_POST_AT", "25:00", "BOT_POST_AT"),
        ("BOT_TIMEZONE", "Mars/Olympus", "time zone"),
        ("BOT_CHANNELS", "#papers", "channel id"),
        ("BOT_SOURCE_URL", "ftp://example.org", "address"),
        ("BOT_SOURCE_ORDER", "rss", "BOT_SOURCE_ORDER"),
        ("BOT_PORT", "99999", "BOT_PORT"),
        ("SLACK_API_URL", "slack", "SLACK_API_URL"),
    ],
)
def test_a_senseless_value_is_named_in_a_sentence(bare, name, value, word):
    bare.setenv(name, value)
    with pytest.raises(SettingsError, match=word) as caught:
        load_settings()
    assert name in str(caught.value)


def test_each_variable_that_makes_no_sense_has_one_line(bare):
    for name, value in {"BOT_SOURCE_ORDER": "rss", "BOT_PORT": "many", "BOT_WORKERS": "1"}.items():
        bare.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    lines = str(caught.value).splitlines()
    assert [line.partition(": it must be ")[0] for line in lines] == ["BOT_SOURCE_ORDER", "BOT_PORT", "BOT_WORKERS"]


def test_a_token_shows_in_no_repr(bare):
    bare.setenv("SLACK_BOT_TOKEN", "not-a-real-token")
    settings = load_settings()
    assert "not-a-real-token" not in repr(settings)
    assert settings.slack_bot_token.get_secret_value() == "not-a-real-token"


def test_unknown_bot_variables_are_listed(bare, tmp_path):
    bare.setenv("BOT_CHANELS", "C1")
    (tmp_path / ".env").write_text("BOT_POST_TIME=9:00\nOTHER=1\n")
    assert unknown_variables() == ("BOT_CHANELS", "BOT_POST_TIME")


@pytest.mark.parametrize("name", ["c%20#d", "a?b=c", "ü & ö"])
def test_the_database_lies_in_the_data_folder_whatever_its_name(name, tmp_path):
    settings = Settings(_env_file=None, data_dir=tmp_path / name)
    assert database_file(settings.database) == tmp_path / name / "paperboy.sqlite3"
    assert settings.index_file.parent == tmp_path / name
