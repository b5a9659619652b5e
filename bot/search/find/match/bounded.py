"""The papers that state a quantity within a bound come first: of "small language models under 3B" those of 1.5B."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from bot.model import Bound, Paper
from bot.search.find.ranking.pool import POOL
from bot.search.find.ranking.ranked import Ranked, then
from bot.search.index.snapshot import Snapshot
from bot.texts.quantities import states
from bot.texts.sentences import split

AS_MUCH = 0.99
"""Those that come first hold as much of the topic as the best."""


def within_first(archive: Snapshot, bound: Bound | None, good: Ranked) -> Ranked:
    """Return good papers, given in their order, with those before that state a quantity within a bound."""
    if bound is None:
        return good
    told = good.told >= AS_MUCH * good.told.max(initial=0.0)
    may_be = np.flatnonzero(told & ~good.weak).astype(np.int32)
    within = [is_within(paper, bound) for paper in archive.some(good.numbers[may_be])]
    found = then(good.at(may_be[np.array(within, np.bool_)]), good)
    return found.at(np.arange(min(POOL, len(found.numbers)), dtype=np.int32))


def is_within(paper: Paper, bound: Bound) -> bool:
    """Tell whether a paper states a quantity within a bound."""
    return states(f"{paper.title}. {paper.abstract}", bound)


def are_beyond(bound: Bound | None, papers: Sequence[Paper]) -> bool:
    """Tell whether none of some papers states a quantity within a bound, where there is one."""
    return bound is not None and not any(is_within(paper, bound) for paper in papers)


def as_stated(paper: Paper, bound: Bound | None) -> Paper:
    """Return a paper with those sentences alone that state a quantity within a bound, where there are any."""
    if bound is None:
        return paper
    said = [paper.abstract[begin:end] for begin, end in split(paper.abstract)]
    return replace(paper, abstract=" ".join(each for each in said if states(each, bound)) or paper.abstract)
