"""Names are one thing each, and whoever bears them is found by any of their words."""

from collections.abc import Sequence

import pytest

from bot.search.index.bylines import Bylines

PAPERS = [
    ["Ana Muñoz", "Bo Li"],
    ["Li Ana", "Jean-Luc O'Neill"],
    [],
    ["Max W. Y. Lamb", "Liu Liu", "…"],
    ["Bo Li", "Liu Chang"],
]


def borne(bylines: Bylines, *wanted: str) -> set[int]:
    return set(bylines.papers(bylines.with_all(wanted)).tolist())


@pytest.fixture
def bylines() -> Bylines:
    return Bylines.none().grown(0, PAPERS)


@pytest.mark.parametrize(
    ("wanted", "papers"),
    [
        (["ana"], {0, 1}),
        (["munoz", "ana"], {0}),
        (["ana", "li"], {1}),
        (["bo", "li"], {0, 4}),
        (["b", "li"], {0, 4}),
        (["z", "li"], set()),
        (["luc", "neill"], {1}),
        (["max", "lamb"], {3}),
        (["liu"], {3, 4}),
        (["liu", "liu"], {3}),
        (["nobody"], set()),
        ([], set()),
    ],
)
def test_papers_are_found_by_words_of_one_name(bylines: Bylines, wanted: Sequence[str], papers: set[int]) -> None:
    assert borne(bylines, *wanted) == papers


@pytest.mark.parametrize(
    ("wanted", "papers"),
    [
        (["bo", "li"], {0, 1}),
        (["li", "bo"], {2, 3}),
        (["b", "li"], {0, 1}),
        (["l", "bo"], {2, 3}),
        (["bo", "ana", "li"], {3}),
        (["ana", "li"], {3}),
        (["li"], {0, 1, 2, 3}),
    ],
)
def test_people_are_found_in_the_order_of_their_names_where_one_is_named_so(
    wanted: Sequence[str], papers: set[int]
) -> None:
    people = Bylines.none().grown(0, [["Bo Li"], ["Bo X. Li"], ["Li Bo"], ["Li Ana Bo"]])
    assert set(people.papers(people.called(wanted)).tolist()) == papers


def test_names_added_day_by_day_are_found_alike(bylines: Bylines) -> None:
    grown = Bylines.none()
    for number, names in enumerate(PAPERS):
        grown = grown.grown(number, [names])
    assert grown.holding.tolist() == bylines.holding.tolist()
    assert grown.bearing.tolist() == bylines.bearing.tolist()


def test_an_older_one_knows_nothing_of_what_came_after(bylines: Bylines) -> None:
    bylines.grown(5, [["Bo Li", "Dana Weiss"]])
    assert borne(bylines, "bo", "li") == {0, 4}
    assert borne(bylines, "dana") == set()
