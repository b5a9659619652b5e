import json
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot import __version__
from bot.errors import FetchError, NotOpenYetError, ParseError, SettingsError, SourceError
from bot.source.client import MAX_WAIT_SECONDS, Limits
from bot.source.http import MAX_PAGES, HuggingFaceSource, Way
from tests.cases import each
from tests.fakes.hub import Hub, entries, many

DAY = date(2026, 7, 30)
AT = datetime(2026, 7, 30, 16, tzinfo=UTC)
API = "/api/daily_papers"
TOKEN = "hf_aSecretThatNobodyMaySee"  # an invented one


@pytest.fixture
def hub() -> Iterator[Hub]:
    with Hub({str(DAY): entries()}, today=DAY) as hub:
        yield hub


class Waits(list[float]):
    """A sleep that waits for nothing and notes how long it would have."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


def source(
    hub: Hub,
    *,
    at: datetime = AT,
    order: Sequence[Way] = ("api",),
    token: str | None = None,
    sleep: Callable[[float], None] | None = None,
    **changes: Any,
) -> HuggingFaceSource:
    limits = replace(Limits(connect_seconds=30, total_seconds=90, max_bytes=1_000_000, attempts=3), **changes)
    sleeping = Waits() if sleep is None else sleep
    return HuggingFaceSource(hub.url, clock=lambda: at, token=token, order=order, limits=limits, sleep=sleeping)


MANY = 100
"""So often may a busy machine be later than a deadline that is short for the test's sake."""


def ids(hub: Hub, **changes: Any) -> list[str]:
    with source(hub, **changes) as hugging_face:
        return [paper.id for paper in hugging_face.fetch(DAY).papers]


# What is asked


def test_day_is_asked_with_the_largest_page(hub: Hub) -> None:
    ids(hub)
    assert hub.paths == ["/api/daily_papers?date=2026-07-30&limit=100&p=0"]


def test_reader_gives_its_name_and_version(hub: Hub) -> None:
    ids(hub)
    assert hub.asked[0].headers["user-agent"] == f"paperboy/{__version__}"


def test_without_a_token_none_is_sent(hub: Hub) -> None:
    ids(hub, token="")
    assert "authorization" not in hub.asked[0].headers


def test_token_is_sent_stripped(hub: Hub) -> None:
    ids(hub, token=f" {TOKEN}\n")
    assert hub.asked[0].headers["authorization"] == f"Bearer {TOKEN}"


def test_token_is_in_no_log_error_or_repr(hub: Hub, caplog: pytest.LogCaptureFixture) -> None:
    hub.fail("401", times=9)
    with (
        caplog.at_level(logging.DEBUG),
        source(hub, token=TOKEN, order=("api", "html")) as hugging_face,
        pytest.raises(FetchError, match="HF_TOKEN") as raised,
    ):
        hugging_face.fetch(DAY)
    assert TOKEN not in f"{caplog.text} {raised.value} {hugging_face!r} {vars(hugging_face)}"


@pytest.mark.parametrize("token", ["hf_a\nX-Evil: 1", "hf_é", "hf a"])
def test_token_with_a_stray_character_is_refused_without_showing_it(hub: Hub, token: str) -> None:
    with pytest.raises(SettingsError) as raised:
        source(hub, token=token)
    assert "hf_" not in str(raised.value)


@each("url", ["", "huggingface.co", "ftp://a.example", "https://", "https://u:p@a.example", "http://a\0"])
def test_base_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(SettingsError):
        HuggingFaceSource(url, clock=lambda: AT)


# Several pages


@pytest.mark.parametrize("relative", [True, False])
def test_every_page_is_read(relative: bool) -> None:
    with Hub({str(DAY): many(7)}, today=DAY, per_page=3, relative_links=relative) as hub:
        assert ids(hub) == [f"2607.{n:05d}" for n in range(1, 8)]
        assert len(hub.asked) == 3


def test_next_page_at_another_host_is_not_asked(hub: Hub) -> None:
    with Hub() as other:
        header = {"Link": f'<{other.url}/api/daily_papers?p=1>; rel="next"'}
        hub.fail("200", body=json.dumps(many(2)).encode(), headers=header)
        with source(hub, token=TOKEN) as hugging_face, pytest.raises(ParseError, match="another host"):
            hugging_face.fetch(DAY)
        assert other.asked == []


