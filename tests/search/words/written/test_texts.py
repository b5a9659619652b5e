"""The best papers' texts, laid end to end: every term is found where its word stands."""

import random
from collections.abc import Callable

import numpy as np
import pytest

from bot.model import Paper
from bot.search.bm25 import Bm25Index
from bot.search.index import postings
from bot.search.words.written.texts import first_of_each, pooled

WORDS = "model models language fine-tuning finetuning tuning fine deep Mix-LN mix ln GPT-4 gpt 4 the of a"


def test_terms_stand_where_their_words_do(make: Callable[..., Paper], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "FULL_SEGMENT_PAPERS", 10)
    chance = random.Random(4)

    def said(most: int) -> str:
        return " ".join(chance.choices(WORDS.split(), k=chance.randint(0, most)))

    index = Bm25Index()
    for first in (0, 9):
        index.add([make(number, said(4), said(20)) for number in range(first, first + 9)])
    held = index.archive
    numbers = np.random.default_rng(4).permutation(len(held))[:12].astype(np.int32)
    wanted = np.array(sorted(range(len(held.frequencies)), key=lambda _: chance.random())[:5], np.int32)
    everywhere = [
        (at, kind)
        for at, word in enumerate(word for number in numbers.tolist() for word in held.text(number).tolist())
        for kind, term in enumerate(wanted.tolist(), 1)
        if term in held.lexicon.of(np.array([word]))[0]
    ]
    pool = pooled(held, numbers, wanted.tolist())
    places, kinds = pool.said()
    assert [each.tolist() for each in pooled(held, numbers, ()).said(wanted)] == [places.tolist(), kinds.tolist()]
    assert sorted(zip(places.tolist(), kinds.tolist(), strict=True)) == everywhere
    first_kinds: dict[int, int] = {}
    for at, kind in everywhere:
        first_kinds.setdefault(at, kind)
    assert dict(zip(*(each.tolist() for each in first_of_each(places, kinds)), strict=True)) == first_kinds
    assert dict(zip(*(each.tolist() for each in pool.first_of(wanted)), strict=True)) == first_kinds
    laid = pool.words.tolist()
    words = np.array(list(dict.fromkeys(laid))[:4], np.int32)
    hits = [(at, kind) for at, word in enumerate(laid) for kind, known in enumerate(words.tolist(), 1) if word == known]
    found = pooled(held, numbers, (), words).hits(words)
    assert list(zip(*(each.tolist() for each in found), strict=True)) == hits
    counts = pool.counts(places, kinds, len(wanted))
    assert counts.sum() == len(everywhere) > 0
    titles = [len(held.segment(number).title(number)) for number in numbers.tolist()]
    starts = np.cumsum([0, *(len(held.text(number)) for number in numbers.tolist())])[:-1]
    assert pool.rests.tolist() == (starts + titles).tolist()
    of_titles = [len(held.lexicon.of(held.segment(number).title(number))[0]) for number in numbers.tolist()]
    assert pool.title_terms().tolist() == of_titles


def test_a_word_of_parts_is_written_apart_only_as_it_is_written_in_one(make: Callable[..., Paper]) -> None:
    texts = {
        "From Text to Audio": True,
        "Text, Audio, and Pictures": False,
        "Audio to Text": False,
        "Text to Loud Audio": False,
        "Speech-Text-Audio Models": False,
        "A Text": False,
    }
    index = Bm25Index()
    index.add([make(number, title, "Tides.") for number, title in enumerate(texts, 1)])
    numbers = np.arange(len(texts), dtype=np.int32)
    held = pooled(index.archive, numbers, ()).with_word(("text", "to", "audio"))
    titles = (index.archive.papers[number].title for number in numbers.tolist())
    assert dict(zip(titles, held.tolist(), strict=True)) == texts


def test_a_word_of_two_parts_is_held_by_a_longer_word_and_by_none_beyond_a_title(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(1, "Vision-Language-Action Models", "Tides."), make(2, "On Vision", "Language is read.")])
    held = pooled(index.archive, np.array([0, 1], np.int32), ()).with_word(("vision", "language"))
    assert held.tolist() == [True, False]
