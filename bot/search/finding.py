"""From a query to what is found: which papers may be found, which are best, which of them match well."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from bot.model import Found, Hit, Paper, Query, Sort
from bot.search.filters import is_filtered, satisfies
from bot.search.postings import Flags, Floats, Ints
from bot.search.question import Asked, rarity, understand
from bot.search.quotes import quote
from bot.search.ranking import K1, Term, best
from bot.search.rerank import bonuses
from bot.search.snapshot import Snapshot

POOL = 64
"""So many of the best papers are judged one by one."""

ENOUGH = 0.5
"""The share of a question's idf mass that a paper must hold to be shown."""

COMMON = 0.5
"""Added to every term's idf: each further word of the question that a paper holds counts, however common it is.
+.007 nDCG@10 on daily_papers, +.001 on the two others."""


def find(archive: Snapshot, query: Query, *, limit: int, offset: int) -> Found:
    """Return the papers that match a query well and satisfy its filters."""
    allowed = may_be_found(archive, query)
    asked = understand(archive, query.text)
    if not asked.weights and not query.text.strip():
        return _listed(archive, query, allowed, limit, offset)
    papers, scores = ranked(archive, asked, allowed)
    good = [place for place, number in enumerate(papers) if _held(archive, int(number), asked) >= ENOUGH]
    if not good:
        near = tuple(
            _hit(archive, query, asked, int(number), float(score))
            for number, score in zip(papers[:2], scores[:2], strict=True)
        )
        return Found(near=near)
    papers, scores = papers[good], scores[good]
    places = sort(archive, query.sort, papers)
    hits = (
        _hit(archive, query, asked, int(papers[place]), float(scores[place]))
        for place in places[offset : offset + limit]
    )
    return Found(tuple(hits), total=len(good))


def ranked(archive: Snapshot, asked: Asked, allowed: Flags | None = None) -> tuple[Ints, Floats]:
    """Return the best papers for a question and their scores, best first."""
    numbers, scores = best(terms_of_question(archive, asked), archive.norms, POOL, allowed)
    return ordered(archive, numbers, scores + bonuses(archive, asked, numbers, scores))


def terms_of_question(archive: Snapshot, asked: Asked) -> list[Term]:
    """Return the terms to rank by, rarest first."""
    frequencies = archive.frequencies[np.fromiter(asked.known, np.int64, len(asked.known))]
    weights = (rarity(len(archive), frequencies) + COMMON) * (K1 + 1)
    return [
        Term(archive.runs(number), times * weight)
        for (number, times), weight in zip(asked.known.items(), weights.tolist(), strict=True)
    ]


def _held(archive: Snapshot, number: int, asked: Asked) -> float:
    """Return the share of a question's idf mass that a paper holds."""
    mine = set(archive.terms_in(number).tolist())
    mass = sum(weight for term, weight in asked.weights.items() if archive.term(term) in mine)
    return mass / (sum(asked.weights.values()) or 1.0)


def _hit(archive: Snapshot, query: Query, asked: Asked, number: int, score: float) -> Hit:
    paper = archive.papers[number]
    return Hit(paper, score, quote(paper, asked.weights, query.question))


def ordered(archive: Snapshot, papers: Ints, scores: Floats) -> tuple[Ints, Floats]:
    """Return papers by score, then newer day, then id."""
    days = archive.columns.first[papers]
    places = np.lexsort((-days, -scores)).tolist()
    places.sort(key=lambda place: (-scores[place], -days[place], archive.papers[int(papers[place])].id))
    return papers[places], scores[places]


def sort(archive: Snapshot, order: Sort, papers: Ints) -> list[int]:
    """Return the places of papers, given best first, in the order asked for."""
    if order is Sort.RELEVANCE:
        return list(range(len(papers)))
    by = archive.columns.first if order is Sort.DATE else archive.columns.upvotes
    places: list[int] = np.argsort(-by[papers], kind="stable").tolist()
    return places


def may_be_found(archive: Snapshot, query: Query) -> Flags | None:
    """Return which papers satisfy a query's filters, by number; ``None`` where there is no filter."""
    if not is_filtered(query):
        return None
    columns = archive.columns
    allowed = columns.alive.copy()
    if query.since:
        allowed &= columns.last >= query.since.toordinal()
    if query.until:
        allowed &= columns.first <= query.until.toordinal()
    if query.has_code:
        allowed &= columns.has_code
    for number in np.flatnonzero(allowed):
        allowed[number] = satisfies(query, archive.papers[int(number)])
    return allowed


def _listed(archive: Snapshot, query: Query, allowed: Flags | None, limit: int, offset: int) -> Found:
    """Return every paper that satisfies the filters, most upvoted first unless another order was asked for."""
    numbers = np.flatnonzero(archive.columns.alive if allowed is None else allowed).astype(np.int32)
    if allowed is None:
        return Found()
    numbers, _ = ordered(archive, numbers, np.zeros(len(numbers)))
    places = sort(archive, Sort.DATE if query.sort is Sort.DATE else Sort.UPVOTES, numbers)
    papers: Iterable[Paper] = (archive.papers[int(numbers[place])] for place in places[offset : offset + limit])
    return Found(tuple(Hit(paper, 0.0, quote(paper, {}, query.question)) for paper in papers), total=len(numbers))
