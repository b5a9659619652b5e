"""Whether a paper holds a phrase as it was quoted: these words, in this order, little ones and endings too. Pure.

Case, accents, hyphens and other signs between words do not count: ``Test-Time Scaling`` is held as "test time scaling".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.model import Paper

_GAPS = re.compile(r"[\W_]+")


def holds_phrase(paper: Paper, phrase: str) -> bool:
    """Return whether a paper's title, abstract or lab holds a phrase's words side by side; ``False`` of no words."""
    wanted = plain(phrase)
    return bool(wanted.strip()) and any(
        wanted in plain(text) for text in (paper.title, paper.abstract, paper.organization)
    )


@lru_cache(4096)
def plain(text: str) -> str:
    """Return the words of a text in lower case, a blank before and after each."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text)
        text = "".join(character for character in apart if not unicodedata.combining(character))
    return f" {_GAPS.sub(' ', text.lower()).strip()} "
