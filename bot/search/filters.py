"""What a query demands of a paper besides its topic: pure predicates. Names are compared without case and accents."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import numpy as np

from bot.model import Paper, Query
from bot.search.analyzer import terms
from bot.search.people import name_words, names
from bot.search.postings import Flags, Ints
from bot.search.snapshot import Snapshot

MAX_NAME_WORDS = 4
"""A question of more words names nobody."""


def is_filtered(query: Query) -> bool:
    """Return whether a query demands anything of a paper besides its words."""
    by_names = query.authors or query.organizations or query.titles or query.required or query.excluded or query.ids
    by_numbers = query.min_stars is not None or query.min_upvotes is not None
    return bool(by_names or by_numbers or query.has_code or query.since or query.until)


def allowed(archive: Snapshot, query: Query) -> Flags:
    """Return which papers satisfy a query's filters, by number: first by what is kept in columns, then one by one."""
    columns = archive.columns
    flags = columns.alive.copy()
    if query.since:
        flags &= columns.last >= query.since.toordinal()
    if query.until:
        flags &= columns.first <= query.until.toordinal()
    if query.has_code:
        flags &= columns.has_code
    if query.min_stars is not None:
        flags &= np.maximum(columns.stars, 0) >= query.min_stars
    if query.min_upvotes is not None:
        flags &= columns.upvotes >= query.min_upvotes
    _keep_holders(archive, query, flags)
    _drop_holders(archive, query, flags)
    left = _undecided(query)
    for number in np.flatnonzero(flags).tolist() if _needs_reading(left, flags, archive) else ():
        flags[number] = satisfies(left, archive.papers[number])
    return flags


def _needs_reading(query: Query, flags: Flags, archive: Snapshot) -> bool:
    """Tell whether columns do not say it all: a paper listed on several days may have none within a span."""
    if query.authors or query.organizations or query.titles or query.required or query.excluded or query.ids:
        return True
    if query.since is None or query.until is None:
        return False
    return bool((archive.columns.first[flags] != archive.columns.last[flags]).any())


def _keep_holders(archive: Snapshot, query: Query, flags: Flags) -> None:
    """Leave out what surely does not satisfy a filter on words or names, so that few papers are read."""
    for group in (*query.required, *((title,) for title in query.titles)):
        held = np.zeros_like(flags)
        for wanted in filter(None, map(terms, group)):  # a phrase of stopwords alone is in no paper
            held |= _holders(archive, wanted)
        flags &= held
    for wanted in map(name_words, (*query.authors, *query.organizations)):
        for number in np.flatnonzero(flags).tolist():
            flags[number] = all(word in archive.people[number] for word in wanted)


def _drop_holders(archive: Snapshot, query: Query, flags: Flags) -> None:
    """Leave out what holds an excluded word or phrase; read are only papers that hold all words of a phrase."""
    for phrase in query.excluded:
        wanted = terms(phrase)
        held = _holders(archive, wanted) & flags if wanted else np.zeros_like(flags)
        for number in np.flatnonzero(held).tolist() if len(wanted) > 1 else ():
            held[number] = not _satisfies_words(Query(phrase, excluded=(phrase,)), archive.papers[number])
        flags &= ~held


def _undecided(query: Query) -> Query:
    """Return a query less what the postings decide alone: single words that must be there, and all that must not."""
    required = tuple(group for group in query.required if any(len(terms(phrase)) != 1 for phrase in group))
    return replace(query, required=required, excluded=())


def _holders(archive: Snapshot, wanted: Iterable[str]) -> Flags:
    """Return which papers hold every term wanted."""
    held = np.ones(len(archive.papers), np.bool_)
    for term in wanted:
        having = np.zeros(len(archive.papers), np.bool_)
        number = archive.term(term)
        for run in [] if number is None else archive.runs(number):
            having[run.papers] = True
        held &= having
    return held


def satisfies(query: Query, paper: Paper) -> bool:
    """Return whether a paper satisfies every filter of a query."""
    return (
        _satisfies_numbers(query, paper)
        and any(_within(query, day) for day in paper.days)
        and (not query.ids or paper.id in query.ids)
        and all(any(names(name_words(name), author) for author in paper.authors) for name in query.authors)
        and all(names(name_words(name), paper.organization) for name in query.organizations)
        and all(_holds(_words(paper.title), phrase) for phrase in query.titles)
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
    held = f"{_words(paper.title)}.{_words(paper.abstract)}"  # a phrase does not reach from the title into the abstract
    return all(any(_holds(held, one) for one in group) for group in query.required) and not any(
        _holds(held, one) for one in query.excluded
    )


def _words(text: str) -> str:
    return f" {' '.join(terms(text))} "


def _holds(held: str, phrase: str) -> bool:
    wanted = terms(phrase)
    return bool(wanted) and _words(phrase) in held


def named(archive: Snapshot, text: str, may_be: Flags | None) -> Ints:
    """Return the papers one of whose authors, or whose organisation, holds every word of a text; newest last."""
    wanted = name_words(text)
    if not 0 < len(wanted) <= MAX_NAME_WORDS or all(len(word) < 3 for word in wanted):
        return np.empty(0, np.int32)
    pattern = re.compile("".join(rf"(?=.*\b{re.escape(word)}\b)" for word in wanted))
    chosen = archive.columns.alive if may_be is None else may_be
    found = [
        number
        for number in np.flatnonzero(chosen).tolist()
        if wanted[-1] in (who := archive.people[number]) and any(map(pattern.match, who.split("\n")))
    ]
    return np.array(found, np.int32)
