"""What is said of whose papers were asked for, and of conditions that no paper satisfies."""

from datetime import UTC, date, datetime

from bot.answers import whose
from bot.answers.listing import nothing
from bot.model import Fetched, Found
from bot.query import parse
from tests.cases import each

TODAY = date(2026, 7, 31)
HELD = {TODAY: Fetched(3, datetime(2026, 8, 1, tzinfo=UTC))}


@each(
    ("question", "told"),
    [
        ("papers by Ada Lovelace", "No paper here satisfies “by Ada Lovelace”."),
        ("newest papers by Ada Lovelace", "No paper here satisfies “by Ada Lovelace”."),
        ("how many papers from NVIDIA with code", "No paper satisfies all of: from NVIDIA, with code."),
        ("papers from NVIDIA", ""),
        ("papers from NVIDIA on yaks", ""),
    ],
)
def test_conditions_that_no_paper_satisfies_are_told_and_one_alone_as_one(question: str, told: str) -> None:
    assert nothing(parse(question, today=TODAY), HELD, Found()) == told


def test_of_conditions_among_papers_without_a_lab_nothing_is_known() -> None:
    assert nothing(parse("papers from NVIDIA with code", today=TODAY), HELD, Found(unnamed=1.0)) == ""


@each(
    ("question", "unnamed", "told"),
    [
        ("papers from NVIDIA", 0.4, "40% of the papers here name no lab, so some may be missing."),
        ("papers from NVIDIA in July", 0.4, "40% of the papers of that time name no lab, so some may be missing."),
        ("papers from NVIDIA", 0.05, ""),
        ("papers from NVIDIA", 1.0, "No paper here names its lab, so which are of NVIDIA is not known."),
    ],
)
def test_how_many_papers_name_no_lab_is_told_of_those_that_are_meant(question: str, unnamed: float, told: str) -> None:
    assert whose.unnamed_labs(parse(question, today=TODAY), Found(unnamed=unnamed)) == told


def test_of_a_lab_without_papers_it_is_said_that_none_names_it() -> None:
    assert whose.of_nobody(parse("papers from NVIDIA", today=TODAY)) == "No paper here names NVIDIA as its lab."
