"""The words of a text, each by what it means where it stands: how well a paper answers a question word by word.

The vector of a whole abstract blurs what it says; here each word of a question looks for its nearest word in the paper
(late interaction: ColBERT, Khattab and Zaharia, 2020), and the paper is as good as the geometric mean of what they
find, so that one word that finds nothing is not made up for by another that finds itself. The model reads a paper once
for its vector and for these. Of each number the sign alone is kept: 48 bytes a word, 6.4 kB a paper, and of 64
descriptions in other words as many papers are first, among ten and among fifty as with whole numbers, to one or two.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.ports import Encoded
from bot.search.index.postings import Floats, Longs, Shares
from bot.search.text.analyzer import spans

MOST_WORDS = 128
"""So many words of a paper are kept, as many as twice 128 tokens hold. With those of the first 128 alone, of
64 descriptions 10 instead of 13 papers were first, 36 instead of 41 among ten; natural .612 instead of .619 nDCG@10."""

LEAST_NEAR = 0.05
"""A word that is nearer to none than this is as far as one can be."""

NO_WORD = 65_535
"""Where a word begins that is none, as a paper has fewer; and the place beyond which none is kept."""

Signs = NDArray[np.uint8]
Places = NDArray[np.uint16]


class Words(NamedTuple):
    """The words of a text that bear meaning, in order: where each begins, its terms, and its vector."""

    begins: Sequence[int]
    terms: Sequence[tuple[str, ...]]
    vectors: Shares


def words(text: str, encoded: Encoded) -> Words:
    """Return the words that a model read; a word's vector is the mean of its pieces', of length 1."""
    found = list(spans(text))
    ends = np.array(encoded.ends, np.int64)
    # Word by word it took two milliseconds a paper, as much as the model needs for eight of its words.
    first, last = (np.searchsorted(ends, [span[side] for span in found], "right").astype(np.int64) for side in (0, 1))
    read = np.flatnonzero(last > first)
    states = np.array(encoded.pieces, np.float32).reshape(len(ends), len(encoded.vector))
    summed = _summed(_unit(states), first[read], last[read])
    return Words([found[at][0] for at in read], [found[at][2] for at in read], _unit(summed))


def _summed(states: Shares, first: Longs, last: Longs) -> Shares:
    """Return the sum of each run of states; none is empty."""
    if not len(first):
        return states[:0]
    bounds = np.stack([first, last], axis=1).ravel()
    summed: Shares = np.add.reduceat(np.vstack([states, states[:1]]), bounds)[::2]  # the last bound is a row, too
    return summed


def _unit(vectors: Shares) -> Shares:
    found: Shares = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
    return found


def packed(found: Words, size: int) -> tuple[Places, Signs]:
    """Return where each of a paper's words begins, and the signs of its vector; both as long as for any paper."""
    begins = np.full(MOST_WORDS, NO_WORD, np.uint16)
    signs = np.zeros((MOST_WORDS, sign_bytes(size)), np.uint8)
    kept = sum(begin < NO_WORD for begin in found.begins[:MOST_WORDS])
    begins[:kept] = found.begins[:kept]
    signs[:kept] = np.packbits(found.vectors[:kept] > 0, axis=1)
    return begins, signs


def sign_bytes(size: int) -> int:
    """Return how many bytes the signs of so many numbers take."""
    return (size + 7) // 8


def cosines(asked: Shares, begins: Places, signs: Signs) -> Shares:
    """Return how near each word of papers is to each of a question: papers by words of theirs by the question's."""
    size = asked.shape[1]
    bits = np.unpackbits(signs.reshape(-1, signs.shape[-1]), axis=1, count=size).astype(np.float32)
    near: Shares = (2 * (bits @ asked.T) - asked.sum(axis=1)) / np.float32(np.sqrt(size))
    near = near.reshape(*begins.shape, len(asked))
    near[begins == NO_WORD] = -1.0
    return near


def answered(near: Shares, weights: Floats) -> Floats:
    """Return how well each paper answers a question's words: the mean of the logarithms of what each finds.

    Args:
        near: As of ``cosines``.
        weights: Of the question's words.
    """
    best = np.log(np.maximum(near.max(axis=1), LEAST_NEAR))
    found: Floats = best @ weights / weights.sum()
    return found
