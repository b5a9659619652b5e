"""What papers may say for a word of a question, and how much of it that tells: its kin, what the field calls it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.text.claims import claimed
from bot.search.text.synonyms import phrases_for, written_for
from bot.search.words.weighed.kin import kin
from bot.search.words.weighed.telling import beyond

TELLS = 0.7
"""So much of a word is held by a paper that has a term related to it; of kin less, the more common they are."""


def related(archive: Snapshot, word: str) -> dict[str, float]:
    """Return the terms of papers that may be said for a word, and how much of it a paper holds that has one."""
    return dict(_related(archive, word))


def _related(archive: Snapshot, word: str) -> Iterator[tuple[str, float]]:
    names = terms_of(word)
    own = beyond(archive, names[0]) if names else 0.0
    for name in kin(archive, word):
        yield name, TELLS * min(1.0, beyond(archive, name) / own) if own else TELLS
    for name in written_for(max(names, key=len, default="")):
        if name not in names and archive.term(name) is not None:
            yield name, TELLS
    yield from ((name, TELLS) for name in claimed(word) if name not in names and archive.term(name) is not None)


def in_several(archive: Snapshot, word: str) -> tuple[tuple[str, ...], ...]:
    """Return what papers may say for a word in several words side by side, by their terms: remote sensing."""
    names = terms_of(word)
    found = phrases_for(max(names, key=len, default=""))
    return tuple(each for each in found if len(each) > 1 and all(archive.term(name) is not None for name in each))
