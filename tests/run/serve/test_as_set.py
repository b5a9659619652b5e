"""Settings -> what the opened rooms do: those that no other test sets."""

from contextlib import closing
from datetime import time
from pathlib import Path

import pytest

from bot.library import utc_now
from bot.model import Edition
from bot.run.rooms import open_source, open_versions
from bot.run.serve.service import open_app
from bot.run.settings import Settings, load_settings
from bot.run.wiring import open_house
from bot.slack.hear.verbs.digest import LOOK_ONLY
from tests.fakes.hub import Hub, entries
from tests.fakes.slack import SECRET, TOKEN, FakeSlack
from tests.run.commands import TODAY, YESTERDAY, paperboy
from tests.store.databases import laid


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({}, False),
        ({"editions_by": "admins", "admins": ("U9",)}, True),
        ({"editions_by": "admins", "admins": ("U1",)}, False),
    ],
)
def test_who_may_change_digests_is_as_it_is_set(tmp_path: Path, changes: dict[str, object], refused: bool) -> None:
    with FakeSlack() as slack:
        settings = Settings(
            _env_file=None, data_dir=tmp_path, database_url="sqlite://", slack_bot_token=TOKEN,
            slack_signing_secret=SECRET, slack_api_url=slack.api, **changes,
        )  # fmt: skip
        with open_house(settings, database=laid) as house:
            app = open_app(house, lambda: None)
            app.dispatch(slack.command("digest off"))
            (said,) = slack.wait_for("response_url")
            app.close(20)
    assert (said["text"] == LOOK_ONLY) is refused


def test_a_reply_of_the_source_may_be_as_large_as_is_set(bare: pytest.MonkeyPatch) -> None:
    with Hub({YESTERDAY.isoformat(): entries()}, today=TODAY) as hub:
        for name, value in {"SOURCE_URL": hub.url, "SOURCE_MAX_BYTES": "100", "SOURCE_ATTEMPTS": "1"}.items():
            bare.setenv(f"BOT_{name}", value)
        code, printed = paperboy("ingest", "--day", YESTERDAY.isoformat())
    assert (code, "the reply is larger than 100 bytes" in printed) == (1, True)


def test_the_source_is_waited_for_as_long_as_is_set(bare: pytest.MonkeyPatch) -> None:
    for name, value in {"CONNECT_SECONDS": "2.5", "READ_SECONDS": "4", "TOTAL_SECONDS": "8"}.items():
        bare.setenv(f"BOT_SOURCE_{name}", value)
    with closing(open_source(load_settings())) as source:
        client = source._client
        waits = client._http.timeout
        assert (waits.connect, waits.read, client._limits.total_seconds) == (2.5, 4, 8)


def test_versions_are_asked_for_where_is_set(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("BOT_ARXIV_URL", "https://arxiv.example/mirror")
    with closing(open_versions(load_settings(), clock=utc_now, sleep=print)) as arxiv:
        assert arxiv._client.base_url == "https://arxiv.example/mirror"


def test_a_channel_that_is_set_gets_its_edition_as_it_is_set(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    names = {
        "CHANNELS": "C1",
        "POST_AT": "7:45",
        "POST_TOP": "3",
        "TIMEZONE": "Asia/Tokyo",
        "DATABASE_URL": "sqlite://",
    }
    for name, value in {**names, "DATA_DIR": str(tmp_path)}.items():
        bare.setenv(f"BOT_{name}", value)
    with open_house(load_settings(), database=laid) as house:
        assert house.rooms.edition("C1") == Edition("C1", at=time(7, 45), zone="Asia/Tokyo", top=3)
        assert house.rooms.edition("C2") is None


def test_what_was_opened_is_closed_with_the_house(tmp_path: Path) -> None:
    with open_house(Settings(_env_file=None, data_dir=tmp_path, database_url="sqlite://"), database=laid) as house:
        clients = [house.source.open()._client._http, house.versions.open()._client._http]
        assert not any(client.is_closed for client in clients)
    assert all(client.is_closed for client in clients)
