"""How many papers are on a topic: all of them, not the best of a pool.

Who is shown papers sees the best few, and a chance one below them does no harm; a number must not have any. So what is
counted holds all words of the topic, close together, with as much evidence as the first paper of an answer must have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from bot.answers.periods import AROUND
from bot.model import Count, Counted, Paper, Period, Query, Tally
from bot.query.frames.against import compares
from bot.search.find.count.by_time import by_time, compared, within_times
from bot.search.find.count.doers import BETWEEN, by_what_they_do
from bot.search.find.count.read_as import Meant, as_meant
from bot.search.find.count.subjects import subjects
from bot.search.find.ranking.close import close, each_place, near
from bot.search.find.ranking.evidence import enough, strengths
from bot.search.find.ranking.holding import holding_all
from bot.search.find.ranking.order import first_ids
from bot.search.find.ranking.rerank import gained
from bot.search.index.bylines import Bylines
from bot.search.index.postings import Flags, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import allowed, by_author, by_lab, naming_no_lab
from bot.search.readings.parts.sides import topics_of
from bot.search.readings.stance.paper_kinds import kind_of, titled_of_kind
from bot.search.readings.stance.without import carries_topic
from bot.search.readings.theirs.asked_labs import lab_in
from bot.search.readings.theirs.labs import of_lab
from bot.search.readings.theirs.whose import truly_asked
from bot.search.text.analyzer import terms
from bot.search.words.forms.as_written import as_written
from bot.search.words.in_either_form import in_either_form
from bot.search.words.question import understand
from bot.search.words.written.phrases import holders
from bot.search.words.written.texts import pooled

NAMED = 8
"""So many authors and labs are named, unless more are asked for."""

MOST_NAMED = 20
"""So many at most."""

SPELLINGS = 3
"""So many times the spellings of labs are looked at: one lab has several."""

PHRASED = 2
"""What is talk in a topic belongs to it where so many papers hold all of its words side by side."""

COMMON = 0.25
"""Words that more papers than that hold together are counted by the phrase alone, as reading these would take long."""

BOTH = 2

LONG = 3
"""So many words of an expansion stand close together for one reason alone; two must stand side by side: of 50 papers
with a context and learning close together 24 are on in-context learning."""


def count(archive: Snapshot, query: Query) -> Counted:
    """Return what can be told of all papers that match a query well; a lab's are those of the labs within it, too."""
    meant = truly_asked(archive, query)
    query, asked = meant, None if meant is query else meant
    times = within_times(archive, query)
    may_be = np.logical_or.reduce(times) if times else allowed(archive, query, wide=True)
    if not query.organizations and (lab := lab_in(archive, query.text)) is not None and lab.asked:
        may_be, query = may_be & lab.wide, of_lab(query, lab)
        times = tuple(each & lab.wide for each in times)
        asked = query
    numbers, read_as = _as_meant(archive, query, may_be)
    if query.count is Count.SHARE and not query.text:  # of all papers so many fit the filters
        may_be = allowed(archive, Query("", since=query.since, until=query.until))
    names = min(MOST_NAMED, max(NAMED, 1 + (query.limit or 0)))
    flags = np.zeros_like(may_be)
    flags[numbers] = True
    return Counted(
        total=len(numbers),
        of=int(may_be.sum()),
        months=by_time(archive, query, flags, may_be, Count.MONTHS),
        periods=_periods(archive, query, flags, may_be) if not times else compared(query, numbers, times),
        authors=_authors(archive, flags, names) if query.count is Count.AUTHORS else (),
        labs=_labs(archive, query, flags, names) if query.count in (None, Count.PAPERS, Count.LABS) else (),
        subjects=_subjects(archive, query, flags, names) if query.count is Count.SUBJECTS else (),
        named=_named(archive, query, flags),
        unnamed=int((flags & naming_no_lab(archive)).sum()),
        first=_first(archive, numbers),
        ids=first_ids(archive, numbers),
        read_as=read_as,
        asked=asked,
    )


