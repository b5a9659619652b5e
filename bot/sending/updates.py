"""What became of papers that a channel got: new versions, withdrawals, code that came later. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from bot.model import News, Paper, Watched

WATCH = timedelta(days=60)
"""How long after its post a paper is watched."""


def as_it_is(channel: str, paper: Paper, team: str) -> Watched:
    """Return a paper as a channel gets it now."""
    return Watched(channel, paper.id, bool(paper.code_url), paper.withdrawn_at is not None, team=team)


def news(then: Watched, paper: Paper, version: int) -> Iterator[tuple[News, str]]:
    """Give what became of a paper since, each with the name by which it is said once.

    Args:
        then: As the channel got it.
        paper: As it is now.
        version: The newest one at arXiv; 0 where nobody knows.
    """
    if paper.withdrawn_at is not None and not then.withdrawn:
        yield News.WITHDRAWN, f"withdrawn:{paper.id}"
    if paper.code_url and not then.code:
        yield News.CODE, f"code:{paper.id}"
    if then.version and version > then.version:
        yield News.VERSION, f"v{version}:{paper.id}"
