"""Whatever a paper or a person writes, a message stays a message."""

import re
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Answer, Chip, Digest, Hit, Issue, Kind, Paper, Query, Quote
from bot.slack.blocks.answers import answer_message
from bot.slack.blocks.edition import render
from bot.slack.blocks.message import MAX_BLOCKS, MAX_MESSAGE_CHARS, Message, size
from bot.slack.blocks.papers import abstract_message, cite_message
from tests.fakes.answers import TODAY, paper
from tests.slack.post.test_digest import NOON

SAMPLES = [
    "<!channel>",
    "<@U1>",
    "<https://x|y>",
    "*_~`",
    "```",
    "&amp;",
    "\u202e",
    "|",
    "@here",
    "$x_{i}$",
    "\n",
    "](",
]
texts = st.lists(st.one_of(st.sampled_from(SAMPLES), st.text(max_size=30)), max_size=60).map(" ".join)
papers = st.builds(
    lambda title, abstract, names, lab, url: paper(
        1, title=title, abstract=abstract, authors=tuple(names), organization=lab, code_url=url, ai_summary=abstract
    ),
    texts,
    texts,
    st.lists(texts, max_size=8),
    texts,
    texts,
)


def spoken(message: Message) -> Iterator[str]:
    """Give every piece of mrkdwn in a message."""
    parts: list[Any] = [part for block in message.blocks for part in (block.get("text"), *block.get("elements", []))]
    yield message.text
    yield from (part["text"] for part in parts if part and part.get("type") == "mrkdwn")


def is_sound(message: Message) -> bool:
    links = [found for text in spoken(message) for found in re.findall(r"<([^>]*)>", text)]
    within = all(0 < len(text) <= 3_000 for text in spoken(message))
    return (
        within
        and all(re.fullmatch(r"https?://[^\s|<>]+\|[^\n|<>]+", link) for link in links)
        and len(message.blocks) <= MAX_BLOCKS
        and size(message.blocks) <= MAX_MESSAGE_CHARS
    )


@given(st.lists(papers, min_size=1, max_size=5), texts, texts)
def test_no_text_escapes_its_answer(found: list[Paper], question: str, note: str):
    hits = tuple(Hit(one, 1, Quote(one.abstract, ((0, 3), (5, 9)))) for one in found)
    query = Query(question, chips=(Chip(question, note),))
    for kind, shown in ((Kind.HITS, hits), (Kind.PAPER, hits[:1]), (Kind.NOTHING, ()), (Kind.PROBLEM, ())):
        answer = Answer(kind, query, shown, len(shown) * 2, near=hits[:2], suggestion=question, note=note)
        assert is_sound(answer_message(answer, private=True))


@given(papers)
def test_no_paper_escapes_its_card_or_its_bibtex(one: Paper):
    assert is_sound(abstract_message(one))
    assert is_sound(cite_message(one))


@given(st.lists(papers, min_size=1, max_size=30))
def test_no_paper_escapes_the_daily_post(found: list[Paper]):
    assert all(is_sound(message) for message in render(Issue.whole(Digest(TODAY, tuple(found), NOON)), ()))
