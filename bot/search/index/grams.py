"""Four letters of a word at a time, so that words of one family match which no stemmer puts together.

``hallucinate`` and ``hallucinatory``, ``explain`` and ``explanation``, a name and its slip share most of their *grams*.
A gram is known by its kind, a number made from its four bytes; the few that share a number make no difference.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from bot.search.index.postings import Ints, Longs, ragged_places, ranges

SIZE = 4
"""Three and five letters gave .000 to .002 less on daily_papers and scitldr_dev."""

KINDS = 1 << 16

_Kinds = NDArray[np.uint16]

_SIGNS = re.compile(r"[\W_]+")
_WORDS_KEPT = 16_384
_SPREAD = np.uint32(2_654_435_761)  # Knuth's multiplier: the upper half of the product is as good as random
_AT_ONCE = 128  # papers: 8 MB of flags, and no sum above 255


@dataclass(frozen=True)
class Grams:
    """The grams of every word, by number.

    Attributes:
        rows: Where each word's grams start in ``kinds``; one more for the end.
        kinds: The grams of one word after the other.
    """

    rows: Longs
    kinds: _Kinds
    _met: list[bool] = field(default_factory=list, compare=False, repr=False)

    @cached_property
    def holding(self) -> tuple[Longs, Ints]:
        """Where each kind's words start, and the words of one kind after the other."""
        owners = np.arange(len(self.rows) - 1, dtype=np.int32).repeat(np.diff(self.rows))
        rows = np.append(0, np.cumsum(np.bincount(self.kinds, minlength=KINDS)))
        return rows, owners[np.argsort(self.kinds, kind="stable")]

    def having(self, kinds: Ints) -> Ints:
        """Return the words that have one of some kinds, laid end to end: a word with several of them comes again."""
        if not self._met:  # who asks one question and ends goes through all words: a fifth of the time of the table
            self._met.append(True)
            wanted = np.zeros(KINDS, np.bool_)
            wanted[kinds] = True
            found = wanted.take(self.kinds, mode="clip").nonzero()[0]
            return (self.rows.searchsorted(found, "right") - 1).astype(np.int32)
        rows, words = self.holding
        bounds = zip(rows[kinds].tolist(), rows[kinds + 1].tolist(), strict=True)
        return np.concatenate([words[:0], *(words[begin:end] for begin, end in bounds)])

    def of(self, words: Ints | Longs) -> tuple[_Kinds, Longs]:
        """Return the grams of words, laid end to end, and the place of each one's word among them."""
        places, owners = ragged_places(self.rows, words)
        return self.kinds.take(places, mode="clip"), owners  # none is out of bounds

    def grown(self, fresh: Iterable[str]) -> Grams:
        """Return the grams with those of further words; an empty word has none."""
        sizes, kinds = _cut(fresh)
        return Grams(np.concatenate([self.rows, self.rows[-1] + np.cumsum(sizes)]), np.concatenate([self.kinds, kinds]))

    def holders(self, words: Ints, starts: Longs) -> Ints:
        """Return how many papers, their words laid end to end, hold each kind."""
        held = np.zeros(KINDS, np.int32)
        for begin in range(0, len(starts) - 1, _AT_ONCE):
            some = starts[begin : begin + _AT_ONCE + 1]
            kinds, places = self.of(words[some[0] : some[-1]])
            papers = np.repeat(np.arange(len(some) - 1), np.diff(some))
            flags = np.zeros((len(some) - 1, KINDS), np.bool_)
            flags[papers[places], kinds] = True
            held += flags.view(np.uint8).sum(axis=0, dtype=np.uint8)
        return held

    def lengths(self, words: Ints, starts: Longs) -> Ints:
        """Return how many grams each paper has, their words laid end to end."""
        so_far = np.append(0, np.cumsum(np.diff(self.rows)[words]))
        return np.diff(so_far[starts]).astype(np.int32)

    def mean(self, papers: int, occurrences: Longs) -> float:
        """Return how many grams a paper has in the mean, given how often each word occurs; 1 if there are none."""
        return float(np.diff(self.rows) @ occurrences) / max(papers, 1) or 1.0


class GramsInPassing(Grams):
    """Grams that few questions are asked of: to go through all of them takes a tenth of sorting them first."""

    def having(self, kinds: Ints) -> Ints:
        """Return the words that have one of some kinds, ascending: a word with several of them comes again."""
        wanted = np.zeros(KINDS, np.bool_)
        wanted[kinds] = True
        places = wanted.take(self.kinds, mode="clip").nonzero()[0]
        return (self.rows.searchsorted(places, side="right") - 1).astype(np.int32)


def grams_of(words: Iterable[str]) -> tuple[Ints, Longs]:
    """Return the kinds of gram that some words have, and how often they have them in all."""
    times = Counter(chain.from_iterable(map(_kinds_of, words)))
    kinds = sorted(times)
    return np.array(kinds, np.int32), np.array([times[kind] for kind in kinds], np.int64)


@lru_cache(_WORDS_KEPT)
def _kinds_of(word: str) -> tuple[int, ...]:
    """Return the kinds of gram that a word of a question has."""
    return tuple(_cut([word])[1].tolist())


def none() -> Grams:
    """Return the grams of no words."""
    return Grams(np.zeros(1, np.int64), np.zeros(0, np.uint16))


def _cut(words: Iterable[str]) -> tuple[Longs, _Kinds]:
    """Return how many grams each word has, with a blank before and after it, and all of them laid end to end."""
    padded = [f" {_SIGNS.sub(' ', word.lower()).strip()} ".encode().ljust(SIZE) if word else b"" for word in words]
    lengths = np.array([len(each) for each in padded], np.int64)
    sizes = np.maximum(lengths - SIZE + 1, 0)
    letters = np.frombuffer(b"".join(padded), np.uint8).astype(np.uint32)
    places, _ = ranges(np.cumsum(lengths) - lengths, sizes)
    whole = np.zeros(len(places), np.uint32)
    for shift in range(SIZE):
        whole = whole << np.uint32(8) | letters[places + shift]
    return sizes, (whole * _SPREAD >> np.uint32(16)).astype(np.uint16)
