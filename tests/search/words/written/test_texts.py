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
