"""Who stands above a paper: names, the words of each, and the papers that bear it. Authors have one, labs another.

A name is one thing, however many papers bear it: whoever looks for two words of it looks for names that hold both, and
never meets a paper by two people who have one word each. Like a snapshot it never changes; ``grown`` gives a new one.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from bot.search.index.numbers import Numbers
from bot.search.index.postings import Flags, Ints, Longs, distinct, ranges
from bot.search.text.people import name_words, spellings

SHIFT = 32  # a pair is one number, the left one in the upper half: one sorted array to search, to grow and to save
RIGHT = (1 << SHIFT) - 1


@dataclass(frozen=True, slots=True)
class Bylines:
    """Names and papers by number.

    Attributes:
        words: The number of each word of a name, and of each first letter; shared by all snapshots.
        names: The number of each name, folded, its words joined by blanks; shared likewise.
        size: How many of those names this one knows.
        holding: (word, name) for each word of each name and its first letter, ascending.
        bearing: (name, paper) for each paper that bears a name, ascending.
    """

    words: Numbers
    names: Numbers
    size: int
    holding: Longs
    bearing: Longs

    @classmethod
    def none(cls) -> Bylines:
        """Return no names."""
        nothing = np.zeros(0, np.int64)
        return cls(Numbers(), Numbers(), 0, nothing, nothing)

    def with_all(self, wanted: Collection[str]) -> Ints:
        """Return the names that hold every word wanted, folded; one letter stands for a word that begins with it."""
        forms = [self._known(spellings(word)) for word in wanted] + [self._known((word,)) for word in _twice(wanted)]
        if not wanted or not all(forms):
            return np.empty(0, np.int32)
        rows = sorted((_rows(self.holding, numbers) for numbers in forms), key=len)
        found = rows[0]
        for row in rows[1:]:
            found = np.intersect1d(found, row, assume_unique=True)
        return found

    def called(self, wanted: Sequence[str]) -> Ints:
        """Return the names of people that hold every word wanted: in this order if any do. Song Han is no Han Song."""
        found = self.with_all(wanted)
        if len(found) < 2 or len(wanted) < 2:
            return found
        ordered = [number for number in found.tolist() if _stand_so(self.names.spelling(number).split(), wanted)]
        return np.array(ordered, np.int32) if ordered else found

    def _known(self, words: Iterable[str]) -> list[int]:
        return [number for word in words if (number := self.words.get(word)) is not None]

    def papers(self, names: Ints) -> Ints:
        """Return the papers that bear one of some names, those that were replaced among them; some perhaps twice."""
        return _rights(self.bearing, names)

    def times(self, names: Ints) -> int:
        """Return how many papers that is."""
        begins, ends = _bounds(self.bearing, names)
        return int((ends - begins).sum())

    def number(self, name: str) -> int | None:
        """Return a name's number, however it is accented; ``None`` if it is unknown."""
        return self.names.get(" ".join(name_words(name)))

    def most(self, flags: Flags, names: int) -> list[int]:
        """Return the names that the most of some papers bear, the most first."""
        borne = self.bearing[flags[self.bearing & RIGHT]] >> SHIFT
        times = np.bincount(borne, minlength=1)
        order = np.argsort(-times, kind="stable")[:names]
        found: list[int] = order[times[order] > 0].tolist()
        return found

    def borne_by(self, flags: Flags) -> int:
        """Return how many names some papers bear."""
        return len(np.unique(self.bearing[flags[self.bearing & RIGHT]] >> SHIFT))

    def faithful(self, flags: Flags, among: Flags) -> tuple[Longs, Longs]:
        """Return how many names each paper bears, at least half of whose papers among some are others; and of all.

        Args:
            flags: Those others.
            among: Those some.
        """
        papers = self.bearing & RIGHT
        theirs = np.bincount(self.bearing[(flags & among).take(papers)] >> SHIFT, minlength=self.size)
        names = np.flatnonzero(theirs).astype(np.int32)  # few bear any of those, and only their papers are looked at
        begins, ends = _bounds(self.bearing, names)
        places, owners = ranges(begins, ends - begins)
        borne = np.bincount(owners[among[papers[places]]], minlength=len(names))
        faithful = 2 * theirs[names] >= borne
        counts = (np.bincount(each, minlength=len(flags)) for each in (papers[places[faithful[owners]]], papers))
        return next(counts), next(counts)

    def grown(self, first: int, borne: Iterable[Iterable[str]]) -> Bylines:
        """Return the names with those of further papers, which have numbers from ``first`` on."""
        number_of: dict[str, int | None] = {}  # one author in two was seen before
        names, papers = array("q"), array("q")
        for paper, written in enumerate(borne, first):
            for name in written:
                if name not in number_of:
                    folded = " ".join(name_words(name))
                    number_of[name] = self.names[folded] if folded else None
                if (number := number_of[name]) is not None:
                    names.append(number)
                    papers.append(paper)
        words, owners = array("q"), array("q")
        for number, folded in enumerate(islice(self.names, self.size, None), self.size):
            held = folded.split()
            for word in {*held, *_twice(held), *(each[0] for each in held)}:
                words.append(self.words[word])
                owners.append(number)
        return replace(
            self,
            size=len(self.names),
            holding=with_pairs(self.holding, words, owners),
            bearing=with_pairs(self.bearing, names, papers),
        )


def _twice(words: Collection[str]) -> set[str]:
    """Return a word of its own for each that stands twice among some: Liu Liu is not every Liu."""
    if len(set(words)) == len(words):
        return set()
    return {f"{word} {word}" for word, times in Counter(words).items() if times > 1}


def _stand_so(name: Iterable[str], wanted: Sequence[str]) -> bool:
    """Tell whether some words, or their first letters, stand in a name in their order."""
    words = iter(name)
    return all(any(word in spellings(each) or word[0] == each for word in words) for each in wanted)


def with_pairs(pairs: Longs, lefts: array[int], rights: array[int]) -> Longs:
    """Return pairs with more of them, in their order."""
    added = distinct(np.array(lefts, np.int64) << SHIFT | np.array(rights, np.int64))
    return np.insert(pairs, np.searchsorted(pairs, added), added)


def row_of(pairs: Longs, left: int) -> Ints:
    """Return the right halves of all pairs that have a left one."""
    begin, end = pairs.searchsorted((left << SHIFT, left + 1 << SHIFT))
    found: Ints = (pairs[begin:end] & RIGHT).astype(np.int32)
    return found


def _rows(pairs: Longs, lefts: Sequence[int]) -> Ints:
    """Return the right halves of all pairs that have one of a few left ones, ascending."""
    rows = [row_of(pairs, left) for left in lefts]
    return rows[0] if len(rows) == 1 else distinct(np.concatenate(rows))


def _rights(pairs: Longs, lefts: Ints) -> Ints:
    """Return the right halves of all pairs that have one of some left ones, in the order of these."""
    begins, ends = _bounds(pairs, lefts)
    places, _ = ranges(begins, ends - begins)
    found: Ints = (pairs[places] & RIGHT).astype(np.int32)
    return found


def _bounds(pairs: Longs, lefts: Ints) -> tuple[Longs, Longs]:
    """Return where the pairs of each left half begin and end."""
    wanted = lefts.astype(np.int64)
    return pairs.searchsorted(wanted << SHIFT), pairs.searchsorted(wanted + 1 << SHIFT)
