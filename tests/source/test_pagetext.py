from datetime import UTC, date, datetime

import pytest

from bot.errors import ParseError
from bot.model import Digest
from bot.source.pagetext import MAX_SLUG_CHARS, parse_copy, slug
from tests.cases import each
from tests.fakes.hub import DATA

AT = datetime(2026, 11, 23, tzinfo=UTC)
TODAY = date(2026, 11, 23)
PAGE = (DATA / "page.txt").read_text("utf-8")
LONG = "We say in a sentence what the first and the second title are about. " * 4


def parse_text(text: str, today: date, at: datetime, day: date | None = None) -> Digest:
    (digest,) = parse_copy(text, today, at, day)
    return digest


def titles(text: str) -> list[str]:
    return [paper.title for paper in parse_text(text, TODAY, AT, None if "Sep 10" in text else TODAY).papers]


def test_titles_come_out_from_among_votes_submitters_and_the_footer() -> None:
    assert titles(PAGE) == [
        "Kettles That Whistle in Tune: Online Control of Boiling Without a Model",
        "C++ or C? A Study of Notes on Staves",
        "C or C: A Study of Notes on Staves",
    ]


def test_abstracts_come_out_whole_with_their_further_paragraphs() -> None:
    papers = parse_text(PAGE, TODAY, AT).papers
    assert papers[0].abstract.endswith("We give the bound that explains it.")
    assert papers[1].abstract.startswith("Copyists disagree")
    assert papers[1].abstract.endswith("look for what we missed.")
    assert papers[2].abstract.endswith("no abstract worth the name.")


@each(
    ("today", "day"),
    [
        (date(2026, 11, 23), date(2026, 9, 10)),
        (date(2026, 9, 11), date(2026, 9, 10)),
        (date(2026, 9, 10), date(2026, 9, 10)),
        (date(2026, 9, 9), date(2025, 9, 10)),
        (date(2026, 1, 1), date(2025, 9, 10)),
    ],
)
def test_day_without_a_year_is_the_latest_that_has_been(today: date, day: date) -> None:
    assert parse_text(PAGE, today, AT).day == day


def test_leap_day_is_looked_for_in_a_leap_year() -> None:
    assert parse_text(PAGE.replace("Sep 10", "Feb 29"), TODAY, AT).day == date(2024, 2, 29)


@pytest.mark.parametrize("written", ["September 10, 2024", "Tue, Sep 10 2024", "Sep. 10th, 2024"])
def test_day_with_a_year_is_taken_as_it_stands(written: str) -> None:
    assert parse_text(PAGE.replace("Sep 10", written), TODAY, AT).day == date(2024, 9, 10)


def test_the_callers_day_settles_the_year_and_is_refused_where_the_page_names_another() -> None:
    assert parse_text(PAGE, TODAY, AT, date(2025, 9, 10)).day == date(2025, 9, 10)
    with pytest.raises(ParseError, match="it is of 2025-09-10, not of 2026-08-03"):
        parse_text(PAGE, TODAY, AT, date(2026, 8, 3))


@pytest.mark.parametrize("written", ["", "Feb 30"])
def test_page_without_a_day_asks_for_one(written: str) -> None:
    with pytest.raises(ParseError, match="--day names the day"):
        parse_text(PAGE.replace("Sep 10", written), TODAY, AT)


def test_page_without_a_banner_is_read_where_each_title_surely_has_its_abstract() -> None:
    assert titles(f"A First Title\n\n{LONG}\n\nA Second Title\n\n{LONG}") == ["A First Title", "A Second Title"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_ends_and_single_line_breaks_do(end: str) -> None:
    assert titles(end.join(["Daily Papers", "Sep 10", "A First Title", LONG, "A Second Title", LONG])) == [
        "A First Title",
        "A Second Title",
    ]


def test_abstract_wrapped_by_an_editor_is_put_together() -> None:
    wrapped = "\n".join(["We fill with this sentence of an abstract a line of an editor."] * 4)
    paper = parse_text(f"A Title for a Line That Is Wrapped\n\n{wrapped}\n", TODAY, AT, TODAY).papers[0]
    assert paper.abstract == wrapped.replace("\n", " ")


def test_a_title_repeated_is_one_paper() -> None:
    assert titles(f"A First Title\n\n{LONG}\n\nA first title\n\n{LONG}") == ["A First Title"]


@each("text", ["", "1", "null", "Sep 10", LONG, "Daily Papers\n\nSep 10\n\nA Title Alone"])
def test_text_without_title_and_abstract_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        parse_text(text, TODAY, AT, TODAY)


def test_ids_tell_apart_titles_that_differ_in_punctuation_only() -> None:
    ids = [paper.id for paper in parse_text(PAGE, TODAY, AT).papers]
    assert len(set(ids)) == 3
    assert ids[1] == "c-or-c-a-study-of-notes-on-staves"


@each("title", ["word " * 80, "Ημιτελή", "注意就是你所需要的", "Ünïcödé Titles", "***", "a" * 500])
def test_an_id_is_short_ascii_without_blanks(title: str) -> None:
    made = slug(title)
    assert made.isascii()
    assert made.replace("-", "").isalnum()
    assert 0 < len(made) <= MAX_SLUG_CHARS


def test_long_titles_that_differ_at_their_ends_get_ids_of_their_own() -> None:
    assert slug("word " * 40 + "one") != slug("word " * 40 + "two")


def test_link_is_a_search_for_the_title() -> None:
    paper = parse_text(PAGE, TODAY, AT).papers[1]
    assert paper.url == "https://huggingface.co/papers?q=C%2B%2B+or+C%3F+A+Study+of+Notes+on+Staves"
