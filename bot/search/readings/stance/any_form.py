"""Which of a lab's papers are about a topic that they say in another form: of "multimodal models" one on MLLMs.

An acronym says each word of what it stands for, and what everybody here says, as LLM, is no part of a topic beside
another word. Among all papers that lets too much in; a lab has few, and nobody reads a thousand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.readings.stance.about import parted, standing
from bot.search.words.forms.acronyms import is_acronym

EVERYWHERE = 0.25
"""An acronym that so many papers hold says nothing beside another word: LLM, in .36 of 12,364."""

MOST_WORDS = 4
"""A topic of more words is said otherwise by hardly any paper in each of them."""


def about_in_any_form(archive: Snapshot, topic: str, theirs: Flags) -> Flags:
    """Return which of somebody's papers are about a topic, in whatever form they say it."""
    found = np.zeros(len(theirs), np.bool_)
    for form in parted(topic):
        names = _without_what_all_say(archive, form)
        if 0 < len(names) <= MOST_WORDS:
            bearing = [_saying(archive, name) for name in names]
            found |= standing(archive, " ".join(names), bearing, theirs).about
    return found


def _without_what_all_say(archive: Snapshot, names: Sequence[str]) -> Sequence[str]:
    """Return the terms of a topic without what everybody says before or after it: of LLM agents, agents."""
    for run in on_all_lips(archive):
        size = len(run)
        if size < len(names) and tuple(names[:size]) == run:
            names = names[size:]
        elif size < len(names) and tuple(names[-size:]) == run:
            names = names[:-size]
    return names


def on_all_lips(archive: Snapshot) -> Sequence[tuple[str, ...]]:
    """Return what everybody says: the acronyms that a quarter of the papers hold, and what they stand for."""
    found = archive.met.on_all_lips
    if found is None:
        often = (
            (acronym, expansion)
            for acronym, expansion in archive.meanings().expansions.items()
            if (number := archive.term(acronym)) is not None
            and archive.frequencies[number] >= EVERYWHERE * len(archive)
            and is_acronym(archive, acronym)
        )
        found = archive.met.on_all_lips = [run for acronym, expansion in often for run in (expansion, (acronym,))]
    return found


def _saying(archive: Snapshot, name: str) -> Flags:
    """Return which words say a term: those that have it, and the acronyms that stand for it among others."""
    known = archive.met.short_for.get(name)
    if known is None:
        known = np.array(list(_terms_saying(archive, name)), np.int32)
        if archive.term(name) is not None:
            archive.met.short_for[name] = known
    table = np.zeros(len(archive.occurrences), np.bool_)
    table[archive.lexicon.with_any(known)] = True
    return table


def _terms_saying(archive: Snapshot, name: str) -> Iterator[int]:
    if (own := archive.term(name)) is not None:
        yield own
    for acronym in archive.meanings().saying.get(name, ()):
        if (number := archive.term(acronym)) is not None and is_acronym(archive, acronym):
            yield number
