"""How far a paper is liked: its votes beside those of its day, as a day's papers were seen by the same people."""

from __future__ import annotations

import numpy as np

from bot.search.index.postings import Flags, Floats, Ints


def esteem(days: Ints, votes: Ints, alive: Flags) -> Floats:
    """Return by paper the share of its day's papers that have fewer votes, from 0 to 1; equal ones share the mean.

    So the mean of every day is .5, and where nobody voted all are equal. Papers that were replaced have no say.
    """
    share = np.full(len(days), 0.5)
    share[alive] = _shares(days[alive], votes[alive])
    return share


def _shares(days: Ints, votes: Ints) -> Floats:
    of_day = days.astype(np.int64)
    both = of_day << 32 | votes.astype(np.uint32)  # one number: a tenth of the time of comparing pairs
    _, alike, counts = np.unique(both, return_inverse=True, return_counts=True)
    _, day, sizes = np.unique(of_day, return_inverse=True, return_counts=True)
    below = np.cumsum(counts) - counts
    begins = np.cumsum(sizes) - sizes
    share: Floats = (below[alike] + counts[alike] / 2 - begins[day]) / sizes[day]
    return share
