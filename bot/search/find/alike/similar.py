"""From a paper to those like it: a question made of its most telling terms."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from bot.model import Found, Hit, Paper, Query, Sort
from bot.search.find.quoting.quotes import quote
from bot.search.find.ranking.holding import holding_all
from bot.search.find.ranking.meaning import like_in_meaning, with_nearest
from bot.search.find.ranking.order import as_asked, ordered
from bot.search.index.postings import Flags
from bot.search.index.ranking import K1, Term, best
from bot.search.index.snapshot import Snapshot
from bot.search.readings.called.own import (
    MAX_NAME_WORDS,
    called,
    in_full,
    introduced,
    is_same_name,
    newest_of,
    without_kind,
)
from bot.search.readings.filters import allowed
from bot.search.text.analyzer import terms as analyzed
from bot.search.text.people import name_words
from bot.search.words.question import understand
from bot.search.words.written.phrases import having_all, holders

TELLING_TERMS = 60
SATURATES, TITLED = 0.7, 1.0
"""How many of a paper's terms are asked with: those with the highest count times idf, the count to the power of the
second number, one in the title counted as said so much more. What a paper is made of it says again and again, and what
it is about in its title. Of 200 papers that answer a question with others, and of 200 others kept aside, these others
are found at nDCG@10 .474 instead of .442, and .456 instead of .437 (natural), .290 instead of .276, and .329 instead
of .300 (cranfield); papers with keywords in common at .142 instead of .108, and .123 instead of .109. More weight for
the terms of its keywords took .01 of the last from either half."""

SPARE = 8
"""So many more are looked at, as the paper itself and its duplicates are left out."""

TELLING_WORDS = 3
"""So many words at the beginning of a title name its paper."""

SHORT = 2
"""A name of so few letters is no family's: R1 is the first version of several."""

LEAST_DESCRIBED, MOST_DESCRIBED = 2, 64
"""Fewer words than the first describe no paper beside its name, nor do those that more papers hold."""

SAME_WORDS = 0.6
"""Words that are so much of a title are it in another order, unless it has a name that is not said."""

SAME_TITLE = 0.8
"""Two titles that share so much of their terms name one paper."""


_VERSION = re.compile(r"([A-Za-z][\w-]*?)[ -]?v?(\d+(?:\.\d+)?)", re.IGNORECASE)

MUCH_ALIKE = 0.3
"""Of papers like one, those of so much of the best's score are put in another order that is asked for."""

POOL = 64
"""So many of the most alike can be paged through."""

MEANING = 0.2
"""What one standard deviation of the cosines counts, in shares of the best score. Of 200 papers that answer a question
with others, these others are found at nDCG@10 .496 instead of .437 (natural), .417 instead of .372 (cranfield); by the
vectors alone .472 and .403; all that with 25 terms asked, of which none weighed more for its title."""


def similar(archive: Snapshot, paper_id: str, *, limit: int, offset: int = 0, within: Query | None = None) -> Found:
    """Return papers like one, never itself nor its duplicate, that satisfy some filters; nothing if it is unknown."""
    number = archive.numbers.get(paper_id)
    if number is None:
        return Found()
    paper = archive.papers[number]
    held, weights = _telling(archive, paper, number)
    terms = [Term(archive.runs(term), weight * (K1 + 1)) for term, weight in zip(held, weights, strict=True)]
    may_be = within_filters(archive, within) if within is not None else None
    papers, scores = best(terms, archive.norms, POOL + SPARE, may_be)
    alike = like_in_meaning(archive, number)
    if alike is not None:
        papers, scores = with_nearest(archive, terms, alike, may_be, (papers, scores))
        scores = scores + MEANING * scores.max(initial=0.0) * alike.deviations(papers)
    papers, scores = ordered(archive, papers, scores)
    asked = set(held)
    names = {
        term: float(archive.idf[place])
        for term in set(analyzed(f"{paper.title} {paper.abstract}"))
        if (place := archive.term(term)) in asked
    }
    title = set(analyzed(paper.title))
    others = [
        (like, score)
        for other, score in zip(papers.tolist(), scores.tolist(), strict=True)
        if other != number and not _is_same(title, set(analyzed((like := archive.papers[other]).title)))
    ][:POOL]
    if within is not None and within.sort is not Sort.RELEVANCE:
        others = _in_order(archive, within.sort, others)
    hits = tuple(Hit(like, score, quote(like, names, "")) for like, score in others[offset : offset + limit])
    return Found(hits, total=len(others), order=tuple(like.id for like, _ in others))


def _telling(archive: Snapshot, paper: Paper, number: int) -> tuple[list[int], list[float]]:
    """Return the terms that tell most of a paper, rarest first, and what each weighs; none that it has alone."""
    held, counts = np.unique(archive.terms_in(number), return_counts=True)
    title = [term for name in analyzed(paper.title) if (term := archive.term(name)) is not None]
    titled = np.isin(held, title)
    weights = (counts**SATURATES + TITLED * titled) * archive.idf[held]
    shared = archive.frequencies[held] > 1
    held, weights = held[shared], weights[shared]
    telling = np.argsort(-weights, kind="stable")[:TELLING_TERMS]
    telling = telling[np.argsort(archive.frequencies[held[telling]], kind="stable")]
    return held[telling].tolist(), weights[telling].tolist()


def _in_order(archive: Snapshot, sort: Sort, others: Sequence[tuple[Paper, float]]) -> list[tuple[Paper, float]]:
    """Return those that are about as much alike as the best, in the order asked for."""
    alike = [each for each in others if each[1] >= MUCH_ALIKE * others[0][1]]
    numbers = np.array([archive.numbers[like.id] for like, _ in alike], np.int32)
    return [alike[place] for place in as_asked(archive, sort, numbers).tolist()]


