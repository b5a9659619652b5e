"""Papers that were found -> those of them that satisfy further filters, in the order asked for. Pure.

For answers whose question is not known any more: their papers can still be narrowed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.model import Paper, Query, Sort
from bot.texts.literal import alternatives


def narrowed(papers: Iterable[Paper], query: Query) -> tuple[Paper, ...]:
    """Return the papers that satisfy a query's filters; its words to search for do not count."""
    kept = [paper for paper in papers if _satisfies(paper, query)]
    if query.sort is Sort.DATE:
        kept.sort(key=lambda paper: paper.day, reverse=True)
    elif query.sort is Sort.OLDEST:
        kept.sort(key=lambda paper: paper.day)
    elif query.sort is Sort.UPVOTES:
        kept.sort(key=lambda paper: paper.upvotes, reverse=True)
    return tuple(kept[: query.limit])


def _satisfies(paper: Paper, query: Query) -> bool:
    title, words = paper.title.casefold(), f"{paper.title} {paper.abstract}".casefold()
    return (
        _in_time(paper.days, query)
        and (not query.has_code or bool(paper.code_url))
        and (query.min_stars is None or (paper.code_stars or 0) >= query.min_stars)
        and (query.min_upvotes is None or paper.upvotes >= query.min_upvotes)
        and not any(word.casefold() in words for word in query.excluded if word not in query.avoided)
        and not any(word.casefold() in title for word in query.avoided)
        and all(any(word.casefold() in words for word in group) for group in query.required)
        and all(any(word.casefold() in title for word in alternatives(each)) for each in query.titles)
        and all(_named(name, (*paper.authors, paper.organization)) for name in query.authors)
        and (not query.organizations or any(_named(name, (paper.organization,)) for name in query.organizations))
        and not any(_named(name, paper.authors) for name in query.not_authors)
        and not any(_named(name, (paper.organization,)) for name in query.not_organizations)
    )


def _in_time(days: Sequence[date], query: Query) -> bool:
    first, last = query.since or date.min, query.until or date.max
    return any(first <= day <= last for day in days)


def _named(name: str, names: Iterable[str]) -> bool:
    wanted = set(name.casefold().split())
    return any(wanted <= set(given.casefold().split()) for given in names)
