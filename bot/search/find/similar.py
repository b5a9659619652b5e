"""From a paper to those like it: a question made of its most telling terms."""

from __future__ import annotations

import numpy as np

from bot.model import Found, Hit
from bot.search.find.finding import ordered
from bot.search.find.quotes import quote
from bot.search.index.ranking import K1, Term, best
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms as analyzed

TELLING_TERMS = 25
"""How many of a paper's terms are asked with: those with the highest count times idf."""

SAME_TITLE = 0.8
"""Two titles that share so much of their terms name one paper."""


def similar(archive: Snapshot, paper_id: str, *, limit: int) -> Found:
    """Return papers like one, never itself nor its duplicate; nothing if the id is unknown."""
    number = archive.numbers.get(paper_id)
    if number is None:
        return Found()
    held, counts = np.unique(archive.terms_in(number), return_counts=True)
    weights = counts * archive.idf[held]
    shared = archive.frequencies[held] > 1  # a term of this paper alone finds nothing
    held, weights = held[shared], weights[shared]
    telling = np.argsort(-weights, kind="stable")[:TELLING_TERMS]
    telling = telling[np.argsort(archive.frequencies[held[telling]], kind="stable")]
    terms = [Term(archive.runs(int(held[each])), float(weights[each]) * (K1 + 1)) for each in telling]
    papers, scores = ordered(archive, *best(terms, archive.norms, limit + 8))
    paper = archive.papers[number]
    asked = set(held[telling].tolist())
    names = {
        term: float(archive.idf[place])
        for term in set(analyzed(f"{paper.title} {paper.abstract}"))
        if (place := archive.term(term)) in asked
    }
    title = set(analyzed(paper.title))
    hits = []
    for other, score in zip(papers.tolist(), scores.tolist(), strict=True):
        like = archive.papers[other]
        if other != number and not _is_same(title, set(analyzed(like.title))):
            hits.append(Hit(like, score, quote(like, names, "")))
    return Found(tuple(hits[:limit]), total=len(hits[:limit]))


def _is_same(title: set[str], other: set[str]) -> bool:
    return len(title & other) >= SAME_TITLE * len(title | other) > 0
