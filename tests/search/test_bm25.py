"""The index: rank-bm25's scores, an order that never changes, days added without building again."""

import gzip
import itertools
import json
import math
import pathlib
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.model import Paper, Query, Sort
from bot.search.bm25 import Bm25Index
from bot.search.index import growth, postings, ranking
from bot.search.index.postings import TITLE_WEIGHT
from bot.search.index.ranking import K1, B, Term, best
from bot.search.index.shelf import texts
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms

WORDS = ("quark", "river", "lemon", "stone", "cloud", "tiger", "amber", "noise")


def ask(text: str, **fields: object) -> Query:
    return Query(question=text, text=text, **fields)  # type: ignore[arg-type]  # the caller names the fields


def snapshot(index: Bm25Index) -> Snapshot:
    return index._archive


def term_lists(papers: list[Paper]) -> list[list[str]]:
    searched = map(texts, papers)
    return [terms(title) * TITLE_WEIGHT + terms(rest) for title, rest in searched]


def okapi_scores(archive: Snapshot, question: list[str], limit: int) -> dict[str, float]:
    known = sorted(
        {n for term in question if (n := archive.term(term)) is not None}, key=lambda n: archive.frequencies[n]
    )
    asked = [
        Term(archive.runs(n), float(archive.idf[n]) * sum(archive.term(t) == n for t in question) * (K1 + 1))
        for n in known
    ]
    numbers, scores = best(asked, archive.norms, limit)
    return {archive.papers[n].id: score for n, score in zip(numbers.tolist(), scores.tolist(), strict=True)}


def tiny(texts: list[str], first: int = 0) -> list[Paper]:
    return [Paper(f"p{n:03}", "", text, "", (date(2025, 1, 1 + n % 28),)) for n, text in enumerate(texts, first)]


def test_scores_are_rank_bm25s_own(papers: list[Paper], index: Bm25Index) -> None:
    lists = term_lists(papers)
    oracle = BM25Okapi(lists, k1=K1, b=B)
    for question in (lists[0][:6], ["layer", "deep", "whale", "layer"], ["robot"]):
        expected = oracle.get_scores(question)
        for paper_id, score in okapi_scores(snapshot(index), question, 10).items():
            place = next(n for n, paper in enumerate(papers) if paper.id == paper_id)
            assert math.isclose(score, expected[place], rel_tol=1e-5)


@pytest.mark.recorded
def test_scores_are_rank_bm25s_own_on_real_days(shared: pathlib.Path) -> None:
    with gzip.open(shared / "data" / "relevance" / "daily_papers" / "corpus.jsonl.gz", "rt") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(2_000), strict=False)]
    papers = [Paper(row["id"], row["title"], row["text"], "", (date(2025, 1, 1),)) for row in rows]
    index = Bm25Index()
    for day in range(0, len(papers), 250):
        index.add(papers[day : day + 250])
    lists = term_lists(papers)
    oracle, ids = BM25Okapi(lists, k1=K1, b=B), [paper.id for paper in papers]
    for held in lists[::40]:
        question = held[3:40:4]
        expected = oracle.get_scores(question)
        found = okapi_scores(snapshot(index), question, 20)
        np.testing.assert_allclose(list(found.values()), [expected[ids.index(each)] for each in found], rtol=1e-5)
        assert min(found.values()) >= np.sort(expected)[-20] - 1e-4


@given(
    st.lists(st.lists(st.sampled_from(WORDS), max_size=12), min_size=1, max_size=14),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4),
)
def test_scores_are_rank_bm25s_own_on_any_texts(texts: list[list[str]], question: list[str]) -> None:
    papers = tiny([" ".join(text) for text in texts])
    lists = term_lists(papers)
    asked = terms(" ".join(question))
    if not any(lists):
        return  # rank-bm25 divides by zero where no paper has a word
    index = Bm25Index()
    index.add(papers)
    expected = BM25Okapi(lists, k1=K1, b=B).get_scores(asked)
    found = okapi_scores(snapshot(index), asked, len(papers))
    held = {paper.id for paper, text in zip(papers, lists, strict=True) if set(asked) & set(text)}
    assert set(found) == held
    for number, paper in enumerate(papers):
        assert math.isclose(found.get(paper.id, 0.0), expected[number], rel_tol=1e-4, abs_tol=1e-5)


