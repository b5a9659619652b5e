"""An honest nothing: what is not in the archive is not answered, and its nearest misses are marked as such."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.find.match.name_in import is_name_in
from bot.search.find.ranking.evidence import BEYOND, FREED, TITLED, to_be_told
from bot.search.find.ranking.pool import rank
from bot.search.words.question import understand
from tests.cases import each


def ask(text: str) -> Query:
    return Query(question=text, text=text)


@each(
    "question", ["best pizza near the office", "lunch anyone", "the of and", "!!!", "who won the boat race last night"]
)
def test_a_question_about_something_else_finds_nothing(index: Bm25Index, question: str) -> None:
    found = index.search(ask(question), limit=5)
    assert found.hits == ()
    assert found.total == 0
    assert len(found.near) <= 2


def test_the_nearest_misses_are_given_apart(index: Bm25Index) -> None:
    found = index.search(ask("robots that paint cathedrals in oil"), limit=5)
    assert not found.hits
    assert found.near[0].paper.title.startswith("A Harbour for Robots")


def test_title_that_says_all_that_is_asked_for_is_stronger_evidence(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add(make(number, f"Tides of Coast {number}", "Currents and buoys are measured.") for number in range(9, 99))
    index.add([make(1, "Kelp and Limpets", "They cling."), make(2, "They Cling", "Kelp and limpets.")])
    index.add([make(3, "Kelp", "It clings.")])
    found = rank(index.archive, understand(index.archive, "kelp near limpets"))
    strengths = dict(zip((index.archive.papers[at].title for at in found.numbers), found.strengths, strict=True))
    assert strengths["Kelp and Limpets"] - strengths["They Cling"] > TITLED / 2
    lacking = rank(index.archive, understand(index.archive, "kelp near limpets and dulse"))
    assert strengths["Kelp and Limpets"] > max(lacking.strengths) + TITLED


def test_outstanding_evidence_makes_up_for_a_word_where_others_were_left_out_as_talk(index: Bm25Index) -> None:
    asked = understand(index.archive, "harbour robots")
    freed = replace(asked, anchors=(), wording=replace(asked.wording, freed=True))
    enough, beyond, outstanding = to_be_told(freed, np.array([0.0, BEYOND, BEYOND + 4.0])).tolist()
    assert enough == beyond == pytest.approx(FREED)
    assert outstanding < beyond


@each(
    ("text", "title", "told"),
    [
        ("mixln", "Mix-LN: Two Norms", True),
        ("Mix LN", "Mix-LN: Two Norms", True),
        ("mix", "Mix-LN and Others: Two Norms", False),
        ("norms", "Mix-LN: Two Norms", False),
        ("Mix-LN pizza", "Mix-LN: Two Norms", False),
        ("Two Norms", "On Two Norms", False),
        ("the", "The: an Article", False),
        ("", ": Nothing", False),
    ],
)
def test_a_name_is_all_that_stands_before_the_colon_however_it_is_written(
    make: Callable[..., Paper], text: str, title: str, told: bool
) -> None:
    assert is_name_in(text, make(1, title, "")) is told


@each(
    ("text", "told"),
    [
        ("KWB", True),
        ("kwb", True),
        ("river9", True),
        ("OKB", True),  # OKBs are spoken of
        ("KWBs", True),
        ("ott", False),
        ("OtterNet", True),
        ("otters", False),
        ("Otters", False),
        ("9", True),
    ],
)
def test_a_word_with_two_capitals_or_a_number_is_a_name(make: Callable[..., Paper], text: str, told: bool) -> None:
    paper = make(1, "Otters and Rivers", "Otters swim. We measure OtterNet on KWB, OKBs and River9, 9 otters.")
    assert is_name_in(text, paper) is told


def test_a_paper_is_found_by_a_name_that_its_title_alone_holds(make: Callable[..., Paper], index: Bm25Index) -> None:
    named = make(6, "OtterNet: Rivers as Graphs", "Rivers meet and part. We learn to tell where a boat drifts.")
    index.add([named, *(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round.") for n in range(3_000))])
    assert [hit.paper for hit in index.search(ask("otternet"), limit=5).hits] == [named]
    assert not index.search(ask("drifts"), limit=5).hits


def test_one_word_is_answered_by_a_paper_that_says_it_three_times(make: Callable[..., Paper], index: Bm25Index) -> None:
    thrice = make(6, "Where Boats Drift", "A boat drifts where rivers meet, and drifts on, and drifts ashore.")
    once = make(7, "Where Rivers Meet", "Rivers meet and part, and now and then a wharf is seen.")
    index.add([thrice, once, *(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round.") for n in range(3_000))])
    assert [hit.paper for hit in index.search(ask("drifts"), limit=5).hits] == [thrice]
    assert not index.search(ask("wharf"), limit=5).hits


def test_a_paper_that_holds_all_of_three_words_is_shown_wherever_they_stand(
    make: Callable[..., Paper], index: Bm25Index
) -> None:
    filler = "Pebbles are round and grey and lie about in the sun all day."
    whole = make(6, "Shores", f"A lantern. {filler} A festival. {filler} {filler} A wharf. {filler}")
    index.add([whole, *(make(100 + n, f"Pebbles of Kind {n}", filler) for n in range(3_000))])
    assert [hit.paper for hit in index.search(ask("wharf lantern festival"), limit=5).hits] == [whole]
    assert not index.search(ask("wharf lantern canteen"), limit=5).hits


def test_words_that_stand_together_are_better_evidence_than_words_apart(
    make: Callable[..., Paper], index: Bm25Index
) -> None:
    filler = "Pebbles are round and grey and lie about in the sun all day."
    close = make(6, "Shores", f"{filler} A lantern festival begins. {filler}")
    apart = make(7, "Coasts", f"{filler} A lantern is lit. {filler} {filler} A festival begins. {filler}")
    index.add([close, apart, *(make(100 + n, f"Pebbles of Kind {n}", filler) for n in range(3_000))])
    asked = understand(index._archive, "lantern festival on the shore")
    found = rank(index._archive, asked)
    assert index._archive.papers[int(found.numbers[found.strengths.argmax()])] == close


@pytest.mark.parametrize(
    ("typed", "meant"), [("snailqaunt", "SnailQuant"), ("snailquan", "SnailQuant"), ("whaels", "Whales")]
)
def test_a_misspelt_name_is_put_right(index: Bm25Index, typed: str, meant: str) -> None:
    assert index.search(ask(f"what is {typed}?"), limit=5).suggestion == f"what is {meant}?"


@pytest.mark.parametrize("typed", ["whsalez", "snilqaunts"])
def test_more_slips_than_a_words_length_allows_are_not_put_right(index: Bm25Index, typed: str) -> None:
    assert index.search(ask(f"what is {typed}?"), limit=5).suggestion == ""


def test_no_name_is_suggested_that_would_find_nothing(index: Bm25Index) -> None:
    assert index.search(ask("lazers and pizza"), limit=5).suggestion == ""


def test_the_parts_of_a_compound_are_no_evidence_for_it_unless_they_stand_together(make: Callable[..., Paper]) -> None:
    said = "Self-play lets models learn from themselves, and we evaluate it: a self-play study of language models."
    papers = [make(at, f"Models {at}", "Language models are large.") for at in range(3, 60)]
    index = Bm25Index()
    index.add([make(1, "Self-Play", said), make(2, "Judges", "Self evaluation of language models."), *papers])
    assert [hit.paper.title for hit in index.search(ask("self-evaluation of language models"), limit=5).hits] == [
        "Judges"
    ]


def test_a_word_that_papers_say_but_once_and_never_in_a_title_tells_little(make: Callable[..., Paper]) -> None:
    said = ["We handle it.", "It handles much.", "Handling is easy.", "Tides are handled."]
    index = Bm25Index()
    index.add([make(at, f"Quantizing {at}", f"Rivers: we quantize rivers. {said[at % 4]}") for at in range(1, 60)])
    archive = index._archive
    of = {word: archive.term(word) for word in ("handl", "quantiz", "river")}
    assert archive.topicality(of["handl"] or 0) < 0.3
    assert archive.topicality(of["quantiz"] or 0) == 1.0
    assert archive.topicality(of["river"] or 0) > 0.9  # in no title, but said again


def test_the_paper_that_names_the_topic_comes_before_those_that_hold_the_rest_of_the_question(
    make: Callable[..., Paper],
) -> None:
    rest = "Reinforcement learning for LLMs. We study reinforcement learning of LLMs with reinforcement signals."
    many = [make(at, f"Reinforcement Learning for LLMs {at}", rest) for at in range(3, 50)]
    index = Bm25Index()
    index.add(
        [
            make(1, "Errors That Drift", "Exposure bias is what LLMs suffer from, and we measure it."),
            make(2, "Bias on Display", "A bias of sensors; exposure of LLMs to light."),
            *many,
        ]
    )
    hits = index.search(ask("exposure bias and reinforcement learning for LLMs"), limit=3).hits
    assert hits[0].paper.title == "Errors That Drift"


def test_of_equals_the_one_that_its_day_liked_more_comes_first(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(at, "Quantized Tides", "Tides, quantized.", upvotes=at * 10) for at in range(1, 6)])
    assert [hit.paper.upvotes for hit in index.search(ask("quantized tides"), limit=5).hits] == [50, 40, 30, 20, 10]


def test_a_verb_tells_less_than_a_topic(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add(
        [
            make(
                at,
                f"Rivers {at}",
                ("Rivers handle it.", "It is handled.", "Handling it.")[at % 3] if at < 9 else "Tides.",
            )
            for at in range(90)
        ]
    )
    telling = dict(
        zip(("handle", "zebra"), understand(index.archive, "handle zebra").topics.telling.tolist(), strict=True)
    )
    assert telling["handle"] < 0.5 * telling["zebra"]


@each(
    ("asked", "claimed"),
    [
        ("deductive", False),  # papers have deduction alone, and this one says it by the way
        ("deduction", True),
        ("deductions", True),
        ("distil", True),  # distilling is the same word
        ("distillers", False),
    ],
)
def test_a_word_by_the_way_is_no_evidence_for_one_that_is_derived_otherwise(
    make: Callable[..., Paper], asked: str, claimed: bool
) -> None:
    index = Bm25Index()
    body = "We reason about language models in steps. The steps are deduction and distilling. Language models reason."
    index.add([make(1, "Reasoning in Steps", body), *_others(make)])
    assert bool(index.search(ask(f"{asked} reasoning"), limit=5).hits) is claimed


def test_what_is_done_to_a_thing_says_the_deed(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    body = "We reason about rivers in steps. The steps are contamination and cleaning. Rivers are reason for it."
    index.add([make(1, "Rivers in Steps", body), *_others(make)])
    assert index.search(ask("contaminated rivers"), limit=5).hits


def test_a_title_is_evidence_for_a_word_that_is_derived_otherwise(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(1, "Deduction in Language Models", "Models reason by deduction."), *_others(make)])
    assert index.search(ask("deductive reasoning"), limit=5).hits


def _others(make: Callable[..., Paper]) -> list[Paper]:
    return [make(100 + n, f"Pebbles of Kind {n}", "We reason about pebbles. Models reason.") for n in range(300)]
