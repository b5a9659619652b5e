"""A word of a question that a paper has as a name in capitals alone: a user's taste is no TASTE.

Who names a method types its name bare, in whatever case ("clip for retrieval", "train a clip"). What stands behind
whose it is is a thing, if people say it and no acronym is meant by it here.
"""

from __future__ import annotations

import re

import numpy as np

from bot.search.find.ranking.ranked import Ranked
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.text.spoken import spoken
from bot.search.words.forms.acronyms import is_acronym

_THING = re.compile(
    r"(?:(?<=['\u2019]s)|(?<=s['\u2019])|\b(?:my|your|our|their|his|her|its)) (?P<thing>[a-z]{4,20})"
    r"(?= *(?:$|[,.;:?!]| (?:for|of|in|on|to|with|and|or|from|by|at|is|are|that)\b))"
)

SAID = 2e-6
"""What people say less often is rather a name."""

LOOKED_AT = 10
"""So many of the best papers are read: further ones nobody takes for the answer."""


def without_shouted(archive: Snapshot, text: str, good: Ranked) -> Ranked:
    """Return papers, given best first, without those that have a thing of a question as a name in capitals alone."""
    things = [found["thing"] for found in _THING.finditer(text) if _is_word(archive, found["thing"])]
    if not things or not len(good.numbers):
        return good
    held = [f"{paper.title} {paper.abstract}" for paper in archive.some(good.numbers[:LOOKED_AT])]
    shouted = [any(_is_shouted(thing, each) for thing in things) for each in held]
    kept = np.ones(len(good.numbers), np.bool_)
    kept[: len(shouted)] = ~np.array(shouted, np.bool_)
    return good if kept.all() else good.at(np.flatnonzero(kept).astype(np.int32))


def _is_word(archive: Snapshot, thing: str) -> bool:
    """Tell whether people say a thing, and papers mean no acronym by it: a rag may be RAG."""
    names = terms_of(thing)
    if spoken(thing) <= SAID or len(names) != 1:
        return False
    return names[0] not in archive.meanings().expansions or not is_acronym(archive, names[0])


def _is_shouted(thing: str, text: str) -> bool:
    root = thing.removesuffix("s").removesuffix("e")
    return root.upper() in text and re.search(rf"\b[{root[0]}{root[0].upper()}]{root[1:]}", text) is None
