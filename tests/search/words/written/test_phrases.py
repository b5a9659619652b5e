"""A phrase is found through the index in exactly the papers whose texts hold it."""

import functools
import random
from collections.abc import Callable

import numpy as np
import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.index import postings
from bot.search.text.analyzer import terms, terms_of, words
from bot.search.words.written import phrases
from bot.search.words.written.texts import pooled

TEXT = (
    "model models Model MODEL language Sprache café Café cafe naïve fine-tuning finetuning tuning fine deep zero shot "
    "Mix-LN mix ln LoRA-SB GPT-4 GPT4 gpt 4 4-bit 2:4 D^2O RLHF state art the of the of a \\lambda λ \u03c4-bench tau"
)
WORDS = TEXT.split()
MARKS = ("", "", "", "", ".", ",", ";", " (")


def said(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) + chance.choice(MARKS) for _ in range(count))


@functools.cache
def spaced(text: str) -> str:
    return f" {' '.join(terms(text))} "


@functools.cache
def untied(text: str) -> str:
    """Return the terms of a text, the last of each word of several parts left out: that is all of it."""
    each = map(terms_of, words(text))
    return f" {' '.join(term for of in each for term in (of[:-1] if len(of) > 2 else of))} "


def holds(text: str, phrase: str) -> bool:
    """Tell whether a text's terms hold a phrase's side by side: the plain way, from the text alone."""
    return bool(spaced(phrase).strip()) and (spaced(phrase) in spaced(text) or spaced(phrase) in untied(text))


@pytest.fixture(params=[postings.CHUNK_PAPERS, 7], ids=["one chunk", "many chunks"])
def archive(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, make: Callable[..., Paper]
) -> tuple[Bm25Index, list[Paper]]:
    """Papers in two segments, one of them replaced and one without a word."""
    monkeypatch.setattr(phrases, "CHUNK_PAPERS", request.param)
    monkeypatch.setattr(postings, "FULL_SEGMENT_PAPERS", 50)
    chance = random.Random(5)
    papers = [make(n, said(chance, chance.randint(1, 5)), said(chance, chance.randint(0, 30))) for n in range(119)]
    papers += [make(119, "", "")]
    index = Bm25Index()
    index.add([make(3, "model language", "café model"), *papers[60:]])
    index.add(papers[:60])
    assert len(index._archive.segments) > 1
    return index, papers


def flagged(index: Bm25Index, phrase: str, *, in_title: bool) -> set[str]:
    held = index._archive
    found = phrases.holders(held, terms(phrase), held.columns.alive, in_title=in_title)
    if not in_title:  # a few papers, in any order, are told apart as all are
        few = np.random.default_rng(len(phrase)).permutation(np.flatnonzero(held.columns.alive))[:40].astype(np.int32)
        assert pooled(held, few, ()).with_phrase(terms(phrase)).tolist() == found[few].tolist(), phrase
    return {held.papers[number].id for number in np.flatnonzero(found).tolist()}


@pytest.mark.parametrize("asked", [60, pytest.param(400, marks=pytest.mark.slow)])
def test_any_phrase_is_found_where_the_texts_hold_it(archive: tuple[Bm25Index, list[Paper]], asked: int) -> None:
    index, papers = archive
    chance = random.Random(9)
    found = 0
    for _ in range(asked):
        phrase = said(chance, chance.choice((1, 2, 2, 2, 3, 4)))
        within = {paper.id for paper in papers if holds(paper.title, phrase) or holds(paper.abstract, phrase)}
        assert flagged(index, phrase, in_title=False) == within, phrase
        assert flagged(index, phrase, in_title=True) == {paper.id for paper in papers if holds(paper.title, phrase)}, (
            phrase
        )
        found += bool(within)
    assert found > asked / 4


def test_a_phrase_of_stopwords_or_unknown_words_is_in_no_paper(archive: tuple[Bm25Index, list[Paper]]) -> None:
    index, _ = archive
    assert not flagged(index, "of the", in_title=False)
    assert not flagged(index, "model quokka", in_title=False)


def test_a_phrase_does_not_reach_from_the_title_into_the_abstract(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(1, "On whale", "songs of the sea"), make(2, "On sea", "a whale songs corpus")])
    found = index.search(Query("?", required=(("whale songs",),)), limit=5)
    assert [hit.paper.id for hit in found.hits] == ["2506.00002"]


@pytest.mark.parametrize("title", ["Text-to-whale songs", "Long whale songs", "Whale songs"])
def test_what_follows_a_word_of_parts_follows_its_last_part(title: str, make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(1, title, "nothing"), make(2, "Songs of a long whale", "nothing")])
    assert flagged(index, "whale songs", in_title=True) == {"2506.00001"}


def test_an_excluded_phrase_spares_papers_that_hold_its_words_apart(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(1, "Whale songs", "of the sea"), make(2, "Songs on a whale", "in the sea")])
    found = index.search(Query("?", excluded=("whale songs",)), limit=5)
    assert [hit.paper.id for hit in found.hits] == ["2506.00002"]


def test_any_number_of_words_without_terms_may_stand_within_a_phrase(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(1, "T", "whale " + "the of " * 50 + "songs"), make(2, "T", "songs " + "the of " * 50 + "whale")])
    assert flagged(index, "whale songs", in_title=False) == {"2506.00001"}
    assert flagged(index, "songs whale", in_title=False) == {"2506.00002"}


def test_no_paper_is_found_that_is_of_no_interest(archive: tuple[Bm25Index, list[Paper]]) -> None:
    held = archive[0]._archive
    few = held.columns.alive.copy()
    few[1::2] = False  # those between are passed over, and hold phrases as well
    for phrase in ("model", "zero shot", "deep model", "fine-tuning"):
        everywhere = phrases.holders(held, terms(phrase), held.columns.alive)
        assert (phrases.holders(held, terms(phrase), few) == everywhere & few).all()


def test_a_phrase_that_many_hold_is_found_again_and_in_papers_added_since(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(n, "T", "of whale songs" if n % 2 else "of songs by a whale") for n in range(8)])
    assert flagged(index, "whale songs", in_title=False) == flagged(index, "whale songs", in_title=False)
    assert len(flagged(index, "whale songs", in_title=False)) == 4
    index.add([make(9, "T", "whale songs")])
    assert len(flagged(index, "whale songs", in_title=False)) == 5
