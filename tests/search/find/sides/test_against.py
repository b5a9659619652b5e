"""What holds the sides of a comparison against each other comes first, and what is on either follows in turn."""

from datetime import date

import numpy as np

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.find.sides.against import against
from tests.cases import each

DAY = date(2026, 7, 1)
NETS = "Moths are caught at night, and it is hard."
ASKED = Query("silk nets vs wool nets for moths", "silk nets or wool nets for moths")


def found(papers: dict[str, str], query: Query = ASKED) -> tuple[list[str], bool]:
    """Return the titles found, and whether none of them is said to compare the sides."""
    index = Bm25Index()
    index.add(Paper(f"2607.{at:05}", title, text, "", (DAY,)) for at, (title, text) in enumerate(papers.items()))
    index.add(Paper(f"other{at}", f"Tides {at}", f"We study tides {at}, bread, moons.", "", (DAY,)) for at in range(60))
    held = index.search(query, limit=9)
    return [hit.paper.title for hit in held.hits], held.uncompared


LISTS = f"{NETS} We tried silk nets, wool nets and moths in jars; silk nets and wool nets for moths are common."
ON_SILK = f"{NETS} We weave silk nets for moths."
ON_WOOL = f"{NETS} We weave wool nets for moths."


@each(
    "says",
    [
        "Silk nets outlast and outperform wool nets.",
        "Unlike wool nets, silk nets do not itch.",
        "We compare wool nets and silk nets.",
        "There is a trade-off between wool nets and silk nets.",
        "Silk nets are light, while in the rain wool nets are heavy.",
        "Wool nets are heavy. Silk nets are light.",
        "We compare wool nets, jars of glass, traps, lamps and silk nets.",
    ],
)
def test_what_is_on_one_side_and_compares_it_comes_before_a_list(says: str) -> None:
    titles, none = found({"Moths": LISTS, "Weaving silk nets": f"{NETS} {says}", "Moth wool nets": ON_WOOL})
    assert titles[0] == "Weaving silk nets"
    assert not none


@each(
    "says",
    [
        "We tried both silk nets, wool nets and jars.",
        "Silk nets and wool nets are common.",
        "Compared to silk nets and wool nets, jars break.",
    ],
)
def test_a_list_compares_nothing_and_people_are_told(says: str) -> None:
    titles, none = found({"Moths": f"{NETS} {says}", "Silk nets for moths": ON_SILK, "Wool nets": ON_WOOL})
    assert titles[-1] == "Moths"
    assert none


def test_sides_take_turns() -> None:
    papers = {f"Silk nets {at} for moths": f"{ON_SILK} Silk nets {at} are light." for at in range(3)}
    titles, _ = found({**papers, "Wool nets for moths": ON_WOOL, "Wool nets and jars for moths": ON_WOOL})
    assert len({title.split()[0] for title in titles[:2]}) == len({title.split()[0] for title in titles[2:4]}) == 2


def test_a_title_that_judges_is_of_a_comparison_by_whatever_names() -> None:
    lists = f"{NETS} Silk nets catch few moths. Of wool nets none has a hole."
    titles, _ = found({"Moths": LISTS, "Goat hair wins at night": lists, "Wool nets": ON_WOOL})
    assert titles.index("Goat hair wins at night") < titles.index("Moths")


def test_a_thing_in_a_longer_name_is_what_the_title_names() -> None:
    index = Bm25Index()
    titles = ["ReKnot ties moths", "A reknot of jars", "Knot of jars", "Jars"]
    index.add(Paper(f"2607.{at:05}", title, "Moths fly.", "", (DAY,)) for at, title in enumerate(titles))
    known = against(index.archive, np.arange(4, dtype=np.int32), ["knot"], [])
    assert known.about.tolist() == [[True, False, True, False]]


def test_a_word_that_sides_share_is_held_by_what_compares_them() -> None:
    query = Query("dull vs shiny nets for moths", "dull or shiny nets for moths")
    papers = {"Shiny nets": f"{NETS} Shiny nets beat dull nets.", "Shiny jars": f"{NETS} Shiny jars beat dull ones."}
    titles, none = found({**papers, "Dull moths": f"{NETS} Shiny moths fly by, and dull nets."}, query)
    assert titles[0] == "Shiny nets"
    assert not none
    assert found({"Shiny nets": f"{NETS} Shiny jars beat dull ones."}, query)[1]


def test_what_compares_over_many_words_is_no_list_and_nobody_is_told_that_none_does() -> None:
    says = "Wool nets, in which moths of all ages are caught by the dozen each night, break more often than silk nets."
    assert not found({"Silk nets for moths": ON_SILK, "Wool nets": f"{NETS} {says}"})[1]


def test_a_title_that_judges_may_compare_by_other_names() -> None:
    assert not found({"Silk webs versus wool nets": ON_SILK, "Wool nets": ON_WOOL})[1]


@each("question", ["silk nets or wool nets for moths", "silk nets / wool nets for moths, which is better"])
def test_nothing_is_told_of_what_is_not_asked_to_be_compared(question: str) -> None:
    query = Query(question, "silk nets or wool nets for moths")
    assert not found({"Silk nets for moths": ON_SILK, "Wool nets": ON_WOOL}, query)[1]
