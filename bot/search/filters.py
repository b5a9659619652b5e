"""What a query demands of a paper besides its topic: pure predicates. Names are compared without case and accents."""

from __future__ import annotations

import re
from datetime import date

from bot.model import Paper, Query
from bot.search.analyzer import terms
from bot.search.symbols import fold

_WORD = re.compile(r"[^\W_]+")


def is_filtered(query: Query) -> bool:
    """Return whether a query demands anything of a paper besides its words."""
    by_names = query.authors or query.organizations or query.titles or query.required or query.excluded or query.ids
    by_numbers = query.min_stars is not None or query.min_upvotes is not None
    return bool(by_names or by_numbers or query.has_code or query.since or query.until)


def satisfies(query: Query, paper: Paper) -> bool:
    """Return whether a paper satisfies every filter of a query."""
    return (
        _satisfies_numbers(query, paper)
        and any(_within(query, day) for day in paper.days)
        and (not query.ids or paper.id in query.ids)
        and all(any(_names(name, author) for author in paper.authors) for name in query.authors)
        and all(_names(name, paper.organization) for name in query.organizations)
        and all(contains(paper.title, phrase) for phrase in query.titles)
        and _satisfies_words(query, paper)
    )


def _satisfies_numbers(query: Query, paper: Paper) -> bool:
    return (
        (not query.has_code or bool(paper.code_url))
        and (query.min_stars is None or (paper.code_stars or 0) >= query.min_stars)
        and (query.min_upvotes is None or paper.upvotes >= query.min_upvotes)
    )


def _within(query: Query, day: date) -> bool:
    return (query.since is None or query.since <= day) and (query.until is None or day <= query.until)


def _satisfies_words(query: Query, paper: Paper) -> bool:
    if not (query.required or query.excluded):
        return True
    text = f"{paper.title}\n{paper.abstract}\n{' . '.join(paper.keywords)}"
    words = f" {' '.join(terms(text))} "
    return all(any(_holds(words, one) for one in group) for group in query.required) and not any(
        _holds(words, one) for one in query.excluded
    )


def contains(text: str, phrase: str) -> bool:
    """Return whether a text holds a word or a phrase, whatever its endings."""
    return _holds(f" {' '.join(terms(text))} ", phrase)


def _holds(words: str, phrase: str) -> bool:
    wanted = terms(phrase)
    return bool(wanted) and f" {' '.join(wanted)} " in words


def _names(wanted: str, name: str) -> bool:
    """Tell whether a name holds every word of the one wanted; ``Y. LeCun`` names Yann LeCun."""
    words = _WORD.findall(fold(name))
    return bool(words) and all(
        word in words or (len(word) == 1 and any(each.startswith(word) for each in words))
        for word in _WORD.findall(fold(wanted))
    )
