"""The paper that names no lab and comes before a lab's own, as it clearly says more of what is asked of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bot.search.find.ranking.evidence import enough
from bot.search.find.ranking.pool import rank
from bot.search.find.ranking.ranked import Ranked
from bot.search.index.snapshot import Snapshot
from bot.search.words.question import Asked
from bot.search.words.weighed.topics import NEARLY_ALL

LESS = 0.9
"""A paper says clearly more where others say less than so much of what it says."""

STRONGER = 1.5
"""So many times as strong as that of any of the lab's is the evidence of a paper by its people."""

OF_PEOPLE = 0.5
"""So much of what a question tells is held by a paper of the lab's people: that it is theirs is evidence as well."""

FIRST = 3
"""So many of the best are looked at."""


def foremost(archive: Snapshot, unsigned: NDArray[np.int8], asked: Asked, own: Ranked, good: Ranked) -> Ranked:
    """Return the one paper that comes before a lab's own; none where none clearly says more.

    Args:
        archive: Where the papers are.
        unsigned: 1 for papers that name no lab, 2 for those by people of the one that is asked for.
        asked: The topic.
        own: The best of the lab's papers, whether they match well or not.
        good: Those that match well; where none does, a paper by its people alone may come before.
    """
    most, strongest = own.told.max(initial=0.0), own.strengths.max(initial=0.0)
    if most >= NEARLY_ALL:  # a lab's own says all that is asked
        return own.at(np.zeros(0, np.int32))
    others = rank(archive, asked, unsigned > 0)
    others = others.at(np.arange(min(FIRST, len(others.numbers)), dtype=np.int32))
    least = enough(asked.topics, int((unsigned > 0).sum()))
    strong = others.strengths >= np.maximum(least, STRONGER * strongest)
    theirs = (unsigned[others.numbers] > 1) & (others.told >= OF_PEOPLE)
    whole = (others.told >= NEARLY_ALL) & (others.told * LESS >= most) & (len(good.numbers) > 0)
    best = np.flatnonzero(strong & (theirs | whole))
    return others.at(best[(~theirs[best]).argsort(kind="stable")][:1])
