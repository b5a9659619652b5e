"""Which words of a question are talk: what people say to each other more often than an archive's papers say it.

No frame has to be known: "legit or snake oil", "hold water" and "my newsletter" are said in no paper and every day,
"distillation" the other way round. In an archive of few papers, which says little of how rare a word is, the list of
``text.talk`` bears more of it. With the statistic .83 of 120 topics in frames that no list was made on are answered,
with the list alone .29.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from copy import copy

from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.text.spoken import spoken
from bot.search.text.talk import is_talk

LEAD = -1.0
"""A word is talk if the logarithm of how much more often it is said than written is more than that: of the words of 40
frames .83 are, of 2,118 words of topics .06, most of which are said in one topic alone ("late interaction")."""

SURE = 3.0
"""From here on it is, in a question of any length."""

BESIDE = -4.0
"""The same beside what a question is about beyond doubt (see ``subjects.anchors``): of 120 topics in frames that no
rule was made on .83 are answered, without it .53. With words of titles as talk, too, it were .88, but "predicting the
weather with neural networks" would be about predicting anything."""

SOFT = 0.25
"""How loud a word is in a long question that is surely talk."""

TITLES, TITLED = 2, 0.15
"""A word that so many titles have, and so much of the papers that hold it, is a topic however often it is said."""

UNSEEN = 2.0
"""So often a word is taken to be written that no paper has: of few papers that says little."""


class Talk:
    """What is talk beside an archive.

    Attributes:
        archive: Whose words the words of talk are held against.
        only_listed: Whether nothing is talk but what is talk anywhere: where each word may be meant.
        kept: Words that are none, as they are of what is asked about.
        least: A word is talk if the logarithm of how much more often it is said than written is more than that.
    """

    def __init__(
        self, archive: Snapshot, *, only_listed: bool = False, kept: Collection[str] = (), least: float = LEAD
    ) -> None:
        self.archive, self.only_listed, self.kept, self.least = archive, only_listed, kept, least

    def but(self, *, only_listed: bool = False, kept: Collection[str] = (), least: float = LEAD) -> Talk:
        """Return what else is talk beside the same archive."""
        other = copy(self)
        other.only_listed, other.kept, other.least = only_listed, kept, least
        return other

    def lead(self, word: str) -> float:
        """Return how much more often a word is said than written, as a logarithm."""
        known = self.archive.leads.get(word)
        if known is None:
            known = self._lead(word)
            if self.archive.word(word) is not None:  # so that what people type does not fill the memory
                self.archive.leads[word] = known
        return known

    def _lead(self, word: str) -> float:
        if self.archive.word(word.lower()) is None and "-" in word:  # two words that were joined: "long commute"
            return min(map(self.lead, filter(None, word.split("-"))), default=-math.inf)
        said = 0.0 if word.isupper() and len(word) > 1 else spoken(word)  # IE and US are acronyms
        if not said or self._is_titled(word):
            return -math.inf
        written = max(1, int(self.archive.lengths.sum()))
        return math.log(said * written / (self._held(word) + UNSEEN))

    def _held(self, word: str) -> int:
        """Return how often a word is written, or how many papers have it in any form."""
        archive, number = self.archive, self.archive.word(word.lower())
        terms = (archive.term(term) for term in terms_of(word)[:1])
        forms = max((int(archive.frequencies[term]) for term in terms if term is not None), default=0)
        return max(forms, int(archive.occurrences[number]) if number is not None else 0)

    def _is_titled(self, word: str) -> bool:
        """Tell whether enough of the papers that have a word have it in the title: dance, music, fake news."""
        terms = (self.archive.term(term) for term in terms_of(word)[:1])
        return any(self.archive.is_titled(term, TITLES, TITLED) for term in terms if term is not None)

    def is_talk(self, word: str) -> bool:
        """Tell whether a word says nothing of what is meant."""
        if word in self.kept:
            return False
        if is_talk(word) or self.only_listed:
            return is_talk(word)
        return self.lead(word) > (max(LEAD, self.least) if "-" in word else self.least)

    def is_surely(self, word: str) -> bool:
        """Tell whether a word says nothing of what is meant however much else is said."""
        return not self.only_listed and word not in self.kept and self.lead(word) > SURE

    def loudness(self, word: str) -> float:
        """Return how far a word that is perhaps talk says what is meant, from ``SOFT`` to 1."""
        if self.least < LEAD:
            return SOFT
        return max(SOFT, min(1.0, 1.0 - (1.0 - SOFT) * self.lead(word) / SURE))
