"""The words of a question, apart where they were joined by chance."""

from __future__ import annotations

from collections.abc import Collection

from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of, words
from bot.search.text.talk import is_talk

TOGETHER = 0.1
"""Two words that were joined are one thing if so much of the papers that have the rarer have them so: fine tuning."""


def apart(archive: Snapshot, text: str, typed: Collection[str]) -> list[str]:
    """Return the words of a text, those apart again that were joined by chance, not typed so: "open questions"."""
    return [
        part
        for word in words(text)
        for part in ([word] if "-" not in word or word in typed or _is_one(archive, word) else word.split("-"))
    ]


def _is_one(archive: Snapshot, word: str) -> bool:
    """Tell whether two words that were joined are one thing: neither is talk, or papers have both together."""
    if all(terms_of(part) and not is_talk(part) for part in word.split("-")):
        return True
    whole, *others = (archive.term(name) for name in sorted(terms_of(word), key=len, reverse=True))
    held = [int(archive.frequencies[number]) for number in others if number is not None]
    return whole is not None and len(held) > 1 and bool(archive.frequencies[whole] >= TOGETHER * min(held))