def counted(archive: Snapshot, query: Query, may_be: Flags) -> Ints:
    """Return the papers that match a query well, ascending; all that may be found where it has no words."""
    return _as_meant(archive, query, may_be).numbers


def _as_meant(archive: Snapshot, query: Query, may_be: Flags) -> Meant:
    return as_meant(archive, query, may_be, partial(_counted, archive))


def _counted(archive: Snapshot, query: Query, may_be: Flags) -> Ints:
    """Return the papers that match a query well; of alternatives that are not compared, those that match either."""
    texts = (query.text,) if compares(query.question) else topics_of(archive, query.text)
    each = [_of_whole_or_parts(archive, replace(query, text=text), may_be) for text in texts]
    found = each[0] if len(each) == 1 else np.unique(np.concatenate(each))
    if len(found) or not (query.organizations or query.authors):
        return found
    held = holding_all(archive, understand(archive, query.text))  # among theirs every word held is evidence
    return np.flatnonzero(may_be & held).astype(np.int32)


def _of_whole_or_parts(archive: Snapshot, query: Query, may_be: Flags) -> Ints:
    """Return the papers on a topic: those that are on each of its two parts, too, "RL" and "robot manipulation".

    All words of "RL for robot manipulation" stand close together in 3 of 12,364 papers, those of each part in 27.
    """
    whole, parts = _of_topic(archive, query, may_be), BETWEEN.split(query.text)
    if len(agents := by_what_they_do(archive, query.text, may_be)):
        return np.union1d(whole, agents).astype(np.int32)
    kind = kind_of(parts[0])
    if query.required or len(parts) != BOTH or not (kind or all(carries_topic(archive, part) for part in parts)):
        return whole
    one, other = (_of_topic(archive, replace(query, text=part), may_be) for part in parts)
    both: Ints = np.intersect1d(one, other).astype(np.int32)
    return both if kind else np.union1d(whole, both).astype(np.int32)


def _of_topic(archive: Snapshot, query: Query, may_be: Flags) -> Ints:
    """Return the papers on one topic; of an acronym those that write it out as well, and the other way round.

    Those that say in their title what kind of paper they are are of a kind: who uses benchmarks brings none.
    """
    if kind := kind_of(query.text):
        return np.flatnonzero(titled_of_kind(archive, kind, may_be)).astype(np.int32)
    query = replace(query, text=as_written(archive, query.text))
    if (both := in_either_form(archive, understand(archive, query.text))) is None or query.required:
        return _in_one_form(archive, query, may_be)
    meaning_it, writing_it = may_be.copy(), may_be
    for each in both.alike:
        meaning_it[each.otherwise] = False
        if len(each.parts) < LONG:
            writing_it = holders(archive, list(map(archive.terms.spelling, each.parts.tolist())), writing_it)
    written = _in_one_form(archive, replace(query, text=both.in_full), writing_it)
    told = understand(archive, both.short).names
    if not all(told.get(archive.terms.spelling(each.acronym)) for each in both.alike):  # Dr is a title of people
        return written
    return np.union1d(_in_one_form(archive, replace(query, text=both.short), meaning_it), written).astype(np.int32)


def _in_one_form(archive: Snapshot, query: Query, may_be: Flags) -> Ints:
    asked = understand(archive, query.text)
    if not asked.names:
        return np.flatnonzero(may_be).astype(np.int32)
    if set(terms(query.text)) - set(terms(asked.text)):  # "vibe coding" is no coding in general
        phrased = holders(archive, terms(query.text), archive.columns.alive)
        if phrased.sum() >= PHRASED:
            return np.flatnonzero(phrased & may_be).astype(np.int32)
    held = holding_all(archive, asked)
    both = may_be & held
    if query.required or not both.any():
        return np.flatnonzero(both).astype(np.int32)
    words = [name for name in asked.names if asked.names[name] > 0]
    if held.sum() > COMMON * max(len(archive), 1) and len(words) > 1:  # of all: a number's list is counted alike
        return np.flatnonzero(holders(archive, words, both)).astype(np.int32)
    # Of all that hold them, whichever may be counted: a lab's number is its share of the whole.
    pool = pooled(archive, np.flatnonzero(held).astype(np.int32), *asked.sought[:2], alike=asked.alike)
    evidence, _ = strengths(asked, pool, gained(asked, pool, ranking=False))
    good, places = evidence >= enough(asked.topics, len(archive)), each_place(asked, pool)
    well = good & close(places, pool)
    if not well.any():
        well = good & near(places, pool)
    found: Ints = pool.numbers[well & may_be[pool.numbers]]
    return found


