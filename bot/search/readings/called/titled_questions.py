"""The paper whose title is the question itself, in other words of the field: why LLMs, or language models, hallucinate.

Titles are asked by people who half remember them, with "do" and "does", and with an acronym for what the title says in
full. Of 513 titles of 12,264 that ask something, asked so, 497 are first; without this 481.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from bot.query.question import word_set
from bot.search.index.postings import Flags, Ints, ranges
from bot.search.index.snapshot import Snapshot
from bot.search.readings.stance.leading import spelled
from bot.search.text.analyzer import terms
from bot.search.words.written.phrases import holders

ASKS = word_set("why how what when where which who do does did can could is are was were should will")
_WHICH = word_set("why how what when where which who")
"""What is asked: titles that ask another thing of the same words are others."""

MOST_WORDS = 24
"""So many has the longest title that asks something."""

LEAST = 2
"""Terms of a question at least that a title can be."""

TRIED = 2
"""So many of a question's rarest terms are looked for in titles: the rarest may be an acronym that the title spells."""

_PARTS = re.compile(r"[:?]|\s[-\u2013\u2014]\s")
_LETTERS = re.compile(r"[a-z]{2,4}")


def asked_in_title(archive: Snapshot, question: str, flags: Flags) -> Ints:
    """Return the papers whose title, or a part of it, asks what a question asks; none where it asks nothing."""
    words = question.lower().split()
    wanted = _plain(terms(question)) if words and words[0] in ASKS and len(words) <= MOST_WORDS else []
    if len(wanted) < LEAST:
        return np.zeros(0, np.int32)
    held = {name: archive.frequencies[number] for name in wanted if (number := archive.term(name)) is not None}
    found = np.zeros_like(flags)
    may_be = flags & _asking(archive)
    for name in sorted(held, key=lambda name: held[name])[:TRIED]:
        found |= holders(archive, [name], may_be, in_title=True)
    numbers = np.flatnonzero(found).astype(np.int32)
    which = words[0] if words[0] in _WHICH else ""
    same = [any(_asks(part, which, wanted) for part in _parts(title)) for title in archive.titles(numbers)]
    return numbers[np.array(same, np.bool_)] if len(numbers) else numbers


def _asking(archive: Snapshot) -> Flags:
    """Return the papers whose title has a word that asks something: few have, and no other title is taken apart."""
    found = archive.met.asking
    if found is None:
        found, asks = np.zeros(len(archive.papers), np.bool_), spelled(archive, ASKS)
        for segment in archive.segments:
            places, papers = ranges(segment.starts[:-1], segment.titles.astype(np.int64))
            found[segment.first + papers[asks[segment.words[places]]]] = True
        archive.met.asking = found
    return found


def _parts(title: str) -> list[str]:
    return [title, *_PARTS.split(title)]


def _asks(title: str, asked: str, wanted: Sequence[str]) -> bool:
    """Tell whether a title's words are the wanted ones, and it asks the same; its first word is read first."""
    first = title.lower().split()[:1]
    if not first or first[0] not in ASKS or asked != (first[0] if first[0] in _WHICH else ""):
        return False
    return _same(_plain(terms(title)), wanted)


def _same(some: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether two rows of terms are one, where an acronym is its words."""
    if not some or not others:
        return not some and not others
    if some[0] == others[0]:
        return _same(some[1:], others[1:])
    return any(
        _same(one[1:], other[size:])
        for one, other in ((some, others), (others, some))
        for size in (_words_of(one[0], other),)
        if size
    )


def _words_of(acronym: str, words: Sequence[str]) -> int:
    """Return how many words an acronym stands for at the beginning of some; 0 where it is not theirs."""
    letters = acronym.removeprefix("l") if acronym.startswith("ll") else acronym  # large, left out on both sides
    initials = "".join(word[0] for word in words[: len(letters)])
    return len(letters) if _LETTERS.fullmatch(acronym) and initials == letters else 0


def _plain(names: Sequence[str]) -> list[str]:
    """Return terms without "large" before language models, which as many leave out."""
    return [name for name, following in pairwise([*names, ""]) if (name, following) != ("larg", "languag")]
