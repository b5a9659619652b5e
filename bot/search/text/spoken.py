"""How often people say a word when they talk, in English: what the words of an archive are held against.

The counts are those of pyspellchecker, of the subtitles of films: 160,000 words, as people say them to each other.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from importlib.resources import files


def spoken(word: str) -> float:
    """Return a word's share of all that is said; 0 of one that nobody says. The first call reads the counts: .1 s."""
    counts, total = _counts()
    return counts.get(word.lower(), 0) / total


@cache
def _counts() -> tuple[dict[str, int], int]:
    # The file itself: its package's own reader also counts letters and takes twice as long.
    packed = (files("spellchecker") / "resources" / "en.json.gz").read_bytes()
    counts: dict[str, int] = json.loads(gzip.decompress(packed))
    return counts, sum(counts.values())
