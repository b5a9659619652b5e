"""The words of a question that are left to search for, once its filters and the talk around its topic are taken out."""

from __future__ import annotations

from bot.query.filters import Reading
from bot.query.frames.scaffold import strip
from bot.query.frames.tongues import latin
from bot.query.vocabulary.talkwords import is_talk

LINK = ("http://", "https://")
"""How the address of a page begins."""

_DASHES = frozenset("-\u2013\u2014")


def text_left(reading: Reading) -> str:
    """Return the words to search for; scaffolding goes only from before the first phrase and after the last."""
    text = latin(_positive(reading))
    of_one = any(one.part.ids for one in reading.filters)
    return "" if of_one and is_talk(text) else text


def _positive(reading: Reading) -> str:
    fixed = sorted(reading.kept | reading.spoken) or [len(reading.tokens)]
    cut, middle = bool(reading.taken), bool(reading.kept or reading.spoken)
    head = strip(_words(reading, 0, fixed[0]), last=not middle, cut=cut or middle)
    if not middle:
        return head
    core = " ".join(_words(reading, fixed[0], fixed[-1] + 1))
    tail = strip(_words(reading, fixed[-1] + 1, len(reading.tokens)), first=False, cut=True)
    return " ".join(filter(None, (head, core, tail)))


def _words(reading: Reading, begin: int, end: int) -> list[str]:
    """Return the words left of some tokens: no filters, no operators, no links."""
    left: list[str] = []
    for at in range(begin, end):
        token = reading.tokens[at]
        operator = at in reading.kept and token.raw == "OR"
        if at in reading.taken or operator or token.raw.startswith(LINK):
            if left and token.raw.endswith(";"):  # "vision with code; speech" are two topics
                left[-1] = f"{left[-1].rstrip(';')};"
            continue
        word = token.core if token.phrase or at in reading.kept | reading.spoken else token.raw
        if any(character.isalnum() for character in word):
            left.append(word)
        elif left and word in _DASHES and left[-1][-1:].isalnum():
            left[-1] += ","
    return left
