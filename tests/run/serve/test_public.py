"""What people outside fetch: feeds, lists once, and the end of letters."""

import gzip
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from http.client import HTTPConnection
from typing import NamedTuple

import feedparser
import pytest

from bot.model import Digest, Paper, Query, Subscription, Ticket, Way
from bot.run.serve.public import Public
from bot.run.serve.server import WebServer
from bot.run.serve.web import Web
from bot.run.settings import Settings
from bot.run.wiring import House, open_house
from tests.cases import further
from tests.feeds.rules import broken
from tests.store.databases import laid

NOON = datetime(2026, 7, 30, 12, tzinfo=UTC)


class Got(NamedTuple):
    status: int
    body: bytes
    headers: dict[str, str]


class Stage:
    """A house with a served web, and a clock to set."""

    def __init__(self, house: House, port: int) -> None:
        self.house, self.port, self.now = house, port, NOON

    def ask(self, path: str, method: str = "GET", **headers: str) -> Got:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        reply = connection.getresponse()
        got = Got(reply.status, reply.read(), {name.lower(): value for name, value in reply.getheaders()})
        connection.close()
        return got

    def list_papers(self, *numbers: int) -> None:
        listed = tuple(
            Paper(f"2607.{n:05d}", f"Pruning gardens {n}", "It is so.", "https://x.example", (date(2026, 7, 30),))
            for n in numbers
        )
        self.house.library.add(Digest(date(2026, 7, 30), listed, self.now))
        self.house.subscribing.look()

    def subscribe(self, **changes: object) -> Subscription:
        made: dict[str, object] = {"channel": "U1", "way": Way.FEED, "question": "gardens", "made_at": self.now}
        fresh = Subscription(team="T1", person="U1", **{"query": Query("", text="gardens")} | made | changes)  # type: ignore[arg-type]
        kept, _ = self.house.subscribing.add(fresh)
        assert kept is not None
        return kept


@pytest.fixture
def stage() -> Iterator[Stage]:
    found: list[Stage] = []
    settings = Settings(_env_file=None, database_url="sqlite://", public_url="https://papers.example.org/")
    with open_house(settings, clock=lambda: found[0].now if found else NOON, database=laid) as house:
        house.library.load()
        web = Web(dict, str, bytes, public=Public(house))
        with WebServer(web, host="127.0.0.1", port=0) as server:
            found.append(Stage(house, server.port))
            found[0].list_papers(1, 2)
            yield found[0]


@pytest.mark.parametrize(("form", "kind"), [("rss", "rss+xml"), *further(("atom", "atom+xml"), ("json", "feed+json"))])
def test_feed_is_served_in_each_form_and_not_again_while_it_stays(stage: Stage, form: str, kind: str) -> None:
    path = f"/feeds/{stage.subscribe().token}.{form}"
    first = stage.ask(path)
    assert (first.status, kind in first.headers["content-type"]) == (200, True)
    assert b"Pruning gardens 2" in first.body
    for known in ({"If_None_Match": first.headers["etag"]}, {"If_None_Match": f'W/{first.headers["etag"]}, "x"'},
                  {"If_Modified_Since": first.headers["last-modified"]}):  # fmt: skip
        again = stage.ask(path, **known)
        assert (again.status, again.body) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
    assert stage.ask(path, If_None_Match='"other"', If_Modified_Since=first.headers["last-modified"]).status == 200
    stage.now += timedelta(hours=1)
    stage.list_papers(1, 2, 3)
    changed = stage.ask(path, If_None_Match=first.headers["etag"], If_Modified_Since=first.headers["last-modified"])
    assert changed.status == 200
    assert b"Pruning gardens 3" in changed.body
    assert stage.ask(path, If_Modified_Since=first.headers["last-modified"]).status == 200


@pytest.mark.slow
def test_dates_of_a_feed_fall_strictly_and_stay(stage: Stage) -> None:
    path = f"/feeds/{stage.subscribe().token}.rss"
    seen: dict[str, object] = {}
    for count in range(3, 60, 7):
        stage.now += timedelta(minutes=1)
        stage.list_papers(*range(1, count))
        entries = feedparser.parse(stage.ask(path).body).entries
        dates = [entry.published_parsed for entry in entries]
        assert dates == sorted(dates, reverse=True)
        assert len(set(dates)) == len(dates) <= 50
        now = {entry.id: entry.published_parsed for entry in entries}
        assert {key: value for key, value in now.items() if key in seen} == {
            key: value for key, value in seen.items() if key in now
        }
        seen |= now


