"""What people say every day, and papers do not, is no part of a topic, in whatever frame it is said."""

from collections.abc import Callable

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.index.snapshot import empty
from bot.search.text.spoken import spoken
from bot.search.words.weighed.talk import BESIDE, Talk

_SEA = ("Tides", "Currents", "Harbours", "Buoys", "Reefs")


@pytest.fixture
def filled(make: Callable[..., Paper]) -> Bm25Index:
    index = Bm25Index()
    index.add(
        make(
            number,
            f"Estimating {_SEA[number % 5]} from Sonar Data" if number % 50 else "Dance Generation for Robots",
            "Sonar estimation benefits from denoising networks whose latent variables follow currents closely. "
            f"Experiment {number} compares regularized estimators across simulated harbours and reports uncertainty. "
            + "Robots that dance follow the rhythm of a song. "
            * (number % 50 == 0),
        )
        for number in range(100, 400)
    )
    return index


def test_what_is_said_often_and_never_written_is_talk(filled: Bm25Index) -> None:
    talk = Talk(filled.archive)
    assert all(map(talk.is_talk, ("water", "hold", "tonight", "mother", "friend")))
    assert not any(map(talk.is_talk, ("sonar", "estimators", "denoising")))


def test_beside_a_subject_a_word_that_no_paper_has_may_be_a_topic_that_is_not_held(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add(
        make(number, "Estimating Tides", "Sonar estimation benefits from currents. " * 50) for number in range(99)
    )
    talk = Talk(index.archive, bent={}, least=BESIDE)
    assert not talk.is_talk("psychology")
    assert talk.is_talk("tonight")


def test_a_word_of_titles_is_a_topic_though_everybody_says_it(filled: Bm25Index) -> None:
    assert spoken("dance") > spoken("sonar")
    assert not Talk(filled.archive).is_talk("dance")


def test_what_nobody_says_is_no_talk(filled: Bm25Index) -> None:
    assert spoken("swiglu") == 0
    assert not Talk(filled.archive).is_talk("swiglu")


@pytest.mark.parametrize(
    "frame",
    [
        "does {} hold water?",
        "my mother asked me about {} tonight",
        "am I the only friend of {} tonight, or what?",
        "so what happened to {} after all that?",
    ],
)
def test_a_topic_is_found_in_a_frame_that_no_rule_knows(filled: Bm25Index, frame: str) -> None:
    question = frame.format("dance generation")
    found = filled.search(Query(question, question), limit=1)
    assert ["Dance" in hit.paper.title for hit in found.hits] == [True]


def test_a_telling_word_that_no_paper_holds_is_missed_in_the_same_frames(filled: Bm25Index) -> None:
    for question in ("does swiglu for sonar hold water?", "my mother asked me about swiglu for sonar tonight"):
        assert not filled.search(Query(question, question), limit=1).hits


def test_an_acronym_in_capitals_is_no_talk() -> None:
    talk = Talk(empty())
    assert [talk.is_talk(word) for word in ("IE", "ie")] == [False, True]


def test_what_is_kept_of_a_word_is_of_one_archive_alone(filled: Bm25Index, make: Callable[..., Paper]) -> None:
    few = [Talk(filled.archive).lead("song") for _ in range(2)]
    filled.add([make(number, "Robots", "A song, and a song, and a song again.") for number in range(500, 520)])
    more = Talk(filled.archive).lead("song")
    assert few[0] == few[1] > more
