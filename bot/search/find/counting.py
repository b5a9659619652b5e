"""How many papers are on a topic: all of them, not the best of a pool.

Who is shown papers sees the best few, and a chance one below them does no harm; a number must not have any. So what is
counted holds all words of the topic, close together, with as much evidence as the first paper of an answer must have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date

import numpy as np

from bot.model import Count, Counted, Month, Paper, Query, Tally
from bot.search.find.evidence import enough, strengths
from bot.search.find.filters import allowed, by_author, by_lab
from bot.search.find.labs import lab_in, of_lab
from bot.search.find.phrases import holders
from bot.search.find.question import Asked, understand
from bot.search.find.rerank import NEAR_WORDS, gained
from bot.search.find.texts import Pool, first_of_each, pooled
from bot.search.index.bylines import Bylines
from bot.search.index.postings import Flags, Ints, Longs
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms

NAMED = 8
"""So many authors and labs are named."""

CANDIDATES = 3 * NAMED
"""So many spellings of labs are looked at for these: one lab has several."""

PHRASED = 2
"""What is talk in a topic belongs to it where so many papers hold all of its words side by side."""

CLOSE = 2
"""So many words apart are the words of a topic, or as many as it has: "distil the knowledge" is knowledge distillation,
"models for real-world tasks" no world models. Within eight 650 papers were on world models, of which 377 say so, and
352 on test-time training, of which 24 do."""

COMMON = 0.25
"""Words that more papers than that hold together are counted by the phrase alone, as reading these would take long."""


def count(archive: Snapshot, query: Query) -> Counted:
    """Return what can be told of all papers that match a query well."""
    may_be, asked = allowed(archive, query), None
    if not query.organizations and (lab := lab_in(archive, query.text)) is not None and lab.asked:
        may_be, query = may_be & lab.papers, of_lab(query, lab)
        asked = query
    numbers = counted(archive, query, may_be)
    flags = np.zeros_like(may_be)
    flags[numbers] = True
    nameless = flags.copy()
    nameless[archive.labs.papers(np.arange(archive.labs.size, dtype=np.int32))] = False
    return Counted(
        total=len(numbers),
        of=int(may_be.sum()),
        months=_months(archive, query, flags, may_be),
        authors=_authors(archive, flags) if query.count is Count.AUTHORS else (),
        labs=_labs(archive, flags) if query.count in (None, Count.PAPERS, Count.LABS) else (),
        unnamed=int(nameless.sum()),
        first=_first(archive, numbers),
        asked=asked,
    )


def counted(archive: Snapshot, query: Query, may_be: Flags) -> Ints:
    """Return the papers that match a query well, ascending; all that may be found where it has no words."""
    asked = understand(archive, query.text)
    if not asked.names:
        return np.flatnonzero(may_be).astype(np.int32)
    if set(terms(query.text)) - set(terms(asked.text)):  # "vibe coding" is no coding in general
        phrased = holders(archive, terms(query.text), may_be)
        if phrased.sum() >= PHRASED:
            return np.flatnonzero(phrased).astype(np.int32)
    held = holding_all(archive, asked)
    holding = may_be & held
    if query.required or not holding.any():
        return np.flatnonzero(holding).astype(np.int32)
    words = [name for name in asked.names if asked.names[name] > 0]
    if held.sum() > COMMON * max(len(archive), 1) and len(words) > 1:  # of all: a number's list is counted alike
        return np.flatnonzero(holders(archive, words, holding)).astype(np.int32)
    pool = pooled(archive, np.flatnonzero(holding).astype(np.int32), asked.terms.known)
    evidence, _ = strengths(asked, pool, gained(asked, pool, ranking=False))
    good, places = evidence >= enough(asked.topics, len(archive)), _each_place(asked, pool)
    well = good & _together(places, pool, max(CLOSE, len(places)))
    if not well.any():
        well = good & _together(places, pool, max(NEAR_WORDS, 3 * len(places)))
    found: Ints = pool.numbers[well]
    of_few = query.organizations or query.authors  # among whose papers every word held is evidence
    return np.flatnonzero(holding).astype(np.int32) if of_few and not len(found) else found


TELLS_MOST, RARE = 0.6, 0.015
"""A word that so few papers hold, and that tells so much of a topic, says by itself what papers are about that have it
in the title: humanoid robots. Of 96 topics asked for the newest none loses a paper by it; with any word .07 more of the
hits were beside the topic."""


def titled_topic(archive: Snapshot, asked: Asked, numbers: Ints) -> Flags:
    """Return which of some papers hold all of a topic, and in the title what tells most of it."""
    flags = np.zeros(len(archive.papers), np.bool_)
    rarest = max(asked.names, key=lambda name: asked.names[name], default="")
    number = archive.term(rarest) if rarest else None
    telling = len(asked.topics.telling) > 1 and asked.topics.telling.max() >= TELLS_MOST * asked.topics.telling.sum()
    if number is None or not telling or archive.frequencies[number] > RARE * len(archive):
        return flags[numbers]
    flags[numbers] = True
    return (holders(archive, [rarest], flags, in_title=True) & holding_all(archive, asked))[numbers]


def holding_all(archive: Snapshot, asked: Asked) -> Flags:
    """Return which papers hold every word of a question, in whatever form."""
    held = archive.columns.alive.copy()
    for word in asked.topics.terms.T:
        having = np.zeros_like(held)
        for term in np.array(list(asked.terms.known), np.int64)[word > 0].tolist():
            for papers in archive.holding(term):
                having[papers] = True
        held &= having
    return held


def _each_place(asked: Asked, pool: Pool) -> list[Longs]:
    """Return where each word of a question stands in a pool: of test-time neither a test nor a time alone."""
    known, found = np.array(list(asked.terms.known), np.int32), []
    for column, (word, whole) in enumerate(zip(asked.topics.terms.T > 0, asked.topics.wholes.T > 0, strict=True)):
        parts = [_places(pool, np.array([number], np.int32)) for number in _parts(pool.archive, asked, column)]
        if len(parts) > 1 or (parts and (whole & word).any()):
            side_by_side = _one_after_another(parts, pool) if len(parts) > 1 else parts[0][:0]
            found.append(np.union1d(_places(pool, known[whole & word]), side_by_side))
        else:
            found.append(_places(pool, known[word]))
    return found


def _parts(archive: Snapshot, asked: Asked, column: int) -> list[int]:
    """Return the terms of the parts of a word that has several; none where no paper has one of them."""
    numbers = [archive.term(name) for name in asked.topics.compounds.get(column, ())]
    return [number for number in numbers if number is not None] if None not in numbers else []


def _one_after_another(parts: Sequence[Longs], pool: Pool) -> Longs:
    """Return the last places of the parts that stand in order and in one word, side by side or with one between."""
    last = parts[0]
    for part in parts[1:]:
        before = np.searchsorted(last, part, "right")
        follows = part[before > 0]
        there = last[before[before > 0] - 1]
        last = follows[(follows - there <= CLOSE) & (pool.owners[follows] == pool.owners[there])]
    return last


def _together(places: Sequence[Longs], pool: Pool, reach: int) -> Flags:
    """Return which papers of a pool have all words of a question within so many words of each other somewhere."""
    if len(places) < 2:
        there = np.zeros(len(pool.numbers), np.bool_)
        there[pool.owners[places[0]]] = True
        return there
    anchor = min(places, key=len)
    near = np.ones(len(anchor), np.bool_)
    for other in places:
        near &= _distance(anchor, other, pool) <= reach
    found = np.zeros(len(pool.numbers), np.bool_)
    found[pool.owners[anchor[near]]] = True
    return found


def _places(pool: Pool, terms: Ints) -> Longs:
    return first_of_each(*pool.said(terms))[0]


def _distance(anchor: Longs, other: Longs, pool: Pool) -> Longs:
    """Return how far each place is from the next of some others in its paper."""
    far = len(pool.words) + 1
    if not len(other):
        return np.full(len(anchor), far)
    right = np.minimum(np.searchsorted(other, anchor), len(other) - 1)
    left = np.maximum(right - 1, 0)
    gaps = [
        np.where(pool.owners[other[side]] == pool.owners[anchor], np.abs(other[side] - anchor), far)
        for side in (left, right)
    ]
    nearest: Longs = np.minimum(*gaps)
    return nearest


def _months(archive: Snapshot, query: Query, flags: Flags, may_be: Flags) -> tuple[Month, ...]:
    """Return how many papers each month listed; one listed in two counts in both."""
    mine, all_of = (_by_month(archive, query, each) for each in (flags, may_be))
    if not all_of:
        return ()
    months = range(min(all_of), max(all_of) + 1)
    return tuple(Month(_day(month), mine[month], all_of[month]) for month in months)


def _by_month(archive: Snapshot, query: Query, flags: Flags) -> Counter[int]:
    once = flags & (archive.columns.first == archive.columns.last)
    days, times = np.unique(archive.columns.first[once], return_counts=True)
    found: Counter[int] = Counter()
    for day, papers in zip(days.tolist(), times.tolist(), strict=True):
        found[_month(date.fromordinal(day))] += papers
    for paper in archive.some(np.flatnonzero(flags & ~once).astype(np.int32)):
        found.update({_month(day) for day in paper.days if (query.since or day) <= day <= (query.until or day)})
    return found


def _month(day: date) -> int:
    return 12 * day.year + day.month - 1


def _day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _authors(archive: Snapshot, flags: Flags) -> tuple[Tally, ...]:
    """Return who wrote most of some papers; how many, as a filter for the name counts them."""
    written = Counter(_spelled(archive, archive.authors, flags, NAMED, lambda paper: paper.authors))
    tallies = [Tally(name, int((flags & (by_author(archive, name) | by_lab(archive, name))).sum())) for name in written]
    return _ordered(tallies)


def _labs(archive: Snapshot, flags: Flags) -> tuple[Tally, ...]:
    """Return which labs have most of some papers; what a lab's filter finds is counted, and once."""
    found: list[tuple[Tally, Flags]] = []
    for name in _spelled(archive, archive.labs, flags, CANDIDATES, lambda paper: (paper.organization,)):
        theirs = flags & by_lab(archive, name)
        found.append((Tally(name, int(theirs.sum())), theirs))
    kept: list[tuple[Tally, Flags]] = []
    for tally, theirs in sorted(found, key=lambda each: -each[0].papers):
        if not any((theirs & ~other).sum() == 0 for _, other in kept):
            kept.append((tally, theirs))
    return _ordered([tally for tally, _ in kept])


def _spelled(
    archive: Snapshot, bylines: Bylines, flags: Flags, names: int, on: Callable[[Paper], Sequence[str]]
) -> Iterator[str]:
    """Give the names that the most of some papers bear, the most first, each as one of its papers spells it."""
    for name in bylines.most(flags, names):
        papers = bylines.papers(np.array([name], np.int32))
        spelled = on(archive.papers[int(papers[flags[papers]][0])])
        yield next(each for each in spelled if bylines.number(each) == name)


def _ordered(tallies: Sequence[Tally]) -> tuple[Tally, ...]:
    return tuple(sorted(tallies, key=lambda each: (-each.papers, each.name))[:NAMED])


def _first(archive: Snapshot, numbers: Ints) -> Paper | None:
    if not len(numbers):
        return None
    days = archive.columns.first[numbers]
    return min(archive.some(numbers[days == days.min()]), key=lambda paper: paper.id)
