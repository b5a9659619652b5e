"""Which papers hold a phrase: its terms side by side, in the title or in the rest. Words without terms lie between.

The postings leave the papers that hold every term; of those, only the surroundings of the phrase's rarest term are
looked at. On 12,000 papers the commonest phrases take 6 milliseconds; to read those papers' texts took a second. Who
holds these is kept, as many questions have them: "language models".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Literal

import numpy as np

from bot.search.index.postings import CHUNK_PAPERS, Flags, Ints, Kinds, Longs, Segment, ranges
from bot.search.index.snapshot import Snapshot
from bot.search.words.written.tied import tied

_BEARING, _RAREST = 1, 2
_PIECE = 65_536  # words looked up at once: as in the processor's cache this takes a third of the time
_STEPS = 16  # words without terms are stepped over one by one; real texts seldom have more side by side
_SPARSE = 8  # where fewer than one paper in so many is looked at, finding its words is cheaper than passing over all
_OFTEN = 50  # a phrase is kept of which one paper in so many holds all terms: others are found in half a millisecond
_MOST_KEPT = 1_024  # phrases
_LATELY = 4 << 20  # bytes: of 12,000 papers what some thirty questions look for, with a flag for each paper


def holders(archive: Snapshot, wanted: Sequence[str], may_be: Flags, *, in_title: bool = False) -> Flags:
    """Return which papers hold all terms wanted side by side and in order; none if nothing is wanted.

    Args:
        archive: Where to look.
        wanted: Names of terms.
        may_be: The papers that are of interest.
        in_title: Whether only titles count.
    """
    numbers = [archive.term(name) for name in wanted]
    known = np.array([number for number in numbers if number is not None], np.int32)
    if not numbers or len(known) < len(numbers):
        return np.zeros_like(may_be)
    found = with_all(archive, known)
    if len(known) == 1 and not in_title:
        return may_be & found
    if not in_title and np.count_nonzero(found) * _OFTEN > len(found):
        return may_be & _often(archive, known, found)
    return may_be & _side_by_side(archive, known, may_be & found, in_title=in_title)


def _often(archive: Snapshot, wanted: Ints, having: Flags) -> Flags:
    """Return which papers hold terms side by side that many hold; as it was found for an earlier question, if so."""
    kept, key = archive.met.phrases, tuple(wanted.tolist())
    numbers = kept.get(key)
    if numbers is None:
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        numbers = kept[key] = np.flatnonzero(_side_by_side(archive, wanted, having)).astype(np.int32)
    found = np.zeros(len(having), np.bool_)
    found[numbers] = True
    return found


def _side_by_side(archive: Snapshot, wanted: Ints, having: Flags, *, in_title: bool = False) -> Flags:
    """Return which of some papers hold terms side by side; perhaps others that do and lie between them, too.

    In reading one question a third of these are looked for again.
    """
    kept, key = archive.met.beside, (tuple(wanted.tolist()), in_title, having.tobytes())
    found = kept.get(key)
    if found is None:
        if len(kept) * 2 * having.nbytes >= _LATELY:
            kept.clear()
        found = kept[key] = _beside(archive, wanted, having, in_title=in_title)
    return found


def _beside(archive: Snapshot, wanted: Ints, having: Flags, *, in_title: bool) -> Flags:
    found, alone = having.copy(), in_title and len(wanted) == 1
    kinds = _kinds(archive, wanted, bearing=not alone)
    for segment in archive.segments:
        for begin in range(0, len(segment), CHUNK_PAPERS):
            chunk = found[segment.first + begin : segment.first + min(begin + CHUNK_PAPERS, len(segment))]
            if chunk.any():
                papers = np.flatnonzero(chunk) + begin
                if alone:
                    hits = _titled(segment, papers, kinds)
                else:
                    near = _surroundings(segment, papers, kinds, len(wanted), in_title=in_title)
                    hits = _hits(archive, segment, near, wanted, in_title=in_title)
                chunk[:] = False  # a view: ``found`` itself
                chunk[hits - begin] = True
    return found


def _titled(segment: Segment, papers: Longs, kinds: Kinds) -> Longs:
    """Return the places of those of some papers that have the rarest term wanted in the title."""
    places, owners = ranges(segment.starts[papers], segment.titles[papers].astype(np.int64))
    told = kinds.take(segment.words.take(places, mode="clip"), mode="clip")
    found: Longs = papers[owners[told == _RAREST]]
    return found


def having_all(archive: Snapshot, wanted: Sequence[str]) -> Flags:
    """Return which papers hold all terms wanted, wherever they stand; none if one of them is in no paper."""
    numbers = [archive.term(name) for name in wanted]
    known = np.array([number for number in numbers if number is not None], np.int32)
    return with_all(archive, known) if len(known) == len(numbers) else np.zeros(len(archive.papers), np.bool_)


def with_all(archive: Snapshot, wanted: Ints) -> Flags:
    """Return which papers hold all of some terms, wherever they stand."""
    each = [_holding(archive, term) for term in set(wanted.tolist())]
    return reduce(np.logical_and, each) if each else np.ones(len(archive.papers), np.bool_)


def _holding(archive: Snapshot, term: int) -> Flags:
    held = np.zeros(len(archive.papers), np.bool_)
    for papers in archive.holding(term):
        held[papers.astype(np.intp)] = True
    return held


def _kinds(archive: Snapshot, wanted: Ints, *, bearing: bool) -> Kinds:
    """Return by word whether it bears terms, if that is asked, and whether the rarest one wanted is among them."""
    sizes = archive.lexicon.sizes
    kinds = (sizes > 0).view(np.uint8) if bearing else np.zeros(len(sizes), np.uint8)  # the lesser of two takes tenfold
    rarest = wanted[np.argmin(archive.frequencies[wanted])]
    kinds[archive.lexicon.with_any(np.array([rarest], np.int32))] = _RAREST
    return kinds


def _surroundings(segment: Segment, papers: Longs, kinds: Kinds, reach: int, *, in_title: bool) -> tuple[Longs, Longs]:
    """Return the words near the rarest term in some papers: where they stand, and which *stretch* each is of.

    Between the words of one stretch are none with terms. ``reach`` terms side by side are of at most so many words with
    terms, the rarest term's word among them.
    """
    start, end = segment.starts[papers[0]], segment.starts[papers[-1] + 1]
    places = np.empty(0, np.int64)
    if sparse := in_title or len(papers) * _SPARSE < papers[-1] - papers[0]:
        begins = segment.starts[papers]
        sizes = segment.titles[papers].astype(np.int64) if in_title else segment.starts[papers + 1] - begins
        places, _ = ranges(begins, sizes)
    told = _told(segment.words[places] if sparse else segment.words[start:end], kinds)
    near = np.zeros(len(told), np.bool_)
    before = after = np.flatnonzero(told == _RAREST)
    near[after] = True
    for _ in range(1, reach):
        before, after = _next(told, before, -1), _next(told, after, 1)
        near[before] = near[after] = True
    near[[0, -1]] = False
    found = np.flatnonzero(near)
    stretches = np.cumsum(np.append(0, _next(told, found[:-1], 1) != found[1:]))[: len(found)]
    return places[found - 1] if sparse else found - 1 + start, stretches


def _told(words: Ints, kinds: Kinds) -> Kinds:
    """Return the kinds of words, with one more that bears terms at either end."""
    told = np.full(len(words) + 2, _BEARING, np.uint8)
    for begin in range(0, len(words), _PIECE):
        piece = words[begin : begin + _PIECE]
        np.take(kinds, piece, out=told[begin + 1 : begin + 1 + len(piece)], mode="clip")  # others take a copy first
    return told


def _next(told: Kinds, places: Longs, step: int) -> Longs:
    """Return the place of the next word with terms, forward by 1 or back by -1; the end's where there is none."""
    found = np.clip(places + step, 0, len(told) - 1)
    idle = np.flatnonzero(told[found] == 0)
    for _ in range(_STEPS):
        found[idle] += step
        idle = idle[told[found[idle]] == 0]
        if not len(idle):
            return found
    bearing = np.flatnonzero(told > 0)
    side: Literal["left", "right"] = "left" if step > 0 else "right"
    found[idle] = bearing[np.searchsorted(bearing, found[idle], side) - (step < 0)]
    return found


