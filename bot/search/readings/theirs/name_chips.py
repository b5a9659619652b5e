"""The chip of somebody who is named: how it is told, and the question that is left without the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.model import Chip, Query
from bot.query.frames.scaffold import strip
from bot.query.remainders import whole
from bot.query.writing import asked_again
from bot.search.readings.theirs.asking import OF
from bot.search.text.people import AROUND, POSSESSIVES


def names_of(chip: Chip) -> list[str]:
    """Return the labs that a chip names: of "from Tsinghua or Alibaba" both."""
    return re.split(r" (?:or|and|&|/) ", chip.label.removeprefix("from "))


def name_chip(
    query: Query, name: Sequence[str], lead: str = "by", rest: str | None = None, *, told: int | None = None
) -> Chip:
    """Return the chip of a name, with the question that is left without it.

    Where ``rest`` is what is asked of whom it names, that is the question: "what did publish on speech" is none. Only
    the first ``told`` words are what is known of it: the MIT of MIT CSAIL.
    """
    typed, wanted = query.question.split(), [word.strip(AROUND) for word in name]
    plain = [word.strip(AROUND) for word in typed]
    begin = next((at for at in range(len(plain)) if plain[at : at + len(wanted)] == wanted), len(typed))
    left = [*typed[:begin], *typed[begin + len(wanted) :]]
    if begin and begin < len(typed) and typed[begin - 1].lower() in OF:
        left = [*typed[: begin - 1], *typed[begin + len(wanted) :]]
    without = " ".join(left)
    if rest is not None and not _is_read_as(query, name, rest):
        without = asked_again(query, rest)
    return Chip(f"{lead} {bare(' '.join(name[:told]).strip(AROUND))}", whole(without))


def _is_read_as(query: Query, name: Sequence[str], rest: str) -> bool:
    """Tell whether the words around a name say by themselves what is asked of whom it names."""
    words = query.text.split()
    begin = next((at for at in range(len(words)) if words[at : at + len(name)] == [*name]), len(words))
    before = words[: begin - (begin > 0 and begin < len(words) and words[begin - 1].lower() in OF)]
    left = strip([*before, *words[begin + len(name) :]], cut=query.is_filtered)
    return _plain(left) == _plain(rest)


def _plain(text: str) -> list[str]:
    return [word.strip(AROUND).lower() for word in text.split()]


def bare(token: str) -> str:
    """Return a word of a name without what stands around it, or says whose something is."""
    token = token.strip(AROUND)
    return next((token.removesuffix(sign) for sign in POSSESSIVES if token.endswith(sign)), token)
