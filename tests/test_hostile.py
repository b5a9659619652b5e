"""Whatever a page or a person says, the whole way: source -> store -> index -> answer -> a message that is safe."""

import importlib
import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.errors import SourceError
from bot.library import Library
from bot.model import Issue
from bot.search.bm25 import Bm25Index
from bot.slack.blocks.edition import render
from bot.slack.blocks.message import Message
from bot.slack.hear.following import menu
from bot.slack.hear.verbs.table import VERBS
from bot.source.client import Limits
from bot.source.http import HuggingFaceSource
from bot.store.database import open_database
from bot.store.papers import SqlPaperStore
from tests.cases import further
from tests.effort import effort
from tests.fakes.hub import Hub, many
from tests.fakes.rooms import said
from tests.live import faults, formats, message_faults
from tests.store.databases import lay

DAY = date(2026, 7, 30)
NOW = datetime(2026, 7, 30, 16, tzinfo=UTC)
CALM = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]  # the fixture holds nothing that a question changes
ANSWER_ROUNDS = 250  # several seconds; what has no bound takes minutes
FLOOD_ROUNDS = 2_000
QUOTED = re.compile("Markdown|double-escaped")
"""What the strict checker takes for a slip of ours, and is what a hostile title really says."""

PIECES = (
    "<!channel>", "<!here|x>", "<!everyone>", "<!subteam^S1>", "<@U1>", "<#C1>", "@channel", "@here", "@everyone",
    "<https://evil.example|huggingface.co>", "https://evil.example/x", "[click](https://evil.example)",
    "*", "_", "~", "`", "```", "*bold*", "_it_", "~no~", "`code`", "> ", ">>>", "|", "<", ">", "&", "&amp;",
    "&lt;!channel&gt;", "\u202etxt.exe", "\u2066", "\u200b", "\x00", "\x1b[31m", "\r\n", "\ud800", "\U000e0041",
    ":tada:", "🏳️‍🌈", "汉字", "ﷺ", "$x_{i}^{*}$", "\\href{javascript:alert(1)}{x}", "javascript:alert(1)",
    "'; DROP TABLE papers; --", "prune", "networks",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(st.characters(codec=None), max_size=20), max_size=25).map(" ".join)
URLS = st.sampled_from(
    [
        "https://a.example/x|<!channel>",
        "javascript:alert(1)",
        "http://[::1]/",
        "https://a.example/>x",
        "//b",
        "https://u:p@h/",
    ]
)
ENTRIES = st.lists(
    st.fixed_dictionaries(
        {"title": TEXTS, "summary": TEXTS},
        optional={
            "ai_summary": TEXTS,
            "ai_keywords": st.lists(TEXTS, max_size=4),
            "authors": st.lists(st.fixed_dictionaries({"name": TEXTS}), max_size=4),
            "organization": st.fixed_dictionaries({"name": TEXTS}),
            "githubRepo": URLS | TEXTS,
            "projectPage": URLS | TEXTS,
            "upvotes": st.integers(),
            "githubStars": st.integers(),
        },
    ),
    min_size=1,
    max_size=6,
)
QUESTIONS = (
    "", "2607.00001", "similar 2607.00001", "AND OR NOT", "((((((", "author:", "'; DROP TABLE papers; --",
    "\ud800", "title:" + '"x ' * 5_000,
)  # fmt: skip
MORE_QUESTIONS = (
    "a" * 100_000, "a " * 50_000, '"a ' * 30_000,
    "today", "prune networks", '"', '""""', "-" * 500, "since:", "- - -", "OR OR OR", "author:OR -author:NOT",
    "🎉" * 300, ":tada::tada:", "1' OR '1'='1", "prune UNION SELECT * FROM papers",
    "(a+)+$", "(" * 100_000, "<@U1>" * 20_000, "&amp;" * 20_000,
    "*_~" * 30_000, "since:" * 10_000, "by A and " * 10_000, "-x " * 30_000, "\u202e" * 1_000, "\x00" * 100,
    "author:" + "A" * 50_000, "2607.00001 " * 5_000, "https://arxiv.org/abs/2607.00001 " * 3_000,
    "1.1.1.1." * 10_000, "what is " * 10_000, "papers by " * 5_000, "top 5 " * 9_000, "more than 9 stars " * 3_000,
)  # fmt: skip


