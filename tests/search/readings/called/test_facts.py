"""A fact asked of a model without a paper of its own: what mentions it is found, and that is told."""

import pytest

from bot.model import Found, Query
from bot.search.bm25 import Bm25Index
from tests.cases import each
from tests.search.conftest import paper

SLEDS = "Sledding models need a loss and many parameters. We train one on snow data with eight GPUs."


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    index.add(paper(at, f"Sledding Losses {at}", SLEDS) for at in range(1, 300))
    index.add([paper(500, "Snow without Sleds", "We compare with OtterZip-7 and with GooseVox on ice, by ear.")])
    index.add([paper(501, "Whales and Sleds", "We tune $\\pi_0$ and measure it on tides.")])
    index.add([paper(502, "SealMix-3: Songs for Seals", "SealMix-3 sings. It has a loss and 3B parameters.")])
    return index


def asked(index: Bm25Index, question: str, text: str) -> Found:
    return index.search(Query(question, text=text), limit=9)


@each(
    ("question", "text", "title", "name"),
    [
        ("how many parameters does otterzip-7 have", "parameters otterzip-7", "Snow without Sleds", "OtterZip-7"),
        ("what loss does OtterZip 7 use", "loss OtterZip 7", "Snow without Sleds", "OtterZip-7"),
        ("does pi0 use a loss", "pi0 use a loss", "Whales and Sleds", "\\pi_0"),
        ("which tides does goosevox use", "tides goosevox", "Snow without Sleds", "GooseVox"),
    ],
)
def test_what_mentions_a_model_answers_alone(index: Bm25Index, question: str, text: str, title: str, name: str) -> None:
    found = asked(index, question, text)
    assert ([hit.paper.title for hit in found.hits], found.unheld.strip("$")) == ([title], name)


@each(
    ("question", "text"),
    [
        ("how many parameters does wolfnet 9 have", "parameters wolfnet 9"),
        ("wolfnet 9", "wolfnet 9"),
    ],
)
def test_of_a_model_that_nothing_mentions_nothing_is_found_and_that_is_told(
    index: Bm25Index, question: str, text: str
) -> None:
    found = asked(index, question, text)
    assert (found.total, found.unheld) == (0, text.removeprefix("parameters "))


def test_a_paper_of_its_own_answers_as_before(index: Bm25Index) -> None:
    for question, text in (
        ("how many parameters does SealMix-3 have", "parameters SealMix-3"),
        ("how large is the SealMix-3 model", "SealMix-3 model"),
    ):
        found = asked(index, question, text)
        assert (found.hits[0].paper.title, found.unheld) == ("SealMix-3: Songs for Seals", "")


@each(("question", "text"), [("what loss does stage 2 use", "loss stage 2"), ("how big is a sled", "sled")])
def test_what_is_no_name_is_a_topic(index: Bm25Index, question: str, text: str) -> None:
    assert asked(index, question, text).unheld == ""


def test_a_name_typed_with_a_blank_is_one_however_it_is_written() -> None:
    index = Bm25Index()
    index.add(paper(at, f"Sledding Losses {at}", SLEDS) for at in range(1, 300))
    index.add([paper(500, "Snow without Sleds", "We compare with OTR3 on ice, by ear, and on H100.")])
    assert asked(index, "what loss does OTR 3 use", "loss OTR 3").unheld == "OTR3"
    assert asked(index, "what loss does H100 use", "loss H100").unheld == ""


def test_another_version_is_no_paper_of_the_one_that_is_asked_of() -> None:
    index = Bm25Index()
    index.add(paper(at, f"Sledding Losses {at}", SLEDS) for at in range(1, 300))
    index.add([paper(500, "OTR2Sleds: Otters on Sleds", "OTR2Sleds has a loss. It is compared with OTR 3.")])
    found = asked(index, "what loss does OTR 3 use", "loss OTR 3")
    assert (found.unheld, found.untold) == ("OTR 3", "")
