"""Which words of a question are talk: what people say to each other more often than an archive's papers say it.

No frame has to be known: "legit or snake oil", "hold water" and "my newsletter" are said in no paper and every day,
"distillation" the other way round. In an archive of few papers, which says little of how rare a word is, the list of
``text.talk`` bears more of it. With the statistic .83 of 120 topics in frames that no list was made on are answered,
with the list alone .29.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from functools import cached_property

from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.text.spoken import spoken
from bot.search.text.talk import is_talk
from bot.search.words.written.remembered import remembered

LEAD = -1.0
"""A word is talk if the logarithm of how much more often it is said than written is more than that: of the words of 40
frames .83 are, of 2,118 words of topics .06, most of which are said in one topic alone ("late interaction")."""

SURE = 3.0
"""From here on it is, in a question of any length."""

BESIDE = -4.0
"""The same beside a subject that a question may be about (see ``bearing.told_apart``): of 120 topics in frames that no
rule was made on .83 are answered, without it .53."""

EVEN, SPREAD = -3.0, 2.0
"""Where a word beside a subject is as likely talk as not, and by how much more it is e times as likely: what the words
of 120 frames gave with 240 topics. Half of a subject's words are below -8, nearly all talk is above -5."""

UNHELD = 3.0
"""So much less a word is talk beside a subject if no paper has it: it may be a topic that is not held, and then nothing
answers. Of 300 topics in frames that no rule was made on whose words a month's papers lack .90 are turned away, .88
without; what is held is answered as often. With 20 two more of 368 judged questions are turned away."""

NEVER_SAID = 1e-8
"""The share of all that is said of what nobody says in a film: "inbox", "lol"."""

SOFT = 0.25
"""How loud a word is in a long question that is surely talk."""

TITLES, TITLED = 2, 0.15
"""A word that so many titles have, and so much of the papers that hold it, is a topic however often it is said."""

MOST = 30.0
"""More would overflow."""

UNSEEN = 2.0
"""So often a word is taken to be written that no paper has: of few papers that says little."""

LEAST_WRITTEN = 20_000
"""The words of a hundred abstracts: of fewer it says nothing that they lack one."""


class Talk:
    """What is talk beside an archive.

    Attributes:
        archive: Whose words the words of talk are held against.
        only_listed: Whether nothing is talk but what is talk anywhere: where each word may be meant.
        kept: Words that are none, as they are of what is asked about.
        bent: How much more words are talk by where they stand, beside a subject; ``None`` where there is none. Titles
            say nothing there: "support ticket mentions VAE" is not about lottery tickets.
        least: A word is talk if the logarithm of how much more often it is said than written is more than that.
        does: Words that say what a thing does, talk or not: they are as loud beside a subject as where there is none.
            Of 92 questions made of titles that ask 54 begin with the paper so, 53 where they are left out as talk, and
            51 where papers must hold them.
        empty: Words that are talk here whatever they are elsewhere: those that any system goes by.
    """

    def __init__(
        self,
        archive: Snapshot,
        *,
        only_listed: bool = False,
        kept: Collection[str] = (),
        bent: Mapping[str, float] | None = None,
        least: float = LEAD,
        does: Collection[str] = (),
        empty: Collection[str] = (),
    ) -> None:
        self.archive, self.only_listed, self.kept, self.bent, self.least = archive, only_listed, kept, bent, least
        self.does, self.empty = does, empty
        self._told: dict[str, bool] = {}

    def lead(self, word: str) -> float:
        """Return how much more often a word is said than written, as a logarithm."""
        return remembered(self.archive, self.archive.met.leads, word, self._lead)

    @cached_property
    def _lacking(self) -> float:
        """How much is added to a word's lead where little is written."""
        return max(0.0, math.log(LEAST_WRITTEN / self.archive.written()))

    def _lead(self, word: str) -> float:
        said = 0.0 if word.isupper() and len(word) > 1 else spoken(word)  # IE and US are acronyms
        if "-" in word and not said:  # "camera-ready", and two words that were joined: "long commute"
            return min(map(self.lead, filter(None, word.split("-"))), default=-math.inf)
        if not said and not (word.isalpha() and word.islower()):
            return -math.inf
        return math.log(max(said, NEVER_SAID) * self.archive.written() / (self._held(word) + UNSEEN))

    def _held(self, word: str) -> int:
        """Return how often a word is written, or how many papers have it in any form."""
        archive, number = self.archive, self.archive.word(word.lower())
        terms = (archive.term(term) for term in terms_of(word)[:1])
        forms = max((int(archive.frequencies[term]) for term in terms if term is not None), default=0)
        return max(forms, int(archive.occurrences[number]) if number is not None else 0)

    def is_titled(self, word: str) -> bool:
        """Tell whether enough of the papers that have a word have it in the title: dance, music, fake news."""
        terms = (self.archive.term(term) for part in word.split("-") for term in terms_of(part)[:1])
        return any(self.archive.is_titled(term, TITLES, TITLED) for term in terms if term is not None)

    def is_talk(self, word: str) -> bool:
        """Tell whether a word says nothing of what is meant: of each some seven steps ask."""
        known = self._told.get(word)
        if known is None:
            self._told[word] = known = self._is_talk(word)
        return known

    def _is_talk(self, word: str) -> bool:
        if word in self.empty:
            return True
        if word in self.kept:
            return False
        if is_talk(word) or self.only_listed:
            return is_talk(word)
        least = LEAD if "-" in word else self.least
        if self.bent is None:
            return self.lead(word) > least and not self.is_titled(word)
        return self._lead_here(word) > least

    def _lead_here(self, word: str) -> float:
        """Return a word's lead beside a subject, as it stands in the question."""
        lead = self.lead(word) + (self.bent or {}).get(word, 0.0) + self._lacking
        return lead if self._lacking or self._held(word) else lead - UNHELD

    def is_surely(self, word: str) -> bool:
        """Tell whether a word says nothing of what is meant however much else is said."""
        if self.only_listed or word in self.kept:
            return False
        return self.lead(word) > SURE and not self.is_titled(word)

    def meant(self, word: str) -> float:
        """Return how likely a word beside a subject is no talk; 1 where there is no subject."""
        if self.bent is None or self.only_listed or word in self.kept:
            return 1.0
        return 1.0 / (1.0 + math.exp(min(MOST, (self._lead_here(word) - EVEN) / SPREAD)))

    def may_be_meant(self, word: str) -> bool:
        """Tell whether a word beside a subject may be meant as well, for all that people say it more often.

        That is one that is nobody's own here, nor talk anywhere or in a question of any length.
        """
        if self.bent is None or self.bent.get(word, 0.0) > 0:
            return False
        return not is_talk(word) and self.lead(word) <= SURE

    def loudness(self, word: str) -> float:
        """Return how far a word that is perhaps talk says what is meant, from ``SOFT`` to 1."""
        if self.bent is not None and word not in self.does:
            return SOFT
        if self.is_titled(word):
            return 1.0
        return max(SOFT, min(1.0, 1.0 - (1.0 - SOFT) * self.lead(word) / SURE))
