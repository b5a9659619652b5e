"""Questions with alternatives: one of them is enough, and of what is compared both come first."""

from datetime import date

import pytest

from bot.model import Paper, Query, Sort
from bot.search.bm25 import Bm25Index

DAY = date(2026, 7, 1)

PAPERS = {
    "silk": ("Silk nets for catching moths", "We weave silk nets; silk nets catch moths well. Catching moths is hard."),
    "wool": ("Wool nets for catching moths", "We weave wool nets; wool nets catch moths well. Catching moths is hard."),
    "both": ("Ships that carry nets", "The hold is full of wool nets and silk nets. No moths are caught, and no fish."),
    "duel": ("Silk nets versus wool nets", "We compare nets, and tear some of them. No moths are caught, and no fish."),
    "fish": ("Catching fish by hand", "Hands are all we need for fish. We stand in a brook for hours."),
}


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    index.add(Paper(name, title, text, "", (DAY,)) for name, (title, text) in PAPERS.items())
    index.add(
        Paper(
            f"other{at}",
            f"Tides and chess {at}",
            f"We study tides {at}, bread, moons and chess. It is late.",
            "",
            (DAY,),
        )
        for at in range(60)
    )
    return index


def asked(index: Bm25Index, question: str, text: str) -> list[str]:
    return [hit.paper.id for hit in index.search(Query(question, text), limit=9).hits]


def test_a_paper_with_one_alternative_is_a_full_match(index: Bm25Index) -> None:
    found = asked(index, "catching moths with silk / wool nets", "catching moths with silk or wool nets")
    assert {"silk", "wool"} <= set(found[:3])
    assert "fish" not in found


def test_an_alternative_that_no_paper_has_costs_nothing(index: Bm25Index) -> None:
    question = "catching moths with zeppelin or wool nets"
    assert asked(index, question, question)[0] == "wool"


def test_without_a_topic_beside_it_no_side_alone_answers(index: Bm25Index) -> None:
    question = "zeppelin or brook"
    assert asked(index, question, question) == []


def test_of_what_is_compared_both_come_first(index: Bm25Index) -> None:
    assert asked(index, "silk nets vs wool nets, which one wins", "silk nets or wool nets")[0] == "duel"


def test_a_report_on_a_model_that_mentions_both_comes_after_what_is_on_one() -> None:
    index, told = (
        Bm25Index(),
        "We weave wool nets and silk nets; wool nets and silk nets are good. Catching moths is hard.",
    )
    index.add(
        Paper(name, title, text, "", (DAY,)) for name, (title, text) in PAPERS.items() if name in {"silk", "wool"}
    )
    index.add([Paper("report", "Moth 2 Technical Report", told, "", (DAY,))])
    index.add(Paper(f"other{at}", f"Tides {at}", "We study tides, bread and chess.", "", (DAY,)) for at in range(60))
    found = asked(index, "silk nets or wool nets for moths", "silk nets or wool nets for moths")
    assert found[-1] == "report"


def test_the_newest_with_either_are_listed(index: Bm25Index) -> None:
    text = "silk or wool nets for catching moths"
    found = index.search(Query(f"newest on {text}", text, sort=Sort.DATE), limit=9)
    assert {"silk", "wool"} <= {hit.paper.id for hit in found.hits}


def test_what_has_either_is_counted(index: Bm25Index) -> None:
    counts = [
        index.count(Query("how many papers", f"{nets} nets for catching moths")).total
        for nets in ("silk", "wool", "silk or wool")
    ]
    assert counts == [2, 1, 3]
