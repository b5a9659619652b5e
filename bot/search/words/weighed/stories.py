"""The topic that a long story names in passing, as the archive's keywords tell."""

from __future__ import annotations

import re

from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of, words
from bot.search.words.weighed.subjects import Subject, subjects

LEAST = 18
"""A message of fewer words is a question, and what it asks is in all of them."""

MOST = 0.08
"""What more of the papers have as a keyword is what the whole field is about."""

_SENTENCE = re.compile(r"(?<=[.?!:;])\s+|,?\s+(?:and|but|so|because|which|that|whether|about)\s+|,\s+")


def topic_named(archive: Snapshot, text: str) -> str:
    """Return the topic of several words that a story names, as it is written there; empty of none, or of a question.

    A topic is what several papers have as a keyword, and not what the whole field is about; of several the one of the
    most words, then the one that the fewest papers have.
    """
    if len(text.split()) < LEAST:
        return ""
    found = [each for sentence in _SENTENCE.split(text) for each in _named(archive, sentence)]
    return min(found, key=lambda each: (-len(each[1].terms), len(each[1].papers)))[0] if found else ""


def _named(archive: Snapshot, sentence: str) -> list[tuple[str, Subject]]:
    said, most = words(sentence), MOST * len(archive)
    named = (each for each in subjects(archive, said) if len(each.papers) <= most)
    sure = (each for each in named if sum(bool(terms_of(said[at])) for at in each.places) > 1)
    return [(" ".join(said[at] for at in each.places), each) for each in sure]
