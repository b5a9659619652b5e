"""Each number of a count leads to as many papers, over the recorded days."""

import pathlib
import re

import pytest

from tests.relevance.shelves import shelf

QUESTIONS = (
    "how many papers on RL for robot manipulation",
    "which labs publish on world models for robotics",
    "who works on spatial reasoning in VLMs",
    "which labs work on agents",
    "how many papers on VLAs by month",
    "how many papers on quantization from NVIDIA",
    "how many papers on on-policy distillation since June",
)

pytestmark = [pytest.mark.recorded, pytest.mark.slow]


@pytest.mark.parametrize("archive", ["month", "all"])
def test_each_number_leads_to_as_many_papers(shared: pathlib.Path, archive: str) -> None:
    held, looked_at = shelf(archive, shared), 0
    for question in QUESTIONS:
        answer = held.answer(question)
        figures = answer.figures
        assert figures is not None
        listed = held.answer(figures.lists[0].without)
        assert {hit.paper.id for hit in answer.hits} <= set(listed.order) or listed.total > len(listed.order)
        for each in figures.lists:
            if told := re.search(r"(?:: |^List )([\d,]+)(?: papers)?$", each.label):
                assert held.answer(each.without).total == int(told[1].replace(",", "")), each
                looked_at += 1
    assert looked_at > len(QUESTIONS)


@pytest.mark.parametrize("topic", ["deep research agents", "web search agents"])
def test_the_most_upvoted_on_agents_is_the_most_upvoted_that_is_counted(shared: pathlib.Path, topic: str) -> None:
    held = shelf("2025-10", shared)
    counted = held.answer(f"{topic} match:all", limit=50).hits
    first = held.answer(f"most upvoted papers on {topic}").hits[0]
    assert first.paper.upvotes >= max(hit.paper.upvotes for hit in counted if hit.paper.id != first.paper.id)
