"""Words of several parts and what follows them: "text-to-video generation" is video generation.

The analyser gives the parts of such a word and then all of it as one, which stands between its last part and the next
word; so it does in "long video generation", whose first two words it ties. Of 977 papers on video generation the most
upvoted was left out so, as were the titles with "deep reinforcement learning" of those on reinforcement learning.
"""

from __future__ import annotations

from bot.search.index.postings import Flags, Ints, Longs, lasts
from bot.search.index.snapshot import Snapshot

_PARTS_AND_WHOLE = 3
"""So many terms at least has a word of several parts."""


def tied(archive: Snapshot, words: Ints | Longs, places: Longs) -> Flags:
    """Return which terms, laid end to end, are the last of a word of several parts.

    Args:
        archive: Where they are.
        words: The word that each term is of.
        places: Where that word stands: it differs from one word to the next.
    """
    found: Flags = lasts(places) & (archive.lexicon.sizes.take(words, mode="clip") >= _PARTS_AND_WHOLE)
    return found
