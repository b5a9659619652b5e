"""What papers are about most: the keywords that the most of some papers have, and more of them than of all others.

Who asks for the topics of a time asks for what is its own: "large language models" every month has. So a keyword counts
for as many papers as say it beyond what its share of all papers would be; where all papers are asked of, for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from bot.model import Tally
from bot.search.index.keywords import named
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms
from bot.search.words.written.phrases import holders

LEAST = 2
"""So many papers at least have what several are about."""

TRIED = 150
"""So many keywords are looked at, those that the most of the papers have: not every paper has some."""

EVERYWHERE = 0.25
"""What so large a share of the papers is on says of none what it is about: language models, benchmarks."""


def subjects(archive: Snapshot, flags: Flags, names: int, among: str, count: Callable[[str], int]) -> tuple[Tally, ...]:
    """Return what the most of some papers are about, the most first.

    Args:
        archive: Where they are.
        flags: Which they are.
        names: How many are told.
        among: The topic that all of them are on, which is not told again.
        count: How many of them are on something, given in words.
    """
    said, of = set(terms(among)), int(flags.sum())
    taken: list[set[str]] = []
    found: list[Tally] = []
    for name in _most(archive, flags):
        stems = set(terms(name)) - said
        same = any(stems <= other or other <= stems for other in taken)  # world models, video world models
        if not stems or same or not LEAST <= (papers := count(name)) <= max(LEAST, EVERYWHERE * of):
            continue
        taken.append(stems)
        found.append(Tally(name, papers))
        if len(found) == names:
            break
    return tuple(sorted(found, key=lambda each: (-each.papers, each.name)))


def _most(archive: Snapshot, flags: Flags) -> Iterator[str]:
    """Give the keywords that the most of some papers say beyond what chance would give them, as they are written."""
    alive = archive.columns.alive
    own = archive.keywords.times(flags)
    often = np.argsort(-own, kind="stable")[:TRIED]
    share = float(flags.sum()) / max(1, int(alive.sum()))
    more: list[tuple[float, str]] = []
    for number in often[own[often] >= LEAST].tolist():
        name = _spelled(archive, number, flags)
        if not _tells(name):
            continue
        holding = holders(archive, terms(name), alive)
        more.append((float((holding & flags).sum()) - (share < 1) * share * float(holding.sum()), name))
    yield from (name for excess, name in sorted(more, key=lambda each: -each[0]) if excess > 0)


def _tells(name: str) -> bool:
    """Tell whether a keyword is a topic: of two words, or an acronym; "accuracy" and "tokens" are of every paper."""
    return len(name.replace("-", " ").split()) > 1 or any(letter.isupper() for letter in name[1:])


def _spelled(archive: Snapshot, number: int, flags: Flags) -> str:
    """Return a keyword as one of some papers writes it."""
    wanted = archive.keywords.name(number)
    papers = archive.keywords.bearers(number)
    for paper in archive.some(papers[flags[papers]]):
        for keyword in paper.keywords:
            if named(keyword) == wanted:
                return keyword
    return wanted