def within_filters(archive: Snapshot, within: Query) -> Flags | None:
    """Return which papers satisfy some filters and hold every word of a topic; ``None`` where neither is asked."""
    topic = understand(archive, within.text) if within.text else None
    if topic is None or not topic.names:
        return allowed(archive, within) if within.is_filtered else None
    return allowed(archive, within) & holding_all(archive, topic)


def titled(archive: Snapshot, title: str) -> str:
    """Return the id of the paper that a title names: as it stands, before the colon, or as it begins; else ``""``.

    Of several the newest, as a name is given again to what is better known. A title that begins with a name of fewer
    words is its paper's only if none spoke of it before.
    """
    wanted = analyzed(title)
    if not wanted:
        return ""
    holding = holders(archive, wanted, archive.columns.alive, in_title=True)
    named, begun = [], []
    for paper in archive.some(np.flatnonzero(holding).astype(np.int32)):
        name, _, _ = paper.title.partition(":")
        if wanted == analyzed(paper.title) or (wanted == analyzed(name) and is_same_name(name, title)):
            named.append(paper)
        elif analyzed(paper.title)[: len(wanted)] == wanted or _begins_with_name(paper.title, title):
            begun.append(paper)
    if not named and len(wanted) < TELLING_WORDS:  # FLUX that Plays Music is not FLUX
        named_so = [each for each in begun if len(wanted) > 1 and _begins_with_name(each.title, title)]
        begun = [each for each in named_so if _is_first(archive, wanted, each)]
    found = named or _own(archive, without_kind(title)) or begun or _of_version(archive, title)
    found = found or _newest(archive, without_kind(title)) or _described(archive, without_kind(title))
    return max(found, key=lambda paper: (paper.day, paper.id)).id if found else ""


def _own(archive: Snapshot, name: str) -> list[Paper]:
    """Return the papers whose title's head is a name, or the one that says that it brings it."""
    alive = archive.columns.alive
    finds = (find(archive, name, alive) for find in (called, in_full, introduced))
    return next((archive.some(numbers) for numbers in finds if len(numbers)), [])


def _newest(archive: Snapshot, family: str) -> list[Paper]:
    """Return the newest paper of a family that is asked for without a version."""
    return archive.some(newest_of(archive, family, archive.columns.alive)) if len(family) > SHORT else []


def _described(archive: Snapshot, said: str) -> list[Paper]:
    """Return the papers that hold all that is said, a word of it their name: s1 of "s1 test-time scaling".

    Where there are none, the one whose title has all the words in another order, and hardly any others.
    """
    wanted, alive = sorted(set(analyzed(said))), archive.columns.alive
    holding = np.flatnonzero(having_all(archive, wanted) & alive).astype(np.int32)
    if len(wanted) < LEAST_DESCRIBED or not len(holding):
        return []
    named = archive.some(holding) if len(holding) <= MOST_DESCRIBED else []
    if own := [paper for paper in named if _is_named_in(paper.title, said)]:
        return own
    if len(wanted) < TELLING_WORDS:
        return []
    titled = np.logical_and.reduce([holders(archive, [term], alive, in_title=True) for term in wanted])
    papers = archive.some(np.flatnonzero(titled).astype(np.int32))
    share = {paper.id: len(wanted) / len(set(analyzed(paper.title))) for paper in papers if ":" not in paper.title}
    best = max(share, key=lambda paper_id: share[paper_id], default="")
    return [paper for paper in papers if paper.id == best and share[best] >= SAME_WORDS]


def _is_named_in(title: str, said: str) -> bool:
    """Tell whether a title gives a name before its colon, written as names are, that some words of a text are."""
    name, colon, _ = title.partition(":")
    words = said.split()
    size = len(name.split())
    runs = (" ".join(words[at : at + size]) for at in range(len(words) - size + 1))
    is_name = bool(colon) and any(sign.isupper() or sign.isdigit() for sign in name[1:])
    return is_name and size <= MAX_NAME_WORDS and any(is_same_name(name, run) for run in runs)


def _of_version(archive: Snapshot, name: str) -> list[Paper]:
    """Return the paper that a name without its version is the own of, if it says that it is of this: Wan of Wan 2.1."""
    versioned = _VERSION.fullmatch(without_kind(name))
    if versioned is None:
        return []
    bare, version = map(re.escape, versioned.groups())
    spelled = re.compile(rf"(?<![a-z]){bare}[ -]?v?{version}(?!\.?\d)", re.IGNORECASE)
    own = archive.numbers.get(titled(archive, versioned[1]))
    papers = archive.some(np.array([own], np.int32)) if own is not None else []
    return [paper for paper in papers if spelled.search(f"{paper.abstract} {paper.code_url} {paper.project_url}")]


def _is_first(archive: Snapshot, wanted: Sequence[str], paper: Paper) -> bool:
    """Tell whether no earlier paper speaks of a thing: one whose title begins with it may have brought it then."""
    holding = holders(archive, wanted, archive.columns.alive)
    return int(archive.columns.first[holding].min()) >= paper.days[0].toordinal()


def _begins_with_name(title: str, name: str) -> bool:
    """Tell whether a title begins with what it writes as a name: Mixture-of-Agents, not Flow, nor SAM of SAM-X."""
    words, wanted = title.split(), "".join(name_words(name))
    begins = ("".join(name_words(" ".join(words[:count]))) for count in range(1, len(name.split()) + 1))
    return wanted in begins and any(sign.isupper() or sign.isdigit() for sign in words[0][1:])


def _is_same(title: set[str], other: set[str]) -> bool:
    return len(title & other) >= SAME_TITLE * len(title | other) > 0
