"""Papers like one, and about something else as well."""

from datetime import date

import pytest

from bot.model import Paper, Query, Sort
from bot.search.bm25 import Bm25Index

DAY = date(2026, 7, 1)
ROUTED = "Routing tokens among sparse experts. Sparse experts are routed by a router of tokens."


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    index.add(
        [
            Paper("2607.00001", "Sparse Experts Route Tokens", ROUTED, "", (DAY,)),
            Paper("2607.00002", "A Router of Experts", f"{ROUTED} For text.", "", (DAY,)),
            Paper("2607.00003", "Experts That See", f"{ROUTED} For vision models.", "", (DAY,)),
            Paper("2607.00004", "Vision in the Dark", "Cameras for vision at night.", "", (DAY,)),
        ]
    )
    return index


def test_papers_like_one_hold_the_topic_that_they_shall_be_about(index: Bm25Index) -> None:
    alike = index.similar("2607.00001", limit=5, within=Query("", text="vision"))
    assert [hit.paper.id for hit in alike.hits] == ["2607.00003"]


def test_papers_like_one_come_in_the_order_asked_for() -> None:
    alike = {"Sparse Experts": 1, "A Router of Tokens": 3, "Tokens at Sea": 9, "What Routes": 6}
    papers = [Paper(f"2607.{day:05}", title, ROUTED, "", (date(2026, 7, day),)) for title, day in alike.items()]
    others = [Paper(f"2606.{at:05}", f"Night {at}", "Cameras at night.", "", (DAY,)) for at in range(9)]
    index = Bm25Index()
    index.add([*papers, *others])
    newest = index.similar("2607.00001", limit=5, within=Query("", sort=Sort.DATE))
    assert [hit.paper.day.day for hit in newest.hits] == [9, 6, 3]


def test_none_is_like_one_where_none_holds_the_topic(index: Bm25Index) -> None:
    assert index.similar("2607.00001", limit=5, within=Query("", text="volcanoes")).total == 0


def test_no_topic_leaves_all_that_are_like_it(index: Bm25Index) -> None:
    assert index.similar("2607.00001", limit=5, within=Query("")).total == 2


@pytest.mark.parametrize(
    ("name", "paper_id"), [("blend of otters", "2605.00001"), ("chain of otters", ""), ("otter", ""), ("SAM", "")]
)
def test_a_title_that_begins_with_a_name_is_its_papers_if_none_spoke_of_it_before(name: str, paper_id: str) -> None:
    index = Bm25Index()
    text = "We study wool."
    index.add(
        [
            Paper("2605.00001", "Blend-of-Otters Improves Swimming", text, "", (date(2026, 5, 2),)),
            Paper("2606.00001", "Blend-of-Otters in Rivers", text, "", (date(2026, 6, 2),)),
            Paper("2605.00002", "On Habits", "A chain of otters swims.", "", (date(2026, 5, 1),)),
            Paper("2606.00002", "Chain-of-Otters Tokens Float", text, "", (date(2026, 6, 1),)),
            Paper("2606.00003", "Otter Studies", text, "", (date(2026, 6, 1),)),
            Paper("2606.00004", "SAM-X Cuts Pictures", text, "", (date(2026, 6, 1),)),
        ]
    )
    found = index.titled(name)
    assert found == paper_id


def test_a_title_that_only_ends_in_a_name_before_its_colon_is_not_its_own() -> None:
    index = Bm25Index()
    index.add([Paper("2607.00001", "Behind OTTER: What It Hides", "We look.", "", (DAY,))])
    index.add([Paper("2607.00002", "The Wapiti: A Model", "We look.", "", (DAY,))])
    assert (index.titled("otter"), index.titled("wapiti")) == ("", "2607.00002")


def test_a_name_without_a_version_names_the_newest_paper_of_it() -> None:
    index = Bm25Index()
    titles = ("OtterU2.5: Reading Wool", "OtterU3: Reading Yaks", "KelpCat-Flash-2601 Technical Report")
    index.add([Paper(f"2607.{at:05}", each, "We look.", "", (date(2026, 7, at),)) for at, each in enumerate(titles, 1)])
    assert [index.titled(name) for name in ("OtterU", "KelpCat-Flash", "Otter")] == ["2607.00002", "2607.00003", ""]


def test_a_name_with_the_version_that_its_paper_says_it_is_of_names_that_paper() -> None:
    text = "Kelp makes videos. Code is at https://github.com/kelp-video/Kelp2.1."
    index = Bm25Index()
    index.add([Paper("2607.00001", "Kelp: Open Video Models", text, "", (DAY,))])
    assert [index.titled(name) for name in ("Kelp 2.1", "kelp2.1", "Kelp 2", "Kelp 2.11")] == ["2607.00001"] * 2 + [
        ""
    ] * 2


@pytest.mark.parametrize(
    ("said", "paper_id"),
    [
        ("y1 woolly yaks", "2605.00001"),
        ("the y1 yak paper", "2605.00001"),
        ("y1 knitting by hand", "2605.00001"),
        ("night herding of goats", "2605.00002"),
        ("goats herding", ""),
        ("mountain goats at dusk", ""),
        ("y2 woolly yaks", ""),
    ],
)
def test_a_paper_is_named_by_its_name_among_other_words_of_it_or_by_its_titles_in_another_order(
    said: str, paper_id: str
) -> None:
    index = Bm25Index()
    index.add(
        [
            Paper("2605.00001", "y1: Simple Woolly Yaks", "Knitting by hand of wool.", "", (DAY,)),
            Paper("2605.00002", "Herding Goats at Night", "Goats in wool.", "", (DAY,)),
            Paper("2605.00003", "GoatBench: Mountain Goats at Dusk", "Goats in wool.", "", (DAY,)),
            Paper("2605.00004", "Wool", "Woolly yaks of y1 and hand knitting; night, goats.", "", (DAY,)),
            *(Paper(f"2607.0010{at}", f"Wool {at}", "We study wool.", "", (DAY,)) for at in range(4)),
        ]
    )
    assert index.titled(said) == paper_id


def test_what_a_papers_title_is_about_makes_more_alike_than_what_it_says_again_and_again() -> None:
    index = Bm25Index()
    made_of = "Looms, looms and looms."
    index.add(
        [
            Paper("2605.00001", "Herding Goats", f"Goats are led. {made_of}", "", (DAY,)),
            Paper("2605.00002", "Weaving", f"Wool is woven. {made_of}", "", (DAY,)),
            Paper("2605.00003", "Leading Animals", "Herding is hard: goats stray.", "", (DAY,)),
            *(Paper(f"2606.0000{at}", f"Wool {at}", "We study wool.", "", (DAY,)) for at in range(9)),
        ]
    )
    alike = index.similar("2605.00001", limit=2)
    assert [hit.paper.id for hit in alike.hits] == ["2605.00003", "2605.00002"]
