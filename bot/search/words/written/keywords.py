"""The keywords that hold a term beside others, by that term: to look through all of them takes a question 30 ms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from bot.search.index.snapshot import Snapshot


def keywords_with(archive: Snapshot) -> Mapping[str, Sequence[str]]:
    """Return the keywords of several terms by each of them, as ``Keywords`` has them."""
    if not archive.met.keyed:  # two readers may both work it out: the same, and neither waits
        found = defaultdict[str, list[str]](list)
        for keyword in archive.keywords.names.spelled():
            if " " in keyword:
                for term in keyword.split():
                    found[term].append(keyword)
        archive.met.keyed = found
    return archive.met.keyed
