"""The pieces of a paper's abstract that match, by the words that the index knows of it: its text is not read for them.

The index knows how often a paper has each word. Where these are plain words they are looked for in the text, and once
as many are found as there are, nothing else can match. Of any other paper all pieces are looked up, which takes two to
three times as long where a tenth of them are new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

import numpy as np

from bot.search.index.postings import Flags, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import TAILS, chunks_of, terms_of, word_of
from bot.search.text.pieces import Piece, pieces_with, terms_of_piece

_SIGNS = "()[]\"',.;:!?"
"""What may stand around a word in a piece, and is no part of it."""


def matches(archive: Snapshot, numbers: Ints, wanted: Collection[str]) -> Iterator[list[Piece]]:
    """Give the pieces of each paper's abstract that have a term wanted, in order."""
    having = _having(archive, wanted)
    for number in numbers.tolist():
        text = archive.papers[number].abstract
        found = _found(text, _counted(archive, number, having), wanted)
        yield pieces_with(text, wanted) if found is None else found


def _having(archive: Snapshot, wanted: Collection[str]) -> Flags:
    """Return which words have a term wanted."""
    numbers = [number for name in wanted if (number := archive.term(name)) is not None]
    flags = np.zeros(len(archive.lexicon.sizes), np.bool_)
    flags[archive.lexicon.with_any(np.array(numbers, np.int32))] = True
    return flags


def _counted(archive: Snapshot, number: int, having: Flags) -> Mapping[str, int]:
    """Return how often a paper has each of some words beside its title."""
    words = archive.segment(number).rest(number)
    counts = Counter(words[having[words]].tolist())
    return {archive.words.spelling(word): count for word, count in counts.items()}


def _found(text: str, words: Mapping[str, int], wanted: Collection[str]) -> list[Piece] | None:
    """Return the pieces of a text that have a term wanted, given how often it has each word with one.

    ``None`` if not as many can be found. Of a word that is found less often the index has joined two ("test time"), if
    any; as often more each of these must be found, so that none is missed. A letter after a head is joined without a
    term of its own, and so is the whole of a name before a tail.
    """
    misses, lowered = frozenset(wanted).isdisjoint, text.lower()
    if not (text.isascii() and text.isprintable()) or any(f" {tail}" in lowered for tail in TAILS):
        return None  # another blank than the one, or not as long in lower case
    found, alone = dict[int, int](), {word: count for word, count in words.items() if word.isalpha()}
    for letter in wanted:
        if len(letter) == 1:
            _note(found, text, lowered, letter)
    for word, count in words.items():
        if word in alone or not (missing := count - _note(found, text, lowered, word)):
            continue
        if word.count("-") != 1:
            return None
        for part in set(map(word_of, word.split("-"))):
            if not misses(terms_of(part)):
                alone[part] = alone.get(part, 0) + missing
    if any(_note(found, text, lowered, word) != count for word, count in alone.items()):
        return None
    pieces = ((begin, text[begin:end]) for begin, end in sorted(found.items()))
    return [Piece(begin, piece, terms) for begin, piece in pieces if not misses(terms := terms_of_piece(piece))]


def _note(found: dict[int, int], text: str, lowered: str, word: str) -> int:
    """Note where the pieces of a text begin and end in which a word stands, and return how often it does."""
    times, plain = 0, word.lower()
    begin = lowered.find(plain)
    while begin >= 0:
        end = begin + len(plain)
        if not (lowered[end : end + 1].isalnum() or lowered[begin - 1 : begin].isalnum()):
            begin = text.rfind(" ", 0, begin) + 1
            end = text.find(" ", end) % (len(text) + 1)  # the text's end where none follows
            times += _times(text[begin:end], word)
            found[begin] = end
        begin = lowered.find(plain, end)
    return times


def _times(piece: str, word: str) -> int:
    """Return how often a piece has a word by itself."""
    bare = piece.strip(_SIGNS)
    if bare.isalpha():
        return int(word_of(bare) == word)
    return [word_of(chunk) for chunk in chunks_of(piece)].count(word)
