"""Papers of the kind that a question asks for come before others that match as well."""

from datetime import date

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from tests.cases import each

DAY = date(2026, 7, 1)


@each("question", ["benchmark for painting yaks", "benchmarks of painting yaks", "yak painting benchmark"])
@each("title", ["YakBench", "Yaks: A Benchmark", "Benchmarking Yaks"])
def test_a_benchmark_that_is_asked_for_comes_first(question: str, title: str) -> None:
    index = Bm25Index()
    texts = [("Painting Yaks", f"Painting yaks, we beat each benchmark of painting yaks. {at}") for at in range(3)]
    texts += [(title, "Painting yaks is measured by our benchmark of yaks, painting and more of what is painted.")]
    texts += [("Wool", f"Sheep give wool, and kelp feeds fish. {at}") for at in range(50)]
    index.add(Paper(f"2607.{at:05}", *both, "", (DAY,)) for at, both in enumerate(texts))
    assert index.search(Query(question, question), limit=3).hits[0].paper.title == title
