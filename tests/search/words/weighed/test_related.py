"""What papers say for a word of a question, and how it is borne out."""

from collections.abc import Callable

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.words.weighed.bearing import told_apart
from bot.search.words.weighed.related import TELLS, in_several, related
from bot.search.words.weighed.subjects import anchors, subjects


@pytest.fixture
def index(make: Callable[..., Paper]) -> Bm25Index:
    index = Bm25Index()
    index.add(
        [
            make(
                1,
                "Hoarseness Told From Speech",
                "We hear hoarseness in speech, and tell how much hoarseness speech has.",
            ),
            make(2, "Voices of Frogs", "The voice of a frog is heard at night."),
            *(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(300)),
        ]
    )
    return index


def first(index: Bm25Index, text: str) -> str:
    return index.search(Query(text, text=text), limit=5).hits[0].paper.title


def test_of_what_papers_may_say_only_what_some_do_is_related(index: Bm25Index) -> None:
    assert related(index.archive, "voice") == {"speech": TELLS}
    assert related(index.archive, "pebbles") == {}


def test_a_paper_in_the_words_of_the_field_answers_an_everyday_question(index: Bm25Index) -> None:
    assert first(index, "hoarseness from voice") == "Hoarseness Told From Speech"


def test_a_paper_that_has_the_everyday_word_comes_before(index: Bm25Index) -> None:
    assert first(index, "voice") == "Voices of Frogs"


def test_what_papers_write_in_several_words_is_borne_out_side_by_side(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add(
        [
            make(1, "Fog Removal for Remote Sensing", "Fog removal is needed where ships are told by remote sensing."),
            make(2, "Fog Removal for Sensing a Remote Hut", "We remove fog where a remote hut needs sensing of snow."),
            *(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(300)),
        ]
    )
    assert in_several(index.archive, "satellite") == (("remot", "sens"),)
    assert in_several(index.archive, "pebbles") == ()
    assert first(index, "fog removal in satellite images") == "Fog Removal for Remote Sensing"


def test_a_relative_of_a_hyphened_word_is_one_of_the_whole(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add(
        [
            make(1, "Deduplication by Removal in Web Ledgers", "Deduplication of web ledgers of old shops."),
            *(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(300)),
        ]
    )
    assert first(index, "near-duplicate removal in web ledgers") == "Deduplication by Removal in Web Ledgers"


def test_who_does_a_deed_says_the_deed(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add(
        [
            make(1, "Shopping by Taste", "A generative recommender for shops. Each recommender is generative."),
            *(make(100 + n, f"Generative Pebbles of Kind {n}", "Pebbles are generative.") for n in range(300)),
        ]
    )
    assert first(index, "generative recommendation for shops") == "Shopping by Taste"


def test_everyday_word_before_a_topic_is_asked_about_though_people_say_it_often(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add(make(number, f"Pebbles of Kind {number}", "Pebbles are round, grey and cold.") for number in range(300))
    woven = "Looms weave wool, and weaving looms are loud. Looms weave."
    index.add(make(500 + number, f"Looms of Kind {number}", woven, keywords=("looms",)) for number in range(4))

    def is_talk(said: list[str]) -> bool:
        named = subjects(index.archive, said)
        return told_apart(index.archive, said, named, anchors(index.archive, said, named))[1].is_talk("faster")

    assert not is_talk(["are", "faster", "looms", "loud"])
    assert is_talk(["are", "looms", "faster", "when", "loud"])


def test_what_a_person_says_of_a_thing_finds_the_word_of_the_field(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(1, "Self-Evolving Gardens", "Gardens that are self-evolving plant beans without seeds at hand.")])
    index.add([make(100 + n, f"Pebbles of Kind {n}", "Pebbles improve a garden by itself.") for n in range(90)])
    assert related(index.archive, "self-improving") == {"selfevolv": TELLS}
    assert first(index, "self-improving gardens") == "Self-Evolving Gardens"
