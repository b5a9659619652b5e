"""Numbers in words, and the questions that lead from them to their papers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.figures import figures, listing
from bot.answers.trends import BARS, NONE, chart
from bot.answers.versus import versus
from bot.model import Count, Counted, Paper, Period, Query, ReadAs, Tally
from bot.query import parse
from bot.query.spans import month_of, quarter_of, year_of
from tests.cases import each

TODAY = date(2026, 7, 31)


def month(year: int, at: int, papers: int, of: int = 100) -> Period:
    whole = month_of(date(year, at, 1))
    return Period(whole.first, whole.last, papers, of)


def year(number: int, papers: int, of: int) -> Period:
    whole = year_of(number)
    return Period(whole.first, whole.last, papers, of)


def months(*papers: int) -> tuple[Period, ...]:
    return tuple(
        month(2026 - (len(papers) - at > 7), (at + 7 - len(papers)) % 12 + 1, number)
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
    counted = Counted(7, 300, periods=(year(2024, 3, 200), year(2025, 0, 0), year(2026, 4, 100)))
    query = Query("", text="mamba", count=Count.YEARS, since=date(2023, 1, 1), until=date(2026, 12, 31))
    told = figures(query, counted, TODAY, date(2024, 11, 4))
    assert told.lines == (
        "2026  \u2587  4 of 100, up to Jul",
        "2025  \u00b7  0 of 0",
        "2024  \u2585  3 of 200, from Nov on",
        "2023  before the archive begins, on 4 November 2024",
    )


def test_each_year_leads_to_its_list() -> None:
    counted = Counted(7, 200, periods=(year(2025, 3, 100), year(2026, 4, 100)))
    told = figures(Query("", text="mamba", count=Count.YEARS), counted, TODAY, date(2025, 1, 1))
    assert [chip.label for chip in told.lists] == ["List 7 papers", "2026: 4", "2025: 3"]
    asked = parse(told.lists[2].without, today=TODAY)
    assert (asked.since, asked.until, asked.text) == (date(2025, 1, 1), date(2025, 12, 31), "mamba")


def test_numbers_by_month_say_whether_they_grow_where_that_can_be_told() -> None:
    query = Query("", text="x", count=Count.MONTHS)
    more = months(5, 5, 5, 10, 10, 10)
    grown = figures(query, Counted(45, 600, more, more), TODAY)
    assert grown.lines[0].startswith("Growing")
    few = figures(query, Counted(2, 200, months(1, 1)), TODAY)
    assert not any("grow" in line.lower() for line in few.lines)


def test_what_chance_can_do_is_no_growth() -> None:
    counted = Counted(18, 600, months(2, 3, 2, 3, 4, 4))
    assert figures(Query("", text="x", count=Count.GROWTH), counted, TODAY).headline.startswith("Steady")


def test_a_number_by_time_says_when_there_were_most() -> None:
    quarters = tuple(
        Period(span.first, span.last, papers, 90)
        for span, papers in ((quarter_of(date(2026, 1, 5)), 4), (quarter_of(date(2026, 5, 5)), 7))
    )
    told = figures(Query("", text="mamba", count=Count.QUARTERS), Counted(11, 180, periods=quarters), TODAY)
    assert told.headline.startswith("11 papers on \u201cmamba\u201d, the most in Q2 2026 (7), of 180")
    assert [chip.label for chip in told.lists] == ["List 11 papers", "Q2 2026: 7", "Q1 2026: 4"]


def test_times_that_are_compared_say_the_difference_first_and_each_leads_to_its_list() -> None:
    times = ((date(2026, 1, 1), TODAY), (date(2025, 1, 1), date(2025, 12, 31)))
    periods = (Period(*times[0], 30, 200), Period(*times[1], 20, 400))
    told = figures(Query("", text="mamba", count=Count.TIMES, times=times), Counted(50, 600, (), periods), TODAY)
    assert told.headline.startswith(
        "30 papers on \u201cmamba\u201d in 2026 up to 31 Jul, 20 in 2025: 10 more in 2026 up"
    )
    assert told.lines[-1] == "2026 up to 31 Jul has a larger share of all papers than 2025."
    assert [chip.without for chip in told.lists] == [
        "mamba on:2026-01-01..2026-07-31 match:all",
        "mamba on:2025-01-01..2025-12-31 match:all",
    ]


def test_a_share_is_told_first_and_that_of_each_year_below() -> None:
    counted = Counted(6, 300, (month(2025, 12, 2), *months(2, 2)))
    told = figures(Query("", text="mamba", count=Count.SHARE), counted, TODAY)
    assert told.headline == "2.0% of the papers are on \u201cmamba\u201d: 6 of 300."
    assert told.lines == ("Of each year's papers: 2026 2.0% \u00b7 2025 2.0%.",)


def test_so_many_are_named_as_were_asked_for_and_it_is_said_that_others_have_as_many() -> None:
    labs = tuple(Tally(name, papers) for name, papers in (("A", 3), ("B", 2), ("C", 2)))
    told = figures(Query("", text="x", count=Count.LABS, limit=2), Counted(9, 90, labs=labs), TODAY)
    assert told.headline.startswith("Most papers on \u201cx\u201d: A (3).")
    assert told.lines == ("A: 3", "B: 2", "Others have as many as the last of these.")


def test_as_what_an_acronym_was_read_is_told_and_each_other_sense_is_a_question() -> None:
    read = ReadAs("WYK", "wave-yielding kettles", (Tally("wide yak knowledge", 4),))
    query = Query("how many WYK papers", text="WYK", count=Count.PAPERS)
    told = figures(query, Counted(7, 90, read_as=read), TODAY)
    assert told.lines[-1].endswith(
        "read as \u201cwave-yielding kettles\u201d. It is \u201cwide yak knowledge\u201d as well: 4 papers."
    )
    assert (told.lists[-1].label, told.lists[-1].without) == (
        "wide yak knowledge: 4",
        "how many wide yak knowledge papers",
    )


def test_topics_that_are_compared_stand_the_one_with_more_papers_first_each_with_its_list() -> None:
    query = Query("", text="yak mamba", count=Count.TOPICS, topics=("yak", "mamba"), since=date(2026, 1, 1))
    told = versus(query, [Counted(3, 90), Counted(12, 90)], TODAY)
    assert told.headline == "More papers on \u201cmamba\u201d: 12, and 3 on \u201cyak\u201d."
    assert [chip.without for chip in told.lists] == [
        "mamba since:2026-01-01 match:all",
        "yak since:2026-01-01 match:all",
    ]
    alike = versus(query, [Counted(3, 90), Counted(3, 90)], TODAY)
    assert alike.headline == "As many on \u201cyak\u201d as on \u201cmamba\u201d: 3."


def test_a_number_by_week_says_how_many_there_are_on_average() -> None:
    weeks = tuple(
        Period(date(2026, 6, day), date(2026, 6, day + 6), papers, 90) for day, papers in ((1, 2), (8, 3), (15, 5))
    )
    told = figures(Query("", text="mamba", count=Count.WEEKS), Counted(10, 270, periods=weeks), TODAY)
    assert ", 3.3 a week on average, the most in the week of 15 Jun 2026 (5)," in told.headline


def test_each_of_several_labs_leads_to_its_own_list() -> None:
    query = Query("", text="mamba", count=Count.LABS, organizations=("A", "B"))
    told = figures(query, Counted(3, 90, labs=(Tally("B", 3), Tally("A", 0))), TODAY)
    assert (told.headline, told.lines) == ("Most papers on \u201cmamba\u201d: B (3).", ("B: 3", "A: 0"))
    assert told.lists[1].without == "mamba org:B match:all"


def test_a_time_of_which_nothing_is_held_is_compared_with_nothing() -> None:
    times = ((date(2026, 7, 1), TODAY), (date(2026, 6, 1), date(2026, 6, 30)))
    periods = (Period(*times[0], 30, 200), Period(*times[1], 0, 0))
    told = figures(Query("", text="mamba", count=Count.TIMES, times=times), Counted(30, 200, (), periods), TODAY)
    assert told.headline == "30 papers on \u201cmamba\u201d in Jul 2026; of Jun 2026 no paper is held."


def test_topics_compared_by_a_time_are_told_of_each_time() -> None:
    query = parse("yaks vs otters papers by month", today=TODAY)
    june, july = (date(2026, 6, 1), date(2026, 6, 30)), (date(2026, 7, 1), date(2026, 7, 31))
    yaks, otters = (Counted(7, 90, periods=(Period(*june, 3, 40), Period(*july, papers, 50))) for papers in (4, 1))
    assert versus(query, [yaks, otters], TODAY).lines[-2:] == (
        "Jul 2026  yaks 4 · otters 1",
        "Jun 2026  yaks 3 · otters 3",
    )


@pytest.mark.parametrize(("question", "told"), [("how many labs work on x?", "3 labs have papers on “x”. "), ("x", "")])
def test_how_many_labs_there_are_is_told_where_it_is_asked(question: str, told: str) -> None:
    labs = (Tally("A", 3), Tally("B", 2))
    counted = Counted(9, 90, labs=labs, named=3, unnamed=2)
    headline = figures(Query(question, text="x", count=Count.LABS), counted, TODAY).headline
    assert headline == f"{told}Most papers on “x”: A (3). 7 of 9 papers name one."


@each(
    ("count", "labs", "lines"),
    [
        (Count.AUTHORS, (1, 1), ("Nobody has more than one.",)),
        (Count.AUTHORS, (2, 1), ("A: 2", "Nobody else has more than one.")),
        (Count.LABS, (1, 1), ("No lab has more than one: A, B.",)),
        (Count.LABS, (2, 1), ("A: 2", "No other lab has more than one.")),
        (Count.PAPERS, (1, 1), ("No lab has more than one; 3 of the 9 name no lab.",)),
        (Count.PAPERS, (2, 1), ("Most by A (2); 3 of the 9 name no lab.",)),
    ],
)
def test_nobody_is_ranked_who_has_one_paper(count: Count, labs: tuple[int, ...], lines: tuple[str, ...]) -> None:
    tallies = tuple(Tally(name, papers) for name, papers in zip("AB", labs, strict=True))
    counted = Counted(9, 90, labs=tallies, authors=tallies, unnamed=3)
    told = figures(Query("", text="x", count=count), counted, TODAY)
    assert told.lines == lines
    ones = [chip.label for chip in told.lists if chip.label.endswith(": 1")]
    assert not ones or count is Count.LABS
