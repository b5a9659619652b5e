"""The texts of some papers laid end to end, and read in the words of a question.

Where a question has an acronym, papers that write in full what it stands for are read as if they had it, too; where it
has the expansion, those that have the acronym are read as if they wrote it in full. So are papers that call by another
name what a question names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from bot.search.index.postings import Flags, Ints, Longs, among, ranges
from bot.search.index.snapshot import Snapshot

MOST_IN_FULL = 2
"""So often a paper is read to write out what it abbreviates: whoever says T2I ten times would hold thirty words of a
question about text-to-image models, and as many pairs. As often as it is there "improving text-to-image generation
through gradient updates" began with a paper that has no gradients: of 120 chatty topics the first paper names .958,
with two .967; +.001 nDCG@10 on scitldr_dev, -.001 on daily_papers."""


_OF_PARTS = 3
"""So many terms at least has a word of several parts: these, and all of it as one."""


@dataclass(frozen=True, slots=True)
class Alike:
    """An acronym and its expansion, one of which a question has.

    Attributes:
        acronym: The acronym's term.
        parts: The terms that the expansion's parts are, in order.
        in_full: Whether it is the expansion that the question has.
        words: The words that the question has it in.
        terms: The terms of these.
        otherwise: The papers that define the acronym otherwise, ascending.
    """

    acronym: int
    parts: Ints
    in_full: bool
    words: Ints
    terms: frozenset[int]
    otherwise: Ints

    @property
    def looked_for(self) -> list[int]:
        """The terms without one of which no paper is read otherwise."""
        return [self.acronym] if self.in_full else list(self.parts.tolist())


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names, and another name of it.

    Attributes:
        words: The words that the question has it in.
        terms: The terms of these.
        parts: The terms of the other name, in order.
        otherwise: The papers that mean something else by it, ascending.
    """

    words: Ints
    terms: frozenset[int]
    parts: Ints
    otherwise: Ints

    @property
    def looked_for(self) -> list[int]:
        """The terms without one of which no paper is read otherwise."""
        return list(self.parts.tolist())


class Laid(NamedTuple):
    """The words of papers, laid end to end.

    Attributes:
        numbers: The papers.
        words: Their words, each title first.
        bounds: The place in ``words`` where each paper begins; one more for the end.
        titles: How many words each paper's title has.
    """

    numbers: Ints
    words: Longs
    bounds: Longs
    titles: Longs


def laid_out(archive: Snapshot, numbers: Ints) -> Laid:
    """Return papers with their words laid end to end."""
    texts = [np.zeros(0, np.int32)] * len(numbers)
    sizes, titles = np.zeros((2, len(numbers)), np.int64)
    for segment in archive.segments:
        held = ((numbers >= segment.first) & (numbers < segment.first + len(segment))).nonzero()[0]
        its = numbers[held] - segment.first
        titles[held], begins, ends = segment.titles[its], segment.starts[its], segment.starts[its + 1]
        sizes[held] = ends - begins
        for place, begin, end in zip(held.tolist(), begins.tolist(), ends.tolist(), strict=True):
            texts[place] = segment.words[begin:end]
    words = np.concatenate(texts, dtype=np.int64) if texts else np.zeros(0, np.int64)
    bounds = np.zeros(len(numbers) + 1, np.int64)
    sizes.cumsum(out=bounds[1:])
    return Laid(numbers, words, bounds, titles)


def hold_all(archive: Snapshot, numbers: Ints, terms: Iterable[int]) -> bool:
    """Tell whether one of some papers holds all of some terms; to see it takes a tenth of looking where they stand."""
    held = numbers
    for term in terms:
        each = [papers for papers in archive.holding(term) if len(papers)]
        there = [held[papers.take(papers.searchsorted(held), mode="clip") == held] for papers in each]
        if not any(map(len, there)):
            return False
        held = there[0] if len(there) == 1 else np.concatenate(there)
    return True


