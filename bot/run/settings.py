"""Every setting, from the environment and from ``.env``: the one place that reads them.

Slack's and Hugging Face's own variables keep their names; ours begin with ``BOT_``. ``.env.example`` lists each with a
comment, and a test holds the two together.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import time
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from platformdirs import user_data_path
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError

ENV_FILE = ".env"
PREFIX = "BOT_"


def _listed(value: object) -> object:
    """Read ``a, b`` as two values: nobody writes JSON into an environment variable by choice."""
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is no time zone; write one such as Europe/Berlin or UTC") from error
    return name


def _channel(name: str) -> str:
    if name[:1] not in "CGD" or not name.isalnum():
        raise ValueError(
            f"{name!r} is no channel id; one looks like C0123456789, and stands at the end of a channel's details"
        )
    return name


def _http(url: str) -> str:
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        raise ValueError(f"{url!r} is no http(s) address")
    return url


def _no_blank(value: object) -> object:
    """Read an empty variable as an absent one: ``SLACK_BOT_TOKEN=`` in a copied file sets nothing."""
    return None if isinstance(value, str) and not value.strip() else value


def _clock_time(value: object) -> object:
    """Read ``9:30`` as well as ``09:30``."""
    return value.strip().rjust(5, "0") if isinstance(value, str) else value


Secret = Annotated[SecretStr | None, BeforeValidator(_no_blank)]
Url = Annotated[str, AfterValidator(_http)]
Names = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_listed)]


class Settings(BaseSettings):
    """What the colleague who installs Paperboy may set; each field's description says what it does, and its unit."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=ENV_FILE,
        env_file_encoding="utf-8",
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        env_ignore_empty=True,
        hide_input_in_errors=True,
    )

    slack_bot_token: Secret = Field(default=None, validation_alias="SLACK_BOT_TOKEN", description="Bot token, xoxb-...")
    slack_app_token: Secret = Field(
        default=None, validation_alias="SLACK_APP_TOKEN", description="App-level token for Socket Mode, xapp-..."
    )
    slack_signing_secret: Secret = Field(
        default=None, validation_alias="SLACK_SIGNING_SECRET", description="Signing secret; needed with --http"
    )
    slack_api_url: Url = Field(
        default="https://slack.com/api/", validation_alias="SLACK_API_URL", description="Base URL of Slack's Web API"
    )
    hf_token: Secret = Field(
        default=None, validation_alias="HF_TOKEN", description="Optional Hugging Face token: doubles the request quota"
    )

    source_url: Url = Field(default="https://huggingface.co", description="Base URL of Hugging Face")
    arxiv_url: Url = Field(
        default="https://export.arxiv.org", description="Base URL of arXiv's API, asked for new versions of papers"
    )
    source_order: Annotated[tuple[Literal["api", "html"], ...], NoDecode, BeforeValidator(_listed)] = Field(
        default=("api", "html"), min_length=1, description="Ways to read a digest, in order of preference"
    )
    source_connect_seconds: float = Field(default=10, gt=0, description="Longest wait for a connection, seconds")
    source_read_seconds: float = Field(default=30, gt=0, description="Longest silence while reading a reply, seconds")
    source_total_seconds: float = Field(default=60, gt=0, description="Longest time for one whole reply, seconds")
    source_max_bytes: int = Field(default=5_000_000, gt=0, description="Largest reply that is read, bytes")
    source_attempts: int = Field(default=4, ge=1, description="Tries per request, the first included")

    data_dir: Path = Field(
        default_factory=lambda: user_data_path("paperboy"), description="Folder for the database and the saved index"
    )
    database_url: Secret = Field(
        default=None,
        description="SQLAlchemy URL; empty: paperboy.sqlite3 in the data folder. PostgreSQL: postgresql+psycopg://...",
    )

    meaning: Literal["off", "auto", "on"] = Field(
        default="auto", description="Search by meaning beside words: auto does so where its extra and model are there"
    )
    meaning_model: str = Field(
        default="all-MiniLM-L6-v2", min_length=1, description="The model of meaning: a name that is known, or a folder"
    )

    channels: Annotated[Names, AfterValidator(lambda names: tuple(map(_channel, names)))] = Field(
        default=(), description="Channel ids for the daily post, separated by commas"
    )
    alarm_channel: Annotated[str, AfterValidator(lambda name: name and _channel(name))] = Field(
        default="", description="Channel id for alarms, such as a stale feed; empty: none are posted"
    )
    post_at: Annotated[time, BeforeValidator(_clock_time)] = Field(
        default=time(9, 0), description="Time of the daily post, HH:MM in BOT_TIMEZONE"
    )
    post_top: int = Field(
        default=5, ge=1, le=10, description="Papers in the post itself; the rest goes into its thread"
    )
    timezone: Annotated[str, AfterValidator(_zone)] = Field(
        default="UTC", description="Time zone of the daily post and of the word today"
    )

    refresh_minutes: int = Field(default=30, ge=5, description="Minutes between two fetches of recent days")
    refresh_days: int = Field(default=14, ge=0, description="Days before today that each fetch reads again, for votes")
    first_days: int = Field(default=30, ge=1, description="Days that an empty archive fetches at first")

    editions_by: Literal["anyone", "admins"] = Field(
        default="anyone", description="Who may change what comes to a channel by itself: anyone, or admins"
    )
    admins: Names = Field(
        default=(), description="Member ids of people who may do what admins may, where Slack does not tell them"
    )

    keep_posts_days: int = Field(
        default=365, ge=30, description="Days that the ledger of posts is kept; it keeps papers from being posted twice"
    )

    host: str = Field(default="127.0.0.1", description="Address that the web server listens on")
    port: int = Field(default=3000, ge=0, le=65535, description="Port of the web server; 0 picks a free one")
    public_url: Annotated[str, AfterValidator(lambda url: url and _http(url).rstrip("/"))] = Field(
        default="",
        description="Where the web server is reached from outside, https://papers.example.org; empty: no feeds",
    )
    smtp_host: str = Field(default="", description="Mail server; empty: no mail is sent")
    smtp_port: int = Field(default=587, ge=1, le=65535, description="Port of the mail server")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        default="starttls", description="How the mail server is spoken to; none: in the clear, on this machine only"
    )
    smtp_user: str = Field(default="", description="Name to log in to the mail server with; empty: without")
    smtp_password: Secret = Field(default=None, description="Password to log in to the mail server with")
    mail_from: str = Field(
        default="", description="Whom letters are from: papers@example.org, or Paperboy <papers@example.org>"
    )
    workers: int = Field(default=16, ge=2, description="Threads that answer questions")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="What is logged at least"
    )
    log_format: Literal["text", "json"] = Field(default="text", description="Lines for people, or JSON for machines")

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
        return self.model_copy(update={"database_url": SecretStr("sqlite://")})

    def elsewhere(self, *, token: str, api_url: str) -> Self:
        """Return the same settings for another Slack than the real one."""
        return self.model_copy(update={"slack_bot_token": SecretStr(token), "slack_api_url": api_url})