def test_feed_is_packed_for_those_who_read_that_and_head_has_no_body(stage: Stage) -> None:
    path = f"/feeds/{stage.subscribe().token}.rss"
    plain, packed = stage.ask(path), stage.ask(path, Accept_Encoding="br, gzip;q=0.5")
    assert (packed.headers["content-encoding"], gzip.decompress(packed.body)) == ("gzip", plain.body)
    assert "content-encoding" not in plain.headers
    assert "content-encoding" not in stage.ask(path, Accept_Encoding="gzip;q=0, identity").headers
    assert packed.headers["etag"] != plain.headers["etag"]
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    for tag in (packed.headers["etag"], f"W/{packed.headers['etag']}", plain.headers["etag"], "*"):
        assert stage.ask(path, If_None_Match=tag, Accept_Encoding="gzip").status == 304
    for odd in ("", '"', "W/", '"other", W/"another"'):
        assert stage.ask(path, If_None_Match=odd).status == 200
    for odd in ("", "yesterday", "Thu, 99 Jul 2026 12:00:00 GMT", "Thu, 30 Jul 2020 12:00:00 GMT"):
        assert stage.ask(path, If_Modified_Since=odd).status == 200
    head = stage.ask(path, "HEAD")
    assert (head.status, head.body, head.headers["etag"]) == (200, b"", plain.headers["etag"])
    assert head.headers["content-length"] == str(len(plain.body))
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        assert stage.ask(path, method).status == 404


@pytest.mark.parametrize("form", ["rss", *further("atom", "json")])
def test_served_feed_breaks_no_rule_of_the_validators(stage: Stage, form: str) -> None:
    path = f"/feeds/{stage.subscribe(question='', query=Query('')).token}.{form}"
    assert broken(stage.ask(path).body, form, f"https://papers.example.org{path}") == []


def test_link_to_a_list_is_not_used_up_by_looking_at_it(stage: Stage) -> None:
    stage.house.rooms.lists.save("T1", "U1", "2607.00001", at=NOON)
    stage.house.rooms.lists.give(Ticket("a" * 32, "T1", "U1", "csv", NOON + timedelta(hours=1)))
    for _ in range(2):
        looked = stage.ask(f"/lists/{'a' * 32}", "HEAD")
        assert (looked.status, looked.body) == (200, b"")
    assert stage.ask(f"/lists/{'a' * 32}").body.startswith(b"id,title")
    assert stage.ask(f"/lists/{'a' * 32}", "HEAD").status == 404


def test_feed_without_its_token_is_not_there(stage: Stage) -> None:
    kept = stage.subscribe()
    mail = stage.subscribe(question="x", way=Way.MAIL, address="ada@sheep.example")
    for path in (f"/feeds/{kept.token[:-1]}.rss", f"/feeds/{kept.token}.exe", f"/feeds/{mail.token}.rss", "/feeds/.rss",
                 "/feeds/../healthz", f"/feeds/{kept.id}.rss"):  # fmt: skip
        assert stage.ask(path).status == 404
    stage.house.subscribing.store.remove(kept.id)
    assert stage.ask(f"/feeds/{kept.token}.rss").status == 404


def test_list_is_fetched_once_and_in_time(stage: Stage) -> None:
    stage.house.rooms.lists.save("T1", "U1", "2607.00001", at=NOON)
    for token, until in (("a" * 32, NOON + timedelta(hours=1)), ("b" * 32, NOON)):
        stage.house.rooms.lists.give(Ticket(token, "T1", "U1", "bibtex", until))
    got = stage.ask(f"/lists/{'a' * 32}")
    assert (got.status, got.headers["content-disposition"]) == (200, 'attachment; filename="reading-list.bib"')
    assert b"eprint = {2607.00001}" in got.body
    assert stage.ask(f"/lists/{'a' * 32}").status == 404
    assert stage.ask(f"/lists/{'b' * 32}").status == 404


def test_link_of_a_letter_asks_first_and_one_click_ends_it(stage: Stage) -> None:
    mail = {"way": Way.MAIL, "address": "ada@sheep.example"}
    first, second = stage.subscribe(**mail), stage.subscribe(question="<b>x", **mail)
    feed = stage.subscribe(question="feed")
    page = stage.ask(f"/unsubscribe/{first.token}")
    assert page.status == 200
    assert b"&lt;b&gt;x" in page.body
    assert len(stage.house.subscribing.store.all()) == 3
    done = stage.ask(f"/unsubscribe/{second.token}", "POST", Content_Type="application/x-www-form-urlencoded")
    assert done.status == 200
    assert stage.house.subscribing.store.all() == (feed,)
    assert stage.ask(f"/unsubscribe/{first.token}", "POST").status == 200
    stage.ask(f"/unsubscribe/{feed.token}", "POST")
    assert stage.house.subscribing.store.all() == (feed,)


def test_nothing_is_served_where_nobody_reaches_the_web(stage: Stage) -> None:
    with WebServer(Web(dict, str, bytes), host="127.0.0.1", port=0) as server:
        assert Stage(stage.house, server.port).ask(f"/feeds/{stage.subscribe().token}.rss").status == 404
