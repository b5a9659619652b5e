"""Numbers in words, and the questions that lead from them to their papers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.figures import BARS, NONE, chart, figures, listing
from bot.model import Count, Counted, Month, Paper, Query, Tally
from bot.query import parse
from tests.cases import each

TODAY = date(2026, 7, 31)


def months(*papers: int) -> tuple[Month, ...]:
    return tuple(
        Month(date(2026 - (len(papers) - at > 7), (at + 7 - len(papers)) % 12 + 1, 1), number, 100)
        for at, number in enumerate(papers)
    )


@given(st.lists(st.integers(0, 9_999), max_size=30))
def test_bars_stand_in_the_order_of_their_numbers(numbers: list[int]) -> None:
    bars = chart(numbers)
    assert len(bars) == len(numbers)
    heights = [(NONE + BARS).index(bar) for bar in bars]
    assert all((height == 0) == (number == 0) for height, number in zip(heights, numbers, strict=True))
    ordered = [height for _, height in sorted(zip(numbers, heights, strict=True))]
    assert ordered == sorted(heights)
    assert not any(numbers) or BARS[-1] in bars


@pytest.mark.parametrize(
    ("papers", "verdict"), [((5, 5, 5, 10, 10, 10), "Growing"), ((9, 9, 9, 3, 3, 3), "Shrinking"), ((9,) * 6, "Steady")]
)
def test_growth_compares_the_last_three_whole_months_with_those_before(papers: tuple[int, ...], verdict: str) -> None:
    counted = Counted(sum(papers), 600, months(*papers))
    assert figures(Query("", text="x", count=Count.GROWTH), counted, TODAY).headline.startswith(verdict)


def test_a_month_that_is_not_over_says_nothing_of_growth() -> None:
    counted = Counted(54, 700, months(9, 9, 9, 9, 9, 9, 0))
    told = figures(Query("", text="x", count=Count.GROWTH), counted, date(2026, 7, 2))
    assert told.headline.startswith("Steady")


def test_few_papers_are_no_trend() -> None:
    counted = Counted(3, 600, months(0, 0, 0, 1, 1, 1))
    assert figures(Query("", text="x", count=Count.GROWTH), counted, TODAY).headline.startswith("Too few")


def test_each_number_that_is_told_leads_to_its_list() -> None:
    paper = Paper("2601.00001", "A", "B", "", (TODAY,))
    counted = Counted(7, 90, months(3, 4), labs=(Tally("NVIDIA", 4), Tally("UC Berkeley", 2)), unnamed=1, first=paper)
    told = figures(Query("", text="mamba", count=Count.LABS, since=date(2026, 1, 1)), counted, TODAY)
    assert [chip.label for chip in told.lists] == ["List 7 papers", "NVIDIA: 4", "UC Berkeley: 2"]
    asked = parse(told.lists[2].without, today=TODAY)
    assert (asked.text, asked.organizations, asked.since, asked.every) == (
        "mamba",
        ("UC Berkeley",),
        date(2026, 1, 1),
        True,
    )


@each(
    "question",
    [
        "how many papers on diffusion language models since Feb 2025?",
        'how many papers on "test-time scaling" in July 2026',
        "how many papers on mamba -vision with code",
        "how many papers about agents with more than 50 upvotes",
        "how many papers on mamba, not from NVIDIA and not by Ada Lind?",
    ],
)
def test_a_list_asks_for_what_was_counted(question: str) -> None:
    counted = parse(question, today=TODAY)
    listed = parse(listing(counted), today=TODAY)
    for name in ("required", "excluded", "since", "until", "has_code", "min_upvotes", "authors", "organizations"):
        assert getattr(listed, name) == getattr(counted, name)
    for name in ("not_authors", "not_organizations"):
        assert getattr(listed, name) == getattr(counted, name)
    assert sorted(set(listed.text.lower().split())) == sorted(set(counted.text.lower().split()))
    assert listed.every


def test_none_is_said_plainly() -> None:
    told = figures(Query("", text="mamba", count=Count.PAPERS), Counted(of=90), TODAY)
    assert told.headline == "None of 90 papers is surely on “mamba”."
    assert [chip.without for chip in told.lists] == ["mamba"]


def test_years_are_told_one_a_line_and_what_lies_before_the_archive() -> None:
    counted = Counted(7, 300, tuple(Month(date(2024, at, 1), at - 10, 100) for at in (11, 12)) + months(4))
    query = Query("", text="mamba", count=Count.YEARS, since=date(2023, 1, 1), until=date(2026, 12, 31))
    told = figures(query, counted, TODAY, date(2024, 11, 4))
    assert told.lines == (
        "2026  \u2587  4 of 100, up to Jul",
        "2025  \u00b7  0 of 0",
        "2024  \u2585  3 of 200, from Nov on",
        "2023  before the archive begins, on 4 November 2024",
    )


def test_each_year_leads_to_its_list() -> None:
    counted = Counted(7, 200, (Month(date(2025, 12, 1), 3, 100), *months(4)))
    told = figures(Query("", text="mamba", count=Count.YEARS), counted, TODAY, date(2025, 1, 1))
    assert [chip.label for chip in told.lists] == ["List 7 papers", "2026: 4", "2025: 3"]
    asked = parse(told.lists[2].without, today=TODAY)
    assert (asked.since, asked.until, asked.text) == (date(2025, 1, 1), date(2025, 12, 31), "mamba")


def test_numbers_by_month_say_whether_they_grow_where_that_can_be_told() -> None:
    query = Query("", text="x", count=Count.MONTHS)
    grown = figures(query, Counted(45, 600, months(5, 5, 5, 10, 10, 10)), TODAY)
    assert grown.lines[0].startswith("Growing")
    few = figures(query, Counted(2, 200, months(1, 1)), TODAY)
    assert not any("grow" in line.lower() for line in few.lines)
