"""A name of the whole field beside a topic is what every paper is on; in a longer name it is a part of a topic."""

from collections.abc import Callable

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.words.weighed.whole_field import beside_field, of_field
from tests.cases import each


@each(
    ("said", "field"),
    [
        ("grokking in neural networks", {"neural", "networks"}),
        ("theory behind grokking for deep neural-networks", {"deep", "neural-networks"}),
        ("machine learning for chemistry", {"machine", "learning"}),
        ("dropout for ai to be read", {"ai"}),
        ("graph neural networks for molecules", set()),
        ("deep learning compilers", set()),
        ("compilers for deep learning hardware", set()),
        ("foundation models", set()),
    ],
)
def test_the_field_is_named_after_a_little_word_or_before_one(said: str, field: set[str]) -> None:
    assert of_field(said.split()) == field


def test_who_names_the_field_beside_a_topic_that_is_not_held_gets_no_paper_on_the_field(
    make: Callable[..., Paper],
) -> None:
    index = Bm25Index()
    index.add(make(n, f"Neural Networks that Herd Yaks {n}", "Neural networks herd yaks in May.") for n in range(9))
    index.add(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(300))

    def finds(question: str) -> bool:
        return bool(index.search(Query(question, text=question), limit=9).hits)

    assert finds("neural networks")
    assert finds("pebbles in neural networks")
    assert not finds("grokking in neural networks")


def test_words_beside_a_name_of_the_field_are_what_is_asked() -> None:
    assert beside_field(["weather", "forecasting", "neural", "networks?"]) == ["weather", "forecasting"]
    assert beside_field(["tide", "tables", "for", "LLMs"]) == ["tide", "tables", "for"]
    assert beside_field(["tide", "tables"]) == []
