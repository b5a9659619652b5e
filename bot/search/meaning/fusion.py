"""Meaning beside words: what it adds to a paper's score, which papers it brings in, and when it is asked at all.

A paper's score by words is held against what all words of the question could give, and not against the best paper's:
where words explain a question they decide, where they do not meaning does. The sum is the same whichever papers are
looked at, so that pages, filters and ties stay as they are. Ranks are never merged (reciprocal rank fusion): a model of
this size knows no names, and of 18 questions for one paper by its name it would keep 5 where they belong.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.ports import Close
from bot.search.index.postings import Flags, Floats, Ints

LEAST, MORE = 0.1, 0.15
"""What one standard deviation of the cosines counts, in shares of what all words of a question could give: the first
where the best paper by words holds all that the question tells, both where it holds none of it. Beside the second look
(see below) .08 and .22 gave natural .0026 nDCG@10 less, .12 and .08 cranfield as much and the seed's descriptions as
many; from .06 to .12 and .08 to .22 daily_papers and natural stay within .007, both halves of each."""

MASS = 2.2
"""What all words of a question give in the best case, in its rarity: the median of questions for a paper by name."""

LOOKED_AT, WORDED = 60, 6.25
"""So many of the best papers are held against a question word by word (see ``words``). What one of them answers better
counts so much for each unit of its mean logarithm, in shares of what all words of a question could give, times the
square of the share of the question that no paper's words explain. Of 64 descriptions the right paper is then first for
12 instead of 9, among ten for 35 instead of 27; of the seed's ten, among ten for 8 instead of 7. From half to twice as
much it is much the same; without the square cranfield, whose questions words explain, lost .012. With 40 looked at, of
131 descriptions as many are first, but among fifty for 87 instead of 90. How well the best run of 12 to 64 words of a
paper, or its title, answers gave nothing beside the whole; nor did cosines freed of what all papers have in common, or
of how many neighbours a paper has (both halves of both sets of descriptions, natural and cranfield)."""

BORNE_OUT = 0.3
"""How much of a cosine one unit of the answer word by word makes up for, or takes: of 96 descriptions that words turn
away 66 are near enough, not 60, and of 205 questions of other fields none, not one; the area under the curve is .984,
not .970, and from half to twice as much it is within .003."""

NEAREST = 64
"""So many of the nearest papers are looked at beside the best by words. What the best of both have in common, counted
once more as it is of the best by words (``find.rerank.feedback``), gave cranfield .004 nDCG@10, natural nothing beside
the second look at whole abstracts, and of descriptions in other words fewer were among ten."""


@dataclass(frozen=True, slots=True)
class Meant:
    """How near each paper is to one question in meaning.

    Attributes:
        text: The question; empty where a paper is meant.
        cosines: By the papers' numbers; the mean for one without a vector.
        close: From where on one is close; ``None`` where that is not known.
        mean: Over all papers that have one.
        spread: Their standard deviation.
    """

    text: str
    cosines: Floats
    close: Close | None
    mean: float
    spread: float

    def nearest(self, may_be: Flags, besides: Ints) -> Ints:
        """Return the nearest papers that may be found, without some that are at hand."""
        may_be = may_be.copy()
        may_be[besides] = False
        among = np.flatnonzero(may_be)
        if len(among) > NEAREST:
            among = among[np.argpartition(-self.cosines[among], NEAREST - 1)[:NEAREST]]
        return np.sort(among).astype(np.int32)

    def beyond(self, numbers: Ints, answered: Floats | None) -> Floats:
        """Return how much nearer papers are than close ones, in units of the cosine; ``answered`` as of ``Sense``."""
        if self.close is None:
            return np.full(len(numbers), -np.inf)
        found: Floats = self.cosines[numbers] - self.close.cosine
        if answered is None or self.close.words is None:
            return found
        return found + BORNE_OUT * (answered - self.close.words)

    def deviations(self, numbers: Ints) -> Floats:
        """Return how much nearer papers are than the mean, in standard deviations."""
        found: Floats = (self.cosines[numbers] - self.mean) / self.spread
        return found


def weights(rarity: float, told: float) -> tuple[float, float]:
    """Return what adds to a paper's score: one standard deviation of the cosines, and one unit of its answer by words.

    Args:
        rarity: What the question's words weigh.
        told: The share that the best paper by words holds of what the question tells.
    """
    untold = 1.0 - min(1.0, told)
    return (LEAST + MORE * untold) * MASS * rarity, WORDED * untold**2 * MASS * rarity


def meant(text: str, cosines: Floats, close: Close | None, alive: Flags) -> Meant | None:
    """Return how near papers are to a question; ``None`` where that tells nothing."""
    known = cosines[alive & ~np.isnan(cosines)]
    spread = float(known.std()) if len(known) > 1 else 0.0
    if spread <= 0:
        return None
    mean = float(known.mean())
    return Meant(text, np.where(np.isnan(cosines), mean, cosines), close, mean, spread)
