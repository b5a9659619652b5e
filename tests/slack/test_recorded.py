"""Messages made of recorded papers, held against a strict checker of Slack's limits."""

import gzip
import importlib
import json
import sys
from datetime import UTC, date, datetime

import pytest

from bot.model import Answer, Chip, Digest, Hit, Issue, Kind, Origin, Paper, Query, Quote
from bot.slack.blocks.answers import answer_message
from bot.slack.blocks.edition import render
from bot.slack.blocks.papers import abstract_message, cite_message
from bot.source.huggingface import parse_api
from tests.fakes.slack import elements

pytestmark = pytest.mark.recorded

AT = datetime(2026, 8, 1, tzinfo=UTC)
MONTHS = ("early/2024-05", "late/2025-03", "late/2025-11", "early/2026-07")


@pytest.fixture(scope="module")
def check(shared):
    sys.path.insert(0, str(shared / "tools"))
    try:
        return importlib.import_module("blockkit_check").validate_message
    finally:
        sys.path.remove(str(shared / "tools"))


@pytest.fixture(scope="module")
def digests(shared) -> list[Digest]:
    found = []
    for month in MONTHS:
        with gzip.open(shared / "data" / "hf" / f"{month}.jsonl.gz", "rt") as lines:
            for line in lines:
                held = json.loads(line)
                found.append(parse_api(json.dumps(held["entries"]).encode(), date.fromisoformat(held["date"]), AT))
    return found


@pytest.fixture(scope="module")
def papers(digests) -> list[Paper]:
    return [paper for digest in digests for paper in digest.papers]


def hit(paper: Paper, number: int) -> Hit:
    """Return a hit with the whole abstract for its evidence, and every fourth word marked."""
    text = paper.ai_summary if number % 7 == 0 and paper.ai_summary else paper.abstract
    origin = Origin.AI_SUMMARY if text is paper.ai_summary else Origin.ABSTRACT
    marks, at = [], 0
    for word, token in enumerate(text.split(" ")):
        if word % 4 == 0 and token:
            marks.append((at, at + len(token)))
        at += len(token) + 1
    return Hit(paper, 1.0, Quote(text, tuple(marks), origin))


@pytest.mark.slow
def test_answers_from_hundreds_of_papers_are_within_slacks_limits(papers, check):
    assert len(papers) > 500
    query = Query("what < is & new > today?" * 5, chips=(Chip("since <1 Jan>", "x"),))
    for start in range(0, len(papers), 5):
        hits = tuple(hit(paper, start + at) for at, paper in enumerate(papers[start : start + 5]))
        answer = Answer(Kind.HITS, query, hits, 5_000, start, searched=12_368, newest=date(2026, 7, 30), note="A & B.")
        message = answer_message(answer, private=True)
        assert check(message.payload()) == [], hits[0].paper.id
        assert len([a for a in elements(message.payload()) if a.startswith("hit.")]) == len(hits), hits[0].paper.id


def test_whole_papers_and_their_bibtex_are_within_slacks_limits(papers, check):
    for paper in papers:
        assert check(abstract_message(paper).payload()) == [], paper.id
        assert check(cite_message(paper).payload()) == [], paper.id


def test_daily_posts_are_within_slacks_limits_and_hold_every_paper(digests, check):
    for digest in digests:
        messages = render(Issue.whole(digest), ())
        assert [check(message.payload()) for message in messages] == [[]] * len(messages), digest.day
        menus = [a for m in messages for a in elements(m.payload()) if a.startswith("hit.")]
        assert len(menus) == len(digest.papers)


def test_the_paper_with_most_authors_and_the_longest_title_fit_together(papers, check):
    longest = max(papers, key=lambda paper: len(paper.title))
    crowd = max(papers, key=lambda paper: len(paper.authors))
    wordy = max(papers, key=lambda paper: len(paper.abstract))
    hits = tuple(hit(paper, at) for at, paper in enumerate((longest, crowd, wordy)))
    assert check(answer_message(Answer(Kind.HITS, Query("x"), hits, 3), private=True).payload()) == []