def everything(index: Bm25Index, questions: tuple[str, ...]) -> list[object]:
    return [index.search(ask(text), limit=20) for text in questions] + [
        [(each, round(score, 3)) for each, score in index.ranked(ask(text), limit=20)] for text in questions
    ]


QUESTIONS = ("layer normalization", "docking robots in wind", "quantize weights", "whales", "nothing of the kind")


@given(order=st.permutations(range(5)), cuts=st.sets(st.integers(1, 4)))
def test_papers_added_in_any_order_and_cut_are_found_alike(order: list[int], cuts: set[int]) -> None:
    held = [
        Paper(
            f"q{n}",
            f"About {WORDS[n]} {WORDS[n + 1]}",
            f"The {WORDS[n]} and {WORDS[(n * 3) % 8]} meet {WORDS[2]}.",
            "",
            (date(2025, 1, 2),),
        )
        for n in range(5)
    ]
    whole, parts = Bm25Index(), Bm25Index()
    whole.add(held)
    edges = [0, *sorted(cuts), 5]
    for begin, end in itertools.pairwise(edges):
        parts.add([held[n] for n in order[begin:end]])
    questions = ("quark river", "lemon", "stone cloud lemon")
    assert everything(parts, questions) == everything(whole, questions)


def test_a_replaced_paper_is_found_by_its_new_text_alone(papers: list[Paper], index: Bm25Index) -> None:
    changed = replace(
        papers[2], title="Kites over Vineyards", abstract="Kites frighten birds away from grapes. Kites are cheap."
    )
    index.add([changed])
    rebuilt = Bm25Index()
    rebuilt.add([papers[0], papers[1], changed, papers[3], papers[4]])
    assert len(index) == 5
    assert everything(index, (*QUESTIONS, "kites and grapes")) == everything(rebuilt, (*QUESTIONS, "kites and grapes"))
    assert not index.search(ask("docking robots in wind"), limit=5).hits


def test_new_votes_do_not_analyse_a_paper_again(papers: list[Paper], index: Bm25Index) -> None:
    before = snapshot(index).segments
    index.add([replace(papers[0], upvotes=99)])
    assert snapshot(index).segments is before
    assert index.get(papers[0].id) == replace(papers[0], upvotes=99)


def test_segments_are_merged_and_lose_nothing(monkeypatch: pytest.MonkeyPatch, papers: list[Paper]) -> None:
    monkeypatch.setattr(postings, "FULL_SEGMENT_PAPERS", 1)
    monkeypatch.setattr(postings, "MAX_SEGMENTS", 3)
    parts, whole = Bm25Index(), Bm25Index()
    for paper in papers:
        parts.add([paper])
    whole.add(papers)
    assert len(snapshot(parts).segments) == 2
    assert everything(parts, QUESTIONS) == everything(whole, QUESTIONS)


def test_equal_scores_are_ordered_by_newer_day_then_id() -> None:
    text = "Tidal lagoons store heat. Lagoons of heat are tidal."
    days = {"c": date(2025, 1, 1), "a": date(2025, 1, 1), "b": date(2025, 1, 2)}
    index = Bm25Index()
    index.add(Paper(name, "Tidal lagoons", text, "", (day,)) for name, day in days.items())
    assert [hit.paper.id for hit in index.search(ask("tidal lagoons"), limit=5).hits] == ["b", "a", "c"]


def test_pages_neither_repeat_nor_skip_papers() -> None:
    index = Bm25Index()
    index.add(tiny([f"Copper wires carry copper current {n}. Copper, copper, copper." for n in range(17)]))
    query = ask("copper wires")
    pages = [index.search(query, limit=5, offset=at) for at in range(0, 20, 5)]
    shown = [hit.paper.id for page in pages for hit in page.hits]
    assert len(shown) == len(set(shown)) == 17
    assert {page.total for page in pages} == {17}


