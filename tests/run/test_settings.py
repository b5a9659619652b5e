"""Settings: read from the environment, checked with a sentence, and listed in .env.example."""

import re
from datetime import time
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.run.settings import Settings, load_settings, setting_names, unknown_variables, variable
from bot.store.address import database_file

EXAMPLE = Path(__file__).parents[2] / ".env.example"
ENTRY = re.compile(r"^#?([A-Z][A-Z_]+)=(.*)$", re.MULTILINE)


@pytest.fixture(autouse=True)
def bare(monkeypatch, tmp_path):
    """No variable of ours from outside, and no .env."""
    monkeypatch.chdir(tmp_path)
    for field in setting_names():
        monkeypatch.delenv(variable(field), raising=False)
    return monkeypatch


def test_the_defaults_need_no_environment():
    settings = load_settings()
    assert settings.slack_bot_token is None
    assert settings.database.startswith("sqlite:///")


def test_the_example_lists_every_setting_and_no_other():
    assert sorted(name for name, _ in ENTRY.findall(EXAMPLE.read_text())) == sorted(map(variable, setting_names()))


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
        ("BOT_ARXIV_URL", "http://[::1", "address"),
        ("BOT_POST_TOP", "many", "from 1 to 10"),
        ("BOT_WORKERS", "1", "from 2 on"),
        ("BOT_SOURCE_READ_SECONDS", "nan", "seconds above 0"),
        ("BOT_SOURCE_READ_SECONDS", "0", "seconds above 0"),
        ("BOT_SOURCE_ORDER", " , ", "one at least"),
        ("BOT_LOG_LEVEL", "LOUD", "DEBUG or INFO"),
        ("BOT_POST_AT", "noon", "such as 09:30"),
    ],
)
def test_a_senseless_value_is_named_in_a_sentence(bare, name, value, word):
    bare.setenv(name, value)
    with pytest.raises(SettingsError, match=word) as caught:
        load_settings()
    assert name in str(caught.value)


def test_all_that_makes_no_sense_is_told_at_once_each_with_what_it_is_for(bare):
    bare.setenv("BOT_PORT", "many")
    bare.setenv("BOT_WORKERS", "0")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert str(caught.value).splitlines() == [
        "BOT_PORT: write a whole number from 0 to 65535 (Port of the web server; 0 picks a free one)",
        "BOT_WORKERS: write a whole number from 2 on (Threads that answer questions)",
    ]


def test_a_variable_is_read_in_small_letters_too_and_an_empty_one_is_none(bare, tmp_path):
    (tmp_path / ".env").write_text("BOT_WORKERS=9\nBOT_POST_TOP=3\nBOT_HOST=\n")
    bare.setenv("bot_port", " 4000 ")
    bare.setenv("BOT_WORKERS", "")
    bare.setenv("HF_TOKEN", "  ")
    settings = load_settings()
    assert (settings.port, settings.workers, settings.post_top) == (4000, 9, 3)
    assert (settings.host, settings.hf_token) == ("127.0.0.1", None)


def test_a_file_in_another_encoding_is_a_sentence(bare, tmp_path):
    (tmp_path / ".env").write_bytes(b"BOT_MAIL_FROM=caf\xe9@example.org\n")
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings()


def test_a_token_shows_in_no_repr(bare):
    bare.setenv("SLACK_BOT_TOKEN", "not-a-real-token")
    settings = load_settings()
    assert "not-a-real-token" not in repr(settings)
    assert settings.slack_bot_token.value == "not-a-real-token"


def test_unknown_bot_variables_are_listed(bare, tmp_path):
    bare.setenv("BOT_CHANELS", "C1")
    (tmp_path / ".env").write_text("BOT_POST_TIME=9:00\nOTHER=1\n")
    assert unknown_variables() == ("BOT_CHANELS", "BOT_POST_TIME")


@pytest.mark.parametrize("name", ["c%20#d", "a?b=c", "ü & ö"])
def test_the_database_lies_in_the_data_folder_whatever_its_name(name, tmp_path):
    settings = Settings(data_dir=tmp_path / name)
    assert database_file(settings.database) == tmp_path / name / "paperboy.sqlite3"
    assert settings.index_file.parent == tmp_path / name
