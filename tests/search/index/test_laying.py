"""Many texts at once are laid as the analyser cuts each by itself."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.search.index import laying
from bot.search.index.numbers import Numbers
from bot.search.text.analyzer import words

PARTS = (
    *("self", "fine", "Few", "tuning", "4", "bit", "wise", "the", "of", "a", "attention", "GPT-4", "data-set"),
    *(
        "colour",
        "https://x.example/a-b",
        "(www.x.example)",
        "1,000",
        "2:4",
        "D^2O",
        "don't",
        "λ\u0301",
        "*",
        "...",
        "É",
    ),
)
SIGNS = (" ", "\n", "\u00a0", "  ", "-", ",", ". ", "'s ", "_", ":", "\u2019", "")

texts = st.lists(st.tuples(st.sampled_from(PARTS), st.sampled_from(SIGNS)), max_size=9).map(
    lambda pairs: "".join(part + sign for part, sign in pairs)
)


@given(st.lists(st.tuples(texts | st.text(max_size=30), texts), max_size=6))
def test_texts_are_laid_as_the_analyser_cuts_them(papers: list[tuple[str, str]]) -> None:
    expected, numbers = Numbers(), Numbers()
    numbered = [[[expected[word] for word in words(text)] for text in paper] for paper in papers]
    laid, starts, titles = laying.lay(papers, numbers)
    assert list(numbers.items()) == list(expected.items())
    assert laid.tolist() == [word for title, rest in numbered for word in (*title, *rest)]
    assert titles.tolist() == [len(title) for title, _ in numbered]
    assert starts.tolist() == [0, *np.cumsum([len(title) + len(rest) for title, rest in numbered])]


def test_what_is_laid_in_parts_is_laid_alike(monkeypatch) -> None:
    papers = [(f"Fine tuning {n}", f"The {n}th few shot data set, of colour {n % 3}.") for n in range(9)]
    whole, parts = Numbers(), Numbers()
    expected = laying.lay(papers, whole)
    monkeypatch.setattr(laying, "AT_ONCE", 2)
    for one, other in zip(laying.lay(papers, parts), expected, strict=True):
        np.testing.assert_array_equal(one, other)
    assert list(parts) == list(whole)
