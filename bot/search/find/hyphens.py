"""Words that papers write as one with hyphens: ``virtual try on`` is asked for what is called virtual try-on.

Where a part of such a word is a little one, or talk, it would say nothing by itself: "try", "fact" of fact-checking.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.text.talk import is_talk

TOGETHER, RATHER = 0.1, 0.5
"""Two words are one if papers write them so for each ten times that they have the rarer: one-step, and not how-to; for
each two times where neither is little: fact-checking, but "question answering" is mostly written apart."""

LEAST = 5
"""Three, with a little one between, if they are written so as often as that: image-to-video."""


def hyphened(archive: Snapshot, text: str) -> str:
    """Return a text with hyphens between the words that papers write as one."""
    tokens, at = text.split(), 0
    while at + 1 < len(tokens):
        size = next((size for size in (3, 2) if _is_one(archive, tokens[at : at + size], size)), 1)
        tokens[at : at + size] = ["-".join(tokens[at : at + size])]
        at += 1
    return " ".join(tokens)


def _is_one(archive: Snapshot, tokens: Sequence[str], size: int) -> bool:
    if len(tokens) < size or not all(map(str.isalpha, tokens[:-1])):
        return False
    words = [token.lower() for token in tokens]
    whole = _times(archive, "-".join(words))
    if not whole:
        return False
    if size > 2:
        return not terms_of(words[1]) and whole >= LEAST
    little = not all(map(terms_of, words))
    if not little and not any(map(is_talk, words)):
        return False
    return whole >= (TOGETHER if little else RATHER) * min(_times(archive, word) for word in words)


def _times(archive: Snapshot, word: str) -> int:
    """Return how often papers have a word."""
    number = archive.word(word)
    return 0 if number is None else int(archive.occurrences[number])
