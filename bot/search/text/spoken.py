"""How often people say a word when they talk, in English: what the words of an archive are held against.

The counts are those of pyspellchecker, of the subtitles of films: 160,000 words, as people say them to each other. They
lie in JSON, a word a line, in the order of the alphabet, and are looked up there: to read all of them took a question
at the command line a twentieth of a second, and the bot 20 MB.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

SAID = 1_646_569_324
"""What all counts add up to."""


@lru_cache(65_536)
def spoken(word: str) -> float:
    """Return a word's share of all that is said; 0 of one that nobody says."""
    wanted, text = word.lower().encode("utf-8", "surrogatepass"), _text()
    found = bisect_left(range(len(text)), wanted, key=lambda place: _entry(text, place)[0])
    at_last, count = _entry(text, found)
    return int(count) / SAID if at_last == wanted else 0.0


def _entry(text: bytes, place: int) -> tuple[bytes, bytes]:
    """Return the word of the line that a place lies in, and its count."""
    begin, end = text.rfind(b"\n", 0, place) + 1, text.find(b"\n", place)
    word, _, count = text[begin:end].partition(b'": ')
    return word.removeprefix(b'"'), count.rstrip(b",")


@cache
def _text() -> bytes:
    # The file itself: its package's own reader also counts letters, which takes a tenth of a second.
    found = find_spec("spellchecker")
    folder = Path(next(iter(found.submodule_search_locations or ()))) if found else Path()
    return gzip.decompress((folder / "resources" / "en.json.gz").read_bytes()).strip(b"{}\n") + b"\n"
