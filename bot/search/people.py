"""Who wrote a paper, as text to look names up in: authors and organisation, folded, one on each line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.model import Paper
from bot.search.symbols import fold

_WORD = re.compile(r"[^\W_]+")


def name_words(name: str) -> list[str]:
    """Return the words of a name without case and accents."""
    return _WORD.findall(fold(name))


def names(wanted: Sequence[str], name: str) -> bool:
    """Tell whether a name holds every word wanted; a single letter stands for a word that begins with it."""
    words = name_words(name)
    return bool(wanted) and all(
        any(each == word or (len(word) == 1 and each.startswith(word)) for each in words) for word in wanted
    )


def who(paper: Paper) -> str:
    """Return a paper's authors and organisation, folded, one on each line."""
    return fold("\n".join((*paper.authors, paper.organization)))
