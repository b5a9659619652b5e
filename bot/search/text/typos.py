"""Slips of the thumb: the words that one makes another of, and how far two words differ. Pure; knows no archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from string import ascii_lowercase

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = "aeiouy"
_SOUNDS = {"c": "k", "k": "c", "s": "c", "f": "p", "z": "s"}
"""What is taken for a letter as it sounds like it."""


def changed_over(word: str) -> Iterator[str]:
    """Give the words of which a word is, with two letters changed over."""
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def one_slip_away(word: str) -> Iterator[str]:
    """Give the words of which a word is, with one slip; some perhaps twice.

    Two letters were changed over, one was left out, doubled, hit beside its key or together with that, or a vowel taken
    for another. The first letter is seldom wrong, and is only changed over.
    """
    yield from changed_over(word)
    for at in range(1, len(word) + 1):
        yield from (word[:at] + each + word[at:] for each in ascii_lowercase)
    for at in range(1, len(word)):
        yield from (word[:at] + each + word[at + 1 :] for each in _BESIDE[word[at]])
        if any(word[at] == each or word[at] in _BESIDE[each] for each in word[at - 1 : at + 2 : 2]):
            yield word[:at] + word[at + 1 :]


def differing(word: str, other: str) -> int:
    """Return how many letters one of two words has and the other has not."""
    own, theirs = Counter(word), Counter(other)
    return ((own - theirs) + (theirs - own)).total()


def _beside(key: str) -> str:
    """Return the keys around one, and what is taken for it."""
    found = set(_VOWELS if key in _VOWELS else "") | set(_SOUNDS.get(key, ""))
    for line, row in enumerate(_KEYS):
        if (at := row.find(key)) >= 0:
            found.update(*(other[max(0, at - 1) : at + 2] for other in _KEYS[max(0, line - 1) : line + 2]))
    return "".join(sorted(found - {key}))


_BESIDE = {key: _beside(key) for key in ascii_lowercase}