def _periods(archive: Snapshot, query: Query, flags: Flags, may_be: Flags) -> tuple[Period, ...]:
    """Return how many papers each time listed of the kind that is asked for; none where none is."""
    return by_time(archive, query, flags, may_be, query.count) if query.count and query.count in AROUND else ()


def _authors(archive: Snapshot, flags: Flags, names: int) -> tuple[Tally, ...]:
    """Return who wrote most of some papers; how many, as a filter for the name counts them."""
    written = Counter(_spelled(archive, archive.authors, flags, names, lambda paper: paper.authors))
    tallies = [Tally(name, int((flags & (by_author(archive, name) | by_lab(archive, name))).sum())) for name in written]
    return _ordered(tallies)[:names]


def _subjects(archive: Snapshot, query: Query, flags: Flags, names: int) -> tuple[Tally, ...]:
    """Return what most of some papers are about; how many, as the list of these counts them."""

    def on(name: str) -> int:
        return len(_of_topic(archive, replace(query, text=f"{query.text} {name}".strip()), flags))

    return subjects(archive, flags, names, query.text, on)


def _named(archive: Snapshot, query: Query, flags: Flags) -> int:
    """Return how many authors or labs some papers name, whichever are asked for."""
    bylines = {Count.AUTHORS: archive.authors, Count.LABS: archive.labs}.get(query.count or Count.PAPERS)
    return bylines.borne_by(flags) if bylines is not None else 0


def _labs(archive: Snapshot, query: Query, flags: Flags, names: int) -> tuple[Tally, ...]:
    """Return which labs have most of some papers; what a lab's filter finds is counted, and once.

    Where several are asked for, those are told, the one that has none as well.
    """
    if len(query.organizations) > 1:
        each = (replace(query, organizations=(name,)) for name in query.organizations)
        papers = (counted(archive, one, allowed(archive, one, wide=True)) for one in each)
        return _ordered([Tally(name, len(its)) for name, its in zip(query.organizations, papers, strict=True)])
    found: list[tuple[Tally, Flags]] = []
    for name in _spelled(archive, archive.labs, flags, SPELLINGS * names, lambda paper: (paper.organization,)):
        theirs = flags & by_lab(archive, name, wide=True)
        found.append((Tally(name, int(theirs.sum())), theirs))
    kept: list[tuple[Tally, Flags]] = []
    for tally, theirs in sorted(found, key=lambda each: -each[0].papers):
        if not any((theirs & ~other).sum() == 0 for _, other in kept):
            kept.append((tally, theirs))
    return _ordered([tally for tally, _ in kept])[:names]


def _spelled(
    archive: Snapshot, bylines: Bylines, flags: Flags, names: int, on: Callable[[Paper], Sequence[str]]
) -> Iterator[str]:
    """Give the names that the most of some papers bear, the most first, each as one of its papers spells it."""
    for name in bylines.most(flags, names):
        papers = bylines.papers(np.array([name], np.int32))
        spelled = on(archive.papers[int(papers[flags[papers]][0])])
        yield next(each for each in spelled if bylines.number(each) == name)


def _ordered(tallies: Sequence[Tally]) -> tuple[Tally, ...]:
    return tuple(sorted(tallies, key=lambda each: (-each.papers, each.name)))


def _first(archive: Snapshot, numbers: Ints) -> Paper | None:
    if not len(numbers):
        return None
    days = archive.columns.first[numbers]
    return min(archive.some(numbers[days == days.min()]), key=lambda paper: paper.id)
