"""Parts of labs' names that are topics: AI safety is no lab, though one has it in its name."""

from datetime import date

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from tests.cases import each

DAY = date(2026, 7, 1)
SAFE = "AI safety is studied. We keep agents safe: safety is measured for computational systems and linguistics."


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    of_safety = [Paper(f"2607.{at:05}", f"AI Safety, Part {at}", SAFE, "", (DAY,)) for at in range(1, 9)]
    long = ("AI Safety & Interpretability Lab", "Coast University, Department of Computational Linguistics")
    labs = [*long, "Otter Sands University", "The Chinese University of Otter Sands", "Barnacle AI"]
    theirs = [
        Paper(f"2607.{20 + at:05}", f"Of tides, part {at}", "We look at tides.", "", (DAY,), organization=lab)
        for at, lab in enumerate(labs)
    ]
    speaking = [
        Paper(f"2607.{40 + at:05}", f"Chinese, part {at}", "Chinese texts are read.", "", (DAY,)) for at in range(2)
    ]
    index.add([*of_safety, *theirs, *speaking])
    return index


def labs_told(index: Bm25Index, question: str) -> list[str]:
    got = index.search(Query(question, text=question), limit=9)
    return [chip.label for chip in (got.asked.chips if got.asked else got.chips)]


@each(
    "question",
    [
        "ai safety",
        "AI safety",
        "papers about ai safety",
        "ai safety research",
        "computational linguistics",
        "measured ai safety agents",
        "chinese",
        "chinese texts",
    ],
)
def test_a_topic_within_a_labs_name_is_a_topic(index: Bm25Index, question: str) -> None:
    assert labs_told(index, question) == []


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("papers from the ai safety & interpretability lab", "from ai safety & interpretability lab"),
        ("papers from computational linguistics", "from computational linguistics"),  # said of papers
        ("otter sands", "from otter sands"),  # no words of papers
        ("barnacle", "from barnacle"),
        ("papers from the chinese university of otter sands", "from chinese university of otter sands"),
    ],
)
def test_a_lab_that_is_meant_is_one(index: Bm25Index, question: str, label: str) -> None:
    assert labs_told(index, question) == [label]


def test_a_part_of_a_name_does_not_begin_within_a_phrase() -> None:
    index = Bm25Index()
    text = "World models predict. A world model is a model of the world."
    index.add([Paper(f"2607.{at:05}", f"World Models {at}", text, "", (DAY,)) for at in range(1, 9)])
    index.add([Paper("2607.00020", "Of tides", "Tides rise.", "", (DAY,), organization="Otter Large Models")])
    assert labs_told(index, "world models lab") == []
    assert labs_told(index, "papers from the large models lab") == ["from large models lab"]
