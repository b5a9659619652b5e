"""What is worked out of a word once, and kept with the snapshot that it holds for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from bot.search.index.snapshot import Snapshot

Found = TypeVar("Found")


def remembered(archive: Snapshot, kept: dict[str, Found], word: str, work_out: Callable[[str], Found]) -> Found:
    """Return what is kept of a word, or else worked out.

    Of a word that the archive does not have nothing is kept, so that what people type does not fill the memory.
    """
    known = kept.get(word)
    if known is None:
        known = work_out(word)
        if archive.word(word) is not None:
            kept[word] = known
    return known
