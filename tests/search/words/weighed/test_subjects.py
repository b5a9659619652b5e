"""What papers have as a keyword is the subject of a question, whatever stands beside it."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.find.ranking.evidence import told_as_one
from bot.search.text.analyzer import words
from bot.search.words.question import understand
from bot.search.words.weighed.bearing import told_apart
from bot.search.words.weighed.subjects import anchors, subjects
from bot.search.words.weighed.talk import BESIDE
from bot.search.words.written.texts import pooled

_FIELD = "Large sonar models map harbours. Sonar models listen to tides, and sonar models learn from harbour pilots."


@pytest.fixture
def filled(make: Callable[..., Paper]) -> Bm25Index:
    index = Bm25Index()
    others = [
        make(number, f"Sonar Models for Harbour {number}", f"{_FIELD} Harbour mapping, part {number}.")
        for number in range(100, 160)
    ]
    about = [
        replace(
            make(number, f"Quieter Pilots, Part {number}", f"Sonar models hear less. {said} We measure tides."),
            keywords=("Echo cancellation", "sonar models"),
        )
        for number, said in ((200, "Echo cancellation takes one pass."), (201, "Echoes need no cancellation here."))
    ]
    alone = replace(make(202, "Buoys", "Buoys and echo chambers."), keywords=("buoy placement",))
    index.add([*others, *about, alone])
    return index


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("what role does echo cancellation play in sonar models", [("echo", "cancel"), ("sonar", "model")]),
        ("echo-cancellation", [("echo", "cancel")]),
        ("the cancellation of an echo", []),
        ("buoy placement", []),
        ("", []),
    ],
)
def test_subjects_are_runs_of_words_that_several_papers_have_as_a_keyword(
    filled: Bm25Index, question: str, named: list[tuple[str, ...]]
) -> None:
    found = [each.terms[:2] for each in subjects(filled.archive, words(question))]
    assert found == named


@pytest.mark.parametrize(
    "question",
    [
        "what role does echo cancellation play in sonar models for harbour mapping?",
        "mapping harbours through echo cancellation",
        "large sonar models with echo cancellation",
    ],
)
def test_papers_that_name_the_rarest_subject_come_first(filled: Bm25Index, question: str) -> None:
    found = filled.search(Query(question, question), limit=2)
    assert {hit.paper.title for hit in found.hits} == {"Quieter Pilots, Part 200", "Quieter Pilots, Part 201"}


def test_keywords_that_come_later_count_from_then_on(filled: Bm25Index) -> None:
    (buoys,) = (paper for paper in filled.archive.papers if paper.title == "Buoys")
    filled.add([replace(buoys, keywords=("buoy placement", "echo chambers"))])
    filled.add([replace(buoys, id="other", keywords=("echo chambers",))])
    assert len(subjects(filled.archive, ["echo", "chambers"])) == 1


@pytest.mark.parametrize(
    "frame",
    [
        "can't sleep, might as well read up on {} before breakfast",
        "my mother said she would kill me if {} came to dinner again",
        "{} again, honestly who cares about breakfast",
    ],
)
def test_talk_of_any_length_hides_no_subject(filled: Bm25Index, frame: str) -> None:
    question = frame.format("echo cancellation")
    found = filled.search(Query(question, question), limit=2)
    assert {hit.paper.title for hit in found.hits} == {"Quieter Pilots, Part 200", "Quieter Pilots, Part 201"}


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("we discussed sonar models at lunch and nobody could name any", [("sonar", "model")]),
        ("how is whisper used in sonar models", []),
        ("my whisper sonar models", []),
    ],
)
def test_what_the_whole_field_is_about_is_asked_about_beside_talk_alone(
    filled: Bm25Index, question: str, about: list[tuple[str, ...]]
) -> None:
    said = words(question)
    assert [each.terms for each in anchors(filled.archive, said, subjects(filled.archive, said))] == about


def test_a_subject_of_common_words_tells_as_much_as_it_is_rare(filled: Bm25Index, make: Callable[..., Paper]) -> None:
    paper = make(400, "Quiet Waters", "We measure harbour tides.")
    filled.add([replace(paper, id=f"2506.0040{number}", keywords=("harbour tides",)) for number in range(2)])
    archive = filled.archive
    asked = understand(archive, "harbour tides in sonar models")
    pool = pooled(archive, np.arange(len(archive), dtype=np.int32), *asked.sought)
    told = told_as_one(asked, pool, np.full(len(archive), 0.5))
    assert np.flatnonzero(told > 0.5).tolist() == [len(archive) - 2, len(archive) - 1]
    assert (told[:-2] < 0.5).all()


@pytest.mark.parametrize("topic", ["swiglu", "beam steering lobes", "echo-ranging"])
def test_a_subject_speaks_for_no_topic_that_no_paper_holds(filled: Bm25Index, topic: str) -> None:
    question = f"what role does {topic} play in sonar models?"
    assert not filled.search(Query(question, question), limit=1).hits


def test_what_the_whole_field_is_about_is_no_anchor(filled: Bm25Index) -> None:
    said = words("echo cancellation in sonar models")
    found = anchors(filled.archive, said, subjects(filled.archive, said))
    assert [each.terms for each in found] == [("echo", "cancel")]


def test_a_pasted_abstract_names_none(filled: Bm25Index) -> None:
    assert subjects(filled.archive, words("echo cancellation " * 30)) == ()


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("water sensing with echo cancellation", True),
        ("is there water beside echo cancellation", False),
    ],
)
def test_a_topic_that_names_the_kind_of_the_next_word_is_no_talk(
    filled: Bm25Index, make: Callable[..., Paper], question: str, meant: bool
) -> None:
    said = words(question)
    filled.add(
        make(number, f"Wells {number}", "Water and water and water again: sensing of water, for water is wet. Water.")
        for number in range(300, 302)
    )
    archive = filled.archive
    named = subjects(archive, said)
    _, talk = told_apart(archive, said, named, anchors(archive, said, named))
    assert talk.least == BESIDE
    assert talk.is_talk("water") is not meant


@pytest.fixture
def of_common_words(make: Callable[..., Paper]) -> Bm25Index:
    """Papers all of which say diffusion, language and model, code and generation, and of which few have them as one."""
    index = Bm25Index()
    said = "Our model reads language. By diffusion it draws pictures, and the code is out, as is a generation of them."
    index.add(
        replace(make(number, f"Pictures of Coast {number}", said), keywords=("pictures",)) for number in range(9, 99)
    )
    prompts = "How people ask language models for code generation."
    index.add(make(number, f"Asking Language Models for Code {number}", prompts) for number in range(100, 120))
    masked = "Masked tokens are filled in by diffusion language models: code generation in few steps."
    index.add(make(number, f"Large Diffusion Language Models that Code {number}", masked) for number in (4, 5))
    return index


def test_name_of_the_field_is_a_subject_where_no_paper_has_it_as_a_keyword(of_common_words: Bm25Index) -> None:
    question = "diffusion language models for code generation"
    asked = understand(of_common_words.archive, question)
    assert ("diffus", "languag", "model") in [each.terms for each in asked.subjects]
    found = of_common_words.search(Query(question, question), limit=3)
    assert found.hits[0].paper.title.startswith("Large Diffusion Language Models")


def test_what_stands_beside_a_name_of_the_field_is_no_talk_for_that(of_common_words: Bm25Index) -> None:
    asked = understand(of_common_words.archive, "diffusion language models for medical code")
    assert "medical" in asked.text.split()


def test_word_of_two_that_everybody_says_is_held_by_papers_that_have_both(of_common_words: Bm25Index) -> None:
    joined = understand(of_common_words.archive, "pictures generation coast code").topics
    typed = understand(of_common_words.archive, "pictures-generation coast-code").topics
    assert not joined.lack
    assert typed.lack


def test_word_that_papers_write_in_one_piece_lacks_nothing_though_everybody_says_its_parts(
    of_common_words: Bm25Index, make: Callable[..., Paper]
) -> None:
    of_common_words.add([make(900, "Code-Language Models", "Code-language tokens are masked.")])
    assert not understand(of_common_words.archive, "masked tokens of code-language models").topics.lack
