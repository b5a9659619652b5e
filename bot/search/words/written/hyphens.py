"""Words that papers write as one with hyphens: ``virtual try on`` is asked for what is called virtual try-on.

Where a part of such a word is a little one, or talk, it would say nothing by itself: "try", "fact" of fact-checking.
Who writes one that papers do not write means its first part: ``Mamba-style`` models are Mamba's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import HEADS, terms_of, word_of
from bot.search.text.talk import is_talk

TOGETHER, RATHER = 0.1, 0.5
"""Two words are one if papers write them so for each ten times that they have the rarer: one-step, and not how-to; for
each two times where neither is little: fact-checking, but "question answering" is mostly written apart."""

LEAST = 5
"""Three, with a little one between, if they are written so as often as that: image-to-video."""

_LIKENESS = re.compile(r"(?<=\w)-(?:style|like|type|esque)\b", re.IGNORECASE)
"""What says that things like what it is joined to are meant. Papers that write "human-like" 129 times mean just that;
of 66 other words so joined 58 stand in fewer than ``LEAST`` papers, of models and benchmarks for the most part."""


def hyphened(archive: Snapshot, text: str) -> str:
    """Return a text with hyphens between the words that papers write as one, and likeness left out of others."""
    tokens, at = [_itself(archive, token) for token in text.split()], 0
    while at + 1 < len(tokens):
        size = next((size for size in (3, 2) if _is_one(archive, tokens[at : at + size], size)), 1)
        tokens[at : at + size] = ["-".join(tokens[at : at + size])]
        at += 1
    return " ".join(tokens)


def _itself(archive: Snapshot, token: str) -> str:
    """Return a word without what says that others like it are meant, unless papers write it so."""
    plain = _LIKENESS.sub("", token) if "-" in token else token
    if plain == token or plain.lower() in HEADS:  # multi-style
        return token
    return token if times(archive, word_of(token)) >= LEAST else plain


def _is_one(archive: Snapshot, tokens: Sequence[str], size: int) -> bool:
    if len(tokens) < size or not all(map(str.isalpha, tokens[:-1])):
        return False
    whole = times(archive, "-".join(tokens).lower())
    if not whole:  # most pairs of words
        return False
    words = [token.lower() for token in tokens]
    if size > 2:
        return not terms_of(words[1]) and whole >= LEAST
    little = not all(map(terms_of, words))
    if not little and not any(map(is_talk, words)):
        return False
    return whole >= (TOGETHER if little else RATHER) * min(times(archive, word) for word in words)


def times(archive: Snapshot, word: str) -> int:
    """Return how often papers have a word."""
    number = archive.word(word)
    return 0 if number is None else int(archive.occurrences[number])
