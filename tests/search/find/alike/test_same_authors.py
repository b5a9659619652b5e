"""The other papers by a paper's authors."""

from collections.abc import Callable, Sequence

from bot.model import Paper, Part, Query, Sort
from bot.search.bm25 import Bm25Index


def _found(make: Callable[..., Paper], within: Query) -> Sequence[str]:
    index = Bm25Index()
    index.add(
        [
            make(1, title="Yaks", abstract="Yaks graze.", authors=("Ada Lind", "Bo Li", "Mira Quill")),
            make(2, title="Goats", abstract="Goats graze.", authors=("Bo Li",), upvotes=90),
            make(3, title="Otters", abstract="Otters dive.", authors=("Mira Quill", "Ada Lind"), upvotes=7),
            make(4, title="Geese", abstract="Geese fly.", authors=("Kay Orr",), upvotes=50),
            make(5, title="Herds", abstract="Herds of yaks.", authors=("Bo Li", "Kay Orr", "Ada Lind"), upvotes=3),
        ]
    )
    return [hit.paper.title for hit in index.similar("2506.00001", limit=5, within=within).hits]


def test_what_most_of_them_wrote_comes_first(make: Callable[..., Paper]) -> None:
    assert _found(make, Query("", part=Part.AUTHORS)) == ["Herds", "Otters", "Goats"]


def test_in_another_order_who_shares_one_name_alone_is_left_out(make: Callable[..., Paper]) -> None:
    assert _found(make, Query("", part=Part.AUTHORS, sort=Sort.UPVOTES)) == ["Otters", "Herds"]


def test_only_those_on_a_topic_are_given_where_one_is_said(make: Callable[..., Paper]) -> None:
    assert _found(make, Query("", text="yaks", part=Part.AUTHORS)) == ["Herds"]
