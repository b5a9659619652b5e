"""Verbs about one paper: ``paper``, ``similar``, ``abstract``, ``cite``. It is named by its id or its link."""

from __future__ import annotations

import re

from bot.answers import listing
from bot.query.question import ARXIV_NUMBER
from bot.slack.blocks.notices import notice
from bot.slack.blocks.papers import UNNUMBERED, cite_message
from bot.slack.blocks.state import State
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.following import follow, menu
from bot.slack.hear.verbs.verb import Act, Verb

_CITED = 10

NAMED = re.compile(rf"{ARXIV_NUMBER.pattern}|(?:^|(?<=\s)){UNNUMBERED}(?P<unnumbered>[a-z0-9][a-z0-9-]{{0,120}})(?!\S)")
"""A paper's name in a command."""


def names_paper(rest: str) -> bool:
    """Return whether what follows a verb names a paper."""
    return bool(NAMED.search(rest))


def named(rest: str) -> tuple[str, ...]:
    """Return the ids of the papers that a text names, each once, in order."""
    return tuple(dict.fromkeys(found[1] or found["unnumbered"] for found in NAMED.finditer(rest)))


def _asks(question: str, entry: str = "abstract") -> Act:
    """Return what asks a question about the paper that follows the verb; of one without an id, its menu's entry."""

    def act(asked: Asked, rest: str, hearing: Hearing) -> Reply:
        found = NAMED.search(rest)
        if found and found["unnumbered"]:
            return Reply(menu(hearing.rooms.answers, f"{entry}:{found['unnumbered']}"))
        return Reply(follow(hearing.rooms.answers, State(question.format(rest)), private=asked.private))

    return act


def _cite(_asked: Asked, rest: str, hearing: Hearing) -> Reply:
    held = {paper_id: hearing.rooms.answers.paper(paper_id) for paper_id in named(rest)[:_CITED]}
    papers = [paper for paper in held.values() if paper]
    unknown = listing.unknown_papers([paper_id for paper_id, paper in held.items() if paper is None])
    return Reply(cite_message(*papers, note=unknown) if papers else notice(unknown))


PAPER = Verb(
    "paper",
    "one paper, whole: its abstract, authors, links and code",
    (
        ("paper 2607.28227", "by its id"),
        ("paper https://arxiv.org/abs/2607.28227", "by a link"),
        ("paper 2", "the second one of your last answer"),
    ),
    _asks("{}"),
    takes=names_paper,
)
SIMILAR = Verb(
    "similar",
    "papers like one; its menu in an answer does the same",
    (
        ("similar 2607.28227", "papers like it"),
        ("similar to 2", "like the second one of your last answer"),
        ("papers like 2607.28227 since June with code", "narrowed by any filter"),
    ),
    _asks("similar {}", "similar"),
    takes=names_paper,
    options=(("since June", "only papers of that time"), ("with code", "only those that have a repository")),
)
ABSTRACT = Verb(
    "abstract",
    "the abstract of a paper",
    (
        ("abstract 2607.28227", "by its id"),
        ("abstract of the first", "of your last answer"),
        ("abstract of OtterNet", "by its title, or the name before its colon"),
    ),
    _asks("abstract {}"),
    takes=names_paper,
)
CITE = Verb(
    "cite",
    "the BibTeX of papers, ready to copy",
    (
        ("cite 2607.28227", "of one"),
        ("bibtex 2607.28227 2607.28101", "of several"),
        ("cite 2", "of the second one of your last answer"),
    ),
    _cite,
    takes=names_paper,
    aliases=("bibtex",),
)
