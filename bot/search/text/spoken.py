"""How often people say a word when they talk, in English: what the words of an archive are held against.

The counts are those of pyspellchecker, of the subtitles of films: 160,000 words, as people say them to each other. They
lie in JSON, a word a line, in the order of the alphabet, and are looked up there: to read all of them took a question
at the command line a twentieth of a second, and the bot 20 MB. A word every few thousand bytes tells where to look.
"""

from __future__ import annotations

import gzip
from bisect import bisect_right
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

SAID = 1_646_569_324
"""What all counts add up to."""


_STEP = 4_096
"""So many bytes lie between two of the words that tell where to look."""


@lru_cache(65_536)
def spoken(word: str) -> float:
    """Return a word's share of all that is said; 0 of one that nobody says."""
    wanted, text, (words, places) = word.lower().encode("utf-8", "surrogatepass"), _text(), _marks()
    entry = b'\n"%b": ' % wanted
    step = bisect_right(words, wanted)
    found = text.find(entry, places[step - 1], places[step] + len(entry)) if step else -1
    begin = found + len(entry)
    return int(text[begin : text.index(b"\n", begin)].rstrip(b",")) / SAID if found >= 0 else 0.0


@cache
def _marks() -> tuple[list[bytes], list[int]]:
    """Return a word every so many bytes, and the place before each; one more for the end."""
    text = _text()
    places = sorted({text.rfind(b"\n", 0, place + 1) for place in range(0, len(text) - 1, _STEP)})
    words = [text[place + 2 : text.index(b'": ', place)] for place in places]
    return words, [*places, len(text)]


@cache
def _text() -> bytes:
    # The file itself: its package's own reader also counts letters, which takes a tenth of a second.
    found = find_spec("spellchecker")
    folder = Path(next(iter(found.submodule_search_locations or ()))) if found else Path()
    entries = gzip.decompress((folder / "resources" / "en.json.gz").read_bytes()).strip(b"{}\n")
    return b"\n%b\n" % entries
