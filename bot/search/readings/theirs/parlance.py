"""Whether a part of some lab's name is rather what papers speak of: AI safety, computational linguistics.

A long name holds plain topics: there is an AI Safety & Interpretability Lab, and a Department of Computational
Linguistics. Of 288 labs of a month 23 have such a part; "papers about AI safety" gave the one paper of that lab.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.query.names import is_known_lab
from bot.query.question import word_set
from bot.query.vocabulary.places import NATIONS
from bot.search.index.directory import Called
from bot.search.index.labwords import GENERAL, LITTLE, name_parts, plain_words
from bot.search.index.postings import Ints
from bot.search.index.snapshot import Snapshot
from bot.search.readings.theirs.asking import JOINS
from bot.search.text.analyzer import terms
from bot.search.text.people import name_words

TIMES = 3
"""So many times as many papers must hold a word as have a lab whose name holds it. Of California, Zurich and Hunyuan it
is once, of linguistics seven times and of safety 39 times."""

_LABS = word_set("center centre group lab team unit")


def is_parlance(archive: Snapshot, tokens: Sequence[str], called: Called) -> bool:
    """Tell whether a part of labs' names is a topic: words each of which many papers hold, and not all that tells it.

    Who is of a country is no lab. A word beside "lab" is no such part, and Thinking Machines is what tells that lab
    from others; but two topics that "and" joins are two topics.
    """
    words = plain_words([word for token in tokens for word in name_words(token)])
    if not called.whole and NATIONS.issuperset(words):
        return True
    several = len(words) > 1 + _LABS.issuperset(words[-1:]) and not called.whole and not is_known_lab(words)
    if not several or not is_said(archive, words):
        return False
    return not JOINS.isdisjoint(map(str.lower, tokens)) or says_more(archive, called.labs, words)


def is_said(archive: Snapshot, words: Sequence[str]) -> bool:
    """Tell whether papers hold each of some words far more often than labs are called so."""
    return all(word in GENERAL or _is_said(archive, word) for word in words)


def _is_said(archive: Snapshot, word: str) -> bool:
    numbers = [archive.term(name) for name in terms(word)]
    held = max((int(archive.frequencies[number]) for number in numbers if number is not None), default=0)
    return held >= TIMES * max(1, len(archive.labs.papers(archive.labs.with_all([word]))))


def says_more(archive: Snapshot, labs: Ints, words: Sequence[str]) -> bool:
    """Tell whether the names of labs say more than some words do, and more than that they are labs."""
    return all(_beyond(archive.labs.names.spelling(number)) - set(words) for number in labs.tolist())


def _beyond(name: str) -> set[str]:
    return {part.text for part in name_parts(name)} - GENERAL - LITTLE