def test_pages_that_lead_in_a_circle_end(hub: Hub) -> None:
    circle = {"Link": f'<{API}?date={DAY}&p=0>; rel="next"'}
    hub.fail("200", times=99, body=json.dumps(many(2)).encode(), headers=circle)
    assert len(ids(hub)) == 2
    assert len(hub.asked) == 2


@pytest.mark.slow
def test_pages_without_end_are_bounded() -> None:
    with Hub({str(DAY): many(50)}, today=DAY, per_page=1) as hub:
        assert len(ids(hub)) == MAX_PAGES


def test_a_day_whose_second_page_fails_is_not_had_in_part() -> None:
    with Hub({str(DAY): many(7)}, today=DAY, per_page=3) as hub:
        hub.fail("500", times=9, under=f"{API}?date={DAY}&limit=100&p=1")
        with source(hub) as hugging_face, pytest.raises(FetchError):
            hugging_face.fetch(DAY)


# What is tried again


@pytest.mark.parametrize("kind", ["500", "502", "503", "504", "cut", "close", "half", "busy"])
def test_a_passing_fault_is_overcome(hub: Hub, kind: str) -> None:
    hub.fail(kind)
    assert len(ids(hub)) == 4
    assert len(hub.asked) == 2


def test_a_silent_server_is_given_up_and_asked_again(hub: Hub) -> None:
    hub.fail("hang")
    assert len(ids(hub, read_seconds=0.1, attempts=MANY)) == 4


def test_a_reply_that_drips_ends_at_the_deadline(hub: Hub) -> None:
    hub.fail("drip")
    assert len(ids(hub, read_seconds=5, total_seconds=0.2, attempts=MANY)) == 4


def test_nobody_at_the_address_is_a_fetch_error() -> None:
    with Hub() as gone:
        pass
    waits = Waits()
    with source(gone, sleep=waits) as hugging_face, pytest.raises(FetchError):
        hugging_face.fetch(DAY)
    assert len(waits) == 2


def test_lasting_fault_ends_after_the_allowed_attempts(hub: Hub) -> None:
    hub.fail("503", times=99)
    with source(hub, attempts=5) as hugging_face, pytest.raises(FetchError, match="503"):
        hugging_face.fetch(DAY)
    assert len(hub.asked) == 5


def test_waits_grow_with_jitter(hub: Hub) -> None:
    waits = Waits()
    hub.fail("500", times=4)
    ids(hub, attempts=5, sleep=waits)
    assert [low <= wait <= low + 1 for low, wait in zip((1, 2, 4, 8), waits, strict=True)] == [True] * 4


def test_busy_source_is_given_the_seconds_that_it_names(hub: Hub) -> None:
    waits = Waits()
    hub.fail("busy", seconds=55)
    ids(hub, sleep=waits)
    assert 55 <= waits[0] <= 56


@pytest.mark.parametrize(("status", "after"), [("429", "42"), ("503", "42"), ("429", "Thu, 30 Jul 2026 16:00:42 GMT")])
def test_retry_after_is_honoured(hub: Hub, status: str, after: str) -> None:
    waits = Waits()
    hub.fail(status, headers={"Retry-After": after})
    ids(hub, sleep=waits)
    assert 42 <= waits[0] <= 43


def test_rate_limit_of_a_source_that_is_not_busy_asks_for_no_wait(hub: Hub) -> None:
    waits = Waits()
    hub.fail("503", headers={"RateLimit": '"api";r=499;t=300'})
    ids(hub, sleep=waits)
    assert 1 <= waits[0] <= 2


@pytest.mark.parametrize(
    "after", ["soon", "-5", "²", "Thu, 99 Jul 2026 16:00:42 GMT", "1 Jan 99999999999999999999 1:1:1", ""]
)
def test_retry_after_that_says_nothing_gives_the_usual_wait(hub: Hub, after: str) -> None:
    waits = Waits()
    hub.fail("429", headers={"Retry-After": after.encode().decode("latin-1")})
    ids(hub, sleep=waits)
    assert 1 <= waits[0] <= 2


def test_no_header_can_ask_for_an_endless_wait(hub: Hub) -> None:
    waits = Waits()
    hub.fail("busy", seconds=999_999)
    ids(hub, sleep=waits)
    assert waits == [MAX_WAIT_SECONDS]


