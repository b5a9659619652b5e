"""The words of a name, so that Muñoz and munoz are one."""

from __future__ import annotations

import re

from bot.search.text.symbols import fold

_WORD = re.compile(r"[^\W_]+")


def name_words(name: str) -> list[str]:
    """Return the words of a name without case and accents."""
    return _WORD.findall(fold(name))
