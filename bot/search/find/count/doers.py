"""Agents and models by what they do: of "deep research agents" are papers on deep research that are about agents.

"Agents" and "models" say of hardly any paper what it is about, and stand anywhere in those that are meant.
"""

from __future__ import annotations

import re

import numpy as np

from bot.query.question import word_set
from bot.search.index.postings import Flags, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.readings.stance.about import stance
from bot.search.readings.stance.without import carries_topic
from bot.search.text.analyzer import terms
from bot.search.words.written.phrases import holders

WORDS = 2
"""What they do is said in so many words, or more of agents: "image agents" are not about images."""

_AGENTS = frozenset({"agent", "agents"})
_ANYTHING = word_set("approaches frameworks methods models systems techniques")
"""What says no more than that papers bring it."""

MANY, FEW = 0.05, 10
"""What more papers are about is rather how they do it; so few are never many."""

BETWEEN = re.compile(r" (?:for|in|of|on|with) ", re.IGNORECASE)
"""What stands between the parts of a topic."""


def by_what_they_do(archive: Snapshot, text: str, may_be: Flags) -> Ints:
    """Return the papers that are about agents and about what these do: of "deep research agents" one on deep research.

    Its agents need not stand close by. What everybody does says nothing of them: reinforcement learning. And of models
    and methods for a thing are those that have this in their title: of "image editing models" one on image editing.
    """
    rest, _, head = text.rpartition(" ")
    doing = rest.replace("-", " ").split()
    if head.lower() in _ANYTHING and len(doing) == WORDS and all(map(terms, doing)) and not BETWEEN.search(rest):
        return np.flatnonzero(holders(archive, terms(rest), may_be, in_title=True)).astype(np.int32)
    if head.lower() not in _AGENTS or len(doing) < WORDS or BETWEEN.search(rest) or not carries_topic(archive, rest):
        return np.zeros(0, np.int32)
    about = stance(archive, rest, archive.columns.alive).about
    if about.sum() > max(FEW, MANY * len(archive)):
        return np.zeros(0, np.int32)
    return np.flatnonzero(about & may_be & stance(archive, head, about).about).astype(np.int32)
