"""Every setting, from the environment and from ``.env``: the one place that reads them.

Slack's and Hugging Face's own variables keep their names; ours begin with ``BOT_``. ``.env.example`` lists each with a
comment, and a test holds the two together.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import Field, dataclass, field, fields, replace
from datetime import time
from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import quote
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from platformdirs import user_data_path

from bot.errors import SettingsError
from bot.run import variables
from bot.run.variables import ABOUT, About, Secret, one_of, seconds, secret, setting, several, text, whole

ENV_FILE = ".env"
PREFIX = "BOT_"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What the colleague who installs Paperboy may set."""

    slack_bot_token: Secret | None = setting(None, "Bot token, xoxb-...", secret, name="SLACK_BOT_TOKEN")
    slack_app_token: Secret | None = setting(
        None, "App-level token for Socket Mode, xapp-...", secret, name="SLACK_APP_TOKEN"
    )
    slack_signing_secret: Secret | None = setting(
        None, "Signing secret; needed with --http", secret, name="SLACK_SIGNING_SECRET"
    )
    slack_api_url: str = setting(
        "https://slack.com/api/", "Base URL of Slack's Web API", variables.http, name="SLACK_API_URL"
    )
    hf_token: Secret | None = setting(
        None, "Optional Hugging Face token: doubles the request quota", secret, name="HF_TOKEN"
    )

    source_url: str = setting("https://huggingface.co", "Base URL of Hugging Face", variables.http)
    arxiv_url: str = setting(
        "https://export.arxiv.org", "Base URL of arXiv's API, asked for new versions of papers", variables.http
    )
    source_order: tuple[Literal["api", "html"], ...] = setting(
        ("api", "html"), "Ways to read a digest, in order of preference", several(one_of("api", "html"), least=1)
    )
    source_connect_seconds: float = setting(10.0, "Longest wait for a connection, seconds", seconds)
    source_read_seconds: float = setting(30.0, "Longest silence while reading a reply, seconds", seconds)
    source_total_seconds: float = setting(60.0, "Longest time for one whole reply, seconds", seconds)
    source_max_bytes: int = setting(5_000_000, "Largest reply that is read, bytes", whole(1))
    source_attempts: int = setting(4, "Tries per request, the first included", whole(1))

    data_dir: Path = field(
        default_factory=lambda: user_data_path("paperboy"),
        metadata={ABOUT: About("Folder for the database and the saved index", Path)},
    )
    database_url: Secret | None = setting(
        None,
        "SQLAlchemy URL; empty: paperboy.sqlite3 in the data folder. PostgreSQL: postgresql+psycopg://...",
        secret,
    )

    meaning: Literal["off", "auto", "on"] = setting(
        "auto",
        "Search by meaning beside words: auto does so where its extra and model are there",
        one_of("off", "auto", "on"),
    )
    meaning_model: str = setting("all-MiniLM-L6-v2", "The model of meaning: a name that is known, or a folder", text)

    channels: tuple[str, ...] = setting(
        (), "Channel ids for the daily post, separated by commas", several(variables.channel)
    )
    alarm_channel: str = setting(
        "", "Channel id for alarms, such as a stale feed; empty: none are posted", variables.channel
    )
    post_at: time = setting(time(9, 0), "Time of the daily post, HH:MM in BOT_TIMEZONE", variables.clock_time)
    post_top: int = setting(5, "Papers in the post itself; the rest goes into its thread", whole(1, 10))
    timezone: str = setting("UTC", "Time zone of the daily post and of the word today", variables.zone)

    refresh_minutes: int = setting(30, "Minutes between two fetches of recent days", whole(5))
    refresh_days: int = setting(14, "Days before today that each fetch reads again, for votes", whole(0))
    first_days: int = setting(30, "Days that an empty archive fetches at first", whole(1))

    editions_by: Literal["anyone", "admins"] = setting(
        "anyone", "Who may change what comes to a channel by itself: anyone, or admins", one_of("anyone", "admins")
    )
    admins: tuple[str, ...] = setting(
        (), "Member ids of people who may do what admins may, where Slack does not tell them", several(text)
    )

    keep_posts_days: int = setting(
        365, "Days that the ledger of posts is kept; it keeps papers from being posted twice", whole(30)
    )

    host: str = setting("127.0.0.1", "Address that the web server listens on", text)
    port: int = setting(3000, "Port of the web server; 0 picks a free one", whole(0, 65535))
    public_url: str = setting(
        "",
        "Where the web server is reached from outside, https://papers.example.org; empty: no feeds",
        variables.public,
    )
    smtp_host: str = setting("", "Mail server; empty: no mail is sent", text)
    smtp_port: int = setting(587, "Port of the mail server", whole(1, 65535))
    smtp_security: Literal["starttls", "tls", "none"] = setting(
        "starttls",
        "How the mail server is spoken to; none: in the clear, on this machine only",
        one_of("starttls", "tls", "none"),
    )
    smtp_user: str = setting("", "Name to log in to the mail server with; empty: without", text)
    smtp_password: Secret | None = setting(None, "Password to log in to the mail server with", secret)
    mail_from: str = setting("", "Whom letters are from: papers@example.org, or Paperboy <papers@example.org>", text)
    workers: int = setting(16, "Threads that answer questions", whole(2))
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = setting(
        "INFO", "What is logged at least", one_of("DEBUG", "INFO", "WARNING", "ERROR")
    )
    log_format: Literal["text", "json"] = setting(
        "text", "Lines for people, or JSON for machines", one_of("text", "json")
    )

    @property
    def zone(self) -> ZoneInfo:
        """The time zone."""
        return ZoneInfo(self.timezone)

    @property
    def database(self) -> str:
        """The database's URL, with the default filled in; it may hold a password, and is for opening only."""
        return plain(self.database_url) or self._own_database

    @property
    def _own_database(self) -> str:
        # Quoted, for in a URL a "?" or "#" of the folder's name would begin something else.
        return f"sqlite:///{quote(str(self.data_dir.expanduser().absolute() / 'paperboy.sqlite3'))}"

    @property
    def index_file(self) -> Path | None:
        """Where the index is kept between two starts; ``None`` beside a database in memory, which ends with them."""
        return None if self.database == "sqlite://" else self.data_dir.expanduser().absolute() / "index.bin"

    @property
    def vectors_file(self) -> Path | None:
        """Where the papers' vectors are kept; likewise."""
        return None if self.index_file is None else self.index_file.with_name("vectors.bin")

    def in_memory(self) -> Self:
        """Return the same settings over an empty database in memory."""
        return replace(self, database_url=Secret("sqlite://"))

    def elsewhere(self, *, token: str, api_url: str) -> Self:
        """Return the same settings for another Slack than the real one."""
        return replace(self, slack_bot_token=Secret(token), slack_api_url=api_url)


