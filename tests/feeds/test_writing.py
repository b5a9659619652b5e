"""Feeds by the rules of their forms, read back by a reader of feeds."""

import gzip
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.writing import FORMS
from bot.model import Feed, FeedItem, Hit, Match, Paper, Quote
from bot.sending.alerts import dated
from bot.source.huggingface import parse_api
from tests.feeds.rules import broken

NOON = datetime(2026, 7, 30, 12, tzinfo=UTC)
URL = "https://papers.example.org/feeds/a-token"
ATOM = "{http://www.w3.org/2005/Atom}"


def item(number: int = 1, **fields: object) -> FeedItem:
    made: dict[str, object] = {"authors": ("Ada Öström", "Bo"), "keywords": ("sparsity",)}
    made |= {"title": f"Sparse λ & <gardens> {number}", "abstract": "It is so.\x00 Really \ud800."}
    made |= {"url": f"https://huggingface.co/papers/2607.{number:05d}"}
    paper = Paper(id=f"2607.{number:05d}", days=(date(2026, 7, 30),), **made | fields)  # type: ignore[arg-type]
    return FeedItem(Hit(paper, 0.0, Quote("It is so.")), ("gardens",), NOON - timedelta(minutes=number))


def feed(*items: FeedItem) -> Feed:
    return Feed('AI papers: "sparse" & <more>', URL, NOON - timedelta(days=9), items)


@pytest.mark.parametrize("form", FORMS)
def test_feed_of_any_papers_is_well_formed_and_the_same_each_time(form: str) -> None:
    given_feed = feed(item(1), item(2, authors=(), keywords=()), item(3))
    body = FORMS[form].write(given_feed)
    assert body == FORMS[form].write(given_feed)
    assert body.decode("utf-8")


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_reader_sees_every_paper_newest_first(form: str) -> None:
    read = feedparser.parse(FORMS[form].write(feed(item(1), item(2), item(3))))
    assert not read.bozo
    assert read.version == {"rss": "rss20", "atom": "atom10"}[form]
    assert [entry.title for entry in read.entries] == [f"Sparse λ & <gardens> {number}" for number in (1, 2, 3)]
    assert [entry.link[-1] for entry in read.entries] == ["1", "2", "3"]
    assert len({entry.id for entry in read.entries}) == 3
    dates = [entry.published_parsed for entry in read.entries]
    assert dates == sorted(dates, reverse=True)
    assert len(set(dates)) == 3


def test_rss_has_what_its_rules_ask_for() -> None:
    channel = ET.fromstring(FORMS["rss"].write(feed(item(1)))).find("channel")
    assert channel is not None
    assert {"title", "link", "description", "lastBuildDate", "language"} <= {child.tag for child in channel}
    (link,) = channel.findall(f"{ATOM}link[@rel='self']")
    assert (link.get("href"), link.get("type")) == (f"{URL}.rss", "application/rss+xml")
    (entry,) = channel.findall("item")
    guid = entry.find("guid")
    assert guid is not None
    assert (guid.get("isPermaLink"), guid.text) == ("false", "tag:huggingface.co,2023-05-04:papers/2607.00001")
    assert entry.findtext("pubDate") == "Thu, 30 Jul 2026 11:59:00 +0000"
    assert channel.findtext("link") == "https://huggingface.co/papers"