def test_broken_json_is_asked_for_once_more_only(hub: Hub) -> None:
    hub.fail("half", times=9)
    with source(hub) as hugging_face, pytest.raises(ParseError):
        hugging_face.fetch(DAY)
    assert len(hub.asked) == 2


@pytest.mark.parametrize("status", ["400", "401", "403", "404", "410", "204", "302"])
def test_a_refusal_is_not_asked_again(hub: Hub, status: str) -> None:
    hub.fail(status)
    with source(hub) as hugging_face, pytest.raises(FetchError, match=status):
        hugging_face.fetch(DAY)
    assert len(hub.asked) == 1


# Bounds


def test_body_above_the_cap_is_refused_at_once(hub: Hub) -> None:
    with source(hub, max_bytes=100) as hugging_face, pytest.raises(FetchError, match="larger than 100 bytes"):
        hugging_face.fetch(DAY)
    assert len(hub.asked) == 1


@pytest.mark.slow
def test_cap_counts_what_was_compressed(hub: Hub) -> None:
    hub.fail("bomb")
    with source(hub) as hugging_face, pytest.raises(FetchError, match="larger than 1000000 bytes"):
        hugging_face.fetch(DAY)


def test_garbled_compression_is_tried_again(hub: Hub) -> None:
    hub.fail("200", body=b"no gzip", headers={"Content-Encoding": "gzip"})
    assert len(ids(hub)) == 4


# Days


def test_days_before_the_first_are_empty_without_a_request(hub: Hub) -> None:
    with source(hub) as hugging_face:
        assert hugging_face.fetch(date(2023, 5, 3)).papers == ()
    assert hub.asked == []


def test_a_refused_day_is_not_open_yet_around_midnight_only(hub: Hub) -> None:
    tomorrow = date(2026, 7, 31)
    for at in (AT, datetime(2026, 7, 31, 0, 20, tzinfo=UTC)):
        with source(hub, at=at) as hugging_face, pytest.raises(NotOpenYetError):
            hugging_face.fetch(tomorrow)
    with source(hub, at=datetime(2026, 7, 31, 2, tzinfo=UTC)) as hugging_face, pytest.raises(FetchError):
        hugging_face.fetch(tomorrow)


def test_digest_is_stamped_with_the_clock(hub: Hub) -> None:
    with source(hub) as hugging_face:
        assert hugging_face.fetch(DAY).fetched_at == AT


# Ways in


@pytest.mark.parametrize("kind", ["503", "404"])
def test_page_serves_when_the_api_fails(hub: Hub, kind: str) -> None:
    hub.fail(kind, times=9, under=API)
    assert len(ids(hub, order=("api", "html"))) == 4


def test_a_list_of_another_day_is_never_taken_for_the_day(hub: Hub) -> None:
    other = [{"paper": {"id": "2607.00009", "title": "Elsewhere", "submittedOnDailyAt": "2026-07-29T08:00:00Z"}}]
    hub.fail("200", body=json.dumps(other).encode(), under="/api")
    assert "2607.00009" not in ids(hub, order=("api", "html"))
    hub.fail("200", body=json.dumps(other).encode(), under="/api")
    with pytest.raises(ParseError, match="the digest of 2026-07-29"):
        ids(hub)


def test_page_serves_when_the_api_gives_rubbish(hub: Hub) -> None:
    hub.fail("200", times=9, under=API, body=b'{"error": "Internal"}')
    assert len(ids(hub, order=("api", "html"))) == 4


def test_order_says_which_way_is_first(hub: Hub) -> None:
    assert len(ids(hub, order=("html", "api"))) == 4
    assert hub.paths == ["/papers/date/2026-07-30"]


def test_page_of_cards_gives_papers_without_abstracts() -> None:
    with Hub({str(DAY): entries()}, today=DAY, cards_only=True) as hub, source(hub, order=("html",)) as hugging_face:
        assert {paper.abstract for paper in hugging_face.fetch(DAY).papers} == {""}


def test_error_tells_what_every_way_said(hub: Hub) -> None:
    hub.fail("200", times=9, under=API, body=b"1")
    hub.fail("503", times=9, under="/papers")
    with (
        source(hub, order=("api", "html")) as hugging_face,
        pytest.raises(ParseError, match=r"api: .* a number; html: .*503"),
    ):
        hugging_face.fetch(DAY)


