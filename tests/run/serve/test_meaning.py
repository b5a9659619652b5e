"""The bot as its own process with the real model of meaning: it encodes what it fetched, and ends in order."""

import contextlib
import json
import os
import signal
from datetime import timedelta

import pytest

from bot.slack.manifest import SCOPES
from tests.fakes.hub import Hub
from tests.fakes.minilm import minilm
from tests.fakes.standin import standing_in
from tests.run.serve.test_service import SECRETS, YESTERDAY, Bot, entry

pytestmark = [pytest.mark.model, pytest.mark.recorded, pytest.mark.slow]


def test_what_is_fetched_is_encoded_in_the_background_and_kept(shared, tmp_path):
    folder = minilm(tmp_path)
    with contextlib.ExitStack() as stack:
        listed = {YESTERDAY.isoformat(): [entry(number) for number in range(1, 25)]}
        hub = stack.enter_context(Hub(listed, today=YESTERDAY + timedelta(days=1)))
        slack = stack.enter_context(standing_in(shared, "--scopes", ",".join(SCOPES)))
        env = {name: value for name, value in os.environ.items() if not name.startswith(("BOT_", "SLACK_", "HF_"))}
        env |= SECRETS | {"SLACK_API_URL": slack.api, "BOT_SOURCE_URL": hub.url, "BOT_DATA_DIR": str(tmp_path)}
        env |= {"BOT_MEANING": "on", "BOT_MEANING_MODEL": str(folder)}
        bot = Bot(slack, env, (), tmp_path / "log")
        bot.start()
        try:
            slack.until(lambda: "24 of 24 papers have vectors" in bot.page("healthz").get("meaning", ""))
            assert "Pruning" in json.dumps(bot.ask("how much water is saved by pruning kettles")["blocks"])
        finally:
            assert bot.end(signal.SIGTERM) == 0
    assert (tmp_path / "vectors.bin").exists()
