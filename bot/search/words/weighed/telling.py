"""How much a word of a question tells of what is meant, beside what everybody says."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence

import numpy as np

from bot.search.index.postings import Floats
from bot.search.index.snapshot import Snapshot, rarity, unseen
from bot.search.text.analyzer import terms_of
from bot.search.words.weighed.talk import Talk
from bot.search.words.written.remembered import remembered

COMMON_SHARE, COMMON_PAPERS = 0.1, 50
"""What everybody says tells nothing: a term that a tenth of the papers hold, and so many or more."""

DOUBTLESS = 0.9
"""A term of such topicality is a topic: "jailbreak", not "broken"."""

SHORT = 5
"""A question of so many words means two that are joined as one thing: "web agents"."""

MOST_TELLING = 3.0
"""Beyond that, rarer tells no more: a word that no paper holds may be the topic or a slip of the tongue."""

NOTHING = 0.1
"""A word that tells no more is as good as one that everybody says: "models" in "watermarking for multimodal models",
which is judged as a question of one word."""

COVERED = 0.7
"""Parts make up a word if they have so many of its letters."""


def told(
    talk: Talk,
    topics: Sequence[str],
    joined: Mapping[str, tuple[str, str]],
    rarest: Sequence[str],
    typed: Collection[str],
    *,
    named: bool,
) -> tuple[Floats, Floats, Floats]:
    """Return the shares of words that terms are, the terms that are whole words, and how much each word tells."""
    parts, wholes = np.zeros((len(rarest), len(topics))), np.zeros((len(rarest), len(topics)))
    telling = np.zeros(len(topics))
    rows, columns = {name: row for row, name in enumerate(rarest)}, {word: at for at, word in enumerate(topics)}
    short = len(topics) <= SHORT
    for column, word in enumerate(topics):
        whole, shares = _parts(talk.archive, word)
        if not talk.is_talk(word):
            telling[column] = tells(talk.archive, shares)
            # "Deep learning" was joined, not typed as one: beside a subject it is one only if no paper has it.
            if whole not in shares and (
                word in typed or word in talk.kept or (short and not (named and whole in rows))
            ):
                telling[column] = max(telling[column], min(beyond(talk.archive, whole), MOST_TELLING))
        telling[column] *= talk.meant(word)
        if whole in rows:
            wholes[rows[whole], column] = 1.0
        total = sum(shares.values())
        # Of "code generation" everybody says both. What is typed as one, no paper has by its parts: with these as well
        # .879 instead of .921 of 240 topics that are not held are turned away.
        alike = 0.0 if word in typed else 1.0 / len(shares)
        for name, share in shares.items():
            if name in rows:
                parts[rows[name], column] = share / total if total else alike
    for name, both in joined.items():
        if name in rows:
            wholes[rows[name], [columns[word] for word in both if word in columns]] = 1.0
    return parts, wholes, telling


def tells(archive: Snapshot, shares: Mapping[str, float]) -> float:
    """Return how much a word tells by its parts: as the one that tells most, less of a word that is no topic."""
    most = max(shares, key=lambda name: shares[name])
    number = archive.term(most)
    return min(shares[most], MOST_TELLING) * (1.0 if number is None else archive.topicality(number))


def is_topic(archive: Snapshot, names: Sequence[str]) -> bool:
    """Tell whether the terms of a word are topics beyond doubt; those that no paper holds are none."""
    numbers = [number for name in names if (number := archive.term(name)) is not None]
    return bool(numbers) and min(map(archive.topicality, numbers)) >= DOUBTLESS


def _parts(archive: Snapshot, word: str) -> tuple[str, Mapping[str, float]]:
    """Return a word's term in one piece, and how much each of the parts tells that make it up."""
    return remembered(archive, archive.met.parts, word, lambda word: _made_of(archive, word))


def _made_of(archive: Snapshot, word: str) -> tuple[str, dict[str, float]]:
    names = terms_of(word)
    if len(names) == 1:
        return names[0], {names[0]: beyond(archive, names[0])}
    whole = max(names, key=len)
    parts = [name for name in names if name != whole]
    inside = word.isalnum() and sum(map(len, parts)) < COVERED * len(whole)  # words inside a word: the NLL of CoNLL
    if inside or any(len(piece) == 1 and piece.isalpha() for piece in word.split("-")):  # U-Net is no net
        parts = [whole]
    return whole, {name: beyond(archive, name) for name in parts}


def beyond(archive: Snapshot, name: str) -> float:
    """Return how much rarer a term is than what everybody says; at least 0."""
    number = archive.term(name)
    return _beyond(archive, unseen(len(archive)) if number is None else float(archive.rarities[number]))


def as_one(archive: Snapshot, papers: int) -> float:
    """Return how much a thing tells that so many papers are about."""
    rare = float(rarity(len(archive), np.array([papers], np.int32))[0])
    return min(_beyond(archive, rare), MOST_TELLING)


def _beyond(archive: Snapshot, rare: float) -> float:
    """Return how much more a rarity is than that of what everybody says; at least 0."""
    common = max(COMMON_SHARE, min(1.0, COMMON_PAPERS / max(1, len(archive))))
    return max(0.0, rare + math.log(common))