def test_atom_has_what_its_rules_ask_for() -> None:
    root = ET.fromstring(FORMS["atom"].write(feed(item(1), item(2, authors=()))))
    assert root.findtext(f"{ATOM}id") == f"{URL}.atom"
    assert root.findtext(f"{ATOM}updated") == "2026-07-30T11:59:00+00:00"
    (own,) = [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert own == f"{URL}.atom"
    for entry in root.findall(f"{ATOM}entry"):
        for name in ("id", "title", "updated"):
            assert entry.findtext(f"{ATOM}{name}")
        assert entry.findall(f"{ATOM}author/{ATOM}name") or root.findall(f"{ATOM}author/{ATOM}name")


def test_json_feed_has_what_its_rules_ask_for() -> None:
    held = json.loads(FORMS["json"].write(feed(item(1))))
    assert held["version"] == "https://jsonfeed.org/version/1.1"
    assert held["feed_url"] == f"{URL}.json"
    (entry,) = held["items"]
    assert entry["id"]
    assert datetime.fromisoformat(entry["date_published"]) == NOON - timedelta(minutes=1)
    assert entry["authors"] == [{"name": "Ada Öström"}, {"name": "Bo"}]


@pytest.mark.parametrize("form", FORMS)
def test_feed_without_papers_is_one_too(form: str) -> None:
    assert FORMS[form].write(feed())


NASTY = st.text(st.characters(), max_size=40) | st.sampled_from(
    ("<script>alert(1)</script>", "a < b && c > d", "]]>", "&amp;lt;", "$x<y$ \\textbf{z}", "\x00\x0b\ufffe", "\u202e",
     "javascript:alert(1)", "<p", "\ud800", "👩‍🔬 café", " \n\t ")
)  # fmt: skip


@given(NASTY, NASTY, NASTY, st.lists(NASTY, max_size=3))
def test_no_paper_breaks_a_rule_of_the_validators(title: str, text: str, question: str, names: list[str]) -> None:
    nasty = item(
        1, title=title, abstract=text, authors=tuple(names), keywords=tuple(names), organization=text, url=text
    )
    quoted = replace(item(2), hit=Hit(item(2).hit.paper, 0.0, Quote(text)), because=(question,))
    held = replace(feed(nasty, replace(quoted, at=nasty.at - timedelta(seconds=1))), title=question or "x")
    for form in FORMS:
        assert broken(FORMS[form].write(held), form, f"{URL}.{form}") == []


def test_rules_see_what_is_wrong() -> None:
    good = {form: FORMS[form].write(feed(item(1), item(2))) for form in FORMS}
    for form, old, new, why in (
        ("rss", b"Thu, 30 Jul", b"Wed, 30 Jul", "RFC 822"), ("rss", b' isPermaLink="false"', b"", "claims"),
        ("rss", b"a-token.rss", b"other.rss", "itself"), ("rss", b"2607.00002</guid>", b"2607.00001</guid>", "one id"),
        ("atom", b"T11:58:00+00:00", b"T11:59:00+00:00", "fall"), ("atom", b"tag:hugging", b"hugging", "IRI"),
        ("json", b'"id"', b'"ID"', "id"), ("json", b"<blockquote>", b"<script>", "script"),
    ):  # fmt: skip
        assert why in str(broken(good[form].replace(old, new), form, f"{URL}.{form}")), (old, new)


@pytest.mark.recorded
@pytest.mark.slow
def test_recorded_papers_break_no_rule_of_the_validators(shared: Path) -> None:
    for path in sorted((shared / "data" / "hf").glob("*/*.jsonl.gz"))[::3]:
        papers: dict[str, Paper] = {}
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for day in map(json.loads, lines):
                digest = parse_api(json.dumps(day["entries"]).encode(), date.fromisoformat(day["date"]), NOON)
                papers |= {paper.id: paper for paper in digest.papers}
        items = [
            FeedItem(Hit(paper, 0.0, Quote(paper.ai_summary or paper.abstract[:300])), (), NOON - timedelta(seconds=at))
            for at, paper in enumerate(papers.values())
        ]
        for form in FORMS:
            assert broken(FORMS[form].write(feed(*items)), form, f"{URL}.{form}") == [], path.name


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 30)), unique_by=lambda pair: pair[1]))
def test_dates_fall_strictly_and_stay_as_further_papers_come(seen: list[tuple[int, int]]) -> None:
    matches = [Match(1, f"2607.{number:05d}", (), NOON + timedelta(hours=at)) for at, number in seen]
    dates = [at for _, at in dated(matches)]
    assert all(later > earlier for later, earlier in pairwise(dates))
    before = dict(dated(matches))
    after = dict(dated([*matches, Match(1, "2607.99999", (), NOON + timedelta(hours=6))]))
    assert {match: after[match] for match in before} == before
