"""A query's filters, written out, are read as the same filters: each that a query has."""

from dataclasses import replace
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from bot.model import FILTERS, Query
from bot.query import parse
from bot.query.writing import written
from tests.cases import each

TODAY = date(2026, 7, 30)
DAYS = st.dates(date(2023, 5, 4), TODAY)
NAMES = st.sampled_from(["NVIDIA", "x.ai", "Song Han", "O'Neill", "Example Lab", "GPT-4", "Müller"])
WORDS = st.sampled_from(
    ["mamba", "test-time scaling", "to be or not to be", "C++", "robot learning", "4-bit", "has code"]
)
ONE = {
    "required": (("mamba",), ("tides", "high tide")), "excluded": ("survey", "test-time scaling"),
    "avoided": ("surveys", "tide pools"),
    "since": date(2026, 6, 1), "until": date(2026, 6, 30), "authors": ("Song Han",), "organizations": ("x.ai",),
    "not_authors": ("Lind",), "not_organizations": ("Example Lab",), "titles": ("kettle",), "has_code": True,
    "min_stars": 100, "min_upvotes": 0,
}  # fmt: skip


@each("name", [name for name in FILTERS if name != "ids"])  # ids are written as they are
def test_each_filter_is_written_and_read_again(name: str) -> None:
    query = replace(Query(""), **{name: ONE[name]})
    assert query.is_filtered
    read = parse(" ".join(("tides", *written(query))), today=TODAY)
    assert (getattr(read, name), read.problem) == (ONE[name], "")


def test_a_query_without_filters_has_nothing_to_write() -> None:
    query = Query("tides", text="tides", limit=3)
    assert not query.is_filtered
    assert list(written(query)) == []


@example({"excluded": ("4-bit", "has code")}, None)  # "4-bit has" was a paper, and its code asked for
@example({"required": (("4-bit",), ("has code",))}, None)
@given(
    st.fixed_dictionaries(
        {
            "required": st.lists(st.lists(WORDS, min_size=1, max_size=2, unique=True).map(tuple), max_size=2).map(
                tuple
            ),
            "excluded": st.lists(WORDS, max_size=2, unique=True).map(tuple),
            "authors": st.lists(NAMES, max_size=2, unique=True).map(tuple),
            "organizations": st.lists(NAMES, max_size=2, unique=True).map(tuple),
            "not_organizations": st.lists(NAMES, max_size=1).map(tuple),
            "titles": st.lists(WORDS, max_size=1).map(tuple),
            "has_code": st.booleans(),
            "min_upvotes": st.none() | st.integers(0, 10_000),
        }
    ),
    st.none() | st.tuples(DAYS, DAYS).map(sorted),
)
def test_filters_together_are_read_as_they_were(filters: dict[str, object], span: list[date] | None) -> None:
    since, until = span or (None, None)
    query = replace(Query(""), **filters, since=since, until=until)
    read = parse(" ".join(("tides", *written(query))), today=TODAY)
    for name in (*filters, "since", "until"):
        assert getattr(read, name) == getattr(query, name), name