def test_an_empty_index_finds_nothing() -> None:
    index = Bm25Index()
    assert index.search(ask("anything at all"), limit=5).total == 0
    assert index.search(ask(""), limit=5).total == 0
    assert index.similar("2506.00001", limit=3).hits == ()
    assert index.get("2506.00001") is None


def test_papers_without_a_word_can_be_held() -> None:
    index = Bm25Index()
    index.add(tiny(["", "..."]))
    assert len(index) == 2
    assert index.search(ask("word"), limit=5).total == 0


@pytest.mark.slow
def test_readers_see_all_of_an_addition_or_nothing(papers: list[Paper]) -> None:
    index, done, seen = Bm25Index(), threading.Event(), set()
    index.add(papers)

    def read() -> None:
        while not done.is_set():
            seen.add(index.search(ask("", since=date(2025, 7, 1)), limit=1).total)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for batch in range(6):
        index.add(Paper(f"n{batch}.{n}", f"New {n}", "Newer words.", "", (date(2025, 7, 2),)) for n in range(10))
    done.set()
    for reader in readers:
        reader.join()
    assert seen <= {0, 10, 20, 30, 40, 50, 60}


def test_the_date_order_puts_the_newest_match_first(index: Bm25Index) -> None:
    hits = index.search(ask("layers of deep models", sort=Sort.DATE), limit=5).hits
    assert next(hit.paper.id for hit in hits) == "2506.00002"


def test_a_paper_is_similar_neither_to_itself_nor_to_its_duplicate(
    papers: list[Paper], make: Callable[..., Paper]
) -> None:
    index = Bm25Index()
    twin = replace(papers[1], id="2506.99999")
    index.add(
        [*papers, twin, make(6, "Which Layers Repeat", "Some layers of transformers repeat, and can be pruned away.")]
    )
    found = [hit.paper.id for hit in index.similar(papers[1].id, limit=3).hits]
    assert found[0] == "2506.00006"
    assert papers[1].id not in found
    assert twin.id not in found


def test_shares_worked_out_for_a_question_score_as_those_at_hand(
    monkeypatch: pytest.MonkeyPatch, papers: list[Paper]
) -> None:
    at_hand, late = Bm25Index(), Bm25Index()
    at_hand.add(papers)
    monkeypatch.setattr(growth, "MAX_POSTINGS_AT_HAND", 0)
    late.add(papers[:3])
    everything(late, QUESTIONS)
    late.add(papers[3:])  # which changes the mean length, and with it every share
    for _ in range(2):
        assert everything(late, QUESTIONS) == everything(at_hand, QUESTIONS)


def test_a_common_term_scores_alike_as_a_row_or_as_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["Rivers carry stone."] * 9 + ["Amber is a stone.", "Tigers swim in rivers, in wide rivers.", "Clouds."]
    rows, lists = Bm25Index(), Bm25Index()
    for index, dense in ((rows, 12), (lists, 0)):
        monkeypatch.setattr(ranking, "DENSE", dense)
        monkeypatch.setattr(ranking, "_PIECE", 5)
        index.add(tiny(texts))
        for question in (["river"], ["river", "stone", "amber"], ["cloud", "stone"]):
            okapi_scores(snapshot(index), question, 12)  # works out the runs
    for question in (["river"], ["river", "stone", "amber"], ["cloud", "stone"]):
        found = okapi_scores(snapshot(rows), question, 12)
        assert found == okapi_scores(snapshot(lists), question, 12)
        assert list(found) == [paper.id for paper in tiny(texts) if set(question) & set(terms(paper.abstract))]


def test_a_removed_paper_is_found_no_more_and_counts_no_more() -> None:
    papers = [
        Paper(f"2603.0000{n}", f"Kettle {word}", f"A {word} that whistles.", "", (date(2026, 3, 2),))
        for n, word in enumerate(["spout", "lid", "handle"])
    ]
    index, fresh = Bm25Index(), Bm25Index()
    index.add(papers)
    index.remove(["2603.00001", "unknown"])
    fresh.add([papers[0], papers[2]])
    query = Query(question="kettle spout", text="kettle spout")
    assert len(index) == 2
    assert index.get("2603.00001") is None
    assert index.search(query, limit=5) == fresh.search(query, limit=5)
    index.add(papers)
    assert len(index) == 3
