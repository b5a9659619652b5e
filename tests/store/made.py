"""Papers and digests of our own making."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.model import Digest, Paper

MONDAY = date(2026, 3, 2)
TUESDAY = date(2026, 3, 3)
WEDNESDAY = date(2026, 3, 4)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def paper(paper_id: str = "2603.00001", *, days: tuple[date, ...] = (MONDAY,), **fields: Any) -> Paper:
    """Return a paper whose every field is filled, but for those named."""
    whole: dict[str, Any] = {
        "title": f"On the matter of {paper_id}",
        "abstract": "We measure what was guessed. It holds, mostly: λ ≤ β_1, at 5 \\% of the cost.",
        "url": f"https://huggingface.co/papers/{paper_id}",
        "authors": ("Ada Öström", "Bo Li"),
        "published_at": datetime(2026, 2, 27, 17, 30, tzinfo=UTC),
        "submitter": "Ada Öström",
        "upvotes": 3,
        "comments": 1,
        "ai_summary": "A guess is measured.",
        "keywords": ("measuring", "guessing"),
        "code_url": "https://github.com/ada/guess",
        "code_stars": 12,
        "project_url": "https://guess.example",
        "organization": "Institute of Guessing",
    }
    return Paper(id=paper_id, days=days, **{**whole, **fields})


def card(paper_id: str = "2603.00001", *, upvotes: int = 0, comments: int = 0) -> Paper:
    """Return a paper as a page without its data gives it: a title, a link and votes."""
    return Paper(paper_id, f"On the matter of {paper_id}", "", "", (MONDAY,), upvotes=upvotes, comments=comments)


def digest(*papers: Paper, day: date = MONDAY, at: datetime = NOON) -> Digest:
    """Return one day's list."""
    return Digest(day, papers, at)


def ids(papers: Any) -> list[str]:
    """Return the ids of papers, in their order."""
    return [held.id for held in papers]
