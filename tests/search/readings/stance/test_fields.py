"""A field that is left out by its name takes with it the papers that are told by its words."""

import pytest

from bot.model import Query
from bot.query.vocabulary.fields import FIELDS
from bot.search.bm25 import Bm25Index
from bot.search.readings.stance.fields import of_field
from tests.cases import each
from tests.search.conftest import paper

TEXTS = [
    ("Judging Images of Owls", "A reward model judges owls."),
    ("Judging Owls", "Our reward model sees owls: images, videos and visual scenes of owls. Images of owls help."),
    ("Judging Words", "A reward model judges words of owls. We test on text, and on one image."),
    ("Judging Poems", "A reward model judges poems of owls."),
]


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    index.add(paper(number, title, text) for number, (title, text) in enumerate(TEXTS, 1))
    index.add(
        paper(number, f"Songs {number}", "Whales sing of tides and lanterns all night.") for number in range(9, 60)
    )
    return index


def found(index: Bm25Index, text: str, beside: str = "reward models") -> list[str]:
    flags = of_field(index.archive, text, beside)
    return [index.archive.papers[number].title for number in flags.nonzero()[0]]


@each("name", ["vision", "Computer vision"])
def test_a_paper_is_of_a_field_by_its_title_or_by_what_it_says_often(index: Bm25Index, name: str) -> None:
    assert found(index, name) == ["Judging Images of Owls", "Judging Owls"]


def test_a_word_of_the_topic_leaves_nothing_out(index: Bm25Index) -> None:
    assert found(index, "vision", "reward models for images") == []


def test_what_is_no_field_leaves_nothing_out(index: Bm25Index) -> None:
    assert found(index, "owls") == []


def test_a_question_without_a_field_finds_what_mentions_it_in_passing(index: Bm25Index) -> None:
    query = Query("reward models, no vision", text="reward models of owls", excluded=("vision",), avoided=("vision",))
    titles = {hit.paper.title for hit in index.search(query, limit=9).hits}
    assert titles == {"Judging Words", "Judging Poems"}


def test_a_field_is_told_by_its_own_name() -> None:
    for name in ("vision", "mobile", "speech", "audio", "video", "robots", "medical", "coding", "math"):
        assert FIELDS[name]
