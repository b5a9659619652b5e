"""The people whom a question names in passing: which of its words side by side are an author's name.

Words are taken for a person's name only where they stand side by side, one author has them all, and one of them is
rather a name than a word: more papers have it above their text than in it. So Chen, Ziwei and Kaiming are names, and
Long, Young and Research are none; 121 of 48,671 authors have no such word, and most of those are teams.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from bot.query.names import is_well_known
from bot.query.question import word_set
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import ADDRESS, bearing
from bot.search.readings.theirs.asking import asks_plainly
from bot.search.readings.turn import look
from bot.search.text.analyzer import terms_of
from bot.search.text.people import AROUND, TOKENS, name_words
from bot.search.words.written.remembered import remembered

MAX_NAME_WORDS = 4
"""More words in a row are nobody's name."""

LETTERS_ALONE = 3
"""A shorter word alone names nobody."""

_LEADS = word_set("by did do does has have")
"""What stands before whom papers are by, and no place."""

_POSSESSIVE = re.compile(r"['\u2019]s?(?=\W*$)")


class Span(NamedTuple):
    """Words of a question that are a name: where they begin and end, whose papers, and whether they are several."""

    begin: int
    end: int
    papers: Flags
    full: bool


def name_spans(archive: Snapshot, words: Sequence[Sequence[str]]) -> Iterator[Span]:
    """Give the names in a question, each as long as may be."""
    telling = [any(_is_rather_a_name(archive, word) for word in each) for each in words]
    at = 0 if any(telling) else len(words)
    while at < len(words):
        look()
        ends = range(min(at + MAX_NAME_WORDS, len(words)), at, -1) if words[at] else ()
        spans = (_span(archive, words, at, end) for end in ends if any(telling[at:end]) and all(words[at:end]))
        found = next(filter(None, spans), None)
        if found is not None:
            yield found
        at = found.end if found is not None else at + 1


def nobody(archive: Snapshot, tokens: Sequence[str]) -> tuple[int, int] | None:
    """Return the words of a whole name whose papers are asked for though nobody is called so: "papers by kaiming he".

    Else another Kaiming's are found, as "he" is a little word, or what a Kaiming wrote with a He.
    """
    leads = [0, *(at + 1 for at, token in enumerate(tokens) if token.lower() in _LEADS)]
    spans = ((begin, begin + size) for begin in leads for size in range(MAX_NAME_WORDS, 1, -1))
    for begin, end in spans:
        alone = (begin, end) == (0, len(tokens))
        asked = alone or (end <= len(tokens) and asks_plainly(tokens, begin, end))
        if asked and _is_unheld(archive, tokens[begin:end], alone=alone):
            return begin, end
    return None


def _is_unheld(archive: Snapshot, tokens: Sequence[str], *, alone: bool) -> bool:
    """Tell whether words, each of a name and one rather so than a word, are nobody's name; alone all must be so."""
    words = [word for token in tokens for word in words_in_name(token)]
    if len(words) != len(tokens) or is_well_known(words) or archive.directory().named(" ".join(words)) is not None:
        return False
    if any(len(archive.authors.with_all(both)) for both in pairwise(words)):
        return False
    if not all(len(word) > 1 and len(archive.authors.with_all([word])) for word in words):
        return False
    named = [_is_rather_a_name(archive, word) for word in words]
    little = (not terms_of(word) for word in words)
    return any(named) and (not alone or all(map(max, named, little)))


def _span(archive: Snapshot, words: Sequence[Sequence[str]], begin: int, end: int) -> Span | None:
    """Return some words as a name, if one author has them all; a word alone only if no paper holds it."""
    wanted = list(chain(*words[begin:end]))
    if len(wanted) == 1 and (len(wanted[0]) < LETTERS_ALONE or _held_as_word(archive, wanted[0])):
        return None
    names = archive.authors.called(wanted)
    if not len(names) or not (papers := bearing(archive, archive.authors, names)).any():
        return None
    return Span(begin, end, papers, len(wanted) > 1)


@lru_cache(TOKENS)
def words_in_name(token: str) -> tuple[str, ...]:
    """Return the words that a part of a question may have in a name; none if it is a mere letter of a sentence."""
    words = () if ADDRESS.fullmatch(token.strip(AROUND)) else tuple(name_words(_POSSESSIVE.sub("", token)))
    initial = token[:1].isupper() or token.endswith(".")
    return words if initial or all(len(word) > 1 for word in words) else ()


def _is_rather_a_name(archive: Snapshot, word: str) -> bool:
    """Tell whether a word stands above more papers, in an author's name, than in papers."""
    return remembered(archive, archive.met.called, word, lambda word: _is_named_more(archive, word))


def _is_named_more(archive: Snapshot, word: str) -> bool:
    if len(word) == 1 or not terms_of(word):
        return False
    look()
    names = archive.authors.with_all([word])
    if not len(names):  # most words of most questions
        return False
    held = _held_as_word(archive, word)
    return len(names) > held or archive.authors.times(names) > held  # Zhang need not be counted to the last


def _held_as_word(archive: Snapshot, word: str) -> int:
    """Return how many papers hold a word, in whatever form."""
    numbers = map(archive.term, terms_of(word))
    return max((int(archive.frequencies[number]) for number in numbers if number is not None), default=0)
