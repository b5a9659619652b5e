"""Another name is looked for where a paper has all of its words, and not between the words of others."""

import numpy as np

from bot.search.bm25 import Bm25Index
from bot.search.index.snapshot import Snapshot
from bot.search.words.written.laid import hold_all, laid_out, written_out
from tests.search.conftest import paper

TEXTS = (
    ("Voices of Birds", "Speech synthesis of birds is fast."),
    ("Songs of Whales", "Speech of whales, and the synthesis of songs, are slow."),
    ("Cranes", "Cranes dance."),
)


def filled() -> Snapshot:
    index = Bm25Index()
    index.add(paper(number, title, text) for number, (title, text) in enumerate(TEXTS))
    return index.archive


def terms(archive: Snapshot, *names: str) -> list[int]:
    return [number for name in names if (number := archive.term(name)) is not None]


def test_papers_hold_a_name_only_if_one_of_them_has_all_its_words() -> None:
    archive = filled()
    name = terms(archive, "speech", "synthesi")
    assert len(name) == 2
    assert hold_all(archive, np.array([0, 2], np.int32), name)
    assert not hold_all(archive, np.array([2], np.int32), name)
    assert not hold_all(archive, np.array([0, 2], np.int32), [*name, *terms(archive, "danc")])


def test_words_side_by_side_are_found_and_none_with_others_between() -> None:
    archive = filled()
    laid = laid_out(archive, np.array([0, 1, 2], np.int32))
    first, last = written_out(archive, laid, np.array(terms(archive, "speech", "synthesi"), np.int32))
    assert (laid.bounds.searchsorted(first, "right") - 1).tolist() == [0]
    assert (last - first).tolist() == [1]
