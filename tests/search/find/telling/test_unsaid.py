"""What none of the papers that are shown says is told, and nothing that they say in another form."""

from collections.abc import Callable

import pytest

from bot.answers.unmet import unsaid
from bot.model import Found, Hit, Paper, Query
from bot.search.bm25 import Bm25Index
from tests.cases import each
from tests.search.conftest import paper


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    ferries = "Ferries are moored by night. Mooring ferries is slow, and moored ferries drift with the tide. "
    ferries += "Their hulls are of silver, and where they land people wait for hours in the rain until the bells ring."
    index.add(paper(n, f"Mooring Ferries {n}", ferries) for n in range(1, 5))
    lanterns = "Paper lanterns glow. Whoever folds paper lanterns, and hangs lanterns of paper, sees well."
    index.add(paper(n, f"Paper Lanterns {n}", lanterns) for n in range(10, 18))
    index.add(paper(n, f"Silver Bells {n}", "Silver bells ring; silver bells are cast.") for n in range(20, 27))
    index.add([paper(30, "Rust of Anchors", "The rust of an anchor: rusted anchors are heavy, and anchors rust.")])
    index.add(paper(n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(100, 400))
    return index


@each(
    ("question", "told"),
    [
        ("mooring ferries with folded lanterns", ("lanterns",)),
        ("mooring ferries for silver bells", ("silver bells",)),  # each is said, but not of the other
        ("mooring ferries and rust", ()),  # alternatives, of which one is enough
        ("moored ferries", ()),
        ("ferry moorings by night", ()),
        ("mooring ferries by rust", ("rust",)),
        ("mooring", ()),
    ],
)
def test_what_no_paper_shown_says_is_told(index: Bm25Index, question: str, told: tuple[str, ...]) -> None:
    found = index.search(Query(question, text=question), limit=3)
    assert found.hits
    assert found.unsaid == told


def test_the_fields_own_name_is_missed_of_no_paper() -> None:
    index = Bm25Index()
    index.add(
        paper(n, f"Mooring Ferries {n}", "Ferries are moored by night, and mooring is slow.") for n in range(1, 5)
    )
    index.add(paper(n, f"Deep Learning {n}", "Deep learning of wool; deep nets are deep.") for n in range(10, 18))
    index.add(paper(n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(100, 400))
    assert index.search(Query("", text="mooring ferries with deep learning"), limit=3).unsaid == ()


def test_what_is_open_is_said_in_many_ways() -> None:
    index = Bm25Index()
    ferries = "Ferries are moored by night, and mooring ferries is slow."
    index.add(paper(n, f"Mooring Ferries {n}", ferries) for n in range(1, 4))
    index.add(paper(n, f"Weights of Wool {n}", "Open weights of wool; weights are open.") for n in range(10, 18))
    index.add(paper(n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(100, 400))
    question = Query("", text="open weights mooring ferries")
    assert "weights" in index.search(question, limit=4).unsaid
    index.add([paper(5, "Mooring Ferries 5", f"{ferries} All is open-sourced.")])
    assert index.search(question, limit=4).unsaid == ()


def test_it_is_told_in_a_sentence(make: Callable[..., Paper]) -> None:
    hit = Hit(make(1, "Tides", "Tides rise."), 1.0, None)
    assert (
        unsaid(Found((hit, hit), 2, unsaid=("rust", "paper lanterns")))
        == "None of these says “rust” or “paper lanterns”."
    )
    assert unsaid(Found((hit,), 1, unsaid=("rust",))) == "This one does not say “rust”."
    assert unsaid(Found()) == ""


def test_a_word_without_terms_in_another_is_nothing(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(1, "0[1\ue000E", "")])
    assert index.search(Query("", text="0[1\ue000E tides"), limit=3).unsaid in {(), ("tides",)}
