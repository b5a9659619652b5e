"""Topics that are held are answered, those that are not are turned away: floors, under what was reached when set."""

import json
import pathlib

import pytest

from tests.relevance.table import answered, first_names, put, turned_away

pytestmark = [pytest.mark.recorded, pytest.mark.slow]


def test_a_topic_is_answered_however_it_is_wrapped_and_only_if_it_is_held(shared: pathlib.Path) -> None:
    lines = map(json.loads, (shared / "data/questions/intents-dev.jsonl").read_text().splitlines())
    asked = put([line for line in lines if line["kind"] in {"absent", "present", "chatty"}], shared)
    for kind, judge, floor in (
        ("absent", turned_away, 0.9),
        ("present", answered, 0.97),
        ("present", first_names, 0.95),
        ("chatty", answered, 0.97),
        ("chatty", first_names, 0.92),
    ):
        figures = [float(judge(each)) for each in asked[kind]]
        assert sum(figures) / len(figures) >= floor, (kind, judge.__name__)
