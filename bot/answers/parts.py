"""One thing of one paper, in a sentence: who wrote it, when it came, where its code is. Pure."""

from __future__ import annotations

from collections.abc import Callable

from bot.model import Paper, Part
from bot.texts.humanize import long_day, plural

FEW = 3
"""Of more authors it is said how many they are."""


def told(paper: Paper, part: Part) -> str:
    """Return what was asked of a paper, as a sentence; nothing of its abstract and BibTeX, which are shown whole."""
    tell = _TELLING.get(part)
    return tell(paper) if tell else ""


def _authors(paper: Paper) -> str:
    if not paper.authors:
        return "The source names no authors."
    number = f" ({len(paper.authors)} authors)" if len(paper.authors) > FEW else ""
    return f"By {', '.join(paper.authors)}{number}."


def _code(paper: Paper) -> str:
    if not paper.code_url:
        return "The source names no code for it."
    stars = "" if paper.code_stars is None else f" ({paper.code_stars:,} stars)"
    return f"Its code: {paper.code_url}{stars}"


def _day(paper: Paper) -> str:
    listed = f"It was listed on {long_day(paper.day)}"
    at = paper.published_at
    return f"{listed}; it came out on {long_day(at)}." if at else f"{listed}."


def _discussion(paper: Paper) -> str:
    return f"{plural(paper.comments, 'comment')} at {paper.url}, when it was last fetched."


def _lab(paper: Paper) -> str:
    return f"From {paper.organization}." if paper.organization else "The source names no lab for it."


def _links(paper: Paper) -> str:
    pdf = f"https://arxiv.org/pdf/{paper.id}" if paper.arxiv_url else ""
    return " ".join(filter(None, ("Its pages:", paper.url, paper.arxiv_url, pdf, paper.project_url)))


def _upvotes(paper: Paper) -> str:
    return f"{plural(paper.upvotes, 'upvote')}, when it was last fetched."


_TELLING: dict[Part, Callable[[Paper], str]] = {
    Part.AUTHORS: _authors,
    Part.CODE: _code,
    Part.DAY: _day,
    Part.DISCUSSION: _discussion,
    Part.LAB: _lab,
    Part.LINK: _links,
    Part.PAPER: _day,
    Part.UPVOTES: _upvotes,
}
