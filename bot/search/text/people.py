"""The words of a name, so that Muñoz and munoz are one."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.search.text.symbols import fold

AROUND = ' ,;:.!?()[]"'
"""What may stand around a name as people type it."""

TOKENS = 16_384
"""So many parts of questions are kept as they were read."""

POSSESSIVES = ("'s", "\u2019s")

_WORD = re.compile(r"[^\W_]+")
_SPELLED_OUT = re.compile(r"(?<=[b-df-hj-np-tv-z])([aou])e(?=[a-z]{2})")
_PLAIN = re.compile(r"(?<=[b-df-hj-np-tv-z])([aou])(?=[a-df-z][a-z])")
_NO_UMLAUT = re.compile(r"^[dhjkmst]ae|[lnqxy]ue|jue(?!rg)")
"""Syllables of Korean and Chinese names: Daeyoung is not Dayoung, nor Xuefeng Xufeng."""


def name_words(name: str) -> list[str]:
    """Return the words of a name without case and accents."""
    return _WORD.findall(fold(name))


@lru_cache(TOKENS)
def token_words(token: str) -> tuple[str, ...]:
    """Return the same of a part of a question, for each of which it is asked again and again."""
    return tuple(name_words(token))


@lru_cache(4096)
def spellings(word: str) -> tuple[str, ...]:
    """Return how a folded word of a name may be written, with its umlauts spelled out or not: jurgen, juergen."""
    plain = word if _NO_UMLAUT.search(word) else _SPELLED_OUT.sub(r"\1", word)
    out = (f"{plain[: at.start()]}{at[1]}e{plain[at.end() :]}" for at in _PLAIN.finditer(plain))
    return tuple(dict.fromkeys((word, plain, *(each for each in out if not _NO_UMLAUT.search(each)))))
