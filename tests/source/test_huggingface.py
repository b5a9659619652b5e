import json
import logging
from datetime import UTC, date, datetime

import pytest

from bot.errors import ParseError
from bot.source.huggingface import (
    MAX_ENTRIES,
    CutOffError,
    join,
    next_url,
    parse_api,
    parse_html,
    redirect_day,
)
from tests.cases import each
from tests.fakes.hub import DATA, entries, many, page

DAY = date(2026, 7, 30)
AT = datetime(2026, 7, 30, 16, tzinfo=UTC)
HERE = "https://huggingface.co/api/daily_papers?date=2026-07-30&limit=100&p=0"


def body(value: object) -> bytes:
    return json.dumps(value).encode()


def test_readable_entries_are_kept_in_order_around_the_broken_ones() -> None:
    digest = parse_api(body(entries()), DAY, AT)
    assert [paper.id for paper in digest.papers] == ["2607.10001", "2607.10002", "2607.10003", "2607.10005"]


def test_broken_entries_are_logged_with_their_ranks_in_one_line(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        parse_api(body(entries()), DAY, AT)
    assert [record.getMessage() for record in caplog.records] == [
        "entries skipped day=2026-07-30 entries=3 ranks=4,5,6 reason=no_id_or_title"
    ]


def test_a_flood_of_broken_entries_is_one_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    parse_api(body([*many(1), *[{}] * 1_900]), DAY, AT)
    (record,) = caplog.records
    assert "entries=1900 ranks=2,3,4,5,6,7,8,9,10,11 " in record.getMessage()


def test_an_empty_list_is_an_empty_digest() -> None:
    assert parse_api(b"[]", DAY, AT).papers == ()


def test_the_digests_day_is_the_one_asked_for() -> None:
    digest = parse_api(body(entries()), date(2026, 8, 2), AT)
    assert (digest.day, digest.papers[0].days) == (date(2026, 8, 2), (date(2026, 8, 2),))


def test_without_a_day_the_entries_own_is_taken() -> None:
    assert parse_api(body(entries()), None, AT).day == DAY


@pytest.mark.parametrize("names", [["2026-07-29", "2026-07-30"], [None]])
def test_without_a_day_entries_that_do_not_agree_on_one_are_refused(names: list[str | None]) -> None:
    listed = many(len(names))
    for entry, name in zip(listed, names, strict=True):
        entry["paper"]["submittedOnDailyAt"] = name
    with pytest.raises(ParseError, match="name the day"):
        parse_api(body(listed), None, AT)


@each("value", [1, None, True, "text", {"error": "no"}, {}, [1, 2], [{"id": "x"}]])
def test_json_that_is_no_list_of_papers_is_refused(value: object) -> None:
    with pytest.raises(ParseError):
        parse_api(body(value), DAY, AT)


@each("raw", [b"", b"<html>down</html>", b'[{"paper": {"id"', b"\xff\xfe\x00", b"1" * 5_000])
def test_what_is_no_whole_json_is_told_apart_as_cut_off(raw: bytes) -> None:
    with pytest.raises(CutOffError):
        parse_api(raw, DAY, AT)


def test_json_nested_too_deeply_is_refused() -> None:
    with pytest.raises(ParseError):
        parse_api(b"[" * 200_000 + b"]" * 200_000, DAY, AT)


def test_a_flood_of_entries_is_capped() -> None:
    assert len(parse_api(body(many(10 * MAX_ENTRIES)), DAY, AT).papers) == MAX_ENTRIES


def test_joined_pages_hold_each_id_once_with_its_most_votes_where_it_stood_first() -> None:
    first, second = many(3), [{"paper": {"id": "2607.00002", "title": "Risen", "upvotes": 9_000}}, *many(1, first=4)]
    whole = join([parse_api(body(first), DAY, AT), parse_api(body(second), DAY, AT)])
    assert [(paper.id[-1], paper.title) for paper in whole.papers] == [
        ("1", "Paper 1"),
        ("2", "Risen"),
        ("3", "Paper 3"),
        ("4", "Paper 4"),
    ]


@pytest.mark.parametrize(
    "header",
    [
        '</api/daily_papers?p=1>; rel="next"',
        "<https://huggingface.co/api/daily_papers?p=1>;rel=next",
        '</first>; rel="first", </api/daily_papers?p=1>; title="a"; rel="last next"',
    ],
)
def test_next_page_is_found_in_a_link_header(header: str) -> None:
    assert next_url(header, HERE) == "https://huggingface.co/api/daily_papers?p=1"


@each("header", ["", "</a>", '</a>; rel="prev"', '</a>; rel="nextish"', "rel=next", "<<>>;;,"])
def test_without_a_next_page_there_is_none(header: str) -> None:
    assert next_url(header, HERE) is None


@each(
    "target",
    [
        "https://evil.example/api/daily_papers?p=1",
        "http://huggingface.co/api/daily_papers?p=1",
        "http://169.254.169.254/latest",
        "//127.0.0.1:80/x",
        "file:///etc/passwd",
        "https://huggingface.co@evil.example/",
        "http://[bad",
    ],
)
def test_a_next_page_at_another_host_is_refused(target: str) -> None:
    with pytest.raises(ParseError):
        next_url(f'<{target}>; rel="next"', HERE)


def test_the_page_of_2026_gives_what_the_api_gives() -> None:
    assert parse_html(page(DAY, entries()), DAY, AT) == parse_api(body(entries()), DAY, AT)


def test_the_page_of_2024_is_read_and_names_its_day() -> None:
    digest = parse_html((DATA / "page-2024.html").read_bytes(), None, AT)
    assert digest.day == date(2024, 6, 11)
    assert [(paper.id, paper.title, paper.abstract) for paper in digest.papers] == [
        ("2406.00011", 'Sieves "Within" Sieves & Sand', "Sorting sand by size, twice."),
        ("2406.00012", "Kites", "A kite is a slow drone."),
    ]


def test_the_page_of_an_empty_day_is_an_empty_digest() -> None:
    assert parse_html(page(DAY, []), DAY, AT).papers == ()


def test_cards_serve_where_the_pages_data_is_gone() -> None:
    digest = parse_html((DATA / "page-cards.html").read_bytes(), DAY, AT)
    assert [(paper.id, paper.title, paper.upvotes, paper.comments) for paper in digest.papers] == [
        ("2607.20001", "Tides & Tokens: A Slow Study", 117, 6),
        ("2607.20002", "Ropes", 0, 0),
    ]


def test_cards_serve_where_the_pages_data_is_broken() -> None:
    broken = page(DAY, many(2)).replace(b"{&quot;dailyPapers", b"{dailyPapers")
    assert [paper.id for paper in parse_html(broken, DAY, AT).papers] == ["2607.00001", "2607.00002"]


def test_the_page_of_another_day_is_refused() -> None:
    with pytest.raises(ParseError, match="2026-07-30, not of 2026-08-01"):
        parse_html(page(DAY, many(2)), date(2026, 8, 1), AT)


def test_cards_without_a_day_are_refused() -> None:
    with pytest.raises(ParseError, match="name the day"):
        parse_html((DATA / "page-cards.html").read_bytes(), None, AT)


@each("raw", [b"", b"1", b"plain text", b"<html>We are down</html>", b"<?xml version='1.0'?><a/>"])
def test_a_page_without_papers_is_refused(raw: bytes) -> None:
    with pytest.raises(ParseError):
        parse_html(raw, DAY, AT)


@each(
    ("location", "day"),
    [
        ("/papers/date/2026-07-31", date(2026, 7, 31)),
        ("https://huggingface.co/papers?date=2024-06-11", date(2024, 6, 11)),
        ("/papers/date/2026-02-31", None),
        ("/papers", None),
        ("/login", None),
        ("", None),
    ],
)
def test_the_day_that_a_redirect_leads_to(location: str, day: date | None) -> None:
    assert redirect_day(location) == day
