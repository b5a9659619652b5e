"""How texts and names are read: what subscriptions are matched by, the same way as the archive is searched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.model import Paper, Query, Quote


class Analyst(Protocol):
    """Reads texts and names as the archive does. Called by whoever matches subscriptions; raises nothing."""

    def terms(self, text: str) -> Sequence[str]:
        """Return the terms of a text in order, each as often as it occurs."""
        ...

    def texts(self, paper: Paper) -> tuple[Sequence[str], Sequence[str]]:
        """Return the terms of a paper's title, and of the rest of what is searched of it."""
        ...

    def topics(self, text: str) -> Sequence[tuple[str, Sequence[str]]]:
        """Return each word of a question that bears meaning, once and in order, with its terms."""
        ...

    def names(self, name: str) -> Sequence[str]:
        """Return the words of a person's name without case and accents; none of an address such as ``x.ai``."""
        ...

    def labs(self, name: str) -> frozenset[str]:
        """Return the organisations that go by a name, as papers spell them."""
        ...

    def asked(self, query: Query) -> Query:
        """Return a query with what its words leave out among what it leaves out: ``images without diffusion``."""
        ...

    def left_out(self, query: Query, papers: Sequence[Paper]) -> frozenset[str]:
        """Return the ids of those of some papers that a search for a query leaves out, whatever else it asks."""
        ...

    def quote(self, query: Query, paper: Paper) -> Quote:
        """Return the sentence of a paper that answers best, with its matching words marked."""
        ...
