"""Papers as one question ranks them, with what is known of each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.search.index.postings import Flags, Floats, Ints


@dataclass(frozen=True, slots=True)
class Ranked:
    """Papers for a question, best first: scores, strength of the evidence, the share of what it tells that is held.

    ``nearness`` is how much nearer in meaning they are than near enough; ``meant`` says which are found by that alone.
    """

    numbers: Ints
    scores: Floats
    strengths: Floats
    told: Floats
    nearness: Floats
    meant: Flags

    def at(self, places: Ints) -> Ranked:
        """Return the papers at some places, in their order."""
        return Ranked(
            self.numbers[places],
            self.scores[places],
            self.strengths[places],
            self.told[places],
            self.nearness[places],
            self.meant[places],
        )


def unranked(numbers: Ints) -> Ranked:
    """Return papers of which nothing is known."""
    nothing = np.zeros(len(numbers))
    return Ranked(numbers, nothing, nothing, nothing, nothing - np.inf, nothing > 0)
