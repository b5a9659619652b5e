"""The quote: the sentence that answers, its matching words marked."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Origin, Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.find.quoting import quotes
from bot.search.find.quoting.quotes import MAX_QUOTE_CHARS, marks, quote
from bot.search.text import pieces
from bot.search.text.analyzer import spans
from tests.cases import each


def ask(text: str) -> Query:
    return Query(question=text, text=text)


@each(
    ("question", "wanted"),
    [
        ("how much faster does SnailQuant run?", "4 times faster"),
        ("what accuracy does SnailQuant keep", "98.5\\%"),
        ("how many trials did the boat dock in", "47 of 50 trials"),
        ("what share of layers can be removed from deep transformers", "a third of the layers"),
        ("docking with random waves", "random waves"),
        ("what recall on whale recordings", "61\\% to 83\\%"),
    ],
)
def test_the_sentence_that_answers_is_quoted(index: Bm25Index, question: str, wanted: str) -> None:
    assert wanted in index.search(ask(question), limit=1).hits[0].quote.text


def test_how_many_of_a_thing_may_be_said_in_one_word_with_it() -> None:
    text = "We introduce OpenYak, a 7B-parameter yak. OpenYak outdoes yaks of RT-2-X by 16.5% with 7x fewer parameters."
    paper = Paper("2607.00001", "OpenYak", text, "", (date(2026, 7, 1),))
    asked = "how many parameters does OpenYak have"
    assert "7B-parameter" in quote(paper, {"parameter": 2.0, "openyak": 4.0}, asked).text


@each(
    ("question", "wanted"),
    [
        ("where was WeaselNet tested?", "on Burrow and Bank"),
        ("how many weasels does WeaselNet count", "eleven weasels"),
    ],
)
def test_places_and_numbers_in_words_answer(question: str, wanted: str) -> None:
    abstract = (
        "We introduce WeaselNet, a counter of weasels. It has 12 layers. By night WeaselNet counts eleven "
        "weasels. Experiments show gains on Burrow and Bank."
    )
    paper = Paper("2607.00001", "Counting weasels by night", abstract, "", (date(2026, 7, 1),))
    assert wanted in quote(paper, {"weaselnet": 3.0, "weasel": 2.0, "test": 1.0}, question).text


@each(
    ("question", "wanted"),
    [
        ("what license is OtterNet under?", "Apache 2.0"),
        ("OtterNet licence", "Apache 2.0"),
        ("what does a run of OtterNet cost?", "$0.40"),
        ("how much memory does OtterNet need", "16 GB"),
        ("which GPU does OtterNet need?", "RTX 4090"),
        ("how long a context does OtterNet take", "32K tokens"),
        ("since when has OtterNet been trained", "March 2024"),
    ],
)
def test_what_is_told_in_a_form_of_its_own_is_found_by_it(question: str, wanted: str) -> None:
    told = (
        "OtterNet is a network of 3 parts for rivers. It has been trained on 12 rivers since March 2024. "
        "It is fitted in 6 lines of code, with 16 GB and an RTX 4090. Its context is 32K tokens long. "
        "All of it is free under Apache 2.0. Each of its runs takes 7 hours for $0.40."
    )
    index = Bm25Index()
    index.add([Paper("2607.00001", "OtterNet", told, "", (date(2026, 7, 1),))])
    assert wanted in index.quote(ask(question), index.archive.papers[0]).text


def test_the_matching_words_are_marked_whole(index: Bm25Index, papers: list[Paper]) -> None:
    shown = index.quote(ask("finetuning deep model"), papers[3])
    assert [shown.text[begin:end] for begin, end in shown.marks] == ["Fine-tuning"]


def test_words_are_marked_through_their_stems(index: Bm25Index, papers: list[Paper]) -> None:
    shown = index.quote(ask("quantizing a weight"), papers[0])
    assert [shown.text[begin:end] for begin, end in shown.marks] == ["quantizes", "weights"]


def test_a_paper_without_an_abstract_is_quoted_by_what_it_has() -> None:
    bare = Paper("1", "Salt Batteries", "", "", (date(2025, 1, 1),))
    assert quote(bare, {}, "").origin is Origin.TITLE
    told = Paper("1", "Salt Batteries", "", "", (date(2025, 1, 1),), ai_summary="Salt stores heat.")
    assert quote(told, {}, "").origin is Origin.AI_SUMMARY


def test_where_nothing_is_asked_the_ai_summary_is_quoted_as_one() -> None:
    told = Paper("1", "Salt", "It is hot. We store it.", "", (date(2025, 1, 1),), ai_summary="Salt stores heat.")
    assert quote(told, {}, "today").origin is Origin.AI_SUMMARY
    assert quote(told, {"store": 1.0}, "how is it stored").text == "We store it."


def test_without_a_matching_word_the_first_sentence_is_quoted(papers: list[Paper]) -> None:
    assert quote(papers[1], {"zebra": 3.0}, "zebra").text == "Layers of deep transformers often repeat each other."


def test_an_endless_sentence_is_cut_at_a_blank() -> None:
    long = Paper("1", "T", "word " * 2_000, "", (date(2025, 1, 1),))
    assert len(quote(long, {}, "").text) <= MAX_QUOTE_CHARS
    assert quote(long, {}, "").text.endswith("word…")


@given(st.text(max_size=400), st.text(max_size=60))
def test_marks_lie_within_any_text_ascending_and_apart(text: str, question: str) -> None:
    index = Bm25Index()
    shown = index.quote(ask(f"{question} {text[:40]}"), Paper("1", question, text, "", (date(2025, 1, 1),)))
    assert shown.text in f"{text}\n{question}" or shown.text.endswith("…")
    ends = [-1]
    for begin, end in shown.marks:
        assert ends[-1] < begin < end <= len(shown.text)
        ends.append(end)


@given(st.text(max_size=200))
def test_marks_of_touching_words_are_one(text: str) -> None:
    found = list(marks(text + "*PO*PO", {"po": 1.0}))
    assert all(first[1] < second[0] for first, second in itertools.pairwise(found))


def test_no_more_pieces_are_kept_than_the_limit(
    monkeypatch: pytest.MonkeyPatch, index: Bm25Index, papers: list[Paper]
) -> None:
    before = [index.quote(ask("docking in waves"), paper) for paper in papers]
    monkeypatch.setattr(pieces, "MAX_PIECES_KEPT", 3)
    assert [index.quote(ask("docking in waves"), paper) for paper in papers] == before
    quotes.quote(
        Paper("1", "Salt", "Some words never met before stand here.", "", (date(2025, 1, 1),)), {"met": 1.0}, ""
    )
    assert len(pieces._pieces) <= 3


def test_a_sign_that_is_no_sentence_is_not_quoted() -> None:
    said = "\u221e. Nets of any depth are drawn. \u221e"
    shown = quotes.quote(Paper("1", "Nets", said, "", (date(2025, 1, 1),)), {"infti": 1.0, "infty": 1.0}, "")
    assert (shown.text, shown.marks) == ("Nets of any depth are drawn.", ())


NUMBERS = (
    "Rounding the memory of Llama 3.1-8B takes 6 lines of code. However, existing memory savers reach a 0/1 "
    "reward only. Measured on phones, SnailQuant saves 38\\% of it. SnailQuant was released in 2024 by 12 authors."
)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("how much memory does SnailQuant save?", "38\\%"),
        ("how many lines of code does the memory need?", "6 lines"),
        ("when was SnailQuant released?", "2024"),
        ("largest memory saving of SnailQuant", "38\\%"),
    ],
)
def test_a_number_that_is_asked_for_is_no_part_of_a_name(question: str, wanted: str) -> None:
    wants = {term: 1.0 for _, _, terms in spans(question) for term in terms}
    assert wanted in quote(Paper("1", "Rounding", NUMBERS, "", (date(2025, 1, 1),)), wants, question).text


def test_where_nothing_is_asked_the_sentence_that_tells_what_a_paper_does_is_quoted() -> None:
    text = "Evaluating robots is challenging. However, most tests are short. We propose Long Walk, a test of robots."
    assert quote(Paper("1", "Long Walk", text, "", (date(2025, 1, 1),)), {}, "today").text.startswith("We propose")


def test_of_sentences_that_hold_the_words_the_one_that_tells_is_quoted() -> None:
    text = "However, pruning of layers is often slow and costly. We propose pruning of layers by their noise."
    asked = {"prune": 1.0, "layer": 1.0}
    assert quote(Paper("1", "Noise", text, "", (date(2025, 1, 1),)), asked, "pruning layers").text.startswith("We")
