"""Whether a paper holds a phrase as it was quoted: these words, in this order, little ones and endings too. Pure.

Case, accents, hyphens and other signs between words do not count: ``Test-Time Scaling`` is held as "test time scaling".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from bot.model import Paper

_GAPS = re.compile(r"[\W_]+")


def holds_phrase(paper: Paper, phrase: str) -> bool:
    """Return whether a paper's title, abstract or lab holds a phrase's words side by side; ``False`` of no words."""
    words = plain(phrase).split()
    return bool(words) and any(
        _holds(_folded(text), words) for text in (paper.title, paper.abstract, paper.organization)
    )


def _holds(folded: str, words: Sequence[str]) -> bool:
    # To look for the words first spares nearly all texts the rest, which takes twenty times as long.
    return all(word in folded for word in words) and f" {' '.join(words)} " in _apart(folded)


@lru_cache(4096)
def plain(text: str) -> str:
    """Return the words of a text in lower case, a blank before and after each."""
    return _apart(_folded(text))


def _folded(text: str) -> str:
    """Return a text in lower case, without accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    for accent in filter(unicodedata.combining, set(apart)):
        apart = apart.replace(accent, "")
    return apart.lower()


def _apart(folded: str) -> str:
    return f" {_GAPS.sub(' ', folded).strip()} "
