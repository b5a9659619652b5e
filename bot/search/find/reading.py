"""One way to read a query that may name somebody: what to search for, among whose papers, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.model import Chip, Query, Relaxed
from bot.search.index.postings import Flags


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a query.

    Attributes:
        query: Its text is what to search for.
        may_be: The papers that may be found; ``None`` for all.
        chips: The names that were taken for filters.
        first: How far each paper comes before others that match well; ``None`` where none does.
        mildly: Whether only those come first that match about as well as the best.
        relaxed: The guess that this reading is without.
        of_lab: Whether a lab's papers are asked for.
        closely: Whether only those may be found that have all words of the topic side by side.
        unheld: What a paper was asked for by, where none is called so.
        theirs: Where not all that match well may be found, but those of somebody among them: whose they are.
        asked: The question with the lab it names as a filter, told where it finds nothing; ``None`` if it is written.
    """

    query: Query
    may_be: Flags | None
    chips: tuple[Chip, ...] = ()
    first: NDArray[np.int8] | None = None
    mildly: bool = False
    relaxed: Relaxed | None = None
    of_lab: bool = False
    closely: bool = False
    unheld: str = ""
    theirs: Flags | None = None
    asked: Query | None = None

    @property
    def among_few(self) -> bool:
        """Tell whether one lab's or one person's papers are asked for, among which every word held is evidence."""
        if self.relaxed is not None or self.theirs is not None:
            return False
        named = self.query.organizations or self.query.authors or (self.chips and self.first is None)
        return self.of_lab or bool(named)

    @property
    def among_a_labs(self) -> bool:
        """Tell whether those few are a lab's."""
        return self.of_lab or bool(self.query.organizations)
