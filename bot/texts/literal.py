"""Whether a paper holds a phrase as it was quoted: these words, in this order, little ones and endings too. Pure.

Case, accents, hyphens and other signs between words do not count: ``Test-Time Scaling`` is held as "test time scaling".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from bot.model import Paper

_WORD = re.compile(r"[^\W_]+")

OR = " OR "
"""What joins phrases of which a title shall hold one: no phrase of a title has it, in capitals, inside."""


def alternatives(phrase: str) -> tuple[str, ...]:
    """Return the phrases of which one is asked for; most often it is one alone."""
    return tuple(phrase.split(OR))


def holds_phrase(paper: Paper, phrase: str) -> bool:
    """Return whether a paper's title, abstract or lab holds a phrase's words side by side; ``False`` of no words."""
    words, form = _read(phrase)
    return bool(words) and any(
        _holds(_plain(text), words, form) for text in (paper.title, paper.abstract, paper.organization)
    )


def is_in(phrase: str, text: str) -> bool:
    """Return whether a text holds a phrase's words side by side; ``False`` of no words."""
    words, form = _read(phrase)
    return bool(words) and _holds(_plain(text), words, form)


def is_further(title: str, name: str) -> bool:
    """Return whether a title begins with a further version of a name with a number: Kimi K2.5 with one of Kimi K2."""
    spelled = "[ -]?".join(map(re.escape, re.split(r"[\s-]+", name)))
    return name[-1:].isdigit() and re.match(rf"(?:the )?{spelled}\.\d", title, re.IGNORECASE) is not None


def _holds(text: str, words: Sequence[str], form: re.Pattern[str]) -> bool:
    # To look for the words first spares nearly all texts the rest, which takes seven times as long.
    return all(word in text for word in words) and form.search(text) is not None


@lru_cache(256)
def _read(phrase: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    words = tuple(_WORD.findall(_plain(phrase)))
    return words, re.compile(r"(?<![^\W_])" + r"[\W_]+".join(words) + r"(?![^\W_])")


def _plain(text: str) -> str:
    """Return a text in lower case, without accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    for accent in filter(unicodedata.combining, set(apart)):
        apart = apart.replace(accent, "")
    return apart.lower()
