"""The like of a product is asked for by what that does."""

import pytest

from bot.query.everyday.products import in_place_of


@pytest.mark.parametrize(
    ("question", "asked", "name", "is_open"),
    [
        ("open source alternatives to Sora", "video generation", "Sora", True),
        ("what competes with Midjourney? any Midjourney competitors", "", "Midjourney", False),
        ("something like NotebookLM", "podcast generation", "NotebookLM", False),
        ("models like Sora but open", "video generation", "Sora", True),
        ("an AlphaFold 3 replacement for RNA", "protein structure prediction for RNA", "AlphaFold 3", False),
        ("is there an open source Suno?", "is there music generation?", "Suno", True),
        ("a Sora-like model", "video generation", "Sora", False),
        ("rivals of Claude Code since May", "coding agent since May", "Claude Code", False),
    ],
)
def test_the_like_of_a_product_is_what_does_the_same(question: str, asked: str, name: str, is_open: bool) -> None:
    found = in_place_of(question)
    assert found is not None
    assert (found.name, found.open) == (name, is_open)
    assert found.question == asked or not asked


@pytest.mark.parametrize(
    "question",
    ["Sora", "how does Sora work", "Whisper for birds", "alternatives to attention", "deep research agents", "genie"],
)
def test_a_product_itself_is_asked_for_by_its_name(question: str) -> None:
    assert in_place_of(question) is None
