"""A lab's papers on a topic are found in whatever form they say it."""

from collections.abc import Callable

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.readings.stance.any_form import about_in_any_form

MLLM = "Multimodal large language models (MLLMs) are put to use."
LAB = "Otter Lab"


def _index(make: Callable[..., Paper]) -> Bm25Index:
    """Return an archive where everybody says LLM, and some what MLLM stands for."""
    index = Bm25Index()
    others = [make(at, title="Ponds", abstract=f"{MLLM} Large language models (LLMs) swim.") for at in range(6)]
    theirs = [
        make(10, title="Benchmarking MLLMs", abstract="We show what MLLMs see.", organization=LAB),
        make(11, title="Agents that dive", abstract="An agent of LLMs dives.", organization=LAB),
        make(12, title="Whistling", abstract="Whistling is put to use.", organization=LAB),
    ]
    index.add([*others, *theirs])
    return index


def _about(index: Bm25Index, topic: str) -> list[str]:
    archive = index.archive
    theirs = archive.columns.alive.copy()
    theirs[[number for number, paper in enumerate(archive.papers) if paper.organization != LAB]] = False
    about = about_in_any_form(archive, topic, theirs)
    return [archive.papers[number].title for number in about.nonzero()[0].tolist()]


def test_an_acronym_says_the_words_of_what_it_stands_for(make: Callable[..., Paper]) -> None:
    assert _about(_index(make), "multimodal models") == ["Benchmarking MLLMs"]


def test_what_everybody_says_is_no_part_of_a_topic_beside_another_word(make: Callable[..., Paper]) -> None:
    assert _about(_index(make), "LLM agents") == ["Agents that dive"]
    assert _about(_index(make), "agents for large language models") == ["Agents that dive"]


def test_a_lab_is_asked_for_a_topic_in_other_words_than_it_says_it(make: Callable[..., Paper]) -> None:
    found = _index(make).search(Query("", text="multimodal models", organizations=(LAB,)), limit=5)
    assert [hit.paper.title for hit in found.hits] == ["Benchmarking MLLMs"]
