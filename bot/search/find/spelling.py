"""Did you mean: a word that no paper has, put right from the archive's own words."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.model import Query
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of, words

SHORTEST = 4
"""Shorter words have too many neighbours."""

TWO_EDITS_FROM = 9
"""From this length two slips are forgiven, below it one. A transposition is one."""


FAMILIAR = 2
"""A word that occurs once may be a slip itself."""


def corrected(archive: Snapshot, query: Query) -> Query | None:
    """Return the query with its unknown words put right; ``None`` unless one of them can be."""
    question, text = query.question, query.text
    for word in dict.fromkeys(words(query.text)):
        unknown = archive.word(word) is None and not any(archive.term(term) for term in terms_of(word))
        if unknown and len(word) >= SHORTEST and word.isalpha() and (meant := _meant(archive, word.lower())):
            question, text = _put(question, word, meant), _put(text, word, meant)
    return replace(query, question=question, text=text) if text != query.text else None


def _put(text: str, word: str, meant: str) -> str:
    return re.sub(rf"\b{re.escape(word)}\b", meant.replace("\\", ""), text, flags=re.IGNORECASE)


def _meant(archive: Snapshot, word: str) -> str:
    """Return the word of the archive that is closest, the most frequent of several, as papers write it."""
    edits = 2 if len(word) >= TWO_EDITS_FROM else 1
    letters = set(word)
    best, found = (edits, 1), ""
    for other, occurrences in zip(list(archive.words), archive.occurrences.tolist(), strict=False):
        if occurrences < FAMILIAR or abs(len(other) - len(word)) > edits:
            continue
        lowered = other.lower()
        if len(letters.symmetric_difference(lowered)) > 2 * edits or not other.isalpha() or not terms_of(other):
            continue
        if (rank := (distance(word, lowered), -occurrences)) < best:
            best, found = rank, other
    return _as_written(archive, found) if found else ""


def _as_written(archive: Snapshot, word: str) -> str:
    """Return a word as the newest paper that has it writes it: Mamba, not mamba."""
    number = archive.term(terms_of(word)[0])
    holding = [] if number is None else archive.holding(number)
    for papers in reversed([each for each in holding if len(each)]):
        paper = archive.papers[int(papers[-1])]
        if written := re.search(rf"\b{re.escape(word)}\b", f"{paper.title} {paper.abstract}", re.IGNORECASE):
            return written[0]
    return word


def distance(word: str, other: str) -> int:
    """Return how many letters must be put in, left out, replaced or swapped with their neighbour (Damerau, 1964)."""
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        before, last, row = row, before, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == against:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
