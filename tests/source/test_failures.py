"""The fifteen ways in which readers of this source were seen to break, and where each is tested.

==  ===============================================  =====================================================
 1  A weekend page that redirects                    here
 2  A half-filled day taken as final                 here: the instant of the fetch is told; the rest is the store's
 3  400 before the day opens, taken as an outage     here
 4  Ids falling off a page of 50                     here
 5  The same id twice, or on several days            here: twice in one answer; on several days is the store's
 6  Upvotes going down                               here: told as they are; keeping them per fetch is the store's
 7  An empty day treated as an error                 here
 8  Navigation links read as papers                  here
 9  A storm of 429s overwriting good data with less  here: no digest comes of it; never shrinking is the store's
10  Local "today" against the UTC feed day           here
11  Error JSON, or the number 1, saved as data       here
12  Renamed and optional fields                      here, and each field in ``test_entry``
13  Text with markup, Greek, LaTeX                   here, and each kind in ``test_plain``
14  Hundreds of authors, hidden and repeated ones    here
15  A dead process leaving the feed stale            the scheduler's and the status page's: nothing to see from here
==  ===============================================  =====================================================
"""

import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from bot.errors import FetchError, NotOpenYetError, ParseError
from bot.model import Digest
from bot.source.client import Limits
from bot.source.http import HuggingFaceSource, Way
from bot.source.huggingface import parse_api, parse_html
from tests.cases import each
from tests.fakes.hub import DATA, Entry, Hub, entries, many

FRIDAY = date(2026, 7, 31)
SATURDAY = date(2026, 8, 1)
MONDAY_NOON = datetime(2026, 8, 3, 12, tzinfo=UTC)


def fetch(hub: Hub, day: date, *, at: datetime = MONDAY_NOON, order: tuple[Way, ...] = ("api",)) -> Digest:
    with HuggingFaceSource(
        hub.url, clock=lambda: at, order=order, limits=Limits(attempts=3), sleep=lambda _: None
    ) as source:
        return source.fetch(day)


def parsed(listed: list[Entry]) -> Digest:
    return parse_api(json.dumps(listed).encode(), FRIDAY, MONDAY_NOON)


def test_1_weekend_page_that_redirects_is_an_empty_day() -> None:
    with Hub({str(FRIDAY): many(3)}, today=MONDAY_NOON.date()) as hub:
        assert fetch(hub, SATURDAY, order=("html",)) == Digest(SATURDAY, (), MONDAY_NOON)


def test_2_day_read_half_filled_and_read_again_is_told_by_its_instant() -> None:
    with Hub({str(FRIDAY): many(3)}, today=FRIDAY) as hub:
        morning = fetch(hub, FRIDAY, at=datetime(2026, 7, 31, 8, tzinfo=UTC))
        hub.days[FRIDAY] = many(5)
        noon = fetch(hub, FRIDAY, at=datetime(2026, 7, 31, 12, tzinfo=UTC))
    assert (len(morning.papers), len(noon.papers), noon.fetched_at - morning.fetched_at) == (3, 5, timedelta(hours=4))


def test_3_day_before_it_opens_is_no_outage() -> None:
    with Hub(today=FRIDAY) as hub, pytest.raises(NotOpenYetError):
        fetch(hub, SATURDAY, at=datetime(2026, 7, 31, 23, 59, tzinfo=UTC), order=("api", "html"))
    assert len(hub.asked) == 1


def test_4_day_of_more_than_fifty_is_read_whole() -> None:
    with Hub({str(FRIDAY): many(130)}, today=FRIDAY) as hub:
        assert len(fetch(hub, FRIDAY).papers) == 130


def test_5_id_twice_in_one_answer_is_one_paper() -> None:
    assert [paper.title for paper in parsed(many(2) + many(1)).papers] == ["Paper 1", "Paper 2"]


def test_6_upvotes_are_told_as_they_are_even_when_they_went_down() -> None:
    listed = many(1)
    before = parsed(listed).papers[0].upvotes
    listed[0]["paper"]["upvotes"] -= 10
    assert parsed(listed).papers[0].upvotes == before - 10


def test_7_empty_day_is_an_empty_digest() -> None:
    with Hub({str(FRIDAY): many(3)}, today=MONDAY_NOON.date()) as hub:
        assert fetch(hub, SATURDAY) == Digest(SATURDAY, (), MONDAY_NOON)


def test_8_navigation_links_are_no_papers() -> None:
    digest = parse_html((DATA / "page-cards.html").read_bytes(), FRIDAY, MONDAY_NOON)
    assert [paper.title for paper in digest.papers] == ["Tides & Tokens: A Slow Study", "Ropes"]


def test_9_storm_of_429s_gives_an_error_and_no_digest() -> None:
    with Hub({str(FRIDAY): many(3)}, today=FRIDAY) as hub:
        hub.fail("busy", times=99, seconds=55)
        with pytest.raises(FetchError, match="429"):
            fetch(hub, FRIDAY, order=("api", "html"))


def test_9_storm_in_the_middle_of_a_day_gives_no_part_of_it() -> None:
    with Hub({str(FRIDAY): many(6)}, today=FRIDAY, per_page=3) as hub:
        hub.fail("busy", times=99, under=f"/api/daily_papers?date={FRIDAY}&limit=100&p=1")
        with pytest.raises(FetchError, match="429"):
            fetch(hub, FRIDAY)


def test_10_what_today_is_goes_by_utc_wherever_the_clock_hangs() -> None:
    auckland = timezone(timedelta(hours=12))
    with Hub(today=FRIDAY) as hub, pytest.raises(NotOpenYetError):
        fetch(hub, SATURDAY, at=datetime(2026, 8, 1, 9, tzinfo=auckland))  # 21:00 on Friday in UTC


@each("body", [b"1", b'{"error": "Sorry"}', b"null", b"<html>We are down</html>", b'"[]"', b"[1]"])
def test_11_answer_that_is_no_digest_is_never_data(body: bytes) -> None:
    with Hub({str(FRIDAY): many(3)}, today=FRIDAY) as hub:
        hub.fail("200", times=9, body=body)
        with pytest.raises(ParseError):
            fetch(hub, FRIDAY)


def test_12_renamed_and_missing_fields_cost_no_paper() -> None:
    assert [paper.id for paper in parsed(entries()).papers] == ["2607.10001", "2607.10002", "2607.10003", "2607.10005"]


def test_13_nasty_texts_stay_the_plain_text_that_they_are() -> None:
    titles = [paper.title for paper in parsed(entries()).papers[:3]]
    assert titles == [
        r"Lanterns in the Loop: Cheap Verifiers \& Costly <think> Traces",
        "<!channel> *Bold* _Claims_ ^2 about `Backticks` & |Pipes|",
        "Desrever Titles and Ημιτελή Ελληνικά",
    ]


def test_14_hidden_and_repeated_authors_are_dropped_from_among_hundreds() -> None:
    names = [f"Author {n}" for n in range(532)]
    people = [{"name": name, "hidden": False} for name in [*names, *names]] + [{"name": "Ghost", "hidden": True}]
    assert parsed([{"paper": {"id": "2607.00001", "title": "T", "authors": people}}]).papers[0].authors == tuple(names)
