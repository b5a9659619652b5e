"""The pieces of a paper that match are found by the words that the index knows of it: the same as by reading it."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Paper
from bot.search.bm25 import Bm25Index
from bot.search.find.quoting import matches
from bot.search.find.quoting.matches import matches as matched
from bot.search.text.analyzer import terms
from bot.search.text.pieces import pieces_with

TODAY = date(2025, 1, 1)
SAID = (
    "tide Tides, tidal (tide) tide-wise low-tide deep tide. deep-tide deep deep test time test-time; colour color "
    "Colours 4 bit GPT-4 GPT4 auto x x 1,000 wise the of \u03c4-bench moor/moor moor-moor tide's U.S. ending"
)
WORDS = SAID.split()


@pytest.fixture
def make_index(make: Callable[..., Paper]) -> Callable[..., Bm25Index]:
    def index(*abstracts: str) -> Bm25Index:
        made = Bm25Index()
        made.add([make(number, "Of Tides", abstract) for number, abstract in enumerate(abstracts)])
        return made

    return index


@given(data=st.data())
def test_pieces_are_those_that_reading_the_text_gives(data: st.DataObject) -> None:
    said = " ".join(data.draw(st.lists(st.sampled_from(WORDS), max_size=25)))
    wanted = set(terms(" ".join(data.draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5)))))
    index = Bm25Index()
    paper = Paper("1", "Of Tides", said, "", (TODAY,), organization=data.draw(st.sampled_from(["", "Tide Lab"])))
    index.add([paper])
    numbers = index.archive.columns.alive.nonzero()[0]
    assert list(matched(index.archive, numbers, wanted)) == [pieces_with(said, wanted)]


def test_most_texts_need_not_be_read(make_index: Callable[..., Bm25Index], monkeypatch: pytest.MonkeyPatch) -> None:
    said = "At low-tide the Moor floods; a tide (and its tides) in test time moves moor-grass."
    index = make_index(said)
    expected = pieces_with(said, {"tide", "moor", "time"})
    monkeypatch.setattr(matches, "pieces_with", None)
    numbers = index.archive.columns.alive.nonzero()[0]
    assert list(matched(index.archive, numbers, {"tide", "moor", "time"})) == [expected]
    assert [piece.text for piece in expected] == ["low-tide", "Moor", "tide", "tides)", "time", "moor-grass."]
