"""Recorded days, drawn: whatever real papers hold, it stays text."""

import gzip
import json
from datetime import UTC, date, datetime

import pytest

from bot.model import Issue
from bot.sandbox.render.blocks import blocks
from bot.slack.blocks.edition import render
from bot.source.huggingface import parse_api
from tests.sandbox.test_render import LOOK, holds_nothing_foreign

AT = datetime(2026, 8, 1, tzinfo=UTC)
MONTHS = ("early/2024-05", "late/2025-11", "early/2026-07")


@pytest.mark.recorded
@pytest.mark.parametrize("month", MONTHS)
def test_recorded_days_are_drawn_whole_and_stay_text(shared, month):
    with gzip.open(shared / "data" / "hf" / f"{month}.jsonl.gz", "rt") as lines:
        held = [json.loads(line) for line in lines][:6]
    for day in held:
        digest = parse_api(json.dumps(day["entries"]).encode(), date.fromisoformat(day["date"]), AT)
        for message in render(Issue.whole(digest), ()):
            markup = blocks(message.payload()["blocks"], LOOK)
            holds_nothing_foreign(markup)
            assert "not drawn here" not in markup
