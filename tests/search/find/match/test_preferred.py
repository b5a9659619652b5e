"""Papers of the kind that a question asks for come before others that match as well."""

from datetime import date

from bot.model import Paper, Query, Sort
from bot.search.bm25 import Bm25Index
from tests.cases import each

DAY = date(2026, 7, 1)


@each("question", ["benchmark for painting yaks", "benchmarks of painting yaks", "yak painting benchmark"])
@each("title", ["YakBench", "Yaks: A Benchmark", "Benchmarking Yaks"])
def test_a_benchmark_that_is_asked_for_comes_first(question: str, title: str) -> None:
    index = Bm25Index()
    texts = [("Yaks", f"Painting yaks, we beat each benchmark of painting yaks. {at}") for at in range(3)]
    texts += [(title, "Painting yaks is measured by our benchmark of painting yaks, and of painting yaks well.")]
    texts += [("Wool", f"Sheep give wool, and kelp feeds fish. {at}") for at in range(50)]
    index.add(Paper(f"2607.{at:05}", *both, "", (DAY,)) for at, both in enumerate(texts))
    assert index.search(Query(question, question), limit=3).hits[0].paper.title == title


@each(
    ("question", "first"),
    [
        ("survey of painting yaks", "Painting Yaks: A Survey"),
        ("painting yaks survey", "Painting Yaks: A Survey"),
        ("painting yaks", "Painting Yaks 2"),
        ("benchmark of painting yaks", "Painting Yaks 2"),  # none is called so, and nothing is hidden
    ],
)
def test_of_the_most_upvoted_surveys_a_survey_comes_first(question: str, first: str) -> None:
    index = Bm25Index()
    text = "We study painting yaks, and survey each benchmark of painting yaks."
    titles = [*(f"Painting Yaks {at}" for at in range(3)), "Painting Yaks: A Survey", *("Wool and Kelp",) * 30]
    texts = [text] * 4 + ["Sheep give wool, and kelp feeds fish."] * 30
    index.add(
        Paper(f"2607.{at:05}", title, text, "", (DAY,), upvotes=10 + at if at < 3 else 1)
        for at, (title, text) in enumerate(zip(titles, texts, strict=True))
    )
    hits = index.search(Query(question, question, sort=Sort.UPVOTES), limit=3).hits
    assert hits[0].paper.title == first
