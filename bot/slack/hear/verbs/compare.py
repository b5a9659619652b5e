"""``compare``: two to four papers side by side."""

from __future__ import annotations

from bot.answers import listing
from bot.answers.comparison import compared
from bot.slack.blocks.compare import compare_message
from bot.slack.blocks.notices import COMPARE_WHAT, notice
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.verbs.papers import named, names_paper
from bot.slack.hear.verbs.verb import Verb

_LEAST, _MOST = 2, 4


def _compare(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    ids = named(rest)
    held = {paper_id: hearing.rooms.answers.paper(paper_id) for paper_id in ids[:_MOST]}
    papers = list(dict.fromkeys(filter(None, held.values())))
    unknown = listing.unknown_papers([paper_id for paper_id, paper in held.items() if paper is None])
    if len(papers) < _LEAST:
        return Reply(notice(" ".join(filter(None, (unknown, COMPARE_WHAT)))))
    left = f"These are the first {_MOST}: more do not fit beside each other." if len(ids) > _MOST else ""
    note = " ".join(filter(None, (unknown, left)))
    return Reply(compare_message([compared(paper) for paper in papers], private=asked.private, note=note))


COMPARE = Verb(
    "compare",
    "two to four papers side by side: what they claim, how, numbers, votes, code, labs",
    (
        ("compare 2607.28227 2607.28101", "by their ids or links"),
        ("compare 1 and 3", "of your last answer"),
        ("compare them", "the first four of it, in its thread"),
    ),
    _compare,
    takes=names_paper,
)