@contextmanager
def housed(url: str) -> Iterator[Library]:
    engine = open_database("sqlite://")
    lay(engine)
    limits = Limits(read_seconds=60, attempts=1)
    with HuggingFaceSource(url, clock=lambda: NOW, limits=limits, sleep=lambda _: None) as source:
        zone = ZoneInfo("UTC")
        library = Library(source, SqlPaperStore(engine), Bm25Index(), clock=lambda: NOW, zone=zone, first_days=1)
        library.load()
        yield library
    engine.dispose()


def read(library: Library, hub: Hub, entries: list[dict[str, Any]]) -> None:
    hub.days = {DAY: [{"paper": {"id": f"2607.{n:05d}", **entry}} for n, entry in enumerate(entries, start=1)]}
    with suppress(SourceError):  # where none of them has a title
        library.ingest(DAY)


def everything_said(library: Library, questions: list[str]) -> Iterator[Message]:
    for question in questions:
        yield said(question, private=False, answers=library).message
        yield said(question, answers=library).message
    for verb in ("abstract", "similar", "cite"):
        yield menu(library, f"{verb}:2607.00001")
    digest = library.digest(DAY)
    yield from render(Issue.whole(digest), ()) if digest and digest.papers else ()


def wrong(message: Message) -> list[str]:
    payload = message.payload()
    json.dumps(payload).encode()
    parts = [part for block in payload.get("blocks", ()) for part in block.get("elements", ())]
    small = [part["text"] for part in parts if "verbatim" in part]
    return message_faults(payload) + [f"formats: {text}" for text in small if formats(text)]


@settings(suppress_health_check=CALM)
@given(ENTRIES, TEXTS)
@example(
    [
        {
            "title": "<!channel> *",
            "summary": "prune <https://evil.example|this>. _x",
            "authors": [{"name": "*a"}, {"name": "b*"}],
        }
    ],
    "<!here>",
)
def test_no_paper_and_no_question_comes_alive_in_a_message(entries, question) -> None:
    with Hub(today=DAY) as hub, housed(hub.url) as library:
        read(library, hub, entries)
        words = " ".join(str(entries[0]["title"]).split()[:3])
        for message in everything_said(library, ["today", "2607.00001", "similar 2607.00001", question, words]):
            assert wrong(message) == [], message.payload()


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    with Hub({str(DAY): many(50)}, today=DAY) as hub, housed(hub.url) as library:
        library.ingest(DAY)
        yield library


@pytest.mark.parametrize(
    "question",
    [*QUESTIONS, *further(*MORE_QUESTIONS)],
    ids=lambda question: f"{question[:15]!r} of {len(question)}",
)
def test_no_question_is_too_much(library, question) -> None:
    with effort() as rounds:
        for message in (
            said(question, answers=library).message,
            said(f"<@UB0T> {question}", private=False, answers=library).message,
        ):
            assert message_faults(message.payload()) == []
        assert rounds() < ANSWER_ROUNDS


@settings(suppress_health_check=CALM)
@given(question=st.text(st.characters(codec=None), max_size=400) | TEXTS)
def test_any_question_gets_a_message(library, question) -> None:
    assert message_faults(said(question, answers=library).message.payload()) == []


TYPED = sorted(
    {name for verb in VERBS for name in (verb.name, *verb.aliases)}
    | {typed for verb in VERBS for typed, _ in (*verb.examples, *verb.options)}
)
"""How commands begin: their names, and all that the help says may be typed."""


@settings(suppress_health_check=CALM)
@given(command=st.sampled_from(TYPED), rest=TEXTS, private=st.booleans())
@example("digest", "&lt;by&gt; &lt;http://a.b|c&gt;", True)
@example("digest 9:00", "@channel", False)
def test_what_follows_a_command_calls_nobody_and_links_nowhere(library, command, rest, private) -> None:
    payload = said(f"{command} {rest}", private=private, answers=library).message.payload()
    assert message_faults(payload, mention="<@U1>") == []


def test_a_question_that_speaks_sql_asks_nothing_of_the_database(library) -> None:
    held = library.status().papers
    for question in ("'; DROP TABLE papers; --", "x'); DELETE FROM listings; --", '" OR ""="'):
        said(question, answers=library)
        said(f"similar {question}", answers=library)
        menu(library, f"abstract:{question}")
    assert library.status().papers == held == 50


