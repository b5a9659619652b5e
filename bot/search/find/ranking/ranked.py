"""Papers as one question ranks them, with what is known of each."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from bot.search.index.postings import Flags, Floats, Ints, Longs, among


class Ranked(NamedTuple):
    """Papers for a question, best first: scores, strength of the evidence, the share of what it tells that is held.

    ``worded`` is the score by words alone; ``nearness`` is how much nearer in meaning they are than near enough;
    ``meant`` says which are found by that alone; ``weak`` which of them are too weak beside the best for a first page.
    """

    numbers: Ints
    scores: Floats
    worded: Floats
    strengths: Floats
    told: Floats
    nearness: Floats
    meant: Flags
    weak: Flags

    def at(self, places: Ints | Longs) -> Ranked:
        """Return the papers at some places, in their order."""
        return Ranked(
            self.numbers[places],
            self.scores[places],
            self.worded[places],
            self.strengths[places],
            self.told[places],
            self.nearness[places],
            self.meant[places],
            self.weak[places],
        )


def first(numbers: Ints, others: Ranked, known: Ranked) -> Ranked:
    """Return some papers before others, with what is known of each; none that is put first is weak."""
    if not len(numbers):
        return others
    known_ones = known.at(np.flatnonzero(among(known.numbers, numbers)).astype(np.int32))
    known_ones = known_ones._replace(weak=np.zeros_like(known_ones.weak))
    unknown = unranked(numbers[~among(numbers, known_ones.numbers)])
    rest = others.at(np.flatnonzero(~among(others.numbers, numbers)).astype(np.int32))
    return _joined(known_ones, unknown, rest)


def then(some: Ranked, others: Ranked) -> Ranked:
    """Return some papers and after them others that are not among them."""
    rest = others.at(np.flatnonzero(~among(others.numbers, some.numbers)).astype(np.int32))
    return _joined(some, rest)


def _joined(*parts: Ranked) -> Ranked:
    return Ranked(
        np.concatenate([part.numbers for part in parts]),
        np.concatenate([part.scores for part in parts]),
        np.concatenate([part.worded for part in parts]),
        np.concatenate([part.strengths for part in parts]),
        np.concatenate([part.told for part in parts]),
        np.concatenate([part.nearness for part in parts]),
        np.concatenate([part.meant for part in parts]),
        np.concatenate([part.weak for part in parts]),
    )


def unranked(numbers: Ints) -> Ranked:
    """Return papers of which nothing is known."""
    nothing = np.zeros(len(numbers))
    return Ranked(numbers, nothing, nothing, nothing, nothing, nothing - np.inf, nothing > 0, nothing > 0)