def reworded(archive: Snapshot, laid: Laid, alike: Alike | Named) -> Laid:
    """Return papers as a question words what is alike."""
    if isinstance(alike, Named):
        return _renamed(archive, laid, alike)
    return _in_full(archive, laid, alike) if alike.in_full else _abbreviated(archive, laid, alike)


def _in_full(archive: Snapshot, laid: Laid, alike: Alike) -> Laid:
    """Return papers with the words of an expansion in place of its acronym, unless that is but a part of a name."""
    having_it = archive.lexicon.with_any(np.array([alike.acronym], np.int32))
    alone = having_it[archive.lexicon.sizes[having_it] == 1]  # MT-Video-Bench has several turns
    places = _standing(archive, laid.words, alone)
    if not len(places):
        return laid
    places = places[~among(places, written_out(archive, laid, alike.parts)[1] + 1)]  # a definition counts once
    owners = laid.bounds.searchsorted(places, "right") - 1
    first = np.ones(len(places), np.bool_)
    first[MOST_IN_FULL:] = owners[MOST_IN_FULL:] != owners[:-MOST_IN_FULL]
    places = places[first & ~among(laid.numbers[owners], alike.otherwise)]
    if not len(places):
        return laid
    times = np.ones(len(laid.words), np.int64)
    times[places] = len(alike.words)
    words = laid.words.repeat(times)
    words[_now(times, places)[:, np.newaxis] + np.arange(len(alike.words))] = alike.words
    return _resized(laid, words, times)


def _abbreviated(archive: Snapshot, laid: Laid, alike: Alike) -> Laid:
    """Return papers with an acronym in place of its expansion."""
    first, last = undefined(archive, laid, alike)
    if not len(first):
        return laid
    words, times = laid.words.copy(), np.ones(len(laid.words), np.int64)
    words[first] = alike.words[0]
    times[ranges(first + 1, last - first)[0]] = 0
    return _resized(laid, words[times > 0], times)


def _renamed(archive: Snapshot, laid: Laid, named: Named) -> Laid:
    """Return papers with a question's words in place of another name, or after it, where its words say more.

    As often as an acronym is read in full, and not where the question's words stand before it: that defines it.
    """
    first, last = _by_name(archive, laid, named)
    if not len(first):
        return laid
    size, times = len(named.words), np.ones(len(laid.words), np.int64)
    alone = _alone(archive, laid.words, first, last, len(named.parts))
    times[ranges(first[alone], last[alone] - first[alone] + 1)[0]] = 0
    times[first[alone]] = size
    times[last[~alone]] = 1 + size
    words = laid.words.repeat(times)
    said = np.concatenate([_now(times, first[alone]), _now(times, last[~alone]) + 1])
    words[said[:, np.newaxis] + np.arange(size)] = named.words
    return _resized(laid, words, times)


def _by_name(archive: Snapshot, laid: Laid, named: Named) -> tuple[Longs, Longs]:
    """Return where a name is written that is read as the question's."""
    first, last = written_out(archive, laid, named.parts)
    size = len(named.words)
    before = laid.words.take(first[:, np.newaxis] - size + np.arange(size), mode="clip")
    owners = laid.bounds.searchsorted(first, "right") - 1
    meant = (before != named.words).any(axis=1) & ~among(laid.numbers[owners], named.otherwise)
    if len(named.parts) == 1 and len(named.otherwise):  # what is called OmniVerifier-TTS is any thing
        meant &= _alone(archive, laid.words, first, last, 1)
    first, last, owners = first[meant], last[meant], owners[meant]
    few = np.ones(len(first), np.bool_)
    few[MOST_IN_FULL:] = owners[MOST_IN_FULL:] != owners[:-MOST_IN_FULL]
    return first[few], last[few]


