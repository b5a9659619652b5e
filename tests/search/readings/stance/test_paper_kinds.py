"""A kind of papers that is left out is what papers are, not what they mention."""

from datetime import date

from bot.model import Paper
from bot.query import parse
from bot.search.bm25 import Bm25Index
from tests.cases import each

_PAPERS = (
    ("YakBench: Can Yaks Plan", "Herding yaks is hard."),
    ("Yaks in the Wild", "Yaks plan. We introduce WildYak, a new large-scale video benchmark of yaks."),
    ("Faster Yaks", "We propose a method for yaks. On a benchmark of yaks and a benchmark of goats it wins."),
    ("Yaks That Plan", "We propose YakNet. To measure yaks, we also introduce a benchmark and release a dataset."),
    ("Yaks: A Survey", "What is known of yaks."),
    ("Where Yaks Go", "This survey tells where yaks go."),
    ("Yak Teachers", "We survey nobody; unlike a survey we teach yaks."),
    ("YakSet", "In this work we present YakSet, a dataset of ten thousand yaks."),
)


@each(
    ("question", "gone"),
    [
        ("yaks, but no benchmarks please", {0, 1}),
        ("yaks except benchmarks", {0, 1}),
        ("yaks, no surveys", {4, 5}),
        ("yaks, not datasets", {7}),
    ],
)
def test_papers_of_a_kind_are_left_out_and_those_that_mention_it_stay(question: str, gone: set[int]) -> None:
    index, today = Bm25Index(), date(2026, 7, 31)
    papers = [
        Paper(f"2607.0000{number}", title, told, "https://p.example", (today,))
        for number, (title, told) in enumerate(_PAPERS)
    ]
    index.add(papers)
    found = index.search(parse(question, today=today), limit=20)
    assert {int(hit.paper.id[-1]) for hit in found.hits} == set(range(len(papers))) - gone