@pytest.mark.recorded
@settings(suppress_health_check=CALM)
@given(entries=ENTRIES, question=TEXTS)
def test_a_strict_checker_finds_no_fault_either(shared, entries, question) -> None:
    sys.path.insert(0, str(shared / "tools"))
    check = importlib.import_module("blockkit_check").check_call
    sys.path.remove(str(shared / "tools"))
    with Hub(today=DAY) as hub, housed(hub.url) as library:
        read(library, hub, entries)
        for message in everything_said(library, ["today", "2607.00001", question]):
            found = check("chat.postMessage", message.payload() | {"channel": "C1"})
            assert [fault for fault in found if not QUOTED.search(fault)] == []


# Floods.


@pytest.mark.slow
def test_a_page_of_four_megabytes_and_fifty_thousand_entries_costs_bounded_time_and_room() -> None:
    entries = many(50_000)
    assert len(json.dumps(entries)) > 3_500_000
    with Hub({str(DAY): entries}, today=DAY) as hub, housed(hub.url) as library, effort() as rounds:
        hub.fail("200", body=json.dumps(entries).encode())
        assert library.ingest(DAY).total == 2_000
        assert message_faults(said("today", answers=library).message.payload()) == []
        assert rounds() < FLOOD_ROUNDS


ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
FLOODS = {
    "deep JSON": b"[" * 3_000_000,
    "deep objects": b'{"paper":' * 500_000,
    "entity bomb": f'<!DOCTYPE x [<!ENTITY a0 "ha">{ENTITIES}]><article><h3>&a9;</h3></article>'.encode(),
    "entities": b'<div data-target="DailyPapers" data-props="' + b"&quot;" * 1_500_000 + b'"></div>',
    "ten megabytes of cards": b'<article><h3><a href="/papers/2607.00001">x</a></h3></article>' * 160_000,
    "ten megabytes of nothing": b" " * 10_000_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_is_a_digest_or_an_error_of_the_source_in_bounded_time(name) -> None:
    with Hub(today=DAY) as hub, housed(hub.url) as library, effort() as rounds:
        hub.fail("200", times=9, body=FLOODS[name])
        (outcome,) = library.catch_up([DAY])
        assert rounds() < FLOOD_ROUNDS
    assert isinstance(outcome.error, SourceError) or (outcome.saved and outcome.saved.total <= 2_000)
    assert len(str(outcome.error)) < 1_000


# What a page says is not followed.


class Trap(HTTPServer):
    """Stands for a private address; remembers who came."""

    def __init__(self) -> None:
        self.came: list[str] = []
        super().__init__(("127.0.0.1", 0), _Trapped)


class _Trapped(BaseHTTPRequestHandler):
    server: Trap

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self.server.came.append(self.path)
        self.send_response(200)
        self.end_headers()


@pytest.fixture
def trap() -> Iterator[Trap]:
    with Trap() as trap:
        thread = Thread(target=trap.serve_forever, args=(0.02,))
        thread.start()
        yield trap
        trap.shutdown()
        thread.join()


def test_nothing_that_a_page_names_is_ever_asked_for(trap) -> None:
    private = f"http://localhost:{trap.server_port}"
    paper = many(1)[0]["paper"] | {
        "githubRepo": f"{private}/repo",
        "projectPage": f"{private}/page",
        "summary": private,
    }
    entry = {"paper": paper, "thumbnail": f"{private}/thumb", "mediaUrls": [f"{private}/media"]}
    with Hub({str(DAY): [entry]}, today=DAY) as hub, housed(hub.url) as library:
        library.ingest(DAY)
        for message in everything_said(library, ["today", "2607.00001", f"{private}/question", f"<{private}|x>"]):
            assert message_faults(message.payload()) == []
        for status in ("301", "302", "303", "307", "308"):
            for way in ("/api", "/papers"):
                hub.fail(status, under=way, headers={"Location": f"{private}/papers/date/2026-07-29"})
            with pytest.raises(SourceError):
                library.ingest(DAY)
        for link in (
            private,
            private.replace("http:", ""),
            private.replace("localhost", "127.0.0.1"),
            f"{hub.url}@{private}",
        ):
            hub.fail(
                "200", body=json.dumps([entry]).encode(), headers={"Link": f'<{link}/next>; rel="next"'}, under="/api"
            )
            hub.fail("500", under="/papers")
            with pytest.raises(SourceError):
                library.ingest(DAY)
        for name in ("Refresh", "Content-Location", "Alt-Svc"):
            hub.fail("200", body=json.dumps([entry]).encode(), headers={name: f"0; url={private}"}, under="/api")
            library.ingest(DAY)
    assert trap.came == []


def test_every_piece_of_ours_is_one_that_slack_would_act_on() -> None:
    assert [piece for piece in PIECES[:6] if not faults(piece)] == []
