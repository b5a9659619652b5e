"""What must hold of the parsers, the query language and mrkdwn for any bytes at all.

Shared by the fuzzer, which looks for bytes that break it, and by the tests, which keep what was found.
"""

import contextlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from html import escape
from itertools import pairwise

from bot.errors import ParseError
from bot.model import Digest, Paper
from bot.query import is_chat, parse
from bot.query.question import MAX_CHARS, undo_noise
from bot.search.find.quoting.quotes import quote
from bot.slack.blocks.mrkdwn import clean, code_block, label, link, marked, plain
from bot.source.entry import MAX_ABSTRACT_CHARS, MAX_TITLE_CHARS
from bot.source.huggingface import next_url, parse_api, parse_html, redirect_day
from bot.source.pagetext import parse_copy
from bot.texts.sentences import split
from tests.live import LINK, TOKEN, faults, formats

DAY = date(2026, 7, 30)
AT = datetime(2026, 7, 30, 16, tzinfo=UTC)
URL = "https://huggingface.co/api/daily_papers"
LIMIT = 300


def api(raw: bytes) -> None:
    for day in (DAY, None):
        with contextlib.suppress(ParseError):
            keepable(parse_api(raw, day, AT))


def html(raw: bytes) -> None:
    for day in (DAY, None):
        with contextlib.suppress(ParseError):
            keepable(parse_html(raw, day, AT))
    held = escape(raw.decode("utf-8", "replace"))
    with contextlib.suppress(ParseError):
        keepable(parse_html(f'<div data-target="DailyPapers" data-props="{held}"></div>'.encode(), None, AT))
    header = raw.decode("latin-1")
    redirect_day(header)
    with contextlib.suppress(ParseError):
        assert (next_url(header, URL) or URL).startswith("https://huggingface.co")


def text(raw: bytes) -> None:
    for day in (DAY, None):
        with contextlib.suppress(ParseError):
            for digest in parse_copy(raw.decode("utf-8", "surrogateescape"), DAY, AT, day, html=raw[:1] == b"<"):
                keepable(digest)


def keepable(digest: Digest) -> None:
    """Hold that a digest can be stored, indexed and shown: bounded, on one line, in characters that can be encoded."""
    assert len({paper.id for paper in digest.papers}) == len(digest.papers)
    for paper in digest.papers:
        assert paper.id.isascii()
        assert paper.title == " ".join(paper.title.split()) != ""
        assert len(paper.title) <= MAX_TITLE_CHARS
        assert len(paper.abstract) <= MAX_ABSTRACT_CHARS
        assert digest.day in paper.days
        repr(paper).encode()
        json.dumps([paper.title, paper.abstract, *paper.authors], ensure_ascii=False).encode()


def query(raw: bytes) -> None:
    question = raw.decode("utf-8", "surrogatepass") if _decodes(raw) else raw.decode("latin-1")
    found = parse(question, today=DAY)
    undone = undo_noise(question)
    assert undo_noise(undone) == undone
    assert len(found.question) <= MAX_CHARS
    assert len(found.text) <= MAX_CHARS
    found.question.encode()
    assert parse(found.question, today=DAY) == found
    is_chat(question)
    assert found.since is None or found.until is None or found.since <= found.until or found.problem
    for chip in found.chips:
        before, after = ([one.label for one in chips] for chips in (found.chips, parse(chip.without, today=DAY).chips))
        assert after.count(chip.label) < before.count(chip.label)


def _decodes(raw: bytes) -> bool:
    with contextlib.suppress(UnicodeDecodeError):
        raw.decode("utf-8", "surrogatepass")
        return True
    return False


def sentences(raw: bytes) -> None:
    whole = raw.decode("utf-8", "replace")
    spans = split(whole)
    assert all(0 <= begin < end <= len(whole) for begin, end in spans)
    assert all(end <= after for (_, end), (after, _) in pairwise(spans))
    assert all(whole[begin:end] == whole[begin:end].strip() != "" for begin, end in spans)
    paper = Paper(id="2607.00001", title="A title", abstract=whole, url="https://a.example", days=(DAY,))
    words = {word.lower(): 1.0 for word in whole.split()[:5]}
    for one in (paper, replace(paper, title=whole or "x", abstract="")):
        found = quote(one, words, whole[:200])
        ends = [0, *(at for mark in found.marks for at in mark), len(found.text)]
        assert ends == sorted(ends)


def mrkdwn(raw: bytes) -> None:
    foreign = raw.decode("utf-8", "replace")
    for shown in (plain(foreign, LIMIT), label(foreign, LIMIT)):
        assert len(shown) <= LIMIT
        assert not shown or faults(shown) == []
        assert formats(shown) == []
    half = len(foreign) // 2
    bold = marked(foreign, [(0, half // 2), (half, half + 7)], LIMIT)
    assert not bold or faults(bold, LIMIT) == []
    whole = link(foreign, foreign, LIMIT)
    assert all(LINK.fullmatch(found) for found in TOKEN.findall(whole))
    assert "```" not in code_block(foreign)[3:-3]
    assert clean(clean(foreign)) == clean(foreign)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "api": api,
    "html": html,
    "text": text,
    "query": query,
    "sentences": sentences,
    "mrkdwn": mrkdwn,
}
