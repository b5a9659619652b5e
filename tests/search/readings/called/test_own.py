"""A model's own paper comes first where its name alone is asked, and words of talk find nothing."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.model import Paper, Query, Sort
from bot.search.bm25 import Bm25Index
from bot.search.readings.called.own import is_called
from tests.cases import each


@each(
    ("title", "text"),
    [
        ("The Llama 3 Herd of Models", "llama3"),
        ("GPT-4o System Card", "gpt4o"),
        ("Qwen2.5-Coder Technical Report", "qwen coder"),
        ("SAM 2: Segment Anything in Images and Videos", "SAM 2"),
        ("Kimi K2.5: Seeing Agents", "kimi k2"),
        ("Tide Residuals: What Stays", "tide residual"),
        ('RWKV-7 "Goose" with Expressive Dynamic State Evolution', "rwkv 7"),
    ],
)
def test_a_title_is_called_by_its_name_as_people_spell_it(title: str, text: str) -> None:
    assert is_called(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Segment Anything in Medical Images with SAM 2", "SAM 2"),
        ("Llama 2: Open Foundation Models", "llama3"),
        ("Mambaforge: Packages for All", "mamba"),
        ("R1-Searcher: Finding Things", "R1"),
    ],
)
def test_a_title_that_only_holds_the_name_or_another_version_is_not_called_so(title: str, text: str) -> None:
    assert not is_called(title, text)


def _index(*texts: tuple[str, str]) -> Bm25Index:
    index = Bm25Index()
    index.add(Paper(str(number), title, text, "", (date(2026, 7, 1),)) for number, (title, text) in enumerate(texts))
    return index


FIELD = [
    (f"Large language models, part {number}", "Large language models learn by reinforcement learning. We train them.")
    for number in range(60)
]


def _found(index: Bm25Index, text: str) -> list[str]:
    return [hit.paper.title for hit in index.search(Query(text, text=text), limit=3).hits]


def test_own_paper_stands_above_papers_that_say_its_name_more_often() -> None:
    others = [
        (f"On zebra {number}", "Zebra 2 and zebra 2 again; zebra 2 is compared with zebra 2.") for number in range(9)
    ]
    assert (
        _found(_index(*FIELD, *others, ("The Zebra 2 Herd", "A model of stripes.")), "zebra2")[0] == "The Zebra 2 Herd"
    )


def test_what_everybody_says_does_not_answer_for_a_word_that_nobody_holds() -> None:
    index = _index(*FIELD)
    assert not _found(index, "use swiglu to train large language models")
    assert _found(index, "train large language models")


def test_talk_around_a_topic_neither_hides_it_nor_is_one() -> None:
    index = _index(*FIELD, ("Gradient quokka", "Quokka gradients: the quokka gradient is a gradient of a quokka."))
    assert _found(index, "any good quokka gradient paper to read tonight") == ["Gradient quokka"]
    assert not _found(index, "any good swiglu paper to read tonight")


def test_the_first_longer_name_that_ends_in_one_is_its_own_where_no_paper_is_called_so() -> None:
    others = [(f"Z9-Finder {number}", "Z9 and Z9 again; we find with Z9, as Z9 does.") for number in range(4)]
    assert _found(_index(*FIELD, *others, ("Zebra-Z9: Stripes", "A model of stripes.")), "z9")[0] == "Zebra-Z9: Stripes"


def test_titles_that_begin_with_a_topic_keep_no_other_paper_from_a_sorted_list(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add(
        [
            *(make(number, f"Reasoning {number} Steps", "Reasoning in steps.", upvotes=1) for number in range(6)),
            *(make(number, "Tides", "Currents and reefs in bays.") for number in range(10, 90)),
            make(99, "Proofs by Search", "Reasoning by search, and reasoning by proof.", upvotes=90),
        ]
    )
    found = index.search(Query("?", text="reasoning", sort=Sort.UPVOTES), limit=9)
    assert found.hits[0].paper.title == "Proofs by Search"
    assert found.total == 7


@each("asked", ["Otter-3", "otter3", "Otter 3", "OTTER-3", "otter-3"])
def test_own_paper_comes_first_and_is_never_said_not_to_be_held_however_the_name_is_joined(asked: str) -> None:
    own = ("The Otter 3 Herd of Models", "We bring a herd of models.")
    about = [(f"Waters of kind {place}", f"Otter-3 swims; Otter-3 and Otter3 dive. {place}") for place in range(9)]
    found = _index(own, *about, *FIELD).search(Query(asked, asked), limit=5)
    assert found.hits[0].paper.title == own[0]
    assert not found.unheld


def test_of_several_papers_of_a_name_the_one_with_the_shortest_head_comes_first() -> None:
    titles = ["Otter-R1 Thoughts: Let us swim", "Otter-R1: Swimming by Reward", *(f"A pond {at}" for at in range(9))]
    index = _index(*((title, "Otter-R1 swims. Otter-R1 dives.") for title in titles))
    found = index.search(Query("OtterR1", "OtterR1"), limit=5)
    assert found.hits[0].paper.title == titles[1]
