"""Open things of a kind are asked for first, where a question asks whether there are any."""

from bot.query.frames.openness import openly
from tests.cases import each


@each(
    ("question", "asked"),
    [
        ("are there open models for wool grading?", "models for wool grading, ideally open-source"),
        ("any open-source datasets on kelp", "datasets on kelp, ideally open-source"),
        ("which open looms benchmarks exist for wool", "which looms benchmarks exist for wool, ideally open-source"),
    ],
)
def test_open_ones_are_wished_for(question: str, asked: str) -> None:
    assert openly(question) == asked


@each(
    "question",
    [
        "open-source language models",
        "any open models",
        "are there open problems in wool",
        "open-vocabulary models for it",
    ],
)
def test_what_is_open_in_a_topic_stays(question: str) -> None:
    assert openly(question) == question