def _hits(archive: Snapshot, segment: Segment, near: tuple[Longs, Longs], wanted: Ints, *, in_title: bool) -> Longs:
    """Return the places of the papers of a segment that hold the terms wanted side by side."""
    places, stretches = near
    terms, words = archive.lexicon.of(segment.words[places])
    spans = [_spans(terms, words, wanted)]
    if (last_of := tied(archive, segment.words[places[words]], words)).any():
        spans.append(_spans(terms[~last_of], words[~last_of], wanted))
    first, last = (np.concatenate(each) for each in zip(*spans, strict=True))
    whole = stretches[first] == stretches[last]
    first, last = places[first[whole]], places[last[whole]]
    papers = np.searchsorted(segment.starts, first, side="right") - 1
    rest, end = segment.starts[papers] + segment.titles[papers], segment.starts[papers + 1]
    in_one = last < rest if in_title else (last < rest) | ((first >= rest) & (last < end))
    found: Longs = np.unique(papers[in_one])
    return found


def _spans(terms: Ints, words: Longs, wanted: Ints) -> tuple[Longs, Longs]:
    """Return the words of the first and of the last term of each place where terms wanted stand in order."""
    same = np.ones(max(len(terms) - len(wanted) + 1, 0), np.bool_)
    for shift, term in enumerate(wanted.tolist()):
        same &= terms[shift : shift + len(same)] == term
    begins = np.flatnonzero(same)
    return words[begins], words[begins + len(wanted) - 1]