def _alone(archive: Snapshot, words: Longs, first: Longs, last: Longs, parts: int) -> Flags:
    """Tell of which runs of words all terms are of so many parts: of "LLM-based" more is said than LLM."""
    places, owners = ranges(first, last + 1 - first)
    sizes = archive.lexicon.sizes.take(words.take(places, mode="clip"), mode="clip").astype(np.int64)
    own = np.bincount(owners, np.where(sizes >= _OF_PARTS, sizes - 1, sizes), len(first))
    found: Flags = own == parts
    return found


def _resized(laid: Laid, words: Longs, times: Longs) -> Laid:
    """Return papers with other words, given how many of them each word has become."""
    bounds = _now(times, laid.bounds)
    return Laid(laid.numbers, words, bounds, _now(times, laid.bounds[:-1] + laid.titles) - bounds[:-1])


def _now(times: Longs, places: Longs) -> Longs:
    """Return where words stand once each has become so many: of most one, so that the few others alone are added up."""
    others = (times != 1).nonzero()[0]
    grown = np.zeros(len(others) + 1, np.int64)
    (times[others] - 1).cumsum(out=grown[1:])
    moved: Longs = places + grown[others.searchsorted(places)]
    return moved


def having(archive: Snapshot, words: Longs, terms: Ints) -> tuple[Longs, Ints]:
    """Return the places of the words that have one of some terms, once for each that they have, and which these are."""
    places = _standing(archive, words, archive.lexicon.with_any(terms))
    held, owners = archive.lexicon.of(words[places])
    own = among(held, terms)
    return places[owners[own]], held[own]


def _standing(archive: Snapshot, words: Longs, some: Ints) -> Longs:
    """Return the places of the words that are among some."""
    slate = np.zeros(len(archive.occurrences), np.bool_)
    slate[some] = True
    places: Longs = slate.take(words, mode="clip").nonzero()[0]
    return places


def written_out(archive: Snapshot, laid: Laid, parts: Ints) -> tuple[Longs, Longs]:
    """Return the first and the last place of each run of words that has some terms side by side, in order.

    Between them is no other word with terms, and of the whole of a word of several parts no account is taken.
    """
    places, held = having(archive, laid.words, parts)
    begins = np.arange(max(0, len(held) - len(parts) + 1))
    for after, part in enumerate(parts.tolist()):
        begins = begins[held[begins + after] == part]
    if not len(begins):
        return begins, begins
    first, last = places[begins], places[begins + len(parts) - 1]
    papers = laid.bounds.searchsorted(first, "right") - 1
    rests = laid.bounds[papers] + laid.titles[papers]
    together = ((last < laid.bounds[papers + 1]) & ((first < rests) == (last < rests))).nonzero()[0]
    first, last = first[together], last[together]
    near = _beside(archive, laid.words, (first, last), places)
    return first[near], last[near]


def _beside(archive: Snapshot, words: Longs, spans: tuple[Longs, Longs], places: Longs) -> Flags:
    """Return between which first and last words no other word with terms stands than those at some places, ascending.

    Most stand side by side: to count such words up to each of the papers' took most of the time.
    """
    first, last = spans
    found = np.ones(len(first), np.bool_)
    apart = (last > first + 1).nonzero()[0]
    if not len(apart):
        return found
    between, owners = ranges(first[apart] + 1, last[apart] - first[apart] - 1)
    bearing = archive.lexicon.sizes.take(words.take(between, mode="clip"), mode="clip") > 0
    bearing &= ~among(between, places)
    found[apart[owners[bearing]]] = False
    return found


def undefined(archive: Snapshot, laid: Laid, alike: Alike) -> tuple[Longs, Longs]:
    """Return where an expansion is written out as ``written_out`` does, but for where its acronym follows."""
    first, last = written_out(archive, laid, alike.parts)
    follows = laid.words.take(last + 1, mode="clip")
    alone = ~among(follows, archive.lexicon.with_any(np.array([alike.acronym], np.int32)))
    return first[alone], last[alone]
