"""Whatever comes, a parser gives a Digest that can be kept, or raises ParseError."""

import contextlib
import html
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ParseError
from bot.model import Digest
from bot.source.huggingface import MAX_CARDS_CHARS, MAX_CARDS_TAGS, next_url, parse_api, parse_html, redirect_day
from bot.source.pagetext import parse_copy
from tests.effort import effort

DAY = date(2026, 7, 30)
AT = datetime(2026, 7, 30, 16, tzinfo=UTC)

KEYS = st.sampled_from(
    [
        "paper",
        "id",
        "title",
        "summary",
        "authors",
        "name",
        "hidden",
        "upvotes",
        "publishedAt",
        "submittedOnDailyAt",
        "submittedOnDailyBy",
        "fullname",
        "ai_keywords",
        "githubRepo",
        "githubStars",
        "mediaUrls",
        "mediaUrl",
        "organization",
        "numComments",
        "thumbnail",
        "dailyPapers",
        "date",
        "dateString",
    ]
)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(codec=None), max_size=40)  # lone surrogates among them
    | st.sampled_from(["2607.00001", "2607.00002v9", "2026-07-30T00:00:00Z", "2026-07-30", "https://a.example/b"])
)
ANY = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(KEYS, inner, max_size=6))
PAPERS = st.fixed_dictionaries(
    {"paper": st.fixed_dictionaries({"id": st.just("2607.00001"), "title": LEAVES}, optional={"summary": ANY})},
    optional={"numComments": ANY, "thumbnail": ANY, "organization": ANY, "submittedBy": ANY, "mediaUrls": ANY},
)
MARKUP = st.lists(
    st.sampled_from(
        [
            "<",
            ">",
            "</",
            "<!",
            "<!--",
            "<![CDATA[",
            "&",
            "&#",
            "&#x110000;",
            '"',
            "'",
            "=",
            "<article>",
            "<h3>",
            "]]>",
            '<div data-target="DailyPapers" data-props="',
            '<a href="/papers/2607.00001">',
            "<?",
            "\x00",
            "\ud7ff",
            "{}",
        ]
    )
    | st.text(max_size=8)
).map("".join)
LINES = st.lists(
    st.sampled_from(
        ["Daily Papers", "Sep 10", "Feb 29", "Feb 29, 2023", "Jan 99", "", "12", "A Title of Words", "X. " * 99]
    )
    | st.text(st.characters(codec=None), max_size=300)
).map("\n".join)


def keepable(parse: Callable[[], Digest]) -> None:
    with contextlib.suppress(ParseError):
        for paper in parse().papers:
            assert paper.id.isascii()
            assert paper.title == " ".join(paper.title.split()) != ""
            repr(paper).encode()
            (paper.title + paper.abstract + paper.organization + "".join(paper.authors)).encode()


def all_keepable(parse: Callable[[], tuple[Digest, ...]]) -> None:
    with contextlib.suppress(ParseError):
        for digest in parse():
            keepable(lambda held=digest: held)


@given(ANY | st.lists(PAPERS | ANY))
def test_any_json_is_a_digest_or_a_parse_error(value: object) -> None:
    keepable(lambda: parse_api(json.dumps(value).encode(), DAY, AT))


@given(st.binary())
def test_any_bytes_are_a_digest_or_a_parse_error(raw: bytes) -> None:
    keepable(lambda: parse_api(raw, None, AT))
    keepable(lambda: parse_html(raw, None, AT))


@given(ANY | st.fixed_dictionaries({"dailyPapers": st.lists(PAPERS | ANY), "dateString": ANY}))
def test_any_data_in_a_page_is_a_digest_or_a_parse_error(value: object) -> None:
    props = html.escape(json.dumps(value))
    body = f'<div data-target="DailyPapers" data-props="{props}"></div>'.encode()
    keepable(lambda: parse_html(body, None, AT))


@given(MARKUP)
def test_any_markup_is_a_digest_or_a_parse_error(text: str) -> None:
    keepable(lambda: parse_html(text.encode(), DAY, AT))


@given(LINES, st.dates(), st.booleans())
def test_any_text_is_a_digest_or_a_parse_error(text: str, today: date, named: bool) -> None:
    for parse in (parse_copy, partial(parse_copy, html=True)):
        all_keepable(partial(parse, text, today, AT, DAY if named else None))


@given(st.text())
def test_any_header_is_a_place_or_none(header: str) -> None:
    with contextlib.suppress(ParseError):
        next_url(header, "https://huggingface.co/api/daily_papers")
    redirect_day(header)


CARD = b"<article><h3>"
END = b"</h3></article>"
FLOODS = {
    "deep lists": b"[" * 1_000_000,
    "deep objects": b'{"paper":' * 300_000,
    "deep tags": b"<div>" * 100_000,
    "deep tags in cards": (CARD + b"<div>" * 3_000 + END) * 5,
    "open tags": b"<a <a" * 100_000,
    "open tags in cards": (CARD + b"<a <a" * 3_000 + END) * 5,
    "open comments": b"<!--" * 100_000,
    "open comments in cards": (CARD + b"<!--" * 4_000 + END) * 5,
    "open declarations in cards": (CARD + b"<![CDATA[<?" * 1_500 + END) * 5,
    "open attributes": b'<div data-target="DailyPapers" data-props="' * 50_000,
    "open attributes in cards": (CARD + b'<div data-props="' * 999 + END) * 5,
    "open cards": CARD * 100_000,
    "entities": b"<article>" + b"&amp" * 200_000,
    "numbers": b"[" + b"9" * 1_000_000 + b"]",
    "blank lines": b"\n \n" * 300_000,
    "dots": b". A" * 300_000,
    "one long line": b"a" * 3_000_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_is_refused_in_bounded_time(name: str) -> None:
    raw = FLOODS[name]
    with effort() as rounds:
        keepable(lambda: parse_api(raw, DAY, AT))
        keepable(lambda: parse_html(raw, DAY, AT))
        for parse in (parse_copy, partial(parse_copy, html=True)):
            all_keepable(partial(parse, raw.decode(), DAY, AT, DAY))
        assert rounds() < 700  # some seconds; what has no bound takes minutes


@pytest.mark.slow
@pytest.mark.parametrize("filling", ["<p></p>", "x" * 90])
def test_all_cards_of_a_page_share_one_budget(filling: str, caplog: pytest.LogCaptureFixture) -> None:
    inside = filling * (18_000 // len(filling))
    cards = [f'<article><h3><a href="/papers/2607.{n:05}">T</a></h3>{inside}</article>' for n in range(10_000, 11_000)]
    papers = parse_html("".join(cards).encode(), DAY, AT).papers
    assert 0 < len(papers) <= min(MAX_CARDS_CHARS // len(cards[0]), MAX_CARDS_TAGS // cards[0].count("<"))
    assert caplog.text.count("cards left unread") == 1
