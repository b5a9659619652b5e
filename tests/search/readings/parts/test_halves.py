"""Topics that a question joins, of which no paper has all, are each asked for."""

import pytest

from bot.model import Query, Sort
from bot.search.bm25 import Bm25Index
from bot.search.readings.parts.halves import saying, topics_apart, topics_joined
from tests.cases import each
from tests.search.conftest import paper

OTTERS = "Otter sledding is fast. We teach otters sledding, and otter sledding is fun."
GEESE = "Goose whistling is loud. We hear geese whistling, and goose whistling is rare."
SONGS = "Whales search and sing of tides and lanterns all night."


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    index.add(paper(at, f"Otter Sledding {at}", OTTERS, keywords=("otter sledding",)) for at in range(1, 8))
    index.add(paper(at, f"Goose Whistling {at}", GEESE, keywords=("goose whistling",)) for at in (8, 9))
    index.add(paper(number, f"Songs {number}", SONGS) for number in range(10, 600))
    return index


def asked(index: Bm25Index, text: str, **fields: object) -> tuple[list[str], str]:
    found = index.search(Query(text, text=text, **fields), limit=9)
    return [hit.paper.title for hit in found.hits], found.asked.hint if found.asked else ""


@each(
    "text",
    ["otter sledding and goose whistling", "otter sledding, goose whistling", "otter sledding & goose whistling"],
)
def test_where_no_paper_has_both_those_on_either_are_found_in_turn(index: Bm25Index, text: str) -> None:
    titles, hint = asked(index, text)
    assert {title[:5] for title in titles[:2]} == {"Otter", "Goose"}
    assert (len(titles), hint) == (9, "No paper here is on all of it: these are on one.")


@each(
    "text",
    [
        "otter sledding and rare squeaky tenors yodelling choruses",
        "rare squeaky tenors yodelling choruses, otter sledding",
    ],
)
def test_a_topic_that_no_paper_is_on_is_left_out_and_told(index: Bm25Index, text: str) -> None:
    titles, hint = asked(index, text)
    assert {title[:5] for title in titles} == {"Otter"}
    assert hint == "No paper here is on \u201crare squeaky tenors yodelling choruses\u201d: that was left out."


def test_a_topic_is_said_where_its_words_stand_together(index: Bm25Index) -> None:
    assert saying(index.archive, "otter sledding").any()
    assert not saying(index.archive, "otter whistling").any()


def test_another_order_is_one_list(index: Bm25Index) -> None:
    titles, _ = asked(index, "otter sledding and goose whistling", sort=Sort.DATE)
    assert len(titles) == 9


def test_a_further_page_goes_on_where_the_first_ended(index: Bm25Index) -> None:
    query = Query("", text="otter sledding and goose whistling")
    pages = [index.search(query, limit=2, offset=offset) for offset in (0, 2)]
    assert len({hit.paper.id for page in pages for hit in page.hits}) == 4
    assert pages[0].order == pages[1].order


@each(
    "text",
    [
        "search and yodelling robots",  # no topic of its own
        "geese of the north and otter sledding",
        "otter sledding",
        "otter sledding, esp. goose whistling",
        "otter sledding or goose whistling",
        "otter sledding, not goose whistling",
        "a, b and c",
        "",
    ],
)
def test_what_is_no_topic_of_its_own_is_not_asked_for_alone(index: Bm25Index, text: str) -> None:
    assert topics_joined(index.archive, Query(text, text=text)) == ()


def test_somebodys_papers_are_asked_for_as_a_whole(index: Bm25Index) -> None:
    query = Query("", text="otter sledding and goose whistling", authors=("Ana Gull",))
    assert topics_joined(index.archive, query) == ()


BOTH = "Otter sledding and goose whistling meet: geese whistle for otters that sled."


def test_topics_asked_for_apart_are_each_answered_whatever_papers_have_both() -> None:
    index = Bm25Index()
    index.add(paper(at, f"Otter Sledding {at}", OTTERS, keywords=("otter sledding",)) for at in range(1, 8))
    index.add(paper(at, f"Goose Whistling {at}", GEESE, keywords=("goose whistling",)) for at in (8, 9))
    index.add(paper(at, f"Meetings {at}", BOTH) for at in (10, 11))
    index.add(paper(number, f"Songs {number}", SONGS) for number in range(12, 600))
    titles, hint = asked(index, "otter sledding; goose whistling")
    assert ({title[:5] for title in titles[:2]}, hint) == ({"Otter", "Goose"}, "")
    newest, _ = asked(index, "otter sledding; goose whistling", sort=Sort.DATE)
    assert {title.rstrip("0123456789 ") for title in newest} >= {"Otter Sledding", "Goose Whistling"}


def test_which_of_the_topics_asked_for_apart_is_not_held_is_told(index: Bm25Index) -> None:
    titles, hint = asked(index, "otter sledding; yodelling choruses of tenors")
    assert {title[:5] for title in titles} == {"Otter"}
    assert hint == "No paper here is on \u201cyodelling choruses of tenors\u201d: that was left out."


@each(
    "text",
    [
        "otter sledding, goose whistling",
        "otter sledding; are they fast",
        "otter sledding; what is it",
        "otter sledding; esp. goose whistling",
        "otter sledding; benchmarks",
        "a; b",
    ],
)
def test_what_leans_on_a_topic_is_not_asked_for_apart(index: Bm25Index, text: str) -> None:
    assert topics_apart(index.archive, Query(text, text=text)) == ()
