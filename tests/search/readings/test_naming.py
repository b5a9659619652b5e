"""A person or a lab named in passing is understood, and words that merely happen to be names cost nothing."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.model import Chip, Paper, Query, Sort
from bot.query import parse
from bot.search.bm25 import Bm25Index
from tests.cases import each


@pytest.fixture
def index(papers: list[Paper], make: Callable[..., Paper]) -> Bm25Index:
    more = [
        make(
            11,
            "Rounding Boats",
            "Robots round a buoy. We quantize their policy to 3-bit integers.",
            authors=("Chidi Okafor", "Long Young"),
            organization="TidalWorks Research",
            days=(date(2025, 6, 5),),
        ),
        make(12, "Young Models", "Long contexts make young models forget. Research on long contexts is young."),
        make(13, "A Long Memory", "A long memory helps young robots at research.", authors=("Okwui Song",)),
        make(14, "TidalWorks at Sea", "Sensors of TidalWorks drift.", days=(date(2025, 6, 9),)),
        make(15, "Currents", "Currents move sensors.", organization="TidalWorks Research", days=(date(2025, 6, 8),)),
    ]
    filled = Bm25Index()
    filled.add([*papers, *more])
    return filled


def ids(index: Bm25Index, text: str, **fields: object) -> list[int]:
    query = Query(text, text=text, **fields)  # type: ignore[arg-type]  # each case names its own fields
    return [int(hit.paper.id[-2:]) for hit in index.search(query, limit=9).hits]


@each(
    ("question", "wanted"),
    [
        ("Ana Munoz robots", [3]),
        ("robots ana muñoz", [3]),
        ("A. Muñoz robots", [3]),
        ("Munoz, Ana: robots", [3]),
        ("ana muñoz's work on robots", [3]),
        ("Okafor layers", [2]),
        ("Ana Munoz and Dana Weiss robots", [3]),
        ("Chidi Okafor robots", [11]),
    ],
)
def test_a_name_beside_a_topic_finds_that_persons_papers_on_it(
    index: Bm25Index, question: str, wanted: list[int]
) -> None:
    assert ids(index, question) == wanted


@pytest.mark.parametrize(
    ("question", "label", "without"),
    [
        ("robots Ana Munoz's since:2025-01-01", "by Ana Munoz", "robots since:2025-01-01"),
        ('"Ana Munoz" robots', "by Ana Munoz", "robots"),
        ("robots (A. Munoz)", "by A. Munoz", "robots"),
    ],
)
def test_what_was_understood_can_be_dropped(index: Bm25Index, question: str, label: str, without: str) -> None:
    query = parse(question, today=date(2025, 6, 10))
    assert index.search(query, limit=5).chips == (Chip(label, without),)


def test_a_name_in_quotation_marks_is_a_name(index: Bm25Index) -> None:
    assert ids(index, "Ana Munoz robots", required=(("Ana Munoz",),)) == [3]


def test_a_name_with_filters_satisfies_both(index: Bm25Index) -> None:
    assert ids(index, "Chidi Okafor robots", until=date(2025, 5, 31)) == []


def test_a_name_and_a_topic_that_do_not_meet_find_what_the_words_find(index: Bm25Index) -> None:
    assert ids(index, "Bo Li whales") == []
    assert ids(index, "whales calls recordings attention Bo Li") == [5]


def test_among_one_persons_papers_every_word_held_is_evidence(make: Callable[..., Paper]) -> None:
    others = [make(at, f"Tide {at}", "Tides rise.", authors=("Xintao Wang",)) for at in range(21, 90)]
    grown = Bm25Index()
    grown.add([make(20, "Harbours", "We look at robots once.", authors=("Xintao Wang",)), *others])
    assert ids(grown, "Xintao Wang's work on essential robots") == [20]


def test_words_that_are_names_too_are_words(index: Bm25Index) -> None:
    query = Query("long young models", text="long young models")
    found = index.search(query, limit=5)
    assert found.hits[0].paper.title == "Young Models"
    assert found.chips == ()


def test_a_surname_alone_is_a_word_where_a_paper_has_it(index: Bm25Index) -> None:
    assert ids(index, "young robots memory")[0] == 13


@pytest.mark.parametrize("question", ["happy birthday Dana!", "lunch with Ana Munoz", "Chidi Okafor cheap flights"])
def test_a_name_in_small_talk_finds_nothing(index: Bm25Index, question: str) -> None:
    assert ids(index, question) == []


@each("question", ["Ana Muñoz", "ana munoz", "munoz", "what did Ana Munoz publish", "how is Ana Munoz doing"])
def test_a_name_without_a_topic_lists_its_papers_newest_first(index: Bm25Index, question: str) -> None:
    assert ids(index, question) == [1, 3]


def test_another_order_is_kept(index: Bm25Index) -> None:
    assert ids(index, "Chidi Okafor") == [11, 2]
    assert ids(index, "Chidi Okafor", sort=Sort.UPVOTES) == [2, 11]


def test_a_lab_beside_a_topic_finds_its_paper_first(index: Bm25Index) -> None:
    assert ids(index, "tidalworks research boats robots")[0] == 11


def test_a_labs_name_alone_lists_its_papers_newest_first(index: Bm25Index) -> None:
    assert ids(index, "TidalWorks Research") == [15, 11]


def test_a_lab_of_a_lab_is_listed_under_both_names(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    labs = ("Tidal", "Works", "TidalWorks", "Harbour Works")
    index.add(make(number, "A", "B", organization=lab) for number, lab in enumerate(labs, 1))
    assert sorted(ids(index, "tidal works")) == [2, 3]


def test_a_lab_can_be_asked_for_in_quotation_marks(index: Bm25Index) -> None:
    query = Query("?", text="Ocean Institute", required=(("Ocean Institute",),))
    assert [hit.paper.id[-2:] for hit in index.search(query, limit=5).hits] == ["05"]


def test_an_acronym_is_no_surname(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(1, "A GAN", "We train a GAN."), make(2, "Rust", "Cold rust.", authors=("Chuang Gan",))])
    index.add([make(3, "Dust", "Warm dust.", authors=("Chuang Gan",))])
    assert ids(index, "GAN") == [1]


def test_no_part_of_a_labs_name_is_a_topic(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add(
        [make(1, "Waltz", "Robots dance a waltz. They dance well."), make(2, "Rust", "", organization="RustDance")]
    )
    assert ids(index, "robots dance waltz") == [1]


def test_an_address_is_searched_as_it_stands_and_not_each_of_its_parts(
    index: Bm25Index, make: Callable[..., Paper]
) -> None:
    index.add(
        [
            make(30 + number, f"Solving for x, part {number}", "We study x at length. Some methods of AI are compared.")
            for number in range(3)
        ]
    )
    assert ids(index, "x.ai") == []


def test_a_word_that_people_say_is_a_topic_before_it_is_a_name(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    theirs = (make(10 + at, f"Work {at}", "We study.", authors=("Ashwin Ram",)) for at in range(5))
    others = (make(100 + at, f"Field {at}", "We study more.") for at in range(9))
    index.add([make(1, "Grazing", "A ram grazes on the hill, and the ram sleeps there."), *theirs, *others])
    assert ids(index, "ram")[0] == 1
    assert ids(index, "Ram")[0] != 1


def test_a_guessed_name_that_is_nobodys_and_what_papers_speak_of_is_a_word() -> None:
    index = Bm25Index()
    text = "Kernels written by Robots. We study how Robots write kernels; Robots are fast."
    index.add([Paper(f"2607.{at:05}", f"Kernels {at}", text, "", (date(2026, 7, 1),)) for at in range(60)])
    asked = parse("kernels written by Robots", today=date(2026, 7, 31))
    found = index.search(asked, limit=3)
    assert asked.relaxed is not None
    assert len(found.hits) == 3
    assert found.relaxed is not None
    assert not found.relaxed.dropped


def test_author_that_is_a_team_is_whom_a_guessed_lab_means(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add(
        [make(1, "Kelp 2: Frozen Otters", "Otters freeze.", authors=("Kelp Team",), organization="Shoreline")]
        + [make(at, f"Crabs {at}", "Crabs dig for kelp.", authors=(f"Person{at} Named",)) for at in range(2, 9)]
    )
    found = index.search(parse("papers from the Kelp team", today=date(2025, 6, 10)), limit=9)
    assert [hit.paper.title for hit in found.hits] == ["Kelp 2: Frozen Otters"]
    assert found.relaxed is None or not found.relaxed.dropped