def test_redirect_of_today_is_a_day_not_open_yet(hub: Hub) -> None:
    at = datetime(2026, 7, 31, 1, tzinfo=UTC)
    with source(hub, at=at, order=("html",)) as hugging_face, pytest.raises(NotOpenYetError):
        hugging_face.fetch(date(2026, 7, 31))


@pytest.mark.parametrize("location", ["/login", "/papers", f"/papers/date/{DAY}", "http://[bad", ""])
def test_redirect_that_shows_no_other_day_is_an_error(hub: Hub, location: str) -> None:
    hub.fail("302", headers={"Location": location})
    with source(hub, order=("html",)) as hugging_face, pytest.raises(FetchError):
        hugging_face.fetch(DAY)


@pytest.mark.parametrize("order", ["api", "html"])
def test_redirect_to_another_host_is_not_followed(hub: Hub, order: str) -> None:
    with Hub() as other:
        hub.fail("302", headers={"Location": f"{other.url}/papers/date/2026-07-29"})
        with source(hub, token=TOKEN, order=(order,)) as hugging_face, pytest.raises(FetchError):
            hugging_face.fetch(DAY)
        assert other.asked == []


# What is told


def test_log_tells_day_papers_pages_and_attempts(hub: Hub, caplog: pytest.LogCaptureFixture) -> None:
    hub.fail("503")
    with caplog.at_level(logging.INFO, "bot.source.http"):
        ids(hub)
    assert caplog.messages[-1] == "fetched day=2026-07-30 way=api papers=4 pages=1 attempts=2"


def test_closed_source_asks_nothing(hub: Hub) -> None:
    hugging_face = source(hub)
    hugging_face.close()
    with pytest.raises(FetchError, match="closed"):
        hugging_face.fetch(DAY)
    assert hub.paths == []


# A clock that lies ahead


def stamped(at: datetime) -> str:
    return at.strftime("%a, %d %b %Y %H:%M:%S GMT")


@pytest.mark.parametrize("way", ["api", "html"])
def test_a_clock_that_lies_ahead_reads_a_day_when_the_source_says_so(hub: Hub, way: str) -> None:
    hub.date = stamped(AT)
    with source(hub, at=AT + timedelta(days=2), order=(way,)) as hugging_face:
        assert hugging_face.fetch(DAY).fetched_at == AT


def test_a_clock_that_lies_behind_or_a_source_without_a_date_is_believed(hub: Hub) -> None:
    for said in (stamped(AT + timedelta(days=2)), "", "soon", "Thu, 99 Jul 2026"):
        hub.date = said
        with source(hub) as hugging_face:
            assert hugging_face.fetch(DAY).fetched_at == AT


def test_a_day_that_has_not_begun_is_not_read_as_empty_by_a_clock_that_lies_ahead(hub: Hub) -> None:
    hub.date = stamped(AT)
    with (
        source(hub, at=AT + timedelta(days=3), order=("api", "html")) as hugging_face,
        pytest.raises(NotOpenYetError),
    ):
        hugging_face.fetch(DAY + timedelta(days=1))


# One paper, whether a digest lists it or not.


def test_one_paper_is_asked_for_by_its_id(hub):
    listed = entries()[0]["paper"]
    with source(hub) as asked:
        paper = asked.paper(listed["id"])
    assert paper is not None
    assert (paper.id, paper.url) == (listed["id"], f"https://huggingface.co/papers/{listed['id']}")
    assert hub.paths == [f"/api/papers/{listed['id']}"]


def test_a_paper_that_the_source_does_not_know_is_none(hub):
    with source(hub) as asked:
        assert asked.paper("2401.99999") is None


@pytest.mark.parametrize("paper_id", ["", "../daily_papers", "a-slug", "2401.1", "2401.00001?x"])
def test_what_is_no_id_is_not_asked_for(hub, paper_id):
    with source(hub) as asked:
        assert asked.paper(paper_id) is None
    assert hub.paths == []


@pytest.mark.parametrize("kind", ["503", "busy", "cut", "close", "half"])
def test_a_paper_is_asked_for_once_and_a_failure_is_said(hub, kind):
    hub.fail(kind)
    with source(hub) as asked, pytest.raises(SourceError):
        asked.paper(entries()[0]["paper"]["id"])
    assert len(hub.paths) == 1


def test_an_answer_about_another_paper_is_refused(hub):
    hub.fail("200", body=b'{"id": "2401.00002", "title": "Another"}')
    with source(hub) as asked, pytest.raises(ParseError):
        asked.paper("2401.00001")
