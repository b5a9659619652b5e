"""Whether a question is a name that a paper calls something by, which says what is meant though it occurs but once."""

from __future__ import annotations

import re

from bot.model import Paper
from bot.search.text.analyzer import terms
from bot.search.text.people import name_words

_NAME = re.compile(r"\d|[A-Z].*[A-Z]")

SHORTEST = 3
"""A word of no more letters is not several of something by its s."""


def is_name_in(text: str, paper: Paper) -> bool:
    """Tell whether a text is nothing but a name that a paper calls something by.

    That is the name that its title gives before a colon, however it is written, or one word that the paper writes with
    two capitals or a number. A name says what is meant if it occurs but once.
    """
    if not terms(text):
        return False
    name, colon, _ = paper.title.partition(":")
    if colon and _plain(text) == _plain(name):
        return True
    if " " in text:  # before a pattern is made of it: of a long question that took a tenth of its time
        return False
    one = text[:-1] if len(text) > SHORTEST and text[-1] == "s" else text  # JEPA where JEPAs are spelled out
    form = re.compile(rf"(?<!\w){re.escape(one)}s?(?!\w)", re.IGNORECASE)
    return any(map(_NAME.search, form.findall(f"{paper.title} {paper.abstract}")))


def _plain(name: str) -> str:
    """Return a name in one piece, so that Mix-LN, mix ln and MixLN are one."""
    return "".join(name_words(name))
