"""Grams: pieces of words, counted so that no word is analysed twice."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.index.grams import KINDS, GramsInPassing, grams_of, none
from tests.cases import each


def kinds(*words: str) -> set[int]:
    return set(grams_of(words)[0].tolist())


def test_words_of_one_family_share_grams() -> None:
    assert len(kinds("hallucinate") & kinds("hallucinatory")) >= 8
    assert not kinds("otter") & kinds("pebble")


def test_case_and_signs_are_not_part_of_a_gram() -> None:
    assert kinds("Fine-Tuning") == kinds("fine tuning")


@each("word", ["a", "τ", "ab", "ß", "日本"])
def test_short_and_foreign_words_have_grams(word: str) -> None:
    assert kinds(word)


def test_an_empty_word_has_none() -> None:
    grams = none().grown(["", "otter", ""])
    assert np.diff(grams.rows).tolist() == [0, 4, 0]
    assert none().grown([]).mean(0, np.zeros(0, np.int64)) == 1.0


def test_words_added_later_are_numbered_on() -> None:
    once, later = none().grown(["otter", "boat", "wharf"]), none().grown(["otter"]).grown(["boat", "wharf"])
    assert once.rows.tolist() == later.rows.tolist()
    assert once.kinds.tolist() == later.kinds.tolist()


def test_papers_are_counted_once_for_each_kind() -> None:
    grams = none().grown(["otter", "boat"])
    held = grams.holders(np.array([0, 0, 1, 0], np.int32), np.array([0, 3, 3, 4]))
    assert held[grams.of(np.array([0], np.int32))[0]].tolist() == [2] * 4
    assert held.sum() == 4 * 2 + 3
    assert len(held) == KINDS


def counted(index: Bm25Index) -> list[int]:
    return index._archive.gram_frequencies.tolist()


def test_counts_are_the_same_however_an_archive_came_about(
    make: Callable[..., Paper], index: Bm25Index, tmp_path: Path
) -> None:
    first, second = make(70, "Otters Swim", "Otters swim far."), make(71, "Boats Drift", "Boats drift ashore.")
    newer = replace(first, abstract="Otters rest on a wharf.")
    papers = [*index._archive.papers]
    whole, grown, loaded = Bm25Index(), Bm25Index(), Bm25Index()
    whole.add([*papers, newer, second])
    grown.add([*papers, first])
    grown.add([newer])
    grown.save(tmp_path / "index.bin")
    grown.add([second])
    loaded.load(tmp_path / "index.bin", [*papers, newer, second])
    assert counted(whole) == counted(grown) == counted(loaded)
    assert whole._archive.mean_grams == grown._archive.mean_grams == loaded._archive.mean_grams


def test_a_word_of_the_same_family_puts_a_paper_first(make: Callable[..., Paper]) -> None:
    kin = make(1, "Shores", "A harbour is hallucinatory, and boats drift there by night.")
    plain = make(2, "Coasts", "A harbour is reverberative, and boats drift there by night.")
    index = Bm25Index()
    index.add([plain, kin])
    ranked = index.ranked(Query("hallucinate harbour", "hallucinate harbour"), limit=2)
    assert ranked[0][0] == kin.id
    assert ranked[0][1] > ranked[1][1]


def test_words_are_known_by_their_grams() -> None:
    grams = none().grown(["otter", "", "boat", "otters", "coat"])
    for _ in range(2):  # the second question looks them up
        assert set(grams.having(grams_of(["otter"])[0]).tolist()) == {0, 3}
    assert set(grams.having(grams_of(["goat"])[0]).tolist()) == {2, 4}
    assert not len(none().having(grams_of(["otter"])[0]))


def test_words_that_have_a_gram_are_the_same_however_few_questions_come() -> None:
    whole = none().grown(["otter", "", "boat", "boats", "wharf", "otters"])
    passing = GramsInPassing(whole.rows, whole.kinds)
    for asked in (["boat"], ["otter", "wharf"], ["pebble"], []):
        some = grams_of(asked)[0]
        assert sorted(passing.having(some).tolist()) == sorted(whole.having(some).tolist())