def load_settings() -> Settings:
    """Return the settings of this process.

    Raises:
        SettingsError: One sentence for each variable that makes no sense; values are not repeated, they may be secret.
    """
    try:
        return Settings()
    except ValidationError as error:
        wrong = {item["loc"][:1]: item for item in reversed(error.errors(include_input=False))}  # of each its first
        raise SettingsError("\n".join(map(_sentence, reversed(wrong.values())))) from None


def _sentence(item: Mapping[str, object]) -> str:
    location = item["loc"]
    name = str(location[0]) if isinstance(location, tuple) and location else "?"
    message = str(item["msg"]).removeprefix("Value error, ").partition(", unable to parse")[0]
    message = message.replace("Input should be", "it must be")
    return f"{variable(name) if name in Settings.model_fields else name}: {message}"


def variable(field: str) -> str:
    """Return the environment variable of a settings field."""
    alias = Settings.model_fields[field].validation_alias
    return alias if isinstance(alias, str) else PREFIX + field.upper()


def unknown_variables() -> tuple[str, ...]:
    """Return the ``BOT_*`` variables that no setting reads, in the environment and in ``.env``: typing mistakes."""
    names = (*os.environ, *dotenv_values(ENV_FILE))
    known = {variable(field) for field in Settings.model_fields}
    return tuple(sorted({name for name in names if name.upper().startswith(PREFIX)} - known))


def plain(secret: SecretStr | None) -> str | None:
    """Return a secret's value, for the one call that needs it."""
    return secret.get_secret_value() if secret else None
