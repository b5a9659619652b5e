"""A thing that a question may leave out: how papers stand to it, and how often they do without it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from bot.query.vocabulary.undone import COSTS, NEEDS, WIDER, method_in
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.readings.stance.about import Stance, stance
from bot.search.readings.stance.omitted import LEADS, Said
from bot.search.readings.stance.undone import TIED, doing_without, free_of, holding_itself
from bot.search.text.analyzer import terms
from bot.search.words.written.phrases import holders

SELDOM, DOUBT = 0.02, 1.5
"""Of 38 things the share of papers that do without them is less than .02 of diffusion, attention, transformers, RAG,
reinforcement learning, tokenizers and chain of thought, and more of labels, training, fine-tuning and supervision. So
many more may have been missed."""

FEW_TIMES = 3
"""What fewer papers do without is not often done without."""

_AGAINST = """
mitigate mitigates mitigating avoid avoids avoiding prevent prevents preventing alleviate alleviates alleviating
overcome suppress suppressing combat against
"""
AGAINST = tuple((word,) for word in _AGAINST.split())
"""What papers say that they do to a harm."""

HARM, HARM_OF_FEW = 0.03, 0.06
"""So large a share of the papers on a harm say so, if several do, or of few papers: of forgetting .30, reward hacking
.34, collapse .15, hallucination .14, memorization .03; of diffusion, attention, agents, code and search under .01."""

LEAST_HOLDERS, LEAST_SHARE = 20, 0.005
"""Of what fewer papers hold, how often it is done without is chance; in a small archive the share counts."""


class Thing(NamedTuple):
    """What a question may leave out.

    Attributes:
        text: Its words; of a property that few papers write so, the word that is most often done without.
        held: How many papers hold it.
        undone: Which say soon after "without" or the like that they do without it.
        free: Which say so by another word.
        stance: How papers stand to it; of a mere word of a property nothing is known.
        whole: Whether it is all of what was said, and no property.
        harm: Whether papers mitigate or avoid it.
        method: Whether it is what papers are made of.
    """

    text: str
    held: int
    undone: Flags
    free: Flags
    stance: Stance
    whole: bool
    harm: bool
    method: bool = False

    @property
    def is_often(self) -> bool:
        """Tell whether papers often do without it."""
        return int((self.undone | self.free).sum()) >= max(FEW_TIMES, SELDOM * self.held)

    @property
    def is_need(self) -> bool:
        """Tell whether it is what a method may need, and neither a cost nor a harm."""
        return self.text.lower() in NEEDS - COSTS

    @property
    def first(self) -> Flags:
        """Return the papers that say that they do without it; of a mere word of it those that say so at once."""
        if not self.whole:
            return self.undone if self.is_often else np.zeros_like(self.undone)
        return self.undone | self.stance.without | self.stance.unlike


def thing_of(archive: Snapshot, said: Said, text: str) -> Thing:
    """Return a thing: of "teleoperation data" and "step labels", which few papers hold, what papers do without."""
    if method := method_in(text):
        return _measured(archive, said, method, whole=True)._replace(method=True)
    if (bare := text.lower().removesuffix(" data")) in NEEDS:
        return _needed(archive, said, bare)
    whole = _measured(archive, said, text, whole=True)
    words = [word for word in text.split() if terms(word)]
    least = min(LEAST_HOLDERS, LEAST_SHARE * len(archive))
    is_one = len(words) < 2 or whole.held >= least or (whole.held > 0 and is_named(archive, text))
    if len(words) < 2 or whole.undone.sum() > (DOUBT if is_one else 0):
        return whole._replace(whole=is_one)
    parts = [_measured(archive, said, word, whole=False) for word in (words[:1] if is_one else words)]
    best = max(parts, key=lambda part: int(part.undone.sum()) / max(LEAST_HOLDERS, part.held))
    return whole if is_one and not best.is_often else best


def _needed(archive: Snapshot, said: Said, need: str) -> Thing:
    """Return what a method may need: without camera poses does what does without poses, or without any human."""
    whole = _measured(archive, said, need, whole=True)
    for word in (word for word in need.split() if word in WIDER and word != need):
        whole = whole._replace(free=whole.free | doing_without(archive, terms(word), LEADS[:1]))
    return whole


def _measured(archive: Snapshot, said: Said, text: str, *, whole: bool) -> Thing:
    """Return a thing, given in words, with how many papers hold it and do without it."""
    alive, of = archive.columns.alive, terms(text)
    undone = doing_without(archive, of, LEADS[:1] if said.lead == "without" else LEADS)
    stands = stance(archive, text, alive) if whole else Stance.none(len(alive))
    held = holders(archive, of, alive)
    against = _mitigating(archive, of, int(held.sum())) if said.lead == "without" else np.zeros_like(undone)
    undone |= against
    if " " not in text:
        held, undone = held & (own := holding_itself(archive, text)), undone & own
        tied = holding_itself(archive, text, TIED)
        stands = stands._replace(without=stands.without & tied, unlike=stands.unlike & tied)
    free = free_of(archive, text) if said.lead == "without" else np.zeros_like(undone)
    return Thing(text, int(held.sum()), undone, free, stands, whole, bool(against.any()))


def _mitigating(archive: Snapshot, harm: Sequence[str], held: int) -> Flags:
    """Return which papers say that they mitigate or avoid a harm, which so many hold; none of what is no harm."""
    found = doing_without(archive, harm, AGAINST)
    times = int(found.sum())
    is_harm = times >= HARM_OF_FEW * held or (times >= FEW_TIMES and times >= HARM * held)
    return found if is_harm else np.zeros_like(found)


def is_named(archive: Snapshot, thing: str) -> bool:
    papers = archive.keywords.of_words(thing.split())
    return papers is not None and len(papers) > 1
