"""Settings -> what the opened rooms do: those that no other test sets."""

from pathlib import Path

import pytest

from bot.run.serve.service import open_app
from bot.run.settings import Settings
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