def load_settings() -> Settings:
    """Return the settings of this process.

    Raises:
        SettingsError: One sentence for each variable that makes no sense; no secret is repeated.
    """
    given, found, wrong = _given(), {}, []
    for each in fields(Settings):
        value = given.get(variable(each.name))
        if value is None:
            continue
        try:
            found[each.name] = _about(each).read(value)
        except ValueError as error:
            wrong.append(f"{variable(each.name)}: {error} ({_about(each).told})")
    if wrong:
        raise SettingsError("\n".join(wrong))
    return Settings(**found)


def _given() -> Mapping[str, str]:
    """Return the variables that hold something, by their names in capitals: the environment's before the file's."""
    try:
        in_file = dotenv_values(ENV_FILE, encoding="utf-8")
    except UnicodeError:
        raise SettingsError(f"{ENV_FILE} cannot be read: save it as UTF-8") from None
    return {name.upper(): value for held in (in_file, os.environ) for name, value in held.items() if value}


def setting_names() -> Iterator[str]:
    """Give the names of all settings."""
    return (each.name for each in fields(Settings))


def variable(name: str) -> str:
    """Return the environment variable of a setting."""
    return _about(Settings.__dataclass_fields__[name]).name or PREFIX + name.upper()


def _about(each: Field[Any]) -> About:
    about: About = each.metadata[ABOUT]
    return about


def unknown_variables(given: Iterable[str] | None = None) -> tuple[str, ...]:
    """Return the ``BOT_*`` variables that no setting reads, in the environment and in ``.env``: typing mistakes."""
    if given is None:
        given = (*os.environ, *dotenv_values(ENV_FILE))
    read = set(map(variable, setting_names()))
    return tuple(sorted({name for name in given if name.upper().startswith(PREFIX)} - read))


def plain(secret: Secret | None) -> str | None:
    """Return a secret's value, for the one call that needs it."""
    return secret.value if secret else None
